//! What a beat shows besides the drawing, and the studio on demand: which services can
//! carry an identity and accept tokens, and which kind of identity suits a case.
//!
//! Both are computed by the model ([`vouchsafe_model::inventory`],
//! [`vouchsafe_model::choice`]); here they are shown, searched and filled in. The same
//! components stand in the studio, on stage and in the text of a story.

mod case;
mod choice;
mod services;

use vouchsafe_model::diagram::Exhibit as Shown;
use yew::prelude::*;

pub use choice::{ChoiceText, Chooser};
pub use services::{Services, ServicesText};

/// What an [`Exhibit`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExhibitProps {
    /// What it is.
    pub shows: Shown,
    /// Whether it is for looking at from afar: every row is reached by Tab, because the
    /// arrow keys tell the story.
    #[prop_or_default]
    pub is_on_stage: bool,
}

/// What a beat shows, ready to be used.
#[component]
pub fn Exhibit(props: &ExhibitProps) -> Html {
    match &props.shows {
        Shown::Services(filter) => html! {
            <Services filter={*filter} is_on_stage={props.is_on_stage} />
        },
        Shown::Choice(case) => html! { <Chooser case={*case} /> },
    }
}

/// What an [`ExhibitText`] says.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExhibitTextProps {
    /// What it is.
    pub shows: Shown,
}

/// What a beat shows, to be read or printed.
#[component]
pub fn ExhibitText(props: &ExhibitTextProps) -> Html {
    match &props.shows {
        Shown::Services(filter) => html! { <ServicesText filter={*filter} /> },
        Shown::Choice(case) => html! { <ChoiceText case={*case} /> },
    }
}
