//! What lies on top of the drawing while a flow is played.

use super::{Element, centered, edge::arrow, icon, node::badge, rounded, sign_icon, text};
use crate::frame::{Capsule, Frame, Highlight, Outline, StationView, Tone, Trail, VerdictBadge};
use crate::geometry::{Rect, WorldPoint, number};
use crate::icon::Icon;
use crate::layout::LABEL_HEIGHT;
use crate::text::TextStyle;
use crate::theme::ColorRole;

/// What of a frame lies on lines and nodes but under the labels of lines: the
/// ways of messages, and the light on lines that decide. Groups are keyed.
#[must_use]
pub fn underlay(frame: &Frame) -> Element {
    let highlights = frame.highlights.iter().map(highlight);
    let trails = frame.trails.iter().map(trail);
    Element::group(highlights.chain(trails).collect()).with("class", "underlay")
}

/// What of a frame lies on top of everything. Groups are keyed, so that what
/// stays keeps its element, and what moves its movement.
#[must_use]
pub fn overlay(frame: &Frame) -> Element {
    let rings = frame.highlights.iter().filter_map(ring);
    let outlines = frame.outlines.iter().enumerate().map(outline);
    let stations = frame.stations.iter().map(station);
    let capsules = frame.capsules.iter().map(capsule);
    let verdicts = frame.verdicts.iter().map(verdict);
    Element::group(
        rings
            .chain(outlines)
            .chain(stations)
            .chain(capsules)
            .chain(verdicts)
            .collect(),
    )
    .with("class", "overlay")
}

fn highlight(highlight: &Highlight) -> Element {
    let color = highlight.tone.color();
    let halo = Element::new("path")
        .with("d", highlight.route.svg_path())
        .with("fill", "none")
        .with("stroke", color)
        .with("stroke-width", "7")
        .with("stroke-opacity", "0.22")
        .with("stroke-linecap", "round");
    let mut children = Vec::new();
    if !highlight.route.is_empty() {
        children.push(halo);
    }
    Element::group(children)
        .keyed(format!("highlight-{}", highlight.edge.key()))
        .with("class", "overlay__highlight")
}

/// Around the label of a line that decides.
fn ring(highlight: &Highlight) -> Option<Element> {
    let label = highlight.label?;
    Some(
        rounded(label.grown(3), LABEL_HEIGHT / 2 + 3)
            .keyed(format!("ring-{}", highlight.edge.key()))
            .with("class", "overlay__ring")
            .with("fill", "none")
            .with("stroke", highlight.tone.color())
            .with("stroke-width", "2"),
    )
}

fn trail(trail: &Trail) -> Element {
    let width = if trail.is_current { "2.25" } else { "1.75" };
    let mut group = Element::group(arrow(&trail.route, trail.tone.color(), width))
        .keyed(format!("trail-{}", trail.key))
        .with("class", "overlay__trail");
    if !trail.is_current {
        group = group.with("opacity", "0.4");
    }
    group
}

fn outline((index, outline): (usize, &Outline)) -> Element {
    let line = rounded(outline.rect, outline.radius)
        .with("fill", "none")
        .with("stroke", outline.tone.color())
        .with("stroke-width", "2.25");
    let mut children = vec![line];
    // The badge stands on the corner: the line must not cross it.
    children.extend(outline.badge.map(badge));
    Element::group(children)
        .keyed(format!("outline-{}-{index}", outline.node))
        .with("class", "overlay__outline")
}

fn station(view: &StationView) -> Element {
    let station = &view.station;
    let rect = station.rect;
    let (ground, line, ink) = match view.tone {
        Some(tone) => (tone.soft(), tone.color(), tone.color()),
        None => (ColorRole::Paper, ColorRole::LineStrong, ColorRole::InkMuted),
    };
    let corner = WorldPoint {
        x: rect.x + 10,
        y: rect.y + 6,
    };
    let start = WorldPoint {
        x: rect.x + 32,
        y: rect.y + 18,
    };
    let children = vec![
        rounded(rect, rect.height / 2)
            .with("fill", ground)
            .with("stroke", line)
            .with("stroke-width", "1.5"),
        icon(station.icon, corner, 16, ink),
        text(&station.text, start, TextStyle::Label, ink),
    ];
    Element::group(children)
        .keyed(format!("station-{:?}", station.actor))
        .with("class", "overlay__station")
}

/// What travels, drawn around the origin and put in its place by its transform.
/// Whoever animates it animates the transform.
#[must_use]
pub fn capsule(capsule: &Capsule) -> Element {
    let size = capsule.size;
    let rect = Rect::around(WorldPoint { x: 0, y: 0 }, size);
    let mut children = vec![
        rounded(rect.grown(2), rect.height / 2 + 2).with("fill", ColorRole::Paper),
        rounded(rect, rect.height / 2).with("fill", capsule.tone.color()),
    ];
    let words = signed(capsule.icon, &capsule.word, rect, capsule.tone);
    children.extend(words);
    Element::group(children)
        .keyed(format!("capsule-{}", capsule.key))
        .with("class", "overlay__capsule")
        .with(
            "transform",
            format!(
                "translate({} {})",
                number(capsule.at.x),
                number(capsule.at.y)
            ),
        )
}

fn verdict(badge: &VerdictBadge) -> Element {
    let rect = badge.rect;
    let mut children = vec![
        rounded(rect.grown(2), rect.height / 2 + 2).with("fill", ColorRole::Paper),
        rounded(rect, rect.height / 2).with("fill", badge.tone.color()),
    ];
    children.extend(signed(Some(badge.icon), &badge.text, rect, badge.tone));
    Element::group(children)
        .keyed(format!("verdict-{}", badge.key))
        .with("class", "overlay__verdict")
}

/// A sign and a word in the middle of a rectangle.
fn signed(sign: Option<Icon>, word: &str, rect: Rect, tone: Tone) -> Vec<Element> {
    let color = tone.on_color();
    let Some(sign) = sign else {
        return vec![centered(word, rect, TextStyle::Label, color)];
    };
    let corner = WorldPoint {
        x: rect.x + 11,
        y: rect.center().y - 7,
    };
    // The word in the middle of what the sign leaves.
    let rest = Rect::new(rect.x + 24, rect.y, rect.width - 32, rect.height);
    vec![
        sign_icon(sign, corner, 14, color),
        centered(word, rest, TextStyle::Label, color),
    ]
}
