//! Can every sentence of a trace be told in another language, with all that is put into it?

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use vouchsafe_model::access::condition::Condition;
use vouchsafe_model::azure::{BuiltInRole, DataRole, Service};
use vouchsafe_model::diagram::{Diagram, KnownRole, NodeKind};
use vouchsafe_model::flow::{Trace, Verdict, moments, secrets, simulate};
use vouchsafe_model::text::{Argument, Dictionary, Text};

const CATALOGUE: &str = include_str!("../../../../static/data/languages/computed/en.ftl");

/// What stands in sentences under these names is code, though no backticks say so.
const CODE: [&str; 8] = [
    "extension",
    "field",
    "fill",
    "letters",
    "levels",
    "pattern",
    "services",
    "statements",
];

/// Holds the same of every call of the drawing.
pub(crate) fn calls_can_be_told(diagram: &Diagram) {
    for call in diagram.calls() {
        if let Ok(trace) = simulate(diagram, call.id, diagram.now()) {
            can_be_told(diagram, &trace);
        }
    }
}

/// A language that writes a dot for each of its words.
struct Dots {
    patterns: BTreeMap<&'static str, &'static str>,
    /// Ids that no translator knows of.
    unknown: RefCell<BTreeSet<String>>,
}

impl Dictionary for Dots {
    fn say(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        let Some(pattern) = self.patterns.get(id) else {
            self.unknown.borrow_mut().insert(id.to_owned());
            return None;
        };
        let mut said = String::new();
        for (number, piece) in pattern.split("{ $").enumerate() {
            let (name, words) = match piece.split_once(" }") {
                Some((name, words)) if number > 0 => (name, words),
                _ => ("", piece),
            };
            let is_code = |said: &str| said.matches('`').count() % 2 == 1;
            if let Some((_, argument)) = arguments.iter().find(|(known, _)| *known == name) {
                said.push_str(&match argument {
                    Argument::Number(number) => number.to_string(),
                    Argument::Words(words) if CODE.contains(&name) && !is_code(&said) => {
                        format!("`{words}`")
                    }
                    Argument::Words(words) => words.clone(),
                });
            }
            for (number, words) in words.split('`').enumerate() {
                if number > 0 {
                    said.push('`');
                }
                said.push_str(&if is_code(&said) {
                    words.to_owned()
                } else {
                    words.replace(|letter: char| letter.is_alphabetic(), "·")
                });
            }
        }
        Some(said)
    }
}

/// Holds that every sentence of the trace can be told, and that nothing which is put into
/// one stays English, but for names and code; and the same of what the drawing holds.
pub(crate) fn can_be_told(diagram: &Diagram, trace: &Trace) {
    hold(diagram, |dots| {
        let told = trace.told(dots);
        let held = held(diagram).into_iter().map(|text| text.told(dots));
        texts(&told).into_iter().cloned().chain(held).collect()
    });
}

/// What is said of secrets, conditions, and of what time brings.
fn held(diagram: &Diagram) -> Vec<Text> {
    let mut texts: Vec<Text> = moments(diagram).into_iter().map(|it| it.what).collect();
    for node in diagram.nodes() {
        let origins = secrets::issued(diagram, node.id).into_iter();
        texts.extend(origins.filter_map(|it| secrets::origin_name(diagram, it)));
        for setting in node.resource().into_iter().flat_map(|it| &it.settings) {
            let secret = &setting.secret;
            texts.extend([
                secrets::words(diagram, secret),
                secrets::opens(diagram, secret),
                secrets::stopped_by(diagram, secret),
            ]);
        }
    }
    for condition in diagram
        .role_assignments()
        .filter_map(|it| it.condition.as_deref())
    {
        match Condition::parse(condition) {
            Ok(condition) => texts.extend(condition.told(&|_| None)),
            Err(error) => texts.push(error.words()),
        }
    }
    texts
}

/// Holds that nothing of these texts stays English where they are told.
fn hold(diagram: &Diagram, told: impl FnOnce(&dyn Dictionary) -> Vec<Text>) {
    let dots = Dots {
        patterns: CATALOGUE
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .collect(),
        unknown: RefCell::default(),
    };
    let names = names(diagram);
    let told = told(&dots);
    let unknown = dots.unknown.into_inner();
    assert!(
        unknown.is_empty(),
        "no translator knows of these; list their words in text/catalogue.rs: {unknown:?}"
    );
    let left: BTreeSet<String> = told
        .iter()
        .filter(|text| has_english(text, &names))
        .map(|text| format!("“{}”: {text}", text.in_english()))
        .collect();
    assert!(
        left.is_empty(),
        "some of this stays English in every language; write it with `say!`: {left:#?}"
    );
}

/// All that a trace says.
fn texts(trace: &Trace) -> Vec<&Text> {
    let mut texts = Vec::new();
    for step in &trace.steps {
        texts.extend([&step.caption, &step.detail, &step.label]);
        for check in &step.checks {
            texts.extend([&check.asks, &check.expected, &check.found]);
        }
    }
    for fix in &trace.fixes {
        texts.extend([&fix.title, &fix.why]);
    }
    texts.extend(match &trace.verdict {
        Verdict::Allowed {
            status, because, ..
        }
        | Verdict::Denied {
            status, because, ..
        } => vec![status, because],
        Verdict::NotModelled { what } => vec![what],
    });
    texts.extend(trace.signed.as_ref().map(|it| &it.with));
    for token in [&trace.token, &trace.presented].into_iter().flatten() {
        texts.extend(token.claims.iter().map(|it| &it.meaning));
    }
    texts
}

/// Whether there are words in it, outside of code and names: such are of small letters alone.
fn has_english(text: &str, names: &BTreeSet<String>) -> bool {
    let outside: Vec<&str> = text.split('`').step_by(2).collect();
    let mut outside = outside.join(" ");
    // Longer names first: one may hold another.
    let mut phrases: Vec<&String> = names.iter().filter(|it| it.contains(' ')).collect();
    phrases.sort_by_key(|it| std::cmp::Reverse(it.len()));
    for phrase in phrases {
        outside = outside.replace(phrase.as_str(), " ");
    }
    let is_word =
        |token: &&str| token.len() > 1 && token.chars().all(|letter| letter.is_ascii_lowercase());
    outside
        .split_whitespace()
        .map(|token| token.trim_matches(|letter: char| !letter.is_ascii_alphanumeric()))
        .any(|token| is_word(&token) && !names.contains(token))
}

/// What is called the same in every language: by whoever drew it, or by Azure.
fn names(diagram: &Diagram) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = BuiltInRole::all().map(|it| it.name.to_owned()).collect();
    names.extend(Service::all().map(|it| it.row().name.to_owned()));
    names.extend(DataRole::all().map(|it| it.row().name.to_owned()));
    for assignment in diagram.role_assignments() {
        names.extend(
            diagram
                .role(assignment.role)
                .map(|it| KnownRole::name(it).to_owned()),
        );
    }
    for node in diagram.nodes() {
        names.insert(node.name.clone());
        if let NodeKind::Resource(it) = &node.kind {
            names.extend(it.parts.iter().map(|part| part.name.clone()));
            names.extend(it.settings.iter().map(|setting| setting.name.clone()));
            names.extend(it.holders.iter().map(|holder| holder.name.clone()));
            names.extend(it.policies.iter().map(|policy| policy.name.clone()));
        }
        let credentials = diagram.client_credentials(node.id).iter();
        names.extend(credentials.map(|it| it.name.clone()));
    }
    names.extend(diagram.principals().map(|it| it.name));
    names.extend(diagram.deny_assignments().map(|it| it.rule.name.clone()));
    names.extend(
        diagram
            .federated_credentials()
            .map(|it| it.what.name.clone()),
    );
    // Values in templates, and who a server of SQL lets in that nobody drew.
    names.extend(["true", "false", "sqladmin"].map(str::to_owned));
    names
}
