//! The studio's panels, as people meet them: by name and role, by key and by press.

use crate::stage::{Stage, focused, focused_words, press, settled};
use vouchsafe_app::App;
use vouchsafe_app::browser::storage;
use wasm_bindgen_test::wasm_bindgen_test;

/// The app as a newcomer finds it: with the first example, nothing selected.
pub(crate) async fn studio() -> Stage {
    // What an earlier test left behind is not what a newcomer finds.
    storage::forget("vouchsafe.diagram.1");
    let stage = Stage::with::<App>(()).await;
    settled().await;
    stage
}

/// Presses the button with these words, or this accessible name, inside an element.
pub(crate) async fn press_button(stage: &Stage, inside: &str, name: &str) {
    let names = stage.texts(&format!("{inside} button"));
    let position = names.iter().position(|words| words.trim() == name);
    if let Some(position) = position {
        stage.click_nth(&format!("{inside} button"), position).await;
    } else {
        stage
            .click(&format!("{inside} button[aria-label=\"{name}\"]"))
            .await;
    }
}

#[wasm_bindgen_test]
async fn the_palette_is_searched_and_walked_by_keys_and_enter_places() {
    let stage = studio().await;
    let before = stage.texts(".palette__entry").len();
    assert!(before >= 20, "the whole catalogue is there");
    stage.fill(".palette input", "vault").await;
    assert_eq!(stage.texts(".palette__name"), ["Key vault"]);
    stage.focus(".palette input").await;
    press("Escape").await;
    assert_eq!(stage.texts(".palette__entry").len(), before);
    press("ArrowDown").await;
    assert_eq!(focused_words(), "User-assigned identity");
    press("ArrowDown").await;
    assert_eq!(focused_words(), "Service principal");
    press("End").await;
    assert_eq!(focused_words(), "Note");
    assert_eq!(stage.count(".palette__entry[tabindex='0']"), 1);

    stage.fill(".palette input", "vault").await;
    stage.focus(".palette input").await;
    press("Enter").await;
    assert_eq!(
        stage.texts(".details .head__kind"),
        ["Key vault"],
        "what was placed is selected"
    );
}

#[wasm_bindgen_test]
async fn the_list_of_services_takes_the_focus_and_gives_it_back() {
    let stage = studio().await;
    press("q").await;
    let search = stage.find(".services input");
    assert_eq!(focused(), search);
    stage.fill(".services input", "no such thing").await;
    assert_eq!(stage.count(".services__row"), 0);
    stage.click_nth(".services .empty button", 0).await;
    assert!(stage.count(".services__row") > 20);
    assert_eq!(focused(), search, "the button that had it is gone");
    press_button(
        &stage,
        ".studio__faces--alone",
        "Close the list of services",
    )
    .await;
    assert_eq!(stage.count(".services"), 0);
    assert!(
        focused().closest(".studio__canvas").unwrap().is_some(),
        "the keyboard is on what is drawn"
    );
}

#[wasm_bindgen_test]
async fn a_number_that_cannot_be_is_called_so_and_gone_when_its_field_is_left() {
    let stage = studio().await;
    press("Q").await;
    stage.focus(".case__number:first-child input").await;
    let field = ".case__number:first-child input";
    stage.fill(field, "3").await;
    stage.fill(field, "0").await;
    assert_eq!(
        stage.attribute(field, "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(
        stage.words_of(field, "aria-describedby"),
        "A whole number from 1 to 65,535"
    );
    stage.focus(".case__number:last-child input").await;
    assert_eq!(stage.value(field), "3");
    assert_eq!(stage.attribute(field, "aria-invalid"), None);
}

#[wasm_bindgen_test]
async fn nothing_selected_tells_how_each_call_would_end() {
    let stage = studio().await;
    assert_eq!(stage.texts(".details .badge"), ["Denied", "Allowed"]);
    stage.click_nth(".details .row__main", 0).await;
    assert_eq!(stage.texts(".details .head__kind"), ["Call"]);
    assert_eq!(stage.texts(".details .callout__title"), ["403 Forbidden"]);
}

#[wasm_bindgen_test]
async fn a_name_that_azure_refuses_is_refused_where_it_is_typed() {
    let stage = studio().await;
    stage.fill(".palette input", "storage").await;
    stage.focus(".palette input").await;
    press("Enter").await;
    let field = ".details .head input";
    let name = stage.value(field);
    stage.fill(field, "Not A Name").await;
    assert_eq!(
        stage.attribute(field, "aria-invalid").as_deref(),
        Some("true")
    );
    assert!(
        stage
            .words_of(field, "aria-describedby")
            .contains("Not A Name"),
        "the field says what is wrong"
    );
    stage.focus(field).await;
    press("Escape").await;
    assert_eq!(stage.value(field), name);
    assert_eq!(stage.attribute(field, "aria-invalid"), None);
}

#[wasm_bindgen_test]
async fn a_role_is_assigned_by_keys_and_the_focus_comes_back() {
    let stage = studio().await;
    // From the call to its caller, and there to its identity.
    stage.click_nth(".details .row__main", 0).await;
    stage.click_nth(".details .row__main", 0).await;
    assert_eq!(
        stage
            .attribute(".details [role=switch]", "aria-checked")
            .as_deref(),
        Some("true")
    );
    press_button(&stage, ".details", "Assign a role").await;
    assert_eq!(stage.texts(".dialog__title"), ["Add role assignment"]);
    assert_eq!(focused().get_attribute("role").as_deref(), Some("combobox"));
    assert_eq!(
        stage.texts(".role-picker__outcome"),
        ["Choose where it applies."]
    );
    let scope = stage.option_called(".role-picker__ends select", "“invoices”");
    stage
        .choose_nth(".role-picker__ends select", 1, &scope)
        .await;
    assert_eq!(
        stage.texts(".role-picker__name"),
        ["Storage Blob Data Reader"],
        "the least-privileged role for the call is proposed and chosen"
    );
    stage.focus(".role-picker [role=combobox]").await;
    press("Enter").await;
    assert_eq!(focused_words(), "Assign");
    stage.click(".dialog__footer .button--primary").await;
    assert_eq!(stage.count("dialog[open]"), 0);
    assert_eq!(focused_words(), "Assign a role", "the focus is back");
    assert!(
        stage
            .texts(".details .row__title")
            .contains(&"Storage Blob Data Reader".to_owned())
    );
    assert_eq!(
        stage.texts(".details .badge").first().map(String::as_str),
        Some("Allowed"),
        "and the call is let through"
    );
}

#[wasm_bindgen_test]
async fn turning_an_identity_off_leaves_its_roles_behind_as_orphans() {
    let stage = studio().await;
    stage.click_nth(".details .row__main", 0).await;
    stage.click_nth(".details .row__main", 0).await;
    press_button(&stage, "#details-access", "Add role assignment").await;
    let member = stage.option_called(".role-picker__ends select", "web-vm");
    stage
        .choose_nth(".role-picker__ends select", 0, &member)
        .await;
    stage.click(".dialog__footer .button--primary").await;
    stage.click(".details [role=switch]").await;
    assert!(
        stage
            .texts("#details-access .row__title")
            .contains(&"Identity not found".to_owned())
    );
    assert_eq!(stage.texts("#details-access .badge"), ["Orphaned"]);
}

#[wasm_bindgen_test]
async fn where_the_wire_is_not_in_sight_the_caption_offers_the_fix() {
    let stage = studio().await;
    stage.focus(".canvas [role=application]").await;
    press("End").await;
    settled().await;
    assert_eq!(stage.count(".player__fix"), 0, "the wire offers it");
    press_button(&stage, ".top", "Side panel").await;
    assert_eq!(stage.count(".player__fix"), 1);
    press_button(&stage, ".player__fix", "Apply the fix").await;
    assert_eq!(
        stage.texts(".player__sentence"),
        ["Fixed. Press play, and see the difference"]
    );
}

#[wasm_bindgen_test]
async fn a_token_in_a_request_is_shown_whole_when_asked_for() {
    let stage = studio().await;
    stage.focus(".canvas [role=application]").await;
    press("End").await;
    settled().await;
    press_button(&stage, ".wire-panel", "Request").await;
    let short = stage.texts(".http__token").concat();
    assert!(short.contains('…') && short.len() < 60, "{short}");
    stage.click(".http__more").await;
    let whole = stage.texts(".http__token").concat();
    assert!(whole.len() > 400 && !whole.contains('…'), "{whole}");
    stage.click(".http__more").await;
    assert_eq!(stage.texts(".http__token").concat(), short);
}
