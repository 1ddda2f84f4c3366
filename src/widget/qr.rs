//! A code that a phone reads: the text itself, drawn here, sent nowhere.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// The room that readers want around a code, in modules.
const QUIET: i32 = 4;

/// What a [`Qr`] holds.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct QrProps {
    /// The text.
    pub text: AttrValue,
    /// What it is, for those who do not see it.
    pub label: AttrValue,
}

/// Whether a text fits a code.
#[must_use]
pub fn fits(text: &str) -> bool {
    QrCode::encode_text(text, QrCodeEcc::Low).is_ok()
}

/// The code: black on white in every theme, because readers expect that. Nothing where
/// the text does not fit.
#[component]
pub fn Qr(props: &QrProps) -> Html {
    let code = use_memo(props.text.clone(), |text| {
        QrCode::encode_text(text, QrCodeEcc::Low)
            .ok()
            .map(|code| path(&code))
    });
    match &*code {
        None => Html::default(),
        Some((side, path)) => html! {
            <svg class="qr" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={props.label.clone()}
                shape-rendering="crispEdges">
                <path class="qr__dark" d={path.clone()} />
            </svg>
        },
    }
}

/// The length of a side with the room around it, and the dark modules, run by run.
fn path(code: &QrCode) -> (i32, String) {
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let begin = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > begin {
                let (left, top, width) = (begin + QUIET, y + QUIET, x - begin);
                path.push_str(&format!("M{left} {top}h{width}v1h-{width}z"));
            }
            x += 1;
        }
    }
    (size + 2 * QUIET, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_of_a_lesson_fits_and_a_long_one_does_not() {
        assert!(fits(&"x".repeat(2_900)));
        assert!(!fits(&"x".repeat(3_000)));
    }

    #[test]
    fn a_code_has_its_corners_and_room_around_them() {
        let code = QrCode::encode_text("https://example.com/#1.abc", QrCodeEcc::Low).unwrap();
        let (side, path) = path(&code);
        assert_eq!(side, code.size() + 8);
        // The upper edges of the two finders of the first row.
        assert!(path.starts_with("M4 4h7v1h-7z"));
        assert!(path.contains(&format!("M{} 4h7v1h-7z", side - 11)));
    }
}
