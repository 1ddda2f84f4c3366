//! Secrets: the keys of a resource, and the copies that hosts hold of them.
//!
//! A secret is made where it opens something, and copied to where it is used.
//! Both are drawn: [`AccessKeys`] at a resource and [`ClientCredential`] at an
//! application, a [`Setting`] at the host. When the secret is made anew, the copy
//! stays what it was.

use super::id::{
    ClientCredentialId, KeyHolderId, NodeId, PartId, PrincipalId, SettingId, StoredPolicyId,
};
use super::sas::{NewSas, Sas, SasSigner};
use super::{Diagram, NodeKind};
use crate::azure::local_auth::LocalKind;
use crate::time::Timestamp;

/// The keys of a resource: two that open all of it, and where it has them two that only
/// read.
// Source: MicrosoftDocs/azure-docs:articles/storage/common/storage-account-keys-manage.md;
// read-only keys: MicrosoftDocs/azure-docs:articles/azure-app-configuration/rest-api-authorization-hmac.md,
// articles/cosmos-db/secure-access-to-data.md.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccessKeys {
    /// How often each key was made anew, in the order of [`KeySlot::ALL`].
    pub generations: [u32; 4],
    /// Whether requests that are signed with a key are refused:
    /// `allowSharedKeyAccess` is false.
    pub is_disallowed: bool,
    /// How often all user delegation keys of the account were revoked.
    pub revocations: u32,
}

/// Which of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeySlot {
    /// `key1`.
    First,
    /// `key2`.
    Second,
    /// The first key that only reads.
    FirstReadOnly,
    /// The second key that only reads.
    SecondReadOnly,
}

/// Something that an application proves itself with: it stands under
/// “Certificates & secrets” of the app registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientCredential {
    /// Which one it is.
    pub id: ClientCredentialId,
    /// What it is.
    pub kind: ClientCredentialKind,
    /// What people call it: its description.
    pub name: String,
    /// When it is no longer accepted.
    pub expires_at: Timestamp,
}

/// What an application proves itself with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClientCredentialKind {
    /// A client secret: a password of the application.
    Secret,
    /// A certificate, whose private key signs an assertion.
    Certificate,
}

/// A setting of a host: its code finds a secret there when it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Which one it is.
    pub id: SettingId,
    /// Its name, such as `STORAGE_CONNECTION_STRING`.
    pub name: String,
    /// The secret in it, or in the vault that it refers to.
    pub secret: HeldSecret,
    /// The secret of a vault that stands for it: a Key Vault reference. Settings
    /// that refer to one secret of a vault all hold the same.
    pub through: Option<VaultReference>,
}

/// A Key Vault reference: the setting holds only where the secret is, and the
/// platform reads it.
// Source: MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VaultReference {
    /// The vault. May be gone.
    pub vault: NodeId,
    /// Its secret. May be gone.
    pub secret: PartId,
    /// How the reference is written.
    pub form: ReferenceForm,
}

/// How a Key Vault reference is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceForm {
    /// With the address of the secret.
    SecretUri,
    /// With the names of the vault and of the secret.
    VaultName,
}

impl ReferenceForm {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::SecretUri, Self::VaultName];

    /// The name that files give it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::SecretUri => "secret-uri",
            Self::VaultName => "vault-name",
        }
    }

    /// The form with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.slug() == slug)
    }
}

impl VaultReference {
    /// Whether both refer to one secret of a vault.
    #[must_use]
    pub fn is_to_the_same(self, other: Self) -> bool {
        (self.vault, self.secret) == (other.vault, other.secret)
    }
}

/// A copy of a secret, as it was when it was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldSecret {
    /// A key of a storage account.
    AccountKey {
        /// The account. May be gone.
        account: NodeId,
        /// Which of its keys.
        slot: KeySlot,
        /// How often that key had been made anew when it was copied.
        generation: u32,
        /// How it is written.
        form: KeyForm,
    },
    /// A client secret, or a certificate with its private key.
    ClientCredential {
        /// The application. May be gone.
        application: NodeId,
        /// Which of its credentials. May be gone.
        credential: ClientCredentialId,
        /// What it is.
        kind: ClientCredentialKind,
    },
    /// A shared access signature.
    Sas(Sas),
    /// A key or a password of another resource.
    Local(LocalSecret),
}

/// A copy of a key or password with which a resource lets somebody in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalSecret {
    /// The resource. May be gone.
    pub of: NodeId,
    /// What it is.
    pub kind: LocalKind,
    /// The database, queue or topic that a connection string names, which may be
    /// gone; `None` for what is of the resource as a whole.
    pub part: Option<PartId>,
    /// Whose key or password it is, which may be gone; `None` for what the resource
    /// was made with.
    pub holder: Option<KeyHolderId>,
    /// Which of the keys; the first where there is one password.
    pub slot: KeySlot,
    /// How often it had been made anew when it was copied.
    pub generation: u32,
}

/// A key or password to be copied as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewLocalSecret {
    /// The resource.
    pub of: NodeId,
    /// What it is.
    pub kind: LocalKind,
    /// The database, queue or topic that a connection string names.
    pub part: Option<PartId>,
    /// Whose key or password it is; `None` for what the resource was made with.
    pub holder: Option<KeyHolderId>,
    /// Which of the keys.
    pub slot: KeySlot,
}

impl NewLocalSecret {
    /// A copy of it after it was made anew so often.
    #[must_use]
    pub(crate) const fn copied(self, generation: u32) -> LocalSecret {
        LocalSecret {
            of: self.of,
            kind: self.kind,
            part: self.part,
            holder: self.holder,
            slot: self.slot,
            generation,
        }
    }
}

/// How a copy of an account key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyForm {
    /// With the account it is for.
    ConnectionString,
    /// The key alone.
    KeyAlone,
}

/// A secret to be copied as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewSecret {
    /// A key of a storage account.
    AccountKey {
        /// The account.
        account: NodeId,
        /// Which of its keys.
        slot: KeySlot,
        /// How it is written.
        form: KeyForm,
    },
    /// A client secret or certificate of an application.
    ClientCredential {
        /// The application.
        application: NodeId,
        /// Which of its credentials.
        credential: ClientCredentialId,
    },
    /// A shared access signature, signed for this purpose.
    Sas(NewSas),
    /// A key or a password of another resource.
    Local(NewLocalSecret),
}

impl ClientCredentialKind {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Secret, Self::Certificate];

    /// The name that files give it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Certificate => "certificate",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// The name that files give a copy of it.
    #[must_use]
    pub const fn copy_slug(self) -> &'static str {
        match self {
            Self::Secret => "client-secret",
            Self::Certificate => "client-certificate",
        }
    }

    /// The kind of which a copy has this name.
    #[must_use]
    pub fn from_copy_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.copy_slug() == slug)
    }

    /// What it is called within a sentence.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Secret => "client secret",
            Self::Certificate => "certificate",
        }
    }

    /// What a setting with it is called.
    // Source: Azure/azure-sdk-for-net:sdk/identity/Azure.Identity/README.md,
    // environment variables of a service principal.
    #[must_use]
    pub const fn usual_setting(self) -> &'static str {
        match self {
            Self::Secret => "AZURE_CLIENT_SECRET",
            Self::Certificate => "AZURE_CLIENT_CERTIFICATE_PATH",
        }
    }
}

impl KeySlot {
    /// All, in order.
    pub const ALL: [Self; 4] = [
        Self::First,
        Self::Second,
        Self::FirstReadOnly,
        Self::SecondReadOnly,
    ];

    /// The two that each resource with keys has, and each of which opens all of it.
    pub const PAIR: [Self; 2] = [Self::First, Self::Second];

    /// Its place, from 0.
    #[must_use]
    pub const fn place(self) -> usize {
        match self {
            Self::First => 0,
            Self::Second => 1,
            Self::FirstReadOnly => 2,
            Self::SecondReadOnly => 3,
        }
    }

    /// Whether it only reads.
    #[must_use]
    pub const fn is_read_only(self) -> bool {
        matches!(self, Self::FirstReadOnly | Self::SecondReadOnly)
    }

    /// The key that stands in its stead and writes, too.
    #[must_use]
    pub const fn that_writes(self) -> Self {
        match self {
            Self::First | Self::FirstReadOnly => Self::First,
            Self::Second | Self::SecondReadOnly => Self::Second,
        }
    }

    /// The name that storage accounts and files give the key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "key1",
            Self::Second => "key2",
            Self::FirstReadOnly => "readOnlyKey1",
            Self::SecondReadOnly => "readOnlyKey2",
        }
    }

    /// The key with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.name() == name)
    }
}

impl KeyForm {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::ConnectionString, Self::KeyAlone];

    /// The name that files give it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::ConnectionString => "connection-string",
            Self::KeyAlone => "key",
        }
    }

    /// The form with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.slug() == slug)
    }

    /// What it is called within a sentence.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ConnectionString => "connection string",
            Self::KeyAlone => "account key",
        }
    }

    /// What a setting with it is called.
    #[must_use]
    pub const fn usual_setting(self) -> &'static str {
        match self {
            Self::ConnectionString => "STORAGE_CONNECTION_STRING",
            Self::KeyAlone => "STORAGE_ACCOUNT_KEY",
        }
    }
}

impl AccessKeys {
    /// How often this key was made anew.
    #[must_use]
    pub const fn generation(&self, slot: KeySlot) -> u32 {
        let [first, second, first_reads, second_reads] = self.generations;
        match slot {
            KeySlot::First => first,
            KeySlot::Second => second,
            KeySlot::FirstReadOnly => first_reads,
            KeySlot::SecondReadOnly => second_reads,
        }
    }

    /// The same keys, this one as it is after being made anew so often.
    #[must_use]
    pub const fn with_generation(mut self, slot: KeySlot, generation: u32) -> Self {
        let [first, second, first_reads, second_reads] = &mut self.generations;
        *match slot {
            KeySlot::First => first,
            KeySlot::Second => second,
            KeySlot::FirstReadOnly => first_reads,
            KeySlot::SecondReadOnly => second_reads,
        } = generation;
        self
    }
}

impl HeldSecret {
    /// What the secret was copied from: what it opens, or whom it proves. It may
    /// be gone.
    #[must_use]
    pub const fn from(&self) -> NodeId {
        match self {
            Self::AccountKey { account, .. } => *account,
            Self::ClientCredential { application, .. } => *application,
            Self::Sas(sas) => sas.account,
            Self::Local(local) => local.of,
        }
    }

    /// The part that it is for, if it is for one. It may be gone.
    #[must_use]
    pub const fn part(&self) -> Option<PartId> {
        match self {
            Self::Sas(sas) => sas.reach.part(),
            Self::Local(local) => local.part,
            Self::AccountKey { .. } | Self::ClientCredential { .. } => None,
        }
    }

    /// The credential of which it is a copy, if it is of one.
    #[must_use]
    pub const fn client_credential(&self) -> Option<ClientCredentialId> {
        match self {
            Self::AccountKey { .. } | Self::Sas(_) | Self::Local(_) => None,
            Self::ClientCredential { credential, .. } => Some(*credential),
        }
    }

    /// The numbers of all that it speaks of.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> {
        let (holder, signer, policy) = match self {
            Self::Local(local) => (local.holder, None, None),
            Self::Sas(sas) => (None, sas.signer.principal(), sas.limits.policy),
            Self::AccountKey { .. } | Self::ClientCredential { .. } => (None, None, None),
        };
        [
            Some(self.from().number()),
            self.part().map(PartId::number),
            self.client_credential().map(ClientCredentialId::number),
            holder.map(KeyHolderId::number),
            signer.map(PrincipalId::number),
            policy.map(StoredPolicyId::number),
        ]
        .into_iter()
        .flatten()
    }

    /// What is copied when it is copied again.
    #[must_use]
    pub const fn again(&self) -> NewSecret {
        match *self {
            Self::AccountKey {
                account,
                slot,
                form,
                ..
            } => NewSecret::AccountKey {
                account,
                slot,
                form,
            },
            Self::ClientCredential {
                application,
                credential,
                ..
            } => NewSecret::ClientCredential {
                application,
                credential,
            },
            Self::Sas(sas) => NewSecret::Sas(sas.again()),
            Self::Local(local) => NewSecret::Local(NewLocalSecret {
                of: local.of,
                kind: local.kind,
                part: local.part,
                holder: local.holder,
                slot: local.slot,
            }),
        }
    }
}

impl NewSecret {
    /// A copy of it as the first of its generation: with it the secret can be
    /// told like one that is held.
    pub(super) const fn as_first_copy(&self) -> HeldSecret {
        match *self {
            Self::AccountKey {
                account,
                slot,
                form,
            } => HeldSecret::AccountKey {
                account,
                slot,
                generation: 0,
                form,
            },
            Self::ClientCredential {
                application,
                credential,
            } => HeldSecret::ClientCredential {
                application,
                credential,
                kind: ClientCredentialKind::Secret,
            },
            Self::Sas(sas) => HeldSecret::Sas(sas.as_first_copy()),
            Self::Local(local) => HeldSecret::Local(LocalSecret {
                of: local.of,
                kind: local.kind,
                part: local.part,
                holder: local.holder,
                slot: local.slot,
                generation: 0,
            }),
        }
    }

    /// What the secret is copied from.
    #[must_use]
    pub const fn from(&self) -> NodeId {
        match self {
            Self::AccountKey { account, .. } => *account,
            Self::ClientCredential { application, .. } => *application,
            Self::Sas(sas) => sas.account,
            Self::Local(local) => local.of,
        }
    }
}

impl Diagram {
    /// The setting of a host with this id.
    #[must_use]
    pub fn setting(&self, host: NodeId, setting: SettingId) -> Option<&Setting> {
        self.node(host)?
            .resource()?
            .settings
            .iter()
            .find(|candidate| candidate.id == setting)
    }

    /// What the secret of a vault holds that a reference names: what settings that
    /// refer to it hold; `None` where none does.
    #[must_use]
    pub fn held_in_vault(&self, reference: VaultReference) -> Option<HeldSecret> {
        self.nodes()
            .filter_map(|node| node.resource())
            .flat_map(|resource| &resource.settings)
            .find(|it| it.through.is_some_and(|own| own.is_to_the_same(reference)))
            .map(|setting| setting.secret)
    }

    /// The access keys of a resource; `None` if it has none.
    #[must_use]
    pub fn access_keys(&self, node: NodeId) -> Option<AccessKeys> {
        let resource = self.node(node)?.resource()?;
        resource
            .kind
            .has_access_keys()
            .then_some(resource.access_keys)
    }

    /// The keys that a resource has, or its one password; none for what has none.
    pub fn key_slots(&self, node: NodeId) -> impl Iterator<Item = KeySlot> + use<> {
        let count = match (self.access_keys(node), self.local_kind(node)) {
            (None, _) => 0,
            (Some(_), None) => KeySlot::PAIR.len(),
            (Some(_), Some(kind)) => kind.row().keys.len(),
        };
        KeySlot::ALL.into_iter().take(count)
    }

    /// How a resource lets in whoever knows a key or password of its own; `None`
    /// where it does not, and for a storage account, whose keys sign.
    #[must_use]
    pub fn local_kind(&self, node: NodeId) -> Option<LocalKind> {
        self.node(node)?
            .resource_kind()
            .and_then(LocalKind::of_resource)
    }

    /// What Azure calls a key of the resource: `key1`, `primary key`, `password`.
    #[must_use]
    pub fn key_name(&self, node: NodeId, slot: KeySlot) -> &'static str {
        self.local_kind(node)
            .map_or(slot.name(), |kind| kind.key_name(slot.place()))
    }

    /// What an application proves itself with; empty for what is none.
    #[must_use]
    pub fn client_credentials(&self, application: NodeId) -> &[ClientCredential] {
        match self.node(application).map(|node| &node.kind) {
            Some(NodeKind::ServicePrincipal { credentials }) => credentials,
            _ => &[],
        }
    }

    /// The client secret or certificate with this id.
    #[must_use]
    pub fn client_credential(
        &self,
        application: NodeId,
        credential: ClientCredentialId,
    ) -> Option<&ClientCredential> {
        self.client_credentials(application)
            .iter()
            .find(|candidate| candidate.id == credential)
    }

    /// Whether a copy is of the secret as it is now; `false` too if there is no
    /// such secret any more. That one has expired is another matter.
    #[must_use]
    pub fn is_current(&self, secret: &HeldSecret) -> bool {
        match *secret {
            HeldSecret::AccountKey {
                account,
                slot,
                generation,
                ..
            } => self
                .access_keys(account)
                .is_some_and(|keys| keys.generation(slot) == generation),
            HeldSecret::ClientCredential {
                application,
                credential,
                ..
            } => self.client_credential(application, credential).is_some(),
            HeldSecret::Sas(sas) => {
                let policy = sas.limits.policy;
                self.is_signed_with_a_key_as_it_is(&sas)
                    && policy.is_none_or(|it| self.has_stored_policy(sas.account, it))
            }
            HeldSecret::Local(local) => self
                .local_generation(local.of, local.holder, local.slot)
                .is_some_and(|generation| generation == local.generation),
        }
    }

    /// Whether what signed a SAS is as it was then: the key, or the user
    /// delegation keys.
    fn is_signed_with_a_key_as_it_is(&self, sas: &Sas) -> bool {
        let Some(keys) = self.access_keys(sas.account) else {
            return false;
        };
        match sas.signer {
            SasSigner::Key { slot, generation } => keys.generation(slot) == generation,
            SasSigner::Principal {
                principal,
                generation,
            } => keys.revocations == generation && self.principal(principal).is_some(),
        }
    }
}
