//! Secrets: where they are made, and who holds copies.

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    AccountReach, ClientCredentialId, ClientCredentialKind, Edit, KeyForm, KeyHolder, KeySlot,
    NewLocalSecret, NewSas, NewSasSigner, NewSecret, NodeId, NodeKind, ReferenceForm, Rights,
    SasKind, SasLevel, SasLimits, SasPermissions, SasReach, SasService, SettingId, StoredPolicyId,
    VaultReference,
};
use vouchsafe_model::flow::Timestamp;

use super::choices::Choices;

impl Choices<'_> {
    /// A policy of this account, or one that is not there.
    pub(super) fn stored_policy_of(&mut self, account: NodeId) -> StoredPolicyId {
        let resource = self.diagram.node(account).and_then(|it| it.resource());
        let policies = resource.into_iter().flat_map(|it| &it.policies);
        let ids: Vec<StoredPolicyId> = policies.map(|it| it.id).collect();
        match self.one(&ids) {
            Some(id) if !self.is(20) => id,
            _ => StoredPolicyId::new(self.id()),
        }
    }

    fn limits_of_sas(&mut self, account: NodeId) -> SasLimits {
        if self.is(2) {
            return SasLimits::default();
        }
        let addresses = self.is(3).then(|| "168.1.5.60-168.1.5.70".parse().unwrap());
        SasLimits {
            addresses,
            https_only: self.is(2),
            policy: self.is(2).then(|| self.stored_policy_of(account)),
        }
    }
    pub(super) fn setting_of(&mut self, host: NodeId) -> SettingId {
        let resource = self.diagram.node(host).and_then(|it| it.resource());
        let ids: Vec<SettingId> = resource
            .into_iter()
            .flat_map(|it| &it.settings)
            .map(|it| it.id)
            .collect();
        match self.one(&ids) {
            Some(id) if !self.is(20) => id,
            _ => SettingId::new(self.id()),
        }
    }

    pub(super) fn host_with_settings(&mut self) -> NodeId {
        self.node(|node| {
            node.resource()
                .is_some_and(|resource| !resource.settings.is_empty())
        })
    }

    pub(super) fn account(&mut self) -> NodeId {
        self.node(|node| node.resource_kind().is_some_and(|it| it.has_access_keys()))
    }

    pub(super) fn application(&mut self) -> NodeId {
        self.node(|node| node.kind_name() == "Service principal")
    }

    pub(super) fn credential_of(&mut self, application: NodeId) -> ClientCredentialId {
        let ids: Vec<ClientCredentialId> = self
            .diagram
            .client_credentials(application)
            .iter()
            .map(|it| it.id)
            .collect();
        match self.one(&ids) {
            Some(id) if !self.is(20) => id,
            _ => ClientCredentialId::new(self.id()),
        }
    }

    pub(super) fn moment(&mut self) -> Timestamp {
        let days = self.number() as i64;
        Timestamp::from_unix_seconds(days * 86_400 - 40 * 86_400)
    }

    pub(super) fn secret(&mut self) -> NewSecret {
        if self.is(2) {
            let application = self.node(|node| match &node.kind {
                NodeKind::ServicePrincipal { credentials } => !credentials.is_empty(),
                _ => false,
            });
            return NewSecret::ClientCredential {
                application,
                credential: self.credential_of(application),
            };
        }
        if self.is(2) {
            let account = self.node(|node| {
                let resource = node.resource();
                resource.is_some_and(|it| it.kind.signs_with_keys() && !it.parts.is_empty())
            });
            let reach = if self.is(3) {
                let (service, level) = (self.one(&SasService::ALL), self.one(&SasLevel::ALL));
                let reach = AccountReach::only(service.unwrap(), level.unwrap());
                SasReach::Account(reach.and(SasService::Blob, SasLevel::Object))
            } else {
                let part = self.part_of(account);
                let kind = self.diagram.part(account, part).map(|it| it.kind);
                let kinds = kind.into_iter().flat_map(SasKind::of_part);
                let kinds: Vec<SasKind> = kinds.collect();
                SasReach::Service(self.one(&kinds).unwrap_or(SasKind::Queue), part)
            };
            let letters: &[&str] = match reach {
                SasReach::Service(SasKind::Container, _) => &["r", "rl", "cw", "racwdl"],
                SasReach::Service(SasKind::Blob, _) => &["r", "racwd"],
                SasReach::Service(SasKind::Queue, _) => &["r", "raup"],
                SasReach::Service(SasKind::Table, _) => &["r", "raud"],
                SasReach::Service(SasKind::Share, _) => &["rl", "rcwdl"],
                SasReach::Service(SasKind::File, _) => &["r", "rcwd"],
                SasReach::Account(_) => &["r", "rl", "wdl", "rwdlacup"],
            };
            let signer = if reach.part().is_some() && self.is(3) {
                NewSasSigner::Principal(self.principal())
            } else {
                NewSasSigner::Key(self.one(&KeySlot::ALL).unwrap())
            };
            let letters = self.one(letters).unwrap();
            return NewSecret::Sas(NewSas {
                limits: self.limits_of_sas(account),
                account,
                reach,
                signer,
                permissions: SasPermissions::from_letters(letters, reach).unwrap(),
                starts_at: self.moment(),
                expires_at: self.moment(),
            });
        }
        if self.is(3) {
            let of = self.node(|node| {
                let kind = node.resource_kind();
                kind.is_some_and(|it| LocalKind::of_resource(it).is_some())
            });
            let resource = self.diagram.node(of).and_then(|it| it.resource());
            let kind = resource.and_then(|it| LocalKind::of_resource(it.kind));
            let kind = kind.unwrap_or(LocalKind::ServiceBus);
            let holders = resource.into_iter().flat_map(|it| it.holders.clone());
            let holders: Vec<KeyHolder> = holders.collect();
            if let Some(holder) = self.one(&holders)
                && !self.is(2)
            {
                return NewSecret::Local(NewLocalSecret {
                    of,
                    kind,
                    part: holder.part,
                    holder: Some(holder.id),
                    slot: self.one(&KeySlot::ALL).unwrap(),
                });
            }
            return NewSecret::Local(NewLocalSecret {
                of,
                kind,
                part: (kind == LocalKind::Sql).then(|| self.part_of(of)),
                holder: None,
                slot: self.one(&KeySlot::ALL).unwrap(),
            });
        }
        NewSecret::AccountKey {
            account: self.account(),
            slot: self.one(&KeySlot::ALL).unwrap(),
            form: self.one(&KeyForm::ALL).unwrap(),
        }
    }

    /// Authorization rules, and users with passwords.
    fn edit_of_holders(&mut self) -> Edit {
        let node = self.node(|node| {
            let kind = node.resource_kind();
            kind.is_some_and(|it| matches!(it.slug(), "service-bus-namespace" | "sql-server"))
        });
        let resource = self.diagram.node(node).and_then(|it| it.resource());
        let holders = resource.map_or_else(Vec::new, |it| it.holders.clone());
        let rights = [1, 2, 3, 7].map(|bits| Rights::from_bits(bits).unwrap());
        let rights = self.one(&rights).unwrap();
        let Some(holder) = self.one(&holders).filter(|_| !self.is(2)) else {
            return Edit::AddKeyHolder {
                node,
                part: (!self.is(3)).then(|| self.part_of(node)),
                name: None,
                rights,
            };
        };
        let (holder, name) = (holder.id, holder.name);
        match self.number() % 4 {
            0 => Edit::RemoveKeyHolder { node, holder },
            1 => Edit::ChangeKeyHolder {
                node,
                holder,
                name,
                rights,
            },
            _ => Edit::RegenerateHolderKey {
                node,
                holder,
                slot: self.one(&KeySlot::ALL).unwrap(),
            },
        }
    }

    pub(super) fn edit_of_secrets(&mut self) -> Edit {
        let host = self.host_with_settings();
        match self.number() % 22 {
            19 | 20 => {
                let node = self.account();
                Edit::AddStoredPolicy {
                    node,
                    part: self.part_of(node),
                    name: (!self.is(3)).then(|| "readers".to_owned()),
                }
            }
            21 => {
                let node = self.account();
                Edit::DeleteStoredPolicy {
                    node,
                    policy: self.stored_policy_of(node),
                }
            }
            17 | 18 => self.edit_of_holders(),
            15 | 16 => {
                let host = self.node(|node| {
                    let resource = node.resource();
                    resource
                        .is_some_and(|it| it.kind.resolves_references() && !it.settings.is_empty())
                });
                let vault = self.node(|node| {
                    node.resource_kind()
                        .is_some_and(|it| it.slug() == "key-vault")
                });
                let reference = VaultReference {
                    vault,
                    secret: self.part_of(vault),
                    form: self.one(&ReferenceForm::ALL).unwrap(),
                };
                Edit::ReferToVault {
                    host,
                    setting: self.setting_of(host),
                    reference: (!self.is(4)).then_some(reference),
                }
            }
            14 => Edit::RevokeDelegationKeys(self.account()),
            0 | 1 => Edit::RegenerateKey {
                node: self.account(),
                slot: self.one(&KeySlot::ALL).unwrap(),
            },
            2 => Edit::AllowKeyAccess(self.account()),
            3 => Edit::DisallowKeyAccess(self.account()),
            4 => Edit::ChangeSetting {
                host,
                setting: self.setting_of(host),
                secret: self.secret(),
            },
            6 | 7 => Edit::AddClientCredential {
                application: self.application(),
                kind: self.one(&ClientCredentialKind::ALL).unwrap(),
                name: self.text(),
                expires_at: self.moment(),
            },
            8 => {
                let application = self.application();
                Edit::SetExpiry {
                    application,
                    credential: self.credential_of(application),
                    expires_at: self.moment(),
                }
            }
            5 => Edit::RenameSetting {
                host,
                setting: self.setting_of(host),
                name: self.name(),
            },
            _ => Edit::AddSetting {
                host: self.node(|node| node.resource_kind().is_some_and(|it| it.runs_code())),
                name: self.text(),
                secret: self.secret(),
            },
        }
    }
}
