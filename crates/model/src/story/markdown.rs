//! Short Markdown: paragraphs, lists, **strong**, *emphasis*, `code` and links. That
//! is all that narration needs; everything else stands there as it was written.

/// A block of narration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list; each item begins with `- ` on a line of its own.
    List(Vec<Vec<Span>>),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Text as it is.
    Text(String),
    /// Text between `**`.
    Strong(String),
    /// Text between `*`.
    Emphasis(String),
    /// Text between backticks.
    Code(String),
    /// `[text](https://…)`: only such addresses are links.
    Link {
        /// What is shown.
        text: String,
        /// Where it leads.
        to: String,
    },
}

impl Span {
    /// The text that is shown.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Code(text)
            | Self::Link { text, .. } => text,
        }
    }
}

/// Reads narration. Takes time in proportion to its length.
#[must_use]
pub fn read(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        match (line.strip_prefix("- "), line.is_empty()) {
            (Some(item), _) => {
                end_paragraph(&mut lines, &mut blocks);
                match blocks.last_mut() {
                    Some(Block::List(items)) => items.push(spans(item)),
                    _ => blocks.push(Block::List(vec![spans(item)])),
                }
            }
            (None, true) => end_paragraph(&mut lines, &mut blocks),
            (None, false) => lines.push(line),
        }
    }
    blocks
}

fn end_paragraph(lines: &mut Vec<&str>, blocks: &mut Vec<Block>) {
    if !lines.is_empty() {
        blocks.push(Block::Paragraph(spans(&lines.join(" "))));
        lines.clear();
    }
}

/// Narration without its marks.
#[must_use]
pub fn plain(text: &str) -> String {
    let line = |spans: &[Span]| spans.iter().map(Span::text).collect::<String>();
    let blocks = read(text).into_iter().map(|block| match block {
        Block::Paragraph(spans) => line(&spans),
        Block::List(items) => items
            .iter()
            .map(|item| format!("- {}", line(item)))
            .collect::<Vec<_>>()
            .join("\n"),
    });
    blocks.collect::<Vec<_>>().join("\n")
}

fn spans(mut text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut before = String::new();
    while let Some(mark) = text.find(['*', '`', '[']) {
        let (plain, rest) = text.split_at(mark);
        before.push_str(plain);
        match marked(rest) {
            Some((span, after)) => {
                if !before.is_empty() {
                    spans.push(Span::Text(std::mem::take(&mut before)));
                }
                spans.push(span);
                text = after;
            }
            None => {
                // A mark that marks nothing is text.
                let mut rest = rest.chars();
                before.extend(rest.next());
                text = rest.as_str();
            }
        }
    }
    before.push_str(text);
    if !before.is_empty() {
        spans.push(Span::Text(before));
    }
    spans
}

/// How far a mark looks for its end: narration is short, and a text full of marks
/// without end must not take long.
const MAX_SPAN: usize = 500;

/// What a mark at the beginning of the text marks, and what comes after it.
fn marked(text: &str) -> Option<(Span, &str)> {
    let between = |open: &str, close: &str| -> Option<(String, &str)> {
        let inner = text.strip_prefix(open)?;
        let end = find_near(inner, close)?;
        let marked = inner.get(..end)?;
        let is_marked = !marked.is_empty() && marked.trim() == marked;
        is_marked.then_some((marked.to_owned(), inner.get(end + close.len()..)?))
    };
    if text.starts_with('`') {
        return between("`", "`").map(|(it, rest)| (Span::Code(it), rest));
    }
    if text.starts_with("**") {
        return between("**", "**").map(|(it, rest)| (Span::Strong(it), rest));
    }
    if text.starts_with('*') {
        return between("*", "*").map(|(it, rest)| (Span::Emphasis(it), rest));
    }
    let (shown, rest) = between("[", "](")?;
    let end = find_near(rest, ")")?;
    let to = rest.get(..end)?;
    let is_link = to.starts_with("https://") && !to.contains(char::is_whitespace);
    let link = Span::Link {
        text: shown,
        to: to.to_owned(),
    };
    is_link.then_some((link, rest.get(end + 1..)?))
}

fn find_near(text: &str, what: &str) -> Option<usize> {
    let near = text
        .char_indices()
        .nth(MAX_SPAN)
        .map_or(text.len(), |(at, _)| at);
    text.get(..near)?.find(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(it: &str) -> Span {
        Span::Text(it.to_owned())
    }

    #[test]
    fn narration_is_read_as_paragraphs_and_lists() {
        let read = read("One line\nand the next.\n\n- a **strong** word\n- `code` and *more*\n");
        assert_eq!(
            read,
            [
                Block::Paragraph(vec![text("One line and the next.")]),
                Block::List(vec![
                    vec![text("a "), Span::Strong("strong".to_owned()), text(" word")],
                    vec![
                        Span::Code("code".to_owned()),
                        text(" and "),
                        Span::Emphasis("more".to_owned())
                    ],
                ]),
            ]
        );
    }

    #[test]
    fn only_an_address_that_is_safe_is_a_link() {
        let link = Span::Link {
            text: "Learn".to_owned(),
            to: "https://learn.microsoft.com/".to_owned(),
        };
        assert_eq!(
            read("[Learn](https://learn.microsoft.com/)."),
            [Block::Paragraph(vec![link, text(".")])]
        );
        for harmful in ["[x](javascript:alert(1))", "[x](http://a b)", "[x](//a)"] {
            assert_eq!(plain(harmful), harmful);
        }
    }

    #[test]
    fn marks_that_mark_nothing_stay() {
        for as_it_is in ["2 * 3 * 4", "a ` b", "**", "[]", "*", "Storage*Blob"] {
            assert_eq!(plain(as_it_is), as_it_is);
        }
    }

    #[test]
    fn marks_without_end_take_no_long_time() {
        let text = "[*`".repeat(20_000);
        assert!(plain(&text).len() <= text.len());
    }
}
