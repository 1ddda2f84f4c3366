//! Role definitions, deny assignments and database users.

use vouchsafe_model::azure::data_roles::{DataRole, GrantSystem};
use vouchsafe_model::azure::{Mode, ResourceKind, Switch};
use vouchsafe_model::diagram::{
    DeniedPrincipals, Edit, NewDenyAssignment, NewNode, NewNodeKind, NewRoleDefinition, NodeId,
    PartId, RoleKind, RolePermissions, Scope,
};
use vouchsafe_model::guid::Guid;

use super::choices::Choices;

impl Choices<'_> {
    pub(super) fn defined_role(&mut self) -> Option<Guid> {
        let roles: Vec<Guid> = self.diagram.role_definitions().map(|it| it.role).collect();
        self.one(&roles)
    }

    pub(super) fn edit_of_roles(&mut self) -> Edit {
        let ids: Vec<_> = self.diagram.role_definitions().map(|it| it.id).collect();
        let what = self.role();
        match (self.number() % 3, self.one(&ids)) {
            (0, Some(definition)) => Edit::ChangeRole { definition, what },
            (1, _) => Edit::DefineRole {
                role: Some(Guid::from_u128(self.number() as u128)),
                what,
            },
            _ => Edit::DefineRole { role: None, what },
        }
    }

    pub(super) fn role(&mut self) -> NewRoleDefinition {
        NewRoleDefinition {
            kind: if self.is(4) {
                RoleKind::BuiltIn
            } else {
                RoleKind::Custom
            },
            name: self.name(),
            description: self.text().unwrap_or_default(),
            permissions: (0..=self.number() % 3)
                .map(|_| RolePermissions {
                    actions: vec![format!("Microsoft.Test/{}/*", self.number())],
                    not_actions: if self.is(3) {
                        vec!["*/delete".to_owned()]
                    } else {
                        Vec::new()
                    },
                    data_actions: if self.is(2) {
                        vec!["*".to_owned()]
                    } else {
                        Vec::new()
                    },
                    not_data_actions: Vec::new(),
                    condition: if self.is(5) { self.text() } else { None },
                })
                .collect(),
            assignable_scopes: (0..self.number() % 2)
                .map(|_| self.node(|it| it.is_container()))
                .collect(),
            assignable_elsewhere: if self.is(4) {
                vec!["/subscriptions/00000000-0000-0000-0000-000000000000".to_owned()]
            } else {
                Vec::new()
            },
        }
    }

    pub(super) fn deny(&mut self) -> NewDenyAssignment {
        let patterns = |choices: &mut Self| -> Vec<String> {
            let count = choices.number() % 3;
            (0..count)
                .map(|_| format!("*/{}", choices.number()))
                .collect()
        };
        NewDenyAssignment {
            name: self.name(),
            scope: self.scope(),
            is_for_this_scope_only: self.is(2),
            principals: if self.is(2) {
                DeniedPrincipals::All
            } else {
                DeniedPrincipals::These((0..self.number() % 3).map(|_| self.principal()).collect())
            },
            exclude_principals: (0..self.number() % 2).map(|_| self.principal()).collect(),
            actions: patterns(self),
            not_actions: patterns(self),
            data_actions: patterns(self),
            not_data_actions: patterns(self),
        }
    }

    pub(super) fn database(&mut self) -> (NodeId, PartId) {
        let databases: Vec<(NodeId, PartId)> = self
            .diagram
            .nodes()
            .flat_map(|node| {
                let parts = node.resource().into_iter().flat_map(|it| &it.parts);
                parts
                    .filter(|part| part.kind.slug() == "sql-database")
                    .map(|part| (node.id, part.id))
            })
            .collect();
        match self.one(&databases) {
            Some(database) => database,
            None => (self.node(|_| true), PartId::new(self.id())),
        }
    }

    /// Gives something in a service's own system, changes what is given, or tries to
    /// where there is none.
    pub(super) fn edit_of_data_grants(&mut self) -> Edit {
        let held: Vec<_> = self.diagram.data_grants().map(|it| it.id).collect();
        if self.is(4)
            && let Some(grant) = self.one(&held)
        {
            let scope = self.diagram.data_grant(grant).unwrap().scope;
            return Edit::SetDataRoles {
                grant,
                roles: self.data_roles(scope),
            };
        }
        let scopes: Vec<Scope> = self
            .diagram
            .nodes()
            .filter(|node| node.grant_system().is_some())
            .flat_map(|node| {
                let parts = node.resource().into_iter().flat_map(|it| &it.parts);
                let parts = parts.map(|part| Scope::Part(node.id, part.id));
                std::iter::once(Scope::Node(node.id)).chain(parts)
            })
            .collect();
        if scopes.is_empty() {
            let kinds: Vec<ResourceKind> = GrantSystem::ALL
                .into_iter()
                .flat_map(|system| system.row().kinds.iter().copied())
                .collect();
            return Edit::Place(NewNode {
                kind: NewNodeKind::Resource(self.one(&kinds).unwrap()),
                name: None,
                parent: None,
                at: self.point(),
            });
        }
        let scope = match self.one(&scopes) {
            Some(scope) if !self.is(8) => scope,
            _ => self.scope(),
        };
        Edit::GrantDataRoles {
            scope,
            principal: self.principal(),
            roles: self.data_roles(scope),
        }
    }

    fn data_roles(&mut self, scope: Scope) -> Vec<DataRole> {
        let system = self
            .diagram
            .node(scope.node())
            .and_then(|it| it.grant_system());
        let known: Vec<DataRole> = DataRole::all()
            .filter(|role| system.is_none_or(|it| role.row().system == it))
            .collect();
        (0..=self.number() % 2)
            .map(|_| self.one(&known).unwrap())
            .collect()
    }

    /// Turns a switch of a resource, or one that it does not have.
    pub(super) fn edit_of_modes(&mut self) -> Edit {
        let node = self.node(|it| {
            let kind = it.resource_kind();
            kind.is_some_and(|kind| Switch::of_resource(kind).next().is_some())
        });
        let modes: Vec<Mode> = Mode::all().collect();
        let kind = self.diagram.node(node).and_then(|it| it.resource_kind());
        let fitting: Vec<Mode> = kind
            .into_iter()
            .flat_map(Switch::of_resource)
            .flat_map(Switch::modes)
            .collect();
        let mode = self.one(&fitting).filter(|_| !self.is(8));
        Edit::SetMode {
            node,
            mode: mode.unwrap_or_else(|| self.one(&modes).unwrap()),
        }
    }
}
