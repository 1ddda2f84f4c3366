//! Which model does what? A deployment is of one model, and an operation takes a model
//! of its kind.

use super::http::{Body, HttpRefusal, JSON};
use super::operations::Operation;
use super::part_kinds::PartKind;
use super::source::Source;
use super::sources;

/// A kind of deployment that an operation takes, and how it is refused on another.
#[derive(Debug)]
pub struct ModelNeed {
    /// The operation.
    pub operation: Operation,
    /// The deployments of models that do this.
    pub takes: PartKind,
    /// What such a model is, in words.
    pub model: &'static str,
    /// How the operation is refused on a deployment of another model.
    pub refusal: HttpRefusal,
    /// Where it was read.
    pub source: Source,
}

impl ModelNeed {
    /// What the operation takes; `None` if no model has a part in it.
    #[must_use]
    pub fn of(operation: Operation) -> Option<&'static Self> {
        ROWS.iter().find(|row| row.operation == operation)
    }

    /// Whether the operation works on a part of this kind, whoever asks.
    #[must_use]
    pub fn is_met(operation: Operation, part: Option<PartKind>) -> bool {
        Self::of(operation).is_none_or(|row| Some(row.takes) == part)
    }
}

const CHAT: PartKind = PartKind::named("openai-deployment");
const EMBEDDING: PartKind = PartKind::named("openai-embedding-deployment");

pub(crate) static ROWS: &[ModelNeed] = &[
    ModelNeed {
        operation: Operation::named("chat-completion"),
        takes: CHAT,
        model: "a model that completes chats",
        refusal: HttpRefusal {
            message: "The chatCompletion operation does not work with the specified model, {part}. Please choose different model and try again. You can learn more about which models can be used with each operation here: https://go.microsoft.com/fwlink/?linkid=2197993.",
            source: sources::OPENAI_NO_CHAT_MODEL,
            ..NOT_SUPPORTED
        },
        source: sources::OPENAI_NO_CHAT_MODEL,
    },
    ModelNeed {
        operation: Operation::named("create-embeddings"),
        takes: EMBEDDING,
        model: "a model that makes embeddings",
        refusal: NOT_SUPPORTED,
        source: sources::OPENAI_NO_EMBEDDING_MODEL,
    },
];

const NOT_SUPPORTED: HttpRefusal = HttpRefusal {
    status: 400,
    reason: "",
    code: "OperationNotSupported",
    message: "The embeddings operation does not work with the specified model, {part}. Please choose different model and try again. You can learn more about which models can be used with each operation here: https://go.microsoft.com/fwlink/?linkid=2197993.",
    headers: &[],
    body: Some(Body {
        content_type: JSON,
        text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
    }),
    source: sources::OPENAI_NO_EMBEDDING_MODEL,
    unverified: Some(
        "whether Azure looks at the model before it looks at roles. The message names the model; here it stands for a deployment that is named like it",
    ),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_needed_where_a_deployment_is_called() {
        for operation in Operation::all() {
            let parts = operation.row().parts;
            let is_of_models = parts.iter().any(|it| [CHAT, EMBEDDING].contains(it));
            let need = ModelNeed::of(operation);
            assert_eq!(need.is_some(), is_of_models, "{operation:?}");
            if let Some(need) = need {
                // Its own kind is what is drawn first.
                assert_eq!(parts.first(), Some(&need.takes), "{operation:?}");
            }
        }
    }
}
