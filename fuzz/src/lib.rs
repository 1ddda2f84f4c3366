//! What a fuzzer does with what it thinks up, and a test with what a fuzzer once found:
//! whatever comes from outside, reading it ends with something that holds together or with
//! a reason.

use vouchsafe_model::diagram::{Diagram, file, invariant};
use vouchsafe_model::link;
use vouchsafe_model::link::fragment::LinkFragment;
use vouchsafe_playback::recording::Recording;

/// The fragment of an address.
pub fn link(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data)
        && let Some(text) = LinkFragment::parse(text).diagram
        && let Ok(diagram) = link::decode(text)
    {
        holds_together(&diagram);
    }
}

/// What stands in a link, whose checksum is put to rights: nearly nothing would come
/// through otherwise. The first byte says of which version it is.
pub fn sealed(data: &[u8]) {
    let Some((first, payload)) = data.split_first() else {
        return;
    };
    let mut bytes = payload.to_vec();
    let sum = payload.iter().fold(0xffff_u16, |sum, byte| {
        (0..8).fold(sum ^ (u16::from(*byte) << 8), |sum, _| {
            (sum << 1) ^ if sum & 0x8000 == 0 { 0 } else { 0x1021 }
        })
    });
    bytes.extend(sum.to_be_bytes());
    let text = format!("{}.{}", 1 + first % 2, in_alphabet(&bytes));
    if let Ok(diagram) = link::decode(&text) {
        holds_together(&diagram);
    }
}

/// Base64url without padding (RFC 4648, section 5).
fn in_alphabet(bytes: &[u8]) -> String {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    bytes
        .chunks(3)
        .flat_map(|chunk| {
            let number = chunk
                .iter()
                .chain(&[0, 0])
                .take(3)
                .fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
            (0..=chunk.len()).map(move |place| number >> (18 - 6 * place) & 0x3f)
        })
        .filter_map(|place| ALPHABET.chars().nth(place))
        .collect()
}

/// The text of a file.
pub fn file(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data)
        && let Ok(opened) = file::read(text)
    {
        holds_together(&opened.diagram);
        let again = file::read(&opened.diagram.to_json()).map(|it| it.diagram);
        assert_eq!(again.as_ref(), Ok(&opened.diagram));
    }
}

/// The text of a recording.
pub fn recording(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data)
        && let Ok(recording) = Recording::read(text)
    {
        assert_eq!(Recording::read(&recording.write()).as_ref(), Ok(&recording));
    }
}

fn holds_together(diagram: &Diagram) {
    assert_eq!(invariant::violations(diagram), []);
    if let Ok(text) = link::encode(diagram) {
        assert_eq!(link::decode(&text).as_ref(), Ok(diagram));
    }
}
