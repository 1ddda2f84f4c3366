//! `vouchsafe render`: pictures to the byte, and what is refused.

use std::path::PathBuf;
use std::process::Command;

use sha2::{Digest as _, Sha256};

use super::vouchsafe;

const EXAMPLE: &str = "../../../../static/examples/owner-cannot-read-blob.vouchsafe.json";
const STORY: &str = "../../../../static/stories/06-born-and-deleted-with-the-vm.vouchsafe.json";

/// A folder of this run's own, by the name of the test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

fn rendered(arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_vouchsafe"))
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))
        .arg("render")
        .args(arguments)
        .output()
        .expect("the command can be run");
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), complaint.as_str()), (Some(0), ""));
    output.stdout
}

/// What is drawn is held to what it was: look at the picture where it is another, then put its hash here.
#[track_caller]
fn check(arguments: &[&str], expected: &str) {
    let bytes = rendered(arguments);
    let hash: String = Sha256::digest(&bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(hash, expected, "{arguments:?}, {} bytes", bytes.len());
}

#[test]
fn the_same_file_gives_the_same_picture_to_the_byte() {
    check(&[EXAMPLE], "c018a241ba413c1d");
    check(
        &[EXAMPLE, "--at", "3", "--theme", "auto"],
        "a52cddd82b95f3ba",
    );
    check(
        &[EXAMPLE, "-f", "animated-svg", "--theme", "auto"],
        "986c451e8cb7e2ea",
    );
    check(
        &[
            EXAMPLE, "-f", "png", "--at", "1.5s", "--theme", "dark", "--scale", "2",
        ],
        "439588aecff6247b",
    );
    check(
        &[EXAMPLE, "-f", "gif", "--scale", "0.5"],
        "d7dc34c85175e4cb",
    );
    check(&[STORY, "--beat", "3"], "3e6b604a2db17738");
    check(&[STORY, "--beat", "2", "-f", "png"], "5d7059f44367926b");
}

#[test]
fn the_ending_of_the_name_says_the_format() {
    let folder = folder("render");
    for (name, beginning) in [
        ("a.svg", &b"<svg "[..]),
        ("a.png", b"\x89PNG"),
        ("a.gif", b"GIF89a"),
    ] {
        let path = folder.join(name);
        let out = path.to_str().expect("a path in Unicode");
        assert_eq!(rendered(&[EXAMPLE, "-o", out]), b"");
        assert!(
            std::fs::read(&path)
                .expect("the picture")
                .starts_with(beginning)
        );
    }
}

#[test]
fn what_makes_no_sense_is_refused_with_what_does() {
    for (arguments, complaint) in [
        (
            &["render"][..],
            "error: a diagram file is missing; see `vouchsafe render --help`\n",
        ),
        (
            &["render", EXAMPLE, "-f", "bmp"],
            "error: there is no format `bmp`, only svg, animated-svg, png and gif; see `vouchsafe render --help`\n",
        ),
        (
            &["render", EXAMPLE, "--at", "later"],
            "error: `later` is no moment: say a step such as 3, a time such as 2.5s or 2500ms, start or end; see `vouchsafe render --help`\n",
        ),
        (
            &["render", EXAMPLE, "-f", "gif", "--at", "3"],
            "error: a picture that plays shows every moment: leave `--at` out, or ask for svg or png; see `vouchsafe render --help`\n",
        ),
        (
            &["render", EXAMPLE, "-f", "png", "--theme", "auto"],
            "error: pixels do not follow the reader: say `--theme light` or dark; see `vouchsafe render --help`\n",
        ),
        (
            &["render", EXAMPLE, "--scale", "2"],
            "error: an SVG is sharp at every size: `--scale` is for png and gif; see `vouchsafe render --help`\n",
        ),
        (
            &["render", EXAMPLE, "-f", "png", "--scale", "9"],
            "error: `--scale` wants a number from 0.1 to 8, not `9`; see `vouchsafe render --help`\n",
        ),
        (
            &["render", EXAMPLE, "--beat", "0"],
            "error: `--beat` wants a number from 1 on, not `0`; see `vouchsafe render --help`\n",
        ),
    ] {
        let run = vouchsafe(arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}");
        assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", complaint));
    }
    for (arguments, complaint) in [
        (
            &["render", EXAMPLE, "--at", "99"][..],
            "there is no step 99; the flow has ",
        ),
        (
            &["render", EXAMPLE, "--at", "999s"],
            "the flow is over after ",
        ),
        (
            &["render", EXAMPLE, "--beat", "1"],
            "the diagram has no story, so it has no beats",
        ),
        (
            &["render", STORY, "--beat", "99"],
            "there is no beat 99; the story has 7",
        ),
        (
            &["render", EXAMPLE, "--call", "nothing"],
            "no call is named `nothing`; there are\n",
        ),
        (
            &["render", "no_call.vouchsafe.json", "-f", "gif"],
            "the diagram has no call to trace",
        ),
        (
            &["render", "several_calls.vouchsafe.json", "-f", "gif"],
            "the diagram has several calls: name one with `--call`\n",
        ),
        (
            &["render", EXAMPLE, "-o", "/no/such/folder/a.svg"],
            "cannot write /no/such/folder/a.svg: ",
        ),
        (
            &["render", "slips.json"],
            "Choose a file that was saved by Vouchsafe.",
        ),
    ] {
        let run = vouchsafe(arguments);
        assert_eq!(
            (run.status, run.stdout.as_str()),
            (Some(2), ""),
            "{arguments:?}"
        );
        assert!(
            run.stderr.contains(complaint),
            "{arguments:?}: {}",
            run.stderr
        );
    }
}
