//! Whatever people do, in whatever order: nothing breaks, and everything can be
//! undone.

use vouchsafe_app::input::{
    Button, CommandId, Modifiers, PointerAt, PointerEvent, PointerId, PointerKind, WheelAt,
};
use vouchsafe_app::language::Words;
use vouchsafe_app::store::select;
use vouchsafe_app::store::{Action, Dialog, PlayerCommand, SelectHow, connect};
use vouchsafe_app::studio::palette;
use vouchsafe_model::azure::PartKind;
use vouchsafe_model::diagram::{Diagram, NodeId, RolePermissions, Scope};
use vouchsafe_scene::geometry::ScreenPoint;
use vouchsafe_scene::motion::Millis;

use crate::harness::Studio;

/// Numbers in an order that looks random and is always the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // Xorshift, with the shifts of Marsaglia's paper of 2003.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }

    fn pick<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() {
            return None;
        }
        of.get(self.roll(of.len())).cloned()
    }

    fn pointer(&mut self) -> PointerAt {
        PointerAt {
            pointer: PointerId(i32::try_from(self.roll(8) / 7).unwrap()),
            kind: self
                .pick(&[PointerKind::Mouse, PointerKind::Mouse, PointerKind::Touch])
                .unwrap(),
            // Also a little outside the canvas.
            screen: ScreenPoint {
                x: self.roll(1_300) as f64 - 50.0,
                y: self.roll(900) as f64 - 50.0,
            },
            button: self
                .pick(&[Button::Primary, Button::Primary, Button::Middle])
                .unwrap(),
            modifiers: Modifiers {
                shift: self.roll(5) == 0,
                control: self.roll(7) == 0,
                ..Modifiers::NONE
            },
        }
    }
}

/// Something somebody could do now.
fn anything(studio: &Studio, dice: &mut Dice) -> Action {
    let diagram = studio.diagram();
    if let Some(dialog) = studio.dialog().filter(|_| dice.roll(4) > 0) {
        return answer(studio, dialog, dice);
    }
    match dice.roll(12) {
        0..=3 => Action::Command(dice.pick(CommandId::ALL).unwrap()),
        4 => Action::Pointer(PointerEvent::Pressed(dice.pointer())),
        5..=6 => Action::Pointer(PointerEvent::Moved(dice.pointer())),
        7 => Action::Pointer(PointerEvent::Released(dice.pointer())),
        8 => {
            let kind = dice.pick(&palette::found(&Words::english(), "")).unwrap();
            match dice.roll(3) {
                0 => Action::PaletteArmed(kind),
                1 => Action::PalettePressed {
                    kind,
                    at: dice.pointer(),
                },
                _ => Action::PaletteChosen(kind),
            }
        }
        9 => match dice.pick(&studio.state.focus_order()) {
            Some(subject) => Action::Selected {
                subject,
                how: dice.pick(&[SelectHow::Only, SelectHow::Toggle]).unwrap(),
            },
            None => Action::SelectionCleared,
        },
        10 => {
            let ends: Vec<_> = diagram
                .nodes()
                .map(|node| vouchsafe_app::store::End::Node(node.id))
                .collect();
            Action::Connected {
                from: dice.pick(&ends).unwrap(),
                to: dice.pick(&ends).unwrap(),
            }
        }
        _ => match dice.roll(4) {
            0 => Action::Player(PlayerCommand::Tick(Millis(900.0))),
            1 => Action::Wheel(WheelAt {
                screen: dice.pointer().screen,
                delta_x: 0.0,
                delta_y: dice.roll(200) as f64 - 100.0,
                modifiers: dice.pointer().modifiers,
            }),
            2 => Action::DoubleClicked(dice.pointer()),
            _ => Action::Renamed(format!("name{}", dice.roll(5))),
        },
    }
}

/// The kinds of parts that a resource can have.
fn part_kinds(diagram: &Diagram, node: NodeId) -> &'static [PartKind] {
    let kind = diagram.node(node).and_then(|node| node.resource_kind());
    kind.map_or(&[], |kind| kind.row().parts)
}

/// One of the answers that the open dialog takes.
fn answer(studio: &Studio, dialog: &Dialog, dice: &mut Dice) -> Action {
    let diagram = studio.diagram();
    match dialog {
        Dialog::Goal { from } => match dice.pick(&connect::goals(&diagram, *from)) {
            Some(to) => Action::Connected { from: *from, to },
            None => Action::DialogClosed,
        },
        Dialog::Offers { from, to } => match dice.pick(&connect::offers(&diagram, *from, *to)) {
            Some(offer) => Action::OfferTaken(offer),
            None => Action::DialogClosed,
        },
        Dialog::RolePicker(picker) => {
            let principals = select::principal_choices(&Words::english(), &diagram);
            let nodes = diagram.nodes().map(|node| Scope::Node(node.id));
            let scopes: Vec<Scope> = nodes
                .filter(|scope| diagram.is_assignable_scope(*scope))
                .collect();
            let mut picker = *picker;
            let is_chosen = picker.principal.is_some() && picker.scope.is_some();
            picker.principal = picker
                .principal
                .or(dice.pick(&principals).map(|it| it.principal));
            picker.scope = picker.scope.or(dice.pick(&scopes));
            let choices = vouchsafe_app::store::roles::choices(
                &Words::english(),
                &diagram,
                picker.principal,
                picker.scope,
                None,
            );
            match dice.pick(&choices.others) {
                Some(role) if is_chosen => Action::RoleChosen(role.role.id),
                _ if is_chosen || principals.is_empty() => Action::DialogClosed,
                _ => Action::DialogChanged(Dialog::RolePicker(picker)),
            }
        }
        Dialog::DenyAssignment(draft) if draft.data_actions.is_empty() => {
            let mut draft = draft.clone();
            draft.data_actions.push("*".to_owned());
            Action::DialogChanged(Dialog::DenyAssignment(draft))
        }
        Dialog::ScopePicker { nodes } => {
            match dice.pick(&select::scope_choices(&Words::english(), &diagram, nodes)) {
                Some(choice) => Action::ScopeChosen(choice.parent),
                None => Action::DialogClosed,
            }
        }
        Dialog::PartPicker { node } => match dice.pick(part_kinds(&diagram, *node)) {
            Some(kind) => Action::PartChosen(kind),
            None => Action::DialogClosed,
        },
        Dialog::CommandPalette => Action::Command(dice.pick(CommandId::ALL).unwrap()),
        Dialog::Assertion { assertion, draft } if dice.roll(2) == 0 => {
            let targets = select::target_choices(&Words::english(), &diagram);
            let mood = dice.pick(&select::Mood::ALL).unwrap();
            let mut draft = draft.clone();
            draft.claim = select::in_mood(&Words::english(), &diagram, &draft.claim, mood);
            if let Some((target, _)) = dice.pick(&targets) {
                draft = select::aimed_at(&diagram, &draft, target);
            }
            Action::DialogChanged(Dialog::Assertion {
                assertion: *assertion,
                draft,
            })
        }
        Dialog::Silence { reason, .. } if reason.is_empty() => Action::DialogClosed,
        Dialog::CustomRole(draft) if draft.refusal(&diagram).is_some() => {
            let mut draft = draft.clone();
            let names = diagram.role_definitions().count();
            draft.what.name = format!("Custom role {names} {}", dice.roll(1000));
            draft.what.permissions = vec![RolePermissions {
                actions: vec!["*/read".to_owned()],
                ..RolePermissions::default()
            }];
            Action::DialogChanged(Dialog::CustomRole(draft))
        }
        Dialog::CustomRole(_)
        | Dialog::DenyAssignment(_)
        | Dialog::DatabaseRoles { .. }
        | Dialog::DataRoles { .. }
        | Dialog::Call { .. }
        | Dialog::Assertion { .. }
        | Dialog::Silence { .. } => Action::DialogAccepted,
        // A new diagram would only begin the run anew.
        Dialog::Confirm(_)
        | Dialog::Shortcuts
        | Dialog::StoryText
        | Dialog::Open
        | Dialog::Choice
        | Dialog::Share => Action::DialogClosed,
    }
}

#[test]
fn whatever_people_do_nothing_breaks_and_all_of_it_can_be_undone() {
    for seed in 1_u64..=6 {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut studio = Studio::blank();
        studio.place_by_keyboard("resource group");
        studio.place_by_keyboard("vm");
        studio.place_by_keyboard("storage");
        for _ in 0..160 {
            let action = anything(&studio, &mut dice);
            studio.act(action);
        }
        studio.act(Action::DialogClosed);
        // What is only tried on stage is no part of what was drawn.
        studio.run(CommandId::LeaveStory);
        let last = studio.diagram();
        let mut steps = 0;
        while studio.state.document.history.can_undo() {
            studio.run(CommandId::Undo);
            steps += 1;
        }
        assert_eq!(studio.diagram().node_count(), 1, "seed {seed}");
        for _ in 0..steps {
            studio.run(CommandId::Redo);
        }
        assert_eq!(studio.diagram(), last, "seed {seed}");
    }
}
