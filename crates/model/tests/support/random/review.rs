//! Assertions, and findings that people silence.

use vouchsafe_model::azure::Operation;
use vouchsafe_model::diagram::{
    Claim, Claimant, Credential, Edit, FindingKey, IdentityChoice, NewAssertion, NodeId, Rule,
};

use super::choices::Choices;

impl Choices<'_> {
    pub(super) fn claimant(&mut self) -> NodeId {
        self.node(|node| node.can_be_claimed_of())
    }

    pub(super) fn assertion(&mut self) -> NewAssertion {
        let target = self.scope();
        let claimable = self.diagram.claimable_operations(target);
        let all: Vec<Operation> = Operation::all().collect();
        let operation = match self.one(&claimable) {
            Some(operation) if !self.is(20) => operation,
            _ => self.one(&all).unwrap(),
        };
        let node = self.claimant();
        let with = match self.number() % 8 {
            0 => Some(Credential::ManagedIdentity(IdentityChoice::Unnamed)),
            1 => Some(Credential::ManagedIdentity(IdentityChoice::UserAssigned(
                self.principal(),
            ))),
            2 => Some(Credential::Setting(self.setting_of(node))),
            3 => Some(Credential::Workload),
            4 => Some(Credential::Trusted {
                identity: IdentityChoice::Unnamed,
                application: self.trusting(),
            }),
            _ => None,
        };
        let claim = match self.number() % 3 {
            0 => Claim::May(Claimant { node, with }),
            1 => Claim::MayNot(Claimant { node, with }),
            _ => {
                let mut nodes: Vec<NodeId> =
                    (0..self.number() % 3).map(|_| self.claimant()).collect();
                nodes.sort();
                if !self.is(12) {
                    nodes.dedup();
                }
                Claim::NobodyBut(nodes)
            }
        };
        NewAssertion {
            name: self.text().unwrap_or_default(),
            claim,
            operation,
            target,
        }
    }

    pub(super) fn finding(&mut self) -> FindingKey {
        let known: Vec<_> = self.diagram.silences().map(|it| it.finding).collect();
        match self.one(&known) {
            Some(finding) if self.is(2) => finding,
            _ => FindingKey {
                rule: self.one(Rule::ALL).unwrap(),
                about: self.id(),
            },
        }
    }

    pub(super) fn edit_of_review(&mut self) -> Edit {
        match self.number() % 6 {
            0 => {
                let ids: Vec<_> = self.diagram.assertions().map(|it| it.id).collect();
                match self.one(&ids) {
                    Some(assertion) => Edit::ChangeAssertion {
                        assertion,
                        what: self.assertion(),
                    },
                    None => Edit::AddAssertion(self.assertion()),
                }
            }
            1 => Edit::UnsilenceFinding(self.finding()),
            2 | 3 => Edit::SilenceFinding {
                finding: self.finding(),
                reason: self.name(),
            },
            _ => Edit::AddAssertion(self.assertion()),
        }
    }
}
