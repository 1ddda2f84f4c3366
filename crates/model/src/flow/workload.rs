//! How does code in a Kubernetes pod get a token?
//!
//! The cluster issues a token to the pod's service account and puts it into a
//! file. Code sends it to Microsoft Entra ID in place of a secret. The directory
//! asks the cluster's issuer for its keys, and issues a token of the identity
//! that the service account names, if that identity trusts such tokens. The
//! metadata service of the node has no part in it.

use serde_json::json;

use super::check::{Asked, Cause, Presented, Stop, in_order};
use super::http::{Body, Header, HttpRequest, HttpResponse};
use super::recorder::{Bearer, Ended, Message, Recorder, refused_or_end};
use super::token::{ApplicationProof, Token};
use super::trace::{Actor, ExchangeId, Question, StepKind};
use super::values::Values;
use super::{federation, ids, sources, token_request, words};
use crate::azure::http::{Method, reason_phrase};
use crate::diagram::{
    Diagram, EXCHANGE_AUDIENCE, Node, NodeId, Principal, PrincipalId, PrincipalKind, Scope,
    Workload,
};
use crate::say;
use crate::text::{Sayable, Text};

/// Where the webhook puts the file with the token.
// Source: Azure/azure-workload-identity:docs/book/src/installation/mutating-admission-webhook.md.
const TOKEN_FILE: &str = "/var/run/secrets/azure/tokens/azure-identity-token";

/// The authority that the webhook names.
// Source: Azure/azure-workload-identity:pkg/webhook/webhook.go.
const AUTHORITY_HOST: &str = "https://login.microsoftonline.com/";

/// The label without which the webhook leaves a pod alone.
// Source: Azure/azure-workload-identity:docs/book/src/troubleshooting.md.
const LABEL: &str = "azure.workload.identity/use: \"true\"";

/// Who issues the tokens of the pod's cluster. Its slash at the end belongs to it.
// Source: MicrosoftDocs/azure-aks-docs:articles/aks/workload-identity-deploy-cluster.md
// (`https://eastus.oic.prod-aks.azure.com/{tenant}/{guid}/`).
#[must_use]
pub fn issuer(diagram: &Diagram, workload: &Workload) -> String {
    let cluster = workload.cluster.map_or(0, NodeId::number);
    format!(
        "https://{}.oic.prod-aks.azure.com/{}/{}/",
        ids::LOCATION,
        ids::tenant_id(diagram),
        ids::cluster_id(cluster)
    )
}

/// What a token of the pod's service account says, as federated credentials
/// compare it.
fn presented(diagram: &Diagram, workload: &Workload, identity: NodeId) -> Presented {
    Presented {
        identity,
        issuer: issuer(diagram, workload),
        subject: workload.subject(),
        audience: EXCHANGE_AUDIENCE.to_owned(),
    }
}

/// Fetches a token of the identity that the pod's service account names.
///
/// # Errors
///
/// How the call ended, if no token was issued.
pub(super) fn obtain(run: &mut Recorder<'_>, values: &mut Values) -> Result<Bearer, Ended> {
    let Some(workload) = run.diagram.workload(run.caller.id).cloned() else {
        let what = say!(
            "how {name} would have a service account",
            name = run.caller.name
        );
        return Err(Ended::not_modelled(what));
    };
    let identity = read_environment(run, &workload)?;
    let is_in_pod = variable_of(run.caller).is_some();
    let presented = presented(run.diagram, &workload, identity);
    let assertion = Token::of_service_account(
        &presented.issuer,
        &presented.subject,
        EXCHANGE_AUDIENCE,
        run.call.id,
        run.started_at(),
    );
    let known = run.diagram.principal(PrincipalId::of_node(identity));
    federation::set_values(values, &presented, known.as_ref());
    let scope = token_request::scope(run);
    let audience = scope.trim_end_matches(token_request::DEFAULT).to_owned();
    values.set_resource(run, &audience);
    let request = federation::request(identity, &scope, &assertion.encoded, values);
    let exchange = run.request(request);
    run.present(assertion);

    let mut asked = vec![token_request::application_exists(
        PrincipalId::of_node(identity),
        known.as_ref(),
    )];
    if known.is_none() {
        // What is named is gone: another must be named.
        for asked in &mut asked {
            if let Some(Stop::Refused(refused)) = &mut asked.stop {
                refused.cause = Cause::NoClientId;
                refused.because = if is_in_pod {
                    say!(
                        "AZURE_CLIENT_ID of the pod is the client id of an identity that was deleted."
                    )
                } else {
                    say!(
                        "The service account is annotated with the client id of an identity that was \
                     deleted."
                    )
                };
            }
        }
    }
    asked.extend(federation::is_trusted(run, &presented));
    let (checks, end) = in_order(asked);
    let code = words::actor(run.caller);
    run.send(Message {
        kind: StepKind::TokenRequest,
        from: run.code(),
        to: run.entra(),
        caption: say!(
            "{code} presents the token of its service account to Microsoft Entra ID",
            code
        ),
        detail: say!(
            "It stands where a secret would stand, but nobody keeps it: the cluster made it \
                 for this pod, and makes a new one before it expires."
        ),
        label: say!("Service account token"),
        exchange: Some(exchange),
        checks,
    });
    let now = run.now();
    values.set_answer(now, run.request_id());
    if let Some((question, stop)) = end {
        return Err(refuse(run, exchange, values, question, stop));
    }
    let Some(principal) = known else {
        return Err(Ended::not_modelled(say!("an identity that is gone")));
    };
    if let Some((question, stop)) = fetch_keys(run, &workload, &presented, &audience) {
        let now = run.now();
        values.set_answer(now, run.request_id());
        return Err(refuse(run, exchange, values, question, stop));
    }
    values.set_identity(&principal);
    let token = access_token(run, &principal, &audience);
    token_request::hand_over(run, exchange, &principal, &token, values);
    Ok(Bearer { principal, token })
}

/// The token of the identity, or of the application.
fn access_token(run: &Recorder<'_>, principal: &Principal, audience: &str) -> Token {
    if principal.kind == PrincipalKind::UserAssigned {
        let arm_id = ids::arm_id(run.diagram, Scope::Node(principal.node)).unwrap_or_default();
        Token::for_federated_identity(run.diagram, principal, &arm_id, audience, run.now())
    } else {
        let proof = ApplicationProof::Assertion;
        Token::for_service_principal(run.diagram, principal, proof, audience, run.now())
    }
}

/// The code reads what the webhook has put into the pod.
fn read_environment(run: &mut Recorder<'_>, workload: &Workload) -> Result<NodeId, Ended> {
    let is_prepared = Asked::passed(
        Question::Environment,
        say!(
            "the label `{label}` on the pod, for which the webhook of the cluster looks",
            label = LABEL
        ),
        if workload.is_labeled {
            say!("the label; so the webhook has put environment variables and a file into the pod")
        } else {
            say!("no such label; so the webhook has left the pod as it was")
        },
        sources::AZWI_TROUBLESHOOTING,
    )
    .decided_by_node(run.caller.id);
    let name = &run.caller.name;
    let is_prepared = if workload.is_labeled {
        is_prepared
    } else {
        is_prepared.refused(
            say!(
                "{name} lacks the label, so there are no AZURE_ variables in it and no token file.",
                name
            ),
            Cause::PodUnlabeled,
        )
    };
    let account = format!("{}/{}", workload.namespace, workload.service_account);
    let named = identity_named(run.caller);
    let knows_client = Asked::passed(
        Question::ClientId,
        if variable_of(run.caller).is_some() {
            say!("AZURE_CLIENT_ID, which the pod sets itself: the webhook leaves it as it is")
        } else {
            say!(
                "AZURE_CLIENT_ID, from the annotation `azure.workload.identity/client-id` of the \
             service account"
            )
        },
        match named {
            Some(identity) => ids::client_id(PrincipalId::of_node(identity)).text(),
            None => say!("no such annotation on {account}", account),
        },
        sources::AZWI_WEBHOOK,
    );
    let knows_client = match named {
        Some(identity) if run.diagram.node(identity).is_some() => {
            knows_client.decided_by_node(identity)
        }
        Some(_) => knows_client,
        None => knows_client.refused(
            say!(
                "The service account {account} is annotated with no client id, so the webhook \
                 sets no AZURE_CLIENT_ID.",
                account
            ),
            Cause::NoClientId,
        ),
    };
    let (checks, end) = in_order(vec![is_prepared, knows_client]);
    let code = words::actor(run.caller);
    run.send(Message {
        kind: StepKind::Secret,
        from: run.endpoint(),
        to: run.code(),
        caption: say!(
            "{code} reads its environment and the token of its service account",
            code
        ),
        detail: environment(run, workload),
        label: if end.is_none() {
            say!("Service account token")
        } else {
            say!("Environment")
        },
        exchange: None,
        checks,
    });
    let Some((question, stop)) = end else {
        return named.ok_or_else(|| Ended::not_modelled(say!("a pod without an identity")));
    };
    let refused = refused_or_end(stop)?;
    run.send(Message {
        kind: StepKind::Failure,
        from: run.endpoint(),
        to: run.code(),
        caption: say!("{code} has nothing to prove itself with", code),
        // Source: Azure/azure-sdk-for-net:sdk/identity/Azure.Identity/TROUBLESHOOTING.md,
        // WorkloadIdentityCredential.
        detail: refused.because.clone().then(say!(
            "A workload identity credential of the Azure SDKs says that it is unavailable, and \
             sends nothing."
        )),
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

/// The identity whose client id stands in `AZURE_CLIENT_ID` of the pod: what the pod
/// sets itself, or what the webhook takes from the service account. May be gone.
// Source: Azure/azure-workload-identity:pkg/webhook/webhook.go, addEnvironmentVariables (it adds
// what is not there yet and has a value).
pub(super) fn identity_named(pod: &Node) -> Option<NodeId> {
    let workload = pod.resource()?.workload.as_ref();
    let annotated = workload.filter(|it| it.is_labeled);
    variable_of(pod).or_else(|| annotated?.identity)
}

/// What the pod itself sets `AZURE_CLIENT_ID` to.
fn variable_of(pod: &Node) -> Option<NodeId> {
    let client_id = pod.resource()?.environment.client_id?;
    Some(NodeId::new(client_id.number()))
}

/// Whether the webhook has put a token file into the pod.
pub(super) fn has_token_file(pod: &Node) -> bool {
    let workload = pod.resource().and_then(|it| it.workload.as_ref());
    workload.is_some_and(|it| it.is_labeled)
}

/// What stands in the pod's environment.
fn environment(run: &Recorder<'_>, workload: &Workload) -> Text {
    if !workload.is_labeled {
        return say!("Nothing was put there.");
    }
    let client_id = identity_named(run.caller).map_or_else(String::new, |identity| {
        format!(
            "AZURE_CLIENT_ID={}, ",
            ids::client_id(PrincipalId::of_node(identity))
        )
    });
    let variables = format!(
        "{client_id}AZURE_TENANT_ID={}, AZURE_FEDERATED_TOKEN_FILE={TOKEN_FILE}, \
         AZURE_AUTHORITY_HOST={AUTHORITY_HOST}",
        ids::tenant_id(run.diagram)
    );
    say!(
        "{variables}. The file holds a token of the cluster about {subject}, for {audience}, good \
         for an hour.",
        variables,
        subject = workload.subject(),
        audience = EXCHANGE_AUDIENCE,
    )
}

/// The directory fetches the keys of the issuer, and verifies the token. Returns
/// the question at which that ended, if it did.
// Source: MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation.md, how it works;
// MicrosoftDocs/azure-aks-docs:articles/aks/workload-identity-overview.md (the two documents).
fn fetch_keys(
    run: &mut Recorder<'_>,
    workload: &Workload,
    presented: &Presented,
    audience: &str,
) -> Option<(Question, Stop)> {
    let issuer = Actor::Issuer(workload.cluster.unwrap_or(run.caller.id));
    let discovery = format!("{}.well-known/openid-configuration", presented.issuer);
    let keys = format!("{}openid/v1/jwks", presented.issuer);
    let is_reachable = Asked::passed(
        Question::IssuerReachable,
        say!("an answer at {discovery}", discovery),
        if workload.has_public_issuer {
            say!("an answer")
        } else {
            say!("none: the issuer cannot be reached from the internet")
        },
        sources::AZWI_TROUBLESHOOTING,
    );
    if !workload.has_public_issuer {
        let refused = is_reachable.refused(
            say!(
                "Microsoft Entra ID cannot fetch the keys of the issuer, so it cannot verify the \
             token."
            ),
            Cause::IssuerUnreachable,
        );
        let (checks, end) = in_order(vec![refused]);
        run.send(Message {
            kind: StepKind::KeysRequest,
            from: run.entra(),
            to: issuer,
            caption: say!("Microsoft Entra ID asks the issuer where its keys are"),
            detail: say!("Nobody answers."),
            label: say!("Discovery"),
            exchange: None,
            checks,
        });
        return end;
    }
    let (checks, _) = in_order(vec![is_reachable]);
    ask(
        run,
        issuer,
        &discovery,
        json!({
            "issuer": presented.issuer,
            "jwks_uri": keys,
            "response_types_supported": ["id_token"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        })
        .to_string(),
        Fetched {
            asking: say!("Microsoft Entra ID asks the issuer where its keys are"),
            about: say!(
                "Anybody may ask: the document is public. The directory keeps what it fetched \
                    for a while, so not every token request leads to this."
            ),
            label: say!("Discovery"),
            answer: say!("The issuer says where its keys are"),
            answer_about: Text::empty(),
            answer_label: say!("Discovery document"),
        },
        checks,
        Vec::new(),
    );
    let signed = Asked::passed(
        Question::AssertionSignature,
        say!("a signature that one of these keys verifies"),
        say!("the cluster signed the token"),
        sources::FEDERATION,
    );
    let now = run.now().plus_seconds(1);
    let lifetime = Asked::passed(
        Question::Lifetime,
        say!("now, {now}, is before exp", now = now.time_of_day()),
        say!(
            "good for {time}",
            time = words::duration(super::token::SERVICE_ACCOUNT_LIFETIME_SECONDS)
        ),
        sources::AKS_WORKLOAD_IDENTITY,
    );
    let (checks, end) = in_order(vec![
        signed,
        lifetime,
        token_request::resource_known(audience),
    ]);
    ask(
        run,
        issuer,
        &keys,
        json!({
            "keys": [{
                "use": "sig",
                "kty": "RSA",
                "kid": "not-a-real-key",
                "alg": "RS256",
                "n": "bm90LWEtcmVhbC1tb2R1bHVz",
                "e": "AQAB",
            }],
        })
        .to_string(),
        Fetched {
            asking: say!("Microsoft Entra ID asks the issuer for its keys"),
            about: say!("Public keys: they verify signatures, and can make none."),
            label: say!("Keys"),
            answer: say!("The issuer hands over its public keys"),
            answer_about: say!(
                "With these, the directory can tell that the cluster signed the token."
            ),
            answer_label: say!("Public keys"),
        },
        Vec::new(),
        checks,
    );
    end
}

/// The words for one question to the issuer.
struct Fetched {
    asking: Text,
    about: Text,
    label: Text,
    answer: Text,
    answer_about: Text,
    answer_label: Text,
}

/// A document of the issuer, asked for and handed over.
fn ask(
    run: &mut Recorder<'_>,
    issuer: Actor,
    url: &str,
    text: String,
    words: Fetched,
    checks: Vec<super::trace::Check>,
    checks_of_answer: Vec<super::trace::Check>,
) {
    let exchange = run.request(HttpRequest {
        method: Method::Get,
        url: url.to_owned(),
        headers: Vec::new(),
        body: None,
    });
    run.send(Message {
        kind: StepKind::KeysRequest,
        from: run.entra(),
        to: issuer,
        caption: words.asking,
        detail: words.about,
        label: words.label,
        exchange: Some(exchange),
        checks,
    });
    const JSON: &str = "application/json";
    let now = run.now();
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
                text,
            }),
        },
    );
    run.send(Message {
        kind: StepKind::KeysResponse,
        from: issuer,
        to: run.entra(),
        caption: words.answer,
        detail: words.answer_about,
        label: words.answer_label,
        exchange: Some(exchange),
        checks: checks_of_answer,
    });
}

/// The directory refuses the token.
fn refuse(
    run: &mut Recorder<'_>,
    exchange: ExchangeId,
    values: &Values,
    question: Question,
    stop: Stop,
) -> Ended {
    let refused = match refused_or_end(stop) {
        Ok(refused) => refused,
        Err(ended) => return ended,
    };
    match federation::refusal(run.diagram, question, &refused.cause) {
        Some(refusal) => token_request::refuse(run, exchange, refusal, values, question, refused),
        None => Ended::not_modelled(refused.because),
    }
}

/// The identity that a pod's calls would be made with; `None` if it gets none.
pub(crate) fn identity_of(diagram: &Diagram, pod: &Node) -> Option<PrincipalId> {
    let workload = pod.resource()?.workload.as_ref()?;
    let identity = identity_named(pod)?;
    let presented = presented(diagram, workload, identity);
    let is_trusted = diagram.federated_credentials_of(identity).any(|it| {
        it.what.issuer == presented.issuer
            && it.what.subject == presented.subject
            && it.what.audience == presented.audience
    });
    let is_whole = workload.is_labeled && workload.has_public_issuer && is_trusted;
    let principal = diagram.principal(PrincipalId::of_node(identity))?;
    is_whole.then_some(principal.id)
}
