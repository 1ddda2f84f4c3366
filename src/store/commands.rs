//! When commands can be used, and what they do.

use vouchsafe_model::diagram::{Edit, Subject};
use vouchsafe_model::flow::moments;
use vouchsafe_scene::layout::ChipId;
use vouchsafe_scene::playback::Command as PlaybackCommand;

use super::State;
use super::arrange::{Align, Axis};
use super::chrome::{FocusPlace, SideFace, ThemeChoice};
use super::dialog::Dialog;
use super::focus::Order;
use super::place::GRID;
use super::play::PlayerCommand;
use super::secret;
use super::selection::{SelectHow, Selection};
use crate::input::command::{self, Command, Reach, When};
use crate::input::{CommandId, Direction, KeyPress};

impl State {
    /// Whether the command can be used now.
    #[must_use]
    pub fn allows(&self, id: CommandId) -> bool {
        self.holds(id.row().when)
    }

    /// Whether the menu of what is selected offers the command: if it can be
    /// used now, and is about what is selected and not about what is played.
    #[must_use]
    pub fn offers_in_menu(&self, id: CommandId) -> bool {
        self.allows(id) && (id != CommandId::EditCall || self.call_of_selection().is_some())
    }

    /// The command that a key means now. `None` if none: then the key is left
    /// to the page.
    ///
    /// A command that can't be used now is answered where its key means nothing
    /// else to the page; running it says why it can't be used.
    #[must_use]
    pub fn command_for(&self, press: KeyPress) -> Option<&'static Command> {
        // An open dialog has the keyboard to itself; it closes by itself, too. Who presents
        // has a clicker, and few commands besides.
        if self.chrome.dialog.is_some() {
            return None;
        }
        let allowed = command::meant_by(press).find(|command| self.holds(command.when));
        if self.chrome.presenting.is_some() {
            return allowed.filter(|command| self.is_for_the_stage(command.id));
        }
        allowed.or_else(|| {
            command::meant_by(press).find(|command| {
                command.reach != Reach::CanvasOnly && command.when != When::SomethingToLeave
            })
        })
    }

    /// Whether this holds now.
    #[must_use]
    pub fn holds(&self, when: When) -> bool {
        let diagram = self.diagram();
        let outermost = || self.selection.outermost_nodes(diagram).len();
        match when {
            When::Always => true,
            When::CanUndo => self.history().can_undo(),
            When::CanRedo => self.history().can_redo(),
            When::SomethingSelected => !self.deletable().is_empty(),
            When::SomethingToLeave => {
                !self.selection.is_empty()
                    || self.preview.is_some()
                    || self.gesture.pull().is_some()
                    || self.chrome.dialog.is_some()
                    || self.chrome.renaming.is_some()
                    || self.chrome.palette.armed.is_some()
                    || self.attack.is_some()
            }
            When::NodeSelected => self.selection.nodes().next().is_some(),
            When::NoNodeSelected => self.selection.nodes().next().is_none(),
            When::TwoNodesSelected => outermost() >= 2,
            When::ThreeNodesSelected => outermost() >= 3,
            // A key has the name that Azure gives it.
            When::OneNamedThingSelected
                if matches!(self.selection.secret(), Some(ChipId::Origin(_))) =>
            {
                false
            }
            When::OneNamedThingSelected => match self.selection.single() {
                Some(Subject::Node(node)) => node != diagram.tenant(),
                Some(Subject::Part(..) | Subject::Call(_) | Subject::Setting(..)) => true,
                _ => false,
            },
            When::OneSizedNodeSelected => self.node_with_handles().is_some(),
            When::ResourcesSelected => self.is_groupable(),
            When::CanConnect => self.end_at_hand().is_some(),
            When::CanEnableIdentity => self.system_assigned_at_hand() == Some(false),
            When::CanDisableIdentity => self.system_assigned_at_hand() == Some(true),
            When::CanHaveParts => self
                .selection
                .single_node()
                .and_then(|node| diagram.node(node))
                .and_then(|node| node.resource_kind())
                .is_some_and(|kind| !kind.row().parts.is_empty()),
            When::SecretAtHand => self.secret_at_hand().is_some(),
            When::CanRotateSecret => self.of_secret(secret::rotated).is_ok(),
            When::CanCopySecretAgain => self.of_secret(secret::copied_again).is_ok(),
            When::CanReferToVault => self.of_secret(secret::vaults).is_ok(),
            When::CanLeakSecret => self.of_secret(secret::leaked).is_ok(),
            When::CallAtHand => {
                matches!(self.selection.single(), Some(Subject::Call(_)))
                    || self.player.call.is_some()
            }
            When::CanTakeRole => self.role_picker_at_hand().is_some(),
            When::CanDeny => self.scope_at_hand().is_some(),
            When::SomethingCopied => self.clipboard.is_some(),
            When::SomethingDrawn => diagram.node_count() > 1,
            When::ClockStands => diagram.clock().is_none(),
            When::ClockRuns => diagram.clock().is_some(),
            When::CanMakeCall => diagram.clock().is_some() && self.player.call.is_some(),
            When::SomethingToCome => !moments(diagram).is_empty(),
            When::CanPlay => self.player.trace.is_some(),
            When::SeveralCalls => diagram.calls().nth(1).is_some(),
            When::FixOffered => self
                .player
                .trace
                .as_ref()
                .is_some_and(|trace| !trace.fixes.is_empty()),
            When::NextThing => self.neighbor(Order::Next).is_some(),
            When::ThingBefore => self.neighbor(Order::Previous).is_some(),
            When::CanReadAloud => self.chrome.reading.is_some() || self.can_read_aloud(),
            When::HasStory => self.story().is_some_and(|story| !story.beats.is_empty()),
            When::BeatOnStage => self.telling.is_some(),
            When::CanAddRun => self.telling.is_some() && self.player.call.is_some(),
            When::Exploring => self.is_exploring(),
            When::SomethingFocused => {
                self.selection.focus().is_some() || self.is_aiming() || self.is_carrying()
            }
        }
    }

    /// Whether the system-assigned identity of the selected resource is on;
    /// `None` where there is none to speak of, or none to turn on or off now.
    fn system_assigned_at_hand(&self) -> Option<bool> {
        let node = self.selection.single_node()?;
        let resource = self.diagram().node(node)?.resource()?;
        if resource.may_enable_system_assigned() {
            Some(false)
        } else {
            resource.may_disable_system_assigned().then_some(true)
        }
    }

    /// Does what a command says, or says why it can't be done now.
    pub(super) fn run(&mut self, id: CommandId) {
        let row = id.row();
        if !self.holds(row.when) {
            let why = self.secret_refusal(row.when);
            self.announce(why.unwrap_or_else(|| row.when.otherwise(&self.words)));
            return;
        }
        // What was chosen in the command palette is done without it.
        if matches!(self.chrome.dialog.as_deref(), Some(Dialog::CommandPalette)) {
            self.close_dialog();
            if id == CommandId::Escape {
                return;
            }
        }
        // While a line is drawn or a secret carried, the keys that move and select choose
        // its goal.
        if self.aims_with(id) || self.carries_with(id) {
            return;
        }
        self.notice_keys(id);
        match row.category {
            command::Category::File => self.run_file(id),
            command::Category::Edit => self.run_edit(id),
            command::Category::Arrange => self.run_arrange(id),
            command::Category::Connect => self.run_connect(id),
            command::Category::Play => self.run_play(id),
            command::Category::View => self.run_view(id),
            command::Category::Navigate => self.run_navigate(id),
            command::Category::Story => self.run_story(id),
            command::Category::Help => self.run_help(id),
        }
    }

    fn run_file(&mut self, id: CommandId) {
        match id {
            CommandId::NewDiagram => self.ask_for_new(),
            CommandId::OpenExample => self.show_dialog(Dialog::Open),
            // The browser does these; what came of them arrives as an action.
            _ => {}
        }
    }

    fn run_edit(&mut self, id: CommandId) {
        match id {
            CommandId::Undo => self.undo(),
            CommandId::Redo => self.redo(),
            CommandId::Cut => self.cut(),
            CommandId::Copy => self.copy(),
            CommandId::Paste => self.paste(),
            CommandId::Duplicate => self.duplicate(),
            CommandId::Delete => self.delete_selected(),
            CommandId::SelectAll => self.select_all(),
            CommandId::Escape => self.escape(),
            CommandId::Rename => {
                if let Some(subject) = self.selection.single() {
                    self.start_rename(subject);
                }
            }
            _ => {}
        }
    }

    fn run_arrange(&mut self, id: CommandId) {
        match id {
            CommandId::AlignLeft => self.align(Align::Left),
            CommandId::AlignCenter => self.align(Align::Center),
            CommandId::AlignRight => self.align(Align::Right),
            CommandId::AlignTop => self.align(Align::Top),
            CommandId::AlignMiddle => self.align(Align::Middle),
            CommandId::AlignBottom => self.align(Align::Bottom),
            CommandId::DistributeHorizontally => self.distribute(Axis::Across),
            CommandId::DistributeVertically => self.distribute(Axis::Down),
            CommandId::NudgeLeft => self.nudge(-GRID, 0),
            CommandId::NudgeRight => self.nudge(GRID, 0),
            CommandId::NudgeUp => self.nudge(0, -GRID),
            CommandId::NudgeDown => self.nudge(0, GRID),
            CommandId::NudgeLeftFine => self.nudge(-1, 0),
            CommandId::NudgeRightFine => self.nudge(1, 0),
            CommandId::NudgeUpFine => self.nudge(0, -1),
            CommandId::NudgeDownFine => self.nudge(0, 1),
            CommandId::Widen => self.grow(GRID, 0),
            CommandId::Narrow => self.grow(-GRID, 0),
            CommandId::Heighten => self.grow(0, GRID),
            CommandId::Shorten => self.grow(0, -GRID),
            CommandId::Tidy => self.tidy(),
            CommandId::Group => self.group(),
            CommandId::MoveIntoScope => self.ask_for_scope(),
            _ => {}
        }
    }

    fn run_connect(&mut self, id: CommandId) {
        match id {
            CommandId::Connect => self.ask_for_goal(),
            CommandId::ConnectOnCanvas => self.start_aiming(),
            CommandId::AssignRole => self.ask_for_role(),
            CommandId::NewRole => self.show_dialog(Dialog::CustomRole(
                super::custom_role::RoleDraft::begun(&self.words),
            )),
            CommandId::Deny => self.ask_whom_to_deny(),
            CommandId::EnableSystemAssigned => {
                if let Some(host) = self.selection.single_node() {
                    self.edit(&Edit::EnableSystemAssigned(host));
                }
            }
            CommandId::DisableSystemAssigned => {
                if let Some(host) = self.selection.single_node() {
                    self.edit(&Edit::DisableSystemAssigned(host));
                }
            }
            CommandId::AddPart => self.ask_for_part(),
            CommandId::TakeUpSecret => self.take_up_next(),
            CommandId::RotateSecret => self.edit_secret(secret::rotated),
            CommandId::CopySecretAgain => self.edit_secret(secret::copied_again),
            CommandId::ReferToVault => self.refer_to_vault(),
            CommandId::LeakSecret => self.leak(),
            CommandId::EditCall => self.edit_call(),
            _ => {}
        }
    }

    fn run_play(&mut self, id: CommandId) {
        let command = match id {
            CommandId::ReadAloud => return self.toggle_reading(),
            CommandId::PlayPause => PlaybackCommand::Toggle,
            CommandId::StepForward => PlaybackCommand::StepForward,
            CommandId::StepBack => PlaybackCommand::StepBack,
            CommandId::ToStart => PlaybackCommand::ToStart,
            CommandId::ToEnd => PlaybackCommand::ToEnd,
            CommandId::NextCall => return self.choose_neighbor_call(true),
            CommandId::PreviousCall => return self.choose_neighbor_call(false),
            CommandId::PlayAllCalls => return self.play_all(),
            CommandId::Faster => return self.change_speed(true),
            CommandId::Slower => return self.change_speed(false),
            CommandId::ApplyFix => return self.apply_fix(0),
            _ => return self.run_clock(id),
        };
        self.play(PlayerCommand::Do(command));
    }

    fn run_view(&mut self, id: CommandId) {
        match id {
            CommandId::ZoomIn => self.zoom_by_steps(1),
            CommandId::ZoomOut => self.zoom_by_steps(-1),
            CommandId::ZoomActual => self.zoom_to_actual_size(),
            CommandId::ZoomFit => self.fit(),
            CommandId::ZoomSelection => self.fit_selection(),
            CommandId::PanLeft => self.pan_by_step(Direction::Left),
            CommandId::PanRight => self.pan_by_step(Direction::Right),
            CommandId::PanUp => self.pan_by_step(Direction::Up),
            CommandId::PanDown => self.pan_by_step(Direction::Down),
            CommandId::TogglePalette => {
                self.change_chrome(|chrome| chrome.palette.is_open = !chrome.palette.is_open);
            }
            CommandId::ToggleInspector => {
                self.change_chrome(|chrome| chrome.inspector.is_open = !chrome.inspector.is_open);
            }
            CommandId::ToggleReview => self.toggle_review(),
            CommandId::NewAssertion => self.start_assertion(),
            CommandId::AssertCall => {
                if let Some(call) = self.call_of_selection().or(self.player.call) {
                    self.assert_call(call);
                }
            }
            CommandId::WhichServices => self.change_chrome(|chrome| {
                chrome.side = if chrome.inspector.is_open {
                    SideFace::Services.toggled_from(chrome.side)
                } else {
                    SideFace::Services
                };
                chrome.inspector.is_open = true;
                if chrome.side == SideFace::Services {
                    chrome.ask_for_focus(FocusPlace::Services);
                }
            }),
            CommandId::WhichIdentity => self.show_dialog(Dialog::Choice),
            CommandId::ToggleAttack => self.toggle_attack(),
            CommandId::ToggleWire => {
                self.change_chrome(|chrome| chrome.side = SideFace::Wire.toggled_from(chrome.side));
            }
            CommandId::ThemeSystem => self.change_chrome(|it| it.theme = ThemeChoice::System),
            CommandId::ThemeLight => self.change_chrome(|it| it.theme = ThemeChoice::Light),
            CommandId::ToggleContrast => self.set_contrast(!self.chrome.has_contrast),
            CommandId::ThemeDark => self.change_chrome(|it| it.theme = ThemeChoice::Dark),
            _ => {}
        }
    }

    fn run_navigate(&mut self, id: CommandId) {
        match id {
            CommandId::FocusPalette => self.change_chrome(|chrome| {
                chrome.palette.is_open = true;
                chrome.ask_for_focus(FocusPlace::Palette);
            }),
            CommandId::FocusCanvas => {
                self.change_chrome(|chrome| chrome.ask_for_focus(FocusPlace::Canvas));
            }
            CommandId::FocusInspector => self.change_chrome(|chrome| {
                chrome.inspector.is_open = true;
                chrome.ask_for_focus(FocusPlace::Inspector);
            }),
            CommandId::FocusNext => self.focus_neighbor(Order::Next),
            CommandId::FocusPrevious => self.focus_neighbor(Order::Previous),
            CommandId::FocusLeft => self.focus_towards(Direction::Left),
            CommandId::FocusRight => self.focus_towards(Direction::Right),
            CommandId::FocusUp => self.focus_towards(Direction::Up),
            CommandId::FocusDown => self.focus_towards(Direction::Down),
            CommandId::SelectFocused => self.select_focused(SelectHow::Only),
            CommandId::ToggleFocused => self.select_focused(SelectHow::Toggle),
            _ => {}
        }
    }

    fn run_help(&mut self, id: CommandId) {
        match id {
            CommandId::CommandPalette => self.show_dialog(Dialog::CommandPalette),
            CommandId::Shortcuts => self.show_dialog(Dialog::Shortcuts),
            _ => {}
        }
    }

    fn select_all(&mut self) {
        let diagram = self.document.diagram.clone();
        let tenant = diagram.tenant();
        let all = diagram
            .nodes()
            .filter(|node| node.id != tenant)
            .map(|node| Subject::Node(node.id));
        let selection = Selection::all(all).with_focus(self.selection.focus());
        let count = selection.count();
        self.set_selection(selection);
        self.announce(self.words.said_selected(count));
    }

    /// Leaves what is innermost: a dialog, a name being entered, a gesture,
    /// something to be placed, the selection.
    pub(super) fn escape(&mut self) {
        if self.chrome.dialog.is_some() {
            self.close_dialog();
        } else if self.chrome.renaming.is_some() {
            self.change_chrome(|chrome| chrome.renaming = None);
        } else if self.chrome.palette.armed.is_some() {
            self.leave_gesture();
            self.change_chrome(|chrome| chrome.palette.armed = None);
            self.announce(self.words.said_cancelled());
        } else if self.leave_gesture() {
            self.announce(self.words.said_cancelled());
        } else if self.selection.is_empty() {
            self.leave_attack();
        } else {
            self.clear_selection();
        }
    }
}
