//! How is a panel laid out? Callouts, parts that open and close, and places that are still empty.

use super::badge::Tone;
use super::icon::{Icon, IconName};
use super::prose::prose;
use crate::browser::dom;
use yew::prelude::*;

/// What a [`Callout`] says.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CalloutProps {
    /// What its color means.
    pub tone: Tone,
    /// What it says in one line.
    pub title: AttrValue,
    /// The icon; by default the one of the tone.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// More words below the title.
    #[prop_or_default]
    pub children: Html,
    /// A button at its end.
    #[prop_or_default]
    pub action: Option<Html>,
    /// The level of its title among the headings of the page, 2 to 6. `None` makes the title no heading.
    #[prop_or_default]
    pub heading_level: Option<u8>,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// Something that must not be missed: a verdict, an offer, a problem.
#[component]
pub fn Callout(props: &CalloutProps) -> Html {
    let icon = props.icon.unwrap_or(match props.tone {
        Tone::Neutral | Tone::Request => IconName::Info,
        Tone::Identity => IconName::User,
        Tone::Secret => IconName::Key,
        Tone::Allowed => IconName::Check,
        Tone::Denied => IconName::Cross,
        Tone::Warning => IconName::Warning,
    });
    let level = props.heading_level.map(|level| level.to_string());
    let role = level.as_ref().map(|_| "heading");
    html! {
        <div class={classes!("callout", props.tone.class(), props.class.clone())}>
            <span class="callout__mark" aria-hidden="true"><Icon name={icon} /></span>
            <div class="callout__words">
                <div class="callout__title" {role} aria-level={level}>{ prose(&props.title) }</div>
                { props.children.clone() }
            </div>
            if let Some(action) = &props.action { <div class="callout__action">{ action.clone() }</div> }
        </div>
    }
}

/// What a [`Disclosure`] opens.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct DisclosureProps {
    /// What is inside.
    pub label: AttrValue,
    /// Whether it is open at first; after that the reader decides, unless this changes.
    #[prop_or_default]
    pub open: bool,
    /// Called with whether it is now open.
    #[prop_or_default]
    pub ontoggle: Callback<bool>,
    /// A short word after the label, such as a count.
    #[prop_or_default]
    pub badge: Option<AttrValue>,
    /// What is inside.
    pub children: Html,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// A part that opens and closes. The browser's own element, so that a search in the page finds what is inside.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let ontoggle = {
        let ontoggle = props.ontoggle.clone();
        move |event: Event| ontoggle.emit(dom::now_open(&event))
    };
    html! {
        <details class={classes!("disclosure", props.class.clone())} open={props.open} {ontoggle}>
            <summary class="disclosure__summary">
                <Icon name={IconName::ChevronRight} />
                <span class="disclosure__label">{ props.label.clone() }</span>
                if let Some(badge) = &props.badge { <span class="count">{ badge.clone() }</span> }
            </summary>
            <div class="disclosure__body">{ props.children.clone() }</div>
        </details>
    }
}

/// What an [`EmptyState`] says.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct EmptyStateProps {
    /// What could be here.
    pub icon: IconName,
    /// What is not here yet.
    pub title: AttrValue,
    /// The next gesture, in words.
    #[prop_or_default]
    pub text: Option<AttrValue>,
    /// Buttons that do it.
    #[prop_or_default]
    pub children: Html,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// A place that is still empty and teaches how to fill it.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    html! {
        <div class={classes!("empty", props.class.clone())}>
            <span class="empty__icon" aria-hidden="true"><Icon name={props.icon} /></span>
            <p class="empty__title">{ props.title.clone() }</p>
            if let Some(text) = &props.text { <p class="empty__text">{ prose(text) }</p> }
            <div class="empty__actions">{ props.children.clone() }</div>
        </div>
    }
}
