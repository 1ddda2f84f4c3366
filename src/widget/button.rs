//! How is something done? Buttons, with words or with an icon alone.
//!
//! A button that cannot be pressed now stays reachable by keyboard and says so (`aria-disabled`): a button that lost the
//! focus by its own press, as undo does with the last edit, would drop the reader at the top of the page.

use super::icon::{Icon, IconName, IconSize};
use super::tooltip::Tooltip;
use crate::browser::dom::Placement;
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
    /// Called when it is pressed, unless it is disabled.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
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
    /// Whether it cannot be pressed now. It stays focusable.
    #[prop_or_default]
    pub disabled: bool,
    /// For a button that stays pressed: whether it is. `None` for one that does not.
    #[prop_or_default]
    pub pressed: Option<bool>,
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
    let class = classes!(
        "button",
        props.kind.class(),
        props.size.class(),
        props.class.clone()
    );
    html! {
        <button ref={props.button_ref.clone()} type="button" id={props.id.clone()} {class}
            aria-disabled={props.disabled.then_some("true")}
            aria-pressed={pressed_word(props.pressed)}
            aria-keyshortcuts={props.key_shortcuts.clone()}
            aria-describedby={props.described_by.clone()}
            onclick={guarded(props.disabled, &props.onclick)}>
            if let Some(name) = props.icon { <Icon {name} /> }
            <span class="button__label">{ props.label.clone() }</span>
            if let Some(name) = props.icon_after { <Icon {name} /> }
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
    let class = classes!(
        "button",
        "button--icon",
        props.kind.class(),
        props.size.class(),
        props.class.clone()
    );
    let size = if props.size == ButtonSize::Large {
        IconSize::Large
    } else {
        IconSize::Medium
    };
    html! {
        <Tooltip text={props.label.clone()} shortcut={props.shortcut.clone()} placement={props.placement}>
            <button ref={props.button_ref.clone()} type="button" id={props.id.clone()} {class}
                aria-label={props.label.clone()}
                aria-disabled={props.disabled.then_some("true")}
                aria-pressed={pressed_word(props.pressed)}
                aria-keyshortcuts={props.key_shortcuts.clone()}
                onclick={guarded(props.disabled, &props.onclick)}>
                <Icon name={props.icon} {size} />
            </button>
        </Tooltip>
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

/// The value of `aria-pressed`, for a button that has one.
pub(crate) fn pressed_word(pressed: Option<bool>) -> Option<&'static str> {
    pressed.map(|pressed| if pressed { "true" } else { "false" })
}
