//! What is in the token?

use vouchsafe_model::flow::{Claim, ClaimValue, Signed, Timestamp, Token};
use yew::prelude::*;

use super::wire::Played;
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
    if let Some(signed) = &props.played.0.signed {
        return if props.is_issued {
            signature(signed)
        } else {
            html! {
                <EmptyState icon={IconName::Key} title="Nothing is signed yet"
                    text="There is no token: the request is signed with a key. What is signed appears here." />
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
                    { "This token is presented in place of a secret. The one for the call takes its place here when \
                       Microsoft Entra ID issues it." }
                </p>
                { decoded(presented) }
            </>
        };
    }
    match &props.played.0.token {
        None => html! {
            <EmptyState icon={IconName::Token} title="No token is issued"
                text="The request for one fails, so there is nothing to decode." />
        },
        Some(_) if !props.is_issued => html! {
            <EmptyState icon={IconName::Token} title="No token yet"
                text="It appears here when Microsoft Entra ID issues it." />
        },
        Some(token) => decoded(token),
    }
}

fn signature(signed: &Signed) -> Html {
    html! {
        <div class="token">
            <p class="message__about">
                { format!("There is no token. The code signs this text with {}, and sends the signature. Whoever has the \
                    key can sign anything; nothing tells who it was.", signed.with) }
            </p>
            <h3 class="checks__title">{ "String to sign" }</h3>
            <pre class="http wire">{ signed.string_to_sign.clone() }</pre>
            <h3 class="checks__title">{ "Signature (HMAC-SHA256)" }</h3>
            <pre class="http wire"><span class="http__token">{ signed.signature.clone() }</span></pre>
        </div>
    }
}

fn decoded(token: &Token) -> Html {
    html! {
        <div class="token">
            <p class="message__about">
                { "Whoever holds this text is let in as this identity until it expires. Nothing in it is real." }
            </p>
            <dl class="token__claims">
                { for token.claims.iter().map(claim) }
            </dl>
            <h3 class="checks__title">{ "As it travels" }</h3>
            <pre class="http wire">{ for encoded(&token.encoded) }</pre>
        </div>
    }
}

fn claim(claim: &Claim) -> Html {
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
            <dd><span class="wire token__value">{ value }</span><span class="token__meaning">{ claim.meaning }</span></dd>
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
