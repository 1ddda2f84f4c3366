//! Shows the link that holds the diagram, and offers it for pages, as pictures and as files.

mod file;
mod in_page;
mod make;
mod offer;
mod pictures;
mod shown;
mod told;

use std::rc::Rc;

use vouchsafe_model::link::LinkError;
use vouchsafe_model::link::share::{Form, Length, MAX_CHARS};
use vouchsafe_model::link::view::{LinkTheme, LinkView};
use vouchsafe_model::story;
use yew::prelude::*;

use crate::browser::{clipboard, dom, page};
use crate::language::{Words, use_words};
use crate::store::view_to_link;
use crate::store::words::sentence;
use crate::studio::hooks::{
    ByPointer, use_chrome, use_diagram, use_dispatch, use_document, use_player, use_telling,
};
use crate::studio::persistence::{address, with_view};
use crate::widget::{
    Button, ButtonKind, Callout, Checkbox, Choice, Dialog, Icon, IconName, IconSize, Qr,
    SegmentedControl, Select, TextField, Tone, prose, qr,
};
use file::AsFile;
use in_page::InPage;
use pictures::Pictures;

/// How long it is said that the link was copied, in milliseconds.
const SAID_FOR_MS: f64 = 2_000.0;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ShareDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
}

/// The link, pictures, and the file.
#[component]
pub(super) fn ShareDialog(props: &ShareDialogProps) -> Html {
    let diagram = use_document().kept;
    let shown = view_to_link(
        &use_diagram(),
        &use_player(),
        use_telling().as_deref(),
        &use_chrome(),
    );
    let wished = use_state_eq(|| LinkView {
        theme: None,
        ..shown
    });
    let has_notes = use_state_eq(|| true);
    let is_coded = use_state_eq(|| false);
    let has_story = diagram.story().is_some();
    let diagram = {
        let (diagram, has_notes) = (diagram.clone(), *has_notes);
        (*use_memo((ByPointer(diagram), has_notes), |(diagram, has_notes)| {
            if *has_notes {
                diagram.0.clone()
            } else {
                Rc::new(story::without_notes(&diagram.0))
            }
        }))
        .clone()
    };
    let words = use_words();
    let language = words.language();
    let link = use_memo(
        (diagram.clone(), *wished, language),
        |(diagram, view, language)| {
            address(diagram).map(|address| with_view(address, *view, *language))
        },
    );
    let content = match &*link {
        Err(error) => html! {
            <Callout tone={Tone::Warning} title={words.share_too_large()}>
                { prose(&sentence(&error.to_string())) }
                if *error == LinkError::TooLarge {
                    { " " }{ words.share_sure_of(MAX_CHARS) }
                }
            </Callout>
        },
        Ok(link) => html! {
            <LinkToCopy link={link.clone()} words={diagram.title().to_owned()} />
        },
    };
    let kind = use_state_eq(|| AttrValue::from(LINK));
    let onkind = {
        let kind = kind.clone();
        move |value| kind.set(value)
    };
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()}>
            <div class="share">
                <SegmentedControl label={words.share_kinds()} class="share__kinds" choices={kinds(&words)} value={(*kind).clone()} onchange={onkind} />
                if *kind == LINK {
                    { content }
                }
                if has_story && *kind != PICTURE {
                    <Checkbox label={words.share_with_notes()} checked={*has_notes}
                        onchange={move |has| has_notes.set(has)} />
                }
                if *kind == LINK || *kind == PAGE {
                    { for views(&wished, shown, has_story && *kind == LINK, *kind == LINK, &words) }
                }
                if let Some(link) = link.as_ref().as_ref().ok().filter(|_| *kind == LINK) {
                    if qr::fits(link) {
                        <Checkbox label={words.share_as_code()} checked={*is_coded} onchange={{
                            let is_coded = is_coded.clone();
                            move |is_on| is_coded.set(is_on)
                        }} />
                        if *is_coded { <Qr text={link.clone()} label={words.share_code()} /> }
                    } else {
                        <p class="share__hint">{ words.share_code_too_long() }</p>
                    }
                }
                if *kind == PAGE {
                    <InPage kept={diagram.clone()} link={link.as_ref().as_ref().ok().cloned()} beat={wished.beat} />
                }
                if *kind == PICTURE {
                    <Pictures kept={diagram.clone()} />
                }
                if *kind == FILE {
                    <AsFile kept={diagram.clone()} />
                }
            </div>
        </Dialog>
    }
}

/// What may be named of what is shown: a box for each.
fn views(
    wished: &UseStateHandle<LinkView>,
    shown: LinkView,
    can_present: bool,
    has_more: bool,
    words: &Words,
) -> Vec<Html> {
    let tick = |label: String, checked: bool, set: fn(&mut LinkView, Option<LinkView>)| {
        let wished = wished.clone();
        let onchange = move |is_on: bool| {
            let mut view = *wished;
            set(&mut view, is_on.then_some(shown));
            wished.set(view);
        };
        html! { <Checkbox {label} {checked} {onchange} /> }
    };
    let mut ticks = Vec::new();
    if let Some(beat) = shown.beat {
        ticks.push(tick(
            words.share_at_beat(beat),
            wished.beat.is_some(),
            |view, shown| {
                view.beat = shown.and_then(|it| it.beat);
            },
        ));
    }
    if let Some(step) = shown.step.filter(|_| has_more) {
        ticks.push(tick(
            words.share_at_step(step),
            wished.step.is_some(),
            |view, shown| {
                view.step = shown.and_then(|it| it.step);
                view.call = shown.and_then(|it| it.call);
            },
        ));
    }
    if let Some(theme) = shown.theme.filter(|_| has_more) {
        let label = match theme {
            LinkTheme::Light => words.share_in_light(),
            LinkTheme::Dark => words.share_in_dark(),
        };
        ticks.push(tick(label, wished.theme.is_some(), |view, shown| {
            view.theme = shown.and_then(|it| it.theme);
        }));
    }
    if can_present {
        ticks.push(tick(
            words.share_presented(),
            wished.is_presented,
            |view, shown| {
                view.is_presented = shown.is_some();
            },
        ));
    }
    ticks
}

/// What is shared.
const LINK: &str = "link";
const PAGE: &str = "page";
const PICTURE: &str = "picture";
const FILE: &str = "file";

fn kinds(words: &Words) -> Rc<[Choice]> {
    Rc::from([
        Choice::new(LINK, words.share_link()),
        Choice::new(PAGE, words.share_in_page()),
        Choice::new(PICTURE, words.share_as_picture()),
        Choice::new(FILE, words.share_as_file()),
    ])
}

#[derive(Clone, PartialEq, Properties)]
struct LinkToCopyProps {
    /// The address.
    link: AttrValue,
    /// What it leads to, in a text.
    words: AttrValue,
}

/// The link as text for what takes it, and a button that copies it.
#[component]
fn LinkToCopy(props: &LinkToCopyProps) -> Html {
    let (dispatch, said) = (use_dispatch(), use_words());
    let form = use_state_eq(Form::default);
    let field = use_node_ref();
    let is_copied = use_state_eq(|| false);
    use_effect_with(*is_copied, {
        let is_copied = is_copied.clone();
        move |copied| {
            let timeout = copied.then(|| page::after(SAID_FOR_MS, move || is_copied.set(false)));
            move || drop(timeout)
        }
    });
    // Selected from the start, so that the keys copy it, too.
    use_effect_with((), {
        let field = field.clone();
        move |()| dom::select_text(&field)
    });
    let words = match props.words.as_str() {
        "" => said.share_diagram(),
        words => words.to_owned(),
    };
    let text = form.link(&words, &props.link);
    let copy = {
        let (text, is_copied, field) = (text.clone(), is_copied.clone(), field.clone());
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let (text, is_copied, field) = (text.clone(), is_copied.clone(), field.clone());
            let (dispatch, said) = (dispatch.clone(), said.clone());
            yew::platform::spawn_local(async move {
                if clipboard::write(&text).await {
                    is_copied.set(true);
                } else {
                    // Then it is copied by hand: selected, ready for the keys.
                    dom::focus(&field);
                    dom::select_text(&field);
                    dispatch.send(crate::store::Action::LinkFailed {
                        reason: said.share_copy_by_hand(),
                    });
                }
            });
        })
    };
    let (label, icon) = if *is_copied {
        (said.share_copied(), IconName::Check)
    } else {
        (said.share_copy(), IconName::Link)
    };
    let onform = {
        let form = form.clone();
        move |value: AttrValue| {
            let known = Form::ALL.into_iter().find(|it| it.slug() == value);
            form.set(known.unwrap_or_default());
        }
    };
    html! {
        <>
            <div class="share__link">
                <TextField label={said.share_link()} value={text} wire=true field_ref={field}
                    hint={said.share_length(props.link.chars().count())} />
                <Select label={said.share_written_for()} class="share__form" value={form.slug()} choices={forms(&said)} onchange={onform} />
                <Button {label} {icon} kind={ButtonKind::Primary} onclick={copy} class="share__copy" />
            </div>
            <span class="visually-hidden" role="status">{ if *is_copied { said.share_link_copied() } else { String::new() } }</span>
            if Length::of(&props.link) == Length::Long {
                <Callout tone={Tone::Warning} title={said.share_long()}>
                    { said.share_long_text() }
                </Callout>
            }
            <p class="share__open">
                <a href={props.link.clone()} target="_blank" rel="noopener">
                    { said.share_open() }<Icon name={IconName::ExternalLink} size={IconSize::Small} />
                </a>
            </p>
        </>
    }
}

fn forms(words: &Words) -> Rc<[Choice]> {
    let name = |form| match form {
        Form::Address => words.share_for_anything(),
        Form::Markdown => "Markdown".to_owned(),
        Form::Html => "HTML".to_owned(),
        Form::ReStructuredText => "reStructuredText".to_owned(),
    };
    Form::ALL
        .into_iter()
        .map(|form| Choice::new(form.slug(), name(form)))
        .collect()
}
