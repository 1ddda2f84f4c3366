use super::*;
use crate::access::Plane;

const SMALL: &str = r#"{
    "name": "small", "about": "one of each",
    "scopes": [{"id": "/Sub/RG", "parent": "/SUB"}, {"id": "/sub", "parent": null}],
    "principals": [{"id": "ines", "type": "User", "memberOf": ["team"]}, {"id": "team"}],
    "roles": [{"id": "r", "actions": ["*/read"], "dataActions": null}],
    "assignments": [{"id": "a1", "principal": "team", "role": "r", "scope": "/SUB"}],
    "denyAssignments": [{"id": "d1", "scope": "/sub/rg", "doNotApplyToChildScopes": true,
        "principals": ["ines"], "excludePrincipals": [], "dataActions": ["*"]}],
    "checks": [
        {"principal": "ines", "scope": "/sub/rg", "action": "a/READ", "plane": "control",
         "expected": "allow", "deciding": ["a1"]},
        {"principal": "ines", "scope": "/sub/rg", "action": "a/read", "plane": "data"}
    ]
}"#;

#[track_caller]
fn refused(text: &str, expected: &str) {
    let error = read(text).map(|_| ()).unwrap_err().to_string();
    assert!(error.contains(expected), "{error}");
}

#[test]
fn a_case_reads_as_it_is_written() {
    let case = read(SMALL).unwrap();
    assert_eq!(
        (case.name.as_str(), case.about.as_str()),
        ("small", "one of each")
    );
    assert_eq!(case.warnings, []);
    let index = case.estate.index();
    let [first, second] = case.checks.as_slice() else {
        panic!("{:?}", case.checks);
    };
    let decision = index.decide(&first.question);
    assert!(first.agrees_with(&decision));
    assert_eq!(decision.deciding_ids(), ["a1"]);

    assert_eq!(second.question.plane, Plane::Data);
    assert!(!second.expects_something());
    let decision = index.decide(&second.question);
    assert!(second.agrees_with(&decision));
    assert_eq!(decision.deciding_ids(), ["d1"]);
}

#[test]
fn a_check_disagrees_with_another_verdict_and_with_other_ids() {
    let case = read(SMALL).unwrap();
    let index = case.estate.index();
    let decision = index.decide(&case.checks[0].question);
    let expecting = |expected, deciding: Option<&[&str]>| Check {
        expected,
        deciding: deciding.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect()),
        ..case.checks[0].clone()
    };
    let allow = Some(ExpectedVerdict::Allow);
    assert!(expecting(allow, None).agrees_with(&decision));
    assert!(expecting(None, Some(&["a1", "a1"])).agrees_with(&decision));
    assert!(!expecting(Some(ExpectedVerdict::Deny), None).agrees_with(&decision));
    assert!(!expecting(allow, Some(&[])).agrees_with(&decision));
    assert!(!expecting(allow, Some(&["a1", "a2"])).agrees_with(&decision));
}

#[test]
fn what_is_absent_is_empty_and_what_is_unknown_is_ignored() {
    let case = read("{}").unwrap();
    assert!(case.checks.is_empty() && case.estate == Estate::default());
    let text =
        r#"{"later": [1, {"x": null}], "roles": [{"id": "r", "permissions": [], "color": 3}]}"#;
    let case = read(text).unwrap();
    assert_eq!(case.estate.roles.len(), 1);
    assert!(read(&format!("\u{feff}{SMALL}")).is_ok());
}

#[test]
fn a_condition_is_never_ignored() {
    for (condition, is_kept, is_warned_of) in [
        (r#""@Resource[x] StringEquals 'y'""#, true, false),
        (r#""something or other""#, true, true),
        (r#"{"any": "thing"}"#, true, true),
        ("null", false, false),
        (r#"" ""#, false, false),
    ] {
        let assignment = r#""id": "a", "principal": "p", "role": "r", "scope": "s""#;
        let text = format!(r#"{{"assignments": [{{{assignment}, "condition": {condition}}}]}}"#);
        let case = read(&text).unwrap();
        let found = &case.estate.role_assignments[0].condition;
        assert_eq!(found.is_some(), is_kept, "{condition}");
        let place = "assignments[0]".to_owned();
        let warned = case.warnings.iter().any(|warning| {
            matches!(warning, Warning::UnreadableCondition { place: at, .. } if *at == place)
        });
        assert_eq!(warned, is_warned_of, "{condition}");
    }
}

#[test]
fn what_is_named_and_not_listed_is_warned_of() {
    let text = r#"{
        "scopes": [{"id": "/a", "parent": "/"}],
        "principals": [{"id": "ines", "memberOf": ["team"]}],
        "assignments": [{"id": "a1", "principal": "gone", "role": "r", "scope": "/b"}],
        "denyAssignments": [{"id": "d1", "scope": "/c"}],
        "checks": [{"principal": "Ines", "scope": "/A", "action": "x", "plane": "data"}]
    }"#;
    let warnings = read(text).unwrap().warnings;
    let warnings: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "scopes[0].parent names `/`, which is not among scopes",
            "principals[0].memberOf names `team`, which is not among principals",
            "assignments[0].role names `r`, which is not among roles",
            "assignments[0].scope names `/b`, which is not among scopes",
            "denyAssignments[0].scope names `/c`, which is not among scopes",
            "checks[0].principal names `Ines`, which is not among principals",
        ]
    );
}

#[test]
fn what_is_no_case_is_refused_with_its_place() {
    refused("", "one JSON object");
    refused("[]", "one JSON object");
    refused(
        "{\n\"checks\": [{}]}",
        "missing field `principal` at line 2",
    );
    refused(
        r#"{"checks": [{"principal": "p", "scope": "s", "action": "a", "plane": "both"}]}"#,
        "unknown variant `both`, expected `control` or `data`",
    );
    refused(
        r#"{"roles": [{"id": "r", "actions": "*"}]}"#,
        "expected a sequence",
    );
    refused(r#"{"roles": [{"id": 1}]}"#, "expected a string");
    let deep = "[".repeat(100_000);
    refused(&format!(r#"{{"x": {deep}"#), "line 1");
    refused(&format!(r#"{{"roles": [{{"x": {deep}"#), "recursion limit");
    refused(
        &format!(r#"{{"assignments": [{{"condition": {deep}"#),
        "recursion limit",
    );
}

#[test]
fn a_file_that_contradicts_itself_is_refused() {
    refused(
        r#"{"roles": [{"id": "r"}, {"id": "r"}]}"#,
        "`r` is listed twice among roles",
    );
    refused(
        r#"{"scopes": [{"id": "/a", "parent": null}, {"id": "/A", "parent": "/b"}]}"#,
        "`/A` is listed with two different parents",
    );
    refused(
        r#"{"scopes": [{"id": "/a", "parent": "/B"}, {"id": "/b", "parent": "/A"}]}"#,
        "stands within itself",
    );
    assert!(read(r#"{"scopes": [{"id": "/a"}, {"id": "/A"}]}"#).is_ok());
}

#[test]
fn a_file_that_is_too_long_is_not_parsed() {
    refused(&" ".repeat(MAX_BYTES + 1), "at most 67108864 are read");
}
