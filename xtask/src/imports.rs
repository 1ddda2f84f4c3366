//! Short names for what compiled code asks of its script.
//!
//! wasm-bindgen names each function of the browser by words and sixteen digits, once in the code and once in the script,
//! and digits do not compress: of a small player they are a thirtieth. The format of the section with imports is that of
//! the WebAssembly specification, 5.5.5.

const HEADER: usize = 8;
const IMPORTS: u8 = 2;

/// Code and script with short names for the imports; `None` if the code is not as expected, and nothing is changed.
pub(crate) fn shortened(code: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let mut reader = Reader { bytes: code, at: 0 };
    let mut short = reader.take(HEADER)?.to_vec();
    let mut names = Vec::new();
    while !reader.is_at_end() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let mut section = reader.take(length)?.to_vec();
        if id == IMPORTS {
            section = imports(&section, script, &mut names)?;
        }
        short.push(id);
        write_number(section.len(), &mut short);
        short.extend(section);
    }
    // A name may be the beginning of another.
    names.sort_by_key(|(name, _): &(String, String)| std::cmp::Reverse(name.len()));
    let mut text = script.to_owned();
    for (name, short) in &names {
        text = text.replace(name.as_str(), short);
    }
    Some((short, text))
}

/// The section with short names; each and what it stands for is put into `names`.
fn imports(section: &[u8], script: &str, names: &mut Vec<(String, String)>) -> Option<Vec<u8>> {
    let mut reader = Reader {
        bytes: section,
        at: 0,
    };
    let count = reader.number()?;
    let mut written = Vec::new();
    write_number(count, &mut written);
    for number in 0..count {
        let length = reader.number()?;
        let module = reader.take(length)?;
        write_text(module, &mut written);
        let length = reader.number()?;
        let name = std::str::from_utf8(reader.take(length)?).ok()?;
        // What the script does not define under this name is not its to rename.
        if name.starts_with("__wb") && script.contains(name) {
            let short = short_name(number);
            write_text(short.as_bytes(), &mut written);
            names.push((name.to_owned(), short));
        } else {
            write_text(name.as_bytes(), &mut written);
        }
        let begin = reader.at;
        reader.description()?;
        written.extend(section.get(begin..reader.at)?);
    }
    reader.is_at_end().then_some(written)
}

/// `aa`, `ba`, `ca`, …: letters alone, so that it is a name in a script.
fn short_name(mut number: usize) -> String {
    let mut name = String::new();
    for _ in 0..2 {
        name.extend(char::from_digit(
            10 + u32::try_from(number % 26).unwrap_or(0),
            36,
        ));
        number /= 26;
    }
    if number > 0 {
        name += &number.to_string();
    }
    name
}

fn write_text(text: &[u8], into: &mut Vec<u8>) {
    write_number(text.len(), into);
    into.extend(text);
}

/// LEB128, as the format has it.
fn write_number(mut number: usize, into: &mut Vec<u8>) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or(0);
        number >>= 7;
        if number == 0 {
            into.push(low);
            return;
        }
        into.push(low | 0x80);
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let end = self.at.checked_add(length)?;
        let bytes = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(bytes)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// What kind of thing is imported: a function, a table, a memory, or a global.
    fn description(&mut self) -> Option<()> {
        match self.byte()? {
            0 => {
                self.number()?;
            }
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            3 => {
                self.take(2)?;
            }
            _ => return None,
        }
        Some(())
    }

    fn limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions and a memory, and has one section more.
    fn module(names: [&str; 3]) -> Vec<u8> {
        let mut imports = vec![3];
        for (name, description) in names.iter().zip([&[0, 0][..], &[0, 200, 1], &[2, 1, 1, 2]]) {
            write_text(b"./a.js", &mut imports);
            write_text(name.as_bytes(), &mut imports);
            imports.extend(description);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        for (id, section) in [(1, vec![0]), (2, imports), (10, vec![7; 300])] {
            module.push(id);
            write_number(section.len(), &mut module);
            module.extend(section);
        }
        module
    }

    #[test]
    fn names_are_short_in_code_and_script_alike() {
        let (long, longer) = ("__wbg_log_0123456789abcdef", "__wbg_log_0123456789abcdef1");
        let script = format!("{{ {long}: (a) => 1, {longer}: (b) => 2 }}");
        let (code, script) = shortened(&module([long, longer, "memory"]), &script).unwrap();
        assert_eq!(code, module(["aa", "ba", "memory"]));
        assert_eq!(script, "{ aa: (a) => 1, ba: (b) => 2 }");
    }

    #[test]
    fn what_is_not_as_expected_is_left_alone() {
        let whole = module(["__wbg_a", "__wbg_b", "memory"]);
        assert!(shortened(&whole, "").is_some_and(|(code, _)| code == whole));
        for length in 0..whole.len() {
            // Whole sections are a module, too.
            if let Some((code, _)) = shortened(whole.get(..length).unwrap(), "") {
                assert!(whole.starts_with(&code));
            }
        }
    }
}
