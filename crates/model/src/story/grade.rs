//! Which goals of an exercise are reached, and what decides it.

use super::confirm::not_modelled;
use super::counts::reached_from;
use crate::advice::assertion::{Answer, check, sentence as claim_sentence};
use crate::advice::first_against;
use crate::compromise::{self, Foothold, Loot};
use crate::diagram::{CallId, Diagram, Goal, NodeId, Rule};
use crate::drawn;
use crate::flow::{Verdict, simulate, words};
use crate::say;
use crate::text::{Dictionary, Sayable, Text};

/// A goal, and whether it is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// What is to be reached, a sentence without a full stop.
    pub goal: Text,
    /// Whether it is.
    pub is_met: bool,
    /// What decides it, in sentences.
    pub because: Text,
}

impl Graded {
    /// The same in the language of the dictionary.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            goal: self.goal.told(dictionary),
            is_met: self.is_met,
            because: self.because.told(dictionary),
        }
    }
}

/// Grades a drawing. Whatever was drawn, only what holds in it counts.
#[must_use]
pub fn grade(diagram: &Diagram, goals: &[Goal]) -> Vec<Graded> {
    goals.iter().map(|goal| grade_one(diagram, goal)).collect()
}

fn grade_one(diagram: &Diagram, goal: &Goal) -> Graded {
    let (is_met, because) = match goal {
        Goal::Claim(what) => {
            let outcome = check(diagram, what, diagram.now());
            (outcome.answer == Answer::Holds, outcome.because)
        }
        Goal::CallWorks(call) => call_works(diagram, *call),
        Goal::NoSecrets => no_secrets(diagram),
        Goal::Nothing(rule) => match first_against(diagram, *rule) {
            None => (true, say!("Nothing of the kind is found.")),
            Some(finding) => (
                false,
                say!(
                    "{message}. {reason}",
                    message = finding.message,
                    reason = finding.reason,
                ),
            ),
        },
        Goal::SystemAssigned(host) => system_assigned(diagram, *host),
        Goal::Shared(hosts) => shared(diagram, hosts),
        Goal::ReachAtMost(host, most) => {
            let count = reached_from(diagram, *host);
            let is_there = diagram.node(*host).is_some();
            let because = say!(
                "Code on {name} reaches {count} of the other resources.",
                name = diagram.node_name(*host),
                count,
            );
            (is_there && count <= *most as usize, because)
        }
        Goal::NoRoleAdministration(hosts) => no_role_administration(diagram, hosts),
    };
    Graded {
        goal: sentence(diagram, goal),
        is_met,
        because,
    }
}

/// What is to be reached, a sentence without a full stop. What people named themselves is
/// called so.
#[must_use]
pub fn sentence(diagram: &Diagram, goal: &Goal) -> Text {
    let names = |nodes: &[NodeId]| {
        let names: Vec<&str> = nodes.iter().map(|it| diagram.node_name(*it)).collect();
        words::enumerated(&names)
    };
    match goal {
        Goal::Claim(what) if !what.name.is_empty() => what.name.text(),
        Goal::Claim(what) => claim_sentence(diagram, what),
        Goal::CallWorks(call) => match diagram.call(*call) {
            Some(it) => say!(
                "{name} is let through: {call}",
                name = diagram.node_name(it.what.caller),
                call = drawn::call(it),
            ),
            None => say!("A call that was there is let through"),
        },
        Goal::NoSecrets => say!("No host holds a copy of a secret"),
        Goal::Nothing(rule) => match rule {
            Rule::BroaderThanNeeded => say!("No role gives more than is needed"),
            Rule::RoleNotNeeded => say!("No role is assigned that nothing needs"),
            Rule::OrphanedAssignment => {
                say!("No role assignment is left to an identity that is gone")
            }
            Rule::SharedKeyAllowed => say!("No storage account lets keys in"),
            other => say!("The review finds no `{rule}`", rule = other.slug()),
        },
        Goal::SystemAssigned(host) => say!(
            "{name} has a system-assigned identity",
            name = diagram.node_name(*host),
        ),
        Goal::Shared(hosts) => say!(
            "{names} have one and the same user-assigned identity",
            names = names(hosts),
        ),
        Goal::ReachAtMost(host, 1) => say!(
            "Somebody else’s code on {name} reaches at most 1 other resource",
            name = diagram.node_name(*host),
        ),
        Goal::ReachAtMost(host, most) => say!(
            "Somebody else’s code on {name} reaches at most {count} other resources",
            name = diagram.node_name(*host),
            count = *most as usize,
        ),
        Goal::NoRoleAdministration(hosts) => say!(
            "No identity that code on {names} can use may assign roles",
            names = names(hosts),
        ),
    }
}

fn call_works(diagram: &Diagram, call: CallId) -> (bool, Text) {
    match simulate(diagram, call, diagram.now()) {
        Err(_) => (false, say!("The call is gone.")),
        Ok(trace) => match trace.verdict {
            Verdict::Allowed { because, .. } => (true, because),
            Verdict::Denied { because, .. } => (false, because),
            Verdict::NotModelled { what } => (false, not_modelled(&what).capitalized()),
        },
    }
}

fn no_secrets(diagram: &Diagram) -> (bool, Text) {
    let held = diagram.nodes().find_map(|node| {
        let setting = node.resource()?.settings.first()?;
        Some((node, setting))
    });
    match held {
        None => (true, say!("No setting holds one.")),
        Some((node, setting)) => (
            false,
            say!(
                "{name} still holds one in {setting}.",
                name = node.name,
                setting = setting.name,
            ),
        ),
    }
}

fn system_assigned(diagram: &Diagram, host: NodeId) -> (bool, Text) {
    let resource = diagram.node(host).and_then(|node| node.resource());
    let name = diagram.node_name(host);
    match resource {
        None => (false, say!("The resource is gone.")),
        Some(resource) if resource.system_assigned.is_some() => {
            (true, say!("It is enabled on {name}.", name))
        }
        Some(_) => (false, say!("It is not enabled on {name}.", name)),
    }
}

/// Whoever runs code on a host has every identity of it, and what those lead to.
fn no_role_administration(diagram: &Diagram, hosts: &[NodeId]) -> (bool, Text) {
    for host in hosts {
        if diagram.node(*host).is_none() {
            return (false, say!("One of the resources is gone."));
        }
        let foothold = Foothold::CodeExecution(*host);
        let reach = compromise::reach(diagram, &foothold, diagram.now());
        let may_assign = reach.gains.iter().find_map(|gain| match gain.loot {
            Loot::RoleAdministration { principal, scope } => Some((principal, scope)),
            _ => None,
        });
        if let Some((principal, scope)) = may_assign {
            let who = diagram.principal(principal);
            let because = say!(
                "{who} may assign roles on {place}, and code on {name} can use it, whether or not a \
                 call does.",
                who = who.map_or_else(
                    || say!("an identity that is gone").capitalized(),
                    |it| it.name.text(),
                ),
                place = diagram.scope_name(scope),
                name = diagram.node_name(*host),
            );
            return (false, because);
        }
    }
    (
        true,
        say!("None of them can give itself, or anybody, another role."),
    )
}

fn shared(diagram: &Diagram, hosts: &[NodeId]) -> (bool, Text) {
    let mut common: Option<Vec<NodeId>> = None;
    for host in hosts {
        let resource = diagram.node(*host).and_then(|node| node.resource());
        let Some(resource) = resource.filter(|it| !it.user_assigned.is_empty()) else {
            let name = diagram.node_name(*host);
            return (false, say!("{name} has none attached.", name));
        };
        let attached = |it: &NodeId| resource.user_assigned.contains(it);
        common = Some(match common {
            None => resource.user_assigned.iter().copied().collect(),
            Some(before) => before.into_iter().filter(attached).collect(),
        });
    }
    match common.iter().flatten().next() {
        Some(identity) => (
            true,
            say!("{name} is.", name = diagram.node_name(*identity)),
        ),
        None => (false, say!("No identity is attached to all of them.")),
    }
}
