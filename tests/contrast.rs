//! Can everybody read it? The contrast of every pair of colors that is used together, in both themes, computed from
//! `static/styles/tokens.css` as the Web Content Accessibility Guidelines define it.
//!
//! Source of the formulas and thresholds: WCAG 2.2, "relative luminance", "contrast ratio", success criteria 1.4.3
//! (text: 4.5 to 1) and 1.4.11 (marks and the bounds of controls: 3 to 1).

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot read its input has failed"
)]

use std::collections::BTreeMap;
use vouchsafe_scene::theme::{ColorRole, Theme as SceneTheme};

const TOKENS: &str = include_str!("../static/styles/tokens.css");
const PAGE: &str = include_str!("../index.html");
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;
const ENHANCED_TEXT: f64 = 7.0;

/// Surfaces that text may stand on.
const SURFACES: &[&str] = &[
    "backdrop",
    "canvas",
    "paper",
    "raised",
    "sunken",
    "paper-hover",
    "selected",
];

/// Words, then the grounds they stand on, all readable as text.
const WORDS: &[(&str, &[&str])] = &[
    ("ink", SURFACES),
    ("ink-muted", SURFACES),
    ("ink-faint", SURFACES),
    (
        "ink",
        &[
            "paper-pressed",
            "note",
            "request-soft",
            "identity-soft",
            "secret-soft",
            "allowed-soft",
            "denied-soft",
        ],
    ),
    (
        "ink-muted",
        &[
            "paper-pressed",
            "note",
            "denied-soft",
            "allowed-soft",
            "warning-soft",
            "secret-soft",
        ],
    ),
    ("ink", &["warning-soft"]),
    ("accent", SURFACES),
    ("accent-hover", SURFACES),
    ("request", &["paper", "canvas", "request-soft"]),
    ("identity", &["paper", "canvas", "sunken", "identity-soft"]),
    ("secret", &["paper", "canvas", "sunken", "secret-soft"]),
    ("allowed", &["paper", "canvas", "sunken", "allowed-soft"]),
    (
        "denied",
        &["paper", "canvas", "sunken", "denied-soft", "paper-hover"],
    ),
    ("warning", &["paper", "canvas", "sunken", "warning-soft"]),
    ("on-accent", &["accent", "accent-hover", "accent-pressed"]),
    ("on-request", &["request"]),
    ("on-identity", &["identity"]),
    ("on-secret", &["secret"]),
    ("on-allowed", &["allowed"]),
    ("on-denied", &["denied", "denied-hover"]),
    ("on-warning", &["warning"]),
    ("paper", &["ink"]),
];

/// Marks, then the grounds they stand on: shapes that are recognized, not read.
const MARKS: &[(&str, &[&str])] = &[
    (
        "line-control",
        &["paper", "raised", "sunken", "canvas", "backdrop"],
    ),
    ("focus", SURFACES),
    ("category-identity", &["paper", "canvas"]),
    ("category-compute", &["paper", "canvas"]),
    ("category-data", &["paper", "canvas"]),
    ("category-security", &["paper", "canvas"]),
    ("category-integration", &["paper", "canvas"]),
    ("category-ai", &["paper", "canvas"]),
    ("category-scope", &["paper", "canvas"]),
    ("category-note", &["paper", "canvas"]),
    (
        "on-category",
        &[
            "category-identity",
            "category-compute",
            "category-data",
            "category-security",
        ],
    ),
    (
        "on-category",
        &[
            "category-integration",
            "category-ai",
            "category-scope",
            "category-note",
        ],
    ),
];

#[derive(Clone, Copy, Debug)]
enum Theme {
    Light,
    Dark,
}

#[test]
fn text_is_readable_on_every_ground_it_stands_on() {
    sweep(WORDS, TEXT);
}

#[test]
fn marks_are_seen_on_every_ground_they_stand_on() {
    sweep(MARKS, MARK);
}

/// For a weak projector, text has the contrast that the guidelines ask for at their highest level (1.4.6: 7 to 1), and marks
/// what they ask of text.
#[test]
fn with_high_contrast_everything_stands_out_more() {
    let tokens = with_high_contrast();
    sweep_over(&tokens, WORDS, ENHANCED_TEXT);
    sweep_over(&tokens, MARKS, TEXT);
}

#[test]
fn every_color_that_is_meant_to_stand_on_another_is_checked() {
    for name in tokens().keys().filter_map(|name| name.strip_prefix("on-")) {
        let on = format!("on-{name}");
        let is_checked = WORDS.iter().chain(MARKS).any(|(word, _)| *word == on);
        assert!(
            is_checked,
            "--color-{on} stands on something, but no pair says on what"
        );
    }
}

#[test]
fn the_scene_paints_its_roles_with_the_same_colors() {
    let tokens = tokens();
    for role in ColorRole::ALL {
        let name = role
            .property()
            .strip_prefix("--color-")
            .expect("a color token");
        for (theme, of_scene) in [
            (Theme::Light, SceneTheme::Light),
            (Theme::Dark, SceneTheme::Dark),
        ] {
            assert_eq!(
                written(&tokens, name, theme),
                role.value(of_scene),
                "{role:?}, {theme:?}"
            );
        }
    }
}

#[test]
fn the_browser_frames_the_page_in_the_color_of_its_paper() {
    let tokens = tokens();
    for (theme, word) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let paper = written(&tokens, "paper", theme);
        let meta = format!(
            r#"<meta name="theme-color" content="{paper}" media="(prefers-color-scheme: {word})">"#
        );
        assert!(PAGE.contains(&meta), "index.html does not say {meta}");
    }
}

#[test]
fn black_on_white_has_the_contrast_that_the_guidelines_give() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast(parse("#767676"), parse("#ffffff")) - 4.54).abs() < 0.01);
}

fn sweep(pairs: &[(&str, &[&str])], least: f64) {
    sweep_over(&tokens(), pairs, least);
}

fn sweep_over(
    tokens: &BTreeMap<&'static str, &'static str>,
    pairs: &[(&str, &[&str])],
    least: f64,
) {
    let mut failures = Vec::new();
    for (front, grounds) in pairs {
        for ground in *grounds {
            for theme in [Theme::Light, Theme::Dark] {
                let ratio = contrast(color(tokens, front, theme), color(tokens, ground, theme));
                if ratio < least {
                    failures.push(format!("{front} on {ground} ({theme:?}): {ratio:.2} to 1, at least {least} is needed"));
                }
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// The color tokens by name without `--color-`, as written; the first declaration of each, which is the default.
fn tokens() -> BTreeMap<&'static str, &'static str> {
    let mut tokens = BTreeMap::new();
    for line in TOKENS.lines() {
        let Some((name, value)) = line
            .trim()
            .strip_prefix("--color-")
            .and_then(|rest| rest.split_once(':'))
        else {
            continue;
        };
        tokens
            .entry(name)
            .or_insert(value.trim().trim_end_matches(';'));
    }
    assert!(
        tokens.len() > 40,
        "the tokens are no longer written one a line"
    );
    tokens
}

/// The tokens as they are with high contrast: those of its block in place of the usual ones.
fn with_high_contrast() -> BTreeMap<&'static str, &'static str> {
    let (_, block) = TOKENS
        .split_once("[data-contrast=\"high\"] {")
        .expect("the block of high contrast");
    let (block, _) = block.split_once('}').expect("the end of the block");
    let mut tokens = tokens();
    for line in block.lines() {
        let declared = line.trim().strip_prefix("--color-");
        if let Some((name, value)) = declared.and_then(|rest| rest.split_once(':')) {
            let before = tokens.insert(name, value.trim().trim_end_matches(';'));
            assert!(before.is_some(), "--color-{name} is no token");
        }
    }
    tokens
}

/// The red, green and blue of a token in a theme, each from 0 to 1.
fn color(tokens: &BTreeMap<&str, &str>, name: &str, theme: Theme) -> [f64; 3] {
    parse(&written(tokens, name, theme))
}

/// The color of a token in a theme, as it is written.
fn written(tokens: &BTreeMap<&str, &str>, name: &str, theme: Theme) -> String {
    let value = tokens
        .get(name)
        .unwrap_or_else(|| panic!("no token --color-{name}"));
    if let Some(other) = value
        .strip_prefix("var(--color-")
        .and_then(|rest| rest.strip_suffix(')'))
    {
        return written(tokens, other, theme);
    }
    let Some(pair) = value
        .strip_prefix("light-dark(")
        .and_then(|rest| rest.strip_suffix(')'))
    else {
        return (*value).to_owned();
    };
    let (light, dark) = pair.split_once(',').expect("light-dark takes two colors");
    let chosen = match theme {
        Theme::Light => light,
        Theme::Dark => dark,
    };
    chosen.trim().to_owned()
}

/// An opaque color in hexadecimal notation.
fn parse(hex: &str) -> [f64; 3] {
    let digits = hex
        .strip_prefix('#')
        .unwrap_or_else(|| panic!("`{hex}` is no color in hexadecimal notation"));
    assert_eq!(
        digits.len(),
        6,
        "`{hex}` is not opaque, its contrast depends on what is below"
    );
    [0, 2, 4].map(|at| {
        f64::from(u8::from_str_radix(&digits[at..at + 2], 16).expect("hexadecimal digits")) / 255.0
    })
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: [f64; 3]) -> f64 {
    let [red, green, blue] = color.map(|part| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
