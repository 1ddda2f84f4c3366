//! How does a drawing become a picture file? SVG text that stands alone.
//!
//! The same tree that the app draws, written with the colors of one theme. No script, no link, no font to load; every
//! text is escaped, so that a hostile name stays a name.

use crate::draw::{Element, Paint, edge, edge_label, node, overlay, underlay};
use crate::frame::Frame;
use crate::geometry::{Rect, bounds};
use crate::layout::Layout;
use crate::theme::{ColorRole, FONT_FAMILY, Theme};

/// What a picture shows around the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Light or dark.
    pub theme: Theme,
    /// The room around the drawing, in world pixels.
    pub padding: i32,
    /// What is behind it.
    pub background: Background,
    /// What the picture is called, for those who can't see it; empty: nothing.
    pub title: String,
    /// What it shows, for those who can't see it; empty: nothing.
    pub description: String,
}

/// What is behind a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Background {
    /// The color of the canvas.
    #[default]
    Canvas,
    /// Nothing: whatever the picture is put on.
    Transparent,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            theme: Theme::Light,
            padding: 32,
            background: Background::Canvas,
            title: String::new(),
            description: String::new(),
        }
    }
}

/// Everything of a layout and what happens on it, from back to front: rooms,
/// lines, nodes, what lies under labels, labels, what lies on top.
#[must_use]
pub fn drawing(layout: &Layout, frame: &Frame) -> Element {
    let rooms = layout.rooms().into_iter().map(|view| node(view)).collect();
    let edges = layout.edges().map(|view| edge(view)).collect();
    let cards = layout.cards().map(|view| node(view)).collect();
    let said = layout
        .edges()
        .filter(|view| !frame.unsaid.contains(&view.id));
    let labels = said.filter_map(|view| edge_label(view)).collect();
    Element::group(vec![
        Element::group(rooms).with("class", "rooms"),
        Element::group(edges).with("class", "edges"),
        Element::group(cards).with("class", "cards"),
        underlay(frame),
        Element::group(labels).with("class", "labels"),
        overlay(frame),
    ])
    .with("class", "drawing")
    .with("font-family", FONT_FAMILY)
}

/// A whole picture as SVG text.
#[must_use]
pub fn document(layout: &Layout, frame: &Frame, options: &Options) -> String {
    let area = area(layout, frame).grown(options.padding);
    let mut root = Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", area.width)
        .with("height", area.height)
        .with(
            "viewBox",
            format!("{} {} {} {}", area.x, area.y, area.width, area.height),
        )
        .with("role", "img");
    if !options.title.is_empty() {
        root.children
            .push(Element::new("title").saying(options.title.as_str()));
    }
    if !options.description.is_empty() {
        root.children
            .push(Element::new("desc").saying(options.description.as_str()));
    }
    if options.background == Background::Canvas {
        root.children.push(
            Element::new("rect")
                .with("x", area.x)
                .with("y", area.y)
                .with("width", area.width)
                .with("height", area.height)
                .with("fill", ColorRole::Canvas),
        );
    }
    root.children.push(drawing(layout, frame));
    let mut text = markup(&root, Paint::Values(options.theme));
    text.push('\n');
    text
}

/// Everything there is to see: nodes, lines, and what lies on top.
#[must_use]
pub fn area(layout: &Layout, frame: &Frame) -> Rect {
    let on_top = frame
        .stations
        .iter()
        .map(|view| view.station.rect)
        .chain(frame.verdicts.iter().map(|badge| badge.rect))
        .chain(frame.trails.iter().filter_map(|trail| trail.route.bounds()));
    bounds(layout.bounds().into_iter().chain(on_top)).unwrap_or_default()
}

/// An element and everything in it as SVG text.
#[must_use]
pub fn markup(element: &Element, paint: Paint) -> String {
    let mut text = String::new();
    write_element(element, paint, &mut text);
    text
}

fn write_element(element: &Element, paint: Paint, into: &mut String) {
    into.push('<');
    into.push_str(element.tag);
    for (name, value) in &element.attributes {
        into.push(' ');
        into.push_str(name);
        into.push_str("=\"");
        escape(&value.resolve(paint), into);
        into.push('"');
    }
    if element.text.is_none() && element.children.is_empty() {
        into.push_str("/>");
        return;
    }
    into.push('>');
    if let Some(text) = &element.text {
        escape(text, into);
    }
    for child in &element.children {
        write_element(child, paint, into);
    }
    into.push_str("</");
    into.push_str(element.tag);
    into.push('>');
}

/// Writes a text so that it is only text, in an attribute as well as between
/// tags. What XML can't hold is left out.
fn escape(text: &str, into: &mut String) {
    for c in text.chars() {
        match c {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\'' => into.push_str("&#39;"),
            '\t' | '\n' | '\r' => into.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => into.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hostile_name_stays_a_name() {
        let name = "</text><script>alert('x')</script>&\u{0}\"";
        let element = Element::new("text")
            .with("id", name.to_owned())
            .saying(name);
        let text = markup(&element, Paint::Variables);
        assert_eq!(
            text,
            concat!(
                "<text id=\"&lt;/text&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;\">",
                "&lt;/text&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;</text>"
            )
        );
    }
}
