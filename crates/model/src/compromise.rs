//! What does an attacker reach from here, for how long, and what stops it?
//!
//! [`reach`] takes a diagram, a [`Foothold`] (a leaked secret, a stolen token, a
//! forged request, code on a host) and a moment, and follows what the attacker
//! holds: each [`Gain`] says how it was come by and how long it is good, each
//! [`Reached`] what it opens, each [`Remedy`] what takes it away again, and how
//! fast. What a gain opens is asked of [`crate::flow`], the same model that plays
//! calls: nothing here decides access a second time.
//!
//! Promised: the same diagram, foothold and moment give the same reach; a remedy
//! with an edit takes away what it says. Left out on purpose: how any of it is
//! done. There is reach and remedy in here, and nothing that helps to attack.

mod compare;
mod defense;
mod foothold;
mod listed;
mod remedy;
mod sources;
mod spread;
mod targets;
mod text;
mod told;
mod words;

pub use compare::{Comparison, compare};
pub use foothold::{Foothold, ForgedRequest, LeakPlace, footholds};
pub use spread::reach;
pub use text::to_text;

use std::collections::BTreeSet;

use crate::azure::{Operation, Service, Source};
use crate::diagram::{Edit, HeldSecret, NodeId, PartId, PrincipalId, Scope};
use crate::text::Text;
use crate::time::Timestamp;

/// What an attacker reaches from a foothold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Where the attacker begins.
    pub foothold: Foothold,
    /// What the attacker holds, in the order in which it is come by: what it
    /// follows from comes first. Empty if the foothold is good for nothing.
    pub gains: Vec<Gain>,
    /// What those open, target by target, in the order of the drawing.
    pub reached: Vec<Reached>,
    /// Why the foothold is good for nothing, or for less than one would think.
    pub stopped: Vec<Stopped>,
    /// What takes it away again, the root of the evil first.
    pub remedies: Vec<Remedy>,
    /// Whether there was more than is told: a drawing may be made to be endless.
    pub is_cut_short: bool,
}

/// Something that the attacker holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gain {
    /// What it is.
    pub loot: Loot,
    /// The gain that it follows from, by its place; `None` for where it begins.
    pub from: Option<usize>,
    /// How it was come by, in a sentence.
    pub how: Text,
    /// How long it is good.
    pub lifetime: Lifetime,
    /// Where that can be read.
    pub source: Source,
}

/// What an attacker can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loot {
    /// Code of the attacker's on a host.
    Host(NodeId),
    /// An identity, for as long as tokens can be got for it: any audience, again
    /// and again.
    Identity(PrincipalId),
    /// One token of an identity, good for one audience.
    Token {
        /// Whose.
        principal: PrincipalId,
        /// For the audience of which service.
        service: Service,
    },
    /// A copy of a secret.
    Secret(HeldSecret),
    /// A secret of a vault that may be read: what it holds, whenever it is read.
    VaultSecret {
        /// The vault.
        vault: NodeId,
        /// Its secret.
        secret: PartId,
    },
    /// The right to assign roles: an identity that may grant itself what it
    /// lacks at a scope.
    RoleAdministration {
        /// Who holds it.
        principal: PrincipalId,
        /// Where.
        scope: Scope,
    },
    /// The right to write the access policies of a key vault: an identity that may
    /// give itself what it lacks there.
    PolicyAdministration {
        /// Who holds it.
        principal: PrincipalId,
        /// The vault.
        vault: NodeId,
    },
}

/// What a gain opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// What is reached.
    pub target: Scope,
    /// What can be done there, in the catalogue's order; never empty.
    pub operations: Vec<Operation>,
    /// Through which gain, by its place.
    pub through: usize,
}

/// Something that the foothold is no way to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// What stops it, in a sentence.
    pub why: Text,
    /// Where that can be read.
    pub source: Source,
}

/// How long something is good to whoever holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lifetime {
    /// Until somebody makes the secret anew: it has no end of its own.
    UntilRotated,
    /// Until this moment.
    Until(Timestamp),
    /// As long as what it follows from is held.
    WhileHeld,
    /// Nothing: it is not good any more.
    Over,
}

/// What takes a gain away from the attacker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// What to do, in the imperative.
    pub title: Text,
    /// What that changes, and what it does not.
    pub why: Text,
    /// The edit that does it; `None` if it is nothing that can be drawn.
    pub edit: Option<Edit>,
    /// How soon it holds.
    pub effect: Effect,
    /// The gain that it takes away, by its place.
    pub against: usize,
    /// Where that can be read.
    pub source: Source,
}

/// How soon a remedy holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// From the next request on.
    AtOnce,
    /// Within ten minutes.
    WithinTenMinutes,
    /// No new tokens; those that were issued are good until they expire.
    WhenTokensExpire,
    /// After a while that no document gives.
    AfterUndocumentedDelay,
}

impl Reach {
    /// The nodes of which something is reached, or on which the attacker's code
    /// runs.
    #[must_use]
    pub fn targets(&self) -> BTreeSet<NodeId> {
        let hosts = self.gains.iter().filter_map(|gain| match gain.loot {
            Loot::Host(host) => Some(host),
            _ => None,
        });
        self.reached
            .iter()
            .map(|reached| reached.target.node())
            .chain(hosts)
            .collect()
    }
}
