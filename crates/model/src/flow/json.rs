//! A trace as JSON, for programs.
//!
//! The form is stable: within a version keys are added, never renamed or
//! removed. Names are in camel case; values of closed sets are words in kebab
//! case. Moments are written as ISO 8601 has them, in UTC. Nodes and records are
//! referred to by the numbers that they have in the diagram's file.
//!
//! - `version`: 1.
//! - `call`: `id`, `name`, `caller`, `operation`, `target`.
//! - `startedAt`.
//! - `steps`: each with `kind`, `at`, `from`, `to`, `caption`, `detail`,
//!   `label`, `exchange` (its place in `exchanges`, or null) and `checks`, each
//!   with `question`, `text`, `outcome`, `expected`, `found`, `decidedBy` and
//!   `source`.
//! - `exchanges`: each with `protocol`, which is `http` or `tds`, `at`,
//!   `answeredAt`, `request` and `response` (null where the model does not cover
//!   the answer).
//! - `token`: `encoded` and `claims`, or null.
//! - `presented`: the same, of the token that was presented in place of a secret;
//!   left out where none was.
//! - `signed`: what was signed in place of a token: `with` which secret, the
//!   `stringToSign` and its `signature`; or null.
//! - `verdict`: `outcome`, which is `allowed`, `denied` or `not-modelled`, and
//!   what belongs to it.
//! - `fixes`: each with `title` and `why`, the smallest first.

use serde::Serialize;
use serde_json::Value;

use super::http::{Body, Header};
use super::token::Token;
use super::trace::{
    Actor, Check, CheckOutcome, Deciding, Exchange, Question, Step, StepKind, Trace, Verdict,
};
use super::words;
use crate::diagram::{Diagram, Scope};

/// The version of the form.
const VERSION: u32 = 1;

/// The trace as JSON text, with a line feed at its end. `diagram` is the one it
/// was computed from.
#[must_use]
pub fn to_json(diagram: &Diagram, trace: &Trace) -> String {
    let wire = wire_trace(diagram, trace);
    // Text, numbers and lists can always be written.
    serde_json::to_string_pretty(&wire).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WireTrace<'t> {
    version: u32,
    call: WireCall,
    started_at: String,
    steps: Vec<WireStep<'t>>,
    exchanges: Vec<WireExchange<'t>>,
    token: Option<WireToken<'t>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    presented: Option<WireToken<'t>>,
    signed: Option<WireSigned<'t>>,
    verdict: WireVerdict<'t>,
    fixes: Vec<WireFix<'t>>,
}

#[derive(Serialize)]
struct WireCall {
    id: u32,
    name: String,
    caller: String,
    operation: &'static str,
    target: String,
}

#[derive(Serialize)]
struct WireStep<'t> {
    kind: &'static str,
    at: String,
    from: WireActor,
    to: WireActor,
    caption: &'t str,
    detail: &'t str,
    label: &'t str,
    exchange: Option<usize>,
    checks: Vec<WireCheck<'t>>,
}

#[derive(Serialize)]
struct WireActor {
    kind: &'static str,
    node: u32,
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WireCheck<'t> {
    question: &'static str,
    text: &'static str,
    outcome: &'static str,
    expected: &'t str,
    found: &'t str,
    decided_by: Vec<WireDeciding>,
    source: WireSource,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum WireDeciding {
    Node(u32),
    RoleAssignment(u32),
    DenyAssignment(u32),
    DatabaseUser(u32),
    DataGrant(u32),
    Setting {
        node: u32,
        setting: u32,
    },
    Scope {
        node: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<u32>,
    },
}

#[derive(Serialize)]
struct WireSource {
    text: &'static str,
    url: Option<String>,
}

#[derive(Serialize)]
#[serde(
    tag = "protocol",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
enum WireExchange<'t> {
    Http {
        at: String,
        answered_at: String,
        request: WireRequest<'t>,
        response: Option<WireResponse<'t>>,
    },
    Session {
        at: String,
        answered_at: String,
        speaks: &'static str,
        server: &'t str,
        request: &'t [String],
        response: Option<WireReply<'t>>,
    },
}

#[derive(Serialize)]
struct WireRequest<'t> {
    method: &'static str,
    url: &'t str,
    headers: Vec<WireHeader<'t>>,
    body: Option<WireBody<'t>>,
}

#[derive(Serialize)]
struct WireResponse<'t> {
    status: u16,
    reason: &'t str,
    headers: Vec<WireHeader<'t>>,
    body: Option<WireBody<'t>>,
}

#[derive(Serialize)]
struct WireHeader<'t> {
    name: &'t str,
    value: &'t str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WireBody<'t> {
    media_type: &'t str,
    text: &'t str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WireReply<'t> {
    error_code: Option<&'t str>,
    lines: &'t [String],
}

#[derive(Serialize)]
struct WireToken<'t> {
    encoded: &'t str,
    claims: Vec<WireClaim<'t>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WireSigned<'t> {
    with: &'t str,
    string_to_sign: &'t str,
    signature: &'t str,
}

#[derive(Serialize)]
struct WireClaim<'t> {
    name: &'t str,
    value: Value,
    meaning: &'t str,
}

#[derive(Serialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
enum WireVerdict<'t> {
    Allowed {
        at: WireActor,
        status: &'t str,
        because: &'t str,
    },
    Denied {
        at: WireActor,
        status: &'t str,
        code: &'t str,
        question: &'static str,
        because: &'t str,
    },
    NotModelled {
        what: &'t str,
    },
}

#[derive(Serialize)]
struct WireFix<'t> {
    title: &'t str,
    why: &'t str,
}

fn wire_trace<'t>(diagram: &Diagram, trace: &'t Trace) -> WireTrace<'t> {
    WireTrace {
        version: VERSION,
        call: wire_call(diagram, trace),
        started_at: trace.started_at.to_string(),
        steps: trace
            .steps
            .iter()
            .map(|step| wire_step(diagram, step))
            .collect(),
        exchanges: trace.exchanges.iter().map(wire_exchange).collect(),
        token: trace.token.as_ref().map(wire_token),
        presented: trace.presented.as_ref().map(wire_token),
        signed: trace.signed.as_ref().map(|signed| WireSigned {
            with: &signed.with,
            string_to_sign: &signed.string_to_sign,
            signature: &signed.signature,
        }),
        verdict: wire_verdict(diagram, &trace.verdict),
        fixes: trace
            .fixes
            .iter()
            .map(|fix| WireFix {
                title: &fix.title,
                why: &fix.why,
            })
            .collect(),
    }
}

fn wire_token(token: &Token) -> WireToken<'_> {
    WireToken {
        encoded: &token.encoded,
        claims: token
            .claims
            .iter()
            .map(|claim| WireClaim {
                name: claim.name,
                value: claim.value.to_json(),
                meaning: &claim.meaning,
            })
            .collect(),
    }
}

fn wire_call(diagram: &Diagram, trace: &Trace) -> WireCall {
    let id = trace.call.number();
    match diagram.call(trace.call) {
        Some(call) => WireCall {
            id,
            name: call.label().to_owned(),
            caller: diagram.node_name(call.what.caller).to_owned(),
            operation: call.what.operation.slug(),
            target: words::scope(diagram, call.what.target).into_string(),
        },
        None => WireCall {
            id,
            name: String::new(),
            caller: String::new(),
            operation: "",
            target: String::new(),
        },
    }
}

fn wire_step<'t>(diagram: &Diagram, step: &'t Step) -> WireStep<'t> {
    WireStep {
        kind: match step.kind {
            StepKind::Secret => "secret",
            StepKind::SecretRequest => "secret-request",
            StepKind::Probe => "probe",
            StepKind::TokenRequest => "token-request",
            StepKind::Search => "search",
            StepKind::Challenge => "challenge",
            StepKind::TokenResponse => "token-response",
            StepKind::KeysRequest => "keys-request",
            StepKind::KeysResponse => "keys-response",
            StepKind::Call => "call",
            StepKind::Success => "success",
            StepKind::Failure => "failure",
        },
        at: step.at.to_string(),
        from: wire_actor(diagram, step.from),
        to: wire_actor(diagram, step.to),
        caption: &step.caption,
        detail: &step.detail,
        label: &step.label,
        exchange: step.exchange.map(|id| id.0),
        checks: step.checks.iter().map(wire_check).collect(),
    }
}

fn wire_actor(diagram: &Diagram, actor: Actor) -> WireActor {
    WireActor {
        kind: match actor {
            Actor::Node(_) => "node",
            Actor::TokenEndpoint(_) => "token-endpoint",
            Actor::Settings(_) => "settings",
            Actor::TokenCache(_) => "token-cache",
            Actor::Issuer(_) => "issuer",
            Actor::Entra(_) => "entra",
            Actor::ResourceManager(_) => "resource-manager",
            Actor::Monitor(_) => "monitor",
        },
        node: actor.node().number(),
        name: actor.name(diagram).into_string(),
    }
}

fn wire_check(check: &Check) -> WireCheck<'_> {
    WireCheck {
        question: question(check.question),
        text: check.question.text(),
        outcome: match check.outcome {
            CheckOutcome::Passed => "passed",
            CheckOutcome::LeftOpen => "left-open",
            CheckOutcome::Failed => "failed",
            CheckOutcome::NotReached => "not-reached",
            CheckOutcome::NotModelled => "not-modelled",
        },
        expected: &check.expected,
        found: &check.found,
        decided_by: check.decided_by.iter().copied().map(deciding).collect(),
        source: WireSource {
            text: check.source.text(),
            url: check.source.url(),
        },
    }
}

const fn question(question: Question) -> &'static str {
    match question {
        Question::HasSecret => "has-secret",
        Question::ApplicationExists => "application-exists",
        Question::ClientCredential => "client-credential",
        Question::Environment => "environment",
        Question::ClientId => "client-id",
        Question::Assertion => "assertion",
        Question::Trust => "trust",
        Question::TrustedIssuer => "trusted-issuer",
        Question::TrustedSubject => "trusted-subject",
        Question::TrustedAudience => "trusted-audience",
        Question::IssuerReachable => "issuer-reachable",
        Question::AssertionSignature => "assertion-signature",
        Question::KeyAccess => "key-access",
        Question::Signature => "signature",
        Question::LocalAuth => "local-auth",
        Question::LocalSecret => "local-secret",
        Question::SasReach => "sas-reach",
        Question::SasPolicy => "sas-policy",
        Question::SasProtocol => "sas-protocol",
        Question::SasAddress => "sas-address",
        Question::SasPermission => "sas-permission",
        Question::HolderOfKey => "holder-of-key",
        Question::HasIdentity => "has-identity",
        Question::SignedIn => "signed-in",
        Question::WhichIdentity => "which-identity",
        Question::EndpointCertificate => "endpoint-certificate",
        Question::KeyFile => "key-file",
        Question::KeyFileRead => "key-file-read",
        Question::IdentityExists => "identity-exists",
        Question::ResourceKnown => "resource-known",
        Question::Authenticated => "authenticated",
        Question::Audience => "audience",
        Question::Lifetime => "lifetime",
        Question::DenyAssignment => "deny-assignment",
        Question::RoleAssignment => "role-assignment",
        Question::DatabaseUser => "database-user",
        Question::NotYetAssigned => "not-yet-assigned",
        Question::ModelDoesThis => "model-does-this",
        Question::TokensTaken => "tokens-taken",
        Question::KnownThere => "known-there",
        Question::DataRole => "data-role",
        Question::DatabaseRole => "database-role",
    }
}

fn deciding(deciding: Deciding) -> WireDeciding {
    match deciding {
        Deciding::Node(node) => WireDeciding::Node(node.number()),
        Deciding::RoleAssignment(id) => WireDeciding::RoleAssignment(id.number()),
        Deciding::DenyAssignment(id) => WireDeciding::DenyAssignment(id.number()),
        Deciding::DatabaseUser(id) => WireDeciding::DatabaseUser(id.number()),
        Deciding::DataGrant(id) => WireDeciding::DataGrant(id.number()),
        Deciding::Setting(node, setting) => WireDeciding::Setting {
            node: node.number(),
            setting: setting.number(),
        },
        Deciding::Scope(scope) => WireDeciding::Scope {
            node: scope.node().number(),
            part: match scope {
                Scope::Node(_) => None,
                Scope::Part(_, part) => Some(part.number()),
            },
        },
    }
}

fn wire_exchange(exchange: &Exchange) -> WireExchange<'_> {
    match exchange {
        Exchange::Http {
            at,
            request,
            answered_at,
            response,
        } => WireExchange::Http {
            at: at.to_string(),
            answered_at: answered_at.to_string(),
            request: WireRequest {
                method: request.method.as_str(),
                url: &request.url,
                headers: wire_headers(&request.headers),
                body: request.body.as_ref().map(wire_body),
            },
            response: response.as_ref().map(|response| WireResponse {
                status: response.status,
                reason: &response.reason,
                headers: wire_headers(&response.headers),
                body: response.body.as_ref().map(wire_body),
            }),
        },
        Exchange::Session {
            protocol,
            at,
            server,
            request,
            answered_at,
            response,
        } => WireExchange::Session {
            at: at.to_string(),
            answered_at: answered_at.to_string(),
            speaks: protocol.slug(),
            server,
            request,
            response: response.as_ref().map(|reply| WireReply {
                error_code: reply.error_code.as_deref(),
                lines: &reply.lines,
            }),
        },
    }
}

fn wire_headers(headers: &[Header]) -> Vec<WireHeader<'_>> {
    headers
        .iter()
        .map(|header| WireHeader {
            name: &header.name,
            value: &header.value,
        })
        .collect()
}

fn wire_body(body: &Body) -> WireBody<'_> {
    WireBody {
        media_type: &body.media_type,
        text: &body.text,
    }
}

fn wire_verdict<'t>(diagram: &Diagram, verdict: &'t Verdict) -> WireVerdict<'t> {
    match verdict {
        Verdict::Allowed {
            at,
            status,
            because,
        } => WireVerdict::Allowed {
            at: wire_actor(diagram, *at),
            status,
            because,
        },
        Verdict::Denied {
            at,
            status,
            code,
            question: asked,
            because,
        } => WireVerdict::Denied {
            at: wire_actor(diagram, *at),
            status,
            code,
            question: question(*asked),
            because,
        },
        Verdict::NotModelled { what } => WireVerdict::NotModelled { what },
    }
}
