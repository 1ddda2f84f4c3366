//! Where shall a role apply? The scope and those around it, each with what it
//! comes to in words.

use vouchsafe_model::diagram::{Diagram, Node, NodeKind, PrincipalId, Scope};

use crate::store::connect::in_sentence;
use crate::store::words;

/// A scope to choose, from the narrowest outwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ScopeLevel {
    pub(super) scope: Scope,
    /// What it is called: `Blob container “invoices”`.
    pub(super) words: String,
    /// What a role there reaches, as a sentence.
    pub(super) reach: String,
}

/// The scope, what is inside it, and what it stands in, the narrowest first:
/// where else the same role could be assigned.
pub(super) fn levels(diagram: &Diagram, scope: Scope) -> Vec<ScopeLevel> {
    let mut scopes: Vec<Scope> = Vec::new();
    // Narrower than a resource: its parts, where roles count on them.
    if let (Scope::Node(node), Some(resource)) = (
        scope,
        diagram.node(scope.node()).and_then(|node| node.resource()),
    ) {
        scopes.extend(resource.parts.iter().map(|part| Scope::Part(node, part.id)));
    }
    scopes.extend(diagram.scope_chain(scope));
    scopes
        .into_iter()
        .filter(|scope| diagram.is_assignable_scope(*scope))
        .map(|scope| ScopeLevel {
            scope,
            words: name(diagram, scope),
            reach: reach(diagram, scope),
        })
        .collect()
}

/// Every scope of the diagram at which roles can be assigned.
pub(super) fn all(diagram: &Diagram) -> Vec<ScopeLevel> {
    let mut scopes = Vec::new();
    for node in diagram.nodes() {
        scopes.push(Scope::Node(node.id));
        let parts = node.resource().map_or(&[][..], |it| it.parts.as_slice());
        scopes.extend(parts.iter().map(|part| Scope::Part(node.id, part.id)));
    }
    scopes
        .into_iter()
        .filter(|scope| diagram.is_assignable_scope(*scope))
        .map(|scope| ScopeLevel {
            scope,
            words: name(diagram, scope),
            reach: reach(diagram, scope),
        })
        .collect()
}

fn name(diagram: &Diagram, scope: Scope) -> String {
    let kind = match scope {
        Scope::Node(node) => diagram.node(node).map_or("", |node| node.kind_name()),
        Scope::Part(node, part) => diagram
            .part(node, part)
            .map_or("", |part| part.kind.row().name),
    };
    let name = diagram.scope_name(scope);
    match scope {
        Scope::Node(_) => format!("{kind} “{name}”"),
        Scope::Part(node, _) => format!("{kind} “{name}” in {}", diagram.node_name(node)),
    }
}

fn reach(diagram: &Diagram, scope: Scope) -> String {
    let Scope::Node(outer) = scope else {
        return "Reaches this alone, nothing beside it.".to_owned();
    };
    let inside: Vec<&Node> = diagram
        .nodes()
        .filter(|node| diagram.stands_in(node.id, outer))
        .map(|node| &**node)
        .collect();
    let resources = inside.iter().filter(|node| !node.is_container()).count();
    let groups = inside
        .iter()
        .filter(|node| matches!(node.kind, NodeKind::ResourceGroup { .. }))
        .count();
    let Some(node) = diagram.node(outer) else {
        return String::new();
    };
    if let Some(resource) = node.resource() {
        return match resource.parts.len() {
            0 => "Reaches this resource.".to_owned(),
            parts => format!(
                "Reaches this resource and all in it: {} now, and whatever is added later.",
                words::count(parts, "part", "parts")
            ),
        };
    }
    if !node.is_container() {
        return format!("Reaches this {}.", in_sentence(node.kind_name()));
    }
    let mut now = vec![words::count(resources, "resource", "resources")];
    if groups > 0 {
        now.insert(0, words::count(groups, "resource group", "resource groups"));
    }
    format!(
        "Reaches everything in it: {} now, and whatever is added later.",
        now.join(" with ")
    )
}

/// Who gets the role, where the role applies: the parts of the sentence that
/// the dialog ends in.
pub(super) fn sentence(
    diagram: &Diagram,
    role: &str,
    principal: PrincipalId,
    scope: Scope,
) -> String {
    format!(
        "{} gets {role} on {}.",
        crate::store::connect::principal_name(diagram, principal),
        words::scope(diagram, scope)
    )
}
