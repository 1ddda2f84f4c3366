//! One journey from a fresh browser to an empty console.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::rc::Rc;

use crate::console::{self, ConsoleMessage};
use crate::error::{JourneyError, JourneyResult};
use crate::page::{Page, Size};
use crate::server::StaticServer;
use crate::session::Session;
use crate::setting::{Family, Setting};

/// All that a journey stands on: the host of the page, and a browser for each
/// person on it.
pub struct Stage {
    server: StaticServer,
    setting: Setting,
    console: RefCell<Vec<ConsoleMessage>>,
}

impl std::fmt::Debug for Stage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Stage").finish_non_exhaustive()
    }
}

impl Stage {
    /// Starts the host of the page.
    ///
    /// # Errors
    ///
    /// When the environment does not say where the page is, or the host does
    /// not start.
    pub fn set_up() -> JourneyResult<Rc<Self>> {
        Self::of(Setting::from_environment()?)
    }

    /// Starts the host and the driver, as this setting says.
    ///
    /// # Errors
    ///
    /// When they do not start.
    pub fn of(setting: Setting) -> JourneyResult<Rc<Self>> {
        let records_console = setting.family == Family::Firefox;
        Ok(Rc::new(Self {
            server: StaticServer::start(&setting.page, records_console)?,
            setting,
            console: RefCell::default(),
        }))
    }

    /// A new browser with an empty profile, at the size of a desktop.
    ///
    /// # Errors
    ///
    /// When the browser does not start.
    pub fn new_page(self: &Rc<Self>) -> JourneyResult<Page> {
        let session = Session::start(&self.setting)?;
        let page = Page::new(session, Rc::clone(self));
        page.resize(Size::DESKTOP)?;
        Ok(page)
    }

    /// The address at which the page is served.
    pub fn address(&self) -> String {
        self.server.address()
    }

    /// What the consoles said of pages that were left and browsers that were closed.
    pub fn take_console(&self) -> Vec<ConsoleMessage> {
        self.console.take()
    }

    pub(crate) fn keep_console_of(&self, session: &Session) {
        let messages = console::take(session).unwrap_or_else(|error| {
            vec![ConsoleMessage {
                level: "UNKNOWN".to_owned(),
                text: format!("the console could not be read: {error}"),
            }]
        });
        self.console.borrow_mut().extend(messages);
    }
}

/// Walks a journey in a browser of its own, and checks at the end that no
/// browser's console has a message. `name` names the screenshot that is kept
/// when it fails.
///
/// # Errors
///
/// The first error of the journey, with the place of the screenshot; or
/// [`JourneyError::ConsoleNotEmpty`].
pub fn journey(name: &str, walk: impl FnOnce(&Page) -> JourneyResult) -> JourneyResult {
    walk_on(Stage::set_up()?, name, walk)
}

/// Like [`journey`], on another page than the app: the folder `page`.
///
/// # Errors
///
/// Those of [`journey`].
pub fn journey_on(
    page: &Path,
    name: &str,
    walk: impl FnOnce(&Page) -> JourneyResult,
) -> JourneyResult {
    let mut setting = Setting::from_environment()?;
    page.clone_into(&mut setting.page);
    walk_on(Stage::of(setting)?, name, walk)
}

fn walk_on(
    stage: Rc<Stage>,
    name: &str,
    walk: impl FnOnce(&Page) -> JourneyResult,
) -> JourneyResult {
    let page = stage.new_page()?;
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| walk(&page)));
    let has_failed = !matches!(outcome, Ok(Ok(())));
    let screenshot = has_failed.then(|| match page.screenshot(&format!("{name}-failed")) {
        Ok(path) => path.display().to_string(),
        Err(error) => format!("none, for {error}"),
    });
    drop(page);
    let console = stage.take_console();

    match (outcome, screenshot) {
        (Ok(Ok(())), _) if console.is_empty() => Ok(()),
        (Ok(Ok(())), _) => Err(JourneyError::ConsoleNotEmpty(console)),
        (Ok(Err(cause)), screenshot) => Err(JourneyError::OnPage {
            cause: Box::new(cause),
            screenshot: with_console(screenshot, console),
        }),
        (Err(panic), screenshot) => {
            eprintln!("screenshot: {}", with_console(screenshot, console));
            panic::resume_unwind(panic)
        }
    }
}

fn with_console(screenshot: Option<String>, console: Vec<ConsoleMessage>) -> String {
    let mut text = screenshot.unwrap_or_default();
    if !console.is_empty() {
        text.push('\n');
        text.push_str(&JourneyError::ConsoleNotEmpty(console).to_string());
    }
    text
}
