//! A trace as a Mermaid sequence diagram, which documentation renders.
//!
//! Every message of the trace is an arrow, every check a line of a note over
//! whoever makes it, and a denial the end of the story; where the smallest fix
//! leads to a call that is allowed, what happens then is the other branch. The
//! same trace gives the same text, to the byte, and whatever people wrote into
//! the drawing stays text.
// Source: mermaid-js/mermaid:packages/mermaid/src/docs/syntax/sequenceDiagram.md,
// and packages/mermaid/src/diagrams/sequence/parser/sequenceDiagram.jison.

use crate::diagram::Diagram;
use crate::flow::{
    Actor, Check, CheckOutcome, Exchange, Fix, Step, StepKind, Trace, Verdict, simulate,
};

/// The diagram as text, with a line feed at its end. `diagram` is the one the
/// trace was computed from.
#[must_use]
pub fn to_mermaid(diagram: &Diagram, trace: &Trace) -> String {
    let repaired = repaired(diagram, trace);
    let mut text = Text {
        diagram,
        actors: actors(trace, repaired.as_ref()),
        indent: 1,
        out: "sequenceDiagram\n".to_owned(),
    };
    text.heading(trace);
    match &trace.verdict {
        Verdict::Allowed { because, .. } => {
            text.steps(trace, &trace.steps);
            text.note_over_ends(&trace.steps, because);
        }
        Verdict::Denied {
            at, code, because, ..
        } => {
            let (before, end) = split_at_the_end(trace);
            text.steps(trace, before);
            let at = at.name(diagram);
            let code = match code.as_str() {
                "" => String::new(),
                code => format!(": {code}"),
            };
            let block = if repaired.is_some() { "alt" } else { "break" };
            text.open(block, &format!("Denied by {at}{code}"));
            text.steps(trace, end);
            text.note_over_ends(end, because);
            if let Some((fix, then)) = &repaired {
                text.other("else", &fix.title);
                let rest = then.steps.get(before.len()..).unwrap_or_default();
                text.steps(then, rest);
            }
            text.close();
        }
        Verdict::NotModelled { what } => {
            text.steps(trace, &trace.steps);
            text.open("break", "Not modelled");
            text.note_over_ends(
                &trace.steps,
                &format!("Not covered, and not guessed: {what}."),
            );
            text.close();
        }
    }
    text.out
}

/// The smallest fix, and the trace after it, where that one is allowed and
/// begins as this one does.
fn repaired<'t>(diagram: &Diagram, trace: &'t Trace) -> Option<(&'t Fix, Trace)> {
    let fix = trace.fixes.first()?;
    let mut fixed = diagram.clone();
    fixed.apply(&fix.edit).ok()?;
    let then = simulate(&fixed, trace.call, trace.started_at).ok()?;
    let (before, _) = split_at_the_end(trace);
    let begins_alike = before.len() < then.steps.len()
        && before
            .iter()
            .zip(&then.steps)
            .all(|(a, b)| (a.kind, a.from, a.to) == (b.kind, b.from, b.to));
    (then.verdict.is_allowed() && begins_alike).then_some((fix, then))
}

/// What happens before somebody refuses, and the refusal.
fn split_at_the_end(trace: &Trace) -> (&[Step], &[Step]) {
    match trace.steps.split_last() {
        Some((last, before)) if last.kind == StepKind::Failure => {
            (before, std::slice::from_ref(last))
        }
        _ => (&trace.steps, &[]),
    }
}

/// Everybody who sends or receives something, in the order of their first word.
fn actors(trace: &Trace, repaired: Option<&(&Fix, Trace)>) -> Vec<Actor> {
    let mut actors = Vec::new();
    let then = repaired.map_or(&[][..], |(_, then)| &then.steps);
    for step in trace.steps.iter().chain(then) {
        for actor in [step.from, step.to] {
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
    }
    actors
}

struct Text<'t> {
    diagram: &'t Diagram,
    actors: Vec<Actor>,
    indent: usize,
    out: String,
}

impl Text<'_> {
    fn line(&mut self, line: &str) {
        for _ in 0..self.indent {
            self.out.push_str("    ");
        }
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn heading(&mut self, trace: &Trace) {
        if let Some(call) = self.diagram.call(trace.call) {
            let caller = self.diagram.node_name(call.what.caller);
            let title = format!(
                "{}: {caller} {}",
                call.label(),
                call.what.operation.row().verb
            );
            self.line(&format!("title {}", escaped(&title)));
        }
        for (number, actor) in (1..).zip(self.actors.clone()) {
            let name = escaped(&actor.name(self.diagram));
            self.line(&format!("participant p{number} as {name}"));
        }
    }

    /// The name of an actor within the text.
    fn id(&self, actor: Actor) -> String {
        let at = self.actors.iter().position(|it| *it == actor);
        format!("p{}", at.map_or(0, |at| at + 1))
    }

    fn steps(&mut self, trace: &Trace, steps: &[Step]) {
        for step in steps {
            let arrow = match step.kind {
                StepKind::Secret
                | StepKind::Search
                | StepKind::SecretRequest
                | StepKind::TokenRequest
                | StepKind::KeysRequest
                | StepKind::Call
                | StepKind::Probe => "->>",
                StepKind::Challenge
                | StepKind::TokenResponse
                | StepKind::KeysResponse
                | StepKind::Success => "-->>",
                StepKind::Failure => "--x",
            };
            let (from, to) = (self.id(step.from), self.id(step.to));
            self.line(&format!("{from}{arrow}{to}: {}", message(trace, step)));
            if !step.checks.is_empty() {
                let lines: Vec<String> = step.checks.iter().flat_map(told).collect();
                self.line(&format!("Note over {to}: {}", lines.join("<br/>")));
            }
        }
    }

    /// A note over both ends of the last of these messages.
    fn note_over_ends(&mut self, steps: &[Step], words: &str) {
        let Some(last) = steps.last() else { return };
        let (from, to) = (self.id(last.from), self.id(last.to));
        self.line(&format!("Note over {from},{to}: {}", escaped(words)));
    }

    fn open(&mut self, block: &str, words: &str) {
        self.line(&format!("{block} {}", escaped(words)));
        self.indent += 1;
    }

    fn other(&mut self, block: &str, words: &str) {
        self.indent = self.indent.saturating_sub(1);
        self.open(block, words);
    }

    fn close(&mut self) {
        self.indent = self.indent.saturating_sub(1);
        self.line("end");
    }
}

/// What stands on an arrow: the request line, the status line, or the label of
/// what is not HTTP.
fn message(trace: &Trace, step: &Step) -> String {
    let is_request = step.kind.is_request();
    let exchange = step.exchange.and_then(|id| trace.exchange(id));
    match exchange {
        Some(Exchange::Http { request, .. }) if is_request => {
            let method = request.method.as_str();
            format!("{method} {}", folded(&request.url))
        }
        Some(Exchange::Http {
            response: Some(response),
            ..
        }) => {
            let status = format!("{} {}", response.status, response.reason);
            if matches!(step.kind, StepKind::TokenResponse | StepKind::KeysResponse) {
                format!("{}<br/>{}", escaped(&status), escaped(&step.label))
            } else {
                escaped(&status)
            }
        }
        Some(Exchange::Session {
            protocol, server, ..
        }) if is_request => {
            let to = format!("{} to {server}", protocol.name());
            format!("{}<br/>{}", escaped(&step.label), escaped(&to))
        }
        _ => escaped(&step.label),
    }
}

/// A URL with a line for each of its parameters: arrows grow as wide as their words.
fn folded(url: &str) -> String {
    let mut lines = Vec::new();
    let mut line = String::new();
    for letter in url.chars() {
        if matches!(letter, '?' | '&') {
            lines.push(escaped(&line));
            line = String::new();
        }
        line.push(letter);
    }
    lines.push(escaped(&line));
    lines.join("<br/>")
}

/// A check, line by line; what was expected only where it was not found.
fn told(check: &Check) -> Vec<String> {
    let question = check.question.text();
    let expected = || escaped(&format!("expected: {}", check.expected));
    let found = || escaped(&format!("found: {}", check.found));
    match check.outcome {
        CheckOutcome::Passed => vec![escaped(&format!("passed: {question}"))],
        CheckOutcome::NotReached => vec![escaped(&format!("not reached: {question}"))],
        CheckOutcome::LeftOpen => {
            vec![escaped(&format!("left open: {question}")), found()]
        }
        CheckOutcome::Failed => {
            vec![escaped(&format!("FAILED: {question}")), expected(), found()]
        }
        CheckOutcome::NotModelled => {
            vec![escaped(&format!("not modelled: {question}")), found()]
        }
    }
}

/// Text that stays text: what Mermaid reads as its own is written as an entity.
///
/// `;` and line ends end a statement, `#` begins a comment or an entity, `%%` a
/// comment, `$$` a formula, and `<` an element of HTML. `wrap:` at the beginning
/// is taken for an instruction; and before a diagram is parsed, `style` or
/// `classDef` with a `:` and a `#` after it loses a semicolon.
fn escaped(text: &str) -> String {
    let one_line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(one_line.len());
    let lower = one_line.to_lowercase();
    let is_instruction = lower.starts_with("wrap:") || lower.starts_with("nowrap:");
    for (at, letter) in one_line.char_indices() {
        let rest = one_line.get(at..).unwrap_or_default();
        let is_taken = matches!(letter, '#' | ';' | '<' | '>' | '&' | '"' | '$' | '\\')
            || (letter == '%' && !is_percent_encoding(rest))
            || letter.is_control()
            || rest.starts_with("style")
            || rest.starts_with("classDef")
            || (is_instruction && at == 0);
        if is_taken {
            out.push_str(&format!("#{};", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    out
}

/// Whether this begins with `%` and two hexadecimal digits, as URLs do.
fn is_percent_encoding(text: &str) -> bool {
    let mut letters = text.chars().skip(1);
    let mut is_digit = || letters.next().is_some_and(|it| it.is_ascii_hexdigit());
    is_digit() && is_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_stays_text() {
        for (text, expected) in [
            ("web-vm", "web-vm"),
            ("a; b", "a#59; b"),
            ("#1", "#35;1"),
            ("end\n  of", "end of"),
            ("<b>\"x\"", "#60;b#62;#34;x#34;"),
            ("100%% sure %%", "100#37;#37; sure #37;#37;"),
            ("https%3A%2F%2Fa", "https%3A%2F%2Fa"),
            ("$$x$$", "#36;#36;x#36;#36;"),
            ("wrap: me", "#119;rap: me"),
            ("no wrap: me", "no wrap: me"),
            ("my-style: #1;", "my-#115;tyle: #35;1#59;"),
            ("blob container “invoices”", "blob container “invoices”"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn a_url_has_a_line_for_each_parameter() {
        assert_eq!(
            folded("https://a/b?c=1&d=2"),
            "https://a/b<br/>?c=1<br/>#38;d=2"
        );
    }
}
