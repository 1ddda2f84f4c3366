//! Which services? A list to search, each row of which goes onto the canvas as from the
//! palette.

use std::rc::Rc;

use vouchsafe_model::diagram::{AcceptsWanted, CarriesWanted, NewNodeKind, ServicesFilter};
use vouchsafe_model::inventory::{self, Accepted, Carries, Entry};
use yew::prelude::*;

use crate::browser::dom;
use crate::language::{Words, use_words};
use crate::store::{Action, FocusPlace};
use crate::studio::hooks::{use_chrome, use_dispatch};
use crate::studio::palette::{Dragged, Dragging, PaletteEntry};
use crate::widget::roving::{Axis, moved};
use crate::widget::{
    Button, ButtonSize, Choice, EmptyState, Icon, IconName, IconSize, SearchField, Select, filter,
    literal, use_id,
};

/// What [`Services`] lists.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ServicesProps {
    /// What is listed at first; whoever looks can ask for others.
    #[prop_or_default]
    pub filter: ServicesFilter,
    /// Whether every row is reached by Tab, and the arrow keys are left alone.
    #[prop_or_default]
    pub is_on_stage: bool,
}

/// The words for everything, in both lists of choices.
const ALL: &str = "all";

/// The list, with its search and its filters.
#[component]
pub fn Services(props: &ServicesProps) -> Html {
    let words = use_words();
    let (dispatch, chrome) = (use_dispatch(), use_chrome());
    let search = use_state_eq(String::new);
    let filter = use_state_eq(|| props.filter);
    // Another beat asks for another list.
    use_effect_with(props.filter, {
        let (filter, search) = (filter.clone(), search.clone());
        move |asked| {
            filter.set(*asked);
            search.set(String::new());
        }
    });
    let found = use_memo(
        (words.clone(), *filter, (*search).clone()),
        |(words, filter, search)| found(words, *filter, search),
    );
    let at = use_state_eq(|| 0_usize);
    let dragging = use_state_eq(|| None::<Dragging>);
    let (list, field) = (use_node_ref(), use_node_ref());
    // Asked for by a key or a command: the search takes the focus. On stage keys tell the story.
    use_effect_with((chrome.focus, props.is_on_stage), {
        let field = field.clone();
        move |(request, is_on_stage)| {
            if request.serial > 0 && request.place == FocusPlace::Services && !is_on_stage {
                dom::focus(&field);
            }
        }
    });
    let hint = use_id("services-hint");
    let at_now = (*at).min(found.len().saturating_sub(1));
    let place = Callback::from(move |kind: NewNodeKind| dispatch.send(Action::PaletteChosen(kind)));
    let ondrag = {
        let dragging = dragging.clone();
        Callback::from(move |now: Option<Dragging>| dragging.set(now))
    };
    let onreach = {
        let at = at.clone();
        Callback::from(move |position: usize| at.set(position))
    };
    let list_key = {
        let (at, list, count, is_on_stage) =
            (at.clone(), list.clone(), found.len(), props.is_on_stage);
        move |event: KeyboardEvent| {
            if is_on_stage {
                return;
            }
            if let Some(next) = moved(&event.key(), at_now, count, Axis::Vertical) {
                event.prevent_default();
                event.stop_propagation();
                at.set(next);
                dom::focus_first(&list, &format!("[data-at=\"{next}\"]"));
            }
        }
    };
    let search_key = {
        let (place, list) = (place.clone(), list.clone());
        let first = found.first().map(|it| NewNodeKind::Resource(it.kind));
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "ArrowDown" => {
                event.prevent_default();
                dom::focus_first(&list, ".services__place");
            }
            "Enter" => {
                if let Some(kind) = first {
                    event.prevent_default();
                    place.emit(kind);
                }
            }
            _ => {}
        })
    };
    let oninput = {
        let (search, at) = (search.clone(), at.clone());
        Callback::from(move |text: String| {
            at.set(0);
            search.set(text);
        })
    };
    let clear = {
        let (search, filter, field) = (search.clone(), filter.clone(), field.clone());
        move |_: MouseEvent| {
            search.set(String::new());
            filter.set(ServicesFilter::default());
            // The button goes, and takes no focus with it.
            dom::focus(&field);
        }
    };
    let armed = chrome.palette.armed;
    let rows = found.iter().enumerate().map(|(position, entry)| {
        let kind = NewNodeKind::Resource(entry.kind);
        let name = words.kind(entry.kind);
        html! {
            <li key={entry.kind.slug()} class="services__row">
                <PaletteEntry {kind} {name} {position} is_reached={props.is_on_stage || position == at_now}
                    is_armed={armed == Some(kind)} place={place.clone()} ondrag={ondrag.clone()}
                    onreach={onreach.clone()} described_by={hint.clone()} class="services__place" />
                { facts(&words, entry) }
            </li>
        }
    });
    let kinds = vouchsafe_model::azure::ResourceKind::all().count();
    let said = words.services_found(kinds, found.len());
    html! {
        <div class="services">
            <div class="services__asks">
                <SearchField label={words.services_search()} value={(*search).clone()} {oninput}
                    onkeydown={search_key} field_ref={field} />
                { carries_choice(&words, *filter, &filter) }
                { accepts_choice(&words, *filter, &filter) }
            </div>
            <p class="services__count" role="status">{ said }</p>
            if !found.is_empty() {
                <ul ref={list} class="services__list scroll" role="list" onkeydown={list_key}>{ for rows }</ul>
            } else {
                <EmptyState icon={IconName::Search} title={words.services_none()}
                    text={words.services_none_text()}>
                    <Button label={words.services_show_all()} size={ButtonSize::Small} onclick={clear} />
                </EmptyState>
            }
            <p id={hint} class="services__hint">
                { if armed.is_some() { words.services_armed() }
                  else { words.services_hint() } }
            </p>
            <Dragged dragging={(*dragging).clone()} />
        </div>
    }
}

/// What is asked for and answers the search, the best first where something is searched.
fn found(words: &Words, filter: ServicesFilter, search: &str) -> Rc<[Entry]> {
    let mut found: Vec<(u32, Entry)> = inventory::entries(filter)
        .into_iter()
        .filter_map(|entry| {
            let mut also = format!("{} {}", entry.kind.row().name, entry.words());
            let entry = told(words, entry);
            // What is found in English is found in every language.
            let carries = words.told_text(&entry.carries.words());
            let ways = entry.accepts.iter().flat_map(|it| &it.others);
            for told in std::iter::once(&carries).chain(ways.map(|it| &it.what)) {
                also.push(' ');
                also.push_str(told);
            }
            let rank = filter::rank(search, &words.kind(entry.kind), &also)?;
            Some((rank, entry))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// An entry in the language of the words.
fn told(words: &Words, entry: Entry) -> Entry {
    match words.dictionary() {
        Some(dictionary) => entry.told(dictionary),
        None => entry,
    }
}

type Chosen = UseStateHandle<ServicesFilter>;

fn carries_choice(words: &Words, now: ServicesFilter, filter: &Chosen) -> Html {
    let label = |wanted: CarriesWanted| match wanted {
        CarriesWanted::Any => words.services_carries_any(),
        CarriesWanted::SystemAssigned => words.services_carries_system(),
        CarriesWanted::UserAssigned => words.services_carries_user(),
        CarriesWanted::NotBoth => words.services_carries_not_both(),
        CarriesWanted::None => words.services_carries_none(),
    };
    let mut choices = vec![Choice::new(ALL, words.services_carries_anything())];
    choices.extend(
        CarriesWanted::ALL
            .into_iter()
            .map(|it| Choice::new(it.slug(), label(it))),
    );
    let filter = filter.clone();
    let onchange = Callback::from(move |value: AttrValue| {
        filter.set(ServicesFilter {
            carries: CarriesWanted::from_slug(&value),
            ..*filter
        });
    });
    let value = now.carries.map_or(ALL, CarriesWanted::slug);
    html! { <Select label={words.services_carries()} choices={Rc::<[Choice]>::from(choices)} {value} {onchange} /> }
}

fn accepts_choice(words: &Words, now: ServicesFilter, filter: &Chosen) -> Html {
    let label = |wanted: AcceptsWanted| match wanted {
        AcceptsWanted::Tokens => words.services_accepts_tokens(),
        AcceptsWanted::SecretsToo => words.services_accepts_secrets_too(),
        AcceptsWanted::None => words.services_accepts_none(),
    };
    let mut choices = vec![Choice::new(ALL, words.services_accepts_anything())];
    choices.extend(
        AcceptsWanted::ALL
            .into_iter()
            .map(|it| Choice::new(it.slug(), label(it))),
    );
    let filter = filter.clone();
    let onchange = Callback::from(move |value: AttrValue| {
        filter.set(ServicesFilter {
            accepts: AcceptsWanted::from_slug(&value),
            ..*filter
        });
    });
    let value = now.accepts.map_or(ALL, AcceptsWanted::slug);
    html! { <Select label={words.services_accepts()} choices={Rc::<[Choice]>::from(choices)} {value} {onchange} /> }
}

/// What a row says of a service besides its name.
fn facts(words: &Words, entry: &Entry) -> Html {
    html! {
        <>
            <div class="services__carries">{ carries(words, entry.carries) }</div>
            <div class="services__accepts">
                { for entry.accepts.iter().map(|it| html! { <div key={it.service.slug()}>{ accepts(words, it) }</div> }) }
            </div>
        </>
    }
}

/// The kinds of identity: a sign and a word for each that there is, and the rule that
/// goes with them.
fn carries(words: &Words, carries: Carries) -> Html {
    let (system_assigned, user_assigned) = carries.kinds();
    let sign = |is_there: bool, word: String| {
        is_there.then(|| {
            html! {
                <span class="services__kind"><Icon name={IconName::User} size={IconSize::Small} />{ word }</span>
            }
        })
    };
    let has_rule = match carries {
        Carries::Identities(support) => support.rule().is_some() || !carries.has_one(),
        Carries::Federated | Carries::ItsUser => true,
    };
    let rule = words.told_text(&carries.words());
    html! {
        <>
            { sign(system_assigned, words.services_system()).unwrap_or_default() }
            { sign(user_assigned, words.services_user()).unwrap_or_default() }
            if has_rule { <span class="services__rule" lang={words.lang_of(&rule)}>{ rule.to_string() }</span> }
        </>
    }
}

/// For whom tokens must be, who decides then, and what else lets callers in.
fn accepts(words: &Words, accepted: &Accepted) -> Html {
    let row = accepted.service.row();
    let others: Vec<&str> = accepted.other_audiences().collect();
    let ways = accepted.others.iter().map(|way| {
        let shut = words.services_shut_where(way.refused_by.as_str());
        html! {
            <span key={way.what.in_english()} class="services__way">
                <Icon name={IconName::Key} size={IconSize::Small} />
                <span><span lang={words.lang_of(&way.what)}>{ way.what.to_string() }</span><span class="services__quiet">{ format!(", {shut}") }</span></span>
            </span>
        }
    });
    let decides = words.told_text(&accepted.decided_by());
    html! {
        <>
            <p class="services__audience"><span class="services__service">{ row.name }</span>{ literal(row.audience) }</p>
            { for ways }
            <p class="services__quiet">{ words.services_decide(decides.as_str()) }</p>
            if !others.is_empty() {
                <p class="services__also">{ words.services_also_for() }{ " " }{ for others.iter().enumerate().map(|(place, it)| html! {
                    <>{ if place > 0 { ", " } else { "" } }{ literal(it) }</>
                }) }</p>
            }
        </>
    }
}

/// What a [`ServicesText`] lists.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ServicesTextProps {
    /// What is listed.
    pub filter: ServicesFilter,
}

/// The same list to be read or printed: nothing in it can be pressed.
#[component]
pub fn ServicesText(props: &ServicesTextProps) -> Html {
    let words = use_words();
    let entries = use_memo((words.clone(), props.filter), |(words, filter)| {
        let entries = inventory::entries(*filter).into_iter();
        entries.map(|it| told(words, it)).collect::<Rc<[Entry]>>()
    });
    let carries = |entry: &Entry| {
        let carries = words.told_text(&entry.carries.words());
        html! { <td lang={words.lang_of(&carries)}>{ carries.to_string() }</td> }
    };
    html! {
        <table class="services-text">
            <thead>
                <tr><th scope="col">{ words.services_service() }</th><th scope="col">{ words.services_carries() }</th><th scope="col">{ words.services_accepts_for() }</th></tr>
            </thead>
            <tbody>{ for entries.iter().map(|entry| html! {
                <tr key={entry.kind.slug()}>
                    <th scope="row">{ words.kind(entry.kind) }</th>
                    { carries(entry) }
                    <td>{ for entry.accepts.iter().map(|it| accepts(&words, it)) }</td>
                </tr>
            }) }</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(search: &str, filter: ServicesFilter) -> Vec<&'static str> {
        let found = found(&Words::english(), filter, search);
        found.iter().map(|it| it.kind.row().name).collect()
    }

    #[test]
    fn services_are_found_by_name_audience_and_key() {
        let all = ServicesFilter::default();
        assert_eq!(names("vault", all), ["Key vault"]);
        assert_eq!(names("vault.azure.net", all), ["Key vault"]);
        assert!(names("account key", all).contains(&"Storage account"));
        assert_eq!(names("no such thing", all), [""; 0]);
    }

    #[test]
    fn what_is_asked_for_and_the_search_hold_together() {
        let with = |accepts| ServicesFilter {
            accepts: Some(accepts),
            ..ServicesFilter::default()
        };
        assert!(names("app", with(AcceptsWanted::None)).contains(&"App Service"));
        assert!(!names("app", with(AcceptsWanted::Tokens)).contains(&"App Service"));
    }
}
