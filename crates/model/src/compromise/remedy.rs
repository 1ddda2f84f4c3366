//! What takes a gain away again, and how soon?

mod identity;
mod sas;
mod secret;
mod vault;

use super::{Effect, Foothold, Gain, Lifetime, Loot, Reach, Remedy, listed, sources, words};
use crate::azure::Source;
use crate::diagram::{Diagram, Edit, NodeId, PrincipalId};
use crate::say;
use crate::text::Text;

/// What helps against each gain, in the order of the gains. Nothing is offered
/// twice, and nothing that the diagram would refuse.
pub(super) fn remedies(diagram: &Diagram, reach: &Reach) -> Vec<Remedy> {
    let mut cabinet = Cabinet {
        diagram,
        reach,
        remedies: Vec::new(),
    };
    for (number, gain) in reach.gains.iter().enumerate() {
        if gain.lifetime != Lifetime::Over {
            cabinet.against(number, gain);
        }
    }
    cabinet.remedies
}

struct Cabinet<'c> {
    diagram: &'c Diagram,
    reach: &'c Reach,
    remedies: Vec<Remedy>,
}

/// A remedy, but for what it is against.
struct Draft {
    title: Text,
    why: Text,
    edit: Option<Edit>,
    effect: Effect,
    source: Source,
}

impl Cabinet<'_> {
    fn against(&mut self, number: usize, gain: &Gain) {
        match &gain.loot {
            Loot::Host(host) => self.isolate(number, *host),
            Loot::Identity(principal) => {
                self.close_the_way(number, gain, *principal);
                self.take_roles(number, *principal);
            }
            Loot::Token { principal, .. } => self.take_roles(number, *principal),
            Loot::RoleAdministration { principal, .. } => self.take_roles(number, *principal),
            Loot::PolicyAdministration { principal, vault } => {
                self.take_roles(number, *principal);
                self.let_roles_decide(number, *vault);
            }
            Loot::VaultSecret { vault, secret } => {
                if let Some(principal) = self.whose(gain.from) {
                    self.close_vault(number, principal, *vault, *secret);
                }
            }
            Loot::Secret(secret) => match gain.from.and_then(|from| self.reach.gains.get(from)) {
                Some(Gain {
                    loot:
                        Loot::Identity(principal)
                        | Loot::Token { principal, .. }
                        | Loot::RoleAdministration { principal, .. },
                    ..
                }) => self.spoil_what_is_listed(number, secret, *principal),
                Some(Gain {
                    loot:
                        Loot::VaultSecret {
                            vault,
                            secret: part,
                        },
                    from,
                    ..
                }) => {
                    let is_renewed = self.whose(*from).is_some_and(|principal| {
                        self.renew_in_vault(number, secret, principal, (*vault, *part))
                    });
                    if !is_renewed {
                        self.spoil(number, secret);
                    }
                }
                _ => self.spoil(number, secret),
            },
        }
    }

    /// The principal that a gain is of.
    fn whose(&self, gain: Option<usize>) -> Option<PrincipalId> {
        match self.reach.gains.get(gain?)?.loot {
            Loot::Identity(principal)
            | Loot::Token { principal, .. }
            | Loot::RoleAdministration { principal, .. }
            | Loot::PolicyAdministration { principal, .. } => Some(principal),
            Loot::Host(_) | Loot::Secret(_) | Loot::VaultSecret { .. } => None,
        }
    }

    fn add(&mut self, against: usize, draft: Draft) {
        let Draft {
            title,
            why,
            edit,
            effect,
            source,
        } = draft;
        let is_there = self
            .remedies
            .iter()
            .any(|remedy| remedy.title == title && remedy.edit == edit);
        let is_refused = edit
            .as_ref()
            .is_some_and(|edit| self.diagram.clone().apply(edit).is_err());
        if is_there || is_refused {
            return;
        }
        self.remedies.push(Remedy {
            title,
            why,
            edit,
            effect,
            against,
            source,
        });
    }

    fn isolate(&mut self, number: usize, host: NodeId) {
        let name = self.diagram.node_name(host);
        self.add(
            number,
            Draft {
                title: say!("Isolate {name}, and build it anew", name),
                why: say!(
                    "The foothold ends with it. Tokens and secrets that were taken by then stay \
                     good until they expire or are made anew."
                ),
                edit: None,
                effect: Effect::WhenTokensExpire,
                source: sources::IDENTITY_FAQ,
            },
        );
    }

    /// Whether one gain is another, or follows from it without a secret between.
    fn follows_from(&self, gain: usize, from: usize) -> bool {
        let mut current = Some(gain);
        // Gains follow from earlier ones only, so this ends.
        while let Some(number) = current {
            if number == from {
                return true;
            }
            let Some(gain) = self.reach.gains.get(number) else {
                return false;
            };
            current = match gain.loot {
                Loot::RoleAdministration { .. } | Loot::PolicyAdministration { .. } => gain.from,
                Loot::Host(_)
                | Loot::Identity(_)
                | Loot::Token { .. }
                | Loot::Secret(_)
                | Loot::VaultSecret { .. } => None,
            };
        }
        false
    }
}
