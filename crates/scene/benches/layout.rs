//! How long does laying out take, for a drawing of a thousand nodes?
//!
//! Prints times; asserts nothing, because machines differ.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "measuring needs a clock, and a bench may stop"
)]

use std::hint::black_box;
use std::time::Instant;

use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{
    Credential, Diagram, Edit, IdentityChoice, Move, NewCall, NewNode, NewNodeKind, NodeId, Scope,
    Subject, WorldPoint,
};
use vouchsafe_scene::layout::Layout;

const COLUMNS: i32 = 25;

fn place(diagram: &mut Diagram, slug: &str, number: i32) -> NodeId {
    let kind = ResourceKind::from_slug(slug).expect("a kind");
    let applied = diagram.apply(&Edit::Place(NewNode {
        kind: NewNodeKind::Resource(kind),
        name: Some(format!("node{number}")),
        parent: None,
        at: WorldPoint {
            x: number % COLUMNS * 400,
            y: 200 + number / COLUMNS * 160,
        },
    }));
    applied
        .expect("a place")
        .created_node()
        .expect("a new node")
}

fn call(diagram: &mut Diagram, from: NodeId, to: NodeId) {
    let target = diagram
        .node(to)
        .and_then(|node| node.resource())
        .and_then(|resource| resource.parts.first())
        .map_or(Scope::Node(to), |part| Scope::Part(to, part.id));
    let applied = diagram.apply(&Edit::AddCall(NewCall {
        name: String::new(),
        caller: from,
        target,
        operation: Operation::from_slug("read-blob").expect("an operation"),
        credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
        audience: None,
    }));
    assert!(matches!(
        applied.expect("a call").created.as_slice(),
        [Subject::Call(_)]
    ));
}

/// A thousand nodes with fifteen hundred calls, most of them to neighbors when
/// `reach` is small.
fn drawing(reach: i32) -> Diagram {
    let mut diagram = Diagram::new();
    let tenant = diagram.tenant();
    let to = WorldPoint { x: 0, y: 0 };
    diagram
        .apply(&Edit::MoveNodes(vec![Move { node: tenant, to }]))
        .expect("a move");
    let nodes: Vec<NodeId> = (0..1_000)
        .map(|number| {
            let slug = if number % 2 == 0 {
                "virtual-machine"
            } else {
                "storage-account"
            };
            place(&mut diagram, slug, number)
        })
        .collect();
    let mut seed: u32 = 7;
    let mut random = |limit: i32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        i32::try_from(seed >> 16).unwrap_or(0) % limit
    };
    let mut made = 0;
    while made < 1_500 {
        let from = random(500) * 2;
        let column = from % COLUMNS + random(2 * reach + 1) - reach;
        let row = from / COLUMNS + random(2 * reach + 1) - reach;
        let to = row * COLUMNS + column;
        let is_there = (0..COLUMNS).contains(&column) && (0..1_000).contains(&to) && to % 2 == 1;
        let node = |number: i32| nodes.get(usize::try_from(number).ok()?).copied();
        if let Some((from, to)) = node(from).zip(node(to)).filter(|_| is_there) {
            call(&mut diagram, from, to);
            made += 1;
        }
    }
    diagram
}

fn measure(what: &str, rounds: u32, mut run: impl FnMut()) {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let middle = times.get(times.len() / 2).copied().unwrap_or(0.0);
    let worst = times.last().copied().unwrap_or(0.0);
    let best = times.first().copied().unwrap_or(0.0);
    println!("{what}: {best:.2} ms at best, {middle:.2} ms in the middle, {worst:.2} ms at worst");
}

fn main() {
    for (name, reach) in [("to neighbors", 1), ("across", 3), ("far across", 12)] {
        let mut diagram = drawing(reach);
        measure(&format!("{name}: from nothing"), 11, || {
            black_box(Layout::of(&diagram));
        });
        let mut layout = Layout::of(&diagram);
        let moved = diagram.nodes().nth(512).map(|node| (node.id, node.at));
        let (node, at) = moved.expect("a node");
        let mut step = 0;
        measure(&format!("{name}: one node moved"), 60, || {
            step += 1;
            let to = WorldPoint {
                x: at.x + step * 3,
                y: at.y + step * 2,
            };
            diagram
                .apply(&Edit::MoveNodes(vec![Move { node, to }]))
                .expect("a move");
            layout = layout.update(&diagram);
        });
        measure(&format!("{name}: nothing moved"), 60, || {
            layout = layout.update(&diagram);
        });
    }
}
