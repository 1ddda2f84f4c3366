//! What keys mean while a story is presented. Clickers send few keys, and each
//! sends others: all that are known to be sent mean the same here, and nothing else.

use super::key::{Direction, Key, KeyPlace, KeyPress};

/// What somebody who presents wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Click {
    /// On.
    On,
    /// Back.
    Back,
    /// To the first beat.
    First,
    /// To the last beat.
    Last,
    /// Nothing to see for a while, or the stage again.
    Blank,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// More contrast, for a weak projector, or the usual.
    Contrast,
    /// A circle of light that follows the pointer, or none.
    Spotlight,
    /// The circle of light a step further that way.
    Light(Direction),
    /// A code with which phones open exactly this beat, or none.
    Code,
    /// The whole drawing, or the part that the beat is about again.
    Whole,
    /// What is drawn can be changed, or no more.
    Live,
    /// Reads aloud what is said, or falls silent.
    ReadAloud,
    /// A step out: of what is innermost, and at last of the stage.
    StepOut,
    /// Out.
    Leave,
}

/// What a key means while a story is presented. Keys that go on do so wherever the
/// focus is, but not where they press a button or write text.
#[must_use]
pub const fn meaning(press: KeyPress) -> Option<Click> {
    let modifiers = press.modifiers;
    if modifiers.alt || modifiers.is_control_or_meta() {
        return None;
    }
    if modifiers.shift
        && let Key::Arrow(direction) = press.key
    {
        return match press.place {
            // There it selects text.
            KeyPlace::TextField => None,
            _ => Some(Click::Light(direction)),
        };
    }
    let is_writing = matches!(press.place, KeyPlace::TextField);
    let presses = matches!(press.place, KeyPlace::Control | KeyPlace::TextField);
    Some(match press.key {
        Key::PageDown => Click::On,
        Key::PageUp => Click::Back,
        Key::Escape => Click::StepOut,
        Key::F5 => Click::Leave,
        _ if is_writing => return None,
        Key::Arrow(Direction::Right | Direction::Down) => Click::On,
        Key::Arrow(Direction::Left | Direction::Up) => Click::Back,
        Key::Space | Key::Enter if !presses => Click::On,
        Key::Backspace => Click::Back,
        Key::Home => Click::First,
        Key::End => Click::Last,
        Key::Character('.' | 'b') => Click::Blank,
        Key::Character('n') => Click::On,
        Key::Character('p') => Click::Back,
        Key::Character('+' | '=') => Click::Larger,
        Key::Character('-') => Click::Smaller,
        Key::Character('h') => Click::Contrast,
        Key::Character('s') => Click::Spotlight,
        Key::Character('q') => Click::Code,
        Key::Character('z') => Click::Whole,
        Key::Character('e') => Click::Live,
        Key::Character('o') => Click::ReadAloud,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{Modifiers, Platform};

    const fn press(key: Key, place: KeyPlace) -> KeyPress {
        KeyPress {
            key,
            modifiers: Modifiers::NONE,
            place,
            platform: Platform::Other,
        }
    }

    #[test]
    fn what_clickers_send_is_understood_wherever_the_focus_is() {
        for place in [
            KeyPlace::Page,
            KeyPlace::Canvas,
            KeyPlace::Control,
            KeyPlace::TextField,
        ] {
            assert_eq!(meaning(press(Key::PageDown, place)), Some(Click::On));
            assert_eq!(meaning(press(Key::PageUp, place)), Some(Click::Back));
            assert_eq!(meaning(press(Key::Escape, place)), Some(Click::StepOut));
            assert_eq!(meaning(press(Key::F5, place)), Some(Click::Leave));
        }
        for key in [Key::Character('.'), Key::Character('b')] {
            assert_eq!(meaning(press(key, KeyPlace::Page)), Some(Click::Blank));
            assert_eq!(meaning(press(key, KeyPlace::TextField)), None);
        }
    }

    #[test]
    fn a_button_that_has_the_focus_is_pressed_as_anywhere() {
        assert_eq!(meaning(press(Key::Space, KeyPlace::Page)), Some(Click::On));
        assert_eq!(meaning(press(Key::Space, KeyPlace::Control)), None);
        assert_eq!(meaning(press(Key::Enter, KeyPlace::Control)), None);
    }

    #[test]
    fn the_light_is_moved_with_shift_and_clickers_send_none() {
        let mut arrow = press(Key::Arrow(Direction::Left), KeyPlace::Page);
        assert_eq!(meaning(arrow), Some(Click::Back));
        arrow.modifiers.shift = true;
        assert_eq!(meaning(arrow), Some(Click::Light(Direction::Left)));
        arrow.place = KeyPlace::TextField;
        assert_eq!(meaning(arrow), None);
    }

    #[test]
    fn keys_of_the_browser_stay_the_browsers() {
        let mut reload = press(Key::Character('r'), KeyPlace::Page);
        reload.modifiers.control = true;
        assert_eq!(meaning(reload), None);
        let mut back = press(Key::Arrow(Direction::Left), KeyPlace::Page);
        back.modifiers.alt = true;
        assert_eq!(meaning(back), None);
    }
}
