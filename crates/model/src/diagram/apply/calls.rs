//! Drawing and changing calls.

use super::Draft;
use crate::diagram::call::{Call, NewCall};
use crate::diagram::edit::Subject;
use crate::diagram::error::EditError;
use crate::diagram::id::CallId;
use crate::diagram::limits;
use crate::diagram::rules::check_room;

impl Draft<'_> {
    pub(super) fn add_call(&mut self, what: &NewCall) -> Result<(), EditError> {
        self.check_chosen_identity_exists(what)?;
        self.add_call_as_it_is(what)
    }

    /// Adds a call that may name an identity that is gone.
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
        // A call may go on naming an identity that has been deleted since, but
        // none can start to.
        if before.what.credential != what.credential {
            self.check_chosen_identity_exists(what)?;
        }
        self.put_call(Call {
            id,
            what: what.clone(),
        });
        Ok(())
    }

    fn check_chosen_identity_exists(&self, what: &NewCall) -> Result<(), EditError> {
        match what.named_identity() {
            None => Ok(()),
            Some(principal) => self.principal_name(principal).map(drop),
        }
    }
}
