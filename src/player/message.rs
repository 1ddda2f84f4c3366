//! What was sent, and what was answered, as it is on the wire.

use vouchsafe_model::flow::{Body, Exchange, ExchangeId, Header, HttpRequest, HttpResponse, Reply};
use yew::prelude::*;

use super::wire::Played;
use crate::language::{Words, use_words};
use crate::widget::{EmptyState, IconName};

/// Props of [`RequestView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct RequestViewProps {
    pub(super) played: Played,
    pub(super) exchange: Option<ExchangeId>,
}

/// The request of an exchange.
#[component]
pub(super) fn RequestView(props: &RequestViewProps) -> Html {
    let words = use_words();
    match props.exchange.and_then(|id| props.played.0.exchange(id)) {
        Some(Exchange::Http { at, request, .. }) => html! {
            <div class="message">
                <p class="message__about">{ words.message_sent(at.time_of_day(), request.host()) }</p>
                { request_view(request) }
            </div>
        },
        Some(Exchange::Session {
            protocol,
            at,
            server,
            request,
            ..
        }) => html! {
            <div class="message">
                <p class="message__about">
                    { words.message_sent_over(at.time_of_day(), server, protocol.about()) }
                </p>
                { lines(request) }
            </div>
        },
        None => nothing(
            words.message_nothing_sent(),
            words.message_nothing_sent_text(),
        ),
    }
}

/// Props of [`ResponseView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ResponseViewProps {
    pub(super) played: Played,
    pub(super) exchange: Option<ExchangeId>,
    pub(super) is_answered: bool,
}

/// The response of an exchange, once it has come.
#[component]
pub(super) fn ResponseView(props: &ResponseViewProps) -> Html {
    let words = use_words();
    let exchange = props.exchange.and_then(|id| props.played.0.exchange(id));
    let not_yet = || {
        nothing(
            words.message_no_answer_yet(),
            words.message_no_answer_yet_text(),
        )
    };
    let not_modelled = || {
        nothing(
            words.message_not_modelled(),
            words.message_not_modelled_text(),
        )
    };
    match exchange {
        None => nothing(words.message_nothing_answered(), words.message_nothing_answered_text()),
        Some(_) if !props.is_answered => not_yet(),
        Some(Exchange::Http {
            answered_at,
            response,
            ..
        }) => response.as_ref().map_or_else(not_modelled, |response| {
            html! {
                <div class="message">
                    <p class="message__about">{ words.message_answered(answered_at.time_of_day()) }</p>
                    { response_view(response) }
                </div>
            }
        }),
        Some(Exchange::Session {
            answered_at,
            response,
            ..
        }) => response
            .as_ref()
            .map_or_else(not_modelled, |Reply { error_code, lines: text }| {
                html! {
                    <div class="message">
                        <p class="message__about">
                            { answered(&words, answered_at.time_of_day(), error_code.as_deref()) }
                        </p>
                        { lines(text) }
                    </div>
                }
            }),
    }
}

fn answered(words: &Words, time: String, error: Option<&str>) -> String {
    match error {
        Some(code) => words.message_answered_with_error(time, code),
        None => words.message_answered(time),
    }
}

fn nothing(title: String, text: String) -> Html {
    html! { <EmptyState icon={IconName::Call} {title} text={text} /> }
}

fn lines(lines: &[String]) -> Html {
    html! { <pre class="http wire">{ lines.join("\n") }</pre> }
}

fn request_view(request: &HttpRequest) -> Html {
    html! {
        <pre class="http wire">
            <span class="http__method">{ request.method.as_str() }</span>{ " " }{ request.request_target() }{ "\n" }
            { header(&Header::new("Host", request.host())) }
            { for request.headers.iter().map(header) }
            { for request.body.as_ref().map(body) }
        </pre>
    }
}

fn response_view(response: &HttpResponse) -> Html {
    let tone = if response.status < 400 {
        "http__status http__status--good"
    } else {
        "http__status http__status--bad"
    };
    html! {
        <pre class="http wire">
            <span class={tone}>{ response.status }{ " " }{ &response.reason }</span>{ "\n" }
            { for response.headers.iter().map(header) }
            { for response.body.as_ref().map(body) }
        </pre>
    }
}

fn header(header: &Header) -> Html {
    let credential = ["Bearer ", "SharedKey "]
        .into_iter()
        .find_map(|scheme| Some((scheme, header.value.strip_prefix(scheme)?)));
    let value = match credential {
        Some((scheme, secret)) => {
            html! { <>{ scheme }<Credential text={secret.to_owned()} /></> }
        }
        None => html! { <>{ &header.value }</> },
    };
    html! {
        <><span class="http__name">{ &header.name }{ ":" }</span>{ " " }{ value }{ "\n" }</>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct CredentialProps {
    text: AttrValue,
}

/// How much of each end of a credential is shown at first, in characters.
const CREDENTIAL_ENDS: (usize, usize) = (28, 8);

/// A token or signature as it travels: of a long one only its ends at first, so
/// that the rest of the request is in sight.
#[component]
fn Credential(props: &CredentialProps) -> Html {
    let words = use_words();
    let is_whole = use_state_eq(|| false);
    let length = props.text.chars().count();
    let (head, tail) = CREDENTIAL_ENDS;
    if length <= 2 * (head + tail) {
        return html! { <span class="http__token">{ props.text.clone() }</span> };
    }
    let onclick = {
        let is_whole = is_whole.clone();
        move |_: MouseEvent| is_whole.set(!*is_whole)
    };
    let shown: String = if *is_whole {
        props.text.to_string()
    } else {
        let letters = || props.text.chars();
        letters()
            .take(head)
            .chain(['…'])
            .chain(letters().skip(length - tail))
            .collect()
    };
    let label = if *is_whole {
        words.message_show_less()
    } else {
        words.message_show_all(length)
    };
    html! {
        <>
            <span class="http__token">{ shown }</span>{ " " }
            <button type="button" class="link http__more" aria-expanded={is_whole.to_string()} {onclick}>{ label }</button>
        </>
    }
}

fn body(body: &Body) -> Html {
    html! { <>{ "\n" }{ pretty(body) }</> }
}

/// The body laid out over lines, if it is JSON.
fn pretty(body: &Body) -> String {
    if body.media_type.contains("json")
        && let Ok(value) = serde_json::from_str::<serde_json::Value>(&body.text)
        && let Ok(text) = serde_json::to_string_pretty(&value)
    {
        return text;
    }
    body.text.clone()
}
