//! What speaks for which kind of identity, in sentences with their sources.

use super::{Weighed, thousands};
use crate::azure::Source;
use crate::azure::limits::ROLE_ASSIGNMENTS_PER_SUBSCRIPTION;
use crate::diagram::{Case, Needs};

/// Managed identity best practices: when to choose which kind, what is counted, what
/// happens when identities are deleted.
const BEST_PRACTICE: Source = Source::new(
    "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.md",
);

/// Which identities each type can have, as Azure Resource Manager describes it.
const ARM_TYPES: Source = Source::new("Azure/bicep-types-az:generated");

/// Something to say for a kind of identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// For which kind it speaks.
    pub speaks_for: SpeaksFor,
    /// What there is to say, in a sentence or two.
    pub words: String,
    /// Where it was read.
    pub source: Source,
}

/// For which kind of identity something speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpeaksFor {
    /// System-assigned.
    SystemAssigned,
    /// User-assigned.
    UserAssigned,
    /// Both, each for its part.
    Both,
    /// Neither: both kinds are alike in it.
    Neither,
}

impl SpeaksFor {
    /// The words for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SystemAssigned => "for system-assigned",
            Self::UserAssigned => "for user-assigned",
            Self::Both => "for both at once",
            Self::Neither => "for either",
        }
    }
}

/// The arguments of a case: what was asked first, then the counts.
pub(super) fn of(case: &Case, weighed: &[Weighed; 4]) -> Vec<Argument> {
    let mut said = Said(Vec::new());
    said.demands(case);
    said.needs(case);
    said.counts(case, weighed);
    said.carriers(case);
    said.0
}

struct Said(Vec<Argument>);

impl Said {
    fn say(&mut self, speaks_for: SpeaksFor, source: Source, words: String) {
        self.0.push(Argument {
            speaks_for,
            words,
            source,
        });
    }

    fn demands(&mut self, case: &Case) {
        let targets = case.targets.get();
        if case.before_creation {
            self.say(
                SpeaksFor::UserAssigned,
                BEST_PRACTICE,
                "A system-assigned identity is made with its host, so nothing can be granted to it \
                 before. A user-assigned one can hold its roles long before the host is there."
                    .to_owned(),
            );
        }
        if case.come_and_go {
            self.say(
                SpeaksFor::UserAssigned,
                BEST_PRACTICE,
                format!(
                    "A host that is built anew gets another system-assigned identity: {} must be made \
                     again, and the old ones stay behind as “Identity not found”. A user-assigned \
                     identity is attached again, and that is all.",
                    count(targets.into(), "role assignment", "role assignments"),
                ),
            );
            self.say(
                SpeaksFor::UserAssigned,
                BEST_PRACTICE,
                "Many system-assigned identities made at once can exceed the rate at which Microsoft \
                 Entra ID makes objects (HTTP 429), and each deleted one counts against its quota \
                 for 30 days."
                    .to_owned(),
            );
        }
        if case.ends_with_host {
            self.say(
                SpeaksFor::SystemAssigned,
                BEST_PRACTICE,
                "A system-assigned identity is deleted with its host, and what it could do ends there. \
                 A user-assigned one outlives its hosts until somebody deletes it. Role assignments \
                 stay behind either way."
                    .to_owned(),
            );
        }
        if case.audit_each {
            let words = if case.hosts.get() == 1 {
                "Logs name the identity, not the host: with one host, either kind says who acted."
                    .to_owned()
            } else {
                format!(
                    "Logs name the identity, not the host. Of {} hosts that share one, they do not say \
                     which one acted.",
                    thousands(case.hosts)
                )
            };
            self.say(
                if case.hosts.get() == 1 {
                    SpeaksFor::Neither
                } else {
                    SpeaksFor::SystemAssigned
                },
                BEST_PRACTICE,
                words,
            );
        }
    }

    fn needs(&mut self, case: &Case) {
        if case.hosts.get() == 1 {
            return;
        }
        match case.needs {
            Needs::Same => self.say(
                SpeaksFor::UserAssigned,
                BEST_PRACTICE,
                format!(
                    "The {} hosts do the same with the same trust: one identity says all there is to \
                     say of them, and is granted everything once.",
                    thousands(case.hosts)
                ),
            ),
            Needs::SomeMore(_) => self.say(
                SpeaksFor::Both,
                BEST_PRACTICE,
                format!(
                    "What {} alone {} would be granted to all {}, if they shared one identity for \
                     everything. With both kinds at once, they share what all need.",
                    count(case.with_more().into(), "host", "hosts"),
                    if case.with_more() == 1 {
                        "needs"
                    } else {
                        "need"
                    },
                    thousands(case.hosts)
                ),
            ),
            Needs::Different => self.say(
                SpeaksFor::SystemAssigned,
                BEST_PRACTICE,
                "To share an identity is to share everything it may do: code on one host could do \
                 what any of them needs."
                    .to_owned(),
            ),
        }
    }

    fn counts(&mut self, case: &Case, weighed: &[Weighed; 4]) {
        let [system_assigned, shared, ..] = weighed;
        let in_words = |it: &Weighed| {
            format!(
                "{} and {}",
                count(it.identities, "identity", "identities"),
                count(it.role_assignments, "role assignment", "role assignments")
            )
        };
        let speaks_for = if shared.role_assignments < system_assigned.role_assignments {
            SpeaksFor::UserAssigned
        } else {
            SpeaksFor::Neither
        };
        self.say(
            speaks_for,
            BEST_PRACTICE,
            format!(
                "{} and {}: {} each with a system-assigned identity, {} with a shared one.",
                count(case.hosts.get().into(), "host", "hosts"),
                count(
                    case.targets.get().into(),
                    "target of each",
                    "targets of each"
                ),
                in_words(system_assigned),
                in_words(shared),
            ),
        );
        let limit = ROLE_ASSIGNMENTS_PER_SUBSCRIPTION;
        // Below a tenth of it nobody has to think of it.
        if system_assigned.role_assignments * 10 > limit.value {
            self.say(
                SpeaksFor::UserAssigned,
                limit.source,
                format!(
                    "A subscription of the public cloud takes {} role assignments; {} of them would be {}.",
                    thousands(limit.value),
                    thousands(system_assigned.role_assignments),
                    if system_assigned.role_assignments > limit.value {
                        "too many"
                    } else {
                        "a good part"
                    }
                ),
            );
            self.say(
                SpeaksFor::SystemAssigned,
                BEST_PRACTICE,
                "A group that holds the roles makes fewer role assignments of system-assigned \
                 identities, too. But tokens are cached, so that a new member waits for hours."
                    .to_owned(),
            );
        }
    }

    fn carriers(&mut self, case: &Case) {
        let carriers = case.carriers;
        let cannot = [
            (
                carriers.without_user_assigned,
                SpeaksFor::SystemAssigned,
                "cannot have a user-assigned identity",
            ),
            (
                carriers.without_system_assigned,
                SpeaksFor::UserAssigned,
                "cannot have a system-assigned identity",
            ),
            (
                carriers.not_freely,
                SpeaksFor::Neither,
                "cannot have both kinds, each as one likes",
            ),
        ];
        for (hosts, speaks_for, words) in cannot {
            if hosts > 0 {
                let hosts = count(hosts.into(), "of the hosts", "of the hosts");
                self.say(speaks_for, ARM_TYPES, format!("{hosts} {words}."));
            }
        }
    }
}

fn count(number: u32, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        thousands(number),
        if number == 1 { one } else { many }
    )
}
