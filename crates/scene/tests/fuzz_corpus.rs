//! What a fuzzer found worth keeping, read as it reads it, with an ordinary compiler.

#[cfg(test)]
#[path = "../../../fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "the fuzzer's own crate shows them")]
mod entries;

#[cfg(test)]
mod corpus {
    use std::path::Path;

    pub(super) fn each(name: &str, at_least: usize, entry: fn(&[u8])) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
        let mut seen = 0;
        for found in std::fs::read_dir(folder.join(name)).unwrap() {
            let path = found.unwrap().path();
            let data = std::fs::read(&path).unwrap();
            println!("{}", path.display());
            entry(&data);
            // So do its first halves, and what one changed byte makes of it.
            entry(data.split_at(data.len() / 2).0);
            for at in (0..data.len()).step_by(data.len() / 16 + 1) {
                let mut changed = data.clone();
                if let Some(byte) = changed.get_mut(at) {
                    *byte ^= 1 << (at % 7);
                }
                entry(&changed);
            }
            seen += 1;
        }
        assert!(seen >= at_least, "{name}: {seen}");
    }
}

use corpus::each;

#[test]
fn links_end_well() {
    each("link", 10, entries::link);
}

#[test]
fn what_stands_in_links_ends_well() {
    each("sealed", 10, entries::sealed);
}

#[test]
fn files_end_well() {
    each("file", 8, entries::file);
}

#[test]
fn recordings_end_well() {
    each("recording", 3, entries::recording);
}
