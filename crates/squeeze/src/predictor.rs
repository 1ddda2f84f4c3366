//! How likely is the next bit, after all that went before?
//!
//! Several contexts each keep, for every bit that came after them, how many zeros and
//! ones there were. How often a one follows such a past is learned apart from that, and
//! what the contexts say is mixed by weights that learn which of them is to be believed
//! (logistic mixing, as in the PAQ family of compressors). All of it is arithmetic of
//! whole numbers, so that every machine says the same.
//!
//! INVARIANT: nothing here changes, or links that were given out would not open.

/// How many contexts a symbol has.
pub(crate) const CONTEXTS: usize = 6;
/// How many classes of symbols there are, each with weights of its own.
pub(crate) const CLASSES: usize = 4;
/// The longest likeness that makes a difference.
pub(crate) const MAX_LIKENESS: usize = 31;

/// What is known of a context is found by halves of symbols: a bucket for the context
/// and the half before, and in it a slot for each beginning of this half. The first
/// slot, which no beginning has, tells buckets with the same place apart.
type Bucket = [Past; 16];
const BUCKET_BITS: u32 = 18;

/// One input for each context, one for what is expected, one that is always the same.
const INPUTS: usize = CONTEXTS + 2;
/// What each input counts before anything was learned, in 65,536ths.
const FIRST_WEIGHT: i32 = 14_000;
const MAX_WEIGHT: i32 = 1 << 19;
/// How fast weights learn.
const LEARNING: i32 = 10;
/// Of the first kind of weights there is a set for each class, longest context that
/// was there before, and kind of likeness.
const FIRST_SETS: usize = CLASSES * (CONTEXTS + 1) * LIKENESSES;
const LIKENESSES: usize = 4;
/// Of the second kind, for each class and beginning of a symbol.
const SECOND_SETS: usize = CLASSES * 256;

/// Where bits come from, or go to.
pub trait Bits {
    /// Codes a bit that is a one in `ones` of 4,096 cases, and says what it was. Who
    /// reads does not look at `bit`.
    fn code(&mut self, bit: bool, ones: u32) -> bool;

    /// Whether nothing is learned of these bits but that they came, which is quick.
    fn are_counted(&self) -> bool {
        false
    }
}

/// Bits that both sides know, and that go nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It is only counted what came.
    Counted,
    /// It is also learned which context was right.
    Learned,
}

impl Bits for Known {
    fn code(&mut self, bit: bool, _ones: u32) -> bool {
        bit
    }

    fn are_counted(&self) -> bool {
        *self == Self::Counted
    }
}

/// What is known of a symbol before it comes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Before {
    /// Hashes of the contexts, the longest last.
    pub(crate) contexts: [u32; CONTEXTS],
    /// What came after the place that is most like this one, and how long the two are
    /// alike, up to [`MAX_LIKENESS`]; 0 if there is none.
    pub(crate) expected: u8,
    pub(crate) likeness: usize,
    /// Below [`CLASSES`].
    pub(crate) class: usize,
}

/// How many zeros and ones came, up to fifteen each: the ones in the low half. What came
/// long before the other counts less.
type Past = u8;

const fn after(past: Past, bit: bool) -> Past {
    let (zeros, ones) = (past >> 4, past & 0xf);
    if bit {
        fewer(zeros) << 4 | one_more(ones)
    } else {
        one_more(zeros) << 4 | fewer(ones)
    }
}

const fn one_more(count: u8) -> u8 {
    if count < 15 { count + 1 } else { 15 }
}

const fn fewer(count: u8) -> u8 {
    if count > 2 { (count + 3) / 2 } else { count }
}

/// How often something is so, in 65,536ths, and how often that was asked.
#[derive(Clone, Copy, Debug)]
struct Odds {
    ones: u16,
    asked: u8,
}

impl Odds {
    const EVEN: Self = Self {
        ones: 1 << 15,
        asked: 0,
    };
    /// After so many times, what comes counts as much as what came.
    const MAX_ASKED: u8 = 250;

    /// What a past says before anything was learned of it.
    fn of_past(past: usize) -> Self {
        let (zeros, ones) = (past >> 4, past & 0xf);
        let ones = (2 * ones + 1) * 65_535 / (2 * (zeros + ones) + 2);
        Self {
            ones: u16::try_from(ones).unwrap_or(u16::MAX),
            asked: 4,
        }
    }

    /// In 4,096ths.
    fn of_4096(self) -> i32 {
        i32::from(self.ones >> 4)
    }

    /// Learns what came: much from what comes early.
    fn learn(&mut self, bit: bool) {
        let wanted = if bit { 65_535 } else { 0 };
        let ones = i32::from(self.ones);
        let step = (wanted - ones) * 2 / (2 * i32::from(self.asked) + 3);
        self.ones = u16::try_from(ones + step).unwrap_or(u16::MAX);
        if self.asked < Self::MAX_ASKED {
            self.asked += 1;
        }
    }
}

type Inputs = [i32; INPUTS];

/// A bit that is about to be coded.
struct Place<'b> {
    before: &'b Before,
    /// Where the buckets of the contexts are.
    buckets: [usize; CONTEXTS],
    /// The slot in each of them.
    slot: usize,
    /// A one, and the bits of the symbol that are known: below 256.
    known: usize,
    /// What the bit is expected to be, and how long a likeness says so.
    expected: bool,
    likeness: usize,
}

#[derive(Clone)]
pub(crate) struct Predictor {
    buckets: Vec<Bucket>,
    /// What follows each past, for each class and context.
    pasts: Vec<[Odds; 256]>,
    /// How often a likeness of a length was right.
    likenesses: [Odds; MAX_LIKENESS + 1],
    first: Vec<Inputs>,
    second: Vec<Inputs>,
    curve: Curve,
}

impl Predictor {
    pub(crate) fn new() -> Self {
        Self {
            buckets: vec![[0; 16]; 1 << BUCKET_BITS],
            pasts: vec![std::array::from_fn(Odds::of_past); CLASSES * CONTEXTS],
            likenesses: [Odds::EVEN; MAX_LIKENESS + 1],
            first: vec![[FIRST_WEIGHT; INPUTS]; FIRST_SETS],
            second: vec![[FIRST_WEIGHT; INPUTS]; SECOND_SETS],
            curve: Curve::new(),
        }
    }

    /// Codes a symbol, and learns from it.
    pub(crate) fn code(&mut self, bits: &mut dyn Bits, symbol: u8, before: &Before) -> u8 {
        if bits.are_counted() {
            self.count(symbol, before);
            return symbol;
        }
        let expected = usize::from(before.expected) | 256;
        let mut known = 1;
        for shift in [4, 0] {
            let buckets = before.contexts.map(|context| self.bucket(context, known));
            let mut slot = 1;
            for place in (shift..shift + 4).rev() {
                // What is expected is of no use once it was wrong.
                let is_alike = expected >> (place + 1) == known;
                let at = Place {
                    before,
                    buckets,
                    slot,
                    known,
                    expected: expected >> place & 1 == 1,
                    likeness: if is_alike { before.likeness } else { 0 },
                };
                let bit = self.bit(bits, symbol >> place & 1 == 1, &at);
                known = known << 1 | usize::from(bit);
                slot = slot << 1 | usize::from(bit);
            }
        }
        u8::try_from(known & 0xff).unwrap_or(0)
    }

    /// Counts a symbol. What that does not teach, whom to believe, is soon learned from
    /// fewer symbols.
    fn count(&mut self, symbol: u8, before: &Before) {
        let symbol = usize::from(symbol) | 256;
        for shift in [4, 0] {
            let half = symbol >> shift & 0xf | 16;
            for context in before.contexts {
                let at = self.bucket(context, symbol >> (shift + 4));
                let Some(bucket) = self.buckets.get_mut(at) else {
                    continue;
                };
                for place in (0..4).rev() {
                    if let Some(past) = bucket.get_mut(half >> (place + 1)) {
                        *past = after(*past, half >> place & 1 == 1);
                    }
                }
            }
        }
    }

    fn bit(&mut self, bits: &mut dyn Bits, bit: bool, at: &Place) -> bool {
        let (inputs, longest) = self.inputs(at);
        let likeness = match at.likeness {
            0 => 0,
            1..8 => 1,
            8..16 => 2,
            _ => 3,
        };
        let class = at.before.class;
        let first = (class * (CONTEXTS + 1) + longest) * LIKENESSES + likeness;
        let (Some(first), Some(second)) = (
            self.first.get_mut(first),
            self.second.get_mut(class << 8 | at.known),
        ) else {
            return bit;
        };
        let (x, y) = (mixed(&inputs, first), mixed(&inputs, second));
        let ones = self.curve.squash((x + y) >> 1);
        let bit = bits.code(bit, ones.unsigned_abs());

        let wanted = if bit { 4_096 } else { 0 };
        let wrong = wanted - self.curve.squash(x);
        learn(first, &inputs, wrong);
        let wrong = wanted - self.curve.squash(y);
        learn(second, &inputs, wrong);
        let pasts = self.pasts.iter_mut().skip(class * CONTEXTS);
        for (place, pasts) in at.buckets.iter().zip(pasts) {
            let bucket = self.buckets.get_mut(*place);
            if let Some(past) = bucket.and_then(|it| it.get_mut(at.slot)) {
                if let Some(odds) = pasts.get_mut(usize::from(*past)) {
                    odds.learn(bit);
                }
                *past = after(*past, bit);
            }
        }
        if at.likeness > 0
            && let Some(odds) = self.likenesses.get_mut(at.likeness)
        {
            odds.learn(bit == at.expected);
        }
        bit
    }

    /// What the contexts say, and which is the longest that was there before, from 1.
    fn inputs(&self, at: &Place) -> (Inputs, usize) {
        let mut inputs = [0; INPUTS];
        let mut longest = 0;
        let pasts = self.pasts.iter().skip(at.before.class * CONTEXTS);
        let of_contexts = inputs.iter_mut().zip(&at.buckets).zip(pasts);
        for (place, ((input, bucket), pasts)) in (1..).zip(of_contexts) {
            let past = self.buckets.get(*bucket).and_then(|it| it.get(at.slot));
            let past = past.copied().unwrap_or(0);
            if past != 0 {
                longest = place;
                let odds = pasts.get(usize::from(past));
                *input = odds.map_or(0, |it| self.curve.stretch(it.of_4096()));
            }
        }
        let [.., alike, always] = &mut inputs;
        if at.likeness > 0 {
            let right = self.likenesses.get(at.likeness);
            let right = right.map_or(0, |it| self.curve.stretch(it.of_4096()));
            *alike = if at.expected { right } else { -right };
        }
        *always = 256;
        (inputs, longest)
    }

    /// Where the bucket of a context is; what was of another is forgotten.
    fn bucket(&mut self, context: u32, known: usize) -> usize {
        let hash = mix(context, u32::try_from(known).unwrap_or(0));
        let place = (hash >> (32 - BUCKET_BITS)) as usize;
        let [mark, ..] = hash.to_le_bytes();
        if let Some(bucket) = self.buckets.get_mut(place)
            && bucket.first() != Some(&mark)
        {
            *bucket = [0; 16];
            if let Some(first) = bucket.first_mut() {
                *first = mark;
            }
        }
        place
    }
}

/// What the inputs say together, from -2,047 to 2,047.
fn mixed(inputs: &Inputs, weights: &Inputs) -> i32 {
    let each = inputs.iter().zip(weights).map(|(a, b)| (a * b) >> 6);
    (each.sum::<i32>() >> 10).clamp(-2_047, 2_047)
}

/// Gives more weight to those that were right.
fn learn(weights: &mut Inputs, inputs: &Inputs, wrong: i32) {
    for (weight, input) in weights.iter_mut().zip(inputs) {
        *weight += (input * wrong * LEARNING + (1 << 13)) >> 14;
        *weight = (*weight).clamp(-MAX_WEIGHT, MAX_WEIGHT);
    }
}

/// A hash of two numbers.
pub(crate) const fn mix(a: u32, b: u32) -> u32 {
    let mut hash = a.wrapping_mul(0x9e37_79b1) ^ b.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2c1b_3c6d);
    hash ^ hash >> 13
}

/// The logistic function, and its inverse.
#[derive(Clone)]
struct Curve {
    /// ln(p / (1 - p)) in 256ths, of p in 4,096ths.
    stretch: Vec<i16>,
    /// p of -2,048 to 2,047.
    squash: Vec<i16>,
}

impl Curve {
    fn new() -> Self {
        /// The function at -2,048, -1,920 and so on to 2,048, in 4,096ths.
        const POINTS: [i16; 33] = [
            1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994,
            3348, 3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
        ];
        let between = |from: i16, to: i16| {
            let step = i32::from(to) - i32::from(from);
            (0..128).map(move |part| from + i16::try_from(step * part / 128).unwrap_or(0))
        };
        let pairs = POINTS.iter().zip(POINTS.iter().skip(1));
        let squash: Vec<i16> = pairs.flat_map(|(from, to)| between(*from, *to)).collect();
        let mut stretch = Vec::with_capacity(4_096);
        for (x, p) in (-2_048..).zip(&squash) {
            while stretch.len() <= usize::from(p.unsigned_abs()) {
                stretch.push(x);
            }
        }
        stretch.resize(4_096, 2_047);
        Self { stretch, squash }
    }

    fn stretch(&self, of_4096: i32) -> i32 {
        let place = usize::try_from(of_4096).unwrap_or(0);
        self.stretch.get(place).map_or(0, |it| i32::from(*it))
    }

    fn squash(&self, x: i32) -> i32 {
        let place = usize::try_from(x + 2_048).unwrap_or(0);
        self.squash.get(place).map_or(2_048, |it| i32::from(*it))
    }
}
