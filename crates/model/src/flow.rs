//! What happens when this caller makes this request with this credential?
//!
//! [`simulate`] takes a diagram, one of its calls and a moment, and computes a
//! [`Trace`]: every message with its real HTTP, every check in its true order
//! with what was expected and what was found, the verdict with its cause, and
//! for a denial the smallest edits that repair it. Same diagram, same call,
//! same moment, same trace, to the byte.
//!
//! All ids, times, tokens and certificates in a trace are made up from the
//! diagram's own numbers, and look it.

mod http;
mod time;
mod token;
mod trace;

pub use http::{Body, Header, HttpRequest, HttpResponse, Method};
pub use time::Timestamp;
pub use token::{Claim, ClaimValue, Token};
pub use trace::{
    Actor, Check, CheckOutcome, Deciding, Exchange, ExchangeId, Fix, Question, Reply, Step,
    StepKind, Trace, Verdict,
};
