//! What do the words in a drawing say?
//!
//! Everything that is written on cards, lines, chips and badges and is no name that somebody
//! gave comes from here, as a [`Text`], so that a drawing is in one language. There is
//! little room on most of them: words are short, and a translation has to be, too.

use crate::azure::data_roles::GrantSystem;
use crate::azure::operations::Protocol;
use crate::azure::{Operation, TokenEndpoint};
use crate::diagram::{Call, DataGrant, Diagram, HeldSecret, Node, NodeKind, Part};
use crate::flow::Verdict;
use crate::flow::secrets::{SecretOrigin, Worth};
use crate::say;
use crate::text::Text;

/// What a node is: the quiet line of its card. Of the tenant, whose it is.
#[must_use]
pub fn kind(node: &Node) -> Text {
    match node.kind {
        NodeKind::Tenant => say!("{name} tenant", name = node.name),
        _ => Text::listed("kind", node.kind_name()),
    }
}

/// A part of a resource on its card: `Blob container “invoices”`. Sentences have a group of
/// their own: on a card it is clear of what something is a part, and there is less room.
#[must_use]
pub fn part(part: &Part) -> Text {
    let kind = Text::listed("card", part.kind.row().name);
    say!("{kind} “{name}”", kind, name = part.name)
}

/// What stands on a note on which nothing is written.
#[must_use]
pub const fn empty_note() -> Text {
    Text::listed("kind", "Note")
}

/// The mark of role assignments that are left to somebody who is gone: what Azure itself
/// says of them.
#[must_use]
pub fn orphaned() -> Text {
    say!("Identity not found")
}

/// What is done by an operation, as a title.
#[must_use]
pub const fn operation(operation: Operation) -> Text {
    Text::listed("call", operation.row().name)
}

/// What stands on the line of a call: what people call it, or else what it does.
#[must_use]
pub fn call(call: &Call) -> Text {
    if call.what.name.is_empty() {
        operation(call.what.operation)
    } else {
        Text::from(&call.what.name)
    }
}

/// A call by who makes it: `web-vm: Read blob`.
#[must_use]
pub fn call_by_caller(diagram: &Diagram, it: &Call) -> Text {
    let caller = diagram.node_name(it.what.caller);
    say!("{caller}: {call}", caller, call = call(it))
}

/// What stands on the line of a database user without a role.
#[must_use]
pub fn database_user() -> Text {
    say!("database user")
}

/// What stands on the line of what is held in a service’s own system; of much, only how
/// much.
#[must_use]
pub fn data_grant(grant: &DataGrant) -> Text {
    let count = grant.roles.len();
    match grant.roles.as_slice() {
        [first, _, _, _, ..] => match first.row().system {
            GrantSystem::CosmosDb => say!("{count} data roles", count),
            GrantSystem::VaultPolicies | GrantSystem::DataLake => {
                say!("{count} permissions", count)
            }
            GrantSystem::RedisPolicies => say!("{count} access policies", count),
            GrantSystem::PostgresRoles => say!("{count} privileges", count),
        },
        // Names that the service itself has for them.
        _ => grant.text().into(),
    }
}

/// A key or password in a word.
fn key(name: &'static str) -> Text {
    let word = word_of_key(name);
    if is_numbered(word) {
        word.into()
    } else {
        Text::listed("chip", word)
    }
}

/// What is said of a key beside a sign that says that it is one.
fn word_of_key(name: &'static str) -> &'static str {
    name.strip_suffix(" key").unwrap_or(name)
}

/// Whether Azure numbers it: then it is a name, `key1`.
fn is_numbered(word: &str) -> bool {
    word.ends_with(|last: char| last.is_ascii_digit())
}

/// A secret where it is made, in a word or two; `None` if it is gone.
#[must_use]
pub fn origin(diagram: &Diagram, origin: SecretOrigin) -> Option<Text> {
    match origin {
        SecretOrigin::Key { node, holder, slot } => {
            diagram.access_keys(node)?;
            let key = key(diagram.key_name(node, slot));
            Some(match holder {
                Some(holder) => {
                    let holder = &diagram.key_holder(node, holder)?.name;
                    say!("{holder} {key}", holder, key)
                }
                None => key,
            })
        }
        SecretOrigin::ClientCredential {
            application,
            credential,
        } => {
            let found = diagram.client_credential(application, credential)?;
            Some(Text::from(&found.name))
        }
    }
}

/// A copy of a secret, in a word or two.
#[must_use]
pub fn copy(secret: &HeldSecret) -> Text {
    match secret {
        HeldSecret::AccountKey { slot, .. } => key(slot.name()),
        HeldSecret::ClientCredential { kind, .. } => key(kind.name()),
        HeldSecret::Sas(_) => "SAS".into(),
        HeldSecret::Local(local) => key(local.kind.key_name(local.slot.place())),
    }
}

/// A secret with what is wrong with it.
#[must_use]
pub fn worth(secret: Text, worth: Worth) -> Text {
    match worth {
        Worth::Good => secret,
        Worth::Early => say!("{secret}, not yet", secret),
        Worth::Expired => say!("{secret}, expired", secret),
        Worth::Old => say!("{secret}, old", secret),
        Worth::Off => say!("{secret}, off", secret),
    }
}

/// The endpoint from which code on a host gets tokens, by its name, with its address where
/// that is the same on every host.
#[must_use]
pub fn endpoint(host: Option<&Node>) -> Text {
    let row = host
        .and_then(Node::resource_kind)
        .and_then(|kind| kind.row().host)
        .map(|host| host.row());
    let Some(row) = row else {
        return say!("Token endpoint");
    };
    let name = endpoint_name(row.endpoint);
    let address = row
        .url
        .split_once("://")
        .and_then(|(_, rest)| rest.split(['/', ':']).next())
        .filter(|host| host.starts_with(|first: char| first.is_ascii_digit()));
    match address {
        Some(address) => say!("{name} {address}", name, address),
        None => name,
    }
}

fn endpoint_name(endpoint: TokenEndpoint) -> Text {
    Text::listed("station", endpoint.row().short_name).capitalized()
}

/// The settings in which code finds secrets.
#[must_use]
pub fn settings() -> Text {
    say!("Settings")
}

/// Where code keeps the tokens that it got.
#[must_use]
pub fn token_cache() -> Text {
    say!("Token cache")
}

/// Who issues the tokens of a cluster.
#[must_use]
pub fn token_issuer() -> Text {
    say!("Token issuer")
}

/// How it ended, with the number of the status where there is one: `403 denied`.
#[must_use]
pub fn verdict(verdict: &Verdict) -> Text {
    match verdict {
        Verdict::Allowed { status, .. } => match number_of(status) {
            Some(number) => say!("{number} allowed", number),
            None => Text::listed("verdict", "allowed"),
        },
        Verdict::Denied { status, .. } => match number_of(status) {
            Some(number) => say!("{number} denied", number),
            None => Text::listed("verdict", "denied"),
        },
        Verdict::NotModelled { .. } => Text::listed("verdict", "not modelled"),
    }
}

/// The number with which a status begins.
fn number_of(status: &str) -> Option<&str> {
    let first = status.split_whitespace().next()?;
    first.chars().all(|c| c.is_ascii_digit()).then_some(first)
}

/// Where in a flow a picture is.
#[must_use]
pub fn place(step: usize, count: usize) -> Text {
    say!("{step} of {count}", step, count)
}

/// The first line of a login in a protocol that is not HTTP.
#[must_use]
pub fn login(protocol: Protocol, server: &str) -> Text {
    say!("{protocol} to {server}", protocol = protocol.name(), server)
}

/// What a call without a token is signed with.
#[must_use]
pub fn signed_with() -> Text {
    say!("Signed with")
}

/// What follows from that a call is signed.
#[must_use]
pub fn who_signs() -> Text {
    say!("There is no token: whoever has this can sign anything.")
}

/// The text that is signed.
#[must_use]
pub fn string_to_sign() -> Text {
    say!("String to sign")
}

/// What signing it made.
#[must_use]
pub fn signature() -> Text {
    say!("Signature")
}

/// What stands on the link from a picture in a page to the studio.
#[must_use]
pub fn way_to_studio() -> Text {
    say!("Open the diagram in Vouchsafe")
}

/// All words of tables that stand in drawings, with their groups.
#[cfg(test)]
pub(crate) fn listed() -> Vec<(&'static str, &'static str)> {
    use crate::azure::local_auth::LocalKind;
    use crate::azure::{PartKind, ResourceKind};
    use crate::diagram::{ClientCredentialKind, KeySlot};

    let mut all = Vec::new();
    for kind in ResourceKind::all() {
        all.push(("kind", kind.row().name));
    }
    for name in [
        "Management group",
        "Subscription",
        "Resource group",
        "User-assigned identity",
        "Service principal",
        "User",
        "Group",
        "Note",
    ] {
        all.push(("kind", name));
    }
    for part in PartKind::all() {
        all.push(("card", part.row().name));
    }
    for operation in Operation::all() {
        all.push(("call", operation.row().name));
    }
    let of_services = LocalKind::ALL.into_iter().flat_map(|it| it.row().keys);
    let of_accounts = KeySlot::ALL.map(KeySlot::name);
    let of_applications = [
        ClientCredentialKind::Secret.name(),
        ClientCredentialKind::Certificate.name(),
    ];
    let keys = of_services
        .copied()
        .chain(of_accounts)
        .chain(of_applications);
    for word in keys.map(word_of_key).filter(|word| !is_numbered(word)) {
        all.push(("chip", word));
    }
    // Of a service without a name for it.
    all.push(("chip", "key"));
    for endpoint in TokenEndpoint::all() {
        all.push(("station", endpoint.row().short_name));
    }
    for word in ["allowed", "denied", "not modelled"] {
        all.push(("verdict", word));
    }
    all
}
