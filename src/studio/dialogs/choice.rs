//! Argues for a kind of managed identity.

use vouchsafe_model::choice::case_of;
use vouchsafe_model::diagram::Case;
use yew::prelude::*;

use crate::exhibit::Chooser;
use crate::studio::hooks::use_diagram;
use crate::widget::{Dialog, DialogSize};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ChoiceDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
}

/// The chooser, with the case of what is drawn at first.
#[component]
pub(super) fn ChoiceDialog(props: &ChoiceDialogProps) -> Html {
    let diagram = use_diagram();
    let case = use_memo((), |()| {
        case_of(&diagram, &Case::SIMPLEST).unwrap_or(Case::SIMPLEST)
    });
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Large}>
            <Chooser case={*case} />
        </Dialog>
    }
}
