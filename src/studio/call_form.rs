//! What does a call do, with which credential, and for which audience?
//!
//! The same fields stand in the inspector, where each change is an edit, and in
//! the dialog, where the draft is accepted as a whole.

use std::rc::Rc;

use vouchsafe_model::diagram::{Credential, IdentityChoice, NewCall, NewSecret};
use yew::prelude::*;

use super::hooks::use_diagram;
use crate::language::use_words;
use crate::store::select::{CredentialSource, call_choices, caller_choices};
use crate::widget::{Choice, Select, TextField};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CallFormProps {
    /// The call as it is.
    pub(super) what: NewCall,
    /// The audience that the target expects.
    pub(super) expected_audience: AttrValue,
    /// Told what it shall be.
    pub(super) onchange: Callback<NewCall>,
    /// Told which secret shall be copied to the caller and used; without it, no
    /// such copies are offered.
    #[prop_or_default]
    pub(super) oncopy: Option<Callback<NewSecret>>,
}

/// The fields of a call.
#[component]
pub(super) fn CallForm(props: &CallFormProps) -> Html {
    let (diagram, words) = (use_diagram(), use_words());
    let what = &props.what;
    let (operations, mut credentials) = call_choices(&words, &diagram, what);
    credentials.retain(|choice| match choice.source {
        CredentialSource::Held(_) => true,
        CredentialSource::Copied(_) => props.oncopy.is_some(),
    });
    let callers = caller_choices(&words, &diagram, what);
    let caller_words: Rc<[Choice]> = callers
        .iter()
        .map(|(node, words)| Choice::new(node.number().to_string(), words.clone()))
        .collect();
    let oncaller = {
        let (what, onchange) = (what.clone(), props.onchange.clone());
        let diagram = diagram.clone();
        Callback::from(move |number: AttrValue| {
            let chosen = callers
                .iter()
                .find(|(node, _)| node.number().to_string() == number.as_str());
            if let Some((caller, _)) = chosen {
                onchange.emit(NewCall {
                    caller: *caller,
                    credential: of_another_caller(
                        what.credential,
                        diagram.usual_credential(*caller),
                    ),
                    ..what.clone()
                });
            }
        })
    };
    let numbered = |words: Vec<String>| -> Rc<[Choice]> {
        words
            .into_iter()
            .enumerate()
            .map(|(index, words)| Choice::new(index.to_string(), words))
            .collect()
    };
    let chosen = |is_chosen: Option<usize>| is_chosen.unwrap_or_default().to_string();
    let operation = chosen(operations.iter().position(|it| it.is_chosen));
    let operation_words = numbered(operations.iter().map(|it| it.words.clone()).collect());
    let onoperation = {
        let (what, onchange) = (what.clone(), props.onchange.clone());
        Callback::from(move |index: AttrValue| {
            let choice = index
                .parse()
                .ok()
                .and_then(|index: usize| operations.get(index));
            if let Some(choice) = choice {
                onchange.emit(NewCall {
                    operation: choice.operation,
                    target: choice.target,
                    ..what.clone()
                });
            }
        })
    };
    let credential = chosen(credentials.iter().position(|it| it.is_chosen));
    let credential_words = numbered(credentials.iter().map(|it| it.words.clone()).collect());
    let oncredential = {
        let (what, onchange) = (what.clone(), props.onchange.clone());
        let oncopy = props.oncopy.clone();
        Callback::from(move |index: AttrValue| {
            let choice = index
                .parse()
                .ok()
                .and_then(|index: usize| credentials.get(index));
            match choice.map(|choice| choice.source) {
                Some(CredentialSource::Held(credential)) => onchange.emit(NewCall {
                    credential,
                    ..what.clone()
                }),
                Some(CredentialSource::Copied(secret)) => {
                    oncopy.iter().for_each(|oncopy| oncopy.emit(secret));
                }
                None => {}
            }
        })
    };
    let onaudience = {
        let (what, onchange) = (what.clone(), props.onchange.clone());
        Callback::from(move |text: String| {
            let text = text.trim();
            let audience = (!text.is_empty()).then(|| text.to_owned());
            if audience != what.audience {
                onchange.emit(NewCall {
                    audience,
                    ..what.clone()
                });
            }
        })
    };
    let hint = words.call_audience_hint(props.expected_audience.to_string());
    html! {
        <div class="call-form">
            <Select label={words.call_caller()} choices={caller_words} value={what.caller.number().to_string()} onchange={oncaller} />
            <Select label={words.call_operation()} choices={operation_words} value={operation} onchange={onoperation} />
            <Select label={words.call_credential()} choices={credential_words} value={credential} onchange={oncredential} />
            if !matches!(what.credential, Credential::Setting(_)) {
                <TextField label={words.call_audience()} wire=true value={what.audience.clone().unwrap_or_default()}
                    placeholder={props.expected_audience.clone()} {hint} onchange={onaudience} />
            }
        </div>
    }
}

/// What a credential becomes when another host makes the call: that has settings
/// of its own, and in Cloud Shell a user is signed in.
fn of_another_caller(credential: Credential, usual: Option<Credential>) -> Credential {
    let usual = usual.unwrap_or(Credential::ManagedIdentity(IdentityChoice::Unnamed));
    match (credential, usual) {
        (
            Credential::ManagedIdentity(_) | Credential::DefaultChain | Credential::Nothing,
            Credential::ManagedIdentity(_),
        )
        | (Credential::DefaultChain | Credential::Nothing, Credential::Workload) => credential,
        _ => usual,
    }
}
