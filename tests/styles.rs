//! Do the style sheets keep to the tokens? Every custom property that is used is declared somewhere, and colors and
//! durations stand in `tokens.css` alone.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot read its input has failed"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

#[test]
fn every_custom_property_that_is_used_without_a_fallback_is_declared() {
    let sheets = sheets();
    let declared: BTreeSet<&str> = sheets
        .iter()
        .flat_map(|(_, text)| text.split(['{', ';', '}']))
        .filter_map(|part| part.trim().split_once(':'))
        .map(|(name, _)| name.trim())
        .filter(|name| name.starts_with("--"))
        .collect();
    for (name, text) in &sheets {
        for used in text.split("var(").skip(1) {
            let property: String = used
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            let has_fallback = used[property.len()..].trim_start().starts_with(',');
            assert!(
                has_fallback || declared.contains(property.as_str()),
                "{name} uses {property}, which no sheet declares"
            );
        }
    }
}

#[test]
fn colors_and_durations_are_written_in_the_tokens_alone() {
    for (name, text) in sheets().iter().filter(|(name, _)| name != "tokens.css") {
        for (number, line) in text.lines().enumerate() {
            let value = line.split_once(':').map_or("", |(_, value)| value);
            let place = format!("{name}:{}: `{}`", number + 1, line.trim());
            assert!(!value.contains('#'), "{place} has a color of its own");
            assert!(
                !value.contains("rgb(") && !value.contains("hsl("),
                "{place} has a color of its own"
            );
            let mut words = value.split([' ', ',', ';', ')', '(']);
            let is_duration = |word: &str| {
                let number = word.strip_suffix("ms").or_else(|| word.strip_suffix('s'));
                number.is_some_and(|number| number.parse::<f64>().is_ok())
            };
            assert!(!words.any(is_duration), "{place} has a duration of its own");
        }
    }
}

/// The style sheets as (file name, text), comments removed, in the order of their names.
fn sheets() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/styles");
    let mut sheets: Vec<_> = fs::read_dir(folder)
        .expect("the folder of style sheets")
        .map(|entry| entry.expect("an entry of the folder"))
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|extension| extension == "css")
        })
        .map(|entry| {
            let text = fs::read_to_string(entry.path()).expect("a style sheet in UTF-8");
            (
                entry.file_name().to_string_lossy().into_owned(),
                without_comments(&text),
            )
        })
        .collect();
    sheets.sort();
    assert!(!sheets.is_empty());
    sheets
}

/// The text of a sheet with every comment blanked, lines kept.
fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut result = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        result.push_str(before);
        let (comment, after) = after.split_once("*/").expect("a comment that ends");
        result.extend(comment.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    result.push_str(rest);
    result
}
