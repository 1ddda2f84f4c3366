//! Role definitions, deny assignments and database users.

use vouchsafe_model::diagram::{
    DeniedPrincipals, Edit, NewDenyAssignment, NewRoleDefinition, NodeId, PartId, RoleKind,
    RolePermissions,
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
}
