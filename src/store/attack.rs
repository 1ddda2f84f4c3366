//! The attacker's view: from where somebody breaks in, and what that reaches.
//!
//! A mode over the drawing, not a part of it. While it is on, what is reached is
//! computed anew with each edit, so that a remedy shows what it changes.

use std::rc::Rc;

use vouchsafe_model::compromise::{Comparison, Foothold, Reach, compare, footholds, reach};
use vouchsafe_model::diagram::{Diagram, NodeId};
use vouchsafe_model::flow::Timestamp;
use vouchsafe_scene::playback::Command;

use super::State;
use super::play::PlayerCommand;
use crate::language::Words;

/// What the attacker's view shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Attack {
    /// What is reached; `None` while no foothold is chosen.
    pub reach: Option<Reach>,
    /// What each credential of the drawing is worth.
    pub compared: Vec<Comparison>,
    /// As of which moment.
    pub now: Timestamp,
}

impl Attack {
    /// What is seen from a foothold, in the language of the words.
    fn of(words: &Words, diagram: &Diagram, foothold: Option<&Foothold>) -> Self {
        let now = diagram.now();
        let reach = foothold.map(|foothold| reach(diagram, foothold, now));
        let compared = compare(diagram, now);
        match words.dictionary() {
            Some(dictionary) => Self {
                reach: reach.map(|it| it.told(dictionary)),
                compared: compared.iter().map(|it| it.told(dictionary)).collect(),
                now,
            },
            None => Self {
                reach,
                compared,
                now,
            },
        }
    }

    /// Where the attacker begins.
    #[must_use]
    pub fn foothold(&self) -> Option<&Foothold> {
        self.reach.as_ref().map(|reach| &reach.foothold)
    }
}

/// What can be done on how many things, in words.
#[must_use]
pub fn extent(words: &Words, reach: &Reach) -> String {
    let operations: usize = reach.reached.iter().map(|it| it.operations.len()).sum();
    let targets = reach.targets().len();
    if operations == 0 {
        words.attack_nothing_reached()
    } else {
        words.attack_operations_on(operations, targets)
    }
}

/// The footholds to offer beside the drawing: those of what is selected, or else
/// those of all hosts on which code runs.
#[must_use]
pub fn offered(
    diagram: &Diagram,
    selected: impl Iterator<Item = NodeId>,
) -> Vec<(NodeId, Vec<Foothold>)> {
    let of = |node: NodeId| (node, footholds(diagram, node));
    let has_some = |(_, footholds): &(NodeId, Vec<Foothold>)| !footholds.is_empty();
    let chosen: Vec<_> = selected.map(of).filter(has_some).collect();
    if !chosen.is_empty() {
        return chosen;
    }
    diagram
        .nodes()
        .map(|node| of(node.id))
        .filter(has_some)
        .take(MOST_HOSTS)
        .collect()
}

/// Nobody reads a longer list; whoever selects a host finds its own.
const MOST_HOSTS: usize = 20;

impl State {
    /// Opens the attacker's view, or leaves it.
    pub(super) fn toggle_attack(&mut self) {
        if self.attack.is_some() {
            self.leave_attack();
            return;
        }
        self.put_away_what_is_played();
        self.attack = Some(Rc::new(Attack::of(&self.words, self.diagram(), None)));
        self.change_chrome(|chrome| chrome.inspector.is_open = true);
        self.announce(self.words.attack_said_choose());
    }

    pub(super) fn leave_attack(&mut self) {
        if self.attack.take().is_some() {
            self.announce(self.words.attack_left());
        }
    }

    /// Lets an attacker begin somewhere.
    pub(super) fn choose_foothold(&mut self, foothold: &Foothold) {
        self.put_away_what_is_played();
        let attack = Attack::of(&self.words, self.diagram(), Some(foothold));
        if let Some(reach) = &attack.reach {
            let extent = extent(&self.words, reach);
            let foothold = self.words.told_text(&foothold.words(self.diagram()));
            let foothold = foothold.as_str();
            let mut said = self.words.attack_said_foothold(foothold, extent);
            for stopped in &reach.stopped {
                said.push(' ');
                said.push_str(&stopped.why);
            }
            self.announce(said);
        }
        self.attack = Some(Rc::new(attack));
        self.change_chrome(|chrome| chrome.inspector.is_open = true);
    }

    /// What is said of the steps of a call would lie on the marks of what is reached.
    fn put_away_what_is_played(&mut self) {
        if self.attack.is_none() {
            self.play(PlayerCommand::Do(Command::ToStart));
        }
    }

    /// Applies a remedy, by its place in the reach.
    pub(super) fn apply_remedy(&mut self, number: usize) {
        let remedy = self
            .attack
            .as_ref()
            .and_then(|attack| attack.reach.as_ref()?.remedies.get(number))
            .and_then(|remedy| Some((remedy.title.to_string(), remedy.edit.clone()?)));
        let Some((title, edit)) = remedy else {
            return;
        };
        if self.edit(&edit)
            && let Some(reach) = self.attack.as_ref().and_then(|it| it.reach.as_ref())
        {
            let said = self
                .words
                .attack_said_now(title, extent(&self.words, reach));
            self.announce(said);
        }
    }

    /// Lets another foothold be chosen.
    pub(super) fn drop_foothold(&mut self) {
        self.attack = Some(Rc::new(Attack::of(&self.words, self.diagram(), None)));
        self.announce(self.words.attack_choose());
    }

    /// Computes the view anew, after the diagram, the moment or the language changed.
    pub(super) fn reassess(&mut self) {
        if let Some(attack) = &self.attack {
            let foothold = attack.foothold().cloned();
            let next = Attack::of(&self.words, self.diagram(), foothold.as_ref());
            if **attack != next {
                self.attack = Some(Rc::new(next));
            }
        }
    }
}
