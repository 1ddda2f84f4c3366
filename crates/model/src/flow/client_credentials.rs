//! How does code get a token as an application, with a client secret or a
//! certificate?
//!
//! Code sends the secret, or an assertion that it signs with the certificate's
//! private key, to Microsoft Entra ID itself, and gets a token of the
//! application's service principal. From there on all is as with any token.

use serde_json::{Value, json};

use super::audience::{self, Knowledge};
use super::check::{Asked, Cause, Refused, in_order};
use super::http::{Body, Header, HttpRequest, HttpResponse};
use super::recorder::{Bearer, Ended, Message, Recorder, refused_or_end};
use super::token::{self, Token};
use super::trace::{ExchangeId, Question, StepKind};
use super::values::{Values, in_query};
use super::{ids, secrets, sources, wire, words};
use crate::azure::http::{HttpRefusal, Method, reason_phrase};
use crate::azure::{directory, template};
use crate::diagram::{
    ClientCredential, ClientCredentialId, ClientCredentialKind, NodeId, Principal, PrincipalId,
    SettingId,
};
use crate::time::Timestamp;

/// How long an assertion is good, in seconds.
// Source: MicrosoftDocs/entra-docs:docs/identity-platform/certificate-credentials.md
// (5 to 10 minutes).
const ASSERTION_SECONDS: i64 = 600;

/// What the code proves itself with, as it finds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Proof {
    pub(super) setting: SettingId,
    pub(super) application: NodeId,
    pub(super) credential: ClientCredentialId,
    pub(super) kind: ClientCredentialKind,
}

impl Proof {
    fn principal(self) -> PrincipalId {
        PrincipalId::of_node(self.application)
    }
}

/// Fetches a token for the application.
///
/// # Errors
///
/// How the call ended, if no token was issued.
pub(super) fn obtain(
    run: &mut Recorder<'_>,
    proof: Proof,
    values: &mut Values,
) -> Result<Bearer, Ended> {
    let scope = scope(run);
    let audience = scope.trim_end_matches(DEFAULT).to_owned();
    values.set(template::RESOURCE, audience.as_str());
    values.set(
        template::TENANT_NAME,
        run.diagram.node_name(run.diagram.tenant()),
    );
    values.set(
        template::CLIENT_ID,
        ids::client_id(proof.principal()).to_string(),
    );
    values.set(
        template::THUMBPRINT,
        secrets::thumbprint_in_hexadecimal(proof.credential),
    );
    let known = run.diagram.principal(proof.principal());
    let request = request(run, proof, &scope, values);
    let exchange = run.request(request);
    let (checks, end) = in_order(ask(run, proof, known.as_ref(), &audience));
    let code = words::actor(run.caller);
    let (label, detail) = match proof.kind {
        ClientCredentialKind::Secret => (
            "Client secret",
            "The secret itself goes over the wire: whoever has it is the application, wherever \
             they are.",
        ),
        ClientCredentialKind::Certificate => (
            "Signed assertion",
            "The private key stays where it is; what it signs goes over the wire, good for ten \
             minutes. The signature shown here is a placeholder, and says so.",
        ),
    };
    run.send(Message {
        kind: StepKind::TokenRequest,
        from: run.code(),
        to: run.entra(),
        caption: format!("{code} asks Microsoft Entra ID for a token, as an application"),
        detail: detail.to_owned(),
        label: label.to_owned(),
        exchange: Some(exchange),
        checks,
    });
    let now = run.now();
    values.set_answer(now, run.request_id());
    let (None, Some(principal)) = (&end, known) else {
        let Some((question, stop)) = end else {
            return Err(Ended::not_modelled(
                "an application that is gone".to_owned(),
            ));
        };
        let refused = refused_or_end(stop)?;
        let Some(refusal) = refusal(proof.kind, &refused.cause) else {
            return Err(Ended::not_modelled(refused.because));
        };
        return Err(refuse(run, exchange, refusal, values, question, refused));
    };
    values.set_identity(&principal);
    let mut token =
        Token::for_service_principal(run.diagram, &principal, proof.kind, &audience, run.now());
    if run.call.what.operation.asks_for_ssh_certificate() {
        token = token.into_ssh_certificate();
    }
    hand_over(run, exchange, &principal, &token, values);
    Ok(Bearer { principal, token })
}

const DEFAULT: &str = "/.default";

/// What the code asks a token for. Where the call says nothing, that is what
/// software development kits ask for.
// Source: MicrosoftDocs/entra-docs:docs/identity-platform/v2-oauth2-client-creds-grant-flow.md;
// Azure/azure-sdk-for-rust:sdk/identity/azure_identity/src/client_secret_credential.rs.
fn scope(run: &Recorder<'_>) -> String {
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

/// The request for a token: a form.
fn request(run: &Recorder<'_>, proof: Proof, scope: &str, values: &Values) -> HttpRequest {
    let client_id = ids::client_id(proof.principal()).to_string();
    let url = values.fill(directory::TOKEN_ENDPOINT);
    let mut fields = vec![
        ("client_id", client_id.clone()),
        ("scope", scope.to_owned()),
    ];
    match proof.kind {
        ClientCredentialKind::Secret => {
            fields.push(("client_secret", secrets::client_secret(proof.credential)));
        }
        ClientCredentialKind::Certificate => {
            fields.push(("client_assertion_type", ASSERTION_TYPE.to_owned()));
            let assertion = assertion(run, proof, &client_id, &url);
            fields.push(("client_assertion", assertion));
        }
    }
    fields.push(("grant_type", "client_credentials".to_owned()));
    if run.call.what.operation.asks_for_ssh_certificate() {
        // Source: Azure/azure-cli-extensions:src/ssh/azext_ssh/file_utils.py.
        fields.push(("token_type", "ssh-cert".to_owned()));
        fields.push(("req_cnf", SSH_KEY.to_owned()));
        fields.push(("key_id", "not-a-real-key".to_owned()));
    }
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

/// The public key that the certificate is asked for.
const SSH_KEY: &str = r#"{"kty":"RSA","n":"not-a-real-modulus","e":"AQAB","kid":"not-a-real-key"}"#;

const FORM: &str = "application/x-www-form-urlencoded";
const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// What the code signs to prove that it has the private key.
// Source: MicrosoftDocs/entra-docs:docs/identity-platform/certificate-credentials.md.
fn assertion(run: &Recorder<'_>, proof: Proof, client_id: &str, url: &str) -> String {
    let now = run.now();
    let header = json!({
        "alg": "PS256",
        "typ": "JWT",
        "x5t#S256": secrets::thumbprint(proof.credential),
    });
    let payload = json!({
        "aud": url,
        "iss": client_id,
        "sub": client_id,
        "jti": ids::new_id(run.call.id).to_string(),
        "nbf": now.unix_seconds(),
        "iat": now.unix_seconds(),
        "exp": now.plus_seconds(ASSERTION_SECONDS).unix_seconds(),
    });
    token::encoded(&header, &payload)
}

/// All checks of the directory.
fn ask(
    run: &Recorder<'_>,
    proof: Proof,
    application: Option<&Principal>,
    audience: &str,
) -> Vec<Asked> {
    let credential = run
        .diagram
        .client_credential(proof.application, proof.credential);
    let mut asked = vec![
        application_exists(proof, application),
        credential_matches(run, proof, credential),
    ];
    if let Some(credential) = credential {
        asked.push(not_expired(proof, credential, run.now()));
    }
    asked.push(resource_known(audience));
    asked
}

fn application_exists(proof: Proof, application: Option<&Principal>) -> Asked {
    let asked = |found: String| {
        Asked::passed(
            Question::ApplicationExists,
            "an application of this tenant",
            found,
            sources::CLIENT_CREDENTIALS_FLOW,
        )
    };
    let client_id = ids::client_id(proof.principal());
    match application {
        Some(principal) => asked(format!("{}, client id {client_id}", principal.name))
            .decided_by_node(principal.node),
        None => asked(format!("none with the client id {client_id}")).refused(
            "The application was deleted; a copy of its secret outlives it and proves nothing.",
            Cause::NoApplication,
        ),
    }
}

fn credential_matches(
    run: &Recorder<'_>,
    proof: Proof,
    credential: Option<&ClientCredential>,
) -> Asked {
    let expected = match proof.kind {
        ClientCredentialKind::Secret => "one of the client secrets of the application",
        ClientCredentialKind::Certificate => {
            "a signature that one of the application’s certificates verifies"
        }
    };
    let asked = |found: String| {
        Asked::passed(
            Question::ClientCredential,
            expected,
            found,
            sources::CLIENT_CREDENTIALS_FLOW,
        )
        .decided_by([super::trace::Deciding::Setting(
            run.caller.id,
            proof.setting,
        )])
    };
    let kind = proof.kind.name();
    match credential {
        Some(credential) => asked(format!("the {kind} “{}”", credential.name)),
        None => asked(format!("a {kind} that the application does not have")).refused(
            format!(
                "The {kind} that the code holds is not among those of the application: it was \
                 deleted there after it was copied."
            ),
            Cause::WrongClientCredential(proof.setting),
        ),
    }
}

fn not_expired(proof: Proof, credential: &ClientCredential, now: Timestamp) -> Asked {
    let asked = Asked::passed(
        Question::Lifetime,
        format!("now, {now}, is before it expires"),
        format!("expires {}", credential.expires_at),
        sources::CLIENT_CREDENTIALS_FLOW,
    );
    if credential.expires_at > now {
        return asked;
    }
    asked.refused(
        format!(
            "The {} “{}” expired on {}. It is as good as none.",
            proof.kind.name(),
            credential.name,
            credential.expires_at.date()
        ),
        Cause::ExpiredClientCredential(proof.setting),
    )
}

fn resource_known(audience: &str) -> Asked {
    let asked = |found: String| {
        Asked::passed(
            Question::ResourceKnown,
            "a service that this tenant knows",
            found,
            sources::CLIENT_CREDENTIALS_FLOW,
        )
    };
    match audience::knowledge(audience) {
        Knowledge::Known { service } => asked(format!("`{audience}` is {service}")),
        Knowledge::Unknown => asked(format!("nothing called `{audience}`")).refused(
            format!("The directory knows no service called `{audience}`."),
            Cause::UnknownResource,
        ),
        Knowledge::Unsure(what) => asked(format!("`{audience}`")).not_modelled(what),
    }
}

/// The row that answers to a cause.
fn refusal(kind: ClientCredentialKind, cause: &Cause) -> Option<&'static HttpRefusal> {
    Some(match (cause, kind) {
        (Cause::NoApplication, _) => &directory::UNKNOWN_APPLICATION,
        (Cause::WrongClientCredential(_), ClientCredentialKind::Secret) => &directory::WRONG_SECRET,
        (Cause::WrongClientCredential(_), ClientCredentialKind::Certificate) => {
            &directory::UNKNOWN_CERTIFICATE
        }
        (Cause::ExpiredClientCredential(_), ClientCredentialKind::Secret) => {
            &directory::EXPIRED_SECRET
        }
        (Cause::ExpiredClientCredential(_), ClientCredentialKind::Certificate) => {
            &directory::EXPIRED_CERTIFICATE
        }
        (Cause::UnknownResource, _) => &directory::UNKNOWN_RESOURCE,
        _ => return None,
    })
}

fn refuse(
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
        caption: "Microsoft Entra ID issues no token".to_owned(),
        detail: wire::with_unverified(&refused.because, refusal.unverified),
        label: status.clone(),
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
fn hand_over(
    run: &mut Recorder<'_>,
    exchange: ExchangeId,
    principal: &Principal,
    token: &Token,
    values: &mut Values,
) {
    let now = run.now();
    values.set_token(token, now);
    let expires_in = token.number("exp").unwrap_or_default() - now.unix_seconds();
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
        caption: format!("Microsoft Entra ID issues a token to {}", principal.name),
        detail: format!(
            "It says who asks (oid), for which service it is meant (aud) and until when it is good \
             (exp): about an hour. It does not say what {} may do there.",
            principal.name
        ),
        label: "Access token".to_owned(),
        exchange: Some(exchange),
        checks: Vec::new(),
    });
}
