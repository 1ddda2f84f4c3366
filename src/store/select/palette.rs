//! The palette: what can be placed.

use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::azure::resource_kinds::Category;
use vouchsafe_model::diagram::NewNodeKind;

/// A category of the palette with what is found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaletteGroup {
    /// Its heading.
    pub heading: &'static str,
    /// What can be placed.
    pub entries: Vec<PaletteEntry>,
}

/// Something that can be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaletteEntry {
    /// What it is.
    pub kind: NewNodeKind,
    /// Its name.
    pub name: &'static str,
    /// A name that fits under an icon.
    pub short_name: &'static str,
    /// Words besides the name by which it is found, in lower case.
    pub search_words: &'static [&'static str],
}

/// What can be placed and fits the search, category by category. Within one,
/// what begins with the search comes first. Categories without a find are left
/// out.
#[must_use]
pub fn palette(search: &str) -> Vec<PaletteGroup> {
    let search = search.trim().to_lowercase();
    let mut groups: Vec<PaletteGroup> = all()
        .into_iter()
        .map(|mut group| {
            group.entries.retain(|entry| entry.fits(&search));
            group.entries.sort_by_key(|entry| entry.rank(&search));
            group
        })
        .filter(|group| !group.entries.is_empty())
        .collect();
    if !search.is_empty() {
        // So that Enter takes what was meant.
        groups.sort_by_key(|group| group.entries.iter().map(|it| it.rank(&search)).min());
    }
    groups
}

/// What Enter places while this is searched for.
#[must_use]
pub fn first_found(search: &str) -> Option<NewNodeKind> {
    let groups = palette(search);
    Some(groups.first()?.entries.first()?.kind)
}

impl PaletteEntry {
    fn fits(&self, search: &str) -> bool {
        let text = format!(
            "{} {} {}",
            self.name,
            self.short_name,
            self.search_words.join(" ")
        )
        .to_lowercase();
        search.split_whitespace().all(|word| text.contains(word))
    }

    /// How well it fits: less is better.
    fn rank(&self, search: &str) -> usize {
        let name = self.name.to_lowercase();
        let short_name = self.short_name.to_lowercase();
        if search.is_empty() || name == search || short_name == search {
            0
        } else if name.starts_with(search) || short_name.starts_with(search) {
            1
        } else if name.contains(search) || short_name.contains(search) {
            2
        } else if self.search_words.contains(&search) {
            3
        } else {
            4
        }
    }
}

fn all() -> Vec<PaletteGroup> {
    let mut groups = vec![
        PaletteGroup {
            heading: "Identities",
            entries: vec![
                entry(
                    NewNodeKind::UserAssignedIdentity,
                    "User-assigned identity",
                    "Identity",
                    &["managed identity", "msi", "uami", "principal"],
                ),
                entry(
                    NewNodeKind::ServicePrincipal,
                    "Service principal",
                    "App",
                    &["app registration", "application", "enterprise application"],
                ),
                entry(
                    NewNodeKind::User,
                    "User",
                    "User",
                    &["person", "member", "principal"],
                ),
                entry(
                    NewNodeKind::Group,
                    "Group",
                    "Group",
                    &["security group", "members", "principal"],
                ),
            ],
        },
        PaletteGroup {
            heading: "Scopes",
            entries: vec![
                entry(
                    NewNodeKind::ResourceGroup,
                    "Resource group",
                    "Resource group",
                    &["rg", "scope"],
                ),
                entry(
                    NewNodeKind::Subscription,
                    "Subscription",
                    "Subscription",
                    &["scope"],
                ),
                entry(
                    NewNodeKind::ManagementGroup,
                    "Management group",
                    "Management group",
                    &["mg", "scope"],
                ),
            ],
        },
    ];
    groups.extend(Category::ALL.into_iter().map(|category| {
        PaletteGroup {
            heading: category.name(),
            entries: ResourceKind::all()
                .filter(|kind| kind.row().category == category)
                .map(|kind| {
                    let row = kind.row();
                    entry(
                        NewNodeKind::Resource(kind),
                        row.name,
                        row.short_name,
                        row.search_words,
                    )
                })
                .collect(),
        }
    }));
    groups.push(PaletteGroup {
        heading: "Notes",
        entries: vec![entry(
            NewNodeKind::Note,
            "Note",
            "Note",
            &["text", "comment", "sticky"],
        )],
    });
    groups
}

const fn entry(
    kind: NewNodeKind,
    name: &'static str,
    short_name: &'static str,
    search_words: &'static [&'static str],
) -> PaletteEntry {
    PaletteEntry {
        kind,
        name,
        short_name,
        search_words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_there_once_when_nothing_is_searched_for() {
        let groups = palette("");
        let entries: Vec<_> = groups.iter().flat_map(|it| &it.entries).collect();
        assert_eq!(entries.len(), ResourceKind::all().count() + 8);
        assert!(groups.iter().all(|group| !group.entries.is_empty()));
    }

    #[test]
    fn things_are_found_by_the_words_people_use() {
        let check = |search: &str, expected: NewNodeKind| {
            assert_eq!(first_found(search), Some(expected), "{search}");
        };
        let resource = |slug: &str| NewNodeKind::Resource(ResourceKind::from_slug(slug).unwrap());
        check("vm", resource("virtual-machine"));
        check("virtual", resource("virtual-machine"));
        check("Storage", resource("storage-account"));
        check("blob", resource("storage-account"));
        check("managed identity", NewNodeKind::UserAssignedIdentity);
        check("resource g", NewNodeKind::ResourceGroup);
        check("note", NewNodeKind::Note);
        check("user", NewNodeKind::User);
        assert_eq!(first_found("no such thing"), None);
    }
}
