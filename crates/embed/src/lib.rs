//! A guest in any page: plays recordings.
//!
//! It knows no Azure and no editor: a recording brings what was computed ([`vouchsafe_playback::Recording`]). The page
//! calls [`mount`] with an element, most often by way of the custom element in `vouchsafe-diagram.js`, and talks with the
//! [`Guest`] it gets; it is told by events of the element (`vouchsafe-ready`, `-step`, `-verdict`).
//!
//! Manners: the wheel is the page's unless somebody holds Ctrl or ⌘, keys count only while the focus is inside, nothing
//! is stored, nothing is written into the history, and no style is set that a strict content security policy would
//! refuse.

mod effect;
mod host;
mod icons;
mod motion;
mod player;
mod stage;
mod state;
mod view;
mod wire;
mod words;

use vouchsafe_playback::{Command, Millis};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot};

use crate::host::{Host, Order, Settings};
use crate::player::{Player, PlayerProps};
use crate::words::Words;

/// The styles, which count only inside the shadow root.
const STYLES: &str = concat!(include_str!("colors.css"), include_str!("player.css"));

/// A player in a page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Guest {
    host: Host,
    app: Option<yew::AppHandle<Player>>,
}

/// Puts a player into a shadow root.
///
/// `element` is told what happens; `scene` and `step`, from 1, are where it begins, 0 for the beginning; `studio` is the
/// address of the studio, empty where there is none; `words` are those of the player in the language of the page around, a word
/// a line, and empty for English.
///
/// # Errors
///
/// What is wrong with the recording, in words.
#[wasm_bindgen]
pub fn mount(
    element: HtmlElement,
    root: &ShadowRoot,
    recording: &str,
    scene: usize,
    step: usize,
    studio: String,
    words: &str,
) -> Result<Guest, JsError> {
    let recording = player::read(recording).map_err(|error| JsError::new(&error))?;
    adopt_styles(root);
    let settings = Settings {
        scene: scene.checked_sub(1),
        step: step.checked_sub(1),
        studio: (!studio.is_empty()).then_some(studio),
        words: Words::of(words),
    };
    let room = root
        .owner_document()
        .and_then(|document| document.create_element("div").ok())
        .ok_or_else(|| JsError::new("the page has no room for the player"))?;
    room.set_class_name("root");
    if root.append_child(&room).is_err() {
        return Err(JsError::new("the page has no room for the player"));
    }
    let host = Host::new(element, recording, settings);
    let props = PlayerProps { host: host.clone() };
    let app = yew::Renderer::<Player>::with_root_and_props(room, props).render();
    Ok(Guest {
        host,
        app: Some(app),
    })
}

/// Styles that no policy refuses, because they are not in the page's text.
fn adopt_styles(root: &ShadowRoot) {
    let Ok(sheet) = CssStyleSheet::new() else {
        return;
    };
    let replaced = js_sys::Reflect::get(&sheet, &"replaceSync".into())
        .ok()
        .and_then(|it| it.dyn_into::<js_sys::Function>().ok())
        .and_then(|replace| replace.call1(&sheet, &STYLES.into()).ok());
    if replaced.is_some() {
        let sheets = js_sys::Array::of1(&sheet);
        let _ = js_sys::Reflect::set(root, &"adoptedStyleSheets".into(), &sheets);
    }
}

#[wasm_bindgen]
impl Guest {
    /// Plays on.
    pub fn play(&self) {
        self.host.order(Order::Tell(Command::Play));
    }

    /// Stops where it is.
    pub fn pause(&self) {
        self.host.order(Order::Tell(Command::Pause));
    }

    /// Goes to a moment of the scene, in milliseconds.
    pub fn seek(&self, millis: f64) {
        self.host.order(Order::Tell(Command::Seek(Millis(millis))));
    }

    /// Goes to the end of a step, from 1.
    pub fn step(&self, step: usize) {
        if let Some(step) = step.checked_sub(1) {
            self.host.order(Order::Tell(Command::ToStep(step)));
        }
    }

    /// Shows a scene, from 1.
    pub fn scene(&self, scene: usize) {
        if let Some(scene) = scene.checked_sub(1) {
            self.host.order(Order::Scene(scene));
        }
    }

    /// Plays another recording.
    ///
    /// # Errors
    ///
    /// What is wrong with it; what was shown stays.
    pub fn load(&self, recording: &str) -> Result<(), JsError> {
        let recording = player::read(recording).map_err(|error| JsError::new(&error))?;
        self.host.order(Order::Load(recording));
        Ok(())
    }

    /// Leaves the page as if it had never been there.
    pub fn leave(&mut self) {
        self.host.leave();
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

#[cfg(test)]
mod tests {
    use vouchsafe_scene::theme::{ColorRole, Theme};

    #[test]
    fn the_colors_are_those_of_the_scene() {
        let colors = include_str!("colors.css");
        for role in ColorRole::ALL {
            let (light, dark) = (role.value(Theme::Light), role.value(Theme::Dark));
            let value = if light == dark {
                light.to_owned()
            } else {
                format!("light-dark({light}, {dark})")
            };
            let line = format!("  {}: {value};\n", role.property());
            assert!(colors.contains(&line), "{line}");
        }
        assert_eq!(colors.matches("  --color-").count(), ColorRole::ALL.len());
    }
}
