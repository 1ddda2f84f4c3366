//! Undo and redo.

use super::*;

fn title(text: &str) -> Edit {
    Edit::SetTitle(text.to_owned())
}

#[test]
fn a_new_edit_ends_what_could_be_redone() {
    let mut diagram = Diagram::new();
    let mut history = History::default();
    assert!(!history.can_undo() && !history.can_redo());
    for text in ["one", "two"] {
        history.apply(&mut diagram, &title(text)).unwrap();
    }
    history.undo(&mut diagram).unwrap();
    assert_eq!(diagram.title(), "one");
    assert!(history.can_redo());
    // Neither a refusal nor an edit that changes nothing is a step.
    assert!(history.apply(&mut diagram, &title("")).is_err());
    history.apply(&mut diagram, &title("one")).unwrap();
    assert!(history.can_redo());
    history.apply(&mut diagram, &title("three")).unwrap();
    assert!(!history.can_redo());
    assert!(history.redo(&mut diagram).is_none());
    history.undo(&mut diagram).unwrap();
    history.undo(&mut diagram).unwrap();
    assert_eq!((diagram.title(), history.can_undo()), ("Untitled", false));
}

#[test]
fn an_edit_that_takes_itself_back_is_no_step() {
    let mut diagram = Diagram::new();
    let there_and_back = Edit::Several(vec![title("there"), title("Untitled")]);
    assert!(diagram.apply(&there_and_back).unwrap().is_empty());
    let on_a_detour = Edit::Several(vec![title("there"), title("here")]);
    let applied = diagram.apply(&on_a_detour).unwrap();
    assert_eq!(applied.changes().len(), 1);
    diagram.revert(&applied);
    assert_eq!(diagram.title(), "Untitled");
    diagram.reapply(&applied);
    assert_eq!(diagram.title(), "here");
}

#[test]
fn a_long_session_is_dropped_compared_and_shown_without_recursing() {
    let mut diagram = Diagram::new();
    let mut history = History::default();
    let mut other = History::default();
    for i in 0..50_000 {
        let edit = title(if i % 2 == 0 { "even" } else { "odd" });
        let mut copy = diagram.clone();
        other.apply(&mut copy, &edit).unwrap();
        history.apply(&mut diagram, &edit).unwrap();
    }
    assert_eq!(history, other);
    let shared = history.clone();
    assert_eq!(history, shared);
    drop(shared);
    history.undo(&mut diagram).unwrap();
    assert_ne!(history, other);
    assert!(format!("{other:?}").len() > 100_000);
    drop(other);
}
