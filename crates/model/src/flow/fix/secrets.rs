//! Repairs of calls that are made with a secret: copy it again, or do without.

mod references;
mod sas;

use super::super::{grants as data_grants, words};
use super::{Workshop, one_or_several, sensible_scope};
use crate::azure::local_auth::LocalKind;
use crate::azure::operations::Permission;
use crate::azure::{BuiltInRole, Operation};
use crate::diagram::{
    ClientCredentialId, ClientCredentialKind, Credential, DatabaseRole, Edit, HeldSecret,
    IdentityChoice, KeyForm, KeyHolderId, KeySlot, NewCall, NewLocalSecret, NewSecret, NodeId,
    PrincipalId, Rights, Setting, SettingId,
};
use crate::flow::need::needs_of_call;
use crate::flow::pick::Identities;
use crate::flow::trace::Fix;
use crate::say;
use crate::text::Text;

/// How long a new secret or certificate is good, in seconds: what the portal
/// proposes.
// Source: "Add a client secret" of the Entra documentation (180 days are recommended).
const USUAL_LIFETIME_SECONDS: i64 = 180 * 86_400;

/// How long a SAS is good that is signed anew, in seconds: an hour.
const SAS_LIFETIME_SECONDS: i64 = 3_600;

/// What the platform does to resolve a reference.
const GET_SECRET: Operation = Operation::named("get-secret");

/// How sentences speak of the identity that belongs to the caller alone.
fn its_own() -> Text {
    say!("its own system-assigned identity")
}

impl Workshop<'_> {
    pub(super) fn copy_key_into_new_setting(&self) -> Vec<Fix> {
        let target = self.call.what.target.node();
        let setting = SettingId::new(self.diagram.next_id());
        let copy = self.key_of_target(KeySlot::First).map(|secret| Fix {
            title: say!(
                "Copy {key_name} of {node_name} into the settings of {caller}",
                key_name = self.key_name(KeySlot::First),
                node_name = self.diagram.node_name(target),
                caller = self.caller.name
            ),
            why: say!(
                "The code then finds a key again. There is one more copy to look after: it opens \
                  everything in the resource, until the key is made anew."
            ),
            edit: Edit::Several(vec![
                Edit::AddSetting {
                    host: self.caller.id,
                    name: None,
                    secret,
                },
                self.change(NewCall {
                    credential: Credential::Setting(setting),
                    ..self.call.what.clone()
                }),
            ]),
        });
        copy.into_iter().chain(self.use_identity()).collect()
    }

    /// A key or password of the target, with all that code needs to use it; `None`
    /// if the target takes none.
    fn key_of_target(&self, slot: KeySlot) -> Option<NewSecret> {
        let target = self.call.what.target;
        self.diagram.access_keys(target.node())?;
        let Some(kind) = self.local_kind() else {
            return Some(NewSecret::AccountKey {
                account: target.node(),
                slot,
                form: KeyForm::ConnectionString,
            });
        };
        Some(NewSecret::Local(NewLocalSecret {
            of: target.node(),
            kind,
            part: match kind {
                LocalKind::Sql => Some(target.part()?),
                LocalKind::ServiceBus
                | LocalKind::ApiKey
                | LocalKind::AppConfiguration
                | LocalKind::CosmosDb
                | LocalKind::Redis => None,
            },
            holder: None,
            slot,
        }))
    }

    /// Gives an authorization rule, or a user with a password, the right that the
    /// call takes.
    pub(super) fn give_holder_right(&self, holder: KeyHolderId) -> Vec<Fix> {
        let node = self.call.what.target.node();
        let given = self.local_kind().and_then(|kind| {
            let found = self.diagram.key_holder(node, holder)?;
            let row = self.call.what.operation.row();
            let needed = match &row.permission {
                Permission::Database(permission) => permission.database_role,
                _ => row.refusal_values.iter().find(|it| it.0 == "claim")?.1,
            };
            let rights = found.rights.names(kind).chain([needed]);
            Some(Fix {
                title: match kind {
                    LocalKind::Sql => say!(
                        "Put {holder} into {right}",
                        holder = found.name,
                        right = needed
                    ),
                    _ => say!(
                        "Give {holder} the right {right}",
                        holder = found.name,
                        right = needed,
                    ),
                },
                why: say!(
                    "Whoever has a copy of what {holder} lets in with has it then, too.",
                    holder = found.name
                ),
                edit: Edit::ChangeKeyHolder {
                    node,
                    holder,
                    name: found.name.clone(),
                    rights: Rights::from_names(kind, rights)?,
                },
            })
        });
        given.into_iter().chain(self.use_identity()).collect()
    }

    fn local_kind(&self) -> Option<LocalKind> {
        LocalKind::of_service(self.call.what.operation.row().service)
    }

    fn key_name(&self, slot: KeySlot) -> Text {
        crate::flow::secrets::key_name_of(self.local_kind(), slot)
    }

    pub(super) fn copy_key_again(&self, setting: SettingId) -> Vec<Fix> {
        let copy = self
            .diagram
            .setting(self.caller.id, setting)
            .map(|held| self.copied_again(setting, held));
        copy.into_iter().chain(self.use_identity()).collect()
    }

    fn copied_again(&self, setting: SettingId, held: &Setting) -> Fix {
        let again = held.secret.again();
        let change = Edit::ChangeSetting {
            host: self.caller.id,
            setting,
            secret: again,
        };
        let words = crate::flow::secrets::words(self.diagram, &held.secret);
        if let Some(reference) = held.through {
            let vault = self.diagram.node_name(reference.vault);
            return Fix {
                title: say!("Put {words} into {vault} again", words, vault),
                why: say!(
                    "It was made anew, and the secret in {vault} is the old one: a vault does not \
                     follow what it holds a copy of. All who refer to it find the new one within \
                     24 hours, or when their configuration changes.",
                    vault
                ),
                edit: change,
            };
        }
        match again {
            NewSecret::Sas(new) => {
                let (signer, mut edits) = self.signing(&new);
                edits.push(change);
                Fix {
                    title: say!(
                        "Sign the {words} again and copy it into {setting}",
                        words,
                        setting = held.name
                    ),
                    why: say!("What signed it is void. {signer}", signer),
                    edit: one_or_several(edits),
                }
            }
            NewSecret::AccountKey { .. }
            | NewSecret::ClientCredential { .. }
            | NewSecret::Local(_) => Fix {
                title: say!(
                    "Copy {words} into {setting} again",
                    words,
                    setting = held.name
                ),
                why: say!(
                    "The key was made anew; the copy in the settings of {caller} is the old one. Each \
                     place with a copy has to be changed, each time.",
                    caller = self.caller.name
                ),
                edit: change,
            },
        }
    }

    pub(super) fn copy_key_of_target(&self, setting: SettingId) -> Vec<Fix> {
        let target = self.call.what.target.node();
        let held = self.diagram.setting(self.caller.id, setting);
        let copy = held.and_then(|held| {
            let (slot, secret) = match held.secret {
                HeldSecret::AccountKey { slot, form, .. } => {
                    let account = target;
                    let key = NewSecret::AccountKey {
                        account,
                        slot,
                        form,
                    };
                    (slot, key)
                }
                HeldSecret::Local(local) => (local.slot, self.key_of_target(local.slot)?),
                HeldSecret::Sas(_) | HeldSecret::ClientCredential { .. } => return None,
            };
            Some(Fix {
                title: say!(
                    "Copy {key_name} of {node_name} into {setting}",
                    key_name = self.key_name(slot),
                    node_name = self.diagram.node_name(target),
                    setting = held.name
                ),
                why: say!("A key opens only the resource that it belongs to."),
                edit: Edit::ChangeSetting {
                    host: self.caller.id,
                    setting,
                    secret,
                },
            })
        });
        copy.into_iter().chain(self.use_identity()).collect()
    }

    /// A key that writes, in place of one that only reads.
    pub(super) fn copy_key_that_writes(&self, setting: SettingId) -> Vec<Fix> {
        let held = self.diagram.setting(self.caller.id, setting);
        let copy = held.and_then(|held| {
            let HeldSecret::Local(local) = held.secret else {
                return None;
            };
            let slot = local.slot.that_writes();
            let key = self.key_name(slot);
            let name = self.diagram.node_name(local.of);
            Some(Fix {
                title: say!(
                    "Copy the {key} of {name} into {setting}",
                    key,
                    name,
                    setting = held.name
                ),
                why: say!(
                    "Whoever has the {key} may read and write everything in {name}, and not only \
                     what this call does.",
                    key,
                    name
                ),
                edit: Edit::ChangeSetting {
                    host: self.caller.id,
                    setting,
                    secret: NewSecret::Local(NewLocalSecret {
                        of: local.of,
                        kind: local.kind,
                        part: local.part,
                        holder: local.holder,
                        slot,
                    }),
                },
            })
        });
        self.use_identity().into_iter().chain(copy).collect()
    }

    pub(super) fn make_new_client_credential(&self, setting: SettingId) -> Vec<Fix> {
        let held = self.diagram.setting(self.caller.id, setting);
        let make = held.and_then(|held| match held.secret {
            HeldSecret::ClientCredential {
                application, kind, ..
            } => Some(self.make_credential(setting, &held.name, application, kind)),
            HeldSecret::AccountKey { .. } | HeldSecret::Sas(_) | HeldSecret::Local(_) => None,
        });
        make.into_iter().chain(self.use_identity()).collect()
    }

    fn make_credential(
        &self,
        setting: SettingId,
        setting_name: &str,
        application: NodeId,
        kind: ClientCredentialKind,
    ) -> Fix {
        let expires_at = self.now.plus_seconds(USUAL_LIFETIME_SECONDS);
        // The number that the new one will get.
        let credential = ClientCredentialId::new(self.diagram.next_id());
        let name = self.diagram.node_name(application);
        Fix {
            title: say!(
                "Give {name} a new {kind} and copy it into {setting}",
                name,
                kind = words::client_credential(kind),
                setting = setting_name,
            ),
            why: say!(
                "It is good until {date}. Before that day, somebody has to do this again, in each \
                 place that holds a copy.",
                date = expires_at.date()
            ),
            edit: Edit::Several(vec![
                Edit::AddClientCredential {
                    application,
                    kind,
                    name: None,
                    expires_at,
                },
                Edit::ChangeSetting {
                    host: self.caller.id,
                    setting,
                    secret: NewSecret::ClientCredential {
                        application,
                        credential,
                    },
                },
            ]),
        }
    }

    pub(super) fn let_keys_in_or_not(&self) -> Vec<Fix> {
        let account = self.call.what.target.node();
        let name = self.diagram.node_name(account);
        let why = match self.local_kind() {
            Some(LocalKind::Sql) => say!(
                "Every copy of a password of {name} opens all of it again, also those that nobody \
                 remembers. Somebody has disallowed that on purpose.",
                name,
            ),
            None
            | Some(
                LocalKind::ServiceBus
                | LocalKind::ApiKey
                | LocalKind::AppConfiguration
                | LocalKind::CosmosDb
                | LocalKind::Redis,
            ) => say!(
                "Every copy of a key of {name} opens all of it again, also those that nobody \
                 remembers. Somebody has disallowed that on purpose.",
                name,
            ),
        };
        let title = match self.local_kind() {
            None => say!("Allow Shared Key access to {name}", name),
            Some(LocalKind::Sql) => say!("Allow SQL authentication to {name}", name),
            Some(LocalKind::Redis) => say!("Allow access keys of {name}", name),
            Some(
                LocalKind::ServiceBus
                | LocalKind::ApiKey
                | LocalKind::AppConfiguration
                | LocalKind::CosmosDb,
            ) => {
                say!("Allow local authentication to {name}", name)
            }
        };
        let allow = Fix {
            title,
            why,
            edit: Edit::AllowKeyAccess(account),
        };
        self.use_identity().into_iter().chain([allow]).collect()
    }

    /// An identity of the caller in place of a secret: its own, turned on where it
    /// is off, or else a user-assigned one; granted what the call needs, and used
    /// by it. `None` where the caller can have none.
    pub(super) fn use_identity(&self) -> Option<Fix> {
        if self.call.what.operation.asks_for_ssh_certificate() {
            // No managed identity gets one.
            return None;
        }
        if self.diagram.workload(self.caller.id).is_some() {
            return Some(self.use_service_account());
        }
        let resource = self.caller.resource()?;
        let identities = Identities::of(self.diagram, self.caller);
        let mut edits = Vec::new();
        let (principal, choice, whose) = match (
            identities.system_assigned,
            identities.user_assigned.into_iter().next(),
        ) {
            (Some(own), _) => (own.id, IdentityChoice::Unnamed, its_own()),
            (None, _) if resource.may_enable_system_assigned() => {
                edits.push(Edit::EnableSystemAssigned(self.caller.id));
                // The number that the new identity will get.
                let new = PrincipalId::new(self.diagram.next_id());
                (new, IdentityChoice::Unnamed, its_own())
            }
            (None, Some(attached)) => (
                attached.id,
                IdentityChoice::UserAssigned(attached.id),
                words::identity(&attached),
            ),
            (None, None) if resource.kind.row().identity.allows_user_assigned() => {
                edits.extend(self.new_identity());
                let new = PrincipalId::new(self.diagram.next_id());
                (
                    new,
                    IdentityChoice::UserAssigned(new),
                    say!("a user-assigned identity"),
                )
            }
            (None, None) => return None,
        };
        let may_already = self.diagram.principal(principal).is_some()
            && super::may(self.diagram, &self.call.what, principal);
        let mut granted = Vec::new();
        if !may_already {
            for (role, edit) in self.grants(principal) {
                granted.push(role);
                edits.push(edit);
            }
        }
        edits.push(self.change(NewCall {
            credential: Credential::ManagedIdentity(choice),
            ..self.call.what.clone()
        }));
        let name = &self.caller.name;
        let with = if granted.is_empty() {
            say!("It may already do this.")
        } else {
            say!(
                "It gets no more than {roles}.",
                roles = words::list(&granted)
            )
        };
        Some(Fix {
            title: say!("Use a managed identity instead"),
            why: say!(
                "Nothing is copied, so nothing can leak, go stale or expire: {name} proves who it \
                 is with {identity}.",
                name,
                identity = whose,
            )
            .then(with),
            edit: one_or_several(edits),
        })
    }

    /// The token of the pod's own service account in place of a secret.
    fn use_service_account(&self) -> Fix {
        let name = &self.caller.name;
        Fix {
            title: say!("Use workload identity instead"),
            why: say!(
                "Nothing is copied, so nothing can leak or go stale: {name} proves who it is with \
                 the token of its service account. Which identity trusts that, and what it may \
                 do, is decided next.",
                name
            ),
            edit: self.change(NewCall {
                credential: Credential::Workload,
                ..self.call.what.clone()
            }),
        }
    }

    /// What the call needs, each with its name and the edit that grants it.
    fn grants(&self, principal: PrincipalId) -> Vec<(Text, Edit)> {
        let what = &self.call.what;
        match self.diagram.permission(what.target, what.operation) {
            Permission::Rbac(_) => {
                let mut grants: Vec<(Text, Edit)> = needs_of_call(self.diagram, what)
                    .into_iter()
                    .filter_map(|need| {
                        let role = BuiltInRole::find(need.least_role)?;
                        let scope = sensible_scope(self.diagram, need.scope);
                        let place = words::scope(self.diagram, scope);
                        let edit = Edit::AssignRole {
                            principal,
                            role: role.id,
                            scope,
                            condition: None,
                        };
                        Some((say!("{role} on {place}", role = role.name, place), edit))
                    })
                    .collect();
                // One role may grant all that is needed.
                grants.dedup();
                grants
            }
            Permission::Database(permission) => {
                let role = DatabaseRole::from_name(permission.database_role);
                let grant = role.zip(what.target.part()).map(|(role, database)| {
                    let edit = Edit::GrantDatabaseRoles {
                        server: what.target.node(),
                        database,
                        principal,
                        roles: vec![role],
                    };
                    (role.name().into(), edit)
                });
                grant.into_iter().collect()
            }
            Permission::DataRole(permission) => {
                let role = permission.least_role;
                let scope = data_grants::sensible_scope(self.diagram, what.target);
                let place = words::scope(self.diagram, scope);
                let edit = Edit::GrantDataRoles {
                    scope,
                    principal,
                    roles: vec![role],
                };
                vec![(
                    say!("{role} for {place}", role = role.row().name, place),
                    edit,
                )]
            }
        }
    }
}
