//! Rows of the tables as requests and responses.

use super::http::{Body, Header, HttpResponse};
use super::values::Values;
use super::words;
use crate::azure::http::{self, HttpRefusal, HttpSuccess, reason_phrase};
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// Header fields with their values filled in.
pub(super) fn headers(values: &Values, rows: &[http::Header]) -> Vec<Header> {
    rows.iter()
        .map(|row| Header::new(row.name, values.fill(row.value)))
        .collect()
}

/// A body with its text filled in.
pub(super) fn body(values: &Values, row: &http::Body) -> Body {
    Body {
        media_type: row.content_type.to_owned(),
        text: values.fill_body(row),
    }
}

/// The answer to a request that is let through.
pub(super) fn success(values: &Values, row: &HttpSuccess, now: Timestamp) -> HttpResponse {
    let body = row.body.as_ref().map(|row| body(values, row));
    response(row.status, headers(values, row.headers), body, now)
}

/// The answer to a request that is refused.
pub(super) fn refusal(values: &Values, row: &HttpRefusal, now: Timestamp) -> HttpResponse {
    let body = row.body.as_ref().and_then(|body| {
        Some(Body {
            media_type: body.content_type.to_owned(),
            text: values.fill_refusal(row)?,
        })
    });
    let mut response = response(row.status, headers(values, row.headers), body, now);
    if !row.reason.is_empty() {
        row.reason.clone_into(&mut response.reason);
    }
    response
}

/// The answer to a request that is refused, where only its status is known.
pub(super) fn bare_refusal(row: &HttpRefusal, now: Timestamp) -> HttpResponse {
    response(row.status, Vec::new(), None, now)
}

/// An answer that carries this.
pub(super) fn json(text: String, now: Timestamp) -> HttpResponse {
    let body = Body {
        media_type: "application/json; charset=utf-8".to_owned(),
        text,
    };
    response(200, Vec::new(), Some(body), now)
}

fn response(
    status: u16,
    mut headers: Vec<Header>,
    body: Option<Body>,
    now: Timestamp,
) -> HttpResponse {
    if let Some(body) = &body {
        headers.insert(0, Header::new("Content-Type", body.media_type.as_str()));
    }
    headers.push(Header::new("Date", now.http_date()));
    HttpResponse {
        status,
        reason: reason_phrase(status).to_owned(),
        headers,
        body,
    }
}

/// The status as people write it: `403 Forbidden`.
pub(super) fn status_line(status: u16) -> String {
    format!("{status} {}", reason_phrase(status))
        .trim_end()
        .to_owned()
}

/// A sentence, and after it what could not be confirmed in a source.
pub(super) fn with_unverified(sentence: impl Into<Text>, unverified: Option<&'static str>) -> Text {
    match unverified.map(words::note) {
        None => sentence.into(),
        Some(what) => and_unverified(sentence, what),
    }
}

/// A sentence, and after it this, which could not be confirmed in a source.
pub(super) fn and_unverified(sentence: impl Into<Text>, what: Text) -> Text {
    let sentence = sentence.into();
    sentence.then(say!("Not confirmed by a source: {what}.", what))
}
