//! `vouchsafe trace`.

use serde_json::Value;

use super::vouchsafe;

const ONE: &str = "one_call.vouchsafe.json";
const SEVERAL: &str = "several_calls.vouchsafe.json";

#[test]
fn the_only_call_is_traced_in_words() {
    let run = vouchsafe(&["trace", ONE]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    for words in [
        "1. Code on web-vm asks IMDS for a token",
        "[FAILED]      Does a role assignment allow it?",
        "< HTTP/1.1 403 This request is not authorized to perform this operation using this permission.",
        "DENIED by contosoinvoices: 403 Forbidden, AuthorizationPermissionMismatch",
        "1. Assign Storage Blob Data Reader to web-vm on blob container “invoices”",
    ] {
        assert!(run.stdout.contains(words), "{words}:\n{}", run.stdout);
    }
}

#[test]
fn a_program_gets_the_same_as_json() {
    let run = vouchsafe(&["trace", "--format", "json", ONE]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    let trace: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    assert_eq!(trace["version"], 1);
    assert_eq!(trace["verdict"]["outcome"], "denied");
    assert_eq!(trace["verdict"]["question"], "role-assignment");
    assert_eq!(trace["steps"][4]["checks"][4]["outcome"], "failed");
    assert_eq!(trace["exchanges"][1]["response"]["status"], 403);
    assert_eq!(trace["token"]["claims"][0]["name"], "aud");
}

#[test]
fn an_archive_has_every_exchange_and_every_key_that_the_format_requires() {
    let run = vouchsafe(&["trace", ONE, "--format=har"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    let archive: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    let log = &archive["log"];
    assert_eq!(log["version"], "1.2");
    assert!(log["creator"]["name"].is_string() && log["creator"]["version"].is_string());
    let entries = log["entries"].as_array().expect("there are entries");
    let statuses: Vec<&Value> = entries
        .iter()
        .map(|entry| &entry["response"]["status"])
        .collect();
    assert_eq!(statuses, [200, 403]);
    for entry in entries {
        has_keys(entry, "startedDateTime time request response cache timings");
        has_keys(
            &entry["request"],
            "method url httpVersion cookies headers queryString headersSize bodySize",
        );
        has_keys(
            &entry["response"],
            "status statusText httpVersion cookies headers content redirectURL headersSize bodySize",
        );
        has_keys(&entry["response"]["content"], "size mimeType");
        has_keys(&entry["timings"], "send wait receive");
        let timings = &entry["timings"];
        let sum: i64 = ["send", "wait", "receive"]
            .iter()
            .filter_map(|key| timings[key].as_i64())
            .sum();
        assert_eq!(entry["time"], sum);
    }
    assert_eq!(
        entries[0]["request"]["queryString"][1]["value"],
        "https://storage.azure.com/"
    );
}

#[test]
fn documentation_gets_a_sequence_diagram() {
    let run = vouchsafe(&["trace", ONE, "--format", "mermaid"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    assert!(run.stdout.starts_with("sequenceDiagram\n"));
    for words in [
        "participant p2 as IMDS of web-vm",
        "p1->>p2: GET http://169.254.169.254/metadata/identity/oauth2/token<br/>?api-version=",
        "FAILED: Does a role assignment allow it?",
        "alt Denied by contosoinvoices: AuthorizationPermissionMismatch",
        "else Assign Storage Blob Data Reader to web-vm on blob container “invoices”",
    ] {
        assert!(run.stdout.contains(words), "{words}:\n{}", run.stdout);
    }
}

#[track_caller]
fn has_keys(value: &Value, keys: &str) {
    for key in keys.split(' ') {
        assert!(!value[key].is_null(), "`{key}` is missing in {value}");
    }
}

#[test]
fn one_of_several_calls_must_be_named() {
    let run = vouchsafe(&["trace", SEVERAL]);
    assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""));
    assert_eq!(
        run.stderr,
        "error: several_calls.vouchsafe.json: the diagram has several calls: name one with `--call`\n\
         \x20 c9  Read blob (web-vm to contosoinvoices)\n\
         \x20 c10  Read blob (web-vm to contosoinvoices)\n\
         \x20 c11  Write blob (web-vm to contosoinvoices)\n"
    );
    for name in ["Write blob", "write BLOB", "c11"] {
        let run = vouchsafe(&["trace", SEVERAL, "--call", name]);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{name}");
        assert!(run.stdout.starts_with("Write blob: web-vm writes a blob"));
    }
    for (name, complaint) in [
        ("read blob", "several calls are named `read blob`"),
        ("c12", "no call is named `c12`; there are\n"),
    ] {
        let run = vouchsafe(&["trace", SEVERAL, "--call", name]);
        assert_eq!(run.status, Some(2), "{name}");
        assert!(run.stderr.contains(complaint), "{}", run.stderr);
    }
}

#[test]
fn what_cannot_be_traced_is_refused_with_a_reason() {
    for (arguments, complaint) in [
        (
            &["trace"][..],
            "error: a diagram file is missing; see `vouchsafe trace --help`\n",
        ),
        (
            &["trace", ONE, SEVERAL],
            "error: one file at a time can be traced; see `vouchsafe trace --help`\n",
        ),
        (
            &["trace", ONE, "--format", "xml"],
            "error: there is no format `xml`, only text, json, har and mermaid; see `vouchsafe trace --help`\n",
        ),
        (
            &["trace", "no_call.vouchsafe.json"],
            "error: no_call.vouchsafe.json: the diagram has no call to trace\n",
        ),
        (
            &["trace", "as_expected.json"],
            "error: as_expected.json: this is not a Vouchsafe diagram: the key `vouchsafe`, which \
             says the version, is missing. Choose a file that was saved by Vouchsafe.\n",
        ),
        (
            &["trace", "not_utf8.json"],
            "error: not_utf8.json: the file is no text: byte 13 is not UTF-8\n",
        ),
    ] {
        let run = vouchsafe(arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}");
        assert_eq!(run.stdout, "", "{arguments:?}");
        assert_eq!(run.stderr, complaint, "{arguments:?}");
    }
}
