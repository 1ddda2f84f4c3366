//! Lines between nodes, and the words on them.

use super::{Element, centered, rounded};
use crate::geometry::{Side, WorldPoint};
use crate::layout::{EdgeKind, EdgeView, LABEL_HEIGHT};
use crate::path::Route;
use crate::text::TextStyle;
use crate::theme::ColorRole;

/// How long the head of an arrow is.
const ARROW: i32 = 9;

/// A line as it is at rest, without its words. Nothing where its ends touch.
#[must_use]
pub fn edge(view: &EdgeView) -> Element {
    let children = if view.route.is_empty() {
        Vec::new()
    } else {
        let (color, width) = look(view.kind());
        match view.kind() {
            EdgeKind::Call => arrow(&view.route, color, width),
            EdgeKind::Grant | EdgeKind::Denial => dashed(&view.route, color, width),
            EdgeKind::Bond => bond(&view.route, color, width),
            EdgeKind::Copy => dotted(&view.route, color, width),
        }
    };
    Element::group(children)
        .keyed(view.id.key())
        .with("class", class(view.kind()))
}

/// The color of a line, and how thick it is.
pub(super) const fn look(kind: EdgeKind) -> (ColorRole, &'static str) {
    match kind {
        EdgeKind::Call => (ColorRole::LineControl, "1.75"),
        EdgeKind::Grant => (ColorRole::Identity, "1.5"),
        EdgeKind::Denial => (ColorRole::Denied, "1.5"),
        EdgeKind::Bond => (ColorRole::Identity, "1.25"),
        EdgeKind::Copy => (ColorRole::Secret, "2"),
    }
}

const fn class(kind: EdgeKind) -> &'static str {
    match kind {
        EdgeKind::Call => "edge edge--call",
        EdgeKind::Grant => "edge edge--grant",
        EdgeKind::Denial => "edge edge--denial",
        EdgeKind::Bond => "edge edge--bond",
        EdgeKind::Copy => "edge edge--copy",
    }
}

/// The words on a line, on a ground of their own; `None` where it says nothing.
#[must_use]
pub fn edge_label(view: &EdgeView) -> Option<Element> {
    let label = view.label.as_ref()?;
    let (ground, line, ink) = match view.kind() {
        EdgeKind::Call | EdgeKind::Bond => {
            (ColorRole::Paper, ColorRole::LineStrong, ColorRole::InkMuted)
        }
        EdgeKind::Grant => (
            ColorRole::IdentitySoft,
            ColorRole::Identity,
            ColorRole::Identity,
        ),
        EdgeKind::Denial => (ColorRole::DeniedSoft, ColorRole::Denied, ColorRole::Denied),
        EdgeKind::Copy => (ColorRole::SecretSoft, ColorRole::Secret, ColorRole::Secret),
    };
    let children = vec![
        rounded(label.rect, LABEL_HEIGHT / 2)
            .with("fill", ground)
            .with("stroke", line)
            .with("stroke-width", "1"),
        centered(&label.text, label.rect, TextStyle::Label, ink),
    ];
    Some(
        Element::group(children)
            .keyed(view.id.key())
            .with("class", "edge__label"),
    )
}

fn stroke(route: &Route, color: ColorRole, width: &'static str) -> Element {
    Element::new("path")
        .with("d", route.svg_path())
        .with("fill", "none")
        .with("stroke", color)
        .with("stroke-width", width)
}

/// A solid line with an arrow head at its end.
pub(super) fn arrow(route: &Route, color: ColorRole, width: &'static str) -> Vec<Element> {
    let mut children = vec![stroke(&without_end(route), color, width)];
    if let Some((tip, heading)) = end_of(route) {
        let (dx, dy) = heading.step();
        let back = WorldPoint {
            x: tip.x - dx * ARROW,
            y: tip.y - dy * ARROW,
        };
        // Half as wide as long, across the direction.
        let (wide_x, wide_y) = (dy * ARROW / 2, dx * ARROW / 2);
        let head = format!(
            "M{} {}L{} {}L{} {}Z",
            tip.x,
            tip.y,
            back.x + wide_x,
            back.y + wide_y,
            back.x - wide_x,
            back.y - wide_y
        );
        children.push(
            Element::new("path")
                .with("d", head)
                .with("fill", color)
                .with("stroke", color)
                .with("stroke-width", "1")
                .with("stroke-linejoin", "round"),
        );
    }
    children
}

/// A dashed line with a dot at its end.
pub(super) fn dashed(route: &Route, color: ColorRole, width: &'static str) -> Vec<Element> {
    let mut children = vec![stroke(route, color, width).with("stroke-dasharray", "5 5")];
    if let Some((tip, heading)) = end_of(route) {
        children.push(dot(tip, heading, "3.5").with("fill", color));
    }
    children
}

/// A dotted line with an arrow head, from a secret to where a copy is held.
fn dotted(route: &Route, color: ColorRole, width: &'static str) -> Vec<Element> {
    let mut children = arrow(route, color, width);
    if let Some(line) = children.first_mut() {
        *line = line
            .clone()
            .with("stroke-dasharray", "0.1 5")
            .with("stroke-linecap", "round");
    }
    children
}

/// A thin line that only says that two things belong together.
fn bond(route: &Route, color: ColorRole, width: &'static str) -> Vec<Element> {
    let mut children = vec![stroke(route, color, width).with("stroke-opacity", "0.7")];
    if let Some((tip, heading)) = end_of(route) {
        children.push(
            dot(tip, heading, "3")
                .with("fill", ColorRole::Paper)
                .with("stroke", color)
                .with("stroke-width", width),
        );
    }
    children
}

/// A dot that touches what the line ends at.
fn dot(tip: WorldPoint, heading: Side, radius: &'static str) -> Element {
    let (dx, dy) = heading.step();
    Element::new("circle")
        .with("cx", tip.x - 4 * dx)
        .with("cy", tip.y - 4 * dy)
        .with("r", radius)
}

/// Where a line ends, and in which direction it runs there.
fn end_of(route: &Route) -> Option<(WorldPoint, Side)> {
    let (from, to) = route.pieces().next_back()?;
    let side = match (to.x - from.x, to.y - from.y) {
        (dx, dy) if dx.abs() >= dy.abs() && dx > 0 => Side::Right,
        (dx, dy) if dx.abs() >= dy.abs() => Side::Left,
        (_, dy) if dy > 0 => Side::Bottom,
        _ => Side::Top,
    };
    Some((to, side))
}

/// The line without the piece that the arrow head covers, so that it doesn't
/// show beside the tip.
fn without_end(route: &Route) -> Route {
    let Some((from, to)) = route.pieces().next_back() else {
        return route.clone();
    };
    let length = (to.x - from.x).abs() + (to.y - from.y).abs();
    let by = (ARROW - 3).min(length / 2);
    let Some((_, heading)) = end_of(route) else {
        return route.clone();
    };
    let (dx, dy) = heading.step();
    let end = WorldPoint {
        x: to.x - dx * by,
        y: to.y - dy * by,
    };
    let count = route.points().len().saturating_sub(1);
    Route::through(route.points().iter().take(count).copied().chain([end]))
}
