//! Calls that are decided by a role which the diagram itself defines.

use vouchsafe_model::diagram::{Diagram, Edit, NewRoleDefinition, RoleKind, RolePermissions};
use vouchsafe_model::guid::Guid;

use super::drawing::Drawing;
use super::stories::{World, vm_and_storage};

const READ_BLOBS: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";
const ALL_OF_BLOBS: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/*";

/// Reading a blob by a custom role with these permissions, held on the container.
fn reads_blob_by(permissions: Vec<RolePermissions>) -> Drawing {
    let mut world = vm_and_storage();
    let definition = NewRoleDefinition {
        kind: RoleKind::Custom,
        name: "Blob peeker".to_owned(),
        permissions,
        ..NewRoleDefinition::default()
    };
    world.drawing.edit(Edit::DefineRole {
        role: None,
        what: definition,
    });
    let role = {
        let mut defined = world.drawing.diagram.role_definitions();
        defined.next_back().expect("it was defined").role
    };
    hold(&mut world, role);
    world.call("read-blob")
}

fn hold(world: &mut World, role: Guid) {
    let principal = world.drawing.enable(world.caller);
    let scope = world.drawing.target(world.target, "read-blob");
    world.drawing.edit(Edit::AssignRole {
        principal,
        role,
        scope,
        condition: None,
    });
}

fn of(data_actions: &[&str], not_data_actions: &[&str]) -> RolePermissions {
    let owned = |patterns: &[&str]| patterns.iter().map(|it| (*it).to_owned()).collect();
    RolePermissions {
        data_actions: owned(data_actions),
        not_data_actions: owned(not_data_actions),
        ..RolePermissions::default()
    }
}

pub(crate) fn custom_role_reads_blob() -> Drawing {
    reads_blob_by(vec![of(&[READ_BLOBS], &[])])
}

pub(crate) fn custom_role_leaves_out_what_it_includes() -> Drawing {
    reads_blob_by(vec![of(&[ALL_OF_BLOBS], &[READ_BLOBS])])
}

pub(crate) fn custom_role_on_the_wrong_plane() -> Drawing {
    reads_blob_by(vec![RolePermissions {
        actions: vec![ALL_OF_BLOBS.to_owned()],
        ..RolePermissions::default()
    }])
}

pub(crate) fn custom_role_grants_under_a_condition_that_holds() -> Drawing {
    reads_blob_by(vec![RolePermissions {
        condition: Some(
            "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] \
             StringEquals 'invoices'"
                .to_owned(),
        ),
        ..of(&[READ_BLOBS], &[])
    }])
}

/// A file can name a role that nobody here knows.
pub(crate) fn role_that_nobody_here_knows() -> Drawing {
    let mut drawing = custom_role_reads_blob();
    let text = drawing.diagram.to_json();
    let (before, _) = text
        .split_once("\"roleDefinitions\"")
        .unwrap_or((&text, ""));
    let without = before.trim_end().trim_end_matches(',').to_owned() + "\n}\n";
    drawing.diagram = Diagram::from_json(&without).expect("the file opens without it");
    drawing
}
