//! A checksum, so that what was changed on its way is not taken for what was sent.

use super::LinkError;

/// Puts a checksum after the bytes.
pub(super) fn seal(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.extend(checksum(&bytes).to_be_bytes());
    bytes
}

/// Takes the checksum off, and says whether it is that of the bytes before it.
pub(super) fn unseal(sealed: &[u8]) -> Result<(&[u8], bool), LinkError> {
    let (bytes, found) = sealed.split_last_chunk().ok_or(LinkError::CutShort)?;
    Ok((bytes, checksum(bytes).to_be_bytes() == *found))
}

/// The cyclic redundancy check with the polynomial x¹⁶+x¹²+x⁵+1, which finds
/// every single changed character.
fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xffff, |sum, byte| {
        (0..8).fold(sum ^ (u16::from(*byte) << 8), |sum, _| {
            let carry = sum & 0x8000 != 0;
            (sum << 1) ^ if carry { 0x1021 } else { 0 }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        // Source: the check value of CRC-16/IBM-3740 in the catalogue of parametrised CRC algorithms.
        assert_eq!(checksum(b"123456789"), 0x29b1);
    }
}
