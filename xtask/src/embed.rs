//! The guest for other people's pages: a folder of its own beside the release page.
//!
//! Its entries keep their names, because other pages hold them: the custom element and the page for frames. All that
//! they load is named after its bytes.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::digest;
use crate::dist::{Build, optimize};
use crate::failure::{Failure, at};
use crate::imports;
use crate::process::{self, announce};
use crate::release_page::{Files, policy_of_guest};
use crate::tools::{Optimizer, Toolbox, WASM_TARGET};
use crate::workspace::Workspace;

/// What is compiled, and what it is called in the folder.
const PARTS: [(&str, &str); 2] = [
    ("vouchsafe-embed", "player"),
    ("vouchsafe-engine", "engine"),
];

/// The part that plays.
const PLAYER: &str = "player";

/// Languages that the player speaks besides English.
const LANGUAGES: [&str; 4] = ["es", "pt", "ja", "ko"];

/// Where their words are.
const WORDS: &str = "crates/embed/src/words";

/// Where the sources of scripts and pages are.
const SOURCES: &str = "embed";

/// Builds the folder's files, by their paths in it.
pub(crate) fn files(
    workspace: &Workspace,
    toolbox: &Toolbox,
    optimizer: Option<&Optimizer>,
) -> Result<(Files, Build), Failure> {
    announce("Building the guest for other pages");
    let mut command = workspace.cargo();
    command.args(["build", "--release", "--locked", "--target", WASM_TARGET]);
    for (package, _) in PARTS {
        command.args(["--package", package]);
    }
    process::run(&mut command)?;

    let mut files = Files::new();
    let mut build = Build::Optimized;
    let mut element = read(workspace, "vouchsafe-diagram.js")?;
    let mut player = None;
    for (package, name) in PARTS {
        let compiled = workspace.path(&format!(
            "target/{WASM_TARGET}/release/{}.wasm",
            package.replace('-', "_")
        ));
        let staged = workspace.path(&format!("target/xtask/embed/{name}"));
        process::run(
            toolbox
                .equip(&mut workspace.command("wasm-bindgen"))
                .args([
                    "--target",
                    "web",
                    "--no-typescript",
                    "--out-name",
                    name,
                    "--out-dir",
                ])
                .arg(&staged)
                .arg(&compiled),
        )?;
        let bytes = read_bytes(&staged.join(format!("{name}_bg.wasm")))?;
        let code = match optimizer.and_then(|it| optimize(workspace, it, &bytes)) {
            Some(optimized) => optimized,
            None => {
                build = Build::NotOptimized;
                bytes
            }
        };
        let script = fs::read_to_string(staged.join(format!("{name}.js"))).map_err(at(&staged))?;
        let script = without_default_address(&script);
        let (code, script) = imports::shortened(&code, &script).unwrap_or((code, script));
        let code_name = format!("{name}-{}.wasm", digest::for_name(&code));
        let script_name = format!("{name}-{}.js", digest::for_name(script.as_bytes()));
        element = element
            .replace(&format!("\"{name}.js\""), &format!("\"{script_name}\""))
            .replace(&format!("\"{name}.wasm\""), &format!("\"{code_name}\""));
        if name == PLAYER {
            player = Some([packed(script.as_bytes()), packed(&code)]);
        }
        files.insert(code_name, code);
        files.insert(script_name, script.into_bytes());
    }

    for language in LANGUAGES {
        let path = workspace.path(&format!("{WORDS}/{language}.txt"));
        let words = read_bytes(&path)?;
        let name = format!("{language}-{}.txt", digest::for_name(&words));
        element = element.replace(&format!("\"{language}.txt\""), &format!("\"{name}\""));
        files.insert(name, words);
    }

    let element = short(&element);
    if let Some(player) = player {
        let page = offline(&read(workspace, "offline.html")?, &element, &player)?;
        files.insert("offline.html".to_owned(), page.into_bytes());
    }
    let frame = short(&read(workspace, "frame.js")?);
    let page = read(workspace, "index.html")?
        .replace(
            "<script type=\"module\" src=\"vouchsafe-diagram.js\"></script>",
            &format!("<script type=\"module\">{element}</script>"),
        )
        .replace(
            "<script type=\"module\" src=\"frame.js\"></script>",
            &format!("<script type=\"module\">{frame}</script>"),
        );
    files.insert(
        "index.html".to_owned(),
        policy_of_guest(&page)?.into_bytes(),
    );
    files.insert("vouchsafe-diagram.js".to_owned(), element.into_bytes());
    let types = read(workspace, "vouchsafe-diagram.d.ts")?;
    files.insert("vouchsafe-diagram.d.ts".to_owned(), types.into_bytes());
    Ok((files, build))
}

fn read(workspace: &Workspace, name: &str) -> Result<String, Failure> {
    let path = workspace.path(&format!("{SOURCES}/{name}"));
    fs::read_to_string(&path).map_err(at(&path))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(at(path))
}

/// Bytes as text that a script can unpack: compressed, because browsers can undo that.
fn packed(bytes: &[u8]) -> String {
    BASE64.encode(miniz_oxide::deflate::compress_to_vec(bytes, 10))
}

/// The page for one file that plays without a network: script and code of the player are in it, and places for the title
/// and the diagram are left.
fn offline(page: &str, element: &str, [script, code]: &[String; 2]) -> Result<String, Failure> {
    let where_files_are = element
        .lines()
        .find(|line| line.starts_with("const FILES"))
        .ok_or_else(|| Failure::UnexpectedPage {
            problem: "vouchsafe-diagram.js does not say where its files are".to_owned(),
        })?;
    let files = format!(
        "const unpack = async (text, type) => {{\n\
         const bytes = new Blob([Uint8Array.from(atob(text), (it) => it.charCodeAt(0))]);\n\
         const plain = new Response(bytes.stream().pipeThrough(new DecompressionStream(\"deflate-raw\")));\n\
         return URL.createObjectURL(new Blob([await plain.arrayBuffer()], {{ type }}));\n\
         }};\n\
         const FILES = {{ player: [await unpack(\"{script}\", \"text/javascript\"), await unpack(\"{code}\", \"application/wasm\")] }};"
    );
    let element = element.replace(where_files_are, &files);
    Ok(page.replace("/* the player */", &element))
}

/// wasm-bindgen lets a script look for its code beside itself under the name it was
/// given then. Nobody asks it to: the element says where the code is.
fn without_default_address(script: &str) -> String {
    let lines = script
        .lines()
        .filter(|line| !line.contains("import.meta.url"));
    short(&lines.collect::<Vec<_>>().join("\n"))
}

/// A script without its comments and the blanks at the beginning of lines: hosts
/// compress the rest. A comment stands on lines of its own.
fn short(script: &str) -> String {
    let mut lines = Vec::new();
    let mut is_in_comment = false;
    for line in script.lines() {
        let line = line.trim();
        if is_in_comment {
            is_in_comment = !line.ends_with("*/");
            continue;
        }
        if line.starts_with("/*") {
            is_in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            lines.push(line);
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_for_one_file_holds_the_player_and_names_no_other_file() {
        let element = "const FILES = { player: [\"player.js\", \"player.wasm\"] };\nload(FILES);";
        let parts = [packed(b"export const a = 1;"), packed(b"code")];
        let page = offline(
            "{{title}}<script>/* the player */</script>",
            element,
            &parts,
        )
        .unwrap();
        assert!(page.contains(&parts[0]) && page.contains(&parts[1]));
        assert!(page.ends_with("load(FILES);</script>"), "{page}");
        assert!(!page.contains("player.js"), "{page}");
        assert!(offline("", "load();", &parts).is_err());
    }

    #[test]
    fn a_short_script_says_the_same() {
        let script = "// A comment.\n\n/** Another,\n * over lines. */\nconst a = \"https://example.com\";\n  f(a);\n/* one */\ng();";
        assert_eq!(
            short(script),
            "const a = \"https://example.com\";\nf(a);\ng();"
        );
    }
}
