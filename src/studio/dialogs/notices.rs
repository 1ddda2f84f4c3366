//! What has been done? Short messages to read, and words to hear.

use std::rc::Rc;

use yew::prelude::*;

use crate::store::{Action, Notice, NoticeId, NoticeTone};
use crate::studio::hooks::{use_announcement, use_chrome, use_dispatch};
use crate::widget::{Announcement, LiveRegion, Toast, ToastRegion, Tone};

/// The messages that are shown until their time is over, and what is spoken to
/// those who listen. Rendered once, from the start.
#[component]
pub fn Notices() -> Html {
    let (dispatch, chrome, announcement) = (use_dispatch(), use_chrome(), use_announcement());
    let toasts: Rc<[Toast]> = chrome.notices.iter().map(toast).collect();
    let ondismiss = use_callback(dispatch, |number: u32, dispatch| {
        dispatch.send(Action::NoticeDismissed(NoticeId(number)));
    });
    // A message is spoken by the place where it is shown.
    let is_shown = chrome
        .notices
        .last()
        .is_some_and(|notice| notice.text == announcement.text);
    let text = if is_shown { "" } else { &announcement.text };
    html! {
        <>
            <ToastRegion {toasts} {ondismiss} />
            <LiveRegion announcement={Announcement {
                text: AttrValue::from(text.to_owned()),
                number: announcement.serial,
            }} />
        </>
    }
}

fn toast(notice: &Notice) -> Toast {
    Toast {
        number: notice.id.0,
        tone: match notice.tone {
            NoticeTone::Done => Tone::Allowed,
            NoticeTone::Remark => Tone::Neutral,
            NoticeTone::Problem => Tone::Warning,
        },
        text: notice.text.clone().into(),
        action: None,
    }
}
