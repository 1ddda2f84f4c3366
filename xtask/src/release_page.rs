//! How does the page that Trunk built become the page to publish?
//!
//! Trunk names files by what they were before the last optimization. Here each
//! file gets its name from its final bytes, so that it can be cached for ever,
//! and the page gets a Content Security Policy, so that the browser itself
//! holds the promise that nothing is sent anywhere.

use std::collections::BTreeMap;

use crate::digest;
use crate::failure::Failure;

/// The files of a page by their path in it, parts divided by `/`.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The entry of the page. It alone keeps its name.
pub(crate) const ENTRY: &str = "index.html";

/// The folder of files that the page loads when somebody wants them.
const DATA: &str = "data/";

/// Gives every file its final name and seals the entry.
pub(crate) fn finish(mut files: Files) -> Result<Files, Failure> {
    let entry = files
        .remove(ENTRY)
        .ok_or_else(|| unexpected("it has no index.html"))?;
    let mut entry = String::from_utf8(entry).map_err(|_| unexpected("index.html is not UTF-8"))?;

    let mut finished = Files::new();
    // A script holds the names of other files, so it is named after them.
    let (scripts, others): (Files, Files) = files
        .into_iter()
        .partition(|(path, _)| path.ends_with(".js"));
    let mut renamed: Vec<(String, String)> = Vec::new();
    for (path, bytes) in others {
        let name = final_name(&path, &bytes);
        renamed.push((path, name.clone()));
        finished.insert(name, bytes);
    }
    for (path, bytes) in in_order_of_use(scripts) {
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => rename_in(text, &renamed).into_bytes(),
            Err(not_text) => not_text.into_bytes(),
        };
        let name = final_name(&path, &bytes);
        renamed.push((path, name.clone()));
        finished.insert(name, bytes);
    }

    entry = rename_in(entry, &renamed);
    finished.insert(ENTRY.to_owned(), seal(&entry)?.into_bytes());
    Ok(finished)
}

/// Tells the entry where the stories have pages of their own, which only a release has.
pub(crate) fn name_story_pages(files: &mut Files, folder: &str) -> Result<(), Failure> {
    let entry = files
        .get_mut(ENTRY)
        .ok_or_else(|| unexpected("it has no index.html"))?;
    let named = format!("<meta name=\"vouchsafe-story-pages\" content=\"{folder}\">");
    let page = String::from_utf8_lossy(entry).into_owned();
    *entry = before_first_meta(&page, &named)?.into_bytes();
    Ok(())
}

/// Scripts that others import, which wasm-bindgen puts into folders, come first.
fn in_order_of_use(scripts: Files) -> Vec<(String, Vec<u8>)> {
    let mut scripts: Vec<_> = scripts.into_iter().collect();
    scripts.sort_by_key(|(path, _)| std::cmp::Reverse(path.matches('/').count()));
    scripts
}

fn rename_in(mut text: String, renamed: &[(String, String)]) -> String {
    for (old, new) in renamed {
        text = text.replace(old.as_str(), new);
    }
    text
}

/// `app-0123456789abcdef_bg.wasm` becomes `app-<hash of the bytes>.wasm`. A
/// file that Trunk copied without a hash keeps its name, for others may know it;
/// but data, which only the page itself names, gets one.
fn final_name(path: &str, bytes: &[u8]) -> String {
    if let Some((stem, ending)) = path
        .strip_prefix(DATA)
        .and_then(|name| name.rsplit_once('.'))
    {
        return format!("{DATA}{stem}-{}.{ending}", digest::for_name(bytes));
    }
    let (folder, name) = path
        .rsplit_once('/')
        .map_or(("", path), |(folder, name)| (folder, name));
    let Some((stem, ending)) = name.rsplit_once('.') else {
        return path.to_owned();
    };
    let Some((base, old_hash)) = stem.rsplit_once('-') else {
        return path.to_owned();
    };
    let old_hash = old_hash.strip_suffix("_bg").unwrap_or(old_hash);
    let is_hash = old_hash.len() >= 8 && old_hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_hash {
        return path.to_owned();
    }
    let hash = digest::for_name(bytes);
    let divider = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{divider}{base}-{hash}.{ending}")
}

/// Adds the Content Security Policy, which allows the page's own files, the
/// inline scripts it has, and nothing else.
fn seal(page: &str) -> Result<String, Failure> {
    let scripts: Vec<String> = inline_scripts(page)
        .iter()
        .map(|script| digest::for_policy(script.as_bytes()))
        .collect();
    let policy = [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval' {}", scripts.join(" ")),
        "style-src 'self'",
        // Positions on the canvas are style attributes.
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ");
    with_policy(page, &policy)
}

fn with_policy(page: &str, policy: &str) -> Result<String, Failure> {
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    before_first_meta(page, &policy)
}

fn before_first_meta(page: &str, element: &str) -> Result<String, Failure> {
    let first_meta = page
        .find("<meta ")
        .ok_or_else(|| unexpected("index.html has no meta element"))?;
    let (before, after) = page.split_at(first_meta);
    Ok(format!("{before}{element}{after}"))
}

/// Adds the Content Security Policy to the page for frames. It loads the files of its
/// folder and of its site, and nothing else.
pub(crate) fn policy_of_guest(page: &str) -> Result<String, Failure> {
    let hashes = |texts: Vec<&str>| {
        let hashes = texts.iter().map(|text| digest::for_policy(text.as_bytes()));
        hashes.collect::<Vec<_>>().join(" ")
    };
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src {}; connect-src 'self'; \
         base-uri 'none'; form-action 'none'",
        hashes(inline_scripts(page)),
        hashes(inline_texts(page, "style"))
    );
    with_policy(page, &policy)
}

/// The text of every script that is written into the page.
fn inline_scripts(page: &str) -> Vec<&str> {
    inline_texts(page, "script")
}

/// The text of every element with this tag that is written into the page.
fn inline_texts<'page>(page: &'page str, tag: &str) -> Vec<&'page str> {
    let (opens, closes) = (format!("<{tag}"), format!("</{tag}>"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once(opens.as_str()) {
        let Some((attributes, after)) = after.split_once('>') else {
            break;
        };
        let Some((script, after)) = after.split_once(closes.as_str()) else {
            break;
        };
        if !attributes.contains("src=") {
            found.push(script);
        }
        rest = after;
    }
    found
}

fn unexpected(problem: &str) -> Failure {
    Failure::UnexpectedPage {
        problem: problem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(entries: &[(&str, &str)]) -> Files {
        entries
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    const PAGE: &str = "<!DOCTYPE html><meta charset=utf-8><script type=module>\
        import init from './app-0123456789abcdef.js';init('./app-0123456789abcdef_bg.wasm')</script>";

    fn finished(wasm: &str) -> Files {
        finish(files(&[
            ("index.html", PAGE),
            (
                "app-0123456789abcdef.js",
                "import './snippets/s-0123456789abcdef/inline0.js'",
            ),
            ("app-0123456789abcdef_bg.wasm", wasm),
            ("snippets/s-0123456789abcdef/inline0.js", "export {}"),
        ]))
        .unwrap()
    }

    fn entry(files: &Files) -> &str {
        std::str::from_utf8(&files[ENTRY]).unwrap()
    }

    #[test]
    fn every_name_in_the_page_is_that_of_a_file() {
        let files = finished("wasm");
        for (path, _) in files.iter().filter(|(path, _)| path.starts_with("app-")) {
            assert!(entry(&files).contains(&format!("./{path}'")), "{path}");
        }
        assert!(files.contains_key("snippets/s-0123456789abcdef/inline0.js"));
        assert!(!entry(&files).contains("0123456789abcdef"));
    }

    #[test]
    fn a_name_changes_with_the_final_bytes_and_only_then() {
        let names = |wasm| finished(wasm).into_keys().collect::<Vec<_>>();
        assert_eq!(names("one"), names("one"));
        assert_ne!(names("one"), names("two"));
    }

    #[test]
    fn the_policy_allows_the_script_as_it_is_written_at_last() {
        let files = finished("wasm");
        let page = entry(&files);
        let scripts = inline_scripts(page);
        assert_eq!(scripts.len(), 1);
        assert!(page.contains(&digest::for_policy(scripts[0].as_bytes())));
    }

    #[test]
    fn data_is_named_after_its_bytes_and_the_page_knows() {
        let page = format!("{PAGE}<meta name=roles content=data/roles.json>");
        let files = finish(files(&[("index.html", &page), ("data/roles.json", "[]")])).unwrap();
        let name = files.keys().find(|path| path.starts_with("data/")).unwrap();
        assert!(
            name.starts_with("data/roles-") && name.ends_with(".json"),
            "{name}"
        );
        assert!(entry(&files).contains(&format!("content={name}>")));
    }

    #[test]
    fn the_entry_is_told_where_the_pages_of_the_stories_are() {
        let mut files = finished("wasm");
        name_story_pages(&mut files, "stories/").unwrap();
        assert!(
            entry(&files)
                .contains("<meta name=\"vouchsafe-story-pages\" content=\"stories/\"><meta ")
        );
        // Only the policy need stand before scripts, and it stays where it is.
        let policy = entry(&files).find("Content-Security-Policy").unwrap();
        assert!(policy < entry(&files).find("<script").unwrap());
    }

    #[test]
    fn a_page_without_an_entry_is_refused() {
        assert!(finish(files(&[("app.js", "")])).is_err());
    }
}
