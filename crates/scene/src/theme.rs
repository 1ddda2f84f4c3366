//! Which color means what, in light and in dark?
//!
//! On the canvas a color is a role. The app paints roles with the custom properties of `static/styles/tokens.css`; a
//! picture that stands alone carries the values of one theme. A test of the app holds the two tables equal.

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Dark marks on light paper.
    #[default]
    Light,
    /// Light marks on dark paper.
    Dark,
}

macro_rules! color_roles {
    ($($(#[$meta:meta])* $variant:ident $property:literal $light:literal $dark:literal;)*) => {
        /// What a color is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ColorRole {
            $($(#[$meta])* $variant,)*
        }

        impl ColorRole {
            /// All of them, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The custom property that holds the color in the app.
            #[must_use]
            pub const fn property(self) -> &'static str {
                match self {
                    $(Self::$variant => $property,)*
                }
            }

            /// The color as a value that follows the app's theme.
            #[must_use]
            pub const fn variable(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("var(", $property, ")"),)*
                }
            }

            /// The color in one theme, in hexadecimal notation.
            #[must_use]
            pub const fn value(self, theme: Theme) -> &'static str {
                match (self, theme) {
                    $(
                        (Self::$variant, Theme::Light) => $light,
                        (Self::$variant, Theme::Dark) => $dark,
                    )*
                }
            }
        }
    };
}

color_roles! {
    /// What everything stands on.
    Canvas "--color-canvas" "#fafbfc" "#14191f";
    /// The dots of the canvas.
    CanvasDot "--color-canvas-dot" "#d5dbe3" "#2b343f";
    /// A card.
    Paper "--color-paper" "#ffffff" "#1a2028";
    /// A hairline.
    Line "--color-line" "#e1e5ea" "#2c3541";
    /// A line that is to be seen.
    LineStrong "--color-line-strong" "#c9d0d9" "#3d4957";
    /// A line that carries a meaning of its own, such as a call at rest.
    LineControl "--color-line-control" "#828e9d" "#6f7d8d";
    /// Text.
    Ink "--color-ink" "#17202b" "#edf1f5";
    /// Text that is said beside.
    InkMuted "--color-ink-muted" "#47535f" "#b6c0cb";
    /// Text that is said quietly.
    InkFaint "--color-ink-faint" "#616c79" "#929eab";
    /// The ring around what has the focus.
    Focus "--color-focus" "#0b66c3" "#79baff";
    /// What can be done next.
    Accent "--color-accent" "#0b66c3" "#6db3ff";
    /// A request under way.
    Request "--color-request" "#0b66c3" "#6db3ff";
    /// The ground of words about a request.
    RequestSoft "--color-request-soft" "#e6f0fb" "#18314d";
    /// Words on the color of a request.
    OnRequest "--color-on-request" "#ffffff" "#0d1825";
    /// An identity, and what it may do.
    Identity "--color-identity" "#6a3fc0" "#bba0ff";
    /// The ground of words about an identity.
    IdentitySoft "--color-identity-soft" "#f0eafb" "#2b2347";
    /// Words on the color of an identity.
    OnIdentity "--color-on-identity" "#ffffff" "#191130";
    /// A secret.
    Secret "--color-secret" "#9a5600" "#f0b45c";
    /// The ground of words about a secret.
    SecretSoft "--color-secret-soft" "#fdf1de" "#392a12";
    /// Words on the color of a secret.
    OnSecret "--color-on-secret" "#ffffff" "#241803";
    /// Allowed.
    Allowed "--color-allowed" "#0a7548" "#60d4a1";
    /// The ground of words about what is allowed.
    AllowedSoft "--color-allowed-soft" "#e3f5ec" "#12352a";
    /// Words on the color of what is allowed.
    OnAllowed "--color-on-allowed" "#ffffff" "#06231a";
    /// Denied.
    Denied "--color-denied" "#c2301c" "#ff8d79";
    /// The ground of words about what is denied.
    DeniedSoft "--color-denied-soft" "#fdebe8" "#44211c";
    /// Words on the color of what is denied.
    OnDenied "--color-on-denied" "#ffffff" "#2d0b05";
    /// A warning.
    Warning "--color-warning" "#8a5d00" "#e8c25a";
    /// The ground of a warning.
    WarningSoft "--color-warning-soft" "#fcf3d9" "#352c12";
    /// Words on the color of a warning.
    OnWarning "--color-on-warning" "#ffffff" "#221a02";
    /// The tile of an identity.
    CategoryIdentity "--color-category-identity" "#6a3fc0" "#8560d6";
    /// The tile of what runs code.
    CategoryCompute "--color-category-compute" "#0b66c3" "#2f7fd8";
    /// The tile of what holds data.
    CategoryData "--color-category-data" "#0a7b82" "#178b92";
    /// The tile of a vault.
    CategorySecurity "--color-category-security" "#8a6100" "#a67a12";
    /// The tile of messaging and configuration.
    CategoryIntegration "--color-category-integration" "#5c6e10" "#748a1c";
    /// The tile of an AI service.
    CategoryAi "--color-category-ai" "#a5348a" "#c055a6";
    /// The mark of a scope.
    CategoryScope "--color-category-scope" "#5b6775" "#728090";
    /// What stands on a tile.
    OnCategory "--color-on-category" "#ffffff" "#ffffff";
    /// The paper of a note.
    Note "--color-note" "#fff8e1" "#2e2917";
    /// The edge of a note.
    NoteLine "--color-note-line" "#ecdcae" "#4f4626";
}

/// The font of text on the canvas, for a picture that stands alone.
pub const FONT_FAMILY: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_color_is_written_in_full_and_its_property_is_its_own() {
        let mut properties: Vec<&str> = ColorRole::ALL.iter().map(|role| role.property()).collect();
        for role in ColorRole::ALL {
            for theme in [Theme::Light, Theme::Dark] {
                let value = role.value(theme);
                assert!(
                    value.len() == 7 && value.starts_with('#'),
                    "{role:?}: {value}"
                );
            }
            assert_eq!(role.variable(), format!("var({})", role.property()));
        }
        properties.sort_unstable();
        let before = properties.len();
        properties.dedup();
        assert_eq!(properties.len(), before);
    }
}
