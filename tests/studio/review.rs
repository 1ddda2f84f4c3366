//! Assertions and findings in the studio: written, shown, turned and silenced.

use vouchsafe_app::input::CommandId;
use vouchsafe_app::language::{Language, Words};
use vouchsafe_app::store::select::{
    Mood, ReviewDetails, aimed_at, claimant_choices, in_mood, target_choices, with_choices,
};
use vouchsafe_app::store::{Action, Dialog, FocusPlace, SideFace, review};
use vouchsafe_model::advice::assertion::{Answer, sentence};
use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::diagram::{
    Claim, Edit, KeyForm, KeySlot, NewAssertion, NewSecret, NodeId, Rule, Subject, WorldPoint,
};

use crate::harness::Studio;

/// A machine with an identity, a role that is just enough, and a call.
fn studio() -> Studio {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    studio.place("storage", WorldPoint { x: 700, y: 300 });
    studio.edit(Edit::EnableSystemAssigned(studio.node("vm")));
    studio.connect("vm", "contosostore");
    studio.choose_offer("Read blob");
    let principal = studio.principal("vm");
    let scope = studio.diagram().calls().next().unwrap().what.target;
    studio.edit(Edit::AssignRole {
        principal,
        role: BuiltInRole::by_name("Storage Blob Data Reader").unwrap().id,
        scope,
        condition: None,
    });
    studio
}

fn details(studio: &Studio) -> ReviewDetails {
    ReviewDetails::of(&Words::english(), &studio.diagram())
}

fn draft(studio: &Studio) -> NewAssertion {
    match studio.dialog() {
        Some(Dialog::Assertion { draft, .. }) => draft.clone(),
        other => panic!("no assertion is being written: {other:?}"),
    }
}

fn change(studio: &mut Studio, draft: NewAssertion) {
    studio.act(Action::DialogChanged(Dialog::Assertion {
        assertion: None,
        draft,
    }));
}

#[test]
fn what_a_review_says_is_said_in_the_language_of_the_page() {
    let mut studio = studio();
    let vm = studio.node("vm");
    let diagram = studio.diagram();
    let call = diagram.calls().next().unwrap();
    let what = NewAssertion {
        name: String::new(),
        claim: Claim::NobodyBut(vec![vm]),
        operation: call.what.operation,
        target: call.what.target,
    };
    studio.edit(Edit::AddAssertion(what));
    let words = Words::read_with_computed(
        Language::Spanish,
        "",
        "nobody-but-names-may-to-do-in-place = nadie salvo { $names } puede { $to_do }: { $place }\n\
         does-reads-a-blob = leer un blob\n\
         name-lets-in-whoever-has-one-of-its-keys = { $name } deja entrar a quien tenga una clave\n\
         disallow-shared-key-on-name = No permitir la clave compartida en { $name }",
    );
    let details = ReviewDetails::of(&words, &studio.diagram());
    let sentence = &details.assertions.first().unwrap().sentence;
    assert!(
        sentence.starts_with("Nadie salvo vm puede leer un blob: "),
        "{sentence}"
    );
    let found = details.review.findings.iter();
    let found: Vec<_> = found
        .filter(|it| it.rule == Rule::SharedKeyAllowed)
        .collect();
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].message,
        "contosostore deja entrar a quien tenga una clave"
    );
    assert_eq!(words.lang_of(&found[0].message), None);
    // What the language does not say stays English, and is marked as such.
    assert_eq!(words.lang_of(&found[0].reason), Some("en"));
    let fix = found[0].fix.as_ref().unwrap();
    assert_eq!(fix.title, "No permitir la clave compartida en contosostore");
}

#[test]
fn an_assertion_is_a_sentence_of_choices() {
    let mut studio = studio();
    assert!(studio.press("Shift+y"));
    let diagram = studio.diagram();
    let first = draft(&studio);
    assert!(
        sentence(&diagram, &first).starts_with("vm may read a blob in"),
        "{}",
        sentence(&diagram, &first)
    );
    assert_eq!(
        with_choices(&Words::english(), &diagram, &first)
            .first()
            .unwrap()
            .0,
        None
    );
    let mut second = NewAssertion {
        claim: in_mood(&Words::english(), &diagram, &first.claim, Mood::NobodyBut),
        ..first
    };
    assert!(with_choices(&Words::english(), &diagram, &second).is_empty());
    assert_eq!(second.claim.nodes(), [studio.node("vm")]);
    // Another target takes other operations.
    let (tenant_has_none, _) = (
        target_choices(&Words::english(), &diagram)
            .iter()
            .all(|(target, _)| target.node() != diagram.tenant()),
        (),
    );
    assert!(tenant_has_none);
    let vm = vouchsafe_model::diagram::Scope::Node(studio.node("vm"));
    second = aimed_at(&diagram, &second, vm);
    assert!(diagram.claimable_operations(vm).contains(&second.operation));
    change(&mut studio, second);
    studio.act(Action::DialogAccepted);
    assert!(studio.dialog().is_none());
    assert_eq!(studio.diagram().assertions().count(), 1);
    assert!(
        studio.heard("Asserted: nobody but vm may"),
        "{}",
        studio.said()
    );
    studio.undo();
    assert_eq!(studio.diagram().assertions().count(), 0);
}

#[test]
fn what_came_of_a_call_is_asserted_in_one_press() {
    let mut studio = studio();
    let call = studio.diagram().calls().next().unwrap().id;
    assert!(review::is_worth_asserting(&studio.diagram(), call));
    studio.act(Action::CallAsserted(call));
    assert!(!review::is_worth_asserting(&studio.diagram(), call));
    assert!(
        studio
            .last_notice()
            .starts_with("Asserted: vm may read a blob"),
        "{}",
        studio.last_notice()
    );
    studio.act(Action::CallAsserted(call));
    assert_eq!(studio.diagram().assertions().count(), 1);
    assert_eq!(studio.state.answers.first().unwrap().1, Answer::Holds);
}

#[test]
fn a_denial_that_a_key_would_undo_is_asserted_of_its_credential() {
    let mut studio = studio();
    let role = studio.diagram().role_assignments().next().unwrap().id;
    studio.edit(Edit::Delete(vec![Subject::RoleAssignment(role)]));
    let (host, account) = (studio.node("vm"), studio.node("contosostore"));
    studio.edit(Edit::AddSetting {
        host,
        name: None,
        secret: NewSecret::AccountKey {
            account,
            slot: KeySlot::First,
            form: KeyForm::KeyAlone,
        },
    });
    let call = studio.diagram().calls().next().unwrap().id;
    studio.act(Action::CallAsserted(call));
    let diagram = studio.diagram();
    let it = &diagram.assertions().next().unwrap().what;
    assert!(matches!(&it.claim, Claim::MayNot(claimant) if claimant.with.is_some()));
    assert_eq!(studio.state.answers.first().unwrap().1, Answer::Holds);
}

#[test]
fn an_edit_says_which_assertions_it_turns() {
    let mut studio = studio();
    let call = studio.diagram().calls().next().unwrap().id;
    studio.act(Action::CallAsserted(call));
    let role = studio.diagram().role_assignments().next().unwrap().id;
    studio.edit(Edit::Delete(vec![Subject::RoleAssignment(role)]));
    assert!(
        studio.heard("Assertion fails: vm may read a blob"),
        "{}",
        studio.said()
    );
    let row = details(&studio).assertions.into_iter().next().unwrap();
    assert_eq!(row.outcome.answer, Answer::Fails);
    studio.undo();
    assert!(
        studio.heard("Assertion holds again: vm may read a blob"),
        "{}",
        studio.said()
    );
    studio.redo();
    let fix = details(&studio).assertions.into_iter().next().unwrap().fix;
    studio.edit(fix.unwrap().edit);
    assert!(studio.heard("Assertion holds again"), "{}", studio.said());
}

#[test]
fn the_panel_stays_while_it_points_at_the_canvas() {
    let mut studio = studio();
    assert!(studio.press("y"));
    assert_eq!(studio.state.chrome.side, SideFace::Review);
    let finding = details(&studio).review.findings.into_iter().next().unwrap();
    studio.act(Action::ShownOnCanvas(vec![finding.subject]));
    assert_eq!(studio.state.chrome.side, SideFace::Review);
    assert_eq!(studio.selected(), ["contosostore"]);
    assert!(studio.heard("Shown on the canvas"), "{}", studio.said());
    // What one chooses on the canvas oneself, one wants to know more about.
    studio.click("vm");
    assert_eq!(studio.state.chrome.side, SideFace::Details);
    studio.run(CommandId::ToggleReview);
    studio.run(CommandId::ToggleReview);
    assert_eq!(studio.state.chrome.side, SideFace::Details);
    studio.act(Action::ShownOnCanvas(vec![Subject::Node(NodeId::new(999))]));
    assert!(studio.heard("not on the canvas"), "{}", studio.said());
}

#[test]
fn a_finding_is_silenced_with_a_reason_and_told_again() {
    let mut studio = studio();
    let finding = details(&studio).review.findings.into_iter().next().unwrap();
    let dialog = |reason: &str| Dialog::Silence {
        finding: finding.key(),
        message: finding.message.clone(),
        reason: reason.to_owned(),
    };
    studio.act(Action::DialogOpened(dialog("")));
    studio.act(Action::DialogAccepted);
    assert!(studio.dialog().is_some(), "a reason is missing");
    studio.act(Action::DialogChanged(dialog("a partner needs it")));
    studio.act(Action::DialogAccepted);
    assert!(studio.dialog().is_none());
    let seen = details(&studio).review;
    assert!(seen.findings.is_empty());
    assert_eq!(seen.silenced.len(), 1);
    assert!(studio.heard("Silenced a finding: a partner needs it"));
    studio.edit(Edit::UnsilenceFinding(finding.key()));
    assert_eq!(details(&studio).review.findings.len(), 1);
}

#[test]
fn nothing_can_be_asserted_of_an_empty_canvas() {
    let mut studio = Studio::blank();
    assert!(claimant_choices(&Words::english(), &studio.diagram()).is_empty());
    studio.place("note", WorldPoint { x: 0, y: 0 });
    studio.run(CommandId::NewAssertion);
    assert!(studio.dialog().is_none());
    assert!(
        studio.heard("Nothing can be asserted yet"),
        "{}",
        studio.said()
    );
}

#[test]
fn what_matters_most_is_marked_on_the_canvas_and_opens_the_panel_there() {
    let mut studio = Studio::blank();
    studio.place("app service", WorldPoint { x: 100, y: 300 });
    studio.place("storage", WorldPoint { x: 700, y: 300 });
    assert!(studio.state.serious.is_empty());
    let chip = studio.view("contosostore").chips[0].rect.center();
    studio.drag_between(chip, studio.grip_of("app-contoso"));
    studio.connect("app-contoso", "contosostore");
    studio.choose_offer("Read blob");
    let found: Vec<_> = studio.state.serious.iter().map(|it| it.key()).collect();
    let review = vouchsafe_model::advice::review(&studio.diagram());
    let high = vouchsafe_model::advice::Level::High;
    let expected: Vec<_> = review
        .findings
        .iter()
        .filter(|it| it.level == high)
        .collect();
    assert_eq!(found.len(), expected.len());
    assert!(!found.is_empty());

    studio.act(Action::FindingShown(found[0]));
    assert_eq!(studio.state.chrome.side, SideFace::Review);
    assert_eq!(
        studio.state.chrome.focus.place,
        FocusPlace::Finding(found[0])
    );
    studio.undo();
    studio.undo();
    assert!(studio.state.serious.is_empty());
}
