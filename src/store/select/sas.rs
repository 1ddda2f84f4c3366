//! Shared access signatures that hosts hold, and those that could be signed.

use vouchsafe_model::diagram::{
    AccountReach, Diagram, HeldSecret, KeySlot, MAX_DELEGATION_SECONDS, NewCall, NewSas,
    NewSasSigner, NewSecret, NodeId, PrincipalId, PrincipalKind, Sas, SasLevel, SasPermission,
    SasPermissions, SasReach, SasService, Setting,
};
use vouchsafe_model::flow::{Timestamp, may_sign, secrets};

use super::secret::CopyChoice;

/// How long a new one is good, in seconds.
const USUAL_LIFETIME_SECONDS: i64 = 3_600;

/// At most this many identities are offered as signers.
const MOST_SIGNERS: usize = 3;

/// What the inspector shows of a SAS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SasDetails {
    /// The SAS, to be signed again.
    pub again: NewSas,
    /// When it starts to be good.
    pub starts: String,
    /// When it stops to be good.
    pub expires: String,
    /// What time it is.
    pub now: Timestamp,
    /// Whether its time is over.
    pub is_expired: bool,
    /// Whether what it is for is there, and its signer can sign it again.
    pub is_signable: bool,
    /// What stops it, in words.
    pub stopped_by: String,
}

impl SasDetails {
    pub(super) fn of(diagram: &Diagram, setting: &Setting) -> Option<Self> {
        let HeldSecret::Sas(sas) = setting.secret else {
            return None;
        };
        Some(Self {
            again: sas.again(),
            starts: sas.starts_at.to_string(),
            expires: sas.expires_at.to_string(),
            now: diagram.now(),
            is_expired: sas.expires_at <= diagram.now(),
            is_signable: is_signable(diagram, &sas),
            stopped_by: secrets::stopped_by(diagram, &setting.secret),
        })
    }

    /// The same, but so that it is good for an hour.
    #[must_use]
    pub fn for_an_hour(&self) -> NewSas {
        NewSas {
            starts_at: self.now,
            expires_at: self.now.plus_seconds(USUAL_LIFETIME_SECONDS),
            ..self.again
        }
    }

    /// The same, but good for as long as a user delegation key is at most.
    #[must_use]
    pub fn for_a_week(&self) -> NewSas {
        NewSas {
            starts_at: self.now,
            expires_at: self.now.plus_seconds(MAX_DELEGATION_SECONDS),
            ..self.again
        }
    }

    /// The same, but so that its time is over.
    #[must_use]
    pub fn expired(&self) -> NewSas {
        NewSas {
            starts_at: self.now.plus_seconds(-2 * USUAL_LIFETIME_SECONDS),
            expires_at: self.now.plus_seconds(-USUAL_LIFETIME_SECONDS),
            ..self.again
        }
    }

    /// The same, but with or without a permission; `None` if none were left.
    #[must_use]
    pub fn with(&self, permission: SasPermission, is_given: bool) -> Option<NewSas> {
        let had = self.again.permissions;
        let permissions = if is_given {
            had.and(permission)
        } else {
            had.without(permission)?
        };
        Some(NewSas {
            permissions,
            ..self.again
        })
    }

    /// What an account SAS is for; `None` for one of a container.
    #[must_use]
    pub const fn account(&self) -> Option<AccountReach> {
        match self.again.reach {
            SasReach::Account(reach) => Some(reach),
            SasReach::Container(_) => None,
        }
    }

    /// The same account SAS, but for this instead.
    #[must_use]
    pub const fn reaching(&self, reach: AccountReach) -> NewSas {
        NewSas {
            reach: SasReach::Account(reach),
            ..self.again
        }
    }
}

fn is_signable(diagram: &Diagram, sas: &Sas) -> bool {
    let is_there = match sas.reach {
        SasReach::Container(container) => diagram.part(sas.account, container).is_some(),
        SasReach::Account(_) => diagram.access_keys(sas.account).is_some(),
    };
    let signer = sas.signer.principal();
    is_there && signer.is_none_or(|it| may_sign(diagram, it, sas.account))
}

/// The same SAS signed with either key, or by those who may, for as long as there
/// is what it is for.
pub(super) fn signed_again(diagram: &Diagram, sas: &Sas) -> Vec<CopyChoice> {
    let has_container = match sas.reach {
        SasReach::Container(container) => diagram.part(sas.account, container).is_some(),
        SasReach::Account(_) => diagram.access_keys(sas.account).is_some(),
    };
    if !has_container {
        return Vec::new();
    }
    let again = |signer| NewSas {
        signer,
        ..sas.again()
    };
    let mut choices: Vec<NewSas> = KeySlot::PAIR
        .into_iter()
        .map(|slot| again(NewSasSigner::Key(slot)))
        .collect();
    if sas.reach.container().is_some() {
        let signers = signers(diagram, sas.account);
        let lasts = sas.expires_at.unix_seconds() - sas.starts_at.unix_seconds();
        let principals = signers.into_iter().map(|principal| NewSas {
            expires_at: sas
                .starts_at
                .plus_seconds(lasts.clamp(1, MAX_DELEGATION_SECONDS)),
            ..again(NewSasSigner::Principal(principal))
        });
        choices.extend(principals);
    }
    choices.into_iter().map(|it| choice(diagram, it)).collect()
}

/// Those who may get a user delegation key of the account, only some of them.
fn signers(diagram: &Diagram, account: NodeId) -> Vec<PrincipalId> {
    diagram
        .principals()
        .filter(|it| it.kind != PrincipalKind::Group && may_sign(diagram, it.id, account))
        .take(MOST_SIGNERS)
        .map(|it| it.id)
        .collect()
}

/// SAS that let their holder do just what the call does: of the container that it
/// is for, signed with a key or by those who may; and of the account. Empty if a
/// SAS lets nobody do that.
pub(super) fn for_call(diagram: &Diagram, what: &NewCall) -> Vec<CopyChoice> {
    let account = what.target.node();
    if diagram.access_keys(account).is_none() {
        return Vec::new();
    }
    let key = NewSasSigner::Key(KeySlot::First);
    let mut choices = Vec::new();
    let container = what.target.part();
    let container = container.filter(|it| diagram.part(account, *it).is_some());
    if let Some(container) = container {
        let reach = SasReach::Container(container);
        if let Some(sas) = least(diagram, what, reach, key) {
            choices.push(choice(diagram, sas));
            let signers = signers(diagram, account).into_iter();
            choices.extend(signers.map(|principal| {
                let signer = NewSasSigner::Principal(principal);
                choice(diagram, NewSas { signer, ..sas })
            }));
        }
    }
    let of_account = account_reach(what).map(SasReach::Account);
    let of_account = of_account.and_then(|reach| least(diagram, what, reach, key));
    choices.extend(of_account.map(|sas| choice(diagram, sas)));
    choices
}

/// The SAS that lets its holder do just what the call does.
fn least(
    diagram: &Diagram,
    what: &NewCall,
    reach: SasReach,
    signer: NewSasSigner,
) -> Option<NewSas> {
    let letters = letters(what, reach)?;
    let needed = reach
        .permissions()
        .iter()
        .find(|it| letters.contains(it.letter()))?;
    Some(NewSas {
        account: what.target.node(),
        reach,
        signer,
        permissions: SasPermissions::only(*needed),
        starts_at: diagram.now(),
        expires_at: diagram.now().plus_seconds(USUAL_LIFETIME_SECONDS),
    })
}

/// For what an account SAS must be to allow the operation.
fn account_reach(what: &NewCall) -> Option<AccountReach> {
    let row = what.operation.row().service.row().shared_key?.sas?;
    let slug = what.operation.slug();
    let found = row.of_account.iter().find(|it| it.operation == slug)?;
    Some(AccountReach::only(
        SasService::from_letter(found.service)?,
        SasLevel::from_letter(found.level)?,
    ))
}

/// Whether the call could be made with this SAS: it is for the container or
/// account, and such a SAS can allow the operation.
pub(super) fn fits(sas: &Sas, what: &NewCall) -> bool {
    let container = sas.reach.container();
    letters(what, sas.reach).is_some()
        && sas.account == what.target.node()
        && (container.is_none() || container == what.target.part())
}

/// The letters each of which allows the operation.
fn letters(what: &NewCall, reach: SasReach) -> Option<&'static str> {
    let row = what.operation.row().service.row().shared_key?.sas?;
    let slug = what.operation.slug();
    match reach {
        SasReach::Container(_) => {
            let found = row.operations.iter().find(|(known, _)| *known == slug)?;
            Some(found.1)
        }
        SasReach::Account(_) => {
            let found = row.of_account.iter().find(|it| it.operation == slug)?;
            Some(found.letters)
        }
    }
}

fn choice(diagram: &Diagram, sas: NewSas) -> CopyChoice {
    CopyChoice {
        secret: NewSecret::Sas(sas),
        words: upper_first(&secrets::sas_words(diagram, &sas)),
    }
}

fn upper_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(words.chars().skip(1)).collect()
}
