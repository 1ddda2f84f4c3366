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

use super::connect::in_sentence;
use super::select::copies_of;

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
pub fn words(diagram: &Diagram, chip: ChipId) -> String {
    match chip {
        ChipId::Origin(origin) => {
            let node = diagram.node_name(origin.node());
            match secrets::seen(diagram, origin) {
                Some(HeldSecret::ClientCredential { kind, .. }) => {
                    let name = secrets::origin_name(diagram, origin).unwrap_or_default();
                    format!("{} “{name}” of {node}", kind.name())
                }
                _ => {
                    let name = secrets::origin_name(diagram, origin);
                    format!("{} of {node}", name.as_deref().unwrap_or("a secret"))
                }
            }
        }
        ChipId::Copy(host, id) => match diagram.setting(host, id) {
            Some(setting) => {
                let state = secrets::worth(diagram, &setting.secret).word();
                let state = state.map_or_else(String::new, |word| format!(", {word}"));
                format!(
                    "the copy of {} that {} holds{state}",
                    secrets::words(diagram, &setting.secret),
                    diagram.node_name(host)
                )
            }
            None => "a copy that is gone".to_owned(),
        },
    }
}

/// What somebody gets who copies it from there.
fn copied(diagram: &Diagram, chip: ChipId) -> Result<NewSecret, String> {
    match chip {
        ChipId::Origin(origin) => copies_of(diagram, origin)
            .into_iter()
            .next()
            .map(|choice| choice.secret)
            .ok_or_else(|| {
                format!(
                    "{} has nothing yet that a connection could be made to: add a part to it first.",
                    diagram.node_name(origin.node())
                )
            }),
        ChipId::Copy(host, id) => {
            let setting = setting(diagram, host, id)?;
            if secrets::worth(diagram, &setting.secret) == Worth::Old {
                return Err(match diagram.node(setting.secret.from()) {
                    Some(node) => format!(
                        "That copy is old: take up what {} has now instead.",
                        node.name
                    ),
                    None => "What it is a copy of is gone.".to_owned(),
                });
            }
            Ok(setting.secret.again())
        }
    }
}

/// Why nobody gets a copy of it from there; `None` where one does.
#[must_use]
pub fn why_not_copied(diagram: &Diagram, chip: ChipId) -> Option<String> {
    copied(diagram, chip).err()
}

fn setting(diagram: &Diagram, host: NodeId, id: SettingId) -> Result<&Setting, String> {
    diagram
        .setting(host, id)
        .ok_or_else(|| "That setting is no longer there.".to_owned())
}

/// The edit by which a secret is put down there.
///
/// # Errors
///
/// Why it can't be, as a sentence.
pub fn put(diagram: &Diagram, chip: ChipId, place: Place) -> Result<Edit, String> {
    match place {
        Place::Host(host) => copy_to(diagram, chip, host),
        Place::Setting(host, id) => {
            let secret = copied(diagram, chip)?;
            let held = setting(diagram, host, id)?;
            if held.secret.again() == secret && diagram.is_current(&held.secret) {
                return Err(format!("{} holds that already.", held.name));
            }
            Ok(Edit::ChangeSetting {
                host,
                setting: id,
                secret,
            })
        }
        Place::Vault(vault, secret) => {
            let (host, setting) = copy_for_vault(diagram, chip)?;
            let reference = reference(vault, secret);
            if let Some(through) = self::setting(diagram, host, setting)?.through
                && through.is_to_the_same(reference)
            {
                return Err("It refers to that already.".to_owned());
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

fn copy_to(diagram: &Diagram, chip: ChipId, host: NodeId) -> Result<Edit, String> {
    let Some(node) = diagram.node(host) else {
        return Err("That is no longer there.".to_owned());
    };
    let Some(resource) = node.resource().filter(|resource| resource.kind.runs_code()) else {
        return Err(format!(
            "{} “{}” runs no code, so it has no settings that could hold a copy.",
            node.kind_name(),
            node.name
        ));
    };
    let secret = copied(diagram, chip)?;
    // An old copy of the same is brought up to date instead.
    match resource
        .settings
        .iter()
        .find(|it| it.secret.again() == secret)
    {
        Some(held) if diagram.is_current(&held.secret) => Err(format!(
            "{} holds a copy of that already, in {}.",
            node.name, held.name
        )),
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
fn copy_for_vault(diagram: &Diagram, chip: ChipId) -> Result<(NodeId, SettingId), String> {
    let ChipId::Copy(host, setting) = chip else {
        return Err(
            "A vault keeps what a setting refers to: copy it to a host first, and let that copy refer to the vault."
                .to_owned(),
        );
    };
    let kind = diagram.node(host).and_then(|node| node.resource_kind());
    if kind.is_some_and(ResourceKind::resolves_references) {
        return Ok((host, setting));
    }
    let name = kind.map_or_else(String::new, |kind| in_sentence(kind.row().plural));
    Err(format!(
        "The platform of {name} resolves no references to a vault: their code would have to ask the vault itself."
    ))
}

/// The secrets of vaults to which it could refer, and does not yet.
///
/// # Errors
///
/// Why it can't refer to any, as a sentence.
pub fn vaults(diagram: &Diagram, chip: ChipId) -> Result<Vec<Place>, String> {
    let (host, id) = copy_for_vault(diagram, chip)?;
    let through = setting(diagram, host, id)?.through;
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
            Some(_) => "It refers to a vault already, and there is no other.".to_owned(),
            None => "Place a Key Vault with a secret in it first.".to_owned(),
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
pub fn places(diagram: &Diagram, chip: ChipId) -> Vec<Place> {
    let hosts = diagram.nodes().flat_map(|node| {
        let settings = node.resource().into_iter().flat_map(|it| &it.settings);
        let settings = settings.map(|setting| Place::Setting(node.id, setting.id));
        std::iter::once(Place::Host(node.id)).chain(settings)
    });
    hosts
        .chain(vault_secrets(diagram))
        .filter(|place| place.subject() != subject_of(chip) && place.node() != chip.node())
        .filter(|place| put(diagram, chip, *place).is_ok())
        .collect()
}

/// What putting it down there does, as an instruction.
#[must_use]
pub fn put_words(diagram: &Diagram, place: Place) -> String {
    match place {
        Place::Host(host) => format!("Copy it to {}", diagram.node_name(host)),
        Place::Setting(host, setting) => format!(
            "Put it into {} of {}",
            diagram
                .setting(host, setting)
                .map_or("a setting", |it| it.name.as_str()),
            diagram.node_name(host)
        ),
        Place::Vault(vault, secret) => format!(
            "Refer to {} of {}",
            diagram
                .part(vault, secret)
                .map_or("a secret", |it| it.name.as_str()),
            diagram.node_name(vault)
        ),
    }
}

/// The edit that makes it anew: what was copied before is then old. A new client secret stands beside the one before,
/// which stays good until it is deleted.
///
/// # Errors
///
/// Why it can't be made anew, as a sentence.
pub fn rotated(diagram: &Diagram, chip: ChipId) -> Result<Edit, String> {
    let origin = match chip {
        ChipId::Origin(origin) => Some(origin),
        ChipId::Copy(host, id) => {
            let secret = setting(diagram, host, id)?.secret;
            if let (None, HeldSecret::Sas(sas)) = (SecretOrigin::of_held(&secret), &secret) {
                return match diagram.access_keys(sas.account) {
                    Some(_) => Ok(Edit::RevokeDelegationKeys(sas.account)),
                    None => Err("What it was signed for is gone.".to_owned()),
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
        _ => Err("What it is a copy of is gone, and can't be made anew.".to_owned()),
    }
}

/// The edit that copies it again, as it is now.
///
/// # Errors
///
/// Why it can't be copied again, as a sentence.
pub fn copied_again(diagram: &Diagram, chip: ChipId) -> Result<Edit, String> {
    let ChipId::Copy(host, id) = chip else {
        return Err("That is no copy: it is where the secret is made.".to_owned());
    };
    let held = setting(diagram, host, id)?;
    if diagram.is_current(&held.secret) {
        return Err("That copy is of the secret as it is now.".to_owned());
    }
    let is_made = SecretOrigin::of_held(&held.secret)
        .is_none_or(|origin| secrets::origin_name(diagram, origin).is_some());
    if !is_made || diagram.node(held.secret.from()).is_none() {
        return Err(
            "What it is a copy of is gone: take up another secret, and put it there.".to_owned(),
        );
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
pub fn leaked(diagram: &Diagram, chip: ChipId) -> Result<Foothold, String> {
    let secret = match chip {
        ChipId::Origin(origin) => secrets::seen(diagram, origin)
            .ok_or_else(|| "That secret is no longer there.".to_owned())?,
        ChipId::Copy(host, id) => {
            let setting = setting(diagram, host, id)?;
            if setting.through.is_some() {
                return Err(
                    "The setting only says in which vault the secret is: nobody sees the secret in it."
                        .to_owned(),
                );
            }
            setting.secret
        }
    };
    Ok(Foothold::LeakedSecret {
        secret,
        place: LeakPlace::Repository,
    })
}
