//! What is said beside a scene, already taken apart: nobody who plays has to read Markdown.

/// A block of narration.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
#[cfg_attr(feature = "write", serde(rename_all = "camelCase"))]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A list, item by item.
    List(Vec<Vec<Run>>),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Run(pub RunKind, pub String);

/// What a piece of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub enum RunKind {
    /// Text as it is.
    #[cfg_attr(feature = "write", serde(rename = ""))]
    Text,
    /// What is stressed.
    #[cfg_attr(feature = "write", serde(rename = "b"))]
    Strong,
    /// What is set apart.
    #[cfg_attr(feature = "write", serde(rename = "i"))]
    Emphasis,
    /// What is literal: names, codes.
    #[cfg_attr(feature = "write", serde(rename = "c"))]
    Code,
}

impl Block {
    /// Its words without any marks.
    #[must_use]
    pub fn plain(&self) -> String {
        let line = |runs: &[Run]| runs.iter().map(|run| run.1.as_str()).collect::<String>();
        match self {
            Self::Paragraph(runs) => line(runs),
            Self::List(items) => items
                .iter()
                .map(|runs| line(runs))
                .collect::<Vec<_>>()
                .join(" "),
        }
    }
}
