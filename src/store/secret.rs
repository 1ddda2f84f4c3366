//! What can be done with a secret that is seen on the canvas?
//!
//! A secret is a chip ([`ChipId`]): where it is made, or a copy. Everything here is a pure question about the diagram:
//! where a chip can be put down, and which edit each thing that can be done with it is. What can't be done is refused with
//! a sentence that says what to do instead.

use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::compromise::{Foothold, LeakPlace};
use vouchsafe_model::diagram::{
    ClientCredentialKind, Diagram, Edit, HeldSecret, NewSecret, NodeId, PartId, ReferenceForm,
    Setting, SettingId, Subject, VaultReference,
};
use vouchsafe_model::flow::secrets::{self, SecretOrigin, Worth};
use vouchsafe_scene::layout::ChipId;

use super::select::copies_of;
use crate::language::Words;

/// How long a new client secret is good, in seconds: what the portal proposes.
// Source: "Add a client secret" of the Entra documentation (180 days are recommended).
pub const USUAL_LIFETIME_SECONDS: i64 = 180 * 86_400;

/// Where a secret can be put down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A host gets a copy of it.
    Host(NodeId),
    /// A setting holds it from then on.
    Setting(NodeId, SettingId),
    /// A secret of a vault holds it, and its setting only says so.
    Vault(NodeId, PartId),
}

impl Place {
    /// The node that it is, or is part of.
    #[must_use]
    pub const fn node(self) -> NodeId {
        match self {
            Self::Host(node) | Self::Setting(node, _) | Self::Vault(node, _) => node,
        }
    }

    /// The subject that it is.
    #[must_use]
    pub const fn subject(self) -> Subject {
        match self {
            Self::Host(node) => Subject::Node(node),
            Self::Setting(host, setting) => Subject::Setting(host, setting),
            Self::Vault(vault, secret) => Subject::Part(vault, secret),
        }
    }
}

/// The subject that is selected when a secret is.
#[must_use]
pub const fn subject_of(chip: ChipId) -> Subject {
    match chip {
        ChipId::Origin(SecretOrigin::Key { node, .. }) => Subject::Node(node),
        ChipId::Origin(SecretOrigin::ClientCredential {
            application,
            credential,
        }) => Subject::ClientCredential(application, credential),
        ChipId::Copy(host, setting) => Subject::Setting(host, setting),
    }
}

/// The secret that a subject is, if it is one.
#[must_use]
pub const fn of_subject(subject: Subject) -> Option<ChipId> {
    match subject {
        Subject::Setting(host, setting) => Some(ChipId::Copy(host, setting)),
        Subject::ClientCredential(application, credential) => {
            Some(ChipId::Origin(SecretOrigin::ClientCredential {
                application,
                credential,
            }))
        }
        _ => None,
    }
}

/// Whether the diagram has it.
#[must_use]
pub fn is_there(diagram: &Diagram, chip: ChipId) -> bool {
    match chip {
        ChipId::Origin(origin) => secrets::issued(diagram, origin.node()).contains(&origin),
        ChipId::Copy(host, setting) => diagram.setting(host, setting).is_some(),
    }
}

/// What it is, within a sentence: `key1 of contosostore`, `the copy of key1 of contosostore that vm holds`.
#[must_use]
pub fn words(words: &Words, diagram: &Diagram, chip: ChipId) -> String {
    match chip {
        ChipId::Origin(origin) => {
            let node = diagram.node_name(origin.node());
            match secrets::seen(diagram, origin) {
                Some(HeldSecret::ClientCredential { kind, .. }) => {
                    let name = secrets::origin_name(diagram, origin).unwrap_or_default();
                    let name = words.said(&name);
                    words.secret_named(words.kind_of_credential(kind), name, node)
                }
                _ => {
                    let name = secrets::origin_name(diagram, origin);
                    let name = name.map(|it| words.said(&it));
                    words.secret_of(name.unwrap_or_else(|| words.secret_some()), node)
                }
            }
        }
        ChipId::Copy(host, id) => match diagram.setting(host, id) {
            Some(setting) => {
                let secret = words.said(&secrets::words(diagram, &setting.secret));
                let host = diagram.node_name(host);
                match state(words, secrets::worth(diagram, &setting.secret)) {
                    None => words.secret_copy(secret, host),
                    Some(state) => words.secret_copy_in_state(secret, host, state),
                }
            }
            None => words.secret_copy_gone(),
        },
    }
}

/// The word for what is not good for anything now, or not yet.
fn state(words: &Words, worth: Worth) -> Option<String> {
    match worth {
        Worth::Good => None,
        Worth::Early => Some(words.secret_state_early()),
        Worth::Expired => Some(words.secret_state_expired()),
        Worth::Old => Some(words.secret_state_old()),
        Worth::Off => Some(words.secret_state_off()),
    }
}

/// What somebody gets who copies it from there.
fn copied(words: &Words, diagram: &Diagram, chip: ChipId) -> Result<NewSecret, String> {
    match chip {
        ChipId::Origin(origin) => copies_of(words, diagram, origin)
            .into_iter()
            .next()
            .map(|choice| choice.secret)
            .ok_or_else(|| words.secret_needs_part(diagram.node_name(origin.node()))),
        ChipId::Copy(host, id) => {
            let setting = setting(words, diagram, host, id)?;
            if secrets::worth(diagram, &setting.secret) == Worth::Old {
                return Err(match diagram.node(setting.secret.from()) {
                    Some(node) => words.secret_is_old(node.name.as_str()),
                    None => words.secret_origin_gone(),
                });
            }
            Ok(setting.secret.again())
        }
    }
}

/// Why nobody gets a copy of it from there; `None` where one does.
#[must_use]
pub fn why_not_copied(words: &Words, diagram: &Diagram, chip: ChipId) -> Option<String> {
    copied(words, diagram, chip).err()
}

fn setting<'a>(
    words: &Words,
    diagram: &'a Diagram,
    host: NodeId,
    id: SettingId,
) -> Result<&'a Setting, String> {
    diagram
        .setting(host, id)
        .ok_or_else(|| words.secret_setting_gone())
}

/// The edit by which a secret is put down there.
///
/// # Errors
///
/// Why it can't be, as a sentence.
pub fn put(words: &Words, diagram: &Diagram, chip: ChipId, place: Place) -> Result<Edit, String> {
    match place {
        Place::Host(host) => copy_to(words, diagram, chip, host),
        Place::Setting(host, id) => {
            let secret = copied(words, diagram, chip)?;
            let held = setting(words, diagram, host, id)?;
            if held.secret.again() == secret && diagram.is_current(&held.secret) {
                return Err(words.secret_held_already(held.name.as_str()));
            }
            Ok(Edit::ChangeSetting {
                host,
                setting: id,
                secret,
            })
        }
        Place::Vault(vault, secret) => {
            let (host, setting) = copy_for_vault(words, diagram, chip)?;
            let reference = reference(vault, secret);
            if let Some(through) = self::setting(words, diagram, host, setting)?.through
                && through.is_to_the_same(reference)
            {
                return Err(words.secret_refers_already());
            }
            Ok(Edit::ReferToVault {
                host,
                setting,
                reference: Some(reference),
            })
        }
    }
}

const fn reference(vault: NodeId, secret: PartId) -> VaultReference {
    VaultReference {
        vault,
        secret,
        form: ReferenceForm::SecretUri,
    }
}

fn copy_to(words: &Words, diagram: &Diagram, chip: ChipId, host: NodeId) -> Result<Edit, String> {
    let Some(node) = diagram.node(host) else {
        return Err(words.no_longer_there());
    };
    let Some(resource) = node.resource().filter(|resource| resource.kind.runs_code()) else {
        return Err(words.secret_no_code(words.kind_of(node), node.name.as_str()));
    };
    let secret = copied(words, diagram, chip)?;
    // An old copy of the same is brought up to date instead.
    match resource
        .settings
        .iter()
        .find(|it| it.secret.again() == secret)
    {
        Some(held) if diagram.is_current(&held.secret) => {
            Err(words.secret_copy_there(node.name.as_str(), held.name.as_str()))
        }
        Some(held) => Ok(Edit::ChangeSetting {
            host,
            setting: held.id,
            secret,
        }),
        None => Ok(Edit::AddSetting {
            host,
            name: None,
            secret,
        }),
    }
}

/// The copy that could refer to a vault.
fn copy_for_vault(
    words: &Words,
    diagram: &Diagram,
    chip: ChipId,
) -> Result<(NodeId, SettingId), String> {
    let ChipId::Copy(host, setting) = chip else {
        return Err(words.secret_vault_wants_copy());
    };
    let kind = diagram.node(host).and_then(|node| node.resource_kind());
    if kind.is_some_and(ResourceKind::resolves_references) {
        return Ok((host, setting));
    }
    let name = kind.map_or_else(String::new, |kind| words.kind(kind));
    Err(words.secret_no_references(name))
}

/// The secrets of vaults to which it could refer, and does not yet.
///
/// # Errors
///
/// Why it can't refer to any, as a sentence.
pub fn vaults(words: &Words, diagram: &Diagram, chip: ChipId) -> Result<Vec<Place>, String> {
    let (host, id) = copy_for_vault(words, diagram, chip)?;
    let through = setting(words, diagram, host, id)?.through;
    let found: Vec<Place> = vault_secrets(diagram)
        .filter(|place| match place {
            Place::Vault(vault, secret) => {
                !through.is_some_and(|it| it.is_to_the_same(reference(*vault, *secret)))
            }
            _ => false,
        })
        .collect();
    if found.is_empty() {
        Err(match through {
            Some(_) => words.secret_no_other_vault(),
            None => words.secret_place_vault(),
        })
    } else {
        Ok(found)
    }
}

fn vault_secrets(diagram: &Diagram) -> impl Iterator<Item = Place> {
    diagram.nodes().flat_map(|node| {
        let parts = node.resource().into_iter().flat_map(|it| &it.parts);
        parts
            .filter(|part| is_vault_secret(part.kind))
            .map(|part| Place::Vault(node.id, part.id))
    })
}

/// Whether such a part is a secret of a vault.
pub(super) fn is_vault_secret(kind: vouchsafe_model::azure::PartKind) -> bool {
    kind.slug() == "key-vault-secret"
}

/// Everywhere it can be put down, in the order of the nodes.
#[must_use]
pub fn places(words: &Words, diagram: &Diagram, chip: ChipId) -> Vec<Place> {
    let hosts = diagram.nodes().flat_map(|node| {
        let settings = node.resource().into_iter().flat_map(|it| &it.settings);
        let settings = settings.map(|setting| Place::Setting(node.id, setting.id));
        std::iter::once(Place::Host(node.id)).chain(settings)
    });
    hosts
        .chain(vault_secrets(diagram))
        .filter(|place| place.subject() != subject_of(chip) && place.node() != chip.node())
        .filter(|place| put(words, diagram, chip, *place).is_ok())
        .collect()
}

/// What putting it down there does, as an instruction.
#[must_use]
pub fn put_words(words: &Words, diagram: &Diagram, place: Place) -> String {
    match place {
        Place::Host(host) => words.secret_copy_to(diagram.node_name(host)),
        Place::Setting(host, setting) => words.secret_put_into(
            diagram
                .setting(host, setting)
                .map_or_else(|| words.secret_setting(), |it| it.name.clone()),
            diagram.node_name(host),
        ),
        Place::Vault(vault, secret) => words.secret_refer_to(
            diagram
                .part(vault, secret)
                .map_or_else(|| words.secret_some(), |it| it.name.clone()),
            diagram.node_name(vault),
        ),
    }
}

/// The edit that makes it anew: what was copied before is then old. A new client secret stands beside the one before,
/// which stays good until it is deleted.
///
/// # Errors
///
/// Why it can't be made anew, as a sentence.
pub fn rotated(words: &Words, diagram: &Diagram, chip: ChipId) -> Result<Edit, String> {
    let origin = match chip {
        ChipId::Origin(origin) => Some(origin),
        ChipId::Copy(host, id) => {
            let secret = setting(words, diagram, host, id)?.secret;
            if let (None, HeldSecret::Sas(sas)) = (SecretOrigin::of_held(&secret), &secret) {
                return match diagram.access_keys(sas.account) {
                    Some(_) => Ok(Edit::RevokeDelegationKeys(sas.account)),
                    None => Err(words.secret_signed_for_gone()),
                };
            }
            SecretOrigin::of_held(&secret)
        }
    };
    match origin {
        Some(origin @ SecretOrigin::Key { node, holder, slot })
            if secrets::origin_name(diagram, origin).is_some() =>
        {
            Ok(match holder {
                Some(holder) => Edit::RegenerateHolderKey { node, holder, slot },
                None => Edit::RegenerateKey { node, slot },
            })
        }
        Some(SecretOrigin::ClientCredential {
            application,
            credential,
        }) if diagram.node(application).is_some() => Ok(Edit::AddClientCredential {
            application,
            kind: diagram
                .client_credential(application, credential)
                .map_or(ClientCredentialKind::Secret, |it| it.kind),
            name: None,
            expires_at: diagram.now().plus_seconds(USUAL_LIFETIME_SECONDS),
        }),
        _ => Err(words.secret_not_anew()),
    }
}

/// The edit that copies it again, as it is now.
///
/// # Errors
///
/// Why it can't be copied again, as a sentence.
pub fn copied_again(words: &Words, diagram: &Diagram, chip: ChipId) -> Result<Edit, String> {
    let ChipId::Copy(host, id) = chip else {
        return Err(words.secret_no_copy());
    };
    let held = setting(words, diagram, host, id)?;
    if diagram.is_current(&held.secret) {
        return Err(words.secret_as_now());
    }
    let is_made = SecretOrigin::of_held(&held.secret)
        .is_none_or(|origin| secrets::origin_name(diagram, origin).is_some());
    if !is_made || diagram.node(held.secret.from()).is_none() {
        return Err(words.secret_take_other());
    }
    Ok(Edit::ChangeSetting {
        host,
        setting: id,
        secret: held.secret.again(),
    })
}

/// Where an attacker begins who has seen it.
///
/// # Errors
///
/// Why nobody can have seen it, as a sentence.
pub fn leaked(words: &Words, diagram: &Diagram, chip: ChipId) -> Result<Foothold, String> {
    let secret = match chip {
        ChipId::Origin(origin) => {
            secrets::seen(diagram, origin).ok_or_else(|| words.secret_not_there())?
        }
        ChipId::Copy(host, id) => {
            let setting = setting(words, diagram, host, id)?;
            if setting.through.is_some() {
                return Err(words.secret_only_reference());
            }
            setting.secret
        }
    };
    Ok(Foothold::LeakedSecret {
        secret,
        place: LeakPlace::Repository,
    })
}
