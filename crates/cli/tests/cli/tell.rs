//! `vouchsafe tell`, and what `vouchsafe check` says of stories.

use super::vouchsafe;

const STORY: &str = "../../../../static/stories/06-born-and-deleted-with-the-vm.vouchsafe.json";
const CLAIMS_OTHERWISE: &str = "claims_otherwise.vouchsafe.json";

#[test]
fn a_story_is_told_with_what_comes_of_its_calls() {
    let run = vouchsafe(&["tell", STORY]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    for words in ["\n1. ", "\n7. ", "Question: ", "→ ", "allowed, 200 OK"] {
        assert!(run.stdout.contains(words), "{words}:\n{}", run.stdout);
    }
}

#[test]
fn a_drawing_without_a_story_is_not_told() {
    let run = vouchsafe(&["tell", "one_call.vouchsafe.json"]);
    assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""));
    assert!(run.stderr.contains("has no story"), "{}", run.stderr);
}

#[test]
fn a_story_that_claims_what_is_not_so_fails_the_check() {
    let run = vouchsafe(&["check", CLAIMS_OTHERWISE]);
    assert_eq!(run.status, Some(1));
    let words = "unconfirmed[story]: beat 1, “It is read”: call ";
    assert!(run.stdout.contains(words), "{}", run.stdout);
    assert!(
        run.stdout
            .contains("is to be allowed, and is denied, 403 Forbidden")
    );
    assert!(run.stdout.contains("1 claim of stories not confirmed"));
}

#[test]
fn a_story_that_holds_passes_the_check() {
    let run = vouchsafe(&["check", STORY]);
    assert_eq!(run.status, Some(0), "{}", run.stdout);
    assert!(
        run.stdout.contains("all 7 beats are confirmed"),
        "{}",
        run.stdout
    );
}
