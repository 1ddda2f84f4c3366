//! Which page, which browser? Told by `cargo xtask`, which found or built them.

use std::path::PathBuf;

use crate::error::JourneyError;

/// Where the page is and what drives it.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The folder of the built page.
    pub page: PathBuf,
    /// The browser's family, which decides what its driver understands.
    pub family: Family,
    /// The browser.
    pub browser: PathBuf,
    /// The driver that steers the browser.
    pub driver: PathBuf,
}

/// Browsers that take the same driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Chrome and Chromium.
    Chrome,
    /// Firefox.
    Firefox,
}

impl Setting {
    /// Reads what `cargo xtask` said.
    ///
    /// # Errors
    ///
    /// [`JourneyError::NotSetUp`] names the first variable that is missing.
    pub fn from_environment() -> Result<Self, JourneyError> {
        let path = |variable: &'static str| {
            std::env::var_os(variable)
                .map(PathBuf::from)
                .ok_or(JourneyError::NotSetUp { variable })
        };
        let family = path("VOUCHSAFE_BROWSER_FAMILY")?;
        Ok(Self {
            page: path("VOUCHSAFE_PAGE")?,
            family: if family.as_os_str() == "firefox" {
                Family::Firefox
            } else {
                Family::Chrome
            },
            browser: path("VOUCHSAFE_BROWSER")?,
            driver: path("VOUCHSAFE_DRIVER")?,
        })
    }
}

/// Where pictures are kept: `target/e2e/screens` of the repository.
pub(crate) fn screens() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/e2e/screens")
}
