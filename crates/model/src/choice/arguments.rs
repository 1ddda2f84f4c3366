//! What speaks for which kind of identity, in sentences with their sources.

use super::{Weighed, thousands};
use crate::azure::Source;
use crate::azure::limits::ROLE_ASSIGNMENTS_PER_SUBSCRIPTION;
use crate::diagram::{Case, Needs};
use crate::flow::words;
use crate::say;
use crate::text::{Dictionary, Sayable, Text};

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
    pub words: Text,
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

impl Argument {
    /// The same in the language of the dictionary.
    pub(super) fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            words: self.words.told(dictionary),
            ..self.clone()
        }
    }
}

impl SpeaksFor {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::SystemAssigned,
        Self::UserAssigned,
        Self::Both,
        Self::Neither,
    ];

    /// The words for it.
    #[must_use]
    pub const fn name(self) -> Text {
        let words = match self {
            Self::SystemAssigned => "for system-assigned",
            Self::UserAssigned => "for user-assigned",
            Self::Both => "for both at once",
            Self::Neither => "for either",
        };
        Text::listed("argument", words)
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
    fn say(&mut self, speaks_for: SpeaksFor, source: Source, words: Text) {
        self.0.push(Argument {
            speaks_for,
            words,
            source,
        });
    }

    fn demands(&mut self, case: &Case) {
        if case.before_creation {
            self.say(
                SpeaksFor::UserAssigned,
                BEST_PRACTICE,
                say!(
                    "A system-assigned identity is made with its host, so nothing can be granted to it \
                     before. A user-assigned one can hold its roles long before the host is there."
                ),
            );
        }
        if case.come_and_go {
            let words = match case.targets.get() {
                1 => say!(
                    "A host that is built anew gets another system-assigned identity: 1 role assignment \
                     must be made again, and the old ones stay behind as “Identity not found”. A \
                     user-assigned identity is attached again, and that is all."
                ),
                targets => say!(
                    "A host that is built anew gets another system-assigned identity: {count} role \
                     assignments must be made again, and the old ones stay behind as “Identity not \
                     found”. A user-assigned identity is attached again, and that is all.",
                    count = number(targets),
                ),
            };
            self.say(SpeaksFor::UserAssigned, BEST_PRACTICE, words);
            self.say(
                SpeaksFor::UserAssigned,
                BEST_PRACTICE,
                say!(
                    "Many system-assigned identities made at once can exceed the rate at which Microsoft \
                     Entra ID makes objects (HTTP 429), and each deleted one counts against its quota \
                     for 30 days."
                ),
            );
        }
        if case.ends_with_host {
            self.say(
                SpeaksFor::SystemAssigned,
                BEST_PRACTICE,
                say!(
                    "A system-assigned identity is deleted with its host, and what it could do ends there. \
                     A user-assigned one outlives its hosts until somebody deletes it. Role assignments \
                     stay behind either way."
                ),
            );
        }
        if case.audit_each {
            let (speaks_for, words) = match case.hosts.get() {
                1 => (
                    SpeaksFor::Neither,
                    say!(
                        "Logs name the identity, not the host: with one host, either kind says who acted."
                    ),
                ),
                hosts => (
                    SpeaksFor::SystemAssigned,
                    say!(
                        "Logs name the identity, not the host. Of {count} hosts that share one, they do \
                         not say which one acted.",
                        count = number(hosts),
                    ),
                ),
            };
            self.say(speaks_for, BEST_PRACTICE, words);
        }
    }

    fn needs(&mut self, case: &Case) {
        if case.hosts.get() == 1 {
            return;
        }
        let hosts = number(case.hosts.get());
        let (speaks_for, words) = match case.needs {
            Needs::Same => (
                SpeaksFor::UserAssigned,
                say!(
                    "The {count} hosts do the same with the same trust: one identity says all there is \
                     to say of them, and is granted everything once.",
                    count = hosts,
                ),
            ),
            Needs::SomeMore(_) => (
                SpeaksFor::Both,
                match case.with_more() {
                    1 => say!(
                        "What 1 host alone needs would be granted to all {all}, if they shared one \
                         identity for everything. With both kinds at once, they share what all need.",
                        all = hosts,
                    ),
                    with_more => say!(
                        "What {count} hosts alone need would be granted to all {all}, if they shared one \
                         identity for everything. With both kinds at once, they share what all need.",
                        count = number(with_more),
                        all = hosts,
                    ),
                },
            ),
            Needs::Different => (
                SpeaksFor::SystemAssigned,
                say!(
                    "To share an identity is to share everything it may do: code on one host could do \
                     what any of them needs."
                ),
            ),
        };
        self.say(speaks_for, BEST_PRACTICE, words);
    }

    fn counts(&mut self, case: &Case, weighed: &[Weighed; 4]) {
        let [system_assigned, shared, ..] = weighed;
        let speaks_for = if shared.role_assignments < system_assigned.role_assignments {
            SpeaksFor::UserAssigned
        } else {
            SpeaksFor::Neither
        };
        self.say(
            speaks_for,
            BEST_PRACTICE,
            say!(
                "{hosts} and {targets}: {counted} each with a system-assigned identity, \
                 {counted_shared} with a shared one.",
                hosts = hosts(case.hosts.get()),
                targets = targets_of_each(case.targets.get()),
                counted = counted(system_assigned),
                counted_shared = counted(shared),
            ),
        );
        let limit = ROLE_ASSIGNMENTS_PER_SUBSCRIPTION;
        // Below a tenth of it nobody has to think of it.
        if system_assigned.role_assignments * 10 > limit.value {
            let (most, count) = (
                number(limit.value),
                number(system_assigned.role_assignments),
            );
            let words = if system_assigned.role_assignments > limit.value {
                say!(
                    "A subscription of the public cloud takes {most} role assignments; {count} of them \
                     would be too many.",
                    most,
                    count,
                )
            } else {
                say!(
                    "A subscription of the public cloud takes {most} role assignments; {count} of them \
                     would be a good part.",
                    most,
                    count,
                )
            };
            self.say(SpeaksFor::UserAssigned, limit.source, words);
            self.say(
                SpeaksFor::SystemAssigned,
                BEST_PRACTICE,
                say!(
                    "A group that holds the roles makes fewer role assignments of system-assigned \
                     identities, too. But tokens are cached, so that a new member waits for hours."
                ),
            );
        }
    }

    fn carriers(&mut self, case: &Case) {
        let carriers = case.carriers;
        if carriers.without_user_assigned > 0 {
            self.say(
                SpeaksFor::SystemAssigned,
                ARM_TYPES,
                say!(
                    "{count} of the hosts cannot have a user-assigned identity.",
                    count = number(carriers.without_user_assigned),
                ),
            );
        }
        if carriers.without_system_assigned > 0 {
            self.say(
                SpeaksFor::UserAssigned,
                ARM_TYPES,
                say!(
                    "{count} of the hosts cannot have a system-assigned identity.",
                    count = number(carriers.without_system_assigned),
                ),
            );
        }
        if carriers.not_freely > 0 {
            self.say(
                SpeaksFor::Neither,
                ARM_TYPES,
                say!(
                    "{count} of the hosts cannot have both kinds, each as one likes.",
                    count = number(carriers.not_freely),
                ),
            );
        }
    }
}

/// A number on which the form of a sentence may depend, as people read it.
fn number(number: impl Into<u32>) -> Text {
    let number = number.into();
    // What does not fit is many, too.
    let text = usize::try_from(number).unwrap_or(usize::MAX).text();
    text.in_form(thousands(number))
}

fn hosts(hosts: u16) -> Text {
    match hosts {
        1 => say!("1 host"),
        _ => say!("{count} hosts", count = number(hosts)),
    }
}

fn targets_of_each(targets: u16) -> Text {
    match targets {
        1 => say!("1 target of each"),
        _ => say!("{count} targets of each", count = number(targets)),
    }
}

/// What a design costs: `1 identity and 3 role assignments`.
fn counted(it: &Weighed) -> Text {
    let identities = match it.identities {
        1 => say!("1 identity"),
        many => say!("{count} identities", count = number(many)),
    };
    let role_assignments = match it.role_assignments {
        1 => say!("1 role assignment"),
        many => say!("{count} role assignments", count = number(many)),
    };
    words::list(&[identities, role_assignments])
}
