//! Letting time run, and stamping what changes while it does.

use std::rc::Rc;

use super::Draft;
use crate::azure::ResourceKind;
use crate::diagram::call::IdentityChoice;
use crate::diagram::change::{Applied, Change};
use crate::diagram::clock::{Clock, HeldToken};
use crate::diagram::error::EditError;
use crate::diagram::id::{NodeId, PrincipalId};
use crate::diagram::limits;
use crate::diagram::rules::{NO_REFERENCES, check_moment, check_room};
use crate::time::Timestamp;

impl Draft<'_> {
    pub(super) fn start_clock(&mut self, at: Timestamp) -> Result<(), EditError> {
        if self.diagram.clock.is_some() {
            return Err(EditError::ClockRuns);
        }
        check_moment(at)?;
        self.put_clock(Some(Clock {
            now: at,
            changes: Vec::new(),
            tokens: Vec::new(),
        }));
        Ok(())
    }

    pub(super) fn advance_clock(&mut self, to: Timestamp) -> Result<(), EditError> {
        let Some(clock) = self.diagram.clock() else {
            return Err(EditError::NoClock);
        };
        if to <= clock.now {
            return Err(EditError::ClockGoesForward(clock.now));
        }
        check_moment(to)?;
        let clock = Clock {
            now: to,
            ..clock.clone()
        };
        self.put_clock(Some(clock));
        Ok(())
    }

    pub(super) fn hold_token(&mut self, token: &HeldToken) -> Result<(), EditError> {
        let Some(clock) = self.diagram.clock() else {
            return Err(EditError::NoClock);
        };
        self.diagram.check_token(token, clock.now)?;
        // Who is gone may be spoken of by a token that is held already.
        let is_known = |id: PrincipalId| {
            let mut held = clock.tokens.iter();
            self.diagram.principal(id).is_some()
                || held.any(|held| held.principal == id || held.groups.contains(&id))
        };
        let named = match token.choice {
            IdentityChoice::Unnamed => None,
            IdentityChoice::UserAssigned(principal) => Some(principal),
        };
        let ids = named.iter().chain([&token.principal]).chain(&token.groups);
        if let Some(stranger) = ids.copied().find(|id| !is_known(*id)) {
            return Err(EditError::NoSuchPrincipal(stranger));
        }
        let mut clock = clock.clone();
        clock
            .tokens
            .retain(|held| !held.answers(token.host, token.choice, &token.audience));
        check_room("tokens", clock.tokens.len(), limits::MAX_TOKENS)?;
        // In the order in which they were issued.
        let place = clock
            .tokens
            .partition_point(|held| held.issued_at <= token.issued_at);
        clock.tokens.insert(place, token.clone());
        self.put_clock(Some(clock));
        Ok(())
    }

    pub(super) fn resolve_references(&mut self, host: NodeId) -> Result<(), EditError> {
        let kind = self.node(host)?.resource_kind();
        if !kind.is_some_and(ResourceKind::resolves_references) {
            return Err(EditError::BadCopy(NO_REFERENCES));
        }
        let Some(clock) = self.diagram.clock() else {
            return Err(EditError::NoClock);
        };
        let mut clock = clock.clone();
        clock.read_references_anew(host, self.diagram);
        self.put_clock(Some(clock));
        Ok(())
    }

    pub(super) fn stop_clock(&mut self) -> Result<(), EditError> {
        if self.diagram.clock.is_none() {
            return Err(EditError::NoClock);
        }
        self.put_clock(None);
        Ok(())
    }

    /// Stamps the changes that were made since, where time runs.
    pub(super) fn notice(&mut self, made_before: usize) -> Result<(), EditError> {
        let Some(clock) = self.diagram.clock() else {
            return Ok(());
        };
        let made = self.applied.changes.get(made_before..).unwrap_or_default();
        if made.is_empty() {
            return Ok(());
        }
        let mut made = Applied {
            changes: made.to_vec(),
            created: Vec::new(),
        };
        made.settle();
        let mut clock = clock.clone();
        clock.notice(made.changes(), self.diagram);
        clock.tidy(self.diagram);
        check_room(
            "recent changes",
            clock.changes.len(),
            limits::MAX_RECORDS + 1,
        )?;
        self.put_clock(Some(clock));
        Ok(())
    }

    fn put_clock(&mut self, clock: Option<Clock>) {
        if self.diagram.clock() != clock.as_ref() {
            self.make(Change::Clock {
                before: self.diagram.clock.clone(),
                after: clock.map(Rc::new),
            });
        }
    }
}
