//! What may stand in the fragment of an address.
//!
//! `#<diagram>`, or `#<diagram>&<key>=<value>…`: a diagram as [`super::encode`]
//! wrote it, and then what to show of it. Keys that are not known are passed
//! over, so that an older program opens the diagram of a newer link. What the keys mean is
//! [`super::view`]; `lang=es` lets the interface speak Spanish.

/// How many parameters of a fragment are looked at.
const MAX_PARAMETERS: usize = 32;

/// A fragment in its pieces, borrowed from the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkFragment<'a> {
    /// The text of the diagram; `None` if there is none.
    pub diagram: Option<&'a str>,
    /// Keys and values in their order, as they stand.
    pub parameters: Vec<(&'a str, &'a str)>,
}

impl<'a> LinkFragment<'a> {
    /// Takes a fragment to pieces, with or without the number sign before it.
    /// Every text is a fragment; whether its diagram opens is asked later.
    #[must_use]
    pub fn parse(fragment: &'a str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut pieces = fragment.split('&');
        let first = pieces.next().unwrap_or_default();
        // A fragment may have parameters alone.
        let (diagram, lone) = match first.split_once('=') {
            Some(pair) => (None, Some(pair)),
            None => (Some(first).filter(|text| !text.is_empty()), None),
        };
        let pairs = pieces.filter_map(|piece| piece.split_once('='));
        Self {
            diagram,
            parameters: lone.into_iter().chain(pairs).take(MAX_PARAMETERS).collect(),
        }
    }

    /// The text of the diagram in what somebody copied: a whole address, a fragment with
    /// its number sign or without. `None` if it is neither; whether the diagram opens is
    /// asked later.
    #[must_use]
    pub fn diagram_of(copied: &'a str) -> Option<&'a str> {
        let fragment = match copied.split_once('#') {
            Some((_, fragment)) => fragment,
            None if super::is_link(copied) => copied,
            None => return None,
        };
        Some(Self::parse(fragment).diagram.unwrap_or_default())
    }

    /// The value of the first parameter with this key.
    #[must_use]
    pub fn parameter(&self, key: &str) -> Option<&'a str> {
        self.parameters
            .iter()
            .find(|(candidate, _)| *candidate == key)
            .map(|(_, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_copied_has_a_diagram_however_much_was_copied() {
        for (copied, diagram) in [
            ("https://example.org/a/#1.abc&beat=3", Some("1.abc")),
            ("#1.abc", Some("1.abc")),
            ("1.abc&beat=3", Some("1.abc")),
            ("2.abc&beat=3", Some("2.abc")),
            ("3.abc", None),
            ("https://example.org/#", Some("")),
            ("https://example.org/", None),
            ("shop.vouchsafe.json", None),
            ("", None),
        ] {
            assert_eq!(LinkFragment::diagram_of(copied), diagram, "{copied}");
        }
    }

    #[test]
    fn a_fragment_is_a_diagram_and_parameters() {
        for (text, diagram, parameters) in [
            ("", None, &[][..]),
            ("#", None, &[]),
            ("#1.abc", Some("1.abc"), &[]),
            ("1.abc", Some("1.abc"), &[]),
            ("#1.abc&step=3", Some("1.abc"), &[("step", "3")]),
            ("#1.abc&later&step=3&", Some("1.abc"), &[("step", "3")]),
            ("#step=3", None, &[("step", "3")]),
            ("#&step=3&step=4", None, &[("step", "3"), ("step", "4")]),
            ("#1.abc&a=b=c", Some("1.abc"), &[("a", "b=c")]),
        ] {
            let fragment = LinkFragment::parse(text);
            assert_eq!(fragment.diagram, diagram, "{text}");
            assert_eq!(fragment.parameters, parameters, "{text}");
        }
        assert_eq!(
            LinkFragment::parse("#1.a&step=3&step=4").parameter("step"),
            Some("3")
        );
        assert_eq!(LinkFragment::parse("#1.a").parameter("step"), None);
    }
}
