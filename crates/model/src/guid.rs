//! Identifiers as Azure writes them: 128 bits in five groups of hexadecimal digits.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A globally unique identifier, such as the id of a role definition.
///
/// Written and compared as lower case `8-4-4-4-12` hexadecimal digits; read
/// without regard to case.
///
/// ```
/// use vouchsafe_model::guid::Guid;
/// let reader: Guid = "2A2B9908-6ea1-4ae2-8e65-a410df84e7d1".parse()?;
/// assert_eq!(reader.to_string(), "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");
/// # Ok::<(), vouchsafe_model::guid::GuidError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid(u128);

/// Why a text is not a [`Guid`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not an id of the form 00000000-0000-0000-0000-000000000000")]
pub struct GuidError(String);

impl Guid {
    /// The identifier with these 128 bits, the first digit being the highest four.
    #[must_use]
    pub const fn from_u128(bits: u128) -> Self {
        Self(bits)
    }

    /// An id that looks like an id and like none that Azure would hand out: it
    /// begins with these eight digits and ends with the number in decimal digits.
    pub(crate) fn visibly_fake(prefix: u32, number: u64) -> Self {
        // Each decimal digit of the number becomes a hexadecimal digit of the id.
        let mut digits: u128 = 0;
        let mut rest = number;
        let mut shift = 0;
        while rest > 0 && shift < 48 {
            digits |= u128::from(rest % 10) << shift;
            rest /= 10;
            shift += 4;
        }
        Self((u128::from(prefix) << 96) | (0x4000 << 64) | (0x8000 << 48) | digits)
    }

    /// The 128 bits, the first digit being the highest four.
    #[must_use]
    pub const fn as_u128(self) -> u128 {
        self.0
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = self.0;
        write!(
            f,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            bits >> 96,
            (bits >> 80) & 0xffff,
            (bits >> 64) & 0xffff,
            (bits >> 48) & 0xffff,
            bits & 0xffff_ffff_ffff,
        )
    }
}

impl FromStr for Guid {
    type Err = GuidError;

    fn from_str(text: &str) -> Result<Self, GuidError> {
        // The quoted text is bounded: it may come from a hostile link.
        let error = || GuidError(text.chars().take(40).collect());
        let mut groups = text.split('-');
        let mut bits: u128 = 0;
        for digits in [8_u32, 4, 4, 4, 12] {
            let group = groups.next().ok_or_else(error)?;
            if group.len() != digits as usize || !group.bytes().all(|b| b.is_ascii_hexdigit()) {
                return Err(error());
            }
            let value = u128::from_str_radix(group, 16).map_err(|_| error())?;
            bits = (bits << (digits * 4)) | value;
        }
        if groups.next().is_some() {
            return Err(error());
        }
        Ok(Self(bits))
    }
}

impl Serialize for Guid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Guid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let guid = Guid::from_u128(0x2a2b_9908_6ea1_4ae2_8e65_a410_df84_e7d1);
        assert_eq!(guid.to_string(), "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");
        assert_eq!(guid.to_string().parse(), Ok(guid));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "2a2b9908",
            "2a2b9908-6ea1-4ae2-8e65-a410df84e7d",
            "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1-",
            "2a2b9908-6ea1-4ae2-8e65-a410df84e7dx",
            "+a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
            "{2a2b9908-6ea1-4ae2-8e65-a410df84e7d1}",
        ] {
            assert!(text.parse::<Guid>().is_err(), "{text}");
        }
    }
}
