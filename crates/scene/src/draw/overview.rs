//! What is left of a drawing seen from afar? Shapes and colors, many in one element.
//!
//! A thousand nodes fit on a screen only so small that no word on them can be read and no icon told from another. Then
//! a card is its outline, the color of its tile and a bar where its name stands, and what looks the same in a group of
//! nodes or lines is one path: a browser moves and paints that as easily as a handful of cards.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Element;
use super::edge::look;
use super::node::{icon_corner_of_room, tile_of};
use crate::frame::{Frame, Tone};
use crate::geometry::{Rect, Size, WorldPoint};
use crate::layout::{EdgeKind, EdgeView, NodeShape, NodeSubject, NodeView};
use crate::path::Route;
use crate::text::{TextStyle, width};
use crate::theme::ColorRole;

/// How thick the bar is that stands for a name.
const BAR: i32 = 8;
/// How large the sign of a verdict is.
const SIGN: i32 = 64;

/// Nodes from afar.
#[must_use]
pub fn overview_of_nodes<'a>(views: impl IntoIterator<Item = &'a NodeView>) -> Element {
    let mut shapes = Shapes::default();
    for view in views {
        match view.shape {
            NodeShape::Room => shapes.room(view),
            NodeShape::Card => shapes.card(view),
            NodeShape::Pill => shapes.pill(view),
            NodeShape::Note => shapes.note(view),
        }
    }
    shapes.element().with("class", "overview")
}

/// Lines from afar: their ways, without arrow heads, dashes or words.
#[must_use]
pub fn overview_of_lines<'a>(views: impl IntoIterator<Item = &'a EdgeView>) -> Element {
    let mut ways: BTreeMap<EdgeKind, String> = BTreeMap::new();
    for view in views.into_iter().filter(|view| !view.route.is_empty()) {
        add_way(ways.entry(view.kind()).or_default(), &view.route);
    }
    let paths = ways.into_iter().map(|(kind, data)| {
        let (color, width) = look(kind);
        Element::new("path")
            .with("d", data)
            .with("fill", "none")
            .with("stroke", color)
            .with("stroke-width", width)
    });
    Element::group(paths.collect()).with("class", "overview")
}

/// What happens on a drawing, from afar: where messages go, who acts, what
/// decides, how it ended. What travels is drawn for itself.
#[must_use]
pub fn overview_of_frame(frame: &Frame) -> Element {
    let mut shapes = Shapes::default();
    for highlight in &frame.highlights {
        let coat = Coat::Light(highlight.tone.color());
        add_way(shapes.of(coat), &highlight.route);
    }
    for trail in &frame.trails {
        add_way(shapes.of(Coat::Trail(trail.tone.color())), &trail.route);
    }
    for outline in &frame.outlines {
        let coat = Coat::Outline(outline.tone.color());
        shapes.add(coat, outline.rect, outline.radius);
    }
    for view in &frame.stations {
        let (fill, line) = match view.tone {
            Some(tone) => (tone.soft(), tone.color()),
            None => (ColorRole::Paper, ColorRole::LineStrong),
        };
        let ground = Coat::Ground {
            fill,
            line,
            is_pale: false,
        };
        let rect = view.station.rect;
        shapes.add(ground, rect, rect.height / 2);
    }
    for verdict in &frame.verdicts {
        shapes.verdict(verdict.rect.center(), verdict.tone);
    }
    shapes.element().with("class", "overview")
}

/// Adds a way, with sharp bends.
fn add_way(data: &mut String, route: &Route) {
    for (index, WorldPoint { x, y }) in route.points().iter().enumerate() {
        let letter = if index == 0 { 'M' } else { 'L' };
        // Writing to a text can't fail.
        let _ = write!(data, "{letter}{x} {y}");
    }
}

/// How a shape is painted, in the order in which shapes lie on one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Coat {
    /// A node's own ground, and the line around it.
    Ground {
        fill: ColorRole,
        line: ColorRole,
        is_pale: bool,
    },
    /// Something on it.
    Mark(ColorRole),
    /// The bar for a name.
    Name(ColorRole),
    /// The light around a line that decides.
    Light(ColorRole),
    /// The way of a message.
    Trail(ColorRole),
    /// The line around something that acts.
    Outline(ColorRole),
    /// The sign of a verdict.
    Verdict(ColorRole),
}

/// Outlines of shapes, by how they are painted.
#[derive(Debug, Default)]
struct Shapes(BTreeMap<Coat, String>);

impl Shapes {
    fn room(&mut self, view: &NodeView) {
        let ground = Coat::Ground {
            fill: ColorRole::Paper,
            line: ColorRole::LineStrong,
            is_pale: true,
        };
        self.add(ground, view.rect, view.radius());
        let corner = icon_corner_of_room(view);
        self.add(
            Coat::Mark(view.color()),
            Rect::new(corner.x, corner.y, 17, 17),
            4,
        );
        self.name(view, TextStyle::Scope, ColorRole::InkFaint);
    }

    fn card(&mut self, view: &NodeView) {
        let line = match view.subject {
            NodeSubject::Tenant => ColorRole::Identity,
            _ => ColorRole::LineStrong,
        };
        let ground = Coat::Ground {
            fill: ColorRole::Paper,
            line,
            is_pale: false,
        };
        self.add(ground, view.rect, view.radius());
        self.add(Coat::Mark(view.color()), tile_of(view), 10);
        self.name(view, TextStyle::Title, ColorRole::InkFaint);
        for chip in &view.chips {
            self.add(
                Coat::Mark(ColorRole::Secret),
                chip.rect,
                chip.rect.height / 2,
            );
        }
        if let Some(badge) = view.badge {
            self.add(
                Coat::Mark(ColorRole::Identity),
                badge.rect,
                badge.rect.width / 2,
            );
        }
    }

    fn pill(&mut self, view: &NodeView) {
        let ground = Coat::Ground {
            fill: ColorRole::IdentitySoft,
            line: ColorRole::Identity,
            is_pale: false,
        };
        self.add(ground, view.rect, view.radius());
        self.name(view, TextStyle::Pill, ColorRole::Identity);
    }

    fn note(&mut self, view: &NodeView) {
        let ground = Coat::Ground {
            fill: ColorRole::Note,
            line: ColorRole::NoteLine,
            is_pale: false,
        };
        self.add(ground, view.rect, view.radius());
    }

    fn name(&mut self, view: &NodeView, style: TextStyle, color: ColorRole) {
        let WorldPoint { x, y } = view.title_start();
        let bar = Rect::new(x, y - BAR, width(&view.title, style), BAR);
        self.add(Coat::Name(color), bar, BAR / 2);
    }

    /// A sign by whose form verdicts can be told apart: a round one for what
    /// is allowed, a cross for what is denied, a triangle for what isn't known.
    fn verdict(&mut self, at: WorldPoint, tone: Tone) {
        let coat = Coat::Verdict(tone.color());
        let WorldPoint { x, y } = at;
        let side = SIGN;
        let sign = match tone {
            Tone::Denied => {
                // Two bars, from corner to corner.
                let (half, bar) = (side / 2, side / 5);
                let diagonal = |across: i32| {
                    let (dx, dy) = (2 * half * across, 2 * half);
                    let (x, y) = (x - half * across, y - half);
                    format!("M{} {y}h{bar}l{dx} {dy}h{}z", x - bar / 2, -bar)
                };
                diagonal(1) + &diagonal(-1)
            }
            Tone::Unknown => format!(
                "M{x} {}L{} {}L{} {}z",
                y - side / 2,
                x + side / 2,
                y + side / 2,
                x - side / 2,
                y + side / 2
            ),
            Tone::Allowed | Tone::Request | Tone::Identity | Tone::Secret => {
                let size = Size {
                    width: side,
                    height: side,
                };
                return self.add(coat, Rect::around(at, size), side / 2);
            }
        };
        self.of(coat).push_str(&sign);
    }

    fn of(&mut self, coat: Coat) -> &mut String {
        self.0.entry(coat).or_default()
    }

    /// Adds a rectangle with round corners.
    fn add(&mut self, coat: Coat, rect: Rect, radius: i32) {
        let radius = radius.min(rect.width / 2).min(rect.height / 2);
        let (across, down) = (rect.width - 2 * radius, rect.height - 2 * radius);
        let arc =
            |x: i32, y: i32| format!("a{radius} {radius} 0 0 1 {} {}", x * radius, y * radius);
        // Writing to a text can't fail.
        let _ = write!(
            self.of(coat),
            "M{} {}h{across}{}v{down}{}h{}{}v{}{}z",
            rect.x + radius,
            rect.y,
            arc(1, 1),
            arc(-1, 1),
            -across,
            arc(-1, -1),
            -down,
            arc(1, -1),
        );
    }

    fn element(self) -> Element {
        let paths = self.0.into_iter().map(|(coat, data)| {
            let path = Element::new("path").with("d", data);
            match coat {
                Coat::Ground {
                    fill,
                    line,
                    is_pale,
                } => {
                    let path = path
                        .with("fill", fill)
                        .with("stroke", line)
                        .with("stroke-width", "1.25");
                    if is_pale {
                        path.with("fill-opacity", "0.55")
                    } else {
                        path
                    }
                }
                Coat::Mark(color) => path.with("fill", color),
                Coat::Name(color) => path.with("fill", color).with("fill-opacity", "0.6"),
                Coat::Light(color) => stroked(path, color, "9").with("stroke-opacity", "0.3"),
                Coat::Trail(color) => stroked(path, color, "5"),
                Coat::Outline(color) => stroked(path, color, "6"),
                Coat::Verdict(color) => path
                    .with("fill", color)
                    .with("stroke", ColorRole::Paper)
                    .with("stroke-width", "6")
                    .with("paint-order", "stroke"),
            }
        });
        Element::group(paths.collect())
    }
}

fn stroked(path: Element, color: ColorRole, width: &'static str) -> Element {
    path.with("fill", "none")
        .with("stroke", color)
        .with("stroke-width", width)
}

#[cfg(test)]
mod tests {
    use super::super::Value;
    use super::*;
    use crate::layout::Layout;
    use crate::samples;

    /// How many outlines there are in all paths together.
    fn outlines(element: &Element) -> usize {
        let data = element.children.iter().filter_map(|it| it.attribute("d"));
        data.map(|data| match data {
            Value::Text(text) => text.matches('M').count(),
            _ => 0,
        })
        .sum()
    }

    #[test]
    fn every_line_and_every_node_is_in_the_overview() {
        for (name, drawing) in [
            ("shop", samples::shop().drawing),
            ("estate", samples::estate()),
        ] {
            let layout = Layout::of(&drawing.diagram);
            let lines: Vec<&EdgeView> = layout.edges().map(|view| &**view).collect();
            let seen = lines.iter().filter(|view| !view.route.is_empty()).count();
            assert_eq!(outlines(&overview_of_lines(lines)), seen, "{name}");
            for view in layout.nodes() {
                let badge = usize::from(view.badge.is_some());
                let expected = match view.shape {
                    NodeShape::Note => 1,
                    NodeShape::Pill => 2,
                    NodeShape::Room | NodeShape::Card => 3 + badge + view.chips.len(),
                };
                assert_eq!(outlines(&overview_of_nodes([&**view])), expected, "{name}");
            }
        }
    }

    #[test]
    fn a_hundred_nodes_are_as_many_elements_as_there_are_coats() {
        let drawing = samples::estate();
        let layout = Layout::of(&drawing.diagram);
        let once: Vec<&NodeView> = layout.nodes().map(|view| &**view).collect();
        let often = once.iter().copied().cycle().take(once.len() * 100);
        let (once, often) = (overview_of_nodes(once.clone()), overview_of_nodes(often));
        assert_eq!(once.children.len(), often.children.len());
        assert_eq!(outlines(&once) * 100, outlines(&often));
    }
}
