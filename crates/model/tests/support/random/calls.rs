//! Calls, and what stands in the environment of who makes them.

use vouchsafe_model::azure::Operation;
use vouchsafe_model::diagram::{
    Credential, Edit, IdentityChoice, KeyFileAccess, NewCall, NodeId, NodeKind, PrincipalId,
};

use super::choices::Choices;

impl Choices<'_> {
    pub(super) fn call(&mut self) -> NewCall {
        let target = self.scope();
        let offered = self.diagram.operations_on(target);
        let all: Vec<Operation> = Operation::all().collect();
        let operation = match self.one(&offered) {
            Some(operation) if !self.is(20) => operation,
            _ => self.one(&all).unwrap(),
        };
        let uses_secret = self.is(3);
        let exchanges = !uses_secret && self.is(4);
        let caller = if exchanges {
            self.pod()
        } else if uses_secret {
            self.host_with_settings()
        } else {
            self.node(|node| {
                node.resource_kind()
                    .is_some_and(|kind| kind.row().host.is_some())
            })
        };
        NewCall {
            name: self.text().unwrap_or_default(),
            caller,
            target,
            operation,
            credential: if exchanges {
                Credential::Workload
            } else if !uses_secret && self.is(5) {
                Credential::Trusted {
                    identity: if self.is(2) {
                        IdentityChoice::Unnamed
                    } else {
                        IdentityChoice::UserAssigned(self.principal())
                    },
                    application: self.trusting(),
                }
            } else if uses_secret {
                Credential::Setting(self.setting_of(caller))
            } else if self.is_cloud_shell(caller) || self.is(12) {
                let user = self.node(|node| node.kind == NodeKind::User);
                Credential::SignedInUser(PrincipalId::of_node(user))
            } else if self.is(4) {
                Credential::DefaultChain
            } else if self.is(8) {
                Credential::Nothing
            } else if self.is(2) {
                Credential::ManagedIdentity(IdentityChoice::UserAssigned(self.principal()))
            } else {
                Credential::ManagedIdentity(IdentityChoice::Unnamed)
            },
            audience: self.is(4).then(|| "https://vault.azure.net".to_owned()),
        }
    }

    pub(super) fn is_cloud_shell(&self, caller: NodeId) -> bool {
        self.diagram
            .node(caller)
            .and_then(|node| node.resource_kind())
            .is_some_and(|kind| kind.acts_as_its_user())
    }

    /// What stands in the environment of a host.
    pub(super) fn environment(&mut self) -> Edit {
        let host = self.node(|node| node.resource_kind().is_some_and(|it| it.runs_code()));
        if self.is(2) {
            let host = if self.is(6) {
                host
            } else {
                self.node(|node| {
                    node.resource_kind()
                        .is_some_and(|kind| kind.wants_key_files())
                })
            };
            let access = if self.is(2) {
                KeyFileAccess::Member
            } else {
                KeyFileAccess::Outsider
            };
            return Edit::SetKeyFileAccess { host, access };
        }
        if self.is(4) {
            let host = self.node(|node| {
                node.resource_kind()
                    .is_some_and(|kind| kind.resolves_references())
            });
            let principal = (!self.is(4)).then(|| {
                let identity = self.node(|node| node.kind == NodeKind::UserAssignedIdentity);
                PrincipalId::of_node(identity)
            });
            return Edit::SetReferenceIdentity { host, principal };
        }
        let principal = (!self.is(3)).then(|| {
            let whose = self.node(|node| {
                matches!(
                    node.kind,
                    NodeKind::UserAssignedIdentity | NodeKind::ServicePrincipal { .. }
                )
            });
            PrincipalId::of_node(whose)
        });
        Edit::SetClientIdVariable { host, principal }
    }
}
