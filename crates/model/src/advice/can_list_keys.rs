//! A role lets somebody take the keys of an account.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Finding, Level};
use super::least::{Survey, holder_name, role_at};
use super::{shared_key_allowed, sources};
use crate::azure::Operation;
use crate::azure::operations::Permission;
use crate::diagram::{Credential, IdentityChoice};
use crate::diagram::{
    Diagram, NewCall, NodeId, PrincipalId, PrincipalKind, RoleAssignment, RoleAssignmentId, Rule,
    Scope, Subject,
};
use crate::flow::{self, Need};
use crate::guid::Guid;

const LIST_KEYS: Operation = Operation::named("list-storage-keys");

/// Assignments by which somebody may list the keys of accounts that let keys
/// in, and so do everything in them, whatever their data roles say.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    let mut at: BTreeMap<Scope, Vec<&RoleAssignment>> = BTreeMap::new();
    for it in diagram.role_assignments() {
        at.entry(it.scope).or_default().push(it);
    }
    let mut grants: BTreeMap<Guid, bool> = BTreeMap::new();
    let existing: BTreeSet<PrincipalId> = diagram.principals().map(|it| it.id).collect();
    // Only a deny assignment bars what a role gives without a condition.
    let may_be_barred = diagram.deny_assignments().next().is_some();
    let mut accounts_of: BTreeMap<RoleAssignmentId, Vec<NodeId>> = BTreeMap::new();
    for account in shared_key_allowed::accounts(diagram) {
        let Some(need) = need(diagram, account) else {
            continue;
        };
        for scope in diagram.scope_chain(Scope::Node(account)) {
            for it in at.get(&scope).into_iter().flatten() {
                let is_granting = *grants
                    .entry(it.role)
                    .or_insert_with(|| flow::role_grants(diagram, it.role, &need));
                if it.condition.is_none()
                    && is_granting
                    && existing.contains(&it.principal)
                    && (!may_be_barred || flow::is_granted(diagram, it.principal, &need))
                {
                    accounts_of.entry(it.id).or_default().push(account);
                }
            }
        }
    }
    accounts_of
        .into_iter()
        .filter_map(|(id, accounts)| {
            let it = diagram.role_assignment(id)?;
            let kind = diagram.principal(it.principal)?.kind;
            let who = holder_name(diagram, it.principal);
            let has = role_at(diagram, it.role, it.scope);
            let names: Vec<String> = accounts
                .iter()
                .map(|account| diagram.node_name(*account).to_owned())
                .collect();
            Some(Finding {
                rule: Rule::CanListKeys,
                level: match kind {
                    PrincipalKind::User | PrincipalKind::Group => Level::Medium,
                    PrincipalKind::SystemAssigned
                    | PrincipalKind::UserAssigned
                    | PrincipalKind::ServicePrincipal => Level::High,
                },
                subject: Subject::RoleAssignment(id),
                message: format!(
                    "{who} holds {has}, and so can take the keys of {}",
                    flow::list(&names)
                ),
                reason: format!(
                    "{} lets it list the keys. With a key, everything in the account can be read, \
                     changed and deleted, though the role itself has no permission for data.",
                    diagram.role_name(it.role)
                ),
                source: sources::STORAGE_KEYS,
                fix: shared_key_allowed::disallow(diagram, &accounts),
            })
        })
        .collect()
}

/// What it takes to list the keys of an account.
fn need(diagram: &Diagram, account: NodeId) -> Option<Need> {
    let what = NewCall {
        name: String::new(),
        caller: account,
        target: Scope::Node(account),
        operation: LIST_KEYS,
        credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
        audience: None,
    };
    match &LIST_KEYS.row().permission {
        Permission::Rbac(_) => flow::needs_of_call(diagram, &what).into_iter().next(),
        _ => None,
    }
}
