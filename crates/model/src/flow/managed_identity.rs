//! How does code get a token of a managed identity?
//!
//! Code asks the endpoint of its host, the endpoint asks Microsoft Entra ID
//! with the certificate of the identity, and hands the token over. Where the
//! platform does all that out of sight, the steps say so and show no HTTP.

mod challenge;
mod telling;

use telling::{asking, first_source, just_attached, not_there, stale_note, unknown_resource};

use super::audience::{self, Knowledge};
use serde_json::{Map, Value};

use super::check::{Asked, Cause, Refused, in_order};
use super::http::{Body, Header, HttpRequest, HttpResponse};
use super::recorder::{Bearer, Ended, Message, Recorder, refused_or_end};
use super::token::Token;
use super::trace::{ExchangeId, Question, StepKind};
use super::values::{Values, in_query};
use super::{cache, ids, pick, sources, wire, words};
use crate::azure::http::reason_phrase;
use crate::azure::token_endpoints::{
    JsonForm, ResourceIn, TokenEndpointKind, TokenFailure, TokenWire, WithoutIdentity,
};
use crate::azure::{Host, Source, TokenEndpoint, template};
use crate::diagram::{HeldToken, IdentityChoice, Principal, PrincipalId, PrincipalKind, Scope};
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// Whose token is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// That of a managed identity of the host.
    Identity(IdentityChoice),
    /// That of the user who is signed in.
    User(PrincipalId),
}

/// What stays the same while a token is fetched.
struct Errand<'v> {
    host: Host,
    endpoint: TokenEndpoint,
    audience: &'v str,
    values: &'v mut Values,
}

/// Fetches a token for the caller.
///
/// # Errors
///
/// How the call ended, if no token was issued.
pub(super) fn obtain(
    run: &mut Recorder<'_>,
    host: Host,
    whose: Whose,
    audience: &str,
    values: &mut Values,
) -> Result<Bearer, Ended> {
    values.set(template::RESOURCE, audience);
    let endpoint = host.row().endpoint;
    let mut errand = Errand {
        host,
        endpoint,
        audience,
        values,
    };
    let (principal, exchange) = errand.ask_endpoint(run, whose)?;
    errand.values.set_identity(&principal);
    let exchange = errand.answer_challenge(run, exchange, whose)?;
    let (host, now) = (run.caller.id, run.now());
    let cached = run
        .diagram
        .token_in_platform(host, principal.id, audience, now)
        .cloned();
    if let Some(cached) = cached {
        let token = cache::token(run, &cached, &principal);
        errand.hand_over_again(run, &principal, &token, &cached, exchange);
        run.held = Some(cached);
        return Ok(Bearer { principal, token });
    }
    let arm_id = identity_arm_id(run, &principal);
    errand.ask_directory(run, &principal, exchange)?;
    let token = match whose {
        Whose::Identity(_) => {
            Token::for_managed_identity(run.diagram, &principal, &arm_id, audience, run.now())
        }
        Whose::User(_) => Token::for_user(run.diagram, &principal, audience, run.now()),
    };
    errand.hand_over(run, &principal, &token, exchange);
    Ok(Bearer { principal, token })
}

/// The ARM id of what carries the identity: the resource itself for a
/// system-assigned identity.
// Source: public code that reads the claim `xms_mirid`.
fn identity_arm_id(run: &Recorder<'_>, principal: &Principal) -> String {
    ids::arm_id(run.diagram, Scope::Node(principal.node)).unwrap_or_default()
}

impl Errand<'_> {
    fn wire(&self) -> Option<&'static TokenWire> {
        self.endpoint.row().wire.as_ref()
    }

    fn source(&self) -> Source {
        first_source(self.host.row().sources, self.endpoint.row().sources)
    }

    /// The code asks the endpoint, which looks for the identity that is meant.
    fn ask_endpoint(
        &self,
        run: &mut Recorder<'_>,
        whose: Whose,
    ) -> Result<(Principal, Option<ExchangeId>), Ended> {
        let picked = match whose {
            Whose::Identity(choice) => {
                pick::pick(run.diagram, run.lender, self.host, choice, self.source())
            }
            Whose::User(user) => pick::signed_in(run.diagram, run.caller, user, self.source()),
        };
        let has_identity = picked.failure() != Some(TokenFailure::NoIdentity);
        let wire = self.wire();
        let is_there = has_identity
            || wire.is_none_or(|wire| wire.without_identity == WithoutIdentity::Refuses);
        let asked = self.certificate().into_iter().chain(picked.asked);
        let (checks, end) = in_order(asked.collect());

        let request = wire
            .filter(|_| is_there)
            .map(|wire| self.request(wire, whose));
        let exchange = request.map(|request| run.request(request));
        let name = words::actor(run.caller);
        let (caption, detail) = match (wire, is_there) {
            (Some(_), true) => (
                say!(
                    "{code} asks {endpoint} for a token",
                    code = name,
                    endpoint = words::endpoint(self.endpoint)
                ),
                asking(self.endpoint.row().kind).then(just_attached(
                    run,
                    self.endpoint.row().kind,
                    picked.result.as_ref().ok(),
                )),
            ),
            (Some(wire), false) => (
                say!("{code} looks for a token endpoint", code = name),
                not_there(wire),
            ),
            (None, _) => (
                say!("{code} needs a token of its own identity", code = name),
                asking(self.endpoint.row().kind),
            ),
        };
        run.send(Message {
            kind: StepKind::TokenRequest,
            from: run.code(),
            to: run.endpoint(),
            caption,
            detail,
            label: say!("Ask for token"),
            exchange,
            checks,
        });
        let Some((question, stop)) = end else {
            return match picked.result {
                Ok(principal) => Ok((principal, exchange)),
                Err(_) => Err(Ended::not_modelled(say!("which identity is meant here"))),
            };
        };
        let refused = refused_or_end(stop)?;
        let Some(failure) = picked.result.err().flatten() else {
            return Err(Ended::not_modelled(refused.because));
        };
        match wire {
            Some(_) if is_there => Err(self.refuse(run, exchange, failure, question, refused)),
            Some(_) | None => {
                let caption = if wire.is_some() {
                    say!("There is no endpoint that could answer")
                } else {
                    say!(
                        "{caller} has nothing to prove itself with",
                        caller = run.caller.name
                    )
                };
                run.send(Message {
                    kind: StepKind::Failure,
                    from: run.endpoint(),
                    to: run.code(),
                    caption,
                    detail: wire::with_unverified(
                        &refused.because,
                        stale_note(run.lender, failure),
                    ),
                    label: say!("No token"),
                    exchange: None,
                    checks: Vec::new(),
                });
                Err(Ended::refused(
                    run.endpoint(),
                    say!("No token"),
                    String::new(),
                    question,
                    refused,
                ))
            }
        }
    }

    /// The endpoint, or the platform itself, proves the identity to the directory.
    fn ask_directory(
        &self,
        run: &mut Recorder<'_>,
        principal: &Principal,
        exchange: Option<ExchangeId>,
    ) -> Result<(), Ended> {
        let (checks, end) = in_order(vec![
            Asked::passed(
                Question::IdentityExists,
                match principal.kind {
                    PrincipalKind::User => say!("a user of this tenant"),
                    _ => say!("a service principal of this tenant"),
                },
                words::identity_with_object_id(principal),
                sources::HOW_IDENTITIES_WORK,
            )
            .decided_by_node(principal.node),
            self.resource_known(),
        ]);
        let name = words::endpoint(self.endpoint).capitalized();
        let (caption, label) = match principal.kind {
            PrincipalKind::User => (
                say!(
                    "{name} asks Microsoft Entra ID in the name of {principal}",
                    name,
                    principal = principal.name
                ),
                say!("Signed-in session"),
            ),
            _ => (
                say!(
                    "{name} proves the identity to Microsoft Entra ID with a certificate",
                    name
                ),
                say!("Certificate"),
            ),
        };
        run.send(Message {
            kind: StepKind::TokenRequest,
            from: run.endpoint(),
            to: run.entra(),
            caption,
            detail: self.keeper_of_certificate(),
            label,
            exchange: None,
            checks,
        });
        let Some((question, stop)) = end else {
            return Ok(());
        };
        let refused = refused_or_end(stop)?;
        let to = if self.wire().is_some() {
            run.endpoint()
        } else {
            run.code()
        };
        run.send(Message {
            kind: StepKind::Failure,
            from: run.entra(),
            to,
            caption: say!("Microsoft Entra ID issues no token"),
            detail: refused.because.clone(),
            label: say!("No token"),
            exchange: None,
            checks: Vec::new(),
        });
        match self.wire() {
            Some(_) => Err(self.refuse(
                run,
                exchange,
                TokenFailure::UnknownResource,
                question,
                refused,
            )),
            None => Err(Ended::refused(
                run.entra(),
                say!("No token"),
                String::new(),
                question,
                refused,
            )),
        }
    }

    fn keeper_of_certificate(&self) -> Text {
        match self.endpoint.row().kind {
            // Source: MicrosoftDocs/azure-management-docs:articles/azure-arc/servers/managed-identity-authentication.md
            // (Azure Resource Manager gives the agent the client id and the certificate).
            TokenEndpointKind::CloudShell => {
                say!(
                    "The user signed in to the portal before Cloud Shell was opened, and Cloud Shell \
                 acts in that session. There is no HTTP of one’s own to show."
                )
            }
            TokenEndpointKind::AzureArc => {
                say!(
                    "The agent keeps the certificate that Azure gave it; your code never sees it. What \
                 it sends is its own affair, so there is no HTTP to show."
                )
            }
            _ => {
                say!(
                    "The platform keeps the certificate and renews it; your code never sees it. This \
                 part happens inside Azure, so there is no HTTP to show."
                )
            }
        }
    }

    fn resource_known(&self) -> Asked {
        let audience = self.audience;
        // The documents of services that act by themselves do not speak of audiences.
        let source = match self.wire() {
            Some(_) => self.source(),
            None => sources::SERVICES_WITH_TOKENS,
        };
        let asked = |found: Text| {
            Asked::passed(
                Question::ResourceKnown,
                say!("a service that this tenant knows"),
                found,
                source,
            )
        };
        match audience::knowledge(audience) {
            Knowledge::Known { service } => {
                asked(say!("`{audience}` is {service}", audience, service))
            }
            Knowledge::Unknown => asked(say!("nothing called `{audience}`", audience))
                .refused(unknown_resource(audience), Cause::UnknownResource),
            Knowledge::Unsure(what) => asked(format!("`{audience}`").into()).not_modelled(what),
        }
    }

    /// The platform has a token from before, and the code gets that.
    fn hand_over_again(
        &mut self,
        run: &mut Recorder<'_>,
        principal: &Principal,
        token: &Token,
        cached: &HeldToken,
        exchange: Option<ExchangeId>,
    ) {
        let now = run.now();
        self.values.set_token(token, now);
        if let (Some(wire), Some(exchange)) = (self.wire(), exchange) {
            run.answer(exchange, token_answer(wire, self.values, now));
        }
        run.send(Message {
            kind: StepKind::TokenResponse,
            from: run.endpoint(),
            to: run.code(),
            caption: say!(
                "{endpoint} hands over the token of {issued_at} that the platform has in its cache",
                endpoint = words::endpoint(self.endpoint).capitalized(),
                issued_at = cached.issued_at.day_and_time_from(now)
            ),
            detail: say!(
                "The platform keeps a token for each identity and resource for about a day, and \
                 nothing renews it sooner. It says what was true when it was issued, the groups \
                 of {principal} included, and is handed out until {day_and_time_from}.",
                principal = principal.name,
                day_and_time_from = cached.reused_until().day_and_time_from(now)
            ),
            label: say!("Cached token"),
            exchange,
            checks: Vec::new(),
        });
    }

    /// The directory issues the token, and the code gets it.
    fn hand_over(
        &mut self,
        run: &mut Recorder<'_>,
        principal: &Principal,
        token: &Token,
        exchange: Option<ExchangeId>,
    ) {
        let service = match audience::knowledge(self.audience) {
            Knowledge::Known { service } => service,
            Knowledge::Unknown | Knowledge::Unsure(_) => self.audience.into(),
        };
        let to = if self.wire().is_some() {
            run.endpoint()
        } else {
            run.code()
        };
        run.send(Message {
            kind: StepKind::TokenResponse,
            from: run.entra(),
            to,
            caption: say!("Microsoft Entra ID issues a token for {service}", service),
            detail: say!(
                "It says who asks (oid), for which service it is meant (aud) and until when it is \
                 good (exp). It does not say what {principal} may do there.",
                principal = principal.name
            ),
            label: say!("Access token"),
            exchange: None,
            checks: Vec::new(),
        });
        let (Some(wire), Some(exchange)) = (self.wire(), exchange) else {
            return;
        };
        let now = run.now();
        self.values.set_token(token, now);
        run.answer(exchange, token_answer(wire, self.values, now));
        run.send(Message {
            kind: StepKind::TokenResponse,
            from: run.endpoint(),
            to: run.code(),
            caption: say!("{endpoint} hands the token to the code", endpoint = words::endpoint(self.endpoint).capitalized()),
            detail: match principal.kind {
                PrincipalKind::User => {
                    say!("It is the user’s own token, good for about an hour for whoever holds it. It \
                     was asked for like that of a managed identity, and is none.")
                }
                _ => say!("It is good for about a day, and good for whoever holds it: keep it out of logs."),
            },
            label: say!("Access token"),
            exchange: Some(exchange),
            checks: Vec::new(),
        });
    }

    /// The endpoint refuses over HTTP.
    fn refuse(
        &self,
        run: &mut Recorder<'_>,
        exchange: Option<ExchangeId>,
        failure: TokenFailure,
        question: Question,
        refused: Refused,
    ) -> Ended {
        let name = words::endpoint(self.endpoint).capitalized();
        let refusal = self.wire().and_then(|wire| wire.refusal(failure));
        let (Some(refusal), Some(exchange)) = (refusal, exchange) else {
            return self.refuse_unread(run, question, refused);
        };
        let now = run.now();
        let mut values = self.values.clone();
        values.set_answer(now, run.request_id());
        run.answer(exchange, wire::refusal(&values, refusal, now));
        let status = wire::status_line(refusal.status);
        run.send(Message {
            kind: StepKind::Failure,
            from: run.endpoint(),
            to: run.code(),
            caption: say!("{name} gives no token", name),
            detail: wire::with_unverified(
                &refused.because,
                refusal.unverified.or(stale_note(run.lender, failure)),
            ),
            label: status.clone().into(),
            exchange: Some(exchange),
            checks: Vec::new(),
        });
        Ended::refused(
            run.endpoint(),
            status,
            refusal.code.to_owned(),
            question,
            refused,
        )
    }

    /// The endpoint refuses, but no source says how.
    fn refuse_unread(&self, run: &mut Recorder<'_>, question: Question, refused: Refused) -> Ended {
        let name = words::endpoint(self.endpoint);
        let unread = say!("what {name} answers to that", name = &name);
        let label = say!("No token");
        run.send(Message {
            kind: StepKind::Failure,
            from: run.endpoint(),
            to: run.code(),
            caption: say!("{name} gives no token", name = name.capitalized()),
            detail: wire::and_unverified(&refused.because, unread),
            label: label.clone(),
            exchange: None,
            checks: Vec::new(),
        });
        Ended::refused(run.endpoint(), label, String::new(), question, refused)
    }

    /// The request for a token.
    fn request(&self, token_wire: &TokenWire, whose: Whose) -> HttpRequest {
        let mut parameters = Vec::new();
        if let Some(version) = token_wire.api_version {
            parameters.push(("api-version", version.to_owned()));
        }
        parameters.push(("resource", in_query(self.audience)));
        if let Whose::Identity(IdentityChoice::UserAssigned(identity)) = whose
            && let Some(name) = token_wire.id_parameters.client_id
        {
            parameters.push((name, ids::client_id(identity).to_string()));
        }
        let parameters: Vec<String> = parameters
            .into_iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let parameters = parameters.join("&");
        let url = self.host.row().url;
        let (url, body) = match token_wire.resource_in {
            ResourceIn::Query => (format!("{url}?{parameters}"), None),
            ResourceIn::Form => {
                let form = Body {
                    media_type: FORM.to_owned(),
                    text: parameters,
                };
                (url.to_owned(), Some(form))
            }
        };
        let mut headers = wire::headers(self.values, token_wire.headers);
        if body.is_some() {
            headers.push(Header::new("Content-Type", FORM));
        }
        HttpRequest {
            method: token_wire.method,
            url,
            headers,
            body,
        }
    }
}

/// The answer that carries the token, field by field as the endpoint writes it.
fn token_answer(token_wire: &TokenWire, values: &Values, now: Timestamp) -> HttpResponse {
    let fields: Map<String, Value> = token_wire
        .answer
        .iter()
        .map(|field| {
            let text = values.fill(field.value);
            let value = match field.form {
                JsonForm::Text => Value::from(text),
                JsonForm::Number => text
                    .parse::<i64>()
                    .map_or_else(|_| Value::from(text), Value::from),
            };
            (field.name.to_owned(), value)
        })
        .collect();
    HttpResponse {
        status: 200,
        reason: reason_phrase(200).to_owned(),
        headers: vec![
            Header::new("Content-Type", JSON),
            Header::new("Date", now.http_date()),
        ],
        body: Some(Body {
            media_type: JSON.to_owned(),
            text: Value::Object(fields).to_string(),
        }),
    }
}

// Source: MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/how-to-use-vm-token.md,
// the example answer.
const JSON: &str = "application/json";

const FORM: &str = "application/x-www-form-urlencoded";
