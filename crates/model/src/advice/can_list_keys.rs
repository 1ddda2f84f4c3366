//! A role lets somebody take the keys of a resource.

use super::finding::{Finding, Level};
use super::least::{Survey, holder_name, role_at};
use super::{able, shared_key_allowed};
use crate::azure::key_lists::KeyList;
use crate::azure::local_auth::LocalKind;
use crate::azure::{Operation, operations_on};
use crate::diagram::{
    Credential, Diagram, Edit, IdentityChoice, NewCall, NodeId, Rule, Scope, Subject,
};
use crate::flow::{self, Fix, Need};
use crate::guid::Guid;
use crate::say;
use crate::text::Text;

/// Assignments by which somebody may list the keys of resources that let keys in,
/// and so do what the keys open, whatever data roles say.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    let lists = lists(diagram).into_iter();
    let needs =
        lists.filter_map(|(node, list)| Some(((node, list), need(diagram, node, list.operation)?)));
    let taken = able::assignments(diagram, needs);
    taken
        .into_iter()
        .filter_map(|(id, lists)| {
            let lists = without_parts(&lists);
            let nodes: Vec<NodeId> = lists.iter().map(|(node, _)| *node).collect();
            let it = diagram.role_assignment(id)?;
            let kind = diagram.principal(it.principal)?.kind;
            let who = holder_name(diagram, it.principal);
            let gives_data = nodes.iter().all(|node| gives_data(diagram, it.role, *node));
            Some(Finding {
                rule: Rule::CanListKeys,
                level: level(able::level(kind), gives_data),
                subject: Subject::RoleAssignment(id),
                message: say!(
                    "{who} holds {role}, and so can take {keys}",
                    who,
                    role = role_at(diagram, it.role, it.scope),
                    keys = flow::list(&which_keys(diagram, &lists))
                ),
                reason: say!(
                    "{role} lets it list the keys.",
                    role = diagram.role_name(it.role)
                )
                .then(what_they_open(diagram, &lists))
                .then(if gives_data {
                    say!(
                        "The role opens as much while it is held. A key goes on doing so when the \
                         role is gone, until it is made anew, and does not say who uses it."
                    )
                } else {
                    say!("No permission for data is asked for then.")
                }),
                source: lists.first()?.1.source,
                fix: disallow(diagram, &nodes),
            })
        })
        .collect()
}

/// Without lists of a resource that are part of another one of it.
fn without_parts(lists: &[(NodeId, &'static KeyList)]) -> Vec<(NodeId, &'static KeyList)> {
    let has_all = |node: NodeId| lists.iter().any(|(of, it)| *of == node && !it.is_read_only);
    let mut whole = lists.to_vec();
    whole.retain(|(node, list)| !list.is_read_only || !has_all(*node));
    whole
}

/// The resources that let keys in which somebody may list, each with its list.
fn lists(diagram: &Diagram) -> Vec<(NodeId, &'static KeyList)> {
    diagram
        .nodes()
        .filter(|node| {
            diagram
                .access_keys(node.id)
                .is_some_and(|keys| !keys.is_disallowed)
        })
        .filter_map(|node| Some((node.id, node.resource_kind()?)))
        .flat_map(|(node, kind)| KeyList::of_resource(kind).map(move |list| (node, list)))
        .collect()
}

/// What it takes to list the keys of a resource.
fn need(diagram: &Diagram, node: NodeId, list: Operation) -> Option<Need> {
    flow::needs_of_call(diagram, &call(list, Scope::Node(node)))
        .into_iter()
        .next()
}

fn call(operation: Operation, target: Scope) -> NewCall {
    NewCall {
        name: String::new(),
        caller: target.node(),
        target,
        operation,
        credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
        audience: None,
    }
}

/// Whether the role itself opens all that a key does.
fn gives_data(diagram: &Diagram, role: Guid, node: NodeId) -> bool {
    let Some(kind) = diagram.node(node).and_then(|it| it.resource_kind()) else {
        return false;
    };
    let services = kind.row().services;
    operations_on(kind)
        .filter(|operation| services.contains(&operation.row().service))
        .all(|operation| {
            let needs = flow::needs_of_call(diagram, &call(operation, Scope::Node(node)));
            // There is none where the service asks no role, but a list of its own.
            let asks_roles = !needs.is_empty();
            asks_roles
                && needs
                    .iter()
                    .all(|need| flow::role_grants(diagram, role, need))
        })
}

/// It matters less where the role opens as much without a key.
fn level(level: Level, gives_data: bool) -> Level {
    match (gives_data, level) {
        (false, level) => level,
        (true, Level::High) => Level::Medium,
        (true, Level::Medium | Level::Low) => Level::Low,
    }
}

/// `With a key of contosostore, everything in the account can be read, changed and
/// deleted.`, a sentence for each kind of list.
fn what_they_open(diagram: &Diagram, held: &[(NodeId, &KeyList)]) -> Text {
    let mut sentences = Text::empty();
    for (opens, nodes) in grouped(held.iter().map(|(node, list)| (*node, list.opens))) {
        let names = flow::either(&names(diagram, &nodes));
        let is_read_only = held
            .iter()
            .any(|(_, it)| it.opens == opens && it.is_read_only);
        let opens = Text::listed("opens", opens);
        sentences = sentences.then(if is_read_only {
            say!("With a read-only key of {names}, {opens}.", names, opens)
        } else {
            say!("With a key of {names}, {opens}.", names, opens)
        });
    }
    sentences
}

/// `the keys of contosostore`, and where it is so, `the read-only keys of cosmos-shop`.
fn which_keys(diagram: &Diagram, held: &[(NodeId, &KeyList)]) -> Vec<Text> {
    let groups = grouped(held.iter().map(|(node, list)| (*node, list.is_read_only)));
    let said = groups.into_iter().map(|(is_read_only, nodes)| {
        let names = flow::list(&names(diagram, &nodes));
        if is_read_only {
            say!("the read-only keys of {names}", names)
        } else {
            say!("the keys of {names}", names)
        }
    });
    said.collect()
}

/// The resources of which the same is said, in the order in which it is said first.
fn grouped<T: PartialEq>(said: impl Iterator<Item = (NodeId, T)>) -> Vec<(T, Vec<NodeId>)> {
    let mut groups: Vec<(T, Vec<NodeId>)> = Vec::new();
    for (node, what) in said {
        match groups.iter_mut().find(|(same, _)| *same == what) {
            Some((_, nodes)) => nodes.push(node),
            None => groups.push((what, vec![node])),
        }
    }
    groups
}

/// Lets no keys in any more. `None` where a drawn host still has one.
fn disallow(diagram: &Diagram, nodes: &[NodeId]) -> Option<Fix> {
    let are_storage = nodes.iter().all(|node| diagram.local_kind(*node).is_none());
    if are_storage {
        return shared_key_allowed::disallow(diagram, nodes);
    }
    if nodes
        .iter()
        .any(|node| shared_key_allowed::holders(diagram, *node) > 0)
    {
        return None;
    }
    let taking_none = |node: NodeId, names: Text| {
        let kind = diagram.local_kind(node);
        flow::words::take_no_keys(kind, names)
    };
    // Several kinds may be told to in the same words.
    let done = nodes
        .iter()
        .map(|node| (*node, taking_none(*node, Text::empty())));
    let title = grouped(done)
        .into_iter()
        .filter_map(|(_, nodes)| {
            let names = flow::list(&names(diagram, &nodes));
            Some(taking_none(*nodes.first()?, names))
        })
        .reduce(|before, title| say!("{before}. {title}", before, title))?;
    let are_deleted = nodes
        .iter()
        .any(|node| diagram.local_kind(*node) == Some(LocalKind::AppConfiguration));
    let mut edits: Vec<Edit> = nodes.iter().copied().map(Edit::DisallowKeyAccess).collect();
    Some(Fix {
        title,
        why: say!("No drawn host uses a key. Keys, and what they signed, open nothing then.").then(
            if are_deleted {
                say!("Those of App Configuration are deleted with that.")
            } else {
                Text::empty()
            },
        ),
        edit: if edits.len() == 1 {
            edits.pop()?
        } else {
            Edit::Several(edits)
        },
    })
}

fn names(diagram: &Diagram, nodes: &[NodeId]) -> Vec<String> {
    nodes
        .iter()
        .map(|node| diagram.node_name(*node).to_owned())
        .collect()
}
