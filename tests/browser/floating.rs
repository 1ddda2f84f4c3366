//! The widgets that float above the page, as people meet them: by name and role, by key and by press.

use crate::stage::{Heard, HeardProps, Stage, bubbling, focused, focused_words, press};
use std::rc::Rc;
use vouchsafe_app::widget::combobox::ComboboxProps;
use vouchsafe_app::widget::menu::{ContextMenuProps, MenuButtonProps};
use vouchsafe_app::widget::*;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

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
