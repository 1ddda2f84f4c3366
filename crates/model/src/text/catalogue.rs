//! All sentences that there are, for those who translate them: what stands in calls of
//! `say!`, and what stands in tables. `static/data/languages/computed/en.ftl` is made
//! anew with `UPDATE_GOLDEN=1 cargo test -p vouchsafe-model --lib catalogue`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::id;
use super::template::{Piece, pieces};
use crate::access::condition;
use crate::azure::DataRole;
use crate::azure::key_lists;
use crate::azure::local_auth::LocalKind;
use crate::azure::modes::Mode;
use crate::azure::part_kinds::PartKind;
use crate::azure::{BuiltInRole, Operation, ResourceKind, Service, TokenEndpoint, delays, models};
use crate::choice::{Demand, Design, SpeaksFor};
use crate::diagram::{ClientCredentialKind, KeyHolder, ServicesFilter};
use crate::drawn;
use crate::inventory;

/// What translators need to know.
const HEADING: &str = "\
### Sentences that the model computes. Made by a test of the model from its source: change
### the sentences there. A translation is a file beside this one, with the same ids.
###
### Kept as they are: what stands between backticks, addresses, names of roles, operations
### of Azure, error codes and claims; { $name } and its like may stand in any order, and each
### has to be there.
###
### What is put in: $who, $name, $holder: a name, or a phrase such as “the user-assigned
### identity id-app”. $place: a scope, by name, as “blob container “invoices””, or, where there
### are several of that name, as “blob container “invoices” of contosoinvoices”. $to_do and
### $does: one of the messages does-…, which say what an operation does; choose one form for
### all of them (the infinitive, the plain form) and build the sentences around it. $grant:
### a phrase such as “Reader for web-vm on rg-data, inherited”. $found, $sentence, $next:
### another of these messages, whole. $code: “Code on web-vm”, at the beginning of a
### sentence, or an error code. $endpoint: one of endpoint-…, $kind: one of part-… or
### credential-…, $key and $key_name: one of key-…, $slot: the name of a key as Azure writes
### it (key1), $what: one of holder-… or referred-…, $refused_by: one of refused-by-…
### $readers: one of readers-…, $model: one of model-…, $kind_name: one of kind-…, $plural: one of
### kinds-…, $told: one of note-…, a sentence. $claim: “issuer”, “subject” or “audience”.
### $words and $secret: a phrase such as “primary key of sb-orders” or “SAS for invoices (rl),
### signed with key1”. $letters, $services and $levels: letters that are kept.
### $count, $all, $most: numbers, by which plurals may be chosen; where English says “1” in
### a message of its own, $count is never 1.
###
### Conditions: $condition, $one, $another: a clause such as “the container is `invoices`”, which
### stands after “only if” and “wants that”. $attribute: one of attribute-…, or “every value of
### …”; $value and $values: code, a name, a list of such, or “each of …”; statement-… is such a
### clause, and the other side of an attribute that begins with “whether”. $action: one of
### doing-… (what is done: a noun or an infinitive), or a pattern of Azure; $what before a colon
### is a list of these, at the beginning of a sentence. In “expected … here”, $what is a
### sign or a word that is missing in the text of a condition.
###
### Which kind of identity suits a case: design-… are names of designs. demand-… is what is
### asked of one, a clause that stands in a list: “Not met: logs say which host acted”.
### misses-… says the same of a design that does not meet it, in two or three words.
### argument-… stands before an argument, and says which kind it speaks for. $hosts,
### $targets: “10 hosts”, “3 targets of each”, each of which every host calls. $counted,
### $counted_shared: “1 identity and 3 role assignments”.
###
### Which services carry identities and accept tokens: carries-… is what a resource carries.
### decides-… is who decides what a caller may do: “Azure roles decide”. credential-… is what
### a caller may show instead of a token, and refused-by-… what shuts that way: “account key,
### shut where allowSharedKeyAccess is false”.
###
### Goals of exercises are sentences without a full stop, and what decides each follows it in
### sentences of its own: “web, api have one and the same user-assigned identity” and
### “id-app is.”; “vm has a system-assigned identity” and “It is enabled on vm.”; “No host
### holds a copy of a secret” and “No setting holds one.”. $names: names of hosts, with commas.
### $call: one of call-…, or what people call it. What a story tells and the model does not
### confirm stands after the name of a beat. $expected, $verdict: one of verdict-…, or
### “denied with 403”, “allowed, 200 OK”, “not modelled: …”.
###
### What is written in the drawing stands in little boxes, which grow with it: as short as
### can be, without an article, as on a button. That is kind-… (what a node is; names of
### products stay), card-… (a part on the card of its resource, which says what it belongs to:
### one noun is best), call-… (what a call does, a title on a line), chip-… (a key, beside
### the sign of a key), station-… (who answers in a flow), verdict-…, and what begins with
### $number, $secret or $count, unless it is a sentence. A capsule that travels says what it
### is in a word or two: “Access token”, “Ask for token”, “Kept secret”. Nothing moves aside
### for longer words: a test of the scene holds that no card of a story covers another in any
### language.
###
### What an attacker reaches: $happened is what one begins with, such as “Leaked in a log: key1
### of contosostore”; it becomes a sentence by its full stop. What is held (“Tokens of …”, “Any
### role for …”) stands as a title. How long it is good (“until …”, “for up to …”, “as long
### as …”) follows the message attack-good of the interface; $time (“23 h 59 min”) and $date
### are kept. How soon a remedy holds (“within ten minutes”) stands after what to do and a
### comma, or alone. “It” is an identity there, or an application, or who holds one of them.
### $vault, $host, $group, $rule, $setting: names; $application: a name, or as $who.
###
### In what a review says, $role is a role with its place, as role-on-place has it, and $roles
### and $keys are lists of such phrases; a message stands without a full stop. $kinds: one of
### kinds-…, in the plural. $opens: one of opens-…, which ends a sentence. $days: a number of
### days. $before, $title, $steps, $step: titles of repairs, each of which begins with a
### capital.
";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/data/languages/computed")
}

/// The files of the model, by path, without what stands in tests.
fn sources() -> Vec<(PathBuf, String)> {
    fn visit(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                let code = source.split("#[cfg(test)]\nmod ").next().unwrap();
                let code = code.lines().map(|line| {
                    let is_comment = line.trim_start().starts_with("//");
                    if is_comment { "" } else { line }
                });
                let code = code.collect::<Vec<_>>().join("\n");
                found.push((path, code));
            }
        }
    }
    let mut found = Vec::new();
    visit(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    found.retain(|(path, _)| {
        let path = path.to_string_lossy();
        !path.ends_with("tests.rs") && !path.ends_with("src/text/catalogue.rs")
    });
    found.sort();
    found
}

/// The string that begins here, if one does, as it is without its escapes.
fn literal(source: &str) -> Option<String> {
    let mut letters = source.trim_start().strip_prefix('"')?.chars().peekable();
    let mut text = String::new();
    loop {
        match letters.next()? {
            '"' => return Some(text),
            '\\' => match letters.next()? {
                '\n' => while letters.next_if(|it| it.is_whitespace()).is_some() {},
                'n' => text.push('\n'),
                escaped => text.push(escaped),
            },
            letter => text.push(letter),
        }
    }
}

/// What every call of the macro `say!` says.
fn templates() -> Vec<String> {
    let sources = sources();
    let calls = sources
        .iter()
        .flat_map(|(_, source)| source.split("say!(").skip(1));
    calls.filter_map(literal).collect()
}

/// What rows say that no source confirms.
fn notes() -> BTreeSet<String> {
    let sources = sources();
    let all: Vec<&str> = sources.iter().map(|(_, source)| source.as_str()).collect();
    let constant = |name: &str| {
        let beginning = format!("const {name}: &str =");
        let mut found = all
            .iter()
            .filter_map(|source| source.split(&beginning).nth(1));
        found.next().and_then(literal)
    };
    // Some rows are made by functions, which get their note as an argument.
    let said = all.iter().flat_map(|source| {
        let rows = source.split("unverified: ").skip(1);
        rows.chain(source.split("ome(").skip(1))
    });
    let said = said.filter_map(|said| {
        let said = said.strip_prefix("Some(").unwrap_or(said);
        literal(said).or_else(|| {
            let is_of_name = |it: char| it.is_ascii_uppercase() || it == '_';
            let name = said.split(|it| !is_of_name(it)).next()?;
            (name.len() > 2).then(|| constant(name))?
        })
    });
    let is_note = |it: &String| {
        it.split(' ').count() > 2 && it.starts_with(|first: char| first.is_ascii_lowercase())
    };
    said.filter(is_note).collect()
}

/// The words of tables, with the group that they belong to.
fn listed() -> Vec<(&'static str, String)> {
    let mut listed: Vec<(&str, String)> = Vec::new();
    let mut add = |group, words: &str| listed.push((group, words.to_owned()));
    for operation in Operation::all() {
        add("does", operation.row().verb);
    }
    for part in PartKind::all() {
        add("part", part.row().name);
    }
    for endpoint in TokenEndpoint::all() {
        add("endpoint", endpoint.row().short_name);
        let wire = endpoint.row().wire.as_ref();
        if let Some(challenge) = wire.and_then(|it| it.challenge.as_ref()) {
            add("readers", challenge.readers);
        }
    }
    for role in BuiltInRole::all() {
        add("role", role.description);
    }
    for mode in Mode::all() {
        add("mode", mode.row().name);
        add("note", mode.row().description);
        add("switch", mode.row().switch.row().name);
    }
    for role in DataRole::all() {
        add("role", role.row().description);
    }
    for need in models::ROWS {
        add("model", need.model);
    }
    for told in Service::all().filter_map(|it| it.row().tells_first) {
        add("note", told);
    }
    for system in DataRole::all().map(|role| role.row().system) {
        add("grant", system.row().grant);
        add("note", system.row().of_azure_roles);
    }
    for delay in delays::ALL {
        add("time", delay.bound);
    }
    for (group, words) in drawn::listed() {
        add(group, words);
    }
    for (group, words) in condition::listed() {
        add(group, words);
    }
    for kind in ClientCredentialKind::ALL {
        add("credential", kind.name());
    }
    for kind in LocalKind::ALL {
        let row = kind.row();
        add("credential", row.name);
        add("refused-by", row.refused_by);
        add("holder", KeyHolder::kind_name(kind));
        let numbered = |key: &str| key.ends_with(|last: char| last.is_ascii_digit());
        for key in row.keys.iter().filter(|key| !numbered(key)) {
            add("key", key);
        }
    }
    for referred in ["secret", "vault"] {
        add("referred", referred);
    }
    for kind in ResourceKind::all() {
        if let Some(rule) = kind.row().identity.rule() {
            add("note", rule);
        }
        // The first note of a host is the one that is shown.
        if let Some(note) = kind.row().host.and_then(|it| it.row().notes.first()) {
            add("note", note);
        }
        // So many of them are found that one identity could be shared among them.
        let identity = &kind.row().identity;
        if identity.allows_system_assigned() && identity.allows_user_assigned() {
            add("kinds", kind.row().plural);
        }
    }
    for list in key_lists::ALL {
        add("opens", list.opens);
    }
    for note in notes() {
        add("note", &note);
    }
    for entry in inventory::entries(ServicesFilter::default()) {
        add("carries", &entry.carries.words());
        for accepted in &entry.accepts {
            add("decides", &accepted.decided_by());
            for way in &accepted.others {
                add("credential", &way.what);
                add("refused-by", &way.refused_by);
            }
        }
    }
    for design in Design::ALL {
        add("design", &design.name());
    }
    for demand in Demand::ALL {
        add("demand", &demand.name());
        add("misses", &demand.short());
    }
    for speaks_for in SpeaksFor::ALL {
        add("argument", &speaks_for.name());
    }
    let trace = include_str!("../flow/trace.rs");
    let questions = trace.split("=> ").filter_map(literal);
    for question in questions.filter(|it| it.ends_with('?')) {
        add("question", &question);
    }
    listed
}

/// A template as Project Fluent writes it.
fn pattern(template: &str) -> String {
    let pieces = pieces(template).map(|piece| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Placeholder(name) => format!("{{ ${name} }}"),
    });
    pieces.collect()
}

/// Every sentence by its id. A test holds that no two have the same.
fn catalogue() -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for template in templates() {
        let id = id::of_template(&template);
        all.entry(id).or_default().insert(pattern(&template));
    }
    for (group, words) in listed() {
        let escaped = words.replace('{', "\u{1}").replace('}', "{\"}\"}");
        let pattern = escaped.replace('\u{1}', "{\"{\"}");
        let id = id::of_listed(group, &words);
        all.entry(id).or_default().insert(pattern);
    }
    all
}

#[test]
fn the_catalogue_has_every_sentence() {
    let all = catalogue();
    assert!(all.len() > 300, "{}", all.len());
    let same: Vec<_> = all.values().filter(|it| it.len() > 1).collect();
    assert!(
        same.is_empty(),
        "these would have the same id; word one of them otherwise: {same:#?}"
    );
    let lines = all.iter().map(|(id, patterns)| {
        let pattern: String = patterns.iter().map(String::as_str).collect();
        assert!(
            !pattern.contains('\n') && pattern.trim() == pattern,
            "{id}: {pattern:?}"
        );
        format!("{id} = {pattern}\n")
    });
    let made = format!("{HEADING}\n{}", lines.collect::<String>());
    let path = folder().join("en.ftl");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == made,
        "{} is not what the source says: UPDATE_GOLDEN=1 cargo test -p vouchsafe-model --lib catalogue",
        path.display()
    );
}

/// A message: what it speaks of, and its code.
#[derive(Debug, PartialEq, Eq)]
struct Message {
    variables: BTreeSet<String>,
    code: BTreeSet<String>,
}

fn messages(name: &str, source: &str) -> BTreeMap<String, Message> {
    let resource = fluent_syntax::parser::parse(source)
        .unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                assert!(message.attributes.is_empty(), "{name}: {id} has attributes");
                let value = message.value.as_ref();
                let value = value.unwrap_or_else(|| panic!("{name}: {id} says nothing"));
                let mut variables = BTreeSet::new();
                let mut text = String::new();
                in_pattern(name, value, &mut variables, &mut text);
                let code = text.split('`').skip(1).step_by(2).map(str::to_owned);
                let code = code.collect();
                let before = messages.insert(id.to_owned(), Message { variables, code });
                assert_eq!(before, None, "{name}: {id} stands there twice");
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => panic!("{name}: {entry:?}"),
        }
    }
    messages
}

fn in_pattern(
    name: &str,
    pattern: &Pattern<&str>,
    variables: &mut BTreeSet<String>,
    text: &mut String,
) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => in_inline(name, inline, variables, text),
                Expression::Select { selector, variants } => {
                    in_inline(name, selector, variables, &mut String::new());
                    for variant in variants {
                        in_pattern(name, &variant.value, variables, text);
                    }
                }
            },
        }
    }
}

fn in_inline(
    name: &str,
    inline: &InlineExpression<&str>,
    variables: &mut BTreeSet<String>,
    text: &mut String,
) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
            text.push_str(&format!("${}", id.name));
        }
        InlineExpression::StringLiteral { value } => text.push_str(value),
        other => panic!("{name}: only variables and text stand in messages here: {other:?}"),
    }
}

#[test]
fn every_translation_says_every_sentence_of_the_same_things() {
    let english = std::fs::read_to_string(folder().join("en.ftl")).unwrap();
    let english = messages("en", &english);
    for language in ["es", "pt", "ja", "ko"] {
        let path = folder().join(format!("{language}.ftl"));
        // A language whose file is not there is not translated yet.
        let Ok(source) = std::fs::read_to_string(&path) else {
            continue;
        };
        let there = messages(language, &source);
        let missing: Vec<_> = english
            .keys()
            .filter(|id| !there.contains_key(*id))
            .collect();
        let unknown: Vec<_> = there
            .keys()
            .filter(|id| !english.contains_key(*id))
            .collect();
        assert!(missing.is_empty(), "{language} does not say {missing:#?}");
        assert!(
            unknown.is_empty(),
            "nobody asks {language} for {unknown:#?}"
        );
        for (id, message) in &english {
            assert_eq!(&there[id], message, "{language}: {id}");
        }
    }
}
