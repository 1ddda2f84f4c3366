//! What did the browser's console say?

use std::fmt;

use serde_json::{Value, json};

use crate::error::JourneyError;
use crate::session::Session;
use crate::setting::Family;

/// One message of the console: a log call, an uncaught error, a failed
/// request, a breach of the Content Security Policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleMessage {
    /// The level in the browser's own word.
    pub level: String,
    /// The text, with its place where the browser gives one.
    pub text: String,
}

impl fmt::Display for ConsoleMessage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.level, self.text)
    }
}

/// Served beside the page to browsers whose driver does not report the console.
pub(crate) const RECORDER_NAME: &str = "console-recorder.js";

/// Records what Firefox's driver does not tell.
pub(crate) const RECORDER: &str = r"
window.recordedConsole = [];
for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  const original = console[level].bind(console);
  console[level] = (...parts) => {
    recordedConsole.push({ level, message: parts.map(String).join(' ') });
    original(...parts);
  };
}
addEventListener('error', event => recordedConsole.push({ level: 'error', message: String(event.message) }), true);
addEventListener('unhandledrejection', event => recordedConsole.push({ level: 'error', message: String(event.reason) }));
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    if (entry.responseStatus >= 400) recordedConsole.push({ level: 'error', message: entry.name + ' answered ' + entry.responseStatus });
  }
}).observe({ type: 'resource', buffered: true });
addEventListener('securitypolicyviolation', event => recordedConsole.push({ level: 'error', message: 'policy forbids ' + event.blockedURI }));
";

/// Takes the messages there are; the next call returns only newer ones.
pub(crate) fn take(session: &Session) -> Result<Vec<ConsoleMessage>, JourneyError> {
    let entries = match session.family() {
        Family::Chrome => session.post("/se/log", json!({ "type": "browser" }))?,
        Family::Firefox => {
            session.execute("return (window.recordedConsole ?? []).splice(0)", json!([]))?
        }
    };
    let text = |entry: &Value, key: &str| {
        entry
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    Ok(entries
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .map(|entry| ConsoleMessage {
            level: text(entry, "level"),
            text: text(entry, "message"),
        })
        .collect())
}
