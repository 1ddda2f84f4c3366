//! What can be put on the canvas?
//!
//! Everything that can be placed, by category, with a search. A thing is
//! dragged onto the canvas by mouse, pen or touch; or clicked, then placed by
//! the next click on the canvas; or placed where there is room with Enter. The
//! palette is a column beside a wide canvas, a rail of icons beside a narrower
//! one, and on a phone a sheet that comes up from below.

mod catalogue;
mod entry;

use vouchsafe_model::diagram::NewNodeKind;
use yew::prelude::*;

use super::hooks::{use_chrome, use_dispatch};
use crate::browser::{dom, page};
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::chrome::FocusPlace;
use crate::widget::roving::{Axis, moved};
use crate::widget::{
    Button, ButtonKind, ButtonSize, EmptyState, IconButton, IconName, SearchField,
};

use catalogue::{Section, sections};
pub(crate) use entry::{Dragged, Dragging, PaletteEntry};

/// What can be placed and answers a search, as the palette lists it: Enter places the first.
#[must_use]
pub fn found(words: &Words, search: &str) -> Vec<NewNodeKind> {
    kinds(&sections(words, search)).collect()
}

/// Where the palette is a rail of icons: its search is behind a button.
const NARROW: &str = "(max-width: 1100px)";

/// The list of things to place.
#[component]
pub fn Palette() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let chrome = use_chrome();
    let palette = &chrome.palette;
    let (root, field, list) = (use_node_ref(), use_node_ref(), use_node_ref());
    let is_unfolded = use_state_eq(|| false);
    let dragging = use_state_eq(|| None::<Dragging>);
    let at = use_state_eq(|| 0_usize);
    let sections = use_memo(
        (words.clone(), palette.search.clone()),
        |(words, search)| sections(words, search),
    );
    let kinds: Vec<NewNodeKind> = kinds(&sections).collect();
    let at_now = (*at).min(kinds.len().saturating_sub(1));

    // Asked for by a key or a button: the search takes the focus, unfolded if
    // it was behind its button.
    use_effect_with(chrome.focus, {
        let (field, is_unfolded) = (field.clone(), is_unfolded.clone());
        move |request| {
            if request.serial > 0 && request.place == FocusPlace::Palette {
                is_unfolded.set(page::matches(NARROW));
                dom::focus(&field);
                dom::select_text(&field);
            }
        }
    });
    // What covers the canvas goes away when something is to be put there.
    use_effect_with((palette.armed, dragging.is_some()), {
        let is_unfolded = is_unfolded.clone();
        move |(armed, is_dragging)| {
            if armed.is_some() || *is_dragging {
                is_unfolded.set(false);
            }
        }
    });
    // A press anywhere else folds it again.
    use_effect_with(*is_unfolded, {
        let (root, is_unfolded) = (root.clone(), is_unfolded.clone());
        move |unfolded| {
            let watch =
                unfolded.then(|| dom::watch_press_outside(&[root], move || is_unfolded.set(false)));
            move || drop(watch)
        }
    });

    let oninput = {
        let (dispatch, at) = (dispatch.clone(), at.clone());
        Callback::from(move |search: String| {
            at.set(0);
            dispatch.send(Action::PaletteSearched(search));
        })
    };
    let place = {
        let (dispatch, is_unfolded) = (dispatch.clone(), is_unfolded.clone());
        Callback::from(move |kind: NewNodeKind| {
            is_unfolded.set(false);
            dispatch.send(Action::PaletteChosen(kind));
        })
    };
    let search_key = {
        let (place, list, is_unfolded) = (place.clone(), list.clone(), is_unfolded.clone());
        let first = kinds.first().copied();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "ArrowDown" => {
                event.prevent_default();
                dom::focus_first(&list, ".palette__entry");
            }
            "Enter" => {
                if let Some(kind) = first {
                    event.prevent_default();
                    place.emit(kind);
                }
            }
            "Escape" if *is_unfolded => is_unfolded.set(false),
            _ => {}
        })
    };
    let list_key = {
        let (at, list, count) = (at.clone(), list.clone(), kinds.len());
        move |event: KeyboardEvent| {
            if let Some(next) = moved(&event.key(), at_now, count, Axis::Vertical) {
                event.prevent_default();
                event.stop_propagation();
                at.set(next);
                dom::focus_first(&list, &format!("[data-at=\"{next}\"]"));
            }
        }
    };
    let unfold = {
        let is_unfolded = is_unfolded.clone();
        Callback::from(move |_: MouseEvent| is_unfolded.set(!*is_unfolded))
    };
    // The search can have the focus only once it is seen.
    use_effect_with(*is_unfolded, {
        let field = field.clone();
        move |unfolded| {
            if *unfolded {
                dom::focus(&field);
            }
        }
    });
    let ondrag = {
        let dragging = dragging.clone();
        Callback::from(move |now: Option<Dragging>| dragging.set(now))
    };
    let onreach = {
        let at = at.clone();
        Callback::from(move |position: usize| at.set(position))
    };
    let clear = {
        let (oninput, field) = (oninput.clone(), field.clone());
        move |_: MouseEvent| {
            oninput.emit(String::new());
            // The button goes, and takes no focus with it.
            dom::focus(&field);
        }
    };

    if !palette.is_open {
        return Html::default();
    }
    let section = |(section, start): (&Section, usize)| {
        let rows = section.entries.iter().enumerate().map(|(index, entry)| {
            html! {
                <li key={entry.name}>
                    <PaletteEntry kind={entry.kind} name={words.kind_of_new(entry.kind)} position={start + index}
                        is_reached={start + index == at_now} is_armed={palette.armed == Some(entry.kind)}
                        place={place.clone()} ondrag={ondrag.clone()} onreach={onreach.clone()}
                        described_by="palette-hint" />
                </li>
            }
        });
        html! {
            <section key={section.heading.name()} class="palette__section">
                <h2 class="palette__heading eyebrow">{ section.heading.said(&words) }</h2>
                <ul class="palette__list" role="list">{ for rows }</ul>
            </section>
        }
    };
    let class = classes!(
        "palette",
        is_unfolded.then_some("palette--unfolded"),
        dragging.is_some().then_some("palette--dragging"),
    );
    html! {
        <aside ref={root} {class} aria-label={words.palette()}>
            <div class="palette__fold">
                <IconButton icon={IconName::Search} label={words.palette_find()} shortcut="/"
                    kind={ButtonKind::Ghost} expanded={*is_unfolded} onclick={unfold.clone()} class="palette__unfold" />
                <Button icon={IconName::Plus} label={words.palette_add()} kind={ButtonKind::Primary} size={ButtonSize::Large}
                    expanded={*is_unfolded} onclick={unfold.clone()} class="palette__add" />
            </div>
            <div class="palette__sheet">
                <div class="palette__search">
                    <SearchField label={words.palette_search_resources()} value={palette.search.clone()} {oninput}
                        onkeydown={search_key} shortcut="/" field_ref={field} />
                    <IconButton icon={IconName::Close} label={words.palette_close()} onclick={unfold}
                        class="palette__close" />
                </div>
                <div ref={list} class="palette__sections scroll" onkeydown={list_key}>
                    { for with_starts(&sections).into_iter().map(section) }
                    if kinds.is_empty() {
                        <EmptyState icon={IconName::Search} title={words.palette_nothing()}
                            text={words.palette_nothing_text()}>
                            <Button label={words.widget_clear_search()} size={ButtonSize::Small} onclick={clear} />
                        </EmptyState>
                    }
                </div>
                <p id="palette-hint" class="palette__hint">
                    { if palette.armed.is_some() { words.palette_armed() }
                      else { words.palette_hint() } }
                </p>
            </div>
            <Dragged dragging={(*dragging).clone()} />
        </aside>
    }
}

fn kinds(sections: &[Section]) -> impl Iterator<Item = NewNodeKind> {
    let entries = sections.iter().flat_map(|section| section.entries.iter());
    entries.map(|entry| entry.kind)
}

/// Each section with the position of its first entry in the whole list.
fn with_starts(sections: &[Section]) -> Vec<(&Section, usize)> {
    let mut start = 0;
    sections
        .iter()
        .map(|section| {
            let here = start;
            start += section.entries.len();
            (section, here)
        })
        .collect()
}
