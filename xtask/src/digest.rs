//! What are the bytes called? Content hashes, in the two forms the page needs.

use sha2::{Digest as _, Sha256};

/// Characters of a hash in a file name: 60 bits, far more than a page's few
/// files need to differ.
const NAME_LENGTH: usize = 15;

/// A short hash for use in file names.
pub(crate) fn for_name(bytes: &[u8]) -> String {
    let hex: String = Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    hex.chars().take(NAME_LENGTH).collect()
}

/// The source expression by which a Content Security Policy allows an inline
/// script with exactly these bytes.
pub(crate) fn for_policy(bytes: &[u8]) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(bytes)))
}

fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let padded = chunk
            .iter()
            .chain([&0; 3])
            .take(3)
            .fold(0u32, |bits, byte| bits << 8 | u32::from(*byte));
        for place in 0..4 {
            let digit = (padded >> (18 - 6 * place)) & 63;
            let character = ALPHABET.get(digit as usize).copied();
            // A chunk of n bytes fills n + 1 digits; the rest is padding.
            text.push(if place <= chunk.len() {
                character.map_or('=', char::from)
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        // Source: RFC 4648, section 10.
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, encoded) in cases {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn an_empty_script_has_the_well_known_hash() {
        assert_eq!(
            for_policy(b""),
            "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
        );
    }
}
