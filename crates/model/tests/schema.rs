//! The published JSON Schema of files says the same as the reader.

use proptest::prelude::*;
use serde_json::{Value, json};
use vouchsafe_model::azure::{BuiltInRole, DataRole, Mode, Operation, PartKind, ResourceKind};
use vouchsafe_model::diagram::{DatabaseRole, Diagram, Rule};

#[cfg(test)]
#[path = "support/random.rs"]
mod random;
#[cfg(test)]
#[path = "support/schema.rs"]
mod schema;

use schema::violations;

const TEXT: &str = include_str!("../../../static/schema/vouchsafe-1.schema.json");
const FIRST_RUN: &str = include_str!("../../../static/examples/first-run.vouchsafe.json");

fn published() -> Value {
    serde_json::from_str(TEXT).unwrap_or_default()
}

#[test]
fn the_schema_lists_what_the_catalogue_has() {
    let mut expected = published();
    let mut list = |name: &str, names: Vec<&str>| {
        expected["$defs"][name]["enum"] = json!(names);
    };
    list(
        "resourceKind",
        ResourceKind::all().map(ResourceKind::slug).collect(),
    );
    list("partKind", PartKind::all().map(PartKind::slug).collect());
    list("operation", Operation::all().map(Operation::slug).collect());
    list(
        "databaseRole",
        DatabaseRole::ALL.map(DatabaseRole::name).to_vec(),
    );
    list("dataRole", DataRole::all().map(DataRole::slug).collect());
    list("mode", Mode::all().map(Mode::slug).collect());
    list("rule", Rule::ALL.iter().map(|rule| rule.slug()).collect());
    list(
        "builtInRole",
        BuiltInRole::all().map(|role| role.name).collect(),
    );
    let expected = serde_json::to_string_pretty(&expected).unwrap() + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../static/schema/vouchsafe-1.schema.json"
        );
        std::fs::write(path, expected).unwrap();
    } else {
        assert!(expected == TEXT, "write it with UPDATE_GOLDEN=1");
    }
}

#[test]
fn every_example_is_as_the_schema_says() {
    let folders = ["../../static/examples", "tests/links/v1"];
    for folder in folders.map(|it| format!("{}/{it}", env!("CARGO_MANIFEST_DIR"))) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|it| it == "json") {
                let text = std::fs::read_to_string(&path).unwrap();
                let value = serde_json::from_str(&text).unwrap();
                assert_eq!(
                    violations(&published(), &value),
                    [""; 0],
                    "{}",
                    path.display()
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_diagram_is_written_as_the_schema_says(diagram in random::diagrams_in_time(0..120)) {
        let value = serde_json::from_str(&diagram.to_json()).unwrap();
        prop_assert_eq!(violations(&published(), &value), [""; 0]);
    }
}

/// What the schema refuses, the reader refuses.
#[test]
fn schema_and_reader_refuse_the_same() {
    for (pointer, value) in [
        ("/vouchsafe", json!(2)),
        ("/vouchsafe", json!("1")),
        ("/title", json!("")),
        ("/title", json!("x".repeat(129))),
        ("/nextId", json!(0)),
        ("/nodes", json!([])),
        ("/nodes", json!({})),
        ("/calls", json!(null)),
        ("/other", json!(1)),
        ("/nodes/0/id", json!(0)),
        ("/nodes/0/id", json!(-1)),
        ("/nodes/0/id", json!("1")),
        ("/nodes/0/id", json!(4_294_967_295_u32)),
        ("/nodes/0/kind", json!("tenants")),
        ("/nodes/0/at", json!([0])),
        ("/nodes/0/at", json!([0, 0, 0])),
        ("/nodes/0/at", json!([0, 1_000_001])),
        ("/nodes/0/at", json!([0, 0.5])),
        ("/nodes/0/size", json!([100, 100])),
        ("/nodes/0/members", json!([])),
        ("/nodes/1/size", json!([100, 39])),
        ("/nodes/1/text", json!("x")),
        ("/nodes/1/systemAssigned", json!(99)),
        ("/nodes/2/members", json!([])),
        ("/nodes/2/size", json!([100, 100])),
        (
            "/nodes/2/parts",
            json!([{ "id": 90, "kind": "x", "name": "x" }]),
        ),
        ("/nodes/6/parts/0/name", json!("")),
        ("/roleAssignments/0/role", json!("2a2b9908")),
        (
            "/roleAssignments/0",
            json!({ "id": 12, "principal": 6, "scope": 8 }),
        ),
        ("/calls/0/operation", json!("read")),
        ("/calls/0/audience", json!("")),
        ("/calls/0/audience", json!("a b")),
        ("/calls/0/name", json!("x".repeat(129))),
        (
            "/assertions",
            json!([{ "id": 90, "claim": "can", "who": 7, "operation": "read-blob", "target": 8 }]),
        ),
        (
            "/assertions",
            json!([{ "id": 90, "claim": "may", "operation": "read-blob", "target": 8 }]),
        ),
        (
            "/assertions",
            json!([{ "id": 90, "claim": "may", "who": 7, "but": [7], "operation": "read-blob", "target": 8 }]),
        ),
        (
            "/assertions",
            json!([{ "id": 90, "claim": "nobody-but", "who": 7, "operation": "read-blob", "target": 8 }]),
        ),
        (
            "/silenced",
            json!([{ "finding": "unheard-of", "about": 7, "reason": "so it is" }]),
        ),
        (
            "/silenced",
            json!([{ "finding": "shared-key-allowed", "about": 7, "reason": "" }]),
        ),
        (
            "/silenced",
            json!([{ "finding": "shared-key-allowed", "about": 7, "reason": "x".repeat(1001) }]),
        ),
    ] {
        let mut file: Value = serde_json::from_str(FIRST_RUN).unwrap();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = file.pointer_mut(parent).unwrap();
        match parent {
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
            other => other[key] = value.clone(),
        }
        let found = violations(&published(), &file);
        assert!(!found.is_empty(), "the schema allows {pointer}: {value}");
        let read = Diagram::from_json(&file.to_string());
        assert!(read.is_err(), "the reader allows {pointer}: {value}");
    }
}
