//! What the dialogs do.

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::azure::{DataRole, PartKind};
use vouchsafe_model::diagram::{CallId, DatabaseRole, Diagram, Edit, NodeId, Scope, Subject};
use vouchsafe_model::guid::Guid;

use super::State;
use super::connect::{End, Offer, offers, principal_of, why_not};
use super::dialog::{Confirmation, Dialog, RolePicker};
use super::document::OpenedFrom;
use super::edit::SelectAfter;
use super::language::blank;

impl State {
    pub(super) fn show_dialog(&mut self, dialog: Dialog) {
        self.leave_gesture();
        self.change_chrome(|chrome| chrome.dialog = Some(Rc::new(dialog)));
    }

    pub(super) fn close_dialog(&mut self) {
        if self.chrome.dialog.is_some() {
            self.change_chrome(|chrome| chrome.dialog = None);
        }
    }

    /// Opens a document, after a question if the one that is open would be lost.
    pub(super) fn ask_to_open(&mut self, diagram: &Rc<Diagram>, from: &OpenedFrom) {
        if !self.book().is_saved() {
            self.show_dialog(Dialog::Confirm(Confirmation::Open {
                diagram: diagram.clone(),
                from: from.clone(),
            }));
        } else {
            self.open(diagram, from);
        }
    }

    pub(super) fn ask_for_new(&mut self) {
        if self.book().is_saved() {
            self.open(&blank(&self.words), &OpenedFrom::Blank);
        } else {
            self.show_dialog(Dialog::Confirm(Confirmation::NewDiagram));
        }
    }

    pub(super) fn accept_dialog(&mut self) {
        let Some(dialog) = self.chrome.dialog.clone() else {
            return;
        };
        match &*dialog {
            Dialog::Confirm(Confirmation::NewDiagram) => {
                self.open(&blank(&self.words), &OpenedFrom::Blank);
            }
            Dialog::Confirm(Confirmation::Open { diagram, from }) => self.open(diagram, from),
            Dialog::Call { call, draft } => {
                // The dialog stays open over a draft that is refused.
                if self.edit(&Edit::ChangeCall {
                    call: *call,
                    what: draft.clone(),
                }) {
                    self.close_dialog();
                }
            }
            Dialog::CustomRole(draft) => {
                if self.edit_and(&draft.edit(), SelectAfter::Created) {
                    self.close_dialog();
                }
            }
            Dialog::DenyAssignment(draft) => {
                if self.edit(&Edit::AddDenyAssignment(draft.clone())) {
                    self.close_dialog();
                }
            }
            Dialog::Assertion { assertion, draft } => {
                let edit = match assertion {
                    None => Edit::AddAssertion(draft.clone()),
                    Some(assertion) => Edit::ChangeAssertion {
                        assertion: *assertion,
                        what: draft.clone(),
                    },
                };
                if self.edit(&edit) {
                    self.close_dialog();
                }
            }
            Dialog::Silence {
                finding, reason, ..
            } => {
                if self.edit(&Edit::SilenceFinding {
                    finding: *finding,
                    reason: reason.clone(),
                }) {
                    self.close_dialog();
                }
            }
            Dialog::DatabaseRoles { roles, .. } => self.add_chosen_database_user(roles),
            Dialog::DataRoles { roles, .. } => self.give_chosen_data_roles(roles),
            Dialog::CommandPalette
            | Dialog::Shortcuts
            | Dialog::StoryText
            | Dialog::Choice
            | Dialog::Open
            | Dialog::Share
            | Dialog::Goal { .. }
            | Dialog::Offers { .. }
            | Dialog::RolePicker(_)
            | Dialog::ScopePicker { .. }
            | Dialog::PartPicker { .. } => self.close_dialog(),
        }
    }

    /// Connects two ends: at once where that can mean one thing only.
    pub(super) fn connect(&mut self, from: End, to: End) {
        self.leave_gesture();
        self.close_dialog();
        let found = offers(self.diagram(), from, to);
        match found.as_slice() {
            [] => {
                // Letting go over the room one came from means nothing.
                let is_own_room = self.diagram().stands_in(from.node(), to.node());
                if from.node() != to.node() && !is_own_room {
                    let why = why_not(&self.words, self.diagram(), from, to);
                    self.fail(why);
                }
            }
            [only] => self.take_offer(*only),
            _ => self.show_dialog(Dialog::Offers { from, to }),
        }
    }

    pub(super) fn take_offer(&mut self, offer: Offer) {
        self.close_dialog();
        let edit = offer.edit(self.diagram());
        match (offer, edit) {
            (_, Some(edit)) => {
                let select = match offer {
                    Offer::Call { .. } => SelectAfter::Created,
                    _ => SelectAfter::Same,
                };
                self.draw_line(&edit, select);
            }
            (Offer::AssignRole { principal, scope }, None) => {
                self.show_dialog(Dialog::RolePicker(RolePicker {
                    principal: Some(principal),
                    scope: Some(scope),
                }));
            }
            (
                Offer::AddDatabaseUser {
                    principal,
                    server,
                    database,
                },
                None,
            ) => {
                self.show_dialog(Dialog::DatabaseRoles {
                    principal,
                    server,
                    database,
                    roles: BTreeSet::from([DatabaseRole::DataReader]),
                });
            }
            (
                Offer::GiveDataRoles {
                    principal,
                    scope,
                    system,
                },
                None,
            ) => {
                self.show_dialog(Dialog::DataRoles {
                    principal,
                    scope,
                    roles: system.usually_given().collect(),
                });
            }
            (_, None) => {}
        }
    }

    pub(super) fn give_chosen_data_roles(&mut self, roles: &BTreeSet<DataRole>) {
        let Some(Dialog::DataRoles {
            principal, scope, ..
        }) = self.chrome.dialog.as_deref()
        else {
            return;
        };
        let edit = Edit::GrantDataRoles {
            scope: *scope,
            principal: *principal,
            roles: roles.iter().copied().collect(),
        };
        if self.draw_line(&edit, SelectAfter::Same) {
            self.close_dialog();
        }
    }

    pub(super) fn assign_chosen_role(&mut self, role: Guid) {
        let Some(Dialog::RolePicker(picker)) = self.chrome.dialog.as_deref() else {
            return;
        };
        let (Some(principal), Some(scope)) = (picker.principal, picker.scope) else {
            return;
        };
        let assign = Edit::AssignRole {
            principal,
            role,
            scope,
            condition: None,
        };
        if self.draw_line(&self.with_definition(role, assign), SelectAfter::Same) {
            self.close_dialog();
        }
    }

    pub(super) fn add_chosen_database_user(&mut self, roles: &BTreeSet<DatabaseRole>) {
        let Some(Dialog::DatabaseRoles {
            principal,
            server,
            database,
            ..
        }) = self.chrome.dialog.as_deref()
        else {
            return;
        };
        let edit = Edit::GrantDatabaseRoles {
            server: *server,
            database: *database,
            principal: *principal,
            roles: roles.iter().copied().collect(),
        };
        if self.draw_line(&edit, SelectAfter::Same) {
            self.close_dialog();
        }
    }

    /// Applies an edit that draws a line, and moves the line into sight.
    fn draw_line(&mut self, edit: &Edit, select: SelectAfter) -> bool {
        let before = self.document.diagram.clone();
        if !self.edit_and(edit, select) {
            return false;
        }
        let drawn = self.focus_order().into_iter();
        let new: Vec<Subject> = drawn
            .filter(|it| !super::selection::is_there(&before, *it))
            .collect();
        for line in new {
            self.reveal(line);
        }
        true
    }

    pub(super) fn move_into_chosen_scope(&mut self, parent: Option<NodeId>) {
        let Some(Dialog::ScopePicker { nodes }) = self.chrome.dialog.as_deref() else {
            return;
        };
        let nodes = nodes.clone();
        self.close_dialog();
        self.move_into(&nodes, parent);
    }

    pub(super) fn add_chosen_part(&mut self, kind: PartKind) {
        let Some(Dialog::PartPicker { node }) = self.chrome.dialog.as_deref() else {
            return;
        };
        let node = *node;
        self.close_dialog();
        self.add_part(node, kind);
    }

    fn add_part(&mut self, node: NodeId, kind: PartKind) {
        let edit = Edit::AddPart {
            node,
            kind,
            name: None,
        };
        self.edit_and(&edit, SelectAfter::Created);
    }

    /// Adds a part to the selected resource: at once where it has one kind only.
    pub(super) fn ask_for_part(&mut self) {
        let Some(node) = self.selection.single_node() else {
            return;
        };
        let kinds = self
            .diagram()
            .node(node)
            .and_then(|node| node.resource_kind())
            .map(|kind| kind.row().parts)
            .unwrap_or_default();
        match kinds {
            [] => {}
            [only] => self.add_part(node, *only),
            _ => self.show_dialog(Dialog::PartPicker { node }),
        }
    }

    pub(super) fn ask_for_goal(&mut self) {
        if let Some(from) = self.end_at_hand() {
            self.show_dialog(Dialog::Goal { from });
        }
    }

    /// Opens the role picker for the selection: as the one who gets the role if
    /// it is a principal, else as the scope.
    pub(super) fn ask_for_role(&mut self) {
        if let Some(picker) = self.role_picker_at_hand() {
            self.show_dialog(Dialog::RolePicker(picker));
        }
    }

    pub(super) fn role_picker_at_hand(&self) -> Option<RolePicker> {
        let diagram = self.diagram();
        let subject = self.selection.single()?;
        let end = End::of_subject(subject)?;
        let is_principal = match subject {
            Subject::Node(node) => diagram.node(node)?.principal().is_some(),
            _ => false,
        };
        if is_principal {
            return Some(RolePicker {
                principal: principal_of(diagram, end),
                ..RolePicker::default()
            });
        }
        let scope: Scope = end.scope()?;
        diagram.is_assignable_scope(scope).then(|| RolePicker {
            scope: Some(scope),
            ..RolePicker::default()
        })
    }

    pub(super) fn ask_for_scope(&mut self) {
        let nodes = self.selection.outermost_nodes(self.diagram());
        if !nodes.is_empty() {
            self.show_dialog(Dialog::ScopePicker { nodes });
        }
    }

    /// The call that the selection is about: the selected call, or one of the
    /// selected caller, the chosen one before its only one.
    pub(super) fn call_of_selection(&self) -> Option<CallId> {
        let caller = match self.selection.single()? {
            Subject::Call(call) => return Some(call),
            Subject::Node(node) => node,
            _ => return None,
        };
        let mut calls = self
            .diagram()
            .calls()
            .filter(|call| call.what.caller == caller)
            .map(|call| call.id);
        let chosen = self
            .player
            .call
            .filter(|chosen| calls.clone().any(|call| call == *chosen));
        chosen.or_else(|| calls.next().filter(|_| calls.next().is_none()))
    }

    pub(super) fn edit_call(&mut self) {
        let call = self.call_of_selection().or(self.player.call);
        if let Some(it) = call.and_then(|call| self.diagram().call(call)) {
            let dialog = Dialog::Call {
                call: it.id,
                draft: it.what.clone(),
            };
            self.show_dialog(dialog);
        }
    }
}
