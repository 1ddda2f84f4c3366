//! Keys that somebody may list: of which resources, and what is done about it.

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    Edit, KeySlot, NewLocalSecret, NewNodeKind, NewSecret, NodeId, PrincipalId, Rule, Scope,
};

use super::drawing::Drawing;
use super::{mend, none, of, only, shop};

/// A resource that lets keys in, and somebody who may list them.
fn key_lister(kind: &str, name: &str, role: &str) -> (Drawing, NodeId) {
    let mut drawing = Drawing::new();
    let target = drawing.resource(kind, name, None);
    let user = drawing.place(NewNodeKind::User, "alice", None);
    drawing.assign(PrincipalId::of_node(user), role, Scope::Node(target));
    (drawing, target)
}

/// For each kind of keys: who can take them, what they open, and how they are turned off.
#[test]
fn keys_of_every_kind_can_be_taken_by_whoever_may_list_them() {
    let cases = [
        (
            ("service-bus-namespace", "sb-orders", "Contributor"),
            "With a key of sb-orders, messages can be sent and received in the whole namespace",
            "Disable local authentication of sb-orders",
            "service-bus-sas.md",
        ),
        (
            (
                "app-configuration-store",
                "appcs-web",
                "App Configuration Contributor",
            ),
            "With a key of appcs-web, all key-values of the store",
            "Disable local authentication of appcs-web",
            "rest-api-authorization-hmac.md",
        ),
        (
            ("azure-openai", "oai-contoso", "Contributor"),
            "With a key of oai-contoso, everything that the service offers",
            "Disable local authentication of oai-contoso",
            "openai/reference",
        ),
        (
            ("cosmos-db", "cosmos-shop", "DocumentDB Account Contributor"),
            "With a key of cosmos-shop, all items of the account",
            "Disable local authentication of cosmos-shop",
            "access-control-on-cosmosdb-resources",
        ),
        (
            ("redis", "redis-shop", "Redis Cache Contributor"),
            "With a key of redis-shop, everything in the cache",
            "Turn off the access keys of redis-shop",
            "Azure.Redis.LocalAuth",
        ),
    ];
    for ((kind, name, role), opens, turn_off, source) in cases {
        let (mut drawing, _) = key_lister(kind, name, role);
        let found = only(&drawing, Rule::CanListKeys);
        assert_eq!(
            found.message,
            format!("alice holds {role} on {name}, and so can take the keys of {name}")
        );
        assert!(found.reason.contains(opens), "{}", found.reason);
        assert!(
            found
                .reason
                .ends_with("No permission for data is asked for then."),
            "{}",
            found.reason
        );
        assert!(found.source.text().ends_with(source), "{:?}", found.source);
        assert_eq!(mend(&mut drawing, &found), turn_off);
        none(&drawing, Rule::CanListKeys);
    }
}

/// Who may list read-only keys can read, and no more than that.
#[test]
fn read_only_keys_can_be_taken_by_whoever_may_list_them() {
    let role = "Cosmos DB Account Reader Role";
    let (mut drawing, cosmos) = key_lister("cosmos-db", "cosmos-shop", role);
    let found = only(&drawing, Rule::CanListKeys);
    assert_eq!(
        found.message,
        "alice holds Cosmos DB Account Reader Role on cosmos-shop, and so can take the read-only \
         keys of cosmos-shop"
    );
    assert_eq!(
        found.reason,
        "Cosmos DB Account Reader Role lets it list the keys. With a read-only key of cosmos-shop, \
         all items of the account can be read. No permission for data is asked for then."
    );
    assert!(
        found
            .source
            .text()
            .ends_with("troubleshoot-unauthorized.md")
    );
    mend(&mut drawing, &found);
    none(&drawing, Rule::CanListKeys);
    // Whoever may list all keys is told of those.
    drawing.edit(Edit::AllowKeyAccess(cosmos));
    let bob = drawing.place(NewNodeKind::User, "bob", None);
    drawing.assign(
        PrincipalId::of_node(bob),
        "Contributor",
        Scope::Node(cosmos),
    );
    let found = of(&drawing.diagram, Rule::CanListKeys);
    assert!(
        found
            .iter()
            .any(|it| it.message.ends_with("can take the keys of cosmos-shop"))
    );
}

#[test]
fn who_may_not_list_keys_raises_no_alarm() {
    for (kind, role) in [
        ("service-bus-namespace", "Azure Service Bus Data Sender"),
        ("app-configuration-store", "App Configuration Data Owner"),
        ("azure-openai", "Cognitive Services OpenAI User"),
        ("cosmos-db", "Cosmos DB Operator"),
        ("redis", "Reader"),
        // A password is not listed.
        ("sql-server", "Contributor"),
    ] {
        none(&key_lister(kind, "target", role).0, Rule::CanListKeys);
    }
}

/// One assignment, one finding: it names all whose keys can be taken.
#[test]
fn keys_of_different_kinds_are_told_together() {
    let mut shop = shop();
    shop.drawing.edit(Edit::AllowKeyAccess(shop.store));
    let cosmos = shop
        .drawing
        .resource("cosmos-db", "cosmos-shop", Some(shop.group));
    let other = shop
        .drawing
        .resource("cosmos-db", "cosmos-old", Some(shop.group));
    let user = shop.drawing.place(NewNodeKind::User, "alice", None);
    let group = Scope::Node(shop.group);
    shop.drawing
        .assign(PrincipalId::of_node(user), "Contributor", group);
    let found = only(&shop.drawing, Rule::CanListKeys);
    assert_eq!(
        found.message,
        "alice holds Contributor on rg, and so can take the keys of contosostore, cosmos-shop and \
         cosmos-old"
    );
    assert!(found.reason.contains(
        "With a key of contosostore, everything in the account can be read, changed and deleted. \
         With a key of cosmos-shop or cosmos-old, all items of the account can be read"
    ));
    let title = found.fix.as_ref().map(|fix| fix.title.as_str());
    assert_eq!(
        title,
        Some(
            "Disallow Shared Key on contosostore. Disable local authentication of cosmos-shop and \
             cosmos-old"
        )
    );
    // Where keys are off already, nothing is said of them.
    shop.drawing.edit(Edit::DisallowKeyAccess(cosmos));
    shop.drawing.edit(Edit::DisallowKeyAccess(other));
    let found = only(&shop.drawing, Rule::CanListKeys);
    assert!(found.message.ends_with("the keys of contosostore"));
    mend(&mut shop.drawing, &found);
}

/// A key outlives the role that opens as much.
#[test]
fn a_role_that_opens_the_data_itself_is_less_of_an_alarm() {
    let (drawing, _) = key_lister(
        "service-bus-namespace",
        "sb-orders",
        "Azure Service Bus Data Owner",
    );
    let owner = only(&drawing, Rule::CanListKeys);
    assert!(
        owner
            .reason
            .contains("A key goes on doing so when the role is gone")
    );
    let (drawing, _) = key_lister("service-bus-namespace", "sb-orders", "Contributor");
    let contributor = only(&drawing, Rule::CanListKeys);
    assert!(owner.level < contributor.level);
}

/// Code that uses a key would stop working.
#[test]
fn keys_that_drawn_code_uses_are_not_turned_off() {
    let (mut drawing, cosmos) = key_lister("cosmos-db", "cosmos-shop", "Contributor");
    let web = drawing.resource("app-service", "web", None);
    drawing.copy(
        web,
        NewSecret::Local(NewLocalSecret {
            of: cosmos,
            kind: LocalKind::CosmosDb,
            part: None,
            holder: None,
            slot: KeySlot::First,
        }),
    );
    assert!(only(&drawing, Rule::CanListKeys).fix.is_none());
}
