//! How does a drawing become a picture file? SVG text that stands alone.
//!
//! The same tree that the app draws, written with the colors of one theme. No script, no link, no font to load; every
//! text is escaped, so that a hostile name stays a name.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use vouchsafe_model::picture::Source;
use vouchsafe_model::picture::svg::metadata;

use crate::caption::{Caption, MIN_WIDTH};
use crate::draw::{Element, Paint, Value, edge, edge_label, node, overlay, room_name, underlay};
use crate::frame::Frame;
use crate::geometry::{Rect, bounds};
use crate::layout::Layout;
use crate::theme::{ColorRole, FONT_FAMILY, Theme};

/// What a picture shows around the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Light, dark, or as whoever reads it has it.
    pub colors: Colors,
    /// What is seen at least, in world pixels; `None` for what there is to see.
    pub area: Option<Rect>,
    /// The room around the drawing, in world pixels.
    pub padding: i32,
    /// What is behind it.
    pub background: Background,
    /// What the picture is called, for those who can't see it; empty: nothing.
    pub title: String,
    /// What it shows, for those who can't see it; empty: nothing.
    pub description: String,
    /// What is said below the drawing.
    pub caption: Caption,
    /// The diagram, so that the picture can be opened again; `None`: it can't.
    pub source: Option<Source>,
}

/// Whose colors a picture has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colors {
    /// Those of one theme.
    Of(Theme),
    /// Those of the theme that the reader's system prefers; light where a program doesn't ask.
    Preferred,
    /// Light or dark, as the `color-scheme` of the page says in which it stands.
    OfPage,
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
            colors: Colors::Of(Theme::Light),
            area: None,
            padding: 32,
            background: Background::Canvas,
            title: String::new(),
            description: String::new(),
            caption: Caption::default(),
            source: None,
        }
    }
}

/// Everything of a layout and what happens on it, from back to front: rooms,
/// lines, nodes, what lies under words, names of rooms, labels, what lies on top.
#[must_use]
pub fn drawing(layout: &Layout, frame: &Frame) -> Element {
    let said = layout
        .edges()
        .filter(|view| !frame.unsaid.contains(&view.id));
    let labels = said.filter_map(|view| edge_label(view)).collect();
    layers(layout, underlay(frame), labels, overlay(frame))
}

/// A drawing of these layers, on what is always there.
pub(crate) fn layers(
    layout: &Layout,
    underlay: Element,
    labels: Vec<Element>,
    overlay: Element,
) -> Element {
    let rooms = layout.rooms().into_iter().map(|view| node(view)).collect();
    let edges = layout.edges().map(|view| edge(view)).collect();
    let cards = layout.cards().map(|view| node(view)).collect();
    let names = layout
        .rooms()
        .into_iter()
        .filter_map(|view| room_name(view));
    Element::group(vec![
        Element::group(rooms).with("class", "rooms"),
        Element::group(edges).with("class", "edges"),
        Element::group(cards).with("class", "cards"),
        underlay,
        Element::group(names.collect()).with("class", "names"),
        Element::group(labels).with("class", "labels"),
        overlay,
    ])
    .with("class", "drawing")
    .with("font-family", FONT_FAMILY)
}

/// A picture as a tree: what it shows, and which part of the world that is. Whoever draws pixels draws this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What is seen of the world, its edges included.
    pub area: Rect,
    /// Everything that is seen, from back to front.
    pub content: Vec<Element>,
}

impl Sheet {
    /// A drawing on a sheet that shows this much of it, with room below for words of this height.
    #[must_use]
    pub fn of(
        drawing: Element,
        seen: Rect,
        words: Option<Element>,
        words_height: i32,
        options: &Options,
    ) -> Self {
        let mut area = seen;
        area.height += words_height;
        let area = area.grown(options.padding);
        let mut content = Vec::new();
        if options.background == Background::Canvas {
            content.push(
                Element::new("rect")
                    .with("x", area.x)
                    .with("y", area.y)
                    .with("width", area.width)
                    .with("height", area.height)
                    .with("fill", ColorRole::Canvas),
            );
        }
        content.push(drawing);
        content.extend(words.map(|words| words.with("font-family", FONT_FAMILY)));
        Self { area, content }
    }

    /// The picture as SVG text.
    #[must_use]
    pub fn to_svg(&self, options: &Options) -> String {
        self.to_svg_with(options, "")
    }

    /// The picture as SVG text with a style sheet, which has no character that needs escaping.
    pub(crate) fn to_svg_with(&self, options: &Options, style: &str) -> String {
        let area = self.area;
        let root = Element::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("width", area.width)
            .with("height", area.height)
            .with(
                "viewBox",
                format!("{} {} {} {}", area.x, area.y, area.width, area.height),
            )
            .with("role", "img");
        let mut text = String::new();
        let mut content = self.content.clone();
        let (paint, dark) = match options.colors {
            Colors::Of(theme) => (Paint::Values(theme), String::new()),
            Colors::Preferred => (Paint::Values(Theme::Light), dark_rules(&mut content)),
            Colors::OfPage => (Paint::Both, String::new()),
        };
        start_element(&root, paint, &mut text);
        text.push('>');
        for (tag, words) in [("title", &options.title), ("desc", &options.description)] {
            if !words.is_empty() {
                write_element(&Element::new(tag).saying(words.as_str()), paint, &mut text);
            }
        }
        if let Some(source) = &options.source {
            text.push_str(&metadata(source));
        }
        if !(style.is_empty() && dark.is_empty()) {
            // Writing to a text can't fail.
            let _ = write!(text, "<style>{style}{dark}</style>");
        }
        for element in &content {
            write_element(element, paint, &mut text);
        }
        text.push_str("</svg>\n");
        text
    }
}

/// A picture of a moment as a tree.
#[must_use]
pub fn sheet(layout: &Layout, frame: &Frame, options: &Options) -> Sheet {
    let seen = area(layout, frame);
    let seen = options.area.map_or(seen, |least| least.union(seen));
    if options.caption == Caption::default() {
        return Sheet::of(drawing(layout, frame), seen, None, 0, options);
    }
    let seen = wide_enough(seen);
    let words = options.caption.below(seen);
    let height = options.caption.height(seen.width);
    Sheet::of(drawing(layout, frame), seen, Some(words), height, options)
}

/// The same, wide enough to read words below it.
pub(crate) const fn wide_enough(seen: Rect) -> Rect {
    let missing = MIN_WIDTH - seen.width;
    if missing <= 0 {
        return seen;
    }
    Rect::new(seen.x - missing / 2, seen.y, MIN_WIDTH, seen.height)
}

/// A whole picture as SVG text.
#[must_use]
pub fn document(layout: &Layout, frame: &Frame, options: &Options) -> String {
    sheet(layout, frame, options).to_svg(options)
}

/// Everything there is to see: nodes, lines, and what lies on top.
#[must_use]
pub fn area(layout: &Layout, frame: &Frame) -> Rect {
    let on_top = frame
        .stations
        .iter()
        .map(|view| view.station.rect)
        .chain(frame.verdicts.iter().map(|badge| badge.rect))
        .chain(frame.trails.iter().filter_map(|trail| trail.route.bounds()))
        .chain(frame.capsules.iter().map(|capsule| {
            // The ground around it, and what rounding takes.
            Rect::around(capsule.at.rounded(), capsule.size).grown(3)
        }));
    bounds(layout.bounds().into_iter().chain(on_top)).unwrap_or_default()
}

/// Gives everything that has a color a class by which a style sheet can give it another, and returns the rules for
/// readers who prefer dark.
fn dark_rules(content: &mut [Element]) -> String {
    let mut used = BTreeSet::new();
    for element in content {
        name_colors(element, &mut used);
    }
    let mut rules = String::new();
    for (property, role) in used {
        let dark = role.value(Theme::Dark);
        if dark != role.value(Theme::Light) {
            let _ = write!(rules, ".{}{{{property}:{dark}}}", class_of(property, role));
        }
    }
    if rules.is_empty() {
        rules
    } else {
        format!("@media (prefers-color-scheme:dark){{{rules}}}")
    }
}

fn name_colors(element: &mut Element, used: &mut BTreeSet<(&'static str, ColorRole)>) {
    let mut classes = String::new();
    for (name, value) in &element.attributes {
        if let Value::Color(role) = value {
            used.insert((name, *role));
            if !classes.is_empty() {
                classes.push(' ');
            }
            classes.push_str(&class_of(name, *role));
        }
    }
    if !classes.is_empty() {
        let class = element
            .attributes
            .iter_mut()
            .find(|(name, _)| *name == "class");
        match class {
            Some((_, known)) => {
                let before = known.resolve(Paint::Variables);
                *known = Value::Text(format!("{before} {classes}"));
            }
            None => element.attributes.push(("class", Value::Text(classes))),
        }
    }
    for child in &mut element.children {
        name_colors(child, used);
    }
}

/// `fill-ink`, `stroke-line-strong`.
fn class_of(property: &str, role: ColorRole) -> String {
    let name = role.property().trim_start_matches("--color-");
    format!("{property}-{name}")
}

/// An element and everything in it as SVG text.
#[must_use]
pub fn markup(element: &Element, paint: Paint) -> String {
    let mut text = String::new();
    write_element(element, paint, &mut text);
    text
}

/// A tag with its attributes, still open.
fn start_element(element: &Element, paint: Paint, into: &mut String) {
    into.push('<');
    into.push_str(element.tag);
    for (name, value) in &element.attributes {
        into.push(' ');
        into.push_str(name);
        into.push_str("=\"");
        escape(&value.resolve(paint), into);
        into.push('"');
    }
}

fn write_element(element: &Element, paint: Paint, into: &mut String) {
    start_element(element, paint, into);
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
pub(crate) fn escape(text: &str, into: &mut String) {
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
    fn a_picture_shows_at_least_what_is_asked_for() {
        let shop = crate::samples::shop();
        let layout = Layout::of(&shop.drawing.diagram);
        let seen = area(&layout, &Frame::default());
        let of = |area| {
            let options = Options {
                area,
                ..Options::default()
            };
            sheet(&layout, &Frame::default(), &options).area
        };
        assert_eq!(of(None), of(Some(seen)));
        let larger = seen.grown(100);
        assert_eq!(of(Some(larger)), of(None).grown(100));
    }

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
