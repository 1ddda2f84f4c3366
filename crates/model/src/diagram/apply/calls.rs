//! Drawing and changing calls.

use super::Draft;
use crate::diagram::call::{Call, Credential, IdentityChoice, NewCall};
use crate::diagram::edit::Subject;
use crate::diagram::error::EditError;
use crate::diagram::id::{CallId, NodeId};
use crate::diagram::limits;
use crate::diagram::node::NodeKind;
use crate::diagram::rules::check_room;

impl Draft<'_> {
    pub(super) fn add_call(&mut self, what: &NewCall) -> Result<(), EditError> {
        self.check_credential_exists(what.caller, what.credential)?;
        self.add_call_as_it_is(what)
    }

    /// Adds a call whose identity or setting may be gone.
    pub(super) fn add_call_as_it_is(&mut self, what: &NewCall) -> Result<(), EditError> {
        self.diagram.check_call(what)?;
        check_room("calls", self.diagram.calls.len(), limits::MAX_RECORDS)?;
        let id = CallId::new(self.new_number()?);
        self.put_call(Call {
            id,
            what: what.clone(),
        });
        self.created(Subject::Call(id));
        Ok(())
    }

    pub(super) fn change_call(&mut self, id: CallId, what: &NewCall) -> Result<(), EditError> {
        let before = self
            .diagram
            .call(id)
            .cloned()
            .ok_or(EditError::NoSuchCall(id))?;
        if before.what == *what {
            return Ok(());
        }
        self.diagram.check_call(what)?;
        // A call may go on naming an identity or a setting that has been deleted
        // since, but none can start to.
        if before.what.credential != what.credential {
            self.check_credential_exists(what.caller, what.credential)?;
        }
        self.put_call(Call {
            id,
            what: what.clone(),
        });
        Ok(())
    }

    fn check_choice_exists(&self, choice: IdentityChoice) -> Result<(), EditError> {
        match choice {
            IdentityChoice::Unnamed => Ok(()),
            IdentityChoice::UserAssigned(principal) => self.principal_name(principal).map(drop),
        }
    }

    pub(super) fn check_credential_exists(
        &self,
        host: NodeId,
        credential: Credential,
    ) -> Result<(), EditError> {
        match credential {
            Credential::SignedInUser(user) => {
                let node = self.node(NodeId::new(user.number()))?;
                if node.kind == NodeKind::User {
                    Ok(())
                } else {
                    Err(EditError::NoSuchPrincipal(user))
                }
            }
            Credential::ManagedIdentity(choice) => self.check_choice_exists(choice),
            Credential::Workload | Credential::DefaultChain | Credential::Nothing => Ok(()),
            Credential::Trusted {
                identity,
                application,
            } => {
                self.node(application)?;
                self.check_choice_exists(identity)
            }
            Credential::Setting(setting) => self.setting(host, setting).map(drop),
        }
    }
}
