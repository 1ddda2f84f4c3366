//! What is held in services' own systems, as the inspector shows it: at what it is for,
//! and at who holds it.

use vouchsafe_model::azure::DataRole;
use vouchsafe_model::azure::data_roles::GrantSystem;
use vouchsafe_model::diagram::{DataGrant, DataGrantId, Diagram, PrincipalId, Scope, Subject};
use vouchsafe_model::drawn;

use crate::language::Words;
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
    pub(super) fn of(words: &Words, diagram: &Diagram, id: DataGrantId) -> Option<Self> {
        Self::of_grant(words, diagram, diagram.data_grant(id)?)
    }

    fn of_grant(words: &Words, diagram: &Diagram, it: &DataGrant) -> Option<Self> {
        Some(Self {
            id: it.id,
            system: diagram.grant_system(it.scope)?,
            scope: it.scope,
            principal: it.principal,
            who: principal_name(words, diagram, it.principal),
            is_orphaned: diagram.principal(it.principal).is_none(),
            roles: it.roles.clone(),
            text: words.said(&drawn::data_grant(it)),
        })
    }
}

/// All that is held for a resource and its parts; of a part, all that reaches it.
#[must_use]
pub fn data_grants_of(words: &Words, diagram: &Diagram, scope: Scope) -> Vec<DataGrantDetails> {
    diagram
        .data_grants()
        .filter(|it| match scope {
            Scope::Node(node) => it.scope.node() == node,
            Scope::Part(..) => diagram.data_scope_reaches(it.scope, scope),
        })
        .filter_map(|it| DataGrantDetails::of_grant(words, diagram, it))
        .collect()
}

/// Something that a principal holds where no role of Azure decides, as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRow {
    /// The grant, or the database user.
    pub subject: Subject,
    /// What is held: `Cosmos DB Built-in Data Reader`.
    pub title: String,
    /// In which system, and for what: `Data role assignment for cosmos-shop`.
    pub subtitle: String,
    /// Whether it counts as the resource is set now.
    pub counts: bool,
}

/// All that a principal holds in services' own systems: data roles, access policies,
/// entries of lists, and users of databases.
#[must_use]
pub fn held_by(words: &Words, diagram: &Diagram, principal: PrincipalId) -> Vec<HeldRow> {
    let grants = diagram.data_grants().filter(|it| it.principal == principal);
    let grants = grants.filter_map(|it| {
        let system = diagram.grant_system(it.scope)?.row();
        Some(HeldRow {
            subject: Subject::DataGrant(it.id),
            title: words.said(&drawn::data_grant(it)),
            subtitle: upper_first(
                &words.held_for(words.grant(system.grant), diagram.scope_name(it.scope)),
            ),
            counts: diagram.asks_data_roles(it.scope.node()),
        })
    });
    let users = diagram
        .database_users()
        .filter(|it| it.principal == principal);
    let users = users.map(|it| {
        let roles: Vec<&str> = it.roles.iter().map(|role| role.name()).collect();
        let database = Scope::Part(it.server, it.database);
        HeldRow {
            subject: Subject::DatabaseUser(it.id),
            title: if roles.is_empty() {
                words.held_no_role()
            } else {
                roles.join(", ")
            },
            subtitle: words.held_database_user(diagram.scope_name(database)),
            counts: true,
        }
    });
    grants.chain(users).collect()
}

fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
