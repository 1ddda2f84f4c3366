//! Shared access signatures that hosts hold, and those that could be signed.

use vouchsafe_model::diagram::{
    AccountReach, Diagram, HeldSecret, KeySlot, MAX_DELEGATION_SECONDS, NewCall, NewSas,
    NewSasSigner, NewSecret, NodeId, PrincipalId, PrincipalKind, Sas, SasKind, SasLevel, SasLimits,
    SasPermission, SasPermissions, SasReach, SasService, Setting, StoredPolicyId,
};
use vouchsafe_model::flow::{Timestamp, may_sign, secrets};
use vouchsafe_model::text::Text;

use super::secret::CopyChoice;
use crate::language::Words;

/// How long a new one is good, in seconds.
const USUAL_LIFETIME_SECONDS: i64 = 3_600;

/// How long a new one for a year is good, in seconds.
const YEAR_SECONDS: i64 = 365 * 86_400;

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
    pub stopped_by: Text,
    /// What it could be for at the same part, what it is for among it; empty for one of
    /// the account.
    pub kinds: Vec<SasKind>,
    /// The addresses that it is limited to; empty for none.
    pub addresses: String,
    /// The stored access policies that it could name, and what they are called; `None`
    /// names none. Empty where it can name none.
    pub policies: Vec<(Option<StoredPolicyId>, String, bool)>,
}

impl SasDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, setting: &Setting) -> Option<Self> {
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
            stopped_by: words.told_text(&secrets::stopped_by(diagram, &setting.secret)),
            kinds: kinds(diagram, &sas),
            addresses: sas
                .limits
                .addresses
                .map_or(String::new(), |it| it.to_string()),
            policies: policies(diagram, &sas),
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

    /// The same, but good for a year, as only a key of the account signs one.
    #[must_use]
    pub fn for_a_year(&self) -> NewSas {
        NewSas {
            starts_at: self.now,
            expires_at: self.now.plus_seconds(YEAR_SECONDS),
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

    /// What an account SAS is for; `None` for one of a part.
    #[must_use]
    pub const fn account(&self) -> Option<AccountReach> {
        match self.again.reach {
            SasReach::Account(reach) => Some(reach),
            SasReach::Service(..) => None,
        }
    }

    /// The same, but for this at the same part; with what of its permissions there is
    /// then, or else to read.
    #[must_use]
    pub fn of_kind(&self, kind: SasKind) -> NewSas {
        let SasReach::Service(_, part) = self.again.reach else {
            return self.again;
        };
        let had = self.again.permissions;
        let kept = kind.permissions().iter().filter(|it| had.has(**it));
        let kept = kept.fold(None, |all: Option<SasPermissions>, it| {
            Some(all.map_or(SasPermissions::only(*it), |all| all.and(*it)))
        });
        NewSas {
            reach: SasReach::Service(kind, part),
            permissions: kept.unwrap_or(SasPermissions::only(SasPermission::Read)),
            ..self.again
        }
    }

    /// The same, but limited so.
    #[must_use]
    pub const fn limited(&self, limits: SasLimits) -> NewSas {
        NewSas {
            limits,
            ..self.again
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

/// What a SAS of the same part could be for.
fn kinds(diagram: &Diagram, sas: &Sas) -> Vec<SasKind> {
    let part = sas.reach.part();
    let part = part.and_then(|it| diagram.part(sas.account, it));
    part.into_iter()
        .flat_map(|it| SasKind::of_part(it.kind))
        .collect()
}

/// The stored access policies of what it is for, and the one that it names.
fn policies(diagram: &Diagram, sas: &Sas) -> Vec<(Option<StoredPolicyId>, String, bool)> {
    let (Some(part), None) = (sas.reach.part(), sas.signer.principal()) else {
        return Vec::new();
    };
    let resource = diagram.node(sas.account).and_then(|it| it.resource());
    let own = resource.into_iter().flat_map(|it| &it.policies);
    let own = own.filter(|it| it.part == part);
    let shown = own.filter(|it| !it.is_deleted || sas.limits.policy == Some(it.id));
    let mut policies: Vec<_> = shown
        .map(|it| (Some(it.id), it.name.clone(), it.is_deleted))
        .collect();
    if !policies.is_empty() {
        policies.insert(0, (None, String::new(), false));
    }
    policies
}

/// Whether what it is for is there.
fn is_for_something(diagram: &Diagram, sas: &Sas) -> bool {
    match sas.reach {
        SasReach::Service(_, part) => diagram.part(sas.account, part).is_some(),
        SasReach::Account(_) => diagram.access_keys(sas.account).is_some(),
    }
}

fn is_signable(diagram: &Diagram, sas: &Sas) -> bool {
    let is_there = is_for_something(diagram, sas);
    let signer = sas.signer.principal();
    is_there && signer.is_none_or(|it| may_sign(diagram, it, sas.account))
}

/// The same SAS signed with either key, or by those who may, for as long as there
/// is what it is for.
pub(super) fn signed_again(words: &Words, diagram: &Diagram, sas: &Sas) -> Vec<CopyChoice> {
    if !is_for_something(diagram, sas) {
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
    if sas.reach.takes_delegation() && sas.limits.policy.is_none() {
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
    choices
        .into_iter()
        .map(|it| choice(words, diagram, it))
        .collect()
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

/// SAS that let their holder do just what the call does: of the part that it is for, or
/// of the one thing in it, signed with a key or by those who may; and of the account. Empty if a
/// SAS lets nobody do that.
pub(super) fn for_call(words: &Words, diagram: &Diagram, what: &NewCall) -> Vec<CopyChoice> {
    let account = what.target.node();
    if diagram.access_keys(account).is_none() {
        return Vec::new();
    }
    let key = NewSasSigner::Key(KeySlot::First);
    let mut choices = Vec::new();
    let part = what.target.part();
    let part = part.and_then(|it| diagram.part(account, it));
    let kinds = part.map(|it| SasKind::of_part(it.kind).map(|kind| (kind, it.id)));
    for (kind, part) in kinds.into_iter().flatten() {
        let reach = SasReach::Service(kind, part);
        let Some(sas) = least(diagram, what, reach, key) else {
            continue;
        };
        choices.push(choice(words, diagram, sas));
        if reach.takes_delegation() {
            let signers = signers(diagram, account).into_iter();
            choices.extend(signers.map(|principal| {
                let signer = NewSasSigner::Principal(principal);
                choice(words, diagram, NewSas { signer, ..sas })
            }));
        }
    }
    let of_account = account_reach(what).map(SasReach::Account);
    let of_account = of_account.and_then(|reach| least(diagram, what, reach, key));
    choices.extend(of_account.map(|sas| choice(words, diagram, sas)));
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
        limits: SasLimits::default(),
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

/// Whether the call could be made with this SAS: it is for the part or
/// account, and such a SAS can allow the operation.
pub(super) fn fits(sas: &Sas, what: &NewCall) -> bool {
    let part = sas.reach.part();
    letters(what, sas.reach).is_some()
        && sas.account == what.target.node()
        && (part.is_none() || part == what.target.part())
}

/// The letters each of which allows the operation.
fn letters(what: &NewCall, reach: SasReach) -> Option<&'static str> {
    let row = what.operation.row().service.row().shared_key?.sas?;
    let slug = what.operation.slug();
    match reach {
        SasReach::Service(kind, _) => {
            // One thing is called, and it is the one that the SAS is for.
            let is_for_it = kind
                .item()
                .is_none_or(|item| item == what.operation.row().example_item);
            if kind.service() != row.service || !is_for_it {
                return None;
            }
            let found = row.operations.iter().find(|(known, _)| *known == slug)?;
            Some(found.1)
        }
        SasReach::Account(_) => {
            let found = row.of_account.iter().find(|it| it.operation == slug)?;
            Some(found.letters)
        }
    }
}

fn choice(words: &Words, diagram: &Diagram, sas: NewSas) -> CopyChoice {
    CopyChoice {
        secret: NewSecret::Sas(sas),
        words: words.said(&secrets::sas_words(diagram, &sas).capitalized()),
    }
}
