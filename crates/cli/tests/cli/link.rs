//! `vouchsafe link` and `vouchsafe open`: what goes out comes back.

use super::render::folder;
use super::vouchsafe;

const EXAMPLE: &str = "../../../../static/examples/owner-cannot-read-blob.vouchsafe.json";
const STORY: &str = "../../../../static/stories/06-born-and-deleted-with-the-vm.vouchsafe.json";
const BASE: &str = "https://example.org/auth/";

#[test]
fn a_link_opens_as_the_file_that_it_was_made_of() {
    let link = vouchsafe(&["link", EXAMPLE, "--base", BASE]);
    assert_eq!(link.status, Some(0), "{}", link.stderr);
    let address = link.stdout.trim_end();
    let fragment = address.strip_prefix(&format!("{BASE}#")).expect("the base");
    assert_eq!(
        link.stderr,
        format!("note: the fragment has {} characters\n", fragment.len())
    );
    let printed = vouchsafe(&["open", address]);
    assert_eq!((printed.status, printed.stderr.as_str()), (Some(0), ""));
    // The fragment alone is enough, with its number sign or without.
    for text in [fragment, &format!("#{fragment}&beat=3")] {
        assert_eq!(vouchsafe(&["open", text]).stdout, printed.stdout);
    }
    let file = folder("open").join("out.vouchsafe.json");
    let out = file.to_str().expect("a path in Unicode");
    let written = vouchsafe(&["open", address, "-o", out]);
    assert_eq!((written.status, written.stdout.as_str()), (Some(0), ""));
    assert_eq!(
        std::fs::read_to_string(&file).expect("the file"),
        printed.stdout
    );
    assert_eq!(vouchsafe(&["open", out]).stdout, printed.stdout);
}

#[test]
fn a_picture_opens_as_the_file_that_it_was_made_of_and_is_a_file_itself() {
    let folder = folder("pictures");
    let expected = vouchsafe(&["open", STORY]).stdout;
    for name in ["a.svg", "a.png"] {
        let path = folder.join(name);
        let picture = path.to_str().expect("a path in Unicode");
        let run = vouchsafe(&["render", STORY, "--beat", "2", "-o", picture]);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
        let opened = vouchsafe(&["open", picture]);
        assert_eq!((opened.status, opened.stdout), (Some(0), expected.clone()));
        assert_eq!(
            vouchsafe(&["link", picture]).stdout,
            vouchsafe(&["link", STORY]).stdout
        );
        assert_eq!(
            vouchsafe(&["tell", picture]).stdout,
            vouchsafe(&["tell", STORY]).stdout
        );
        let run = vouchsafe(&["render", STORY, "--without-source", "-o", picture]);
        assert_eq!(run.status, Some(0));
        let opened = vouchsafe(&["open", picture]);
        assert_eq!(opened.status, Some(2));
        assert!(
            opened.stderr.contains("picture carries no diagram"),
            "{}",
            opened.stderr
        );
    }
}

#[test]
fn a_link_stands_in_markdown_html_and_restructuredtext() {
    for (format, beginning, end) in [
        ("markdown", "[", ")\n"),
        ("html", "<a href=\"https://example.org/auth/#2.", "</a>\n"),
        ("rst", "`", ">`__\n"),
    ] {
        let run = vouchsafe(&["link", EXAMPLE, "-b", BASE, "-f", format]);
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        assert!(
            run.stdout.starts_with(beginning) && run.stdout.ends_with(end),
            "{}",
            run.stdout
        );
    }
}

#[test]
fn a_long_link_is_written_with_a_warning_and_shorter_without_notes() {
    // Notes of which nobody can guess a letter.
    let text = std::fs::read_to_string(format!(
        "{}/tests/cases/{STORY}",
        env!("CARGO_MANIFEST_DIR")
    ));
    let mut story: serde_json::Value =
        serde_json::from_str(&text.expect("the story")).expect("it is JSON");
    let noise = (1..600_u32).map(|it| it.wrapping_mul(2_654_435_769).to_string());
    story["story"]["beats"][0]["notes"] = noise.collect::<String>().into();
    let file = folder("long").join("long.vouchsafe.json");
    std::fs::write(&file, story.to_string()).expect("a file");
    let file = file.to_str().expect("a path in Unicode");
    let long = vouchsafe(&["link", file, "-b", BASE, "--beat", "2"]);
    assert!(long.stdout.trim_end().ends_with("&beat=2"));
    assert!(
        long.stderr
            .contains("warning: some programs cut links of 2000 characters and more off")
    );
    let short = vouchsafe(&["link", file, "-b", BASE, "--without-notes"]);
    assert!(short.stdout.len() < long.stdout.len());
}

#[test]
fn what_is_no_link_and_no_file_is_refused() {
    for (arguments, complaint) in [
        (
            &["open", "no-such-file.png"][..],
            "there is no such file, and it is no link",
        ),
        (
            &["open", "https://example.org/#hello"],
            "this is not a link to a diagram",
        ),
        (
            &["open", "https://example.org/#"],
            "the link holds no diagram",
        ),
        (&["open", "1.abc"], "the "),
        (&["open", "not_utf8.json"], "is no text"),
        (&["open"], "a link or a picture is missing"),
        (
            &["link", EXAMPLE, "-b", "example.org"],
            "is no address of a page",
        ),
        (
            &["link", EXAMPLE, "-f", "rst"],
            "wants an address before it",
        ),
        (
            &["link", EXAMPLE, "--beat", "1"],
            "there is no beat 1; the diagram's story has 0",
        ),
        (&["link", EXAMPLE, "-f", "pdf"], "there is no format `pdf`"),
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
