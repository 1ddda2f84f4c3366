//! What happens when this caller makes this request with this credential?
//!
//! [`simulate`] takes a diagram, one of its calls and a moment, and computes a
//! [`Trace`]: every message with its real HTTP, every check in its true order
//! with what was expected and what was found, the verdict with its cause, and
//! for a denial the smallest edits that repair it. Same diagram, same call,
//! same moment, same trace, to the byte.
//!
//! [`Reach`] tells who may do what in a drawing, all of it at once: for every
//! principal, everything that is drawn and everything that can be done with it.
//!
//! All ids, times and tokens in a trace are made up from the diagram's own
//! numbers, and look it; certificates and what their key signs are real, and the
//! key is published.

mod anonymous;
mod answer;
mod attributes;
mod audience;
mod cache;
mod check;
mod client_credentials;
mod cluster;
mod conflict;
mod database;
mod default_chain;
mod estate;
mod federation;
mod fix;
mod grants;
mod held;
mod http;
pub mod ids;
pub mod json;
mod lag;
mod local;
mod managed_identity;
mod model;
mod modes;
mod moments;
mod need;
mod pick;
mod rbac;
mod reach;
mod recorder;
mod reference;
mod registry;
mod sas;
pub mod secrets;
mod shared_key;
mod signature;
mod simulate;
mod sources;
mod target;
mod text;
mod token;
mod token_request;
mod told;
mod trace;
mod trusted;
mod values;
mod what_if;
mod wire;
pub(crate) mod words;
mod workload;

pub(crate) use default_chain::node_of_pod;
pub(crate) use estate::{
    breadth_of, is_broader, memberships, role_could_grant, role_grants, role_is_of_other_plane,
    stands_for,
};
pub(crate) use fix::{sensible_scope, use_identity};
pub(crate) use need::{Need, needs_of_call};
pub(crate) use pick::identity_of_call;
pub(crate) use rbac::is_granted;
pub(crate) use reference::found_through_reference;
pub(crate) use what_if::{
    Attempt, attempt, attempt_by, credentials_of, is_about, principal_of_call, role_need,
    role_needs,
};
pub(crate) use words::{either, list, scope as scope_words, to_do};
pub(crate) use workload::identity_of as identity_of_pod;

pub use crate::time::Timestamp;
pub use http::{Body, Header, HttpRequest, HttpResponse, Method};
pub use json::to_json;
pub use moments::{Moment, moments};
pub use reach::{DrawnEstate, May, Reach, Use};
pub use reference::kept_secret;
pub use sas::may_sign;
pub use simulate::{SimulateError, simulate, token_kept, verdict};
pub use text::to_text;
pub(crate) use token::APPLICATION_LIFETIME_SECONDS;
pub use token::{Claim, ClaimValue, LIFETIME_SECONDS, Token};
pub use trace::{
    Actor, Check, CheckOutcome, Deciding, Exchange, ExchangeId, Fix, Question, Reply, Signed, Step,
    StepKind, Trace, Verdict,
};
pub(crate) use trusted::applications_that_trust;
pub use trusted::issuer as issuer_of_tenant;
pub use workload::issuer as issuer_of_cluster;
