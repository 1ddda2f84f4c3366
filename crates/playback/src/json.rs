//! Reads JSON piece by piece, without copying what nobody asked for.
//!
//! A reader of our own, because a guest is paid for by every page: with `serde_json` and derived readers the player is a
//! third larger. It reads what recordings are made of: objects, lists, texts, whole numbers, `true` and `false`.

/// Where something stood that was not expected, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unexpected(pub(crate) usize);

/// A text under reading.
#[derive(Debug)]
pub(crate) struct Json<'t> {
    text: &'t str,
    at: usize,
}

type Read<T> = Result<T, Unexpected>;

impl<'t> Json<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// What is said about the place that was reached.
    pub(crate) const fn unexpected(&self) -> Unexpected {
        Unexpected(self.at)
    }

    fn skip_blank(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let blank = rest
            .iter()
            .take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.at += blank.count();
    }

    fn peek(&mut self) -> Option<u8> {
        self.skip_blank();
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        if is_there {
            self.at += 1;
        }
        is_there
    }

    fn expect(&mut self, byte: u8) -> Read<()> {
        if self.take(byte) {
            Ok(())
        } else {
            Err(self.unexpected())
        }
    }

    /// Nothing may follow.
    pub(crate) fn end(mut self) -> Read<()> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.unexpected()),
        }
    }

    /// An object, field by field. How deep objects can be is up to who reads them.
    pub(crate) fn object(
        &mut self,
        field: &mut dyn FnMut(&mut Self, &str) -> Read<()>,
    ) -> Read<()> {
        self.expect(b'{')?;
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            self.skip_blank();
            let key = self.text()?;
            self.expect(b':')?;
            field(self, &key)?;
            if self.take(b'}') {
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    /// A list, item by item.
    pub(crate) fn list(&mut self, item: &mut dyn FnMut(&mut Self) -> Read<()>) -> Read<()> {
        self.expect(b'[')?;
        if self.take(b']') {
            return Ok(());
        }
        loop {
            item(self)?;
            if self.take(b']') {
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    pub(crate) fn truth(&mut self) -> Read<bool> {
        self.skip_blank();
        let rest = self.text.get(self.at..).unwrap_or_default();
        let (value, word) = match rest.as_bytes().first() {
            Some(b't') => (true, "true"),
            _ => (false, "false"),
        };
        if !rest.starts_with(word) {
            return Err(self.unexpected());
        }
        self.at += word.len();
        Ok(value)
    }

    /// A whole number of at most nine digits.
    pub(crate) fn number(&mut self) -> Read<i32> {
        let is_negative = self.take(b'-');
        let mut value = 0;
        let mut digits = 0;
        while let Some(digit @ b'0'..=b'9') = self.text.as_bytes().get(self.at) {
            if digits == 9 {
                return Err(self.unexpected());
            }
            value = value * 10 + i32::from(digit - b'0');
            digits += 1;
            self.at += 1;
        }
        let goes_on = matches!(self.text.as_bytes().get(self.at), Some(b'.' | b'e' | b'E'));
        if digits == 0 || goes_on {
            return Err(self.unexpected());
        }
        Ok(if is_negative { -value } else { value })
    }

    /// A text.
    pub(crate) fn text(&mut self) -> Read<String> {
        self.expect(b'"')?;
        let mut text = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let stop = rest
                .bytes()
                .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
            let Some(stop) = stop else {
                self.at = self.text.len();
                return Err(self.unexpected());
            };
            text.push_str(rest.get(..stop).unwrap_or_default());
            self.at += stop;
            match rest.as_bytes().get(stop) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    self.at += 1;
                    text.push(self.escaped()?);
                }
                _ => return Err(self.unexpected()),
            }
        }
    }

    fn escaped(&mut self) -> Read<char> {
        let byte = self.text.as_bytes().get(self.at).copied();
        self.at += 1;
        Ok(match byte {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let first = self.four_digits()?;
                let is_high = (0xd800..0xdc00).contains(&first);
                let code = if is_high
                    && self
                        .text
                        .get(self.at..)
                        .is_some_and(|it| it.starts_with("\\u"))
                {
                    self.at += 2;
                    let second = self.four_digits()?;
                    let low = second.checked_sub(0xdc00).filter(|low| *low < 0x400);
                    0x10000 + ((first - 0xd800) << 10) + low.ok_or(self.unexpected())?
                } else {
                    first
                };
                char::from_u32(code).ok_or(self.unexpected())?
            }
            _ => return Err(self.unexpected()),
        })
    }

    fn four_digits(&mut self) -> Read<u32> {
        let digits = self
            .text
            .get(self.at..self.at + 4)
            .ok_or(self.unexpected())?;
        let mut value = 0;
        for digit in digits.chars() {
            value = value * 16 + digit.to_digit(16).ok_or(self.unexpected())?;
        }
        self.at += 4;
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Read<String> {
        let mut reader = Json::new(json);
        let text = reader.text()?;
        reader.end()?;
        Ok(text)
    }

    #[test]
    fn texts_are_read_with_everything_that_is_escaped() {
        assert_eq!(
            text(r#" "a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é" "#).as_deref(),
            Ok("a\"\\/\u{8}\u{c}\n\r\té😀é")
        );
        for wrong in [
            "",
            "\"",
            "\"a",
            "\"\\",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\u0041\"",
            "\"\n\"",
            "\"a\"b",
        ] {
            assert!(text(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn numbers_are_whole_and_bounded() {
        let number = |json| Json::new(json).number();
        assert_eq!(number("-120,"), Ok(-120));
        assert_eq!(number("999999999"), Ok(999_999_999));
        for wrong in ["", "-", "1.5", "1e3", "1000000000", "a", "null"] {
            assert!(number(wrong).is_err(), "{wrong}");
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn any_text_comes_back(original: String) {
            let mut json = String::from("\"");
            for c in original.chars() {
                match c {
                    '"' | '\\' => json.extend(['\\', c]),
                    '\0'..='\u{1f}' => json.push_str(&format!("\\u{:04x}", u32::from(c))),
                    c => json.push(c),
                }
            }
            json.push('"');
            proptest::prop_assert_eq!(text(&json), Ok(original));
        }
    }
}
