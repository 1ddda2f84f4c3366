//! The diagrams that the app brings along look tidy.

#![expect(clippy::unwrap_used, reason = "what the app brings along must open")]

use vouchsafe_model::diagram::Diagram;
use vouchsafe_scene::layout::{Layout, NodeShape};

/// Room between a card and what stands beside it.
const LEAST_GAP: i32 = 8;

#[track_caller]
fn check(text: &str) {
    let layout = Layout::of(&Diagram::from_json(text).unwrap());
    let cards: Vec<_> = layout.cards().collect();
    for (i, one) in cards.iter().enumerate() {
        for other in cards.iter().skip(i + 1) {
            let is_apart = !one.hull().grown(LEAST_GAP).overlaps(other.hull());
            assert!(is_apart, "`{}` touches `{}`", one.title, other.title);
        }
    }
    for room in layout.rooms() {
        let drawn = layout.diagram().node(room.id).and_then(|node| node.size());
        let size = Some((room.rect.width, room.rect.height));
        assert_eq!(
            drawn.map(|it| (it.width, it.height)),
            size,
            "`{}` had to grow",
            room.title
        );
        for card in &cards {
            let is_in = layout.diagram().stands_in(card.id, room.id);
            assert_eq!(
                is_in,
                room.rect.overlaps(card.hull()),
                "`{}` and `{}`",
                card.title,
                room.title
            );
        }
        for other in layout.rooms() {
            let is_inside = layout.diagram().stands_in(other.id, room.id)
                || layout.diagram().stands_in(room.id, other.id);
            let is_apart = room.id == other.id || is_inside || !room.rect.overlaps(other.rect);
            assert!(is_apart, "`{}` and `{}`", room.title, other.title);
        }
    }
    assert!(
        layout
            .nodes()
            .all(|node| node.shape != NodeShape::Note || node.lines.len() <= 5)
    );
}

#[test]
fn nothing_of_an_example_touches_anything_else() {
    check(include_str!(
        "../../../static/examples/copied-account-key.vouchsafe.json"
    ));
    check(include_str!(
        "../../../static/examples/first-run.vouchsafe.json"
    ));
    check(include_str!(
        "../../../static/examples/owner-cannot-read-blob.vouchsafe.json"
    ));
    check(include_str!(
        "../../../static/examples/sql-contained-user.vouchsafe.json"
    ));
    check(include_str!(
        "../../../static/examples/two-identities-none-named.vouchsafe.json"
    ));
    check(include_str!(
        "../../../static/examples/wrong-resource-group.vouchsafe.json"
    ));
}
