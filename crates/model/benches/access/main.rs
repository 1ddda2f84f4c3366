//! How long do decisions take, at the size that Azure allows?
//!
//! One explained decision with its names as text; the whole matrix of who may do
//! what where; and what a drawing needs after every edit. Prints times, and for
//! single decisions the ratio to a decision without an index, both measured in
//! turn. Asserts that both find the same, and nothing about time, because
//! machines differ.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "measuring needs a clock, and a bench may stop"
)]

mod drawn;
mod large;
mod naive;
#[path = "../../tests/support/sizes.rs"]
mod sizes;

use std::hint::black_box;
use std::time::Instant;

use large::Large;
use vouchsafe_model::access::condition::Attributes;
use vouchsafe_model::access::{Deed, Question};
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::DrawnEstate;

/// Runs it so many times, and returns the seconds each took, the quickest first.
fn seconds(rounds: usize, mut run: impl FnMut()) -> Vec<f64> {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

fn middle(times: &[f64]) -> f64 {
    times.get(times.len() / 2).copied().unwrap_or(0.0)
}

fn told(what: &str, times: &[f64]) {
    let best = times.first().copied().unwrap_or(0.0) * 1e3;
    let worst = times.last().copied().unwrap_or(0.0) * 1e3;
    let middle = middle(times) * 1e3;
    println!("{what}: {middle:.2} ms in the middle, {best:.2} at best, {worst:.2} at worst");
}

fn decisions(large: &Large) {
    let index = large.estate.index();
    let questions = large.questions(20_000);
    // As whoever asks has them: nothing but text.
    let texts: Vec<(&str, &str, _, &str)> = questions
        .iter()
        .map(|it| {
            (
                it.principal.as_str(),
                it.action.as_ref(),
                it.plane,
                it.scope.as_str(),
            )
        })
        .collect();
    let mut allowed = 0;
    for question in questions.iter().take(2_000) {
        let decision = index.decide(question);
        assert_eq!(
            decision.deciding_ids(),
            naive::deciding(&large.estate, question)
        );
        allowed += usize::from(decision.is_allowed());
    }
    println!("{allowed} of 2000 questions are allowed, and the naive scan agrees on all");

    // In short turns, so that whatever else the machine does disturbs few of them.
    let (mut indexed, mut naive) = (Vec::new(), Vec::new());
    for turn in 0..100 {
        let texts = &texts[turn * 200..][..200];
        let each = seconds(1, || {
            for (principal, action, plane, scope) in texts {
                let decision = index.decide(&Question {
                    principal: (*principal).into(),
                    action: (*action).into(),
                    plane: *plane,
                    scope: (*scope).into(),
                    attributes: Attributes::NONE,
                });
                black_box(decision.deciding_ids());
            }
        });
        indexed.push(each[0] / 200.0 * 1e6);
        let each = seconds(1, || {
            for question in &questions[turn * 10..][..10] {
                black_box(naive::deciding(&large.estate, question));
            }
        });
        naive.push(each[0] / 10.0 * 1e6);
    }
    indexed.sort_by(f64::total_cmp);
    naive.sort_by(f64::total_cmp);
    println!(
        "an explained decision: {:.2} µs in the middle, {:.2} at best; without an index {:.1} µs, \
         {:.0} times as long",
        middle(&indexed),
        indexed[0],
        middle(&naive),
        middle(&naive) / middle(&indexed)
    );
}

fn matrix(large: &Large) {
    let deeds: Vec<Deed<'_>> = large
        .actions
        .iter()
        .map(|(plane, action)| Deed {
            action,
            plane: *plane,
        })
        .collect();
    let index = large.estate.index();
    let matrix = index.matrix(&deeds);
    println!(
        "{} callers × {} scopes × {} actions, in {} different sets",
        index.callers().len(),
        index.scopes().len(),
        deeds.len(),
        matrix.different_sets()
    );
    told(
        "the index alone",
        &seconds(15, || {
            black_box(large.estate.index());
        }),
    );
    told(
        "index and whole matrix",
        &seconds(15, || {
            black_box(large.estate.index().matrix(&deeds));
        }),
    );
}

fn drawing(what: &str, diagram: &Diagram, rounds: usize) {
    let drawn = DrawnEstate::of(diagram);
    let reach = drawn.reach();
    println!(
        "{what}: {} nodes, {} role assignments, {} principals × {} uses",
        diagram.node_count(),
        diagram.role_assignments().count(),
        reach.principals().len(),
        reach.uses().len()
    );
    told(
        "  what decides, taken from the diagram",
        &seconds(rounds, || {
            black_box(DrawnEstate::of(diagram));
        }),
    );
    told(
        "  who may do what, from the diagram",
        &seconds(rounds, || {
            let drawn = DrawnEstate::of(diagram);
            black_box(drawn.reach());
        }),
    );
    told(
        "  listing all that is allowed to each",
        &seconds(rounds, || {
            let principals = reach.principals().iter();
            let allowed = principals.map(|it| reach.allowed_to(*it).count());
            black_box(allowed.sum::<usize>());
        }),
    );
}

fn main() {
    let large = Large::new();
    decisions(&large);
    matrix(&large);
    let small = sizes::draw(&sizes::Amounts {
        resources: 34,
        identities: 6,
        assignments: 40,
        calls: 0,
    });
    drawing("a drawing as people make", &small, 31);
    drawing("a drawing at Azure's limits", &drawn::at_the_limits(), 7);
}
