//! A link opens at what it names, and a link that is made names what is shown.

use std::rc::Rc;

use vouchsafe_app::store::{OpenedFrom, State, ThemeChoice, view_to_link};
use vouchsafe_model::diagram::{Diagram, file};
use vouchsafe_model::link::view::{LinkTheme, LinkView};

fn story() -> Rc<Diagram> {
    let text = include_str!("../../static/stories/05-payroll-at-peoplesphere.vouchsafe.json");
    Rc::new(file::read(text).unwrap().diagram)
}

fn opened(view: LinkView) -> State {
    State::new(story(), OpenedFrom::Link { view })
}

fn named(state: &State) -> LinkView {
    let telling = state.telling.as_deref();
    view_to_link(state.diagram(), &state.player, telling, &state.chrome)
}

#[test]
fn what_a_link_names_is_shown_and_named_again() {
    let view = LinkView {
        beat: Some(3),
        step: Some(2),
        theme: Some(LinkTheme::Dark),
        is_presented: true,
        ..LinkView::default()
    };
    let state = opened(view);
    assert_eq!(state.chrome.theme, ThemeChoice::Dark);
    assert!(state.chrome.presenting.is_some());
    assert_eq!(state.player.moment().map(|moment| moment.step), Some(1));
    let again = named(&state);
    assert_eq!((again.beat, again.step), (view.beat, view.step));
    assert_eq!((again.theme, again.is_presented), (view.theme, true));
}

#[test]
fn a_call_of_a_drawing_is_named_by_its_place() {
    let text = include_str!("../../static/examples/first-run.vouchsafe.json");
    let diagram = Rc::new(file::read(text).unwrap().diagram);
    let view = LinkView {
        call: Some(2),
        step: Some(3),
        ..LinkView::default()
    };
    let state = State::new(diagram.clone(), OpenedFrom::Link { view });
    assert_eq!(
        state.player.call,
        diagram.calls().nth(1).map(|call| call.id)
    );
    assert_eq!(named(&state), view);
}

#[test]
fn what_is_not_there_is_passed_over() {
    let view = LinkView {
        beat: Some(99),
        call: Some(99),
        step: Some(999),
        ..LinkView::default()
    };
    let state = opened(view);
    let last = state.telling.as_ref().map(|telling| telling.place());
    assert!(last.is_some_and(|(at, of)| at + 1 == of), "{last:?}");
    // A drawing without a story has no stage.
    let view = LinkView {
        is_presented: true,
        ..LinkView::default()
    };
    let blank = State::new(Rc::default(), OpenedFrom::Link { view });
    assert!(blank.chrome.presenting.is_none());
}
