//! Calls that are decided by a role which the diagram itself defines.

use vouchsafe_model::azure::Mode;
use vouchsafe_model::diagram::{
    Diagram, Edit, NewRoleDefinition, RoleKind, RolePermissions, Scope,
};
use vouchsafe_model::guid::Guid;

use super::drawing::Drawing;
use super::stories::{World, vm_and_storage, world};

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

/// The only secret of a vault, or image of a registry, asked for by a role under a
/// condition.
fn under_a_condition(mut world: World, role: &str, condition: &str, operation: &str) -> Drawing {
    let principal = world.drawing.enable(world.caller);
    let scope = Scope::Node(world.target);
    world
        .drawing
        .assign_if(principal, role, scope, Some(condition));
    world.call(operation)
}

fn in_vault(role: &str, condition: &str, operation: &str) -> Drawing {
    let vault = world("app-service", "shop-web", "key-vault", "kv-shop");
    under_a_condition(vault, role, condition, operation)
}

const ONLY_OF_THE_APP: &str = "((!(ActionMatches{'Microsoft.KeyVault/vaults/secrets/getSecret/action'})) OR (@Resource[Microsoft.KeyVault/vaults/secrets:name] StringStartsWith 'app-'))";

pub(crate) fn a_condition_on_the_name_of_a_secret_fails() -> Drawing {
    in_vault("Key Vault Secrets User", ONLY_OF_THE_APP, "get-secret")
}

pub(crate) fn a_condition_on_the_name_of_a_secret_holds() -> Drawing {
    let condition = ONLY_OF_THE_APP.replace("'app-'", "'db-'");
    in_vault("Key Vault Secrets User", &condition, "get-secret")
}

pub(crate) fn a_condition_on_a_secret_that_is_written_fails() -> Drawing {
    in_vault(
        "Key Vault Secrets Officer",
        "((!(ActionMatches{'Microsoft.KeyVault/vaults/secrets/setSecret/action'})) OR (@Request[Microsoft.KeyVault/vaults/secrets:name] StringStartsWith 'app-'))",
        "set-secret",
    )
}

pub(crate) fn a_condition_on_the_vault_holds_for_its_list() -> Drawing {
    let condition = "@Resource[Microsoft.KeyVault/vaults:name] StringStartsWith 'kv-'";
    in_vault("Key Vault Reader", condition, "list-secrets")
}

pub(crate) fn a_condition_on_the_name_of_a_secret_is_not_evaluated_for_a_list() -> Drawing {
    in_vault(
        "Key Vault Reader",
        "((!(ActionMatches{'Microsoft.KeyVault/vaults/secrets/readMetadata/action'})) OR (@Resource[Microsoft.KeyVault/vaults/secrets:name] StringStartsWith 'app-'))",
        "list-secrets",
    )
}

fn from_registry(condition: &str) -> Drawing {
    let mut registry = world(
        "app-service",
        "shop-web",
        "container-registry",
        "shopregistry",
    );
    registry.drawing.edit(Edit::SetMode {
        node: registry.target,
        mode: Mode::named("repository-permissions"),
    });
    let role = "Container Registry Repository Reader";
    under_a_condition(registry, role, condition, "pull-image")
}

const ONLY_FRONTEND: &str = "((!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/read'}) AND !(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/metadata/read'})) OR (@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringStartsWithIgnoreCase 'frontend/'))";

pub(crate) fn a_condition_on_another_repository_fails() -> Drawing {
    from_registry(ONLY_FRONTEND)
}

pub(crate) fn a_condition_on_the_repository_holds() -> Drawing {
    from_registry(&ONLY_FRONTEND.replace("'frontend/'", "'ord'"))
}

fn of_lake(role: &str, action: &str, path: &str, operation: &str) -> Drawing {
    let lake = world("app-service", "reports", "storage-account", "contosolake");
    let condition = format!(
        "((!(ActionMatches{{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/{action}'}})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path] StringLike '{path}'))"
    );
    under_a_condition(lake, role, &condition, operation)
}

pub(crate) fn a_condition_on_the_path_of_a_file_holds() -> Drawing {
    of_lake("Storage Blob Data Reader", "read", "raw/*", "read-path")
}

pub(crate) fn a_condition_on_the_path_of_a_new_file_fails() -> Drawing {
    let role = "Storage Blob Data Contributor";
    of_lake(role, "write", "clean/*", "create-path")
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
