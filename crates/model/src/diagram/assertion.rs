//! Assertions: what a diagram claims of itself, kept beside what it draws.

use super::call::Credential;
use super::id::{AssertionId, NodeId};
use super::scope::Scope;
use super::{Diagram, Node};
use crate::azure::Operation;

/// A claim that is checked after every edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assertion {
    /// Which one it is.
    pub id: AssertionId,
    /// What it claims.
    pub what: NewAssertion,
}

/// What is claimed: who may, or may not, do what, to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAssertion {
    /// What people call it. Empty: the claim itself is shown.
    pub name: String,
    /// Of whom it is claimed, and whether they may.
    pub claim: Claim,
    /// What is, or is not, done.
    pub operation: Operation,
    /// To what. A whole resource stands for each of its parts to which this can
    /// be done.
    pub target: Scope,
}

/// Of whom something is claimed, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// They may, in one way at least.
    May(Claimant),
    /// They may not, in no way.
    MayNot(Claimant),
    /// Nobody else who is drawn may. Empty: nobody at all. In order, each once.
    NobodyBut(Vec<NodeId>),
}

/// Of whom something is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claimant {
    /// A host whose code calls, or a security principal.
    pub node: NodeId,
    /// With which credential of the host alone; `None` for any that it has.
    pub with: Option<Credential>,
}

impl Claimant {
    /// This host with any credential that it has, or this principal.
    #[must_use]
    pub const fn of(node: NodeId) -> Self {
        Self { node, with: None }
    }
}

impl Claim {
    /// Everyone whom the claim names.
    #[must_use]
    pub fn nodes(&self) -> &[NodeId] {
        match self {
            Self::May(claimant) | Self::MayNot(claimant) => std::slice::from_ref(&claimant.node),
            Self::NobodyBut(nodes) => nodes,
        }
    }

    /// The one of whom it is claimed; `None` where it is claimed of all.
    #[must_use]
    pub const fn claimant(&self) -> Option<Claimant> {
        match self {
            Self::May(claimant) | Self::MayNot(claimant) => Some(*claimant),
            Self::NobodyBut(_) => None,
        }
    }
}

impl Node {
    /// Whether something can be claimed of it: its code calls others, or it is
    /// a security principal.
    #[must_use]
    pub fn can_be_claimed_of(&self) -> bool {
        self.principal().is_some()
            || self
                .resource_kind()
                .is_some_and(|kind| kind.row().host.is_some())
    }
}

impl Diagram {
    /// What a claim about this target is about: the target itself where the
    /// operation can be aimed at it, else each of its parts at which it can.
    #[must_use]
    pub fn claimed_targets(&self, target: Scope, operation: Operation) -> Vec<Scope> {
        if self.offers(target, operation) {
            return vec![target];
        }
        let resource = match target {
            Scope::Node(node) => self.node(node).and_then(|node| node.resource()),
            Scope::Part(..) => None,
        };
        resource
            .into_iter()
            .flat_map(|resource| &resource.parts)
            .map(|part| Scope::Part(target.node(), part.id))
            .filter(|part| self.offers(*part, operation))
            .collect()
    }

    /// The operations of which something can be claimed about this target: those
    /// that can be aimed at it, then those that can be aimed at a part of it.
    #[must_use]
    pub fn claimable_operations(&self, target: Scope) -> Vec<Operation> {
        let mut operations = self.operations_on(target);
        let kind = match target {
            Scope::Node(node) => self.node(node).and_then(|node| node.resource_kind()),
            Scope::Part(..) => None,
        };
        for operation in kind.into_iter().flat_map(crate::azure::operations_on) {
            if !operations.contains(&operation) {
                operations.push(operation);
            }
        }
        operations
    }
}
