//! The widgets that stand in the page, as people meet them: by name and role, by key and by press.

use crate::stage::{Heard, HeardProps, Stage, focused_words, press, settled};
use std::rc::Rc;
use vouchsafe_app::widget::button::{ButtonProps, IconButtonProps};
use vouchsafe_app::widget::field::{SelectProps, TextFieldProps, ToggleProps};
use vouchsafe_app::widget::icon::IconProps;
use vouchsafe_app::widget::panel::DisclosureProps;
use vouchsafe_app::widget::slider::SliderProps;
use vouchsafe_app::widget::toast::ToastRegionProps;
use vouchsafe_app::widget::*;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

#[wasm_bindgen_test]
async fn an_icon_is_heard_only_if_it_has_a_title() {
    let stage = Stage::with::<Icon>(yew::props!(IconProps {
        name: IconName::Check
    }))
    .await;
    assert_eq!(
        stage.attribute("svg", "aria-hidden").as_deref(),
        Some("true")
    );
    assert_eq!(
        stage.namespace_of("svg path").as_deref(),
        Some("http://www.w3.org/2000/svg")
    );

    let titled = yew::props!(IconProps {
        name: IconName::Check,
        title: AttrValue::from("allowed")
    });
    let stage = Stage::with::<Icon>(titled).await;
    assert_eq!(stage.attribute("svg", "role").as_deref(), Some("img"));
    assert_eq!(
        stage.attribute("svg", "aria-label").as_deref(),
        Some("allowed")
    );
}

#[wasm_bindgen_test]
async fn a_disabled_button_can_be_reached_and_does_nothing() {
    let heard = Heard::default();
    let props = yew::props!(ButtonProps {
        label: "Undo",
        disabled: true,
        onclick: heard.note("pressed"),
    });
    let stage = Stage::with::<Button>(props).await;
    stage.focus("button").await;
    assert_eq!(focused_words(), "Undo");
    stage.click("button").await;
    assert!(heard.all().is_empty());
    assert_eq!(
        stage.attribute("button", "aria-disabled").as_deref(),
        Some("true")
    );
}

#[wasm_bindgen_test]
async fn an_icon_button_has_a_name_and_shows_it_to_the_keyboard() {
    let heard = Heard::default();
    let props = yew::props!(IconButtonProps {
        icon: IconName::Undo,
        label: "Undo",
        shortcut: AttrValue::from("Ctrl+Z"),
        onclick: heard.note("pressed"),
    });
    let stage = Stage::with::<IconButton>(props).await;
    assert_eq!(
        stage.attribute("button", "aria-label").as_deref(),
        Some("Undo")
    );
    assert_eq!(stage.count(".tooltip"), 0);

    stage.focus("button").await;
    assert_eq!(stage.texts(".tooltip"), ["UndoCtrl+Z"]);
    press("Escape").await;
    assert_eq!(stage.count(".tooltip"), 0);
    stage.click("button").await;
    assert_eq!(heard.all(), ["pressed"]);
}

#[component]
fn Modes(props: &HeardProps) -> Html {
    let value = use_state(|| AttrValue::from("draw"));
    let onchange = {
        let (value, heard) = (value.clone(), props.heard.callback());
        move |chosen: AttrValue| {
            heard.emit(chosen.clone());
            value.set(chosen);
        }
    };
    let choices: Rc<[Choice]> = [
        Choice::new("draw", "Draw"),
        Choice::new("tell", "Tell"),
        Choice::new("present", "Present"),
    ]
    .into();
    html! { <SegmentedControl label="Mode" {choices} value={(*value).clone()} {onchange} /> }
}

#[wasm_bindgen_test]
async fn a_segmented_control_is_a_group_of_radio_buttons() {
    let heard = Heard::default();
    let stage = Stage::with::<Modes>(HeardProps {
        heard: heard.clone(),
    })
    .await;
    assert_eq!(
        stage
            .attribute("[role=radiogroup]", "aria-label")
            .as_deref(),
        Some("Mode")
    );
    assert_eq!(stage.texts("[role=radio][tabindex='0']"), ["Draw"]);

    stage.focus("[tabindex='0']").await;
    press("ArrowRight").await;
    assert_eq!(focused_words(), "Tell");
    press("ArrowUp").await;
    press("ArrowLeft").await;
    assert_eq!(focused_words(), "Present");
    assert_eq!(stage.texts("[aria-checked=true]"), ["Present"]);
    assert_eq!(stage.texts("[role=radio][tabindex='0']"), ["Present"]);
    assert_eq!(heard.all(), ["tell", "draw", "present"]);
}

#[component]
fn Sides(props: &HeardProps) -> Html {
    let value = use_state(|| AttrValue::from("checks"));
    let onchange = {
        let (value, heard) = (value.clone(), props.heard.callback());
        move |chosen: AttrValue| {
            heard.emit(chosen.clone());
            value.set(chosen);
        }
    };
    let tabs: Rc<[Choice]> = [
        Choice::new("checks", "Checks"),
        Choice::new("request", "Request"),
    ]
    .into();
    html! {
        <Tabs label="Wire" {tabs} value={(*value).clone()} {onchange}>{ format!("about {}", *value) }</Tabs>
    }
}

#[wasm_bindgen_test]
async fn tabs_are_moved_by_arrows_and_name_their_panel() {
    let stage = Stage::with::<Sides>(HeardProps {
        heard: Heard::default(),
    })
    .await;
    stage.focus("[role=tab][aria-selected=true]").await;
    press("ArrowRight").await;
    assert_eq!(focused_words(), "Request");
    assert_eq!(stage.texts("[role=tab][aria-selected=true]"), ["Request"]);
    assert_eq!(stage.texts("[role=tabpanel]"), ["about request"]);
    assert_eq!(
        stage.words_of("[role=tabpanel]", "aria-labelledby"),
        "Request"
    );
    press("Home").await;
    assert_eq!(
        stage.words_of("[role=tabpanel]", "aria-labelledby"),
        "Checks"
    );
}

#[wasm_bindgen_test]
async fn a_text_field_has_a_label_and_tells_what_is_wrong() {
    let heard = Heard::default();
    let props = yew::props!(TextFieldProps {
        label: "Name",
        value: "A B",
        hint: AttrValue::from("3 to 24 letters"),
        error: AttrValue::from("No spaces"),
        oninput: heard.callback(),
    });
    let stage = Stage::with::<TextField>(props).await;
    assert_eq!(
        stage.attribute("label", "for"),
        stage.attribute("input", "id")
    );
    assert_eq!(
        stage.attribute("input", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(
        stage.words_of("input", "aria-describedby"),
        "No spaces 3 to 24 letters"
    );
    stage.fill("input", "web-vm").await;
    assert_eq!(heard.all(), ["web-vm"]);
}

#[component]
fn Palette(props: &HeardProps) -> Html {
    let value = use_state(String::new);
    let oninput = {
        let value = value.clone();
        move |text: String| value.set(text)
    };
    let onkeydown = props.heard.note("passed on");
    html! { <SearchField label="Search resources" value={(*value).clone()} {oninput} {onkeydown} /> }
}

#[wasm_bindgen_test]
async fn escape_empties_a_search_field_before_it_does_anything_else() {
    let heard = Heard::default();
    let stage = Stage::with::<Palette>(HeardProps {
        heard: heard.clone(),
    })
    .await;
    stage.focus("input").await;
    stage.fill("input", "vault").await;
    assert_eq!(stage.count("button[aria-label='Clear search']"), 1);
    press("Escape").await;
    assert_eq!(stage.count("button"), 0);
    assert!(heard.all().is_empty());
    press("Escape").await;
    assert_eq!(heard.all(), ["passed on"]);
}

#[wasm_bindgen_test]
async fn a_select_tells_the_value_of_what_was_chosen() {
    let heard = Heard::default();
    let choices: Rc<[Choice]> = [Choice::new("half", "0.5 ×"), Choice::new("one", "1 ×")].into();
    let props = yew::props!(SelectProps {
        label: "Speed",
        choices,
        value: "one",
        onchange: heard.callback()
    });
    let stage = Stage::with::<Select>(props).await;
    assert_eq!(stage.selected_value("select"), "one");
    stage.choose("select", "half").await;
    assert_eq!(heard.all(), ["half"]);
}

#[wasm_bindgen_test]
async fn a_switch_asks_for_the_other_state() {
    let heard = Heard::default();
    let props = |disabled| {
        yew::props!(ToggleProps {
            label: "Identity",
            checked: true,
            onchange: heard.callback(),
            disabled
        })
    };
    let stage = Stage::with::<Switch>(props(false)).await;
    assert_eq!(
        stage.attribute("[role=switch]", "aria-checked").as_deref(),
        Some("true")
    );
    stage.click("label").await;
    assert_eq!(heard.all(), ["false"], "the label belongs to the switch");
    let stage = Stage::with::<Switch>(props(true)).await;
    stage.click("[role=switch]").await;
    assert_eq!(heard.all().len(), 1, "a disabled switch asks for nothing");
}

#[wasm_bindgen_test]
async fn a_checkbox_asks_for_the_other_state() {
    let heard = Heard::default();
    let props = yew::props!(ToggleProps {
        label: "Inherited",
        checked: false,
        onchange: heard.callback()
    });
    let stage = Stage::with::<Checkbox>(props).await;
    stage.click("label").await;
    assert_eq!(heard.all(), ["true"]);
}

#[component]
fn Speaker() -> Html {
    let number = use_state(|| 1);
    let again = {
        let number = number.clone();
        move |_: MouseEvent| number.set(*number + 1)
    };
    let announcement = Announcement {
        text: "Denied".into(),
        number: *number,
    };
    html! { <><LiveRegion {announcement} /><Button label="Again" onclick={again} /></> }
}

#[wasm_bindgen_test]
async fn the_same_words_are_spoken_again_because_they_change_places() {
    let stage = Stage::with::<Speaker>(()).await;
    let before = stage.texts("[role=status] > div");
    stage.click("button").await;
    let after = stage.texts("[role=status] > div");
    assert_eq!(before.concat(), "Denied");
    assert_eq!(after.concat(), "Denied");
    assert_ne!(before, after);
}

#[wasm_bindgen_test]
async fn a_slider_tells_its_value_in_words_and_each_step_on_the_way() {
    let heard = Heard::default();
    let props = yew::props!(SliderProps {
        label: "Step",
        value: 2,
        min: 1,
        max: 6,
        value_text: AttrValue::from("step 2 of 6"),
        oninput: heard.callback(),
    });
    let stage = Stage::with::<Slider>(props).await;
    assert_eq!(
        stage.attribute("input", "aria-valuetext").as_deref(),
        Some("step 2 of 6")
    );
    stage.fill("input", "5").await;
    assert_eq!(heard.all(), ["5"]);
}

#[wasm_bindgen_test]
async fn a_message_can_be_answered_and_dismissed() {
    let heard = Heard::default();
    let toast = Toast {
        number: 7,
        tone: Tone::Allowed,
        text: "Assigned".into(),
        action: Some("Undo".into()),
    };
    let props = yew::props!(ToastRegionProps {
        toasts: Rc::from([toast]),
        ondismiss: heard.callback(),
        onaction: heard.note("undone"),
    });
    let stage = Stage::with::<ToastRegion>(props).await;
    assert!(stage.texts("[role=status]").concat().contains("Assigned"));
    stage.click(".toast__action").await;
    stage.click("button[aria-label=Dismiss]").await;
    assert_eq!(heard.all(), ["undone", "7"]);
}

#[wasm_bindgen_test]
async fn a_disclosure_tells_when_it_opens() {
    let heard = Heard::default();
    let props = yew::props!(DisclosureProps {
        label: "Inherited",
        ontoggle: heard.callback(),
        children: html! { <p>{ "Owner" }</p> },
    });
    let stage = Stage::with::<Disclosure>(props).await;
    stage.click("summary").await;
    settled().await;
    assert_eq!(heard.all(), ["true"]);
}
