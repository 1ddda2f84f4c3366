//! The dialogs, and what stands in them.

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::azure::DataRole;
use vouchsafe_model::diagram::{
    AssertionId, CallId, DatabaseRole, Diagram, FindingKey, NewAssertion, NewCall,
    NewDenyAssignment, NodeId, PartId, PrincipalId, Scope,
};
use vouchsafe_model::text::Text;

use super::connect::End;
use super::custom_role::RoleDraft;
use super::document::OpenedFrom;
use crate::language::Words;

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
        message: Text,
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
    pub fn question(&self, words: &Words) -> String {
        match self {
            Self::NewDiagram => words.confirm_new(),
            Self::Open { .. } => words.confirm_open(),
        }
    }

    /// What is lost.
    #[must_use]
    pub fn warning(&self, words: &Words) -> String {
        words.confirm_warning()
    }

    /// The words on the button that goes ahead.
    #[must_use]
    pub fn accept(&self, words: &Words) -> String {
        match self {
            Self::NewDiagram => words.confirm_accept_new(),
            Self::Open { .. } => words.open(),
        }
    }
}

impl Dialog {
    /// Its title.
    #[must_use]
    pub fn title(&self, words: &Words) -> String {
        match self {
            Self::CommandPalette => words.dialog_command_palette(),
            Self::Shortcuts => words.dialog_shortcuts(),
            Self::StoryText => words.handout(),
            Self::Choice => words.dialog_choice(),
            Self::Open => words.open(),
            Self::Share => words.share(),
            Self::Goal { .. } => words.dialog_connect_with(),
            Self::Offers { .. } => words.dialog_offers(),
            Self::RolePicker(_) => words.dialog_role(),
            Self::CustomRole(draft) if draft.definition.is_some() => {
                words.dialog_change_custom_role()
            }
            Self::CustomRole(_) => words.dialog_new_custom_role(),
            Self::DenyAssignment(_) => words.dialog_deny(),
            Self::DatabaseRoles { .. } => words.dialog_database_user(),
            Self::DataRoles { .. } => words.dialog_data_access(),
            Self::Call { .. } => words.dialog_call(),
            Self::ScopePicker { .. } => words.dialog_scope(),
            Self::PartPicker { .. } => words.dialog_part(),
            Self::Assertion {
                assertion: None, ..
            } => words.dialog_new_assertion(),
            Self::Assertion { .. } => words.dialog_change_assertion(),
            Self::Silence { .. } => words.dialog_silence(),
            Self::Confirm(confirmation) => confirmation.question(words),
        }
    }
}
