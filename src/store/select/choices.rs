//! What the dialogs offer to choose from.

use vouchsafe_model::azure::PartKind;
use vouchsafe_model::diagram::{Diagram, NodeId, Scope};

use crate::store::connect::{End, Offer, goals, offers};
use crate::store::words;

/// Something that can be connected with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalChoice {
    /// The end of the line.
    pub end: End,
    /// In words: `blob container invoices, in contosostore`.
    pub words: String,
    /// How many things the line could mean.
    pub offers: usize,
}

/// One meaning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferChoice {
    /// It.
    pub offer: Offer,
    /// The heading under which it stands.
    pub heading: &'static str,
    /// In words.
    pub words: String,
}

/// A scope at which a role can be assigned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleScopeChoice {
    /// The scope.
    pub scope: Scope,
    /// In words.
    pub words: String,
}

/// A kind of part that can be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartChoice {
    /// The kind.
    pub kind: PartKind,
    /// Its name.
    pub name: &'static str,
}

fn fits(text: &str, search: &str) -> bool {
    let text = text.to_lowercase();
    search
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// With what something can be connected.
#[must_use]
pub fn goal_choices(diagram: &Diagram, from: End, search: &str) -> Vec<GoalChoice> {
    goals(diagram, from)
        .into_iter()
        .map(|end| GoalChoice {
            end,
            words: match end.scope() {
                Some(scope @ Scope::Part(node, _)) => format!(
                    "{}, in {}",
                    words::scope(diagram, scope),
                    diagram.node_name(node)
                ),
                _ => words::node(diagram, end.node()),
            },
            offers: offers(diagram, from, end).len(),
        })
        .filter(|choice| fits(&choice.words, search))
        .collect()
}

/// What a line can mean.
#[must_use]
pub fn offer_choices(diagram: &Diagram, from: End, to: End, search: &str) -> Vec<OfferChoice> {
    offers(diagram, from, to)
        .into_iter()
        .map(|offer| OfferChoice {
            offer,
            heading: offer.heading(),
            words: offer.words(diagram),
        })
        .filter(|choice| fits(&choice.words, search))
        .collect()
}

/// The scopes at which a role can be assigned.
#[must_use]
pub fn role_scope_choices(diagram: &Diagram, search: &str) -> Vec<RoleScopeChoice> {
    let mut scopes = Vec::new();
    for node in diagram.nodes() {
        scopes.push(Scope::Node(node.id));
        let parts = node.resource().map_or(&[][..], |it| it.parts.as_slice());
        scopes.extend(parts.iter().map(|part| Scope::Part(node.id, part.id)));
    }
    scopes
        .into_iter()
        .filter(|scope| diagram.is_assignable_scope(*scope))
        .map(|scope| RoleScopeChoice {
            scope,
            words: match scope {
                Scope::Node(_) => words::scope(diagram, scope),
                Scope::Part(node, _) => format!(
                    "{}, in {}",
                    words::scope(diagram, scope),
                    diagram.node_name(node)
                ),
            },
        })
        .filter(|choice| fits(&choice.words, search))
        .collect()
}

/// The kinds of parts that a resource can have.
#[must_use]
pub fn part_choices(diagram: &Diagram, node: NodeId) -> Vec<PartChoice> {
    diagram
        .node(node)
        .and_then(|node| node.resource_kind())
        .map(|kind| kind.row().parts)
        .unwrap_or_default()
        .iter()
        .map(|kind| PartChoice {
            kind: *kind,
            name: kind.row().name,
        })
        .collect()
}
