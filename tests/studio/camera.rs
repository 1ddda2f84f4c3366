//! How much of a drawing is seen on stage, and whether it can be read from the back of a room.

use vouchsafe_app::input::CommandId;
use vouchsafe_app::input::clicker::Click;
use vouchsafe_app::store::tell::is_told_beside;
use vouchsafe_app::store::{Action, OpenedFrom, PlayerCommand, State};
use vouchsafe_model::link;
use vouchsafe_scene::frame::frame_of_all;
use vouchsafe_scene::geometry::ScreenSize;
use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::playback::Command;

/// What a projector of 1280 by 720 leaves for the drawing beside the words.
const BESIDE: ScreenSize = ScreenSize {
    width: 896.0,
    height: 680.0,
};
/// What it leaves above them, where something is asked and where not.
const ABOVE_A_QUESTION: ScreenSize = ScreenSize {
    width: 1280.0,
    height: 420.0,
};
const ABOVE: ScreenSize = ScreenSize {
    width: 1280.0,
    height: 430.0,
};
/// A window in which even a small drawing is too large.
const NARROW: ScreenSize = ScreenSize {
    width: 480.0,
    height: 420.0,
};

#[test]
fn every_beat_of_every_story_can_be_read_at_the_size_of_a_projector() {
    let links = std::fs::read_to_string("static/data/stories.txt").unwrap();
    let mut small = Vec::new();
    for (number, link) in links.lines().enumerate() {
        let diagram = link::decode(link).unwrap();
        let is_beside = is_told_beside(&diagram);
        let mut state = State::new(std::rc::Rc::new(diagram), OpenedFrom::Story);
        let act = |state: &mut State, action: Action| {
            if let Some(next) = state.next(&action) {
                *state = next;
            }
        };
        act(&mut state, Action::ViewportResized(BESIDE));
        act(&mut state, Action::Command(CommandId::Present));
        let mut line = String::new();
        for _ in 0..40 {
            let telling = state.telling.clone().unwrap();
            let screen = match (is_beside, telling.is_asking()) {
                (true, _) => BESIDE,
                (false, true) => ABOVE_A_QUESTION,
                (false, false) => ABOVE,
            };
            act(&mut state, Action::ViewportResized(screen));
            let zoom = state.view.viewport.zoom;
            // The smallest words of a drawing have 12.5 pixels. Two designs side by side are wide.
            let least = if is_beside { 0.76 } else { 0.65 };
            if zoom < least {
                small.push(format!("story {number}:{line} {zoom:.3}"));
            }
            line += &format!(" {}:{zoom:.2}", telling.place().0 + 1);
            if let Some(cut) = cut_off(&state, screen) {
                small.push(format!("story {number}:{line} cuts off {cut}"));
            }
            let before = (telling.beat, telling.is_revealed);
            act(&mut state, Action::Clicked(Click::On));
            let now = state.telling.clone().unwrap();
            if (now.beat, now.is_revealed) == before {
                break;
            }
        }
    }
    assert!(small.is_empty(), "{small:#?}");
}

/// A verdict of the calls that are played together that is not seen whole.
fn cut_off(state: &State, screen: ScreenSize) -> Option<String> {
    let is_made = state.player.playback.is_playing();
    let all = state.player.all.as_ref().filter(|_| is_made)?;
    let playing = all.iter().map(|(trace, timeline)| (&**trace, &**timeline));
    let totals = all.iter().map(|(_, timeline)| timeline.total());
    let end = totals.fold(Millis::ZERO, |one, other| Millis(one.0.max(other.0)));
    let settled = frame_of_all(&state.document.layout, playing, end);
    let seen = state.view.viewport.visible(screen);
    let mut verdicts = settled.verdicts.into_iter();
    Some(verdicts.find(|it| !seen.contains_rect(it.rect))?.text)
}

#[test]
fn the_whole_drawing_is_a_key_away_and_the_next_beat_shows_its_part_again() {
    let links = std::fs::read_to_string("static/data/stories.txt").unwrap();
    let diagram = link::decode(links.lines().next().unwrap()).unwrap();
    let mut state = State::new(std::rc::Rc::new(diagram), OpenedFrom::Story);
    let act = |state: &mut State, action: Action| {
        if let Some(next) = state.next(&action) {
            *state = next;
        }
    };
    act(&mut state, Action::ViewportResized(BESIDE));
    act(&mut state, Action::Command(CommandId::Present));
    act(&mut state, Action::Clicked(Click::On));
    let part = state.view.viewport;
    act(&mut state, Action::Clicked(Click::Whole));
    let whole = state.view.viewport;
    assert!(whole.zoom < part.zoom);
    let drawn = state.document.layout.bounds().unwrap();
    assert!(whole.visible(BESIDE).contains_rect(drawn));
    act(&mut state, Action::Clicked(Click::Whole));
    assert_eq!(state.view.viewport, part);
    act(&mut state, Action::Clicked(Click::Whole));
    act(&mut state, Action::Clicked(Click::Back));
    act(&mut state, Action::Clicked(Click::On));
    assert_eq!(state.view.viewport, part, "a beat begins with its part");
}

#[test]
fn a_step_that_is_followed_leaves_no_room_empty_while_something_is_cut_off() {
    let links = std::fs::read_to_string("static/data/stories.txt").unwrap();
    let mut followed = 0;
    for link in links.lines() {
        let diagram = link::decode(link).unwrap();
        let mut state = State::new(std::rc::Rc::new(diagram), OpenedFrom::Story);
        let act = |state: &mut State, action: Action| {
            if let Some(next) = state.next(&action) {
                *state = next;
            }
        };
        act(&mut state, Action::ViewportResized(NARROW));
        act(&mut state, Action::Command(CommandId::Present));
        for _ in 0..3 {
            act(&mut state, Action::Clicked(Click::On));
            for step in 0..4 {
                let command = PlayerCommand::Do(Command::ToStep(step));
                act(&mut state, Action::Player(command));
                if !state.view.following.is_on() {
                    continue;
                }
                followed += 1;
                let drawn = state.document.layout.bounds().unwrap();
                let seen = state.view.viewport.visible(NARROW);
                // Stations of a call may stand beside what is drawn.
                let air = 150;
                let is_empty_left = seen.x < drawn.x - air && drawn.right() > seen.right();
                let is_empty_right = drawn.right() + air < seen.right() && seen.x > drawn.x;
                assert!(!is_empty_left && !is_empty_right, "{seen:?} of {drawn:?}");
            }
        }
    }
    assert!(followed > 20, "{followed} steps were followed");
}
