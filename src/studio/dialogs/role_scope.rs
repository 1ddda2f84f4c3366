//! Where shall a role apply? The scope and those around it, each with what it
//! comes to in words.

use vouchsafe_model::diagram::{Diagram, Node, NodeKind, PrincipalId, Scope};

use crate::language::Words;
use crate::store::connect::in_sentence;
use crate::store::words::scope as scope_words;

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
pub(super) fn levels(words: &Words, diagram: &Diagram, scope: Scope) -> Vec<ScopeLevel> {
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
            words: name(words, diagram, scope),
            reach: reach(words, diagram, scope),
        })
        .collect()
}

/// Every scope of the diagram at which roles can be assigned.
pub(super) fn all(words: &Words, diagram: &Diagram) -> Vec<ScopeLevel> {
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
            words: name(words, diagram, scope),
            reach: reach(words, diagram, scope),
        })
        .collect()
}

fn name(words: &Words, diagram: &Diagram, scope: Scope) -> String {
    let kind = match scope {
        Scope::Node(node) => diagram
            .node(node)
            .map_or_else(String::new, |node| words.kind_of(node)),
        Scope::Part(node, part) => diagram
            .part(node, part)
            .map_or_else(String::new, |part| words.part(part.kind)),
    };
    let name = diagram.scope_name(scope);
    match scope {
        Scope::Node(_) => words.scope_named(kind, name),
        Scope::Part(node, _) => words.scope_part_named(kind, name, diagram.node_name(node)),
    }
}

fn reach(words: &Words, diagram: &Diagram, scope: Scope) -> String {
    let Scope::Node(outer) = scope else {
        return words.scope_reaches_alone();
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
            0 => words.scope_reaches_resource(),
            parts => words.scope_reaches_parts(parts),
        };
    }
    if !node.is_container() {
        return words.scope_reaches_kind(in_sentence(&words.kind_of(node)));
    }
    if groups > 0 {
        words.scope_reaches_groups(groups, resources)
    } else {
        words.scope_reaches_resources(resources)
    }
}

/// Who gets the role, where the role applies: the parts of the sentence that
/// the dialog ends in.
pub(super) fn sentence(
    words: &Words,
    diagram: &Diagram,
    role: &str,
    principal: PrincipalId,
    scope: Scope,
) -> String {
    words.role_outcome(
        crate::store::connect::principal_name(words, diagram, principal),
        role,
        scope_words(words, diagram, scope),
    )
}
