//! Calls, role assignments, deny assignments and database users.

use vouchsafe_model::azure::Operation;
use vouchsafe_model::diagram::{
    Call, CallId, DatabaseRole, DatabaseUserId, DenyAssignmentId, Diagram, NewCall, Node, NodeId,
    PartId, PrincipalId, RoleAssignmentId, Scope,
};

use vouchsafe_model::drawn;
use vouchsafe_model::text::Text;

use super::access::{AccessRow, Inherited, denied_words};
use super::condition::ConditionDetails;
use super::credential::{CredentialChoice, credentials};
use super::role::RoleView;
use crate::language::Words;
use crate::store::connect::{End, principal_name};
use crate::store::words;

/// A call in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallRow {
    /// Which call.
    pub id: CallId,
    /// What it is called.
    pub label: Text,
    /// Who calls.
    pub caller: NodeId,
    /// Its name.
    pub caller_name: String,
    /// What is called.
    pub target: Scope,
    /// Its name.
    pub target_name: String,
}

/// What the inspector shows for a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallDetails {
    /// The call in short.
    pub row: CallRow,
    /// What it is, as it would be changed.
    pub what: NewCall,
    /// What can be done there instead.
    pub operations: Vec<OperationChoice>,
    /// With which credentials it could be made.
    pub credentials: Vec<CredentialChoice>,
    /// The audience that the target expects.
    pub expected_audience: String,
}

/// An operation to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationChoice {
    /// What is done.
    pub operation: Operation,
    /// On what.
    pub target: Scope,
    /// In words: `Read blob in “invoices”`.
    pub words: String,
    /// Whether it is what the call does.
    pub is_chosen: bool,
}

/// What the inspector shows for a role assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleAssignmentDetails {
    /// Who, what and where.
    pub row: AccessRow,
    /// The scope with its kind.
    pub scope_words: String,
    /// What the role says; `None` if it is not known.
    pub role: Option<RoleView>,
    /// The condition under which it holds, or could hold.
    pub condition: ConditionDetails,
}

/// What the inspector shows for a deny assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DenyAssignmentDetails {
    /// Which one.
    pub id: DenyAssignmentId,
    /// What it is called.
    pub name: String,
    /// Whom it forbids.
    pub who: String,
    /// Whom it spares; empty if nobody.
    pub spared: Vec<String>,
    /// The scope with its kind.
    pub scope_words: String,
    /// What it forbids on the control plane.
    pub actions: Vec<String>,
    /// What it forbids on the data plane.
    pub data_actions: Vec<String>,
}

/// What the inspector shows for a database user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseUserDetails {
    /// Which one.
    pub id: DatabaseUserId,
    /// The server.
    pub server: NodeId,
    /// The database.
    pub database: PartId,
    /// Its name.
    pub database_name: String,
    /// For whom.
    pub principal: PrincipalId,
    /// Their name.
    pub who: String,
    /// Whether they are gone.
    pub is_orphaned: bool,
    /// Which roles it has.
    pub roles: Vec<DatabaseRole>,
}

impl CallRow {
    /// A call as a row.
    #[must_use]
    pub fn of(diagram: &Diagram, call: &Call) -> Self {
        Self {
            id: call.id,
            label: drawn::call(call),
            caller: call.what.caller,
            caller_name: diagram.node_name(call.what.caller).to_owned(),
            target: call.what.target,
            target_name: diagram.scope_name(call.what.target).to_owned(),
        }
    }
}

/// All calls, as the player lists them.
#[must_use]
pub fn call_rows(diagram: &Diagram) -> Vec<CallRow> {
    diagram
        .calls()
        .map(|call| CallRow::of(diagram, call))
        .collect()
}

impl CallDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, id: CallId) -> Option<Self> {
        let call = diagram.call(id)?;
        let (operations, credentials) = call_choices(words, diagram, &call.what);
        Some(Self {
            row: CallRow::of(diagram, call),
            what: call.what.clone(),
            operations,
            credentials,
            expected_audience: call.what.operation.row().service.row().audience.to_owned(),
        })
    }
}

/// Who could make a call: who makes it, and every host that is known to do the same, by
/// name.
#[must_use]
pub fn caller_choices(words: &Words, diagram: &Diagram, what: &NewCall) -> Vec<(NodeId, String)> {
    let does = |node: &Node| {
        let host = node.resource_kind().and_then(|kind| kind.row().host);
        host.is_some_and(|host| host.calls(what.operation))
    };
    // Cloud Shell can call only where somebody is drawn who is signed in.
    let hosts = diagram.nodes().filter(|node| {
        node.id == what.caller || does(node) && diagram.usual_credential(node.id).is_some()
    });
    let mut choices: Vec<(NodeId, String)> = hosts
        .map(|node| (node.id, format!("{} · {}", node.name, words.kind_of(node))))
        .collect();
    choices.sort_by(|(_, one), (_, other)| one.cmp(other));
    choices
}

/// What a call could do instead, and with which credentials.
#[must_use]
pub fn call_choices(
    words: &Words,
    diagram: &Diagram,
    what: &NewCall,
) -> (Vec<OperationChoice>, Vec<CredentialChoice>) {
    let goal = End::Node(what.target.node());
    let operations = crate::store::connect::offers(diagram, End::Node(what.caller), goal)
        .into_iter()
        .filter_map(|offer| match offer {
            crate::store::connect::Offer::Call {
                target, operation, ..
            } => Some(OperationChoice {
                operation,
                target,
                words: offer.words(words, diagram),
                is_chosen: operation == what.operation && target == what.target,
            }),
            _ => None,
        })
        .collect();
    (operations, credentials(words, diagram, what))
}

impl RoleAssignmentDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, id: RoleAssignmentId) -> Option<Self> {
        let it = diagram.role_assignment(id)?;
        Some(Self {
            row: AccessRow::of(words, diagram, it, Inherited::Here),
            scope_words: words::scope(words, diagram, it.scope),
            role: RoleView::of(diagram, it.role),
            condition: ConditionDetails::of(words, diagram, it),
        })
    }
}

impl DenyAssignmentDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, id: DenyAssignmentId) -> Option<Self> {
        let rule = &diagram.deny_assignment(id)?.rule;
        Some(Self {
            id,
            name: rule.name.clone(),
            who: denied_words(words, diagram, &rule.principals),
            spared: rule
                .exclude_principals
                .iter()
                .map(|it| principal_name(words, diagram, *it))
                .collect(),
            scope_words: words::scope(words, diagram, rule.scope),
            actions: rule.actions.clone(),
            data_actions: rule.data_actions.clone(),
        })
    }
}

impl DatabaseUserDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, id: DatabaseUserId) -> Option<Self> {
        let it = diagram.database_user(id)?;
        Some(Self {
            id,
            server: it.server,
            database: it.database,
            database_name: diagram
                .scope_name(Scope::Part(it.server, it.database))
                .to_owned(),
            principal: it.principal,
            who: principal_name(words, diagram, it.principal),
            is_orphaned: diagram.principal(it.principal).is_none(),
            roles: it.roles.clone(),
        })
    }
}
