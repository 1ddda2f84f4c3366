//! How long do decisions take, at the size that Azure allows?
//!
//! One explained decision with its names as text; the whole matrix of who may do
//! what where; and what a drawing needs after every edit. Prints times, and for
//! single decisions the ratio to a decision without an index, both measured in
//! turn. Asserts that both find the same, and nothing about time, because
//! machines differ.
//!
//! `cargo bench -p vouchsafe-model --bench access` measures on this machine, and
//! `cargo xtask bench access` in a browser, compiled as the page is.

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
mod place;
#[path = "../../tests/support/sizes.rs"]
mod sizes;

use std::hint::black_box;

use large::Large;
use vouchsafe_model::access::condition::Attributes;
use vouchsafe_model::access::{Deed, Question};
use vouchsafe_model::advice::review;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::{DrawnEstate, verdict};

/// Runs it so many times, and returns the seconds each took, the quickest first.
fn seconds(rounds: usize, mut run: impl FnMut()) -> Vec<f64> {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = place::seconds();
            run();
            place::seconds() - start
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
    place::say(&format!(
        "{what}: {middle:.2} ms in the middle, {best:.2} at best, {worst:.2} at worst"
    ));
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
    place::say(&format!(
        "{allowed} of 2000 questions are allowed, and the naive scan agrees on all"
    ));

    // In short turns, so that whatever else the machine does disturbs few of them; yet
    // long enough for the clock of a browser.
    let (mut indexed, mut naive) = (Vec::new(), Vec::new());
    for turn in 0..20 {
        let texts = &texts[turn * 1_000..][..1_000];
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
        indexed.push(each[0] / 1_000.0 * 1e6);
        let each = seconds(1, || {
            for question in &questions[turn * 50..][..50] {
                black_box(naive::deciding(&large.estate, question));
            }
        });
        naive.push(each[0] / 50.0 * 1e6);
    }
    indexed.sort_by(f64::total_cmp);
    naive.sort_by(f64::total_cmp);
    place::say(&format!(
        "an explained decision: {:.2} µs in the middle, {:.2} at best; without an index {:.1} µs, \
         {:.0} times as long",
        middle(&indexed),
        indexed[0],
        middle(&naive),
        middle(&naive) / middle(&indexed)
    ));
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
    place::say(&format!(
        "{} callers × {} scopes × {} actions, in {} different sets",
        index.callers().len(),
        index.scopes().len(),
        deeds.len(),
        matrix.different_sets()
    ));
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
    place::say(&format!(
        "{what}: {} nodes, {} role assignments, {} principals × {} uses",
        diagram.node_count(),
        diagram.role_assignments().count(),
        reach.principals().len(),
        reach.uses().len()
    ));
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

/// What the studio works out anew after every edit.
fn after_an_edit(what: &str, diagram: &Diagram) {
    place::say(&format!(
        "{what}: {} nodes, {} role assignments, {} calls",
        diagram.node_count(),
        diagram.role_assignments().count(),
        diagram.calls().count()
    ));
    told(
        "  all findings",
        &seconds(31, || {
            black_box(review(diagram));
        }),
    );
    let calls: Vec<_> = diagram.calls().map(|call| call.id).collect();
    told(
        "  what becomes of all calls",
        &seconds(31, || {
            for call in &calls {
                black_box(verdict(diagram, *call, diagram.now())).expect("it is drawn");
            }
        }),
    );
}

/// In a browser: started by `cargo xtask bench access`.
#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn access_is_measured() {
        super::measure();
    }
}

fn main() {
    // In a browser, nobody calls this.
    measure();
}

fn measure() {
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
    let busy = sizes::draw(&sizes::Amounts {
        resources: 34,
        identities: 6,
        assignments: 40,
        calls: 20,
    });
    after_an_edit("after an edit, in a drawing as people make", &busy);
    // Of more than 400 nodes, findings are no longer marked while one draws.
    let marked = drawn::at_work(23, 700);
    after_an_edit("after an edit, in the largest that is marked", &marked);
    drawing("a drawing at Azure's limits", &drawn::at_the_limits(), 7);
}
