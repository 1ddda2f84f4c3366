//! Do all languages say the same? Each has every message of the English file and no
//! other, with the same variables, and the page knows where its files are.

#![expect(clippy::panic, reason = "a test that cannot read its input has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use vouchsafe_app::language::Language;

/// Each message of a file with the variables that it speaks of.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn source(language: Language) -> String {
    let path = format!("static/data/languages/{}.ftl", language.code());
    std::fs::read_to_string(folder(&path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn messages(language: Language) -> Messages {
    let (name, source) = (language.code(), source(language));
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut messages = Messages::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let value = message.value.as_ref();
                let value = value.unwrap_or_else(|| panic!("{name}: {id} says nothing"));
                assert!(message.attributes.is_empty(), "{name}: {id} has attributes");
                let mut variables = BTreeSet::new();
                in_pattern(value, &mut variables);
                let before = messages.insert(id.clone(), variables);
                assert_eq!(before, None, "{name}: {id} stands there twice");
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => panic!("{name}: {entry:?}"),
        }
    }
    messages
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => in_expression(expression, found),
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("only variables and text stand in messages here: {other:?}"),
    }
}

#[test]
fn every_language_says_every_message_of_the_same_things() {
    let english = messages(Language::English);
    assert!(english.len() > 50);
    for language in Language::ALL {
        let there = messages(language);
        let ids = |it: &Messages| it.keys().cloned().collect::<BTreeSet<_>>();
        let (has, wants) = (ids(&there), ids(&english));
        let missing: Vec<_> = wants.difference(&has).collect();
        let unknown: Vec<_> = has.difference(&wants).collect();
        assert!(missing.is_empty(), "{language:?} does not say {missing:?}");
        assert!(
            unknown.is_empty(),
            "nobody asks {language:?} for {unknown:?}"
        );
        for (id, variables) in &english {
            assert_eq!(&there[id], variables, "{language:?}: {id}");
        }
    }
}

#[test]
fn a_message_that_is_the_same_in_english_is_so_on_purpose() {
    /// What is written alike: figures and names alone, of products above all.
    const ALIKE: &[&str] = &[
        "aim-only",
        "attack-banner",
        "attack-worth",
        "call-ended",
        "calls-of-one-ended",
        "catalogue-ai",
        "named-kind-ai-search",
        "named-kind-api-management",
        "named-kind-app-service",
        "named-kind-azure-openai",
        "named-kind-cloud-shell",
        "named-kind-document-intelligence",
        "named-kind-microsoft-entra-id",
        "named-kind-redis",
        "named-kind-signalr",
        "named-role-app-configuration",
        "named-role-devops",
        "named-role-key-vault",
        "named-sas-service-b",
        "scope-named",
        "secret-quoted",
        "stage-place",
        "thing-credential",
    ];
    let english = source(Language::English);
    let line = |source: &str, id: &str| {
        let found = source
            .lines()
            .find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "));
        // Of what is said in several forms only the test above tells.
        found
            .filter(|line| !line.ends_with("->"))
            .map(str::to_owned)
    };
    for language in [Language::Japanese, Language::Korean] {
        let there = source(language);
        for id in messages(Language::English).keys() {
            if let (Some(one), Some(other)) = (line(&english, id), line(&there, id)) {
                let is_alike = ALIKE.contains(&id.as_str());
                assert!(
                    one != other || is_alike,
                    "{language:?}: {id} is not translated"
                );
            }
        }
    }
}

#[test]
fn the_page_says_where_each_language_is() {
    let page = std::fs::read_to_string(folder("index.html")).unwrap();
    for language in Language::ALL {
        if language == Language::English {
            continue;
        }
        let code = language.code();
        for (name, path) in [
            ("language", format!("data/languages/{code}.ftl")),
            ("computed", format!("data/languages/computed/{code}.ftl")),
            ("stories", format!("data/stories.{code}.txt")),
        ] {
            let meta = format!("<meta name=\"vouchsafe-{name}-{code}\" content=\"{path}\">");
            assert!(page.contains(&meta), "{meta}");
        }
    }
}
