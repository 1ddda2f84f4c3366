//! Pods, and who trusts tokens of others.

use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::diagram::{
    Edit, FederatedCredentialId, NewFederatedCredential, NodeId, Workload,
};

use super::choices::Choices;

impl Choices<'_> {
    pub(super) fn pod(&mut self) -> NodeId {
        self.node(|node| node.resource_kind().is_some_and(ResourceKind::is_pod))
    }

    /// What can trust tokens of others.
    pub(super) fn trusting(&mut self) -> NodeId {
        self.node(|node| node.kind.can_trust())
    }

    pub(super) fn edit_of_trust(&mut self) -> Edit {
        let claims = [
            "https://token.actions.githubusercontent.com",
            "https://westeurope.oic.prod-aks.azure.com/t/c/",
            "system:serviceaccount:shop:orders",
            "api://AzureADTokenExchange",
            "",
            " x",
        ];
        let mut claim = || {
            let number = self.number();
            claims[if number.is_multiple_of(9) {
                4 + number % 2
            } else {
                number % 4
            }]
            .to_owned()
        };
        let (issuer, subject, audience) = (claim(), claim(), claim());
        let number = self.number();
        let what = NewFederatedCredential {
            name: format!("trust-{}", number % 40),
            issuer,
            subject,
            audience,
        };
        let ids: Vec<FederatedCredentialId> = self
            .diagram
            .federated_credentials()
            .map(|it| it.id)
            .collect();
        match (self.number() % 6, self.one(&ids)) {
            (0, Some(credential)) => Edit::ChangeFederatedCredential { credential, what },
            (1..=3, _) => Edit::SetWorkload {
                pod: self.pod(),
                workload: Workload {
                    namespace: self
                        .one(&["default", "shop", "Shop", ""])
                        .unwrap()
                        .to_owned(),
                    service_account: self.one(&["orders", "web.api", "-x"]).unwrap().to_owned(),
                    is_labeled: self.is(2),
                    identity: (!self.is(4)).then(|| self.trusting()),
                    cluster: self.is(6).then(|| self.node(|_| true)),
                    has_public_issuer: !self.is(3),
                },
            },
            _ => Edit::AddFederatedCredential {
                identity: self.trusting(),
                what,
            },
        }
    }
}
