//! Bits as bytes, each bit with as little room as it is surprising: arithmetic coding.

use crate::predictor::Bits;

/// So that no message begins with 0xff, which may thus say that something else follows.
const FIRST_HIGH: u32 = 0xfeff_ffff;

/// Where a bit parts the numbers from `low` to `high`: those up to here mean a one.
fn middle(low: u32, high: u32, ones: u32) -> u32 {
    let width = (u64::from(high - low) * u64::from(ones)) >> 12;
    low + (width & 0xffff_ffff) as u32
}

/// Writes. All that is to come is a number from `low` to `high`.
#[derive(Debug)]
pub struct Encoder {
    low: u32,
    high: u32,
    bytes: Vec<u8>,
}

impl Default for Encoder {
    fn default() -> Self {
        Self::new()
    }
}

impl Encoder {
    /// Nothing was written yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            low: 0,
            high: FIRST_HIGH,
            bytes: Vec::new(),
        }
    }

    /// As few bytes as tell the number; those that are missing are zeros.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        self.bytes.extend(fewest(self.low, self.high));
        while self.bytes.last() == Some(&0) {
            self.bytes.pop();
        }
        self.bytes
    }
}

/// The bytes of a number from `low` to `high` that ends with as many zeros as can be.
fn fewest(low: u32, high: u32) -> [u8; 4] {
    let round = |bits: u32| {
        let rest = u32::MAX.checked_shr(32 - bits).unwrap_or(0);
        let number = low.checked_add(rest)? & !rest;
        (number <= high).then_some(number)
    };
    let number = [32, 24, 16, 8].into_iter().find_map(round);
    number.unwrap_or(low).to_be_bytes()
}

impl Bits for Encoder {
    fn code(&mut self, bit: bool, ones: u32) -> bool {
        let middle = middle(self.low, self.high, ones);
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.bytes.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
        }
        bit
    }
}

/// Reads.
#[derive(Debug)]
pub struct Decoder<'a> {
    low: u32,
    high: u32,
    /// What stands there, of the bytes that decide now.
    number: u32,
    bytes: &'a [u8],
    /// How many bytes decided all that they can.
    decided: usize,
}

impl<'a> Decoder<'a> {
    /// Reads what an [`Encoder`] wrote. Where bytes are missing, zeros are read.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let first = |place| bytes.get(place).copied().unwrap_or(0);
        Self {
            low: 0,
            high: FIRST_HIGH,
            number: u32::from_be_bytes([first(0), first(1), first(2), first(3)]),
            bytes,
            decided: 0,
        }
    }

    /// Whether an encoder that ended here would have written these bytes, and no others.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        let decided = self.bytes.iter().copied().chain(std::iter::repeat(0));
        let mut written: Vec<u8> = decided.take(self.decided).collect();
        written.extend(fewest(self.low, self.high));
        while written.last() == Some(&0) {
            written.pop();
        }
        written == self.bytes
    }
}

impl Bits for Decoder<'_> {
    fn code(&mut self, _bit: bool, ones: u32) -> bool {
        let middle = middle(self.low, self.high, ones);
        let bit = self.number <= middle;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
            let next = self.bytes.get(self.decided + 4).copied().unwrap_or(0);
            self.number = self.number << 8 | u32::from(next);
            self.decided += 1;
        }
        bit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_come_back_and_nothing_else_is_the_end() {
        for seed in 0..200_u32 {
            let mut state = seed.wrapping_mul(0x9e37_79b1) | 1;
            let mut random = || {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                state
            };
            let bits: Vec<(bool, u32)> = (0..random() % 300)
                .map(|_| {
                    let ones = 1 + random() % 4_095;
                    (random() % 4_096 < ones, ones)
                })
                .collect();
            let mut encoder = Encoder::new();
            for (bit, ones) in &bits {
                encoder.code(*bit, *ones);
            }
            let bytes = encoder.finish();
            let read = |bytes: &[u8]| {
                let mut decoder = Decoder::new(bytes);
                let read: Vec<bool> = bits
                    .iter()
                    .map(|(_, it)| decoder.code(false, *it))
                    .collect();
                (read, decoder.is_at_end())
            };
            let expected: Vec<bool> = bits.iter().map(|(bit, _)| *bit).collect();
            assert_eq!(read(&bytes), (expected, true));
            assert_ne!(bytes.first(), Some(&0xff));
            for more in [&[0][..], &[0, 0, 0], &[1], &[0x80, 0, 0, 7]] {
                assert!(!read(&[&bytes, more].concat()).1);
            }
        }
    }
}
