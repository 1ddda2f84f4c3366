//! From the right to grant access to what whoever has it may grant itself.

use super::super::targets::{all_targets, targets_in};
use super::{Loot, Spread};
use crate::azure::Operation;
use crate::azure::operations::Permission;
use crate::diagram::{Edit, NodeId, PrincipalId, Scope};
use crate::flow;
use crate::say;

impl Spread<'_> {
    /// Vaults that decide by access policies, which are a property of the vault: whoever
    /// may write to it may give itself one.
    pub(super) fn may_write_policies(&mut self, number: usize, principal: PrincipalId) {
        let diagram = self.diagram;
        for vault in diagram.vaults_with_policies() {
            if !flow::is_granted(diagram, principal, &flow::Need::to_write_vault(vault)) {
                continue;
            }
            let how = say!(
                "Whoever may write to {vault} may give itself any permission of an access policy.",
                vault = diagram.node_name(vault)
            );
            let loot = Loot::PolicyAdministration { principal, vault };
            self.gain(loot, Some(number), how);
        }
    }

    /// What it may do with a vault once it has given itself an access policy.
    pub(super) fn open_policy_administration(
        &mut self,
        number: usize,
        principal: PrincipalId,
        vault: NodeId,
    ) {
        let diagram = self.diagram;
        for target in targets_in(diagram, vault) {
            let operations = diagram
                .operations_on(target)
                .into_iter()
                .filter(|operation| {
                    let Permission::DataRole(permission) = diagram.permission(target, *operation)
                    else {
                        return false;
                    };
                    if self.may(diagram, principal, *operation, target) {
                        return false;
                    }
                    let mut granted = diagram.clone();
                    let edit = Edit::GrantDataRoles {
                        scope: Scope::Node(vault),
                        principal,
                        roles: vec![permission.least_role],
                    };
                    granted.apply(&edit).is_ok()
                        && self.may(&granted, principal, *operation, target)
                });
            let operations: Vec<Operation> = operations.collect();
            self.read_vault(number, target, &operations);
            self.reach(target, operations, number);
        }
    }

    pub(super) fn open_role_administration(
        &mut self,
        number: usize,
        principal: PrincipalId,
        scope: Scope,
    ) {
        for target in all_targets(self.diagram) {
            if !self.diagram.scope_chain(target).contains(&scope) {
                continue;
            }
            let operations: Vec<Operation> = self
                .diagram
                .operations_on(target)
                .into_iter()
                .filter(|operation| self.may_after_granting(principal, scope, target, *operation))
                .collect();
            self.climb(number, principal, target, &operations);
            self.reach(target, operations, number);
        }
    }

    /// Whether it lacks the permission now and has it once it has granted itself
    /// the least role at the scope.
    fn may_after_granting(
        &self,
        principal: PrincipalId,
        scope: Scope,
        target: Scope,
        operation: Operation,
    ) -> bool {
        let Permission::Rbac(permission) = self.diagram.permission(target, operation) else {
            return false;
        };
        if self.may(self.diagram, principal, operation, target) {
            return false;
        }
        // As it is once that has arrived.
        let mut granted = self.diagram.clone();
        let _ = granted.apply(&Edit::StopClock);
        let edit = Edit::AssignRole {
            principal,
            role: permission.least_role,
            scope,
            condition: None,
        };
        granted.apply(&edit).is_ok() && self.may(&granted, principal, operation, target)
    }
}
