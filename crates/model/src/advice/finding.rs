//! What is wrong or risky in this design, and what is the smallest fix?
//!
//! Each rule is a file of its own; together they look the whole diagram over and
//! say what they find in an order that depends on nothing but the diagram.

use std::rc::Rc;

use super::least::Survey;
use super::{
    broader_than_needed, can_give_itself_access, can_list_keys, long_lived_sas, near_limit,
    orphaned_assignment, role_not_needed, same_roles_many_identities, secret_instead_of_identity,
    shared_identity, shared_key_allowed, wrong_plane,
};
use crate::azure::Source;
use crate::diagram::{Diagram, FindingKey, PartId, Rule, Silence, Subject};
use crate::flow::Fix;
use crate::text::{Dictionary, Text};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Good to know, and to tidy up some time.
    Low,
    /// A risk that is worth the change.
    Medium,
    /// One mistake elsewhere, and it is a breach.
    High,
}

impl Level {
    /// All of them, the most serious first.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// Something that is wrong or risky. There is at most one of a rule about a
/// subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// By which rule it was found.
    pub rule: Rule,
    /// How much it matters.
    pub level: Level,
    /// What it is about.
    pub subject: Subject,
    /// What was found, a sentence without a full stop.
    pub message: Text,
    /// Why it matters, in sentences.
    pub reason: Text,
    /// Where that can be read.
    pub source: Source,
    /// The edit that repairs it, where there is one: after it the finding is
    /// gone, and every drawn call that worked still works.
    pub fix: Option<Fix>,
}

impl Finding {
    /// By what it is known, where it is silenced.
    #[must_use]
    pub const fn key(&self) -> FindingKey {
        FindingKey {
            rule: self.rule,
            about: number(self.subject),
        }
    }

    /// The same finding in the language of the dictionary.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        Self {
            message: self.message.told(dictionary),
            reason: self.reason.told(dictionary),
            fix: self.fix.as_ref().map(|fix| fix.told(dictionary)),
            ..self.clone()
        }
    }
}

/// The subject's own number.
const fn number(subject: Subject) -> u32 {
    match subject {
        Subject::Node(id) => id.number(),
        Subject::Part(_, id) => id.number(),
        Subject::Attachment(_, identity) => identity.number(),
        Subject::Membership(_, member) => member.number(),
        Subject::RoleAssignment(id) => id.number(),
        Subject::DenyAssignment(id) => id.number(),
        Subject::DatabaseUser(id) => id.number(),
        Subject::DataGrant(id) => id.number(),
        Subject::Call(id) => id.number(),
        Subject::Setting(_, id) => id.number(),
        Subject::ClientCredential(_, id) => id.number(),
        Subject::FederatedCredential(id) => id.number(),
        Subject::Assertion(id) => id.number(),
        Subject::RoleDefinition(id) => id.number(),
    }
}

/// What there is to say of a design.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// What was found and is not silenced.
    pub findings: Vec<Finding>,
    /// What was found and is silenced, with the reason why.
    pub silenced: Vec<(Finding, Rc<Silence>)>,
    /// What is silenced and was not found (any more).
    pub idle: Vec<Rc<Silence>>,
}

impl Review {
    /// The same review in the language of the dictionary. Why something is silenced is
    /// said as it was written.
    #[must_use]
    pub fn told(&self, dictionary: &dyn Dictionary) -> Self {
        let silenced = self.silenced.iter();
        Self {
            findings: self.findings.iter().map(|it| it.told(dictionary)).collect(),
            silenced: silenced
                .map(|(it, silence)| (it.told(dictionary), silence.clone()))
                .collect(),
            idle: self.idle.clone(),
        }
    }
}

/// Looks the diagram over, and sets apart what is silenced.
#[must_use]
pub fn review(diagram: &Diagram) -> Review {
    let mut review = Review::default();
    let mut found = Vec::new();
    for finding in findings(diagram) {
        let key = finding.key();
        found.push(key);
        match diagram.silence(key) {
            Some(silence) => review.silenced.push((finding, silence.clone())),
            None => review.findings.push(finding),
        }
    }
    found.sort_unstable();
    review.idle = diagram
        .silences()
        .filter(|silence| found.binary_search(&silence.finding).is_err())
        .cloned()
        .collect();
    review
}

/// Everything that the rules find, silenced or not: what matters most first,
/// then in the order of the rules, then as it was drawn.
#[must_use]
pub fn findings(diagram: &Diagram) -> Vec<Finding> {
    findings_of(&Survey::of(diagram))
}

/// What speaks against a design in which nothing breaks this rule. A role that lets no drawn
/// call do anything is one that nothing needs, also where it is found as of the wrong plane.
pub(crate) fn first_against(diagram: &Diagram, rule: Rule) -> Option<Finding> {
    let survey = Survey::of(diagram);
    let is_needed_by_nothing = |it: &Finding| match it.subject {
        Subject::RoleAssignment(id) => diagram
            .role_assignment(id)
            .is_some_and(|it| role_not_needed::is_needed_by_nothing(&survey, it)),
        _ => false,
    };
    findings_of(&survey).into_iter().find(|it| {
        it.rule == rule
            || rule == Rule::RoleNotNeeded
                && it.rule == Rule::WrongPlane
                && is_needed_by_nothing(it)
    })
}

fn findings_of(survey: &Survey<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Rule::ALL
        .iter()
        .flat_map(|rule| match rule {
            Rule::SecretInsteadOfIdentity => secret_instead_of_identity::find(survey),
            Rule::SharedKeyAllowed => shared_key_allowed::find(survey),
            Rule::BroaderThanNeeded => broader_than_needed::find(survey),
            Rule::RoleNotNeeded => role_not_needed::find(survey),
            Rule::OrphanedAssignment => orphaned_assignment::find(survey),
            Rule::CanListKeys => can_list_keys::find(survey),
            Rule::SharedIdentity => shared_identity::find(survey),
            Rule::SameRolesManyIdentities => same_roles_many_identities::find(survey),
            Rule::WrongPlane => wrong_plane::find(survey),
            Rule::NearLimit => near_limit::find(survey),
            Rule::CanGiveItselfAccess => can_give_itself_access::find(survey),
            Rule::LongLivedSas => long_lived_sas::find(survey),
        })
        .collect();
    found.sort_by_key(|it| (std::cmp::Reverse(it.level), it.key()));
    found
}

/// What a silenced finding was about, where it does not occur: the subject if
/// it is still there.
#[must_use]
pub fn subject_of(diagram: &Diagram, finding: FindingKey) -> Option<Subject> {
    let about = finding.about;
    diagram
        .nodes()
        .find_map(|node| {
            if node.id.number() == about {
                return Some(Subject::Node(node.id));
            }
            let resource = node.resource()?;
            let part = resource.parts.iter().find(|it| it.id == PartId::new(about));
            let setting = resource.settings.iter().find(|it| it.id.number() == about);
            part.map(|part| Subject::Part(node.id, part.id))
                .or_else(|| setting.map(|setting| Subject::Setting(node.id, setting.id)))
        })
        .or_else(|| {
            diagram
                .role_assignments()
                .find(|it| it.id.number() == about)
                .map(|it| Subject::RoleAssignment(it.id))
        })
}
