//! Which diagrams come with the app?

use vouchsafe_model::diagram::Diagram;

use crate::widget::{IconName, TileKind};

/// A diagram that comes with the app, and what it teaches.
#[derive(Debug)]
pub struct Example {
    /// What it is called.
    pub title: &'static str,
    /// What one learns from it, in a sentence.
    pub lesson: &'static str,
    /// A picture of what it is about.
    pub icon: IconName,
    /// The color behind it.
    pub tile: TileKind,
    text: &'static str,
}

impl Example {
    /// The diagram; `None` only if the file is damaged, which a test excludes.
    #[must_use]
    pub fn diagram(&self) -> Option<Diagram> {
        Diagram::from_json(self.text).ok()
    }
}

/// All of them; the first is what a newcomer sees.
pub static EXAMPLES: &[Example] = &[
    Example {
        title: "Invoices web shop",
        lesson: "Press play: a virtual machine asks for a token, and storage decides.",
        icon: IconName::VirtualMachine,
        tile: TileKind::Compute,
        text: include_str!("../../static/examples/first-run.vouchsafe.json"),
    },
    Example {
        title: "Owner cannot read a blob",
        lesson: "Managing a storage account is one plane, reading what is in it another.",
        icon: IconName::StorageAccount,
        tile: TileKind::Data,
        text: include_str!("../../static/examples/owner-cannot-read-blob.vouchsafe.json"),
    },
    Example {
        title: "Two identities, none named",
        lesson: "Which identity does the host pick when the code names none?",
        icon: IconName::UserAssignedIdentity,
        tile: TileKind::Identity,
        text: include_str!("../../static/examples/two-identities-none-named.vouchsafe.json"),
    },
    Example {
        title: "The role is next door",
        lesson: "Rights flow down from where they are assigned, never sideways.",
        icon: IconName::ResourceGroup,
        tile: TileKind::Scope,
        text: include_str!("../../static/examples/wrong-resource-group.vouchsafe.json"),
    },
    Example {
        title: "A key and the copies of it",
        lesson: "Rotate a key and every copy goes stale; an identity has no copy to lose.",
        icon: IconName::Key,
        tile: TileKind::Security,
        text: include_str!("../../static/examples/copied-account-key.vouchsafe.json"),
    },
    Example {
        title: "A database knows its own users",
        lesson: "For SQL a role in Azure is not enough: the caller must be a user inside.",
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
        for example in EXAMPLES {
            let diagram = example.diagram().expect(example.title);
            assert_eq!(diagram.title(), example.title);
            assert!(diagram.calls().next().is_some(), "{}", example.title);
        }
    }
}
