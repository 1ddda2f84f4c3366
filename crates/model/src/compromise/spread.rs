//! From a foothold to everything that follows from it.
//!
//! A list of gains grows from its front: each gain is asked once what it opens
//! and what else follows from it. It ends because a gain that is there already is
//! not added again, and at a bound, for drawings that are made to be endless.

mod sas;
mod shared;
mod vault;

use super::defense::{Defense, defense, endpoint_of, has_endpoint, identities_of};
use super::foothold::{Foothold, ForgedRequest};
use super::targets::{Held, all_targets, attempt, is_good_at, targets_in};
use super::{Gain, Lifetime, Loot, Reach, Reached, Stopped, listed, remedy, sources};
use crate::access::Plane;
use crate::azure::key_lists::KeyList;
use crate::azure::operations::Permission;
use crate::azure::{Operation, Service, Source};
use crate::diagram::{
    Diagram, Edit, HeldSecret, NewCall, NodeId, NodeKind, PrincipalId, PrincipalKind, Scope,
};
use crate::flow::{self, Verdict};
use crate::time::Timestamp;

/// More gains than any drawing that people make leads to.
const MOST_GAINS: usize = 200;

/// What an attacker reaches from a foothold at a moment.
///
/// A foothold that is not drawn any more reaches nothing.
#[must_use]
pub fn reach(diagram: &Diagram, foothold: &Foothold, now: Timestamp) -> Reach {
    let mut spread = Spread {
        diagram,
        now,
        gains: Vec::new(),
        reached: Vec::new(),
        stopped: Vec::new(),
        is_cut_short: false,
    };
    if foothold.is_drawn(diagram) {
        spread.begin(foothold);
        spread.follow();
    }
    let mut reach = Reach {
        foothold: foothold.clone(),
        gains: spread.gains,
        reached: spread.reached,
        stopped: spread.stopped,
        remedies: Vec::new(),
        is_cut_short: spread.is_cut_short,
    };
    reach.remedies = remedy::remedies(diagram, &reach);
    reach
}

struct Spread<'d> {
    diagram: &'d Diagram,
    now: Timestamp,
    gains: Vec<Gain>,
    reached: Vec<Reached>,
    stopped: Vec<Stopped>,
    is_cut_short: bool,
}

impl Spread<'_> {
    fn begin(&mut self, foothold: &Foothold) {
        let how = format!("{}.", foothold.words(self.diagram));
        match foothold {
            Foothold::LeakedSecret { secret, .. } => {
                self.gain(Loot::Secret(*secret), None, how);
            }
            Foothold::StolenToken { principal, service } => {
                let loot = Loot::Token {
                    principal: *principal,
                    service: *service,
                };
                self.gain(loot, None, how);
            }
            Foothold::CodeExecution(host) => {
                self.gain(Loot::Host(*host), None, how);
            }
            Foothold::ForgedRequest { host, request } => self.forge(*host, *request),
        }
    }

    /// What a forged request gets from the token endpoint of a host.
    fn forge(&mut self, host: NodeId, request: ForgedRequest) {
        let Some(node) = self.diagram.node(host) else {
            return;
        };
        // What a pod reaches is the endpoint of its node.
        let node = flow::node_of_pod(self.diagram, node)
            .unwrap_or(node)
            .clone();
        let Some(endpoint) = endpoint_of(&node) else {
            return;
        };
        let name = node.name.as_str();
        match (defense(endpoint), request) {
            (Defense::KnownHeader(header), ForgedRequest::AddressOnly) => self.stop(
                format!(
                    "The token endpoint of {name} answers only requests with the header \
                     `{header}`, and the attacker chooses the address alone. That header is the \
                     defense: a proxy that adds it would give it away."
                ),
                sources::VM_TOKEN,
            ),
            (Defense::KnownHeader(header), ForgedRequest::AddressAndHeaders) => {
                let mut identities = identities_of(&node);
                identities.extend(shared::signed_in(self.diagram, &node));
                if identities.is_empty() {
                    self.nothing_to_vouch_for(name);
                }
                for principal in identities {
                    let how = format!(
                        "With the header `{header}` the endpoint of {name} answers as if its own \
                         code asked."
                    );
                    self.gain(Loot::Identity(principal), None, how);
                }
            }
            (Defense::SecretHeader(header), _) => self.stop(
                format!(
                    "The token endpoint of {name} wants the value of `{header}` back that the \
                     platform put into the environment. A forged request does not know it."
                ),
                sources::APP_SERVICE_IDENTITY,
            ),
            (Defense::ChallengeFile, _) => self.stop(
                format!(
                    "The agent on {name} answers with the name of a file first, and wants its content \
                     back. Only code on the machine can read it: a forged request cannot."
                ),
                sources::AZURE_ARC,
            ),
            (Defense::NoEndpoint, _) => self.stop(
                format!("{name} has no token endpoint that a request could be sent to."),
                sources::IDENTITY_FAQ,
            ),
        }
    }

    fn nothing_to_vouch_for(&mut self, name: &str) {
        self.stop(
            format!("{name} has no identity: there is no token to be had."),
            sources::IDENTITY_FAQ,
        );
    }

    fn stop(&mut self, why: String, source: Source) {
        let stopped = Stopped { why, source };
        if !self.stopped.contains(&stopped) {
            self.stopped.push(stopped);
        }
    }

    /// Adds a gain that is not there yet.
    fn gain(&mut self, loot: Loot, from: Option<usize>, how: String) {
        if self.holds(&loot) {
            return;
        }
        if self.gains.len() >= MOST_GAINS {
            self.is_cut_short = true;
            return;
        }
        let (lifetime, source) = self.lifetime(&loot);
        self.gains.push(Gain {
            loot,
            from,
            how,
            lifetime,
            source,
        });
    }

    /// Whether the loot, or something that is worth as much, is there already.
    fn holds(&self, loot: &Loot) -> bool {
        self.gains.iter().any(|gain| match (&gain.loot, loot) {
            // The form in which a key is written makes no difference.
            (Loot::Secret(one), Loot::Secret(other)) => one == other || is_same_key(one, other),
            (Loot::Identity(one), Loot::Token { principal, .. }) => one == principal,
            (one, other) => one == other,
        })
    }

    fn lifetime(&self, loot: &Loot) -> (Lifetime, Source) {
        match loot {
            Loot::Host(_) | Loot::Identity(_) => {
                (Lifetime::WhileHeld, sources::IDENTITY_BEST_PRACTICE)
            }
            Loot::RoleAdministration { .. } => (Lifetime::WhileHeld, sources::RBAC),
            Loot::PolicyAdministration { .. } => {
                (Lifetime::WhileHeld, sources::KEY_VAULT_ACCESS_POLICY)
            }
            Loot::Token { principal, .. } => {
                let kind = self.diagram.principal(*principal).map(|it| it.kind);
                let (seconds, source) = match kind {
                    Some(PrincipalKind::ServicePrincipal | PrincipalKind::User) => {
                        (flow::APPLICATION_LIFETIME_SECONDS, sources::ACCESS_TOKENS)
                    }
                    _ => (flow::LIFETIME_SECONDS, sources::IDENTITY_FAQ),
                };
                (Lifetime::Until(self.now.plus_seconds(seconds)), source)
            }
            Loot::Secret(secret) => self.lifetime_of_secret(secret),
            Loot::VaultSecret { .. } => (Lifetime::WhileHeld, sources::GET_SECRET),
        }
    }

    fn lifetime_of_secret(&self, secret: &HeldSecret) -> (Lifetime, Source) {
        let (lifetime, source) = match secret {
            HeldSecret::AccountKey { .. } => (Lifetime::UntilRotated, sources::STORAGE_KEYS),
            HeldSecret::Sas(sas) => (Lifetime::Until(sas.expires_at), sources::SERVICE_SAS),
            HeldSecret::Local(local) => (Lifetime::UntilRotated, local.kind.row().opens_source),
            HeldSecret::ClientCredential {
                application,
                credential,
                ..
            } => {
                let credential = self.diagram.client_credential(*application, *credential);
                let lifetime =
                    credential.map_or(Lifetime::Over, |it| Lifetime::Until(it.expires_at));
                (lifetime, sources::CLIENT_CREDENTIALS)
            }
        };
        let is_over = match lifetime {
            Lifetime::Until(end) => end <= self.now,
            Lifetime::UntilRotated | Lifetime::WhileHeld | Lifetime::Over => false,
        };
        if is_over || !self.diagram.is_current(secret) {
            (Lifetime::Over, source)
        } else {
            (lifetime, source)
        }
    }

    fn follow(&mut self) {
        let mut next = 0;
        while let Some(gain) = self.gains.get(next) {
            let loot = gain.loot.clone();
            if gain.lifetime != Lifetime::Over {
                self.open(next, &loot);
            }
            next += 1;
        }
    }

    fn open(&mut self, number: usize, loot: &Loot) {
        match loot {
            Loot::Host(host) => self.open_host(number, *host),
            Loot::Identity(principal) => {
                self.open_identity(number, *principal, None);
                self.exchange(number, *principal);
            }
            Loot::Token { principal, service } => {
                self.open_identity(number, *principal, Some(*service));
            }
            Loot::Secret(secret) => self.open_secret(number, *secret),
            Loot::VaultSecret { vault, secret } => {
                self.open_vault_secret(number, *vault, *secret);
            }
            Loot::RoleAdministration { principal, scope } => {
                self.open_role_administration(number, *principal, *scope);
            }
            Loot::PolicyAdministration { principal, vault } => {
                self.open_policy_administration(number, *principal, *vault);
            }
        }
    }

    /// Any process on a host may ask for any identity of it, and read its settings.
    fn open_host(&mut self, number: usize, host: NodeId) {
        let Some(node) = self.diagram.node(host).cloned() else {
            return;
        };
        let (Some(resource), true) = (node.resource(), has_endpoint(&node)) else {
            return;
        };
        for principal in identities_of(&node) {
            let how = format!(
                "Any code on {} gets tokens for every identity that is attached to it, for any \
                 audience.",
                node.name
            );
            self.gain(Loot::Identity(principal), Some(number), how);
        }
        if let Some(principal) = flow::identity_of_pod(self.diagram, &node) {
            let how = format!(
                "Any code in {} can read the token of its service account and exchange it, again \
                 and again.",
                node.name
            );
            self.gain(Loot::Identity(principal), Some(number), how);
        }
        self.open_node_of_pod(number, &node);
        self.open_session(number, &node);
        for setting in &resource.settings {
            self.read_setting(number, &node, setting);
        }
        if number == 0 && self.gains.len() == 1 {
            self.nothing_to_vouch_for(&node.name);
        }
    }

    fn open_secret(&mut self, number: usize, secret: HeldSecret) {
        if let HeldSecret::ClientCredential { application, .. } = secret {
            let name = self.diagram.node_name(application);
            let how = format!(
                "Whoever has it proves to be {name}, from anywhere, and gets a token for any \
                 audience."
            );
            let principal = PrincipalId::of_node(application);
            self.gain(Loot::Identity(principal), Some(number), how);
            return;
        }
        // What it opens is asked of the calls that a stranger would make with it.
        let mut outsider = self.diagram.with_outsider(self.sent_from_anywhere(secret));
        for target in targets_in(self.diagram, secret.from()) {
            let operations = self.diagram.operations_on(target);
            let allowed = operations.into_iter().filter(|operation| {
                let (diagram, call) = outsider.calling(*operation, target);
                flow::verdict(diagram, call, self.now)
                    .is_ok_and(|verdict| matches!(verdict, Verdict::Allowed { .. }))
            });
            let operations: Vec<Operation> = allowed.collect();
            self.reach(target, operations, number);
        }
    }

    fn open_identity(&mut self, number: usize, principal: PrincipalId, only: Option<Service>) {
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
            for (rule, secret) in listed::keys_of_rules(self.diagram, principal) {
                let how = format!("Whoever may list the keys of {rule} has them.");
                self.gain(Loot::Secret(secret), Some(number), how);
            }
        }
    }

    /// Vaults that decide by access policies, which are a property of the vault: whoever
    /// may write to it may give itself one.
    fn may_write_policies(&mut self, number: usize, principal: PrincipalId) {
        let diagram = self.diagram;
        for vault in diagram.vaults_with_policies() {
            if !flow::is_granted(diagram, principal, &flow::Need::to_write_vault(vault)) {
                continue;
            }
            let how = format!(
                "Whoever may write to {} may give itself any permission of an access policy.",
                diagram.node_name(vault)
            );
            let loot = Loot::PolicyAdministration { principal, vault };
            self.gain(loot, Some(number), how);
        }
    }

    /// What it may do with a vault once it has given itself an access policy.
    fn open_policy_administration(&mut self, number: usize, principal: PrincipalId, vault: NodeId) {
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

    /// Tokens of an identity are good for those of the applications that trust it.
    fn exchange(&mut self, number: usize, principal: PrincipalId) {
        for application in flow::applications_that_trust(self.diagram, principal) {
            let how = format!(
                "{} trusts tokens of {}: whoever gets those gets its own, too.",
                self.diagram.node_name(application),
                super::words::principal(self.diagram, principal)
            );
            let application = PrincipalId::of_node(application);
            self.gain(Loot::Identity(application), Some(number), how);
        }
    }

    fn open_role_administration(&mut self, number: usize, principal: PrincipalId, scope: Scope) {
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

    /// Whether the principal is let through, as the flows have it at this moment.
    fn may(
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
    fn climb(
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
                let how = format!("Whoever may list the keys of {place} has them.");
                self.gain(Loot::Secret(secret), Some(number), how);
            }
        }
        if does(RUN_COMMAND) {
            let how = format!("Whoever may run commands on {place} runs code there.");
            self.gain(Loot::Host(target.node()), Some(number), how);
            self.attach(number, principal, target.node());
        }
        if does(WRITE_ROLE_ASSIGNMENTS) {
            let how = format!(
                "Whoever may assign roles on {place} may grant itself any role there and below."
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
                let how = format!(
                    "It may attach {} to {} and run code there, which is as good as being it.",
                    diagram.node_name(identity),
                    diagram.node_name(host)
                );
                self.gain(
                    Loot::Identity(PrincipalId::of_node(identity)),
                    Some(number),
                    how,
                );
            }
        }
    }

    fn reach(&mut self, target: Scope, operations: Vec<Operation>, through: usize) {
        // What an earlier gain opened needs no second way.
        let operations: Vec<Operation> = operations
            .into_iter()
            .filter(|operation| {
                !self
                    .reached
                    .iter()
                    .any(|it| it.target == target && it.operations.contains(operation))
            })
            .collect();
        if !operations.is_empty() {
            self.reached.push(Reached {
                target,
                operations,
                through,
            });
        }
    }
}

// Source: the operations' rows, whose action is in `azure/operations`.
const RUN_COMMAND: &str = "Microsoft.Compute/virtualMachines/runCommand/action";
const WRITE_ROLE_ASSIGNMENTS: &str = "Microsoft.Authorization/roleAssignments/write";

/// Whether both are one key of one account, however they are written.
fn is_same_key(one: &HeldSecret, other: &HeldSecret) -> bool {
    let key = |secret: &HeldSecret| match *secret {
        HeldSecret::AccountKey {
            account,
            slot,
            generation,
            ..
        } => Some((account, slot, generation)),
        HeldSecret::Sas(_) | HeldSecret::Local(_) | HeldSecret::ClientCredential { .. } => None,
    };
    key(one).is_some() && key(one) == key(other)
}
