//! The repairs of a shared access signature.

use super::SAS_LIFETIME_SECONDS;
use crate::azure::BuiltInRole;
use crate::diagram::{
    Edit, HeldSecret, NewSas, NewSasSigner, NewSecret, Sas, SasLevel, SasLimits, SasReach,
    SasService, Scope, SettingId, StoredPolicyId,
};
use crate::flow::fix::{Workshop, one_or_several};
use crate::flow::sas::{delegation_need, need};
use crate::flow::trace::Fix;
use crate::flow::{rbac, words};
use crate::say;
use crate::text::{Sayable, Text};

impl Workshop<'_> {
    /// Signs a SAS for what the call does, as short as is usual.
    pub(in crate::flow::fix) fn sign_sas_again(&self, setting: SettingId) -> Vec<Fix> {
        let held = self.diagram.setting(self.caller.id, setting);
        let sign = held.and_then(|held| {
            let HeldSecret::Sas(sas) = held.secret else {
                return None;
            };
            let new = self.sas_for_call(&sas)?;
            let letters = new.permissions.letters(new.reach);
            let for_what = match new.reach {
                SasReach::Service(..) => words::scope(self.diagram, self.call.what.target),
                SasReach::Account(reach) => format!(
                    "{} (ss={}, srt={})",
                    self.diagram.node_name(new.account),
                    reach.services(),
                    reach.levels()
                )
                .into(),
            };
            let (signer, mut edits) = self.signing(&new);
            edits.push(Edit::ChangeSetting {
                host: self.caller.id,
                setting,
                secret: NewSecret::Sas(new),
            });
            Some(Fix {
                title: say!(
                    "Sign a SAS (sp={letters}) for {place} and copy it into {setting}",
                    letters,
                    place = for_what,
                    setting = held.name,
                ),
                why: say!(
                    "It is good until {time}, for whoever has it.",
                    time = new.expires_at,
                )
                .then(signer),
                edit: one_or_several(edits),
            })
        });
        sign.into_iter().chain(self.use_identity()).collect()
    }

    /// A SAS like this one that lets its holder make the call, for an hour.
    fn sas_for_call(&self, sas: &Sas) -> Option<NewSas> {
        let what = &self.call.what;
        let row = what.operation.row().service.row().shared_key?.sas?;
        let slug = what.operation.slug();
        let reach = match sas.reach {
            SasReach::Service(kind, _) => SasReach::Service(kind, what.target.part()?),
            SasReach::Account(reach) => {
                let found = row.of_account.iter().find(|it| it.operation == slug)?;
                let service = SasService::from_letter(found.service)?;
                let level = SasLevel::from_letter(found.level)?;
                SasReach::Account(reach.and(service, level))
            }
        };
        let letters = need(row, what.operation, reach)?.letters;
        let is_enough = letters.chars().any(|it| sas.letters().contains(it));
        let needed = *reach
            .permissions()
            .iter()
            .find(|it| letters.contains(it.letter()))?;
        Some(NewSas {
            account: what.target.node(),
            reach,
            permissions: if is_enough {
                sas.permissions
            } else {
                sas.permissions.and(needed)
            },
            starts_at: self.now,
            expires_at: self.now.plus_seconds(SAS_LIFETIME_SECONDS),
            limits: SasLimits {
                policy: sas
                    .limits
                    .policy
                    .filter(|it| self.names_policy_of(what.target, *it)),
                ..sas.limits
            },
            ..sas.again()
        })
    }

    fn names_policy_of(&self, target: Scope, policy: StoredPolicyId) -> bool {
        self.diagram
            .stored_policy(target.node(), policy)
            .is_some_and(|it| Some(it.part) == target.part() && !it.is_deleted)
    }

    /// Makes the stored access policy anew that a SAS names, or signs one that names
    /// none.
    pub(in crate::flow::fix) fn make_policy_again(&self, setting: SettingId) -> Vec<Fix> {
        let held = self.diagram.setting(self.caller.id, setting);
        let make = held.and_then(|held| {
            let HeldSecret::Sas(sas) = held.secret else {
                return None;
            };
            let policy = self
                .diagram
                .stored_policy(sas.account, sas.limits.policy?)?;
            Some(Fix {
                title: say!("Make the stored access policy “{name}” again", name = policy.name.as_str()),
                why: say!(
                    "Every SAS that names it is good again, also one that was leaked: whoever deleted the policy may have had a reason."
                ),
                edit: Edit::AddStoredPolicy {
                    node: sas.account,
                    part: policy.part,
                    name: Some(policy.name.clone()),
                },
            })
        });
        let mut fixes = self.sign_sas_again(setting);
        let place = fixes.len().min(1);
        fixes.splice(place..place, make);
        fixes
    }

    /// What it takes to sign a SAS, in words, and the edits that it takes.
    pub(super) fn signing(&self, new: &NewSas) -> (Text, Vec<Edit>) {
        let NewSasSigner::Principal(principal) = new.signer else {
            let needed = say!("Somebody needs the account key to sign it.");
            return (needed, Vec::new());
        };
        let name = crate::flow::secrets::principal_name(self.diagram, principal);
        let Some(need) = delegation_need(new.account) else {
            return (Text::empty(), Vec::new());
        };
        if rbac::is_granted(self.diagram, principal, &need) {
            let signs = say!("{name} signs it, with a user delegation key.", name);
            return (signs, Vec::new());
        }
        let role = BuiltInRole::find(need.least_role);
        let grant = role.map(|role| Edit::AssignRole {
            principal,
            role: role.id,
            scope: need.scope,
            condition: None,
        });
        let signs = say!(
            "{name} signs it, and needs {role} to get a user delegation key.",
            name,
            role = role.map_or_else(|| say!("a role"), |role| role.name.text()),
        );
        (signs, grant.into_iter().collect())
    }

    /// Whether the call is made with a shared access signature.
    pub(in crate::flow::fix) fn uses_a_sas(&self) -> bool {
        self.call
            .what
            .setting()
            .and_then(|setting| self.diagram.setting(self.caller.id, setting))
            .is_some_and(|held| matches!(held.secret, HeldSecret::Sas(_)))
    }
}
