//! What takes its time: the same drawing at different moments.

use vouchsafe_model::diagram::{
    DatabaseRole, Edit, IdentityChoice, NewNodeKind, NodeId, PrincipalId, Scope, Subject,
};
use vouchsafe_model::flow::{Timestamp, token_kept};

use super::drawing::Drawing;
use super::federation::pod_that_is_trusted_now;
use super::stories::{World, vm_and_storage, world};

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

    /// The code makes its call, and keeps the token.
    pub(crate) fn make_call(&mut self) {
        let kept = token_kept(&self.diagram, self.call(), self.diagram.now());
        let token = kept
            .expect("the call is there")
            .expect("a token was issued");
        self.edit(Edit::HoldToken(token));
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

pub(crate) fn federated_credential_added_just_now() -> Drawing {
    then_wait(pod_that_is_trusted_now(), MINUTE)
}

pub(crate) fn federated_credential_added_ten_minutes_ago() -> Drawing {
    then_wait(pod_that_is_trusted_now(), 10 * MINUTE)
}

/// An identity that is assigned a role as soon as it is made.
fn identity_made(seconds_ago: i64) -> Drawing {
    let mut world = vm_and_storage();
    let drawing = &mut world.drawing;
    drawing.start_clock();
    let identity = drawing.attach_new(world.caller, "id-web");
    let target = drawing.target(world.target, "read-blob");
    drawing.assign(identity, "Storage Blob Data Reader", target);
    drawing.call_to(world.caller, "read-blob", target);
    then_wait(world.drawing, seconds_ago)
}

pub(crate) fn identity_made_and_assigned_a_role_just_now() -> Drawing {
    identity_made(MINUTE)
}

pub(crate) fn identity_made_and_assigned_a_role_ten_minutes_ago() -> Drawing {
    identity_made(10 * MINUTE)
}

/// A machine whose code asks as soon as it has its identity.
fn identity_attached() -> Drawing {
    let mut world = vm_and_storage();
    let drawing = &mut world.drawing;
    let identity = drawing.place(NewNodeKind::UserAssignedIdentity, "id-web", None);
    let target = drawing.target(world.target, "read-blob");
    let role = "Storage Blob Data Reader";
    drawing.assign(PrincipalId::of_node(identity), role, target);
    drawing.call_to(world.caller, "read-blob", target);
    drawing.start_clock();
    drawing.edit(Edit::AttachIdentity {
        host: world.caller,
        identity,
    });
    world.drawing
}

pub(crate) fn identity_attached_just_now() -> Drawing {
    identity_attached()
}

pub(crate) fn identity_attached_a_minute_ago() -> Drawing {
    then_wait(identity_attached(), MINUTE)
}

/// A group that is assigned a role as soon as it is made.
pub(crate) fn group_made_and_assigned_a_role_just_now() -> Drawing {
    let (mut world, identity, target) = vm_that("read-blob");
    let drawing = &mut world.drawing;
    drawing.start_clock();
    let readers = drawing.group("readers", &[identity]);
    drawing.assign(readers, "Storage Blob Data Reader", target);
    then_wait(world.drawing, MINUTE)
}

/// A cluster whose control plane encrypts with a key of a vault.
fn cluster() -> (World, Scope) {
    let mut world = world("aks-cluster", "aks-shop", "key-vault", "contoso-vault");
    let target = world.drawing.target(world.target, "encrypt-with-key");
    world
        .drawing
        .call_to(world.caller, "encrypt-with-key", target);
    (world, target)
}

const CRYPTO_USER: &str = "Key Vault Crypto User";

fn cluster_with_a_user_assigned_identity_since(seconds_ago: i64) -> Drawing {
    let (mut world, target) = cluster();
    let (drawing, host) = (&mut world.drawing, world.caller);
    drawing.enable(host);
    drawing.start_clock();
    drawing.edit(Edit::DisableSystemAssigned(host));
    let identity = drawing.attach_new(host, "id-shop");
    drawing.assign(identity, CRYPTO_USER, target);
    then_wait(world.drawing, seconds_ago)
}

pub(crate) fn cluster_got_a_user_assigned_identity_an_hour_ago() -> Drawing {
    cluster_with_a_user_assigned_identity_since(HOUR)
}

pub(crate) fn cluster_got_a_user_assigned_identity_the_day_before() -> Drawing {
    cluster_with_a_user_assigned_identity_since(DAY)
}

pub(crate) fn cluster_got_a_user_assigned_identity_without_a_role() -> Drawing {
    let mut drawing = cluster_with_a_user_assigned_identity_since(MINUTE);
    drawing.remove_roles();
    drawing
}

fn cluster_with_a_system_assigned_identity_since(seconds_ago: i64) -> Drawing {
    let (mut world, target) = cluster();
    let (drawing, host) = (&mut world.drawing, world.caller);
    let identity = drawing.attach_new(host, "id-shop");
    drawing.assign(identity, CRYPTO_USER, target);
    drawing.start_clock();
    let identity = NodeId::new(identity.number());
    drawing.edit(Edit::Delete(vec![Subject::Attachment(host, identity)]));
    drawing.enable(host);
    then_wait(world.drawing, seconds_ago)
}

pub(crate) fn cluster_got_a_system_assigned_identity_an_hour_ago() -> Drawing {
    cluster_with_a_system_assigned_identity_since(HOUR)
}

pub(crate) fn cluster_got_a_system_assigned_identity_the_day_before() -> Drawing {
    cluster_with_a_system_assigned_identity_since(DAY)
}

/// A role that was assigned an hour ago, at a management group above it all.
fn role_assigned_at_a_management_group(operation: &str, role: &str, seconds_ago: i64) -> Drawing {
    let (mut world, identity, _) = vm_that(operation);
    let drawing = &mut world.drawing;
    let group = drawing.place(NewNodeKind::ManagementGroup, "mg-all", None);
    drawing.edit(Edit::Nest {
        nodes: vec![world.subscription],
        parent: Some(group),
    });
    drawing.start_clock();
    drawing.assign(identity, role, Scope::Node(group));
    then_wait(world.drawing, seconds_ago)
}

/// A role for data of a configuration store, assigned so many seconds ago.
fn configuration_role_assigned(seconds_ago: i64) -> Drawing {
    let target = ("app-configuration-store", "appcs-shop");
    let mut world = world("virtual-machine", "shop-vm", target.0, target.1);
    let identity = world.drawing.enable(world.caller);
    let store = Scope::Node(world.target);
    world.drawing.call_to(world.caller, "get-key-value", store);
    world.drawing.start_clock();
    world
        .drawing
        .assign(identity, "App Configuration Data Reader", store);
    then_wait(world.drawing, seconds_ago)
}

pub(crate) fn configuration_role_assigned_ten_minutes_ago() -> Drawing {
    configuration_role_assigned(10 * MINUTE)
}

pub(crate) fn configuration_role_assigned_fifteen_minutes_ago() -> Drawing {
    configuration_role_assigned(15 * MINUTE)
}

/// A role at a resource, assigned so many seconds ago.
fn assigned_at(kind: &str, name: &str, operation: &str, role: &str, seconds_ago: i64) -> Drawing {
    let mut world = world("virtual-machine", "shop-vm", kind, name);
    let identity = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, operation);
    world.drawing.call_to(world.caller, operation, target);
    world.drawing.start_clock();
    world.drawing.assign(identity, role, target);
    then_wait(world.drawing, seconds_ago)
}

fn logs_role_assigned(seconds_ago: i64) -> Drawing {
    assigned_at(
        "data-collection-rule",
        "dcr-shop",
        "ingest-logs",
        "Monitoring Metrics Publisher",
        seconds_ago,
    )
}

pub(crate) fn logs_role_assigned_ten_minutes_ago() -> Drawing {
    logs_role_assigned(10 * MINUTE)
}

pub(crate) fn logs_role_assigned_thirty_minutes_ago() -> Drawing {
    logs_role_assigned(30 * MINUTE)
}

fn signalr_role_assigned(seconds_ago: i64) -> Drawing {
    assigned_at(
        "signalr",
        "sigr-shop",
        "broadcast-message",
        "SignalR REST API Owner",
        seconds_ago,
    )
}

pub(crate) fn signalr_role_assigned_ten_minutes_ago() -> Drawing {
    signalr_role_assigned(10 * MINUTE)
}

pub(crate) fn signalr_role_assigned_thirty_minutes_ago() -> Drawing {
    signalr_role_assigned(30 * MINUTE)
}

pub(crate) fn data_role_assigned_at_a_management_group() -> Drawing {
    role_assigned_at_a_management_group("read-blob", "Storage Blob Data Reader", HOUR)
}

pub(crate) fn data_role_assigned_at_a_management_group_six_hours_ago() -> Drawing {
    role_assigned_at_a_management_group("read-blob", "Storage Blob Data Reader", 6 * HOUR)
}

/// For data it may count for hours.
fn role_removed_at_a_management_group(seconds_ago: i64) -> Drawing {
    let role = "Storage Blob Data Reader";
    let mut drawing = role_assigned_at_a_management_group("read-blob", role, 6 * HOUR);
    let removed = drawing.diagram.role_assignments().next();
    let removed = Subject::RoleAssignment(removed.expect("it was assigned").id);
    drawing.edit(Edit::Delete(vec![removed]));
    then_wait(drawing, seconds_ago)
}

pub(crate) fn data_role_removed_at_a_management_group() -> Drawing {
    role_removed_at_a_management_group(HOUR)
}

pub(crate) fn data_role_removed_at_a_management_group_six_hours_ago() -> Drawing {
    role_removed_at_a_management_group(6 * HOUR)
}

pub(crate) fn control_role_assigned_at_a_management_group() -> Drawing {
    role_assigned_at_a_management_group("list-storage-keys", "Contributor", HOUR)
}

const DAY: i64 = 24 * HOUR;

/// A virtual machine that may read a blob made its call when time began.
fn vm_with_token() -> World {
    let (mut world, identity, target) = vm_that("read-blob");
    world
        .drawing
        .assign(identity, "Storage Blob Data Reader", target);
    world.drawing.start_clock();
    world.drawing.make_call();
    world
}

fn then_wait(mut drawing: Drawing, seconds: i64) -> Drawing {
    drawing.wait(seconds);
    drawing
}

pub(crate) fn token_is_reused() -> Drawing {
    then_wait(vm_with_token().drawing, HOUR)
}

pub(crate) fn token_is_asked_for_anew_at_half_its_life() -> Drawing {
    then_wait(vm_with_token().drawing, 13 * HOUR)
}

pub(crate) fn token_is_renewed() -> Drawing {
    then_wait(vm_with_token().drawing, DAY - 4 * MINUTE)
}

/// A virtual machine made its call, and then joined a group that may read.
fn group_joined(seconds_ago: i64) -> Drawing {
    let (mut world, identity, target) = vm_that("read-blob");
    let drawing = &mut world.drawing;
    let readers = drawing.group("readers", &[]);
    drawing.assign(readers, "Storage Blob Data Reader", target);
    drawing.start_clock();
    drawing.make_call();
    drawing.wait(10 * MINUTE);
    drawing.edit(Edit::AddMember {
        group: NodeId::new(readers.number()),
        member: identity,
    });
    drawing.wait(seconds_ago);
    world.drawing
}

pub(crate) fn group_joined_after_the_token_was_issued() -> Drawing {
    group_joined(20 * MINUTE)
}

pub(crate) fn group_joined_the_day_before() -> Drawing {
    group_joined(DAY)
}

fn group_left(seconds_ago: i64) -> Drawing {
    let (mut world, identity, target) = vm_that("read-blob");
    let drawing = &mut world.drawing;
    let readers = drawing.group("readers", &[identity]);
    drawing.assign(readers, "Storage Blob Data Reader", target);
    drawing.start_clock();
    drawing.make_call();
    let group = NodeId::new(readers.number());
    drawing.edit(Edit::Delete(vec![Subject::Membership(group, identity)]));
    then_wait(world.drawing, seconds_ago)
}

pub(crate) fn group_left_after_the_token_was_issued() -> Drawing {
    group_left(10 * HOUR)
}

pub(crate) fn group_left_the_day_before() -> Drawing {
    group_left(DAY)
}

/// A virtual machine with a user-assigned identity made its call.
fn vm_with_token_of_its_own_identity() -> (World, NodeId) {
    let mut world = vm_and_storage();
    let drawing = &mut world.drawing;
    let identity = drawing.attach_new(world.caller, "id-web");
    let target = drawing.target(world.target, "read-blob");
    drawing.assign(identity, "Storage Blob Data Reader", target);
    drawing.call_to(world.caller, "read-blob", target);
    drawing.start_clock();
    drawing.make_call();
    (world, NodeId::new(identity.number()))
}

fn identity_detached(seconds_ago: i64) -> Drawing {
    let (mut world, identity) = vm_with_token_of_its_own_identity();
    let attachment = Subject::Attachment(world.caller, identity);
    world.drawing.edit(Edit::Delete(vec![attachment]));
    then_wait(world.drawing, seconds_ago)
}

pub(crate) fn identity_detached_after_the_token_was_issued() -> Drawing {
    identity_detached(20 * MINUTE)
}

pub(crate) fn identity_detached_half_a_day_before() -> Drawing {
    identity_detached(13 * HOUR)
}

pub(crate) fn identity_detached_the_day_before() -> Drawing {
    identity_detached(DAY)
}

fn turned_off() -> World {
    let mut world = vm_with_token();
    world
        .drawing
        .edit(Edit::DisableSystemAssigned(world.caller));
    world
}

pub(crate) fn identity_turned_off_after_the_token_was_issued() -> Drawing {
    then_wait(turned_off().drawing, HOUR)
}

/// Another principal: what the first may do, the second may not.
pub(crate) fn identity_turned_off_and_on_again() -> Drawing {
    let mut world = turned_off();
    world.drawing.enable(world.caller);
    then_wait(world.drawing, DAY)
}

fn deleted() -> World {
    let (mut world, identity) = vm_with_token_of_its_own_identity();
    world
        .drawing
        .edit(Edit::Delete(vec![Subject::Node(identity)]));
    world
}

pub(crate) fn identity_deleted_after_the_token_was_issued() -> Drawing {
    then_wait(deleted().drawing, HOUR)
}

pub(crate) fn identity_deleted_and_its_role_too() -> Drawing {
    let mut world = deleted();
    world.drawing.remove_roles();
    then_wait(world.drawing, 10 * MINUTE)
}

pub(crate) fn database_user_deleted_from_the_directory() -> Drawing {
    let mut world = world("app-service", "web", "sql-server", "contoso-sql");
    let drawing = &mut world.drawing;
    let identity = drawing.enable(world.caller);
    let target = drawing.target(world.target, "query-table");
    let database = target.part().expect("a database");
    drawing.edit(Edit::GrantDatabaseRoles {
        server: world.target,
        database,
        principal: identity,
        roles: vec![DatabaseRole::DataReader],
    });
    drawing.call_to(world.caller, "query-table", target);
    drawing.start_clock();
    drawing.make_call();
    drawing.edit(Edit::DisableSystemAssigned(world.caller));
    then_wait(world.drawing, HOUR)
}

pub(crate) fn resource_moved_to_another_group() -> Drawing {
    let mut world = vm_with_token();
    let other = world.drawing.place(
        NewNodeKind::ResourceGroup,
        "rg-new",
        Some(world.subscription),
    );
    world.drawing.edit(Edit::Nest {
        nodes: vec![world.target],
        parent: Some(other),
    });
    then_wait(world.drawing, MINUTE)
}

/// A host to which an identity was attached that was deleted; the call names it, or none.
fn stale(host: &str, is_named: bool) -> Drawing {
    let mut world = world(host, "web", "storage-account", "contosoinvoices");
    let drawing = &mut world.drawing;
    let identity = drawing.attach_new(world.caller, "id-web");
    let target = drawing.target(world.target, "read-blob");
    let choice = if is_named {
        IdentityChoice::UserAssigned(identity)
    } else {
        IdentityChoice::Unnamed
    };
    drawing.call_as(world.caller, "read-blob", target, choice, None);
    let identity = NodeId::new(identity.number());
    drawing.edit(Edit::Delete(vec![Subject::Node(identity)]));
    world.drawing
}

pub(crate) fn identity_deleted_while_attached() -> Drawing {
    stale("virtual-machine", false)
}

pub(crate) fn identity_deleted_while_attached_and_named() -> Drawing {
    let mut drawing = stale("virtual-machine", true);
    let caller = drawing.diagram.calls().next().map(|call| call.what.caller);
    drawing.enable(caller.expect("a call was drawn"));
    drawing
}

pub(crate) fn identity_deleted_beside_another() -> Drawing {
    let mut drawing = stale("virtual-machine", false);
    let caller = drawing.diagram.calls().next().map(|call| call.what.caller);
    drawing.attach_new(caller.expect("a call was drawn"), "id-new");
    drawing
}

/// A user-assigned identity that may read, is deleted, and is made again with the same
/// name: it is another principal.
pub(crate) fn identity_made_again_with_the_same_name() -> Drawing {
    let mut world = vm_and_storage();
    let drawing = &mut world.drawing;
    let was = drawing.place(NewNodeKind::UserAssignedIdentity, "id-web", None);
    let target = drawing.target(world.target, "read-blob");
    drawing.assign(
        PrincipalId::of_node(was),
        "Storage Blob Data Reader",
        target,
    );
    drawing.edit(Edit::Delete(vec![Subject::Node(was)]));
    drawing.attach_new(world.caller, "id-web");
    drawing.call_to(world.caller, "read-blob", target);
    world.drawing
}

/// A machine that may read, is deleted, and is made again with the same name: its role
/// stays, and is nobody's.
pub(crate) fn vm_made_again_with_the_same_name() -> Drawing {
    let mut world = vm_and_storage();
    let drawing = &mut world.drawing;
    let identity = drawing.enable(world.caller);
    let target = drawing.target(world.target, "read-blob");
    drawing.assign(identity, "Storage Blob Data Reader", target);
    let name = drawing.diagram.node_name(world.caller).to_owned();
    drawing.edit(Edit::Delete(vec![Subject::Node(world.caller)]));
    let again = drawing.resource("virtual-machine", &name, None);
    drawing.enable(again);
    drawing.call_to(again, "read-blob", target);
    world.drawing
}

pub(crate) fn app_service_lists_a_deleted_identity() -> Drawing {
    stale("app-service", false)
}
