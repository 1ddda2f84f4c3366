//! What is held in services' own systems, as the inspector shows it.

use vouchsafe_model::azure::DataRole;
use vouchsafe_model::azure::data_roles::GrantSystem;
use vouchsafe_model::diagram::{DataGrant, DataGrantId, Diagram, PrincipalId, Scope};

use crate::store::connect::principal_name;

/// What the inspector shows of something that is held in a service's own system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataGrantDetails {
    /// Which one.
    pub id: DataGrantId,
    /// The system.
    pub system: GrantSystem,
    /// For what.
    pub scope: Scope,
    /// For whom.
    pub principal: PrincipalId,
    /// Their name.
    pub who: String,
    /// Whether they are gone.
    pub is_orphaned: bool,
    /// What is held.
    pub roles: Vec<DataRole>,
    /// What is held, in words.
    pub text: String,
}

impl DataGrantDetails {
    pub(super) fn of(diagram: &Diagram, id: DataGrantId) -> Option<Self> {
        Self::of_grant(diagram, diagram.data_grant(id)?)
    }

    fn of_grant(diagram: &Diagram, it: &DataGrant) -> Option<Self> {
        Some(Self {
            id: it.id,
            system: diagram.grant_system(it.scope)?,
            scope: it.scope,
            principal: it.principal,
            who: principal_name(diagram, it.principal),
            is_orphaned: diagram.principal(it.principal).is_none(),
            roles: it.roles.clone(),
            text: it.text(),
        })
    }
}

/// All that is held for a resource and its parts; of a part, all that reaches it.
#[must_use]
pub fn data_grants_of(diagram: &Diagram, scope: Scope) -> Vec<DataGrantDetails> {
    diagram
        .data_grants()
        .filter(|it| match scope {
            Scope::Node(node) => it.scope.node() == node,
            Scope::Part(..) => diagram.data_scope_reaches(it.scope, scope),
        })
        .filter_map(|it| DataGrantDetails::of_grant(diagram, it))
        .collect()
}
