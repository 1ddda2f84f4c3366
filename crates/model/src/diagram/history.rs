//! Undo and redo, without limit while the session lasts.

use std::fmt;
use std::rc::Rc;

use super::Diagram;
use super::change::Applied;
use super::edit::Edit;
use super::error::EditError;

/// What was done and what was taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    done: Stack,
    undone: Stack,
}

/// A stack that shares its tail, so that a clone of the history is cheap
/// however long the session.
#[derive(Clone, Default)]
struct Stack {
    top: Option<Rc<Entry>>,
}

struct Entry {
    applied: Rc<Applied>,
    below: Option<Rc<Entry>>,
}

impl Stack {
    fn push(&mut self, applied: Rc<Applied>) {
        let below = self.top.take();
        self.top = Some(Rc::new(Entry { applied, below }));
    }

    fn pop(&mut self) -> Option<Rc<Applied>> {
        let top = self.top.take()?;
        self.top = top.below.clone();
        Some(top.applied.clone())
    }

    fn iter(&self) -> impl Iterator<Item = &Rc<Entry>> {
        std::iter::successors(self.top.as_ref(), |entry| entry.below.as_ref())
    }
}

// Derived, these would recurse once for each edit of the session.
impl PartialEq for Stack {
    fn eq(&self, other: &Self) -> bool {
        let (mut one, mut two) = (self.iter(), other.iter());
        loop {
            match (one.next(), two.next()) {
                (None, None) => return true,
                // From a shared entry on, everything is shared.
                (Some(one), Some(two)) if Rc::ptr_eq(one, two) => return true,
                (Some(one), Some(two)) if one.applied == two.applied => {}
                _ => return false,
            }
        }
    }
}

impl Eq for Stack {}

impl fmt::Debug for Stack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.iter().map(|entry| &entry.applied))
            .finish()
    }
}

impl Drop for Entry {
    // Without this, dropping a long history would recurse once for each edit.
    fn drop(&mut self) {
        let mut below = self.below.take();
        while let Some(mut entry) = below.and_then(|entry| Rc::try_unwrap(entry).ok()) {
            below = entry.below.take();
        }
    }
}

impl History {
    /// Whether there is something to undo.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.done.top.is_some()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        self.undone.top.is_some()
    }

    /// Applies an edit and remembers it. What had been undone can no longer be
    /// redone. An edit that changes nothing is not remembered.
    ///
    /// # Errors
    ///
    /// The diagram's refusal; diagram and history are as they were.
    pub fn apply(&mut self, diagram: &mut Diagram, edit: &Edit) -> Result<Rc<Applied>, EditError> {
        let applied = Rc::new(diagram.apply(edit)?);
        if !applied.is_empty() {
            self.done.push(applied.clone());
            self.undone = Stack::default();
        }
        Ok(applied)
    }

    /// Takes the last edit back. `None` if there is none.
    pub fn undo(&mut self, diagram: &mut Diagram) -> Option<Rc<Applied>> {
        let applied = self.done.pop()?;
        diagram.revert(&applied);
        self.undone.push(applied.clone());
        Some(applied)
    }

    /// Does the edit that was taken back last again. `None` if there is none.
    pub fn redo(&mut self, diagram: &mut Diagram) -> Option<Rc<Applied>> {
        let applied = self.undone.pop()?;
        diagram.reapply(&applied);
        self.done.push(applied.clone());
        Some(applied)
    }
}
