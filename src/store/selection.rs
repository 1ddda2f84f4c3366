//! What is selected, and where the keyboard is on the canvas.

use std::collections::BTreeSet;

use vouchsafe_model::diagram::{Diagram, NodeId, Scope, Subject};
use vouchsafe_scene::layout::ChipId;

use super::secret;

/// What is selected on the canvas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    subjects: BTreeSet<Subject>,
    focus: Option<Subject>,
    /// The secret that was chosen on the card of what is selected.
    chip: Option<ChipId>,
}

/// What choosing something does to what is selected already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SelectHow {
    /// It alone is selected from now on.
    #[default]
    Only,
    /// It is added, or taken out if it was in.
    Toggle,
    /// It is added.
    Add,
}

impl Selection {
    /// Nothing but this, and the keyboard there.
    #[must_use]
    pub fn only(subject: Subject) -> Self {
        Self {
            subjects: BTreeSet::from([subject]),
            focus: Some(subject),
            chip: None,
        }
    }

    /// A secret on a card, and nothing but what it belongs to.
    #[must_use]
    pub fn only_secret(chip: ChipId) -> Self {
        Self {
            chip: Some(chip),
            ..Self::only(secret::subject_of(chip))
        }
    }

    /// The secret that is chosen.
    #[must_use]
    pub fn secret(&self) -> Option<ChipId> {
        self.chip.or_else(|| secret::of_subject(self.single()?))
    }

    /// All of these, and the keyboard at the first.
    #[must_use]
    pub fn all(subjects: impl IntoIterator<Item = Subject>) -> Self {
        let subjects: BTreeSet<Subject> = subjects.into_iter().collect();
        let focus = subjects.first().copied();
        Self {
            subjects,
            focus,
            chip: None,
        }
    }

    /// What is selected, in order.
    pub fn subjects(&self) -> impl DoubleEndedIterator<Item = Subject> + Clone {
        self.subjects.iter().copied()
    }

    /// How many things are selected.
    #[must_use]
    pub fn count(&self) -> usize {
        self.subjects.len()
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.subjects.is_empty()
    }

    /// Whether this is selected.
    #[must_use]
    pub fn contains(&self, subject: Subject) -> bool {
        self.subjects.contains(&subject)
    }

    /// Whether this node is selected.
    #[must_use]
    pub fn contains_node(&self, node: NodeId) -> bool {
        self.contains(Subject::Node(node))
    }

    /// What is selected, if it is one thing.
    #[must_use]
    pub fn single(&self) -> Option<Subject> {
        match self.subjects.len() {
            1 => self.subjects.first().copied(),
            _ => None,
        }
    }

    /// The node that is selected alone; of a part, its resource.
    #[must_use]
    pub fn single_node(&self) -> Option<NodeId> {
        match self.single()? {
            Subject::Node(node) | Subject::Part(node, _) => Some(node),
            _ => None,
        }
    }

    /// The scope that is selected alone.
    #[must_use]
    pub fn single_scope(&self) -> Option<Scope> {
        match self.single()? {
            Subject::Node(node) => Some(Scope::Node(node)),
            Subject::Part(node, part) => Some(Scope::Part(node, part)),
            _ => None,
        }
    }

    /// The selected nodes, in order.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + Clone {
        self.subjects().filter_map(|subject| match subject {
            Subject::Node(node) => Some(node),
            _ => None,
        })
    }

    /// The selected nodes that don't stand in other selected ones: to move
    /// these is to move all.
    #[must_use]
    pub fn outermost_nodes(&self, diagram: &Diagram) -> Vec<NodeId> {
        self.nodes()
            .filter(|node| {
                !diagram
                    .ancestors(*node)
                    .any(|outer| self.contains_node(outer.id))
            })
            .collect()
    }

    /// Where the keyboard is on the canvas. It need not be selected.
    #[must_use]
    pub const fn focus(&self) -> Option<Subject> {
        self.focus
    }

    /// The same with the keyboard there.
    #[must_use]
    pub fn with_focus(&self, focus: Option<Subject>) -> Self {
        Self {
            subjects: self.subjects.clone(),
            focus,
            chip: self.chip,
        }
    }

    /// What is selected after choosing this.
    #[must_use]
    pub fn choosing(&self, subject: Subject, how: SelectHow) -> Self {
        let mut subjects = self.subjects.clone();
        match how {
            SelectHow::Only => return Self::only(subject),
            SelectHow::Add => {
                subjects.insert(subject);
            }
            SelectHow::Toggle => {
                if !subjects.remove(&subject) {
                    subjects.insert(subject);
                }
            }
        }
        Self {
            subjects,
            focus: Some(subject),
            chip: None,
        }
    }

    /// What of it is left in the diagram.
    #[must_use]
    pub fn left_in(&self, diagram: &Diagram) -> Self {
        let is_there = |subject: &Subject| is_there(diagram, *subject);
        Self {
            subjects: self.subjects.iter().copied().filter(is_there).collect(),
            focus: self.focus.filter(is_there),
            chip: self.chip.filter(|chip| secret::is_there(diagram, *chip)),
        }
    }
}

/// Whether the diagram has this.
#[must_use]
pub fn is_there(diagram: &Diagram, subject: Subject) -> bool {
    match subject {
        Subject::Node(node) => diagram.node(node).is_some(),
        Subject::Part(node, part) => diagram.part(node, part).is_some(),
        Subject::Attachment(host, identity) => diagram
            .node(host)
            .and_then(|node| node.resource())
            .is_some_and(|resource| resource.user_assigned.contains(&identity)),
        Subject::Membership(group, member) => {
            diagram.node(group).is_some_and(|node| match &node.kind {
                vouchsafe_model::diagram::NodeKind::Group { members } => members.contains(&member),
                _ => false,
            })
        }
        Subject::RoleAssignment(id) => diagram.role_assignment(id).is_some(),
        Subject::DenyAssignment(id) => diagram.deny_assignment(id).is_some(),
        Subject::RoleDefinition(id) => diagram.role_definition(id).is_some(),
        Subject::DatabaseUser(id) => diagram.database_user(id).is_some(),
        Subject::DataGrant(id) => diagram.data_grant(id).is_some(),
        Subject::Call(id) => diagram.call(id).is_some(),
        Subject::Assertion(id) => diagram.assertion(id).is_some(),
        Subject::Setting(host, setting) => diagram.setting(host, setting).is_some(),
        Subject::ClientCredential(application, credential) => {
            diagram.client_credential(application, credential).is_some()
        }
        Subject::FederatedCredential(id) => diagram.federated_credential(id).is_some(),
    }
}
