//! What does each thing look like? The icon set of the app, as path data.
//!
//! Every icon is drawn for this project on one grid of 20 by 20 units, y down, with one stroke of
//! [`STROKE_WIDTH`] and round caps and joins, and takes the color of the text around it. The data stands here, below
//! the app, so that the picture in the browser and the picture in SVG text show the same icon.

/// The side of the square grid on which every icon is drawn, in units of its view box.
pub const GRID: u8 = 20;

/// The view box that shows an icon whole.
pub const VIEW_BOX: &str = "0 0 20 20";

/// The width of every stroke, in units of the grid.
pub const STROKE_WIDTH: f64 = 1.5;

/// How opaque a [`Paint::Tint`] is, from 0 to 1.
pub const TINT_OPACITY: &str = "0.18";

/// How a path of an icon is painted, always with the color of the surrounding text (`currentColor`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// The inside of a shape, at [`TINT_OPACITY`], without a stroke.
    Tint,
    /// A stroke of [`STROKE_WIDTH`] with round caps and joins, without a fill.
    Line,
    /// The inside of a shape, opaque, without a stroke.
    Solid,
}

/// One path of an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IconPath {
    /// How the path is painted.
    pub paint: Paint,
    /// The path in the notation of SVG's `d` attribute, in units of the grid. Holds no character that needs escaping.
    pub data: &'static str,
}

impl IconPath {
    /// The attributes that paint the path, for text: everything of the `path` element but `d`.
    #[must_use]
    pub fn paint_attributes(self) -> &'static str {
        match self.paint {
            Paint::Tint => r#"fill="currentColor" fill-opacity="0.18" stroke="none""#,
            Paint::Line => {
                r#"fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round""#
            }
            Paint::Solid => r#"fill="currentColor" stroke="none""#,
        }
    }
}

impl Icon {
    /// The paths of the icon in the order in which they are painted, back to front.
    pub fn paths(self) -> impl Iterator<Item = IconPath> {
        let (tint, line, solid) = self.drawing();
        [
            (Paint::Tint, tint),
            (Paint::Line, line),
            (Paint::Solid, solid),
        ]
        .into_iter()
        .filter(|(_, data)| !data.is_empty())
        .map(|(paint, data)| IconPath { paint, data })
    }

    /// The icon as SVG text without the `svg` element around it, for a place that has set the view box.
    #[must_use]
    pub fn markup(self) -> String {
        self.paths()
            .map(|path| format!(r#"<path {} d="{}"/>"#, path.paint_attributes(), path.data))
            .collect()
    }

    /// The icon with this [name](Icon::name), or `None` if there is none.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|icon| icon.name() == name)
    }
}

/// Declares the enum and its drawings together, so that no icon is without a name or a picture.
macro_rules! icons {
    ($(
        $(#[$meta:meta])*
        $variant:ident $name:literal $(line $line:literal)? $(tint $tint:literal)? $(solid $solid:literal)? ;
    )*) => {
        /// An icon of the set, named after what it means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Icon {
            $($(#[$meta])* $variant,)*
        }

        impl Icon {
            /// Every icon, in the order of the set.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name of the icon in files and attributes: lower case words with hyphens.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The path data as (tint, line, solid); empty where the icon has none.
            pub(in crate::icon) fn drawing(self) -> (&'static str, &'static str, &'static str) {
                match self {
                    $(Self::$variant => (concat!($($tint)?), concat!($($line)?), concat!($($solid)?)),)*
                }
            }
        }
    };
}

mod placed;
mod set;

pub use placed::placed;
pub use set::Icon;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_icon_has_a_picture_and_a_name_of_its_own() {
        let mut names = BTreeSet::new();
        for icon in Icon::ALL.iter().copied() {
            assert!(icon.paths().next().is_some(), "{icon:?} draws nothing");
            assert!(
                names.insert(icon.name()),
                "{icon:?} shares its name with another icon"
            );
            assert_eq!(Icon::from_name(icon.name()), Some(icon));
        }
        assert_eq!(Icon::from_name("no such icon"), None);
    }

    #[test]
    fn the_same_paint_is_written_in_attributes_and_constants() {
        let tint = IconPath {
            paint: Paint::Tint,
            data: "",
        };
        let line = IconPath {
            paint: Paint::Line,
            data: "",
        };
        assert!(
            tint.paint_attributes()
                .contains(&format!(r#"fill-opacity="{TINT_OPACITY}""#))
        );
        assert!(
            line.paint_attributes()
                .contains(&format!(r#"stroke-width="{STROKE_WIDTH}""#))
        );
    }

    #[test]
    fn path_data_needs_no_escaping_and_begins_with_a_move() {
        for icon in Icon::ALL.iter().copied() {
            for path in icon.paths() {
                assert!(path.data.starts_with('M'), "{icon:?} begins elsewhere");
                let allowed = |c: char| c.is_ascii_digit() || " .-MLHVCSAZmlhvcsaz".contains(c);
                assert!(
                    path.data.chars().all(allowed),
                    "{icon:?} has a character that is no path command"
                );
            }
        }
    }

    #[test]
    fn every_picture_stays_within_the_grid() {
        for icon in Icon::ALL.iter().copied() {
            for path in icon.paths() {
                for (x, y) in end_points(path.data) {
                    let inside = |v: f64| (1.0..=19.0).contains(&v);
                    assert!(
                        inside(x) && inside(y),
                        "{icon:?} reaches ({x}, {y}) in {}",
                        path.data
                    );
                }
            }
        }
    }

    #[test]
    fn an_icon_as_text_is_one_path_element_a_layer() {
        assert_eq!(
            Icon::Minus.markup(),
            concat!(
                r#"<path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" "#,
                r#"stroke-linejoin="round" d="M4 10h12"/>"#
            )
        );
    }

    /// The points at which the segments of a path end.
    fn end_points(data: &str) -> Vec<(f64, f64)> {
        let mut points = Vec::new();
        let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
        for (command, numbers) in segments(data) {
            let origin = if command.is_ascii_lowercase() {
                at
            } else {
                (0.0, 0.0)
            };
            let length = match command.to_ascii_lowercase() {
                'm' | 'l' => 2,
                'h' | 'v' => 1,
                's' => 4,
                'c' => 6,
                'a' => 7,
                'z' => {
                    at = start;
                    continue;
                }
                other => panic!("unknown command {other}"),
            };
            assert_eq!(
                numbers.len() % length,
                0,
                "wrong number of arguments after {command} in {data}"
            );
            let mut relative = origin;
            for part in numbers.chunks(length) {
                at = match command {
                    'H' => (part[0], at.1),
                    'h' => (at.0 + part[0], at.1),
                    'V' => (at.0, part[0]),
                    'v' => (at.0, at.1 + part[0]),
                    _ => (relative.0 + part[length - 2], relative.1 + part[length - 1]),
                };
                if command.is_ascii_lowercase() {
                    relative = at;
                }
                points.push(at);
            }
            if command.eq_ignore_ascii_case(&'m') {
                start = points[points.len() - numbers.len() / 2];
            }
        }
        points
    }

    /// The commands of a path, each with its numbers.
    fn segments(data: &str) -> Vec<(char, Vec<f64>)> {
        let mut segments: Vec<(char, Vec<f64>)> = Vec::new();
        let mut number = String::new();
        for c in data.chars().chain(" ".chars()) {
            let continues = c.is_ascii_digit() || (c == '.' && !number.contains('.'));
            if !continues && !number.is_empty() {
                let value = number.parse().expect("a number in path data");
                segments
                    .last_mut()
                    .expect("a command before a number")
                    .1
                    .push(value);
                number.clear();
            }
            match c {
                ' ' => {}
                c if c.is_ascii_alphabetic() => segments.push((c, Vec::new())),
                c => number.push(c),
            }
        }
        segments
    }
}
