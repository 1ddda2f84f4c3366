//! Letting time run, pass and stop; and what is still to come.

use vouchsafe_model::diagram::{
    Change, Clock, Diagram, Edit, HeldToken, NodeId, PrincipalId, Recent, Subject,
};
use vouchsafe_model::flow::{Moment, Timestamp, moments, token_kept};
use vouchsafe_model::text::Text;

use super::State;
use crate::input::CommandId;
use crate::language::Words;

const MINUTE_SECONDS: i64 = 60;
const HOUR_SECONDS: i64 = 3_600;

impl State {
    pub(super) fn run_clock(&mut self, id: CommandId) {
        let now = self.diagram().now();
        let pass = |seconds| Edit::AdvanceClock {
            to: now.plus_seconds(seconds),
        };
        let edit = match id {
            CommandId::StartClock => Edit::StartClock { at: now },
            CommandId::StopClock => Edit::StopClock,
            CommandId::WaitMinute => pass(MINUTE_SECONDS),
            CommandId::WaitTenMinutes => pass(10 * MINUTE_SECONDS),
            CommandId::WaitHour => pass(HOUR_SECONDS),
            CommandId::WaitDay => pass(24 * HOUR_SECONDS),
            CommandId::MakeCall => return self.make_call(now),
            CommandId::WaitForChange => match moments(self.diagram()).first() {
                Some(moment) => Edit::AdvanceClock { to: moment.at },
                None => return,
            },
            _ => return,
        };
        self.edit(&edit);
    }

    /// The code makes the chosen call, and keeps the token that it gets.
    fn make_call(&mut self, now: Timestamp) {
        let Some(call) = self.player.call else {
            return;
        };
        match token_kept(self.diagram(), call, now) {
            Ok(Some(token)) => {
                self.edit(&Edit::HoldToken(token));
            }
            Ok(None) | Err(_) => {
                self.fail(self.words.clock_no_token());
            }
        }
    }
}

/// What is said of a change of the clock; `None` if time stood still.
pub(super) fn words(words: &Words, before: &Diagram, change: &Change) -> Option<String> {
    let Change::Clock {
        before: was,
        after: is,
    } = change
    else {
        return None;
    };
    match (was.as_deref(), is.as_deref()) {
        (None, Some(Clock { now, .. })) => Some(words.clock_runs(now.time_of_day())),
        (Some(_), None) => Some(words.clock_stopped()),
        (Some(was), Some(is)) if was.now < is.now => {
            let happened: Vec<String> = moments(before)
                .into_iter()
                .filter(|moment| moment.at <= is.now)
                .map(|moment| words.said(&moment.what))
                .collect();
            let now = words.said(&is.now.day_and_time_from(was.now));
            Some(match happened.as_slice() {
                [] => words.clock_now(now),
                happened => words.clock_now_happened(now, happened.join(". ")),
            })
        }
        (Some(was), Some(is)) if is.now < was.now => {
            Some(words.clock_again(words.said(&is.now.day_and_time_from(was.now))))
        }
        (Some(was), Some(is)) => is
            .tokens
            .iter()
            .find(|token| !was.tokens.contains(token))
            .map_or_else(
                || resolved_again(words, before, was, is),
                |token| {
                    Some(words.clock_keeps(
                        before.node_name(token.host),
                        token.name.as_str(),
                        words.said(&token.reused_until().day_and_time_from(is.now)),
                    ))
                },
            ),
        (None, None) => None,
    }
}

/// An app for which the platform keeps nothing any more that it read from a vault.
fn resolved_again(words: &Words, before: &Diagram, was: &Clock, is: &Clock) -> Option<String> {
    let keeps = |clock: &Clock| {
        let mut hosts = Vec::new();
        for change in &clock.changes {
            if let Recent::SecretReplaced(host, ..) | Recent::ReferenceShut(host, ..) = change.what
            {
                hosts.push(host);
            }
        }
        hosts
    };
    let still = keeps(is);
    let host = keeps(was).into_iter().find(|host| !still.contains(host))?;
    Some(words.clock_resolved(before.node_name(host)))
}

/// A token that is held, as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRow {
    /// Whose it is, and for what: `id-web, for https://storage.azure.com/`.
    pub title: String,
    /// How long it lives, and what became of the identity.
    pub subtitle: String,
    /// The host that holds it.
    pub host: Subject,
    /// Whether the host could get no other of its kind.
    pub lives_on: bool,
}

impl TokenRow {
    fn of(words: &Words, diagram: &Diagram, now: Timestamp, token: &HeldToken) -> Self {
        let host = diagram.node(token.host);
        let resource = host.and_then(|node| node.resource());
        let exists = diagram.principal(token.principal).is_some();
        let owner = token.owner(diagram);
        let is_attached = resource.is_some_and(|resource| {
            resource.system_assigned == Some(token.principal)
                || resource.user_assigned.contains(&owner.node)
        });
        let lives = words.token_lives(
            words.said(&token.issued_at.day_and_time_from(now)),
            diagram.node_name(token.host),
            words.said(&token.reused_until().day_and_time_from(now)),
            words.said(&token.expires_at.day_and_time_from(now)),
        );
        Self {
            title: words.token_for(token.name.as_str(), token.audience.as_str()),
            subtitle: match (exists, is_attached) {
                (true, true) => lives,
                (true, false) => words.token_of_detached(lives),
                (false, _) => words.token_of_gone(lives),
            },
            host: Subject::Node(token.host),
            lives_on: !exists || !is_attached,
        }
    }

    /// All that are held.
    #[must_use]
    pub fn all(words: &Words, diagram: &Diagram) -> Vec<Self> {
        Self::those(words, diagram, |_| true)
    }

    /// Those that a host holds, or that are of a user-assigned identity.
    #[must_use]
    pub fn at(words: &Words, diagram: &Diagram, node: NodeId) -> Vec<Self> {
        let principal = PrincipalId::of_node(node);
        Self::those(words, diagram, |token| {
            token.host == node || token.principal == principal
        })
    }

    fn those(words: &Words, diagram: &Diagram, is_meant: impl Fn(&HeldToken) -> bool) -> Vec<Self> {
        let tokens = diagram.held_tokens().filter(|token| is_meant(token));
        tokens
            .map(|token| Self::of(words, diagram, diagram.now(), token))
            .collect()
    }
}

/// What the clock shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The time of day: `10:00:00`.
    pub time: String,
    /// The day: `2026-10-05`.
    pub day: String,
    /// Whether there is a call to make.
    pub can_call: bool,
    /// What is still to come, the next first.
    pub to_come: Vec<ToCome>,
}

/// Something still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCome {
    /// When.
    pub at: Timestamp,
    /// The time of day, and the day where it is another: `10:10:00`.
    pub when: String,
    /// What happens then.
    pub what: Text,
}

impl Face {
    /// What the clock of the drawing shows; `None` where time does not run.
    #[must_use]
    pub fn of(words: &Words, diagram: &Diagram) -> Option<Self> {
        let now = diagram.clock()?.now;
        let to_come = |Moment { at, what, .. }| ToCome {
            at,
            when: words.said(&at.day_and_time_from(now)),
            what: words.told_text(&what),
        };
        Some(Self {
            time: now.time_of_day(),
            day: now.date(),
            can_call: diagram.calls().next().is_some(),
            to_come: moments(diagram).into_iter().map(to_come).collect(),
        })
    }
}
