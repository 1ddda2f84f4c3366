//! The signs on buttons: one grid, one stroke.

use yew::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    Play,
    Pause,
    Again,
    Back,
    Forward,
    Wire,
    Close,
    Larger,
    Smaller,
    Open,
    Passed,
    Failed,
    LeftOpen,
    Waiting,
}

/// A sign, which says nothing to those who hear the page: its button does.
pub(crate) fn icon(icon: Icon) -> Html {
    let (path, is_filled) = match icon {
        Icon::Play => ("M6 4.5v11l9.5-5.5z", true),
        Icon::Pause => ("M6 4.5h2.5v11H6zM11.5 4.5H14v11h-2.5z", true),
        Icon::Again => ("M15.5 10a5.5 5.5 0 1 1-1.8-4.1M15.5 3.5v3.2h-3.2", false),
        Icon::Back => ("M12.5 5 7.5 10l5 5", false),
        Icon::Forward => ("M7.5 5l5 5-5 5", false),
        Icon::Wire => ("M7 6 3 10l4 4M13 6l4 4-4 4M11.2 4.5l-2.4 11", false),
        Icon::Close => ("M5 5l10 10M15 5 5 15", false),
        Icon::Larger => ("M10 4.5v11M4.5 10h11", false),
        Icon::Smaller => ("M4.5 10h11", false),
        Icon::Open => (
            "M11.5 4H16v4.5M16 4l-6.5 6.5M8.5 5.5H5.5A1.5 1.5 0 0 0 4 7v7.5A1.5 1.5 0 0 0 5.5 16H13a1.5 1.5 0 0 0 1.5-1.5v-3",
            false,
        ),
        Icon::Passed => ("M5 10.5l3.3 3.3L15 6.8", false),
        Icon::Failed => ("M6 6l8 8M14 6l-8 8", false),
        Icon::LeftOpen => ("M10 5.5v5.5M10 14v.2", false),
        Icon::Waiting => ("M6 10h8", false),
    };
    let (fill, stroke) = if is_filled {
        ("currentColor", "none")
    } else {
        ("none", "currentColor")
    };
    html! {
        <svg class="sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d={path} {fill} {stroke} stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
