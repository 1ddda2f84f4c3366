//! Assertions and findings: what is claimed, what turns red, and what is shown
//! of it on the canvas.

use std::rc::Rc;

use vouchsafe_model::advice::assertion::{self, Answer};
use vouchsafe_model::advice::{self, Finding, Level};
use vouchsafe_model::diagram::{
    AssertionId, CallId, Claim, Claimant, Diagram, Edit, FindingKey, NewAssertion, NodeId, Scope,
    Subject,
};
use vouchsafe_model::flow::{Verdict, simulate};

use super::chrome::{FocusPlace, SideFace};
use super::dialog::Dialog;
use super::selection::{SelectHow, Selection};
use super::{State, words};
use crate::language::Words;

/// Whether each assertion of a diagram holds, in their order.
pub type Answers = Vec<(AssertionId, Answer)>;

/// The answers of a diagram.
pub(super) fn answers(diagram: &Diagram) -> Rc<Answers> {
    let checked = assertion::check_all(diagram, diagram.now());
    Rc::new(
        checked
            .into_iter()
            .map(|(id, outcome)| (id, outcome.answer))
            .collect(),
    )
}

/// In a drawing of more nodes than this, findings are only told in their panel.
const MARKED_NODES: usize = 400;

/// The findings that matter most: they are counted beside the name of their panel, and marked on the canvas.
pub(super) fn serious(diagram: &Diagram) -> Rc<Vec<Finding>> {
    if diagram.node_count() > MARKED_NODES {
        return Rc::default();
    }
    let mut found = advice::review(diagram).findings;
    found.retain(|it| it.level == Level::High);
    Rc::new(found)
}

/// What turned from green to red, or back: a sentence for each, the bad news
/// first. What is new is told only where it does not hold.
#[must_use]
pub fn turned(words: &Words, diagram: &Diagram, before: &Answers, after: &Answers) -> Vec<String> {
    let mut failed = Vec::new();
    let mut mended = Vec::new();
    for (id, answer) in after {
        let was = before.iter().find(|(other, _)| other == id);
        let was = was.map(|(_, answer)| *answer);
        let Some(it) = diagram.assertion(*id) else {
            continue;
        };
        let name = words::assertion(words, diagram, it);
        match (was, answer) {
            (Some(was), now) if was == *now => {}
            (None, Answer::Holds) => {}
            (_, Answer::Fails) => failed.push(words.asserted_fails(name)),
            (_, Answer::Undecided) => failed.push(words.asserted_undecided(name)),
            (Some(_), Answer::Holds) => mended.push(words.asserted_holds_again(name)),
        }
    }
    failed.extend(mended);
    failed
}

/// An assertion that says what a call's trace says: that its caller may do
/// this, or may not. Of the caller as a whole where that is so, else with the
/// credential of the call. `None` where the model does not say what happens.
#[must_use]
pub fn of_call(diagram: &Diagram, call: CallId) -> Option<NewAssertion> {
    let trace = simulate(diagram, call, diagram.now()).ok()?;
    let what = &diagram.call(call)?.what;
    let is_allowed = match trace.verdict {
        Verdict::Allowed { .. } => true,
        Verdict::Denied { .. } => false,
        Verdict::NotModelled { .. } => return None,
    };
    let claim = |with| {
        let claimant = Claimant {
            node: what.caller,
            with,
        };
        NewAssertion {
            name: String::new(),
            claim: if is_allowed {
                Claim::May(claimant)
            } else {
                Claim::MayNot(claimant)
            },
            operation: what.operation,
            target: what.target,
        }
    };
    [None, Some(what.credential)]
        .into_iter()
        .map(claim)
        .find(|it| assertion::check(diagram, it, diagram.now()).answer == Answer::Holds)
}

/// Whether what came of a call can be asserted, and is not yet.
#[must_use]
pub fn is_worth_asserting(diagram: &Diagram, call: CallId) -> bool {
    let Some(what) = diagram.call(call).map(|call| &call.what) else {
        return false;
    };
    !diagram.assertions().any(|it| {
        let it = &it.what;
        (it.operation, it.target) == (what.operation, what.target)
            && it
                .claim
                .claimant()
                .is_some_and(|claimant| claimant.node == what.caller)
    })
}

/// A first draft: of the first call that is drawn, else of what there is.
#[must_use]
pub fn draft(diagram: &Diagram, chosen: Option<Subject>) -> Option<NewAssertion> {
    let call = match chosen {
        Some(Subject::Call(call)) => diagram.call(call),
        _ => diagram.calls().next(),
    };
    if let Some(call) = call {
        return Some(NewAssertion {
            name: String::new(),
            claim: Claim::May(Claimant::of(call.what.caller)),
            operation: call.what.operation,
            target: call.what.target,
        });
    }
    let who = diagram.nodes().find(|node| node.can_be_claimed_of())?.id;
    diagram.nodes().find_map(|node| {
        let parts = node.resource().into_iter().flat_map(|it| &it.parts);
        let target = parts
            .map(|part| Scope::Part(node.id, part.id))
            .chain([Scope::Node(node.id)])
            .find(|target| !diagram.claimable_operations(*target).is_empty())?;
        Some(NewAssertion {
            name: String::new(),
            claim: Claim::May(Claimant::of(who)),
            operation: *diagram.claimable_operations(target).first()?,
            target,
        })
    })
}

impl State {
    /// What is said besides of an edit: which assertions turned.
    pub(super) fn with_turned(&self, said: String, before: &Answers) -> String {
        let turned = turned(&self.words, self.diagram(), before, &self.answers);
        if turned.is_empty() {
            return said;
        }
        format!("{said}. {}", turned.join(". "))
    }

    /// Keeps what a call's trace says as an assertion.
    pub(super) fn assert_call(&mut self, call: CallId) {
        let Some(what) = of_call(self.diagram(), call) else {
            self.fail(self.words.asserted_nothing());
            return;
        };
        let known = self.diagram().assertions().find(|it| {
            NewAssertion {
                name: String::new(),
                ..it.what.clone()
            } == what
        });
        if let Some(known) = known {
            let said = words::assertion(&self.words, self.diagram(), known);
            self.succeed(self.words.asserted_already(said));
        } else if self.edit(&Edit::AddAssertion(what.clone())) {
            let said = self
                .words
                .told_text(&assertion::sentence(self.diagram(), &what));
            let said = self.words.asserted(said.as_str());
            self.change_chrome(|chrome| chrome.notify(super::NoticeTone::Done, said));
        }
    }

    /// Begins to write an assertion.
    pub(super) fn start_assertion(&mut self) {
        match draft(self.diagram(), self.selection.single()) {
            Some(draft) => self.show_dialog(Dialog::Assertion {
                assertion: None,
                draft,
            }),
            None => self.announce(self.words.asserted_nothing_drawn()),
        }
    }

    /// Shows on the canvas what the panel speaks of; the panel stays.
    pub(super) fn show_on_canvas(&mut self, subjects: &[Subject]) {
        let there: Vec<Subject> = subjects
            .iter()
            .map(|subject| self.seen_as(*subject))
            .filter(|subject| super::selection::is_there(self.diagram(), *subject))
            .collect();
        let Some(first) = there.first().copied() else {
            self.announce(self.words.said_not_there());
            return;
        };
        let mut selection = Selection::default().choosing(first, SelectHow::Only);
        for subject in there.iter().skip(1) {
            if !selection.contains(*subject) {
                selection = selection.choosing(*subject, SelectHow::Toggle);
            }
        }
        self.set_selection(selection.with_focus(Some(first)));
        self.reveal_selection();
        let said = words::subject(&self.words, self.diagram(), first);
        let more = there.len().saturating_sub(1);
        self.announce(if more == 0 {
            self.words.shown(said)
        } else {
            self.words.shown_and_others(said, more)
        });
    }

    /// What of the drawing stands for a subject.
    fn seen_as(&self, subject: Subject) -> Subject {
        match subject {
            Subject::Assertion(id) => match self.diagram().assertion(id) {
                Some(it) => of_scope(it.what.target),
                None => subject,
            },
            Subject::RoleAssignment(id) => {
                // A system-assigned identity's roles may be drawn as no line.
                let is_drawn = self.place_of(subject).is_some();
                match self.diagram().role_assignment(id) {
                    Some(it) if !is_drawn => of_scope(it.scope),
                    _ => subject,
                }
            }
            other => other,
        }
    }

    /// Opens the panel at a finding.
    pub(super) fn show_finding(&mut self, finding: FindingKey) {
        self.attack = None;
        self.change_chrome(|chrome| {
            chrome.side = SideFace::Review;
            chrome.inspector.is_open = true;
            chrome.ask_for_focus(FocusPlace::Finding(finding));
        });
    }

    /// Opens the panel of findings and assertions, or shows the details again.
    pub(super) fn toggle_review(&mut self) {
        self.change_chrome(|chrome| {
            let is_seen = chrome.inspector.is_open && chrome.side == SideFace::Review;
            chrome.side = if is_seen {
                SideFace::Details
            } else {
                SideFace::Review
            };
            chrome.inspector.is_open = true;
        });
    }
}

const fn of_scope(scope: Scope) -> Subject {
    match scope {
        Scope::Node(node) => Subject::Node(node),
        Scope::Part(node, part) => Subject::Part(node, part),
    }
}

/// What of the drawing decides something, as subjects to show.
#[must_use]
pub fn deciding(who: NodeId, decided_by: &[vouchsafe_model::flow::Deciding]) -> Vec<Subject> {
    use vouchsafe_model::flow::Deciding;
    let mut subjects = vec![Subject::Node(who)];
    for it in decided_by {
        let subject = match *it {
            Deciding::Node(node) => Subject::Node(node),
            Deciding::RoleAssignment(id) => Subject::RoleAssignment(id),
            Deciding::DenyAssignment(id) => Subject::DenyAssignment(id),
            Deciding::DatabaseUser(id) => Subject::DatabaseUser(id),
            Deciding::DataGrant(id) => Subject::DataGrant(id),
            Deciding::Setting(host, setting) => Subject::Setting(host, setting),
            Deciding::Scope(scope) => of_scope(scope),
        };
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    subjects
}
