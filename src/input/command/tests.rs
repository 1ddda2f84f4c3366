use super::*;
use crate::input::key::{Direction, Key, Modifiers, Platform};
use crate::language::Words;

#[test]
fn every_command_has_exactly_one_row() {
    for id in CommandId::ALL {
        let rows = COMMANDS.iter().filter(|command| command.id == *id).count();
        assert_eq!(rows, 1, "{id:?}");
    }
    assert_eq!(COMMANDS.len(), CommandId::ALL.len());
}

#[test]
fn every_row_has_words_and_help() {
    for command in COMMANDS {
        assert!(
            !(command.name)(&Words::english()).is_empty(),
            "{:?}",
            command.id
        );
        assert!(command.help.ends_with('.'), "{:?}", command.id);
    }
}

#[test]
fn two_commands_that_can_be_used_at_once_share_no_keys() {
    // Arrows move the selection or, if there is none, the view; both
    // are never allowed at once.
    for platform in [Platform::Apple, Platform::Other] {
        let mut seen: Vec<(Chord, &Command)> = Vec::new();
        for command in COMMANDS {
            for chord in command.chords.iter().filter(|chord| chord.is_on(platform)) {
                let is_never_both = |other: &Command| {
                    matches!(
                        (other.when, command.when),
                        (When::NodeSelected, When::NoNodeSelected)
                            | (When::OneSizedNodeSelected, When::NoNodeSelected)
                    )
                };
                let clash = seen
                    .iter()
                    .find(|(other, row)| other.means_the_same_as(*chord) && !is_never_both(row));
                if let Some((_, other)) = clash {
                    panic!("{:?} and {:?}: {chord:?}", command.id, other.id);
                }
                seen.push((*chord, command));
            }
        }
    }
}

fn press(key: Key, modifiers: Modifiers, place: KeyPlace) -> KeyPress {
    KeyPress {
        key,
        modifiers,
        place,
        platform: Platform::Other,
    }
}

#[test]
fn keys_mean_commands_only_where_they_reach() {
    let check = |key, modifiers, place, expected: Option<CommandId>| {
        let meant = meant_by(press(key, modifiers, place))
            .next()
            .map(|it| it.id);
        assert_eq!(meant, expected, "{key:?} {modifiers:?} {place:?}");
    };
    let control = Modifiers {
        control: true,
        ..Modifiers::NONE
    };
    let shift = Modifiers {
        shift: true,
        ..Modifiers::NONE
    };
    use Direction::Left;
    use KeyPlace::{Canvas, Control, Page, TextField};
    check(Key::Character('z'), control, Page, Some(CommandId::Undo));
    check(Key::Character('z'), control, TextField, None);
    check(
        Key::Character('k'),
        control,
        TextField,
        Some(CommandId::CommandPalette),
    );
    check(Key::Character('?'), shift, Page, Some(CommandId::Shortcuts));
    check(Key::Character('?'), shift, TextField, None);
    check(
        Key::Arrow(Left),
        Modifiers::NONE,
        Canvas,
        Some(CommandId::NudgeLeft),
    );
    check(
        Key::Arrow(Left),
        shift,
        Canvas,
        Some(CommandId::NudgeLeftFine),
    );
    check(Key::Arrow(Left), Modifiers::NONE, Control, None);
    check(Key::Tab, Modifiers::NONE, Page, None);
    check(
        Key::Tab,
        Modifiers::NONE,
        Canvas,
        Some(CommandId::FocusNext),
    );
    check(Key::Other, Modifiers::NONE, Canvas, None);
}
