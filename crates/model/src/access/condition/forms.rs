//! Conditions that people want most often, ready to be filled in.

use super::Condition;
use super::attributes::AttributeSource;
use super::expression::{Attribute, Expression, Operand, Operator, Quantifier, Value};
use crate::access::estate::Plane;
use crate::guid::Guid;

/// A condition of a usual form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Blobs of this container only; listing is spared.
    OnlyContainer(String),
    /// Blobs whose path begins like this only; listing is spared.
    OnlyPath(String),
    /// Only these roles are assigned and removed.
    OnlyRoles(Vec<Guid>),
    /// Roles are assigned to service principals and managed identities only.
    OnlyServicePrincipals,
}

// Source: Microsoft Learn, "Actions and attributes for Azure role assignment conditions
// for Azure Blob Storage": those that know the container and the path.
const BLOB_ACTIONS: [&str; 13] = [
    "read",
    "write",
    "add/action",
    "delete",
    "deleteBlobVersion/action",
    "permanentDelete/action",
    "move/action",
    "tags/read",
    "tags/write",
    "immutableStorage/runAsSuperUser/action",
    "manageOwnership/action",
    "modifyPermissions/action",
    "runAsSuperUser/action",
];
const BLOBS: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";
const CONTAINER: &str = "Microsoft.Storage/storageAccounts/blobServices/containers:name";
const PATH: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path";

// Source: Microsoft Learn, "Authorization actions and attributes": what is assigned is
// of the request, what is removed is of the resource.
const ASSIGN: &str = "Microsoft.Authorization/roleAssignments/write";
const REMOVE: &str = "Microsoft.Authorization/roleAssignments/delete";
const ROLE: &str = "Microsoft.Authorization/roleAssignments:RoleDefinitionId";
const TYPE: &str = "Microsoft.Authorization/roleAssignments:PrincipalType";

impl Form {
    /// The condition for a role that grants what `grants` says; `None` if the role
    /// grants nothing that such a condition limits.
    #[must_use]
    pub fn condition(&self, grants: impl Fn(&str, Plane) -> bool) -> Option<Condition> {
        let root = match self {
            Self::OnlyContainer(name) => blobs(grants, CONTAINER, Operator::StringEquals, name)?,
            Self::OnlyPath(prefix) => blobs(grants, PATH, Operator::StringStartsWith, prefix)?,
            Self::OnlyRoles(roles) => {
                let roles = roles.iter().copied().map(Value::Guid).collect();
                delegation(grants, ROLE, Operator::GuidEquals, &Operand::Values(roles))?
            }
            Self::OnlyServicePrincipals => {
                let kind = Value::Text("ServicePrincipal".to_owned());
                let operator = Operator::StringEqualsIgnoreCase;
                delegation(grants, TYPE, operator, &Operand::Values(vec![kind]))?
            }
        };
        Some(Condition::from(root))
    }
}

fn blobs(
    grants: impl Fn(&str, Plane) -> bool,
    attribute: &str,
    operator: Operator,
    value: &str,
) -> Option<Expression> {
    let actions = BLOB_ACTIONS
        .iter()
        .map(|action| format!("{BLOBS}/{action}"));
    let granted = actions.filter(|action| grants(action, Plane::Data));
    let exempted: Vec<Expression> = granted
        .map(|action| {
            let is_read = action.ends_with("/blobs/read");
            let action = Expression::ActionMatches(vec![action]);
            if !is_read {
                return not(action);
            }
            let list = Expression::SubOperationMatches(vec!["Blob.List".to_owned()]);
            not(Expression::All(vec![action, not(list)]))
        })
        .collect();
    Some(Expression::Any(vec![
        one_or_all(exempted)?,
        Expression::Compare {
            left: of(AttributeSource::Resource, attribute),
            quantifier: None,
            operator,
            right: Operand::Value(Value::Text(value.to_owned())),
        },
    ]))
}

fn delegation(
    grants: impl Fn(&str, Plane) -> bool,
    attribute: &str,
    operator: Operator,
    values: &Operand,
) -> Option<Expression> {
    let guards = [
        (ASSIGN, AttributeSource::Request),
        (REMOVE, AttributeSource::Resource),
    ];
    let guards = guards.into_iter();
    let guards = guards.filter(|(action, _)| grants(action, Plane::Control));
    let guards = guards.map(|(action, source)| {
        Expression::Any(vec![
            not(Expression::ActionMatches(vec![action.to_owned()])),
            Expression::Compare {
                left: of(source, attribute),
                quantifier: Some(Quantifier::AnyOfAny),
                operator,
                right: values.clone(),
            },
        ])
    });
    one_or_all(guards.collect())
}

fn of(source: AttributeSource, name: &str) -> Operand {
    Operand::Attribute(Attribute {
        source,
        name: name.to_owned(),
    })
}

fn not(inner: Expression) -> Expression {
    Expression::Not(Box::new(inner))
}

fn one_or_all(mut parts: Vec<Expression>) -> Option<Expression> {
    match parts.len() {
        0 | 1 => parts.pop(),
        _ => Some(Expression::All(parts)),
    }
}
