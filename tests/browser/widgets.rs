//! The widgets, as people meet them: by name and role, by key and by press.

use crate::stage::{Stage, bubbling, focused, focused_words, press, settled};
use std::cell::RefCell;
use std::rc::Rc;
use vouchsafe_app::widget::button::{ButtonProps, IconButtonProps};
use vouchsafe_app::widget::combobox::ComboboxProps;
use vouchsafe_app::widget::field::{SelectProps, TextFieldProps, ToggleProps};
use vouchsafe_app::widget::icon::IconProps;
use vouchsafe_app::widget::menu::{ContextMenuProps, MenuButtonProps};
use vouchsafe_app::widget::panel::DisclosureProps;
use vouchsafe_app::widget::slider::SliderProps;
use vouchsafe_app::widget::toast::ToastRegionProps;
use vouchsafe_app::widget::*;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

/// What the callbacks of a widget were called with, in order.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<String>>>);

impl Heard {
    fn callback<T: ToString + 'static>(&self) -> Callback<T> {
        let heard = self.clone();
        Callback::from(move |value: T| heard.0.borrow_mut().push(value.to_string()))
    }

    fn note<T: 'static>(&self, word: &'static str) -> Callback<T> {
        let heard = self.clone();
        Callback::from(move |_| heard.0.borrow_mut().push(word.to_owned()))
    }

    fn all(&self) -> Vec<String> {
        self.0.borrow().clone()
    }
}

impl PartialEq for Heard {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct HeardProps {
    heard: Heard,
}

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

fn entries() -> Rc<[MenuEntry]> {
    [
        MenuEntry::Heading("Selection".into()),
        MenuItem::new("copy", "Copy").into(),
        MenuItem {
            disabled: true,
            ..MenuItem::new("paste", "Paste")
        }
        .into(),
        MenuEntry::Separator,
        MenuItem {
            checked: Some(true),
            ..MenuItem::new("snap", "Snap to grid")
        }
        .into(),
    ]
    .into()
}

#[wasm_bindgen_test]
async fn a_menu_is_walked_by_keys_and_gives_the_focus_back() {
    let heard = Heard::default();
    let props = yew::props!(MenuButtonProps {
        label: "Edit",
        entries: entries(),
        onselect: heard.callback()
    });
    let stage = Stage::with::<MenuButton>(props).await;
    let button = "[aria-haspopup=menu]";
    stage.focus(button).await;
    press("ArrowDown").await;
    assert_eq!(
        stage.attribute(button, "aria-expanded").as_deref(),
        Some("true")
    );
    assert_eq!(focused_words(), "Copy");
    press("ArrowDown").await;
    press("Enter").await;
    stage.click("[role=menuitem][aria-disabled=true]").await;
    assert!(
        heard.all().is_empty(),
        "what cannot be chosen is found and does nothing"
    );
    press("s").await;
    assert_eq!(focused_words(), "Snap to grid");
    assert_eq!(
        focused().get_attribute("role").as_deref(),
        Some("menuitemcheckbox")
    );
    assert_eq!(
        focused().get_attribute("aria-checked").as_deref(),
        Some("true")
    );
    press("ArrowDown").await;
    assert_eq!(focused_words(), "Copy", "after the last comes the first");
    stage.click("[role=menuitem]:not([aria-disabled])").await;
    assert_eq!(heard.all(), ["copy"]);
    assert_eq!(
        stage.attribute(button, "aria-expanded").as_deref(),
        Some("false")
    );
    assert_eq!(focused_words(), "Edit");
}

#[wasm_bindgen_test]
async fn a_context_menu_opens_where_it_is_asked_to_and_tells_when_it_has_closed() {
    let heard = Heard::default();
    let props = yew::props!(ContextMenuProps {
        label: "web-vm",
        entries: entries(),
        x_px: 40,
        y_px: 30,
        onselect: heard.callback(),
        onclose: heard.note("closed"),
    });
    let stage = Stage::with::<ContextMenu>(props).await;
    assert_eq!(focused_words(), "Copy");
    assert_eq!(
        stage.attribute("[role=menu]", "aria-label").as_deref(),
        Some("web-vm")
    );
    press("Tab").await;
    assert_eq!(heard.all(), ["closed"]);
}

#[component]
fn Question(props: &HeardProps) -> Html {
    let open = use_state(|| false);
    let show = {
        let open = open.clone();
        move |_: MouseEvent| open.set(true)
    };
    let onclose = {
        let (open, heard) = (open.clone(), props.heard.note("closed"));
        move |()| {
            heard.emit(());
            open.set(false);
        }
    };
    html! {
        <>
            <Button id="show" label="Open" onclick={show} />
            <Dialog title="Open a link" open={*open} {onclose}>
                <TextField label="Link" value="" />
            </Dialog>
        </>
    }
}

#[wasm_bindgen_test]
async fn a_dialog_takes_the_focus_and_gives_it_back() {
    let heard = Heard::default();
    let stage = Stage::with::<Question>(HeardProps {
        heard: heard.clone(),
    })
    .await;
    assert_eq!(
        stage.count("dialog input"),
        0,
        "a closed dialog has no content"
    );
    stage.focus("#show").await;
    stage.click("#show").await;
    assert_eq!(focused().tag_name(), "INPUT");
    assert_eq!(stage.words_of("dialog", "aria-labelledby"), "Open a link");

    stage.send("dialog", &bubbling("cancel")).await;
    assert_eq!(heard.all(), ["closed"]);
    assert_eq!(stage.count("dialog[open]"), 0);
    assert_eq!(focused().id(), "show");

    stage.click("#show").await;
    stage.click("dialog button[aria-label=Close]").await;
    assert_eq!(heard.all(), ["closed", "closed"]);
}

#[component]
fn Picker(props: &HeardProps) -> Html {
    let anchor = use_node_ref();
    let open = use_state(|| false);
    let show = {
        let open = open.clone();
        move |_: MouseEvent| open.set(true)
    };
    let onclose = {
        let (open, heard) = (open.clone(), props.heard.note("closed"));
        move |()| {
            heard.emit(());
            open.set(false);
        }
    };
    html! {
        <>
            <Button id="pick" label="Pick" button_ref={anchor.clone()} onclick={show} />
            <Popover label="Roles" open={*open} {anchor} {onclose}><Button label="Reader" /></Popover>
            <p id="elsewhere">{ "elsewhere" }</p>
        </>
    }
}

#[wasm_bindgen_test]
async fn a_popover_closes_on_escape_and_on_a_press_elsewhere() {
    let heard = Heard::default();
    let stage = Stage::with::<Picker>(HeardProps {
        heard: heard.clone(),
    })
    .await;
    stage.focus("#pick").await;
    stage.click("#pick").await;
    assert_eq!(focused_words(), "Reader");
    stage.send("#pick", &bubbling("pointerdown")).await;
    assert!(
        heard.all().is_empty(),
        "a press on the anchor is the anchor's own"
    );
    press("Escape").await;
    assert_eq!(heard.all(), ["closed"]);
    assert_eq!(focused_words(), "Pick");
    assert_eq!(stage.count(":popover-open"), 0);

    stage.click("#pick").await;
    stage.send("#elsewhere", &bubbling("pointerdown")).await;
    assert_eq!(heard.all(), ["closed", "closed"]);
}

fn roles(count: usize) -> ListOptions {
    let role = |number: usize| ListOption {
        group: Some(if number == 0 {
            "Suggested".into()
        } else {
            "All".into()
        }),
        disabled: number == 2,
        ..ListOption::new(format!("role-{number}"), format!("Role {number}"))
    };
    (0..count).map(role).collect()
}

#[wasm_bindgen_test]
async fn a_combobox_is_searched_and_walked_while_the_focus_stays_in_its_field() {
    let heard = Heard::default();
    let props = yew::props!(ComboboxProps {
        label: "Roles",
        options: roles(20),
        onselect: heard.callback()
    });
    let stage = Stage::with::<Combobox>(props).await;
    let field = "[role=combobox]";
    stage.focus(field).await;
    assert_eq!(stage.words_of(field, "aria-activedescendant"), "Role 0");
    press("ArrowUp").await;
    assert_eq!(stage.words_of(field, "aria-activedescendant"), "Role 19");
    press("ArrowDown").await;
    press("ArrowDown").await;
    press("Enter").await;
    assert_eq!(heard.all(), ["role-1"]);
    press("ArrowDown").await;
    press("Enter").await;
    assert_eq!(
        heard.all(),
        ["role-1"],
        "a disabled option cannot be chosen"
    );

    stage.fill(field, "1 role").await;
    assert_eq!(stage.words_of(field, "aria-activedescendant"), "Role 1");
    assert_eq!(stage.texts("[role=option]").len(), 11);
    assert_eq!(stage.count("[role=group]"), 1);
    stage.fill(field, "nobody").await;
    assert_eq!(stage.attribute(field, "aria-activedescendant"), None);
    assert!(
        stage
            .texts("[role=status]")
            .concat()
            .contains("Nothing is found")
    );
    press("Enter").await;
    press("Escape").await;
    assert_eq!(stage.count("[role=option]"), 20, "escape empties the field");
    assert_eq!(focused().get_attribute("role").as_deref(), Some("combobox"));
}

#[wasm_bindgen_test]
async fn a_thousand_options_are_drawn_as_far_as_they_are_seen() {
    let heard = Heard::default();
    let props = yew::props!(ComboboxProps {
        label: "Roles",
        options: roles(1_000),
        onselect: heard.callback()
    });
    let stage = Stage::with::<Combobox>(props).await;
    assert!(stage.count("[role=option]") <= 100);
    assert_eq!(
        stage.count("[role=option][aria-setsize='1000']"),
        stage.count("[role=option]")
    );
    stage.focus("[role=combobox]").await;
    for _ in 0..120 {
        press("ArrowDown").await;
    }
    assert_eq!(
        stage.words_of("[role=combobox]", "aria-activedescendant"),
        "Role 120"
    );
    press("Enter").await;
    assert_eq!(heard.all(), ["role-120"]);
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
