//! The dialogs, and what stands in them.

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::azure::DataRole;
use vouchsafe_model::diagram::{
    AssertionId, CallId, DatabaseRole, Diagram, FindingKey, NewAssertion, NewCall,
    NewDenyAssignment, NodeId, PartId, PrincipalId, Scope,
};

use super::connect::End;
use super::custom_role::RoleDraft;
use super::document::OpenedFrom;

/// A dialog that is open, with what was typed and chosen in it so far.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Finds and runs commands.
    CommandPalette,
    /// Lists the keys.
    Shortcuts,
    /// The story as text, to be read or printed.
    StoryText,
    /// Argues for a kind of managed identity.
    Choice,
    /// Offers examples, and to open a file.
    Open,
    /// Shows the link that holds the diagram.
    Share,
    /// Chooses what something is connected with.
    Goal {
        /// From where.
        from: End,
    },
    /// Chooses what a line means.
    Offers {
        /// From where.
        from: End,
        /// To where.
        to: End,
    },
    /// Chooses a role, and where still open, who gets it and where.
    RolePicker(RolePicker),
    /// Writes a custom role.
    CustomRole(RoleDraft),
    /// Says whom a deny assignment denies what.
    DenyAssignment(NewDenyAssignment),
    /// Chooses the roles of a database user.
    DatabaseRoles {
        /// Whose user.
        principal: PrincipalId,
        /// The database server.
        server: NodeId,
        /// The database.
        database: PartId,
        /// What is ticked.
        roles: BTreeSet<DatabaseRole>,
    },
    /// Chooses what somebody is given in a service's own system.
    DataRoles {
        /// Who is given it.
        principal: PrincipalId,
        /// For what.
        scope: Scope,
        /// What is ticked.
        roles: BTreeSet<DataRole>,
    },
    /// Changes a call.
    Call {
        /// Which call.
        call: CallId,
        /// What it shall be.
        draft: NewCall,
    },
    /// Chooses the scope into which nodes go.
    ScopePicker {
        /// Which nodes.
        nodes: Vec<NodeId>,
    },
    /// Chooses what kind of part is added.
    PartPicker {
        /// To which resource.
        node: NodeId,
    },
    /// Writes an assertion.
    Assertion {
        /// Which one is changed; `None` for a new one.
        assertion: Option<AssertionId>,
        /// What it shall claim.
        draft: NewAssertion,
    },
    /// Asks why a finding is left as it is.
    Silence {
        /// Which finding.
        finding: FindingKey,
        /// What it says.
        message: String,
        /// Why, as far as it is written.
        reason: String,
    },
    /// Asks before something is lost.
    Confirm(Confirmation),
}

/// A role assignment in the making.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RolePicker {
    /// Who gets the role; `None` while it is to be chosen.
    pub principal: Option<PrincipalId>,
    /// Where; `None` while it is to be chosen.
    pub scope: Option<Scope>,
}

/// What is asked before something is lost.
#[derive(Clone, Debug, PartialEq)]
pub enum Confirmation {
    /// To begin with an empty canvas.
    NewDiagram,
    /// To open something else.
    Open {
        /// What.
        diagram: Rc<Diagram>,
        /// From where.
        from: OpenedFrom,
    },
}

impl Confirmation {
    /// The question.
    #[must_use]
    pub const fn question(&self) -> &'static str {
        match self {
            Self::NewDiagram => "Start with an empty canvas?",
            Self::Open { .. } => "Open the other diagram?",
        }
    }

    /// What is lost.
    #[must_use]
    pub const fn warning(&self) -> &'static str {
        "This diagram has changes that were not saved to a file. They will be lost."
    }

    /// The words on the button that goes ahead.
    #[must_use]
    pub const fn accept(&self) -> &'static str {
        match self {
            Self::NewDiagram => "Start empty",
            Self::Open { .. } => "Open",
        }
    }
}

impl Dialog {
    /// Its title.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match self {
            Self::CommandPalette => "Command palette",
            Self::Shortcuts => "Keyboard shortcuts",
            Self::StoryText => "The story, beat by beat",
            Self::Choice => "System or user-assigned: which?",
            Self::Open => "Open",
            Self::Share => "Share",
            Self::Goal { .. } => "Connect with",
            Self::Offers { .. } => "What does this line mean?",
            Self::RolePicker(_) => "Add role assignment",
            Self::CustomRole(draft) if draft.definition.is_some() => "Change custom role",
            Self::CustomRole(_) => "New custom role",
            Self::DenyAssignment(_) => "Add deny assignment",
            Self::DatabaseRoles { .. } => "Add database user",
            Self::DataRoles { .. } => "Give data access",
            Self::Call { .. } => "Change the call",
            Self::ScopePicker { .. } => "Move into a scope",
            Self::PartPicker { .. } => "Add a part",
            Self::Assertion {
                assertion: None, ..
            } => "New assertion",
            Self::Assertion { .. } => "Change the assertion",
            Self::Silence { .. } => "Silence a finding",
            Self::Confirm(confirmation) => confirmation.question(),
        }
    }
}
