//! What a link shows of its diagram, besides the diagram itself.

use std::fmt;

use super::fragment::LinkFragment;

/// What a link names. Everything may be left out, and what names nothing that is there is passed over: a link never fails
/// because of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinkView {
    /// The beat of the story (`beat=3`), from 1.
    pub beat: Option<usize>,
    /// The call of the diagram (`call=2`), from 1 in the order of the diagram.
    pub call: Option<usize>,
    /// The step of the call (`step=4`), from 1.
    pub step: Option<usize>,
    /// The theme (`theme=dark`).
    pub theme: Option<LinkTheme>,
    /// Whether the story is presented (`mode=present`).
    pub is_presented: bool,
}

/// The theme that a link names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkTheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl LinkTheme {
    /// As a link says it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

const PRESENT: &str = "present";

impl LinkView {
    /// What a fragment names.
    #[must_use]
    pub fn of(fragment: &LinkFragment<'_>) -> Self {
        let number = |key| {
            let number = fragment.parameter(key)?.parse().ok();
            number.filter(|it: &usize| *it > 0)
        };
        let theme = fragment.parameter("theme");
        Self {
            beat: number("beat"),
            call: number("call"),
            step: number("step"),
            theme: [LinkTheme::Light, LinkTheme::Dark]
                .into_iter()
                .find(|it| theme == Some(it.word())),
            is_presented: fragment.parameter("mode") == Some(PRESENT),
        }
    }
}

/// As it stands in an address, after the diagram.
impl fmt::Display for LinkView {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (key, number) in [
            ("beat", self.beat),
            ("call", self.call),
            ("step", self.step),
        ] {
            if let Some(number) = number {
                write!(formatter, "&{key}={number}")?;
            }
        }
        if let Some(theme) = self.theme {
            write!(formatter, "&theme={}", theme.word())?;
        }
        if self.is_presented {
            write!(formatter, "&mode={PRESENT}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let view = LinkView {
            beat: Some(3),
            call: Some(2),
            step: Some(4),
            theme: Some(LinkTheme::Dark),
            is_presented: true,
        };
        let written = format!("#1.a{view}");
        assert_eq!(written, "#1.a&beat=3&call=2&step=4&theme=dark&mode=present");
        assert_eq!(LinkView::of(&LinkFragment::parse(&written)), view);
        assert_eq!(LinkView::default().to_string(), "");
    }

    #[test]
    fn what_names_nothing_is_passed_over() {
        for fragment in [
            "#1.a",
            "#1.a&beat=0&step=-1&call=two",
            "#1.a&beat=99999999999999999999999",
            "#1.a&theme=pink&mode=edit",
        ] {
            let view = LinkView::of(&LinkFragment::parse(fragment));
            assert_eq!(view, LinkView::default(), "{fragment}");
        }
    }
}
