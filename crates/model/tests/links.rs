//! Links: what goes in comes out, what is no link is refused, and links that
//! were given out once open for ever.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use vouchsafe_model::diagram::{Diagram, Edit, NewBeat, invariant};
use vouchsafe_model::link::{LinkError, decode, encode, encode_quick};

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
        prop_assert_eq!(decode(&link), Ok(diagram.clone()));
        prop_assert_eq!(decode(&encode_quick(&diagram).unwrap()), Ok(diagram));
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
        for version in [1, 2] {
            opens_soundly_or_not(&format!("{version}.{payload}"));
        }
    }

    #[test]
    fn any_bytes_with_the_right_checksum_end_well(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for version in ["1", "2"] {
            opens_soundly_or_not(&sealed(version, bytes.clone()));
        }
    }
}

fn opens_soundly_or_not(link: &str) {
    if let Ok(diagram) = decode(link) {
        assert_eq!(invariant::violations(&diagram), [], "{link}");
    }
}

/// Bytes as a link of that version, with the checksum that belongs to them.
fn sealed(version: &str, mut bytes: Vec<u8>) -> String {
    let sum = bytes.iter().fold(0xffff_u16, |sum, byte| {
        (0..8).fold(sum ^ u16::from(*byte) << 8, |sum, _| {
            sum << 1 ^ if sum & 0x8000 == 0 { 0 } else { 0x1021 }
        })
    });
    bytes.extend(sum.to_be_bytes());
    format!("{version}.{}", URL_SAFE_NO_PAD.encode(bytes))
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
        (good.replacen("2.", "3.", 1), LinkError::UnknownVersion(3)),
        ("1.".to_owned(), LinkError::CutShort),
        ("2.".to_owned(), LinkError::CutShort),
        (good[..good.len() - 4].to_owned(), LinkError::Damaged),
        (format!("{good}%20"), LinkError::NotInAlphabet('%')),
        (format!("{good}AAAA"), LinkError::Damaged),
        (
            "2.".to_owned() + &"A".repeat(2_000_000),
            LinkError::TooLarge,
        ),
    ] {
        assert_eq!(decode(&text), Err(expected), "{:.60}", text);
    }
}

#[cfg(test)]
#[path = "support/samples.rs"]
mod samples;

use samples::samples;

/// They are never changed; a diagram without a link of version 2 gets one with
/// `UPDATE_GOLDEN=1`.
#[test]
fn links_that_were_given_out_open_for_ever() {
    for version in ["v1", "v2"] {
        let samples = samples(version);
        assert!(samples.len() >= 33, "{}", samples.len());
        for (name, link, expected) in samples {
            assert_eq!(decode(&link), Ok(expected), "{version}, {name}");
        }
    }
    // Deflated ones of version 2.
    let (_, _, expected) = samples("v2")
        .into_iter()
        .find(|(name, _, _)| name == "everything")
        .unwrap();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/links/v2/quick.txt");
    let link = std::fs::read_to_string(sample).unwrap();
    let link = link.trim_end();
    assert_eq!(decode(link), Ok(expected));
}

#[test]
fn samples_that_were_cut_or_changed_are_refused() {
    for version in ["v1", "v2"] {
        for (name, link, _) in samples(version) {
            for at in 0..link.len() {
                assert!(decode(&link[..at]).is_err(), "{version}, {name}, {at}");
                let mut changed = link.clone().into_bytes();
                changed[at] ^= 1 << (at % 7);
                let changed = String::from_utf8(changed).unwrap();
                assert!(decode(&changed).is_err(), "{version}, {name}, {at}");
            }
        }
    }
}

/// Who damages a link and repairs its checksum gets a diagram that holds together, or
/// none.
#[test]
fn samples_that_were_cut_or_changed_with_care_end_well() {
    for version in ["1", "2"] {
        for (_, link, _) in samples(&format!("v{version}")) {
            let mut bytes = URL_SAFE_NO_PAD.decode(&link[2..]).unwrap();
            bytes.truncate(bytes.len() - 2);
            for at in (0..bytes.len()).step_by(7) {
                opens_soundly_or_not(&sealed(version, bytes[..at].to_vec()));
                let mut changed = bytes.clone();
                changed[at] ^= 1 << (at % 8);
                opens_soundly_or_not(&sealed(version, changed));
            }
        }
    }
}

#[test]
fn what_is_too_much_for_a_short_link_gets_a_long_one() {
    let mut diagram = Diagram::new();
    for beat in 0..24_u32 {
        let words =
            (0..500).map(|word| format!("{} ", (beat * 500 + word).wrapping_mul(2_654_435_769)));
        let what = NewBeat {
            notes: words.collect(),
            ..NewBeat::default()
        };
        diagram.apply(&Edit::AddBeat { place: 0, what }).unwrap();
    }
    let link = encode(&diagram).unwrap();
    assert_eq!(Ok(link.clone()), encode_quick(&diagram));
    assert_eq!(decode(&link), Ok(diagram));
}

#[cfg(test)]
#[path = "support/sizes.rs"]
mod sizes;

#[cfg(test)]
#[path = "support/lesson.rs"]
mod lesson;

/// A link fits where people put links: a chat line, a slide, a QR code.
#[test]
fn links_are_short() {
    for (resources, identities, assignments, calls, beats, at_most) in [
        (5, 2, 3, 2, 6, [95, 340, 385]),
        (12, 4, 10, 10, 10, [195, 615, 690]),
        (40, 12, 60, 20, 20, [450, 1_200, 1_340]),
    ] {
        let amounts = sizes::Amounts {
            resources,
            identities,
            assignments,
            calls,
        };
        let diagrams = [
            sizes::draw(&amounts),
            lesson::tell(&amounts, beats, false),
            lesson::tell(&amounts, beats, true),
        ];
        let links = diagrams.each_ref().map(|it| encode(it).unwrap());
        let [drawing, captions, titles] = links.each_ref().map(String::len);
        println!(
            "{resources} resources, {identities} identities, {assignments} role assignments, \
             {calls} calls: {drawing} characters; with {beats} captions {captions}, with \
             titles {titles}"
        );
        for ((link, diagram), at_most) in links.into_iter().zip(diagrams).zip(at_most) {
            assert!(link.len() <= at_most, "{} characters", link.len());
            assert_eq!(decode(&link), Ok(diagram));
        }
    }
}
