//! The part of Mermaid's grammar for sequence diagrams that traces use.

/// Holds if every line is a statement, every participant is declared, and every
/// block is closed.
#[track_caller]
pub(crate) fn holds(text: &str) {
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("sequenceDiagram"));
    let mut known: Vec<&str> = Vec::new();
    let mut blocks = Vec::new();
    for line in lines {
        let line = line.trim_start();
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "title" => is_text(rest),
            "participant" => {
                let (id, name) = rest.split_once(" as ").expect("it has a name");
                assert!(!known.contains(&id), "{line}");
                known.push(id);
                is_text(name);
            }
            "Note" => {
                let rest = rest.strip_prefix("over ").expect("a place");
                let (over, text) = rest.split_once(": ").expect("a text");
                assert!(over.split(',').all(|id| known.contains(&id)), "{line}");
                is_text(text);
            }
            "alt" | "break" => {
                blocks.push(word);
                is_text(rest);
            }
            "else" => {
                assert_eq!(blocks.last(), Some(&"alt"), "{line}");
                is_text(rest);
            }
            "end" => assert!(blocks.pop().is_some(), "{line}"),
            _ => {
                let (ends, text) = line.split_once(": ").expect("an arrow with its text");
                let (from, to) = ["-->>", "->>", "--x"]
                    .iter()
                    .find_map(|arrow| ends.split_once(arrow))
                    .expect("an arrow");
                assert!(known.contains(&from) && known.contains(&to), "{line}");
                is_text(text);
            }
        }
    }
    assert!(blocks.is_empty(), "every block is closed");
}

/// Holds if nothing in the text ends it early: every `#` begins a numeric entity,
/// and every `;` ends one.
#[track_caller]
fn is_text(text: &str) {
    assert!(!text.is_empty(), "a statement says something");
    let mut rest = text;
    while let Some((before, entity)) = rest.split_once('#') {
        assert!(!before.contains(';'), "{text}");
        let (digits, after) = entity.split_once(';').expect("an entity ends");
        assert!(digits.parse::<u32>().is_ok(), "{text}");
        rest = after;
    }
    assert!(!rest.contains(';') && !text.contains("%%"), "{text}");
    assert!(!text.replace("<br/>", "").contains(['<', '>']), "{text}");
}
