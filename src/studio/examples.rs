//! Which diagrams come with the app?

use vouchsafe_model::diagram::{Diagram, Edit};

use crate::language::Words;
use crate::widget::{IconName, TileKind};

/// A diagram that comes with the app, and what it teaches.
#[derive(Debug)]
pub struct Example {
    /// What it is called.
    pub title: fn(&Words) -> String,
    /// What one learns from it, in a sentence.
    pub lesson: fn(&Words) -> String,
    /// A picture of what it is about.
    pub icon: IconName,
    /// The color behind it.
    pub tile: TileKind,
    text: &'static str,
}

impl Example {
    /// The diagram, under the title that the language has for it; `None` only if the file is
    /// damaged, which a test excludes.
    #[must_use]
    pub fn diagram(&self, words: &Words) -> Option<Diagram> {
        let mut diagram = Diagram::from_json(self.text).ok()?;
        let title = (self.title)(words);
        if diagram.title() != title {
            diagram.apply(&Edit::SetTitle(title)).ok()?;
        }
        Some(diagram)
    }
}

/// All of them; the first is what a newcomer sees.
pub static EXAMPLES: &[Example] = &[
    Example {
        title: Words::example_first,
        lesson: Words::example_first_lesson,
        icon: IconName::VirtualMachine,
        tile: TileKind::Compute,
        text: include_str!("../../static/examples/first-run.vouchsafe.json"),
    },
    Example {
        title: Words::example_owner,
        lesson: Words::example_owner_lesson,
        icon: IconName::StorageAccount,
        tile: TileKind::Data,
        text: include_str!("../../static/examples/owner-cannot-read-blob.vouchsafe.json"),
    },
    Example {
        title: Words::example_two,
        lesson: Words::example_two_lesson,
        icon: IconName::UserAssignedIdentity,
        tile: TileKind::Identity,
        text: include_str!("../../static/examples/two-identities-none-named.vouchsafe.json"),
    },
    Example {
        title: Words::example_next_door,
        lesson: Words::example_next_door_lesson,
        icon: IconName::ResourceGroup,
        tile: TileKind::Scope,
        text: include_str!("../../static/examples/wrong-resource-group.vouchsafe.json"),
    },
    Example {
        title: Words::example_key,
        lesson: Words::example_key_lesson,
        icon: IconName::Key,
        tile: TileKind::Security,
        text: include_str!("../../static/examples/copied-account-key.vouchsafe.json"),
    },
    Example {
        title: Words::example_database,
        lesson: Words::example_database_lesson,
        icon: IconName::SqlDatabase,
        tile: TileKind::Data,
        text: include_str!("../../static/examples/sql-contained-user.vouchsafe.json"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_opens_and_has_a_call_to_play() {
        let words = Words::english();
        for example in EXAMPLES {
            let title = (example.title)(&words);
            let written = Diagram::from_json(example.text).unwrap();
            assert_eq!(written.title(), title);
            let diagram = example.diagram(&words).expect(&title);
            assert_eq!(diagram, written);
            assert!(diagram.calls().next().is_some(), "{title}");
        }
    }
}
