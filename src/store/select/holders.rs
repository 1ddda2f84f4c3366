//! Authorization rules of a namespace, and users of a database with a password.

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    Diagram, HeldSecret, KeyHolder, KeyHolderId, KeySlot, LocalSecret, Node, PartId, Rights,
};
use vouchsafe_model::flow::secrets;

use super::secret::{KeyRow, copies};
use crate::language::Words;

/// Whom a resource lets in besides the one it was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldersDetails {
    /// What they are called.
    pub title: String,
    /// Those that are there.
    pub holders: Vec<HolderRow>,
    /// Those that could be made.
    pub new: Vec<NewHolder>,
}

/// An authorization rule, or a user with a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderRow {
    /// Which one.
    pub id: KeyHolderId,
    /// What it is called.
    pub name: String,
    /// Where it counts.
    pub place: String,
    /// What it may do.
    pub rights: Rights,
    /// What it could do, each in words.
    pub choices: Vec<(Rights, String)>,
    /// Its keys, or its password.
    pub keys: Vec<KeyRow>,
}

/// A rule or user that could be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHolder {
    /// The queue, topic or database; `None` for the whole namespace.
    pub part: Option<PartId>,
    /// What it may do.
    pub rights: Rights,
    /// In words.
    pub words: String,
}

impl HoldersDetails {
    /// `None` where a resource lets in nobody else so.
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node) -> Option<Self> {
        let kind = diagram.local_kind(node.id)?;
        let resource = node.resource()?;
        let (title, least) = match kind {
            LocalKind::ServiceBus => (words.holders_rules(), "Send"),
            LocalKind::Sql => (words.holders_users(), "db_datareader"),
            LocalKind::ApiKey
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb
            | LocalKind::Redis => return None,
        };
        let least = Rights::from_names(kind, [least])?;
        let whole = (kind == LocalKind::ServiceBus).then(|| NewHolder {
            part: None,
            rights: least,
            words: words.holder_for_all(node.name.as_str()),
        });
        let of_parts = resource.parts.iter().map(|part| NewHolder {
            part: Some(part.id),
            rights: least,
            words: words.holder_for(part.name.as_str()),
        });
        let row = |holder: &KeyHolder| row(words, diagram, node, kind, holder);
        Some(Self {
            title,
            holders: resource.holders.iter().map(row).collect(),
            new: whole.into_iter().chain(of_parts).collect(),
        })
    }
}

fn row(
    words: &Words,
    diagram: &Diagram,
    node: &Node,
    kind: LocalKind,
    holder: &KeyHolder,
) -> HolderRow {
    let part = holder.part.and_then(|it| diagram.part(node.id, it));
    let slots = KeySlot::PAIR.into_iter().take(kind.row().keys.len());
    let key = |slot: KeySlot| {
        let secret = LocalSecret {
            of: node.id,
            kind,
            part: holder.part,
            holder: Some(holder.id),
            slot,
            generation: holder.generation(slot),
        };
        let connection_string = secrets::value(diagram, &HeldSecret::Local(secret));
        KeyRow {
            slot,
            name: words.said(&secrets::key_name_of(Some(kind), slot)),
            values: vec![(words.value_connection_string(), connection_string)],
            copies: copies(words, diagram, |held| match held {
                HeldSecret::Local(local) => local.holder == Some(holder.id) && local.slot == slot,
                _ => false,
            }),
        }
    };
    let mut choices: Vec<(Rights, String)> = possible(kind)
        .iter()
        .filter_map(|names| {
            let rights = Rights::from_names(kind, names.iter().copied())?;
            Some((rights, names.join(", ")))
        })
        .collect();
    if !choices.iter().any(|(rights, _)| *rights == holder.rights) {
        let names: Vec<&str> = holder.rights.names(kind).collect();
        let said = if names.is_empty() {
            words.holder_nothing()
        } else {
            names.join(", ")
        };
        choices.push((holder.rights, said));
    }
    HolderRow {
        id: holder.id,
        name: holder.name.clone(),
        place: part.map_or_else(
            || words.holder_all(node.name.as_str()),
            |it| it.name.clone(),
        ),
        rights: holder.rights,
        choices,
        keys: slots.map(key).collect(),
    }
}

/// What people mostly let them do.
const fn possible(kind: LocalKind) -> &'static [&'static [&'static str]] {
    match kind {
        LocalKind::ServiceBus => &[
            &["Send"],
            &["Listen"],
            &["Send", "Listen"],
            &["Send", "Listen", "Manage"],
        ],
        LocalKind::Sql => &[
            &["db_datareader"],
            &["db_datawriter"],
            &["db_datareader", "db_datawriter"],
            &["db_owner"],
        ],
        LocalKind::ApiKey
        | LocalKind::AppConfiguration
        | LocalKind::CosmosDb
        | LocalKind::Redis => &[],
    }
}
