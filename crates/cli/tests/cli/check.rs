//! `vouchsafe check`

use crate::{Run, vouchsafe};

/// Checks one of the files beside these tests.
fn check(name: &str) -> Run {
    vouchsafe(&["check", &format!("../diagrams/{name}.vouchsafe.json")])
}

#[test]
fn a_fine_file_needs_no_words() {
    let run = check("fine");
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    assert_eq!(run.stdout, "1 file: no errors, no warnings\n");
}

#[test]
fn what_is_doubtful_is_told_and_is_no_error() {
    let run = check("doubtful");
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    assert_eq!(run.stdout, include_str!("../diagrams/doubtful.txt"));
}

#[test]
fn everything_that_is_wrong_is_told() {
    let run = check("wrong");
    assert_eq!((run.status, run.stderr.as_str()), (Some(1), ""));
    assert_eq!(run.stdout, include_str!("../diagrams/wrong.txt"));
}

#[test]
fn text_that_is_no_diagram_is_told_with_its_place() {
    let run = check("cut");
    assert_eq!((run.status, run.stderr.as_str()), (Some(1), ""));
    assert_eq!(
        run.stdout,
        "\
../diagrams/cut.vouchsafe.json:5:0: error: EOF while parsing a list
  help: Correct the file there; an editor that knows the JSON Schema shows what is allowed.
1 file: 1 error, no warnings
"
    );
}

#[test]
fn a_file_that_cannot_be_read_is_worse_than_a_wrong_one() {
    let run = vouchsafe(&[
        "check",
        "../diagrams/fine.vouchsafe.json",
        "../diagrams/no_such.vouchsafe.json",
        "../diagrams/cut.vouchsafe.json",
    ]);
    assert_eq!(run.status, Some(2));
    assert!(
        run.stderr
            .starts_with("error: ../diagrams/no_such.vouchsafe.json: ")
    );
    assert!(
        run.stdout
            .ends_with("3 files, 1 of them unreadable: 1 error, no warnings\n")
    );

    let run = check("not_utf8");
    assert_eq!(run.status, Some(2));
    assert_eq!(
        run.stderr,
        "error: ../diagrams/not_utf8.vouchsafe.json: the file is no text: byte 27 is not UTF-8\n"
    );
}

#[test]
fn a_file_cannot_take_hold_of_the_terminal() {
    let run = check("takes_the_terminal");
    assert_eq!(run.status, Some(1));
    assert!(run.stdout.contains("\\u{1b}[2J"), "{}", run.stdout);
    assert!(!run.stdout.contains('\u{1b}'));
}

#[test]
fn a_diagram_that_claims_what_is_not_so_fails() {
    let run = check("claims");
    assert_eq!((run.status, run.stderr.as_str()), (Some(1), ""));
    assert_eq!(run.stdout, include_str!("../diagrams/claims.txt"));
}

#[test]
fn a_diagram_whose_claims_hold_is_fine() {
    let run = check("claims_hold");
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    assert_eq!(
        run.stdout,
        "1 file: no errors, no warnings, all 2 assertions hold\n"
    );
}

#[test]
fn no_file_at_all_is_refused() {
    let run = vouchsafe(&["check"]);
    assert_eq!(run.status, Some(2));
    assert_eq!(
        run.stderr,
        "error: a diagram file is missing; see `vouchsafe check --help`\n"
    );
}
