//! How does one thing stand in a list of the details? A line that leads to it,
//! with what can be done about it at its end.

use vouchsafe_model::diagram::Subject;
use yew::prelude::*;

use crate::language::Words;
use crate::store::{Action, SelectHow};
use crate::studio::hooks::use_dispatch;
use crate::studio::sign::Sign;
use crate::widget::{Icon, IconName, Tile};

/// What stands before the words of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::studio) enum Lead {
    /// An icon on its category's color.
    Tile(Sign),
    /// An icon alone.
    Icon(IconName),
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(in crate::studio) struct RowProps {
    /// What stands before the words.
    pub(in crate::studio) lead: Lead,
    /// The words.
    pub(in crate::studio) title: AttrValue,
    /// Quieter words below.
    #[prop_or_default]
    pub(in crate::studio) subtitle: Option<AttrValue>,
    /// What the line leads to; `None` for a line of words alone.
    #[prop_or_default]
    pub(in crate::studio) subject: Option<Subject>,
    /// Whether the words are of something that is gone.
    #[prop_or_default]
    pub(in crate::studio) is_gone: bool,
    /// What can be done about it.
    #[prop_or_default]
    pub(in crate::studio) children: Html,
}

/// A line of a list.
#[component]
pub(in crate::studio) fn Row(props: &RowProps) -> Html {
    let dispatch = use_dispatch();
    let lead = match props.lead {
        Lead::Tile(sign) => html! { <Tile icon={sign.icon} kind={sign.tile} /> },
        Lead::Icon(name) => html! { <span class="row__icon"><Icon {name} /></span> },
    };
    let words = html! {
        <span class="row__words">
            <span class="row__title">{ props.title.clone() }</span>
            if let Some(subtitle) = &props.subtitle { <span class="row__subtitle">{ subtitle.clone() }</span> }
        </span>
    };
    let class = classes!("row", props.is_gone.then_some("row--gone"));
    let main = match props.subject {
        Some(subject) => {
            let onclick = move |_: MouseEvent| {
                dispatch.send(Action::Selected {
                    subject,
                    how: SelectHow::Only,
                });
            };
            html! { <button type="button" class="row__main row__main--link" {onclick}>{ lead }{ words }</button> }
        }
        None => html! { <div class="row__main">{ lead }{ words }</div> },
    };
    html! {
        <li {class}>{ main }<span class="row__actions">{ props.children.clone() }</span></li>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(in crate::studio) struct SectionProps {
    /// The heading.
    pub(in crate::studio) title: AttrValue,
    /// How many things stand below.
    #[prop_or_default]
    pub(in crate::studio) count: Option<usize>,
    /// The id by which it is brought into view.
    #[prop_or_default]
    pub(in crate::studio) id: Option<&'static str>,
    /// A button at the end of the heading.
    #[prop_or_default]
    pub(in crate::studio) action: Html,
    /// What stands below.
    pub(in crate::studio) children: Html,
}

/// A part of the details under its heading.
#[component]
pub(in crate::studio) fn Section(props: &SectionProps) -> Html {
    html! {
        <section id={props.id} class="details__section">
            <div class="details__heading">
                <h3 class="details__title">
                    { props.title.clone() }
                    if let Some(count) = props.count.filter(|count| *count > 0) {
                        <span class="count">{ count }</span>
                    }
                </h3>
                { props.action.clone() }
            </div>
            { props.children.clone() }
        </section>
    }
}

/// How many lines of a long list are drawn: an import brings thousands, and
/// nobody reads them here.
pub(super) const LISTED: usize = 100;

/// What stands below a list that was not drawn to its end.
pub(super) fn more(words: &Words, count: usize) -> Html {
    if count <= LISTED {
        return Html::default();
    }
    html! {
        <p class="details__nothing">
            { words.details_more(count - LISTED) }
        </p>
    }
}

/// What a section says while there is nothing in it, and what to do about it.
pub(super) fn nothing(words: String) -> Html {
    html! { <p class="details__nothing">{ words }</p> }
}
