//! Signatures with the demonstration key, by RSA.
//!
//! Two paddings of RFC 8017 and the arithmetic beneath them. A library would bring
//! forty times the bytes that this takes (crypto-bigint ten times), and what it
//! has over this, that nobody learns the key by the clock, is of no use to a key
//! that is published.

use sha2::{Digest as _, Sha256};

use super::key::{COEFFICIENT, DIGITS, EXPONENT_1, EXPONENT_2, PRIME_1, PRIME_2};

/// Bytes of the modulus, and so of a signature.
const BYTES: usize = 256;
/// Bytes of a hash, and of a salt.
const HASH: usize = 32;

/// Half as large as the modulus, the lowest digit first.
type Half = [u32; DIGITS];

/// The signature of RSASSA-PSS with SHA-256 and a salt of 32 bytes, which is made
/// of the message: elsewhere it would be random.
// Source: RFC 8017, 8.1.1 and 9.1.1; RFC 7518, 3.5 (PS256).
pub(super) fn sign_pss(message: &[u8]) -> Vec<u8> {
    let hash = Sha256::digest(message);
    let mut salted = Sha256::new();
    salted.update(b"salt of a demonstration");
    salted.update(hash);
    encode_pss(&hash, &salted.finalize())
}

/// The signature of RSASSA-PSS of a hash with this salt.
fn encode_pss(hash: &[u8], salt: &[u8]) -> Vec<u8> {
    let mut salted = Sha256::new();
    salted.update([0; 8]);
    salted.update(hash);
    salted.update(salt);
    let salted = salted.finalize();

    let mut encoded = vec![0; BYTES - 2 * HASH - 2];
    encoded.push(1);
    encoded.extend_from_slice(salt);
    let mask = mask(&salted, encoded.len());
    for (byte, mask) in encoded.iter_mut().zip(mask) {
        *byte ^= mask;
    }
    // The number has to be smaller than the modulus.
    if let Some(first) = encoded.first_mut() {
        *first &= 0x7f;
    }
    encoded.extend_from_slice(&salted);
    encoded.push(0xbc);
    raise(&encoded)
}

/// As many bytes as asked for, made of a seed.
// Source: RFC 8017, B.2.1.
fn mask(seed: &[u8], length: usize) -> Vec<u8> {
    let blocks = (0_u32..).flat_map(|counter| {
        let mut hash = Sha256::new();
        hash.update(seed);
        hash.update(counter.to_be_bytes());
        hash.finalize()
    });
    blocks.take(length).collect()
}

/// What says that a SHA-256 hash follows.
// Source: RFC 8017, 9.2, note 1.
const SHA_256: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];

/// The signature of RSASSA-PKCS1-v1_5 with SHA-256, as certificates carry it.
// Source: RFC 8017, 8.2.1 and 9.2.
pub(super) fn sign_pkcs1(message: &[u8]) -> Vec<u8> {
    let mut encoded = vec![0, 1];
    encoded.resize(BYTES - HASH - SHA_256.len() - 1, 0xff);
    encoded.push(0);
    encoded.extend_from_slice(&SHA_256);
    encoded.extend_from_slice(&Sha256::digest(message));
    raise(&encoded)
}

/// Raises a number to the private exponent: once for each prime, which is four
/// times as fast as at once.
// Source: RFC 8017, 5.1.2.
fn raise(message: &[u8]) -> Vec<u8> {
    let (low, high) = (half(message, 0), half(message, 1));
    let (first, second) = (Modulus::of(PRIME_1), Modulus::of(PRIME_2));
    let by_first = first.raise(&low, &high, &EXPONENT_1);
    let by_second = second.raise(&low, &high, &EXPONENT_2);
    let difference = first.subtract(by_first, &by_second);
    let factor = first.multiply(&first.enter(&difference), &COEFFICIENT);

    // What is common to both: by_second + factor * PRIME_2.
    let mut sum = by_second;
    let mut digits: Vec<u32> = Vec::with_capacity(2 * DIGITS);
    for digit in factor {
        let carry = add_product(&mut sum, digit, &PRIME_2);
        digits.push(shift(&mut sum, carry));
    }
    digits.extend(sum);
    digits
        .iter()
        .rev()
        .flat_map(|it| it.to_be_bytes())
        .collect()
}

/// The lower or the higher half of a number that is written in bytes.
fn half(bytes: &[u8], which: usize) -> Half {
    let mut digits = [0; DIGITS];
    let words = bytes.rchunks(4).skip(which * DIGITS);
    for (digit, word) in digits.iter_mut().zip(words) {
        *digit = word.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    }
    digits
}

/// Adds a product to a number, and gives back what is too large for it.
fn add_product(sum: &mut Half, factor: u32, number: &Half) -> u32 {
    let mut carry = 0_u64;
    for (digit, other) in sum.iter_mut().zip(number) {
        carry += u64::from(*digit) + u64::from(factor) * u64::from(*other);
        *digit = low(carry);
        carry >>= 32;
    }
    low(carry)
}

/// Takes the lowest digit of a number away, and puts another on top.
fn shift(number: &mut Half, top: u32) -> u32 {
    number.rotate_left(1);
    std::mem::replace(&mut number[DIGITS - 1], top)
}

/// The lower half of two digits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the lower half is what is asked for"
)]
const fn low(digits: u64) -> u32 {
    digits as u32
}

/// Arithmetic that leaves out multiples of an odd number, after Montgomery: what
/// has entered is multiplied by two to the power of 1024, so that to divide is to
/// take digits away.
struct Modulus {
    number: Half,
    /// What the lowest digit times is minus one.
    inverse: u32,
    /// One, having entered.
    one: Half,
    /// One, having entered twice.
    square: Half,
}

impl Modulus {
    fn of(number: Half) -> Self {
        let mut inverse = 1_u32;
        // Each round gets twice as many bits right; five are enough for 32.
        for _ in 0..5 {
            let error = 2_u32.wrapping_sub(number[0].wrapping_mul(inverse));
            inverse = inverse.wrapping_mul(error);
        }
        let mut one = [0; DIGITS];
        one[0] = 1;
        let mut modulus = Self {
            number,
            inverse: inverse.wrapping_neg(),
            one,
            square: one,
        };
        modulus.one = modulus.doubled(one);
        modulus.square = modulus.doubled(modulus.one);
        modulus
    }

    /// A number, doubled 1024 times.
    fn doubled(&self, number: Half) -> Half {
        (0..DIGITS * 32).fold(number, |it, _| self.add(it, &it))
    }

    /// The number as it is calculated with.
    fn enter(&self, number: &Half) -> Half {
        self.multiply(number, &self.square)
    }

    /// A number that is given by halves, to the power of an exponent.
    fn raise(&self, low: &Half, high: &Half, exponent: &Half) -> Half {
        let high = self.enter(&self.enter(high));
        let number = self.add(self.enter(low), &high);
        let mut power = self.one;
        for digit in exponent.iter().rev() {
            for bit in (0..32).rev() {
                power = self.multiply(&power, &power);
                if digit >> bit & 1 == 1 {
                    power = self.multiply(&power, &number);
                }
            }
        }
        let mut one = [0; DIGITS];
        one[0] = 1;
        self.multiply(&power, &one)
    }

    /// A product, less by the factor that both have entered with.
    fn multiply(&self, one: &Half, other: &Half) -> Half {
        let mut sum = [0; DIGITS];
        let mut top = 0_u32;
        for digit in one {
            let mut above = u64::from(top) + u64::from(add_product(&mut sum, *digit, other));
            // A multiple of the modulus that makes the lowest digit zero.
            let multiple = sum[0].wrapping_mul(self.inverse);
            above += u64::from(add_product(&mut sum, multiple, &self.number));
            shift(&mut sum, low(above));
            top = low(above >> 32);
        }
        self.reduce(sum, top)
    }

    fn add(&self, mut one: Half, other: &Half) -> Half {
        let top = add_product(&mut one, 1, other);
        self.reduce(one, top)
    }

    /// Both are smaller than the modulus.
    fn subtract(&self, mut one: Half, other: &Half) -> Half {
        if take_away(&mut one, other) {
            add_product(&mut one, 1, &self.number);
        }
        one
    }

    /// A number with one digit more that is less than twice the modulus.
    fn reduce(&self, number: Half, top: u32) -> Half {
        let mut less = number;
        if take_away(&mut less, &self.number) && top == 0 {
            return number;
        }
        less
    }
}

/// Subtracts, and says whether more was taken away than was there.
fn take_away(one: &mut Half, other: &Half) -> bool {
    let mut is_less = false;
    for (digit, other) in one.iter_mut().zip(other) {
        let (less, first) = digit.overflowing_sub(*other);
        let (less, second) = less.overflowing_sub(u32::from(is_less));
        *digit = less;
        is_less = first || second;
    }
    is_less
}
