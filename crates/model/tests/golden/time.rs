//! What takes its time: the same drawing at different moments.

use vouchsafe_model::diagram::{Edit, NewNodeKind, PrincipalId, Scope, Subject};
use vouchsafe_model::flow::Timestamp;

use super::drawing::Drawing;
use super::stories::{World, vm_and_storage};

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;

impl Drawing {
    pub(crate) fn start_clock(&mut self) {
        self.edit(Edit::StartClock {
            at: Timestamp::START,
        });
    }

    pub(crate) fn wait(&mut self, seconds: i64) {
        let to = self.diagram.now().plus_seconds(seconds);
        self.edit(Edit::AdvanceClock { to });
    }

    fn remove_roles(&mut self) {
        let assignments = self.diagram.role_assignments();
        let all = assignments
            .map(|it| Subject::RoleAssignment(it.id))
            .collect();
        self.edit(Edit::Delete(all));
    }
}

/// A virtual machine with an identity that does this to a storage account, and
/// may not yet.
fn vm_that(operation: &str) -> (World, PrincipalId, Scope) {
    let mut world = vm_and_storage();
    let identity = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, operation);
    world.drawing.call_to(world.caller, operation, target);
    (world, identity, target)
}

fn role_assigned(seconds_ago: i64) -> Drawing {
    let (mut world, identity, target) = vm_that("read-blob");
    world.drawing.start_clock();
    world
        .drawing
        .assign(identity, "Storage Blob Data Reader", target);
    world.drawing.wait(seconds_ago);
    world.drawing
}

pub(crate) fn role_assigned_just_now() -> Drawing {
    role_assigned(MINUTE)
}

pub(crate) fn role_assigned_ten_minutes_ago() -> Drawing {
    role_assigned(10 * MINUTE)
}

fn role_removed(seconds_ago: i64) -> Drawing {
    let (mut world, identity, target) = vm_that("read-blob");
    world
        .drawing
        .assign(identity, "Storage Blob Data Reader", target);
    world.drawing.start_clock();
    world.drawing.remove_roles();
    world.drawing.wait(seconds_ago);
    world.drawing
}

pub(crate) fn role_removed_just_now() -> Drawing {
    role_removed(MINUTE)
}

pub(crate) fn role_removed_ten_minutes_ago() -> Drawing {
    role_removed(10 * MINUTE)
}

/// A role that was assigned an hour ago, at a management group above it all.
fn role_assigned_at_a_management_group(operation: &str, role: &str) -> Drawing {
    let (mut world, identity, _) = vm_that(operation);
    let drawing = &mut world.drawing;
    let group = drawing.place(NewNodeKind::ManagementGroup, "mg-all", None);
    drawing.edit(Edit::Nest {
        nodes: vec![world.subscription],
        parent: Some(group),
    });
    drawing.start_clock();
    drawing.assign(identity, role, Scope::Node(group));
    drawing.wait(HOUR);
    world.drawing
}

pub(crate) fn data_role_assigned_at_a_management_group() -> Drawing {
    role_assigned_at_a_management_group("read-blob", "Storage Blob Data Reader")
}

pub(crate) fn control_role_assigned_at_a_management_group() -> Drawing {
    role_assigned_at_a_management_group("list-storage-keys", "Contributor")
}
