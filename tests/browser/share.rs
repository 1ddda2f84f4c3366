//! The share dialog: the link for what takes it, and pictures that the browser draws.

use crate::panels::{press_button, studio};
use crate::stage::settled;
use vouchsafe_app::browser::painter::{PaintError, Painter};
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::picture::{self, Source, png};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_link_is_written_for_what_takes_it() {
    let stage = studio().await;
    press_button(&stage, ".top", "Share").await;
    let field = ".share__link input";
    let link = stage.value(field);
    assert!(link.contains("#2."), "{link}");
    for (form, expected) in [
        ("markdown", format!("[Invoices web shop]({link})")),
        ("html", format!("<a href=\"{link}\">Invoices web shop</a>")),
        ("address", link.clone()),
    ] {
        stage.choose(".share__form select", form).await;
        assert_eq!(stage.value(field), expected);
    }
    stage.choose(".share__form select", "rst").await;
    assert!(stage.value(field).starts_with("`Invoices web shop <"));
    let hint = stage.texts(".share__link .field__hint").concat();
    let length = link.chars().count().to_string();
    assert!(
        hint.replace([',', '\u{202f}'], "").contains(&length),
        "{hint}"
    );
}

#[wasm_bindgen_test]
async fn what_is_played_can_be_saved_as_it_plays() {
    let stage = studio().await;
    press_button(&stage, ".top", "Share").await;
    press_button(&stage, ".share__kinds", "Picture").await;
    let at_rest = stage.texts(".share__buttons button");
    assert_eq!(at_rest.first().map(|it| it.trim()), Some("SVG"));
    assert!(at_rest.iter().any(|it| it.trim() == "PNG"));
    press_button(&stage, ".dialog", "Close").await;
    stage.click_nth(".details .row__main", 0).await;
    settled().await;
    press_button(&stage, ".top", "Share").await;
    press_button(&stage, ".share__kinds", "Picture").await;
    let played = stage.texts(".share__buttons button");
    for name in ["Animated SVG", "GIF"] {
        assert!(played.iter().any(|it| it.trim() == name), "{played:?}");
    }
}

#[wasm_bindgen_test]
async fn a_picture_that_the_browser_drew_takes_a_diagram_and_gives_it_back() {
    let painter = Painter::new().unwrap();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"6\">\
               <rect width=\"10\" height=\"6\" fill=\"#ff0000\"/></svg>";
    painter.paint(svg, 2.0).await.unwrap();
    assert_eq!(painter.size(), (20, 12));
    let pixels = painter.rgba().unwrap();
    assert_eq!(pixels.len(), 20 * 12 * 4);
    assert_eq!(pixels.get(..4), Some(&[255, 0, 0, 255][..]));
    let plain = painter.png().await.unwrap();
    let carrying = png::with_source(&plain, &Source::of(&Diagram::new())).unwrap();
    assert_eq!(picture::open(&carrying).unwrap().diagram, Diagram::new());
}

#[wasm_bindgen_test]
async fn what_the_browser_cannot_draw_is_told() {
    let painter = Painter::new().unwrap();
    assert_eq!(painter.paint("<svg", 1.0).await, Err(PaintError::NotDrawn));
}
