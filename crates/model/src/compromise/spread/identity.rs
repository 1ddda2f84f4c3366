//! From an identity, or a token of one, to what it may do and to what follows from that.

use super::super::targets::{Held, all_targets, attempt, is_good_at};
use super::{Loot, Spread, listed, words};
use crate::access::Plane;
use crate::azure::key_lists::KeyList;
use crate::azure::operations::Permission;
use crate::azure::{Operation, Service};
use crate::diagram::{Diagram, NewCall, NodeId, NodeKind, PrincipalId, Scope};
use crate::flow;
use crate::say;

// Source: the operations' rows, whose action is in `azure/operations`.
const RUN_COMMAND: &str = "Microsoft.Compute/virtualMachines/runCommand/action";
const WRITE_ROLE_ASSIGNMENTS: &str = "Microsoft.Authorization/roleAssignments/write";

impl Spread<'_> {
    pub(super) fn open_identity(
        &mut self,
        number: usize,
        principal: PrincipalId,
        only: Option<Service>,
    ) {
        let held = Held::of(self.diagram, principal);
        for target in all_targets(self.diagram) {
            let operations: Vec<Operation> = self
                .diagram
                .operations_on(target)
                .into_iter()
                .filter(|operation| only.is_none_or(|service| is_good_at(service, *operation)))
                .filter(|operation| held.may_matter(self.diagram, target, *operation))
                .filter(|operation| self.may(self.diagram, principal, *operation, target))
                .collect();
            self.climb(number, principal, target, &operations);
            self.reach(target, operations, number);
        }
        // What is written there is written through Azure Resource Manager.
        if only.is_none_or(|service| service.slug() == "resource-manager") {
            self.may_write_policies(number, principal);
            for (how, secret) in listed::keys_of_rules(self.diagram, principal) {
                self.gain(Loot::Secret(secret), Some(number), how);
            }
        }
    }

    /// Tokens of an identity are good for those of the applications that trust it.
    pub(super) fn exchange(&mut self, number: usize, principal: PrincipalId) {
        for application in flow::applications_that_trust(self.diagram, principal) {
            let how = say!(
                "{application} trusts tokens of {who}: whoever gets those gets its own, too.",
                application = self.diagram.node_name(application),
                who = words::principal(self.diagram, principal)
            );
            let application = PrincipalId::of_node(application);
            self.gain(Loot::Identity(application), Some(number), how);
        }
    }

    /// Whether the principal is let through, as the flows have it at this moment.
    pub(super) fn may(
        &self,
        diagram: &Diagram,
        principal: PrincipalId,
        operation: Operation,
        target: Scope,
    ) -> bool {
        diagram.principal(principal).is_some_and(|principal| {
            flow::attempt_by(diagram, &principal, operation, target, self.now)
                .is_some_and(|attempt| attempt.is_allowed())
        })
    }

    /// What follows from operations that hand out more than data.
    pub(super) fn climb(
        &mut self,
        number: usize,
        principal: PrincipalId,
        target: Scope,
        operations: &[Operation],
    ) {
        let diagram = self.diagram;
        let place = flow::words::scope(diagram, target);
        let does = |action: &str| {
            operations.iter().any(|operation| {
                matches!(
                    diagram.permission(target, *operation),
                    Permission::Rbac(permission)
                        if permission.plane == Plane::Control
                            && permission.action.eq_ignore_ascii_case(action)
                            && permission.linked.is_empty()
                )
            })
        };
        self.read_vault(number, target, operations);
        let lists = operations.iter().copied();
        for list in lists.filter_map(KeyList::of_operation) {
            for secret in listed::keys(diagram, target.node(), list) {
                let how = say!("Whoever may list the keys of {place} has them.", place);
                self.gain(Loot::Secret(secret), Some(number), how);
            }
        }
        if does(RUN_COMMAND) {
            let how = say!(
                "Whoever may run commands on {place} runs code there.",
                place
            );
            self.gain(Loot::Host(target.node()), Some(number), how);
            self.attach(number, principal, target.node());
        }
        if does(WRITE_ROLE_ASSIGNMENTS) {
            let how = say!(
                "Whoever may assign roles on {place} may grant itself any role there and below.",
                place
            );
            let loot = Loot::RoleAdministration {
                principal,
                scope: target,
            };
            self.gain(loot, Some(number), how);
        }
    }

    /// Identities that it may attach to a machine on which it may run code.
    fn attach(&mut self, number: usize, principal: PrincipalId, host: NodeId) {
        let diagram = self.diagram;
        let linked = Operation::all().find_map(|operation| match &operation.row().permission {
            Permission::Rbac(permission) if operation.slug() == "attach-identity" => {
                Some((*permission, permission.linked.first().copied()?))
            }
            _ => None,
        });
        let Some((write, assign)) = linked else {
            return;
        };
        let machine = Scope::Node(host);
        let what = NewCall {
            target: machine,
            ..attempt(Operation::named("attach-identity"), machine)
        };
        let may_write = flow::Need::of_call(diagram, &what, &write);
        if !flow::is_granted(diagram, principal, &may_write) {
            return;
        }
        let identities: Vec<_> = diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
            .map(|node| node.id)
            .collect();
        for identity in identities {
            let need = flow::Need::linked(&assign, identity);
            if flow::is_granted(diagram, principal, &need) {
                let how = say!(
                    "It may attach {identity} to {host} and run code there, which is as good as \
                     being it.",
                    identity = diagram.node_name(identity),
                    host = diagram.node_name(host)
                );
                self.gain(
                    Loot::Identity(PrincipalId::of_node(identity)),
                    Some(number),
                    how,
                );
            }
        }
    }
}
