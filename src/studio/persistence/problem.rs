//! What could not be opened, and why? Nothing was lost: what is drawn stays,
//! and the text that could not be read is shown.

use vouchsafe_model::diagram::{FileError, Problem, Severity};
use vouchsafe_model::link::LinkError;
use vouchsafe_model::picture::PictureError;
use yew::prelude::*;

use crate::browser::files::FileReadError;
use crate::store::words::sentence;
use crate::widget::{Button, ButtonKind, Callout, Dialog, IconName, TextField, Tone, prose};

/// How much of a text that could not be read is shown, in characters.
const SHOWN_CHARS: usize = 4_000;
/// How many problems are listed.
const LISTED: usize = 12;

/// Why something was not opened, or what is doubtful about what was.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OpenProblem {
    title: String,
    tone: Tone,
    /// One sentence.
    reason: String,
    /// What to do next.
    help: String,
    /// Each thing that is wrong.
    list: Vec<String>,
    /// What could not be read.
    text: Option<String>,
}

impl OpenProblem {
    /// A file that the browser could not read.
    pub(super) fn unreadable(error: &FileReadError) -> Self {
        Self {
            title: "The file was not opened".to_owned(),
            tone: Tone::Denied,
            reason: sentence(&error.to_string()),
            help: "What is drawn stays as it is.".to_owned(),
            list: Vec::new(),
            text: None,
        }
    }

    /// A file that is no diagram.
    pub(super) fn of_file(name: &str, error: &FileError) -> Self {
        Self {
            title: format!("{name} was not opened"),
            tone: Tone::Denied,
            reason: sentence(&error.to_string()),
            help: error.help().to_owned(),
            list: match error {
                FileError::Invalid(problems) => listed(problems),
                _ => Vec::new(),
            },
            text: None,
        }
    }

    /// A picture that carries no diagram, or none that opens.
    pub(super) fn of_picture(name: &str, error: &PictureError) -> Self {
        Self {
            title: format!("{name} was not opened"),
            tone: Tone::Denied,
            reason: sentence(&error.to_string()),
            help: match error.help() {
                "" => "What is drawn stays as it is.".to_owned(),
                help => help.to_owned(),
            },
            list: match error {
                PictureError::File(FileError::Invalid(problems))
                | PictureError::Link(LinkError::Invalid(problems)) => listed(problems),
                _ => Vec::new(),
            },
            text: None,
        }
    }

    /// A file that was opened, with something doubtful in it.
    pub(super) fn warnings(name: &str, warnings: &[Problem]) -> Option<Self> {
        (!warnings.is_empty()).then(|| Self {
            title: format!("{name} was opened"),
            tone: Tone::Warning,
            reason: match warnings {
                [only] => sentence(&only.message),
                _ => "Something in it is probably not meant.".to_owned(),
            },
            help: match warnings {
                [only] => only.help.clone(),
                _ => String::new(),
            },
            list: listed(warnings),
            text: None,
        })
    }

    /// A link that holds no diagram, and the fragment as it stood.
    pub(super) fn of_link(error: &LinkError, text: &str) -> Self {
        Self {
            title: "The link was not opened".to_owned(),
            tone: Tone::Denied,
            reason: sentence(&error.to_string()),
            help: "What is drawn stays as it is.".to_owned(),
            list: match error {
                LinkError::Invalid(problems) => listed(problems),
                _ => Vec::new(),
            },
            text: Some(text.chars().take(SHOWN_CHARS).collect()),
        }
    }

    /// What the browser kept and cannot be read any more.
    pub(super) fn of_kept(error: &FileError, text: &str) -> Self {
        Self {
            title: "The diagram of your last visit was not opened".to_owned(),
            tone: Tone::Denied,
            reason: sentence(&error.to_string()),
            help: "Copy its text from here if you need it: the next change is kept in its place."
                .to_owned(),
            list: Vec::new(),
            text: Some(text.to_owned()),
        }
    }
}

/// The problems, where there are several: a single one is the reason itself.
fn listed(problems: &[Problem]) -> Vec<String> {
    if problems.len() < 2 {
        return Vec::new();
    }
    let mut list: Vec<String> = problems
        .iter()
        .take(LISTED)
        .map(|problem| {
            let word = match problem.severity {
                Severity::Warning => "Warning",
                Severity::Error => "Error",
            };
            let about = problem
                .subject
                .map(|subject| format!(" in {subject}"))
                .unwrap_or_default();
            format!("{word}{about}: {}. {}", problem.message, problem.help)
        })
        .collect();
    if problems.len() > LISTED {
        list.push(format!("And {} more.", problems.len() - LISTED));
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
    let close = props.onclose.reform(|_: MouseEvent| ());
    let footer = html! { <Button label="Close" kind={ButtonKind::Primary} onclick={close} /> };
    let title = props
        .problem
        .as_ref()
        .map(|problem| problem.title.clone())
        .unwrap_or_default();
    let content = props.problem.as_ref().map(|problem| {
        let icon = (problem.tone == Tone::Warning).then_some(IconName::Warning);
        html! {
            <div class="problem" tabindex="-1" autofocus=true>
                <Callout tone={problem.tone} title={problem.reason.clone()} {icon}>{ prose(&problem.help) }</Callout>
                if !problem.list.is_empty() {
                    <ul class="problem__list">{ for problem.list.iter().map(|it| html! { <li>{ prose(it) }</li> }) }</ul>
                }
                if let Some(text) = &problem.text {
                    <TextField label="What could not be read" value={text.clone()} rows={5} wire=true />
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
