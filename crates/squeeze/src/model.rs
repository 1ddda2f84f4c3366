//! What a number or a text is likely to be, after what came before it.

use std::fmt;

use crate::predictor::{Before, Bits, MAX_LIKENESS, Predictor, mix};

/// Ends a text; no UTF-8 has it.
const END_OF_TEXT: u8 = 0xff;
/// Numbers below this are a symbol. From it on a symbol says how many bytes follow.
const FIRST_LONG: u32 = 192;
/// So many of the last bytes are looked up for a place that was alike.
const MATCH: usize = 5;
const MATCHES_BITS: u32 = 15;

/// What a text is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Sentences.
    Prose,
    /// Names.
    Name,
    /// Anything else.
    Other,
}

impl Class {
    const fn place(self) -> usize {
        match self {
            Self::Prose => 0,
            Self::Name => 1,
            Self::Other => 2,
        }
    }
}

/// Numbers come after the texts.
const NUMBERS: usize = 3;

/// What a number or text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Those of one field are alike.
    pub field: u8,
    /// What it goes by: another number, a kind.
    pub by: u32,
    /// What it is like if it is a text.
    pub class: Class,
}

/// Learns what numbers and texts are usual.
#[derive(Clone)]
pub struct Model {
    predictor: Predictor,
    meaning: Meaning,
    /// The last two numbers of each field, and the last two of all.
    numbers: Vec<[u32; 2]>,
    last: [u32; 2],
    texts: Texts,
    /// How many symbols were coded.
    symbols: usize,
}

impl Default for Model {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Model")
            .field("symbols", &self.symbols)
            .finish_non_exhaustive()
    }
}

impl Model {
    /// It knows nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            predictor: Predictor::new(),
            meaning: Meaning {
                field: 0,
                by: 0,
                class: Class::Other,
            },
            numbers: vec![[0; 2]; 256],
            last: [0; 2],
            texts: Texts::new(),
            symbols: 0,
        }
    }

    /// What comes next means this.
    pub const fn about(&mut self, meaning: Meaning) {
        self.meaning = meaning;
    }

    /// How many symbols were coded.
    #[must_use]
    pub const fn symbols(&self) -> usize {
        self.symbols
    }

    /// Codes a number; `None` if what is read is none.
    pub fn number(&mut self, bits: &mut dyn Bits, number: u32) -> Option<u32> {
        let length = 4 - number.leading_zeros() / 8;
        let symbol = if number < FIRST_LONG {
            number
        } else {
            FIRST_LONG + length - 1
        };
        let symbol = self.part_of_number(bits, 0, symbol);
        let number = if symbol < FIRST_LONG {
            symbol
        } else {
            let length = symbol - FIRST_LONG + 1;
            if length > 4 {
                return None;
            }
            let mut read = 0;
            for place in (0..length).rev() {
                let byte = number >> (8 * place) & 0xff;
                let state = mix(read, place + 1);
                read = read << 8 | self.part_of_number(bits, state, byte);
            }
            read
        };
        self.last = [number, self.last[0]];
        if let Some(numbers) = self.numbers.get_mut(usize::from(self.meaning.field)) {
            *numbers = [number, numbers[0]];
        }
        Some(number)
    }

    fn part_of_number(&mut self, bits: &mut dyn Bits, state: u32, symbol: u32) -> u32 {
        let own = self.numbers.get(usize::from(self.meaning.field)).copied();
        let [own, own_before] = own.unwrap_or_default();
        let [last, before] = self.last;
        let field = mix(u32::from(self.meaning.field) + 1, state);
        let by = mix(field, self.meaning.by.wrapping_add(1));
        let before = Before {
            contexts: [
                mix(field, 1),
                mix(by, 2),
                mix(by, own.wrapping_add(3)),
                mix(mix(field, own), own_before.wrapping_add(4)),
                mix(mix(by, last), 5),
                mix(mix(field, last), before.wrapping_add(6)),
            ],
            expected: 0,
            likeness: 0,
            class: NUMBERS,
        };
        let symbol = u8::try_from(symbol).unwrap_or(u8::MAX);
        self.symbols += 1;
        self.predictor.code(bits, symbol, &before).into()
    }

    /// Codes a text, and the end of it. `None` if more than `room` symbols come.
    pub fn text(&mut self, bits: &mut dyn Bits, text: &[u8], room: usize) -> Option<Vec<u8>> {
        let mut known = text.iter().copied().chain([END_OF_TEXT]);
        let mut read = Vec::new();
        let class = self.meaning.class.place();
        let place = mix(
            u32::from(self.meaning.field) + 1,
            self.meaning.by.wrapping_add(1),
        );
        let mut prefix = place;
        for _ in 0..=room {
            let before = self.texts.before(prefix, class);
            let byte = known.next().unwrap_or(0);
            let byte = self.predictor.code(bits, byte, &before);
            self.symbols += 1;
            self.texts.push(byte);
            if byte == END_OF_TEXT {
                return Some(read);
            }
            prefix = mix(prefix, u32::from(byte));
            read.push(byte);
        }
        None
    }
}

/// All texts so far, one after another.
#[derive(Clone)]
struct Texts {
    bytes: Vec<u8>,
    /// Where the last bytes came last, by their hash.
    last: Vec<u32>,
    /// The place after what is like the end, and how many bytes are alike.
    place: usize,
    likeness: usize,
    /// The letters of the word so far.
    word: u32,
}

impl Texts {
    fn new() -> Self {
        Self {
            bytes: Vec::new(),
            last: vec![0; 1 << MATCHES_BITS],
            place: 0,
            likeness: 0,
            word: 0,
        }
    }

    fn before(&self, prefix: u32, class: usize) -> Before {
        let mut last = self.bytes.iter().rev().map(|it| u32::from(*it));
        let mut next = || last.next().unwrap_or(0);
        let one = next();
        let two = one | next() << 8;
        let three = two | next() << 16;
        let four = three | next() << 24;
        Before {
            contexts: [
                mix(prefix, 1),
                mix(one, 12),
                mix(two, 13),
                mix(three, 14),
                mix(four, 15),
                mix(self.word, 16),
            ],
            expected: self.bytes.get(self.place).copied().unwrap_or(0),
            likeness: self.likeness.min(MAX_LIKENESS),
            class,
        }
    }

    fn push(&mut self, byte: u8) {
        if self.likeness > 0 && self.bytes.get(self.place) == Some(&byte) {
            self.likeness += 1;
            self.place += 1;
        } else {
            self.likeness = 0;
        }
        self.bytes.push(byte);
        self.word = if byte.is_ascii_alphanumeric() || byte >= 0x80 && byte != END_OF_TEXT {
            mix(self.word, u32::from(byte.to_ascii_lowercase()) + 1)
        } else {
            0
        };
        let Some(end) = self.bytes.last_chunk::<MATCH>() else {
            return;
        };
        let hash = end.iter().fold(0, |hash, it| mix(hash, u32::from(*it) + 1));
        let length = self.bytes.len();
        let slot = self.last.get_mut((hash >> (32 - MATCHES_BITS)) as usize);
        let Some(slot) = slot else {
            return;
        };
        let place = *slot as usize;
        *slot = u32::try_from(length).unwrap_or(0);
        if self.likeness == 0
            && let Some(before) = self.bytes.get(..place)
        {
            let both = before.iter().rev().zip(self.bytes.iter().rev());
            self.likeness = both.take(MAX_LIKENESS).take_while(|(a, b)| a == b).count();
            self.place = place;
        }
    }
}
