//! The diagram as a whole: how each of its calls would end, and what to do next.

use vouchsafe_model::diagram::Edit;
use yew::prelude::*;

use super::calls::{CallList, SeenFrom};
use super::clock::ClockSection;
use super::row::Section;
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
    let (dispatch, document) = (use_dispatch(), use_document());
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
    let kept = if document.is_saved {
        ""
    } else {
        " · Kept in this browser, not in a file"
    };
    html! {
        <>
            <header class="head head--plain">
                <div class="head__words">
                    <TextField key={details.title.clone()} label="Title of the diagram" label_hidden=true
                        value={details.title.clone()} {onchange} class="name-field"
                        max_length={u32::try_from(vouchsafe_model::diagram::limits::MAX_NAME_CHARS).ok()} />
                    <p class="head__kind">{ format!("{}{kept}", details.summary) }</p>
                </div>
            </header>
            <ClockSection />
            if details.is_empty {
                <EmptyState icon={IconName::Pointer} title="An empty canvas"
                    text="Drag a virtual machine and a storage account onto it, then draw a line from one to the other.">
                    <Button label="Open an example" kind={ButtonKind::Primary} onclick={open} />
                </EmptyState>
            } else if details.calls.is_empty() {
                <EmptyState icon={IconName::Call} title="Nothing is called yet"
                    text="Draw a line from a host to what its code should call. Each call can be played." />
            } else {
                <Section title="Calls" count={details.calls.len()}>
                    <CallList calls={details.calls.clone()} seen_from={SeenFrom::Outside} />
                </Section>
                <p class="details__hint details__hint--foot">
                    { "Play a call to see what goes over the wire, and why it ends as it does. \
                       Select anything on the canvas for its details." }
                </p>
            }
        </>
    }
}
