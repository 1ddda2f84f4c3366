//! Opening, saving, and what happens to what is open.

use std::rc::Rc;

use vouchsafe_app::input::CommandId;
use vouchsafe_app::store::{Action, Confirmation, Dialog, NoticeTone, OpenedFrom, ThemeChoice};
use vouchsafe_model::diagram::Diagram;

use crate::harness::Studio;

fn file(name: &str) -> OpenedFrom {
    OpenedFrom::File {
        name: name.to_owned(),
    }
}

#[test]
fn opening_asks_only_where_something_would_be_lost() {
    let mut studio = Studio::blank();
    let other = Rc::new(Diagram::new());
    studio.act(Action::Opened {
        diagram: other.clone(),
        from: file("a"),
    });
    assert!(studio.dialog().is_none());
    assert_eq!(studio.said(), "Opened a");
    studio.place_by_keyboard("vm");
    studio.act(Action::Opened {
        diagram: other,
        from: file("b"),
    });
    assert!(matches!(
        studio.dialog(),
        Some(Dialog::Confirm(Confirmation::Open { .. }))
    ));
    assert_eq!(studio.diagram().node_count(), 2);
    studio.act(Action::DialogAccepted);
    assert_eq!(studio.diagram().node_count(), 1);
    assert!(!studio.state.document.history.can_undo());
}

#[test]
fn a_document_is_saved_until_it_is_changed_and_again_when_that_is_undone() {
    let mut studio = Studio::blank();
    assert!(studio.state.document.is_saved());
    studio.place_by_keyboard("vm");
    assert!(!studio.state.document.is_saved());
    let diagram = studio.diagram();
    studio.act(Action::Saved {
        diagram,
        name: "web.vouchsafe.json".to_owned(),
    });
    assert!(studio.state.document.is_saved());
    studio.undo();
    assert!(!studio.state.document.is_saved());
    studio.redo();
    assert!(studio.state.document.is_saved());
}

#[test]
fn what_only_the_browser_kept_is_not_given_up_without_a_question() {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("vm");
    let kept = studio.diagram();
    studio.undo();
    studio.act(Action::Opened {
        diagram: kept,
        from: OpenedFrom::Autosave,
    });
    assert!(!studio.state.document.is_saved());
    studio.run(CommandId::NewDiagram);
    assert!(matches!(studio.dialog(), Some(Dialog::Confirm(_))));
}

#[test]
fn a_save_that_fails_changes_nothing_and_says_why() {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("vm");
    let before = studio.state.document.clone();
    studio.act(Action::SaveFailed {
        reason: "the disk is full".to_owned(),
    });
    assert_eq!(studio.state.document, before);
    let notice = studio.state.chrome.notices.last().unwrap().clone();
    assert_eq!(notice.tone, NoticeTone::Problem);
    assert_eq!(notice.text, "Nothing was saved: the disk is full.");
    studio.act(Action::NoticeDismissed(notice.id));
    assert!(studio.state.chrome.notices.is_empty());
}

#[test]
fn a_new_diagram_asks_before_it_replaces_changes() {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("vm");
    studio.run(CommandId::NewDiagram);
    assert!(matches!(
        studio.dialog(),
        Some(Dialog::Confirm(Confirmation::NewDiagram))
    ));
    studio.act(Action::DialogClosed);
    assert_eq!(studio.diagram().node_count(), 2);
    studio.run(CommandId::NewDiagram);
    studio.act(Action::DialogAccepted);
    assert_eq!(studio.diagram().node_count(), 1);
}

#[test]
fn what_an_action_does_not_change_stays_the_same_object() {
    let mut studio = Studio::blank();
    studio.place_by_keyboard("vm");
    let before = studio.state.clone();
    studio.act(Action::ThemeChosen(ThemeChoice::Dark));
    assert!(Rc::ptr_eq(
        &before.document.diagram,
        &studio.state.document.diagram
    ));
    assert!(Rc::ptr_eq(&before.shown.layout, &studio.state.shown.layout));
    assert!(Rc::ptr_eq(&before.selection, &studio.state.selection));
    assert!(!Rc::ptr_eq(&before.chrome, &studio.state.chrome));
    assert!(
        studio
            .state
            .next(&Action::ThemeChosen(ThemeChoice::Dark))
            .is_none()
    );
    assert!(studio.state.next(&Action::DialogClosed).is_none());
}
