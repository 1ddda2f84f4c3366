//! Keys, as they come from the page.

/// Which modifier keys were down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Modifiers {
    /// Shift.
    pub shift: bool,
    /// Alt, or Option on Apple's keyboards.
    pub alt: bool,
    /// Control.
    pub control: bool,
    /// Command on Apple's keyboards, the Windows key elsewhere.
    pub meta: bool,
}

impl Modifiers {
    /// None of them.
    pub const NONE: Self = Self {
        shift: false,
        alt: false,
        control: false,
        meta: false,
    };

    /// Whether the key for commands was down: Command on Apple's platforms,
    /// Control elsewhere.
    #[must_use]
    pub const fn is_primary(self, platform: Platform) -> bool {
        match platform {
            Platform::Apple => self.meta,
            Platform::Other => self.control,
        }
    }

    /// Whether control or command was down, whatever the platform: then a wheel
    /// zooms, as a pinch on a touchpad does (browsers report it as control).
    #[must_use]
    pub const fn is_control_or_meta(self) -> bool {
        self.control || self.meta
    }
}

/// Whose conventions for keys hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Platform {
    /// macOS, iPadOS and iOS.
    Apple,
    /// Windows, Linux and the rest.
    #[default]
    Other,
}

/// One of the four directions; y points down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Towards smaller x.
    Left,
    /// Towards greater x.
    Right,
    /// Towards smaller y.
    Up,
    /// Towards greater y.
    Down,
}

/// A key that means something here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A key that writes a character. Letters are lower case, whatever shift says.
    Character(char),
    /// Enter or return.
    Enter,
    /// Escape.
    Escape,
    /// Tab.
    Tab,
    /// The space bar.
    Space,
    /// Delete, or forward delete on Apple's keyboards.
    Delete,
    /// Backspace, called delete on Apple's keyboards.
    Backspace,
    /// An arrow key.
    Arrow(Direction),
    /// Home.
    Home,
    /// End.
    End,
    /// Page up; also sent by the clickers of presenters.
    PageUp,
    /// Page down; also sent by the clickers of presenters.
    PageDown,
    /// The function key for renaming.
    F2,
    /// The function key for presenting; also sent by clickers.
    F5,
    /// Any other key.
    Other,
}

impl Key {
    /// The key with this name in the DOM (`KeyboardEvent.key`) at this place of
    /// the keyboard (`KeyboardEvent.code`).
    ///
    /// Where the name is a letter of another script, or one that Option made of
    /// a letter, the place counts: shortcuts then work on such keyboards, too.
    #[must_use]
    pub fn from_dom(name: &str, code: &str) -> Self {
        match name {
            "Enter" => Self::Enter,
            "Escape" => Self::Escape,
            "Tab" => Self::Tab,
            " " => Self::Space,
            "Delete" => Self::Delete,
            "Backspace" => Self::Backspace,
            "ArrowLeft" => Self::Arrow(Direction::Left),
            "ArrowRight" => Self::Arrow(Direction::Right),
            "ArrowUp" => Self::Arrow(Direction::Up),
            "ArrowDown" => Self::Arrow(Direction::Down),
            "Home" => Self::Home,
            "End" => Self::End,
            "PageUp" => Self::PageUp,
            "PageDown" => Self::PageDown,
            "F2" => Self::F2,
            "F5" => Self::F5,
            _ => {
                let mut characters = name.chars();
                match (characters.next(), characters.next()) {
                    (Some(character), None) if character.is_ascii() => {
                        Self::Character(character.to_ascii_lowercase())
                    }
                    _ => Self::at_place(code),
                }
            }
        }
    }

    fn at_place(code: &str) -> Self {
        let mut characters = code.strip_prefix("Key").unwrap_or_default().chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) => Self::Character(character.to_ascii_lowercase()),
            _ => Self::Other,
        }
    }
}

/// Where the keyboard focus was when a key was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyPlace {
    /// In a field that takes text.
    TextField,
    /// On a button, a list, a slider: it has keys of its own.
    Control,
    /// On the canvas or something drawn there.
    Canvas,
    /// On nothing in particular.
    #[default]
    Page,
}

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPress {
    /// Which key.
    pub key: Key,
    /// What was held down with it.
    pub modifiers: Modifiers,
    /// Where the focus was.
    pub place: KeyPlace,
    /// Whose conventions hold.
    pub platform: Platform,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_by_their_names_in_the_dom() {
        let check = |name: &str, code: &str, expected: Key| {
            assert_eq!(Key::from_dom(name, code), expected, "{name}");
        };
        check("Z", "KeyY", Key::Character('z'));
        check("z", "KeyZ", Key::Character('z'));
        check("?", "Minus", Key::Character('?'));
        check(" ", "Space", Key::Space);
        check("ArrowUp", "ArrowUp", Key::Arrow(Direction::Up));
        check("F2", "F2", Key::F2);
        check("F13", "F13", Key::Other);
        check("", "", Key::Other);
    }

    #[test]
    fn letters_of_other_scripts_count_by_their_place() {
        let check = |name: &str, code: &str, expected: Key| {
            assert_eq!(Key::from_dom(name, code), expected, "{name}");
        };
        check("я", "KeyZ", Key::Character('z'));
        check("å", "KeyA", Key::Character('a'));
        check("Dead", "KeyN", Key::Character('n'));
        check("ß", "Minus", Key::Other);
    }
}
