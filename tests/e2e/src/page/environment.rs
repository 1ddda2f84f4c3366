//! The person's window and what they have set in their system.

use serde_json::{Value, json};

use super::Page;
use crate::error::JourneyError;
use crate::setting::Family;

/// The size of the page in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Size {
    /// A laptop or a screen on a desk.
    pub const DESKTOP: Self = Self {
        width: 1440,
        height: 900,
    };
    /// A tablet, lying.
    pub const TABLET: Self = Self {
        width: 1024,
        height: 768,
    };
    /// A phone, upright.
    pub const PHONE: Self = Self {
        width: 390,
        height: 844,
    };
}

/// Which colors the person's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorScheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How much motion the person's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// All that the page has.
    Full,
    /// As little as the page can do with.
    Reduced,
}

impl Page {
    /// Gives the window exactly this much room for the page. Firefox has no
    /// window narrower than 500 pixels and stops there.
    ///
    /// # Errors
    ///
    /// When the window cannot take this size.
    pub fn resize(&self, size: Size) -> Result<(), JourneyError> {
        match self.session().family() {
            // A Chrome window cannot be as narrow as a phone; its page can.
            Family::Chrome => self
                .session()
                .devtools(
                    "Emulation.setDeviceMetricsOverride",
                    json!({
                        "width": size.width, "height": size.height,
                        "deviceScaleFactor": 1, "mobile": false,
                    }),
                )
                .map(|_| ()),
            Family::Firefox => {
                let frame = self.session().execute(
                    "return [outerWidth - innerWidth, outerHeight - innerHeight]",
                    json!([]),
                )?;
                let extra = |index| frame.get(index).and_then(Value::as_u64).unwrap_or(0);
                self.session()
                    .post(
                        "/window/rect",
                        json!({
                            "width": u64::from(size.width) + extra(0),
                            "height": u64::from(size.height) + extra(1),
                        }),
                    )
                    .map(|_| ())
            }
        }
    }

    /// Sets what the person's system asks of every page.
    ///
    /// # Errors
    ///
    /// When the driver of Firefox is too old to change settings.
    pub fn prefer(&self, colors: ColorScheme, motion: Motion) -> Result<(), JourneyError> {
        match self.session().family() {
            Family::Chrome => {
                let colors = match colors {
                    ColorScheme::Light => "light",
                    ColorScheme::Dark => "dark",
                };
                let motion = match motion {
                    Motion::Full => "no-preference",
                    Motion::Reduced => "reduce",
                };
                self.session()
                    .devtools(
                        "Emulation.setEmulatedMedia",
                        json!({ "features": [
                            { "name": "prefers-color-scheme", "value": colors },
                            { "name": "prefers-reduced-motion", "value": motion },
                        ] }),
                    )
                    .map(|_| ())
            }
            Family::Firefox => {
                let colors = match colors {
                    ColorScheme::Dark => 0,
                    ColorScheme::Light => 1,
                };
                let motion = match motion {
                    Motion::Full => 0,
                    Motion::Reduced => 1,
                };
                self.session().set_firefox_setting(
                    "layout.css.prefers-color-scheme.content-override",
                    colors,
                )?;
                self.session()
                    .set_firefox_setting("ui.prefersReducedMotion", motion)
            }
        }
    }
}
