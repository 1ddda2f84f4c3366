//! Calls that are made with a key or password of the resource itself.

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    Edit, KeyHolderId, KeySlot, NewLocalSecret, NewSecret, Rights, SettingId,
};

use super::drawing::Drawing;
use super::stories::{World, world};

/// A host that holds a key or password of what it calls.
struct Held {
    world: World,
    operation: &'static str,
    setting: SettingId,
}

fn held(kind: LocalKind, target: (&str, &str), operation: &'static str, slot: KeySlot) -> Held {
    let mut world = world("app-service", "web", target.0, target.1);
    let scope = world.drawing.target(world.target, operation);
    let secret = NewSecret::Local(NewLocalSecret {
        of: world.target,
        kind,
        part: scope.part().filter(|_| kind == LocalKind::Sql),
        holder: None,
        slot,
    });
    let setting = world.drawing.copy(world.caller, secret);
    Held {
        world,
        operation,
        setting,
    }
}

fn service_bus(slot: KeySlot) -> Held {
    let target = ("service-bus-namespace", "sb-orders");
    held(LocalKind::ServiceBus, target, "send-message", slot)
}

fn database() -> Held {
    let target = ("sql-server", "sql-shop");
    held(LocalKind::Sql, target, "query-table", KeySlot::First)
}

fn model(slot: KeySlot) -> Held {
    let target = ("azure-openai", "oai-contoso");
    held(LocalKind::ApiKey, target, "chat-completion", slot)
}

impl Held {
    fn then(mut self, edit: Edit) -> Self {
        self.world.drawing.edit(edit);
        self
    }

    fn made_anew(self, slot: KeySlot) -> Self {
        let node = self.world.target;
        self.then(Edit::RegenerateKey { node, slot })
    }

    fn disallowed(self) -> Self {
        let node = self.world.target;
        self.then(Edit::DisallowKeyAccess(node))
    }

    fn called(self) -> Drawing {
        let Self {
            mut world,
            operation,
            setting,
        } = self;
        let target = world.drawing.target(world.target, operation);
        world
            .drawing
            .call_with_setting(world.caller, operation, target, setting);
        world.drawing
    }
}

pub(crate) fn service_bus_connection_string_sends_message() -> Drawing {
    service_bus(KeySlot::First).called()
}

pub(crate) fn service_bus_key_was_made_anew() -> Drawing {
    service_bus(KeySlot::Second)
        .made_anew(KeySlot::Second)
        .called()
}

pub(crate) fn service_bus_lets_no_keys_in() -> Drawing {
    service_bus(KeySlot::First).disallowed().called()
}

pub(crate) fn sql_connection_string_queries_database() -> Drawing {
    database().called()
}

pub(crate) fn sql_password_was_changed() -> Drawing {
    database().made_anew(KeySlot::First).called()
}

pub(crate) fn sql_server_lets_no_passwords_in() -> Drawing {
    database().disallowed().called()
}

pub(crate) fn api_key_completes_a_chat() -> Drawing {
    model(KeySlot::First).called()
}

pub(crate) fn api_key_asks_a_chat_model_for_embeddings() -> Drawing {
    let Held {
        mut world, setting, ..
    } = model(KeySlot::First);
    let target = world.drawing.target(world.target, "chat-completion");
    world
        .drawing
        .call_with_setting(world.caller, "create-embeddings", target, setting);
    world.drawing
}

pub(crate) fn api_key_was_made_anew() -> Drawing {
    model(KeySlot::First).made_anew(KeySlot::First).called()
}

pub(crate) fn openai_lets_no_keys_in() -> Drawing {
    model(KeySlot::Second).disallowed().called()
}

/// An app with the key of one resource that calls another.
pub(crate) fn api_key_of_another_resource() -> Drawing {
    let mut held = model(KeySlot::First);
    let drawing = &mut held.world.drawing;
    held.world.target = drawing.resource("azure-openai", "oai-other", None);
    held.called()
}

pub(crate) fn connection_string_of_another_namespace() -> Drawing {
    let mut held = service_bus(KeySlot::First);
    let drawing = &mut held.world.drawing;
    held.world.target = drawing.resource("service-bus-namespace", "sb-other", None);
    held.called()
}

/// A host that holds what lets in an authorization rule, or a user of a database.
fn held_of(
    kind: LocalKind,
    target: (&str, &str),
    (operation, rights): (&'static str, &[&str]),
    is_of_all: bool,
) -> (Held, KeyHolderId) {
    let mut world = world("app-service", "web", target.0, target.1);
    let scope = world.drawing.target(world.target, operation);
    let part = scope.part().filter(|_| !is_of_all);
    let holder = KeyHolderId::new(world.drawing.diagram.next_id());
    world.drawing.edit(Edit::AddKeyHolder {
        node: world.target,
        part,
        name: None,
        rights: Rights::from_names(kind, rights.iter().copied()).expect("they are known"),
    });
    let secret = NewSecret::Local(NewLocalSecret {
        of: world.target,
        kind,
        part,
        holder: Some(holder),
        slot: KeySlot::First,
    });
    let setting = world.drawing.copy(world.caller, secret);
    let held = Held {
        world,
        operation,
        setting,
    };
    (held, holder)
}

fn rule(operation: &'static str, rights: &[&str], is_of_all: bool) -> (Held, KeyHolderId) {
    let target = ("service-bus-namespace", "sb-orders");
    held_of(
        LocalKind::ServiceBus,
        target,
        (operation, rights),
        is_of_all,
    )
}

fn user(rights: &[&str]) -> (Held, KeyHolderId) {
    let target = ("sql-server", "sql-shop");
    held_of(LocalKind::Sql, target, ("query-table", rights), false)
}

pub(crate) fn rule_of_a_queue_sends_message() -> Drawing {
    rule("send-message", &["Send"], false).0.called()
}

pub(crate) fn rule_of_the_namespace_receives_message() -> Drawing {
    rule("receive-message", &["Send", "Listen"], true)
        .0
        .called()
}

pub(crate) fn rule_may_only_listen() -> Drawing {
    rule("send-message", &["Listen"], false).0.called()
}

pub(crate) fn key_of_the_rule_was_made_anew() -> Drawing {
    let (held, holder) = rule("send-message", &["Send"], false);
    let (node, slot) = (held.world.target, KeySlot::First);
    held.then(Edit::RegenerateHolderKey { node, holder, slot })
        .called()
}

pub(crate) fn rule_was_deleted() -> Drawing {
    let (held, holder) = rule("send-message", &["Send"], true);
    let node = held.world.target;
    held.then(Edit::RemoveKeyHolder { node, holder }).called()
}

pub(crate) fn namespace_lets_no_rule_in() -> Drawing {
    rule("send-message", &["Send"], true)
        .0
        .disallowed()
        .called()
}

pub(crate) fn user_with_a_password_queries_database() -> Drawing {
    user(&["db_datareader"]).0.called()
}

pub(crate) fn user_with_a_password_has_no_role() -> Drawing {
    user(&["db_datawriter"]).0.called()
}

pub(crate) fn password_of_the_user_was_changed() -> Drawing {
    let (held, holder) = user(&["db_owner"]);
    let (node, slot) = (held.world.target, KeySlot::First);
    held.then(Edit::RegenerateHolderKey { node, holder, slot })
        .called()
}

fn store() -> Held {
    let target = ("app-configuration-store", "appcs-web");
    held(
        LocalKind::AppConfiguration,
        target,
        "set-key-value",
        KeySlot::First,
    )
}

fn account(operation: &'static str) -> Held {
    let target = ("cosmos-db", "cosmos-shop");
    held(LocalKind::CosmosDb, target, operation, KeySlot::Second)
}

pub(crate) fn key_of_a_store_writes_a_key_value() -> Drawing {
    store().called()
}

pub(crate) fn key_of_a_store_was_made_anew() -> Drawing {
    store().made_anew(KeySlot::First).called()
}

pub(crate) fn store_lets_no_keys_in() -> Drawing {
    store().disallowed().called()
}

/// To let keys in again makes new ones: the old copy opens nothing.
pub(crate) fn store_lets_keys_in_again() -> Drawing {
    let held = store().disallowed();
    let node = held.world.target;
    held.then(Edit::AllowKeyAccess(node)).called()
}

pub(crate) fn key_of_an_account_reads_an_item() -> Drawing {
    account("read-item").called()
}

pub(crate) fn key_of_an_account_creates_an_item() -> Drawing {
    account("create-item").called()
}

pub(crate) fn key_of_an_account_was_made_anew() -> Drawing {
    account("read-item").made_anew(KeySlot::Second).called()
}

pub(crate) fn cosmos_db_lets_no_keys_in() -> Drawing {
    account("read-item").disallowed().called()
}

fn with_read_only_key(
    kind: LocalKind,
    target: (&str, &'static str),
    operation: &'static str,
) -> Drawing {
    held(kind, target, operation, KeySlot::FirstReadOnly).called()
}

pub(crate) fn read_only_key_of_an_account_reads_an_item() -> Drawing {
    let target = ("cosmos-db", "cosmos-shop");
    with_read_only_key(LocalKind::CosmosDb, target, "read-item")
}

pub(crate) fn read_only_key_of_an_account_creates_an_item() -> Drawing {
    let target = ("cosmos-db", "cosmos-shop");
    with_read_only_key(LocalKind::CosmosDb, target, "create-item")
}

pub(crate) fn read_only_key_of_a_store_writes_a_key_value() -> Drawing {
    let target = ("app-configuration-store", "appcs-web");
    with_read_only_key(LocalKind::AppConfiguration, target, "set-key-value")
}

fn cache(operation: &'static str) -> Held {
    let target = ("redis", "redis-shop");
    held(LocalKind::Redis, target, operation, KeySlot::First)
}

pub(crate) fn access_key_of_a_cache_writes_a_key() -> Drawing {
    cache("write-cache").called()
}

pub(crate) fn access_key_of_a_cache_was_made_anew() -> Drawing {
    cache("read-cache").made_anew(KeySlot::First).called()
}

pub(crate) fn cache_lets_no_access_keys_in() -> Drawing {
    cache("read-cache").disallowed().called()
}
