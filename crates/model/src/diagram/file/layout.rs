//! JSON laid out for people: what fits on a line stands on one line.

use serde_json::Value;

/// The longest line that several values share, in characters.
const MAX_LINE: usize = 120;
/// The root, and the lists in it, are always spread.
const SPREAD_DEPTH: usize = 2;
const INDENT: &str = "  ";

/// The text, with a line feed at its end. Recurses as deep as the value, which
/// is one that this crate made.
pub(super) fn lay_out(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, 0, &mut text);
    text.push('\n');
    text
}

/// `taken` is the room that key and indent take on the line.
fn write(value: &Value, depth: usize, taken: usize, text: &mut String) {
    if depth >= SPREAD_DEPTH || !matches!(value, Value::Object(_) | Value::Array(_)) {
        let line = one_line(value);
        let is_short = taken + line.chars().count() < MAX_LINE;
        if is_short || !matches!(value, Value::Object(_) | Value::Array(_)) {
            text.push_str(&line);
            return;
        }
    }
    let inner = INDENT.repeat(depth + 1);
    let (open, close) = match value {
        Value::Array(_) => ('[', ']'),
        _ => ('{', '}'),
    };
    text.push(open);
    let mut separator = "\n";
    let mut item = |key: Option<&String>, value: &Value, text: &mut String| {
        text.push_str(separator);
        separator = ",\n";
        text.push_str(&inner);
        let mut taken = inner.len();
        if let Some(key) = key {
            let key = format!("{}: ", Value::from(key.as_str()));
            taken += key.len();
            text.push_str(&key);
        }
        write(value, depth + 1, taken, text);
    };
    match value {
        Value::Array(values) => values.iter().for_each(|value| item(None, value, text)),
        Value::Object(map) => map
            .iter()
            .for_each(|(key, value)| item(Some(key), value, text)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    text.push('\n');
    text.push_str(&INDENT.repeat(depth));
    text.push(close);
}

fn one_line(value: &Value) -> String {
    match value {
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(one_line).collect();
            format!("[{}]", values.join(", "))
        }
        Value::Object(map) => {
            let entries: Vec<String> = map
                .iter()
                .map(|(key, value)| format!("{}: {}", Value::from(key.as_str()), one_line(value)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}
