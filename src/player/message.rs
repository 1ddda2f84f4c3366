//! What was sent, and what was answered, as it is on the wire.

use vouchsafe_model::flow::{Body, Exchange, ExchangeId, Header, HttpRequest, HttpResponse, Reply};
use yew::prelude::*;

use super::wire::Played;
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
    match props.exchange.and_then(|id| props.played.0.exchange(id)) {
        Some(Exchange::Http { at, request, .. }) => html! {
            <div class="message">
                <p class="message__about">{ format!("Sent at {} to {}", at.time_of_day(), request.host()) }</p>
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
                    { format!("Sent at {} to {server} over {}. In words:", at.time_of_day(), protocol.about()) }
                </p>
                { lines(request) }
            </div>
        },
        None => nothing(
            "Nothing has been sent yet",
            "Step forward, and the first request appears here.",
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
    let exchange = props.exchange.and_then(|id| props.played.0.exchange(id));
    let not_yet = || {
        nothing(
            "No answer yet",
            "The request is still on its way, or is being checked.",
        )
    };
    let not_modelled = || {
        nothing(
            "The answer is not modelled",
            "No source says what is answered here, and nothing is made up.",
        )
    };
    match exchange {
        None => nothing("Nothing has been answered yet", "Step forward, and answers appear here."),
        Some(_) if !props.is_answered => not_yet(),
        Some(Exchange::Http {
            answered_at,
            response,
            ..
        }) => response.as_ref().map_or_else(not_modelled, |response| {
            html! {
                <div class="message">
                    <p class="message__about">{ format!("Answered at {}", answered_at.time_of_day()) }</p>
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
                            { format!("Answered at {}", answered_at.time_of_day()) }
                            { for error_code.as_ref().map(|code| html! { <b>{ format!(" with error {code}") }</b> }) }
                        </p>
                        { lines(text) }
                    </div>
                }
            }),
    }
}

fn nothing(title: &'static str, text: &'static str) -> Html {
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
    let words = if *is_whole {
        "Show less".to_owned()
    } else {
        format!("Show all {length} characters")
    };
    html! {
        <>
            <span class="http__token">{ shown }</span>{ " " }
            <button type="button" class="link http__more" aria-expanded={is_whole.to_string()} {onclick}>{ words }</button>
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
