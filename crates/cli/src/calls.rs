//! Which call of a diagram is meant?

use thiserror::Error;
use vouchsafe_model::diagram::{Call, Diagram};

/// Why it is not clear which call is meant.
#[derive(Debug, Error)]
pub(crate) enum ChooseError {
    /// The diagram has no call.
    #[error("the diagram has no call to trace")]
    NoCall,
    /// It is not said which of several calls is meant.
    #[error("the diagram has several calls: name one with `--call`\n{0}")]
    Several(Names),
    /// No call has that name.
    #[error("no call is named `{name}`; there are\n{names}")]
    NoSuchCall {
        /// What was asked for.
        name: String,
        /// What there is.
        names: Names,
    },
    /// Several calls have that name.
    #[error("several calls are named `{name}`: choose one by its id\n{names}")]
    Ambiguous {
        /// What was asked for.
        name: String,
        /// Those of that name.
        names: Names,
    },
}

/// Calls by id and name, a line each.
#[derive(Debug)]
pub(crate) struct Names(Vec<String>);

impl std::fmt::Display for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

/// The call that is meant: by its id, by its name, or because it is the only one.
pub(crate) fn choose<'d>(
    diagram: &'d Diagram,
    name: Option<&str>,
) -> Result<&'d Call, ChooseError> {
    let all: Vec<&Call> = diagram.calls().map(|call| &**call).collect();
    let names = |calls: &[&Call]| Names(calls.iter().map(|call| told(diagram, call)).collect());
    let Some(name) = name else {
        return match all.as_slice() {
            [] => Err(ChooseError::NoCall),
            [only] => Ok(*only),
            several => Err(ChooseError::Several(names(several))),
        };
    };
    if let Some(call) = all.iter().find(|call| call.id.to_string() == name) {
        return Ok(*call);
    }
    let named: Vec<&Call> = all
        .iter()
        .copied()
        .filter(|call| call.label().to_lowercase() == name.to_lowercase())
        .collect();
    match named.as_slice() {
        [only] => Ok(*only),
        [] if all.is_empty() => Err(ChooseError::NoCall),
        [] => Err(ChooseError::NoSuchCall {
            name: name.to_owned(),
            names: names(&all),
        }),
        several => Err(ChooseError::Ambiguous {
            name: name.to_owned(),
            names: names(several),
        }),
    }
}

/// A call on a line of its own: `  c7  Read blob (web-vm to contosoinvoices)`.
fn told(diagram: &Diagram, call: &Call) -> String {
    format!(
        "  {}  {} ({} to {})",
        call.id,
        call.label(),
        diagram.node_name(call.what.caller),
        diagram.node_name(call.what.target.node()),
    )
}
