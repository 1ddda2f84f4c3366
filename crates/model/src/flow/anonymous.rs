//! What happens when nothing says who asks?
//!
//! Either the code sends no credential at all, and that is how it ends; or a
//! software development kit does so on purpose, to learn from the answer where a
//! token is to be had, and then goes on.

use super::answer::{Answer, Door};
use super::check::{Asked, Cause, in_order};
use super::recorder::{Ended, Message, Recorder, refused_or_end};
use super::trace::{ExchangeId, Question, Reply, StepKind};
use super::values::Values;
use super::{wire, words};
use crate::azure::operations::Wire;
use crate::azure::services::ServiceRefusals;
use crate::azure::template;
use crate::azure::{ResourceKind, Source};
use crate::say;

/// Makes the call without any credential, and says how it ended.
pub(super) fn call(run: &mut Recorder<'_>, values: &mut Values) -> Ended {
    let door = Door::of(&run.call.what, values);
    values.set(template::PRINCIPAL_NAME, run.caller.name.as_str());
    values.set_principal_of_nobody(run.caller);
    let row = door.service.row();
    let target = run.call.what.target;
    let (exchange, source) = match (door.operation.row().wire, row.refusals) {
        (Wire::Http(http), ServiceRefusals::Http(refusals)) => {
            values.set(template::HTTP_DATE, run.now().http_date());
            let request = door.request(values, http, None);
            (run.request(request), refusals.unauthenticated.source)
        }
        (Wire::Session(session), ServiceRefusals::Session(refusals)) => {
            let server = format!("{}:{}", values.fill(row.host_name), session.protocol.port());
            let request = vec![NO_TOKEN.to_owned(), values.fill(session.statement)];
            let exchange = run.log_in(session.protocol, server, request);
            (exchange, refusals.unauthenticated.source)
        }
        (Wire::Http(_), ServiceRefusals::Session(_))
        | (Wire::Session(_), ServiceRefusals::Http(_)) => {
            return Ended::not_modelled(say!("how {service} answers", service = row.name));
        }
    };
    let (checks, end) = in_order(vec![nobody(run, source)]);
    run.send(Message {
        kind: StepKind::Call,
        from: run.code(),
        to: door.at,
        caption: say!(
            "{service} asks who is calling, and nothing says so",
            service = row.name
        ),
        detail: say!("Without a credential nobody is known, and so no role can count."),
        label: say!("No credential"),
        exchange: Some(exchange),
        checks,
    });
    values.set_answer(run.now(), run.request_id());
    let Some((question, stop)) = end else {
        return Ended::not_modelled(say!(
            "whom {service} serves anonymously",
            service = row.name
        ));
    };
    let refused = match refused_or_end(stop) {
        Ok(refused) => refused,
        Err(ended) => return ended,
    };
    match row.refusals {
        ServiceRefusals::Http(refusals) => {
            let refusals = run.diagram.http_refusals(target, refusals);
            let refusal = &refusals.unauthenticated;
            door.turn_away(run, values, exchange, refusal, question, refused)
        }
        ServiceRefusals::Session(refusals) => {
            let refusal = &refusals.unauthenticated;
            let reply = Reply {
                error_code: Some(refusal.code.to_owned()),
                lines: vec![values.fill(refusal.message)],
            };
            run.reply(exchange, reply);
            let answer = Answer {
                status: say!("Error {code}", code = refusal.code),
                code: "",
                question,
                refused,
                unverified: refusal.unverified,
            };
            door.refuse(run, exchange, answer)
        }
    }
}

const NO_TOKEN: &str = "Connect, and present no token";

fn nobody(run: &Recorder<'_>, source: Source) -> Asked {
    Asked::passed(
        Question::Authenticated,
        say!("a token of Microsoft Entra ID, or another credential that the service takes"),
        say!("nothing"),
        source,
    )
    .refused(
        say!(
            "The request of {caller} carries nothing that says who asks.",
            caller = run.caller.name
        ),
        Cause::NoCredential,
    )
}

/// Where software development kits send the first request without a token, does
/// so, and lets the answer say where a token is to be had.
///
/// Code that asks for a token by itself, for an audience of its own choice, does
/// not wait for the answer to tell it. What a service sends that acts by itself
/// nobody outside of it sees.
pub(super) fn learn_where_to_ask(run: &mut Recorder<'_>, values: &mut Values) {
    if !run
        .caller
        .resource_kind()
        .is_some_and(ResourceKind::runs_code)
    {
        return;
    }
    let what = &run.call.what;
    let service = what.operation.row().service.row();
    let (Wire::Http(http), ServiceRefusals::Http(refusals)) =
        (what.operation.row().wire, service.refusals)
    else {
        return;
    };
    let Some(told) = service.tells_first.filter(|_| what.audience.is_none()) else {
        return;
    };
    let door = Door::of(what, values);
    let request = door.request(values, http, None);
    let exchange: ExchangeId = run.request(request);
    run.send(Message {
        kind: StepKind::Probe,
        from: run.code(),
        to: door.at,
        caption: say!(
            "The software development kit asks {service} without a token, on purpose",
            service = service.name
        ),
        detail: say!(
            "It does not know yet where a token is to be had, and for what. The answer will \
                 say so."
        ),
        label: say!("Call without token"),
        exchange: Some(exchange),
        checks: Vec::new(),
    });
    let now = run.now();
    values.set_answer(now, run.request_id());
    run.answer(
        exchange,
        wire::refusal(values, &refusals.unauthenticated, now),
    );
    run.send(Message {
        kind: StepKind::Challenge,
        from: door.at,
        to: run.code(),
        caption: say!(
            "{service} says where a token is to be had",
            service = service.name
        ),
        detail: say!(
            "A {status} as part of the normal course: {told} The kit remembers that, and asks like \
             this only once.",
            status = refusals.unauthenticated.status,
            told = words::note(told)
        ),
        label: wire::status_line(refusals.unauthenticated.status).into(),
        exchange: Some(exchange),
        checks: Vec::new(),
    });
}
