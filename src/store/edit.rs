//! How the document changes, and what follows from that.

use std::rc::Rc;

use vouchsafe_model::diagram::{Applied, Diagram, Edit, NodeKind, Subject};
use vouchsafe_model::flow::secrets::SecretOrigin;
use vouchsafe_scene::layout::ChipId;

use super::chrome::{NoticeTone, SideFace};
use super::document::OpenedFrom;
use super::selection::{SelectHow, Selection};
use super::{Document, State, words};

/// What is selected after an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SelectAfter {
    /// What was selected before.
    Same,
    /// What the edit made.
    Created,
}

impl State {
    /// Applies an edit, and keeps the selection.
    pub(super) fn edit(&mut self, edit: &Edit) -> bool {
        self.edit_and(edit, SelectAfter::Same)
    }

    /// Applies an edit. Tells why not if the diagram refuses; answers whether it
    /// was applied.
    pub(super) fn edit_and(&mut self, edit: &Edit, select: SelectAfter) -> bool {
        if self.is_writing() {
            return self.write_edit(edit, select);
        }
        match self.document.after_making_way(edit) {
            Err(error) => {
                self.leave_gesture();
                self.fail(self.words.refusal(&error).said);
                false
            }
            Ok((_, applied)) if applied.is_empty() => {
                self.leave_gesture();
                true
            }
            Ok((document, applied)) => {
                let said = words::applied(
                    &self.words,
                    &self.document.diagram,
                    &document.diagram,
                    &applied,
                );
                let answers = self.answers.clone();
                let left = words::left_behind(
                    &self.words,
                    &self.document.diagram,
                    &document.diagram,
                    &applied,
                );
                self.replace_document(document);
                if let Some(left) = left {
                    self.change_chrome(|chrome| chrome.notify(NoticeTone::Remark, left));
                }
                if select == SelectAfter::Created {
                    self.select_created(&applied);
                }
                self.follow_new_call(&applied);
                let said = self.with_turned(said, &answers);
                self.announce(said);
                true
            }
        }
    }

    /// Takes the last edit back.
    pub(super) fn undo(&mut self) {
        if self.is_writing() {
            return self.undo_writing(false);
        }
        if let Some((document, applied)) = self.document.undone() {
            let said = words::applied(
                &self.words,
                &document.diagram,
                &self.document.diagram,
                &applied,
            );
            let answers = self.answers.clone();
            self.replace_document(document);
            let said = self.with_turned(self.words.said_undone(said), &answers);
            self.announce(said);
        }
    }

    /// Does the edit that was taken back last again.
    pub(super) fn redo(&mut self) {
        if self.is_writing() {
            return self.undo_writing(true);
        }
        if let Some((document, applied)) = self.document.redone() {
            let said = words::applied(
                &self.words,
                &self.document.diagram,
                &document.diagram,
                &applied,
            );
            let answers = self.answers.clone();
            self.replace_document(document);
            let said = self.with_turned(self.words.said_redone(said), &answers);
            self.announce(said);
        }
    }

    /// Another document in its place, as of a beat that comes on stage: what is
    /// derived from it follows.
    pub(super) fn show_document(&mut self, document: Document) {
        self.replace_document(document);
    }

    /// Another state of the document: what is derived from it follows.
    fn replace_document(&mut self, document: Document) {
        let focus_before = self.focus_to_keep(&document.diagram);
        self.document = document;
        self.leave_gesture();
        self.shown = self.document.shown();
        self.answers = super::review::answers(&self.document.diagram);
        self.serious = super::review::serious(&self.document.diagram);
        let left = self.selection.left_in(&self.document.diagram);
        let left = match left.focus() {
            Some(_) => left,
            None => left.with_focus(focus_before),
        };
        self.set_selection(left);
        if self
            .chrome
            .renaming
            .is_some_and(|it| !super::selection::is_there(self.diagram(), it))
        {
            self.change_chrome(|chrome| chrome.renaming = None);
        }
        self.retrace();
    }

    /// Where the keyboard goes when what it is on is deleted: to what comes
    /// next and stays.
    fn focus_to_keep(&self, after: &Diagram) -> Option<Subject> {
        let focus = self.selection.focus()?;
        if super::selection::is_there(after, focus) {
            return Some(focus);
        }
        let order = self.focus_order();
        let place = order.iter().position(|it| *it == focus)?;
        let (earlier, later) = order.split_at(place);
        later
            .iter()
            .chain(earlier.iter().rev())
            .copied()
            .find(|it| super::selection::is_there(after, *it))
    }

    pub(super) fn select_created(&mut self, applied: &Applied) {
        let created = applied.created.iter().copied();
        // Of several new things, those that stand for themselves.
        let mut nodes: Vec<Subject> = created
            .clone()
            .filter(|subject| matches!(subject, Subject::Node(_)))
            .collect();
        if nodes.is_empty() {
            nodes = created.collect();
        }
        let diagram = self.document.diagram.clone();
        let all = Selection::all(nodes.iter().copied());
        let outermost: Vec<Subject> = nodes
            .into_iter()
            .filter(|subject| match subject {
                Subject::Node(node) => !diagram
                    .ancestors(*node)
                    .any(|outer| all.contains_node(outer.id)),
                _ => true,
            })
            .collect();
        if !outermost.is_empty() {
            self.set_selection(Selection::all(outermost));
        }
    }

    pub(super) fn set_selection(&mut self, selection: Selection) {
        if *self.selection != selection {
            self.selection = Rc::new(selection);
        }
    }

    /// Chooses something.
    pub(super) fn choose(&mut self, subject: Subject, how: SelectHow) {
        if super::selection::is_there(self.diagram(), subject) {
            self.set_selection(self.selection.choosing(subject, how));
            // Whoever selects something wants to see what it is.
            self.change_chrome(|chrome| chrome.side = SideFace::Details);
            if let (Some(Subject::Call(call)), SelectHow::Only) = (self.selection.single(), how) {
                self.choose_call(call);
            }
        }
    }

    pub(super) fn clear_selection(&mut self) {
        let focus = self.selection.focus();
        self.set_selection(Selection::default().with_focus(focus));
    }

    pub(super) fn set_focus(&mut self, focus: Option<Subject>) {
        self.set_selection(self.selection.with_focus(focus));
    }

    /// Everything selected that can be deleted.
    pub(super) fn deletable(&self) -> Vec<Subject> {
        let diagram = self.diagram();
        // What is chosen is a key, and not what has it.
        if let Some(ChipId::Origin(SecretOrigin::Key { .. })) = self.selection.secret() {
            return Vec::new();
        }
        self.selection
            .subjects()
            .filter(|subject| match subject {
                Subject::Node(node) => diagram
                    .node(*node)
                    .is_some_and(|node| node.kind != NodeKind::Tenant),
                _ => true,
            })
            .collect()
    }

    pub(super) fn delete_selected(&mut self) {
        let subjects = self.deletable();
        if !subjects.is_empty() {
            self.edit(&Edit::Delete(subjects));
        }
    }

    /// Opens a document in place of the one that is open.
    pub(super) fn open(&mut self, diagram: &Rc<Diagram>, from: &OpenedFrom) {
        let document = Document::opened(diagram.clone(), from.clone(), &self.words.wording());
        self.leave_gesture();
        self.telling = None;
        self.document = document;
        self.shown = self.document.shown();
        self.answers = super::review::answers(&self.document.diagram);
        self.serious = super::review::serious(&self.document.diagram);
        self.selection = Rc::default();
        self.player = super::Player::default();
        self.change_chrome(|chrome| {
            chrome.dialog = None;
            chrome.renaming = None;
            chrome.palette.armed = None;
            chrome.side = SideFace::Details;
        });
        self.retrace();
        self.fit();
        self.announce(match from {
            OpenedFrom::Blank => self.words.said_empty(),
            OpenedFrom::File { name } => self.words.said_opened(name),
            OpenedFrom::Example
            | OpenedFrom::Autosave
            | OpenedFrom::Story
            | OpenedFrom::Link { .. } => self.words.said_opened(diagram.title()),
        });
        self.look_up_roles();
        self.begin_what_is_told();
        self.show_what_is_linked();
    }

    pub(super) fn saved(&mut self, diagram: &Rc<Diagram>, name: &str) {
        let from = OpenedFrom::File {
            name: name.to_owned(),
        };
        self.change_book(|book| {
            book.saved = Some(diagram.clone());
            book.from = from;
        });
        self.succeed(self.words.said_saved(name));
    }
}
