//! What is it, and how does it stand? Small signs beside words: badges, marks, tiles, keys.

use super::icon::{Icon, IconName, IconSize};
use yew::prelude::*;

/// What a color means. Never the only sign: words or a shape say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// A request, or what can be done next.
    Request,
    /// An identity, and what it may do.
    Identity,
    /// A secret.
    Secret,
    /// Allowed, or done.
    Allowed,
    /// Denied, or failed.
    Denied,
    /// Something to look at.
    Warning,
}

impl Tone {
    /// The class that sets the colors of the tone (`--tone`, `--tone-soft`, `--tone-on`).
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tone--neutral",
            Self::Request => "tone--request",
            Self::Identity => "tone--identity",
            Self::Secret => "tone--secret",
            Self::Allowed => "tone--allowed",
            Self::Denied => "tone--denied",
            Self::Warning => "tone--warning",
        }
    }
}

/// What a [`Badge`] says.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BadgeProps {
    /// A word or two.
    pub label: AttrValue,
    /// What its color means.
    #[prop_or_default]
    pub tone: Tone,
    /// An icon before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// A word in a pill.
#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    html! {
        <span class={classes!("badge", props.tone.class(), props.class.clone())}>
            if let Some(name) = props.icon { <Icon {name} size={IconSize::Small} /> }
            { props.label.clone() }
        </span>
    }
}

/// How a check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// Not answered yet: a dashed ring.
    Waiting,
    /// Being answered now: a ring with a dot.
    Running,
    /// Answered with yes: a check.
    Passed,
    /// Answered with no: a cross.
    Failed,
    /// Worth a look: an exclamation mark.
    Warned,
}

/// What a [`Mark`] says.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct MarkProps {
    /// How it stands.
    pub kind: MarkKind,
    /// The same for those who do not see it. `None` where the words beside it say so.
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// A round mark that tells how a check stands, by shape and by color.
#[component]
pub fn Mark(props: &MarkProps) -> Html {
    let (class, icon) = match props.kind {
        MarkKind::Waiting => ("mark--waiting tone--neutral", None),
        MarkKind::Running => ("mark--running tone--request", None),
        MarkKind::Passed => ("tone--allowed", Some(IconName::Check)),
        MarkKind::Failed => ("tone--denied", Some(IconName::Cross)),
        MarkKind::Warned => ("tone--warning", Some(IconName::Warning)),
    };
    let role = props.label.as_ref().map(|_| "img");
    let hidden = props.label.is_none().then_some("true");
    html! {
        <span class={classes!("mark", class)} {role} aria-label={props.label.clone()} aria-hidden={hidden}>
            if let Some(name) = icon { <Icon {name} size={IconSize::Small} /> }
        </span>
    }
}

/// The color of a [`Tile`]: the category of what its icon stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TileKind {
    /// Who asks.
    Identity,
    /// Where code runs.
    Compute,
    /// Where data stands.
    Data,
    /// Where secrets stand.
    Security,
    /// What carries messages and settings.
    Integration,
    /// What reads, writes and answers by a model.
    Ai,
    /// What contains the others.
    Scope,
    /// What is only written.
    Note,
}

impl TileKind {
    /// The class that sets the color of the category (`--tile-color`).
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Identity => "tile--identity",
            Self::Compute => "tile--compute",
            Self::Data => "tile--data",
            Self::Security => "tile--security",
            Self::Integration => "tile--integration",
            Self::Ai => "tile--ai",
            Self::Scope => "tile--scope",
            Self::Note => "tile--note",
        }
    }
}

/// What a [`Tile`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TileProps {
    /// The icon.
    pub icon: IconName,
    /// The category that gives the color.
    pub kind: TileKind,
    /// Whether it is 40 px wide and not 26 px.
    #[prop_or_default]
    pub large: bool,
}

/// An icon on the color of its category. Words beside it say what it is.
#[component]
pub fn Tile(props: &TileProps) -> Html {
    let size = if props.large {
        IconSize::Large
    } else {
        IconSize::Medium
    };
    html! {
        <span class={classes!("tile", props.kind.class(), props.large.then_some("tile--large"))} aria-hidden="true">
            <Icon name={props.icon} {size} />
        </span>
    }
}

/// What a [`Kbd`] names.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct KbdProps {
    /// The keys as people read them, joined by `+`, such as `Ctrl+Shift+Z`.
    pub keys: AttrValue,
}

/// Keys to press together.
#[component]
pub fn Kbd(props: &KbdProps) -> Html {
    // A key that is itself a plus stands alone or follows another plus: `+`, `Ctrl++`.
    let keys: Vec<String> = match props.keys.strip_suffix('+') {
        Some(others) => {
            let others = others.strip_suffix('+').unwrap_or(others);
            let others = others.split('+').filter(|key| !key.is_empty());
            others.chain(["+"]).map(str::to_owned).collect()
        }
        None => props.keys.split('+').map(str::to_owned).collect(),
    };
    html! {
        <span class="keys">{ for keys.into_iter().map(|key| html! { <kbd class="kbd">{ key }</kbd> }) }</span>
    }
}
