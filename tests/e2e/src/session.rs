//! One browser under our control: WebDriver's requests and answers, nothing more.

use serde_json::{Value, json};
use ureq::Agent;

use crate::driver::Driver;
use crate::error::JourneyError;
use crate::setting::{Family, Setting};
use crate::wait::PATIENCE;

/// Run without a screen, as root, alone, and alike on every machine.
const CHROME_FLAGS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--lang=en-US",
    "--window-size=1440,1000",
];

/// The key under which the standard puts the reference of an element.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with an empty profile. Closed when dropped.
pub struct Session {
    // One for each browser, for Firefox's driver steers only one. It ends
    // after `drop` below has closed the browser.
    _driver: Driver,
    agent: Agent,
    address: String,
    family: Family,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Session")
            .field("address", &self.address)
            .field("family", &self.family)
            .finish_non_exhaustive()
    }
}

impl Session {
    pub(crate) fn start(setting: &Setting) -> Result<Self, JourneyError> {
        let driver = Driver::start(setting)?;
        let agent = Agent::config_builder()
            // A refusal has a body that says why.
            .http_status_as_error(false)
            // The driver is on this machine, whatever proxy is in the way to others.
            .proxy(None)
            .timeout_global(Some(PATIENCE * 4))
            .build()
            .new_agent();
        let options = json!({ "capabilities": { "alwaysMatch": capabilities(setting) } });
        let answer = send(
            &agent,
            "POST",
            &format!("{}/session", driver.address()),
            Some(options),
        )?;
        let id = answer
            .get("sessionId")
            .and_then(Value::as_str)
            .ok_or_else(|| JourneyError::Driver {
                reason: "it answered without a session".to_owned(),
            })?;
        Ok(Self {
            address: format!("{}/session/{id}", driver.address()),
            _driver: driver,
            agent,
            family: setting.family,
        })
    }

    /// The family of the browser.
    pub fn family(&self) -> Family {
        self.family
    }

    /// Runs the body of a JavaScript function in the page; `arguments` is a
    /// JSON array that the script sees under the same name.
    ///
    /// # Errors
    ///
    /// [`JourneyError::Refused`] when the script throws.
    pub fn execute(&self, script: &str, arguments: Value) -> Result<Value, JourneyError> {
        self.post(
            "/execute/sync",
            json!({ "script": script, "args": arguments }),
        )
    }

    /// Sends a command of the Chrome `DevTools` protocol.
    ///
    /// # Errors
    ///
    /// [`JourneyError::Unsupported`] in Firefox.
    pub fn devtools(&self, command: &str, parameters: Value) -> Result<Value, JourneyError> {
        match self.family {
            Family::Chrome => self.post(
                "/goog/cdp/execute",
                json!({ "cmd": command, "params": parameters }),
            ),
            Family::Firefox => Err(JourneyError::Unsupported {
                what: "what needs the DevTools protocol",
            }),
        }
    }

    /// Sets a setting of Firefox that is a whole number, as in `about:config`.
    pub(crate) fn set_firefox_setting(&self, name: &str, value: i32) -> Result<(), JourneyError> {
        self.post("/moz/context", json!({ "context": "chrome" }))?;
        let set = self.execute(
            "Services.prefs.setIntPref(arguments[0], arguments[1])",
            json!([name, value]),
        );
        self.post("/moz/context", json!({ "context": "content" }))?;
        set.map(|_| ())
    }

    pub(crate) fn get(&self, path: &str) -> Result<Value, JourneyError> {
        send(&self.agent, "GET", &format!("{}{path}", self.address), None)
    }

    pub(crate) fn post(&self, path: &str, body: Value) -> Result<Value, JourneyError> {
        send(
            &self.agent,
            "POST",
            &format!("{}{path}", self.address),
            Some(body),
        )
    }

    pub(crate) fn delete(&self, path: &str) -> Result<Value, JourneyError> {
        send(
            &self.agent,
            "DELETE",
            &format!("{}{path}", self.address),
            None,
        )
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.delete("");
    }
}

/// The reference in an answer that is an element.
pub(crate) fn element_id(value: &Value) -> Option<String> {
    value.get(ELEMENT_KEY)?.as_str().map(str::to_owned)
}

/// An element as an argument of a script.
pub(crate) fn element_argument(id: &str) -> Value {
    json!({ ELEMENT_KEY: id })
}

fn capabilities(setting: &Setting) -> Value {
    let browser = setting.browser.to_string_lossy();
    match setting.family {
        // The driver gives every session a new, empty profile.
        Family::Chrome => json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": browser, "args": CHROME_FLAGS },
            "goog:loggingPrefs": { "browser": "ALL" },
        }),
        Family::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": browser,
                "args": ["-headless"],
                // Lets a script read the clipboard without a person's click.
                "prefs": { "dom.events.testing.asyncClipboard": true },
            },
        }),
    }
}

fn send(
    agent: &Agent,
    method: &str,
    address: &str,
    body: Option<Value>,
) -> Result<Value, JourneyError> {
    let unreachable = |error: ureq::Error| JourneyError::Driver {
        reason: format!("{method} {address}: {error}"),
    };
    let response = match body {
        Some(body) => agent.post(address).send_json(body),
        None if method == "DELETE" => agent.delete(address).call(),
        None => agent.get(address).call(),
    };
    let mut response = response.map_err(unreachable)?;
    let is_success = response.status().is_success();
    let mut answer: Value = response.body_mut().read_json().map_err(unreachable)?;
    let value = answer
        .get_mut("value")
        .map(Value::take)
        .unwrap_or(Value::Null);
    if is_success {
        return Ok(value);
    }
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default();
    Err(JourneyError::Refused {
        command: command_name(method, address),
        code: text("error").to_owned(),
        message: text("message")
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned(),
    })
}

/// `POST /element/…/click` without the address and the ids, which say nothing.
fn command_name(method: &str, address: &str) -> String {
    let path = address
        .split_once("/session")
        .map_or("", |(_, path)| path)
        .split('/')
        .map(|part| if part.len() > 24 { "…" } else { part })
        .collect::<Vec<_>>()
        .join("/");
    format!("{method} {path}")
}
