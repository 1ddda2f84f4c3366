//! Identities, memberships and grants.

use super::Draft;
use crate::diagram::edit::Subject;
use crate::diagram::environment::KeyFileAccess;
use crate::diagram::error::EditError;
use crate::diagram::id::{
    DatabaseUserId, DenyAssignmentId, NodeId, PartId, PrincipalId, RoleAssignmentId,
};
use crate::diagram::limits;
use crate::diagram::node::{Node, NodeKind, Resource};
use crate::diagram::relation::{
    DatabaseRole, DatabaseUser, DeniedPrincipals, DenyAssignment, NewDenyAssignment, RoleAssignment,
};
use crate::diagram::rules::{check_environment, check_identities, check_length, check_room};
use crate::diagram::scope::Scope;
use crate::guid::Guid;

impl Draft<'_> {
    pub(super) fn enable_system_assigned(&mut self, host: NodeId) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(host)?;
        if resource.system_assigned.is_some() {
            return Err(EditError::AlreadyEnabled(node.name.clone()));
        }
        resource.system_assigned = Some(PrincipalId::new(self.new_number()?));
        check_identities(&node, &resource)?;
        self.put_resource(&node, resource);
        Ok(())
    }

    pub(super) fn disable_system_assigned(&mut self, host: NodeId) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(host)?;
        let Some(principal) = resource.system_assigned.take() else {
            return Err(EditError::NotEnabled(node.name.clone()));
        };
        check_identities(&node, &resource)?;
        self.put_resource(&node, resource);
        self.leave_groups(principal);
        Ok(())
    }

    pub(super) fn attach_identity(
        &mut self,
        host: NodeId,
        identity: NodeId,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(host)?;
        let identity_node = self.node(identity)?;
        if identity_node.kind != NodeKind::UserAssignedIdentity {
            return Err(EditError::NotAnIdentity(identity_node.kind_name()));
        }
        if !resource.user_assigned.insert(identity) {
            return Err(EditError::AlreadyAttached {
                host: node.name.clone(),
                identity: identity_node.name.clone(),
            });
        }
        check_identities(&node, &resource)?;
        self.put_resource(&node, resource);
        self.created(Subject::Attachment(host, identity));
        Ok(())
    }

    pub(super) fn set_client_id_variable(
        &mut self,
        host: NodeId,
        principal: Option<PrincipalId>,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(host)?;
        if let Some(principal) = principal {
            let whose = self.node(NodeId::new(principal.number()))?;
            let has_client_id = matches!(
                whose.kind,
                NodeKind::UserAssignedIdentity | NodeKind::ServicePrincipal { .. }
            );
            if !has_client_id {
                return Err(EditError::NoClientId(whose.kind_name()));
            }
        }
        resource.environment.client_id = principal;
        self.put_environment(&node, resource)
    }

    pub(super) fn set_reference_identity(
        &mut self,
        host: NodeId,
        principal: Option<PrincipalId>,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(host)?;
        if let Some(principal) = principal {
            let whose = self.node(NodeId::new(principal.number()))?;
            if whose.kind != NodeKind::UserAssignedIdentity {
                return Err(EditError::NotAnIdentity(whose.kind_name()));
            }
        }
        resource.environment.reference_identity = principal;
        self.put_environment(&node, resource)
    }

    pub(super) fn set_key_file_access(
        &mut self,
        host: NodeId,
        access: KeyFileAccess,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(host)?;
        if !resource.kind.wants_key_files() {
            return Err(EditError::NoKeyFiles(node.kind_name()));
        }
        resource.environment.key_files = access;
        self.put_environment(&node, resource)
    }

    fn put_environment(&mut self, node: &Node, resource: Resource) -> Result<(), EditError> {
        check_environment(node, &resource)?;
        if node.resource() != Some(&resource) {
            self.put_resource(node, resource);
        }
        Ok(())
    }

    pub(super) fn put_resource(&mut self, node: &Node, resource: Resource) {
        self.put_node(Node {
            kind: NodeKind::Resource(resource),
            ..node.clone()
        });
    }

    pub(super) fn add_member(
        &mut self,
        group: NodeId,
        member: PrincipalId,
    ) -> Result<(), EditError> {
        let mut node = (*self.node(group)?).clone();
        let member_name = self.principal_name(member)?;
        let NodeKind::Group { members } = &mut node.kind else {
            return Err(EditError::NotAGroup(node.kind_name()));
        };
        if !members.insert(member) {
            return Err(EditError::AlreadyAMember {
                group: node.name,
                member: member_name,
            });
        }
        self.put_node(node);
        self.created(Subject::Membership(group, member));
        Ok(())
    }

    /// Takes a principal that is going out of all groups, as the directory does.
    pub(super) fn leave_groups(&mut self, member: PrincipalId) {
        let groups: Vec<Node> = self
            .diagram
            .nodes()
            .filter_map(|node| match &node.kind {
                NodeKind::Group { members } if members.contains(&member) => Some((**node).clone()),
                _ => None,
            })
            .collect();
        for mut group in groups {
            if let NodeKind::Group { members } = &mut group.kind {
                members.remove(&member);
            }
            self.put_node(group);
        }
    }

    pub(super) fn assign_role(
        &mut self,
        principal: PrincipalId,
        role: Guid,
        scope: Scope,
        condition: Option<&str>,
    ) -> Result<(), EditError> {
        self.diagram.check_role_at(role, scope)?;
        self.assign_any_role(principal, role, scope, condition)
    }

    /// Assigns a role whether or not the catalogue knows it: one that came with
    /// a file can be copied along with its scope.
    pub(super) fn assign_any_role(
        &mut self,
        principal: PrincipalId,
        role: Guid,
        scope: Scope,
        condition: Option<&str>,
    ) -> Result<(), EditError> {
        let principal_name = self.principal_name(principal)?;
        self.diagram.check_scope(scope)?;
        if let Some(condition) = condition {
            check_length("condition", condition, limits::MAX_TEXT_CHARS)?;
        }
        // Azure refuses the second of two assignments that say the same.
        // Source: MicrosoftDocs/azure-docs:articles/role-based-access-control/troubleshooting.md (RoleAssignmentExists).
        let is_there = self.diagram.role_assignments().any(|other| {
            other.principal == principal && other.role == role && other.scope == scope
        });
        if is_there {
            return Err(EditError::AlreadyAssigned {
                principal: principal_name,
                scope: self.diagram.scope_name(scope).to_owned(),
            });
        }
        check_room(
            "role assignments",
            self.diagram.role_assignments.len(),
            limits::MAX_RECORDS,
        )?;
        let id = RoleAssignmentId::new(self.new_number()?);
        self.put_role_assignment(RoleAssignment {
            id,
            principal,
            role,
            scope,
            condition: condition.map(str::to_owned),
        });
        self.created(Subject::RoleAssignment(id));
        Ok(())
    }

    pub(super) fn set_condition(
        &mut self,
        assignment: RoleAssignmentId,
        condition: Option<&str>,
    ) -> Result<(), EditError> {
        let old = self.diagram.role_assignment(assignment);
        let old = old.ok_or(EditError::NoSuchRoleAssignment(assignment))?;
        let condition = condition.filter(|text| !text.trim().is_empty());
        if let Some(condition) = condition {
            check_length("condition", condition, limits::MAX_TEXT_CHARS)?;
        }
        if old.condition.as_deref() == condition {
            return Ok(());
        }
        let changed = RoleAssignment {
            condition: condition.map(str::to_owned),
            ..(**old).clone()
        };
        self.put_role_assignment(changed);
        Ok(())
    }

    pub(super) fn add_deny_assignment(
        &mut self,
        rule: &NewDenyAssignment,
    ) -> Result<(), EditError> {
        self.diagram.check_deny_assignment(rule)?;
        if let DeniedPrincipals::These(principals) = &rule.principals {
            for principal in principals {
                self.principal_name(*principal)?;
            }
        }
        for principal in &rule.exclude_principals {
            self.principal_name(*principal)?;
        }
        check_room(
            "deny assignments",
            self.diagram.deny_assignments.len(),
            limits::MAX_RECORDS,
        )?;
        let id = DenyAssignmentId::new(self.new_number()?);
        self.put_deny_assignment(DenyAssignment {
            id,
            rule: rule.clone(),
        });
        self.created(Subject::DenyAssignment(id));
        Ok(())
    }

    pub(super) fn grant_database_roles(
        &mut self,
        server: NodeId,
        database: PartId,
        principal: PrincipalId,
        roles: &[DatabaseRole],
    ) -> Result<(), EditError> {
        self.diagram.check_database(server, database)?;
        self.principal_name(principal)?;
        let existing = self
            .diagram
            .database_users()
            .find(|user| {
                user.server == server && user.database == database && user.principal == principal
            })
            .cloned();
        let id = match &existing {
            Some(user) => user.id,
            None => {
                check_room(
                    "database users",
                    self.diagram.database_users.len(),
                    limits::MAX_RECORDS,
                )?;
                DatabaseUserId::new(self.new_number()?)
            }
        };
        let mut held = existing
            .as_ref()
            .map(|user| user.roles.clone())
            .unwrap_or_default();
        held.extend_from_slice(roles);
        held.sort_unstable();
        held.dedup();
        if existing.as_ref().is_some_and(|user| user.roles == held) {
            return Ok(());
        }
        self.put_database_user(DatabaseUser {
            id,
            server,
            database,
            principal,
            roles: held,
        });
        if existing.is_none() {
            self.created(Subject::DatabaseUser(id));
        }
        Ok(())
    }
}
