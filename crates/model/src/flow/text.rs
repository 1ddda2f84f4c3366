//! A trace as readable text: for terminals, logs and comparison.
//!
//! Requests stand behind `>`, answers behind `<`, as they are on the wire but
//! for the token, which is shortened; its claims follow where it is issued.

use std::fmt::Write as _;

use super::token::{ClaimValue, Token};
use super::trace::{
    Check, CheckOutcome, Exchange, Fix, Reply, Signed, Step, StepKind, Trace, Verdict,
};
use super::words;
use crate::diagram::Diagram;

/// Characters of a token that are shown before it is cut off.
const TOKEN_CHARS: usize = 12;

/// The whole trace as text. `diagram` is the one it was computed from.
#[must_use]
pub fn to_text(diagram: &Diagram, trace: &Trace) -> String {
    let mut text = Text {
        diagram,
        trace,
        out: String::new(),
    };
    text.heading();
    for (number, step) in (1..).zip(&trace.steps) {
        text.step(number, step);
    }
    text.verdict();
    text.fixes();
    text.out
}

struct Text<'t> {
    diagram: &'t Diagram,
    trace: &'t Trace,
    out: String,
}

impl Text<'_> {
    fn line(&mut self, line: impl AsRef<str>) {
        self.out.push_str(line.as_ref().trim_end());
        self.out.push('\n');
    }

    fn heading(&mut self) {
        if let Some(call) = self.diagram.call(self.trace.call) {
            let what = &call.what;
            self.line(format!(
                "{}: {} {} ({})",
                call.label(),
                self.diagram.node_name(what.caller),
                what.operation.row().verb,
                words::scope(self.diagram, what.target),
            ));
        }
        self.line(format!("Started at {}", self.trace.started_at));
    }

    fn step(&mut self, number: usize, step: &Step) {
        self.line("");
        self.line(format!("{number}. {}", step.caption));
        self.line(format!(
            "   {} -> {}, {}, {}",
            step.from.name(self.diagram),
            step.to.name(self.diagram),
            step.label,
            step.at.time_of_day()
        ));
        if !step.detail.is_empty() {
            self.line(format!("   {}", step.detail));
        }
        for check in &step.checks {
            self.check(check);
        }
        let place = number - 1;
        if self.trace.issued_at() == Some(place)
            && let Some(token) = &self.trace.token
        {
            self.claims("Claims", token);
        }
        if step.kind == StepKind::TokenRequest
            && step.exchange.is_some()
            && self.trace.presents_at(place)
            && let Some(token) = &self.trace.presented
        {
            self.claims("Claims of the token that is presented", token);
        }
        if step.kind == StepKind::Call
            && let Some(signed) = &self.trace.signed
        {
            self.signed(signed);
        }
        if let Some(exchange) = step.exchange.and_then(|id| self.trace.exchange(id)) {
            self.exchange(step.kind, exchange);
        }
    }

    fn check(&mut self, check: &Check) {
        let mark = match check.outcome {
            CheckOutcome::Passed => "[passed]     ",
            CheckOutcome::LeftOpen => "[left open]  ",
            CheckOutcome::Failed => "[FAILED]     ",
            CheckOutcome::NotReached => "[not reached]",
            CheckOutcome::NotModelled => "[not modelled]",
        };
        self.line(format!("   {mark} {}", check.question.text()));
        self.line(format!("      expected: {}", check.expected));
        if !check.found.is_empty() {
            self.line(format!("      found:    {}", check.found));
        }
        self.line(format!("      rule:     {}", check.source.text()));
    }

    fn signed(&mut self, signed: &Signed) {
        self.line(format!("   Signed with {}:", signed.with));
        for line in signed.string_to_sign.split('\n') {
            self.line(format!("   | {line}"));
        }
    }

    fn claims(&mut self, heading: &str, token: &Token) {
        self.line(format!("   {heading}:"));
        for claim in &token.claims {
            let value = match &claim.value {
                ClaimValue::Text(text) => text.clone(),
                ClaimValue::Number(number) => number.to_string(),
                ClaimValue::List(items) => items.join(", "),
            };
            self.line(format!(
                "      {}: {value}  ({})",
                claim.name,
                claim.meaning.trim_end_matches('.')
            ));
        }
    }

    fn exchange(&mut self, kind: StepKind, exchange: &Exchange) {
        let is_request = kind.is_request();
        match (exchange, is_request) {
            (Exchange::Http { request, .. }, true) => self.quoted('>', &request.to_string()),
            (Exchange::Http { response, .. }, false) => {
                if let Some(response) = response {
                    self.quoted('<', &response.to_string());
                }
            }
            (
                Exchange::Session {
                    protocol,
                    server,
                    request,
                    ..
                },
                true,
            ) => {
                let first = format!("{} to {server}", protocol.name());
                self.quoted('>', &format!("{first}\n{}", request.join("\n")));
            }
            (Exchange::Session { response, .. }, false) => {
                if let Some(response) = response {
                    self.quoted('<', &reply(response));
                }
            }
        }
    }

    fn quoted(&mut self, mark: char, text: &str) {
        let text = self.without_token(text);
        for line in text.lines() {
            self.line(format!("   {mark} {line}"));
        }
    }

    fn without_token(&self, text: &str) -> String {
        let tokens = self.trace.token.iter().chain(&self.trace.presented);
        tokens.fold(text.to_owned(), |text, token| {
            let head: String = token.encoded.chars().take(TOKEN_CHARS).collect();
            text.replace(&token.encoded, &format!("{head}…"))
        })
    }

    fn verdict(&mut self) {
        self.line("");
        match &self.trace.verdict {
            Verdict::Allowed {
                at,
                status,
                because,
            } => {
                let at = at.name(self.diagram);
                self.line(format!("ALLOWED by {at}: {status}"));
                self.line(because);
            }
            Verdict::Denied {
                at,
                status,
                code,
                question,
                because,
            } => {
                let at = at.name(self.diagram);
                let code = if code.is_empty() {
                    String::new()
                } else {
                    format!(", {code}")
                };
                self.line(format!("DENIED by {at}: {status}{code}"));
                self.line(format!("{} {because}", question.text()));
            }
            Verdict::NotModelled { what } => {
                self.line("NOT MODELLED");
                self.line(format!("Not covered, and not guessed: {what}."));
            }
        }
    }

    fn fixes(&mut self) {
        if self.trace.fixes.is_empty() {
            return;
        }
        self.line("");
        self.line("What would repair it, the smallest first:");
        for (number, Fix { title, why, .. }) in (1..).zip(&self.trace.fixes) {
            let _ = writeln!(self.out, "{number}. {title}\n   {why}");
        }
    }
}

fn reply(reply: &Reply) -> String {
    let head = match &reply.error_code {
        Some(code) => format!("Error {code}"),
        None => "Success".to_owned(),
    };
    format!("{head}\n{}", reply.lines.join("\n"))
}
