//! What makes a shared access signature worthless: its stored access policy.

use super::{Cabinet, Draft};
use crate::compromise::{Effect, sources};
use crate::diagram::{Edit, Sas};
use crate::say;
use crate::text::Sayable;

impl Cabinet<'_> {
    /// Deletes the stored access policy that a SAS names, if it names one.
    pub(super) fn delete_policy(&mut self, number: usize, sas: &Sas) {
        let Some(policy) = sas.limits.policy else {
            return;
        };
        let Some(found) = self.diagram.stored_policy(sas.account, policy) else {
            return;
        };
        let part = self.diagram.part(sas.account, found.part);
        self.add(
            number,
            Draft {
                title: say!(
                    "Delete the stored access policy “{name}” of {place}",
                    name = found.name,
                    place = part.map_or_else(|| say!("a part that is gone"), |it| it.name.text())
                ),
                why: say!(
                    "Every SAS that names it is void, and no other: the account key stays as it \
                     is. That may take 30 seconds."
                ),
                edit: Some(Edit::DeleteStoredPolicy {
                    node: sas.account,
                    policy,
                }),
                effect: Effect::AtOnce,
                source: sources::STORED_POLICY,
            },
        );
    }
}
