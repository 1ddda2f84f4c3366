//! A role lets somebody take the keys of an account.

use super::finding::Finding;
use super::least::{Survey, holder_name, role_at};
use super::{able, shared_key_allowed, sources};
use crate::azure::Operation;
use crate::azure::operations::Permission;
use crate::diagram::{Credential, IdentityChoice};
use crate::diagram::{Diagram, NewCall, NodeId, Rule, Scope, Subject};
use crate::flow::{self, Need};

const LIST_KEYS: Operation = Operation::named("list-storage-keys");

/// Assignments by which somebody may list the keys of accounts that let keys
/// in, and so do everything in them, whatever their data roles say.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    let needs = shared_key_allowed::accounts(diagram)
        .filter_map(|account| Some((account, need(diagram, account)?)));
    let accounts_of = able::assignments(diagram, needs);
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
                level: able::level(kind),
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
