//! Does an identity trust a token that another issued?
//!
//! Issuer, subject and audience of the token are compared with those of the
//! federated credentials, letter by letter: a slash at the end counts.

use super::check::{Asked, Cause, Presented};
use super::http::HttpRequest;
use super::recorder::Recorder;
use super::trace::Question;
use super::values::Values;
use super::{ids, lag, sources, token_request, words};
use crate::azure::http::HttpRefusal;
use crate::azure::{directory, template};
use crate::diagram::{Diagram, FederatedCredential, NodeId, Principal, PrincipalId};
use crate::say;
use crate::text::Text;

/// The request that presents a token in place of a secret.
// Source: MicrosoftDocs/entra-docs:docs/identity-platform/v2-oauth2-client-creds-grant-flow.md,
// third case.
pub(super) fn request(
    identity: NodeId,
    scope: &str,
    assertion: &str,
    values: &Values,
) -> HttpRequest {
    let client_id = ids::client_id(PrincipalId::of_node(identity)).to_string();
    let fields = [
        ("client_id", client_id),
        ("scope", scope.to_owned()),
        (
            "client_assertion_type",
            token_request::ASSERTION_TYPE.to_owned(),
        ),
        ("client_assertion", assertion.to_owned()),
        ("grant_type", "client_credentials".to_owned()),
    ];
    token_request::form(values.fill(directory::TOKEN_ENDPOINT), &fields)
}

/// What answers quote of the token that is presented.
pub(super) fn set_values(values: &mut Values, presented: &Presented, known: Option<&Principal>) {
    let principal = PrincipalId::of_node(presented.identity);
    values.set(template::CLIENT_ID, ids::client_id(principal).to_string());
    values.set(
        template::PRINCIPAL_NAME,
        known.map_or("", |it| it.name.as_str()),
    );
    values.set(template::ASSERTION_ISSUER, presented.issuer.as_str());
    values.set(template::ASSERTION_SUBJECT, presented.subject.as_str());
    values.set(template::ASSERTION_AUDIENCE, presented.audience.as_str());
}

/// The checks whether the identity trusts the token.
pub(super) fn is_trusted(run: &Recorder<'_>, presented: &Presented) -> Vec<Asked> {
    let all: Vec<&FederatedCredential> = run
        .diagram
        .federated_credentials_of(presented.identity)
        .collect();
    let of_issuer: Vec<&FederatedCredential> = all
        .iter()
        .copied()
        .filter(|it| it.what.issuer == presented.issuer)
        .collect();
    let of_subject: Vec<&FederatedCredential> = of_issuer
        .iter()
        .copied()
        .filter(|it| it.what.subject == presented.subject)
        .collect();
    let matching = of_subject
        .iter()
        .copied()
        .find(|it| it.what.audience == presented.audience);
    let name = run.diagram.node_name(presented.identity);
    let cause = || Cause::NoTrust(presented.clone());

    let trusts = Asked::passed(
        Question::Trust,
        say!("a federated credential of {name}", name),
        match all.len() {
            0 => say!("none"),
            1 => say!("1 federated credential"),
            count => say!("{count} federated credentials", count),
        },
        sources::FEDERATION,
    );
    let trusts = if all.is_empty() {
        trusts.refused(
            say!(
                "{name} has no federated credential, so it trusts nobody’s tokens.",
                name
            ),
            cause(),
        )
    } else if let Some(matching) = matching {
        lag::trust_not_yet(run, trusts.decided_by_node(presented.identity), matching)
    } else {
        trusts.decided_by_node(presented.identity)
    };
    let issuer = one(
        Question::TrustedIssuer,
        &presented.issuer,
        &all.iter().map(|it| &it.what.issuer).collect::<Vec<_>>(),
    );
    let issuer = if of_issuer.is_empty() {
        let found: Vec<&String> = all.iter().map(|it| &it.what.issuer).collect();
        issuer.refused(
            difference(name, Claim::Issuer, &presented.issuer, &found),
            cause(),
        )
    } else {
        issuer
    };
    let subject = one(
        Question::TrustedSubject,
        &presented.subject,
        &of_issuer
            .iter()
            .map(|it| &it.what.subject)
            .collect::<Vec<_>>(),
    );
    let subject = if of_subject.is_empty() {
        let found: Vec<&String> = of_issuer.iter().map(|it| &it.what.subject).collect();
        subject.refused(
            difference(name, Claim::Subject, &presented.subject, &found),
            cause(),
        )
    } else {
        subject
    };
    let audience = one(
        Question::TrustedAudience,
        &presented.audience,
        &of_subject
            .iter()
            .map(|it| &it.what.audience)
            .collect::<Vec<_>>(),
    );
    let audience = match matching {
        Some(found) => {
            let mut asked = audience;
            asked.check.found = say!(
                "`{audience}`, as “{name}” says",
                audience = found.what.audience,
                name = found.what.name
            );
            asked.decided_by_node(presented.identity)
        }
        None => {
            let found: Vec<&String> = of_subject.iter().map(|it| &it.what.audience).collect();
            audience.refused(
                difference(name, Claim::Audience, &presented.audience, &found),
                cause(),
            )
        }
    };
    vec![trusts, issuer, subject, audience]
}

/// A comparison of one claim with what is trusted.
fn one(question: Question, presented: &str, trusted: &[&String]) -> Asked {
    let found = match trusted {
        [] => say!("none"),
        some => {
            let quoted: Vec<String> = some.iter().map(|it| format!("`{it}`")).collect();
            words::list(&quoted)
        }
    };
    Asked::passed(
        question,
        say!("`{presented}`, letter by letter", presented),
        found,
        sources::FEDERATION,
    )
}

/// What of a token is compared.
#[derive(Clone, Copy)]
enum Claim {
    Issuer,
    Subject,
    Audience,
}

/// What differs, as exactly as can be said.
fn difference(name: &str, claim: Claim, presented: &str, trusted: &[&String]) -> Text {
    let says = match claim {
        Claim::Issuer => {
            say!(
                "{name} trusts no token whose issuer is `{value}`.",
                name,
                value = presented
            )
        }
        Claim::Subject => {
            say!(
                "{name} trusts no token whose subject is `{value}`.",
                name,
                value = presented
            )
        }
        Claim::Audience => {
            say!(
                "{name} trusts no token whose audience is `{value}`.",
                name,
                value = presented
            )
        }
    };
    let Some(nearest) = trusted
        .iter()
        .find(|it| is_slash_apart(presented, it))
        .or_else(|| trusted.iter().find(|it| it.eq_ignore_ascii_case(presented)))
        .or_else(|| trusted.first())
    else {
        return says;
    };
    let value = nearest;
    says.then(if is_slash_apart(presented, nearest) {
        if presented.ends_with('/') {
            say!(
                "Its federated credential lacks the slash at the end: `{value}`. That slash \
                 counts.",
                value,
            )
        } else {
            say!(
                "Its federated credential has a slash at the end that the token has not: \
                 `{value}`. That slash counts.",
                value,
            )
        }
    } else if nearest.eq_ignore_ascii_case(presented) {
        say!(
            "Its federated credential differs in capital letters only: `{value}`. They count.",
            value,
        )
    } else {
        say!("Its federated credential says `{value}`.", value)
    })
}

/// Whether two differ in a slash at the end, and in nothing else.
pub(super) fn is_slash_apart(one: &str, other: &str) -> bool {
    one != other && one.trim_end_matches('/') == other.trim_end_matches('/')
}

/// The answer to a question that ended it.
pub(super) fn refusal(
    diagram: &Diagram,
    question: Question,
    cause: &Cause,
) -> Option<&'static HttpRefusal> {
    Some(match (question, cause) {
        (_, Cause::NoApplication | Cause::NoClientId) => &directory::UNKNOWN_APPLICATION,
        (Question::Trust, Cause::NotYet { .. }) => &directory::CREDENTIAL_ON_ITS_WAY,
        (Question::Trust, _) => &directory::NO_FEDERATED_CREDENTIAL,
        (Question::TrustedIssuer, _) => &directory::UNTRUSTED_ISSUER,
        (Question::TrustedSubject, Cause::NoTrust(presented))
            if is_trusted_in_other_case(diagram, presented) =>
        {
            &directory::SUBJECT_IN_OTHER_CASE
        }
        (Question::TrustedSubject, _) => &directory::UNTRUSTED_SUBJECT,
        (Question::TrustedAudience, _) => &directory::UNTRUSTED_AUDIENCE,
        (_, Cause::IssuerUnreachable) => &directory::UNREACHABLE_ISSUER,
        (_, Cause::TokenOfTheDirectory) => &directory::TOKEN_OF_THE_DIRECTORY,
        (_, Cause::UnknownResource) => &directory::UNKNOWN_RESOURCE,
        _ => return None,
    })
}

/// Whether a federated credential for this issuer names the subject in other capital
/// letters.
fn is_trusted_in_other_case(diagram: &Diagram, presented: &Presented) -> bool {
    diagram
        .federated_credentials_of(presented.identity)
        .filter(|it| it.what.issuer == presented.issuer)
        .any(|it| it.what.subject.eq_ignore_ascii_case(&presented.subject))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_said_as_exactly_as_can_be() {
        for (presented, trusted, expected) in [
            (
                "https://a/b/",
                "https://a/b",
                "lacks the slash at the end: `https://a/b`. That slash counts.",
            ),
            (
                "https://a/b",
                "https://a/b/",
                "has a slash at the end that the token has not: `https://a/b/`. That slash counts.",
            ),
            (
                "https://a/b/",
                "https://A/b/",
                "differs in capital letters only: `https://A/b/`. They count.",
            ),
            ("https://a/b/", "https://c/", "says `https://c/`."),
        ] {
            let said = difference("id-app", Claim::Issuer, presented, &[&trusted.to_owned()]);
            assert!(said.ends_with(expected), "{said}");
        }
    }
}
