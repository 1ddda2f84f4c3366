//! What could not be opened, and why? Nothing was lost: what is drawn stays,
//! and the text that could not be read is shown.

use vouchsafe_model::diagram::{FileError, Problem, Severity};
use vouchsafe_model::link::LinkError;
use vouchsafe_model::picture::PictureError;
use yew::prelude::*;

use crate::browser::files::FileReadError;
use crate::language::{Words, use_words};
use crate::store::words::sentence;
use crate::widget::{Button, ButtonKind, Callout, Dialog, IconName, TextField, Tone, prose};

/// How much of a text that could not be read is shown, in characters.
const SHOWN_CHARS: usize = 4_000;
/// How many problems are listed.
const LISTED: usize = 12;

/// Why something was not opened, or what is doubtful about what was.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OpenProblem {
    about: About,
    /// One sentence of the model; `None` if there are several things to tell.
    reason: Option<String>,
    /// What to do next, in words of the model; empty for what is said of all that was not
    /// opened.
    help: String,
    /// Each thing that is wrong.
    list: Vec<Problem>,
    /// What could not be read.
    text: Option<String>,
}

/// What was to be opened. The words for it are found when it is shown, for the language may
/// come later.
#[derive(Clone, Debug, PartialEq)]
enum About {
    /// A file that the browser did not read.
    File(FileReadError),
    /// A file or picture of this name that was not opened.
    Named(String),
    /// A file of this name that was opened.
    Opened(String),
    /// The link with which the page was opened.
    Link,
    /// What the browser kept.
    Kept,
}

impl OpenProblem {
    fn new(about: About, error: &impl std::fmt::Display) -> Self {
        Self {
            about,
            reason: Some(sentence(&error.to_string())),
            help: String::new(),
            list: Vec::new(),
            text: None,
        }
    }

    /// A file that the browser could not read.
    pub(super) fn unreadable(error: &FileReadError) -> Self {
        Self {
            about: About::File(error.clone()),
            reason: None,
            help: String::new(),
            list: Vec::new(),
            text: None,
        }
    }

    /// A file that is no diagram.
    pub(super) fn of_file(name: &str, error: &FileError) -> Self {
        Self {
            help: error.help().to_owned(),
            list: match error {
                FileError::Invalid(problems) => problems.clone(),
                _ => Vec::new(),
            },
            ..Self::new(About::Named(name.to_owned()), error)
        }
    }

    /// A picture that carries no diagram, or none that opens.
    pub(super) fn of_picture(name: &str, error: &PictureError) -> Self {
        Self {
            help: error.help().to_owned(),
            list: match error {
                PictureError::File(FileError::Invalid(problems))
                | PictureError::Link(LinkError::Invalid(problems)) => problems.clone(),
                _ => Vec::new(),
            },
            ..Self::new(About::Named(name.to_owned()), error)
        }
    }

    /// A file that was opened, with something doubtful in it.
    pub(super) fn warnings(name: &str, warnings: &[Problem]) -> Option<Self> {
        let only = match warnings {
            [] => return None,
            [only] => Some(only),
            _ => None,
        };
        Some(Self {
            about: About::Opened(name.to_owned()),
            reason: only.map(|it| sentence(&it.message)),
            help: only.map_or_else(String::new, |it| it.help.clone()),
            list: warnings.to_vec(),
            text: None,
        })
    }

    /// A link that holds no diagram, and the fragment as it stood.
    pub(super) fn of_link(error: &LinkError, text: &str) -> Self {
        Self {
            list: match error {
                LinkError::Invalid(problems) => problems.clone(),
                _ => Vec::new(),
            },
            text: Some(text.chars().take(SHOWN_CHARS).collect()),
            ..Self::new(About::Link, error)
        }
    }

    /// What the browser kept and cannot be read any more.
    pub(super) fn of_kept(error: &FileError, text: &str) -> Self {
        Self {
            text: Some(text.to_owned()),
            ..Self::new(About::Kept, error)
        }
    }

    fn title(&self, words: &Words) -> String {
        match &self.about {
            About::File(_) => words.problem_file(),
            About::Named(name) => words.problem_named(name.as_str()),
            About::Opened(name) => words.problem_opened(name.as_str()),
            About::Link => words.problem_link(),
            About::Kept => words.problem_kept(),
        }
    }

    fn reason(&self, words: &Words) -> String {
        match (&self.about, &self.reason) {
            (About::File(error), _) => sentence(&words.of_file_error(error)),
            (_, Some(reason)) => reason.clone(),
            (_, None) => words.problem_doubtful(),
        }
    }

    fn help(&self, words: &Words) -> String {
        match &self.about {
            About::Kept => words.problem_kept_help(),
            About::Opened(_) => self.help.clone(),
            _ if self.help.is_empty() => words.problem_stays(),
            _ => self.help.clone(),
        }
    }
}

/// The problems, where there are several: a single one is the reason itself.
fn listed(words: &Words, problems: &[Problem]) -> Vec<String> {
    if problems.len() < 2 {
        return Vec::new();
    }
    let mut list: Vec<String> = problems
        .iter()
        .take(LISTED)
        .map(|problem| {
            let told = format!("{}. {}", problem.message, problem.help);
            let subject = problem.subject.map(|subject| subject.to_string());
            match (problem.severity, subject) {
                (Severity::Warning, None) => words.problem_warning(told),
                (Severity::Warning, Some(subject)) => words.problem_warning_in(subject, told),
                (Severity::Error, None) => words.problem_error(told),
                (Severity::Error, Some(subject)) => words.problem_error_in(subject, told),
            }
        })
        .collect();
    if problems.len() > LISTED {
        list.push(words.problem_more(problems.len() - LISTED));
    }
    list
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ProblemDialogProps {
    pub(super) problem: Option<OpenProblem>,
    pub(super) onclose: Callback<()>,
}

/// The reason, all that is wrong, and the text.
#[component]
pub(super) fn ProblemDialog(props: &ProblemDialogProps) -> Html {
    let words = use_words();
    let close = props.onclose.reform(|_: MouseEvent| ());
    let footer = html! { <Button label={words.widget_close()} kind={ButtonKind::Primary} onclick={close} /> };
    let title = props.problem.as_ref().map(|it| it.title(&words));
    let title = title.unwrap_or_default();
    let content = props.problem.as_ref().map(|problem| {
        let (tone, icon) = match problem.about {
            About::Opened(_) => (Tone::Warning, Some(IconName::Warning)),
            _ => (Tone::Denied, None),
        };
        let list = listed(&words, &problem.list);
        html! {
            <div class="problem" tabindex="-1" autofocus=true>
                <Callout {tone} title={problem.reason(&words)} {icon}>{ prose(&problem.help(&words)) }</Callout>
                if !list.is_empty() {
                    <ul class="problem__list">{ for list.iter().map(|it| html! { <li>{ prose(it) }</li> }) }</ul>
                }
                if let Some(text) = &problem.text {
                    <TextField label={words.problem_text()} value={text.clone()} rows={5} wire=true />
                }
            </div>
        }
    });
    html! {
        <Dialog {title} open={props.problem.is_some()} onclose={props.onclose.clone()} {footer}>
            { content.unwrap_or_default() }
        </Dialog>
    }
}
