//! How wide is a text, before any browser has drawn it?
//!
//! Cards fit their text, and the layout must be the same natively and in every browser, so widths come from a table
//! and not from measuring. The table is that of a wide typeface: whatever the system's own font is, text ends where
//! the table says, or before.

/// The styles of text on the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextStyle {
    /// The name on a card.
    Title,
    /// The line under it, and what stands in rows.
    Subtitle,
    /// The name in a pill.
    Pill,
    /// The label of a scope.
    Scope,
    /// A label on a line, and the word on a capsule or badge.
    Label,
    /// The text of a note.
    Note,
}

impl TextStyle {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Title,
        Self::Subtitle,
        Self::Pill,
        Self::Scope,
        Self::Label,
        Self::Note,
    ];

    /// The size of the font, in tenths of a world pixel.
    #[must_use]
    pub const fn size_tenths(self) -> i32 {
        match self {
            Self::Title => 145,
            Self::Pill | Self::Note => 130,
            Self::Subtitle | Self::Scope | Self::Label => 125,
        }
    }

    /// The size of the font as an attribute.
    #[must_use]
    pub const fn size(self) -> &'static str {
        match self {
            Self::Title => "14.5",
            Self::Pill | Self::Note => "13",
            Self::Subtitle | Self::Scope | Self::Label => "12.5",
        }
    }

    /// The weight of the font as an attribute.
    #[must_use]
    pub const fn weight(self) -> &'static str {
        if self.is_bold() { "600" } else { "400" }
    }

    /// Whether it is set in bold.
    #[must_use]
    pub const fn is_bold(self) -> bool {
        !matches!(self, Self::Subtitle | Self::Note)
    }

    /// From one line of text to the next, in world pixels.
    #[must_use]
    pub const fn line_height(self) -> i32 {
        match self {
            Self::Title => 20,
            _ => 18,
        }
    }
}

/// No wider than this much, in world pixels, rounded up.
#[must_use]
pub fn width(text: &str, style: TextStyle) -> i32 {
    let thousandths: i64 = text
        .chars()
        .map(|c| i64::from(advance(c, style.is_bold())))
        .sum();
    // Thousandths of an em times tenths of a pixel.
    let pixels = (thousandths * i64::from(style.size_tenths()) + 9_999) / 10_000;
    i32::try_from(pixels).unwrap_or(i32::MAX / 4)
}

/// Breaks a text into lines no wider than `max_width`: at its own line breaks, between words, between the characters of
/// Chinese and Japanese, and within a word only where it is wider than a whole line.
#[must_use]
pub fn wrap(text: &str, style: TextStyle, max_width: i32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            for (place, piece) in pieces(word).into_iter().enumerate() {
                let space = if place == 0 && !line.is_empty() {
                    " "
                } else {
                    ""
                };
                let joined = format!("{line}{space}{piece}");
                if width(&joined, style) <= max_width {
                    line = joined;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                for c in piece.chars() {
                    line.push(c);
                    if width(&line, style) > max_width && line.chars().count() > 1 {
                        line.pop();
                        lines.push(std::mem::take(&mut line));
                        line.push(c);
                    }
                }
            }
        }
        lines.push(line);
    }
    lines
}

/// A word in pieces between which a line may end. Korean ends its lines between words, as Latin letters do.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut rest, mut begin) = (word, 0);
    let mut letters = word.char_indices();
    let Some((_, mut before)) = letters.next() else {
        return pieces;
    };
    for (at, letter) in letters {
        let is_between = is_ideograph(before) || is_ideograph(letter);
        if is_between && !opens(before) && !is_bound_to_last(letter) {
            let (piece, others) = rest.split_at(at - begin);
            pieces.push(piece);
            (rest, begin) = (others, at);
        }
        before = letter;
    }
    pieces.push(rest);
    pieces
}

/// Whether a line may end before and after it.
const fn is_ideograph(c: char) -> bool {
    is_full_width(c) && !matches!(c as u32, 0x1100..=0x115f | 0xac00..=0xd7a3)
}

/// Whether no line may end after it.
const fn opens(c: char) -> bool {
    matches!(
        c,
        '「' | '『' | '（' | '【' | '〈' | '《' | '(' | '“' | '‘' | '[' | '«'
    )
}

/// Whether no line may begin with it.
const fn is_bound_to_last(c: char) -> bool {
    matches!(
        c,
        '、' | '。'
            | '，'
            | '．'
            | '：'
            | '；'
            | '！'
            | '？'
            | '」'
            | '』'
            | '）'
            | '】'
            | '〉'
            | '》'
            | '・'
            | 'ー'
            | '々'
            | 'ぁ'
            | 'ぃ'
            | 'ぅ'
            | 'ぇ'
            | 'ぉ'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ァ'
            | 'ィ'
            | 'ゥ'
            | 'ェ'
            | 'ォ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | ','
            | '.'
            | ':'
            | ';'
            | '!'
            | '?'
            | ')'
            | '”'
            | '’'
            | ']'
            | '»'
            | '…'
            | '%'
    )
}

/// How far a character moves the pen, in thousandths of an em.
const fn advance(c: char, is_bold: bool) -> u16 {
    let code = c as u32;
    if code < 0x20 {
        return 0;
    }
    if code < 0x7f {
        let table = if is_bold { &BOLD } else { &REGULAR };
        let mut rest: &[u16] = table;
        let mut skip = code - 0x20;
        while let [first, others @ ..] = rest {
            if skip == 0 {
                return *first;
            }
            skip -= 1;
            rest = others;
        }
        return 1_000;
    }
    if let Some(letter) = without_accent(c) {
        return advance(letter, is_bold);
    }
    match code {
        // Combining marks, joiners and variation selectors take no room.
        0x300..=0x36f | 0x200b..=0x200f | 0xfe00..=0xfe0f => 0,
        // Quotation marks, dashes, ellipsis, dot.
        0x2018..=0x201a => 380,
        0x201c..=0x201e => 660,
        0xb7 | 0x2022 => 640,
        0x2013 => 500,
        // Half-width forms of Japanese and Korean letters.
        0xff61..=0xffdc => 550,
        _ if is_full_width(c) => 1_000,
        // Latin, Greek and Cyrillic letters: few are wider than this.
        0x7f..=0x24f => 900,
        0x370..=0x5ff => 1_000,
        // Pictures, and everything beyond the first plane.
        0x1f000.. => 1_400,
        _ => 1_100,
    }
}

/// The letter that an accent stands on. It is as wide with it as without.
// Source: the horizontal metrics of DejaVu Sans 2.37, where that holds for all of these.
const fn without_accent(c: char) -> Option<char> {
    Some(match c {
        'À'..='Å' => 'A',
        'Ç' => 'C',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' => 'I',
        'Ñ' => 'N',
        'Ò'..='Ö' | 'Ø' => 'O',
        'Ù'..='Ü' => 'U',
        'Ý' => 'Y',
        'à'..='å' | 'ª' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' | 'º' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        '¡' => '!',
        '¿' => '?',
        '«' | '»' => '+',
        _ => return None,
    })
}

/// Whether it is as wide as it is high: the characters of Chinese, Japanese and Korean, their punctuation, and Latin
/// letters made to stand among them.
const fn is_full_width(c: char) -> bool {
    matches!(
        c as u32,
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe4f | 0xff01..=0xff60
            | 0xffe0..=0xffe6 | 0x20000..=0x3ffff
    )
}

// Source: the horizontal metrics of DejaVu Sans and DejaVu Sans Bold 2.37, characters 0x20 to 0x7e, rounded up. Of the
// fonts that systems show text in, they are the widest in common use.
const REGULAR: [u16; 95] = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531, 1000, 685, 687, 699, 771, 632,
    576, 775, 752, 295, 295, 656, 558, 863, 749, 788, 604, 788, 695, 635, 611, 732, 685, 989, 686,
    611, 686, 391, 337, 391, 838, 500, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
    278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
];

const BOLD: [u16; 95] = [
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 581, 1000, 774, 763, 734, 831, 684,
    684, 821, 837, 373, 373, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771,
    725, 726, 458, 366, 458, 838, 500, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666,
    343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_texts_are_wider() {
        let check = |text: &str, style, expected: i32| assert_eq!(width(text, style), expected);
        check("", TextStyle::Title, 0);
        check("iii", TextStyle::Subtitle, 11);
        check("MMM", TextStyle::Subtitle, 33);
        // Characters of Chinese, Japanese and Korean are squares.
        check("中文", TextStyle::Note, 26);
        check("トークン。", TextStyle::Note, 65);
        check("토큰", TextStyle::Label, 25);
        check("ﾄｰｸﾝ", TextStyle::Note, 29);
        assert_eq!(
            width("Identità, años, atribuição", TextStyle::Label),
            width("Identita, anos, atribuicao", TextStyle::Label)
        );
        assert!(width("web-vm", TextStyle::Title) > width("web-vm", TextStyle::Subtitle));
    }

    #[test]
    fn wrapped_lines_fit_and_lose_no_letter() {
        let text =
            "A note about who may read the invoices.\n\nAnd averyveryveryverylongwordindeed, too.";
        for max_width in [40, 90, 160, 400] {
            let lines = wrap(text, TextStyle::Note, max_width);
            assert!(
                lines
                    .iter()
                    .all(|line| width(line, TextStyle::Note) <= max_width)
            );
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
        assert_eq!(wrap("a\n\nb", TextStyle::Note, 100), ["a", "", "b"]);
    }

    #[test]
    fn japanese_is_broken_between_characters_and_korean_between_words() {
        let lines = |text, max_width| wrap(text, TextStyle::Note, max_width);
        assert_eq!(lines("トークンを求める。", 65), ["トークンを", "求める。"]);
        // A full stop begins no line, and neither does what belongs to the letter before; a bracket ends none.
        assert_eq!(lines("求める。", 39), ["求め", "る。"]);
        assert_eq!(lines("これは「一」だ", 52), ["これは", "「一」だ"]);
        assert_eq!(
            lines("web-vm が Azure Storage のトークン", 110),
            ["web-vm が", "Azure Storage の", "トークン"]
        );
        assert_eq!(lines("토큰을 요청합니다", 90), ["토큰을", "요청합니다"]);
    }
}
