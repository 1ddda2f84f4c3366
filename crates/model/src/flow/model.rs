//! Does the model that is deployed do what is asked of it?

use super::check::{Asked, Cause};
use super::trace::Question;
use super::words;
use crate::azure::http::HttpRefusal;
use crate::azure::models::ModelNeed;
use crate::azure::{Operation, PartKind};
use crate::diagram::{Diagram, NewCall, Scope};
use crate::say;
use crate::text::Text;

/// The kind of the part that is called.
fn part_kind(diagram: &Diagram, target: Scope) -> Option<PartKind> {
    let part = diagram.part(target.node(), target.part()?)?;
    Some(part.kind)
}

/// Whether the operation works there, whoever asks.
pub(super) fn works(diagram: &Diagram, target: Scope, operation: Operation) -> bool {
    ModelNeed::is_met(operation, part_kind(diagram, target))
}

/// Asks whether the deployed model does this; nothing where no model is called.
pub(super) fn ask(diagram: &Diagram, what: &NewCall) -> Option<Asked> {
    let need = ModelNeed::of(what.operation)?;
    let name = diagram.scope_name(what.target);
    let kind = part_kind(diagram, what.target)?;
    let model = Text::listed("model", need.model);
    let asked = Asked::passed(
        Question::ModelDoesThis,
        model.clone(),
        say!(
            "{kind}, {deployment}",
            kind = words::part_kind(kind.row()).capitalized(),
            deployment = name
        ),
        need.source,
    )
    .decided_by_node(what.target.node());
    Some(if need.takes == kind {
        asked
    } else {
        asked.refused(
            say!(
                "{name} is a deployment of another model; this takes {model}.",
                name,
                model
            ),
            Cause::WrongModel(need.takes),
        )
    })
}

/// How Azure OpenAI refuses then.
pub(super) fn refusal(what: &NewCall, cause: &Cause) -> Option<&'static HttpRefusal> {
    match cause {
        Cause::WrongModel(_) => ModelNeed::of(what.operation).map(|need| &need.refusal),
        _ => None,
    }
}
