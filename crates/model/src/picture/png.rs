//! A diagram in a PNG picture: an `iTXt` chunk with a keyword of its own, as the PNG specification has it for text about a
//! picture. Programs that don't know it pass it over.
// Source: Portable Network Graphics (PNG) Specification (Third Edition), 5.3 chunk layout and 11.3.3.4 iTXt.

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::{Format, PictureError, Source};
use crate::diagram::file::MAX_FILE_BYTES;

/// The bytes with which every PNG begins.
pub const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
/// What our text is called among the texts of a picture.
pub const KEYWORD: &str = "Vouchsafe";

/// A chunk of a picture, borrowed from it.
struct Chunk<'a> {
    kind: [u8; 4],
    data: &'a [u8],
    /// The checksum that it claims.
    checksum: [u8; 4],
}

impl Chunk<'_> {
    fn is_whole(&self) -> bool {
        checksum(&self.kind, self.data).to_be_bytes() == self.checksum
    }
}

/// The picture with a diagram in it.
///
/// # Errors
///
/// [`PictureError::NotAPicture`] or [`PictureError::Damaged`] if the bytes don't begin as a PNG does.
pub fn with_source(picture: &[u8], source: &Source) -> Result<Vec<u8>, PictureError> {
    let rest = picture
        .strip_prefix(&SIGNATURE)
        .ok_or(PictureError::NotAPicture)?;
    // The header comes first; text may stand anywhere behind it.
    let (header, after) = next(rest)?;
    if &header.kind != b"IHDR" {
        return Err(damaged("it does not begin with its header"));
    }
    let text = text_chunk(source.as_text());
    let split = picture.len() - after.len();
    let (before, _) = picture
        .split_at_checked(split)
        .ok_or(damaged("its end is missing"))?;
    let mut written = Vec::with_capacity(picture.len() + text.len());
    written.extend_from_slice(before);
    written.extend_from_slice(&text);
    written.extend_from_slice(after);
    Ok(written)
}

/// The diagram in a picture, as text.
///
/// # Errors
///
/// Why there is none.
pub fn source(picture: &[u8]) -> Result<Source, PictureError> {
    let mut rest = picture
        .strip_prefix(&SIGNATURE)
        .ok_or(PictureError::NotAPicture)?;
    loop {
        let (chunk, after) = next(rest)?;
        rest = after;
        match &chunk.kind {
            b"IEND" => return Err(PictureError::NoDiagram(Format::Png)),
            b"iTXt" => {
                let Some(text) = text_of(&chunk)? else {
                    continue;
                };
                return Source::found(&text, Format::Png);
            }
            _ => {}
        }
    }
}

/// The first chunk, and what comes after it.
fn next(bytes: &[u8]) -> Result<(Chunk<'_>, &[u8]), PictureError> {
    let cut = || damaged("its end is missing");
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or_else(cut)?;
    let (kind, rest) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| cut())?;
    let (data, rest) = rest.split_at_checked(length).ok_or_else(cut)?;
    let (checksum, rest) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let chunk = Chunk {
        kind: *kind,
        data,
        checksum: *checksum,
    };
    Ok((chunk, rest))
}

/// The text of a chunk; `None` if it is somebody else's.
fn text_of(chunk: &Chunk<'_>) -> Result<Option<String>, PictureError> {
    let Some(rest) = chunk.data.strip_prefix(KEYWORD.as_bytes()) else {
        return Ok(None);
    };
    let Some(rest) = rest.strip_prefix(&[0]) else {
        return Ok(None);
    };
    if !chunk.is_whole() {
        return Err(damaged("the checksum of its diagram is another"));
    }
    let short = || damaged("its text chunk is too short");
    let ([is_compressed, method], rest) = rest.split_first_chunk::<2>().ok_or_else(short)?;
    // A language tag and a translated keyword, which we leave empty and others may fill.
    let mut pieces = rest.splitn(3, |byte| *byte == 0).skip(2);
    let text = pieces.next().ok_or_else(short)?;
    let text = match (*is_compressed, *method) {
        (0, _) => text.to_vec(),
        // Programs that make pictures smaller squeeze their texts, too.
        (1, 0) => decompress_to_vec_zlib_with_limit(text, MAX_FILE_BYTES).map_err(|error| {
            if error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput {
                PictureError::SourceTooLarge(Format::Png)
            } else {
                damaged("its text can't be unfolded")
            }
        })?,
        _ => return Err(damaged("its text is written in a way that is not known")),
    };
    let text = String::from_utf8(text).map_err(|_| damaged("its text is not UTF-8"))?;
    Ok(Some(text))
}

fn text_chunk(text: &str) -> Vec<u8> {
    // Not compressed, no language, no translated keyword.
    let mut data = KEYWORD.as_bytes().to_vec();
    data.extend_from_slice(&[0, 0, 0, 0, 0]);
    data.extend_from_slice(text.as_bytes());
    // A source is far shorter than the four gigabytes that fit a chunk.
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    let mut chunk = length.to_be_bytes().to_vec();
    chunk.extend_from_slice(b"iTXt");
    chunk.extend_from_slice(&data);
    chunk.extend_from_slice(&checksum(b"iTXt", &data).to_be_bytes());
    chunk
}

const fn damaged(what: &'static str) -> PictureError {
    PictureError::Damaged {
        format: Format::Png,
        what,
    }
}

/// The cyclic redundancy check of a chunk's kind and data.
// Source: PNG Specification (Third Edition), 5.5 and annex D.
fn checksum(kind: &[u8; 4], data: &[u8]) -> u32 {
    let register = kind.iter().chain(data).fold(u32::MAX, |register, byte| {
        (0..8).fold(register ^ u32::from(*byte), |register, _| {
            let carry = register & 1 != 0;
            (register >> 1) ^ if carry { 0xedb8_8320 } else { 0 }
        })
    });
    !register
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::Diagram;
    use miniz_oxide::deflate::compress_to_vec_zlib;

    fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let mut written = u32::try_from(data.len()).unwrap().to_be_bytes().to_vec();
        written.extend_from_slice(kind);
        written.extend_from_slice(data);
        written.extend_from_slice(&checksum(kind, data).to_be_bytes());
        written
    }

    fn picture(chunks: &[Vec<u8>]) -> Vec<u8> {
        let mut written = SIGNATURE.to_vec();
        written.extend(chunk(b"IHDR", &[0; 13]));
        written.extend(chunks.concat());
        written.extend(chunk(b"IEND", &[]));
        written
    }

    fn text(rest: &[u8]) -> Vec<u8> {
        chunk(b"iTXt", &[KEYWORD.as_bytes(), rest].concat())
    }

    #[test]
    fn the_checksum_is_that_of_the_specification() {
        // Source: the bytes of an empty IEND chunk, as every PNG ends.
        assert_eq!(checksum(b"IEND", &[]), 0xae42_6082);
    }

    #[test]
    fn what_was_put_into_a_picture_comes_out() {
        let source_of_diagram = Source::of(&Diagram::new());
        let plain = picture(&[]);
        let carrying = with_source(&plain, &source_of_diagram).unwrap();
        assert_eq!(source(&carrying), Ok(source_of_diagram));
        // Nothing else of the picture changed.
        assert_eq!(carrying.get(..33), plain.get(..33));
        assert!(carrying.ends_with(plain.get(33..).unwrap()));
    }

    #[test]
    fn a_text_that_another_program_squeezed_is_read() {
        let squeezed = compress_to_vec_zlib(b"1.abc", 9);
        let rest = [b"\0\x01\0en\0Titel\0", squeezed.as_slice()].concat();
        let found = source(&picture(&[text(&rest)]));
        assert_eq!(found, Ok(Source::Link("1.abc".to_owned())));
    }

    #[test]
    fn hostile_pictures_are_refused() {
        let bomb = compress_to_vec_zlib(&vec![b'a'; MAX_FILE_BYTES + 1], 9);
        let mut changed = text(b"\0\0\0\0\x001.abc");
        let last = changed.len() - 1;
        changed[last] ^= 1;
        let longer_than_it_is = {
            let mut bytes = SIGNATURE.to_vec();
            bytes.extend([0xff, 0xff, 0xff, 0xff]);
            bytes.extend(b"iTXt");
            bytes
        };
        let without = PictureError::NoDiagram(Format::Png);
        for (bytes, expected) in [
            (picture(&[]), without.clone()),
            (SIGNATURE.to_vec(), damaged("its end is missing")),
            (longer_than_it_is, damaged("its end is missing")),
            (
                picture(&[text(b"\0\x01\0\0\0garbage")]),
                damaged("its text can't be unfolded"),
            ),
            (
                picture(&[text(&[b"\0\x01\0\0\0", bomb.as_slice()].concat())]),
                PictureError::SourceTooLarge(Format::Png),
            ),
            (
                picture(&[text(b"\0\x02\0\0\x001.abc")]),
                damaged("its text is written in a way that is not known"),
            ),
            (
                picture(&[text(b"\0")]),
                damaged("its text chunk is too short"),
            ),
            (
                picture(&[text(b"\0\0\0\0\0\xff\xfe")]),
                damaged("its text is not UTF-8"),
            ),
            (
                picture(&[changed]),
                damaged("the checksum of its diagram is another"),
            ),
            // Somebody else's text, and nothing in ours.
            (picture(&[text(b"r\0\0\0\0\x001.abc")]), without.clone()),
            (picture(&[text(b"\0\0\0\0\0 \n")]), without),
        ] {
            assert_eq!(source(&bytes), Err(expected));
        }
        let nowhere = Source::Link("1.abc".to_owned());
        assert_eq!(
            with_source(b"GIF89a", &nowhere),
            Err(PictureError::NotAPicture)
        );
    }
}
