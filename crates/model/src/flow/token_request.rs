//! How does code ask Microsoft Entra ID for a token as an application, and how is
//! it answered?
//!
//! What all such requests have in common, whatever proves the application.

use serde_json::{Value, json};

use super::audience::{self, Knowledge};
use super::check::{Asked, Cause, Refused};
use super::http::{Body, Header, HttpRequest, HttpResponse};
use super::recorder::{Ended, Message, Recorder};
use super::token::{LIFETIME_SECONDS, Token};
use super::trace::{ExchangeId, Question, StepKind};
use super::values::{Values, in_query};
use super::{ids, sources, wire};
use crate::azure::http::{HttpRefusal, Method, reason_phrase};
use crate::diagram::{Principal, PrincipalId};
use crate::say;
use crate::text::Text;

pub(super) const DEFAULT: &str = "/.default";

/// What the code asks a token for. Where the call says nothing, that is what
/// software development kits ask for.
// Source: MicrosoftDocs/entra-docs:docs/identity-platform/v2-oauth2-client-creds-grant-flow.md;
// Azure/azure-sdk-for-rust:sdk/identity/azure_identity/src/client_secret_credential.rs.
pub(super) fn scope(run: &Recorder<'_>) -> String {
    match run.call.what.audience.as_deref() {
        Some(scope) if scope.ends_with(DEFAULT) => scope.to_owned(),
        Some(audience) => format!("{audience}{DEFAULT}"),
        None => {
            let service = run.call.what.operation.row().service;
            let audience = service.row().audience;
            let bare = audience.trim_end_matches('/');
            let is_accepted = audience::is_accepted_by(service, bare, None);
            format!("{}{DEFAULT}", if is_accepted { bare } else { audience })
        }
    }
}

/// A token request: a form.
pub(super) fn form(url: String, fields: &[(&str, String)]) -> HttpRequest {
    let form: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", in_query(value)))
        .collect();
    let text = form.join("&");
    HttpRequest {
        method: Method::Post,
        url,
        headers: vec![
            Header::new("Content-Type", FORM),
            Header::new("Content-Length", text.len().to_string()),
        ],
        body: Some(Body {
            media_type: FORM.to_owned(),
            text,
        }),
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

/// What says that a signed token proves the application.
// Source: MicrosoftDocs/entra-docs:docs/identity-platform/v2-oauth2-client-creds-grant-flow.md.
pub(super) const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// Whether the directory knows the application.
pub(super) fn application_exists(asked_for: PrincipalId, application: Option<&Principal>) -> Asked {
    let asked = |found: Text| {
        Asked::passed(
            Question::ApplicationExists,
            say!("an application of this tenant"),
            found,
            sources::CLIENT_CREDENTIALS_FLOW,
        )
    };
    let client_id = ids::client_id(asked_for);
    match application {
        Some(principal) => asked(say!(
            "{principal}, client id {client_id}",
            principal = principal.name,
            client_id
        ))
        .decided_by_node(principal.node),
        None => asked(say!("none with the client id {client_id}", client_id)).refused(
            say!("The application was deleted; what proved it outlives it and proves nothing."),
            Cause::NoApplication,
        ),
    }
}

/// Whether the directory knows the service that the token is for.
pub(super) fn resource_known(audience: &str) -> Asked {
    let asked = |found: Text| {
        Asked::passed(
            Question::ResourceKnown,
            say!("a service that this tenant knows"),
            found,
            sources::CLIENT_CREDENTIALS_FLOW,
        )
    };
    match audience::knowledge(audience) {
        Knowledge::Known { service } => asked(say!("`{audience}` is {service}", audience, service)),
        Knowledge::Unknown => asked(say!("nothing called `{audience}`", audience)).refused(
            say!(
                "The directory knows no service called `{audience}`.",
                audience
            ),
            Cause::UnknownResource,
        ),
        Knowledge::Unsure(what) => asked(format!("`{audience}`").into()).not_modelled(what),
    }
}

/// The directory refuses.
pub(super) fn refuse(
    run: &mut Recorder<'_>,
    exchange: ExchangeId,
    refusal: &HttpRefusal,
    values: &Values,
    question: Question,
    refused: Refused,
) -> Ended {
    let now = run.now();
    run.answer(exchange, wire::refusal(values, refusal, now));
    let status = wire::status_line(refusal.status);
    run.send(Message {
        kind: StepKind::Failure,
        from: run.entra(),
        to: run.code(),
        caption: say!("Microsoft Entra ID issues no token"),
        detail: wire::with_unverified(&refused.because, refusal.unverified),
        label: status.clone().into(),
        exchange: Some(exchange),
        checks: Vec::new(),
    });
    Ended::refused(
        run.entra(),
        status,
        refusal.code.to_owned(),
        question,
        refused,
    )
}

/// The directory issues the token, and the code gets it.
pub(super) fn hand_over(
    run: &mut Recorder<'_>,
    exchange: ExchangeId,
    principal: &Principal,
    token: &Token,
    values: &mut Values,
) {
    let now = run.now();
    values.set_token(token, now);
    let expires_in = token.number("exp").unwrap_or_default() - now.unix_seconds();
    let lifetime = if expires_in > LIFETIME_SECONDS / 2 {
        say!("about a day")
    } else {
        say!("about an hour")
    };
    // Source: MicrosoftDocs/entra-docs:docs/identity-platform/v2-oauth2-client-creds-grant-flow.md,
    // successful response; `ext_expires_in` from Azure/azure-workload-identity:docs/book/src.
    let body: Value = json!({
        "token_type": "Bearer",
        "expires_in": expires_in,
        "ext_expires_in": expires_in,
        "access_token": token.encoded,
    });
    const JSON: &str = "application/json; charset=utf-8";
    run.answer(
        exchange,
        HttpResponse {
            status: 200,
            reason: reason_phrase(200).to_owned(),
            headers: vec![
                Header::new("Content-Type", JSON),
                Header::new("Date", now.http_date()),
            ],
            body: Some(Body {
                media_type: JSON.to_owned(),
                text: body.to_string(),
            }),
        },
    );
    run.send(Message {
        kind: StepKind::TokenResponse,
        from: run.entra(),
        to: run.code(),
        caption: say!(
            "Microsoft Entra ID issues a token to {principal}",
            principal = principal.name
        ),
        detail: say!(
            "It says who asks (oid), for which service it is meant (aud) and until when it is good \
             (exp): {lifetime}. It does not say what {principal} may do there.",
            lifetime,
            principal = principal.name
        ),
        label: say!("Access token"),
        exchange: Some(exchange),
        checks: Vec::new(),
    });
}
