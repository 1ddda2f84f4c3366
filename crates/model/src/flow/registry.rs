//! How does a registry turn a token of Microsoft Entra ID into one of its own?
//!
//! It does so in two steps before the call: first the token is exchanged for a
//! refresh token, which says who asks; then that for an access token, which says
//! what they may do. The call carries only the last.

use super::answer::Door;
use super::http::{Body, Header, HttpRequest};
use super::recorder::{Message, Recorder};
use super::trace::{Check, CheckOutcome, ExchangeId, StepKind};
use super::values::{Values, in_query};
use super::wire;
use crate::azure::http::Method;
use crate::azure::template;
use crate::say;
use crate::text::Text;

/// What came of it.
pub(super) enum Exchanged {
    /// The call carries this token, and the target makes these checks of it.
    Token(String, Vec<Check>),
    /// It refused to take the token in this exchange.
    Refused(ExchangeId),
    /// It knows who asks, who holds no role there, and refused so in this exchange.
    RefusedWithoutRole(ExchangeId),
}

/// What the caller holds on the registry.
#[derive(Clone, Copy)]
pub(super) enum Role {
    /// No role at all.
    None,
    /// A role, enough for the call or not.
    Some {
        /// What is not confirmed of the token where it is not.
        unverified: &'static str,
    },
}

fn who_asks() -> Text {
    say!("The token proves who asks. What they may do is asked next.")
}

fn no_role() -> Text {
    say!("The token proves who asks. Somebody without any role there is turned away already here.")
}

// Shortened, and visibly fake.
const REFRESH_TOKEN: &str = "fake-refresh-token";
const ACCESS_TOKEN: &str = "fake-registry-token";

/// Gets the registry's own token for the call. Of the checks, those of the token come
/// first, as many as this says; the rest is about roles.
pub(super) fn exchange(
    run: &mut Recorder<'_>,
    door: Door,
    values: &Values,
    mut checks: Vec<Check>,
    of_token: usize,
    role: Role,
) -> Exchanged {
    let of_roles = checks.split_off(of_token);
    let is_refused = checks
        .iter()
        .any(|check| check.outcome != CheckOutcome::Passed);
    let registry = values.fill(door.service.row().host_name);
    let name = door.service.row().name;

    let form = format!(
        "grant_type=access_token&service={registry}&tenant={}&access_token={}",
        values.fill(&format!("{{{}}}", template::TENANT)),
        values.fill(&format!("{{{}}}", template::TOKEN)),
    );
    let first = run.request(post(&registry, "/oauth2/exchange", form));
    if is_refused {
        checks.extend(of_roles);
        run.send(ask_for_refresh_token(run, door, first, checks, who_asks()));
        return Exchanged::Refused(first);
    }
    let Role::Some { unverified } = role else {
        checks.extend(of_roles);
        run.send(ask_for_refresh_token(run, door, first, checks, no_role()));
        return Exchanged::RefusedWithoutRole(first);
    };
    run.send(ask_for_refresh_token(run, door, first, checks, who_asks()));
    run.answer(
        first,
        wire::json(
            format!(r#"{{"refresh_token":"{REFRESH_TOKEN}"}}"#),
            run.now(),
        ),
    );
    run.send(Message {
        kind: StepKind::TokenResponse,
        from: door.at,
        to: run.code(),
        caption: say!(
            "{service} knows who asks, and hands out a refresh token",
            service = name
        ),
        detail: say!(
            "It is good for this registry alone, and does not say yet what its holder may do."
        ),
        label: say!("Refresh token"),
        exchange: Some(first),
        checks: Vec::new(),
    });

    let scope = values.fill("{registry_type}:{registry_name}:{registry_action}");
    let form = format!(
        "grant_type=refresh_token&service={registry}&scope={}&refresh_token={REFRESH_TOKEN}",
        in_query(&scope),
    );
    let is_lacking = of_roles
        .iter()
        .any(|check| check.outcome != CheckOutcome::Passed);
    let second = run.request(post(&registry, "/oauth2/token", form));
    run.send(Message {
        kind: StepKind::TokenRequest,
        from: run.code(),
        to: door.at,
        caption: say!(
            "{service} looks at what the caller may do, for a token with that",
            service = name
        ),
        detail: say!(
            "{scope} is what this call takes. Roles decide whether the token gets it, so that \
             the call itself needs no further look at them.",
            scope
        ),
        label: "POST /oauth2/token".into(),
        exchange: Some(second),
        checks: of_roles,
    });
    run.answer(
        second,
        wire::json(format!(r#"{{"access_token":"{ACCESS_TOKEN}"}}"#), run.now()),
    );
    run.send(Message {
        kind: StepKind::TokenResponse,
        from: door.at,
        to: run.code(),
        caption: if is_lacking {
            say!(
                "{service} hands out a token without {scope}",
                service = name,
                scope
            )
        } else {
            say!(
                "{service} hands out a token for {scope}",
                service = name,
                scope
            )
        },
        detail: if is_lacking {
            wire::with_unverified(
                say!("The token is good, and opens nothing that this call is about."),
                Some(unverified),
            )
        } else {
            say!("The call carries this token, and not that of Microsoft Entra ID.")
        },
        label: say!("Registry token"),
        exchange: Some(second),
        checks: Vec::new(),
    });
    Exchanged::Token(ACCESS_TOKEN.to_owned(), Vec::new())
}

fn ask_for_refresh_token(
    run: &Recorder<'_>,
    door: Door,
    exchange: ExchangeId,
    checks: Vec<Check>,
    detail: Text,
) -> Message {
    Message {
        kind: StepKind::TokenRequest,
        from: run.code(),
        to: door.at,
        caption: say!(
            "{service} takes no token of Microsoft Entra ID in a call: it is exchanged first",
            service = door.service.row().name,
        ),
        detail,
        label: "POST /oauth2/exchange".into(),
        exchange: Some(exchange),
        checks,
    }
}

fn post(registry: &str, path: &str, form: String) -> HttpRequest {
    const FORM: &str = "application/x-www-form-urlencoded";
    HttpRequest {
        method: Method::Post,
        url: format!("https://{registry}{path}"),
        headers: vec![Header::new("Content-Type", FORM)],
        body: Some(Body {
            media_type: FORM.to_owned(),
            text: form,
        }),
    }
}
