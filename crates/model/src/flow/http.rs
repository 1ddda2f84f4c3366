//! What travels: requests and responses as they are on the wire.

use std::fmt;

pub use crate::azure::http::Method;

/// A header field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its name, as the sender writes it.
    pub name: String,
    /// Its value.
    pub value: String,
}

impl Header {
    /// A header field.
    #[must_use]
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

/// The body of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its media type.
    pub media_type: String,
    /// Its text. Where the real body is binary, a short text stands for it.
    pub text: String,
}

/// An HTTP request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpRequest {
    /// The method.
    pub method: Method,
    /// The whole URL, query included.
    pub url: String,
    /// The header fields in their order.
    pub headers: Vec<Header>,
    /// The body, if there is one.
    pub body: Option<Body>,
}

/// An HTTP response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpResponse {
    /// The status code.
    pub status: u16,
    /// The reason phrase.
    pub reason: String,
    /// The header fields in their order.
    pub headers: Vec<Header>,
    /// The body, if there is one.
    pub body: Option<Body>,
}

impl HttpRequest {
    /// The path and query, as they stand in the request line.
    #[must_use]
    pub fn request_target(&self) -> &str {
        let after_scheme = self.url.find("://").map_or(0, |at| at + 3);
        let rest = self.url.get(after_scheme..).unwrap_or_default();
        rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
    }

    /// The host, with the port where there is one.
    #[must_use]
    pub fn host(&self) -> &str {
        let after_scheme = self.url.find("://").map_or(0, |at| at + 3);
        let rest = self.url.get(after_scheme..).unwrap_or_default();
        rest.split(['/', '?']).next().unwrap_or_default()
    }
}

impl fmt::Display for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} {} HTTP/1.1",
            self.method.as_str(),
            self.request_target()
        )?;
        writeln!(f, "Host: {}", self.host())?;
        write_rest(f, &self.headers, self.body.as_ref())
    }
}

impl fmt::Display for HttpResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "HTTP/1.1 {} {}", self.status, self.reason)?;
        write_rest(f, &self.headers, self.body.as_ref())
    }
}

fn write_rest(f: &mut fmt::Formatter<'_>, headers: &[Header], body: Option<&Body>) -> fmt::Result {
    for header in headers {
        writeln!(f, "{}: {}", header.name, header.value)?;
    }
    if let Some(body) = body {
        write!(f, "\n{}", body.text)?;
    }
    Ok(())
}
