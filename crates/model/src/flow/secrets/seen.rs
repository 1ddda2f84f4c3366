//! How do secrets look to who sees the drawing: where is one made, what is it called in short, and is it good for
//! anything?
//!
//! Where a secret is made is its [`SecretOrigin`]. What is drawn of secrets, and what can be done with one that is taken
//! up, asks here, so that a secret of another kind appears wherever secrets do.

use crate::azure::ResourceKind;
use crate::azure::local_auth::LocalKind;
use crate::diagram::{
    ClientCredentialId, Diagram, HeldSecret, KeyForm, KeyHolderId, KeySlot, LocalSecret,
    NewSasSigner, NewSecret, NodeId, SasSigner,
};
use crate::flow::words;
use crate::say;
use crate::text::{Sayable, Text};

/// Where a secret is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecretOrigin {
    /// A key or password of a resource.
    Key {
        /// The resource.
        node: NodeId,
        /// Whose key it is: an authorization rule or a user; `None` for what the
        /// resource was made with.
        holder: Option<KeyHolderId>,
        /// Which of the keys.
        slot: KeySlot,
    },
    /// A client secret or certificate of an application.
    ClientCredential {
        /// The application.
        application: NodeId,
        /// Which of its credentials.
        credential: ClientCredentialId,
    },
}

/// Whether a secret is good for anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Worth {
    /// It opens what it is for.
    Good,
    /// Its time has not come.
    Early,
    /// Its time is over.
    Expired,
    /// What it is a copy of was made anew, revoked or deleted.
    Old,
    /// What it is for lets none like it in.
    Off,
}

impl SecretOrigin {
    /// What has made the secret.
    #[must_use]
    pub const fn node(self) -> NodeId {
        match self {
            Self::Key { node, .. } => node,
            Self::ClientCredential { application, .. } => application,
        }
    }

    /// Where this is made, or signed; `None` for what somebody signed who has a token.
    #[must_use]
    pub const fn of_held(secret: &HeldSecret) -> Option<Self> {
        match *secret {
            HeldSecret::AccountKey { account, slot, .. } => Some(Self::Key {
                node: account,
                holder: None,
                slot,
            }),
            HeldSecret::ClientCredential {
                application,
                credential,
                ..
            } => Some(Self::ClientCredential {
                application,
                credential,
            }),
            HeldSecret::Sas(sas) => match sas.signer {
                SasSigner::Key { slot, .. } => Some(Self::Key {
                    node: sas.account,
                    holder: None,
                    slot,
                }),
                SasSigner::Principal { .. } => None,
            },
            HeldSecret::Local(local) => Some(Self::Key {
                node: local.of,
                holder: local.holder,
                slot: local.slot,
            }),
        }
    }

    /// The same of what is to be copied.
    #[must_use]
    pub const fn of_new(secret: &NewSecret) -> Option<Self> {
        match *secret {
            NewSecret::AccountKey { account, slot, .. } => Some(Self::Key {
                node: account,
                holder: None,
                slot,
            }),
            NewSecret::ClientCredential {
                application,
                credential,
            } => Some(Self::ClientCredential {
                application,
                credential,
            }),
            NewSecret::Sas(sas) => match sas.signer {
                NewSasSigner::Key(slot) => Some(Self::Key {
                    node: sas.account,
                    holder: None,
                    slot,
                }),
                NewSasSigner::Principal(_) => None,
            },
            NewSecret::Local(local) => Some(Self::Key {
                node: local.of,
                holder: local.holder,
                slot: local.slot,
            }),
        }
    }
}

/// The secrets that a node of the drawing has made, in order. Keys that it lets nobody in with are left out.
#[must_use]
pub fn issued(diagram: &Diagram, node: NodeId) -> Vec<SecretOrigin> {
    let lets_in = diagram
        .access_keys(node)
        .is_some_and(|keys| !keys.is_disallowed);
    // Keys that only read are as many again: they are seen where somebody holds one.
    let slots: Vec<KeySlot> = diagram
        .key_slots(node)
        .filter(|slot| lets_in && (!slot.is_read_only() || is_copied(diagram, node, *slot)))
        .collect();
    let resource = diagram.node(node).and_then(|node| node.resource());
    let holders = resource.into_iter().flat_map(|it| &it.holders);
    let whose = std::iter::once(None).chain(holders.map(|it| Some(it.id)));
    let keys = whose.flat_map(|holder| {
        let slots = slots.iter().copied();
        let slots = slots.filter(move |slot| holder.is_none() || !slot.is_read_only());
        slots.map(move |slot| SecretOrigin::Key { node, holder, slot })
    });
    let credentials = diagram.client_credentials(node).iter();
    keys.chain(credentials.map(|it| SecretOrigin::ClientCredential {
        application: node,
        credential: it.id,
    }))
    .collect()
}

fn is_copied(diagram: &Diagram, node: NodeId, slot: KeySlot) -> bool {
    let resources = diagram.nodes().filter_map(|it| it.resource());
    let mut settings = resources.flat_map(|it| &it.settings);
    settings.any(|it| match it.secret {
        HeldSecret::Local(local) => local.of == node && local.slot == slot,
        _ => false,
    })
}

/// What is called so where it is made, in a word or two: `key1`, or the name of a client secret. `None` if it is gone.
#[must_use]
pub fn origin_name(diagram: &Diagram, origin: SecretOrigin) -> Option<Text> {
    match origin {
        SecretOrigin::Key { node, holder, slot } => {
            diagram.access_keys(node)?;
            let key = words::key_of(diagram, node, slot);
            Some(match holder {
                Some(holder) => say!(
                    "{holder} {key}",
                    holder = diagram.key_holder(node, holder)?.name,
                    key
                ),
                None => key,
            })
        }
        SecretOrigin::ClientCredential {
            application,
            credential,
        } => {
            let found = diagram.client_credential(application, credential)?;
            Some(found.name.text())
        }
    }
}

/// What Azure calls the key that a resource has in this place: `key1`, `primary key`.
#[must_use]
pub fn key_name(diagram: &Diagram, node: NodeId, slot: KeySlot) -> Text {
    words::key_of(diagram, node, slot)
}

/// The same where it is known of what kind the resource is.
#[must_use]
pub fn key_name_of(kind: Option<LocalKind>, slot: KeySlot) -> Text {
    kind.map_or_else(|| slot.name().into(), |kind| words::local_key(kind, slot))
}

/// Whether a secret is good for anything where it is made.
#[must_use]
pub fn worth_of_origin(diagram: &Diagram, origin: SecretOrigin) -> Worth {
    match origin {
        SecretOrigin::Key { node, holder, .. } => match diagram.access_keys(node) {
            None => Worth::Old,
            Some(_) if holder.is_some_and(|it| diagram.key_holder(node, it).is_none()) => {
                Worth::Old
            }
            Some(keys) if keys.is_disallowed => Worth::Off,
            Some(_) => Worth::Good,
        },
        SecretOrigin::ClientCredential {
            application,
            credential,
        } => match diagram.client_credential(application, credential) {
            None => Worth::Old,
            Some(it) if it.expires_at <= diagram.now() => Worth::Expired,
            Some(_) => Worth::Good,
        },
    }
}

/// Whether a copy is good for anything.
#[must_use]
pub fn worth(diagram: &Diagram, secret: &HeldSecret) -> Worth {
    if !diagram.is_current(secret) {
        return Worth::Old;
    }
    let now = diagram.now();
    if let HeldSecret::Sas(sas) = secret {
        if now < sas.starts_at {
            return Worth::Early;
        }
        if now >= sas.expires_at {
            return Worth::Expired;
        }
    }
    if let HeldSecret::Local(local) = secret
        && diagram
            .access_keys(local.of)
            .is_some_and(|it| it.is_disallowed)
    {
        return Worth::Off;
    }
    SecretOrigin::of_held(secret).map_or(Worth::Good, |origin| worth_of_origin(diagram, origin))
}

/// A copy of what is made there, as it is now: what somebody has who has seen it. `None` if it is gone.
#[must_use]
pub fn seen(diagram: &Diagram, origin: SecretOrigin) -> Option<HeldSecret> {
    match origin {
        SecretOrigin::ClientCredential {
            application,
            credential,
        } => {
            let kind = diagram.client_credential(application, credential)?.kind;
            Some(HeldSecret::ClientCredential {
                application,
                credential,
                kind,
            })
        }
        SecretOrigin::Key { node, holder, slot } => {
            let generation = diagram.local_generation(node, holder, slot)?;
            let part = holder.and_then(|it| diagram.key_holder(node, it)?.part);
            if let Some(kind) = diagram.local_kind(node) {
                return Some(HeldSecret::Local(LocalSecret {
                    of: node,
                    kind,
                    part,
                    holder,
                    slot,
                    generation,
                }));
            }
            let kind = diagram.node(node)?.resource_kind();
            kind.is_some_and(ResourceKind::signs_with_keys)
                .then_some(HeldSecret::AccountKey {
                    account: node,
                    slot,
                    generation,
                    form: KeyForm::KeyAlone,
                })
        }
    }
}
