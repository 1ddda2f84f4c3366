//! Where is something wrong that matters? A mark at each thing of which a finding of high severity tells.
//!
//! A mark is a button that opens the review at the finding. It keeps its size on screen, and stands outside of the surface
//! on which pointers draw.

use std::collections::BTreeMap;

use vouchsafe_model::advice::Finding;
use vouchsafe_model::diagram::Subject;
use vouchsafe_scene::geometry::WorldPoint;
use vouchsafe_scene::layout::Layout;
use yew::prelude::*;

use super::contexts::{use_gesture, use_is_quiet, use_shown, use_view};
use crate::language::use_words;
use crate::store::Action;
use crate::store::focus::place_in;
use crate::studio::hooks::{use_attack, use_dispatch, use_document};
use crate::widget::{Icon, IconName, IconSize};

/// From afar there is no room beside what is marked.
const LEAST_ZOOM: f64 = 0.3;

/// The marks, while nothing is being pulled and no flow is played.
#[component]
pub(super) fn FindingMarks() -> Html {
    let dispatch = use_dispatch();
    let document = use_document();
    let shown = use_shown();
    let (view, words) = (use_view(), use_words());
    let (gesture, attack) = (use_gesture(), use_attack());
    let is_quiet = use_is_quiet();
    let is_busy = gesture.preview.is_some() || attack.is_some();
    if is_busy || is_quiet || view.viewport.zoom < LEAST_ZOOM {
        return Html::default();
    }
    let mark = |(at, found): (WorldPoint, Vec<&Finding>)| {
        let first = found.first()?;
        let place = view.viewport.to_screen(at);
        let is_seen = place.x > 0.0
            && place.y > 0.0
            && place.x < view.screen.width
            && place.y < view.screen.height;
        if !is_seen {
            return None;
        }
        let key = first.key();
        let onclick = {
            let dispatch = dispatch.clone();
            Callback::from(move |_: MouseEvent| dispatch.send(Action::FindingShown(key)))
        };
        let what = plain(&words.told_text(&first.message));
        let label = match found.len() - 1 {
            0 => words.findings_mark(what),
            more => words.findings_mark_and_others(what, more),
        };
        Some(html! {
            <button key={format!("{}-{}", key.rule.slug(), key.about)} type="button" class="finding-mark"
                aria-label={label.clone()} title={label} {onclick}
                style={format!("transform:translate({:.1}px,{:.1}px)", place.x, place.y)}>
                <Icon name={IconName::Warning} size={IconSize::Small} />
                if found.len() > 1 { <span class="finding-mark__count">{ found.len() }</span> }
            </button>
        })
    };
    let marks: Vec<Html> = places(&shown.layout, &document.serious)
        .into_iter()
        .filter_map(mark)
        .collect();
    if marks.is_empty() {
        return Html::default();
    }
    html! { <div class="finding-marks" role="group" aria-label={words.findings_marks()}>{ for marks }</div> }
}

/// The findings by where their mark stands: at the upper left corner of a card, or of the words on a line.
fn places<'a>(layout: &Layout, found: &'a [Finding]) -> Vec<(WorldPoint, Vec<&'a Finding>)> {
    let mut places: BTreeMap<(i32, i32), Vec<&Finding>> = BTreeMap::new();
    for it in found {
        let subject = match it.subject {
            Subject::Setting(node, _)
            | Subject::ClientCredential(node, _)
            | Subject::Part(node, _) => Subject::Node(node),
            other => other,
        };
        let rect = match subject {
            Subject::Node(node) => layout.node(node).map(|view| view.rect),
            _ => place_in(layout, subject),
        };
        if let Some(rect) = rect {
            places.entry((rect.y, rect.x)).or_default().push(it);
        }
    }
    let places = places.into_iter();
    places
        .map(|((y, x), found)| (WorldPoint { x, y }, found))
        .collect()
}

/// A message without the marks around what is code in it.
fn plain(message: &str) -> String {
    message.replace('`', "")
}
