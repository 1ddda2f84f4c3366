//! A condition in words that people read.
//!
//! Most conditions are made of guards: "unless it is something else than reading
//! a blob, the container must be this one". They are told as guards. Any other
//! condition is told part by part, so that nothing is left out.

use super::attributes::AttributeSource;
use super::expression::{Attribute, Expression, Operand, Operator, Quantifier, Value};
use super::{Clause, Condition, Found, Unknown};
use crate::guid::Guid;

/// What people call the thing with this id, where it is known.
type Names<'n> = &'n dyn Fn(Guid) -> Option<String>;

impl Condition {
    /// What it says, one sentence for each limit.
    #[must_use]
    pub fn told(&self, names: Names<'_>) -> Vec<String> {
        let parts = match self.root() {
            Expression::All(parts) => parts.as_slice(),
            other => std::slice::from_ref(other),
        };
        let mut guards: Vec<(Vec<String>, String)> = Vec::new();
        for part in parts {
            let (targets, limit) = guard(part);
            let limit = limit.map_or("never".to_owned(), |limit| {
                format!("only if {}", expression(&limit, true, names))
            });
            match guards.iter_mut().find(|(_, known)| *known == limit) {
                Some((known, _)) if !known.is_empty() && !targets.is_empty() => {
                    known.extend(targets);
                }
                _ => guards.push((targets, limit)),
            }
        }
        let sentences = guards.into_iter().map(|(targets, limit)| {
            let what = if targets.is_empty() {
                "anything that the role allows".to_owned()
            } else {
                listed(&targets, "and")
            };
            capital(&format!("{what}: {limit}."))
        });
        sentences.collect()
    }
}

impl Clause {
    /// What it wants, and what was found: "the container is `invoices`, and it is
    /// `payroll`".
    #[must_use]
    pub fn told(&self, names: Names<'_>) -> String {
        let wanted = expression(&self.expression, self.is_wanted, names);
        match &self.found {
            Found::Nothing => wanted,
            Found::Values(values) => {
                let values: Vec<String> = values.iter().map(|it| value(it, names)).collect();
                format!("{wanted} (it is {})", listed(&values, "and"))
            }
            Found::Absent => format!("{wanted} (this request has no such attribute)"),
        }
    }

    /// What it wants.
    #[must_use]
    pub fn wanted(&self, names: Names<'_>) -> String {
        expression(&self.expression, self.is_wanted, names)
    }
}

impl Unknown {
    /// What nobody said.
    #[must_use]
    pub fn told(&self, names: Names<'_>) -> String {
        match self {
            Self::Attribute(it) => format!("{} is not known here", attribute(it)),
            Self::SubOperation => "which suboperation it is is not known here".to_owned(),
            Self::Comparison(it) => format!(
                "how this is compared is not documented: {}",
                expression(it, true, names)
            ),
        }
    }
}

/// What a part limits, and to what: `None` if it never allows it. Without any
/// target it limits everything.
fn guard(part: &Expression) -> (Vec<String>, Option<Expression>) {
    let parts = match part {
        Expression::Any(parts) => parts.as_slice(),
        other => std::slice::from_ref(other),
    };
    let mut targets = Vec::new();
    let mut limits = Vec::new();
    for part in parts {
        match exempted(part) {
            Some(found) if targets.is_empty() => targets = found,
            _ => limits.push(part.clone()),
        }
    }
    let limit = match limits.len() {
        0 => None,
        1 => limits.pop(),
        _ => Some(Expression::Any(limits)),
    };
    (targets, limit)
}

/// The actions that the part asks not to be one of.
fn exempted(part: &Expression) -> Option<Vec<String>> {
    match part {
        Expression::Not(inner) => target(inner).map(|target| vec![target]),
        Expression::All(parts) => {
            let each: Option<Vec<Vec<String>>> = parts.iter().map(exempted).collect();
            Some(each?.concat())
        }
        _ => None,
    }
}

/// An action, with or without a suboperation, in words.
fn target(part: &Expression) -> Option<String> {
    match part {
        Expression::ActionMatches(patterns) => Some(actions(patterns)),
        Expression::All(parts) => {
            let [Expression::ActionMatches(patterns), sub_operation] = parts.as_slice() else {
                return None;
            };
            let [pattern] = patterns.as_slice() else {
                return None;
            };
            let is_read = pattern.eq_ignore_ascii_case(READ_BLOBS);
            match sub_operation {
                Expression::SubOperationMatches(names) => Some(if is_read && is_list(names) {
                    "listing blobs".to_owned()
                } else {
                    format!("{} as {}", action(pattern), texts(names, "or"))
                }),
                Expression::Not(inner) => match &**inner {
                    Expression::SubOperationMatches(names) => Some(if is_read && is_list(names) {
                        "reading blobs (listing them is spared)".to_owned()
                    } else {
                        format!("{} except as {}", action(pattern), texts(names, "or"))
                    }),
                    _ => None,
                },
                _ => None,
            }
        }
        _ => None,
    }
}

const READ_BLOBS: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";

fn is_list(names: &[String]) -> bool {
    matches!(names, [name] if name.eq_ignore_ascii_case("Blob.List"))
}

/// Actions that conditions are about, and what one does by them.
// Source: Microsoft Learn, "Actions and attributes for Azure role assignment conditions
// for Azure Blob Storage", the same for Azure Queue Storage, and "Authorization actions
// and attributes".
const ACTIONS: [(&str, &str); 18] = [
    (READ_BLOBS, "reading and listing blobs"),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
        "writing blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action",
        "creating blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete",
        "deleting blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/deleteBlobVersion/action",
        "deleting versions of blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/permanentDelete/action",
        "deleting blobs permanently",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/move/action",
        "renaming blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read",
        "reading index tags",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/write",
        "writing index tags",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/filter/action",
        "finding blobs by tags",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/runAsSuperUser/action",
        "all that a hierarchical namespace offers",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/read",
        "peeking at messages",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/write",
        "writing messages",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/add/action",
        "adding messages",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/delete",
        "deleting messages",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/process/action",
        "receiving and deleting messages",
    ),
    (
        "Microsoft.Authorization/roleAssignments/write",
        "assigning roles",
    ),
    (
        "Microsoft.Authorization/roleAssignments/delete",
        "removing role assignments",
    ),
];

fn action(pattern: &str) -> String {
    let mut known = ACTIONS.iter();
    let found = known.find(|(known, _)| known.eq_ignore_ascii_case(pattern));
    found.map_or_else(|| format!("`{pattern}`"), |(_, words)| (*words).to_owned())
}

fn actions(patterns: &[String]) -> String {
    let words: Vec<String> = patterns.iter().map(|it| action(it)).collect();
    listed(&words, "or")
}

/// What is wanted to be so, or not.
fn expression(part: &Expression, is_wanted: bool, names: Names<'_>) -> String {
    match part {
        Expression::Not(inner) => expression(inner, !is_wanted, names),
        // What is not all of these is not one of them, and the other way round.
        Expression::All(parts) => joined(parts, is_wanted, is_wanted, names),
        Expression::Any(parts) => joined(parts, is_wanted, !is_wanted, names),
        Expression::ActionMatches(patterns) => {
            format!("it is {}{}", not(is_wanted), actions(patterns))
        }
        Expression::SubOperationMatches(names) => {
            let (is_list, names) = (is_list(names), texts(names, "or"));
            match (is_list, is_wanted) {
                (true, true) => "it is listing".to_owned(),
                (true, false) => "it is not listing".to_owned(),
                (false, is_wanted) => format!("it is {}the suboperation {names}", not(is_wanted)),
            }
        }
        Expression::Exists(it) => {
            format!("{} is {}given", attribute(it), not(is_wanted))
        }
        Expression::Compare {
            left,
            quantifier,
            operator,
            right,
        } => compare(left, *quantifier, *operator, right, is_wanted, names),
    }
}

const fn not(is_wanted: bool) -> &'static str {
    if is_wanted { "" } else { "not " }
}

fn joined(parts: &[Expression], is_wanted: bool, is_all: bool, names: Names<'_>) -> String {
    let parts: Vec<String> = parts
        .iter()
        .map(|part| match part {
            Expression::All(_) | Expression::Any(_) => {
                format!("({})", expression(part, is_wanted, names))
            }
            _ => expression(part, is_wanted, names),
        })
        .collect();
    parts.join(if is_all { " and " } else { " or " })
}

fn compare(
    left: &Operand,
    quantifier: Option<Quantifier>,
    operator: Operator,
    right: &Operand,
    is_wanted: bool,
    names: Names<'_>,
) -> String {
    if let Some(statement) = statement(left, operator, right, is_wanted) {
        return statement;
    }
    let right_values = match right {
        Operand::Values(values) => values.as_slice(),
        Operand::Value(value) => std::slice::from_ref(value),
        Operand::Attribute(_) => &[],
    };
    let (mut subject, operator, lead) = match quantifier {
        None => {
            let operator = if is_wanted {
                operator
            } else {
                operator.opposite()
            };
            (operand(left, names), operator, "")
        }
        // With a single value on the right, which of them counts is no question.
        Some(Quantifier::AnyOfAny) => (operand(left, names), operator, ""),
        Some(Quantifier::AllOfAny) => (
            format!("every value of {}", operand(left, names)),
            operator,
            "",
        ),
        Some(Quantifier::AnyOfAll) => (operand(left, names), operator, "each of "),
        Some(Quantifier::AllOfAll) => {
            let subject = format!("every value of {}", operand(left, names));
            (subject, operator, "each of ")
        }
    };
    let is_negated = quantifier.is_some() && !is_wanted;
    let mut verb = operator.words();
    let (lead, word) = match (lead, right_values.len()) {
        (_, 0 | 1) => ("", ""),
        ("", _) => ("", "or"),
        (lead, _) => (lead, "and"),
    };
    if is_negated {
        if quantifier == Some(Quantifier::AnyOfAny) && right_values.len() < 2 {
            verb = operator.opposite().words();
        } else {
            subject = format!("it is not so that {subject}");
        }
    }
    let values: Vec<String> = match right {
        Operand::Attribute(it) => vec![attribute(it)],
        _ => right_values.iter().map(|it| value(it, names)).collect(),
    };
    format!("{subject} {verb} {lead}{}", listed(&values, word))
}

/// What is either so or not: "it is the current version".
fn statement(
    left: &Operand,
    operator: Operator,
    right: &Operand,
    is_wanted: bool,
) -> Option<String> {
    let (Operand::Attribute(it), Operand::Value(Value::Bool(value))) = (left, right) else {
        return None;
    };
    let words = attribute(it);
    let statement = words.strip_prefix("whether ")?;
    let is_so = match operator {
        Operator::BoolEquals => *value == is_wanted,
        Operator::BoolNotEquals => *value != is_wanted,
        _ => return None,
    };
    let lead = if is_so { "" } else { "it is not so that " };
    Some(format!("{lead}{statement}"))
}

fn operand(operand: &Operand, names: Names<'_>) -> String {
    match operand {
        Operand::Attribute(it) => attribute(it),
        Operand::Value(it) => value(it, names),
        Operand::Values(values) => {
            let values: Vec<String> = values.iter().map(|it| value(it, names)).collect();
            listed(&values, "or")
        }
    }
}

fn value(value: &Value, names: Names<'_>) -> String {
    match value {
        Value::Text(text) => format!("`{text}`"),
        Value::Integer(number) => number.to_string(),
        Value::Bool(is) => is.to_string(),
        Value::Guid(guid) => names(*guid).unwrap_or_else(|| format!("`{guid}`")),
    }
}

/// Attributes that conditions are about, and what they are.
// Source: as above.
const ATTRIBUTES: [(&str, &str); 21] = [
    (
        "Microsoft.Storage/storageAccounts:name",
        "the storage account",
    ),
    (
        "Microsoft.Storage/storageAccounts:isHnsEnabled",
        "whether the hierarchical namespace is on",
    ),
    (
        "Microsoft.Storage/storageAccounts/encryptionScopes:name",
        "the encryption scope",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers:name",
        "the container",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path",
        "the path of the blob",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:prefix",
        "the prefix that is listed",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:snapshot",
        "the snapshot",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:versionId",
        "the version of the blob",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:isCurrentVersion",
        "whether it is the current version",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags&$keys$&",
        "the keys of the index tags",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues:name",
        "the queue",
    ),
    ("Microsoft.KeyVault/vaults:name", "the vault"),
    (
        "Microsoft.KeyVault/vaults/secrets:name",
        "the name of the secret",
    ),
    (
        "Microsoft.ContainerRegistry/registries/repositories:name",
        "the repository",
    ),
    (
        "Microsoft.Authorization/roleAssignments:RoleDefinitionId",
        "the role",
    ),
    (
        "Microsoft.Authorization/roleAssignments:PrincipalId",
        "whoever gets the role",
    ),
    (
        "Microsoft.Authorization/roleAssignments:PrincipalType",
        "the type of whoever gets the role",
    ),
    ("isPrivateLink", "whether it comes over a private link"),
    (
        "Microsoft.Network/privateEndpoints",
        "the private endpoint it comes through",
    ),
    (
        "Microsoft.Network/virtualNetworks/subnets",
        "the subnet it comes from",
    ),
    ("UtcNow", "the time (UTC)"),
];

const TAGS: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags:";

fn attribute(it: &Attribute) -> String {
    if it.source == AttributeSource::Principal {
        return format!("the caller's custom security attribute `{}`", it.name);
    }
    let mut known = ATTRIBUTES.iter();
    if let Some((_, words)) = known.find(|(known, _)| known.eq_ignore_ascii_case(&it.name)) {
        return (*words).to_owned();
    }
    let tag = it.name.get(..TAGS.len());
    if tag.is_some_and(|tag| tag.eq_ignore_ascii_case(TAGS)) {
        let key = it.name.get(TAGS.len()..).unwrap_or_default();
        let key = key.strip_suffix("<$key_case_sensitive$>").unwrap_or(key);
        return match it.source {
            AttributeSource::Request => format!("the index tag `{key}` that is written"),
            _ => format!("the index tag `{key}`"),
        };
    }
    format!("`{it}`")
}

fn texts(texts: &[String], word: &str) -> String {
    let texts: Vec<String> = texts.iter().map(|it| format!("`{it}`")).collect();
    listed(&texts, word)
}

/// `a, b and c`
fn listed(words: &[String], word: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}
