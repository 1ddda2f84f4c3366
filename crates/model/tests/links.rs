//! Links: what goes in comes out, what is no link is refused, and links that
//! were given out once open for ever.

use proptest::prelude::*;
use vouchsafe_model::diagram::{Diagram, invariant};
use vouchsafe_model::link::{LinkError, decode, encode};

#[cfg(test)]
#[path = "support/random.rs"]
mod random;

use random::diagrams_in_time;

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_link_opens_is_what_was_drawn(diagram in diagrams_in_time(0..120)) {
        let link = encode(&diagram).unwrap();
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)));
        prop_assert_eq!(decode(&link), Ok(diagram));
    }

    #[test]
    fn a_link_that_was_cut_is_refused(diagram in diagrams_in_time(0..60), at in any::<prop::sample::Index>()) {
        let link = encode(&diagram).unwrap();
        let cut = &link[..at.index(link.len())];
        prop_assert!(decode(cut).is_err(), "{}", cut);
    }

    #[test]
    fn a_link_with_one_character_changed_is_refused(
        diagram in diagrams_in_time(0..60),
        at in any::<prop::sample::Index>(),
        to in "[A-Za-z0-9_.-]",
    ) {
        let link = encode(&diagram).unwrap();
        let at = at.index(link.len());
        let mut changed = link.clone();
        changed.replace_range(at..=at, &to);
        prop_assert!(changed == link || decode(&changed).is_err(), "{}", changed);
    }

    #[test]
    fn any_text_is_refused(text in any::<String>(), payload in "[A-Za-z0-9_-]{0,200}") {
        prop_assert!(decode(&text).is_err());
        // One in some 65,000 passes the checksum, and then nearly none holds together.
        if let Ok(diagram) = decode(&format!("1.{payload}")) {
            prop_assert_eq!(invariant::violations(&diagram), []);
        }
    }
}

#[test]
fn what_is_no_link_is_refused_with_what_it_is() {
    let good = encode(&Diagram::new()).unwrap();
    for (text, expected) in [
        (String::new(), LinkError::Empty),
        ("hello".to_owned(), LinkError::NotALink),
        ("x.hello".to_owned(), LinkError::NotALink),
        ("01.hello".to_owned(), LinkError::NotALink),
        (".".to_owned(), LinkError::NotALink),
        (good.replacen("1.", "2.", 1), LinkError::UnknownVersion(2)),
        ("1.".to_owned(), LinkError::CutShort),
        (good[..good.len() - 4].to_owned(), LinkError::CutShort),
        (format!("{good}%20"), LinkError::NotInAlphabet('%')),
        (format!("{good}AAAA"), LinkError::Damaged),
        (
            "1.".to_owned() + &"A".repeat(2_000_000),
            LinkError::TooLarge,
        ),
    ] {
        assert_eq!(decode(&text), Err(expected), "{:.60}", text);
    }
}

/// Links that were given out, each beside what it opens. They are never
/// changed; a file without a link gets one with `UPDATE_GOLDEN=1`.
#[test]
fn links_that_were_given_out_open_for_ever() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/links/v1");
    let mut opened = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_str().unwrap();
        let Some(stem) = name.strip_suffix(".vouchsafe.json") else {
            continue;
        };
        let expected = Diagram::from_json(&std::fs::read_to_string(name).unwrap()).unwrap();
        let sample = format!("{stem}.txt");
        if std::env::var_os("UPDATE_GOLDEN").is_some() && !std::fs::exists(&sample).unwrap() {
            std::fs::write(&sample, encode(&expected).unwrap() + "\n").unwrap();
        }
        let link = std::fs::read_to_string(&sample).unwrap();
        assert_eq!(decode(link.trim_end()), Ok(expected), "{sample}");
        opened += 1;
    }
    assert!(opened >= 3, "{opened}");
}

#[cfg(test)]
#[path = "support/sizes.rs"]
mod sizes;

/// A link fits where people put links: a chat line, a slide, a QR code.
#[test]
fn links_are_short() {
    for (resources, identities, assignments, calls, at_most) in [
        (5, 2, 3, 2, 350),
        (12, 4, 10, 10, 550),
        (40, 12, 60, 20, 1200),
    ] {
        let diagram = sizes::draw(&sizes::Amounts {
            resources,
            identities,
            assignments,
            calls,
        });
        let link = encode(&diagram).unwrap();
        println!(
            "{resources} resources, {identities} identities, {assignments} role assignments, \
             {calls} calls: {} characters",
            link.len()
        );
        assert_eq!(decode(&link), Ok(diagram));
        assert!(link.len() <= at_most, "{} characters: {link}", link.len());
    }
}
