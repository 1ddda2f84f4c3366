//! From a diagram and a call to a trace.

use thiserror::Error;

use super::check::Cause;
use super::client_credentials::Proof;
use super::default_chain::Found;
use super::local::FoundLocal;
use super::managed_identity::Whose;
use super::recorder::{Bearer, Ended, Purpose, Recorder};
use super::sas::HeldSas;
use super::shared_key::FoundKey;
use super::token::Token;
use super::trace::{Trace, Verdict};
use super::values::Values;
use super::words;
use super::{
    anonymous, cache, client_credentials, default_chain, fix, held, local, managed_identity, sas,
    shared_key, target, trusted, workload,
};
use crate::azure::Host;
use crate::diagram::{
    Call, CallId, Credential, Diagram, HeldSecret, HeldToken, IdentityChoice, KeptSecret, KeptWhy,
    SettingId,
};
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// Why nothing can be simulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SimulateError {
    /// The diagram has no such call.
    #[error("there is no call `{0}` in this diagram")]
    NoSuchCall(CallId),
}

/// What happens when the call is made at this moment.
///
/// Every call has a trace: one that is refused, and one that the model does not
/// cover, too. The verdict says which it is.
///
/// # Errors
///
/// [`SimulateError::NoSuchCall`] if the diagram has no such call.
pub fn simulate(diagram: &Diagram, call: CallId, now: Timestamp) -> Result<Trace, SimulateError> {
    let no_such_call = SimulateError::NoSuchCall(call);
    let call = diagram.call(call).ok_or(no_such_call)?;
    if let Some(trace) = unheard_of(diagram, call, now) {
        return Ok(trace);
    }
    let Outcome {
        mut trace, cause, ..
    } = run(diagram, call, now, Purpose::Show).ok_or(no_such_call)?;
    if let Some(cause) = cause {
        trace.fixes = fix::fixes(diagram, call, &cause, now);
    }
    Ok(trace)
}

/// The trace of a call that no source says its caller makes by itself: it was drawn
/// when the tables said otherwise. What such an identity *may* do is decided all the
/// same, for those who ask `what_if`.
fn unheard_of(diagram: &Diagram, call: &Call, now: Timestamp) -> Option<Trace> {
    let caller = diagram.node(call.what.caller)?;
    let host = caller.resource_kind()?.row().host?;
    let operation = call.what.operation;
    if host.calls(operation) {
        return None;
    }
    let what = say!(
        "that a {kind_name} {verb}",
        kind_name = words::kind(caller),
        verb = words::does(operation)
    );
    let verdict = *Ended::not_modelled(what).verdict;
    Some(Recorder::new(diagram, call, caller, now, Purpose::Show).finish(None, verdict))
}

/// How the call ends when it is made at this moment: the verdict of its trace,
/// sooner.
///
/// # Errors
///
/// [`SimulateError::NoSuchCall`] if the diagram has no such call.
pub fn verdict(diagram: &Diagram, call: CallId, now: Timestamp) -> Result<Verdict, SimulateError> {
    let no_such_call = SimulateError::NoSuchCall(call);
    let call = diagram.call(call).ok_or(no_such_call)?;
    if let Some(trace) = unheard_of(diagram, call, now) {
        return Ok(trace.verdict);
    }
    let outcome = run(diagram, call, now, Purpose::Decide).ok_or(no_such_call)?;
    Ok(outcome.trace.verdict)
}

/// The token that the code holds after it made the call at this moment, to be
/// kept with [`crate::diagram::Edit::HoldToken`]; `None` if it got none, or uses
/// something that is not kept.
///
/// # Errors
///
/// [`SimulateError::NoSuchCall`] if the diagram has no such call.
pub fn token_kept(
    diagram: &Diagram,
    call: CallId,
    now: Timestamp,
) -> Result<Option<HeldToken>, SimulateError> {
    let no_such_call = SimulateError::NoSuchCall(call);
    let call = diagram.call(call).ok_or(no_such_call)?;
    let outcome = run(diagram, call, now, Purpose::Decide);
    let held = outcome.ok_or(no_such_call)?.held;
    // The clock stands still while the call is made, some seconds long.
    Ok(held.map(|token| {
        let ahead = (token.issued_at.unix_seconds() - now.unix_seconds()).max(0);
        HeldToken {
            issued_at: token.issued_at.plus_seconds(-ahead),
            expires_at: token.expires_at.plus_seconds(-ahead),
            ..token
        }
    }))
}

/// What came of a call.
pub(super) struct Outcome {
    /// The trace without its fixes.
    pub(super) trace: Trace,
    /// What is wrong, if it was refused.
    pub(super) cause: Option<Box<Cause>>,
    /// The token that the code holds afterwards.
    pub(super) held: Option<HeldToken>,
}

/// What happens, without fixes. The call need not be drawn. `None` if its caller
/// is not there.
pub(super) fn run(
    diagram: &Diagram,
    call: &Call,
    now: Timestamp,
    purpose: Purpose,
) -> Option<Outcome> {
    let caller = diagram.node(call.what.caller)?;
    let mut run = Recorder::new(diagram, call, caller, now, purpose);

    let Some(host) = caller.resource_kind().and_then(|kind| kind.row().host) else {
        let what = say!(
            "how {kind_name} would call another",
            kind_name = words::kind(caller)
        );
        let ended = Ended::not_modelled(what);
        return Some(Outcome {
            trace: run.finish(None, *ended.verdict),
            cause: None,
            held: None,
        });
    };
    let mut values = Values::of_call(diagram, call, target::scope_of_call(&run));
    let (token, ended) = match call.what.credential {
        Credential::ManagedIdentity(choice) => {
            with_token_of(&mut run, host, Whose::Identity(choice), &mut values)
        }
        Credential::SignedInUser(user) => {
            with_token_of(&mut run, host, Whose::User(user), &mut values)
        }
        Credential::DefaultChain => with_default_chain(&mut run, host, &mut values),
        Credential::Setting(setting) => with_secret(&mut run, setting, &mut values),
        Credential::Nothing => (None, anonymous::call(&mut run, &mut values)),
        Credential::Workload | Credential::Trusted { .. }
            if call.what.operation.asks_for_ssh_certificate() =>
        {
            (None, Ended::not_modelled(no_exchanged_certificate()))
        }
        Credential::Workload => {
            anonymous::learn_where_to_ask(&mut run, &mut values);
            let obtained = workload::obtain(&mut run, &mut values);
            call_with_token(&mut run, obtained, &mut values)
        }
        Credential::Trusted {
            identity,
            application,
        } => {
            anonymous::learn_where_to_ask(&mut run, &mut values);
            let obtained = trusted::obtain(&mut run, host, identity, application, &mut values);
            call_with_token(&mut run, obtained, &mut values)
        }
    };
    let held = run.held.take();
    Some(Outcome {
        trace: run.finish(token, *ended.verdict),
        cause: ended.cause,
        held,
    })
}

/// Reads a secret of the host, and makes the call with it or with the token that
/// it is good for.
fn with_secret(
    run: &mut Recorder<'_>,
    setting: SettingId,
    values: &mut Values,
) -> (Option<Token>, Ended) {
    let held = match held::read(run, setting) {
        Ok(held) => held,
        Err(ended) => return (None, ended),
    };
    let (token, ended) = with_found(run, setting, held.secret, values);
    let ended = match held.kept {
        Some(kept) => of_kept(ended, &kept),
        None => ended,
    };
    (token, ended)
}

/// A refusal of what was replaced in its vault, and would be read anew some time.
fn of_kept(mut ended: Ended, kept: &KeptSecret) -> Ended {
    let is_of_secret = matches!(
        ended.cause.as_deref(),
        Some(
            Cause::StaleKey(_)
                | Cause::KeyOfAnother(_)
                | Cause::HolderLacksRight(_)
                | Cause::KeyReadsOnly(_)
                | Cause::SasOfAnother(_)
                | Cause::SasNotNow(_)
                | Cause::SasLacksPermission(_)
                | Cause::SasWrongService(_)
                | Cause::SasWrongLevel(_)
                | Cause::SignerGone(_)
                | Cause::NoApplication
                | Cause::WrongClientCredential(_)
                | Cause::ExpiredClientCredential(_)
        )
    );
    if let Verdict::Denied { because, .. } = ended.verdict.as_mut()
        && is_of_secret
        && kept.why == KeptWhy::Replaced
    {
        let (at, until) = (kept.since, kept.until);
        *because = because.clone().then(say!(
            "The vault holds another secret since {since}, but the platform goes on with the one \
             that it read before, until {until} at the latest.",
            since = at.time_of_day(),
            until = until.day_and_time_from(at),
        ));
        ended.cause = Some(Box::new(Cause::ReferenceKept { until }));
    }
    ended
}

fn with_found(
    run: &mut Recorder<'_>,
    setting: SettingId,
    secret: HeldSecret,
    values: &mut Values,
) -> (Option<Token>, Ended) {
    match secret {
        HeldSecret::AccountKey {
            account,
            slot,
            generation,
            form,
        } => {
            let key = FoundKey {
                setting,
                account,
                slot,
                generation,
                form,
            };
            (None, shared_key::call(run, key, values))
        }
        HeldSecret::Sas(sas) => {
            let held = HeldSas { setting, sas };
            (None, sas::call(run, held, values))
        }
        HeldSecret::Local(secret) => {
            let found = FoundLocal { setting, secret };
            (None, local::call(run, found, values))
        }
        HeldSecret::ClientCredential {
            application,
            credential,
            kind,
        } => {
            let proof = Proof {
                setting,
                application,
                credential,
                kind,
            };
            anonymous::learn_where_to_ask(run, values);
            let obtained = client_credentials::obtain(run, proof, values);
            call_with_token(run, obtained, values)
        }
    }
}

/// Gets a token from the endpoint of the host, and makes the call with it.
fn with_token_of(
    run: &mut Recorder<'_>,
    host: Host,
    whose: Whose,
    values: &mut Values,
) -> (Option<Token>, Ended) {
    if run.call.what.operation.asks_for_ssh_certificate() {
        return (None, Ended::not_modelled(no_certificate()));
    }
    let holds_token = match whose {
        Whose::Identity(choice) => holds_token(run, choice),
        Whose::User(_) => false,
    };
    if !holds_token {
        anonymous::learn_where_to_ask(run, values);
    }
    with_token_at(run, host, whose, values)
}

/// Whether code has a token for this call from before.
fn holds_token(run: &Recorder<'_>, choice: IdentityChoice) -> bool {
    let audience = audience(run.call);
    let held = run
        .diagram
        .token_in_code(run.caller.id, choice, audience, run.now());
    held.is_some()
}

/// The audience that the code asks a token for.
fn audience(call: &Call) -> &str {
    let service = call.what.operation.row().service.row();
    call.what.audience.as_deref().unwrap_or(service.audience)
}

/// Gets a token from the endpoint of the host where the code knows already whom to
/// ask, and makes the call with it.
fn with_token_at(
    run: &mut Recorder<'_>,
    host: Host,
    whose: Whose,
    values: &mut Values,
) -> (Option<Token>, Ended) {
    let audience = audience(run.call);
    let obtained = match whose {
        Whose::Identity(choice) => cache::obtain(run, host, choice, audience, values),
        Whose::User(_) => managed_identity::obtain(run, host, whose, audience, values),
    };
    call_with_token(run, obtained, values)
}

// Source: Azure/azure-cli:src/azure-cli-core/azure/cli/core/auth/adal_authentication.py.
fn no_certificate() -> Text {
    say!(
        "how a managed identity would get an SSH certificate: the Azure CLI asks \
                              for none with it, and says “VM SSH currently doesn't support managed \
                              identity or Cloud Shell.” A service principal gets one"
    )
}
/// Lets the software development kit look for a credential, and makes the call
/// with the token that it gets.
fn with_default_chain(
    run: &mut Recorder<'_>,
    host: Host,
    values: &mut Values,
) -> (Option<Token>, Ended) {
    if run.call.what.operation.asks_for_ssh_certificate() {
        return (None, Ended::not_modelled(no_certificate()));
    }
    // The library looks for a credential when it needs a token, not before.
    if !holds_token(run, default_chain::choice(run.caller)) {
        anonymous::learn_where_to_ask(run, values);
    }
    match default_chain::search(run, host) {
        Ok(Found::Application(proof)) => {
            let obtained = client_credentials::obtain(run, proof, values);
            call_with_token(run, obtained, values)
        }
        Ok(Found::Workload) => {
            let obtained = workload::obtain(run, values);
            call_with_token(run, obtained, values)
        }
        Ok(Found::ManagedIdentity(host, choice)) => {
            with_token_at(run, host, Whose::Identity(choice), values)
        }
        Err(ended) => (None, ended),
    }
}

fn no_exchanged_certificate() -> Text {
    say!("whether Microsoft Entra ID issues an SSH certificate in exchange for a token of another")
}

/// Makes the call with the token, if one was issued.
fn call_with_token(
    run: &mut Recorder<'_>,
    obtained: Result<Bearer, Ended>,
    values: &mut Values,
) -> (Option<Token>, Ended) {
    match obtained {
        Ok(bearer) => {
            let ended = target::call(run, &bearer, values);
            // A certificate has no claims to show.
            let is_token = !run.call.what.operation.asks_for_ssh_certificate();
            (is_token.then_some(bearer.token), ended)
        }
        Err(ended) => (None, ended),
    }
}
