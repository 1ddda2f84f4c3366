//! Bytes as characters that an address takes as they are: base64url without
//! padding (RFC 4648, section 5).

use base64::DecodeError;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::LinkError;

pub(super) fn write(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(super) fn read(text: &str) -> Result<Vec<u8>, LinkError> {
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidByte(at, _) => match text.get(at..).and_then(|it| it.chars().next()) {
            Some(c) => LinkError::NotInAlphabet(c),
            None => LinkError::Damaged,
        },
        DecodeError::InvalidLength(_) => LinkError::CutShort,
        DecodeError::InvalidPadding => LinkError::NotInAlphabet('='),
        // Bits at the end that no byte holds.
        DecodeError::InvalidLastSymbol { .. } => LinkError::Damaged,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_the_standard_says() {
        // Source: RFC 4648, section 10, without padding; the last two rows by hand.
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (b"fooba", "Zm9vYmE"),
            (b"foobar", "Zm9vYmFy"),
            (&[0xfb, 0xff], "-_8"),
            (&[0xff, 0xef, 0xbe], "_---"),
        ] {
            assert_eq!(write(bytes), text);
            assert_eq!(read(text), Ok(bytes.to_vec()));
        }
    }

    #[test]
    fn other_text_is_refused() {
        for (text, error) in [
            ("Zg==", LinkError::NotInAlphabet('=')),
            ("Zm 8", LinkError::NotInAlphabet(' ')),
            ("Zm9vé", LinkError::NotInAlphabet('é')),
            ("Z", LinkError::CutShort),
            ("Zm9vY", LinkError::CutShort),
            ("Zh", LinkError::Damaged),
        ] {
            assert_eq!(read(text), Err(error), "{text}");
        }
    }
}
