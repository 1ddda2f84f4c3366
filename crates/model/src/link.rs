//! How does a whole diagram travel in a link?
//!
//! The link is the document: the diagram stands in the fragment of the address,
//! which browsers never send to a server. [`fragment`] says what else may stand
//! there.
//!
//! The text of a diagram is the version of the codec, a full stop, and a
//! payload in the alphabet that addresses take as it is. A link opens for ever:
//! a version that was once given out is read by every later program, and
//! samples of each are kept beside the tests. Whatever the text is, reading it
//! takes bounded time and room, and ends with a diagram that holds together or
//! with a reason.

pub mod fragment;
pub mod share;
pub mod view;

mod alphabet;
mod codes;
mod read;
mod seal;
mod story;
mod tags;
mod v1;
mod v2;
mod wire;
mod write;

use thiserror::Error;

use self::read::Layout;
use crate::diagram::{Diagram, Problem, Records};

/// How long the text of a diagram may be, in characters.
pub const MAX_LINK_CHARS: usize = 1024 * 1024;
/// How many bytes a link may unfold to.
pub const MAX_UNFOLDED_BYTES: usize = 4 * 1024 * 1024;
/// The version of the codec that is written.
pub const VERSION: &str = "2";
/// The version before, which is still read.
const FIRST_VERSION: &str = "1";

/// Why a diagram does not fit a link, or a link does not open.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LinkError {
    /// There is no diagram in the text.
    #[error("the link holds no diagram")]
    Empty,
    /// The text is too long to be read, or the diagram too large to be written.
    #[error("the diagram is too large for a link; save it as a file instead")]
    TooLarge,
    /// The text does not begin as links do.
    #[error(
        "this is not a link to a diagram: it does not begin with a version such as `{VERSION}.`"
    )]
    NotALink,
    /// The link was made by a later version of this program.
    #[error(
        "the link is of version {0}, which this version of Vouchsafe cannot read; open it with a newer one"
    )]
    UnknownVersion(u32),
    /// A character that links do not have.
    #[error("the link has a `{0}`, which does not belong there; copy it again as a whole")]
    NotInAlphabet(char),
    /// The end of the text is missing.
    #[error("the end of the link is missing; copy it again as a whole")]
    CutShort,
    /// The text was changed, or its end is missing.
    #[error("the link is damaged or its end is missing; copy it again from where it came")]
    Damaged,
    /// The link has something that this version did not have yet.
    #[error("the link was made by a newer version of Vouchsafe; open it with that one")]
    MadeByNewer,
    /// A name that the catalogue of this version does not have.
    #[error(
        "the link speaks of `{0}`, which this version of Vouchsafe does not know; open it with a newer one"
    )]
    NotKnown(String),
    /// The diagram does not hold together, so no Vouchsafe wrote the link.
    #[error("the link is not one that Vouchsafe made: {}", .0.first().map_or("", |it| &it.message))]
    Invalid(Vec<Problem>),
}

/// The diagram as the text of a link: ASCII letters, digits, `-`, `_` and one
/// full stop. The same diagram gives the same text.
///
/// # Errors
///
/// [`LinkError::TooLarge`] if the link could not be opened again.
pub fn encode(diagram: &Diagram) -> Result<String, LinkError> {
    let mut languages = v2::Languages::default();
    write::write(diagram, &mut languages);
    let mut writer = v2::Writer::new(languages.are_others());
    write::write(diagram, &mut writer);
    match writer.finish() {
        Some(bytes) => text_of(bytes),
        None => encode_quick(diagram),
    }
}

/// The same, longer and sooner opened: for lists of diagrams that are read all at once.
///
/// # Errors
///
/// [`LinkError::TooLarge`] if the link could not be opened again.
pub fn encode_quick(diagram: &Diagram) -> Result<String, LinkError> {
    let mut writer = v1::Writer::default();
    write::write(diagram, &mut writer);
    let written = writer.finish();
    if written.len() > MAX_UNFOLDED_BYTES {
        return Err(LinkError::TooLarge);
    }
    let mut bytes = vec![v2::QUICK];
    bytes.extend(v1::squeeze(&written));
    text_of(bytes)
}

fn text_of(bytes: Vec<u8>) -> Result<String, LinkError> {
    let text = format!("{VERSION}.{}", alphabet::write(&seal::seal(bytes)));
    if text.len() > MAX_LINK_CHARS {
        return Err(LinkError::TooLarge);
    }
    Ok(text)
}

/// Whether a text begins as links do that this version opens.
#[must_use]
pub fn is_link(text: &str) -> bool {
    let version = text.split_once('.').map(|(version, _)| version);
    version.is_some_and(|it| it == FIRST_VERSION || it == VERSION)
}

/// Reads the text of a diagram from a link.
///
/// # Errors
///
/// Why the link does not open.
pub fn decode(text: &str) -> Result<Diagram, LinkError> {
    if text.is_empty() {
        return Err(LinkError::Empty);
    }
    if text.len() > MAX_LINK_CHARS {
        return Err(LinkError::TooLarge);
    }
    let (version, payload) = text.split_once('.').ok_or(LinkError::NotALink)?;
    let records = match version {
        FIRST_VERSION => first(payload)?,
        VERSION => second(payload)?,
        _ => {
            let is_version =
                !version.starts_with('0') && version.bytes().all(|b| b.is_ascii_digit());
            return Err(match version.parse() {
                Ok(later) if is_version => LinkError::UnknownVersion(later),
                _ => LinkError::NotALink,
            });
        }
    };
    Diagram::from_records(records).map_err(LinkError::Invalid)
}

/// Version 1.
fn first(payload: &str) -> Result<Records, LinkError> {
    let sealed = alphabet::read(payload)?;
    let (bytes, is_sound) = seal::unseal(&sealed)?;
    if !is_sound {
        // A stream that ends too early says so; one that does not was changed.
        return match v1::unfold(&sealed) {
            Err(LinkError::CutShort) => Err(LinkError::CutShort),
            _ => Err(LinkError::Damaged),
        };
    }
    let unfolded = v1::unfold(bytes)?;
    read::read(&mut v1::Reader::new(&unfolded)?, Layout::First)
}

/// Version 2.
fn second(payload: &str) -> Result<Records, LinkError> {
    let sealed = alphabet::read(payload)?;
    let (bytes, is_sound) = seal::unseal(&sealed)?;
    if !is_sound {
        return Err(LinkError::Damaged);
    }
    match bytes.split_first() {
        Some((&v2::QUICK, squeezed)) => {
            let unfolded = v1::unfold(squeezed)?;
            read::read(&mut v1::Reader::new(&unfolded)?, Layout::Second)
        }
        _ => read::read(&mut v2::Reader::new(bytes), Layout::Second),
    }
}
