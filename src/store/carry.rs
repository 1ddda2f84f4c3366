//! Carrying a secret: from where it is made, or from a host that holds a copy, to where it is to be.
//!
//! Three ways lead through the same steps. A pointer pulls a chip and lets go where it belongs. A press takes a chip up
//! and the next press puts it down. By keyboard one command takes it up, the arrow keys choose where it goes, and Enter
//! puts it there. Escape lets go at any time. While a chip is in the hand it can be rotated, leaked, referred to a vault
//! or deleted, too: it is what is selected.

use vouchsafe_model::diagram::{Edit, Subject, WorldPoint};
use vouchsafe_model::flow::secrets::SecretOrigin;
use vouchsafe_scene::geometry::{Rect, ScreenPoint};
use vouchsafe_scene::layout::{ChipId, Hit};

use std::rc::Rc;

use super::State;
use super::aim::cost;
use super::chrome::SideFace;
use super::edit::SelectAfter;
use super::focus::Order;
use super::preview::{CarryGoal, Preview};
use super::secret::{self, Place};
use super::selection::Selection;
use crate::input::command::When;
use crate::input::{CommandId, Direction};
use crate::language::Words;

/// What is in the hand.
#[derive(Clone, Debug)]
struct Hand {
    chip: ChipId,
    goal: Option<Place>,
    only_vaults: bool,
}

impl State {
    fn hand(&self) -> Option<Hand> {
        match self.preview.as_deref() {
            Some(Preview::Carry {
                chip,
                goal,
                is_armed: true,
                only_vaults,
                ..
            }) => Some(Hand {
                chip: *chip,
                goal: match goal {
                    CarryGoal::Offered(place) => Some(*place),
                    CarryGoal::Nothing | CarryGoal::Refused { .. } => None,
                },
                only_vaults: *only_vaults,
            }),
            _ => None,
        }
    }

    /// Whether a secret was taken up, and waits to be put down.
    pub(super) fn is_carrying(&self) -> bool {
        self.hand().is_some()
    }

    /// The secret that is chosen, or the first one of what is selected.
    pub(super) fn secret_at_hand(&self) -> Option<ChipId> {
        self.selection.secret().or_else(|| {
            let node = self.selection.single_node()?;
            let chips = &self.document.layout.node(node)?.chips;
            chips.first().map(|chip| chip.id)
        })
    }

    /// Something about the chosen secret, or why not.
    pub(super) fn of_secret<T>(
        &self,
        ask: impl FnOnce(&Words, &vouchsafe_model::diagram::Diagram, ChipId) -> Result<T, String>,
    ) -> Result<T, String> {
        match self.selection.secret() {
            Some(chip) => ask(&self.words, self.diagram(), chip),
            None => Err(When::CanRotateSecret.otherwise(&self.words)),
        }
    }

    /// Why the chosen secret does not allow that; `None` where it is about something else.
    pub(super) fn secret_refusal(&self, when: When) -> Option<String> {
        match when {
            When::CanRotateSecret => self.of_secret(secret::rotated).err(),
            When::CanCopySecretAgain => self.of_secret(secret::copied_again).err(),
            When::CanReferToVault => self.of_secret(secret::vaults).err(),
            When::CanLeakSecret => self.of_secret(secret::leaked).err(),
            When::SomethingSelected => match self.selection.secret()? {
                ChipId::Origin(SecretOrigin::Key { .. }) => Some(self.words.carry_key_stays()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Selects a secret.
    pub(super) fn choose_secret(&mut self, chip: ChipId) {
        if secret::is_there(self.diagram(), chip) {
            self.set_selection(Selection::only_secret(chip));
            self.change_chrome(|chrome| chrome.side = SideFace::Details);
        }
    }

    /// Takes a secret up: the next press puts it down.
    pub(super) fn take_up(&mut self, chip: ChipId) {
        if !secret::is_there(self.diagram(), chip) {
            return;
        }
        self.leave_gesture();
        self.choose_secret(chip);
        let at = self.center_of_chip(chip);
        self.hold(chip, at, CarryGoal::Nothing, true, false);
        let diagram = self.diagram();
        let hosts = secret::places(&self.words, diagram, chip).len();
        let what = secret::words(&self.words, diagram, chip);
        self.announce(if hosts == 0 {
            let why = secret::why_not_copied(&self.words, diagram, chip)
                .unwrap_or_else(|| self.words.carry_nowhere());
            self.words.carry_took_in_vain(what, why)
        } else {
            self.words.carry_took(what)
        });
    }

    fn hold(
        &mut self,
        chip: ChipId,
        to: WorldPoint,
        goal: CarryGoal,
        is_armed: bool,
        only_vaults: bool,
    ) {
        self.preview = Some(Rc::new(Preview::Carry {
            chip,
            to,
            goal,
            is_armed,
            only_vaults,
        }));
    }

    fn center_of_chip(&self, chip: ChipId) -> WorldPoint {
        let view = self.shown.layout.node(chip.node());
        let rect = view.and_then(|view| Some(view.chip(chip)?.rect).or(Some(view.rect)));
        rect.map_or(WorldPoint { x: 0, y: 0 }, Rect::center)
    }

    /// A secret is pulled, and is here now.
    pub(super) fn carry(&mut self, chip: ChipId, at: ScreenPoint) {
        if self.selection.secret() != Some(chip) {
            self.choose_secret(chip);
        }
        let goal = self.goal_at(chip, at, false);
        let to = self.view.viewport.to_world(at);
        self.hold(chip, to, goal, false, false);
    }

    /// The pointer moves with a secret in the hand.
    pub(super) fn carry_over(&mut self, at: ScreenPoint) {
        if let Some(hand) = self.hand() {
            let goal = self.goal_at(hand.chip, at, hand.only_vaults);
            let to = self.view.viewport.to_world(at);
            self.hold(hand.chip, to, goal, true, hand.only_vaults);
        }
    }

    /// A press with a secret in the hand: it is put down there.
    pub(super) fn put_down_at(&mut self, at: ScreenPoint) {
        if let Some(hand) = self.hand() {
            self.leave_gesture();
            self.put_at(hand.chip, at, hand.only_vaults);
        }
    }

    /// Puts a secret down at a point of the canvas.
    pub(super) fn put_at(&mut self, chip: ChipId, at: ScreenPoint, only_vaults: bool) {
        match self.goal_at(chip, at, only_vaults) {
            CarryGoal::Nothing => self.announce(self.words.said_let_go()),
            CarryGoal::Offered(place) => self.put(chip, place),
            CarryGoal::Refused { why, .. } => self.fail(why),
        }
    }

    fn put(&mut self, chip: ChipId, place: Place) {
        self.leave_gesture();
        match secret::put(&self.words, self.diagram(), chip, place) {
            Ok(edit) => {
                if self.edit_and(&edit, SelectAfter::Created)
                    && let Place::Setting(host, setting) = place
                {
                    self.set_selection(Selection::only(Subject::Setting(host, setting)));
                }
            }
            Err(why) => self.fail(why),
        }
    }

    fn goal_at(&self, chip: ChipId, at: ScreenPoint, only_vaults: bool) -> CarryGoal {
        let diagram = self.diagram();
        let world = self.view.viewport.to_world(at);
        let place = match self.shown.layout.hit(world) {
            Some(Hit::Chip(ChipId::Copy(host, setting))) => Place::Setting(host, setting),
            Some(Hit::Part(node, part)) if self.is_vault_secret(node, part) => {
                Place::Vault(node, part)
            }
            Some(Hit::Node(node) | Hit::Badge(node) | Hit::Part(node, _)) => {
                self.place_of_node(node)
            }
            Some(Hit::Chip(other @ ChipId::Origin(_))) => self.place_of_node(other.node()),
            // A room is not what one aims at.
            _ => return CarryGoal::Nothing,
        };
        let is_own = place.node() == chip.node() && !matches!(place, Place::Vault(..));
        if is_own {
            return CarryGoal::Nothing;
        }
        let node = place.node();
        let is_scene = diagram
            .node(node)
            .is_none_or(|node| node.resource().is_none());
        if is_scene && !only_vaults {
            return CarryGoal::Nothing;
        }
        if only_vaults && !matches!(place, Place::Vault(..)) {
            let why = self.words.carry_vault_secret();
            return CarryGoal::Refused { node, why };
        }
        match secret::put(&self.words, diagram, chip, place) {
            Ok(edit) => match self.document.refusal(&edit) {
                None => CarryGoal::Offered(place),
                Some(error) => CarryGoal::Refused {
                    node,
                    why: self.words.refusal(&error).said,
                },
            },
            Err(why) => CarryGoal::Refused { node, why },
        }
    }

    fn is_vault_secret(
        &self,
        node: vouchsafe_model::diagram::NodeId,
        part: vouchsafe_model::diagram::PartId,
    ) -> bool {
        let part = self.diagram().part(node, part);
        part.is_some_and(|part| secret::is_vault_secret(part.kind))
    }

    /// A vault with one secret means that secret.
    fn place_of_node(&self, node: vouchsafe_model::diagram::NodeId) -> Place {
        let parts = self.diagram().node(node).and_then(|it| it.resource());
        let mut secrets = parts
            .into_iter()
            .flat_map(|it| &it.parts)
            .filter(|part| secret::is_vault_secret(part.kind));
        match (secrets.next(), secrets.next()) {
            (Some(only), None) => Place::Vault(node, only.id),
            _ => Place::Host(node),
        }
    }

    // By keyboard.

    /// Takes up the secret at hand; the next one of the same card where one is in the hand.
    pub(super) fn take_up_next(&mut self) {
        let Some(first) = self.secret_at_hand() else {
            return;
        };
        let chip = match self.hand() {
            Some(hand) => {
                let chips = self.document.layout.node(hand.chip.node());
                let ids: Vec<ChipId> = chips
                    .into_iter()
                    .flat_map(|view| view.chips.iter().map(|chip| chip.id))
                    .collect();
                let place = ids.iter().position(|id| *id == hand.chip);
                let next = place.and_then(|place| ids.get(place + 1));
                next.or(ids.first()).copied().unwrap_or(first)
            }
            None => first,
        };
        self.take_up(chip);
        self.aim_hand(chip, false, true);
    }

    /// Aims what is in the hand at the nearest place it can go to, and tells so.
    fn aim_hand(&mut self, chip: ChipId, only_vaults: bool, has_next: bool) {
        let here = self.center_of_chip(chip);
        let goals = self.goals_of(chip, only_vaults);
        let nearest = goals
            .into_iter()
            .min_by_key(|(_, at)| Rect::new(at.x, at.y, 0, 0).distance_squared(here));
        if let Some((place, at)) = nearest {
            self.aim_hand_at(chip, place, at, only_vaults);
            let diagram = self.diagram();
            let what = secret::words(&self.words, diagram, chip);
            let put = lower_first(&secret::put_words(&self.words, diagram, place));
            self.announce(if has_next {
                self.words.carry_aimed_next(what, put)
            } else {
                self.words.carry_aimed(what, put)
            });
        }
    }

    /// Everywhere it can be put down that is seen on the canvas, with where that is, in reading order.
    fn goals_of(&self, chip: ChipId, only_vaults: bool) -> Vec<(Place, WorldPoint)> {
        let mut goals: Vec<(Place, WorldPoint)> = secret::places(&self.words, self.diagram(), chip)
            .into_iter()
            .filter(|place| !only_vaults || matches!(place, Place::Vault(..)))
            .filter_map(|place| Some((place, self.center_of_place(place)?)))
            .collect();
        goals.sort_by_key(|(place, at)| (at.y, at.x, *place));
        goals
    }

    fn center_of_place(&self, place: Place) -> Option<WorldPoint> {
        let view = self.shown.layout.node(place.node())?;
        Some(match place {
            Place::Host(_) => view.rect.center(),
            Place::Setting(host, setting) => view.chip(ChipId::Copy(host, setting))?.rect.center(),
            Place::Vault(_, secret) => view.part(secret)?.rect.center(),
        })
    }

    fn aim_hand_at(&mut self, chip: ChipId, place: Place, at: WorldPoint, only_vaults: bool) {
        self.reveal(place.subject());
        self.hold(chip, at, CarryGoal::Offered(place), true, only_vaults);
    }

    /// What a command means with a secret in the hand: what moves or selects otherwise then chooses where it goes. Answers
    /// whether it meant that.
    pub(super) fn carries_with(&mut self, command: CommandId) -> bool {
        let Some(hand) = self.hand() else {
            return false;
        };
        match command {
            CommandId::NudgeLeft | CommandId::PanLeft | CommandId::FocusLeft => {
                self.aim_hand_towards(&hand, Direction::Left);
            }
            CommandId::NudgeRight | CommandId::PanRight | CommandId::FocusRight => {
                self.aim_hand_towards(&hand, Direction::Right);
            }
            CommandId::NudgeUp | CommandId::PanUp | CommandId::FocusUp => {
                self.aim_hand_towards(&hand, Direction::Up);
            }
            CommandId::NudgeDown | CommandId::PanDown | CommandId::FocusDown => {
                self.aim_hand_towards(&hand, Direction::Down);
            }
            CommandId::FocusNext => self.aim_hand_on(&hand, Order::Next),
            CommandId::FocusPrevious => self.aim_hand_on(&hand, Order::Previous),
            CommandId::SelectFocused => {
                if let Some(place) = hand.goal {
                    self.put(hand.chip, place);
                }
            }
            _ => return false,
        }
        true
    }

    fn aim_hand_towards(&mut self, hand: &Hand, direction: Direction) {
        let here = hand.goal.and_then(|place| self.center_of_place(place));
        let here = here.unwrap_or_else(|| self.center_of_chip(hand.chip));
        let next = self
            .goals_of(hand.chip, hand.only_vaults)
            .into_iter()
            .filter(|(place, _)| Some(*place) != hand.goal)
            .filter_map(|(place, at)| Some((cost(here, at, direction)?, place, at)))
            .min_by_key(|(cost, place, _)| (*cost, *place));
        if let Some((_, place, at)) = next {
            self.aim_hand_at(hand.chip, place, at, hand.only_vaults);
            self.announce(secret::put_words(&self.words, self.diagram(), place));
        }
    }

    fn aim_hand_on(&mut self, hand: &Hand, order: Order) {
        let goals = self.goals_of(hand.chip, hand.only_vaults);
        let place = goals
            .iter()
            .position(|(place, _)| Some(*place) == hand.goal);
        let next = match (place, order) {
            (Some(place), Order::Next) => place + 1,
            (Some(place), Order::Previous) => place
                .checked_sub(1)
                .unwrap_or(goals.len().saturating_sub(1)),
            (None, _) => 0,
        };
        if let Some((place, at)) = goals.get(next).or(goals.first()) {
            self.aim_hand_at(hand.chip, *place, *at, hand.only_vaults);
            self.announce(secret::put_words(&self.words, self.diagram(), *place));
        }
    }

    // What else can be done with it.

    /// Makes an edit about the chosen secret.
    pub(super) fn edit_secret(
        &mut self,
        edit: impl FnOnce(&Words, &vouchsafe_model::diagram::Diagram, ChipId) -> Result<Edit, String>,
    ) {
        match self.of_secret(edit) {
            Ok(edit) => {
                self.leave_gesture();
                self.edit(&edit);
            }
            Err(why) => self.fail(why),
        }
    }

    /// Lets the chosen copy refer to the only secret of a vault there is; of several one is chosen.
    pub(super) fn refer_to_vault(&mut self) {
        let Some(chip) = self.selection.secret() else {
            return;
        };
        match secret::vaults(&self.words, self.diagram(), chip) {
            Ok(vaults) => match vaults.as_slice() {
                [only] => self.put(chip, *only),
                _ => {
                    self.leave_gesture();
                    let at = self.center_of_chip(chip);
                    self.hold(chip, at, CarryGoal::Nothing, true, true);
                    self.aim_hand(chip, true, false);
                }
            },
            Err(why) => self.fail(why),
        }
    }

    /// Opens the attacker's view from who has seen the chosen secret.
    pub(super) fn leak(&mut self) {
        match self.of_secret(secret::leaked) {
            Ok(foothold) => {
                self.leave_gesture();
                self.choose_foothold(&foothold);
            }
            Err(why) => self.fail(why),
        }
    }
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}
