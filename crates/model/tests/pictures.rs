//! Pictures that carry their diagram: what goes in comes out, and what somebody made up does no harm.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where something does not hold"
)]

use proptest::prelude::*;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::picture::{self, Source, png, svg};

#[cfg(test)]
#[path = "support/random.rs"]
mod random;

use random::diagrams_in_time;

/// The smallest picture there is: one pixel.
const PIXEL: [u8; 67] = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0a, 0x49, 0x44, 0x41, 0x54,
    0x78, 0x9c, 0x63, 0, 1, 0, 0, 5, 0, 1, 0x0d, 0x0a, 0x2d, 0xb4, 0, 0, 0, 0, 0x49, 0x45, 0x4e,
    0x44, 0xae, 0x42, 0x60, 0x82,
];

fn in_png(source: &Source) -> Vec<u8> {
    png::with_source(&PIXEL, source).unwrap()
}

fn in_svg(source: &Source) -> Vec<u8> {
    format!("<svg>{}</svg>", svg::metadata(source)).into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_diagram_comes_out_of_its_picture_as_it_was(diagram in diagrams_in_time(0..120)) {
        let as_file = Source::File(diagram.to_json());
        for source in [Source::of(&diagram), as_file] {
            for picture in [in_png(&source), in_svg(&source)] {
                prop_assert_eq!(&picture::open(&picture).unwrap().diagram, &diagram);
            }
        }
    }

    #[test]
    fn a_picture_that_was_cut_or_changed_gives_its_diagram_or_a_reason(
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        is_cut in any::<bool>(),
    ) {
        let diagram = Diagram::new();
        let source = Source::of(&diagram);
        for mut picture in [in_png(&source), in_svg(&source)] {
            let at = at.index(picture.len());
            if is_cut { picture.truncate(at); } else { picture[at] = byte; }
            if let Ok(opened) = picture::open(&picture) {
                prop_assert_eq!(opened.diagram, diagram.clone());
            }
        }
    }

    #[test]
    fn whatever_begins_as_a_picture_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "[<>&;/!\\-\\[\\]?'\" a-z]{0,400}") {
        prop_assert!(picture::open(&[&png::SIGNATURE[..], &bytes].concat()).is_err());
        let svg = format!("<{text}");
        prop_assert!(picture::open(svg.as_bytes()).is_err());
        prop_assert!(picture::open(&bytes).is_err());
    }
}
