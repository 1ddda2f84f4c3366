//! How is a key named? `Enter`, `ArrowLeft`, `a`, `Control+Shift+Z`.

use serde_json::{Value, json};

use crate::error::JourneyError;

/// The character by which WebDriver's `send keys` lets go of held modifiers.
const RELEASE: char = '\u{E000}';

/// The keys of a chord as key actions: down in order, up in reverse.
pub(crate) fn actions(chord: &str) -> Result<Vec<Value>, JourneyError> {
    let keys = parse(chord)?;
    let action = |kind: &str, key: &char| json!({ "type": kind, "value": key.to_string() });
    Ok(keys
        .iter()
        .map(|key| action("keyDown", key))
        .chain(keys.iter().rev().map(|key| action("keyUp", key)))
        .collect())
}

/// The keys of a chord as text to be sent to an element.
pub(crate) fn chord(chord: &str) -> Result<String, JourneyError> {
    Ok(parse(chord)?.into_iter().chain([RELEASE]).collect())
}

/// One key by its name.
pub(crate) fn parse_one(name: &str) -> Result<char, JourneyError> {
    // Source: W3C WebDriver, "Keyboard actions", table of normalized key values.
    let code = match name {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Control" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Escape" => '\u{E00C}',
        "Space" => ' ',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "ArrowLeft" => '\u{E012}',
        "ArrowUp" => '\u{E013}',
        "ArrowRight" => '\u{E014}',
        "ArrowDown" => '\u{E015}',
        "Insert" => '\u{E016}',
        "Delete" => '\u{E017}',
        "Meta" => '\u{E03D}',
        _ => return parse_other(name),
    };
    Ok(code)
}

fn parse(chord: &str) -> Result<Vec<char>, JourneyError> {
    // The plus sign is a key, too: `Control++`.
    match chord.strip_suffix("++") {
        Some(modifiers) => {
            let mut keys = parse(modifiers)?;
            keys.push('+');
            Ok(keys)
        }
        None if chord == "+" => Ok(vec!['+']),
        None => {
            let holds_shift = chord.split('+').any(|name| name == "Shift");
            chord
                .split('+')
                .map(parse_one)
                // Without Shift a person's keyboard gives the small letter.
                .map(|key| {
                    Ok(if holds_shift {
                        key?
                    } else {
                        key?.to_ascii_lowercase()
                    })
                })
                .collect()
        }
    }
}

fn parse_other(name: &str) -> Result<char, JourneyError> {
    let function_key = name
        .strip_prefix('F')
        .and_then(|number| number.parse::<u32>().ok())
        .filter(|number| (1..=12).contains(number))
        .and_then(|number| char::from_u32(0xE030 + number));
    let mut characters = name.chars();
    match (function_key, characters.next(), characters.next()) {
        (Some(key), _, _) => Ok(key),
        (None, Some(key), None) => Ok(key),
        _ => Err(JourneyError::NotAsExpected(format!(
            "`{name}` is not the name of a key; use those of KeyboardEvent.key, joined by `+`"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_pressed_in_order_and_let_go_in_reverse() {
        let kinds: Vec<(String, String)> = actions("Control+z")
            .unwrap()
            .iter()
            .map(|action| (action["type"].to_string(), action["value"].to_string()))
            .collect();
        let first = &kinds[0];
        let last = &kinds[3];
        assert_eq!(first.0, "\"keyDown\"");
        assert_eq!(last.0, "\"keyUp\"");
        assert_eq!(first.1, last.1);
    }

    #[test]
    fn names_become_the_characters_of_the_standard() {
        let cases = [
            ("Enter", vec!['\u{E007}']),
            ("F2", vec!['\u{E032}']),
            ("F", vec!['f']),
            ("Shift+F", vec!['\u{E008}', 'F']),
            ("Control++", vec!['\u{E009}', '+']),
            ("?", vec!['?']),
        ];
        for (name, expected) in cases {
            assert_eq!(parse(name).unwrap(), expected, "{name}");
        }
        assert!(parse("Control+Return").is_err());
    }
}
