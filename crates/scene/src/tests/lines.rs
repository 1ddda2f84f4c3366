//! What holds for nodes, lines and labels, whatever is drawn.

use std::rc::Rc;

use proptest::prelude::*;
use vouchsafe_model::diagram::{Edit, NodeId, NodeKind, Scope, Subject, WorldPoint};

use crate::geometry::{Rect, Side};
use crate::layout::{EdgeId, EdgeKind, Hit, Layout, NodeShape};
use crate::samples::{Drawing, estate, shop};
use crate::text::{TextStyle, width};

/// Cards in a loose grid, each shifted within its cell, with calls and role
/// assignments between them.
fn scattered() -> impl Strategy<Value = Drawing> {
    let cell = (0..70_i32, 0..60_i32, 0..4_u8);
    let lines = prop::collection::vec((0..24_usize, 0..24_usize, any::<bool>()), 0..20);
    (prop::collection::vec(cell, 4..24), lines).prop_map(|(cells, lines)| {
        let mut drawing = Drawing::new();
        drawing.move_to(drawing.diagram.tenant(), (0, -300));
        let mut nodes = Vec::new();
        for (number, (dx, dy, kind)) in (0..).zip(cells) {
            let at = (number % 5 * 420 + dx, number / 5 * 210 + dy);
            let slug = match kind {
                0 | 1 => "virtual-machine",
                2 => "storage-account",
                _ => "key-vault",
            };
            nodes.push(drawing.resource(slug, &format!("node{number}"), None, at));
        }
        for (from, to, is_call) in lines {
            let (from, to) = (nodes[from % nodes.len()], nodes[to % nodes.len()]);
            connect(&mut drawing, from, to, is_call);
        }
        drawing
    })
}

/// Connects two nodes as far as the model lets them.
fn connect(drawing: &mut Drawing, from: NodeId, to: NodeId, is_call: bool) {
    let kind = |id| drawing.diagram.node(id).unwrap().kind_name();
    if kind(from) != "Virtual machine" || from == to {
        return;
    }
    if is_call {
        match kind(to) {
            "Storage account" => {
                let target = drawing.first_part(to);
                drawing.call(from, target, "read-blob");
            }
            "Key vault" | "Key Vault" => {
                let target = drawing.first_part(to);
                drawing.call(from, target, "get-secret");
            }
            _ => {
                drawing.call(from, Scope::Node(to), "start-virtual-machine");
            }
        }
        return;
    }
    let resource = drawing.diagram.node(from).unwrap().resource().unwrap();
    let principal = match resource.system_assigned {
        Some(principal) => principal,
        None => drawing.enable(from),
    };
    // Assigned already: nothing to add.
    let _ = drawing.diagram.apply(&Edit::AssignRole {
        principal,
        role: vouchsafe_model::guid::Guid::from_u128(0x2a2b9908_6ea1_4ae2_8e65_a410df84e7d1),
        scope: Scope::Node(to),
        condition: None,
    });
}

fn check_lines(layout: &Layout) {
    let cards: Vec<_> = layout.cards().collect();
    for edge in layout.edges() {
        for (from, to) in edge.route.pieces() {
            assert!(from.x == to.x || from.y == to.y, "{:?} is slanted", edge.id);
            let piece = Rect::between(from, to);
            for card in &cards {
                let is_own = card.id == edge.from || card.id == edge.to;
                let body = if is_own { card.rect } else { card.hull() };
                assert!(
                    !body.overlaps(piece),
                    "{:?} runs through {}: {:?}",
                    edge.id,
                    card.title,
                    edge.route
                );
            }
        }
    }
}

fn check_labels(layout: &Layout) {
    let labels: Vec<_> = layout
        .edges()
        .filter_map(|edge| edge.label.as_ref().map(|label| (edge.id, label)))
        .collect();
    for (index, (id, label)) in labels.iter().enumerate() {
        for card in layout.cards() {
            assert!(
                !card.hull().overlaps(label.rect),
                "{id:?} lies on {}",
                card.title
            );
        }
        for (other_id, other) in labels.iter().skip(index + 1) {
            assert!(
                !other.rect.overlaps(label.rect),
                "{id:?} lies on {other_id:?}"
            );
        }
    }
}

/// Everything that is shared or remembered is as if made anew.
fn check_update(layout: &Layout, drawing: &Drawing) -> Layout {
    let updated = layout.update(&drawing.diagram);
    assert!(
        updated == Layout::of(&drawing.diagram),
        "an update differs from a new layout"
    );
    updated
}

#[test]
fn a_sketch_moves_what_is_pulled_and_its_lines_and_nothing_else() {
    let mut drawing = estate();
    let layout = Layout::of(&drawing.diagram);
    let pulled = layout.edges().next().unwrap().from;
    let rect = layout.node(pulled).unwrap().rect;
    drawing.move_to(pulled, (rect.x + 60, rect.y + 1_200));
    let sketch = layout.sketch(&drawing.diagram);
    let exact = layout.update(&drawing.diagram);
    assert_eq!(sketch.node(pulled), exact.node(pulled));
    for (edge, before) in sketch.edges().zip(layout.edges()) {
        let is_pulled = [edge.from, edge.to].contains(&pulled);
        let [from, to] = [edge.from, edge.to].map(|node| sketch.node(node).unwrap().hull());
        let meets =
            |at: Option<&WorldPoint>, hull: Rect| at.is_none_or(|at| hull.grown(2).contains(*at));
        assert!(meets(edge.route.points().first(), from), "{:?}", edge.id);
        assert!(meets(edge.route.points().last(), to), "{:?}", edge.id);
        // Lines that share an end with a pulled one may make room for it.
        let shares_an_end = layout.edges_of(pulled).any(|other| {
            let ends = [other.from, other.to];
            ends.contains(&before.from) || ends.contains(&before.to)
        });
        if !is_pulled && !shares_an_end {
            assert!(Rc::ptr_eq(edge, before), "{:?}", edge.id);
        }
    }
    // What is made from a sketch is made from nothing.
    assert!(sketch.update(&drawing.diagram) == Layout::of(&drawing.diagram));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_line_runs_through_a_node_and_no_label_lies_on_another(drawing in scattered()) {
        let layout = Layout::of(&drawing.diagram);
        check_lines(&layout);
        check_labels(&layout);
    }

    #[test]
    fn an_update_equals_a_new_layout(
        drawing in scattered(),
        moves in prop::collection::vec((0..24_usize, -300..2_000_i32, -300..1_200_i32), 1..6),
        gone in 0..24_usize,
    ) {
        let mut drawing = drawing;
        let mut layout = Layout::of(&drawing.diagram);
        let nodes: Vec<NodeId> = drawing.diagram.nodes().map(|node| node.id).collect();
        for (node, x, y) in moves {
            drawing.move_to(nodes[node % nodes.len()], (x, y));
            layout = check_update(&layout, &drawing);
        }
        let gone = nodes[1 + gone % (nodes.len() - 1)];
        drawing.edit(&Edit::Delete(vec![Subject::Node(gone)]));
        check_update(&layout, &drawing);
    }
}

#[test]
fn the_samples_have_clear_lines_and_labels() {
    for diagram in [shop().drawing.diagram, estate().diagram] {
        let layout = Layout::of(&diagram);
        check_lines(&layout);
        check_labels(&layout);
    }
}

#[test]
fn what_did_not_change_stays_the_same_object() {
    let mut shop = shop();
    let before = Layout::of(&shop.drawing.diagram);
    shop.drawing.move_to(shop.web, (92, 310));
    let after = check_update(&before, &shop.drawing);
    let is_same = |id: NodeId| Rc::ptr_eq(before.node(id).unwrap(), after.node(id).unwrap());
    assert!(is_same(shop.invoices));
    assert!(!is_same(shop.web));
    let kept = before
        .edges()
        .filter(|edge| {
            after
                .edge(edge.id)
                .is_some_and(|other| Rc::ptr_eq(edge, other))
        })
        .count();
    assert!(kept >= 2, "only {kept} lines stayed the same object");
    let again = after.update(&shop.drawing.diagram);
    assert!(
        after
            .edges()
            .zip(again.edges())
            .all(|(a, b)| Rc::ptr_eq(a, b))
    );
    assert!(
        after
            .nodes()
            .zip(again.nodes())
            .all(|(a, b)| Rc::ptr_eq(a, b))
    );
}

#[test]
fn every_card_fits_its_text() {
    let mut drawing = Drawing::new();
    for (index, name) in [
        "a",
        "a-virtual-machine-with-a-name-of-sixty-four-characters-in-it-all",
    ]
    .into_iter()
    .enumerate()
    {
        let y = i32::try_from(index).unwrap() * 200;
        drawing.resource("virtual-machine", name, None, (0, y + 400));
    }
    for layout in [Layout::of(&drawing.diagram), Layout::of(&estate().diagram)] {
        for card in layout.nodes().filter(|view| view.shape != NodeShape::Note) {
            let style = match card.shape {
                NodeShape::Card => TextStyle::Title,
                NodeShape::Pill => TextStyle::Pill,
                NodeShape::Room | NodeShape::Note => TextStyle::Scope,
            };
            let end = card.title_start().x + width(&card.title, style);
            assert!(end + 8 <= card.rect.right(), "{} is cut off", card.title);
            if card.shape != NodeShape::Pill {
                let end = card.subtitle_start().x + width(&card.subtitle, TextStyle::Subtitle);
                assert!(end + 8 <= card.rect.right(), "{} is cut off", card.subtitle);
            }
            for part in &card.parts {
                assert!(
                    card.rect.contains_rect(part.rect),
                    "{} is outside",
                    part.text
                );
            }
        }
    }
}

#[test]
fn rooms_hold_what_stands_in_them() {
    let layout = Layout::of(&estate().diagram);
    for node in layout.nodes() {
        if let Some(room) = node.parent.and_then(|parent| layout.node(parent)) {
            assert!(
                room.rect.contains_rect(node.hull()),
                "{} sticks out",
                node.title
            );
        }
    }
}

#[test]
fn parallel_lines_run_side_by_side() {
    let mut drawing = Drawing::new();
    let vm = drawing.resource("virtual-machine", "vm", None, (0, 300));
    let storage = drawing.resource("storage-account", "contosostore", None, (500, 300));
    let target = drawing.first_part(storage);
    for operation in ["read-blob", "write-blob", "delete-blob"] {
        drawing.call(vm, target, operation);
    }
    let layout = Layout::of(&drawing.diagram);
    let mut heights = Vec::new();
    for edge in layout.edges() {
        let [from, to] = edge.route.points() else {
            panic!("{:?} is not straight: {:?}", edge.id, edge.route);
        };
        assert_eq!(from.y, to.y);
        heights.push(from.y);
    }
    heights.sort_unstable();
    assert!(
        heights.windows(2).all(|pair| pair[1] - pair[0] >= 10),
        "{heights:?}"
    );
}

#[test]
fn a_pointer_finds_what_is_on_top() {
    let shop = shop();
    let layout = Layout::of(&shop.drawing.diagram);
    let web = layout.node(shop.web).unwrap();
    let at = |point: WorldPoint| layout.hit(point);
    assert_eq!(at(web.rect.center()), Some(Hit::Node(shop.web)));
    assert_eq!(
        at(web.badge.unwrap().rect.center()),
        Some(Hit::Badge(shop.web))
    );
    let invoices = layout.node(shop.invoices).unwrap();
    let part = &invoices.parts[0];
    assert_eq!(
        at(part.rect.center()),
        Some(Hit::Part(shop.invoices, part.id))
    );
    let call = layout.edge(EdgeId::Call(shop.read_blob)).unwrap();
    let label = call.label.as_ref().unwrap();
    assert_eq!(at(label.rect.center()), Some(Hit::EdgeLabel(call.id)));
    let start = call.route.points()[0];
    let near = WorldPoint {
        x: start.x + 20,
        y: start.y + 9,
    };
    assert_eq!(at(near), Some(Hit::Edge(call.id)));
    assert_eq!(call.kind(), EdgeKind::Call);
    let room = layout.node(web.parent.unwrap()).unwrap();
    let corner = WorldPoint {
        x: room.rect.x + 20,
        y: room.rect.bottom() - 20,
    };
    assert_eq!(at(corner), Some(Hit::Room(room.id)));
    assert_eq!(at(room.rect.corner()), Some(Hit::RoomBorder(room.id)));
    assert_eq!(at(WorldPoint { x: -400, y: -400 }), None);
    let everything = layout.bounds().unwrap().grown(10);
    assert!(layout.nodes_in(everything).contains(&room.id));
    assert!(
        !layout.nodes_in(everything).contains(&shop.web),
        "it goes along with its room"
    );
    assert_eq!(layout.nodes_in(web.rect.grown(2)), [shop.web]);
}

#[test]
fn arrow_keys_lead_to_neighbors() {
    let shop = shop();
    let layout = Layout::of(&shop.drawing.diagram);
    assert_eq!(layout.next_node(shop.web, Side::Right), Some(shop.invoices));
    assert_eq!(layout.next_node(shop.invoices, Side::Left), Some(shop.web));
    assert_eq!(layout.reading_order()[0], shop.drawing.diagram.tenant());
    let room = layout.room_at(layout.node(shop.web).unwrap().rect.center(), |_| true);
    assert_eq!(room, layout.node(shop.web).unwrap().parent);
    let is_group = |id| {
        let node = shop.drawing.diagram.node(id).unwrap();
        matches!(node.kind, NodeKind::ResourceGroup { .. })
    };
    assert!(is_group(room.unwrap()));
}

#[test]
fn what_is_left_of_an_identity_that_is_gone_is_marked_where_it_is() {
    let mut drawing = Drawing::new();
    let host = drawing.resource("virtual-machine", "vm", None, (0, 200));
    let account = drawing.resource("storage-account", "store", None, (600, 200));
    let reader = vouchsafe_model::guid::Guid::from_u128(0x2a2b9908_6ea1_4ae2_8e65_a410df84e7d1);
    let principal = drawing.enable(host);
    drawing.assign(principal, reader, drawing.first_part(account));
    drawing.assign(principal, reader, Scope::Node(account));
    let before = Layout::of(&drawing.diagram);
    let mark = |layout: &Layout| layout.node(account).unwrap().orphans_mark();
    assert_eq!(mark(&before), None);
    drawing.edit(&Edit::Delete(vec![Subject::Node(host)]));
    let after = before.update(&drawing.diagram);
    assert_eq!(after, Layout::of(&drawing.diagram));
    let (words, rect) = mark(&after).unwrap();
    assert_eq!(words, "Identity not found ×2");
    assert!(rect.width > width(&words, TextStyle::Label));
    let swept: Vec<Subject> = drawing
        .diagram
        .orphaned_assignments()
        .map(|it| Subject::RoleAssignment(it.id))
        .collect();
    drawing.edit(&Edit::Delete(swept));
    assert_eq!(mark(&after.update(&drawing.diagram)), None);
}
