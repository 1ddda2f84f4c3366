//! Shows the link that holds the diagram, and offers it as a file.

use std::rc::Rc;

use vouchsafe_model::story;
use yew::prelude::*;

use crate::browser::{clipboard, dom, page};
use crate::input::CommandId;
use crate::language::use_words;
use crate::store::words;
use crate::studio::hooks::{ByPointer, use_dispatch, use_document, use_telling};
use crate::studio::persistence::{address, file_name, use_run, with_place};
use crate::widget::{
    Button, ButtonKind, Callout, Checkbox, Dialog, Icon, IconName, IconSize, Qr, TextField, Tone,
    prose, qr,
};

/// Beyond so many characters some programs cut a link off.
const COMFORTABLE_CHARS: usize = 8_000;
/// How long it is said that the link was copied, in milliseconds.
const SAID_FOR_MS: f64 = 2_000.0;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ShareDialogProps {
    pub(super) title: &'static str,
    pub(super) onclose: Callback<()>,
}

/// The link, and the file.
#[component]
pub(super) fn ShareDialog(props: &ShareDialogProps) -> Html {
    let (dispatch, diagram, runner) = (use_dispatch(), use_document().kept, use_run());
    let words = use_words();
    let language = words.language();
    let beat = use_telling().map(|telling| telling.place().0 + 1);
    let is_at_beat = use_state_eq(|| true);
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
    let named = beat.filter(|_| *is_at_beat);
    let link = use_memo(
        (diagram.clone(), named, language),
        |(diagram, beat, language)| {
            address(diagram).map(|address| with_place(address, *beat, *language))
        },
    );
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
    let download = move |_: MouseEvent| runner.emit(CommandId::SaveFile);
    let content = match &*link {
        Err(error) => html! {
            <Callout tone={Tone::Warning} title="The diagram does not fit a link">
                { prose(&words::sentence(&error.to_string())) }
            </Callout>
        },
        Ok(link) => {
            let copy = {
                let (link, is_copied, field) = (link.clone(), is_copied.clone(), field.clone());
                Callback::from(move |_: MouseEvent| {
                    let (link, is_copied, field) = (link.clone(), is_copied.clone(), field.clone());
                    let dispatch = dispatch.clone();
                    yew::platform::spawn_local(async move {
                        if clipboard::write(&link).await {
                            is_copied.set(true);
                        } else {
                            // Then it is copied by hand: selected, ready for the keys.
                            dom::focus(&field);
                            dom::select_text(&field);
                            dispatch.send(crate::store::Action::LinkFailed {
                                reason: "the browser does not let this page copy; it is selected, so copy it with the keys"
                                    .to_owned(),
                            });
                        }
                    });
                })
            };
            let (label, icon) = if *is_copied {
                ("Copied", IconName::Check)
            } else {
                ("Copy link", IconName::Link)
            };
            let chars = link.chars().count();
            let length = words::count(chars, "character", "characters");
            html! {
                <>
                    <div class="share__link">
                        <TextField label="Link" value={link.clone()} wire=true field_ref={field}
                            hint={format!("{length}. The whole diagram is in it, after the #, and never reaches a server.")} />
                        <Button {label} {icon} kind={ButtonKind::Primary} onclick={copy} class="share__copy" />
                    </div>
                    <span class="visually-hidden" role="status">{ if *is_copied { "Link copied" } else { "" } }</span>
                    if chars > COMFORTABLE_CHARS {
                        <Callout tone={Tone::Warning} title="A long link">
                            { "Browsers open it. Some chat and mail programs cut links of this length off: send the file instead." }
                        </Callout>
                    }
                    <p class="share__open">
                        <a href={link.clone()} target="_blank" rel="noopener">
                            { "Open in a new tab" }<Icon name={IconName::ExternalLink} size={IconSize::Small} />
                        </a>
                    </p>
                </>
            }
        }
    };
    html! {
        <Dialog title={props.title} open=true onclose={props.onclose.clone()}>
            <div class="share">
                { content }
                if has_story {
                    <Checkbox label="With the notes for the speaker" checked={*has_notes}
                        onchange={move |has| has_notes.set(has)} />
                }
                if let Ok(link) = &*link {
                    if qr::fits(link) {
                        <Checkbox label="As a code for phones" checked={*is_coded} onchange={{
                            let is_coded = is_coded.clone();
                            move |is_on| is_coded.set(is_on)
                        }} />
                        if *is_coded { <Qr text={link.clone()} label="A code that holds the link" /> }
                    } else {
                        <p class="share__hint">{ "The link is too long for a code that phones read. Without notes, or with fewer words, it may fit." }</p>
                    }
                }
                if let Some(beat) = beat {
                    <Checkbox label={format!("The link opens at beat {beat}")} checked={*is_at_beat}
                        onchange={move |at| is_at_beat.set(at)} />
                }
                <div class="share__file">
                    <div class="share__words">
                        <h3>{ "As a file" }</h3>
                        <p>{ file_name(diagram.title()) }</p>
                    </div>
                    <Button label="Download" icon={IconName::Download} onclick={download} />
                </div>
            </div>
        </Dialog>
    }
}
