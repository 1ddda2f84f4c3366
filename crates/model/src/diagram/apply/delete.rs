//! Deleting, and what goes along.

use std::collections::BTreeSet;

use super::Draft;
use crate::diagram::change::{Change, Replaced};
use crate::diagram::edit::Subject;
use crate::diagram::error::EditError;
use crate::diagram::id::{
    CallId, DataGrantId, DatabaseUserId, DenyAssignmentId, NodeId, PartId, PrincipalId,
    RoleAssignmentId,
};
use crate::diagram::node::{Node, NodeKind};
use crate::diagram::scope::Scope;

impl Draft<'_> {
    pub(super) fn delete(&mut self, subjects: &[Subject]) -> Result<(), EditError> {
        // All must be there before the first goes. That one of them takes
        // another along is no reason to refuse.
        for subject in subjects {
            if !self.is_there(*subject) {
                return Err(EditError::NothingToDelete(*subject));
            }
        }
        // Role definitions last: the assignments that keep one may go too.
        let is_definition = |subject: &Subject| matches!(subject, Subject::RoleDefinition(_));
        let (definitions, others): (Vec<Subject>, Vec<Subject>) =
            subjects.iter().partition(|subject| is_definition(subject));
        for subject in others.into_iter().chain(definitions) {
            self.delete_one(subject)?;
        }
        Ok(())
    }

    fn is_there(&self, subject: Subject) -> bool {
        let diagram = &self.diagram;
        match subject {
            Subject::Node(node) => diagram.node(node).is_some(),
            Subject::Part(node, part) => diagram.part(node, part).is_some(),
            Subject::Attachment(host, identity) => diagram
                .node(host)
                .and_then(|node| node.resource())
                .is_some_and(|resource| {
                    resource.user_assigned.contains(&identity)
                        || resource.stale_identities.contains_key(&identity)
                }),
            Subject::Membership(group, member) => {
                diagram.node(group).is_some_and(|node| match &node.kind {
                    NodeKind::Group { members } => members.contains(&member),
                    _ => false,
                })
            }
            Subject::RoleAssignment(id) => diagram.role_assignment(id).is_some(),
            Subject::DenyAssignment(id) => diagram.deny_assignment(id).is_some(),
            Subject::RoleDefinition(id) => diagram.role_definition(id).is_some(),
            Subject::DatabaseUser(id) => diagram.database_user(id).is_some(),
            Subject::DataGrant(id) => diagram.data_grant(id).is_some(),
            Subject::Call(id) => diagram.call(id).is_some(),
            Subject::Assertion(id) => diagram.assertion(id).is_some(),
            Subject::Setting(host, setting) => diagram.setting(host, setting).is_some(),
            Subject::ClientCredential(application, credential) => {
                diagram.client_credential(application, credential).is_some()
            }
            Subject::FederatedCredential(id) => diagram.federated_credential(id).is_some(),
        }
    }

    fn delete_one(&mut self, subject: Subject) -> Result<(), EditError> {
        match subject {
            Subject::Node(node) => return self.delete_node(node),
            Subject::Part(node, part) => self.delete_part(node, part),
            Subject::Attachment(host, identity) => self.detach(host, identity),
            Subject::Membership(group, member) => self.remove_member(group, member),
            Subject::RoleAssignment(id) => self.remove_role_assignment(id),
            Subject::DenyAssignment(id) => self.remove_deny_assignment(id),
            Subject::RoleDefinition(id) => return self.delete_role_definition(id),
            Subject::DatabaseUser(id) => self.remove_database_user(id),
            Subject::DataGrant(id) => self.remove_data_grant(id),
            Subject::Call(id) => self.remove_call(id),
            Subject::Assertion(id) => self.remove_assertion(id),
            Subject::Setting(host, setting) => self.remove_setting(host, setting),
            Subject::ClientCredential(application, credential) => {
                self.remove_client_credential(application, credential);
            }
            Subject::FederatedCredential(id) => self.remove_federated_credential(id),
        }
        Ok(())
    }

    fn delete_node(&mut self, id: NodeId) -> Result<(), EditError> {
        let Some(node) = self.diagram.node(id).cloned() else {
            // An earlier subject of the same edit took it along.
            return Ok(());
        };
        if node.kind == NodeKind::Tenant {
            return Err(EditError::TenantStays(node.name.clone()));
        }
        // As in Azure, deleting a scope deletes what stands in it.
        let inner: Vec<NodeId> = self.diagram.children(id).map(|node| node.id).collect();
        for inner in inner {
            self.delete_node(inner)?;
        }
        self.remove_all_at(|scope| scope.node() == id);
        self.remove_trust_of(id);
        self.leave_cluster(id);
        let own = match &node.kind {
            NodeKind::Resource(resource) => resource.system_assigned,
            _ => node.principal(),
        };
        // Role assignments, deny assignments and database users keep the ids of
        // principals that are gone, as in Azure.
        if let Some(principal) = own {
            self.leave_groups(principal);
        }
        if node.kind == NodeKind::UserAssignedIdentity {
            let hosts: Vec<NodeId> = self
                .diagram
                .nodes()
                .filter(|host| {
                    host.resource()
                        .is_some_and(|resource| resource.user_assigned.contains(&id))
                })
                .map(|host| host.id)
                .collect();
            for host in hosts {
                self.leave_stale(host, &node);
            }
        }
        let calls: Vec<CallId> = self
            .diagram
            .calls()
            .filter(|call| call.what.caller == id)
            .map(|call| call.id)
            .collect();
        for call in calls {
            self.remove_call(call);
        }
        self.withdraw_claims_of(id);
        self.remove_node(id);
        Ok(())
    }

    fn delete_part(&mut self, id: NodeId, part: PartId) {
        let Some(node) = self.diagram.node(id).cloned() else {
            return;
        };
        let Some(mut resource) = node.resource().cloned() else {
            return;
        };
        self.remove_all_at(|scope| scope == Scope::Part(id, part));
        resource.parts.retain(|candidate| candidate.id != part);
        resource.holders.retain(|holder| holder.part != Some(part));
        resource.policies.retain(|policy| policy.part != part);
        self.put_resource(&node, resource);
    }

    /// Removes what applies at, or is aimed at, a scope that is going.
    fn remove_all_at(&mut self, is_going: impl Fn(Scope) -> bool) {
        let diagram = &self.diagram;
        let roles: Vec<RoleAssignmentId> = diagram
            .role_assignments()
            .filter(|it| is_going(it.scope))
            .map(|it| it.id)
            .collect();
        let denies: Vec<DenyAssignmentId> = diagram
            .deny_assignments()
            .filter(|it| is_going(it.rule.scope))
            .map(|it| it.id)
            .collect();
        let users: Vec<DatabaseUserId> = diagram
            .database_users()
            .filter(|it| is_going(Scope::Part(it.server, it.database)))
            .map(|it| it.id)
            .collect();
        let grants: Vec<DataGrantId> = diagram
            .data_grants()
            .filter(|it| is_going(it.scope))
            .map(|it| it.id)
            .collect();
        let calls: Vec<CallId> = diagram
            .calls()
            .filter(|it| is_going(it.what.target))
            .map(|it| it.id)
            .collect();
        for id in roles {
            self.remove_role_assignment(id);
        }
        for id in denies {
            self.remove_deny_assignment(id);
        }
        for id in users {
            self.remove_database_user(id);
        }
        for id in grants {
            self.remove_data_grant(id);
        }
        for id in calls {
            self.remove_call(id);
        }
        self.withdraw_claims_about(is_going);
    }

    /// A host goes on listing an identity that is deleted.
    // Source: MicrosoftDocs/azure-docs:articles/active-directory/managed-identities-azure-resources/how-to-manage-ua-identity-portal.md
    // (deleting does not remove it from the resources it was assigned to).
    fn leave_stale(&mut self, host: NodeId, identity: &Node) {
        let Some(node) = self.diagram.node(host).cloned() else {
            return;
        };
        if let Some(mut resource) = node.resource().cloned() {
            resource.user_assigned.remove(&identity.id);
            resource
                .stale_identities
                .insert(identity.id, identity.name.clone());
            self.put_resource(&node, resource);
        }
    }

    fn detach(&mut self, host: NodeId, identity: NodeId) {
        let Some(node) = self.diagram.node(host).cloned() else {
            return;
        };
        if let Some(mut resource) = node.resource().cloned() {
            resource.user_assigned.remove(&identity);
            resource.stale_identities.remove(&identity);
            self.put_resource(&node, resource);
        }
    }

    fn remove_member(&mut self, group: NodeId, member: PrincipalId) {
        let Some(node) = self.diagram.node(group) else {
            return;
        };
        if let NodeKind::Group { members } = &node.kind {
            let members: BTreeSet<PrincipalId> =
                members.iter().copied().filter(|it| *it != member).collect();
            let node = Node {
                kind: NodeKind::Group { members },
                ..(**node).clone()
            };
            self.put_node(node);
        }
    }

    pub(super) fn remove_role_assignment(&mut self, id: RoleAssignmentId) {
        if let Some(before) = self.diagram.role_assignments.get(&id).cloned() {
            let role = before.role;
            self.make(Change::RoleAssignment(Replaced {
                id,
                before: Some(before),
                after: None,
            }));
            self.forget_built_in_role(role);
        }
    }

    fn remove_deny_assignment(&mut self, id: DenyAssignmentId) {
        if let Some(before) = self.diagram.deny_assignments.get(&id).cloned() {
            self.make(Change::DenyAssignment(Replaced {
                id,
                before: Some(before),
                after: None,
            }));
        }
    }

    fn remove_database_user(&mut self, id: DatabaseUserId) {
        if let Some(before) = self.diagram.database_users.get(&id).cloned() {
            self.make(Change::DatabaseUser(Replaced {
                id,
                before: Some(before),
                after: None,
            }));
        }
    }

    fn remove_call(&mut self, id: CallId) {
        if let Some(before) = self.diagram.calls.get(&id).cloned() {
            self.make(Change::Call(Replaced {
                id,
                before: Some(before),
                after: None,
            }));
        }
    }
}
