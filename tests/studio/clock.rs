//! Letting time run, and waiting.

use vouchsafe_app::input::CommandId;
use vouchsafe_app::language::Words;
use vouchsafe_app::store::clock::{Face, TokenRow};
use vouchsafe_model::diagram::{Edit, Subject};
use vouchsafe_model::flow::Timestamp;

use crate::harness::Studio;

/// A machine with an identity that may not read a blob; time runs.
fn running() -> Studio {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("resource group");
    studio.place_by_keyboard("vm");
    studio.place_by_keyboard("storage");
    studio.go_to("vm");
    studio.connect_by_keyboard("invoices", "read blob");
    studio.play_to_end();
    studio.apply_fix();
    assert!(
        studio.verdict().starts_with("Denied 403"),
        "{}",
        studio.verdict()
    );
    assert!(studio.press("k"));
    assert!(
        studio.said().starts_with("The clock runs. It is 10:00:00"),
        "{}",
        studio.said()
    );
    studio
}

fn to_come(studio: &Studio) -> Vec<String> {
    let face = Face::of(&Words::english(), &studio.diagram()).expect("the clock runs");
    let to_come = face.to_come.into_iter();
    to_come
        .map(|it| format!("{} {}", it.when, it.what))
        .collect()
}

#[test]
fn a_role_that_was_assigned_is_waited_for() {
    let mut studio = running();
    assert_eq!(to_come(&studio), [""; 0]);
    assert!(!studio.state.allows(CommandId::WaitForChange));
    studio.apply_fix();
    let arrives = "Storage Blob Data Reader for vm on blob container “invoices” takes effect";
    assert_eq!(to_come(&studio), [format!("10:10:00 {arrives}")]);
    // Granted, and still denied: the fix is to wait.
    assert!(
        studio.verdict().starts_with("Denied 403"),
        "{}",
        studio.verdict()
    );
    studio.run(CommandId::WaitMinute);
    assert_eq!(studio.said(), "It is 10:01:00");
    assert!(
        studio.verdict().starts_with("Denied 403"),
        "{}",
        studio.verdict()
    );
    studio.apply_fix();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    studio.undo();
    studio.press("w");
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    assert_eq!(studio.said(), format!("It is 10:10:00. {arrives}"));
    assert_eq!(to_come(&studio), [""; 0]);
    // Time goes back by undo only.
    studio.undo();
    assert_eq!(
        studio.said(),
        "Undone: It is 10:10:00. ".to_owned() + arrives
    );
    assert!(
        studio.verdict().starts_with("Denied 403"),
        "{}",
        studio.verdict()
    );
}

#[test]
fn a_role_that_was_removed_counts_for_a_while() {
    let mut studio = running();
    studio.apply_fix();
    studio.press("w");
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    let assignment = studio.diagram().role_assignments().next().unwrap().id;
    studio.edit(Edit::Delete(vec![Subject::RoleAssignment(assignment)]));
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    assert_eq!(to_come(&studio).len(), 1);
    studio.press("w");
    assert!(
        studio.verdict().starts_with("Denied 403"),
        "{}",
        studio.verdict()
    );
}

#[test]
fn a_clock_that_is_stopped_has_let_everything_arrive() {
    let mut studio = running();
    studio.apply_fix();
    studio.run(CommandId::WaitDay);
    assert_eq!(
        studio.diagram().now(),
        Timestamp::START.plus_seconds(86_400)
    );
    studio.undo();
    studio.run(CommandId::StopClock);
    assert_eq!(
        studio.said(),
        "The clock is stopped: all that changed has arrived"
    );
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    assert_eq!(Face::of(&Words::english(), &studio.diagram()), None);
    studio.undo();
    assert!(
        studio.verdict().starts_with("Denied 403"),
        "{}",
        studio.verdict()
    );
}

#[test]
fn a_clock_that_stands_offers_no_waiting() {
    let mut studio = Studio::blank();
    for id in [
        CommandId::WaitMinute,
        CommandId::WaitTenMinutes,
        CommandId::WaitHour,
        CommandId::WaitDay,
        CommandId::WaitForChange,
        CommandId::StopClock,
    ] {
        assert!(!studio.state.allows(id), "{id:?}");
    }
    studio.run(CommandId::StartClock);
    assert!(!studio.state.allows(CommandId::StartClock));
    assert!(studio.state.allows(CommandId::WaitHour));
}

#[test]
fn a_token_that_was_issued_lives_on_where_the_identity_is_turned_off() {
    let mut studio = running();
    studio.apply_fix();
    studio.press("w");
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    assert!(studio.press("h"));
    assert_eq!(
        studio.said(),
        "vm keeps the token of vm until 10:05:00 on 2026-10-06"
    );
    studio.go_to("vm");
    studio.run(CommandId::DisableSystemAssigned);
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    let tokens = TokenRow::at(&Words::english(), &studio.diagram(), studio.node("vm"));
    assert_eq!(tokens.len(), 1);
    assert!(tokens[0].lives_on, "{tokens:?}");
    assert_eq!(tokens, TokenRow::all(&Words::english(), &studio.diagram()));
    // In the end there is no other.
    studio.run(CommandId::WaitDay);
    assert!(
        studio.verdict().starts_with("Denied 400"),
        "{}",
        studio.verdict()
    );
}

#[test]
fn a_call_that_gets_no_token_leaves_none() {
    let mut studio = running();
    studio.go_to("vm");
    studio.run(CommandId::DisableSystemAssigned);
    studio.press("h");
    assert!(studio.last_notice().starts_with("No token came of this"));
    assert_eq!(studio.diagram().held_tokens().count(), 0);
}

#[test]
fn what_is_moved_while_time_runs_leaves_its_role_assignments_behind() {
    let mut studio = running();
    studio.apply_fix();
    studio.press("w");
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    let account = studio.node("contosostore");
    let other = studio.diagram().node(account).unwrap().parent.is_none();
    let parent = if other { Some(studio.node("rg")) } else { None };
    studio.edit(Edit::Nest {
        nodes: vec![account],
        parent,
    });
    assert!(
        studio
            .said()
            .ends_with("A role assignment on it stayed behind, and counts no more"),
        "{}",
        studio.said()
    );
    assert!(
        studio
            .last_notice()
            .starts_with("1 role assignment on contosostore stayed behind"),
        "{}",
        studio.last_notice()
    );
    assert!(
        studio.verdict().starts_with("Denied 403"),
        "{}",
        studio.verdict()
    );
    assert_eq!(studio.diagram().role_assignments().count(), 0);
    // Undone, it is where it was, and so are they.
    studio.undo();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    // Where time stands still, it is only drawn elsewhere.
    studio.run(CommandId::StopClock);
    studio.edit(Edit::Nest {
        nodes: vec![account],
        parent,
    });
    assert_eq!(studio.verdict(), "Allowed 200 OK");
}

#[test]
fn azure_moves_no_user_assigned_identity() {
    let mut studio = running();
    studio.place_by_keyboard("user-assigned");
    let identity = studio.diagram().nodes().last().unwrap().id;
    let parent = studio.diagram().node(identity).unwrap().parent;
    let elsewhere = if parent.is_some() {
        None
    } else {
        Some(studio.node("rg"))
    };
    studio.edit(Edit::Nest {
        nodes: vec![identity],
        parent: elsewhere,
    });
    assert!(
        studio.last_notice().contains("Azure cannot move"),
        "{}",
        studio.last_notice()
    );
    assert_eq!(studio.diagram().node(identity).unwrap().parent, parent);
}

#[test]
fn roles_of_an_identity_that_is_deleted_stay_and_that_is_told_at_once() {
    let mut studio = running();
    studio.apply_fix();
    assert_eq!(studio.diagram().role_assignments().count(), 1);
    let before = studio.state.chrome.notices.len();
    studio.go_to("vm");
    studio.run(CommandId::DisableSystemAssigned);
    assert!(
        studio.last_notice().contains("vm stays behind")
            && studio.last_notice().contains("Identity not found"),
        "{}",
        studio.last_notice()
    );
    assert_eq!(studio.state.chrome.notices.len(), before + 1);
    // It is told once, and not of what is gone already.
    studio.place_by_keyboard("note");
    assert_eq!(studio.state.chrome.notices.len(), before + 1);
}
