//! Version 2 of the link: short. Nothing here may change: links that were given out must
//! open. What has to be different is a version 3.
//!
//! What a diagram is made of is laid out as [`super::write`] says, and coded number by
//! number and letter by letter: each takes as little room as it is surprising. A model
//! says how surprising, from what came before and from lessons that every reader has. A
//! first bit says whether texts are in other languages than English, for which there are
//! more lessons. A checksum stands at the end.
//!
//! Why so: a lesson of 6 captions is mostly text, some 800 letters. Deflate with a
//! dictionary, as in version 1, makes of English some 3.5 bits a letter, because its
//! references and code tables cost more than a short text gives back. Mixing contexts takes
//! 1.9 of captions that it never saw. It costs time: a bit of lessons is read first,
//! once. So the lessons are as short as brings most of it (twice as many would make links 3 %
//! shorter), and a diagram of more than [`MAX_SYMBOLS`] is deflated as in version 1,
//! after the byte [`QUICK`]: nobody passes such a link on by hand.
//! So are lists of diagrams that a page reads all at once.

use std::sync::OnceLock;

use vouchsafe_squeeze::{Bits as _, Class, Decoder, Encoder, Known, Meaning, Model};

use super::LinkError;
use super::wire::{Field, Sink, Source};

/// How many symbols a link unfolds to at most.
pub(super) const MAX_SYMBOLS: usize = 64 * 1024;
/// What readers and writers know before a link. Of the first and the last it is only
/// counted what came how often, from the second it is learned what there is to believe.
/// They are made of some of the stories and examples that came with the program when
/// version 2 was made; of the stories 5, 8 and 11 they have nothing, so that lengths can be
/// measured with texts that they do not know.
///
/// INVARIANT: none is ever changed, or links that were given out would not open.
const COUNTED: &str = include_str!("v2/counted.txt");
const LEARNED: &str = include_str!("v2/learned.txt");
const OTHER_LANGUAGES: &str = include_str!("v2/other_languages.txt");

/// So many of 4,096 are ones where either is as likely.
const EVEN: u32 = 2_048;

/// The first byte where the rest is deflated. No [`Encoder`] begins with it.
pub(super) const QUICK: u8 = 0xff;

/// A model that knows the lessons. They are learned once and kept: that takes much
/// longer than most links.
fn primed(speaks_others: bool) -> Model {
    static ENGLISH: OnceLock<Model> = OnceLock::new();
    static OTHERS: OnceLock<Model> = OnceLock::new();
    let english = ENGLISH.get_or_init(|| {
        let mut model = Model::new();
        learn(&mut model, COUNTED, Known::Counted);
        learn(&mut model, LEARNED, Known::Learned);
        model
    });
    if !speaks_others {
        return english.clone();
    }
    let others = OTHERS.get_or_init(|| {
        let mut model = english.clone();
        learn(&mut model, OTHER_LANGUAGES, Known::Counted);
        model
    });
    others.clone()
}

fn meaning(field: Field, by: u32) -> Meaning {
    Meaning {
        field: field as u8,
        by,
        class: match field {
            Field::Title
            | Field::About
            | Field::BeatTitle
            | Field::Say
            | Field::Notes
            | Field::Question
            | Field::NoteText => Class::Prose,
            Field::NodeName | Field::PartName | Field::EditName => Class::Name,
            _ => Class::Other,
        },
    }
}

/// What typical diagrams are made of, line by line: a field, what it goes by, and then
/// after a space numbers or after an equals sign a text.
fn learn(model: &mut Model, lessons: &str, mut known: Known) {
    for line in lessons.lines() {
        let (field, rest) = line.split_once(' ').unwrap_or_default();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (by, what) = rest.split_at(digits);
        let field = field.parse::<usize>().ok();
        let Some(field) = field.and_then(|it| Field::ALL.get(it.checked_sub(1)?)) else {
            continue;
        };
        model.about(meaning(*field, by.parse().unwrap_or(0)));
        if let Some(text) = what.strip_prefix('=') {
            let text = text.replace("\\n", "\n");
            model.text(&mut known, text.as_bytes(), text.len());
        } else {
            for number in what.split_ascii_whitespace() {
                model.number(&mut known, number.parse().unwrap_or(0));
            }
        }
    }
}

/// Whether texts are in other languages than English, by their letters.
#[derive(Default)]
pub(super) struct Languages {
    letters: usize,
}

impl Languages {
    pub(super) const fn are_others(&self) -> bool {
        self.letters > 2
    }
}

impl Sink for Languages {
    fn about(&mut self, _field: Field, _by: u32) {}

    fn number(&mut self, _number: u32) {}

    fn text(&mut self, text: &str) {
        let others = |c: &char| !c.is_ascii() && c.is_alphabetic();
        self.letters += text.chars().filter(others).count();
    }

    fn wide(&mut self, _bits: u128) {}
}

/// Writes.
pub(super) struct Writer {
    model: Model,
    bits: Encoder,
    start: usize,
}

impl Writer {
    pub(super) fn new(speaks_others: bool) -> Self {
        let mut bits = Encoder::new();
        bits.code(speaks_others, EVEN);
        let model = primed(speaks_others);
        Self {
            start: model.symbols(),
            model,
            bits,
        }
    }

    fn symbols(&self) -> usize {
        self.model.symbols() - self.start
    }

    /// The bytes; `None` if it was too much.
    pub(super) fn finish(self) -> Option<Vec<u8>> {
        (self.symbols() <= MAX_SYMBOLS).then(|| self.bits.finish())
    }
}

impl Sink for Writer {
    fn about(&mut self, field: Field, by: u32) {
        self.model.about(meaning(field, by));
    }

    fn number(&mut self, number: u32) {
        if self.symbols() <= MAX_SYMBOLS {
            self.model.number(&mut self.bits, number);
        }
    }

    fn text(&mut self, text: &str) {
        if self.symbols() <= MAX_SYMBOLS {
            self.model
                .text(&mut self.bits, text.as_bytes(), MAX_SYMBOLS);
        }
    }

    fn wide(&mut self, bits: u128) {
        for place in (0..4).rev() {
            self.number((bits >> (32 * place) & 0xffff_ffff) as u32);
        }
    }
}

/// Reads.
pub(super) struct Reader<'a> {
    model: Model,
    bits: Decoder<'a>,
    start: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut bits = Decoder::new(bytes);
        let model = primed(bits.code(false, EVEN));
        Self {
            start: model.symbols(),
            model,
            bits,
        }
    }
}

impl Source for Reader<'_> {
    fn about(&mut self, field: Field, by: u32) {
        self.model.about(meaning(field, by));
    }

    fn number(&mut self) -> Result<u32, LinkError> {
        if self.left() == 0 {
            return Err(LinkError::TooLarge);
        }
        self.model
            .number(&mut self.bits, 0)
            .ok_or(LinkError::Damaged)
    }

    fn text(&mut self) -> Result<String, LinkError> {
        let room = self.left().checked_sub(1).ok_or(LinkError::TooLarge)?;
        let text = self.model.text(&mut self.bits, &[], room);
        String::from_utf8(text.ok_or(LinkError::TooLarge)?).map_err(|_| LinkError::Damaged)
    }

    fn wide(&mut self) -> Result<u128, LinkError> {
        let mut bits = 0;
        for _ in 0..4 {
            bits = bits << 32 | u128::from(self.number()?);
        }
        Ok(bits)
    }

    fn left(&self) -> usize {
        (MAX_SYMBOLS + self.start).saturating_sub(self.model.symbols())
    }

    fn finish(&self) -> Result<(), LinkError> {
        if self.bits.is_at_end() {
            Ok(())
        } else {
            Err(LinkError::Damaged)
        }
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    /// If one of these fails, put the lessons back: they are not to be brought up to date.
    #[test]
    fn lessons_stay_what_they_were() {
        for (lessons, expected) in [
            (
                COUNTED,
                "4decde6ae03173a39a537b56ffaccff485e0f0421852f9086b6e716b74be7877",
            ),
            (
                LEARNED,
                "e632e503cbff0221ace5e16a0c5ac5b72102c7a5f1ac6976f500f6fec82b4634",
            ),
            (
                OTHER_LANGUAGES,
                "ef5186a364ae242830234532d5a0152a5340d2b133abab0878b6aab5b13c4e69",
            ),
        ] {
            let hash: String = Sha256::digest(lessons)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            assert_eq!(hash, expected);
        }
    }

    #[test]
    fn every_line_of_the_lessons_is_one() {
        for line in [COUNTED, LEARNED, OTHER_LANGUAGES]
            .into_iter()
            .flat_map(str::lines)
        {
            let (field, rest) = line.split_once(' ').unwrap();
            let field: usize = field.parse().unwrap();
            assert!((1..=Field::ALL.len()).contains(&field), "{line}");
            let (by, what) = rest.split_once([' ', '=']).unwrap();
            by.parse::<u32>().unwrap();
            if !rest.starts_with(&format!("{by}=")) {
                assert!(
                    what.split(' ').all(|it| it.parse::<u32>().is_ok()),
                    "{line}"
                );
            }
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let numbers = [
            0,
            1,
            191,
            192,
            255,
            256,
            65_535,
            65_536,
            u32::MAX - 1,
            u32::MAX,
        ];
        let texts = ["", "a", "é\u{0}\u{10ffff}", "Storage Blob Data Reader"];
        for speaks_others in [false, true] {
            let mut writer = Writer::new(speaks_others);
            writer.about(Field::Secret, u32::MAX);
            numbers.iter().for_each(|it| writer.number(*it));
            writer.about(Field::Say, 0);
            texts.iter().for_each(|it| writer.text(it));
            writer.wide(u128::MAX / 3);
            writer.signed(i32::MIN);
            let bytes = writer.finish().unwrap();
            let mut reader = Reader::new(&bytes);
            reader.about(Field::Secret, u32::MAX);
            for number in numbers {
                assert_eq!(reader.number(), Ok(number));
            }
            reader.about(Field::Say, 0);
            for text in texts {
                assert_eq!(reader.text().as_deref(), Ok(text));
            }
            assert_eq!(reader.wide(), Ok(u128::MAX / 3));
            assert_eq!(reader.signed(), Ok(i32::MIN));
            reader.finish().unwrap();
        }
    }

    #[test]
    fn what_unfolds_to_too_much_is_refused() {
        let mut writer = Writer::new(false);
        writer.text(&"a".repeat(MAX_SYMBOLS + 1));
        assert_eq!(writer.finish(), None);
        // Zeros are read without end.
        let mut reader = Reader::new(&[]);
        for _ in 0..MAX_SYMBOLS {
            let _ = reader.number();
        }
        assert_eq!(reader.number(), Err(LinkError::TooLarge));
        assert_eq!(reader.text(), Err(LinkError::TooLarge));
    }
}
