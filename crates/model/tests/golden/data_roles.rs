//! Services with a system of their own: what is held there decides, and Azure roles
//! do not.

use vouchsafe_model::azure::Mode;
use vouchsafe_model::diagram::{Credential, Edit, IdentityChoice, NodeId, Scope};

use super::drawing::Drawing;
use super::stories::{World, world};

fn cosmos() -> World {
    world("app-service", "shop-web", "cosmos-db", "cosmos-shop")
}

/// The call on the container, by an identity that holds this for the scope.
fn with_data_role(
    mut world: World,
    scope: fn(NodeId, Scope) -> Scope,
    role: &str,
    operation: &str,
) -> Drawing {
    let principal = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, operation);
    world
        .drawing
        .data_grant(scope(world.target, target), principal, &[role]);
    world.call(operation)
}

pub(crate) fn cosmos_reader_reads_item() -> Drawing {
    let on_the_container = |_, container| container;
    with_data_role(
        cosmos(),
        on_the_container,
        "cosmos-data-reader",
        "read-item",
    )
}

pub(crate) fn cosmos_owner_reads_no_item() -> Drawing {
    cosmos().granted_on_whole("Owner").call("read-item")
}

pub(crate) fn cosmos_reader_creates_no_item() -> Drawing {
    let on_the_account = |account, _| Scope::Node(account);
    with_data_role(
        cosmos(),
        on_the_account,
        "cosmos-data-reader",
        "create-item",
    )
}

pub(crate) fn cosmos_role_on_the_database_reaches_its_container() -> Drawing {
    let mut world = cosmos();
    let principal = world.drawing.enable(world.caller);
    let database = world
        .drawing
        .part(world.target, "cosmos-database", Some("shop"));
    let database = Scope::Part(world.target, database);
    let role = "cosmos-data-contributor";
    world.drawing.data_grant(database, principal, &[role]);
    world.call("create-item")
}

pub(crate) fn cosmos_role_on_another_container() -> Drawing {
    let mut world = cosmos();
    let principal = world.drawing.enable(world.caller);
    world.drawing.target(world.target, "query-items");
    let other = world
        .drawing
        .part(world.target, "cosmos-container", Some("shop/customers"));
    let other = Scope::Part(world.target, other);
    let role = "cosmos-data-reader";
    world.drawing.data_grant(other, principal, &[role]);
    world.call("query-items")
}

pub(crate) fn cosmos_role_of_a_group_counts() -> Drawing {
    let mut world = cosmos();
    let principal = world.drawing.enable(world.caller);
    let group = world.drawing.group("readers", &[principal]);
    let account = Scope::Node(world.target);
    let role = "cosmos-data-reader";
    world.drawing.data_grant(account, group, &[role]);
    world.call("query-items")
}

pub(crate) fn cosmos_takes_no_token_of_another_service() -> Drawing {
    let mut world = cosmos();
    let principal = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, "read-item");
    let role = "cosmos-data-reader";
    world.drawing.data_grant(target, principal, &[role]);
    let usual = Credential::ManagedIdentity(IdentityChoice::Unnamed);
    let audience = Some("https://storage.azure.com/");
    let mut drawing = world.drawing;
    drawing.call_by(world.caller, "read-item", target, usual, audience);
    drawing
}

// Key vaults, which have a switch.

fn vault(mode: &str) -> World {
    let mut world = world("app-service", "shop-web", "key-vault", "kv-shop");
    let node = world.target;
    let mode = Mode::named(mode);
    world.drawing.edit(Edit::SetMode { node, mode });
    world
}

fn with_policy(mut world: World, permissions: &[&str]) -> World {
    let principal = world.drawing.enable(world.caller);
    let vault = Scope::Node(world.target);
    world.drawing.data_grant(vault, principal, permissions);
    world
}

pub(crate) fn access_policy_gets_secret() -> Drawing {
    with_policy(vault("vault-access-policies"), &["vault-secrets-get"]).call("get-secret")
}

pub(crate) fn access_policy_lists_secrets_only() -> Drawing {
    with_policy(vault("vault-access-policies"), &["vault-secrets-list"]).call("get-secret")
}

pub(crate) fn role_does_not_count_beside_access_policies() -> Drawing {
    vault("vault-access-policies")
        .granted_on_whole("Key Vault Secrets User")
        .call("get-secret")
}

pub(crate) fn access_policy_does_not_count_beside_roles() -> Drawing {
    with_policy(vault("vault-azure-roles"), &["vault-keys-sign"]).call("sign-with-key")
}
