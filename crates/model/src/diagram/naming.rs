//! Names: what is allowed, what is taken, what a new thing is called.

use std::collections::BTreeSet;

use super::Diagram;
use super::edit::NewNodeKind;
use super::error::EditError;
use super::id::NodeId;
use super::limits;
use super::node::{Node, NodeKind, Part};
use crate::azure::name_rule::NameRule;
use crate::azure::scopes;

impl NewNodeKind {
    /// What a new thing of this kind is called.
    #[must_use]
    pub fn default_name(self) -> &'static str {
        match self {
            Self::ManagementGroup => "mg",
            Self::Subscription => "subscription",
            Self::ResourceGroup => "rg",
            Self::Resource(kind) => kind.row().default_name,
            Self::UserAssignedIdentity => scopes::USER_ASSIGNED_IDENTITY_DEFAULT_NAME,
            Self::ServicePrincipal => "app",
            Self::User => "user",
            Self::Group => "group",
            Self::Note => "Note",
        }
    }
}

/// The rule for the names of nodes of this kind; `None` where any text will do.
fn name_rule(kind: &NodeKind) -> Option<&'static NameRule> {
    match kind {
        NodeKind::Resource(resource) => Some(&resource.kind.row().name_rule),
        NodeKind::UserAssignedIdentity => Some(&scopes::USER_ASSIGNED_IDENTITY_NAME),
        NodeKind::ResourceGroup { .. } => Some(&scopes::RESOURCE_GROUP_NAME),
        NodeKind::Tenant
        | NodeKind::ManagementGroup { .. }
        | NodeKind::Subscription { .. }
        | NodeKind::ServicePrincipal { .. }
        | NodeKind::User
        | NodeKind::Group { .. }
        | NodeKind::Note { .. } => None,
    }
}

/// Checks a text against a rule for names; `None` stands for any short text.
pub(super) fn check_rule(
    name: &str,
    what: &'static str,
    rule: Option<&NameRule>,
) -> Result<(), EditError> {
    let bad = |rule: String| EditError::BadName {
        name: name.chars().take(limits::MAX_NAME_CHARS).collect(),
        what,
        rule,
    };
    if name.chars().count() > limits::MAX_NAME_CHARS {
        return Err(bad(format!(
            "at most {} characters",
            limits::MAX_NAME_CHARS
        )));
    }
    if name.trim().is_empty() || name.trim() != name || name.chars().any(char::is_control) {
        return Err(bad(
            "it needs at least one visible character, and no blanks around it".to_owned(),
        ));
    }
    rule.map_or(Ok(()), |rule| {
        rule.check(name).map_err(|error| bad(error.to_string()))
    })
}

/// Checks the name of a node by itself, as Azure would.
pub(super) fn check_azure_name(node: &Node) -> Result<(), EditError> {
    check_rule(&node.name, node.kind_name(), name_rule(&node.kind))
}

impl Part {
    /// Checks the name of a part by itself, as Azure would.
    pub(super) fn check_azure_name(&self) -> Result<(), EditError> {
        let row = self.kind.row();
        check_rule(&self.name, row.name, Some(&row.name_rule))
    }
}

impl Diagram {
    /// Whether another node has this name where `node` stands or would stand.
    ///
    /// Names are unique, without regard to case, among nodes of a kind in one
    /// scope: such nodes would have the same id in Azure.
    pub(super) fn name_is_taken(&self, node: &Node) -> bool {
        // A note's name means nothing to Azure.
        !matches!(node.kind, NodeKind::Note { .. })
            && self
                .same_kind_beside(node)
                .any(|other| other.name.eq_ignore_ascii_case(&node.name))
    }

    /// The nodes of the same kind in the same scope, itself left out.
    fn same_kind_beside<'a>(&'a self, node: &'a Node) -> impl Iterator<Item = &'a Node> {
        self.nodes().map(|other| &**other).filter(|other| {
            other.id != node.id && other.parent == node.parent && is_same_kind(other, node)
        })
    }

    /// Checks a name that a node is given now: also by Azure's own rule.
    pub(super) fn check_new_name(&self, node: &Node) -> Result<(), EditError> {
        check_azure_name(node)?;
        self.check_name(node)
    }

    /// Checks the name of a node as it stands or would stand.
    ///
    /// A name that Azure would refuse is let through: it may have come from a
    /// file or link that was written before the rule was known better.
    pub(super) fn check_name(&self, node: &Node) -> Result<(), EditError> {
        check_rule(&node.name, node.kind_name(), None)?;
        if self.name_is_taken(node) {
            return Err(EditError::NameTaken {
                name: node.name.clone(),
                what: node.kind_name(),
            });
        }
        Ok(())
    }

    /// Gives a new node a name that is free: its own, or else its own with the
    /// lowest free number from 2 on.
    pub(super) fn make_name_free(&self, node: &mut Node) {
        if !self.name_is_taken(node) {
            return;
        }
        // Gathered once: hundreds of nodes are pasted at a time, and each tries
        // hundreds of numbers.
        let taken: BTreeSet<String> = self
            .same_kind_beside(node)
            .map(|other| other.name.to_ascii_lowercase())
            .collect();
        let max_chars = name_rule(&node.kind).map_or(limits::MAX_NAME_CHARS, |rule| {
            usize::from(rule.max_characters).min(limits::MAX_NAME_CHARS)
        });
        // A name that Azure refuses anyway gets no better by numbers.
        let was_refused = check_azure_name(node).is_err();
        // `web-2` copied becomes `web-3`, not `web-2-2`.
        let stem = node
            .name
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .trim_end_matches('-')
            .to_owned();
        let stem = if stem.is_empty() {
            node.name.clone()
        } else {
            stem
        };
        let numbered = |separator: &str, number: usize| {
            let suffix = format!("{separator}{number}");
            let room = max_chars.saturating_sub(suffix.len());
            stem.chars().take(room).collect::<String>() + &suffix
        };
        // Names that take no hyphen get the bare number.
        node.name = numbered("-", 2);
        let takes_hyphen = was_refused || check_azure_name(node).is_ok();
        let separator = if takes_hyphen { "-" } else { "" };
        // One more than there are nodes: one of them is free.
        for number in 2..=self.nodes.len().saturating_add(2) {
            node.name = numbered(separator, number);
            if !taken.contains(&node.name.to_ascii_lowercase()) {
                return;
            }
        }
    }

    /// The node's name with its kind, as sentences speak of it.
    #[must_use]
    pub fn node_name(&self, node: NodeId) -> &str {
        self.node(node).map_or("", |node| node.name.as_str())
    }
}

/// The usual name, or else the usual name with the lowest free number from 2 on.
/// `count` is how many names there are.
pub(super) fn free_name(
    usual: &str,
    separator: char,
    count: usize,
    is_taken: impl Fn(&str) -> bool,
) -> String {
    if !is_taken(usual) {
        return usual.to_owned();
    }
    // One more than there are names: one of them is free.
    (2..=count.saturating_add(2))
        .map(|number| format!("{usual}{separator}{number}"))
        .find(|name| !is_taken(name))
        .unwrap_or_else(|| usual.to_owned())
}

fn is_same_kind(one: &Node, other: &Node) -> bool {
    std::mem::discriminant(&one.kind) == std::mem::discriminant(&other.kind)
        && one.resource_kind() == other.resource_kind()
}

/// A name with the article that it takes in a sentence: `a key vault`, `an AKS pod`.
#[must_use]
pub(super) fn an(name: &str) -> String {
    let begins_with_vowel = name.starts_with(['A', 'E', 'I', 'O', 'a', 'e', 'i', 'o']);
    let article = if begins_with_vowel { "an" } else { "a" };
    format!("{article} {name}")
}
