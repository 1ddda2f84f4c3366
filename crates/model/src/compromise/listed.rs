//! Which keys has somebody who may list them?

use crate::azure::key_lists::KeyList;
use crate::azure::local_auth::LocalKind;
use crate::diagram::{
    Diagram, Edit, HeldSecret, KeyForm, KeyHolder, KeySlot, LocalSecret, NodeId, PrincipalId, Scope,
};
use crate::flow;
use crate::say;
use crate::text::Text;

/// The keys that a list of a resource hands out. Those that read and write come first:
/// the others open nothing more.
pub(super) fn keys(diagram: &Diagram, node: NodeId, list: &KeyList) -> Vec<HeldSecret> {
    let (Some(keys), true) = (diagram.access_keys(node), is_of(diagram, node, list)) else {
        return Vec::new();
    };
    let Some(kind) = diagram.local_kind(node) else {
        let of_account = KeySlot::PAIR.map(|slot| HeldSecret::AccountKey {
            account: node,
            slot,
            generation: keys.generation(slot),
            form: KeyForm::KeyAlone,
        });
        return of_account.into();
    };
    let slots = diagram.key_slots(node);
    let listed = slots.filter(|slot| !list.is_read_only || slot.is_read_only());
    let own = listed.map(|slot| {
        HeldSecret::Local(LocalSecret {
            of: node,
            kind,
            part: None,
            holder: None,
            slot,
            generation: keys.generation(slot),
        })
    });
    let rules = rules(diagram, node).filter(|rule| rule.part.is_none());
    own.chain(rules.flat_map(|rule| keys_of(node, rule)))
        .collect()
}

/// The keys of rules of queues and topics that the principal may list, each with how it is
/// come by: they have an action of their own.
pub(super) fn keys_of_rules(diagram: &Diagram, principal: PrincipalId) -> Vec<(Text, HeldSecret)> {
    let mut found = Vec::new();
    for node in diagram.nodes() {
        for rule in rules(diagram, node.id) {
            let Some(part) = rule.part else {
                continue;
            };
            let may = flow::Need::to_list_keys_of_rule(diagram, node.id, part)
                .is_some_and(|need| flow::is_granted(diagram, principal, &need));
            if may {
                let how = say!(
                    "Whoever may list the keys of {rule} of {place} has them.",
                    rule = rule.name,
                    place = flow::words::scope(diagram, Scope::Part(node.id, part))
                );
                found.extend(keys_of(node.id, rule).map(|secret| (how.clone(), secret)));
            }
        }
    }
    found
}

/// Where a role counts by which somebody may list a key.
pub(super) fn place(secret: &HeldSecret) -> Scope {
    let node = secret.from();
    let of_rule = match secret {
        HeldSecret::Local(local) if local.holder.is_some() => local.part,
        _ => None,
    };
    of_rule.map_or(Scope::Node(node), |part| Scope::Part(node, part))
}

/// Whether the keys that were listed are all of those that only read.
pub(super) fn only_read_only(slots: impl Iterator<Item = KeySlot>) -> bool {
    let mut slots = slots.peekable();
    slots.peek().is_some() && slots.all(KeySlot::is_read_only)
}

/// What makes all keys anew that can be listed at this place and below: those of the
/// resource that only read, where no others were listed.
pub(super) fn regenerate(diagram: &Diagram, place: Scope, only_read_only: bool) -> Vec<Edit> {
    let node = place.node();
    let of_rules = rules(diagram, node)
        .filter(|rule| place.part().is_none() || rule.part == place.part())
        .flat_map(|rule| {
            KeySlot::PAIR.map(|slot| Edit::RegenerateHolderKey {
                node,
                holder: rule.id,
                slot,
            })
        });
    let own = diagram
        .key_slots(node)
        .filter(|slot| place.part().is_none() && (!only_read_only || slot.is_read_only()))
        .map(|slot| Edit::RegenerateKey { node, slot });
    own.chain(of_rules).collect()
}

/// The authorization rules of a namespace and of its queues and topics.
fn rules(diagram: &Diagram, node: NodeId) -> impl Iterator<Item = &KeyHolder> {
    let has_rules = diagram.local_kind(node) == Some(LocalKind::ServiceBus);
    let resource = diagram.node(node).and_then(|it| it.resource());
    let holders = resource.filter(|_| has_rules).map(|it| &it.holders);
    holders.into_iter().flatten()
}

fn keys_of(node: NodeId, rule: &KeyHolder) -> impl Iterator<Item = HeldSecret> + use<> {
    let (holder, part) = (rule.id, rule.part);
    let generations = KeySlot::PAIR.map(|slot| (slot, rule.generation(slot)));
    generations.into_iter().map(move |(slot, generation)| {
        HeldSecret::Local(LocalSecret {
            of: node,
            kind: LocalKind::ServiceBus,
            part,
            holder: Some(holder),
            slot,
            generation,
        })
    })
}

fn is_of(diagram: &Diagram, node: NodeId, list: &KeyList) -> bool {
    let kind = diagram.node(node).and_then(|it| it.resource_kind());
    kind.is_some_and(|kind| list.operation.applies_to(kind))
}
