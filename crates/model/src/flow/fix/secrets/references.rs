//! The repairs of a Key Vault reference.

use super::GET_SECRET;
use crate::azure::BuiltInRole;
use crate::azure::operations::Permission;
use crate::diagram::{Edit, PrincipalId, Scope, SettingId};
use crate::flow::fix::{Workshop, one_or_several};
use crate::flow::pick::Identities;
use crate::flow::trace::Fix;
use crate::say;
use crate::text::Sayable;
use crate::time::Timestamp;

impl Workshop<'_> {
    /// Gives the platform what it takes to resolve the reference of a setting.
    pub(in crate::flow::fix) fn let_platform_read_vault(&self, setting: SettingId) -> Vec<Fix> {
        let reference = self
            .diagram
            .setting(self.caller.id, setting)
            .and_then(|it| it.through);
        let is_there = reference.is_some_and(|it| self.diagram.part(it.vault, it.secret).is_some());
        if !is_there {
            return self.hold_without_vault(setting);
        }
        let read = reference.and_then(|reference| {
            let role = BuiltInRole::by_name("Key Vault Secrets User")?;
            let name = &self.caller.name;
            let vault = self.diagram.node_name(reference.vault);
            let own = Identities::of(self.diagram, self.caller).system_assigned;
            let host = self.caller.resource()?;
            let named = host.environment.reference_identity;
            let known = named.and_then(|it| self.diagram.principal(it));
            let mut edits = Vec::new();
            if named.is_some() && known.is_none() {
                let host = self.caller.id;
                let principal = None;
                edits.push(Edit::SetReferenceIdentity { host, principal });
            }
            let whose = match &known {
                Some(principal) => principal.name.text(),
                None => say!("the system-assigned identity of {name}", name),
            };
            let principal = match (known, &own) {
                (Some(named), _) => {
                    let (host_node, identity) = (self.caller.id, named.node);
                    if !host.user_assigned.contains(&identity) {
                        edits.push(Edit::AttachIdentity {
                            host: host_node,
                            identity,
                        });
                    }
                    named.id
                }
                (None, Some(principal)) => principal.id,
                (None, None) => {
                    edits.push(Edit::EnableSystemAssigned(self.caller.id));
                    // The number that the new identity will get.
                    PrincipalId::new(self.diagram.next_id())
                }
            };
            let whole = Scope::Node(reference.vault);
            let (grant, held) = match self.diagram.permission(whole, GET_SECRET) {
                Permission::DataRole(permission) => (
                    Edit::GrantDataRoles {
                        scope: whole,
                        principal,
                        roles: vec![permission.least_role],
                    },
                    say!("an access policy"),
                ),
                Permission::Rbac(_) | Permission::Database(_) => (
                    Edit::AssignRole {
                        principal,
                        role: role.id,
                        scope: whole,
                        condition: None,
                    },
                    role.name.text(),
                ),
            };
            edits.push(grant);
            Some(Fix {
                title: say!("Let {name} read {vault}, with {role}", name, vault, role = held),
                why: say!(
                    "The platform resolves references with {identity}. Microsoft advises a vault for each \
                     application, not roles on single secrets.",
                    identity = whose,
                ),
                edit: one_or_several(edits),
            })
        });
        read.into_iter().chain(self.use_identity()).collect()
    }

    /// Lets the platform read vaults anew, now or when it does so by itself.
    pub(in crate::flow::fix) fn find_what_the_vault_holds(&self, until: Timestamp) -> Vec<Fix> {
        let name = &self.caller.name;
        let resolve = Fix {
            title: say!("Let the references of {name} be resolved again", name),
            why: say!(
                "A POST to …/config/configreferences/appsettings/refresh of {name} does that, and \
                 so does any change of its configuration. The code then finds what the vault \
                 holds now.",
                name
            ),
            edit: Edit::ResolveReferences(self.caller.id),
        };
        let wait = Fix {
            why: say!("The platform reads the vault anew by then, and nobody has to do anything."),
            ..self.wait(until)
        };
        vec![resolve, wait]
    }

    /// Lets the secret stand in the setting itself, or does without it.
    pub(in crate::flow::fix) fn hold_without_vault(&self, setting: SettingId) -> Vec<Fix> {
        let held = self.diagram.setting(self.caller.id, setting);
        let hold = held.map(|held| Fix {
            title: say!(
                "Let the secret stand in {setting} itself",
                setting = held.name
            ),
            why: say!(
                "The vault that it came from is gone. Whoever sees the settings then sees it."
            ),
            edit: Edit::ReferToVault {
                host: self.caller.id,
                setting,
                reference: None,
            },
        });
        self.use_identity().into_iter().chain(hold).collect()
    }
}
