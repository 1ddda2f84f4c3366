//! Shared access signatures that hosts hold, and those that could be signed.

use vouchsafe_model::diagram::{
    Diagram, HeldSecret, KeySlot, NewCall, NewSas, NewSecret, Sas, SasPermission, SasPermissions,
    Setting,
};
use vouchsafe_model::flow::Timestamp;

use super::secret::CopyChoice;

/// How long a new one is good, in seconds.
const USUAL_LIFETIME_SECONDS: i64 = 3_600;

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
    /// Whether the container and the key are there to sign it again.
    pub is_signable: bool,
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
            is_signable: diagram.part(sas.account, sas.container).is_some(),
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
}

/// The same SAS signed with either key, for as long as there is its container.
pub(super) fn signed_again(diagram: &Diagram, sas: &Sas) -> Vec<CopyChoice> {
    if diagram.part(sas.account, sas.container).is_none() {
        return Vec::new();
    }
    let slots = KeySlot::ALL.into_iter();
    let again = slots.map(|slot| NewSas {
        slot,
        ..sas.again()
    });
    again.map(|it| choice(diagram, it)).collect()
}

/// A SAS of the container that the call is for, which lets its holder do just
/// what the call does; `None` if a SAS lets nobody do that.
pub(super) fn for_call(diagram: &Diagram, what: &NewCall) -> Option<CopyChoice> {
    let (account, container) = (what.target.node(), what.target.part()?);
    diagram.access_keys(account)?;
    diagram.part(account, container)?;
    let letters = letters(what)?;
    let needed = SasPermission::ALL
        .into_iter()
        .find(|it| letters.contains(it.letter()))?;
    Some(choice(
        diagram,
        NewSas {
            account,
            container,
            slot: KeySlot::First,
            permissions: SasPermissions::only(needed),
            starts_at: diagram.now(),
            expires_at: diagram.now().plus_seconds(USUAL_LIFETIME_SECONDS),
        },
    ))
}

/// Whether the call could be made with this SAS: it is for the container, and
/// such a SAS can allow the operation.
pub(super) fn fits(sas: &Sas, what: &NewCall) -> bool {
    letters(what).is_some()
        && sas.account == what.target.node()
        && Some(sas.container) == what.target.part()
}

/// The letters each of which allows the operation.
fn letters(what: &NewCall) -> Option<&'static str> {
    let row = what.operation.row().service.row().shared_key?.sas?;
    let slug = what.operation.slug();
    let found = row.operations.iter().find(|(known, _)| *known == slug)?;
    Some(found.1)
}

fn choice(diagram: &Diagram, sas: NewSas) -> CopyChoice {
    let place = diagram.part(sas.account, sas.container);
    let place = place.map_or("", |it| it.name.as_str());
    CopyChoice {
        secret: NewSecret::Sas(sas),
        words: format!(
            "SAS for {place} ({}), signed with {}",
            sas.permissions.letters(),
            sas.slot.name()
        ),
    }
}
