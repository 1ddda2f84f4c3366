//! The document and its history, and what of it the canvas shows.

use std::rc::Rc;

use vouchsafe_model::diagram::{Applied, Diagram, Edit, EditError, History, limits};
use vouchsafe_model::link::view::LinkView;
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::placement::make_way;
use vouchsafe_scene::words::Wording;

/// The document that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What is drawn.
    pub diagram: Rc<Diagram>,
    /// Where it stands, without what a gesture under way would do.
    pub layout: Rc<Layout>,
    /// What can be undone and redone.
    pub history: History,
    /// What was drawn when it was last saved to a file or opened from where it
    /// can be opened again; `None` if it never was.
    pub saved: Option<Rc<Diagram>>,
    /// Where it comes from.
    pub from: OpenedFrom,
}

/// Where a document comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OpenedFrom {
    /// It was begun here.
    #[default]
    Blank,
    /// It comes with the app.
    Example,
    /// It was kept by the browser since the last visit.
    Autosave,
    /// It was read from a file.
    File {
        /// The file's name.
        name: String,
    },
    /// It came in a link.
    Link {
        /// What the link names of it.
        view: LinkView,
    },
    /// It is a story that comes with the app.
    Story,
}

/// From how many lines on a drawing is only sketched while something is pulled.
const LINES_TO_SKETCH: usize = 150;

/// What the canvas shows: the diagram, or what it would be if the gesture
/// under way ended now.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What is drawn. While nothing is being pulled, the document's own.
    pub diagram: Rc<Diagram>,
    /// Where everything stands.
    pub layout: Rc<Layout>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.diagram, &other.diagram) && Rc::ptr_eq(&self.layout, &other.layout)
    }
}

impl Document {
    /// A document that was just opened: nothing to undo, nothing to save.
    #[must_use]
    pub fn opened(diagram: Rc<Diagram>, from: OpenedFrom, wording: &Wording) -> Self {
        Self {
            // What the browser kept exists nowhere else.
            saved: (from != OpenedFrom::Autosave).then(|| diagram.clone()),
            layout: Rc::new(Layout::told(&diagram, wording)),
            diagram,
            history: History::default(),
            from,
        }
    }

    /// Whether nothing would be lost by opening another: it is as it was last
    /// saved, or there is nothing in it.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        match &self.saved {
            Some(saved) => self.diagram == *saved,
            None => self.diagram.node_count() == 1,
        }
    }

    /// The document after an edit, and what the edit did.
    ///
    /// # Errors
    ///
    /// The diagram's refusal.
    pub(super) fn after(&self, edit: &Edit) -> Result<(Self, Rc<Applied>), EditError> {
        let mut next = self.clone();
        let applied = next.history.apply(Rc::make_mut(&mut next.diagram), edit)?;
        if !applied.is_empty() {
            next.lay_out();
        }
        Ok((next, applied))
    }

    /// The document after an edit, and after what stood in the way of rooms that
    /// grew has stepped aside; both are one step of undo.
    ///
    /// # Errors
    ///
    /// The diagram's refusal.
    pub(super) fn after_making_way(&self, edit: &Edit) -> Result<(Self, Rc<Applied>), EditError> {
        self.after(&self.making_way(edit)?)
    }

    /// An edit together with the moves by which what stands in the way of rooms
    /// that grow steps aside.
    ///
    /// # Errors
    ///
    /// The diagram's refusal.
    pub(super) fn making_way(&self, edit: &Edit) -> Result<Edit, EditError> {
        let mut edits = vec![edit.clone()];
        let (mut reached, _) = self.after(edit)?;
        // What steps aside may make the room around it grow: once for each level.
        for _ in 0..limits::MAX_DEPTH {
            let moves = make_way(&self.layout, &reached.layout);
            if moves.is_empty() {
                break;
            }
            edits.push(Edit::MoveNodes(moves));
            match self.after(&Edit::Several(edits.clone())) {
                Ok((next, _)) => reached = next,
                // Where there is no room left at all, things may cover each other.
                Err(_) => {
                    edits.pop();
                    break;
                }
            }
        }
        Ok(match <[Edit; 1]>::try_from(edits) {
            Ok([alone]) => alone,
            Err(edits) => Edit::Several(edits),
        })
    }

    /// The document with its last edit taken back, and what that edit had done.
    pub(super) fn undone(&self) -> Option<(Self, Rc<Applied>)> {
        let mut next = self.clone();
        let applied = next.history.undo(Rc::make_mut(&mut next.diagram))?;
        next.lay_out();
        Some((next, applied))
    }

    /// The document with the edit done again that was taken back last.
    pub(super) fn redone(&self) -> Option<(Self, Rc<Applied>)> {
        let mut next = self.clone();
        let applied = next.history.redo(Rc::make_mut(&mut next.diagram))?;
        next.lay_out();
        Some((next, applied))
    }

    /// What the canvas would show after an edit, and what the edit would make.
    /// It is laid out by changing what is shown already, or in a large drawing
    /// only sketched, which is fast while something is being dragged.
    ///
    /// # Errors
    ///
    /// The diagram's refusal.
    pub(super) fn tried_from(
        &self,
        edit: &Edit,
        layout: &Layout,
    ) -> Result<(Shown, Applied), EditError> {
        let mut diagram = (*self.diagram).clone();
        let applied = diagram.apply(edit)?;
        let layout = if self.layout.edges().nth(LINES_TO_SKETCH).is_some() {
            self.layout.sketch(&diagram)
        } else {
            layout.update(&diagram)
        };
        let shown = Shown {
            layout: Rc::new(layout),
            diagram: Rc::new(diagram),
        };
        Ok((shown, applied))
    }

    /// Whether the diagram would refuse an edit, and why.
    pub(super) fn refusal(&self, edit: &Edit) -> Option<EditError> {
        (*self.diagram).clone().apply(edit).err()
    }

    /// The document as the canvas shows it while nothing is being pulled.
    pub(super) fn shown(&self) -> Shown {
        Shown {
            diagram: self.diagram.clone(),
            layout: self.layout.clone(),
        }
    }

    /// Writes it in other words.
    pub(super) fn tell(&mut self, wording: &Wording) {
        if self.layout.wording() != wording {
            self.layout = Rc::new(Layout::told(&self.diagram, wording));
        }
    }

    fn lay_out(&mut self) {
        self.layout = Rc::new(self.layout.update(&self.diagram));
    }
}
