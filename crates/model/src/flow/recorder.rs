//! A trace while it is being written: who said what to whom, and when.

use super::check::{Cause, Refused, Stop};
use super::http::{HttpRequest, HttpResponse};
use super::ids;
use super::token::Token;
use super::trace::{
    Actor, Check, Exchange, ExchangeId, Question, Reply, Signed, Step, StepKind, Trace, Verdict,
};
use crate::azure::operations::Protocol;
use crate::diagram::{Call, Diagram, HeldToken, Node, Principal};
use crate::text::Text;
use crate::time::Timestamp;

/// How a call ended, and what was wrong if it was refused.
#[derive(Clone, Debug)]
pub(super) struct Ended {
    pub(super) verdict: Box<Verdict>,
    pub(super) cause: Option<Box<Cause>>,
}

/// A token, and whose it is.
#[derive(Clone, Debug)]
pub(super) struct Bearer {
    pub(super) principal: Principal,
    pub(super) token: Token,
}

/// One message, but for when it is sent.
#[derive(Clone, Debug)]
pub(super) struct Message {
    pub(super) kind: StepKind,
    pub(super) from: Actor,
    pub(super) to: Actor,
    pub(super) caption: Text,
    pub(super) detail: Text,
    pub(super) label: Text,
    pub(super) exchange: Option<ExchangeId>,
    pub(super) checks: Vec<Check>,
}

/// What a trace is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be shown: all of it is there.
    Show,
    /// To know how it ends: signatures that nothing depends on are left out, which
    /// take longer to compute than all the rest.
    Decide,
}

/// Writes down steps and exchanges.
///
/// Model time passes with the story: each step is sent one second after the one
/// before, which is slower than Azure and easier to follow in a log.
#[derive(Debug)]
pub(super) struct Recorder<'d> {
    pub(super) diagram: &'d Diagram,
    pub(super) call: &'d Call,
    pub(super) caller: &'d Node,
    /// Whose endpoint hands out tokens of managed identities: that of the caller, or
    /// that of the node on which a pod runs.
    pub(super) lender: &'d Node,
    pub(super) purpose: Purpose,
    started_at: Timestamp,
    steps: Vec<Step>,
    exchanges: Vec<Exchange>,
    signed: Option<Signed>,
    /// The token that the code holds, once it has one that it keeps.
    pub(super) held: Option<HeldToken>,
    presented: Option<Token>,
}

impl<'d> Recorder<'d> {
    pub(super) fn new(
        diagram: &'d Diagram,
        call: &'d Call,
        caller: &'d Node,
        started_at: Timestamp,
        purpose: Purpose,
    ) -> Self {
        Self {
            diagram,
            call,
            caller,
            lender: caller,
            purpose,
            started_at,
            steps: Vec::new(),
            exchanges: Vec::new(),
            signed: None,
            held: None,
            presented: None,
        }
    }

    /// When the next step is sent.
    pub(super) fn now(&self) -> Timestamp {
        let steps = i64::try_from(self.steps.len()).unwrap_or(i64::MAX);
        self.started_at.plus_seconds(steps)
    }

    /// The endpoint on the host from which its code gets tokens.
    pub(super) fn endpoint(&self) -> Actor {
        Actor::TokenEndpoint(self.lender.id)
    }

    /// The code that calls.
    pub(super) fn code(&self) -> Actor {
        Actor::Node(self.caller.id)
    }

    /// Microsoft Entra ID.
    pub(super) fn entra(&self) -> Actor {
        Actor::Entra(self.diagram.tenant())
    }

    pub(super) fn send(&mut self, message: Message) {
        let at = self.now();
        let Message {
            kind,
            from,
            to,
            caption,
            detail,
            label,
            exchange,
            checks,
        } = message;
        self.steps.push(Step {
            kind,
            from,
            to,
            caption,
            detail,
            label,
            exchange,
            checks,
            at,
        });
    }

    /// Sends an HTTP request with the next step; its answer is not there yet.
    pub(super) fn request(&mut self, request: HttpRequest) -> ExchangeId {
        let at = self.now();
        self.exchange(Exchange::Http {
            at,
            request,
            answered_at: at,
            response: None,
        })
    }

    /// Sends a login and a statement with the next step.
    pub(super) fn log_in(
        &mut self,
        protocol: Protocol,
        server: String,
        request: Vec<String>,
    ) -> ExchangeId {
        let at = self.now();
        self.exchange(Exchange::Session {
            protocol,
            at,
            server,
            request,
            answered_at: at,
            response: None,
        })
    }

    fn exchange(&mut self, exchange: Exchange) -> ExchangeId {
        self.exchanges.push(exchange);
        ExchangeId(self.exchanges.len() - 1)
    }

    /// Answers an HTTP request with the next step.
    pub(super) fn answer(&mut self, id: ExchangeId, answer: HttpResponse) {
        let now = self.now();
        if let Some(Exchange::Http {
            answered_at,
            response,
            ..
        }) = self.exchanges.get_mut(id.0)
        {
            *answered_at = now;
            *response = Some(answer);
        }
    }

    /// Answers a login with the next step.
    pub(super) fn reply(&mut self, id: ExchangeId, reply: Reply) {
        let now = self.now();
        if let Some(Exchange::Session {
            answered_at,
            response,
            ..
        }) = self.exchanges.get_mut(id.0)
        {
            *answered_at = now;
            *response = Some(reply);
        }
    }

    /// The id by which the latest request is tracked.
    pub(super) fn request_id(&self) -> String {
        ids::request_id(self.call.id, self.exchanges.len()).to_string()
    }

    /// Keeps what was signed in place of a token.
    pub(super) fn sign(&mut self, signed: Signed) {
        self.signed = Some(signed);
    }

    /// Keeps the token that is presented in place of a secret.
    pub(super) fn present(&mut self, token: Token) {
        self.presented = Some(token);
    }

    /// When the call was made.
    pub(super) const fn started_at(&self) -> Timestamp {
        self.started_at
    }

    /// The trace as it is now.
    pub(super) fn finish(self, token: Option<Token>, verdict: Verdict) -> Trace {
        Trace {
            call: self.call.id,
            started_at: self.started_at,
            steps: self.steps,
            exchanges: self.exchanges,
            token,
            signed: self.signed,
            presented: self.presented,
            verdict,
            fixes: Vec::new(),
        }
    }
}

impl Ended {
    /// Ends where the model does.
    pub(super) fn not_modelled(what: impl Into<Text>) -> Self {
        Self {
            verdict: Box::new(Verdict::NotModelled { what: what.into() }),
            cause: None,
        }
    }

    /// Ends with a refusal.
    pub(super) fn refused(
        at: Actor,
        status: impl Into<Text>,
        code: String,
        question: Question,
        refused: Refused,
    ) -> Self {
        Self {
            verdict: Box::new(Verdict::Denied {
                at,
                status: status.into(),
                code,
                question,
                because: refused.because,
            }),
            cause: Some(Box::new(refused.cause)),
        }
    }
}

/// The refusal of a stop; what is not modelled ends at once.
pub(super) fn refused_or_end(stop: Stop) -> Result<Refused, Ended> {
    match stop {
        Stop::Refused(refused) => Ok(refused),
        Stop::NotModelled(what) => Err(Ended::not_modelled(what)),
    }
}
