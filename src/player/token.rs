//! What is in the token?

use vouchsafe_model::flow::{Claim, ClaimValue, Signed, Timestamp, Token};
use yew::prelude::*;

use super::wire::Played;
use crate::language::{Words, use_words};
use crate::widget::{EmptyState, IconName};

/// Props of [`TokenView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct TokenViewProps {
    pub(super) played: Played,
    pub(super) is_issued: bool,
    pub(super) is_presented: bool,
}

/// The token that was issued: each claim with what it means, and the token as
/// it travels. Where a request is signed instead: what is signed.
#[component]
pub(super) fn TokenView(props: &TokenViewProps) -> Html {
    let words = use_words();
    if let Some(signed) = &props.played.0.signed {
        return if props.is_issued {
            signature(&words, signed)
        } else {
            html! {
                <EmptyState icon={IconName::Key} title={words.token_nothing_signed()}
                    text={words.token_nothing_signed_text()} />
            }
        };
    }
    if let Some(presented) = &props.played.0.presented
        && props.is_presented
        && !(props.is_issued && props.played.0.token.is_some())
    {
        return html! {
            <>
                <p class="message__about">
                    { words.token_presented() }
                </p>
                { decoded(&words, presented) }
            </>
        };
    }
    match &props.played.0.token {
        None => html! {
            <EmptyState icon={IconName::Token} title={words.token_none()} text={words.token_none_text()} />
        },
        Some(_) if !props.is_issued => html! {
            <EmptyState icon={IconName::Token} title={words.token_not_yet()} text={words.token_not_yet_text()} />
        },
        Some(token) => decoded(&words, token),
    }
}

fn signature(words: &Words, signed: &Signed) -> Html {
    html! {
        <div class="token">
            <p class="message__about">
                { words.token_signed(signed.with.to_string()) }
            </p>
            <h3 class="checks__title">{ words.token_string_to_sign() }</h3>
            <pre class="http wire">{ signed.string_to_sign.clone() }</pre>
            <h3 class="checks__title">{ words.token_signature() }</h3>
            <pre class="http wire"><span class="http__token">{ signed.signature.clone() }</span></pre>
        </div>
    }
}

fn decoded(words: &Words, token: &Token) -> Html {
    html! {
        <div class="token">
            <p class="message__about">
                { words.token_whoever_holds() }
            </p>
            <dl class="token__claims">
                { for token.claims.iter().map(|it| claim(words, it)) }
            </dl>
            <h3 class="checks__title">{ words.token_encoded() }</h3>
            <pre class="http wire">{ for encoded(&token.encoded) }</pre>
        </div>
    }
}

fn claim(words: &Words, claim: &Claim) -> Html {
    let value = match &claim.value {
        ClaimValue::Text(text) => text.clone(),
        ClaimValue::List(list) => list.join("\n"),
        ClaimValue::Number(number) => match claim.name {
            "iat" | "nbf" | "exp" => {
                format!("{number}\n{}", Timestamp::from_unix_seconds(*number))
            }
            _ => number.to_string(),
        },
    };
    html! {
        <div class="token__claim" key={claim.name}>
            <dt class="wire">{ claim.name }</dt>
            <dd><span class="wire token__value">{ value }</span><span class="token__meaning" lang={words.lang_of(&claim.meaning)}>{ claim.meaning.to_string() }</span></dd>
        </div>
    }
}

/// Header, claims and signature, each in its own color.
fn encoded(token: &str) -> Vec<Html> {
    token
        .split('.')
        .enumerate()
        .map(|(index, part)| {
            let dot = if index == 0 { "" } else { "." };
            html! { <>{ dot }<span class={format!("token__part token__part--{index}")}>{ part }</span></> }
        })
        .collect()
}
