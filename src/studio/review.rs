//! What a careful reader says of the drawing: which assertions hold, and what
//! was found.

mod assertions;
mod findings;

use yew::prelude::*;

use crate::language::use_words;
use crate::store::select::ReviewDetails;
use crate::studio::hooks::use_diagram;
use assertions::Assertions;
use findings::Findings;

/// The panel. It looks the diagram over when it is opened, and after each edit
/// while it is open.
#[component]
pub(super) fn ReviewPanel() -> Html {
    let (words, diagram) = (use_words(), use_diagram());
    let details = use_memo((words, diagram), |(words, diagram)| {
        ReviewDetails::of(words, diagram)
    });
    html! {
        <div class="details review">
            <Assertions details={Shown(details.clone())} />
            <Findings details={Shown(details)} />
        </div>
    }
}

/// What the panel shows; the same only if it is the same object.
#[derive(Clone, Debug)]
struct Shown(std::rc::Rc<ReviewDetails>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        std::rc::Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ReviewProps {
    details: Shown,
}
