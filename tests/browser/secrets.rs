//! Secrets, as people find them in the panels: chosen for a call, told where they
//! are held, signed anew and rotated.

use crate::panels::{press_button, studio};
use crate::stage::Stage;
use wasm_bindgen_test::wasm_bindgen_test;

/// Lets the first call of the example be made with what these words offer.
async fn choose_credential(stage: &Stage, words: &str) {
    let select = ".details .call-form select";
    let value = stage.option_called(select, words);
    stage.choose_nth(select, 2, &value).await;
}

async fn open_row(stage: &Stage, title: &str) {
    let titles = stage.texts(".details .row__title");
    let position = titles.iter().position(|it| it == title);
    assert!(position.is_some(), "no row is titled `{title}`: {titles:?}");
    let position = position.unwrap();
    stage.click_nth(".details .row__main", position).await;
}

fn badge(stage: &Stage) -> String {
    stage
        .texts(".details .badge")
        .into_iter()
        .next()
        .unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_key_is_chosen_for_a_call_and_found_where_it_was_copied_to() {
    let stage = studio().await;
    stage.click_nth(".details .row__main", 0).await;
    choose_credential(&stage, "Copy here: connection string").await;
    assert!(
        stage
            .texts(".details .call-form option")
            .iter()
            .any(|it| it == "key1 of contosoinvoices, in STORAGE_CONNECTION_STRING")
    );
    open_row(&stage, "web-vm").await;
    assert_eq!(badge(&stage), "Allowed", "no role is asked for");
    open_row(&stage, "STORAGE_CONNECTION_STRING").await;
    assert_eq!(stage.texts(".details .head__kind"), ["Setting in web-vm"]);
    open_row(&stage, "contosoinvoices").await;
    press_button(&stage, ".details", "Rotate key1").await;
    open_row(&stage, "web-vm").await;
    assert_eq!(stage.texts(".details .callout__title"), ["An old copy"]);
    press_button(&stage, ".details", "Copy it again").await;
    assert_eq!(stage.count(".details .callout__title"), 0);
}

#[wasm_bindgen_test]
async fn a_sas_says_what_it_allows_and_is_signed_anew_with_more() {
    let stage = studio().await;
    stage.click_nth(".details .row__main", 0).await;
    choose_credential(&stage, "Copy here: SAS for invoices (r)").await;
    open_row(&stage, "web-vm").await;
    assert_eq!(badge(&stage), "Allowed");
    open_row(&stage, "STORAGE_SAS_TOKEN").await;
    let boxes = ".details .checkbox__input";
    assert_eq!(
        stage.texts(".details .toggle__label"),
        [
            "Read (r)",
            "Add (a)",
            "Create (c)",
            "Write (w)",
            "Delete (d)",
            "List (l)",
            "Over HTTPS only (spr)"
        ]
    );
    assert_eq!(
        stage.count(&format!("{boxes}:disabled")),
        1,
        "what it allows is never nothing"
    );
    stage.click_nth(boxes, 5).await;
    assert_eq!(stage.count(&format!("{boxes}:disabled")), 0);
    assert_eq!(stage.count(&format!("{boxes}:checked")), 2);
    press_button(&stage, ".details", "Let it expire").await;
    assert_eq!(badge(&stage), "Denied");
    press_button(&stage, ".details", "Sign it for an hour").await;
    assert_eq!(badge(&stage), "Allowed");
}

#[wasm_bindgen_test]
async fn secrets_are_named_buttons_on_their_cards_and_are_taken_up_without_a_pointer() {
    let stage = studio().await;
    let names = || -> Vec<String> {
        let chips = stage.all(".reach__thing--chip").into_iter();
        chips
            .filter_map(|it| it.get_attribute("aria-label"))
            .collect()
    };
    assert_eq!(
        names(),
        ["Key key1 of contosoinvoices", "Key key2 of contosoinvoices"]
    );
    stage.click_nth(".reach__thing--chip", 1).await;
    assert_eq!(stage.count(".canvas__surface--carrying"), 1);
    assert_eq!(
        stage.count(".selection-bar[role=toolbar]"),
        1,
        "what can be done with it is offered"
    );
    press_button(&stage, ".selection-bar", "Make the secret anew").await;
    assert_eq!(stage.count(".canvas__surface--carrying"), 0);
}

#[wasm_bindgen_test]
async fn a_finding_that_matters_has_a_mark_that_leads_to_it() {
    let stage = studio().await;
    assert_eq!(stage.count(".finding-mark"), 0);
    stage.click_nth(".details .row__main", 0).await;
    choose_credential(&stage, "Copy here: connection string").await;
    assert_eq!(stage.count(".finding-mark"), 1);
    let name = stage.attribute(".finding-mark", "aria-label");
    assert!(
        name.as_deref()
            .is_some_and(|it| it.starts_with("High severity: ")),
        "{name:?}"
    );
    stage.click(".finding-mark").await;
    assert_eq!(stage.count(".review__item:focus"), 1);
    assert_eq!(stage.count(".review__item--denied"), 1);
    press_button(&stage, ".review__item--denied", "Apply").await;
    assert_eq!(stage.count(".finding-mark"), 0);
    assert_eq!(stage.count(".review__item--denied"), 0);
}
