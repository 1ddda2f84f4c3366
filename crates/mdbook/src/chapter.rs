//! Where in a chapter is something to be replaced?
//!
//! Two things are: a fenced block whose first word is `vouchsafe`, and `{{#vouchsafe …}}` on a line of its own. Code that
//! shows either, in a block or in a line, stays as it is.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options as Extensions, Parser, Tag, TagEnd};

use crate::options;

const OPENS: &str = "{{#vouchsafe";
const CLOSES: &str = "}}";

/// How something to be replaced is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A fenced block.
    Fence,
    /// `{{#vouchsafe FILE …}}`.
    Directive,
}

/// Something to be replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    /// What of the chapter's text, in bytes: from the first line's own text to the end of the last.
    pub(crate) range: Range<usize>,
    /// What each line begins with that belongs to a list or a quotation around it.
    pub(crate) indent: String,
    /// The options as they stand.
    pub(crate) options: String,
    /// What stands in the block.
    pub(crate) body: String,
}

impl Place {
    /// The line on which it begins, from 1, in the text in which it was found.
    pub(crate) fn line(&self, text: &str) -> usize {
        let before = text.get(..self.range.start).unwrap_or_default();
        before.matches('\n').count() + 1
    }
}

/// A place of a chapter that can't be meant.
pub(crate) type Misplaced = (Place, &'static str);

/// Everything that is to be replaced, in the order of the text.
pub(crate) fn places(text: &str) -> Vec<Result<Place, Misplaced>> {
    let mut found: Vec<Result<Place, Misplaced>> = Vec::new();
    let mut code: Vec<Range<usize>> = Vec::new();
    let mut open: Option<Place> = None;
    let extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_HEADING_ATTRIBUTES;
    for (event, range) in Parser::new_ext(text, extensions).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                code.push(range.clone());
                if let CodeBlockKind::Fenced(info) = kind
                    && let Some(options) = options::of_fence(&info)
                {
                    open = Some(Place {
                        kind: Kind::Fence,
                        indent: indent(text, range.start),
                        range,
                        options: options.to_owned(),
                        body: String::new(),
                    });
                }
            }
            Event::Text(body) => {
                if let Some(place) = &mut open {
                    place.body.push_str(&body);
                }
            }
            Event::End(TagEnd::CodeBlock) => found.extend(open.take().map(Ok)),
            Event::Code(_) => code.push(range),
            _ => {}
        }
    }
    let is_code = |at: usize| code.iter().any(|range| range.contains(&at));
    let directives = text.match_indices(OPENS).map(|(at, _)| at);
    found.extend(
        directives
            .filter(|at| !is_code(*at))
            .filter_map(|at| directive(text, at)),
    );
    found.sort_by_key(|place| match place {
        Ok(place) | Err((place, _)) => place.range.start,
    });
    found
}

fn directive(text: &str, at: usize) -> Option<Result<Place, Misplaced>> {
    let rest = text.get(at..)?;
    let inner = rest.strip_prefix(OPENS)?;
    // Another word that begins alike, or one that mdBook's own sign keeps as it is.
    if !inner.starts_with([' ', '\t', '}']) || text.get(..at)?.ends_with('\\') {
        return None;
    }
    let line = rest.lines().next().unwrap_or_default();
    let closes = line.find(CLOSES);
    let end = closes.map_or(line.len(), |closes| closes + CLOSES.len());
    let place = Place {
        kind: Kind::Directive,
        range: at..at + end,
        indent: indent(text, at),
        options: line
            .get(OPENS.len()..closes.unwrap_or(line.len()))
            .unwrap_or_default()
            .to_owned(),
        body: String::new(),
    };
    let before = text.get(line_start(text, at)..at).unwrap_or_default();
    let after = line.get(end..).unwrap_or_default();
    Some(if closes.is_none() {
        Err((place, "it has no end; close it with }} on the same line"))
    } else if before.trim_start_matches(is_indent).is_empty() && after.trim().is_empty() {
        Ok(place)
    } else {
        Err((
            place,
            "it stands amid other text; give it a line of its own",
        ))
    })
}

fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(0, |newline| newline + 1)
}

fn is_indent(c: char) -> bool {
    c == '>' || c.is_whitespace()
}

/// What the next lines begin with, if the first begins as it does.
fn indent(text: &str, at: usize) -> String {
    let before = text.get(line_start(text, at)..at).unwrap_or_default();
    // The sign of a list stands only on its first line.
    let signs = before.chars().map(|c| if is_indent(c) { c } else { ' ' });
    signs.collect()
}

/// The text with these pieces in place of what stood there. They are blocks of HTML,
/// which end with an empty line.
pub(crate) fn replaced(text: &str, pieces: &[(Place, String)]) -> String {
    let mut written = String::new();
    let mut at = 0;
    for (place, html) in pieces {
        written.push_str(text.get(at..place.range.start).unwrap_or_default());
        for (number, line) in html.trim_end().lines().enumerate() {
            if number > 0 {
                written.push('\n');
                written.push_str(&place.indent);
            }
            written.push_str(line);
        }
        written.push('\n');
        written.push_str(place.indent.trim_end());
        at = place.range.end;
        // The parser counts the end of the last line to some blocks.
        if text.get(..at).is_some_and(|block| block.ends_with('\n')) {
            written.push('\n');
        }
    }
    written.push_str(text.get(at..).unwrap_or_default());
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies(text: &str) -> Vec<(String, String)> {
        let places = places(text).into_iter().map(Result::unwrap);
        places.map(|it| (it.options, it.body)).collect()
    }

    fn one(options: &str, body: &str) -> Vec<(String, String)> {
        vec![(options.to_owned(), body.to_owned())]
    }

    #[test]
    fn fences_and_directives_are_found_and_code_that_shows_them_is_not() {
        for (text, expected) in [
            ("```vouchsafe call=c7\n{}\n```\n", one(" call=c7", "{}\n")),
            ("~~~~ vouchsafe\n{}\n~~~~", one("", "{}\n")),
            ("1. a\n\n   ```vouchsafe\n   {}\n   ```\n", one("", "{}\n")),
            ("> ```vouchsafe\n> {}\n> ```\n", one("", "{}\n")),
            ("{{#vouchsafe a.json}}\n", one(" a.json", "")),
            ("a\n{{#vouchsafe a.json}}\nb", one(" a.json", "")),
            ("```json\n{}\n```\n", vec![]),
            ("````markdown\n```vouchsafe\n{}\n```\n````\n", vec![]),
            ("```text\n{{#vouchsafe a.json}}\n```\n", vec![]),
            ("Say `{{#vouchsafe a.json}}`.", vec![]),
            ("\\{{#vouchsafe a.json}}", vec![]),
            ("{{#vouchsafes a.json}}", vec![]),
        ] {
            assert_eq!(bodies(text), expected, "{text}");
        }
    }

    #[test]
    fn a_directive_has_a_line_of_its_own_and_an_end() {
        for (text, words) in [
            ("See {{#vouchsafe a.json}}.", "a line of its own"),
            ("{{#vouchsafe a.json}} there", "a line of its own"),
            ("{{#vouchsafe a.json\n}}", "close it with }}"),
        ] {
            let found = places(text);
            assert!(
                matches!(found.as_slice(), [Err((_, said))] if said.contains(words)),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn what_is_put_there_keeps_its_place_and_what_follows_stays_markdown() {
        let with = |text: &str| {
            let places = places(text).into_iter().map(Result::unwrap);
            let pieces: Vec<_> = places.map(|it| (it, "<p>\n</p>\n".to_owned())).collect();
            replaced(text, &pieces)
        };
        assert_eq!(
            with("# A\n\n```vouchsafe\n{}\n```\nText\n"),
            "# A\n\n<p>\n</p>\n\nText\n"
        );
        assert_eq!(
            with("- a\n\n  ```vouchsafe\n  {}\n  ```\n- b\n"),
            "- a\n\n  <p>\n  </p>\n\n- b\n"
        );
        assert_eq!(
            with("> ```vouchsafe\n> {}\n> ```\n> b\n"),
            "> <p>\n> </p>\n>\n> b\n"
        );
        assert_eq!(with("a\n{{#vouchsafe b}}\nc"), "a\n<p>\n</p>\n\nc");
    }

    #[test]
    fn lines_are_counted_from_one() {
        let text = "# A\n\n```vouchsafe\n{}\n```\n";
        let places = places(text);
        assert_eq!(places[0].as_ref().unwrap().line(text), 3);
    }
}
