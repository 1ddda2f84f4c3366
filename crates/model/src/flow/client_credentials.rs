//! How does code get a token as an application, with a client secret or a
//! certificate?
//!
//! Code sends the secret, or an assertion that it signs with the certificate's
//! private key, to Microsoft Entra ID itself, and gets a token of the
//! application's service principal. From there on all is as with any token.

use super::check::{Asked, Cause, in_order};
use super::http::HttpRequest;
use super::recorder::{Bearer, Ended, Message, Purpose, Recorder, refused_or_end};
use super::token::{ApplicationProof, Token};
use super::trace::{Question, StepKind};
use super::values::Values;
use super::{ids, secrets, sources, token_request, words};
use crate::azure::http::HttpRefusal;
use crate::azure::{directory, template};
use crate::diagram::{
    ClientCredential, ClientCredentialId, ClientCredentialKind, NodeId, Principal, PrincipalId,
    SettingId,
};
use crate::say;
use crate::text::Text;
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

    /// The certificate, where what it signs is shown.
    fn certificate(self, run: &Recorder<'_>) -> Option<ClientCredentialId> {
        let is_shown = run.purpose == Purpose::Show;
        (is_shown && self.kind == ClientCredentialKind::Certificate).then_some(self.credential)
    }

    const fn as_told(self) -> ApplicationProof {
        match self.kind {
            ClientCredentialKind::Secret => ApplicationProof::Secret,
            ClientCredentialKind::Certificate => ApplicationProof::Certificate,
        }
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
    let scope = token_request::scope(run);
    let audience = scope.trim_end_matches(token_request::DEFAULT).to_owned();
    values.set_resource(run, &audience);
    values.set(
        template::CLIENT_ID,
        ids::client_id(proof.principal()).to_string(),
    );
    if let Some(certificate) = proof.certificate(run) {
        values.set(
            template::THUMBPRINT,
            secrets::thumbprint_in_hexadecimal(certificate),
        );
    }
    let known = run.diagram.principal(proof.principal());
    let request = request(run, proof, &scope, values);
    let exchange = run.request(request);
    let (checks, end) = in_order(ask(run, proof, known.as_ref(), &audience));
    let code = words::actor(run.caller);
    let (label, detail) = match proof.kind {
        ClientCredentialKind::Secret => (
            say!("Client secret"),
            say!(
                "The secret itself goes over the wire: whoever has it is the application, wherever \
             they are."
            ),
        ),
        ClientCredentialKind::Certificate => (
            say!("Signed assertion"),
            say!(
                "The private key stays where it is; what it signs goes over the wire, good for ten \
             minutes. The signature shown here is one that can be verified, and proves nothing: \
             every certificate here has the same published key, and what would be random in a \
             signature is made of what is signed. Some libraries sign with RS256 instead, and name \
             the certificate by its SHA-1 hash (x5t)."
            ),
        ),
    };
    run.send(Message {
        kind: StepKind::TokenRequest,
        from: run.code(),
        to: run.entra(),
        caption: say!(
            "{code} asks Microsoft Entra ID for a token, as an application",
            code
        ),
        detail,
        label,
        exchange: Some(exchange),
        checks,
    });
    let now = run.now();
    values.set_answer(now, run.request_id());
    let (None, Some(principal)) = (&end, known) else {
        let Some((question, stop)) = end else {
            return Err(Ended::not_modelled(say!("an application that is gone")));
        };
        let refused = refused_or_end(stop)?;
        let Some(refusal) = refusal(proof.kind, &refused.cause) else {
            return Err(Ended::not_modelled(refused.because));
        };
        return Err(token_request::refuse(
            run, exchange, refusal, values, question, refused,
        ));
    };
    values.set_identity(&principal);
    let mut token = Token::for_service_principal(
        run.diagram,
        &principal,
        proof.as_told(),
        &audience,
        run.now(),
    );
    if run.call.what.operation.asks_for_ssh_certificate() {
        token = token.into_ssh_certificate();
    }
    token_request::hand_over(run, exchange, &principal, &token, values);
    Ok(Bearer { principal, token })
}

/// The request for a token: a form.
fn request(run: &mut Recorder<'_>, proof: Proof, scope: &str, values: &Values) -> HttpRequest {
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
            fields.push((
                "client_assertion_type",
                token_request::ASSERTION_TYPE.to_owned(),
            ));
            let assertion = assertion(run, proof, &client_id, &url);
            fields.push(("client_assertion", assertion.encoded.clone()));
            run.present(assertion);
        }
    }
    fields.push(("grant_type", "client_credentials".to_owned()));
    if run.call.what.operation.asks_for_ssh_certificate() {
        // Source: Azure/azure-cli-extensions:src/ssh/azext_ssh/file_utils.py.
        fields.push(("token_type", "ssh-cert".to_owned()));
        fields.push(("req_cnf", SSH_KEY.to_owned()));
        fields.push(("key_id", "not-a-real-key".to_owned()));
    }
    token_request::form(url, &fields)
}

/// The public key that the certificate is asked for.
const SSH_KEY: &str = r#"{"kty":"RSA","n":"not-a-real-modulus","e":"AQAB","kid":"not-a-real-key"}"#;

/// What the code signs to prove that it has the private key.
fn assertion(run: &Recorder<'_>, proof: Proof, client_id: &str, url: &str) -> Token {
    let now = run.now();
    Token::signed_by_application(
        client_id,
        url,
        proof.certificate(run),
        run.call.id,
        (now, now.plus_seconds(ASSERTION_SECONDS)),
    )
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
        token_request::application_exists(proof.principal(), application),
        credential_matches(run, proof, credential),
    ];
    if let Some(credential) = credential {
        asked.push(not_expired(proof, credential, run.now()));
    }
    asked.push(token_request::resource_known(audience));
    asked
}

fn credential_matches(
    run: &Recorder<'_>,
    proof: Proof,
    credential: Option<&ClientCredential>,
) -> Asked {
    let expected = match proof.kind {
        ClientCredentialKind::Secret => say!("one of the client secrets of the application"),
        ClientCredentialKind::Certificate => {
            say!(
                "a certificate of the application, found by its thumbprint (x5t#S256), that verifies the signature"
            )
        }
    };
    let asked = |found: Text| {
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
    let kind = words::client_credential(proof.kind);
    match credential {
        Some(credential) => asked(say!(
            "the {kind} “{credential}”",
            kind,
            credential = credential.name
        )),
        None => asked(say!("a {kind} that the application does not have", kind)).refused(
            say!(
                "The {kind} that the code holds is not among those of the application: it was \
                 deleted there after it was copied.",
                kind
            ),
            Cause::WrongClientCredential(proof.setting),
        ),
    }
}

fn not_expired(proof: Proof, credential: &ClientCredential, now: Timestamp) -> Asked {
    let asked = Asked::passed(
        Question::Lifetime,
        say!("now, {now}, is before it expires", now),
        say!("expires {expires_at}", expires_at = credential.expires_at),
        sources::CLIENT_CREDENTIALS_FLOW,
    );
    if credential.expires_at > now {
        return asked;
    }
    asked.refused(
        say!(
            "The {kind} “{credential}” expired on {date}. It is as good as none.",
            kind = words::client_credential(proof.kind),
            credential = credential.name,
            date = credential.expires_at.date()
        ),
        Cause::ExpiredClientCredential(proof.setting),
    )
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
