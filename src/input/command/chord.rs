//! Keys pressed together.

use crate::input::key::{Direction, Key, KeyPress, Modifiers, Platform};

/// Keys that are pressed together and mean a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// The key itself.
    pub key: Key,
    /// With the platform's key for commands: Command or Control.
    pub primary: bool,
    /// With shift. Of no account where the key writes a character that is not
    /// a letter: how one types `?` depends on the keyboard.
    pub shift: bool,
    /// With Alt or Option.
    pub alt: bool,
    /// On which platforms.
    pub on: ChordOn,
}

/// On which platforms keys mean a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChordOn {
    /// On all.
    All,
    /// On all but Apple's.
    NotApple,
    /// On Apple's only.
    AppleOnly,
}

impl Chord {
    /// A key alone.
    #[must_use]
    pub const fn key(key: Key) -> Self {
        Self {
            key,
            primary: false,
            shift: false,
            alt: false,
            on: ChordOn::All,
        }
    }

    /// A key that writes this character, alone.
    #[must_use]
    pub const fn character(character: char) -> Self {
        Self::key(Key::Character(character))
    }

    /// An arrow key alone.
    #[must_use]
    pub const fn arrow(direction: Direction) -> Self {
        Self::key(Key::Arrow(direction))
    }

    /// The platform's key for commands and this character.
    #[must_use]
    pub const fn primary(character: char) -> Self {
        Self::character(character).with_primary()
    }

    /// The same with the platform's key for commands.
    #[must_use]
    pub const fn with_primary(mut self) -> Self {
        self.primary = true;
        self
    }

    /// The same with shift.
    #[must_use]
    pub const fn with_shift(mut self) -> Self {
        self.shift = true;
        self
    }

    /// The same with Alt or Option.
    #[must_use]
    pub const fn with_alt(mut self) -> Self {
        self.alt = true;
        self
    }

    /// The same, but not on Apple's platforms.
    #[must_use]
    pub const fn not_on_apple(mut self) -> Self {
        self.on = ChordOn::NotApple;
        self
    }

    /// The same, but on Apple's platforms only.
    #[must_use]
    pub const fn on_apple_only(mut self) -> Self {
        self.on = ChordOn::AppleOnly;
        self
    }

    /// Whether it means something on the platform.
    #[must_use]
    pub const fn is_on(self, platform: Platform) -> bool {
        matches!(
            (self.on, platform),
            (ChordOn::All, _)
                | (ChordOn::NotApple, Platform::Other)
                | (ChordOn::AppleOnly, Platform::Apple)
        )
    }

    /// Whether this is what was pressed.
    #[must_use]
    pub fn is_pressed(self, press: KeyPress) -> bool {
        let Modifiers {
            shift,
            alt,
            control,
            meta,
        } = press.modifiers;
        // AltGr, with which some keyboards write brackets, is reported as
        // control and Alt.
        let is_alt_gr = control && alt && self.shift_is_of_no_account();
        let primary = press.modifiers.is_primary(press.platform) && !is_alt_gr;
        let has_other_command_key = match press.platform {
            Platform::Apple => control,
            Platform::Other => meta,
        };
        self.is_on(press.platform)
            && self.key == press.key
            && self.primary == primary
            && !has_other_command_key
            && (self.shift_is_of_no_account() || (self.shift == shift && self.alt == alt))
    }

    /// Whether pressing one is pressing the other.
    #[must_use]
    pub fn means_the_same_as(self, other: Self) -> bool {
        self.key == other.key
            && self.primary == other.primary
            && (self.shift_is_of_no_account()
                || (self.shift == other.shift && self.alt == other.alt))
    }

    const fn shift_is_of_no_account(self) -> bool {
        // Digits are typed with shift on some keyboards, and brackets or `?`
        // with shift or Alt on others. Only letters tell shift apart.
        matches!(self.key, Key::Character(character) if !character.is_ascii_alphabetic())
    }

    /// How the platform writes it: `Ctrl+Shift+Z`, `⇧⌘Z`.
    #[must_use]
    pub fn text(self, platform: Platform) -> String {
        let key = self.key_text(platform);
        let mut text = String::new();
        let parts = match platform {
            Platform::Apple => [(self.alt, "⌥"), (self.shift, "⇧"), (self.primary, "⌘")],
            Platform::Other => [
                (self.primary, "Ctrl+"),
                (self.alt, "Alt+"),
                (self.shift, "Shift+"),
            ],
        };
        for (is_there, name) in parts {
            if is_there {
                text.push_str(name);
            }
        }
        text + &key
    }

    /// How ARIA writes it (`aria-keyshortcuts`): `Control+Shift+Z`.
    #[must_use]
    pub fn aria_text(self, platform: Platform) -> String {
        let mut text = String::new();
        if self.primary {
            text.push_str(match platform {
                Platform::Apple => "Meta+",
                Platform::Other => "Control+",
            });
        }
        if self.alt {
            text.push_str("Alt+");
        }
        if self.shift {
            text.push_str("Shift+");
        }
        text + &match self.key {
            Key::Arrow(Direction::Left) => "ArrowLeft".to_owned(),
            Key::Arrow(Direction::Right) => "ArrowRight".to_owned(),
            Key::Arrow(Direction::Up) => "ArrowUp".to_owned(),
            Key::Arrow(Direction::Down) => "ArrowDown".to_owned(),
            Key::Delete => "Delete".to_owned(),
            Key::Escape => "Escape".to_owned(),
            Key::PageUp => "PageUp".to_owned(),
            Key::PageDown => "PageDown".to_owned(),
            _ => self.key_text(Platform::Other),
        }
    }

    fn key_text(self, platform: Platform) -> String {
        let is_apple = platform == Platform::Apple;
        match self.key {
            Key::Character(character) => return character.to_uppercase().collect(),
            Key::Enter if is_apple => "↩",
            Key::Enter => "Enter",
            Key::Escape => "Esc",
            Key::Tab if is_apple => "⇥",
            Key::Tab => "Tab",
            Key::Space => "Space",
            Key::Delete if is_apple => "⌦",
            Key::Delete => "Del",
            Key::Backspace if is_apple => "⌫",
            Key::Backspace => "Backspace",
            Key::Arrow(Direction::Left) => "←",
            Key::Arrow(Direction::Right) => "→",
            Key::Arrow(Direction::Up) => "↑",
            Key::Arrow(Direction::Down) => "↓",
            Key::Home => "Home",
            Key::End => "End",
            Key::PageUp => "Page Up",
            Key::PageDown => "Page Down",
            Key::F2 => "F2",
            Key::F5 => "F5",
            Key::Other => "",
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_are_written_as_the_platform_writes_them() {
        let check = |chord: Chord, apple: &str, other: &str, aria: &str| {
            assert_eq!(chord.text(Platform::Apple), apple);
            assert_eq!(chord.text(Platform::Other), other);
            assert_eq!(chord.aria_text(Platform::Other), aria);
        };
        check(
            Chord::primary('z').with_shift(),
            "⇧⌘Z",
            "Ctrl+Shift+Z",
            "Control+Shift+Z",
        );
        check(Chord::key(Key::Delete), "⌦", "Del", "Delete");
        check(
            Chord::arrow(Direction::Left).with_shift(),
            "⇧←",
            "Shift+←",
            "Shift+ArrowLeft",
        );
        check(Chord::character('?'), "?", "?", "?");
    }
}
