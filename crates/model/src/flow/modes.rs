//! What the way in which a resource works says to a token.

use super::check::{Asked, Cause};
use super::trace::Question;
use super::words;
use crate::diagram::{Diagram, Scope};
use crate::say;

/// Asks whether the resource takes tokens of Microsoft Entra ID at all; nothing where
/// it always does.
pub(super) fn takes_tokens(diagram: &Diagram, target: Scope) -> Option<Asked> {
    let node = diagram.node(target.node())?;
    let mode = node.resource()?.all_modes().find(|mode| {
        let mut positions = mode.row().switch.modes();
        positions.any(|it| !it.row().takes_tokens)
    })?;
    let row = mode.row();
    let asked = Asked::passed(
        Question::TokensTaken,
        say!(
            "{name} takes tokens of Microsoft Entra ID",
            name = node.name
        ),
        words::mode(row),
        row.source,
    )
    .decided_by_node(node.id);
    Some(if row.takes_tokens {
        asked
    } else {
        asked.refused(
            say!(
                "The token is good, but {name} takes none: it is set to “{mode}”.",
                name = node.name,
                mode = words::mode(row)
            ),
            Cause::TokensNotTaken,
        )
    })
}
