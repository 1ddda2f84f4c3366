//! Denying by hand.

use vouchsafe_app::input::CommandId;
use vouchsafe_app::store::deny::{deniable, patterns};
use vouchsafe_app::store::{Action, Dialog};
use vouchsafe_model::azure::operations::Plane;
use vouchsafe_model::diagram::{DeniedPrincipals, NewDenyAssignment};

use crate::harness::Studio;

/// A machine that may read a blob.
fn allowed() -> Studio {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("resource group");
    studio.place_by_keyboard("vm");
    studio.place_by_keyboard("storage");
    studio.go_to("vm");
    studio.connect_by_keyboard("invoices", "read blob");
    for _ in 0..2 {
        studio.play_to_end();
        studio.apply_fix();
    }
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    studio
}

fn draft(studio: &Studio) -> NewDenyAssignment {
    match studio.dialog() {
        Some(Dialog::DenyAssignment(draft)) => draft.clone(),
        other => panic!("nothing is denied: {other:?}"),
    }
}

#[test]
fn what_the_drawing_calls_for_can_be_denied_to_everyone_or_to_all_but_some() {
    let mut studio = allowed();
    studio.go_to("contosostore");
    studio.run(CommandId::Deny);
    let mut draft = draft(&studio);
    assert_eq!(draft.principals, DeniedPrincipals::All);
    assert_eq!(draft.scope, studio.scope("contosostore"));
    // Of nothing yet: it is refused, and the dialog stays.
    studio.act(Action::DialogAccepted);
    assert!(
        studio.last_notice().contains("needs an action"),
        "{}",
        studio.last_notice()
    );
    let found = deniable(&studio.diagram(), draft.scope);
    let first = found[0];
    assert!(first.is_called_for);
    let does = first.operation.row().name;
    assert_eq!((does, first.plane), ("Read blob", Plane::Data));
    draft.data_actions.push(first.action.to_owned());
    studio.act(Action::DialogChanged(Dialog::DenyAssignment(draft.clone())));
    studio.act(Action::DialogAccepted);
    assert!(studio.dialog().is_none());
    assert_eq!(studio.said(), "Added a deny assignment");
    assert!(
        studio.verdict().starts_with("Denied 403"),
        "{}",
        studio.verdict()
    );
    studio.undo();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    draft.exclude_principals.push(studio.principal("vm"));
    studio.act(Action::DialogOpened(Dialog::DenyAssignment(draft)));
    studio.act(Action::DialogAccepted);
    assert_eq!(studio.verdict(), "Allowed 200 OK", "the machine is spared");
}

#[test]
fn a_room_offers_what_can_be_denied_on_everything_in_it_each_once() {
    let mut studio = allowed();
    studio.place_by_keyboard("storage");
    studio.go_to("rg");
    studio.run(CommandId::Deny);
    let found = deniable(&studio.diagram(), draft(&studio).scope);
    let mut actions: Vec<_> = found.iter().map(|it| it.action).collect();
    let count = actions.len();
    actions.sort_unstable();
    actions.dedup();
    assert_eq!(actions.len(), count);
    assert!(count > 5, "{actions:?}");
}

#[test]
fn nothing_is_denied_where_no_role_could_be_assigned() {
    let mut studio = allowed();
    studio.place_by_keyboard("note");
    studio.run(CommandId::Deny);
    assert!(studio.dialog().is_none());
    assert_eq!(studio.said(), "Select one resource or scope first.");
}

#[test]
fn patterns_are_parted_by_blanks_commas_and_lines() {
    assert_eq!(
        patterns(" */delete,\n*/write  */delete"),
        ["*/delete", "*/write"]
    );
    assert!(patterns(" , ").is_empty());
}
