//! `vouchsafe advise`

use crate::vouchsafe;

const CLAIMS: &str = "../diagrams/claims.vouchsafe.json";

#[test]
fn findings_are_told_with_what_repairs_them() {
    let run = vouchsafe(&["advise", CLAIMS]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(1), ""));
    assert_eq!(run.stdout, include_str!("../diagrams/claims_advice.txt"));
}

#[test]
fn what_is_below_the_level_is_told_and_fails_nothing() {
    let fine = vouchsafe(&[
        "advise",
        "--level",
        "high",
        "../diagrams/fine.vouchsafe.json",
    ]);
    assert_eq!((fine.status, fine.stderr.as_str()), (Some(0), ""));
    let high = vouchsafe(&["advise", "--level", "high", CLAIMS]);
    assert_eq!(high.status, Some(1));
    let wrong = vouchsafe(&["advise", "--level", "dire", CLAIMS]);
    assert_eq!(wrong.status, Some(2));
    assert_eq!(
        wrong.stderr,
        "error: a level is low, medium or high; see `vouchsafe advise --help`\n"
    );
}

#[test]
fn programs_read_json() {
    let run = vouchsafe(&["advise", "--format", "json", CLAIMS]);
    let value: serde_json::Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    assert_eq!(value["findings"][0]["rule"], "secret-instead-of-identity");
    assert_eq!(value["findings"][0]["level"], "high");
    assert_eq!(value["silenced"][0]["rule"], "shared-key-allowed");
    assert!(
        value["silenced"][0]["silenced"]
            .as_str()
            .expect("a reason")
            .starts_with("A partner")
    );
}

#[test]
fn a_file_that_is_no_diagram_cannot_be_used() {
    let run = vouchsafe(&["advise", "../diagrams/cut.vouchsafe.json"]);
    assert_eq!(run.status, Some(2));
    assert!(
        run.stderr.starts_with("error: ../diagrams/cut"),
        "{}",
        run.stderr
    );
}
