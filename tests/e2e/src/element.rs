//! Something on the page, found by role and name.

use std::rc::Rc;

use serde_json::{Value, json};

use crate::error::JourneyError;
use crate::find::{self, Name, Role};
use crate::keys;
use crate::page::{Page, PageState, Point};
use crate::session::element_argument;
use crate::wait::{wait_for, wait_until};

/// Something on the page. It stays the same thing while the page changes around
/// it; once it is taken away, using it is an error.
#[derive(Clone, Debug)]
pub struct Element {
    page: Rc<PageState>,
    id: String,
}

impl Element {
    pub(crate) fn new(page: Rc<PageState>, id: String) -> Self {
        Self { page, id }
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// The accessible name, as the browser computes it.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page.
    pub fn name(&self) -> Result<String, JourneyError> {
        self.get_text("computedlabel")
    }

    /// The accessible role, as the browser computes it.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page.
    pub fn role(&self) -> Result<String, JourneyError> {
        self.get_text("computedrole")
    }

    /// The text in it that can be seen.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page.
    pub fn text(&self) -> Result<String, JourneyError> {
        self.get_text("text")
    }

    /// What was typed or chosen in it.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page.
    pub fn value(&self) -> Result<String, JourneyError> {
        self.get_text("property/value")
    }

    /// An attribute, `None` where it has none of this name. For states that a
    /// screen reader tells: `aria-pressed`, `aria-expanded`, `aria-selected`.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page.
    pub fn attribute(&self, name: &str) -> Result<Option<String>, JourneyError> {
        let value = self.get(&format!("attribute/{name}"))?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// Whether it can be used: neither `disabled` nor `aria-disabled`.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page.
    pub fn is_enabled(&self) -> Result<bool, JourneyError> {
        let is_enabled = self.get("enabled")?.as_bool().unwrap_or(false);
        Ok(is_enabled && self.attribute("aria-disabled")?.as_deref() != Some("true"))
    }

    /// Whether a checkbox, switch, radio or toggle is on.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page.
    pub fn is_on(&self) -> Result<bool, JourneyError> {
        if self.get("selected")?.as_bool() == Some(true) {
            return Ok(true);
        }
        for state in ["aria-checked", "aria-pressed", "aria-selected"] {
            if self.attribute(state)?.as_deref() == Some("true") {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether the keyboard's focus is on it.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn has_focus(&self) -> Result<bool, JourneyError> {
        let answer = self.run("return document.activeElement === arguments[0]")?;
        Ok(answer.as_bool().unwrap_or(false))
    }

    /// The middle of the part that is in the window.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page, or has no size.
    pub fn center(&self) -> Result<Point, JourneyError> {
        self.place(0.5, 0.5)
    }

    /// A point in it: 0 and 0 are the top left, 1 and 1 the bottom right corner.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page, or has no size.
    pub fn place(&self, across: f64, down: f64) -> Result<Point, JourneyError> {
        let corners = self.run(
            "const box = arguments[0].getBoundingClientRect();
             return [Math.max(box.left, 0), Math.max(box.top, 0),
                     Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)]",
        )?;
        let corner = |index| corners.get(index).and_then(Value::as_f64);
        let (Some(left), Some(top), Some(right), Some(bottom)) =
            (corner(0), corner(1), corner(2), corner(3))
        else {
            return Err(JourneyError::NotAsExpected(format!("no box in {corners}")));
        };
        if right <= left || bottom <= top {
            return Err(JourneyError::NotAsExpected(format!(
                "`{}` is outside of the window or has no size",
                self.name()?
            )));
        }
        Ok(Point {
            x: left + (right - left) * across,
            y: top + (bottom - top) * down,
        })
    }

    /// Scrolls whatever it is in until it can be seen.
    ///
    /// # Errors
    ///
    /// When it is no longer on the page.
    pub fn reveal(&self) -> Result<(), JourneyError> {
        self.run("arguments[0].scrollIntoView({ block: 'nearest', behavior: 'instant' })")
            .map(|_| ())
    }

    /// Clicks it with the mouse, as soon as nothing covers it.
    ///
    /// # Errors
    ///
    /// When it stays covered, or is no longer on the page.
    pub fn click(&self) -> Result<(), JourneyError> {
        wait_for("it can be clicked", || {
            match self.post("click", json!({})) {
                Ok(_) => Ok(Some(Ok(()))),
                Err(error)
                    if error.has_code("element click intercepted")
                        || error.has_code("element not interactable") =>
                {
                    Err(error)
                }
                // No use in waiting for what is gone.
                Err(error) => Ok(Some(Err(error))),
            }
        })?
    }

    /// Moves the keyboard's focus to it, as a click into it would, and types.
    ///
    /// # Errors
    ///
    /// When it cannot be typed into.
    pub fn type_text(&self, text: &str) -> Result<(), JourneyError> {
        self.post("value", json!({ "text": text })).map(|_| ())
    }

    /// Replaces what is in a field by what a person types instead.
    ///
    /// # Errors
    ///
    /// When it cannot be typed into.
    pub fn replace_text(&self, text: &str) -> Result<(), JourneyError> {
        self.type_text(&keys::chord("Control+A")?)?;
        self.type_text(text)
    }

    /// The one thing of this role and name in it, as soon as it is there.
    ///
    /// # Errors
    ///
    /// [`JourneyError::NotFound`] with what there is instead, or
    /// [`JourneyError::Ambiguous`].
    pub fn find(&self, role: Role, name: impl Into<Name>) -> Result<Self, JourneyError> {
        find::find(&self.page(), Some(self), role, &name.into())
    }

    /// All things of this role and name in it, at this moment.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn find_all(&self, role: Role, name: impl Into<Name>) -> Result<Vec<Self>, JourneyError> {
        find::find_now(&self.page(), Some(self), role, &name.into())
    }

    /// Waits until its visible text contains these words.
    ///
    /// # Errors
    ///
    /// [`JourneyError::TimedOut`] with the text that there was.
    pub fn says(&self, words: &str) -> Result<(), JourneyError> {
        let mut last = String::new();
        let waited = wait_until(&format!("it says `{words}`"), || {
            last = self.text()?;
            Ok(last.contains(words))
        });
        waited.map_err(|error| match error {
            JourneyError::TimedOut { trouble: None, .. } => {
                JourneyError::NotAsExpected(format!("expected to read `{words}`, found `{last}`"))
            }
            other => other,
        })
    }

    fn page(&self) -> Page {
        Page::sharing(Rc::clone(&self.page))
    }

    fn run(&self, script: &str) -> Result<Value, JourneyError> {
        self.page
            .session()
            .execute(script, json!([element_argument(&self.id)]))
    }

    fn get(&self, what: &str) -> Result<Value, JourneyError> {
        self.page
            .session()
            .get(&format!("/element/{}/{what}", self.id))
    }

    fn get_text(&self, what: &str) -> Result<String, JourneyError> {
        Ok(self.get(what)?.as_str().unwrap_or_default().to_owned())
    }

    fn post(&self, what: &str, body: Value) -> Result<Value, JourneyError> {
        self.page
            .session()
            .post(&format!("/element/{}/{what}", self.id), body)
    }
}
