//! What the diagram claims of itself: green or red, and because of what.

use vouchsafe_model::advice::assertion::{Answer, Path};
use vouchsafe_model::diagram::{Edit, Subject};
use yew::prelude::*;

use super::ReviewProps;
use crate::input::CommandId;
use crate::language::{Words, use_words};
use crate::store::select::AssertionRow;
use crate::store::{Action, Dialog, review};
use crate::studio::dialogs::answer_badge;
use crate::studio::hooks::{Dispatch, use_dispatch};
use crate::studio::inspector::row::Section;
use crate::widget::{
    Button, ButtonKind, ButtonSize, Disclosure, EmptyState, IconButton, IconName, prose,
};

/// All assertions, those that do not hold first.
#[component]
pub(super) fn Assertions(props: &ReviewProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let rows = &props.details.0.assertions;
    let new = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::Command(CommandId::NewAssertion))
    };
    let action = html! {
        <Button label={words.review_new()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={new} />
    };
    html! {
        <Section title={words.review_assertions()} count={rows.len()} {action}>
            if rows.is_empty() {
                <EmptyState icon={IconName::Check} title={words.review_nothing_asserted()}
                    text={words.review_nothing_asserted_text()} />
            } else {
                <ul class="review__list">{ for rows.iter().map(|row| assertion(&words, &dispatch, row)) }</ul>
            }
        </Section>
    }
}

fn assertion(words: &Words, dispatch: &Dispatch, row: &AssertionRow) -> Html {
    let sends = |action: Action| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(action.clone())
    };
    let change = sends(Action::DialogOpened(Dialog::Assertion {
        assertion: Some(row.id),
        draft: row.what.clone(),
    }));
    let delete = sends(Action::Edit(Edit::Delete(vec![Subject::Assertion(row.id)])));
    let shown = row.outcome.paths.first().map_or_else(
        || vec![Subject::Assertion(row.id)],
        |path| review::deciding(path.who, &path.decided_by),
    );
    let show = sends(Action::ShownOnCanvas(shown));
    let class = match row.outcome.answer {
        Answer::Holds => "review__item review__item--allowed",
        Answer::Fails => "review__item review__item--denied",
        Answer::Undecided => "review__item review__item--warning",
    };
    let title = row.title();
    let lang = match row.name {
        Some(_) => None,
        None => words.lang_of(&title),
    };
    html! {
        <li key={row.id.to_string()} {class}>
            <div class="review__head">
                { answer_badge(words, row.outcome.answer) }
                <span class="review__tools">
                    <IconButton icon={IconName::Eye} label={words.review_show(title.as_str())}
                        kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={show} />
                    <IconButton icon={IconName::Pencil} label={words.review_change(title.as_str())}
                        kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={change} />
                    <IconButton icon={IconName::Trash} label={words.review_delete(title.as_str())} class="row__remove"
                        kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={delete} />
                </span>
            </div>
            <p class="review__title" {lang}>{ prose(&title) }</p>
            if row.name.is_some() { <p class="review__text" lang={words.lang_of(&row.sentence)}>{ prose(&row.sentence) }</p> }
            <p class="review__text" lang={words.lang_of(&row.outcome.because)}>{ prose(&row.outcome.because) }</p>
            { ways(words, dispatch, row) }
            if let Some(fix) = &row.fix { { super::findings::fix(words, dispatch, fix) } }
        </li>
    }
}

/// The ways that were tried, where there is more than is told already.
fn ways(words: &Words, dispatch: &Dispatch, row: &AssertionRow) -> Html {
    let paths = &row.outcome.paths;
    let is_told = matches!(paths.as_slice(), [only] if only.words == row.outcome.because);
    if paths.is_empty() || is_told {
        return Html::default();
    }
    let way = |path: &Path| {
        let dispatch = dispatch.clone();
        let subjects = review::deciding(path.who, &path.decided_by);
        let onclick = move |_: MouseEvent| dispatch.send(Action::ShownOnCanvas(subjects.clone()));
        html! {
            <li key={path.words.to_string()} lang={words.lang_of(&path.words)}>
                <button type="button" class="chain__step" {onclick}>{ prose(&path.words) }</button>
            </li>
        }
    };
    let label = words.review_tried(paths.len());
    html! { <Disclosure {label}><ul class="review__ways">{ for paths.iter().map(way) }</ul></Disclosure> }
}
