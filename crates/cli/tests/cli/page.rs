//! `vouchsafe page`: every story has a page, and what it names is there.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link;
use vouchsafe_model::link::fragment::LinkFragment;
use vouchsafe_model::story;
use vouchsafe_scene::playback::Recording;

use super::render::folder;
use super::{Run, vouchsafe};

const SITE: &str = "https://example.org/auth/";
const STORY: &str = "../../../../static/stories/06-born-and-deleted-with-the-vm.vouchsafe.json";
const EXAMPLE: &str = "../../../../static/examples/first-run.vouchsafe.json";

/// What else is in a release, for the pages to refer to.
const OF_RELEASE: [&str; 2] = ["index.html", "embed/vouchsafe-diagram.js"];

fn release(name: &str) -> PathBuf {
    let release = folder(name);
    let _ = fs::remove_dir_all(&release);
    for file in OF_RELEASE {
        let path = release.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, "").expect("a file");
    }
    release
}

fn page(release: &Path, more: &[&str]) -> Run {
    let into = release.to_str().expect("a path in Unicode");
    vouchsafe(&[&["page", "--into", into], more].concat())
}

/// The values of an attribute, as a browser reads them.
fn values(html: &str, attribute: &str) -> Vec<String> {
    let begins = format!(" {attribute}=\"");
    let pieces = html.split(&begins).skip(1);
    let values = pieces.filter_map(|piece| piece.split('"').next());
    values.map(|value| value.replace("&amp;", "&")).collect()
}

/// The file that an address on a page names, or nothing where it leads elsewhere.
fn file_of(release: &Path, page: &Path, address: &str) -> Option<PathBuf> {
    let address = address.split('#').next().unwrap_or_default();
    let path = match address.strip_prefix(SITE) {
        Some(path) => release.join(path),
        None if address.contains(':') || address.is_empty() => return None,
        None => page.parent().expect("a folder").join(address),
    };
    Some(if address.ends_with('/') {
        path.join("index.html")
    } else {
        path
    })
}

#[test]
fn every_story_has_a_page_and_what_it_names_is_there() {
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/stories");
    let files = fs::read_dir(&stories).expect("the stories");
    let files = files.map(|it| it.expect("a file").path());
    let mut files: Vec<PathBuf> = files.filter(|it| it.is_file()).collect();
    files.sort();
    assert!(files.len() > 20);
    let release = release("pages");
    let mut arguments = vec!["--site", "https://example.org/auth"];
    arguments.extend(files.iter().filter_map(|it| it.to_str()));
    let run = page(&release, &arguments);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));

    let list = release.join("stories/index.html");
    let listed = fs::read_to_string(&list).expect("the list");
    for file in &files {
        let name = file.file_name().and_then(|it| it.to_str()).expect("a name");
        let name = name.strip_suffix(".vouchsafe.json").expect("a story");
        assert!(listed.contains(&format!("href=\"{name}/\"")), "{name}");
        let path = release.join(format!("stories/{name}/index.html"));
        let html = fs::read_to_string(&path).expect("a page");
        let text = fs::read_to_string(file).expect("a story");
        let diagram = Diagram::from_json(&text).expect("a diagram");
        holds(&release, &path, &html, &diagram, name);
    }
    for address in [values(&listed, "href"), values(&listed, "src")].concat() {
        if let Some(file) = file_of(&release, &list, &address) {
            assert!(file.is_file(), "{address}");
        }
    }
}

/// Holds a page to its story, and to what is there.
fn holds(release: &Path, path: &Path, html: &str, diagram: &Diagram, name: &str) {
    for attribute in ["href", "src", "content", "studio"] {
        for address in values(html, attribute) {
            // Of what a head says, only whole addresses are.
            if attribute == "content" && !address.starts_with(SITE) {
                continue;
            }
            if let Some(file) = file_of(release, path, &address) {
                assert!(file.is_file(), "{name}: {address}");
            }
        }
    }
    // Without scripts the whole story can be read.
    let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    assert!(html.contains(&format!("<h1>{}</h1>", escaped(diagram.title()))));
    let told = story::told(diagram);
    assert_eq!(html.matches("<li class=\"beat\">").count(), told.len());
    for beat in &told {
        assert!(
            html.contains(&escaped(&beat.title)),
            "{name}: {}",
            beat.title
        );
        for call in &beat.calls {
            assert!(html.contains(&escaped(&call.outcome())), "{name}");
        }
    }
    assert!(html.contains("<svg ") && html.contains("light-dark("));
    assert_eq!(html.matches("<script").count(), 1, "only the player's");

    // The ways into the studio open this story, without its notes, and one is on stage.
    let links: Vec<String> = values(html, "href");
    let opens: Vec<_> = links
        .iter()
        .filter(|it| it.starts_with("../../#"))
        .collect();
    assert_eq!(opens.len(), 2, "{name}");
    for opened in &opens {
        let text = LinkFragment::diagram_of(opened).expect("a link");
        assert_eq!(
            link::decode(text).expect("a diagram"),
            story::without_notes(diagram)
        );
    }
    assert!(opens.iter().any(|it| it.ends_with("&mode=present")));

    let card = fs::read(path.with_file_name("card.png")).expect("a card");
    // The header of a PNG says its sides.
    let sides = [1_200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat();
    assert_eq!(card.get(16..24), Some(sides.as_slice()), "{name}");
    let recording = release.join(format!("embed/stories/{name}.json"));
    let recording = fs::read_to_string(recording).expect("a recording");
    assert_eq!(
        Recording::read(&recording).expect("a recording").title,
        diagram.title()
    );

    let oembed = fs::read_to_string(path.with_file_name("oembed.json")).expect("a file");
    let oembed: Value = serde_json::from_str(&oembed).expect("JSON");
    assert_eq!(
        (oembed.get("version"), oembed.get("type")),
        (Some(&"1.0".into()), Some(&"rich".into()))
    );
    let frame = oembed.get("html").and_then(Value::as_str).expect("a text");
    assert!(
        frame.contains(&format!("src=\"{SITE}embed/#story={name}\"")),
        "{frame}"
    );
    assert!(html.contains(&format!("href=\"{SITE}stories/{name}/oembed.json\"")));
    assert!(html.contains(&format!(
        "\"og:image\" content=\"{SITE}stories/{name}/card.png\""
    )));
}

#[test]
fn without_a_site_nothing_claims_to_be_a_whole_address() {
    let release = release("pages-anywhere");
    let run = page(&release, &[STORY]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    let folder = release.join("stories/06-born-and-deleted-with-the-vm");
    let html = fs::read_to_string(folder.join("index.html")).expect("a page");
    assert!(html.contains("\"og:image\" content=\"card.png\""));
    for absent in ["oembed", "canonical", "og:url"] {
        assert!(!html.contains(absent), "{absent}");
    }
    assert!(!folder.join("oembed.json").exists());
}

#[test]
fn what_has_no_page_is_said() {
    let release = release("pages-refused");
    for (arguments, words) in [
        (&[][..], "a diagram file is missing"),
        (&[EXAMPLE], "the diagram has no story"),
        (&["--site", "example.org", STORY], "it begins with https://"),
        (&["nowhere.json"], "nowhere.json: "),
    ] {
        let run = page(&release, arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}");
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
    let run = vouchsafe(&["page", STORY]);
    assert!(run.stderr.contains("--into RELEASE"), "{}", run.stderr);
}

#[test]
fn pages_in_another_language_are_told_and_found_in_it() {
    let release = release("pages-in-languages");
    let list = release.join("es.txt");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static");
    let links = fs::read_to_string(folder.join("data/stories.es.txt")).expect("the links");
    let files = fs::read_dir(folder.join("stories")).expect("the stories");
    let files = files.map(|it| it.expect("a file").path());
    let mut files: Vec<PathBuf> = files.filter(|it| it.is_file()).collect();
    files.sort();
    let place = files
        .iter()
        .position(|it| it.ends_with("06-born-and-deleted-with-the-vm.vouchsafe.json"))
        .expect("the story");
    let link = links.lines().nth(place).expect("its link");
    fs::write(&list, format!("{link}\n")).expect("a file");
    let wanted = format!("es={}", list.display());
    let run = page(&release, &["--site", SITE, "--in", &wanted, STORY]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));

    let name = "06-born-and-deleted-with-the-vm";
    let told = link::decode(link).expect("a link");
    let pages = [
        (format!("stories/es/{name}/index.html"), "es"),
        ("stories/es/index.html".to_owned(), "es"),
        (format!("stories/{name}/index.html"), "en"),
        ("stories/index.html".to_owned(), "en"),
    ];
    for (path, tag) in pages {
        let path = release.join(path);
        let html = fs::read_to_string(&path).expect("a page");
        assert!(html.contains(&format!("<html lang=\"{tag}\">")));
        assert_eq!(html.contains(told.title()), tag == "es", "{path:?}");
        for other in ["en", "es"] {
            assert!(html.contains(&format!("rel=\"alternate\" hreflang=\"{other}\"")));
        }
        for address in [values(&html, "href"), values(&html, "src")].concat() {
            if let Some(file) = file_of(&release, &path, &address) {
                assert!(file.is_file(), "{path:?} names {address}");
            }
        }
    }
    let html = fs::read_to_string(release.join(format!("stories/es/{name}/index.html")));
    let html = html.expect("a page");
    let studio = values(&html, "href");
    let studio = studio
        .iter()
        .find(|it| it.ends_with("&lang=es&mode=present"));
    assert!(
        studio
            .expect("a way to the stage")
            .starts_with("../../../#")
    );
    assert!(
        release
            .join(format!("embed/stories/{name}.es.json"))
            .is_file()
    );
    let about = fs::read_to_string(release.join(format!("stories/es/{name}/oembed.json")));
    assert!(
        about
            .expect("what it is")
            .contains(&format!("#story={name}.es&amp;lang=es"))
    );

    let none = page(&release, &["--in", &wanted, STORY, STORY]);
    assert_eq!(none.status, Some(2));
    assert!(
        none.stderr
            .contains("it has 1 links, and there are 2 files"),
        "{}",
        none.stderr
    );
    assert_eq!(page(&release, &["--in", "fr=x", STORY]).status, Some(2));
}
