//! What else does a panel say of a thing, besides what is drawn? Ids, verdicts,
//! the wrong and the right names.

use vouchsafe_model::diagram::{CallId, Diagram, Edit, Scope, Subject};
use vouchsafe_model::flow::{self, Verdict};

use crate::language::Words;
use crate::store::words;
use crate::widget::Tone;

/// How much is computed at once for a list of calls: verdicts times nodes. Of a
/// drawing made by hand that is every call, of a large import the first few.
const MOST_AT_ONCE: usize = 6_000;

/// How a call would end, in a word and in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CallVerdict {
    pub(super) word: String,
    pub(super) tone: Tone,
    /// The status, where there is one: `403 Forbidden`.
    pub(super) status: String,
    /// Because of what.
    pub(super) because: String,
    /// The language of that, where it is not that of the page.
    pub(super) lang: Option<&'static str>,
}

/// How each of these calls would end, in their order; `None` beyond the first
/// of a long list.
pub(super) fn verdicts(
    words: &Words,
    diagram: &Diagram,
    calls: impl IntoIterator<Item = CallId>,
) -> Vec<Option<CallVerdict>> {
    let most = MOST_AT_ONCE / diagram.node_count().max(1);
    calls
        .into_iter()
        .enumerate()
        .map(|(index, call)| {
            (index < most)
                .then(|| verdict(words, diagram, call))
                .flatten()
        })
        .collect()
}

/// How a call would end; `None` if there is no such call.
pub(super) fn verdict(words: &Words, diagram: &Diagram, call: CallId) -> Option<CallVerdict> {
    let verdict = flow::verdict(diagram, call, diagram.now()).ok()?;
    Some(match words.told_verdict(verdict) {
        Verdict::Allowed {
            status, because, ..
        } => CallVerdict {
            word: words.details_allowed(),
            tone: Tone::Allowed,
            status: status.into_string(),
            lang: words.lang_of(&because),
            because: because.into_string(),
        },
        Verdict::Denied {
            status, because, ..
        } => CallVerdict {
            word: words.details_denied(),
            tone: Tone::Denied,
            status: status.into_string(),
            lang: words.lang_of(&because),
            because: because.into_string(),
        },
        Verdict::NotModelled { what } => CallVerdict {
            word: words.details_not_covered(),
            tone: Tone::Warning,
            status: String::new(),
            lang: None,
            because: words.verdict_not_covered(what.to_string()),
        },
    })
}

/// The edit that renames a thing; `None` for what has no name of its own.
pub(super) fn rename(diagram: &Diagram, subject: Subject, name: &str) -> Option<Edit> {
    let name = name.trim().to_owned();
    match subject {
        Subject::Node(node) => Some(Edit::Rename { node, name }),
        Subject::Part(node, part) => Some(Edit::RenamePart { node, part, name }),
        Subject::Setting(host, setting) => Some(Edit::RenameSetting {
            host,
            setting,
            name,
        }),
        Subject::Call(call) => {
            let mut what = diagram.call(call)?.what.clone();
            what.name = name;
            Some(Edit::ChangeCall { call, what })
        }
        _ => None,
    }
}

/// Why the diagram would refuse an edit, as a sentence; `None` if it would not.
pub(super) fn refusal(diagram: &Diagram, edit: &Edit) -> Option<String> {
    let error = diagram.clone().apply(edit).err()?;
    Some(words::sentence(&error.to_string()))
}

/// A scope's ARM id; `None` for what Azure Resource Manager does not manage.
pub(super) fn arm_id(diagram: &Diagram, scope: Scope) -> Option<String> {
    vouchsafe_model::flow::ids::arm_id(diagram, scope)
}

#[cfg(test)]
mod tests {
    use super::*;
    use vouchsafe_model::azure::ResourceKind;
    use vouchsafe_model::diagram::{NewNode, NewNodeKind, WorldPoint};

    #[test]
    fn a_name_is_refused_before_it_is_entered() {
        let mut diagram = Diagram::new();
        let applied = diagram.apply(&Edit::Place(NewNode {
            kind: NewNodeKind::Resource(ResourceKind::named("storage-account")),
            name: None,
            parent: None,
            at: WorldPoint { x: 0, y: 0 },
        }));
        assert!(applied.is_ok());
        let node = diagram.nodes().last().unwrap().id;
        let check = |name: &str, is_refused: bool| {
            let edit = rename(&diagram, Subject::Node(node), name).unwrap();
            let refusal = refusal(&diagram, &edit);
            assert_eq!(refusal.is_some(), is_refused, "{name}: {refusal:?}");
        };
        check("contosoinvoices", false);
        check(" contosoinvoices ", false);
        check("Contoso Invoices", true);
        check("", true);
    }
}
