//! What travels? Each message an element of its own, which the browser's compositor moves along its way.
//!
//! An element is drawn once and told once where it goes; between two steps nothing of the app runs for it. Held, sought
//! or without motion, it is a still at its place.

use std::rc::Rc;

use vouchsafe_scene::draw;
use vouchsafe_scene::frame::{Capsule, Frame};
use vouchsafe_scene::geometry::{Point, number};
use vouchsafe_scene::motion::{Easing, Millis, Motion, thinned};
use vouchsafe_scene::playback::Playback;
use web_sys::Element;
use yew::prelude::*;

use super::element::element;
use super::shared::Shared;
use crate::browser::motion::{PathPoint, Travel, Travelling};

/// How far apart the corners are between which something is moved that is seen from afar, in world pixels.
const FAR_LEAST_PX: f64 = 24.0;

/// What [`Capsules`] shows.
#[derive(Clone, Debug, Properties)]
pub struct CapsulesProps {
    /// What happens at the moment of `playback`.
    pub frame: Rc<Frame>,
    /// The moment, and whether it goes on.
    pub playback: Playback,
    /// Whether it is near enough to read what travels; else its color is all there is to see.
    #[prop_or(true)]
    pub is_in_full: bool,
    /// Counts how often the moment jumped: whatever moves is then put where it belongs.
    pub jumps: u32,
}

impl PartialEq for CapsulesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.frame, &other.frame)
            && self.playback == other.playback
            && self.is_in_full == other.is_in_full
            && self.jumps == other.jumps
    }
}

/// Everything that travels, in world pixels.
#[component]
pub fn Capsules(props: &CapsulesProps) -> Html {
    let playback = props.playback;
    let one = |capsule: &Capsule| {
        // What has arrived still counts as going: its animation holds it, and need not be taken down.
        let going = capsule.motion.as_ref().filter(|_| playback.is_playing());
        let place = match going {
            Some(motion) => Place::Going(Going {
                track: Shared::from(&motion.track),
                start: motion.start,
                end: motion.end,
                speed: playback.speed().factor(),
                jumps: props.jumps,
                now: Now(playback.time()),
            }),
            None => Place::Still(capsule.at),
        };
        let look = Look(Capsule {
            at: Point::default(),
            motion: None,
            ..capsule.clone()
        });
        let is_in_full = props.is_in_full;
        html! { <OneCapsule key={capsule.key.as_str()} {look} {place} {is_in_full} /> }
    };
    let far = (!props.is_in_full).then_some("capsules--far");
    html! {
        <div class={classes!("capsules", far)} aria-hidden="true">{ for props.frame.capsules.iter().map(one) }</div>
    }
}

/// What a capsule looks like, wherever it is.
#[derive(Clone, Debug, PartialEq)]
struct Look(Capsule);

/// Where a capsule is.
#[derive(Clone, Debug, PartialEq)]
enum Place {
    /// It stays there.
    Still(Point),
    /// It is on its way.
    Going(Going),
}

/// A way that the browser carries out by itself. It begins anew only when the way, the speed or the count of jumps is
/// another, not because time goes by.
#[derive(Clone, Debug, PartialEq)]
struct Going {
    track: Shared<vouchsafe_scene::path::Track>,
    start: Millis,
    end: Millis,
    speed: f64,
    jumps: u32,
    now: Now,
}

/// The moment at which something is drawn, which alone is no reason to draw it again.
#[derive(Clone, Copy, Debug)]
struct Now(Millis);

impl PartialEq for Now {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Going {
    fn travel(&self, is_in_full: bool) -> Travel {
        let motion = Motion {
            track: self.track.rc(),
            start: self.start,
            end: self.end,
        };
        let keyframes = if is_in_full {
            motion.keyframes()
        } else {
            thinned(&motion.keyframes(), FAR_LEAST_PX)
        };
        let path = keyframes.into_iter().map(|keyframe| PathPoint {
            x: keyframe.at.x,
            y: keyframe.at.y,
            progress: keyframe.offset,
        });
        Travel {
            path: path.collect(),
            duration_ms: motion.duration().0,
            easing: Easing::MESSAGE.css(),
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OneCapsuleProps {
    look: Look,
    place: Place,
    is_in_full: bool,
}

#[component]
fn OneCapsule(props: &OneCapsuleProps) -> Html {
    let root = use_node_ref();
    let deps = (root.clone(), props.place.clone(), props.is_in_full);
    use_effect_with(deps, |(root, place, is_in_full)| {
        let traveling = match (place, root.cast::<Element>()) {
            (Place::Going(going), Some(element)) => {
                let at_ms = (going.now.0 - going.start).0;
                Travelling::start(&element, &going.travel(*is_in_full), at_ms, going.speed)
            }
            _ => None,
        };
        move || drop(traveling)
    });
    let at = match &props.place {
        Place::Still(at) => *at,
        // Where it will stand when the browser has moved it there.
        Place::Going(going) => going.track.at(going.track.length()),
    };
    let style = format!("transform:translate({}px,{}px)", number(at.x), number(at.y));
    if !props.is_in_full {
        let color = props.look.0.tone.color().variable();
        let style = format!("{style};background:{color}");
        return html! { <div ref={root} class="capsules__one capsules__one--far" {style} /> };
    }
    let shape = draw::capsule(&props.look.0);
    html! {
        <div ref={root} class="capsules__one" {style}>
            // The capsule is drawn around the corner of the element.
            <svg width="1" height="1" focusable="false">{ element(&shape) }</svg>
        </div>
    }
}
