//! What does this mean at a glance? Icons of the project's own set, as inline SVG in the color of the text around them.

use vouchsafe_scene::icon::{Paint, STROKE_WIDTH, TINT_OPACITY, VIEW_BOX};
use yew::prelude::*;

pub use vouchsafe_scene::icon::Icon as IconName;

/// How large an icon is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IconSize {
    /// 14 px, inside small text.
    Small,
    /// 16 px, beside text.
    #[default]
    Medium,
    /// 20 px, alone or on a tile.
    Large,
}

impl IconSize {
    fn class(self) -> &'static str {
        match self {
            Self::Small => "icon icon--small",
            Self::Medium => "icon",
            Self::Large => "icon icon--large",
        }
    }
}

/// What an [`Icon`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct IconProps {
    /// Which icon.
    pub name: IconName,
    /// How large.
    #[prop_or_default]
    pub size: IconSize,
    /// What the icon says to those who do not see it. `None` hides it from them, because text beside it says the same.
    #[prop_or_default]
    pub title: Option<AttrValue>,
}

/// An icon.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let paths = icon_paths(props.name);
    let class = props.size.class();
    match &props.title {
        Some(title) => html! {
            <svg {class} viewBox={VIEW_BOX} role="img" aria-label={title.clone()}>{ paths }</svg>
        },
        None => html! {
            <svg {class} viewBox={VIEW_BOX} aria-hidden="true" focusable="false">{ paths }</svg>
        },
    }
}

/// The paths of an icon without an `svg` element around them, for a place inside a larger drawing that scales the grid
/// of 20 by 20 units itself.
pub fn icon_paths(name: IconName) -> Html {
    name.paths()
        .map(|path| match path.paint {
            Paint::Tint => html! {
                <path d={path.data} fill="currentColor" fill-opacity={TINT_OPACITY} stroke="none" />
            },
            Paint::Line => html! {
                <path d={path.data} fill="none" stroke="currentColor" stroke-width={STROKE_WIDTH.to_string()}
                    stroke-linecap="round" stroke-linejoin="round" />
            },
            Paint::Solid => html! { <path d={path.data} fill="currentColor" stroke="none" /> },
        })
        .collect()
}
