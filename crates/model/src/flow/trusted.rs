//! How does code get a token as an application that trusts a managed identity?
//!
//! Code gets a token of the identity from its own endpoint, for the token
//! exchange, and presents it to Microsoft Entra ID in place of a secret of the
//! application.

use super::check::{Asked, Cause, Presented, in_order};
use super::managed_identity::Whose;
use super::recorder::{Bearer, Ended, Message, Recorder, refused_or_end};
use super::token::{ApplicationProof, Token};
use super::trace::{Question, StepKind};
use super::values::Values;
use super::{federation, ids, managed_identity, sources, token_request, words};
use crate::azure::Host;
use crate::diagram::{
    Diagram, EXCHANGE_AUDIENCE, IdentityChoice, NodeId, Principal, PrincipalId, PrincipalKind,
};
use crate::say;
use crate::text::Sayable;

/// Who issues tokens of managed identities for the exchange.
// Source: MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation-config-app-trust-managed-identity.md.
#[must_use]
pub fn issuer(diagram: &Diagram) -> String {
    format!(
        "https://login.microsoftonline.com/{}/v2.0",
        ids::tenant_id(diagram)
    )
}

/// The applications that trust a user-assigned identity: whoever gets tokens of it
/// gets theirs, too.
pub(crate) fn applications_that_trust(diagram: &Diagram, identity: PrincipalId) -> Vec<NodeId> {
    let is_user_assigned = diagram
        .principal(identity)
        .is_some_and(|principal| principal.kind == PrincipalKind::UserAssigned);
    if !is_user_assigned {
        return Vec::new();
    }
    let issuer = issuer(diagram);
    let subject = ids::object_id(identity).to_string();
    let mut applications: Vec<NodeId> = diagram
        .federated_credentials()
        .filter(|it| {
            it.what.issuer == issuer
                && it.what.subject == subject
                && it.what.audience == EXCHANGE_AUDIENCE
        })
        .map(|it| it.identity)
        .filter(|application| {
            diagram
                .principal(PrincipalId::of_node(*application))
                .is_some_and(|principal| principal.kind == PrincipalKind::ServicePrincipal)
        })
        .collect();
    applications.dedup();
    applications
}

/// Fetches a token of the application.
///
/// # Errors
///
/// How the call ended, if no token was issued.
pub(super) fn obtain(
    run: &mut Recorder<'_>,
    host: Host,
    choice: IdentityChoice,
    application: NodeId,
    values: &mut Values,
) -> Result<Bearer, Ended> {
    let own = managed_identity::obtain(
        run,
        host,
        Whose::Identity(choice),
        EXCHANGE_AUDIENCE,
        values,
    )?;
    let presented = Presented {
        identity: application,
        issuer: issuer(run.diagram),
        subject: ids::object_id(own.principal.id).to_string(),
        audience: EXCHANGE_AUDIENCE.to_owned(),
    };
    let known = run.diagram.principal(PrincipalId::of_node(application));
    federation::set_values(values, &presented, known.as_ref());
    let scope = token_request::scope(run);
    let audience = scope.trim_end_matches(token_request::DEFAULT).to_owned();
    values.set_resource(run, &audience);
    let request = federation::request(application, &scope, &own.token.encoded, values);
    let exchange = run.request(request);
    run.present(own.token);
    let mut asked = vec![
        token_request::application_exists(PrincipalId::of_node(application), known.as_ref()),
        may_stand_for(&own.principal, known.as_ref()),
    ];
    asked.extend(federation::is_trusted(run, &presented));
    asked.push(token_request::resource_known(&audience));
    let (checks, end) = in_order(asked);
    let code = words::actor(run.caller);
    let name = known
        .as_ref()
        .map_or_else(|| say!("an application"), |it| it.name.text());
    run.send(Message {
        kind: StepKind::TokenRequest,
        from: run.code(),
        to: run.entra(),
        caption: say!(
            "{code} presents the identity’s token to Microsoft Entra ID, as {name}",
            code,
            name
        ),
        detail: say!(
            "It stands where a secret of the application would stand. The application may be \
                 known in other tenants too, which its managed identities are not."
        ),
        label: say!("Identity’s token"),
        exchange: Some(exchange),
        checks,
    });
    let now = run.now();
    values.set_answer(now, run.request_id());
    if let Some((question, stop)) = end {
        let refused = refused_or_end(stop)?;
        return Err(
            match federation::refusal(run.diagram, question, &refused.cause) {
                Some(refusal) => {
                    token_request::refuse(run, exchange, refusal, values, question, refused)
                }
                None => Ended::not_modelled(refused.because),
            },
        );
    }
    let Some(principal) = known else {
        return Err(Ended::not_modelled(say!("an application that is gone")));
    };
    values.set_identity(&principal);
    let proof = ApplicationProof::Assertion;
    let token = Token::for_service_principal(run.diagram, &principal, proof, &audience, run.now());
    token_request::hand_over(run, exchange, &principal, &token, values);
    Ok(Bearer { principal, token })
}

/// Whether a token of the directory itself may stand for what it is presented for.
fn may_stand_for(own: &Principal, known: Option<&Principal>) -> Asked {
    let asked = Asked::passed(
        Question::Assertion,
        say!("a token of a user-assigned identity, for an app registration"),
        say!(
            "a token of {who}, for {application}",
            who = words::identity(own),
            application =
                known.map_or_else(|| say!("an application that is gone"), words::identity)
        ),
        sources::APP_TRUST,
    );
    if known.is_some_and(|it| it.kind == PrincipalKind::UserAssigned) {
        let mut asked = asked;
        asked.check.source = sources::FEDERATION_CONSIDERATIONS;
        return asked.refused(
            say!("A managed identity takes no token that Microsoft Entra ID itself has issued: only an \
             app registration does, and only of a user-assigned identity."),
            Cause::TokenOfTheDirectory,
        );
    }
    if own.kind == PrincipalKind::SystemAssigned {
        return asked.not_modelled(say!(
            "what Microsoft Entra ID answers to the token of a system-assigned identity here; its \
             documentation says only that user-assigned ones are supported"
        ));
    }
    asked
}
