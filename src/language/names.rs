//! What things of the model’s tables are called in the language that was chosen.
//!
//! A row is asked for by its slug: the message `named-kind-virtual-machine` is the name of
//! that kind. What a table has no slug for is asked for by its English name, written as one.
//! What is the name of a product stays so in every language, but for those that Microsoft
//! itself translates.

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::azure::{Mode, Operation, PartKind, ResourceKind, Switch};
use vouchsafe_model::diagram::{
    Call, ClientCredentialKind, NewNodeKind, Node, PrincipalKind, SasLevel, SasPermission,
    SasService,
};
use vouchsafe_model::drawn;

use super::Words;

impl Words {
    /// A kind of resource.
    #[must_use]
    pub fn kind(&self, kind: ResourceKind) -> String {
        self.named("kind", kind.slug(), kind.row().name)
    }

    /// What a node is.
    #[must_use]
    pub fn kind_of(&self, node: &Node) -> String {
        match node.resource_kind() {
            Some(kind) => self.kind(kind),
            None => self.named_in_english("kind", node.kind_name()),
        }
    }

    /// What can be placed.
    #[must_use]
    pub fn kind_of_new(&self, kind: NewNodeKind) -> String {
        let name = match kind {
            NewNodeKind::Resource(kind) => return self.kind(kind),
            NewNodeKind::ManagementGroup => "Management group",
            NewNodeKind::Subscription => "Subscription",
            NewNodeKind::ResourceGroup => "Resource group",
            NewNodeKind::UserAssignedIdentity => "User-assigned identity",
            NewNodeKind::ServicePrincipal => "Service principal",
            NewNodeKind::User => "User",
            NewNodeKind::Group => "Group",
            NewNodeKind::Note => "Note",
        };
        self.named_in_english("kind", name)
    }

    /// What kind of principal it is, where that stands alone; written as the kinds of nodes
    /// are.
    #[must_use]
    pub fn kind_of_principal(&self, kind: PrincipalKind) -> String {
        let name = match kind {
            PrincipalKind::SystemAssigned => "System-assigned identity",
            PrincipalKind::UserAssigned => "User-assigned identity",
            PrincipalKind::ServicePrincipal => "Service principal",
            PrincipalKind::User => "User",
            PrincipalKind::Group => "Group",
        };
        self.named_in_english("kind", name)
    }

    /// What a client secret or certificate is, within a sentence.
    #[must_use]
    pub fn kind_of_credential(&self, kind: ClientCredentialKind) -> String {
        match kind {
            ClientCredentialKind::Secret => self.credential_secret(),
            ClientCredentialKind::Certificate => self.credential_certificate(),
        }
    }

    /// What an operation does, as a title.
    #[must_use]
    pub fn operation(&self, operation: Operation) -> String {
        self.said(&drawn::operation(operation))
    }

    /// A call, as people call it or else by what it does: as the drawing says it.
    #[must_use]
    pub fn call(&self, call: &Call) -> String {
        self.said(&drawn::call(call))
    }

    /// A kind of part.
    #[must_use]
    pub fn part(&self, kind: PartKind) -> String {
        self.named("part", kind.slug(), kind.row().name)
    }

    /// Several parts of a kind, within a sentence.
    #[must_use]
    pub fn parts(&self, kind: PartKind) -> String {
        self.named("parts", kind.slug(), kind.row().plural)
    }

    /// A way in which a resource works.
    #[must_use]
    pub fn mode(&self, mode: Mode) -> String {
        self.named("mode", mode.slug(), mode.row().name)
    }

    /// The switch of which ways of working are the positions.
    #[must_use]
    pub fn switch(&self, switch: Switch) -> String {
        self.named_in_english("switch", switch.row().name)
    }

    /// What services call what they hold themselves, one or several: `access policy`.
    #[must_use]
    pub fn grant(&self, grant: &'static str) -> String {
        self.named_in_english("grant", grant)
    }

    /// The group in which a role is listed; one that is not known as it is.
    #[must_use]
    pub fn group_of_roles(&self, group: &str) -> String {
        self.named_in_english("role", group)
    }

    /// What the portal calls the page with the keys of a resource; `None` for those of a
    /// storage account.
    #[must_use]
    pub fn title_of_keys(&self, kind: Option<LocalKind>) -> String {
        let title = kind.map_or("Access keys", |kind| kind.row().title);
        self.named_in_english("keys", title)
    }

    /// What a SAS permits.
    #[must_use]
    pub fn sas_permission(&self, it: SasPermission) -> String {
        self.named("sas-permission", &it.letter().to_string(), it.name())
    }

    /// For which service a SAS is, with its letter.
    #[must_use]
    pub fn sas_of_service(&self, it: SasService) -> String {
        let letter = it.letter().to_string();
        let name = self.named("sas-service", &letter, it.name());
        self.sas_service(name, letter)
    }

    /// For which level a SAS is, with its letter.
    #[must_use]
    pub fn sas_of_level(&self, it: SasLevel) -> String {
        let letter = it.letter().to_string();
        let name = self.named("sas-level", &letter, it.name());
        self.sas_level(name, letter)
    }

    fn named_in_english(&self, table: &str, name: &str) -> String {
        self.named(table, &slug_of(name), name)
    }

    fn named(&self, table: &str, slug: &str, english: &str) -> String {
        let said = self.say(&format!("named-{table}-{slug}"), None);
        // A test holds that every row has its message; roles come with groups of their own.
        if said.is_empty() {
            english.to_owned()
        } else {
            said
        }
    }
}

/// A name as a part of an id: `AI + machine learning` is `ai-machine-learning`.
fn slug_of(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use vouchsafe_model::azure::BuiltInRole;
    use vouchsafe_model::azure::data_roles::GrantSystem;
    use vouchsafe_model::diagram::RoleKind;

    use super::*;

    const ENGLISH: &str = include_str!("../../static/data/languages/en.ftl");

    /// What the tables ask for: the id, and the English name.
    fn asked() -> Vec<(String, String)> {
        let mut asked: Vec<(String, String)> = Vec::new();
        let mut ask = |table: &str, slug: &str, name: &str| {
            asked.push((format!("named-{table}-{slug}"), name.to_owned()));
        };
        for kind in ResourceKind::all() {
            ask("kind", kind.slug(), kind.row().name);
        }
        for name in [
            "Microsoft Entra ID",
            "Management group",
            "Subscription",
            "Resource group",
            "System-assigned identity",
            "User-assigned identity",
            "Service principal",
            "User",
            "Group",
            "Note",
        ] {
            ask("kind", &slug_of(name), name);
        }
        for kind in PartKind::all() {
            ask("part", kind.slug(), kind.row().name);
            ask("parts", kind.slug(), kind.row().plural);
        }
        for mode in Mode::all() {
            ask("mode", mode.slug(), mode.row().name);
        }
        for switch in Switch::ALL {
            ask("switch", &slug_of(switch.row().name), switch.row().name);
        }
        for system in GrantSystem::ALL {
            for name in [system.row().grant, system.row().grants] {
                ask("grant", &slug_of(name), name);
            }
        }
        for role in BuiltInRole::all() {
            ask("role", &slug_of(role.group.name()), role.group.name());
        }
        for kind in [RoleKind::Custom, RoleKind::BuiltIn] {
            ask("role", &slug_of(kind.name()), kind.name());
        }
        let roles = include_str!("../../static/data/built-in-roles.json");
        for piece in roles.split("\"category\":").skip(1) {
            let name = piece.split('"').nth(1).unwrap();
            ask("role", &slug_of(name), name);
        }
        for kind in LocalKind::ALL {
            ask("keys", &slug_of(kind.row().title), kind.row().title);
        }
        for it in SasPermission::ALL {
            ask("sas-permission", &it.letter().to_string(), it.name());
        }
        for it in SasService::ALL {
            ask("sas-service", &it.letter().to_string(), it.name());
        }
        for it in SasLevel::ALL {
            ask("sas-level", &it.letter().to_string(), it.name());
        }
        asked
    }

    #[test]
    fn every_row_has_its_name_and_every_name_its_row() {
        let words = Words::english();
        let asked = asked();
        for (id, name) in &asked {
            let said = words.say(id, None);
            // What stands within a sentence in one table begins one in another.
            assert!(
                said.eq_ignore_ascii_case(name),
                "{id}: {said:?}, not {name:?}"
            );
        }
        let ids: BTreeSet<&str> = asked.iter().map(|(id, _)| id.as_str()).collect();
        let there = ENGLISH.lines().filter_map(|line| line.split_once(" = "));
        for (id, _) in there.filter(|(id, _)| id.starts_with("named-")) {
            assert!(ids.contains(id), "nobody asks for {id}");
        }
    }
}
