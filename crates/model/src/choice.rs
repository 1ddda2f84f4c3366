//! System-assigned or user-assigned: which kind of managed identity suits a case?
//!
//! [`weigh`] counts what each [`Design`] costs and which of the demands of a
//! [`Case`] it misses; [`recommend`] takes the one that misses least and then costs
//! least, and argues for it. [`build`] and [`adopt`] make it, as one edit: beside
//! what is drawn, or of what is drawn. [`case_of`] takes the case from a drawing.

mod arguments;
mod build;
mod of_diagram;
mod text;

pub use arguments::{Argument, SpeaksFor};
pub use build::{Built, MOST_DRAWN_HOSTS, MOST_DRAWN_TARGETS, adopt, build};
pub use of_diagram::case_of;
pub use text::{thousands, to_text};

use crate::azure::limits::ROLE_ASSIGNMENTS_PER_SUBSCRIPTION;
use crate::diagram::{Case, Needs};
use crate::flow::words;
use crate::say;
use crate::text::{Dictionary, Text};

/// A way to give identities to hosts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Design {
    /// Each host has its system-assigned identity.
    SystemAssigned,
    /// All hosts share one user-assigned identity.
    Shared,
    /// All share a user-assigned identity for what all need, and what one needs alone
    /// it does with its system-assigned identity.
    Both,
    /// Each host has a user-assigned identity of its own.
    OneEach,
}

/// What a case asks of a design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Demand {
    /// No host may do what only others need.
    OnlyWhatIsNeeded,
    /// A host that is built anew may do what the old one could.
    OutlivesHosts,
    /// Everything is granted before the host is there.
    BeforeCreation,
    /// What a host may do ends with it.
    EndsWithHost,
    /// Logs say which host acted.
    NamesTheHost,
    /// The role assignments fit into a subscription.
    WithinTheLimit,
    /// Every host can carry the identities.
    CanBeCarried,
}

/// What a design costs, and which demands it misses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Which design.
    pub design: Design,
    /// How many managed identities there are.
    pub identities: u32,
    /// How many role assignments there are.
    pub role_assignments: u32,
    /// How many role assignments must be made again when a host is built anew.
    pub to_make_again: u32,
    /// What of the case it does not meet.
    pub misses: Vec<Demand>,
}

/// The design that suits a case, with what speaks for it and against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Which design.
    pub design: Design,
    /// All designs, in the order of [`Design::ALL`].
    pub weighed: [Weighed; 4],
    /// What there is to say, what decides first.
    pub arguments: Vec<Argument>,
}

impl Design {
    /// All of them; what is simpler comes first.
    pub const ALL: [Self; 4] = [
        Self::SystemAssigned,
        Self::Shared,
        Self::Both,
        Self::OneEach,
    ];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> Text {
        let name = match self {
            Self::SystemAssigned => "System-assigned",
            Self::Shared => "User-assigned, shared",
            Self::Both => "Both at once",
            Self::OneEach => "User-assigned, one each",
        };
        Text::listed("design", name)
    }

    /// What it is, in a sentence.
    #[must_use]
    pub fn sentence(self) -> Text {
        match self {
            Self::SystemAssigned => say!("Each host has its system-assigned identity."),
            Self::Shared => say!("All hosts share one user-assigned identity."),
            Self::Both => say!(
                "All hosts share a user-assigned identity for what all need; what a host needs alone, \
                 it does with its system-assigned identity."
            ),
            Self::OneEach => say!("Each host has a user-assigned identity of its own."),
        }
    }

    const fn uses_user_assigned(self) -> bool {
        !matches!(self, Self::SystemAssigned)
    }
}

impl Recommendation {
    /// What the recommended design misses, as all others do or worse.
    #[must_use]
    pub fn missed(&self) -> &[Demand] {
        let chosen = self.weighed.iter().find(|it| it.design == self.design);
        chosen.map_or(&[], |it| &it.misses)
    }

    /// What it misses, one after the other.
    #[must_use]
    pub fn missed_in_words(&self) -> Text {
        let mut missed = self.missed().iter().copied().map(Demand::name);
        let first = missed.next().unwrap_or_default();
        missed.fold(first, |before, next| say!("{before}; {next}", before, next))
    }

    /// The same with its arguments in the language of the dictionary.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            arguments: self
                .arguments
                .iter()
                .map(|it| it.told(dictionary))
                .collect(),
            ..self.clone()
        }
    }
}

impl Weighed {
    /// What is wrong with it, in two or three words each.
    #[must_use]
    pub fn misses_in_words(&self) -> Text {
        let misses = self.misses.iter().copied().map(Demand::short);
        words::enumerated(&misses.collect::<Vec<_>>())
    }
}

impl Demand {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::OnlyWhatIsNeeded,
        Self::OutlivesHosts,
        Self::BeforeCreation,
        Self::EndsWithHost,
        Self::NamesTheHost,
        Self::WithinTheLimit,
        Self::CanBeCarried,
    ];

    /// What is asked: the end of a sentence that begins with "that".
    #[must_use]
    pub const fn name(self) -> Text {
        let words = match self {
            Self::OnlyWhatIsNeeded => "no host may do what only others need",
            Self::OutlivesHosts => "a new host may at once do what the old one could",
            Self::BeforeCreation => "everything is granted before the host is there",
            Self::EndsWithHost => "what a host may do ends with it",
            Self::NamesTheHost => "logs say which host acted",
            Self::WithinTheLimit => "the role assignments fit into a subscription",
            Self::CanBeCarried => "every host can carry it",
        };
        Text::listed("demand", words)
    }

    /// What is wrong where it is missed, in two or three words.
    #[must_use]
    pub const fn short(self) -> Text {
        let words = match self {
            Self::OnlyWhatIsNeeded => "grants too much",
            Self::OutlivesHosts => "new host, new grants",
            Self::BeforeCreation => "not before creation",
            Self::EndsWithHost => "outlives the host",
            Self::NamesTheHost => "logs name no host",
            Self::WithinTheLimit => "over the limit",
            Self::CanBeCarried => "some can’t carry it",
        };
        Text::listed("misses", words)
    }
}

/// What each design costs in this case, in the order of [`Design::ALL`].
#[must_use]
pub fn weigh(case: &Case) -> [Weighed; 4] {
    Design::ALL.map(|design| {
        let (identities, role_assignments) = costs(case, design);
        Weighed {
            design,
            identities,
            role_assignments,
            to_make_again: to_make_again(case, design),
            misses: misses(case, design, role_assignments),
        }
    })
}

/// The design that misses the fewest demands of the case; of those, the one with the
/// fewest role assignments, then the fewest identities, then the simplest.
#[must_use]
pub fn recommend(case: &Case) -> Recommendation {
    let weighed = weigh(case);
    let best = weighed.iter().min_by_key(|it| {
        (
            it.misses.len(),
            it.role_assignments,
            it.identities,
            it.design,
        )
    });
    let design = best.map_or(Design::SystemAssigned, |it| it.design);
    Recommendation {
        design,
        arguments: arguments::of(case, &weighed),
        weighed,
    }
}

/// Identities and role assignments.
fn costs(case: &Case, design: Design) -> (u32, u32) {
    let hosts = u32::from(case.hosts.get());
    let targets = u32::from(case.targets.get());
    let more = u32::from(case.with_more());
    let shared = match case.needs {
        // Whoever shares must be granted what any of them needs.
        Needs::Different => hosts * targets,
        Needs::Same | Needs::SomeMore(_) => targets,
    };
    match design {
        Design::SystemAssigned | Design::OneEach => (hosts, hosts * targets + more),
        Design::Shared => (1, shared + more),
        // Where nothing is needed by all, nothing is left to share.
        Design::Both => match case.needs {
            Needs::Different => (hosts + 1, hosts * targets),
            Needs::Same | Needs::SomeMore(_) => (1 + more, targets + more),
        },
    }
}

fn to_make_again(case: &Case, design: Design) -> u32 {
    let targets = u32::from(case.targets.get());
    match design {
        Design::SystemAssigned => targets + u32::from(case.with_more() > 0),
        Design::Both => match case.needs {
            Needs::Same => 0,
            Needs::SomeMore(_) => 1,
            Needs::Different => targets,
        },
        Design::Shared | Design::OneEach => 0,
    }
}

fn misses(case: &Case, design: Design, role_assignments: u32) -> Vec<Demand> {
    let is_alone = case.hosts.get() == 1;
    // What one host needs alone, it does with an identity that comes and goes with it.
    let leans_on_system_assigned = match design {
        Design::SystemAssigned => true,
        Design::Both => case.needs != Needs::Same,
        Design::Shared | Design::OneEach => false,
    };
    let is_shared = matches!(design, Design::Shared | Design::Both) && !is_alone;
    let carriers = case.carriers;
    let cannot = match design {
        Design::SystemAssigned => carriers.without_system_assigned,
        Design::Shared | Design::OneEach => carriers.without_user_assigned,
        Design::Both => [
            carriers.without_system_assigned,
            carriers.without_user_assigned,
            carriers.not_freely,
        ]
        .into_iter()
        .fold(0, u16::saturating_add),
    };
    let asked = [
        (
            Demand::OnlyWhatIsNeeded,
            design == Design::Shared && !is_alone && case.needs != Needs::Same,
        ),
        (
            Demand::OutlivesHosts,
            case.come_and_go && leans_on_system_assigned,
        ),
        (
            Demand::BeforeCreation,
            case.before_creation && leans_on_system_assigned,
        ),
        (
            Demand::EndsWithHost,
            case.ends_with_host && design.uses_user_assigned(),
        ),
        (Demand::NamesTheHost, case.audit_each && is_shared),
        (
            Demand::WithinTheLimit,
            role_assignments > ROLE_ASSIGNMENTS_PER_SUBSCRIPTION.value,
        ),
        (Demand::CanBeCarried, cannot > 0),
    ];
    asked
        .into_iter()
        .filter(|(_, is_missed)| *is_missed)
        .map(|(demand, _)| demand)
        .collect()
}

#[cfg(test)]
mod tests;
