//! What does a host send of a file?

use std::io::Write;

const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;

/// How many bytes a file has when a host compresses it as well as it can (Brotli,
/// quality 11).
///
/// # Errors
///
/// When there is no memory for it.
pub fn compressed_size(bytes: &[u8]) -> std::io::Result<usize> {
    let mut compressed = Vec::new();
    {
        let mut writer =
            brotli::CompressorWriter::new(&mut compressed, 4096, BROTLI_QUALITY, BROTLI_WINDOW);
        writer.write_all(bytes)?;
        writer.flush()?;
    }
    Ok(compressed.len())
}
