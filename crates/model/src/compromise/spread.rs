//! From a foothold to everything that follows from it.
//!
//! A list of gains grows from its front: each gain is asked once what it opens
//! and what else follows from it. It ends because a gain that is there already is
//! not added again, and at a bound, for drawings that are made to be endless.

mod administration;
mod forge;
mod identity;
mod lifetime;
mod sas;
mod shared;
mod vault;

use super::defense::{has_endpoint, identities_of};
use super::foothold::{Foothold, ForgedRequest};
use super::targets::targets_in;
use super::{Gain, Lifetime, Loot, Reach, Reached, Stopped, listed, remedy, sources, words};
use crate::azure::{Operation, Source};
use crate::diagram::{Diagram, HeldSecret, NodeId, PrincipalId, Scope};
use crate::flow::{self, Verdict};
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// More gains than any drawing that people make leads to.
const MOST_GAINS: usize = 200;

/// What an attacker reaches from a foothold at a moment.
///
/// A foothold that is not drawn any more reaches nothing.
#[must_use]
pub fn reach(diagram: &Diagram, foothold: &Foothold, now: Timestamp) -> Reach {
    let mut spread = Spread {
        diagram,
        now,
        gains: Vec::new(),
        reached: Vec::new(),
        stopped: Vec::new(),
        is_cut_short: false,
    };
    if foothold.is_drawn(diagram) {
        spread.begin(foothold);
        spread.follow();
    }
    let mut reach = Reach {
        foothold: foothold.clone(),
        gains: spread.gains,
        reached: spread.reached,
        stopped: spread.stopped,
        remedies: Vec::new(),
        is_cut_short: spread.is_cut_short,
    };
    reach.remedies = remedy::remedies(diagram, &reach);
    reach
}

struct Spread<'d> {
    diagram: &'d Diagram,
    now: Timestamp,
    gains: Vec<Gain>,
    reached: Vec<Reached>,
    stopped: Vec<Stopped>,
    is_cut_short: bool,
}

impl Spread<'_> {
    fn begin(&mut self, foothold: &Foothold) {
        let how = foothold.sentence(self.diagram);
        match foothold {
            Foothold::LeakedSecret { secret, .. } => {
                self.gain(Loot::Secret(*secret), None, how);
            }
            Foothold::StolenToken { principal, service } => {
                let loot = Loot::Token {
                    principal: *principal,
                    service: *service,
                };
                self.gain(loot, None, how);
            }
            Foothold::CodeExecution(host) => {
                self.gain(Loot::Host(*host), None, how);
            }
            Foothold::ForgedRequest { host, request } => self.forge(*host, *request),
        }
    }

    fn nothing_to_vouch_for(&mut self, name: &str) {
        self.stop(
            say!("{name} has no identity: there is no token to be had.", name),
            sources::IDENTITY_FAQ,
        );
    }

    fn stop(&mut self, why: Text, source: Source) {
        let stopped = Stopped { why, source };
        if !self.stopped.contains(&stopped) {
            self.stopped.push(stopped);
        }
    }

    /// Adds a gain that is not there yet.
    fn gain(&mut self, loot: Loot, from: Option<usize>, how: Text) {
        if self.holds(&loot) {
            return;
        }
        if self.gains.len() >= MOST_GAINS {
            self.is_cut_short = true;
            return;
        }
        let (lifetime, source) = self.lifetime(&loot);
        self.gains.push(Gain {
            loot,
            from,
            how,
            lifetime,
            source,
        });
    }

    /// Whether the loot, or something that is worth as much, is there already.
    fn holds(&self, loot: &Loot) -> bool {
        self.gains.iter().any(|gain| match (&gain.loot, loot) {
            // The form in which a key is written makes no difference.
            (Loot::Secret(one), Loot::Secret(other)) => one == other || is_same_key(one, other),
            (Loot::Identity(one), Loot::Token { principal, .. }) => one == principal,
            (one, other) => one == other,
        })
    }

    fn follow(&mut self) {
        let mut next = 0;
        while let Some(gain) = self.gains.get(next) {
            let loot = gain.loot.clone();
            if gain.lifetime != Lifetime::Over {
                self.open(next, &loot);
            }
            next += 1;
        }
    }

    fn open(&mut self, number: usize, loot: &Loot) {
        match loot {
            Loot::Host(host) => self.open_host(number, *host),
            Loot::Identity(principal) => {
                self.open_identity(number, *principal, None);
                self.exchange(number, *principal);
            }
            Loot::Token { principal, service } => {
                self.open_identity(number, *principal, Some(*service));
            }
            Loot::Secret(secret) => self.open_secret(number, *secret),
            Loot::VaultSecret { vault, secret } => {
                self.open_vault_secret(number, *vault, *secret);
            }
            Loot::RoleAdministration { principal, scope } => {
                self.open_role_administration(number, *principal, *scope);
            }
            Loot::PolicyAdministration { principal, vault } => {
                self.open_policy_administration(number, *principal, *vault);
            }
        }
    }

    /// Any process on a host may ask for any identity of it, and read its settings.
    fn open_host(&mut self, number: usize, host: NodeId) {
        let Some(node) = self.diagram.node(host).cloned() else {
            return;
        };
        let (Some(resource), true) = (node.resource(), has_endpoint(&node)) else {
            return;
        };
        for principal in identities_of(&node) {
            let how = say!(
                "Any code on {name} gets tokens for every identity that is attached to it, for any \
                 audience.",
                name = node.name
            );
            self.gain(Loot::Identity(principal), Some(number), how);
        }
        if let Some(principal) = flow::identity_of_pod(self.diagram, &node) {
            let how = say!(
                "Any code in {name} can read the token of its service account and exchange it, \
                 again and again.",
                name = node.name
            );
            self.gain(Loot::Identity(principal), Some(number), how);
        }
        self.open_node_of_pod(number, &node);
        self.open_session(number, &node);
        for setting in &resource.settings {
            self.read_setting(number, &node, setting);
        }
        if number == 0 && self.gains.len() == 1 {
            self.nothing_to_vouch_for(&node.name);
        }
    }

    fn open_secret(&mut self, number: usize, secret: HeldSecret) {
        if let HeldSecret::ClientCredential { application, .. } = secret {
            let name = self.diagram.node_name(application);
            let how = say!(
                "Whoever has it proves to be {name}, from anywhere, and gets a token for any \
                 audience.",
                name
            );
            let principal = PrincipalId::of_node(application);
            self.gain(Loot::Identity(principal), Some(number), how);
            return;
        }
        // What it opens is asked of the calls that a stranger would make with it.
        let mut outsider = self.diagram.with_outsider(self.sent_from_anywhere(secret));
        for target in targets_in(self.diagram, secret.from()) {
            let operations = self.diagram.operations_on(target);
            let allowed = operations.into_iter().filter(|operation| {
                let (diagram, call) = outsider.calling(*operation, target);
                flow::verdict(diagram, call, self.now)
                    .is_ok_and(|verdict| matches!(verdict, Verdict::Allowed { .. }))
            });
            let operations: Vec<Operation> = allowed.collect();
            self.reach(target, operations, number);
        }
    }

    fn reach(&mut self, target: Scope, operations: Vec<Operation>, through: usize) {
        // What an earlier gain opened needs no second way.
        let operations: Vec<Operation> = operations
            .into_iter()
            .filter(|operation| {
                !self
                    .reached
                    .iter()
                    .any(|it| it.target == target && it.operations.contains(operation))
            })
            .collect();
        if !operations.is_empty() {
            self.reached.push(Reached {
                target,
                operations,
                through,
            });
        }
    }
}

/// Whether both are one key of one account, however they are written.
fn is_same_key(one: &HeldSecret, other: &HeldSecret) -> bool {
    let key = |secret: &HeldSecret| match *secret {
        HeldSecret::AccountKey {
            account,
            slot,
            generation,
            ..
        } => Some((account, slot, generation)),
        HeldSecret::Sas(_) | HeldSecret::Local(_) | HeldSecret::ClientCredential { .. } => None,
    };
    key(one).is_some() && key(one) == key(other)
}
