//! A reach as text, for people who compare two of them.

use std::fmt::Write as _;

use super::Reach;
use crate::diagram::{Diagram, Scope};
use crate::flow::words;
use crate::time::Timestamp;

/// What is reached, line by line.
#[must_use]
pub fn to_text(diagram: &Diagram, reach: &Reach, now: Timestamp) -> String {
    let mut text = String::new();
    // Writing to a text does not fail.
    let _ = write_all(&mut text, diagram, reach, now);
    text
}

fn write_all(
    text: &mut String,
    diagram: &Diagram,
    reach: &Reach,
    now: Timestamp,
) -> std::fmt::Result {
    writeln!(text, "{}.", reach.foothold.words(diagram))?;
    for stopped in &reach.stopped {
        writeln!(text, "  stopped: {}", stopped.why)?;
    }
    if !reach.gains.is_empty() {
        writeln!(text, "\nHeld")?;
    }
    for (number, gain) in reach.gains.iter().enumerate() {
        let from = gain
            .from
            .map_or_else(String::new, |from| format!(", from {}", from + 1));
        writeln!(
            text,
            "  {}  {} ({}{from})\n     {}",
            number + 1,
            gain.loot.words(diagram),
            gain.lifetime.words(now),
            gain.how
        )?;
    }
    if !reach.reached.is_empty() {
        writeln!(text, "\nReached")?;
    }
    for reached in &reach.reached {
        let operations: Vec<&str> = reached.operations.iter().map(|it| it.row().name).collect();
        writeln!(
            text,
            "  {}, through {}: {}",
            whole(diagram, reached.target),
            reached.through + 1,
            operations.join(", ")
        )?;
    }
    if !reach.remedies.is_empty() {
        writeln!(text, "\nStopped by")?;
    }
    for remedy in &reach.remedies {
        writeln!(
            text,
            "  {} (against {}, {})\n     {}",
            remedy.title,
            remedy.against + 1,
            remedy.effect.words(),
            remedy.why
        )?;
    }
    Ok(())
}

/// A target with the resource that it is part of.
fn whole(diagram: &Diagram, target: Scope) -> String {
    let name = words::scope_itself(diagram, target);
    match target {
        Scope::Node(_) => name.to_string(),
        Scope::Part(node, _) => format!("{name} of {}", diagram.node_name(node)),
    }
}
