//! The Vouchsafe app: the studio in which people draw, play and understand.

mod app;
pub mod browser;
pub mod exhibit;
pub mod input;
pub mod language;
pub mod player;
pub mod present;
pub mod speaker;
pub mod store;
pub mod studio;
pub mod widget;

pub use app::App;

/// Draws the app into the page it was loaded by: the studio, or the speaker's window
/// where the address asks for it.
pub fn start() {
    match speaker::channel_of_address() {
        Some(channel) => {
            let props = speaker::SpeakerProps {
                channel: channel.into(),
            };
            yew::Renderer::<speaker::Speaker>::with_props(props).render();
        }
        None => {
            yew::Renderer::<App>::new().render();
        }
    }
}
