//! Where is a story told from, and written? Its beats in order, and the one that is
//! on stage with everything it says, changes, makes and asks.

mod beat;

use yew::prelude::*;

use crate::input::CommandId;
use crate::language::{Words, use_words};
use crate::store::select::{BeatRow, StoryDetails};
use crate::store::{Action, Dialog};
use crate::studio::hooks::{ByPointer, Dispatch, use_dispatch, use_document, use_telling};
use crate::studio::inspector::row::Section;
use crate::studio::persistence::use_run;
use crate::widget::{
    Button, ButtonKind, ButtonSize, EmptyState, IconButton, IconName, TextField, prose,
};
use beat::BeatOnStage;

/// The panel.
#[component]
pub(super) fn StoryPanel() -> Html {
    let (dispatch, document, telling) = (use_dispatch(), use_document(), use_telling());
    let (run, words) = (use_run(), use_words());
    let kept = ByPointer(document.kept.clone());
    let details = use_memo((words.clone(), kept), |(words, kept)| {
        StoryDetails::of(words, &kept.0)
    });
    let command = |id: CommandId| run.reform(move |_: MouseEvent| id);
    let add = html! {
        <Button label={words.command_new_beat()} icon={IconName::Plus} size={ButtonSize::Small} onclick={command(CommandId::NewBeat)} />
    };
    if details.beats.is_empty() {
        let open = {
            let dispatch = dispatch.clone();
            move |_: MouseEvent| dispatch.send(Action::DialogOpened(Dialog::Open))
        };
        return html! {
            <div class="details story">
                <Section title={words.side_story()}>
                    <EmptyState icon={IconName::Play} title={words.story_none()} text={words.story_none_text()} />
                    <div class="story__begin">
                        { add }
                        <Button label={words.story_open()} icon={IconName::FolderOpen} size={ButtonSize::Small} onclick={open} />
                    </div>
                </Section>
            </div>
        };
    }
    let on_stage = telling.as_ref().map(|it| it.beat);
    let describe = {
        let dispatch = dispatch.clone();
        Callback::from(move |about: String| dispatch.send(Action::StoryDescribed(about)))
    };
    let last = details.beats.len() - 1;
    let rows = details.beats.iter().enumerate().map(|(place, row)| {
        beat_row(
            &words,
            &dispatch,
            place,
            last,
            row,
            on_stage == Some(row.id),
        )
    });
    html! {
        <div class="details story">
            <Section title={words.side_story()} count={details.beats.len()} action={add}>
                <div class="story__begin">
                    <Button label={words.command_present()} icon={IconName::Play} kind={ButtonKind::Primary} size={ButtonSize::Small}
                        onclick={command(CommandId::Present)} />
                    <Button label={words.story_read()} size={ButtonSize::Small} onclick={command(CommandId::ReadStory)} />
                    <Button label={words.speaker()} size={ButtonSize::Small} onclick={command(CommandId::OpenSpeaker)} />
                    if telling.is_some() {
                        <Button label={words.story_from_here()} size={ButtonSize::Small} onclick={command(CommandId::PresentFromHere)} />
                        <Button label={words.command_leave_story()} size={ButtonSize::Small} kind={ButtonKind::Ghost}
                            onclick={command(CommandId::LeaveStory)} />
                    }
                </div>
                <ol class="story__beats">{ for rows }</ol>
                <TextField label={words.story_about()} value={details.about.clone()} rows={2} max_length={4000}
                    onchange={describe} />
            </Section>
            if let Some(telling) = telling { <BeatOnStage {telling} /> }
        </div>
    }
}

fn beat_row(
    words: &Words,
    dispatch: &Dispatch,
    place: usize,
    last: usize,
    row: &BeatRow,
    is_on_stage: bool,
) -> Html {
    let sends = |action: Action| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(action.clone())
    };
    let id = row.id;
    let moved = |to: usize| sends(Action::BeatMoved { beat: id, to });
    html! {
        <li key={id.number()} class={classes!("story__beat", is_on_stage.then_some("story__beat--on-stage"))}>
            <button type="button" class="story__choose" aria-current={is_on_stage.then_some("step")}
                onclick={sends(Action::BeatChosen(id))}>
                <span class="story__number">{ place + 1 }</span>
                <span class="story__title">
                    { &row.title }
                    <span class="story__does">{ &row.does }</span>
                </span>
            </button>
            <span class="story__tools">
                <IconButton icon={IconName::ChevronUp} label={words.story_earlier(row.title.as_str())} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} disabled={place == 0} onclick={moved(place.saturating_sub(1))} />
                <IconButton icon={IconName::ChevronDown} label={words.story_later(row.title.as_str())} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} disabled={place == last} onclick={moved(place + 1)} />
                <IconButton icon={IconName::Trash} label={words.story_remove(row.title.as_str())} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} class="row__remove" onclick={sends(Action::BeatRemoved(id))} />
            </span>
            { for row.doubts.iter().map(|doubt| html! {
                <p class="story__doubt" key={doubt.in_english()}><span class="story__doubt-word">{ words.story_not_confirmed() }</span><span lang={words.lang_of(doubt)}>{ prose(doubt) }</span></p>
            }) }
        </li>
    }
}
