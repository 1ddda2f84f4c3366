//! What can be done with this? Menus, behind a button or at the place of a click.
//!
//! The menu stands in the browser's top layer, which closes it on Escape and on a press elsewhere and then gives the
//! focus back. Inside, the arrow keys move around, a letter jumps, Enter chooses, and Tab leaves.

use super::button::{Button, ButtonKind, ButtonSize};
use super::choice::truth;
use super::icon::{Icon, IconName};
use super::id::use_id;
use super::roving::{Axis, moved, typed_ahead};
use super::tooltip::Tooltip;
use crate::browser::dom;
use crate::browser::place::{self, Placement};
use std::rc::Rc;
use yew::prelude::*;

/// One line of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuEntry {
    /// Something that can be chosen.
    Item(MenuItem),
    /// A line between items that belong to different subjects.
    Separator,
    /// Words above items that belong together.
    Heading(AttrValue),
}

/// Something in a menu that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItem {
    /// What the code calls it; unique in its menu.
    pub value: AttrValue,
    /// What happens when it is chosen, as a verb.
    pub label: AttrValue,
    /// An icon before the words.
    pub icon: Option<IconName>,
    /// The shortcut that does the same, as people read it.
    pub shortcut: Option<AttrValue>,
    /// For an item that is on or off: whether it is on.
    pub checked: Option<bool>,
    /// Whether it cannot be chosen now.
    pub disabled: bool,
    /// Whether it takes something away.
    pub is_danger: bool,
    /// In which language its words are, where that is not the language of the page.
    pub lang: Option<&'static str>,
}

impl MenuItem {
    /// An item with words alone.
    #[must_use]
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            icon: None,
            shortcut: None,
            checked: None,
            disabled: false,
            is_danger: false,
            lang: None,
        }
    }
}

impl From<MenuItem> for MenuEntry {
    fn from(item: MenuItem) -> Self {
        Self::Item(item)
    }
}

/// What a [`MenuButton`] opens.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct MenuButtonProps {
    /// What the menu is about.
    pub label: AttrValue,
    /// The lines of the menu.
    pub entries: Rc<[MenuEntry]>,
    /// Called with the value of the chosen item, after the menu has closed.
    pub onselect: Callback<AttrValue>,
    /// An icon before the words, or alone.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// Whether the button shows its icon alone, its label being its name and tooltip.
    #[prop_or_default]
    pub icon_only: bool,
    /// How much the button asks to be pressed.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// How large the button is.
    #[prop_or_default]
    pub size: ButtonSize,
    /// Where the menu stands.
    #[prop_or_default]
    pub placement: Placement,
    /// A class of the place the button stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// A button that opens a menu.
#[component]
pub fn MenuButton(props: &MenuButtonProps) -> Html {
    let id = use_id("menu");
    let (button, menu) = (use_node_ref(), use_node_ref());
    let is_open = use_state_eq(|| false);
    use_effect_with((*is_open, props.placement), {
        let (button, menu) = (button.clone(), menu.clone());
        move |(is_open, placement)| {
            if *is_open {
                place::place(&menu, &button, *placement);
                dom::focus_first(&menu, REACHABLE);
            }
        }
    });
    let ontoggle = {
        let is_open = is_open.clone();
        move |event: Event| is_open.set(dom::now_open(&event))
    };
    let onkeydown = {
        let menu = menu.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "ArrowDown" | "ArrowUp") {
                event.prevent_default();
                event.stop_propagation();
                dom::show_popover(&menu);
            }
        })
    };
    let icon_after = (!props.icon_only).then_some(IconName::ChevronDown);
    let trigger = html! {
        <Button label={props.label.clone()} icon={props.icon} {icon_after} kind={props.kind} size={props.size}
            icon_only={props.icon_only} has_popup="menu" expanded={*is_open} popover_target={id.clone()} {onkeydown}
            class={props.class.clone()} button_ref={button} />
    };
    html! {
        <>
            if props.icon_only {
                <Tooltip text={props.label.clone()} suppressed={*is_open}>{ trigger }</Tooltip>
            } else {
                { trigger }
            }
            <div ref={menu.clone()} {id} class="menu" popover="auto" role="menu" aria-label={props.label.clone()}
                {ontoggle}>
                if *is_open { <MenuLines entries={props.entries.clone()} onselect={props.onselect.clone()} {menu} /> }
            </div>
        </>
    }
}

/// What a [`ContextMenu`] offers, and where.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ContextMenuProps {
    /// What the menu is about, as its accessible name.
    pub label: AttrValue,
    /// The lines of the menu.
    pub entries: Rc<[MenuEntry]>,
    /// The distance of the click from the left edge of the window, in CSS pixels.
    pub x_px: i32,
    /// The distance of the click from the upper edge of the window, in CSS pixels.
    pub y_px: i32,
    /// Called with the value of the chosen item, before `onclose`.
    pub onselect: Callback<AttrValue>,
    /// Called when the menu has closed, whatever the reason.
    pub onclose: Callback<()>,
}

/// A menu at a place of the window, open for as long as it is rendered.
#[component]
pub fn ContextMenu(props: &ContextMenuProps) -> Html {
    let menu = use_node_ref();
    use_effect_with((props.x_px, props.y_px), {
        let menu = menu.clone();
        move |(x_px, y_px)| {
            dom::show_popover(&menu);
            place::place_at(&menu, *x_px, *y_px);
            dom::focus_first(&menu, REACHABLE);
        }
    });
    let ontoggle = {
        let onclose = props.onclose.clone();
        move |event: Event| {
            if !dom::now_open(&event) {
                onclose.emit(());
            }
        }
    };
    html! {
        <div ref={menu.clone()} class="menu" popover="auto" role="menu" aria-label={props.label.clone()} {ontoggle}>
            <MenuLines entries={props.entries.clone()} onselect={props.onselect.clone()} {menu} />
        </div>
    }
}

/// The items that the arrow keys reach: all of them, so that those that cannot be chosen are found and heard too.
const REACHABLE: &str = "[role^=menuitem]";

#[derive(Debug, Clone, PartialEq, Properties)]
struct MenuLinesProps {
    entries: Rc<[MenuEntry]>,
    onselect: Callback<AttrValue>,
    /// The popover around the lines.
    menu: NodeRef,
}

/// The lines inside a menu, and its keys.
#[component]
fn MenuLines(props: &MenuLinesProps) -> Html {
    let id = use_id("menu-items");
    let at = use_mut_ref(|| 0_usize);
    let items: Vec<&MenuItem> = props.entries.iter().filter_map(as_item).collect();
    let onkeydown = {
        let (id, at, menu, entries) = (
            id.clone(),
            at.clone(),
            props.menu.clone(),
            props.entries.clone(),
        );
        move |event: KeyboardEvent| {
            event.stop_propagation();
            let key = event.key();
            if key == "Tab" {
                dom::hide_popover(&menu);
                return;
            }
            let labels: Vec<&str> = entries
                .iter()
                .filter_map(as_item)
                .map(|item| item.label.as_str())
                .collect();
            let next = moved(&key, *at.borrow(), labels.len(), Axis::Vertical).or_else(|| {
                typed_ahead(&key, *at.borrow(), labels.iter().copied()).filter(|_| key != " ")
            });
            if let Some(next) = next {
                event.prevent_default();
                dom::focus_id(&format!("{id}-{next}"));
            }
        }
    };
    let line = |(index, entry): (usize, &MenuEntry)| match entry {
        MenuEntry::Separator => {
            html! { <hr key={index} class="menu__separator" role="separator" /> }
        }
        MenuEntry::Heading(words) => {
            html! { <div key={index} class="menu__heading" role="presentation">{ words.clone() }</div> }
        }
        MenuEntry::Item(item) => {
            let number = items.iter().position(|other| *other == item).unwrap_or(0);
            let onfocus = {
                let at = at.clone();
                move |_: FocusEvent| *at.borrow_mut() = number
            };
            let onclick = {
                let (menu, onselect) = (props.menu.clone(), props.onselect.clone());
                let (value, disabled) = (item.value.clone(), item.disabled);
                move |_: MouseEvent| {
                    if !disabled {
                        dom::hide_popover(&menu);
                        onselect.emit(value.clone());
                    }
                }
            };
            let role = if item.checked.is_some() {
                "menuitemcheckbox"
            } else {
                "menuitem"
            };
            let icon = if item.checked == Some(true) {
                Some(IconName::Check)
            } else {
                item.icon
            };
            html! {
                <button key={item.value.as_str()} type="button" id={format!("{id}-{number}")} {role} tabindex="-1"
                    class={classes!("menu__item", item.is_danger.then_some("menu__item--danger"))}
                    aria-checked={item.checked.map(truth)} aria-disabled={item.disabled.then_some("true")}
                    {onfocus} {onclick}>
                    <span class="menu__icon">if let Some(name) = icon { <Icon {name} /> }</span>
                    <span class="menu__label" lang={item.lang}>{ item.label.clone() }</span>
                    if let Some(shortcut) = &item.shortcut {
                        <span class="menu__shortcut" aria-hidden="true">{ shortcut.clone() }</span>
                    }
                </button>
            }
        }
    };
    html! {
        <div class="menu__lines" role="presentation" {onkeydown}>
            { for props.entries.iter().enumerate().map(line) }
        </div>
    }
}

fn as_item(entry: &MenuEntry) -> Option<&MenuItem> {
    match entry {
        MenuEntry::Item(item) => Some(item),
        MenuEntry::Separator | MenuEntry::Heading(_) => None,
    }
}
