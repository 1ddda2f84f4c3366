//! The diagram as a whole: how each of its calls would end, and what to do next.

use vouchsafe_model::diagram::Edit;
use yew::prelude::*;

use super::calls::{CallList, SeenFrom};
use super::clock::ClockSection;
use super::row::Section;
use crate::language::use_words;
use crate::store::select::DiagramDetails;
use crate::store::{Action, Dialog};
use crate::studio::hooks::{use_dispatch, use_document};
use crate::widget::{Button, ButtonKind, EmptyState, IconName, TextField};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DiagramPanelProps {
    pub(super) details: DiagramDetails,
}

/// What is shown while nothing is selected.
#[component]
pub(super) fn DiagramPanel(props: &DiagramPanelProps) -> Html {
    let (dispatch, document, words) = (use_dispatch(), use_document(), use_words());
    let details = &props.details;
    let onchange = {
        let (dispatch, was) = (dispatch.clone(), details.title.clone());
        Callback::from(move |title: String| {
            if title.trim() != was && !title.trim().is_empty() {
                dispatch.send(Action::Edit(Edit::SetTitle(title.trim().to_owned())));
            }
        })
    };
    let open = move |_: MouseEvent| dispatch.send(Action::DialogOpened(Dialog::Open));
    // Nothing is said of a diagram that is as it was opened.
    let summary = if document.is_saved {
        details.summary.clone()
    } else {
        words.details_kept(details.summary.as_str())
    };
    html! {
        <>
            <header class="head head--plain">
                <div class="head__words">
                    <TextField key={details.title.clone()} label={words.details_title()} label_hidden=true
                        value={details.title.clone()} {onchange} class="name-field"
                        max_length={u32::try_from(vouchsafe_model::diagram::limits::MAX_NAME_CHARS).ok()} />
                    <p class="head__kind">{ summary }</p>
                </div>
            </header>
            <ClockSection />
            if details.is_empty {
                <EmptyState icon={IconName::Pointer} title={words.details_empty_canvas()}
                    text={words.details_empty_canvas_text()}>
                    <Button label={words.canvas_open_example()} kind={ButtonKind::Primary} onclick={open} />
                </EmptyState>
            } else if details.calls.is_empty() {
                <EmptyState icon={IconName::Call} title={words.details_no_calls()}
                    text={words.details_no_calls_text()} />
            } else {
                <Section title={words.offer_calls()} count={details.calls.len()}>
                    <CallList calls={details.calls.clone()} seen_from={SeenFrom::Outside} />
                </Section>
                <p class="details__hint details__hint--foot">
                    { words.details_play_hint() }
                </p>
            }
        </>
    }
}
