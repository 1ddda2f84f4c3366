//! The case file as it is written, key by key.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use super::{Case, Check, ExpectedVerdict};
use crate::access::condition::{AttributeSource, Attributes, Known, SubOperation, Value};
use crate::access::{
    DenyAssignment, Estate, PermissionBlock, Plane, Principal, Question, Role, RoleAssignment,
    Scope,
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CaseFile {
    #[serde(default, deserialize_with = "or_default")]
    name: String,
    #[serde(default, deserialize_with = "or_default")]
    about: String,
    #[serde(default, deserialize_with = "or_default")]
    scopes: Vec<ScopeEntry>,
    #[serde(default, deserialize_with = "or_default")]
    principals: Vec<PrincipalEntry>,
    #[serde(default, deserialize_with = "or_default")]
    roles: Vec<RoleEntry>,
    #[serde(default, deserialize_with = "or_default")]
    assignments: Vec<AssignmentEntry>,
    #[serde(default, deserialize_with = "or_default")]
    deny_assignments: Vec<DenyAssignmentEntry>,
    #[serde(default, deserialize_with = "or_default")]
    checks: Vec<CheckEntry>,
}

#[derive(Deserialize)]
struct ScopeEntry {
    id: String,
    parent: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PrincipalEntry {
    id: String,
    #[serde(default, deserialize_with = "or_default")]
    member_of: Vec<String>,
}

#[derive(Deserialize)]
struct RoleEntry {
    id: String,
    #[serde(default, deserialize_with = "or_default")]
    name: String,
    #[serde(flatten)]
    permissions: PermissionKeys,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PermissionKeys {
    #[serde(default, deserialize_with = "or_default")]
    actions: Vec<String>,
    #[serde(default, deserialize_with = "or_default")]
    not_actions: Vec<String>,
    #[serde(default, deserialize_with = "or_default")]
    data_actions: Vec<String>,
    #[serde(default, deserialize_with = "or_default")]
    not_data_actions: Vec<String>,
}

#[derive(Deserialize)]
struct AssignmentEntry {
    id: String,
    principal: String,
    role: String,
    scope: String,
    /// Not part of the format, but never to be taken for nothing.
    #[serde(default)]
    condition: serde_json::Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DenyAssignmentEntry {
    id: String,
    scope: String,
    #[serde(default, deserialize_with = "or_default")]
    do_not_apply_to_child_scopes: bool,
    #[serde(default, deserialize_with = "or_default")]
    principals: Vec<String>,
    #[serde(default, deserialize_with = "or_default")]
    exclude_principals: Vec<String>,
    #[serde(flatten)]
    permissions: PermissionKeys,
}

#[derive(Deserialize)]
struct CheckEntry {
    principal: String,
    scope: String,
    action: String,
    plane: PlaneName,
    expected: Option<ExpectedVerdict>,
    deciding: Option<Vec<String>>,
    #[serde(flatten)]
    attributes: AttributeKeys,
}

/// What is known of a request, for conditions.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AttributeKeys {
    /// `null`: it is none that has a name.
    #[serde(default, deserialize_with = "said")]
    sub_operation: Option<Option<String>>,
    /// By their names as conditions write them; `null`: there is none.
    #[serde(default, deserialize_with = "or_default")]
    attributes: BTreeMap<String, Option<OneOrMore>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(Scalar),
    More(Vec<Scalar>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Scalar {
    Bool(bool),
    Integer(i64),
    Text(String),
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum PlaneName {
    Control,
    Data,
}

fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Tells a null from what is not there.
fn said<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

fn ids<Id: From<String>>(texts: Vec<String>) -> Vec<Id> {
    texts.into_iter().map(Id::from).collect()
}

impl From<CaseFile> for Case {
    fn from(file: CaseFile) -> Self {
        let estate = Estate {
            scopes: file.scopes.into_iter().map(Scope::from).collect(),
            principals: file.principals.into_iter().map(Principal::from).collect(),
            roles: file.roles.into_iter().map(Role::from).collect(),
            role_assignments: file
                .assignments
                .into_iter()
                .map(RoleAssignment::from)
                .collect(),
            deny_assignments: file
                .deny_assignments
                .into_iter()
                .map(DenyAssignment::from)
                .collect(),
            ..Estate::default()
        };
        Self {
            name: file.name,
            about: file.about,
            estate,
            checks: file.checks.into_iter().map(Check::from).collect(),
            warnings: Vec::new(),
        }
    }
}

impl From<ScopeEntry> for Scope<'static> {
    fn from(entry: ScopeEntry) -> Self {
        Self {
            id: entry.id.into(),
            parent: entry.parent.map(Into::into),
        }
    }
}

impl From<PrincipalEntry> for Principal<'static> {
    fn from(entry: PrincipalEntry) -> Self {
        Self {
            id: entry.id.into(),
            member_of: ids(entry.member_of),
        }
    }
}

impl From<RoleEntry> for Role<'static> {
    fn from(entry: RoleEntry) -> Self {
        Self {
            id: entry.id.into(),
            name: entry.name.into(),
            permissions: vec![entry.permissions.into()],
        }
    }
}

impl From<PermissionKeys> for PermissionBlock<'static> {
    fn from(keys: PermissionKeys) -> Self {
        Self {
            actions: keys.actions.into(),
            not_actions: keys.not_actions.into(),
            data_actions: keys.data_actions.into(),
            not_data_actions: keys.not_data_actions.into(),
            condition: None,
        }
    }
}

impl From<AssignmentEntry> for RoleAssignment<'static> {
    fn from(entry: AssignmentEntry) -> Self {
        let condition = match entry.condition {
            serde_json::Value::Null => None,
            serde_json::Value::String(text) if text.trim().is_empty() => None,
            serde_json::Value::String(text) => Some(text.into()),
            other => Some(other.to_string().into()),
        };
        Self {
            id: entry.id.into(),
            principal: entry.principal.into(),
            role: entry.role.into(),
            scope: entry.scope.into(),
            condition,
        }
    }
}

impl From<DenyAssignmentEntry> for DenyAssignment<'static> {
    fn from(entry: DenyAssignmentEntry) -> Self {
        Self {
            id: entry.id.into(),
            scope: entry.scope.into(),
            does_not_apply_to_child_scopes: entry.do_not_apply_to_child_scopes,
            principals: ids(entry.principals),
            exclude_principals: ids(entry.exclude_principals),
            permissions: vec![entry.permissions.into()],
        }
    }
}

impl From<CheckEntry> for Check {
    fn from(entry: CheckEntry) -> Self {
        Self {
            question: Question {
                principal: entry.principal.into(),
                action: entry.action.into(),
                plane: match entry.plane {
                    PlaneName::Control => Plane::Control,
                    PlaneName::Data => Plane::Data,
                },
                scope: entry.scope.into(),
                attributes: entry.attributes.into(),
            },
            expected: entry.expected,
            deciding: entry.deciding.map(|ids| ids.into_iter().collect()),
        }
    }
}

impl From<AttributeKeys> for Attributes<'static> {
    fn from(keys: AttributeKeys) -> Self {
        let mut attributes = Self {
            sub_operation: match keys.sub_operation {
                None => SubOperation::Unknown,
                Some(None) => SubOperation::None,
                Some(Some(name)) => SubOperation::Named(name.into()),
            },
            known: Vec::new(),
        };
        for (name, values) in keys.attributes {
            // `@Resource[name]`, with or without the sign.
            let source_and_name = name.trim_start_matches('@').split_once('[');
            let Some((source, name)) = source_and_name else {
                continue;
            };
            let mut sources = AttributeSource::ALL.into_iter();
            let Some(source) = sources.find(|it| it.name() == source) else {
                continue;
            };
            let known = match values {
                None => Known::Absent,
                Some(OneOrMore::One(value)) => Known::Values(vec![value.into()]),
                Some(OneOrMore::More(values)) => {
                    Known::Values(values.into_iter().map(Value::from).collect())
                }
            };
            attributes.set(source, name.trim_end_matches(']').to_owned(), known);
        }
        attributes
    }
}

impl From<Scalar> for Value {
    fn from(scalar: Scalar) -> Self {
        match scalar {
            Scalar::Bool(is) => Self::Bool(is),
            Scalar::Integer(number) => Self::Integer(number),
            Scalar::Text(text) => Self::Text(text),
        }
    }
}
