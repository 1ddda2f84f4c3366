//! How is something done? Buttons, with words or with an icon alone.
//!
//! A button that cannot be pressed now stays reachable by keyboard and says so (`aria-disabled`): a button that lost the
//! focus by its own press, as undo does with the last edit, would drop the reader at the top of the page.

use super::choice::truth;
use super::icon::{Icon, IconName, IconSize};
use super::tooltip::Tooltip;
use crate::browser::place::Placement;
use yew::prelude::*;

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing to do next; at most one in a place.
    Primary,
    /// One of the things that can be done.
    #[default]
    Secondary,
    /// Quiet, inside bars and lists.
    Ghost,
    /// Takes something away that is not easily brought back.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button--primary",
            Self::Secondary => "button--secondary",
            Self::Ghost => "button--ghost",
            Self::Danger => "button--danger",
        }
    }
}

/// How large a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonSize {
    /// 28 px high, in dense rows.
    Small,
    /// 32 px high.
    #[default]
    Medium,
    /// 40 px high, for the thing a room is about.
    Large,
}

impl ButtonSize {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Small => Some("button--small"),
            Self::Medium => None,
            Self::Large => Some("button--large"),
        }
    }
}

/// What a [`Button`] says and does.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ButtonProps {
    /// What happens when it is pressed, as a verb.
    pub label: AttrValue,
    /// What it is done to, where the place shows that: heard after the label, and not seen.
    #[prop_or_default]
    pub done_to: Option<AttrValue>,
    /// Called when it is pressed, unless it is disabled.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    /// Called for each key while it has the focus.
    #[prop_or_default]
    pub onkeydown: Callback<KeyboardEvent>,
    /// How much it asks to be pressed.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// How large it is.
    #[prop_or_default]
    pub size: ButtonSize,
    /// An icon before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// An icon after the words.
    #[prop_or_default]
    pub icon_after: Option<IconName>,
    /// Whether the icon stands alone, the label being the accessible name. [`IconButton`] adds the tooltip that such a
    /// button needs.
    #[prop_or_default]
    pub icon_only: bool,
    /// Whether it cannot be pressed now. It stays focusable.
    #[prop_or_default]
    pub disabled: bool,
    /// For a button that stays pressed: whether it is. `None` for one that does not.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// For a button that opens something: whether that is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// For a button that opens something: its role (`menu`, `dialog`, `listbox`).
    #[prop_or_default]
    pub has_popup: Option<&'static str>,
    /// For a button that opens an element with the `popover` attribute: the id of that element.
    #[prop_or_default]
    pub popover_target: Option<AttrValue>,
    /// The shortcut that does the same, as `aria-keyshortcuts` writes it (`Control+Z`).
    #[prop_or_default]
    pub key_shortcuts: Option<AttrValue>,
    /// More about it for those who do not see it: the id of an element with the words.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The id of the element.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
    /// Takes the element, for instance to focus it.
    #[prop_or_default]
    pub button_ref: NodeRef,
}

/// A button with words.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let form = props.icon_only.then_some("button--icon");
    let class = classes!(
        "button",
        form,
        props.kind.class(),
        props.size.class(),
        props.class.clone()
    );
    let size = if props.icon_only && props.size == ButtonSize::Large {
        IconSize::Large
    } else {
        IconSize::Medium
    };
    let name = match &props.done_to {
        Some(thing) => Some(AttrValue::from(format!("{} {thing}", props.label))),
        None => props.icon_only.then(|| props.label.clone()),
    };
    html! {
        <button ref={props.button_ref.clone()} type="button" id={props.id.clone()} {class}
            aria-label={name}
            aria-disabled={props.disabled.then_some("true")}
            aria-pressed={props.pressed.map(truth)}
            aria-expanded={props.expanded.map(truth)}
            aria-haspopup={props.has_popup}
            aria-keyshortcuts={props.key_shortcuts.clone()}
            aria-describedby={props.described_by.clone()}
            popovertarget={props.popover_target.clone().filter(|_| !props.disabled)}
            onclick={guarded(props.disabled, &props.onclick)} onkeydown={props.onkeydown.clone()}>
            if let Some(name) = props.icon { <Icon {name} {size} /> }
            if !props.icon_only { <span class="button__label">{ props.label.clone() }</span> }
            if let Some(name) = props.icon_after { <Icon {name} size={IconSize::Small} /> }
        </button>
    }
}

/// What an [`IconButton`] says and does.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct IconButtonProps {
    /// The icon.
    pub icon: IconName,
    /// What happens when it is pressed, as a verb: its accessible name and its tooltip.
    pub label: AttrValue,
    /// Called when it is pressed, unless it is disabled.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    /// How much it asks to be pressed.
    #[prop_or(ButtonKind::Ghost)]
    pub kind: ButtonKind,
    /// How large it is.
    #[prop_or_default]
    pub size: ButtonSize,
    /// Whether it cannot be pressed now. It stays focusable.
    #[prop_or_default]
    pub disabled: bool,
    /// For a button that stays pressed: whether it is. `None` for one that does not.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// For a button that opens something: whether that is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// The shortcut that does the same, as people read it (`Ctrl+Z`), shown in the tooltip.
    #[prop_or_default]
    pub shortcut: Option<AttrValue>,
    /// The shortcut that does the same, as `aria-keyshortcuts` writes it (`Control+Z`).
    #[prop_or_default]
    pub key_shortcuts: Option<AttrValue>,
    /// Where the tooltip stands.
    #[prop_or(Placement::Below)]
    pub placement: Placement,
    /// The id of the element.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
    /// Takes the element, for instance to focus it.
    #[prop_or_default]
    pub button_ref: NodeRef,
}

/// A button with an icon alone; its label is its name for those who listen and its tooltip for those who look.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    html! {
        <Tooltip text={props.label.clone()} shortcut={props.shortcut.clone()} placement={props.placement}
            suppressed={props.expanded == Some(true)}>
            <Button icon_only=true icon={props.icon} label={props.label.clone()} onclick={props.onclick.clone()}
                kind={props.kind} size={props.size} disabled={props.disabled} pressed={props.pressed}
                expanded={props.expanded} key_shortcuts={props.key_shortcuts.clone()} id={props.id.clone()}
                class={props.class.clone()} button_ref={props.button_ref.clone()} />
        </Tooltip>
    }
}

/// What a [`ButtonGroup`] joins.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ButtonGroupProps {
    /// What the buttons have in common, as the accessible name of the group.
    pub label: AttrValue,
    /// The buttons.
    pub children: Html,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// Buttons that belong together, drawn as one bar.
#[component]
pub fn ButtonGroup(props: &ButtonGroupProps) -> Html {
    html! {
        <div class={classes!("button-group", props.class.clone())} role="group" aria-label={props.label.clone()}>
            { props.children.clone() }
        </div>
    }
}

/// A press is passed on, unless the button is disabled.
fn guarded(disabled: bool, onclick: &Callback<MouseEvent>) -> Callback<MouseEvent> {
    if disabled {
        Callback::from(|event: MouseEvent| event.prevent_default())
    } else {
        onclick.clone()
    }
}
