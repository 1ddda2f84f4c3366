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

/// What is done to a storage account.
const DISALLOW: &str = "Disallow Shared Key on";

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
            let has = role_at(diagram, it.role, it.scope);
            let gives_data = nodes.iter().all(|node| gives_data(diagram, it.role, *node));
            Some(Finding {
                rule: Rule::CanListKeys,
                level: level(able::level(kind), gives_data),
                subject: Subject::RoleAssignment(id),
                message: format!(
                    "{who} holds {has}, and so can take {}",
                    flow::list(&which_keys(diagram, &lists)).into_string()
                ),
                reason: format!(
                    "{} lets it list the keys. {} {}",
                    diagram.role_name(it.role),
                    what_they_open(diagram, &lists),
                    if gives_data {
                        "The role opens as much while it is held. A key goes on doing so when the \
                         role is gone, until it is made anew, and does not say who uses it."
                    } else {
                        "No permission for data is asked for then."
                    }
                ),
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
fn what_they_open(diagram: &Diagram, held: &[(NodeId, &KeyList)]) -> String {
    let mut sentences = Vec::new();
    for (opens, nodes) in grouped(held.iter().map(|(node, list)| (*node, list.opens))) {
        let names = flow::either(&names(diagram, &nodes)).into_string();
        let is_read_only = held
            .iter()
            .any(|(_, it)| it.opens == opens && it.is_read_only);
        let key = if is_read_only { "read-only key" } else { "key" };
        sentences.push(format!("With a {key} of {names}, {opens}."));
    }
    sentences.join(" ")
}

/// `the keys of contosostore`, and where it is so, `the read-only keys of cosmos-shop`.
fn which_keys(diagram: &Diagram, held: &[(NodeId, &KeyList)]) -> Vec<String> {
    let said = held.iter().map(|(node, list)| {
        let keys = if list.is_read_only {
            "the read-only keys of"
        } else {
            "the keys of"
        };
        (*node, keys)
    });
    let groups = grouped(said).into_iter();
    groups
        .map(|(keys, nodes)| {
            format!(
                "{keys} {}",
                flow::list(&names(diagram, &nodes)).into_string()
            )
        })
        .collect()
}

/// The resources of which the same is said, in the order in which it is said first.
fn grouped(said: impl Iterator<Item = (NodeId, &'static str)>) -> Vec<(&'static str, Vec<NodeId>)> {
    let mut groups: Vec<(&str, Vec<NodeId>)> = Vec::new();
    for (node, words) in said {
        match groups.iter_mut().find(|(same, _)| *same == words) {
            Some((_, nodes)) => nodes.push(node),
            None => groups.push((words, vec![node])),
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
    let done = nodes.iter().map(|node| {
        let does = diagram.local_kind(*node);
        (*node, does.map_or(DISALLOW, |kind| kind.row().turn_off))
    });
    let titles: Vec<String> = grouped(done)
        .into_iter()
        .map(|(does, nodes)| {
            format!(
                "{does} {}",
                flow::list(&names(diagram, &nodes)).into_string()
            )
        })
        .collect();
    let are_deleted = nodes
        .iter()
        .any(|node| diagram.local_kind(*node) == Some(LocalKind::AppConfiguration));
    let deleted = if are_deleted {
        " Those of App Configuration are deleted with that."
    } else {
        ""
    };
    let mut edits: Vec<Edit> = nodes.iter().copied().map(Edit::DisallowKeyAccess).collect();
    Some(Fix {
        title: titles.join(". ").into(),
        why: format!(
            "No drawn host uses a key. Keys, and what they signed, open nothing then.{deleted}"
        )
        .into(),
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
