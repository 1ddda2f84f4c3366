//! `vouchsafe embed`: what pages of others take.

use vouchsafe_scene::playback::Recording;

use super::render::folder;
use super::vouchsafe;

const EXAMPLE: &str = "../../../../static/examples/owner-cannot-read-blob.vouchsafe.json";
const STORY: &str = "../../../../static/stories/06-born-and-deleted-with-the-vm.vouchsafe.json";

#[test]
fn a_recording_can_be_played_and_is_always_the_same() {
    let run = vouchsafe(&["embed", "--format", "recording", STORY]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    let recording = Recording::read(&run.stdout).expect("a recording");
    assert_eq!(recording.title, "Born and deleted with the virtual machine");
    assert!(recording.scenes.len() > 5);
    let again = vouchsafe(&["embed", "--format", "recording", STORY]);
    assert_eq!(again.stdout, run.stdout);
}

#[test]
fn the_block_of_html_holds_recording_picture_and_link() {
    let run = vouchsafe(&["embed", "--at", "/docs/embed", EXAMPLE]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    for part in [
        "<vouchsafe-diagram",
        " recording='{",
        "<svg ",
        "light-dark(",
        "<a href=\"/docs/embed/../#2.",
        "src=\"/docs/embed/vouchsafe-diagram.js\"",
    ] {
        assert!(run.stdout.contains(part), "{part}");
    }
}

#[test]
fn a_site_that_loads_the_script_gets_a_block_without() {
    let block = |arguments: &[&str]| {
        let run = vouchsafe(&[&["embed", "--format", "block"], arguments, &[EXAMPLE]].concat());
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
        assert!(!run.stdout.contains("type=\"module\""));
        assert!(
            run.stdout.starts_with("<div class=\"vouchsafe\">"),
            "Markdown takes it for a block"
        );
        assert!(!run.stdout.contains("\n\n"), "an empty line ends a block");
        run.stdout
    };
    let alone = block(&[]);
    assert!(alone.contains(" studio=\"none\" recording=") && !alone.contains("<a href"));
    let led = block(&["--studio", "https://example.org/"]);
    assert!(led.contains(" studio=\"https://example.org/\" recording="));
    assert!(led.contains("<a href=\"https://example.org/#2."));
}

#[test]
fn several_files_go_into_a_folder() {
    let folder = folder("embed");
    let into = folder.to_str().expect("a path in Unicode");
    let refused = vouchsafe(&["embed", EXAMPLE, STORY]);
    assert_eq!(refused.status, Some(2));
    assert!(
        refused.stderr.contains("--into FOLDER"),
        "{}",
        refused.stderr
    );
    let twice = vouchsafe(&["embed", "--into", into, EXAMPLE, EXAMPLE]);
    assert_eq!(twice.status, Some(2));
    assert!(
        twice.stderr.contains("two of the files"),
        "{}",
        twice.stderr
    );
    let run = vouchsafe(&[
        "embed",
        "--format",
        "recording",
        "--into",
        into,
        EXAMPLE,
        STORY,
    ]);
    assert_eq!((run.status, run.stdout.as_str()), (Some(0), ""));
    for name in [
        "owner-cannot-read-blob.json",
        "06-born-and-deleted-with-the-vm.json",
    ] {
        let text = std::fs::read_to_string(folder.join(name)).expect("a file");
        assert!(Recording::read(&text).is_ok(), "{name}");
    }
}

#[test]
fn what_cannot_be_embedded_is_said() {
    for (arguments, words) in [
        (&["embed"][..], "a diagram file is missing"),
        (
            &["embed", "--format", "film", EXAMPLE],
            "there is no format `film`",
        ),
        (
            &["embed", "--call", "9999", EXAMPLE],
            "no call is named `9999`; there are\n",
        ),
        (&["embed", "not_utf8.json"], "not_utf8.json: "),
        (&["embed", "nowhere.json"], "nowhere.json: "),
    ] {
        let run = vouchsafe(arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}");
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
}

#[test]
fn a_page_of_its_own_needs_the_player_and_takes_nothing_else_for_it() {
    let folder = folder("page");
    let player = folder.join("offline.html");
    std::fs::write(
        &player,
        "<title>{{title}}</title>{{diagram}}<script>play()</script>",
    )
    .expect("written");
    let player = player.to_str().expect("a path in Unicode");
    let run = vouchsafe(&["embed", "--format", "page", "--player", player, EXAMPLE]);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    for part in [
        "<vouchsafe-diagram",
        "studio=\"none\"",
        "recording='{",
        "<svg ",
        "play()",
    ] {
        assert!(run.stdout.contains(part), "{part}");
    }
    assert!(!run.stdout.contains("{{"), "{}", run.stdout);
    for (arguments, words) in [
        (&["--format", "page"][..], "--player"),
        (&["--player", player][..], "--format page"),
        (
            &["--format", "page", "--player", EXAMPLE][..],
            "offline.html",
        ),
        (
            &["--format", "page", "--player", "nowhere.html"][..],
            "nowhere.html",
        ),
    ] {
        let refused = vouchsafe(&[&["embed"], arguments, &[EXAMPLE]].concat());
        assert_eq!(refused.status, Some(2), "{arguments:?}");
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
    }
}
