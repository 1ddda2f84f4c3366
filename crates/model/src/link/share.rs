//! How is the address of a diagram handed on?
//!
//! As text that a page, a README or a manual takes, and with a word about its length: what carries links cuts off long
//! ones.

use std::fmt::Write as _;

/// From so many characters on an address is called long: chat, mail and older programs cut such addresses off.
// Source: the limit of Internet Explorer, 2,083 characters, which other programs still keep to; sitemaps allow 2,048.
pub const LONG_CHARS: usize = 2_000;
/// The longest address that is handed on, in characters: well below where browsers cut.
// Source: Chromium, docs/security/url_display_guidelines, "URL Length": addresses of 2 MB at most, of which 32 kB are shown
// (kMaxURLDisplayChars). Firefox, modules/libpref/init/all.js: network.standard-url.max-length is 1,048,576.
pub const MAX_CHARS: usize = 32_000;

/// What there is to say about the length of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// Everything takes it.
    Fine,
    /// Browsers open it; what carries it may cut it off.
    Long,
    /// It is not handed on: the file is.
    TooLong,
}

impl Length {
    /// That of an address.
    #[must_use]
    pub fn of(address: &str) -> Self {
        match address.chars().count() {
            chars if chars > MAX_CHARS => Self::TooLong,
            chars if chars >= LONG_CHARS => Self::Long,
            _ => Self::Fine,
        }
    }
}

/// What takes the address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Anything: the address as it is.
    #[default]
    Address,
    /// A text in Markdown.
    Markdown,
    /// A page in HTML.
    Html,
    /// A text in reStructuredText.
    ReStructuredText,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Address,
        Self::Markdown,
        Self::Html,
        Self::ReStructuredText,
    ];

    /// What it is called on a command line.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::ReStructuredText => "rst",
        }
    }

    /// A link to an address, with words to press.
    #[must_use]
    pub fn link(self, words: &str, address: &str) -> String {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        match self {
            Self::Address => address.to_owned(),
            Self::Markdown => {
                let words = escaped(&words, |c| "\\`*_[]<>&!#|~".contains(c));
                // Where parentheses might end it too early, angle brackets hold it together.
                if address.contains(['(', ')', ' ']) {
                    format!("[{words}](<{address}>)")
                } else {
                    format!("[{words}]({address})")
                }
            }
            Self::Html => format!("<a href=\"{}\">{}</a>", in_html(address), in_html(&words)),
            Self::ReStructuredText => {
                let words = escaped(&words, |c| "\\`<>*|_".contains(c));
                let address = escaped(address, |c| "\\`<>".contains(c) || c == '_');
                // Without a name of its own, so that the same words may stand elsewhere.
                format!("`{words} <{address}>`__")
            }
        }
    }
}

fn escaped(text: &str, is_special: impl Fn(char) -> bool) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        if is_special(c) {
            written.push('\\');
        }
        written.push(c);
    }
    written
}

fn in_html(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '<' | '>' | '"' => {
                // Writing to a text can't fail.
                let _ = write!(written, "&#{};", u32::from(c));
            }
            c => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_written_for_what_takes_it() {
        let address = "https://example.org/a/#1.aB-_c&beat=2";
        for (form, expected) in [
            (Form::Address, address.to_owned()),
            (
                Form::Markdown,
                format!("[My *shop*]({address})").replace('*', "\\*"),
            ),
            (
                Form::Html,
                "<a href=\"https://example.org/a/#1.aB-_c&#38;beat=2\">My *shop*</a>".to_owned(),
            ),
            (
                Form::ReStructuredText,
                "`My \\*shop\\* <https://example.org/a/#1.aB-\\_c&beat=2>`__".to_owned(),
            ),
        ] {
            assert_eq!(form.link("My\n*shop*", address), expected);
        }
    }

    #[test]
    fn hostile_words_stay_words() {
        let words = "</a><script>\"x\"](javascript:1)`";
        let html = Form::Html.link(words, "https://example.org/\"onclick=\"");
        assert_eq!(html.matches('<').count(), 2);
        assert_eq!(html.matches('"').count(), 2);
        let markdown = Form::Markdown.link(words, "https://example.org/a(b)");
        assert!(
            markdown.contains("\\](javascript")
                && markdown.ends_with("(<https://example.org/a(b)>)")
        );
        let rst = Form::ReStructuredText.link("a <b> `c`", "https://example.org/");
        assert_eq!(rst, "`a \\<b\\> \\`c\\` <https://example.org/>`__");
    }

    #[test]
    fn a_long_address_is_told() {
        let of = |chars: usize| Length::of(&"a".repeat(chars));
        assert_eq!(of(LONG_CHARS - 1), Length::Fine);
        assert_eq!(of(LONG_CHARS), Length::Long);
        assert_eq!(of(MAX_CHARS), Length::Long);
        assert_eq!(of(MAX_CHARS + 1), Length::TooLong);
    }
}
