//! Where do the actors of a trace stand, and which way does each message take?
//!
//! Most actors are nodes. Four kinds appear only while a flow is played: the endpoint on a host from which its code
//! gets tokens, the settings of a host in which its code finds secrets, the issuer of a cluster's tokens, and Azure
//! Resource Manager before a scope. They stand on pills of their own, the stations.

use vouchsafe_model::diagram::{CallId, NodeId};
use vouchsafe_model::drawn;
use vouchsafe_model::flow::{Actor, Trace};

use crate::geometry::{Rect, Size};
use crate::icon::Icon;
use crate::layout::ends::{End, Ends, Spot};
use crate::layout::{EdgeId, Layout, NodeShape, NodeView};
use crate::path::Route;
use crate::text::{TextStyle, width};

/// The height of a station.
pub const STATION_HEIGHT: i32 = 28;
/// From a host to its endpoint: room for a message to wait between them.
const GAP: i32 = 46;

/// An actor that is no node, on a pill of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// Who it is.
    pub actor: Actor,
    /// Its name.
    pub text: String,
    /// Its icon.
    pub icon: Icon,
    /// Where it stands.
    pub rect: Rect,
}

/// Where an actor stands; `None` if it is not in the layout.
#[must_use]
pub fn rect_of(layout: &Layout, actor: Actor) -> Option<Rect> {
    match actor {
        Actor::Node(node) | Actor::Entra(node) => layout.node(node).map(|view| view.rect),
        Actor::TokenEndpoint(_)
        | Actor::Settings(_)
        | Actor::TokenCache(_)
        | Actor::Issuer(_)
        | Actor::ResourceManager(_)
        | Actor::Monitor(_) => station(layout, actor).map(|station| station.rect),
    }
}

/// The station of an actor; `None` for an actor that is a node, or is not in the
/// layout.
#[must_use]
pub fn station(layout: &Layout, actor: Actor) -> Option<Station> {
    let say = |text| layout.wording().say(text);
    match actor {
        Actor::TokenEndpoint(host) => {
            let view = layout.node(host)?;
            let text = say(drawn::endpoint(layout.diagram().node(host).map(|it| &**it)));
            let size = size_of(&text);
            Some(Station {
                actor,
                rect: beside(layout, view, size, None),
                text,
                icon: Icon::Token,
            })
        }
        Actor::Settings(host) => {
            let view = layout.node(host)?;
            let text = say(drawn::settings());
            let size = size_of(&text);
            Some(Station {
                actor,
                rect: beside(layout, view, size, endpoint_of_identity(layout, host)),
                text,
                icon: Icon::Secret,
            })
        }
        Actor::TokenCache(host) => {
            let view = layout.node(host)?;
            let text = say(drawn::token_cache());
            let size = size_of(&text);
            Some(Station {
                actor,
                rect: beside(layout, view, size, None),
                text,
                icon: Icon::Token,
            })
        }
        Actor::Issuer(node) => {
            let view = layout.node(node)?;
            let text = say(drawn::token_issuer());
            let size = size_of(&text);
            // Where the cluster is not drawn, the pod has both stations.
            let is_pod = layout.diagram().workload(node).is_some();
            let other = is_pod.then_some(Actor::TokenEndpoint(node));
            let other = other.and_then(|other| station(layout, other));
            Some(Station {
                actor,
                rect: beside(layout, view, size, other.map(|it| it.rect)),
                text,
                icon: Icon::Key,
            })
        }
        Actor::ResourceManager(scope) | Actor::Monitor(scope) => {
            let view = layout.node(scope)?;
            let (text, icon) = match actor {
                Actor::Monitor(_) => ("Azure Monitor".to_owned(), Icon::AzureMonitor),
                _ => ("Azure Resource Manager".to_owned(), Icon::ResourceManager),
            };
            let size = size_of(&text);
            let x = if view.shape == NodeShape::Room {
                // At the right of the top edge; the label is at the left.
                (view.rect.right() - size.width - 20).max(view.rect.x + 12)
            } else {
                view.rect.x + 12
            };
            Some(Station {
                actor,
                text,
                icon,
                rect: Rect::new(
                    x,
                    view.rect.y - size.height / 2 - 2,
                    size.width,
                    size.height,
                ),
            })
        }
        Actor::Node(_) | Actor::Entra(_) => None,
    }
}

/// The stations of a trace.
pub(crate) fn stations(layout: &Layout, trace: &Trace) -> Vec<Station> {
    let mut actors: Vec<Actor> = trace
        .steps
        .iter()
        .flat_map(|step| [step.from, step.to])
        .collect();
    actors.sort_unstable();
    actors.dedup();
    let stations = actors.into_iter();
    stations
        .filter_map(|actor| station(layout, actor))
        .collect()
}

fn size_of(text: &str) -> Size {
    Size {
        width: (10 + 16 + 6 + width(text, TextStyle::Label) + 12 + 1) / 2 * 2,
        height: STATION_HEIGHT,
    }
}

/// Where the endpoint of a host stands that has an identity: its code may ask there, in the
/// same breath as the platform looks into its settings.
fn endpoint_of_identity(layout: &Layout, host: NodeId) -> Option<Rect> {
    let resource = layout.diagram().node(host)?.resource()?;
    let has_identity = resource.system_assigned.is_some() || !resource.user_assigned.is_empty();
    if !has_identity {
        return None;
    }
    station(layout, Actor::TokenEndpoint(host)).map(|it| it.rect)
}

/// A free place near a host, straight below or above it, as near as there is
/// room for it and for the way to it; away from lines, if there is such a place,
/// and always away from another station of the host.
fn beside(layout: &Layout, host: &NodeView, size: Size, taken: Option<Rect>) -> Rect {
    let rect = host.rect;
    let starts = [
        rect.x,
        rect.right() - size.width,
        rect.x - 60,
        rect.right() - size.width + 60,
        rect.x + 20 - size.width / 2,
        rect.right() - 20 - size.width / 2,
    ];
    let at = |x, y| Rect::new(x, y, size.width, size.height);
    let places = || {
        (0..6).flat_map(|step| {
            let gap = GAP + step * 16;
            let (below, above) = (rect.bottom() + gap, rect.y - gap - size.height);
            let places = [below, above].map(|y| starts.map(|x| at(x, y)));
            let is_clear = move |place: &Rect| {
                taken.is_none_or(|taken| !place.grown(6).overlaps(taken.grown(6)))
            };
            places.into_iter().flatten().filter(is_clear)
        })
    };
    let way_to = |place: &Rect| {
        let x = way_x(rect, *place);
        let way = Rect::new(x, place.y, 0, 0).union(Rect::new(x, rect.center().y, 0, 0));
        way.grown(5)
    };
    let is_quiet =
        |place: &Rect| layout.is_open(place.grown(10)) && !layout.is_on_line(place.grown(4));
    places()
        .find(|place| is_quiet(place) && layout.is_open_but(way_to(place), host.id))
        .or_else(|| {
            // A message may pass over the label of a room, not over a node.
            places().find(|place| is_quiet(place) && layout.is_free_but(way_to(place), host.id))
        })
        .or_else(|| places().find(|place| layout.is_open(place.grown(6))))
        .or_else(|| places().find(|place| layout.is_free(place.grown(6))))
        .or_else(|| places().next())
        .unwrap_or_else(|| at(rect.x, rect.bottom() + GAP))
}

/// Where the straight way from a host to its endpoint runs.
fn way_x(host: Rect, station: Rect) -> i32 {
    station.center().x.clamp(host.x + 20, host.right() - 20)
}

/// The way of a message between two actors of a trace; `None` if one of them is
/// not in the layout.
///
/// A call takes the way of its line. An answer takes the way of its question
/// back.
#[must_use]
pub fn route(layout: &Layout, trace: &Trace, from: Actor, to: Actor) -> Option<Route> {
    route_of_call(layout, trace.call, from, to)
        .or_else(|| {
            let turned = route_of_call(layout, trace.call, to, from)?;
            Some(turned.reversed())
        })
        .or_else(|| {
            if from <= to {
                new_route(layout, from, to)
            } else {
                new_route(layout, to, from).map(|route| route.reversed())
            }
        })
}

fn route_of_call(layout: &Layout, call: CallId, from: Actor, to: Actor) -> Option<Route> {
    let (Actor::Node(from), Actor::Node(to)) = (from, to) else {
        return None;
    };
    let edge = layout.edge(EdgeId::Call(call))?;
    (edge.from == from && edge.to == to).then(|| edge.route.clone())
}

/// A way that is not drawn otherwise.
fn new_route(layout: &Layout, from: Actor, to: Actor) -> Option<Route> {
    if let (
        Actor::Node(node),
        Actor::TokenEndpoint(host) | Actor::Settings(host) | Actor::TokenCache(host),
    ) = (from, to)
        && node == host
    {
        return down_to_station(layout, host, to);
    }
    let ends = match (spot_of(from), spot_of(to)) {
        (Some(from), Some(to)) => Ends::between(layout.node_map(), from, to)?,
        _ => Ends {
            from: end_at(layout, from)?,
            to: end_at(layout, to)?,
        },
    };
    Some(layout.route_between(&ends))
}

const fn spot_of(actor: Actor) -> Option<Spot> {
    match actor {
        Actor::Node(node) | Actor::Entra(node) => Some(Spot::Whole(node)),
        Actor::TokenEndpoint(_)
        | Actor::Settings(_)
        | Actor::TokenCache(_)
        | Actor::Issuer(_)
        | Actor::ResourceManager(_)
        | Actor::Monitor(_) => None,
    }
}

/// An actor as the end of a line.
fn end_at(layout: &Layout, actor: Actor) -> Option<End> {
    let rect = rect_of(layout, actor)?;
    Some(match actor {
        Actor::Node(node) | Actor::Entra(node) => End::free(node, rect),
        // No node has the number 0: the host is in the way like any other.
        Actor::TokenEndpoint(_) | Actor::Settings(_) | Actor::TokenCache(_) | Actor::Issuer(_) => {
            End::free(NodeId::new(0), rect)
        }
        Actor::ResourceManager(scope) | Actor::Monitor(scope) => {
            let view = layout.node(scope)?;
            let mut end = End::free(scope, rect);
            if view.is_obstacle() {
                end.body = Some(rect.union(view.rect));
            }
            end
        }
    })
}

/// The short straight way from a host to one of its stations.
fn down_to_station(layout: &Layout, host: NodeId, actor: Actor) -> Option<Route> {
    let from = layout.node(host)?.rect;
    let to = station(layout, actor)?.rect;
    let x = way_x(from, to);
    let points = if to.y >= from.bottom() {
        [(x, from.bottom()), (x, to.y)]
    } else {
        [(x, from.y), (x, to.bottom())]
    };
    Some(Route::through(
        points.map(|(x, y)| crate::geometry::WorldPoint { x, y }),
    ))
}
