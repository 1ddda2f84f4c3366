//! How does Vouchsafe fare with a thousand nodes, beside its peers?
//!
//! The same graph is drawn by Vouchsafe, by React Flow and by a hand-written
//! page, in turn, several times over, in headless browsers on this machine, so
//! that whatever else the machine does is spread over all of them. Printed are
//! medians, and how they compare.
//!
//! What is measured is what a person would notice: how long until everything is
//! painted, how long frames take while panning and while one node is dragged,
//! and what 300 travelling tokens cost. All of it is seen at once, so that names are
//! a pixel or two high: the peers draw them all the same, Vouchsafe draws bars in
//! their place, identities on hosts, and lines that go around nodes; and while
//! tokens travel, it also plays what happens at each step.

mod graph;
mod measure;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;
use vouchsafe_e2e::{JourneyError, JourneyResult, Setting, compare};

use measure::{Measured, Subject};

const ROUNDS: usize = 5;

/// A thousand nodes and fifteen hundred lines.
const LARGE: graph::Counts = graph::Counts {
    groups: 25,
    hosts: 12,
    accounts: 12,
    vaults: 15,
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
    let peers = std::env::var_os("VOUCHSAFE_PEERS").map(PathBuf::from);
    let rounds = compare::rounds(ROUNDS);
    let graph = graph::graph(LARGE);
    let mut subjects = vec![Subject::Vouchsafe {
        page: setting.page.clone(),
        diagram: graph.diagram.to_string(),
    }];
    if let Some(peers) = peers {
        for name in ["bare", "react-flow"] {
            let page = peers.join(name);
            if page.join("index.html").is_file() {
                write(&page.join("graph.json"), &graph.plain)?;
                subjects.push(Subject::Peer { name, page });
            }
        }
    }
    let mut results: Vec<Vec<Measured>> = subjects.iter().map(|_| Vec::new()).collect();
    for round in 1..=rounds {
        for (subject, results) in subjects.iter().zip(&mut results) {
            let measured = measure::measure(&setting, subject)?;
            eprintln!(
                "round {round} of {rounds}: {:<10} {measured}",
                subject.name()
            );
            results.push(measured);
        }
    }
    println!("\n1,000 nodes, 1,500 lines, 300 tokens: medians of {rounds} rounds");
    let names: Vec<&str> = subjects.iter().map(Subject::name).collect();
    compare::print(&names, &results, &Measured::ROWS);
    Ok(())
}

fn write(path: &Path, value: &Value) -> JourneyResult {
    fs::write(path, value.to_string()).map_err(|source| JourneyError::File {
        path: path.to_owned(),
        source,
    })
}
