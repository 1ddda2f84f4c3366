//! What does a guest cost in somebody's page, beside its peers?
//!
//! Twenty nodes and twenty-five lines, five of them travelled, as a guest of Vouchsafe, as a bare page with the same
//! picture, and as pages of React Flow and `JointJS`: in turn, several times over, each in a new headless browser on this
//! machine. Printed are medians, and how ours compare.

#[path = "../scale/graph.rs"]
mod graph;
mod page;

use std::path::PathBuf;
use std::process::ExitCode;

use vouchsafe_e2e::{JourneyResult, Setting, compare};

use page::Measured;

const ROUNDS: usize = 7;

/// Twenty nodes and twenty-five lines.
const SMALL: graph::Counts = graph::Counts {
    groups: 1,
    hosts: 5,
    accounts: 5,
    vaults: 9,
};

fn main() -> ExitCode {
    match compare() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn compare() -> JourneyResult {
    let setting = Setting::from_environment()?;
    let path = |name: &str| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .unwrap_or_default()
    };
    let (peers, cli) = (path("VOUCHSAFE_PEERS"), path("VOUCHSAFE_CLI"));
    let rounds = compare::rounds(ROUNDS);
    let subjects = page::prepare(&setting, &peers, &cli, &graph::graph(SMALL))?;
    let mut results: Vec<Vec<Measured>> = subjects.iter().map(|_| Vec::new()).collect();
    for round in 1..=rounds {
        for (subject, results) in subjects.iter().zip(&mut results) {
            let measured = page::measure(&setting, subject)?;
            eprintln!("round {round} of {rounds}: {:<12} {measured}", subject.name);
            results.push(measured);
        }
    }
    println!("\n20 nodes, 25 lines, 5 tokens: medians of {rounds} rounds");
    let names: Vec<&str> = subjects.iter().map(|it| it.name).collect();
    compare::print(&names, &results, &Measured::ROWS);
    Ok(())
}
