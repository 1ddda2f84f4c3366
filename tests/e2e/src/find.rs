//! How is something found? By what it is and what it is called, as a person or
//! a screen reader would.

use serde_json::{Value, json};

use crate::element::Element;
use crate::error::JourneyError;
use crate::page::Page;
use crate::session::{element_argument, element_id};
use crate::wait::PATIENCE;

/// What something is: its ARIA role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the ARIA standard")]
pub enum Role {
    Alert,
    AlertDialog,
    Application,
    Banner,
    Button,
    Checkbox,
    ComboBox,
    Complementary,
    Dialog,
    Grid,
    Group,
    Heading,
    Image,
    Link,
    List,
    ListBox,
    ListItem,
    Main,
    Menu,
    MenuItem,
    MenuItemCheckbox,
    MenuItemRadio,
    Navigation,
    Option,
    ProgressBar,
    Radio,
    RadioGroup,
    Region,
    Row,
    SearchBox,
    Slider,
    SpinButton,
    Status,
    Switch,
    Tab,
    TabList,
    TabPanel,
    Table,
    TextBox,
    Toolbar,
    Tree,
    TreeItem,
    /// A role that is only ever written out, such as `graphics-symbol`.
    Written(&'static str),
}

impl Role {
    /// The name of the role in the standard, and the elements that have it
    /// without being told.
    fn definition(self) -> (&'static str, &'static str) {
        match self {
            Self::Alert => ("alert", ""),
            Self::AlertDialog => ("alertdialog", ""),
            Self::Application => ("application", ""),
            Self::Banner => ("banner", "header"),
            Self::Button => (
                "button",
                "button, summary, input:is([type=button], [type=submit], [type=reset])",
            ),
            Self::Checkbox => ("checkbox", "input[type=checkbox]"),
            Self::ComboBox => ("combobox", "select:not([multiple], [size]), input[list]"),
            Self::Complementary => ("complementary", "aside"),
            Self::Dialog => ("dialog", "dialog"),
            Self::Grid => ("grid", ""),
            Self::Group => ("group", "fieldset, details, optgroup"),
            Self::Heading => ("heading", "h1, h2, h3, h4, h5, h6"),
            Self::Image => ("img", "img"),
            Self::Link => ("link", "a[href]"),
            Self::List => ("list", "ul, ol"),
            Self::ListBox => ("listbox", "select[multiple], select[size], datalist"),
            Self::ListItem => ("listitem", "li"),
            Self::Main => ("main", "main"),
            Self::Menu => ("menu", ""),
            Self::MenuItem => ("menuitem", ""),
            Self::MenuItemCheckbox => ("menuitemcheckbox", ""),
            Self::MenuItemRadio => ("menuitemradio", ""),
            Self::Navigation => ("navigation", "nav"),
            Self::Option => ("option", "option"),
            Self::ProgressBar => ("progressbar", "progress"),
            Self::Radio => ("radio", "input[type=radio]"),
            Self::RadioGroup => ("radiogroup", ""),
            Self::Region => ("region", "section"),
            Self::Row => ("row", "tr"),
            Self::SearchBox => ("searchbox", "input[type=search]:not([list])"),
            Self::Slider => ("slider", "input[type=range]"),
            Self::SpinButton => ("spinbutton", "input[type=number]"),
            Self::Status => ("status", "output"),
            Self::Switch => ("switch", ""),
            Self::Tab => ("tab", ""),
            Self::TabList => ("tablist", ""),
            Self::TabPanel => ("tabpanel", ""),
            Self::Table => ("table", "table"),
            Self::TextBox => (
                "textbox",
                "textarea, input:not([list]):is(:not([type]), [type=text], [type=email], \
                 [type=tel], [type=url]), [contenteditable=true]",
            ),
            Self::Toolbar => ("toolbar", ""),
            Self::Tree => ("tree", ""),
            Self::TreeItem => ("treeitem", ""),
            Self::Written(name) => (name, ""),
        }
    }

    /// The name of the role in the standard.
    pub fn name(self) -> &'static str {
        self.definition().0
    }

    fn selector(self) -> String {
        let (name, implied) = self.definition();
        if implied.is_empty() {
            format!("[role~=\"{name}\"]")
        } else {
            format!("[role~=\"{name}\"], :is({implied}):not([role])")
        }
    }
}

/// What something is called: its accessible name, as the browser computes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// Exactly this, spaces at the ends aside.
    Exactly(String),
    /// Contains this.
    Containing(String),
    /// Whatever it is called.
    Any,
}

/// Something whose name contains these words.
pub fn containing(words: &str) -> Name {
    Name::Containing(words.to_owned())
}

/// Something whatever its name.
pub fn any_name() -> Name {
    Name::Any
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Exactly(name.to_owned())
    }
}

impl From<&String> for Name {
    fn from(name: &String) -> Self {
        Self::Exactly(name.clone())
    }
}

impl Name {
    /// Whether a thing with this accessible name is meant.
    pub fn matches(&self, name: &str) -> bool {
        match self {
            Self::Exactly(expected) => name.trim() == expected.trim(),
            Self::Containing(part) => name.contains(part.as_str()),
            Self::Any => true,
        }
    }

    fn words(&self) -> &str {
        match self {
            Self::Exactly(words) | Self::Containing(words) => words,
            Self::Any => "",
        }
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exactly(name) => write!(formatter, "`{name}`"),
            Self::Containing(part) => write!(formatter, "`…{part}…`"),
            Self::Any => write!(formatter, "anything"),
        }
    }
}

/// Returns the elements of a role that can be perceived and whose name may
/// contain the words. "May": everything that a name is computed from is
/// searched, so none is missed, and the browser decides about the few left.
const CANDIDATES: &str = r#"
const [within, selector, words] = arguments;
const bare = text => (text ?? '').replace(/\s+/g, '');
const wanted = bare(words);
const sources = element => [
  element.getAttribute('aria-label'), element.textContent, element.value,
  element.getAttribute('title'), element.getAttribute('alt'), element.getAttribute('placeholder'),
  ...(element.getAttribute('aria-labelledby') ?? '').split(/\s+/)
    .map(id => { const label = document.getElementById(id); return label?.getAttribute('aria-label') ?? label?.textContent; }),
  ...Array.from(element.labels ?? [], label => label.textContent),
  ...Array.from(element.querySelectorAll('[aria-label], [alt], [title]'),
    part => (part.getAttribute('aria-label') ?? '') + (part.getAttribute('alt') ?? '') + (part.getAttribute('title') ?? '')),
];
const joined = element => sources(element).map(bare);
const pieces = wanted.length ? element => {
  const all = joined(element);
  // A name can be composed of several sources, so each of its words must be somewhere.
  return words.trim().split(/\s+/).every(word => all.some(source => source.includes(bare(word))));
} : () => true;
return Array.from((within ?? document).querySelectorAll(selector)).filter(element =>
  !element.closest('[aria-hidden="true"], [inert]')
  && element.checkVisibility({ visibilityProperty: true })
  && pieces(element));
"#;

/// How many names a "not found" lists.
const LISTED: usize = 30;

/// All things of this role and name, at this moment, in the order of the page.
pub(crate) fn find_now(
    page: &Page,
    within: Option<&Element>,
    role: Role,
    name: &Name,
) -> Result<Vec<Element>, JourneyError> {
    let mut found = Vec::new();
    for element in candidates(page, within, role, name.words())? {
        match element.name() {
            Ok(actual) if name.matches(&actual) => found.push(element),
            Ok(_) => {}
            // Replaced between the two questions: look at the next glance.
            Err(error) if error.has_code("stale element reference") => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// The one thing of this role and name, as soon as there is exactly one.
pub(crate) fn find(
    page: &Page,
    within: Option<&Element>,
    role: Role,
    name: &Name,
) -> Result<Element, JourneyError> {
    let mut count = 0;
    let found = crate::wait::wait_for("it is there", || {
        let mut found = find_now(page, within, role, name)?;
        count = found.len();
        Ok(if count == 1 { found.pop() } else { None })
    });
    match found {
        Ok(element) => Ok(element),
        Err(JourneyError::TimedOut { trouble: None, .. }) if count > 1 => {
            Err(JourneyError::Ambiguous {
                role: role.name().to_owned(),
                name: name.to_string(),
                count,
            })
        }
        Err(JourneyError::TimedOut { trouble: None, .. }) => Err(JourneyError::NotFound {
            role: role.name().to_owned(),
            name: name.to_string(),
            instead: instead(page, within, role)?,
        }),
        Err(error) => Err(error),
    }
}

/// Waits until nothing of this role and name is there any more.
pub(crate) fn wait_gone(
    page: &Page,
    within: Option<&Element>,
    role: Role,
    name: &Name,
) -> Result<(), JourneyError> {
    let what = format!("no {} named {name} is there any more", role.name());
    crate::wait::wait_until(&what, || Ok(find_now(page, within, role, name)?.is_empty()))
}

fn candidates(
    page: &Page,
    within: Option<&Element>,
    role: Role,
    words: &str,
) -> Result<Vec<Element>, JourneyError> {
    let within = within.map_or(Value::Null, |element| element_argument(element.id()));
    let found = page
        .session()
        .execute(CANDIDATES, json!([within, role.selector(), words]))?;
    Ok(found
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .filter_map(element_id)
        .map(|id| page.element(id))
        .collect())
}

fn instead(page: &Page, within: Option<&Element>, role: Role) -> Result<String, JourneyError> {
    let all = candidates(page, within, role, "")?;
    let mut names = Vec::new();
    for element in all.iter().take(LISTED) {
        names.push(format!("`{}`", element.name()?));
    }
    let seconds = PATIENCE.as_secs();
    Ok(if names.is_empty() {
        format!("after {seconds} s there is no {} at all", role.name())
    } else {
        let more = all.len().saturating_sub(names.len());
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        format!("after {seconds} s there are {}{more}", names.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_matches_whole_or_in_part() {
        assert!(Name::from("Play").matches(" Play "));
        assert!(!Name::from("Play").matches("Play again"));
        assert!(containing("Play").matches("Play again"));
        assert!(any_name().matches(""));
    }

    #[test]
    fn a_written_role_overrides_the_implied_one() {
        assert_eq!(
            Role::Main.selector(),
            "[role~=\"main\"], :is(main):not([role])"
        );
        assert_eq!(
            Role::Written("graphics-symbol").selector(),
            "[role~=\"graphics-symbol\"]"
        );
    }
}
