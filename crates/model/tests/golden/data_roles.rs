//! Services with a system of their own: what is held there decides, and Azure roles
//! do not, or are asked before.

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

pub(crate) fn cosmos_role_on_a_container_reads_metadata() -> Drawing {
    let mut world = cosmos();
    let principal = world.drawing.enable(world.caller);
    let container = world
        .drawing
        .part(world.target, "cosmos-container", Some("shop/customers"));
    let container = Scope::Part(world.target, container);
    let role = "cosmos-data-reader";
    world.drawing.data_grant(container, principal, &[role]);
    world.call("read-account-metadata")
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

// Data Lake Storage, which asks roles first.

fn lake() -> World {
    world("app-service", "reports", "storage-account", "contosolake")
}

const ON_THE_FILE_SYSTEM: fn(NodeId, Scope) -> Scope = |_, file_system| file_system;

/// The call on the file system, by an identity that has this entry in its lists.
fn with_entry(mut world: World, roles: &[&str], operation: &str) -> Drawing {
    let principal = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, operation);
    world.drawing.data_grant(target, principal, roles);
    world.call(operation)
}

pub(crate) fn lake_entry_lets_a_file_be_read() -> Drawing {
    with_entry(lake(), &["lake-read", "lake-execute"], "read-path")
}

pub(crate) fn lake_entry_without_execute() -> Drawing {
    with_data_role(lake(), ON_THE_FILE_SYSTEM, "lake-read", "read-path")
}

pub(crate) fn lake_entry_of_a_group_creates_a_file() -> Drawing {
    let mut world = lake();
    let principal = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, "create-path");
    for (name, role) in [("writers", "lake-write"), ("walkers", "lake-execute")] {
        let group = world.drawing.group(name, &[principal]);
        world.drawing.data_grant(target, group, &[role]);
    }
    world.call("create-path")
}

pub(crate) fn lake_entry_of_its_own_counts_instead_of_a_groups() -> Drawing {
    let mut world = lake();
    let principal = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, "create-path");
    let group = world.drawing.group("writers", &[principal]);
    let all = ["lake-write", "lake-execute"];
    world.drawing.data_grant(target, group, &all);
    let reading = ["lake-read", "lake-execute"];
    world.drawing.data_grant(target, principal, &reading);
    world.call("create-path")
}

/// A reader of the whole account, with an entry besides.
fn reader_with_entry(roles: &[&str], operation: &str) -> Drawing {
    let mut world = lake();
    let principal = world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, operation);
    let account = Scope::Node(world.target);
    let role = "Storage Blob Data Reader";
    world.drawing.assign(principal, role, account);
    world.drawing.data_grant(target, principal, roles);
    world.call(operation)
}

pub(crate) fn lake_entry_counts_where_a_role_does_not_suffice() -> Drawing {
    reader_with_entry(&["lake-write", "lake-execute"], "create-path")
}

pub(crate) fn lake_role_leaves_no_list_to_ask() -> Drawing {
    reader_with_entry(&["lake-write"], "read-path")
}

pub(crate) fn lake_entry_is_outweighed_by_a_deny_assignment() -> Drawing {
    let mut world = lake();
    let account = Scope::Node(world.target);
    world.drawing.deny_all("no data", account, &["*"]);
    with_entry(world, &["lake-read", "lake-execute"], "read-path")
}

// Caches and PostgreSQL servers, which are logged in to.

fn cache() -> World {
    world("app-service", "shop-web", "redis", "redis-shop")
}

fn postgresql() -> World {
    world("app-service", "shop-web", "postgresql-server", "psql-shop")
}

pub(crate) fn redis_reader_reads_key() -> Drawing {
    let on_the_cache = |cache, _| Scope::Node(cache);
    with_data_role(cache(), on_the_cache, "redis-data-reader", "read-cache")
}

pub(crate) fn redis_reader_writes_no_key() -> Drawing {
    let on_the_cache = |cache, _| Scope::Node(cache);
    with_data_role(cache(), on_the_cache, "redis-data-reader", "write-cache")
}

pub(crate) fn redis_knows_no_owner() -> Drawing {
    cache().granted_on_whole("Owner").call("read-cache")
}

/// What a group is given does not count for its members there.
pub(crate) fn redis_counts_no_group() -> Drawing {
    let mut world = cache();
    let principal = world.drawing.enable(world.caller);
    let group = world.drawing.group("readers", &[principal]);
    let whole = Scope::Node(world.target);
    world
        .drawing
        .data_grant(whole, group, &["redis-data-owner"]);
    world.call("read-cache")
}

pub(crate) fn postgresql_role_queries_table() -> Drawing {
    let on_the_database = |_, database| database;
    with_data_role(
        postgresql(),
        on_the_database,
        "postgresql-select",
        "query-postgresql-table",
    )
}

pub(crate) fn postgresql_role_without_the_privilege() -> Drawing {
    let on_the_database = |_, database| database;
    with_data_role(
        postgresql(),
        on_the_database,
        "postgresql-select",
        "insert-postgresql-rows",
    )
}

pub(crate) fn postgresql_knows_no_contributor() -> Drawing {
    postgresql()
        .granted_on_whole("Contributor")
        .call("query-postgresql-table")
}

// Registries and search services, which have a switch.

fn switched(kind: &str, name: &str, mode: &str) -> World {
    let mut world = world("app-service", "shop-web", kind, name);
    let node = world.target;
    let mode = Mode::named(mode);
    world.drawing.edit(Edit::SetMode { node, mode });
    world
}

fn registry() -> World {
    switched(
        "container-registry",
        "shopregistry",
        "repository-permissions",
    )
}

pub(crate) fn acr_pull_opens_no_repository() -> Drawing {
    registry().granted_on_whole("AcrPull").call("pull-image")
}

pub(crate) fn repository_reader_pulls_an_image() -> Drawing {
    registry()
        .granted_on_whole("Container Registry Repository Reader")
        .call("pull-image")
}

pub(crate) fn repository_reader_lists_no_repositories() -> Drawing {
    registry()
        .granted_on_whole("Container Registry Repository Reader")
        .call("list-repositories")
}

pub(crate) fn search_with_keys_only_takes_no_token() -> Drawing {
    switched("ai-search", "shop-search", "search-keys-only")
        .granted_on_whole("Search Index Data Reader")
        .call("query-index")
}

pub(crate) fn search_challenges_a_token_for_another_service() -> Drawing {
    let mut world = switched(
        "ai-search",
        "shop-search",
        "search-tokens-or-keys-with-challenge",
    );
    world.drawing.enable(world.caller);
    let target = world.drawing.target(world.target, "query-index");
    let usual = Credential::ManagedIdentity(IdentityChoice::Unnamed);
    let audience = Some("https://vault.azure.net");
    let mut drawing = world.drawing;
    drawing.call_by(world.caller, "query-index", target, usual, audience);
    drawing
}
