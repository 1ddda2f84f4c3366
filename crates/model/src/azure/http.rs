//! What do requests and answers on the wire consist of?
//!
//! Header values, paths and bodies are [`template`]s.

use std::borrow::Cow;

use super::source::Source;
use super::template::{self, Escape, UnknownPlaceholder};

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the methods are named as HTTP names them")]
pub enum Method {
    Get,
    Put,
    Post,
    Patch,
    Delete,
}

impl Method {
    /// The method as it stands in a request line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// A header of a request or an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The name, in the case that the documentation writes it in.
    pub name: &'static str,
    /// The value, a template.
    pub value: &'static str,
}

/// The body of a request or an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body {
    /// The value of the `Content-Type` header.
    pub content_type: &'static str,
    /// The text, a template.
    pub text: &'static str,
}

/// The content types of most bodies.
pub(super) const JSON: &str = "application/json";
pub(super) const JSON_UTF_8: &str = "application/json; charset=utf-8";
pub(super) const XML: &str = "application/xml";

/// The header of answers that many services number requests with.
pub(super) const MS_REQUEST_ID: Header = Header {
    name: "x-ms-request-id",
    value: "{request_id}",
};

impl Body {
    pub(super) const fn new(content_type: &'static str, text: &'static str) -> Self {
        Self { content_type, text }
    }

    /// How values are escaped in this body.
    #[must_use]
    pub fn escape(&self) -> Escape {
        if self.content_type.contains("json") {
            Escape::Json
        } else if self.content_type.contains("xml") {
            Escape::Xml
        } else {
            Escape::Plain
        }
    }

    /// The text with its placeholders filled in, each value escaped.
    ///
    /// # Errors
    ///
    /// [`UnknownPlaceholder`] when `value` gives nothing for a placeholder.
    pub fn fill<'a>(
        &self,
        value: impl Fn(&str) -> Option<Cow<'a, str>>,
    ) -> Result<String, UnknownPlaceholder> {
        template::fill_escaped(self.text, self.escape(), value)
    }
}

/// The answer to a request that is let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HttpSuccess {
    /// The status code, such as 200.
    pub status: u16,
    /// Headers worth showing; `Content-Type` is the body's.
    pub headers: &'static [Header],
    /// A short body that is visibly an example; `None` when the answer has none.
    pub body: Option<Body>,
    /// What could not be confirmed in a source; `None` when all of it was.
    pub unverified: Option<&'static str>,
}

impl HttpSuccess {
    /// An answer without headers or body that all was read of.
    pub(super) const fn empty(status: u16) -> Self {
        Self {
            status,
            headers: &[],
            body: None,
            unverified: None,
        }
    }

    /// An answer with a body and without headers, that all was read of.
    pub(super) const fn with_body(
        status: u16,
        content_type: &'static str,
        text: &'static str,
    ) -> Self {
        Self {
            body: Some(Body::new(content_type, text)),
            ..Self::empty(status)
        }
    }
}

/// The answer to a request that is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HttpRefusal {
    /// The status code, such as 403.
    pub status: u16,
    /// The reason phrase where the service writes its own; empty for that of HTTP.
    pub reason: &'static str,
    /// The service's own error code; empty when the service gives none.
    pub code: &'static str,
    /// The service's own message, a template; empty when the service gives none.
    pub message: &'static str,
    /// Headers worth showing, such as `WWW-Authenticate`; `Content-Type` is the body's.
    pub headers: &'static [Header],
    /// The body, in which `{code}` and `{message}` stand for the two above.
    pub body: Option<Body>,
    /// Where this answer was read.
    pub source: Source,
    /// What could not be confirmed in a source; `None` when all of it was.
    pub unverified: Option<&'static str>,
}

impl HttpRefusal {
    /// The message with its placeholders filled in.
    ///
    /// # Errors
    ///
    /// [`UnknownPlaceholder`] when `value` gives nothing for a placeholder.
    pub fn fill_message<'a>(
        &self,
        value: impl Fn(&str) -> Option<Cow<'a, str>>,
    ) -> Result<String, UnknownPlaceholder> {
        template::fill(self.message, value)
    }

    /// The body with code, message and all other placeholders filled in;
    /// `None` when the answer has no body.
    ///
    /// # Errors
    ///
    /// [`UnknownPlaceholder`] when `value` gives nothing for a placeholder.
    pub fn fill_body<'a>(
        &self,
        value: impl Fn(&str) -> Option<Cow<'a, str>>,
    ) -> Result<Option<String>, UnknownPlaceholder> {
        let Some(body) = self.body else {
            return Ok(None);
        };
        let message = self.fill_message(&value)?;
        let filled = body.fill(|name| match name {
            template::CODE => Some(Cow::Borrowed(self.code)),
            template::MESSAGE => Some(Cow::Borrowed(message.as_str())),
            _ => value(name).map(|value| Cow::Owned(value.into_owned())),
        })?;
        Ok(Some(filled))
    }
}

/// The reason phrase of a status code, such as "Forbidden" for 403; empty for a
/// code that no table uses.
// Source: RFC 9110, HTTP Semantics, section 15 (429: RFC 6585, section 4).
#[must_use]
pub const fn reason_phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        409 => "Conflict",
        410 => "Gone",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_escaped_once_in_the_body() {
        let refusal = HttpRefusal {
            status: 403,
            reason: "",
            code: "Forbidden",
            message: "'{part}' says \"no\"",
            headers: &[],
            body: Some(Body {
                content_type: "application/json",
                text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
            }),
            source: Source::new("test"),
            unverified: None,
        };
        let body = refusal.fill_body(|name| (name == "part").then(|| "a\"b".into()));
        assert_eq!(
            body.unwrap().unwrap(),
            r#"{"error":{"code":"Forbidden","message":"'a\"b' says \"no\""}}"#
        );
    }
}
