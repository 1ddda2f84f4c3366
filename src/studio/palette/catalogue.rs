//! What can be placed, in which order, and what is it found by?

use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::azure::resource_kinds::Category;
use vouchsafe_model::diagram::NewNodeKind;

use crate::language::Words as Said;
use crate::widget::filter;

/// Things of one category, under their heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// The heading.
    pub(super) heading: Heading,
    /// The things, in order.
    pub(super) entries: Vec<Entry>,
}

/// What stands over things of one category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    Identities,
    Resources(Category),
    Scopes,
    Notes,
}

impl Heading {
    /// What it is in English, by which it is found and told from the others.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Identities => "Identities",
            Self::Resources(category) => category.name(),
            Self::Scopes => "Scopes",
            Self::Notes => "Notes",
        }
    }

    /// The heading as it is read.
    pub(super) fn said(self, words: &Said) -> String {
        match self {
            Self::Identities => words.catalogue_identities(),
            Self::Resources(category) => match category {
                Category::Compute => words.catalogue_compute(),
                Category::Storage => words.catalogue_storage(),
                Category::Databases => words.catalogue_databases(),
                Category::Security => words.catalogue_security(),
                Category::Integration => words.catalogue_integration(),
                Category::Ai => words.catalogue_ai(),
                Category::Monitoring => words.catalogue_monitoring(),
            },
            Self::Scopes => words.catalogue_scopes(),
            Self::Notes => words.catalogue_notes(),
        }
    }

    fn rank(self, said: &Said, search: &str) -> Option<u32> {
        filter::rank(search, self.name(), &self.said(said))
    }
}

/// One thing that can be placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// What it is.
    pub(super) kind: NewNodeKind,
    /// What people call it in English.
    pub(super) name: &'static str,
    /// Other words they search for it by.
    words: Words,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    Given(&'static str),
    OfResource(ResourceKind),
}

impl Entry {
    const fn new(kind: NewNodeKind, name: &'static str, words: &'static str) -> Self {
        Self {
            kind,
            name,
            words: Words::Given(words),
        }
    }

    fn of_resource(kind: ResourceKind) -> Self {
        Self {
            kind: NewNodeKind::Resource(kind),
            name: kind.row().name,
            words: Words::OfResource(kind),
        }
    }

    /// How well it answers a search, lower is better, its very name best of all; `None` if it
    /// does not.
    fn rank(&self, said: &Said, search: &str) -> Option<(u32, bool)> {
        let mut words = match self.words {
            Words::Given(words) => words.to_owned(),
            Words::OfResource(kind) => {
                let row = kind.row();
                let mut words = row.search_words.join(" ");
                for word in [row.short_name, row.arm_type, row.category.name()] {
                    words.push(' ');
                    words.push_str(word);
                }
                words
            }
        };
        // The English name finds it in every language.
        words.push(' ');
        words.push_str(self.name);
        let name = said.kind_of_new(self.kind);
        let is_other_name = !name.eq_ignore_ascii_case(search.trim());
        filter::rank(search, &name, &words).map(|rank| (rank, is_other_name))
    }
}

const IDENTITIES: [Entry; 4] = [
    Entry::new(
        NewNodeKind::UserAssignedIdentity,
        "User-assigned identity",
        "managed identity msi uami id",
    ),
    Entry::new(
        NewNodeKind::ServicePrincipal,
        "Service principal",
        "app registration application spn identity",
    ),
    Entry::new(NewNodeKind::User, "User", "person account identity entra"),
    Entry::new(NewNodeKind::Group, "Group", "security group members entra"),
];

const SCOPES: [Entry; 3] = [
    Entry::new(NewNodeKind::ResourceGroup, "Resource group", "rg scope"),
    Entry::new(NewNodeKind::Subscription, "Subscription", "sub scope"),
    Entry::new(NewNodeKind::ManagementGroup, "Management group", "mg scope"),
];

const NOTES: [Entry; 1] = [Entry::new(
    NewNodeKind::Note,
    "Note",
    "text comment sticky label",
)];

/// Everything that can be placed and answers the search, category by category, what
/// answers best first. A category is found by its heading in the language that is read,
/// too.
pub(super) fn sections(said: &Said, search: &str) -> Vec<Section> {
    let of_category = |category: Category| Section {
        heading: Heading::Resources(category),
        entries: ResourceKind::all()
            .filter(|kind| kind.row().category == category)
            .map(Entry::of_resource)
            .collect(),
    };
    let given = |heading, entries: &[Entry]| Section {
        heading,
        entries: entries.to_vec(),
    };
    let mut sections = vec![given(Heading::Identities, &IDENTITIES)];
    sections.extend(Category::ALL.into_iter().map(of_category));
    sections.push(given(Heading::Scopes, &SCOPES));
    sections.push(given(Heading::Notes, &NOTES));
    for section in &mut sections {
        let is_whole = section.heading.rank(said, search).is_some();
        section
            .entries
            .retain(|entry| is_whole || entry.rank(said, search).is_some());
        section
            .entries
            .sort_by_cached_key(|entry| entry.rank(said, search).unwrap_or((u32::MAX, true)));
    }
    sections.retain(|section| !section.entries.is_empty());
    // So that Enter takes what was meant.
    sections.sort_by_cached_key(|section| {
        let of_heading = section.heading.rank(said, search).map(|rank| (rank, true));
        let best = section.entries.first().and_then(|it| it.rank(said, search));
        [of_heading, best].into_iter().flatten().min()
    });
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(search: &str, expected: &[&str]) {
        let found: Vec<&str> = sections(&Said::english(), search)
            .iter()
            .flat_map(|section| section.entries.iter().map(|entry| entry.name))
            .collect();
        assert_eq!(found, expected, "for `{search}`");
    }

    #[test]
    fn things_are_found_by_what_people_call_them() {
        check("vm", &["Virtual machine", "Virtual machine scale set"]);
        check("blob", &["Storage account"]);
        check("uami", &["User-assigned identity"]);
        check(
            "scopes",
            &["Resource group", "Subscription", "Management group"],
        );
        check("no such thing", &[]);
    }

    #[test]
    fn what_answers_best_comes_first_for_enter_places_it() {
        let first = |search: &str| sections(&Said::english(), search)[0].entries[0].name;
        assert_eq!(first("app service"), "App Service");
        assert_eq!(first("storage account"), "Storage account");
        assert_eq!(first("function"), "Function app");
        assert_eq!(first("user"), "User");
        assert_eq!(first("vault"), "Key vault");
        assert_eq!(first("group"), "Group");
    }

    #[test]
    fn without_a_search_every_kind_of_the_catalogue_is_there_once() {
        let count: usize = sections(&Said::english(), "")
            .iter()
            .map(|it| it.entries.len())
            .sum();
        assert_eq!(
            count,
            ResourceKind::all().count() + IDENTITIES.len() + SCOPES.len() + NOTES.len()
        );
    }
}
