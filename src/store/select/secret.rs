//! Access keys, client secrets and certificates, and the copies that hosts hold of
//! them.

use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    ClientCredential, ClientCredentialId, ClientCredentialKind, Diagram, HeldSecret, KeptWhy,
    KeyForm, KeySlot, NewSecret, Node, NodeId, NodeKind, ReferenceForm, Resource, SasSigner,
    Setting, SettingId, VaultReference,
};
use vouchsafe_model::flow;
use vouchsafe_model::flow::secrets::{self, SecretOrigin};

use super::connection::CallRow;
use super::holders::HoldersDetails;
use super::local;
use super::sas::{self, SasDetails};

/// The access keys of a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessKeysDetails {
    /// What the portal calls the page with them.
    pub title: &'static str,
    /// What the switch is called that lets them in.
    pub switch: &'static str,
    /// What that means as it is.
    pub hint: &'static str,
    /// Whether they are let in.
    pub is_allowed: bool,
    /// The keys: two, or one password.
    pub keys: Vec<KeyRow>,
    /// Whom else it lets in with a key or password of their own.
    pub holders: Option<HoldersDetails>,
    /// What user delegation keys of the account have signed; old ones among it.
    pub delegated: Vec<SettingRow>,
}

/// One of the two keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// Which one.
    pub slot: KeySlot,
    /// What Azure calls it.
    pub name: &'static str,
    /// The key as it is now, and connection strings with it, each with what it is:
    /// made up, and look it.
    pub values: Vec<(String, String)>,
    /// The settings that hold a copy, old ones among them.
    pub copies: Vec<SettingRow>,
}

/// A client secret or certificate in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientCredentialRow {
    /// Which one.
    pub id: ClientCredentialId,
    /// What it is.
    pub kind: ClientCredentialKind,
    /// Its description.
    pub name: String,
    /// The day on which it expires.
    pub expires: String,
    /// Whether that day is past.
    pub is_expired: bool,
    /// The certificate, if it is one.
    pub certificate: Option<secrets::Certificate>,
    /// The settings that hold a copy.
    pub copies: Vec<SettingRow>,
}

/// A setting in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingRow {
    /// The host.
    pub host: NodeId,
    /// Its name.
    pub host_name: String,
    /// Which setting.
    pub id: SettingId,
    /// Its name.
    pub name: String,
    /// What it holds: `key1 of contosostore`.
    pub holds: String,
    /// Whether it still opens anything.
    pub is_current: bool,
    /// Where it stands instead, if the setting only refers to it: `db-password of kv-orders`.
    pub through: Option<String>,
}

/// The settings of a host that hold secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsDetails {
    /// Those that are there.
    pub settings: Vec<SettingRow>,
    /// What could be copied into one.
    pub copyable: Vec<CopyChoice>,
}

/// A secret that can be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyChoice {
    /// What.
    pub secret: NewSecret,
    /// In words.
    pub words: String,
}

/// What the inspector shows for a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingDetails {
    /// The setting in short.
    pub row: SettingRow,
    /// The resource that the secret was copied from; `None` if it is gone.
    pub from: Option<NodeId>,
    /// What stands in it: made up, and looks it.
    pub value: String,
    /// What it holds, to be copied again.
    pub again: NewSecret,
    /// What else could be copied into it from where it came.
    pub choices: Vec<CopyChoice>,
    /// What a SAS allows; `None` if it is none.
    pub sas: Option<SasDetails>,
    /// Where the secret can stand: in the setting itself, or in a vault; empty where
    /// the host resolves no references.
    pub places: Vec<PlaceChoice>,
    /// What the platform goes on with, if the secret was replaced in its vault; `None`
    /// if it has what the vault holds.
    pub kept: Option<String>,
    /// What it opens, and until when.
    pub opens: String,
    /// Whether it could be copied, or signed, again as it is.
    pub can_be_copied_again: bool,
    /// The calls that are made with it.
    pub calls: Vec<CallRow>,
}

/// Where the secret of a setting can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceChoice {
    /// The secret of a vault; `None` for the setting itself.
    pub reference: Option<VaultReference>,
    /// In words.
    pub words: String,
    /// Whether it stands there.
    pub is_chosen: bool,
}

impl SettingRow {
    fn of(diagram: &Diagram, host: &Node, setting: &Setting) -> Self {
        Self {
            host: host.id,
            host_name: host.name.clone(),
            id: setting.id,
            name: setting.name.clone(),
            holds: secrets::words(diagram, &setting.secret),
            is_current: diagram.is_current(&setting.secret),
            through: setting.through.map(|reference| {
                let secret = diagram.part(reference.vault, reference.secret);
                match (diagram.node(reference.vault), secret) {
                    (Some(vault), Some(secret)) => format!("{} of {}", secret.name, vault.name),
                    _ => "a secret that is gone".to_owned(),
                }
            }),
        }
    }

    /// What it holds, that it is old where it is, and that it stands in a vault where it does.
    #[must_use]
    pub fn words(&self) -> String {
        let holds = if self.is_current {
            self.holds.clone()
        } else {
            format!("{}, old", self.holds)
        };
        match &self.through {
            Some(secret) => format!("Key Vault reference to {secret}, which holds {holds}"),
            None => holds,
        }
    }

    /// Where its copy is, as the owner of the secret is told.
    #[must_use]
    pub fn whereabouts(&self) -> String {
        let name = &self.name;
        match &self.through {
            Some(secret) => format!("{name}, a Key Vault reference to {secret}"),
            None if self.is_current => format!("Copy in {name}"),
            None => format!("Old copy in {name}"),
        }
    }
}

impl AccessKeysDetails {
    pub(super) fn of(diagram: &Diagram, node: &Node) -> Option<Self> {
        let keys = diagram.access_keys(node.id)?;
        let kind = diagram.local_kind(node.id);
        let slots = diagram.key_slots(node.id);
        let of_key = |slot: KeySlot| {
            copies(diagram, |secret| match *secret {
                HeldSecret::AccountKey {
                    account, slot: its, ..
                } => account == node.id && its == slot,
                HeldSecret::Sas(sas) => match sas.signer {
                    SasSigner::Key { slot: its, .. } => sas.account == node.id && its == slot,
                    SasSigner::Principal { .. } => false,
                },
                HeldSecret::Local(local) => {
                    local.of == node.id && local.slot == slot && local.holder.is_none()
                }
                HeldSecret::ClientCredential { .. } => false,
            })
        };
        let delegated = copies(diagram, |secret| match secret {
            HeldSecret::Sas(sas) => sas.account == node.id && sas.signer.principal().is_some(),
            HeldSecret::AccountKey { .. }
            | HeldSecret::Local(_)
            | HeldSecret::ClientCredential { .. } => false,
        });
        Some(Self {
            delegated,
            holders: HoldersDetails::of(diagram, node),
            title: kind.map_or("Access keys", |it| it.row().title),
            switch: switch(kind),
            hint: hint(kind, !keys.is_disallowed),
            is_allowed: !keys.is_disallowed,
            keys: slots
                .map(|slot| KeyRow {
                    slot,
                    name: diagram.key_name(node.id, slot),
                    values: local::values(diagram, node, kind, slot, keys.generation(slot)),
                    copies: of_key(slot),
                })
                .collect(),
        })
    }
}

fn signs_with_keys(node: &Node) -> bool {
    node.resource_kind()
        .is_some_and(ResourceKind::signs_with_keys)
}

/// What the switch is called that lets keys and passwords in.
const fn switch(kind: Option<LocalKind>) -> &'static str {
    match kind {
        None => "Allow storage account key access",
        Some(
            LocalKind::ServiceBus
            | LocalKind::ApiKey
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb,
        ) => "Allow local authentication",
        Some(LocalKind::Sql) => "Allow SQL authentication",
        Some(LocalKind::Redis) => "Allow access keys",
    }
}

const fn hint(kind: Option<LocalKind>, is_allowed: bool) -> &'static str {
    match (kind, is_allowed) {
        (None, true) => "On. Whoever has a key may do everything in the account, without any role.",
        (None, false) => "Off. Requests that are signed with a key are refused.",
        (Some(LocalKind::ServiceBus), true) => {
            "On. Whoever has a key of RootManageSharedAccessKey may do everything in the namespace, \
             without any role."
        }
        (Some(LocalKind::AppConfiguration | LocalKind::CosmosDb), true) => {
            "On. Whoever has a key may read and write everything in it, without any role; with a \
             read-only key, read everything."
        }
        (Some(LocalKind::Redis), true) => {
            "On. Whoever has a key may read and write everything in the cache, without any access \
             policy."
        }
        (Some(LocalKind::Redis), false) => {
            "Off: disableAccessKeyAuthentication is true. Keys are refused."
        }
        (Some(LocalKind::ApiKey), true) => {
            "On. Whoever has a key may use everything in the resource, without any role."
        }
        (Some(LocalKind::Sql), true) => {
            "On. The server administrator logs in with a password, and owns every database."
        }
        (Some(LocalKind::AppConfiguration), false) => {
            "Off: disableLocalAuth is true. All keys were deleted with that."
        }
        (Some(LocalKind::ServiceBus | LocalKind::ApiKey | LocalKind::CosmosDb), false) => {
            "Off: disableLocalAuth is true. Keys are refused."
        }
        (Some(LocalKind::Sql), false) => {
            "Off: Microsoft Entra-only authentication is on. Passwords are refused."
        }
    }
}

/// The settings that hold such a secret.
pub(super) fn copies(diagram: &Diagram, is_meant: impl Fn(&HeldSecret) -> bool) -> Vec<SettingRow> {
    diagram
        .nodes()
        .flat_map(|host| {
            let settings = host.resource().into_iter().flat_map(|it| &it.settings);
            settings.map(move |setting| (host, setting))
        })
        .filter(|(_, setting)| is_meant(&setting.secret))
        .map(|(host, setting)| SettingRow::of(diagram, host, setting))
        .collect()
}

/// The client secrets and certificates of an application; `None` for what is
/// none.
pub(super) fn client_credentials(
    diagram: &Diagram,
    node: &Node,
) -> Option<Vec<ClientCredentialRow>> {
    let NodeKind::ServicePrincipal { credentials } = &node.kind else {
        return None;
    };
    let row = |credential: &ClientCredential| ClientCredentialRow {
        id: credential.id,
        kind: credential.kind,
        name: credential.name.clone(),
        expires: credential.expires_at.date(),
        is_expired: credential.expires_at <= diagram.now(),
        certificate: (credential.kind == ClientCredentialKind::Certificate)
            .then(|| secrets::certificate(credential.id)),
        copies: copies(diagram, |secret| {
            secret.client_credential() == Some(credential.id)
        }),
    };
    Some(credentials.iter().map(row).collect())
}

impl SettingsDetails {
    pub(super) fn of(diagram: &Diagram, node: &Node, resource: &Resource) -> Option<Self> {
        resource.kind.runs_code().then(|| Self {
            settings: resource
                .settings
                .iter()
                .map(|setting| SettingRow::of(diagram, node, setting))
                .collect(),
            copyable: copyable(diagram),
        })
    }
}

/// Every secret of the drawing, each key written both ways.
fn copyable(diagram: &Diagram) -> Vec<CopyChoice> {
    diagram
        .nodes()
        .flat_map(|node| {
            let mut choices = client_credential_choices(diagram, node);
            choices.extend(local::choices(diagram, node));
            if signs_with_keys(node) {
                for slot in KeySlot::PAIR {
                    let forms = KeyForm::ALL.into_iter();
                    choices.extend(forms.map(|form| copy_choice(&node.name, node.id, slot, form)));
                }
            }
            choices
        })
        .collect()
}

/// What somebody could copy who takes up a secret where it is made, the usual one first.
#[must_use]
pub fn copies_of(diagram: &Diagram, origin: SecretOrigin) -> Vec<CopyChoice> {
    let mut choices = copyable(diagram);
    choices.retain(|choice| SecretOrigin::of_new(&choice.secret) == Some(origin));
    choices
}

pub(super) fn client_credential_choices(diagram: &Diagram, node: &Node) -> Vec<CopyChoice> {
    let credentials = diagram.client_credentials(node.id).iter();
    credentials
        .map(|it| {
            let kind = match it.kind {
                ClientCredentialKind::Secret => "Client secret",
                ClientCredentialKind::Certificate => "Certificate",
            };
            CopyChoice {
                secret: NewSecret::ClientCredential {
                    application: node.id,
                    credential: it.id,
                },
                words: format!("{kind} “{}” of {}", it.name, node.name),
            }
        })
        .collect()
}

pub(super) fn copy_choice(name: &str, account: NodeId, slot: KeySlot, form: KeyForm) -> CopyChoice {
    let what = match form {
        KeyForm::ConnectionString => format!("Connection string of {name}, {}", slot.name()),
        KeyForm::KeyAlone => format!("Account key of {name}, {}", slot.name()),
    };
    CopyChoice {
        secret: NewSecret::AccountKey {
            account,
            slot,
            form,
        },
        words: what,
    }
}

impl SettingDetails {
    /// Whether the secret stands in a vault.
    #[must_use]
    pub fn is_reference(&self) -> bool {
        let mut chosen = self.places.iter().filter(|it| it.is_chosen);
        chosen.any(|it| it.reference.is_some())
    }

    pub(super) fn of(diagram: &Diagram, host: NodeId, id: SettingId) -> Option<Self> {
        let node = diagram.node(host)?;
        let setting = diagram.setting(host, id)?;
        let from = setting.secret.from();
        let mut choices = copyable(diagram);
        choices.retain(|choice| choice.secret.from() == from);
        let again = setting.secret.again();
        let mut can_be_copied_again = choices.iter().any(|it| it.secret == again);
        if let HeldSecret::Sas(sas) = &setting.secret {
            choices.splice(0..0, sas::signed_again(diagram, sas));
            // One that its signer may not sign any more is still what is held.
            can_be_copied_again = choices.iter().any(|it| it.secret == again);
            if !can_be_copied_again {
                let words = secrets::words(diagram, &setting.secret);
                let secret = again;
                choices.insert(0, CopyChoice { secret, words });
            }
        }
        Some(Self {
            row: SettingRow::of(diagram, node, setting),
            from: diagram.node(from).map(|node| node.id),
            value: match setting.through {
                Some(reference) => secrets::reference_text(diagram, reference),
                None => secrets::value(diagram, &setting.secret),
            },
            places: places(diagram, node, setting),
            again,
            can_be_copied_again,
            choices,
            sas: SasDetails::of(diagram, setting),
            kept: kept(diagram, host, setting),
            opens: secrets::opens(diagram, &setting.secret),
            calls: diagram
                .calls()
                .filter(|call| call.what.caller == host && call.what.setting() == Some(id))
                .map(|call| CallRow::of(diagram, call))
                .collect(),
        })
    }
}

/// What the code still finds where the secret was replaced in its vault.
fn kept(diagram: &Diagram, host: NodeId, setting: &Setting) -> Option<String> {
    let kept = flow::kept_secret(diagram, host, setting, diagram.now())?;
    let (at, until) = (kept.since, kept.until);
    let vault = diagram.node_name(setting.through?.vault);
    Some(format!(
        "{} at {}. The platform read the secret before, and goes on with {} as it was, until {} at \
         the latest or until the configuration of {} changes.",
        match kept.why {
            KeptWhy::Replaced => format!("The secret in {vault} was replaced"),
            KeptWhy::RoleTaken => format!("The role was taken that let {vault} be read"),
            KeptWhy::PolicyTaken => format!("The access policy was taken that let {vault} be read"),
            KeptWhy::Deleted => format!("The secret in {vault} was deleted"),
        },
        at.time_of_day(),
        secrets::words(diagram, &kept.was),
        until.day_and_time_from(at),
        diagram.node_name(host),
    ))
}

/// The setting itself, and every secret of a vault, by either way to write it for
/// the one that is chosen.
fn places(diagram: &Diagram, host: &Node, setting: &Setting) -> Vec<PlaceChoice> {
    let resolves = host
        .resource_kind()
        .is_some_and(ResourceKind::resolves_references);
    if !resolves {
        return Vec::new();
    }
    let choice = |reference: Option<VaultReference>, words: String| PlaceChoice {
        is_chosen: reference == setting.through,
        reference,
        words,
    };
    let mut places = vec![choice(None, "In the setting itself".to_owned())];
    for node in diagram.nodes() {
        let parts = node.resource().into_iter().flat_map(|it| &it.parts);
        for part in parts.filter(|part| part.kind.slug() == "key-vault-secret") {
            places.extend(ReferenceForm::ALL.into_iter().map(|form| {
                let reference = VaultReference {
                    vault: node.id,
                    secret: part.id,
                    form,
                };
                let by = match form {
                    ReferenceForm::SecretUri => "by its address",
                    ReferenceForm::VaultName => "by names",
                };
                let words = format!("In {} of {}, referred to {by}", part.name, node.name);
                choice(Some(reference), words)
            }));
        }
    }
    // The vault may be gone.
    if !places.iter().any(|it| it.is_chosen) {
        let gone = "In a vault or secret that is gone".to_owned();
        places.push(choice(setting.through, gone));
    }
    // Without a vault there is nothing to choose.
    if places.len() < 2 { Vec::new() } else { places }
}
