//! A signature is good for long, and nothing but its key voids it.

use super::finding::{Finding, Level};
use super::least::Survey;
use super::sources;
use crate::diagram::{
    Diagram, Edit, HeldSecret, KeySlot, NewSas, NewSecret, NodeId, PartId, Rule, Sas, SasLimits,
    SasReach, SasSigner, Setting, StoredPolicyId, Subject,
};
use crate::flow::Fix;
use crate::say;

const DAY_SECONDS: i64 = 86_400;

/// For how many days a SAS that names no stored access policy is good at most without
/// being found. No document says how near “near-term” is; a built-in policy takes this.
// Source: Azure/azure-policy:built-in-policies/policyDefinitions/Storage/EnforceStorageSasMaxExpiration7Days_Deny.json.
const MOST_DAYS: i64 = 7;

/// How long one is good that is signed in its stead, in seconds, as everywhere else.
const USUAL_SECONDS: i64 = 3_600;

/// Copies of signatures of a key that open something, for longer than that. Those of a user
/// delegation key are never.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    let mut found = Vec::new();
    for node in diagram.nodes() {
        let settings = node.resource().into_iter().flat_map(|it| &it.settings);
        for setting in settings {
            let HeldSecret::Sas(sas) = setting.secret else {
                continue;
            };
            let SasSigner::Key { slot, .. } = sas.signer else {
                continue;
            };
            let keys = diagram.access_keys(sas.account);
            let is_good = keys.is_some_and(|keys| !keys.is_disallowed)
                && diagram.is_current(&setting.secret)
                && diagram.now() < sas.expires_at;
            let days = too_many_days(&sas).filter(|_| is_good && sas.limits.policy.is_none());
            found.extend(days.map(|days| finding(diagram, node.id, setting, &sas, slot, days)));
        }
    }
    found
}

/// For how many days it is good, begun ones counted; `None` where these are not too many.
fn too_many_days(sas: &Sas) -> Option<i64> {
    let seconds = sas.expires_at.unix_seconds() - sas.starts_at.unix_seconds();
    (seconds > MOST_DAYS * DAY_SECONDS).then(|| (seconds + DAY_SECONDS - 1) / DAY_SECONDS)
}

fn finding(
    diagram: &Diagram,
    host: NodeId,
    setting: &Setting,
    sas: &Sas,
    slot: KeySlot,
    days: i64,
) -> Finding {
    let (name, key) = (diagram.node_name(host), slot.name());
    let account = diagram.node_name(sas.account);
    let advice = match sas.reach {
        SasReach::Service(..) => say!("One that names a policy is void once that is deleted."),
        SasReach::Account(_) => {
            say!("An account SAS can name no stored access policy: it should expire soon.")
        }
    };
    Finding {
        rule: Rule::LongLivedSas,
        level: Level::Medium,
        subject: Subject::Setting(host, setting.id),
        message: say!(
            "The SAS that {name} holds in {setting} is good for {days} days and names no stored \
             access policy",
            name,
            setting = setting.name,
            days
        ),
        reason: say!(
            "Whoever has a copy of it can use it until {until}. Only making {key} of {account} anew \
             stops it before, which voids all else that {key} signed, or letting no keys in.",
            until = sas.expires_at,
            key,
            account
        )
        .then(advice),
        source: sources::SAS_BEST_PRACTICE,
        fix: repair(diagram, host, setting, sas),
    }
}

/// Lets it name a policy, which is made where there is none; or lets it expire soon, where
/// it can name none. `None` where it cannot be signed anew.
fn repair(diagram: &Diagram, host: NodeId, setting: &Setting, sas: &Sas) -> Option<Fix> {
    let fix = match sas.reach {
        SasReach::Service(_, part) => name_policy(diagram, host, setting, sas, part),
        SasReach::Account(_) => sign_for_an_hour(diagram, host, setting, sas),
    };
    diagram.clone().apply(&fix.edit).is_ok().then_some(fix)
}

fn name_policy(diagram: &Diagram, host: NodeId, setting: &Setting, sas: &Sas, part: PartId) -> Fix {
    let resource = diagram.node(sas.account).and_then(|node| node.resource());
    let mut policies = resource.into_iter().flat_map(|it| &it.policies);
    let own = policies.find(|it| it.part == part && !it.is_deleted);
    // What is made gets the number that comes next.
    let policy = own.map_or(StoredPolicyId::new(diagram.next_id()), |it| it.id);
    let sign = Edit::ChangeSetting {
        host,
        setting: setting.id,
        secret: NewSecret::Sas(NewSas {
            limits: SasLimits {
                policy: Some(policy),
                ..sas.limits
            },
            ..sas.again()
        }),
    };
    let place = diagram.part(sas.account, part);
    let place = place.map_or("", |it| it.name.as_str());
    let why = say!(
        "The signature is void then once the policy is deleted, and the account key stays as \
               it is. The old one stays good until it expires or its key is made anew."
    );
    match own {
        Some(own) => Fix {
            title: say!(
                "Sign the SAS in {setting} again, with the stored access policy “{policy}”",
                setting = setting.name,
                policy = own.name
            ),
            why,
            edit: sign,
        },
        None => Fix {
            title: say!(
                "Make a stored access policy for {place}, and sign the SAS in {setting} again with \
                 it",
                place,
                setting = setting.name
            ),
            why,
            edit: Edit::Several(vec![
                Edit::AddStoredPolicy {
                    node: sas.account,
                    part,
                    name: None,
                },
                sign,
            ]),
        },
    }
}

fn sign_for_an_hour(diagram: &Diagram, host: NodeId, setting: &Setting, sas: &Sas) -> Fix {
    let now = diagram.now();
    Fix {
        title: say!(
            "Sign the SAS in {setting} again, for an hour",
            setting = setting.name
        ),
        why: say!(
            "Whatever signs it has to sign another one before the hour is over. The old one stays \
              good until it expires or its key is made anew."
        ),
        edit: Edit::ChangeSetting {
            host,
            setting: setting.id,
            secret: NewSecret::Sas(NewSas {
                starts_at: now,
                expires_at: now.plus_seconds(USUAL_SECONDS),
                ..sas.again()
            }),
        },
    }
}
