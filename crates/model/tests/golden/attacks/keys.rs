//! Attacks on keys and connection strings of resources other than storage accounts, and by
//! whoever may list them.

use vouchsafe_model::azure::Mode;
use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    Edit, KeyHolderId, KeySlot, NewLocalSecret, NewSecret, NodeId, PartId, Rights, Scope,
};

use super::super::drawing::Drawing;
use super::super::stories::world;
use super::{Attack, leaked, token};

/// Whoever may list keys has them, whatever the data roles say.
fn lists_keys(target: (&str, &str), role: &str) -> Attack {
    let mut world = world("virtual-machine", "web-vm", target.0, target.1);
    let identity = world.drawing.attach_new(world.caller, "id-ops");
    world
        .drawing
        .assign(identity, role, Scope::Node(world.target));
    token(world.drawing, identity, "resource-manager")
}

fn node_named(drawing: &Drawing, name: &str) -> NodeId {
    let mut nodes = drawing.diagram.nodes();
    let node = nodes.find(|node| node.name == name).map(|it| it.id);
    node.expect("it is drawn")
}

pub(crate) fn whoever_lists_the_keys_of_a_model_completes_chats() -> Attack {
    lists_keys(("azure-openai", "oai-contoso"), "Cognitive Services User")
}

pub(crate) fn whoever_lists_the_keys_of_an_account_has_its_items() -> Attack {
    let mut attack = lists_keys(
        ("cosmos-db", "cosmos-shop"),
        "DocumentDB Account Contributor",
    );
    let account = node_named(&attack.drawing, "cosmos-shop");
    let _ = attack.drawing.target(account, "read-item");
    attack
}

/// Keys that only read open no more than reading.
pub(crate) fn whoever_lists_the_read_only_keys_of_an_account_reads_its_items() -> Attack {
    let target = ("cosmos-db", "cosmos-shop");
    let mut attack = lists_keys(target, "Cosmos DB Account Reader Role");
    let account = node_named(&attack.drawing, "cosmos-shop");
    let _ = attack.drawing.target(account, "read-item");
    attack
}

pub(crate) fn whoever_lists_the_keys_of_a_store_has_its_key_values() -> Attack {
    let target = ("app-configuration-store", "appcs-web");
    lists_keys(target, "App Configuration Contributor")
}

pub(crate) fn whoever_lists_the_keys_of_a_cache_has_what_is_in_it() -> Attack {
    lists_keys(("redis", "redis-shop"), "Redis Cache Contributor")
}

/// The rule that a namespace is made with opens all of it.
pub(crate) fn whoever_lists_the_keys_of_a_namespace_has_its_messages() -> Attack {
    let target = ("service-bus-namespace", "sb-orders");
    let mut attack = lists_keys(target, "Contributor");
    let namespace = node_named(&attack.drawing, "sb-orders");
    let _ = attack.drawing.target(namespace, "receive-message");
    add_rule(&mut attack.drawing, namespace, None, "Send");
    attack
}

/// A role on a queue lets the keys of the queue’s rules be listed, and no others.
pub(crate) fn whoever_owns_a_queue_lists_the_keys_of_its_rules() -> Attack {
    let mut world = world(
        "virtual-machine",
        "web-vm",
        "service-bus-namespace",
        "sb-orders",
    );
    let identity = world.drawing.attach_new(world.caller, "id-ops");
    let queue = world.drawing.target(world.target, "receive-message");
    let (drawing, namespace) = (&mut world.drawing, world.target);
    add_rule(drawing, namespace, queue.part(), "Listen");
    add_rule(drawing, namespace, None, "Send");
    drawing.assign(identity, "Azure Service Bus Data Owner", queue);
    token(world.drawing, identity, "resource-manager")
}

fn add_rule(drawing: &mut Drawing, node: NodeId, part: Option<PartId>, right: &str) {
    drawing.edit(Edit::AddKeyHolder {
        node,
        part,
        name: None,
        rights: Rights::from_names(LocalKind::ServiceBus, [right]).expect("it is one"),
    });
}

/// Access policies are a property of the vault.
pub(crate) fn a_contributor_gives_itself_an_access_policy() -> Attack {
    let mut world = world("virtual-machine", "web-vm", "key-vault", "kv-payroll");
    let identity = world.drawing.attach_new(world.caller, "id-ops");
    let vault = world.target;
    let drawing = &mut world.drawing;
    drawing.part(vault, "key-vault-secret", Some("salaries"));
    drawing.edit(Edit::SetMode {
        node: vault,
        mode: Mode::named("vault-access-policies"),
    });
    drawing.assign(identity, "Key Vault Contributor", Scope::Node(vault));
    token(world.drawing, identity, "resource-manager")
}

/// A queue’s rule that may only send is worth no more than that.
pub(crate) fn a_connection_string_of_a_rule_is_leaked() -> Attack {
    let mut world = world("app-service", "web", "service-bus-namespace", "sb-orders");
    let scope = world.drawing.target(world.target, "send-message");
    let holder = KeyHolderId::new(world.drawing.diagram.next_id());
    world.drawing.edit(Edit::AddKeyHolder {
        node: world.target,
        part: scope.part(),
        name: None,
        rights: Rights::from_names(LocalKind::ServiceBus, ["Send"]).expect("it is one"),
    });
    let secret = NewSecret::Local(NewLocalSecret {
        of: world.target,
        kind: LocalKind::ServiceBus,
        part: scope.part(),
        holder: Some(holder),
        slot: KeySlot::First,
    });
    let setting = world.drawing.copy(world.caller, secret);
    leaked(world.drawing, world.caller, setting)
}
