//! Keys and passwords of resources other than storage accounts.

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    Diagram, HeldSecret, KeySlot, LocalSecret, NewCall, NewLocalSecret, NewSecret, Node, NodeId,
    PartId,
};
use vouchsafe_model::flow::secrets;

use super::secret::CopyChoice;
use crate::language::Words;

/// What stands for a key of the resource, each with what it is: the key, and the
/// connection strings with it.
pub(super) fn values(
    words: &Words,
    diagram: &Diagram,
    node: &Node,
    kind: Option<LocalKind>,
    slot: KeySlot,
    generation: u32,
) -> Vec<(String, String)> {
    let Some(kind) = kind else {
        let key = secrets::account_key(node.id, slot, generation);
        let connection_string = secrets::connection_string(&node.name, &key);
        return vec![
            (words.value_key(), key),
            (words.value_connection_string(), connection_string),
        ];
    };
    let local = |part| LocalSecret {
        of: node.id,
        kind,
        part,
        holder: None,
        slot,
        generation,
    };
    let value = |part| secrets::value(diagram, &HeldSecret::Local(local(part)));
    match kind {
        LocalKind::ApiKey => vec![(words.value_key(), value(None))],
        LocalKind::ServiceBus
        | LocalKind::AppConfiguration
        | LocalKind::CosmosDb
        | LocalKind::Redis => vec![
            (words.value_key(), secrets::local_key(&local(None))),
            (words.value_connection_string(), value(None)),
        ],
        LocalKind::Sql => {
            let password = secrets::local_key(&local(None));
            let mut values = vec![(words.value_password(), password)];
            values.extend(databases(node).map(|(part, name)| {
                let label = words.value_database_string(name);
                (label, value(Some(part)))
            }));
            values
        }
    }
}

fn databases(node: &Node) -> impl Iterator<Item = (PartId, &str)> {
    let parts = node.resource().into_iter().flat_map(|it| &it.parts);
    parts.map(|part| (part.id, part.name.as_str()))
}

/// What could be copied of a resource.
pub(super) fn choices(words: &Words, diagram: &Diagram, node: &Node) -> Vec<CopyChoice> {
    let Some(kind) = diagram.local_kind(node.id) else {
        return Vec::new();
    };
    let slots = diagram.key_slots(node.id);
    let parts: Vec<Option<PartId>> = match kind {
        LocalKind::Sql => databases(node).map(|(part, _)| Some(part)).collect(),
        LocalKind::ServiceBus
        | LocalKind::ApiKey
        | LocalKind::AppConfiguration
        | LocalKind::CosmosDb
        | LocalKind::Redis => vec![None],
    };
    let own = slots.flat_map(|slot| {
        let parts = parts.iter().copied();
        parts.map(move |part| choice(words, diagram, node.id, kind, part, slot))
    });
    own.chain(of_holders(words, diagram, node)).collect()
}

/// What could be copied of those whom a resource lets in besides.
fn of_holders(words: &Words, diagram: &Diagram, node: &Node) -> Vec<CopyChoice> {
    let Some(kind) = diagram.local_kind(node.id) else {
        return Vec::new();
    };
    let holders = node.resource().into_iter().flat_map(|it| &it.holders);
    holders
        .flat_map(|holder| {
            let slots = KeySlot::PAIR.into_iter().take(kind.row().keys.len());
            slots.map(|slot| {
                let secret = NewSecret::Local(NewLocalSecret {
                    of: node.id,
                    kind,
                    part: holder.part,
                    holder: Some(holder.id),
                    slot,
                });
                let key = words.said(&secrets::key_name_of(Some(kind), slot));
                let part = holder.part.and_then(|it| diagram.part(node.id, it));
                let (who, of) = (holder.name.as_str(), node.name.as_str());
                let said = match part {
                    Some(part) => words.copy_holder_part_string(who, part.name.as_str(), key),
                    None => words.copy_holder_string(who, of, key),
                };
                CopyChoice {
                    secret,
                    words: said,
                }
            })
        })
        .collect()
}

fn choice(
    words: &Words,
    diagram: &Diagram,
    of: NodeId,
    kind: LocalKind,
    part: Option<PartId>,
    slot: KeySlot,
) -> CopyChoice {
    let row = kind.row();
    let name = diagram.node_name(of);
    let key = words.said(&secrets::key_name_of(Some(kind), slot));
    let said = match kind {
        LocalKind::Sql => {
            let database = part.and_then(|it| diagram.part(of, it));
            let database = database.map_or("", |it| it.name.as_str());
            words.copy_database_string(database, name, row.holder)
        }
        LocalKind::ServiceBus
        | LocalKind::AppConfiguration
        | LocalKind::CosmosDb
        | LocalKind::Redis => words.copy_connection_string(name, key),
        LocalKind::ApiKey => words.copy_api_key(name, key),
    };
    CopyChoice {
        secret: NewSecret::Local(NewLocalSecret {
            of,
            kind,
            part,
            holder: None,
            slot,
        }),
        words: said,
    }
}

/// The key or password with which the call could be made; `None` if the service
/// takes none.
pub(super) fn for_call(words: &Words, diagram: &Diagram, what: &NewCall) -> Option<CopyChoice> {
    let kind = LocalKind::of_service(what.operation.row().service)?;
    let target = what.target;
    diagram.access_keys(target.node())?;
    let part = match kind {
        LocalKind::Sql => Some(target.part()?),
        LocalKind::ServiceBus
        | LocalKind::ApiKey
        | LocalKind::AppConfiguration
        | LocalKind::CosmosDb
        | LocalKind::Redis => None,
    };
    Some(choice(
        words,
        diagram,
        target.node(),
        kind,
        part,
        KeySlot::First,
    ))
}

/// The key that only reads with which the call could be tried.
pub(super) fn that_reads_for_call(
    words: &Words,
    diagram: &Diagram,
    what: &NewCall,
) -> Option<CopyChoice> {
    let kind = LocalKind::of_service(what.operation.row().service)?;
    let node = what.target.node();
    let slot = diagram.key_slots(node).find(|slot| slot.is_read_only())?;
    Some(choice(words, diagram, node, kind, None, slot))
}

/// What lets in somebody whom the resource lets in besides, for what is called.
pub(super) fn of_others_for_call(
    words: &Words,
    diagram: &Diagram,
    what: &NewCall,
) -> Vec<CopyChoice> {
    let kind = LocalKind::of_service(what.operation.row().service);
    let Some(node) = diagram.node(what.target.node()).filter(|_| kind.is_some()) else {
        return Vec::new();
    };
    let mut choices = of_holders(words, diagram, node);
    choices.retain(|choice| match choice.secret {
        NewSecret::Local(local) => {
            local.slot == KeySlot::First
                && (local.part.is_none() || local.part == what.target.part())
        }
        _ => false,
    });
    choices
}

/// Whether the call could be made with it.
pub(super) fn fits(local: &LocalSecret, what: &NewCall) -> bool {
    LocalKind::of_service(what.operation.row().service) == Some(local.kind)
        && local.of == what.target.node()
        && (local.part.is_none() || local.part == what.target.part())
}
