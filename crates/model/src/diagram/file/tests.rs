use super::*;
use crate::diagram::{Severity, Subject};

const SMALL: &str = r#"{
  "vouchsafe": 1,
  "title": "Small",
  "nodes": [
    { "id": 1, "kind": "tenant", "name": "contoso", "at": [400, 0] },
    { "id": 2, "kind": "resource-group", "name": "rg", "at": [0, 100], "size": [400, 240] },
    { "id": 3, "kind": "virtual-machine", "name": "vm", "in": 2, "at": [40, 160], "systemAssigned": 4 },
    {
      "id": 5,
      "kind": "storage-account",
      "name": "contosostore",
      "in": 2,
      "at": [240, 160],
      "parts": [{ "id": 6, "kind": "blob-container", "name": "invoices" }]
    }
  ],
  "roleAssignments": [
    {
      "id": 7,
      "principal": 4,
      "role": "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
      "roleName": "Storage Blob Data Reader",
      "scope": 6
    }
  ],
  "calls": [
    { "id": 8, "caller": 3, "operation": "read-blob", "target": 6 }
  ]
}
"#;

/// The small file with one text replaced by another.
fn with(old: &str, new: &str) -> String {
    assert!(SMALL.contains(old), "{old}");
    SMALL.replacen(old, new, 1)
}

#[test]
fn a_file_written_as_we_write_is_written_back_to_the_byte() {
    let diagram = Diagram::from_json(SMALL).unwrap();
    assert_eq!(diagram.to_json(), SMALL);
    assert_eq!(diagram.next_id(), 9);
    assert_eq!(diagram.problems(), []);
}

#[test]
fn a_counter_ahead_of_the_ids_is_kept() {
    let text = with(
        r#""title": "Small","#,
        "\"title\": \"Small\",\n  \"nextId\": 40,",
    );
    let diagram = Diagram::from_json(&text).unwrap();
    assert_eq!(diagram.next_id(), 40);
    assert_eq!(diagram.to_json(), text);
}

#[test]
fn what_an_author_may_leave_out_or_add_is_read() {
    for (old, new) in [
        // The role by its name alone, however it is spelled.
        (r#""role": "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1","#, ""),
        ("Storage Blob Data Reader", "storage blob data reader"),
        (
            "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
            "2A2B9908-6EA1-4AE2-8E65-A410DF84E7D1",
        ),
        (
            r#"{
  "vouchsafe""#,
            "\u{feff}{\n  \"$schema\": \"./vouchsafe-1.schema.json\",\n  \"vouchsafe\"",
        ),
    ] {
        let diagram = Diagram::from_json(&with(old, new)).unwrap();
        assert_eq!(diagram.to_json(), SMALL, "{new}");
    }
}

#[test]
fn text_that_is_no_diagram_is_refused_with_the_place() {
    let at = |line, column, message: &str| FileError::NotRead {
        line,
        column,
        message: message.to_owned(),
    };
    for (text, expected) in [
        (String::new(), at(1, 0, "EOF while parsing a value")),
        ("{}".to_owned(), FileError::NotADiagram),
        (
            r#"{"vouchsafe":2,"other":[]}"#.to_owned(),
            FileError::UnknownVersion(2),
        ),
        (
            with(r#""id": 2, "kind""#, r#""id": 2, "kid""#),
            at(
                6,
                20,
                "unknown field `kid`, expected one of `id`, `kind`, `name`, `in`, `at`, `size`, \
                 `text`, `systemAssigned`, `userAssigned`, `staleIdentities`, `members`, \
                 `parts`, `accessKeys`, `holders`, `policies`, `settings`, `credentials`, `environment`, \
                 `workload`, `modes`",
            ),
        ),
        (
            with(", \"at\": [400, 0]", ""),
            at(5, 52, "missing field `at`"),
        ),
        (
            with(r#""id": 2, "kind""#, r#""id": -2, "kind""#),
            at(
                6,
                14,
                "invalid value: integer `-2`, expected a whole number from 0 to 4294967295",
            ),
        ),
        (
            with("[400, 0]", "[400, 0.5]"),
            at(
                5,
                67,
                "invalid type: floating point `0.5`, expected a whole number",
            ),
        ),
        (
            with("\"nodes\": [", "\"nodes\": [7,"),
            at(4, 13, "invalid type: integer `7`, expected an object"),
        ),
        (
            " ".repeat(MAX_FILE_BYTES + 1),
            FileError::TooLarge {
                bytes: MAX_FILE_BYTES + 1,
            },
        ),
    ] {
        assert_eq!(read(&text), Err(expected));
    }
}

#[test]
fn deep_nesting_is_refused_not_followed() {
    for text in [
        "[".repeat(200_000),
        format!("{{\"vouchsafe\":1,\"x\":{}", "[".repeat(200_000)),
        format!("{{\"$schema\":{}", "{\"a\":".repeat(200_000)),
    ] {
        assert!(matches!(read(&text), Err(FileError::NotRead { .. })));
    }
}

/// The codes and subjects of what is wrong with a file.
fn errors(text: &str) -> Vec<(&'static str, String)> {
    match read(text) {
        Err(FileError::Invalid(problems)) => problems
            .into_iter()
            .inspect(|problem| {
                assert_eq!(problem.severity, Severity::Error);
                assert!(problem.help.ends_with('.'), "{problem:?}");
            })
            .map(|it| {
                (
                    it.code,
                    it.subject.map_or(String::new(), |it| it.to_string()),
                )
            })
            .collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_diagram_that_does_not_hold_together_is_refused_with_what_is_wrong() {
    for (old, new, code, subject) in [
        (
            "\"virtual-machine\"",
            "\"virtual-machin\"",
            "not-known",
            "node 3",
        ),
        (
            "\"blob-container\"",
            "\"blob\"",
            "not-known",
            "part 6 of node 5",
        ),
        ("\"read-blob\"", "\"read\"", "not-known", "call 8"),
        ("2a2b9908", "2a2b990", "not-known", "role assignment 7"),
        (
            "\"role\": \"2a2b9908-6ea1-4ae2-8e65-a410df84e7d1\",\n      \"roleName\": \"Storage Blob Data Reader\",",
            "",
            "not-known",
            "role assignment 7",
        ),
        (
            "\"systemAssigned\"",
            "\"settings\": [{ \"id\": 9, \"name\": \"KEY\", \"holds\": { \"secret\": \"password\", \"of\": 5 } }], \"systemAssigned\"",
            "not-known",
            "setting 9 of node 3",
        ),
        (
            "\"systemAssigned\"",
            "\"settings\": [{ \"id\": 9, \"name\": \"KEY\", \"holds\": { \"secret\": \"key\", \"of\": 5, \"key\": \"key3\" } }], \"systemAssigned\"",
            "not-known",
            "setting 9 of node 3",
        ),
        (
            "\"systemAssigned\"",
            "\"settings\": [{ \"id\": 9, \"name\": \"KEY\", \"holds\": { \"secret\": \"key\", \"of\": 5, \"key\": \"key1\", \"generation\": 1 } }], \"systemAssigned\"",
            "key-of-the-future",
            "setting 9 of node 3",
        ),
        (
            "\"systemAssigned\"",
            "\"settings\": [{ \"id\": 9, \"name\": \"KEY\", \"holds\": { \"secret\": \"key\", \"of\": 3, \"key\": \"key1\" } }], \"systemAssigned\"",
            "no-access-keys",
            "setting 9 of node 3",
        ),
        (
            "\"systemAssigned\"",
            "\"accessKeys\": { \"key1\": 1 }, \"systemAssigned\"",
            "no-access-keys",
            "node 3",
        ),
        (
            "\"target\": 6",
            "\"target\": 6, \"setting\": 5",
            "no-such-setting",
            "call 8",
        ),
        (
            "\"systemAssigned\"",
            "\"members\": [], \"systemAssigned\"",
            "key-not-for-this-kind",
            "node 3",
        ),
        ("\"tenant\"", "\"user\"", "no-tenant", ""),
        (
            "\"size\": [400, 240]",
            "\"size\": [4, 240]",
            "out-of-bounds",
            "node 2",
        ),
        ("[400, 0]", "[2000000, 0]", "out-of-bounds", "node 1"),
        (
            "\"in\": 2, \"at\": [40",
            "\"in\": 9, \"at\": [40",
            "no-such-node",
            "node 3",
        ),
        (
            "\"in\": 2, \"at\": [40",
            "\"in\": 3, \"at\": [40",
            "cannot-stand-there",
            "node 3",
        ),
        ("\"name\": \"vm\"", "\"name\": \"\"", "bad-name", "node 3"),
        ("\"title\": \"Small\"", "\"title\": \"\"", "bad-name", ""),
        ("\"id\": 7", "\"id\": 8", "id-used-twice", "call 8"),
        (
            "\"id\": 7",
            "\"id\": 0",
            "id-out-of-range",
            "role assignment 0",
        ),
        (
            "\"id\": 7",
            "\"id\": 4294967295",
            "id-out-of-range",
            "role assignment 4294967295",
        ),
        (
            "\"scope\": 6",
            "\"scope\": 60",
            "no-such-node",
            "role assignment 7",
        ),
        (
            "\"scope\": 6",
            "\"scope\": 1",
            "not-a-scope",
            "role assignment 7",
        ),
        (
            "\"principal\": 4",
            "\"principal\": 3",
            "not-a-principal",
            "role assignment 7",
        ),
        ("\"caller\": 3", "\"caller\": 2", "not-a-caller", "call 8"),
        ("\"target\": 6", "\"target\": 5", "not-offered", "call 8"),
        (
            "\"vouchsafe\": 1,",
            "\"vouchsafe\": 1, \"nextId\": 3,",
            "id-out-of-range",
            "node 3",
        ),
    ] {
        let found = errors(&with(old, new));
        assert_eq!(
            found.first(),
            Some(&(code, subject.to_owned())),
            "{new}: {found:?}"
        );
    }
}

#[test]
fn a_call_that_no_source_tells_of_opens_and_is_not_modelled() {
    let text = with("\"caller\": 3", "\"caller\": 5");
    let diagram = Diagram::from_json(&text).unwrap();
    let call = diagram.calls().next().unwrap();
    let trace = crate::flow::simulate(&diagram, call.id, diagram.now()).unwrap();
    assert_eq!(
        trace.verdict,
        crate::flow::Verdict::NotModelled {
            what: "that a Storage account reads a blob".to_owned().into()
        }
    );
}

#[test]
fn everything_wrong_is_told_at_once() {
    let text = with("\"virtual-machine\"", "\"vm\"").replace("\"read-blob\"", "\"read\"");
    assert_eq!(errors(&text).len(), 2);
}

#[test]
fn a_list_of_problems_ends_somewhere() {
    let nodes = vec![r#"{"id":1,"kind":"x","name":"","at":[0,0]}"#; 1000].join(",");
    let text = format!("{{\"vouchsafe\":1,\"title\":\"\",\"nodes\":[{nodes}]}}");
    assert_eq!(errors(&text).len(), MAX_PROBLEMS);
}

/// The codes and subjects of what is doubtful about a file that opens.
fn warnings(text: &str) -> Vec<(&'static str, Subject)> {
    let opened = read(text).unwrap();
    let warnings = opened.warnings.into_iter();
    warnings
        .inspect(|it| assert_eq!(it.severity, Severity::Warning))
        .filter_map(|it| Some((it.code, it.subject?)))
        .collect()
}

#[test]
fn what_is_doubtful_is_told_and_opened() {
    use crate::diagram::{CallId, NodeId, RoleAssignmentId};
    let assignment = Subject::RoleAssignment(RoleAssignmentId::new(7));
    for (old, new, expected) in [
        (
            "\"principal\": 4",
            "\"principal\": 9",
            ("principal-not-found", assignment),
        ),
        ("2a2b9908", "00000000", ("role-not-known", assignment)),
        (
            "Storage Blob Data Reader",
            "Reader",
            ("role-name-differs", assignment),
        ),
        (
            "\"target\": 6",
            "\"target\": 6, \"identity\": 9",
            ("principal-not-found", Subject::Call(CallId::new(8))),
        ),
        (
            "\"contosostore\"",
            "\"Contoso Store\"",
            ("name-refused-by-azure", Subject::Node(NodeId::new(5))),
        ),
    ] {
        let text = with(old, new);
        assert_eq!(warnings(&text), [expected], "{new}");
        // What is doubtful is still carried.
        let again = Diagram::from_json(&text).unwrap();
        assert_eq!(Diagram::from_json(&again.to_json()).unwrap(), again);
    }
}

#[test]
fn no_resource_is_called_as_a_scope_is() {
    for (slug, _) in &read_v1::KIND_OF_SCOPES {
        assert_eq!(crate::azure::ResourceKind::from_slug(slug), None);
    }
}

#[test]
fn management_groups_in_a_ring_are_refused_and_not_followed() {
    let group = |id: usize, parent: usize| {
        format!(
            r#"{{"id":{id},"kind":"management-group","name":"g{id}","in":{parent},"at":[0,0]}}"#
        )
    };
    let tenant = r#"{"id":1,"kind":"tenant","name":"contoso","at":[0,0]}"#.to_owned();
    for length in [1, 2, 5, 9, 10, 11, 12, 1000, 5_000] {
        let mut nodes = vec![tenant.clone()];
        nodes.extend((0..length).map(|i| group(i + 2, (i + 1) % length + 2)));
        let text = format!(
            "{{\"vouchsafe\":1,\"title\":\"t\",\"nodes\":[{}]}}",
            nodes.join(",")
        );
        assert!(!errors(&text).is_empty(), "a ring of {length}");
    }
}

#[test]
fn roles_that_the_file_defines_are_known_by_name() {
    let defined = |definition: &str, role: &str| {
        with(
            r#""role": "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
      "roleName": "Storage Blob Data Reader","#,
            role,
        )
        .replacen(
            "\"calls\"",
            &format!("\"roleDefinitions\": [{definition}],\n  \"calls\""),
            1,
        )
    };
    let custom =
        r#"{ "id": 9, "name": "Blob peeker", "permissions": [{ "dataActions": ["*/read"] }] }"#;
    let named = defined(custom, r#""roleName": "blob peeker","#);
    let diagram = Diagram::from_json(&named).unwrap();
    assert_eq!(diagram.problems(), []);
    assert_eq!(Diagram::from_json(&diagram.to_json()), Ok(diagram));
    let wrong = |definition: &str, code: &str| {
        let text = defined(definition, r#""roleName": "Reader","#);
        match Diagram::from_json(&text) {
            Err(FileError::Invalid(problems)) => assert_eq!(problems[0].code, code, "{definition}"),
            other => panic!("{definition}: {other:?}"),
        }
    };
    wrong(r#"{ "id": 9, "name": "A", "kind": "own" }"#, "not-known");
    wrong(
        r#"{ "id": 9, "name": "A", "kind": "built-in" }"#,
        "not-known",
    );
    wrong(r#"{ "id": 9, "name": "A", "role": "1234" }"#, "not-known");
    wrong(r#"{ "id": 8, "name": "A" }"#, "id-used-twice");
    wrong(r#"{ "id": 9, "name": "" }"#, "bad-name");
    wrong(
        r#"{ "id": 9, "name": "A" }, { "id": 10, "name": "a" }"#,
        "name-taken",
    );
    wrong(
        r#"{ "id": 9, "name": "A", "role": "8e3af657-a8ff-443c-a75c-2fe8c4bcb635" }"#,
        "role-is-built-in",
    );
    wrong(
        r#"{ "id": 9, "name": "A", "assignableScopes": [1] }"#,
        "not-a-scope",
    );
    wrong(
        r#"{ "id": 9, "name": "A", "permissions": [{ "actions": ["a b"] }] }"#,
        "bad-name",
    );
}
