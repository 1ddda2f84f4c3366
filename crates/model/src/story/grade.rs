//! Which goals of an exercise are reached, and what decides it.

use super::counts::reached_from;
use crate::advice::assertion::{Answer, check, sentence as claim_sentence};
use crate::advice::findings;
use crate::compromise::{self, Foothold, Loot};
use crate::diagram::{CallId, Diagram, Goal, NodeId};
use crate::flow::{Verdict, simulate};

/// A goal, and whether it is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// What is to be reached, a sentence without a full stop.
    pub goal: String,
    /// Whether it is.
    pub is_met: bool,
    /// What decides it, in sentences.
    pub because: String,
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
        Goal::Nothing(rule) => {
            let found = findings(diagram).into_iter().find(|it| it.rule == *rule);
            match found {
                None => (true, "Nothing of the kind is found.".to_owned()),
                Some(finding) => (false, format!("{}. {}", finding.message, finding.reason)),
            }
        }
        Goal::SystemAssigned(host) => system_assigned(diagram, *host),
        Goal::Shared(hosts) => shared(diagram, hosts),
        Goal::ReachAtMost(host, most) => {
            let name = diagram.node_name(*host);
            let count = reached_from(diagram, *host);
            let is_there = diagram.node(*host).is_some();
            let because = format!("Code on {name} reaches {count} of the other resources.");
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

/// What is to be reached, a sentence without a full stop.
#[must_use]
pub fn sentence(diagram: &Diagram, goal: &Goal) -> String {
    let name = |node: &NodeId| diagram.node_name(*node).to_owned();
    match goal {
        Goal::Claim(what) if !what.name.is_empty() => what.name.clone(),
        Goal::Claim(what) => claim_sentence(diagram, what),
        Goal::CallWorks(call) => match diagram.call(*call) {
            Some(it) => format!(
                "{} is let through: {}",
                diagram.node_name(it.what.caller),
                it.label()
            ),
            None => "A call that was there is let through".to_owned(),
        },
        Goal::NoSecrets => "No host holds a copy of a secret".to_owned(),
        Goal::Nothing(rule) => match rule {
            crate::diagram::Rule::BroaderThanNeeded => {
                "No role gives more than is needed".to_owned()
            }
            crate::diagram::Rule::RoleNotNeeded => {
                "No role is assigned that nothing needs".to_owned()
            }
            crate::diagram::Rule::OrphanedAssignment => {
                "No role assignment is left to an identity that is gone".to_owned()
            }
            crate::diagram::Rule::SharedKeyAllowed => "No storage account lets keys in".to_owned(),
            other => format!("The review finds no `{}`", other.slug()),
        },
        Goal::SystemAssigned(host) => {
            format!("{} has a system-assigned identity", name(host))
        }
        Goal::Shared(hosts) => format!(
            "{} have one and the same user-assigned identity",
            hosts.iter().map(name).collect::<Vec<_>>().join(", ")
        ),
        Goal::ReachAtMost(host, most) => format!(
            "Somebody else’s code on {} reaches at most {most} other {}",
            name(host),
            if *most == 1 { "resource" } else { "resources" }
        ),
        Goal::NoRoleAdministration(hosts) => format!(
            "No identity that code on {} can use may assign roles",
            hosts.iter().map(name).collect::<Vec<_>>().join(", ")
        ),
    }
}

fn call_works(diagram: &Diagram, call: CallId) -> (bool, String) {
    match simulate(diagram, call, diagram.now()) {
        Err(_) => (false, "The call is gone.".to_owned()),
        Ok(trace) => match trace.verdict {
            Verdict::Allowed { because, .. } => (true, because.into_string()),
            Verdict::Denied { because, .. } => (false, because.into_string()),
            Verdict::NotModelled { what } => (false, format!("Not modelled: {what}")),
        },
    }
}

fn no_secrets(diagram: &Diagram) -> (bool, String) {
    let held = diagram.nodes().find_map(|node| {
        let setting = node.resource()?.settings.first()?;
        Some((node, setting))
    });
    match held {
        None => (true, "No setting holds one.".to_owned()),
        Some((node, setting)) => (
            false,
            format!("{} still holds one in {}.", node.name, setting.name),
        ),
    }
}

fn system_assigned(diagram: &Diagram, host: NodeId) -> (bool, String) {
    let resource = diagram.node(host).and_then(|node| node.resource());
    let name = diagram.node_name(host);
    match resource {
        None => (false, "The resource is gone.".to_owned()),
        Some(resource) if resource.system_assigned.is_some() => {
            (true, format!("It is enabled on {name}."))
        }
        Some(_) => (false, format!("It is not enabled on {name}.")),
    }
}

/// Whoever runs code on a host has every identity of it, and what those lead to.
fn no_role_administration(diagram: &Diagram, hosts: &[NodeId]) -> (bool, String) {
    for host in hosts {
        if diagram.node(*host).is_none() {
            return (false, "One of the resources is gone.".to_owned());
        }
        let foothold = Foothold::CodeExecution(*host);
        let reach = compromise::reach(diagram, &foothold, diagram.now());
        let may_assign = reach.gains.iter().find_map(|gain| match gain.loot {
            Loot::RoleAdministration { principal, scope } => Some((principal, scope)),
            _ => None,
        });
        if let Some((principal, scope)) = may_assign {
            let who = diagram.principal(principal);
            let who = who.map_or_else(|| "An identity that is gone".to_owned(), |it| it.name);
            let because = format!(
                "{who} may assign roles on {}, and code on {} can use it, whether or not a call does.",
                diagram.scope_name(scope),
                diagram.node_name(*host)
            );
            return (false, because);
        }
    }
    (
        true,
        "None of them can give itself, or anybody, another role.".to_owned(),
    )
}

fn shared(diagram: &Diagram, hosts: &[NodeId]) -> (bool, String) {
    let mut common: Option<Vec<NodeId>> = None;
    for host in hosts {
        let resource = diagram.node(*host).and_then(|node| node.resource());
        let Some(resource) = resource.filter(|it| !it.user_assigned.is_empty()) else {
            return (
                false,
                format!("{} has none attached.", diagram.node_name(*host)),
            );
        };
        let attached = |it: &NodeId| resource.user_assigned.contains(it);
        common = Some(match common {
            None => resource.user_assigned.iter().copied().collect(),
            Some(before) => before.into_iter().filter(attached).collect(),
        });
    }
    match common.iter().flatten().next() {
        Some(identity) => (true, format!("{} is.", diagram.node_name(*identity))),
        None => (false, "No identity is attached to all of them.".to_owned()),
    }
}
