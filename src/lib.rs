//! The Vouchsafe app: the studio in which people draw, play and understand.

mod app;
pub mod browser;
pub mod input;
pub mod player;
pub mod present;
pub mod store;
pub mod studio;
pub mod widget;

pub use app::App;

/// Draws the app into the page it was loaded by.
pub fn start() {
    yew::Renderer::<App>::new().render();
}
