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
use vouchsafe_model::text::Text;

use super::connection::CallRow;
use super::holders::HoldersDetails;
use super::local;
use super::policies::PoliciesDetails;
use super::sas::{self, SasDetails};
use crate::language::Words;

/// The access keys of a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessKeysDetails {
    /// What the portal calls the page with them.
    pub title: String,
    /// What the switch is called that lets them in.
    pub switch: String,
    /// What that means as it is.
    pub hint: String,
    /// Whether they are let in.
    pub is_allowed: bool,
    /// The keys: two, or one password.
    pub keys: Vec<KeyRow>,
    /// Whom else it lets in with a key or password of their own.
    pub holders: Option<HoldersDetails>,
    /// The stored access policies of a storage account.
    pub policies: Option<PoliciesDetails>,
    /// What user delegation keys of the account have signed; old ones among it.
    pub delegated: Vec<SettingRow>,
}

/// One of the two keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// Which one.
    pub slot: KeySlot,
    /// What Azure calls it.
    pub name: String,
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
    pub opens: Text,
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
    fn of(words: &Words, diagram: &Diagram, host: &Node, setting: &Setting) -> Self {
        Self {
            host: host.id,
            host_name: host.name.clone(),
            id: setting.id,
            name: setting.name.clone(),
            holds: words.said(&secrets::words(diagram, &setting.secret)),
            is_current: diagram.is_current(&setting.secret),
            through: setting.through.map(|reference| {
                let secret = diagram.part(reference.vault, reference.secret);
                match (diagram.node(reference.vault), secret) {
                    (Some(vault), Some(secret)) => {
                        words.secret_of(secret.name.as_str(), vault.name.as_str())
                    }
                    _ => words.setting_part_gone(),
                }
            }),
        }
    }

    /// What it holds, that it is old where it is, and that it stands in a vault where it does.
    #[must_use]
    pub fn words(&self, words: &Words) -> String {
        let holds = if self.is_current {
            self.holds.clone()
        } else {
            words.setting_old(self.holds.as_str())
        };
        match &self.through {
            Some(secret) => words.setting_reference(secret.as_str(), holds),
            None => holds,
        }
    }

    /// Where its copy is, as the owner of the secret is told.
    #[must_use]
    pub fn whereabouts(&self, words: &Words) -> String {
        let name = self.name.as_str();
        match &self.through {
            Some(secret) => words.setting_where_reference(name, secret.as_str()),
            None if self.is_current => words.setting_where(name),
            None => words.setting_where_old(name),
        }
    }
}

impl AccessKeysDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node) -> Option<Self> {
        let keys = diagram.access_keys(node.id)?;
        let kind = diagram.local_kind(node.id);
        let slots = diagram.key_slots(node.id);
        let of_key = |slot: KeySlot| {
            copies(words, diagram, |secret| match *secret {
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
        let delegated = copies(words, diagram, |secret| match secret {
            HeldSecret::Sas(sas) => sas.account == node.id && sas.signer.principal().is_some(),
            HeldSecret::AccountKey { .. }
            | HeldSecret::Local(_)
            | HeldSecret::ClientCredential { .. } => false,
        });
        Some(Self {
            delegated,
            holders: HoldersDetails::of(words, diagram, node),
            policies: PoliciesDetails::of(words, diagram, node).filter(|_| signs_with_keys(node)),
            title: words.title_of_keys(kind),
            switch: switch(words, kind),
            hint: hint(words, kind, !keys.is_disallowed),
            is_allowed: !keys.is_disallowed,
            keys: slots
                .map(|slot| KeyRow {
                    slot,
                    name: words.said(&secrets::key_name(diagram, node.id, slot)),
                    values: local::values(words, diagram, node, kind, slot, keys.generation(slot)),
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
fn switch(words: &Words, kind: Option<LocalKind>) -> String {
    match kind {
        None => words.keys_allow_account(),
        Some(
            LocalKind::ServiceBus
            | LocalKind::ApiKey
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb,
        ) => words.keys_allow_local(),
        Some(LocalKind::Sql) => words.keys_allow_sql(),
        Some(LocalKind::Redis) => words.keys_allow_access_keys(),
    }
}

fn hint(words: &Words, kind: Option<LocalKind>, is_allowed: bool) -> String {
    match (kind, is_allowed) {
        (None, true) => words.keys_on_account(),
        (None, false) => words.keys_off_account(),
        (Some(LocalKind::ServiceBus), true) => words.keys_on_namespace(),
        (Some(LocalKind::AppConfiguration | LocalKind::CosmosDb), true) => words.keys_on_store(),
        (Some(LocalKind::Redis), true) => words.keys_on_cache(),
        (Some(LocalKind::Redis), false) => words.keys_off_cache(),
        (Some(LocalKind::ApiKey), true) => words.keys_on_resource(),
        (Some(LocalKind::Sql), true) => words.keys_on_sql(),
        (Some(LocalKind::AppConfiguration), false) => words.keys_off_deleted(),
        (Some(LocalKind::ServiceBus | LocalKind::ApiKey | LocalKind::CosmosDb), false) => {
            words.keys_off_local()
        }
        (Some(LocalKind::Sql), false) => words.keys_off_sql(),
    }
}

/// The settings that hold such a secret.
pub(super) fn copies(
    words: &Words,
    diagram: &Diagram,
    is_meant: impl Fn(&HeldSecret) -> bool,
) -> Vec<SettingRow> {
    diagram
        .nodes()
        .flat_map(|host| {
            let settings = host.resource().into_iter().flat_map(|it| &it.settings);
            settings.map(move |setting| (host, setting))
        })
        .filter(|(_, setting)| is_meant(&setting.secret))
        .map(|(host, setting)| SettingRow::of(words, diagram, host, setting))
        .collect()
}

/// The client secrets and certificates of an application; `None` for what is
/// none.
pub(super) fn client_credentials(
    words: &Words,
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
        copies: copies(words, diagram, |secret| {
            secret.client_credential() == Some(credential.id)
        }),
    };
    Some(credentials.iter().map(row).collect())
}

impl SettingsDetails {
    pub(super) fn of(
        words: &Words,
        diagram: &Diagram,
        node: &Node,
        resource: &Resource,
    ) -> Option<Self> {
        resource.kind.runs_code().then(|| Self {
            settings: resource
                .settings
                .iter()
                .map(|setting| SettingRow::of(words, diagram, node, setting))
                .collect(),
            copyable: copyable(words, diagram),
        })
    }
}

/// Every secret of the drawing, each key written both ways.
fn copyable(words: &Words, diagram: &Diagram) -> Vec<CopyChoice> {
    diagram
        .nodes()
        .flat_map(|node| {
            let mut choices = client_credential_choices(words, diagram, node);
            choices.extend(local::choices(words, diagram, node));
            if signs_with_keys(node) {
                for slot in KeySlot::PAIR {
                    let forms = KeyForm::ALL.into_iter();
                    choices.extend(
                        forms.map(|form| copy_choice(words, &node.name, node.id, slot, form)),
                    );
                }
            }
            choices
        })
        .collect()
}

/// What somebody could copy who takes up a secret where it is made, the usual one first.
#[must_use]
pub fn copies_of(words: &Words, diagram: &Diagram, origin: SecretOrigin) -> Vec<CopyChoice> {
    let mut choices = copyable(words, diagram);
    choices.retain(|choice| SecretOrigin::of_new(&choice.secret) == Some(origin));
    choices
}

pub(super) fn client_credential_choices(
    words: &Words,
    diagram: &Diagram,
    node: &Node,
) -> Vec<CopyChoice> {
    let credentials = diagram.client_credentials(node.id).iter();
    credentials
        .map(|it| {
            let (name, of) = (it.name.as_str(), node.name.as_str());
            CopyChoice {
                secret: NewSecret::ClientCredential {
                    application: node.id,
                    credential: it.id,
                },
                words: match it.kind {
                    ClientCredentialKind::Secret => words.copy_client_secret(name, of),
                    ClientCredentialKind::Certificate => words.copy_certificate(name, of),
                },
            }
        })
        .collect()
}

pub(super) fn copy_choice(
    words: &Words,
    name: &str,
    account: NodeId,
    slot: KeySlot,
    form: KeyForm,
) -> CopyChoice {
    let what = match form {
        KeyForm::ConnectionString => words.copy_connection_string(name, slot.name()),
        KeyForm::KeyAlone => words.copy_account_key(name, slot.name()),
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

    pub(super) fn of(
        words: &Words,
        diagram: &Diagram,
        host: NodeId,
        id: SettingId,
    ) -> Option<Self> {
        let node = diagram.node(host)?;
        let setting = diagram.setting(host, id)?;
        let from = setting.secret.from();
        let mut choices = copyable(words, diagram);
        choices.retain(|choice| choice.secret.from() == from);
        let again = setting.secret.again();
        let mut can_be_copied_again = choices.iter().any(|it| it.secret == again);
        if let HeldSecret::Sas(sas) = &setting.secret {
            choices.splice(0..0, sas::signed_again(words, diagram, sas));
            // One that its signer may not sign any more is still what is held.
            can_be_copied_again = choices.iter().any(|it| it.secret == again);
            if !can_be_copied_again {
                let choice = CopyChoice {
                    secret: again,
                    words: words.said(&secrets::words(diagram, &setting.secret)),
                };
                choices.insert(0, choice);
            }
        }
        Some(Self {
            row: SettingRow::of(words, diagram, node, setting),
            from: diagram.node(from).map(|node| node.id),
            value: match setting.through {
                Some(reference) => secrets::reference_text(diagram, reference),
                None => secrets::value(diagram, &setting.secret),
            },
            places: places(words, diagram, node, setting),
            again,
            can_be_copied_again,
            choices,
            sas: SasDetails::of(words, diagram, setting),
            kept: kept(words, diagram, host, setting),
            opens: words.told_text(&secrets::opens(diagram, &setting.secret)),
            calls: diagram
                .calls()
                .filter(|call| call.what.caller == host && call.what.setting() == Some(id))
                .map(|call| CallRow::of(diagram, call))
                .collect(),
        })
    }
}

/// What the code still finds where the secret was replaced in its vault.
fn kept(words: &Words, diagram: &Diagram, host: NodeId, setting: &Setting) -> Option<String> {
    let kept = flow::kept_secret(diagram, host, setting, diagram.now())?;
    let (at, until) = (kept.since, kept.until);
    let vault = diagram.node_name(setting.through?.vault);
    let secret = words.said(&secrets::words(diagram, &kept.was));
    let (at, until) = (at.time_of_day(), words.said(&until.day_and_time_from(at)));
    let host = diagram.node_name(host);
    Some(match kept.why {
        KeptWhy::Replaced => words.kept_replaced(vault, at, secret, until, host),
        KeptWhy::RoleTaken => words.kept_role_taken(vault, at, secret, until, host),
        KeptWhy::PolicyTaken => words.kept_policy_taken(vault, at, secret, until, host),
        KeptWhy::Deleted => words.kept_deleted(vault, at, secret, until, host),
    })
}

/// The setting itself, and every secret of a vault, by either way to write it for
/// the one that is chosen.
fn places(words: &Words, diagram: &Diagram, host: &Node, setting: &Setting) -> Vec<PlaceChoice> {
    let resolves = host
        .resource_kind()
        .is_some_and(ResourceKind::resolves_references);
    if !resolves {
        return Vec::new();
    }
    let choice = |reference: Option<VaultReference>, said: String| PlaceChoice {
        is_chosen: reference == setting.through,
        reference,
        words: said,
    };
    let mut places = vec![choice(None, words.stands_in_setting())];
    for node in diagram.nodes() {
        let parts = node.resource().into_iter().flat_map(|it| &it.parts);
        for part in parts.filter(|part| part.kind.slug() == "key-vault-secret") {
            places.extend(ReferenceForm::ALL.into_iter().map(|form| {
                let reference = VaultReference {
                    vault: node.id,
                    secret: part.id,
                    form,
                };
                let (secret, vault) = (part.name.as_str(), node.name.as_str());
                let said = match form {
                    ReferenceForm::SecretUri => words.stands_by_address(secret, vault),
                    ReferenceForm::VaultName => words.stands_by_names(secret, vault),
                };
                choice(Some(reference), said)
            }));
        }
    }
    // The vault may be gone.
    if !places.iter().any(|it| it.is_chosen) {
        places.push(choice(setting.through, words.stands_gone()));
    }
    // Without a vault there is nothing to choose.
    if places.len() < 2 { Vec::new() } else { places }
}
