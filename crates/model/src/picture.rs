//! How does a diagram travel in a picture?
//!
//! A picture that Vouchsafe makes carries the diagram it was made from, so that it can be opened again: in the metadata
//! of an SVG, in a text chunk of a PNG. What stands there is a [`Source`]: the text of a link, or, for a diagram that fits
//! no link, the text of a file. A picture from anywhere else is bounded before it is looked at; nothing of it is drawn,
//! followed or run.

pub mod png;
pub mod svg;

use thiserror::Error;

use crate::diagram::Diagram;
use crate::diagram::file::{self, FileError, Opened};
use crate::link::fragment::LinkFragment;
use crate::link::{self, LinkError};

/// How large a picture may be in which a diagram is looked for, in bytes.
pub const MAX_PICTURE_BYTES: usize = 32 * 1024 * 1024;

/// The diagram that a picture was made from, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The text of a link, without the address before it.
    Link(String),
    /// The text of a file.
    File(String),
}

/// The kinds of pictures that can carry a diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics.
    Svg,
}

/// Why a picture gives no diagram.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PictureError {
    /// It is too large to be looked at.
    #[error("the picture has {bytes} bytes, and {MAX_PICTURE_BYTES} are read at most")]
    TooLarge {
        /// How large it is.
        bytes: usize,
    },
    /// It is neither a PNG nor an SVG.
    #[error("this is neither a PNG nor an SVG picture")]
    NotAPicture,
    /// It carries no diagram.
    #[error("the {0} picture carries no diagram")]
    NoDiagram(Format),
    /// It is not whole, or not written as the format wants it.
    #[error("the {format} picture is damaged: {what}")]
    Damaged {
        /// What it claims to be.
        format: Format,
        /// What is wrong with it.
        what: &'static str,
    },
    /// What it carries is longer than any diagram's text.
    #[error("the diagram in the {0} picture is longer than a file may be")]
    SourceTooLarge(Format),
    /// The link that it carries does not open.
    #[error("the diagram in the picture does not open: {0}")]
    Link(#[from] LinkError),
    /// The file that it carries does not open.
    #[error("the diagram in the picture does not open: {0}")]
    File(#[from] FileError),
}

impl PictureError {
    /// The smallest thing to do about it, a sentence.
    #[must_use]
    pub fn help(&self) -> &str {
        match self {
            Self::TooLarge { .. } | Self::SourceTooLarge(_) => {
                "Open the diagram's file instead of its picture."
            }
            Self::NotAPicture => "Choose a PNG or SVG that was made by Vouchsafe.",
            Self::NoDiagram(_) => {
                "It was not made by Vouchsafe, or a program that changed it threw the diagram away. Choose the picture as it was made, or the diagram's file."
            }
            Self::Damaged { .. } => "Copy the picture again from where it came.",
            // These say themselves what to do.
            Self::Link(_) => "",
            Self::File(error) => error.help(),
        }
    }
}

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Png => "PNG",
            Self::Svg => "SVG",
        })
    }
}

impl Format {
    /// What the first bytes of a file say that it is; `None` if it is no picture.
    ///
    /// A text that begins with `<` is taken for an SVG: no file of a diagram does.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&png::SIGNATURE) {
            return Some(Self::Png);
        }
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
        (first == Some(&b'<')).then_some(Self::Svg)
    }
}

impl Source {
    /// The diagram as a picture carries it: nothing of it is lost, and the same diagram gives the same text.
    #[must_use]
    pub fn of(diagram: &Diagram) -> Self {
        match link::encode(diagram) {
            Ok(text) => Self::Link(text),
            // Too large for a link.
            Err(_) => Self::File(diagram.to_json()),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_text(&self) -> &str {
        match self {
            Self::Link(text) | Self::File(text) => text,
        }
    }

    /// Opens the diagram.
    ///
    /// # Errors
    ///
    /// [`PictureError::Link`] or [`PictureError::File`].
    pub fn open(&self) -> Result<Opened, PictureError> {
        match self {
            Self::Link(text) => {
                // What a link says beside its diagram is passed over.
                let text = LinkFragment::parse(text).diagram.unwrap_or_default();
                Ok(Opened {
                    diagram: link::decode(text)?,
                    warnings: Vec::new(),
                })
            }
            Self::File(text) => Ok(file::read(text)?),
        }
    }

    /// The text that was found in a picture. Programs that lay a picture out anew may have put space around it.
    fn found(text: &str, format: Format) -> Result<Self, PictureError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(PictureError::NoDiagram(format));
        }
        if text.len() > file::MAX_FILE_BYTES {
            return Err(PictureError::SourceTooLarge(format));
        }
        Ok(if text.starts_with('{') {
            Self::File(text.to_owned())
        } else {
            Self::Link(text.split_whitespace().collect())
        })
    }
}

/// The diagram that a picture carries, as text.
///
/// # Errors
///
/// Why there is none, in bounded time and room, whatever the bytes are.
pub fn source(bytes: &[u8]) -> Result<Source, PictureError> {
    if bytes.len() > MAX_PICTURE_BYTES {
        return Err(PictureError::TooLarge { bytes: bytes.len() });
    }
    match Format::of(bytes) {
        Some(Format::Png) => png::source(bytes),
        Some(Format::Svg) => svg::source(bytes),
        None => Err(PictureError::NotAPicture),
    }
}

/// Opens the diagram that a picture carries.
///
/// # Errors
///
/// As [`source`], and why the diagram does not open.
pub fn open(bytes: &[u8]) -> Result<Opened, PictureError> {
    source(bytes)?.open()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_say_what_it_is() {
        for (bytes, expected) in [
            (&b"\x89PNG\r\n\x1a\n"[..], Some(Format::Png)),
            (b"\x89PNG", None),
            (b"  <svg/>", Some(Format::Svg)),
            (b"\xef\xbb\xbf<?xml?>", Some(Format::Svg)),
            (b"{\"vouchsafe\": 1}", None),
            (b"1.abc", None),
            (b"", None),
        ] {
            assert_eq!(Format::of(bytes), expected);
        }
        assert_eq!(source(b"hello"), Err(PictureError::NotAPicture));
        let large = vec![b'<'; MAX_PICTURE_BYTES + 1];
        assert_eq!(
            source(&large),
            Err(PictureError::TooLarge { bytes: large.len() })
        );
    }

    #[test]
    fn a_source_that_does_not_open_says_why() {
        let damaged = Source::Link("1.abc".to_owned());
        assert!(matches!(damaged.open(), Err(PictureError::Link(_))));
        let file = Source::File("{}".to_owned());
        assert_eq!(file.open(), Err(PictureError::File(FileError::NotADiagram)));
        let link = link::encode(&Diagram::new()).unwrap();
        let with_more = Source::Link(format!("{link}&beat=2"));
        assert_eq!(with_more.open().unwrap().diagram, Diagram::new());
    }
}
