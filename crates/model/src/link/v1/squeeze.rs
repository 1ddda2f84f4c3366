//! Bytes made few: deflate (RFC 1951).

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
    deflate_flags::TDEFL_FORCE_ALL_STATIC_BLOCKS,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::DICTIONARY;
use crate::link::{LinkError, MAX_UNFOLDED_BYTES};

/// The hardest that the compressor tries.
const LEVEL: i32 = 10;

/// The bytes as a deflate stream that begins where [`DICTIONARY`] ended.
pub(in crate::link) fn squeeze(bytes: &[u8]) -> Vec<u8> {
    let usual = create_comp_flags_from_zip_params(LEVEL, 0, 0);
    // Codes made for the bytes are shorter, and fixed codes need not be sent:
    // which is less in all depends on the bytes.
    let candidates = [usual, usual | TDEFL_FORCE_ALL_STATIC_BLOCKS];
    candidates
        .into_iter()
        .map(|flags| squeeze_with(bytes, flags))
        .min_by_key(Vec::len)
        .unwrap_or_default()
}

fn squeeze_with(bytes: &[u8], flags: u32) -> Vec<u8> {
    let mut compressor = CompressorOxide::new(flags);
    // What is written of the dictionary is thrown away: the reader has it.
    push(&mut compressor, DICTIONARY, TDEFLFlush::Sync);
    push(&mut compressor, bytes, TDEFLFlush::Finish)
}

fn push(compressor: &mut CompressorOxide, mut bytes: &[u8], flush: TDEFLFlush) -> Vec<u8> {
    let mut written = Vec::new();
    let mut room = vec![0; 64 * 1024];
    loop {
        let (status, read, wrote) = compress(compressor, bytes, &mut room, flush);
        written.extend(room.iter().take(wrote));
        bytes = bytes.get(read..).unwrap_or_default();
        let is_flushed = bytes.is_empty() && wrote < room.len() && flush != TDEFLFlush::Finish;
        if status != TDEFLStatus::Okay || is_flushed {
            return written;
        }
    }
}

/// The bytes that were squeezed.
pub(in crate::link) fn unfold(squeezed: &[u8]) -> Result<Vec<u8>, LinkError> {
    let limit = DICTIONARY.len() + MAX_UNFOLDED_BYTES;
    let mut out = DICTIONARY.to_vec();
    let mut end = out.len();
    let mut rest = squeezed;
    let mut state = DecompressorOxide::new();
    loop {
        // Room is made as it is needed: a small link asks for little.
        let room = (end * 2).max(4096).min(limit);
        out.resize(room, 0);
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, read, wrote) = decompress(&mut state, rest, &mut out, end, flags);
        rest = rest.get(read..).unwrap_or_default();
        end += wrote;
        match status {
            TINFLStatus::Done if rest.is_empty() => break,
            TINFLStatus::HasMoreOutput if room < limit => {}
            TINFLStatus::HasMoreOutput => return Err(LinkError::TooLarge),
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => {
                return Err(LinkError::CutShort);
            }
            _ => return Err(LinkError::Damaged),
        }
    }
    out.truncate(end);
    Ok(out.split_off(DICTIONARY.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_squeezed_unfolds() {
        let mixed: Vec<u8> = (0..300_000_u32)
            .map(|i| (i.wrapping_mul(i) >> 7) as u8)
            .collect();
        for bytes in [&[][..], b"a", b"rg-web", &[0; 100_000], &mixed] {
            assert_eq!(unfold(&squeeze(bytes)), Ok(bytes.to_vec()));
        }
    }

    #[test]
    fn a_bomb_is_refused() {
        let bomb = squeeze(&vec![0; MAX_UNFOLDED_BYTES + 1]);
        assert!(bomb.len() < 10_000);
        assert_eq!(unfold(&bomb), Err(LinkError::TooLarge));
        let large = vec![0; MAX_UNFOLDED_BYTES];
        assert_eq!(unfold(&squeeze(&large)), Ok(large));
    }
}
