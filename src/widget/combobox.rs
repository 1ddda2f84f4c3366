//! Which of many? A field above a list that it filters, for a thousand options as for ten.
//!
//! The focus stays in the field; the arrow keys move through the list, which is told by `aria-activedescendant`. The list
//! is rendered as far as it has been scrolled, so that its length costs little.

use super::badge::Badge;
use super::choice::truth;
use super::filter;
use super::icon::{Icon, IconName};
use super::id::use_id;
use crate::browser::dom;
use crate::language::use_words;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// How many options are rendered at first, and how many more whenever the reader comes near the end of them.
const CHUNK: usize = 80;

/// How many rendered options are left below when more are rendered.
const AHEAD: usize = 20;

/// How far Page Up and Page Down move.
const PAGE: usize = 8;

/// One of many things to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListOption {
    /// What the code calls it; unique in its list.
    pub value: AttrValue,
    /// What people call it.
    pub label: AttrValue,
    /// What it is or does, in a few words; searched too.
    pub description: Option<AttrValue>,
    /// Other words by which people may search for it, not shown.
    pub keywords: Option<AttrValue>,
    /// The heading under which it stands. Options of one group follow each other.
    pub group: Option<AttrValue>,
    /// An icon before the words.
    pub icon: Option<IconName>,
    /// A short word after the label.
    pub badge: Option<AttrValue>,
    /// The shortcut that does the same, as people read it.
    pub shortcut: Option<AttrValue>,
    /// Whether it cannot be chosen now.
    pub disabled: bool,
}

impl ListOption {
    /// An option with words alone.
    #[must_use]
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            description: None,
            keywords: None,
            group: None,
            icon: None,
            badge: None,
            shortcut: None,
            disabled: false,
        }
    }
}

/// The options of a list, compared by identity: a new value is a new list, whatever is in it.
#[derive(Debug, Clone)]
pub struct ListOptions(Rc<[ListOption]>);

impl FromIterator<ListOption> for ListOptions {
    fn from_iter<I: IntoIterator<Item = ListOption>>(options: I) -> Self {
        Self(options.into_iter().collect())
    }
}

impl PartialEq for ListOptions {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for ListOptions {
    type Target = [ListOption];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// What a [`Combobox`] offers.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ComboboxProps {
    /// What is searched, as the accessible name of field and list and as the words in the empty field.
    pub label: AttrValue,
    /// What can be chosen. Make it once (`use_memo`), for it is compared by identity.
    pub options: ListOptions,
    /// Called with the value of the chosen option.
    pub onselect: Callback<AttrValue>,
    /// Called with the value of the option that the reader is on, `None` while no option is found.
    #[prop_or_default]
    pub onactive: Callback<Option<AttrValue>>,
    /// Called with what is searched for, whenever that changes.
    #[prop_or_default]
    pub onquery: Callback<AttrValue>,
    /// The value of the option that is chosen already.
    #[prop_or_default]
    pub selected: Option<AttrValue>,
    /// What is said when nothing is found: what to do next.
    #[prop_or_default]
    pub empty: Option<AttrValue>,
    /// Whether the focus goes into it when what it stands in opens.
    #[prop_or(true)]
    pub takes_focus: bool,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
    /// Takes the field, for instance to focus it.
    #[prop_or_default]
    pub field_ref: NodeRef,
}

/// A field above the list that it filters.
#[component]
pub fn Combobox(props: &ComboboxProps) -> Html {
    let words = use_words();
    let id = use_id("combobox");
    let query = use_state_eq(String::new);
    let active = use_state_eq(|| 0_usize);
    let rendered = use_state_eq(|| CHUNK);
    let matches = use_memo(
        (props.options.clone(), (*query).clone()),
        |(options, query)| matching(options, query),
    );
    let at = (*active).min(matches.len().saturating_sub(1));
    let count = (*rendered).max(at + AHEAD).min(matches.len());

    let active_value = matches
        .get(at)
        .and_then(|index| props.options.get(*index))
        .map(|option| option.value.clone());
    use_effect_with(active_value.clone(), {
        let onactive = props.onactive.clone();
        move |value| onactive.emit(value.clone())
    });
    use_effect_with((at, (*query).clone()), {
        let id = id.clone();
        move |(at, _)| dom::reveal_id(&format!("{id}-{at}"))
    });

    let oninput = {
        let (query, active, rendered) = (query.clone(), active.clone(), rendered.clone());
        let onquery = props.onquery.clone();
        move |event: InputEvent| {
            let typed = dom::value_of(&event).unwrap_or_default();
            onquery.emit(AttrValue::from(typed.clone()));
            query.set(typed);
            active.set(0);
            rendered.set(CHUNK);
        }
    };
    let select = {
        let (options, matches, onselect) = (
            props.options.clone(),
            matches.clone(),
            props.onselect.clone(),
        );
        Callback::from(move |position: usize| {
            let option = matches.get(position).and_then(|index| options.get(*index));
            if let Some(option) = option.filter(|option| !option.disabled) {
                onselect.emit(option.value.clone());
            }
        })
    };
    let onkeydown = {
        let (active, select, query) = (active.clone(), select.clone(), query.clone());
        let last = matches.len().saturating_sub(1);
        move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowDown" => {
                    if at >= last {
                        0
                    } else {
                        at + 1
                    }
                }
                "ArrowUp" => {
                    if at == 0 {
                        last
                    } else {
                        at - 1
                    }
                }
                "PageDown" => (at + PAGE).min(last),
                "PageUp" => at.saturating_sub(PAGE),
                "Home" if event.ctrl_key() => 0,
                "End" if event.ctrl_key() => last,
                // While a word is being composed, Enter ends the composition.
                "Enter" if !event.is_composing() => {
                    event.prevent_default();
                    select.emit(at);
                    return;
                }
                "Escape" if !query.is_empty() => {
                    event.prevent_default();
                    event.stop_propagation();
                    query.set(String::new());
                    active.set(0);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            active.set(next);
        }
    };
    let onscroll = {
        let rendered = rendered.clone();
        move |event: Event| {
            if dom::is_near_end(&event) {
                rendered.set(count + CHUNK);
            }
        }
    };
    let onhover = {
        let active = active.clone();
        Callback::from(move |position: usize| active.set(position))
    };
    let rows = rows(&RowsContext {
        id: &id,
        options: &props.options,
        matches: matches.get(..count).unwrap_or_default(),
        total: matches.len(),
        at,
        selected: props.selected.as_ref(),
        query: &AttrValue::from((*query).clone()),
        select: &select,
        onhover: &onhover,
    });
    let descendant = (!matches.is_empty()).then(|| format!("{id}-{at}"));
    html! {
        <div class={classes!("combobox", props.class.clone())}>
            <div class="search combobox__field">
                <Icon name={IconName::Search} />
                <input ref={props.field_ref.clone()} class="search__input" type="text" role="combobox"
                    autocomplete="off" spellcheck="false" autofocus={props.takes_focus} aria-expanded="true" aria-autocomplete="list"
                    aria-controls={format!("{id}-list")} aria-activedescendant={descendant}
                    aria-label={props.label.clone()} placeholder={props.label.clone()} value={(*query).clone()}
                    {oninput} {onkeydown} />
            </div>
            <div class="combobox__list scroll" role="listbox" id={format!("{id}-list")}
                aria-label={props.label.clone()} {onscroll}>
                { rows }
            </div>
            <div class="combobox__empty" role="status">
                if matches.is_empty() { { props.empty.clone().unwrap_or_else(|| words.widget_nothing_found().into()) } }
            </div>
        </div>
    }
}

/// The indices of the options that answer a query, best first; all of them in their order for an empty query.
///
/// Groups stay together: a group stands where its best option would.
fn matching(options: &[ListOption], query: &str) -> Vec<usize> {
    if query.trim().is_empty() {
        return (0..options.len()).collect();
    }
    let mut ranked: Vec<(u32, usize, Option<&AttrValue>)> = options
        .iter()
        .enumerate()
        .filter_map(|(index, option)| {
            let description = option.description.as_deref().unwrap_or_default();
            let keywords = option.keywords.as_deref().unwrap_or_default();
            let rank = filter::rank(query, &option.label, &format!("{description} {keywords}"))?;
            Some((rank, index, option.group.as_ref()))
        })
        .collect();
    ranked.sort_by_key(|(rank, index, _)| (*rank, *index));
    let mut groups: Vec<Option<&AttrValue>> = Vec::new();
    for (_, _, group) in &ranked {
        if !groups.contains(group) {
            groups.push(*group);
        }
    }
    let of_group = |group| {
        ranked
            .iter()
            .filter(move |(_, _, of)| *of == group)
            .map(|(_, index, _)| *index)
    };
    groups.into_iter().flat_map(of_group).collect()
}

/// What the rows of a list are made from.
struct RowsContext<'a> {
    id: &'a AttrValue,
    options: &'a [ListOption],
    /// The indices of the options to render.
    matches: &'a [usize],
    /// How many options the whole list has.
    total: usize,
    at: usize,
    selected: Option<&'a AttrValue>,
    query: &'a AttrValue,
    select: &'a Callback<usize>,
    onhover: &'a Callback<usize>,
}

/// The options, each group of them under its heading.
fn rows(context: &RowsContext<'_>) -> Html {
    let shown: Vec<(usize, &ListOption)> = context
        .matches
        .iter()
        .enumerate()
        .filter_map(|(position, index)| {
            context.options.get(*index).map(|option| (position, option))
        })
        .collect();
    let row = |(position, option): &(usize, &ListOption)| {
        html! {
            <OptionRow key={option.value.as_str()} id={format!("{}-{position}", context.id)} position={*position}
                total={context.total} option={(*option).clone()} query={context.query.clone()}
                is_active={*position == context.at} is_selected={context.selected == Some(&option.value)}
                select={context.select.clone()} onhover={context.onhover.clone()} />
        }
    };
    shown
        .chunk_by(|(_, one), (_, other)| one.group == other.group)
        .map(|group| {
            let rows: Html = group.iter().map(row).collect();
            let words = group.first().and_then(|(_, option)| option.group.clone());
            match words {
                Some(words) => html! {
                    <div key={format!("group {words}")} class="combobox__group" role="group" aria-label={words.clone()}>
                        <div class="combobox__heading" aria-hidden="true">{ words }</div>
                        { rows }
                    </div>
                },
                None => html! { <div key="no group" class="combobox__group" role="presentation">{ rows }</div> },
            }
        })
        .collect()
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct OptionRowProps {
    id: String,
    position: usize,
    total: usize,
    option: ListOption,
    query: AttrValue,
    is_active: bool,
    is_selected: bool,
    select: Callback<usize>,
    onhover: Callback<usize>,
}

/// One option. A component of its own, so that moving through the list renders two rows and not all of them.
#[component]
fn OptionRow(props: &OptionRowProps) -> Html {
    let option = &props.option;
    let onclick = props.select.reform({
        let position = props.position;
        move |_: MouseEvent| position
    });
    // Moved, not entered: a list that scrolls under a resting pointer must not change what is active.
    let onpointermove = props.onhover.reform({
        let position = props.position;
        move |_: PointerEvent| position
    });
    // The focus stays in the field.
    let onpointerdown = |event: PointerEvent| event.prevent_default();
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! {
        <div id={props.id.clone()} role="option"
            class={classes!("combobox__option", props.is_active.then_some("combobox__option--active"))}
            aria-selected={truth(props.is_selected || props.is_active)}
            aria-disabled={option.disabled.then_some("true")}
            aria-setsize={props.total.to_string()} aria-posinset={(props.position + 1).to_string()}
            {onclick} {onpointermove} {onpointerdown} {onmousedown}>
            if let Some(name) = option.icon { <Icon {name} /> }
            <span class="combobox__words">
                <span class="combobox__label">{ marked(&props.query, &option.label) }</span>
                if let Some(description) = &option.description {
                    <span class="combobox__description">{ description.clone() }</span>
                }
            </span>
            if let Some(badge) = &option.badge { <Badge label={badge.clone()} /> }
            if let Some(shortcut) = &option.shortcut {
                <kbd class="kbd" aria-hidden="true">{ shortcut.clone() }</kbd>
            }
            if props.is_selected { <Icon name={IconName::Check} /> }
        </div>
    }
}

/// A label with the parts marked that the query found.
fn marked(query: &str, label: &str) -> Html {
    let mut parts = Vec::new();
    let mut end = 0;
    for range in filter::found(query, label) {
        parts.push(Html::from(label.get(end..range.start).unwrap_or_default()));
        parts.push(
            html! { <mark>{ label.get(range.clone()).unwrap_or_default().to_owned() }</mark> },
        );
        end = range.end;
    }
    parts.push(Html::from(label.get(end..).unwrap_or_default()));
    parts.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(label: &'static str, group: &'static str) -> ListOption {
        ListOption {
            group: Some(AttrValue::Static(group)),
            ..ListOption::new(label, label)
        }
    }

    fn check(query: &str, expected: &[&str]) {
        let options = [
            option("Owner", "General"),
            option("Contributor", "General"),
            option("Reader", "General"),
            option("Storage Blob Data Owner", "Storage"),
            option("Storage Blob Data Reader", "Storage"),
        ];
        let found: Vec<&str> = matching(&options, query)
            .iter()
            .map(|index| options[*index].label.as_str())
            .collect();
        assert_eq!(found, expected, "for `{query}`");
    }

    #[test]
    fn an_empty_query_finds_everything_in_its_order() {
        let everything = [
            "Owner",
            "Contributor",
            "Reader",
            "Storage Blob Data Owner",
            "Storage Blob Data Reader",
        ];
        check("", &everything);
        check("  ", &everything);
    }

    #[test]
    fn groups_stay_together_behind_their_best_option() {
        check("owner", &["Owner", "Storage Blob Data Owner"]);
        check(
            "data",
            &["Storage Blob Data Owner", "Storage Blob Data Reader"],
        );
        check(
            "o",
            &[
                "Owner",
                "Contributor",
                "Storage Blob Data Owner",
                "Storage Blob Data Reader",
            ],
        );
    }

    #[test]
    fn a_query_without_an_answer_finds_nothing() {
        check("queue", &[]);
    }
}
