//! Numbers and texts, written and read one after another.

use crate::link::LinkError;
use crate::link::wire::{Field, Sink, Source};

/// Ends a text; no UTF-8 has it.
const END_OF_TEXT: u8 = 0xff;

/// What is being written.
#[derive(Default)]
pub(in crate::link) struct Writer {
    numbers: Vec<u8>,
    texts: Vec<u8>,
}

impl Writer {
    pub(in crate::link) fn finish(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        push_number(
            &mut bytes,
            u32::try_from(self.numbers.len()).unwrap_or(u32::MAX),
        );
        bytes.extend(self.numbers);
        bytes.extend(self.texts);
        bytes
    }
}

impl Sink for Writer {
    fn about(&mut self, _field: Field, _by: u32) {}

    fn number(&mut self, number: u32) {
        push_number(&mut self.numbers, number);
    }

    fn text(&mut self, text: &str) {
        self.texts.extend_from_slice(text.as_bytes());
        self.texts.push(END_OF_TEXT);
    }

    fn wide(&mut self, bits: u128) {
        self.numbers.extend(bits.to_be_bytes());
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push((number & 0x7f) as u8);
}

fn take_number(bytes: &mut &[u8]) -> Result<u32, LinkError> {
    let mut number = 0_u32;
    for shift in [0, 7, 14, 21, 28] {
        let (byte, rest) = bytes.split_first().ok_or(LinkError::Damaged)?;
        *bytes = rest;
        let bits = u32::from(byte & 0x7f);
        // The fifth byte has room for four bits.
        if shift == 28 && bits > 0xf {
            return Err(LinkError::Damaged);
        }
        number |= bits << shift;
        if byte & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(LinkError::Damaged)
}

/// What is being read.
pub(in crate::link) struct Reader<'a> {
    numbers: &'a [u8],
    texts: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(in crate::link) fn new(mut bytes: &'a [u8]) -> Result<Self, LinkError> {
        let length = take_number(&mut bytes)? as usize;
        let (numbers, texts) = bytes.split_at_checked(length).ok_or(LinkError::Damaged)?;
        Ok(Self { numbers, texts })
    }
}

impl Source for Reader<'_> {
    fn about(&mut self, _field: Field, _by: u32) {}

    fn number(&mut self) -> Result<u32, LinkError> {
        take_number(&mut self.numbers)
    }

    fn text(&mut self) -> Result<String, LinkError> {
        let end = self.texts.iter().position(|byte| *byte == END_OF_TEXT);
        let (text, rest) = end
            .and_then(|end| Some((self.texts.get(..end)?, self.texts.get(end + 1..)?)))
            .ok_or(LinkError::Damaged)?;
        self.texts = rest;
        let text = std::str::from_utf8(text).map_err(|_| LinkError::Damaged)?;
        Ok(text.to_owned())
    }

    fn wide(&mut self) -> Result<u128, LinkError> {
        let (bits, rest) = self.numbers.split_first_chunk().ok_or(LinkError::Damaged)?;
        self.numbers = rest;
        Ok(u128::from_be_bytes(*bits))
    }

    fn left(&self) -> usize {
        self.numbers.len() + self.texts.len()
    }

    fn finish(&self) -> Result<(), LinkError> {
        if self.numbers.is_empty() && self.texts.is_empty() {
            Ok(())
        } else {
            Err(LinkError::Damaged)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let numbers = [0, 1, 127, 128, 16_383, 16_384, u32::MAX - 1, u32::MAX];
        let signed = [0, -1, 1, 63, -64, i32::MIN, i32::MAX];
        let texts = ["", "a", "é\u{0}\u{10ffff}"];
        let mut writer = Writer::default();
        numbers.iter().for_each(|it| writer.number(*it));
        texts.iter().for_each(|it| writer.text(it));
        writer.wide(u128::MAX / 3);
        signed.iter().for_each(|it| writer.signed(*it));
        let bytes = writer.finish();
        let mut reader = Reader::new(&bytes).unwrap();
        for number in numbers {
            assert_eq!(reader.number(), Ok(number));
        }
        assert_eq!(reader.wide(), Ok(u128::MAX / 3));
        for number in signed {
            assert_eq!(reader.signed(), Ok(number));
        }
        for text in texts {
            assert_eq!(reader.text().as_deref(), Ok(text));
        }
        reader.finish().unwrap();
    }

    #[test]
    fn numbers_that_are_too_large_or_endless_are_refused() {
        for bytes in [
            &[][..],
            &[0x80],
            &[0xff, 0xff, 0xff, 0xff, 0x1f],
            &[0x80, 0x80, 0x80, 0x80, 0x80, 0],
        ] {
            assert_eq!(take_number(&mut &*bytes), Err(LinkError::Damaged));
        }
    }
}
