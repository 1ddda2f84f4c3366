//! What is told of signatures that are good for long.

use vouchsafe_model::advice::{Level, review};
use vouchsafe_model::diagram::{
    AccountReach, Edit, HeldSecret, KeySlot, NewNodeKind, NewSas, NewSasSigner, NewSecret, NodeId,
    PartId, PrincipalId, Rule, SasKind, SasLevel, SasLimits, SasPermission, SasPermissions,
    SasReach, SasService, SettingId, StoredPolicyId, Subject,
};

use super::drawing::Drawing;
use super::{NOW, mend, none, only};

const DAY: i64 = 86_400;

struct Held {
    drawing: Drawing,
    web: NodeId,
    store: NodeId,
    queue: PartId,
    setting: SettingId,
}

/// A host that adds messages to a queue with a SAS that is good for so many days.
fn held(days: i64) -> Held {
    let mut drawing = Drawing::new();
    let web = drawing.resource("virtual-machine", "web", None);
    let store = drawing.resource("storage-account", "contosostore", None);
    let target = drawing.target(store, "put-message");
    let queue = target.part().expect("it is a queue");
    let sas = NewSas {
        account: store,
        reach: SasReach::Service(SasKind::Queue, queue),
        signer: NewSasSigner::Key(KeySlot::First),
        permissions: SasPermissions::only(SasPermission::Add),
        starts_at: NOW,
        expires_at: NOW.plus_seconds(days * DAY),
        limits: SasLimits::default(),
    };
    let setting = drawing.copy(web, NewSecret::Sas(sas));
    drawing.call_with_setting(web, "put-message", target, setting);
    Held {
        drawing,
        web,
        store,
        queue,
        setting,
    }
}

impl Held {
    fn sas(&self) -> NewSas {
        let held = self.drawing.diagram.setting(self.web, self.setting);
        match held.expect("it is there").secret {
            HeldSecret::Sas(sas) => sas.again(),
            other => panic!("{other:?} is no SAS"),
        }
    }

    fn sign(&mut self, sas: NewSas) {
        self.drawing.edit(Edit::ChangeSetting {
            host: self.web,
            setting: self.setting,
            secret: NewSecret::Sas(sas),
        });
    }

    fn add_policy(&mut self) -> StoredPolicyId {
        self.drawing.edit(Edit::AddStoredPolicy {
            node: self.store,
            part: self.queue,
            name: None,
        });
        let store = self.drawing.diagram.node(self.store);
        let policies = &store.and_then(|it| it.resource()).expect("it is").policies;
        policies.last().expect("one was made").id
    }
}

#[test]
fn a_service_sas_that_is_good_for_long_is_to_name_a_policy() {
    let mut held = held(30);
    let found = only(&held.drawing, Rule::LongLivedSas);
    assert_eq!(found.level, Level::Medium);
    assert_eq!(found.subject, Subject::Setting(held.web, held.setting));
    assert_eq!(
        found.message,
        "The SAS that web holds in STORAGE_SAS_TOKEN is good for 30 days and names no stored access \
         policy"
    );
    assert_eq!(
        found.reason,
        "Whoever has a copy of it can use it until 2026-11-04T10:00:00Z. Only making key1 of \
         contosostore anew stops it before, which voids all else that key1 signed, or letting no \
         keys in. One that names a policy is void once that is deleted."
    );
    let before = held.sas();
    assert_eq!(
        mend(&mut held.drawing, &found),
        "Make a stored access policy for orders, and sign the SAS in STORAGE_SAS_TOKEN again with it"
    );
    let after = held.sas();
    let policy = after.limits.policy.expect("it names one");
    assert!(held.drawing.diagram.has_stored_policy(held.store, policy));
    // Nothing else of it has changed.
    assert_eq!(
        after,
        NewSas {
            limits: after.limits,
            ..before
        }
    );
}

#[test]
fn the_policy_that_is_there_is_named_and_a_deleted_one_is_not() {
    let mut held = held(30);
    let deleted = held.add_policy();
    held.drawing.edit(Edit::DeleteStoredPolicy {
        node: held.store,
        policy: deleted,
    });
    let found = only(&held.drawing, Rule::LongLivedSas);
    let fix = found.fix.expect("there is one");
    assert!(matches!(fix.edit, Edit::Several(_)), "{}", fix.title);

    let policy = held.add_policy();
    assert_ne!(policy, deleted);
    let found = only(&held.drawing, Rule::LongLivedSas);
    mend(&mut held.drawing, &found);
    assert_eq!(held.sas().limits.policy, Some(policy));
}

#[test]
fn an_account_sas_that_is_good_for_long_is_to_expire_soon() {
    let mut held = held(30);
    let reach = AccountReach::only(SasService::Queue, SasLevel::Object);
    let sas = NewSas {
        reach: SasReach::Account(reach),
        ..held.sas()
    };
    held.sign(sas);
    let found = only(&held.drawing, Rule::LongLivedSas);
    assert!(
        found
            .reason
            .ends_with("An account SAS can name no stored access policy: it should expire soon."),
        "{}",
        found.reason
    );
    assert_eq!(
        mend(&mut held.drawing, &found),
        "Sign the SAS in STORAGE_SAS_TOKEN again, for an hour"
    );
    assert_eq!(held.sas().expires_at, NOW.plus_seconds(3_600));
}

#[test]
fn a_sas_is_found_if_it_is_good_for_more_than_seven_days_and_opens_something() {
    none(&held(7).drawing, Rule::LongLivedSas);
    let mut held = held(8);
    let long = held.sas();
    only(&held.drawing, Rule::LongLivedSas);
    // Its time is over.
    held.sign(NewSas {
        starts_at: NOW.plus_seconds(-30 * DAY),
        expires_at: NOW.plus_seconds(-DAY),
        ..long
    });
    none(&held.drawing, Rule::LongLivedSas);
    // Its key was made anew.
    held.sign(long);
    held.drawing.edit(Edit::RegenerateKey {
        node: held.store,
        slot: KeySlot::First,
    });
    none(&held.drawing, Rule::LongLivedSas);
    // Its account lets no keys in.
    held.sign(long);
    held.drawing.edit(Edit::DisallowKeyAccess(held.store));
    none(&held.drawing, Rule::LongLivedSas);
    held.drawing.edit(Edit::AllowKeyAccess(held.store));
    only(&held.drawing, Rule::LongLivedSas);
    // A user delegation key signs none for longer.
    let container = held.drawing.part(held.store, "blob-container", None);
    let alice = held.drawing.place(NewNodeKind::User, "alice", None);
    held.sign(NewSas {
        reach: SasReach::Service(SasKind::Container, container),
        signer: NewSasSigner::Principal(PrincipalId::of_node(alice)),
        permissions: SasPermissions::only(SasPermission::Read),
        expires_at: NOW.plus_seconds(7 * DAY),
        ..long
    });
    none(&held.drawing, Rule::LongLivedSas);
}

#[test]
fn one_that_is_for_a_queue_that_is_gone_cannot_be_signed_anew() {
    let mut held = held(30);
    let gone = Subject::Part(held.store, held.queue);
    held.drawing.edit(Edit::Delete(vec![gone]));
    assert_eq!(only(&held.drawing, Rule::LongLivedSas).fix, None);
}

#[test]
fn it_is_silenced_as_others_are() {
    let mut held = held(30);
    let found = only(&held.drawing, Rule::LongLivedSas);
    held.drawing.edit(Edit::SilenceFinding {
        finding: found.key(),
        reason: "a partner renews it each month".to_owned(),
    });
    let seen = review(&held.drawing.diagram);
    assert!(seen.findings.iter().all(|it| it.key() != found.key()));
    assert_eq!(seen.silenced.len(), 1);
    // The same setting has another finding, which is not silenced with it.
    only(&held.drawing, Rule::SecretInsteadOfIdentity);
}
