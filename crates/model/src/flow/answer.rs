//! How does a target let a call through, or refuse it, whatever the credential?

use super::check::Refused;
use super::http::{Header, HttpRequest};
use super::recorder::{Ended, Message, Recorder};
use super::trace::{Actor, ExchangeId, Question, StepKind, Verdict};
use super::values::Values;
use super::{sources, wire, words};
use crate::azure::http::HttpRefusal;
use crate::azure::operations::{HttpCall, Targets};
use crate::azure::{Operation, Service, Source, template};
use crate::diagram::NewCall;
use crate::say;
use crate::text::Text;

/// What is called, and where it answers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Door {
    pub(super) operation: Operation,
    pub(super) service: Service,
    pub(super) at: Actor,
}

/// A refusal on its way back.
#[derive(Debug)]
pub(super) struct Answer<'a> {
    pub(super) status: Text,
    pub(super) code: &'a str,
    pub(super) question: Question,
    pub(super) refused: Refused,
    pub(super) unverified: Option<&'static str>,
}

impl Door {
    /// What is called. Sets what the rows of the operation put into texts.
    pub(super) fn of(what: &NewCall, values: &mut Values) -> Self {
        let row = what.operation.row();
        let target = what.target.node();
        values.set(template::ITEM, row.example_item);
        for (name, value) in row.refusal_values {
            let value = values.fill(value);
            values.set(name, value);
        }
        Self {
            operation: what.operation,
            service: row.service,
            at: match row.targets {
                Targets::Offering => Actor::Node(target),
                Targets::Managed(_) if row.service == Service::named("monitor-metrics") => {
                    Actor::Monitor(target)
                }
                Targets::Managed(_) => Actor::ResourceManager(target),
            },
        }
    }

    /// The request with this header first, which carries the credential.
    pub(super) fn request(
        self,
        values: &Values,
        call: &HttpCall,
        credential: Option<Header>,
    ) -> HttpRequest {
        let row = self.service.row();
        let mut headers = Vec::from_iter(credential);
        headers.extend(wire::headers(values, row.required_headers));
        headers.extend(wire::headers(values, call.headers));
        let body = call.body.as_ref().map(|body| wire::body(values, body));
        if let Some(body) = &body {
            headers.push(Header::new("Content-Type", body.media_type.as_str()));
        }
        HttpRequest {
            method: call.method,
            url: format!(
                "https://{}{}",
                values.fill(row.host_name),
                values.fill_path(call.path)
            ),
            headers,
            body,
        }
    }

    /// Lets the call through over HTTP.
    pub(super) fn let_through(
        self,
        run: &mut Recorder<'_>,
        values: &Values,
        exchange: ExchangeId,
        call: &HttpCall,
        because: impl Into<Text>,
    ) -> Ended {
        let now = run.now();
        run.answer(exchange, wire::success(values, &call.success, now));
        let status = wire::status_line(call.success.status);
        self.allow(run, exchange, status, because, call.success.unverified)
    }

    /// Refuses the call over HTTP, in the words of a row.
    pub(super) fn turn_away(
        self,
        run: &mut Recorder<'_>,
        values: &Values,
        exchange: ExchangeId,
        refusal: &HttpRefusal,
        question: Question,
        refused: Refused,
    ) -> Ended {
        let now = run.now();
        run.answer(exchange, wire::refusal(values, refusal, now));
        let answer = Answer {
            status: wire::status_line(refusal.status).into(),
            code: refusal.code,
            question,
            refused,
            unverified: refusal.unverified,
        };
        self.refuse(run, exchange, answer)
    }

    pub(super) fn allow(
        self,
        run: &mut Recorder<'_>,
        exchange: ExchangeId,
        status: impl Into<Text>,
        because: impl Into<Text>,
        unverified: Option<&'static str>,
    ) -> Ended {
        let (status, because) = (status.into(), because.into());
        run.send(Message {
            kind: StepKind::Success,
            from: self.at,
            to: run.code(),
            caption: say!(
                "Allowed: {who} {does}",
                who = run.caller.name,
                does = words::does(self.operation),
            ),
            detail: wire::with_unverified(&because, unverified),
            label: status.clone(),
            exchange: Some(exchange),
            checks: Vec::new(),
        });
        Ended {
            verdict: Box::new(Verdict::Allowed {
                at: self.at,
                status,
                because,
            }),
            cause: None,
        }
    }

    pub(super) fn refuse(
        self,
        run: &mut Recorder<'_>,
        exchange: ExchangeId,
        answer: Answer<'_>,
    ) -> Ended {
        let Answer {
            status,
            code,
            question,
            refused,
            unverified,
        } = answer;
        run.send(Message {
            kind: StepKind::Failure,
            from: self.at,
            to: run.code(),
            caption: say!(
                "Denied: {who} may not {to_do}",
                who = run.caller.name,
                to_do = words::to_do(self.operation),
            ),
            detail: wire::with_unverified(&refused.because, unverified),
            label: status.clone(),
            exchange: Some(exchange),
            checks: Vec::new(),
        });
        Ended::refused(self.at, status, code.to_owned(), question, refused)
    }

    pub(super) fn source(self) -> Source {
        let row = self.service.row();
        let of_operation = self.operation.row().sources;
        row.sources
            .iter()
            .chain(of_operation)
            .next()
            .copied()
            .unwrap_or(sources::TOKEN_CLAIMS)
    }
}
