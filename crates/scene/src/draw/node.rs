//! Cards, pills, rooms and notes.

use vouchsafe_model::azure::{PartKind, ResourceKind};
use vouchsafe_model::flow::secrets::Worth;

use super::{Element, centered, icon, rounded, text};
use crate::geometry::{Rect, WorldPoint};
use crate::icon::Icon;
use crate::layout::{ChipId, ChipView, NodeShape, NodeSubject, NodeView, TILE};
use crate::text::TextStyle;
use crate::theme::ColorRole;

/// The icon of what a node is.
#[must_use]
pub fn icon_of(subject: NodeSubject) -> Icon {
    match subject {
        NodeSubject::Tenant => Icon::Tenant,
        NodeSubject::ManagementGroup => Icon::ManagementGroup,
        NodeSubject::Subscription => Icon::Subscription,
        NodeSubject::ResourceGroup => Icon::ResourceGroup,
        NodeSubject::Resource(kind) => icon_of_resource(kind),
        NodeSubject::UserAssignedIdentity => Icon::UserAssignedIdentity,
        NodeSubject::ServicePrincipal => Icon::ServicePrincipal,
        NodeSubject::User => Icon::User,
        NodeSubject::Group => Icon::Group,
        NodeSubject::Note => Icon::Note,
    }
}

/// The icon of a kind of resource: the one of the same name, or a plain cube.
#[must_use]
pub fn icon_of_resource(kind: ResourceKind) -> Icon {
    match kind.slug() {
        "function-app" => Icon::Functions,
        "container-app" => Icon::ContainerApps,
        "aks-pod" => Icon::AksPod,
        "service-bus-namespace" => Icon::ServiceBus,
        "app-configuration-store" => Icon::AppConfiguration,
        slug => Icon::from_name(slug).unwrap_or(Icon::Resource),
    }
}

/// The icon of a kind of part: the one of the same name, or a plain cube.
#[must_use]
pub fn icon_of_part(kind: PartKind) -> Icon {
    match kind.slug() {
        "storage-queue" | "service-bus-queue" => Icon::Queue,
        "service-bus-topic" => Icon::Share,
        "key-vault-secret" => Icon::Secret,
        "key-vault-key" => Icon::Key,
        "openai-deployment" | "openai-embedding-deployment" => Icon::AzureOpenAi,
        "cosmos-database" | "postgresql-database" => Icon::SqlDatabase,
        "cosmos-container" => Icon::CosmosDb,
        slug => Icon::from_name(slug).unwrap_or(Icon::Resource),
    }
}

/// A node: card, pill, room or note, with everything on it.
#[must_use]
pub fn node(view: &NodeView) -> Element {
    let mut children = match view.shape {
        NodeShape::Room => room(view),
        NodeShape::Card => card(view),
        NodeShape::Pill => pill(view),
        NodeShape::Note => note(view),
    };
    children.extend(orphans(view));
    Element::group(children)
        .keyed(view.id.to_string())
        .with("class", class(view.shape))
}

const fn class(shape: NodeShape) -> &'static str {
    match shape {
        NodeShape::Room => "node node--room",
        NodeShape::Card => "node node--card",
        NodeShape::Pill => "node node--pill",
        NodeShape::Note => "node node--note",
    }
}

/// What Azure says of role assignments that are left to somebody who is gone: dashes, for
/// nobody is there.
fn orphans(view: &NodeView) -> Option<Element> {
    let (words, rect) = view.orphans_mark()?;
    let start = WorldPoint {
        x: rect.x + 11,
        y: rect.y + 15,
    };
    let shape = rounded(rect, rect.height / 2)
        .with("fill", ColorRole::Paper)
        .with("stroke", ColorRole::InkMuted)
        .with("stroke-width", "1.25")
        .with("stroke-dasharray", "3 3");
    let words = text(&words, start, TextStyle::Label, ColorRole::InkMuted);
    Some(Element::group(vec![shape, words]).with("class", "node__orphans"))
}

/// Where the icon of a room begins.
pub(super) const fn icon_corner_of_room(view: &NodeView) -> WorldPoint {
    WorldPoint {
        x: view.rect.x + 16,
        y: view.rect.y + 13,
    }
}

/// The tile of a card, which holds its icon.
pub(super) const fn tile_of(view: &NodeView) -> Rect {
    Rect::new(view.rect.x + 14, view.rect.y + 16, TILE, TILE)
}

fn room(view: &NodeView) -> Vec<Element> {
    vec![
        rounded(view.rect, view.radius())
            .with("fill", ColorRole::Paper)
            .with("fill-opacity", "0.55")
            .with("stroke", ColorRole::LineStrong)
            .with("stroke-width", "1.25"),
    ]
}

/// What a room is called, drawn above lines that have to pass it, on paper, so that it stays legible.
///
/// Nothing for what is no room: their names are on them.
#[must_use]
pub fn room_name(view: &NodeView) -> Option<Element> {
    if view.shape != NodeShape::Room {
        return None;
    }
    let corner = icon_corner_of_room(view);
    let strip = view.label_strip();
    let paper = Rect::new(
        corner.x - 3,
        corner.y - 2,
        strip.right() - corner.x - 12,
        21,
    );
    let ground = rounded(paper, 6)
        .with("fill", ColorRole::Paper)
        .with("fill-opacity", "0.85");
    let children = vec![
        ground,
        icon(icon_of(view.subject), corner, 17, view.color()),
        text(
            &view.title,
            view.title_start(),
            TextStyle::Scope,
            ColorRole::InkMuted,
        ),
        text(
            &view.subtitle,
            view.subtitle_start(),
            TextStyle::Subtitle,
            ColorRole::InkFaint,
        ),
    ];
    let name = Element::group(children).keyed(format!("name-{}", view.id));
    Some(name.with("class", "node__name"))
}

fn card(view: &NodeView) -> Vec<Element> {
    let rect = view.rect;
    let is_tenant = view.subject == NodeSubject::Tenant;
    let edge = if is_tenant {
        ColorRole::Identity
    } else {
        ColorRole::LineStrong
    };
    let tile = tile_of(view);
    let mark = WorldPoint {
        x: tile.x + 8,
        y: tile.y + 8,
    };
    let mut children = vec![
        // A shadow without a filter: filters are slow by the thousand.
        rounded(rect.moved(0, 2), view.radius())
            .with("fill", ColorRole::Ink)
            .with("fill-opacity", "0.05"),
        rounded(rect, view.radius())
            .with("fill", ColorRole::Paper)
            .with("stroke", edge)
            .with("stroke-width", "1.25"),
        rounded(tile, 10).with("fill", view.color()),
        icon(icon_of(view.subject), mark, 24, ColorRole::OnCategory),
        text(
            &view.title,
            view.title_start(),
            TextStyle::Title,
            ColorRole::Ink,
        ),
        text(
            &view.subtitle,
            view.subtitle_start(),
            TextStyle::Subtitle,
            ColorRole::InkMuted,
        ),
    ];
    if view.has_rows() {
        children.extend(rows(view));
    }
    children.extend(view.chips.iter().map(chip));
    children.extend(view.badge.map(|it| badge(it.rect)));
    children
}

/// A secret. A copy that is good for something is filled, because it lies about; where a secret is made it is quiet; and what
/// is good for nothing is an outline of dashes with another sign.
#[must_use]
pub fn chip(view: &ChipView) -> Element {
    let rect = view.rect;
    let is_copy = matches!(view.id, ChipId::Copy(..));
    let sign = match view.worth {
        Worth::Good if view.is_in_vault => Icon::KeyVault,
        Worth::Good => Icon::Key,
        Worth::Early | Worth::Expired => Icon::Clock,
        Worth::Old => Icon::Cross,
        Worth::Off => Icon::Lock,
    };
    let is_good = view.worth == Worth::Good;
    let (ground, line, mark, ink) = match (is_good, is_copy && !view.is_in_vault) {
        (true, true) => (
            ColorRole::SecretSoft,
            ColorRole::Secret,
            ColorRole::Secret,
            ColorRole::Secret,
        ),
        (true, false) => (
            ColorRole::Paper,
            ColorRole::LineStrong,
            ColorRole::Secret,
            ColorRole::InkMuted,
        ),
        (false, _) => (
            ColorRole::Paper,
            ColorRole::Secret,
            ColorRole::InkMuted,
            ColorRole::InkMuted,
        ),
    };
    let mut shape = rounded(rect, rect.height / 2)
        .with("fill", ground)
        .with("stroke", line)
        .with("stroke-width", "1.25");
    if !is_good {
        shape = shape.with("stroke-dasharray", "3 3");
    }
    let corner = WorldPoint {
        x: rect.x + 9,
        y: rect.y + 5,
    };
    let start = WorldPoint {
        x: rect.x + 27,
        y: rect.y + 16,
    };
    Element::group(vec![
        shape,
        icon(sign, corner, 14, mark),
        text(&view.text, start, TextStyle::Label, ink),
    ])
    .with("class", "node__chip")
}

/// The round badge of a system-assigned identity, in its square.
#[must_use]
pub fn badge(rect: Rect) -> Element {
    let center = rect.center();
    let corner = WorldPoint {
        x: center.x - 8,
        y: center.y - 8,
    };
    Element::group(vec![
        Element::new("circle")
            .with("cx", center.x)
            .with("cy", center.y)
            .with("r", rect.width / 2)
            .with("fill", ColorRole::Identity)
            .with("stroke", ColorRole::Paper)
            .with("stroke-width", "2.5"),
        icon(Icon::User, corner, 16, ColorRole::OnIdentity),
    ])
    .with("class", "node__badge")
}

/// The parts of a resource, each in a row.
fn rows(view: &NodeView) -> Vec<Element> {
    let mut children = Vec::new();
    for part in &view.parts {
        let corner = WorldPoint {
            x: part.rect.x + 6,
            y: part.rect.y + 5,
        };
        let start = WorldPoint {
            x: part.rect.x + 26,
            y: part.rect.y + 16,
        };
        children.push(
            Element::group(vec![
                rounded(part.rect.grown(-1), 6)
                    .with("fill", ColorRole::Canvas)
                    .with("class", "node__part-ground"),
                icon(icon_of_part(part.kind), corner, 14, view.color()),
                text(&part.text, start, TextStyle::Subtitle, ColorRole::InkMuted),
            ])
            .with("class", "node__part"),
        );
    }
    children
}

fn pill(view: &NodeView) -> Vec<Element> {
    let corner = WorldPoint {
        x: view.rect.x + 12,
        y: view.rect.y + 9,
    };
    vec![
        rounded(view.rect, view.radius())
            .with("fill", ColorRole::IdentitySoft)
            .with("stroke", ColorRole::Identity)
            .with("stroke-width", "1.5"),
        icon(icon_of(view.subject), corner, 18, ColorRole::Identity),
        text(
            &view.title,
            view.title_start(),
            TextStyle::Pill,
            ColorRole::Identity,
        ),
    ]
}

fn note(view: &NodeView) -> Vec<Element> {
    let rect = view.rect;
    let mut children = vec![
        rounded(rect, view.radius())
            .with("fill", ColorRole::Note)
            .with("stroke", ColorRole::NoteLine)
            .with("stroke-width", "1.25"),
    ];
    if view.lines.is_empty() {
        children.push(centered(
            &view.subtitle,
            rect,
            TextStyle::Note,
            ColorRole::InkFaint,
        ));
    }
    let mut y = rect.y + 25;
    for line in &view.lines {
        if !line.is_empty() {
            let at = WorldPoint { x: rect.x + 12, y };
            children.push(text(line, at, TextStyle::Note, ColorRole::Ink));
        }
        y += TextStyle::Note.line_height();
    }
    children
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_resource_and_part_has_an_icon_of_its_own() {
        for kind in ResourceKind::all() {
            assert_ne!(icon_of_resource(kind), Icon::Resource, "{}", kind.slug());
        }
        for kind in PartKind::all() {
            assert_ne!(icon_of_part(kind), Icon::Resource, "{}", kind.slug());
        }
    }
}
