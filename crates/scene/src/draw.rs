//! What does a view look like? A small neutral tree of SVG elements.
//!
//! Both renderers work from it: the app turns each [`Element`] into its own, the [`svg`](crate::svg) module writes
//! text. So the two can't differ. Colors are roles: the app paints with custom properties, which follow its theme; a
//! picture that stands alone carries the values of one theme.
//!
//! [`node`], [`room_name`], [`edge`] and [`edge_label`] draw what is there, [`underlay`] and [`overlay`] draw what happens on it, so
//! that playing never draws a node again. [`overview_of_nodes`], [`overview_of_lines`] and
//! [`overview_of_frame`] draw what can be seen of hundreds from afar.

mod edge;
mod node;
mod overlay;
mod overview;

use std::borrow::Cow;

pub use edge::{edge, edge_label};
pub use node::{badge, chip, icon_of, icon_of_part, icon_of_resource, node, room_name};
pub use overlay::{capsule, overlay, underlay};
pub use overview::{overview_of_frame, overview_of_lines, overview_of_nodes};

use crate::geometry::{Rect, WorldPoint, number};
use crate::icon::{GRID, Icon, Paint as IconPaint, STROKE_WIDTH, TINT_OPACITY, placed};
use crate::text::TextStyle;
use crate::theme::{ColorRole, Theme};

/// An SVG element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its tag.
    pub tag: &'static str,
    /// What tells it from its siblings where they come and go; `None` where
    /// they don't. It isn't written.
    pub key: Option<String>,
    /// Its attributes in the order in which they are written.
    pub attributes: Vec<(&'static str, Value)>,
    /// Its text, if it has any. Not escaped.
    pub text: Option<String>,
    /// What it holds, from back to front. Empty where there is text.
    pub children: Vec<Element>,
}

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text that is always the same.
    Fixed(&'static str),
    /// A text.
    Text(String),
    /// A color.
    Color(ColorRole),
}

/// How colors are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// As custom properties, which follow the theme of the page.
    Variables,
    /// As the values of one theme.
    Values(Theme),
    /// As the values of both themes, of which the page's `color-scheme` takes one.
    Both,
}

impl Value {
    /// The value as text. Not escaped.
    #[must_use]
    pub fn resolve(&self, paint: Paint) -> Cow<'static, str> {
        match (self, paint) {
            (Self::Fixed(text), _) => Cow::Borrowed(text),
            (Self::Text(text), _) => Cow::Owned(text.clone()),
            (Self::Color(role), Paint::Variables) => Cow::Borrowed(role.variable()),
            (Self::Color(role), Paint::Values(theme)) => Cow::Borrowed(role.value(theme)),
            (Self::Color(role), Paint::Both) => {
                let (light, dark) = (role.value(Theme::Light), role.value(Theme::Dark));
                Cow::Owned(format!("light-dark({light},{dark})"))
            }
        }
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Fixed(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<ColorRole> for Value {
    fn from(role: ColorRole) -> Self {
        Self::Color(role)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Text(number.to_string())
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Text(number(value))
    }
}

impl Element {
    /// An element with nothing in it.
    #[must_use]
    pub const fn new(tag: &'static str) -> Self {
        Self {
            tag,
            key: None,
            attributes: Vec::new(),
            text: None,
            children: Vec::new(),
        }
    }

    /// A group.
    #[must_use]
    pub fn group(children: Vec<Self>) -> Self {
        Self {
            children,
            ..Self::new("g")
        }
    }

    /// The same with one more attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same with a key.
    #[must_use]
    pub fn keyed(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// The same with a text.
    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&Value> {
        self.attributes
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }
}

/// A rectangle with round corners.
fn rounded(rect: Rect, radius: i32) -> Element {
    Element::new("rect")
        .with("x", rect.x)
        .with("y", rect.y)
        .with("width", rect.width)
        .with("height", rect.height)
        .with("rx", radius)
}

/// A line of text that begins here, on its base line.
pub(crate) fn text(words: &str, at: WorldPoint, style: TextStyle, color: ColorRole) -> Element {
    Element::new("text")
        .with("x", at.x)
        .with("y", at.y)
        .with("font-size", style.size())
        .with("font-weight", style.weight())
        .with("fill", color)
        .saying(words)
}

/// A line of text in the middle of a rectangle.
fn centered(words: &str, rect: Rect, style: TextStyle, color: ColorRole) -> Element {
    let center = rect.center();
    let at = WorldPoint {
        x: center.x,
        // Half the height of a capital letter below the middle.
        y: center.y + style.size_tenths() * 36 / 1_000,
    };
    text(words, at, style, color).with("text-anchor", "middle")
}

/// An icon in a square, in one color.
fn icon(icon: Icon, corner: WorldPoint, side: i32, color: ColorRole) -> Element {
    stroked(icon, corner, side, color, STROKE_WIDTH)
}

/// An icon that stands beside a bold word, with a bolder stroke.
fn sign_icon(icon: Icon, corner: WorldPoint, side: i32, color: ColorRole) -> Element {
    let stroke = match icon {
        Icon::Check | Icon::Cross => 3.0,
        _ => 2.0,
    };
    stroked(icon, corner, side, color, stroke)
}

fn stroked(icon: Icon, corner: WorldPoint, side: i32, color: ColorRole, stroke: f64) -> Element {
    let scale = f64::from(side) / f64::from(GRID);
    let width = number(stroke * scale);
    let paths = icon
        .paths()
        .map(|path| {
            let element = Element::new("path").with("d", placed(path.data, corner, scale));
            match path.paint {
                IconPaint::Tint => element
                    .with("fill", color)
                    .with("fill-opacity", TINT_OPACITY),
                IconPaint::Line => element
                    .with("fill", "none")
                    .with("stroke", color)
                    .with("stroke-width", width.clone())
                    .with("stroke-linecap", "round")
                    .with("stroke-linejoin", "round"),
                IconPaint::Solid => element.with("fill", color),
            }
        })
        .collect();
    Element::group(paths)
}
