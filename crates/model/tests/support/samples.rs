//! Links that were given out.

use std::path::Path;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link::encode;

/// Samples of links of a version, by name, and what they open. The files of diagrams stand
/// beside those of version 1.
pub(crate) fn samples(version: &str) -> Vec<(String, String, Diagram)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links");
    let mut samples = Vec::new();
    for entry in std::fs::read_dir(folder.join("v1")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let Some(name) = name.strip_suffix(".vouchsafe.json") else {
            continue;
        };
        let expected = Diagram::from_json(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let sample = folder.join(version).join(format!("{name}.txt"));
        let is_new = version == "v2" && !std::fs::exists(&sample).unwrap();
        if is_new && std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&sample, encode(&expected).unwrap() + "\n").unwrap();
        }
        // What was drawn after version 2 came has no link of version 1.
        if version == "v1" && !std::fs::exists(&sample).unwrap() {
            continue;
        }
        let link = std::fs::read_to_string(&sample).unwrap();
        samples.push((name.to_owned(), link.trim_end().to_owned(), expected));
    }
    samples
}
