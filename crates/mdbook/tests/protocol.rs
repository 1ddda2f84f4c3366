//! The program as mdBook calls it, and as an author does.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where something does not hold"
)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

const EXAMPLE: &str = "owner-cannot-read-blob.vouchsafe.json";

/// How a run ended.
struct Run {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

fn run(arguments: &[&str], input: &str) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_mdbook-vouchsafe"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a way in");
    // Whoever refuses the arguments does not read what is said.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    Run {
        status: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("text"),
        stderr: String::from_utf8(output.stderr).expect("text"),
    }
}

fn static_file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../static")
        .join(path)
}

/// A folder of its own with a book in it, and a guest beside it.
fn book(name: &str) -> (PathBuf, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let (book, guest) = (folder.join("book"), folder.join("embed"));
    fs::create_dir_all(book.join("src/below")).expect("a folder");
    fs::create_dir_all(guest.join("stories")).expect("a folder");
    for file in [
        "vouchsafe-diagram.js",
        "player-1.js",
        "player-1.wasm",
        "engine-1.wasm",
    ] {
        fs::write(guest.join(file), file).expect("a file");
    }
    fs::write(book.join("book.toml"), "[book]\ntitle = \"A\"\n").expect("a file");
    let example = static_file("examples").join(EXAMPLE);
    fs::copy(example, book.join("src").join(EXAMPLE)).expect("a file");
    (book, guest)
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in Unicode")
}

fn install(book: &Path, guest: &Path, more: &[&str]) -> Run {
    let arguments = ["install", text(book), "--from", text(guest)];
    run(&[&arguments, more].concat(), "")
}

/// What mdBook says of a book whose script is named as `install` does.
fn said(book: &Path, list: &str, chapters: &[(&str, &str)], config: Value) -> String {
    let items = chapters.iter().map(|(path, content)| {
        fs::write(book.join("src").join(path), content).expect("a file");
        json!({"Chapter": {
            "name": path, "content": content, "number": [1], "sub_items": [], "path": path,
            "source_path": path, "parent_names": [],
        }})
    });
    let mut items: Vec<Value> = items.collect();
    let last = items.pop().into_iter().collect::<Vec<_>>();
    // The last one stands below the first, as chapters do.
    match items.first_mut() {
        Some(first) => first["Chapter"]["sub_items"] = Value::Array(last),
        None => items = last,
    }
    items.push(json!("Separator"));
    items.push(json!({"PartTitle": "A part"}));
    let context = json!({
        "root": text(book), "renderer": "html", "mdbook_version": "0.5.4",
        "config": {
            "book": {"src": "src"}, "preprocessor": {"vouchsafe": config},
            "output": {"html": {"additional-js": ["vouchsafe.js"]}},
        },
    });
    json!([context, {list: items, "more": true}]).to_string()
}

fn fence(options: &str, body: &str) -> String {
    format!("# A\n\n```vouchsafe {options}\n{body}\n```\nMore.\n")
}

#[test]
fn a_block_becomes_a_diagram_in_both_versions_of_the_protocol() {
    let (book, guest) = book("versions");
    assert_eq!(install(&book, &guest, &[]).status, Some(0));
    let directive = format!("{{{{#vouchsafe ../{EXAMPLE} height=420}}}}\n");
    for list in ["items", "sections"] {
        let inline = fs::read_to_string(book.join("src").join(EXAMPLE)).expect("a file");
        let chapters = [
            ("a.md", fence("", &inline)),
            ("below/b.md", directive.clone()),
        ];
        let chapters: Vec<_> = chapters.iter().map(|(a, b)| (*a, b.as_str())).collect();
        let run = run(&[], &said(&book, list, &chapters, json!({})));
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
        let answer: Value = serde_json::from_str(&run.stdout).expect("JSON");
        assert_eq!(answer["more"], true);
        assert_eq!(answer[list][1], "Separator");
        let above = &answer[list][0]["Chapter"];
        let below = &above["sub_items"][0]["Chapter"];
        for (chapter, attributes) in [
            (above, "studio=\"none\" recording="),
            (below, "height=\"420\" studio=\"none\" recording="),
        ] {
            let content = chapter["content"].as_str().expect("a text");
            for part in [
                "<div class=\"vouchsafe\"><vouchsafe-diagram aria-label=",
                attributes,
                " recording='{",
                "<svg ",
            ] {
                assert!(content.contains(part), "{part} in {content}");
            }
            assert!(!content.contains("<a href"), "{content}");
            let block = content.split("<div").nth(1).expect("the block");
            let block = block.split("</div>").next().expect("its end");
            assert!(!block.contains("\n\n"), "an empty line ends the block");
        }
        let content = above["content"].as_str().expect("a text");
        assert!(content.ends_with("</div>\n\nMore.\n"), "{content}");
    }
}

#[test]
fn a_link_and_a_story_are_played_and_lead_to_the_studio_of_the_book() {
    let (book, guest) = book("link");
    let story = include_str!("../../../static/stories/07-it-survives.vouchsafe.json");
    let story = vouchsafe_model::diagram::Diagram::from_json(story).expect("a diagram");
    let recording = vouchsafe_scene::record::record(&story, Default::default());
    let recording = recording.expect("a recording");
    fs::write(guest.join("stories/seven.json"), recording.write()).expect("a file");
    assert_eq!(install(&book, &guest, &["--stories"]).status, Some(0));
    let link = format!("https://example.org/#{}&beat=2", recording.link);
    let config = json!({"studio": "https://example.org/auth/"});
    for (block, is_inside) in [
        (fence("scene=2", &link), true),
        (fence("story=seven", ""), false),
    ] {
        let run = run(
            &[],
            &said(&book, "items", &[("a.md", &block)], config.clone()),
        );
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
        let answer: Value = serde_json::from_str(&run.stdout).expect("JSON");
        let content = answer["items"][0]["Chapter"]["content"]
            .as_str()
            .expect("a text");
        assert!(
            content.contains("studio=\"https://example.org/auth/\""),
            "{content}"
        );
        assert!(
            content.contains("<a href=\"https://example.org/auth/#2."),
            "{content}"
        );
        assert_eq!(content.contains(" recording="), is_inside);
        assert_eq!(content.contains("story=\"seven\""), !is_inside);
        assert!(content.contains("<svg "));
    }
}

#[test]
fn every_broken_block_is_named_with_file_and_line_and_the_build_fails() {
    let (book, guest) = book("broken");
    assert_eq!(install(&book, &guest, &[]).status, Some(0));
    let chapter = "# A\n\n```vouchsafe\n```\n\n```vouchsafe file=none.json\n```\n\nSee {{#vouchsafe a.json}}.\n";
    for (block, place, words) in [
        (chapter, "src/a.md:3: ", "the block is empty; put"),
        (chapter, "src/a.md:6: ", "none.json: No such file"),
        (chapter, "src/a.md:9: ", "give it a line of its own"),
        (
            &fence("", "{}"),
            "src/a.md:3: ",
            "is missing. Choose a file",
        ),
        (&fence("", "{\"vouchsafe\": 1,"), "src/a.md:3: ", "line"),
        (
            &fence("", "https://example.org/#1.abc"),
            "src/a.md:3: ",
            "Copy the link again",
        ),
        (
            &fence("width=3", "{}"),
            "src/a.md:3: ",
            "there is no option `width`",
        ),
        (
            &fence("story=../a", ""),
            "src/a.md:3: ",
            "install --stories",
        ),
        (&fence("story=a", "{}"), "src/a.md:3: ", "keep one of them"),
        (
            &fence(&format!("file={EXAMPLE} call=none"), ""),
            "src/a.md:3: ",
            "no call is named `none`; there are c",
        ),
    ] {
        let run = run(&[], &said(&book, "items", &[("a.md", block)], json!({})));
        assert_eq!((run.status, run.stdout.as_str()), (Some(1), ""), "{block}");
        let is_said = |line: &str| line.contains(place) && line.contains(words);
        assert!(run.stderr.lines().any(is_said), "{words} in {}", run.stderr);
    }
}

#[test]
fn a_book_can_be_built_all_the_same_and_its_page_says_what_is_missing() {
    let (book, guest) = book("warn");
    assert_eq!(install(&book, &guest, &[]).status, Some(0));
    let config = json!({"on-error": "warn"});
    let run_with = |block: &str, config: &Value| {
        run(
            &[],
            &said(&book, "items", &[("a.md", block)], config.clone()),
        )
    };
    let run = run_with(&fence("file=<b>.json", ""), &config);
    assert_eq!(run.status, Some(0));
    assert!(run.stderr.contains("src/a.md:3: "), "{}", run.stderr);
    assert!(run.stdout.contains("role=\\\"alert\\\""), "{}", run.stdout);
    assert!(run.stdout.contains("&lt;b>.json"), "{}", run.stdout);
    let run = run_with("# A\n", &json!({"on-error": "ignore"}));
    assert_eq!(run.status, Some(2));
    assert!(run.stderr.contains("not \"ignore\""), "{}", run.stderr);
}

#[test]
fn lines_are_those_of_the_file_even_where_others_are_included_above() {
    let (book, guest) = book("included");
    assert_eq!(install(&book, &guest, &[]).status, Some(0));
    let written = "{{#include x.md}}\n\n```vouchsafe\n```\n";
    let included = said(&book, "items", &[("a.md", written)], json!({}));
    let included = included.replace("{{#include x.md}}", "one\\ntwo\\nthree");
    let run = run(&[], &included);
    assert!(run.stderr.contains("src/a.md:3: "), "{}", run.stderr);
}

#[test]
fn only_html_is_supported_and_a_book_without_diagrams_stays_as_it_is() {
    assert_eq!(run(&["supports", "html"], "").status, Some(0));
    for renderer in ["markdown", "epub", "latex"] {
        assert_eq!(run(&["supports", renderer], "").status, Some(1));
    }
    let (book, _) = book("none");
    let input = said(
        &book,
        "items",
        &[("a.md", "# A\n\n```json\n{}\n```\n")],
        json!({}),
    );
    let run = run(&[], &input);
    assert_eq!(run.status, Some(0));
    let given: Value = serde_json::from_str(&input).expect("JSON");
    let back: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(back, given[1]);
}

#[test]
fn a_book_without_the_player_is_told_how_to_get_it() {
    let (book, guest) = book("install");
    let input = said(
        &book,
        "items",
        &[("a.md", &format!("{{{{#vouchsafe {EXAMPLE}}}}}"))],
        json!({}),
    );
    let refused = run(&[], &input);
    assert_eq!(refused.status, Some(1));
    assert!(refused.stderr.contains("mdbook-vouchsafe install"));

    fs::create_dir_all(book.join("src/vouchsafe")).expect("a folder");
    fs::write(book.join("src/vouchsafe/player-0.js"), "old").expect("a file");
    let installed = install(&book, &guest, &[]);
    assert_eq!((installed.status, installed.stderr.as_str()), (Some(0), ""));
    let files = fs::read_dir(book.join("src/vouchsafe")).expect("the folder");
    let names = files.map(|it| {
        it.expect("a file")
            .file_name()
            .into_string()
            .expect("a name")
    });
    let mut names: Vec<_> = names.collect();
    names.sort();
    assert_eq!(
        names,
        ["player-1.js", "player-1.wasm", "vouchsafe-diagram.js"]
    );
    assert!(book.join("vouchsafe.js").is_file());
    assert_eq!(run(&[], &input).status, Some(0));
}

#[test]
fn what_cannot_be_done_is_said() {
    let (book, guest) = book("usage");
    let nowhere = guest.join("nowhere");
    for (arguments, words) in [
        (vec!["paint"], "there is no command `paint`"),
        (vec!["--stories"], "go with `install`"),
        (vec!["--width"], "--width"),
        (
            vec!["install", text(&book), "--from", text(&nowhere)],
            "--from FOLDER",
        ),
        (
            vec!["install", text(&guest), "--from", text(&guest)],
            "no book.toml",
        ),
        (vec![], "mdBook calls this program itself"),
    ] {
        let run = run(&arguments, "[]");
        assert_eq!(run.status, Some(2), "{arguments:?}");
        assert!(run.stderr.contains(words), "{words} in {}", run.stderr);
    }
}
