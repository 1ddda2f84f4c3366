//! A trace as an HTTP archive (HAR 1.2), which browsers' developer tools open.
//!
//! Every HTTP exchange of the trace is an entry, the failed one included. What
//! is not HTTP has none: a database login, and what happens inside Azure. The
//! same trace gives the same archive, to the byte.
// Source: HTTP Archive (HAR) format 1.2, as its author publishes it:
// http://www.softwareishard.com/blog/har-12-spec/

use serde::Serialize;

use crate::flow::{Body, Exchange, Header, HttpRequest, HttpResponse, Timestamp, Trace};

/// The archive as JSON text, with a line feed at its end.
#[must_use]
pub fn to_har(trace: &Trace) -> String {
    let archive = Archive {
        log: Log {
            version: "1.2",
            creator: Creator {
                name: "Vouchsafe",
                version: env!("CARGO_PKG_VERSION"),
            },
            entries: trace.exchanges.iter().filter_map(entry).collect(),
            comment: "Computed from a drawing: ids, times and tokens are made up.",
        },
    };
    // Text, numbers and lists can always be written.
    let text = serde_json::to_string_pretty(&archive).unwrap_or_default();
    text + "\n"
}

#[derive(Serialize)]
struct Archive {
    log: Log,
}

#[derive(Serialize)]
struct Log {
    version: &'static str,
    creator: Creator,
    entries: Vec<Entry>,
    comment: &'static str,
}

#[derive(Serialize)]
struct Creator {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    started_date_time: String,
    /// In milliseconds.
    time: i64,
    request: Request,
    response: Response,
    cache: Cache,
    timings: Timings,
}

/// Nothing is cached.
#[derive(Serialize)]
struct Cache {}

/// In milliseconds.
#[derive(Serialize)]
struct Timings {
    send: i64,
    wait: i64,
    receive: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    method: &'static str,
    url: String,
    http_version: &'static str,
    cookies: [(); 0],
    headers: Vec<Pair>,
    query_string: Vec<Pair>,
    #[serde(skip_serializing_if = "Option::is_none")]
    post_data: Option<PostData>,
    headers_size: i64,
    body_size: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    status: u16,
    status_text: String,
    http_version: &'static str,
    cookies: [(); 0],
    headers: Vec<Pair>,
    content: Content,
    #[serde(rename = "redirectURL")]
    redirect_url: &'static str,
    headers_size: i64,
    body_size: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<&'static str>,
}

#[derive(Serialize)]
struct Pair {
    name: String,
    value: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PostData {
    mime_type: String,
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    size: usize,
    mime_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// What is written where a size is not known.
const UNKNOWN: i64 = -1;

const HTTP_VERSION: &str = "HTTP/1.1";

fn entry(exchange: &Exchange) -> Option<Entry> {
    let Exchange::Http {
        at,
        request,
        answered_at,
        response,
    } = exchange
    else {
        return None;
    };
    let time = (answered_at.unix_seconds() - at.unix_seconds()).saturating_mul(1_000);
    Some(Entry {
        started_date_time: with_milliseconds(*at),
        time,
        request: told_request(request),
        response: response.as_ref().map_or_else(no_response, told_response),
        cache: Cache {},
        timings: Timings {
            send: 0,
            wait: time,
            receive: 0,
        },
    })
}

fn with_milliseconds(moment: Timestamp) -> String {
    format!("{}.000Z", moment.to_string().trim_end_matches('Z'))
}

fn told_request(request: &HttpRequest) -> Request {
    let host = Pair {
        name: "Host".to_owned(),
        value: request.host().to_owned(),
    };
    Request {
        method: request.method.as_str(),
        url: request.url.clone(),
        http_version: HTTP_VERSION,
        cookies: [],
        headers: std::iter::once(host)
            .chain(request.headers.iter().map(pair))
            .collect(),
        query_string: query(&request.url),
        post_data: request.body.as_ref().map(|body| PostData {
            mime_type: body.media_type.clone(),
            text: body.text.clone(),
        }),
        headers_size: UNKNOWN,
        body_size: request.body.as_ref().map_or(0, |body| body.text.len()),
    }
}

fn told_response(response: &HttpResponse) -> Response {
    let size = response.body.as_ref().map_or(0, |body| body.text.len());
    Response {
        status: response.status,
        status_text: response.reason.clone(),
        http_version: HTTP_VERSION,
        cookies: [],
        headers: response.headers.iter().map(pair).collect(),
        content: content(response.body.as_ref()),
        redirect_url: "",
        headers_size: UNKNOWN,
        body_size: i64::try_from(size).unwrap_or(UNKNOWN),
        comment: None,
    }
}

/// What developer tools write for a request that was never answered.
fn no_response() -> Response {
    Response {
        status: 0,
        status_text: String::new(),
        http_version: HTTP_VERSION,
        cookies: [],
        headers: Vec::new(),
        content: content(None),
        redirect_url: "",
        headers_size: UNKNOWN,
        body_size: UNKNOWN,
        comment: Some("The model does not cover this answer."),
    }
}

fn content(body: Option<&Body>) -> Content {
    Content {
        size: body.map_or(0, |body| body.text.len()),
        mime_type: body.map_or_else(|| "x-unknown".to_owned(), |body| body.media_type.clone()),
        text: body.map(|body| body.text.clone()),
    }
}

fn pair(header: &Header) -> Pair {
    Pair {
        name: header.name.clone(),
        value: header.value.clone(),
    }
}

fn query(url: &str) -> Vec<Pair> {
    let Some((_, query)) = url.split_once('?') else {
        return Vec::new();
    };
    query
        .split('&')
        .map(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            Pair {
                name: percent_decoded(name),
                value: percent_decoded(value),
            }
        })
        .collect()
}

fn percent_decoded(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let byte = match (first, after) {
            (b'%', [high, low, after_both @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    rest = after_both;
                    high * 16 + low
                }
                _ => *first,
            },
            _ => *first,
        };
        decoded.push(byte);
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_decoded() {
        for (text, expected) in [
            ("https%3A%2F%2Fa.b%2f", "https://a.b/"),
            ("100%", "100%"),
            ("%zz%4", "%zz%4"),
            ("%C3%BC", "ü"),
        ] {
            assert_eq!(percent_decoded(text), expected);
        }
    }
}
