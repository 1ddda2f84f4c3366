//! What is it called, which one is it? Fields to fill in, each with its label, its hint and its error.

use super::button::{ButtonSize, IconButton};
use super::choice::{Choice, truth};
use super::icon::{Icon, IconName, IconSize};
use super::id::use_id;
use super::prose::prose;
use crate::browser::dom;
use crate::language::use_words;
use std::rc::Rc;
use yew::prelude::*;

/// What a [`TextField`] asks for.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TextFieldProps {
    /// What is asked for.
    pub label: AttrValue,
    /// The text in the field.
    pub value: AttrValue,
    /// Called with the text at each change.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// Called with the text when it has been left or confirmed by Enter.
    #[prop_or_default]
    pub onchange: Callback<String>,
    /// Called for each key, before the field itself hears of it.
    #[prop_or_default]
    pub onkeydown: Callback<KeyboardEvent>,
    /// What helps to answer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with the text and what to do about it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// An example of an answer.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Whether the label is heard and not seen, because the place says it.
    #[prop_or_default]
    pub label_hidden: bool,
    /// Whether the text is set as it goes over the wire, in the typeface of code.
    #[prop_or_default]
    pub wire: bool,
    /// For longer texts: the number of lines to show.
    #[prop_or_default]
    pub rows: Option<u32>,
    /// The greatest number of characters.
    #[prop_or_default]
    pub max_length: Option<u32>,
    /// Whether it cannot be changed now.
    #[prop_or_default]
    pub disabled: bool,
    /// Whether the focus goes into it when what it stands in opens.
    #[prop_or_default]
    pub takes_focus: bool,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
    /// Takes the element, for instance to focus it.
    #[prop_or_default]
    pub field_ref: NodeRef,
}

/// A field for text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let id = use_id("field");
    let oninput = emit_value(&props.oninput);
    let onchange = emit_event_value(&props.onchange);
    let class = classes!("field__input", props.wire.then_some("wire"));
    let described_by = description_ids(&id, props.hint.is_some(), props.error.is_some());
    let invalid = props.error.is_some().then_some("true");
    let max_length = props.max_length.map(|length| length.to_string());
    let input = match props.rows {
        Some(rows) => html! {
            <textarea ref={props.field_ref.clone()} id={id.clone()} {class} rows={rows.to_string()}
                value={props.value.clone()} placeholder={props.placeholder.clone()} maxlength={max_length}
                disabled={props.disabled} aria-invalid={invalid} aria-describedby={described_by}
                {oninput} {onchange} onkeydown={props.onkeydown.clone()} />
        },
        None => html! {
            <input ref={props.field_ref.clone()} id={id.clone()} {class} type="text" autocomplete="off"
                spellcheck="false" autofocus={props.takes_focus} value={props.value.clone()} placeholder={props.placeholder.clone()}
                maxlength={max_length} disabled={props.disabled} aria-invalid={invalid}
                aria-describedby={described_by} {oninput} {onchange} onkeydown={props.onkeydown.clone()} />
        },
    };
    html! {
        <div class={classes!("field", props.class.clone())}>
            { label(&id, &props.label, props.label_hidden) }
            { input }
            { hint(&id, props.hint.as_ref()) }
            { error(&id, props.error.as_ref()) }
        </div>
    }
}

/// What a [`SearchField`] looks for.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SearchFieldProps {
    /// What is searched, as its accessible name and as the words in the empty field.
    pub label: AttrValue,
    /// The text in the field.
    pub value: AttrValue,
    /// Called with the text at each change, and with none when it is cleared.
    pub oninput: Callback<String>,
    /// Called for each key that the field does not answer itself.
    #[prop_or_default]
    pub onkeydown: Callback<KeyboardEvent>,
    /// The shortcut that leads here, as people read it.
    #[prop_or_default]
    pub shortcut: Option<AttrValue>,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
    /// Takes the element, for instance to focus it.
    #[prop_or_default]
    pub field_ref: NodeRef,
}

/// A field to search with. Escape empties it; in the empty field Escape goes on to whatever is around it.
#[component]
pub fn SearchField(props: &SearchFieldProps) -> Html {
    let words = use_words();
    let has_text = !props.value.is_empty();
    let onkeydown = {
        let (oninput, onkeydown) = (props.oninput.clone(), props.onkeydown.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && has_text {
                event.prevent_default();
                event.stop_propagation();
                oninput.emit(String::new());
            } else {
                onkeydown.emit(event);
            }
        }
    };
    let clear = {
        let (oninput, field) = (props.oninput.clone(), props.field_ref.clone());
        Callback::from(move |_: MouseEvent| {
            oninput.emit(String::new());
            dom::focus(&field);
        })
    };
    html! {
        <div class={classes!("search", props.class.clone())} role="search">
            <Icon name={IconName::Search} />
            <input ref={props.field_ref.clone()} class="search__input" type="search" autocomplete="off"
                spellcheck="false" enterkeyhint="search" aria-label={props.label.clone()}
                placeholder={props.label.clone()} value={props.value.clone()}
                oninput={emit_value(&props.oninput)} {onkeydown} />
            if has_text {
                <IconButton icon={IconName::Close} label={words.widget_clear_search()} size={ButtonSize::Small} onclick={clear} />
            } else if let Some(shortcut) = &props.shortcut {
                <kbd class="kbd" aria-hidden="true">{ shortcut.clone() }</kbd>
            }
        </div>
    }
}

/// What a [`Select`] offers.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SelectProps {
    /// What is chosen here.
    pub label: AttrValue,
    /// The choices. Their icons and badges are not shown: the list is the system's own.
    pub choices: Rc<[Choice]>,
    /// The value of the chosen one.
    pub value: AttrValue,
    /// Called with the value of another choice.
    pub onchange: Callback<AttrValue>,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Whether the label is heard and not seen, because the place says it.
    #[prop_or_default]
    pub label_hidden: bool,
    /// Whether it cannot be changed now.
    #[prop_or_default]
    pub disabled: bool,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// A list of the system to choose one from.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let id = use_id("select");
    let onchange = props.onchange.clone();
    let onchange = move |event: Event| {
        if let Some(value) = dom::value_of(&event) {
            onchange.emit(AttrValue::from(value));
        }
    };
    let option = |choice: &Choice| {
        html! {
            <option key={choice.value.as_str()} value={choice.value.clone()} selected={choice.value == props.value}>
                { choice.label.clone() }
            </option>
        }
    };
    html! {
        <div class={classes!("field", props.class.clone())}>
            { label(&id, &props.label, props.label_hidden) }
            <span class="select">
                <select id={id.clone()} class="field__input select__input" disabled={props.disabled}
                    aria-describedby={description_ids(&id, props.hint.is_some(), false)} {onchange}>
                    { for props.choices.iter().map(option) }
                </select>
                <Icon name={IconName::ChevronDown} size={IconSize::Small} />
            </span>
            { hint(&id, props.hint.as_ref()) }
        </div>
    }
}

/// What a [`Switch`] or a [`Checkbox`] says.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ToggleProps {
    /// What is on or off.
    pub label: AttrValue,
    /// Whether it is on.
    pub checked: bool,
    /// Called with the state that is asked for.
    pub onchange: Callback<bool>,
    /// What it means to have it on.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Whether it cannot be changed now.
    #[prop_or_default]
    pub disabled: bool,
    /// A class of the place it stands in.
    #[prop_or_default]
    pub class: Classes,
}

/// A switch: what it says is so from the moment it is set.
#[component]
pub fn Switch(props: &ToggleProps) -> Html {
    let id = use_id("switch");
    let onclick = {
        let (onchange, checked, disabled) = (props.onchange.clone(), props.checked, props.disabled);
        move |_: MouseEvent| {
            if !disabled {
                onchange.emit(!checked);
            }
        }
    };
    html! {
        <div class={classes!("toggle", "toggle--switch", props.class.clone())}>
            <span class="toggle__words">
                <label class="toggle__label" for={id.clone()}>{ props.label.clone() }</label>
                { hint(&id, props.hint.as_ref()) }
            </span>
            <button type="button" id={id.clone()} class="switch" role="switch" aria-checked={truth(props.checked)}
                aria-disabled={props.disabled.then_some("true")}
                aria-describedby={description_ids(&id, props.hint.is_some(), false)} {onclick}>
                <span class="switch__thumb"></span>
            </button>
        </div>
    }
}

/// A box to check.
#[component]
pub fn Checkbox(props: &ToggleProps) -> Html {
    let id = use_id("checkbox");
    let onchange = {
        let onchange = props.onchange.clone();
        move |event: Event| {
            if let Some(checked) = dom::is_checked(&event) {
                onchange.emit(checked);
            }
        }
    };
    html! {
        <div class={classes!("toggle", props.class.clone())}>
            <span class="checkbox">
                <input type="checkbox" id={id.clone()} class="checkbox__input" checked={props.checked}
                    disabled={props.disabled}
                    aria-describedby={description_ids(&id, props.hint.is_some(), false)} {onchange} />
                <Icon name={IconName::Check} size={IconSize::Small} />
            </span>
            <span class="toggle__words">
                <label class="toggle__label" for={id.clone()}>{ props.label.clone() }</label>
                { hint(&id, props.hint.as_ref()) }
            </span>
        </div>
    }
}

fn label(id: &AttrValue, words: &AttrValue, is_hidden: bool) -> Html {
    let class = if is_hidden {
        "visually-hidden"
    } else {
        "field__label"
    };
    html! { <label {class} for={id.clone()}>{ words.clone() }</label> }
}

fn hint(id: &AttrValue, words: Option<&AttrValue>) -> Html {
    words.map_or_else(Html::default, |words| {
        html! { <p class="field__hint" id={format!("{id}-hint")}>{ prose(words) }</p> }
    })
}

/// The error of a field. Its place is always there, so that those who listen hear the error when it comes.
fn error(id: &AttrValue, words: Option<&AttrValue>) -> Html {
    html! {
        <p class="field__error" id={format!("{id}-error")} aria-live="polite">
            if let Some(words) = words {
                <Icon name={IconName::Warning} size={IconSize::Small} />
                <span>{ prose(words) }</span>
            }
        </p>
    }
}

/// The ids of what describes a field, for `aria-describedby`.
fn description_ids(id: &AttrValue, has_hint: bool, has_error: bool) -> Option<String> {
    match (has_hint, has_error) {
        (true, true) => Some(format!("{id}-error {id}-hint")),
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (false, false) => None,
    }
}

fn emit_value(to: &Callback<String>) -> Callback<InputEvent> {
    let to = to.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(value) = dom::value_of(&event) {
            to.emit(value);
        }
    })
}

fn emit_event_value(to: &Callback<String>) -> Callback<Event> {
    let to = to.clone();
    Callback::from(move |event: Event| {
        if let Some(value) = dom::value_of(&event) {
            to.emit(value);
        }
    })
}
