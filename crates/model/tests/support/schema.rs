//! As much of JSON Schema as the published schema uses. A keyword that is not
//! known here fails the test: better than passing over what it demands.

use serde_json::{Map, Value};

/// Everything about the value that the schema does not allow.
pub(crate) fn violations(schema: &Value, value: &Value) -> Vec<String> {
    let mut checker = Checker {
        root: schema,
        found: Vec::new(),
    };
    checker.check(schema, value, "");
    checker.found
}

struct Checker<'a> {
    root: &'a Value,
    found: Vec<String>,
}

impl<'a> Checker<'a> {
    fn check(&mut self, schema: &'a Value, value: &Value, at: &str) {
        let rules = match schema {
            Value::Bool(true) => return,
            Value::Object(rules) => rules,
            _ => return self.found.push(format!("{at}: is not allowed here")),
        };
        for (keyword, rule) in rules {
            let holds = match keyword.as_str() {
                "$schema" | "$id" | "$defs" | "title" | "description" => true,
                "$ref" => {
                    let target = rule.as_str().unwrap().strip_prefix('#').unwrap();
                    let target = self.root.pointer(target).unwrap();
                    self.check(target, value, at);
                    true
                }
                "type" => match rule.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "integer" => value.is_i64() || value.is_u64(),
                    other => panic!("the type `{other}` is not known"),
                },
                "const" => value == rule,
                "enum" => rule.as_array().unwrap().contains(value),
                "minimum" => value.as_i64().is_none_or(|it| it >= rule.as_i64().unwrap()),
                "maximum" => value.as_i64().is_none_or(|it| it <= rule.as_i64().unwrap()),
                "minLength" => length(value).is_none_or(|it| it >= rule.as_u64().unwrap()),
                "maxLength" => length(value).is_none_or(|it| it <= rule.as_u64().unwrap()),
                "minItems" => count(value).is_none_or(|it| it >= rule.as_u64().unwrap()),
                "maxItems" => count(value).is_none_or(|it| it <= rule.as_u64().unwrap()),
                "uniqueItems" => value
                    .as_array()
                    .is_none_or(|items| (1..items.len()).all(|i| !items[..i].contains(&items[i]))),
                "pattern" => value
                    .as_str()
                    .is_none_or(|it| matches(rule.as_str().unwrap(), it)),
                "required" => value.as_object().is_none_or(|object| {
                    let keys = rule.as_array().unwrap().iter();
                    keys.map(|it| it.as_str().unwrap())
                        .all(|it| object.contains_key(it))
                }),
                "items" => {
                    for (i, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(rule, item, &format!("{at}/{i}"));
                    }
                    true
                }
                "properties" => {
                    for (key, rule) in rule.as_object().unwrap() {
                        if let Some(value) = value.get(key) {
                            self.check(rule, value, &format!("{at}/{key}"));
                        }
                    }
                    true
                }
                "additionalProperties" => {
                    assert_eq!(rule, false);
                    known_only(rules, value)
                }
                "allOf" => {
                    for rule in rule.as_array().unwrap() {
                        self.check(rule, value, at);
                    }
                    true
                }
                "anyOf" => rule
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|it| self.holds(it, value)),
                "if" => {
                    if self.holds(rule, value) {
                        self.check(&rules["then"], value, at);
                    }
                    true
                }
                "then" => rules.contains_key("if"),
                other => panic!("the keyword `{other}` is not known"),
            };
            if !holds {
                self.found
                    .push(format!("{at}: {keyword} {rule} does not hold for {value}"));
            }
        }
    }

    fn holds(&self, schema: &'a Value, value: &Value) -> bool {
        let mut checker = Checker {
            root: self.root,
            found: Vec::new(),
        };
        checker.check(schema, value, "");
        checker.found.is_empty()
    }
}

fn length(value: &Value) -> Option<u64> {
    value.as_str().map(|text| text.chars().count() as u64)
}

fn count(value: &Value) -> Option<u64> {
    value.as_array().map(|items| items.len() as u64)
}

fn known_only(rules: &Map<String, Value>, value: &Value) -> bool {
    let known = rules["properties"].as_object().unwrap();
    let mut keys = value.as_object().into_iter().flat_map(Map::keys);
    keys.all(|key| known.contains_key(key))
}

/// Some of these letters, each once, in this order.
fn in_order(text: &str, letters: &str) -> bool {
    let known: String = letters.chars().filter(|it| text.contains(*it)).collect();
    !text.is_empty() && known == text
}

/// The patterns that the schema has.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern {
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$" => {
            let form: String = text
                .chars()
                .map(|c| if c.is_ascii_digit() { '0' } else { c })
                .collect();
            form == "0000-00-00T00:00:00Z"
        }
        "^(?=.)r?a?c?w?d?l?$" => in_order(text, "racwdl"),
        "^(?=.)r?a?c?u?w?p?d?l?$" => in_order(text, "racuwpdl"),
        "^[0-9.]+(-[0-9.]+)?$" => text
            .parse::<vouchsafe_model::diagram::AddressRange>()
            .is_ok(),
        "^(?=.)r?w?d?l?a?c?u?p?$" => in_order(text, "rwdlacup"),
        "^(?=.)b?q?t?f?$" => in_order(text, "bqtf"),
        "^(?=.)s?c?o?$" => in_order(text, "sco"),
        "^[!-~]+$" => !text.is_empty() && text.bytes().all(|b| b.is_ascii_graphic()),
        _ => {
            let hex = "[0-9a-fA-F]";
            let groups = [8, 4, 4, 4, 12].map(|digits| format!("{hex}{{{digits}}}"));
            assert_eq!(pattern, format!("^{}$", groups.join("-")));
            text.parse::<vouchsafe_model::guid::Guid>().is_ok()
        }
    }
}
