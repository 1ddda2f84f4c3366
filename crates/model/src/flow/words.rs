//! The words in which captions and checks speak of what is drawn.

use super::ids;
use crate::access::condition::Condition;
use crate::azure::data_roles::{DataRoleRow, GrantSystemRow};
use crate::azure::local_auth::{LocalKind, LocalRow};
use crate::azure::modes::{ModeRow, SwitchRow};
use crate::azure::part_kinds::PartKindRow;
use crate::azure::{BuiltInRole, Operation, ResourceKind, TokenEndpoint};
use crate::diagram::{
    ClientCredentialKind, Diagram, KeyHolder, KeySlot, Node, NodeId, Part, Principal,
    PrincipalKind, Scope,
};
use crate::say;
use crate::text::{Sayable, Text};

pub(crate) use crate::text::{either, enumerated, list};

/// A scope as sentences speak of it: `rg-data`, or `blob container “invoices”`. Where another
/// resource has a part of the same kind and name, it says whose this one is.
pub(crate) fn scope(diagram: &Diagram, scope: Scope) -> Text {
    if let Scope::Part(node, part) = scope
        && let Some(part) = diagram.part(node, part)
        && has_namesake(diagram, node, part)
    {
        return say!(
            "{kind} “{name}” of {holder}",
            kind = part_kind(part.kind.row()),
            name = part.name,
            holder = diagram.node_name(node),
        );
    }
    scope_itself(diagram, scope)
}

/// The same for sentences that name the resource themselves: `blob container “invoices”`.
pub(crate) fn scope_itself(diagram: &Diagram, scope: Scope) -> Text {
    let name = diagram.scope_name(scope);
    match scope {
        Scope::Node(_) => name.into(),
        Scope::Part(node, part) => match diagram.part(node, part) {
            Some(part) => say!("{kind} “{name}”", kind = part_kind(part.kind.row()), name),
            None => name.into(),
        },
    }
}

/// Whether another resource has a part of this kind and name. Within one resource no two have
/// the same.
fn has_namesake(diagram: &Diagram, holder: NodeId, part: &Part) -> bool {
    diagram
        .nodes()
        .filter(|node| node.id != holder)
        .filter_map(|node| node.resource())
        .flat_map(|resource| &resource.parts)
        .any(|other| other.kind == part.kind && other.name == part.name)
}

/// What a part is: `blob container`.
pub(super) fn part_kind(row: &'static PartKindRow) -> Text {
    Text::listed("part", row.name).in_form(in_a_sentence(row.name))
}

/// A name as it stands within a sentence: `Blob container` loses its capital,
/// `SQL database` keeps it, and so does `Service Bus queue`.
pub(crate) fn in_a_sentence(name: &str) -> String {
    // The key of a vault is named by the same word as the vault begins with.
    let is_proper = name != "Key"
        && name
            .split(' ')
            .next()
            .is_some_and(|first| PROPER_NAMES.contains(&first));
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if !is_proper => first.to_lowercase().chain(chars).collect(),
        _ => name.to_owned(),
    }
}

/// First words that keep their capital letter wherever they stand.
const PROPER_NAMES: [&str; 10] = [
    "SQL",
    "Service",
    "Azure",
    "App",
    "Key",
    "AI",
    "Cosmos",
    "PostgreSQL",
    "MySQL",
    "API",
];

/// Who asks, with the article it needs: `web-vm’s system-assigned identity`.
pub(crate) fn identity(principal: &Principal) -> Text {
    let name = &principal.name;
    match principal.kind {
        PrincipalKind::SystemAssigned => say!("{name}’s system-assigned identity", name),
        PrincipalKind::UserAssigned => say!("the user-assigned identity {name}", name),
        PrincipalKind::ServicePrincipal => say!("the service principal {name}", name),
        PrincipalKind::User => say!("the user {name}", name),
        PrincipalKind::Group => say!("the group {name}", name),
    }
}

/// The identity with the id that role assignments know it by.
pub(super) fn identity_with_object_id(principal: &Principal) -> Text {
    say!(
        "{who}, oid {id}",
        who = identity(principal),
        id = ids::object_id(principal.id),
    )
}

/// What the operation is, after “may” and “let it”: `read a blob`.
pub(crate) fn to_do(operation: Operation) -> Text {
    let verb = operation.row().verb;
    let (first, rest) = verb.split_once(' ').unwrap_or((verb, ""));
    let base = base_form(first);
    does(operation).in_form(if rest.is_empty() {
        base
    } else {
        format!("{base} {rest}")
    })
}

/// What the operation does, after who does it: `reads a blob`. Other languages have one
/// form for this and for [`to_do`].
pub(crate) const fn does(operation: Operation) -> Text {
    Text::listed("does", operation.row().verb)
}

/// `reads` becomes `read`, `queries` becomes `query`, `fetches` becomes `fetch`.
fn base_form(third_person: &str) -> String {
    if third_person == "has" {
        return "have".to_owned();
    }
    if let Some(stem) = third_person.strip_suffix("ies") {
        return format!("{stem}y");
    }
    if let Some(stem) = third_person.strip_suffix("es")
        && ["sh", "ch", "ss", "x"]
            .iter()
            .any(|end| stem.ends_with(end))
    {
        return stem.to_owned();
    }
    third_person
        .strip_suffix('s')
        .unwrap_or(third_person)
        .to_owned()
}

/// Who acts, at the beginning of a sentence: `Code on web-vm`, or the resource
/// itself where no code of its owner runs.
pub(super) fn actor(caller: &Node) -> Text {
    let name = &caller.name;
    let runs_code = caller.resource_kind().is_some_and(ResourceKind::runs_code);
    if runs_code {
        say!("Code on {name}", name)
    } else {
        name.into()
    }
}

/// The token endpoint within a sentence: `IMDS`, `the token service`.
pub(super) fn endpoint(endpoint: TokenEndpoint) -> Text {
    let name = endpoint.row().short_name;
    let listed = Text::listed("endpoint", name);
    if name.starts_with(char::is_uppercase) {
        listed
    } else {
        listed.in_form(format!("the {name}"))
    }
}

/// What a switch of a resource is set to.
pub(super) const fn mode(row: &'static ModeRow) -> Text {
    Text::listed("mode", row.name)
}

/// What a switch of a resource is called.
pub(super) fn switch(row: &'static SwitchRow) -> Text {
    Text::listed("switch", row.name).in_form(in_a_sentence(row.name))
}

/// What stands in a list of a service’s own: `an access policy`.
pub(super) fn grant(system: &'static GrantSystemRow) -> Text {
    let noun = system.grant;
    let article = if noun.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    };
    bare_grant(system).in_form(format!("{article} {noun}"))
}

/// The same, without an article.
pub(crate) const fn bare_grant(system: &'static GrantSystemRow) -> Text {
    Text::listed("grant", system.grant)
}

/// What a role grants.
pub(super) const fn role(row: &'static BuiltInRole) -> Text {
    Text::listed("role", row.description)
}

/// What a role of a service’s own grants.
pub(super) const fn data_role(row: &'static DataRoleRow) -> Text {
    Text::listed("role", row.description)
}

/// A name within quotes.
pub(super) fn quoted(name: &str) -> Text {
    say!("“{name}”", name)
}

/// Who can read the file that an agent makes.
pub(super) const fn readers(who: &'static str) -> Text {
    Text::listed("readers", who)
}

/// What a node is: `App Service`.
pub(super) fn kind(node: &Node) -> Text {
    Text::listed("kind", node.kind_name())
}

/// Resources of a kind: `virtual machines`.
pub(super) fn kinds(kind: ResourceKind) -> Text {
    Text::listed("kinds", kind.row().plural)
}

/// What a reference names: a vault, or a secret in it.
pub(super) const fn referred(what: &'static str) -> Text {
    Text::listed("referred", what)
}

/// What is done so that a resource of this kind takes none of its keys any more; `None` is
/// a storage account.
pub(crate) fn take_no_keys(kind: Option<LocalKind>, name: impl Sayable) -> Text {
    match kind {
        None => say!("Disallow Shared Key on {name}", name),
        Some(LocalKind::Sql) => {
            say!("Accept only Microsoft Entra authentication on {name}", name)
        }
        Some(LocalKind::Redis) => say!("Turn off the access keys of {name}", name),
        Some(
            LocalKind::ServiceBus
            | LocalKind::ApiKey
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb,
        ) => say!("Disable local authentication of {name}", name),
    }
}

/// What an application proves itself with: `client secret`.
pub(crate) const fn client_credential(kind: ClientCredentialKind) -> Text {
    Text::listed("credential", kind.name())
}

/// What a copy of a key or password is called: `connection string`.
pub(super) const fn local_credential(row: &'static LocalRow) -> Text {
    Text::listed("credential", row.name)
}

/// What Azure calls a key or password of a resource: `primary key`.
pub(crate) fn local_key(kind: LocalKind, slot: KeySlot) -> Text {
    let name = kind.key_name(slot.place());
    if name.ends_with(|last: char| last.is_ascii_digit()) {
        // A name: `KEY 1`.
        name.into()
    } else {
        Text::listed("key", name)
    }
}

/// The same of the key that a resource has in this place: `key1`, `primary key`.
pub(crate) fn key_of(diagram: &Diagram, node: NodeId, slot: KeySlot) -> Text {
    super::secrets::key_name_of(diagram.local_kind(node), slot)
}

/// Who has a key or password of one's own: `authorization rule`.
pub(crate) const fn key_holder(kind: LocalKind) -> Text {
    Text::listed("holder", KeyHolder::kind_name(kind))
}

/// By what a resource refuses all keys and passwords: `disableLocalAuth is true`.
pub(crate) const fn refused_by(row: &'static LocalRow) -> Text {
    Text::listed("refused-by", row.refused_by)
}

/// How long something takes at most: `up to 10 minutes`.
pub(super) const fn bound(bound: &'static str) -> Text {
    Text::listed("time", bound)
}

/// What a row says that no source confirms.
pub(super) const fn note(unverified: &'static str) -> Text {
    Text::listed("note", unverified)
}

/// A duration in hours and minutes: `23 h 59 min`.
pub(crate) fn duration(seconds: i64) -> Text {
    let minutes = usize::try_from(seconds / 60).unwrap_or_default();
    match (minutes / 60, minutes % 60) {
        (0, minutes) => say!("{minutes} min", minutes),
        (hours, 0) => say!("{hours} h", hours),
        (hours, minutes) => say!("{hours} h {minutes} min", hours, minutes),
    }
}

/// A condition in words; as it is written where it cannot be read.
pub(super) fn condition(diagram: &Diagram, text: &str) -> Text {
    let names = |guid| ids::name_of(diagram, guid);
    match Condition::parse(text) {
        Ok(condition) => sentences(condition.told(&names)),
        Err(_) => text.into(),
    }
}

/// One sentence after the other.
pub(super) fn sentences(sentences: impl IntoIterator<Item = Text>) -> Text {
    sentences.into_iter().fold(Text::empty(), Text::then)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_lose_their_ending() {
        for (verb, base) in [
            ("reads", "read"),
            ("queries", "query"),
            ("fetches", "fetch"),
            ("uses", "use"),
            ("has", "have"),
        ] {
            assert_eq!(base_form(verb), base);
        }
    }

    #[test]
    fn every_operation_can_be_put_into_a_sentence() {
        for operation in Operation::all() {
            let verb = operation.row().verb;
            let first = verb.split(' ').next().unwrap_or_default();
            assert!(first.ends_with('s'), "{verb}");
            assert!(first.starts_with(|c: char| c.is_lowercase()), "{verb}");
        }
    }

    #[test]
    fn durations_leave_out_what_is_nothing() {
        assert_eq!(duration(86_397), "23 h 59 min");
        assert_eq!(duration(86_400), "24 h");
        assert_eq!(duration(300), "5 min");
    }
}
