//! What the way in which a resource works says to a token.

use super::check::{Asked, Cause};
use super::trace::Question;
use crate::diagram::{Diagram, Scope};

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
        format!("{} takes tokens of Microsoft Entra ID", node.name),
        row.name,
        row.source,
    )
    .decided_by_node(node.id);
    Some(if row.takes_tokens {
        asked
    } else {
        asked.refused(
            format!(
                "The token is good, but {} takes none: it is set to “{}”.",
                node.name, row.name
            ),
            Cause::TokensNotTaken,
        )
    })
}
