//! What can a person do with the page?

mod environment;
mod files;
mod pointer;

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use base64::Engine as _;
use serde_json::{Value, json};

pub use environment::{ColorScheme, Motion, Size};
pub use pointer::{MouseButton, Point, Pointer};

use crate::element::Element;
use crate::error::JourneyError;
use crate::find::{self, Name, Role};
use crate::journey::Stage;
use crate::keys;
use crate::session::{Session, element_id};
use crate::setting::{self, Family};
use crate::wait::{wait_for, wait_until};

/// How often Tab is pressed before a thing counts as out of the keyboard's reach.
const LONGEST_TAB_WALK: usize = 250;

/// Writes down what live regions say, so that a message that is soon replaced
/// is heard all the same.
const LISTEN: &str = r#"
if (window.heardByJourney) return;
window.heardByJourney = [];
const region = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"], output';
new MutationObserver(changes => {
  const spoken = new Set();
  for (const change of changes) {
    const target = change.target instanceof Element ? change.target : change.target.parentElement;
    const live = target?.closest(region);
    if (live) spoken.add(live);
  }
  for (const live of spoken) {
    const text = live.textContent.replace(/\s+/g, ' ').trim();
    if (text) heardByJourney.push(text);
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
"#;

/// A browser window with the page in it, and the person before it.
#[derive(Clone, Debug)]
pub struct Page {
    state: Rc<PageState>,
}

/// What a page and the things found on it share.
#[derive(Debug)]
pub(crate) struct PageState {
    session: Session,
    stage: Rc<Stage>,
    /// How many messages of the live regions were heard already.
    heard: Cell<usize>,
}

impl PageState {
    pub(crate) fn session(&self) -> &Session {
        &self.session
    }
}

impl Drop for PageState {
    fn drop(&mut self) {
        // What the console said is judged when the journey is over.
        self.stage.keep_console_of(&self.session);
    }
}

impl Page {
    pub(crate) fn new(session: Session, stage: Rc<Stage>) -> Self {
        Self::sharing(Rc::new(PageState {
            session,
            stage,
            heard: Cell::new(0),
        }))
    }

    pub(crate) fn sharing(state: Rc<PageState>) -> Self {
        Self { state }
    }

    pub(crate) fn element(&self, id: String) -> Element {
        Element::new(Rc::clone(&self.state), id)
    }

    /// The browser itself, for what no verb here covers.
    pub fn session(&self) -> &Session {
        &self.state.session
    }

    /// Opens the page as a newcomer does, and waits until it is drawn.
    ///
    /// # Errors
    ///
    /// When there is no main landmark in time.
    pub fn open(&self) -> Result<(), JourneyError> {
        self.visit(&self.state.stage.address())
    }

    /// Opens the page with something after its address, such as `#fragment`,
    /// and waits until it is drawn.
    ///
    /// # Errors
    ///
    /// When there is no main landmark in time.
    pub fn open_with(&self, ending: &str) -> Result<(), JourneyError> {
        self.visit(&format!("{}{ending}", self.state.stage.address()))
    }

    /// Opens an address, for example one that was copied, and waits until the
    /// page is drawn.
    ///
    /// # Errors
    ///
    /// When there is no main landmark in time.
    pub fn visit(&self, address: &str) -> Result<(), JourneyError> {
        self.state.stage.keep_console_of(self.session());
        // Without this an address that differs only in its fragment would not
        // be loaded, and a link would be tested on the page that made it.
        self.session()
            .post("/url", json!({ "url": "about:blank" }))?;
        self.session().post("/url", json!({ "url": address }))?;
        self.settle()
    }

    /// Goes to an address and waits for nothing: for pages that are not the app.
    ///
    /// # Errors
    ///
    /// When the browser can't be told.
    pub fn go_to(&self, address: &str) -> Result<(), JourneyError> {
        self.session()
            .post("/url", json!({ "url": "about:blank" }))?;
        self.session().post("/url", json!({ "url": address }))?;
        Ok(())
    }

    /// Goes into the first frame of the page: what is executed from now on is executed
    /// there.
    ///
    /// # Errors
    ///
    /// When there is no frame.
    pub fn enter_frame(&self) -> Result<(), JourneyError> {
        self.session().post("/frame", json!({ "id": 0 }))?;
        Ok(())
    }

    /// Goes into the window that was opened last, and waits until something is in it.
    ///
    /// # Errors
    ///
    /// When no other window is there in time.
    pub fn enter_window(&self) -> Result<(), JourneyError> {
        wait_until("another window", || {
            let windows = self.session().get("/window/handles")?;
            let windows = windows.as_array().map_or(&[][..], Vec::as_slice);
            let [_, .., last] = windows else {
                return Ok(false);
            };
            self.session().post("/window", json!({ "handle": last }))?;
            Ok(true)
        })
    }

    /// Closes the window that was entered, and goes back to the first.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn close_window(&self) -> Result<(), JourneyError> {
        let left = self.session().delete("/window")?;
        let first = left.get(0).cloned().unwrap_or_default();
        self.session().post("/window", json!({ "handle": first }))?;
        Ok(())
    }

    /// The address of the app, which ends with a slash.
    #[must_use]
    pub fn address(&self) -> String {
        self.state.stage.address()
    }

    /// Loads the page again.
    ///
    /// # Errors
    ///
    /// When there is no main landmark in time.
    pub fn reload(&self) -> Result<(), JourneyError> {
        self.state.stage.keep_console_of(self.session());
        self.session().post("/refresh", json!({}))?;
        self.settle()
    }

    /// The address in the address bar.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn url(&self) -> Result<String, JourneyError> {
        Ok(text_of(&self.session().get("/url")?))
    }

    /// The title in the browser's tab.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn title(&self) -> Result<String, JourneyError> {
        Ok(text_of(&self.session().get("/title")?))
    }

    /// The one thing of this role and name, as soon as it is there.
    ///
    /// # Errors
    ///
    /// [`JourneyError::NotFound`] with what there is instead, or
    /// [`JourneyError::Ambiguous`].
    pub fn find(&self, role: Role, name: impl Into<Name>) -> Result<Element, JourneyError> {
        find::find(self, None, role, &name.into())
    }

    /// All things of this role and name, at this moment, in the page's order.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn find_all(
        &self,
        role: Role,
        name: impl Into<Name>,
    ) -> Result<Vec<Element>, JourneyError> {
        find::find_now(self, None, role, &name.into())
    }

    /// Waits until nothing of this role and name is there any more.
    ///
    /// # Errors
    ///
    /// [`JourneyError::TimedOut`].
    pub fn wait_gone(&self, role: Role, name: impl Into<Name>) -> Result<(), JourneyError> {
        find::wait_gone(self, None, role, &name.into())
    }

    /// Waits until the page shows these words anywhere.
    ///
    /// # Errors
    ///
    /// [`JourneyError::TimedOut`].
    pub fn shows(&self, words: &str) -> Result<(), JourneyError> {
        wait_until(&format!("the page shows `{words}`"), || {
            let shown = self.session().execute(
                "return document.body.innerText.includes(arguments[0])",
                json!([words]),
            )?;
            Ok(shown.as_bool().unwrap_or(false))
        })
    }

    /// Presses a key or a chord: `Enter`, `a`, `Control+Shift+Z`. It goes to
    /// whatever has the focus.
    ///
    /// # Errors
    ///
    /// When there is no such key.
    pub fn press(&self, chord: &str) -> Result<(), JourneyError> {
        self.key_actions(keys::actions(chord)?)
    }

    /// Types a text into whatever has the focus.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn type_text(&self, text: &str) -> Result<(), JourneyError> {
        let actions = text
            .chars()
            .flat_map(|key| {
                ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() }))
            })
            .collect();
        self.key_actions(actions)
    }

    /// What has the keyboard's focus.
    ///
    /// # Errors
    ///
    /// When nothing has.
    pub fn focused(&self) -> Result<Element, JourneyError> {
        element_id(&self.session().get("/element/active")?)
            .map(|id| self.element(id))
            .ok_or_else(|| JourneyError::NotAsExpected("nothing has the focus".to_owned()))
    }

    /// Presses Tab until the focus is on the thing of this role and name, as
    /// somebody without a mouse has to.
    ///
    /// # Errors
    ///
    /// [`JourneyError::NotAsExpected`] with the way the focus took.
    pub fn tab_to(&self, role: Role, name: impl Into<Name>) -> Result<Element, JourneyError> {
        self.walk_to("Tab", role, &name.into())
    }

    /// Like [`tab_to`](Self::tab_to), backwards.
    ///
    /// # Errors
    ///
    /// [`JourneyError::NotAsExpected`] with the way the focus took.
    pub fn tab_back_to(&self, role: Role, name: impl Into<Name>) -> Result<Element, JourneyError> {
        self.walk_to("Shift+Tab", role, &name.into())
    }

    /// Waits until a live region says something that contains these words, and
    /// forgets what was said up to then: calls in a row hear one message after
    /// another.
    ///
    /// # Errors
    ///
    /// [`JourneyError::NotAsExpected`] with what was said instead.
    pub fn hears(&self, words: &str) -> Result<String, JourneyError> {
        let mut unheard = Vec::new();
        let heard = wait_for(&format!("a live region says `{words}`"), || {
            unheard = self.said()?;
            unheard.drain(..self.state.heard.get().min(unheard.len()));
            Ok(unheard
                .iter()
                .position(|message| message.contains(words))
                .and_then(|index| Some((index, unheard.get(index)?.clone()))))
        });
        match heard {
            Ok((index, message)) => {
                self.state.heard.set(self.state.heard.get() + index + 1);
                Ok(message)
            }
            Err(JourneyError::TimedOut { trouble: None, .. }) => Err(JourneyError::NotAsExpected(
                format!("expected to hear `{words}`, heard {unheard:?}"),
            )),
            Err(error) => Err(error),
        }
    }

    /// All that live regions have said since the page was opened.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn said(&self) -> Result<Vec<String>, JourneyError> {
        let said = self
            .session()
            .execute("return window.heardByJourney ?? []", json!([]))?;
        Ok(said
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
            .iter()
            .map(text_of)
            .collect())
    }

    /// What is on the clipboard.
    ///
    /// # Errors
    ///
    /// [`JourneyError::Refused`] where the browser does not let the page read it.
    pub fn clipboard(&self) -> Result<String, JourneyError> {
        // Firefox is told when it starts, and knows no such permission.
        if self.session().family() == Family::Chrome {
            self.session().post(
                "/permissions",
                json!({ "descriptor": { "name": "clipboard-read" }, "state": "granted" }),
            )?;
        }
        let text = self
            .session()
            .execute("return navigator.clipboard.readText()", json!([]))?;
        Ok(text_of(&text))
    }

    /// Another person's browser: nothing stored, nothing shared.
    ///
    /// # Errors
    ///
    /// When no further browser can be started.
    pub fn somebody_else(&self) -> Result<Self, JourneyError> {
        self.state.stage.new_page()
    }

    /// Takes a picture of the window, kept as `target/e2e/screens/<name>.png`.
    /// Returns where it is.
    ///
    /// # Errors
    ///
    /// [`JourneyError::File`] when it cannot be written.
    pub fn screenshot(&self, name: &str) -> Result<PathBuf, JourneyError> {
        let encoded = text_of(&self.session().get("/screenshot")?);
        let picture = base64::engine::general_purpose::STANDARD
            .decode(encoded)
            .map_err(|error| JourneyError::Driver {
                reason: format!("the screenshot is not base64: {error}"),
            })?;
        let folder = setting::screens();
        let path = folder.join(format!("{name}.png"));
        let at = |source| JourneyError::File {
            path: path.clone(),
            source,
        };
        fs::create_dir_all(&folder).map_err(at)?;
        fs::write(&path, picture).map_err(at)?;
        Ok(fs::canonicalize(&path).unwrap_or(path))
    }

    fn settle(&self) -> Result<(), JourneyError> {
        wait_until("the page has a main landmark", || {
            let is_drawn = self
                .session()
                .execute("return document.querySelector('main') !== null", json!([]))?;
            Ok(is_drawn.as_bool().unwrap_or(false))
        })?;
        self.state.heard.set(0);
        self.session().execute(LISTEN, json!([])).map(|_| ())
    }

    fn walk_to(&self, step: &str, role: Role, name: &Name) -> Result<Element, JourneyError> {
        let mut way = Vec::new();
        for _ in 0..LONGEST_TAB_WALK {
            self.press(step)?;
            let element = self.focused()?;
            let (actual_role, actual_name) = (element.role()?, element.name()?);
            let is_role =
                actual_role == role.name() || (actual_role == "image" && role.name() == "img");
            if is_role && name.matches(&actual_name) {
                return Ok(element);
            }
            way.push(format!("{actual_role} `{actual_name}`"));
        }
        way.truncate(40);
        Err(JourneyError::NotAsExpected(format!(
            "{step} does not reach the {} named {name}; the focus went to {}",
            role.name(),
            way.join(", ")
        )))
    }

    fn key_actions(&self, actions: Vec<Value>) -> Result<(), JourneyError> {
        self.session()
            .post(
                "/actions",
                json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
            )
            .map(|_| ())
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
