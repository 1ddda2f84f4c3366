//! What is found in a design, what repairs it, and what is left alone.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

#[path = "golden/drawing.rs"]
#[expect(dead_code, reason = "the golden traces draw more than these tests do")]
mod drawing;
#[path = "support/foreign.rs"]
mod foreign;
#[cfg(test)]
#[path = "findings/key_lists.rs"]
mod key_lists;
#[cfg(test)]
#[path = "findings/limits.rs"]
mod limits;
#[cfg(test)]
#[path = "findings/long_lived_sas.rs"]
mod long_lived_sas;
#[cfg(test)]
#[path = "support/random.rs"]
mod random;

use std::collections::BTreeSet;

use drawing::Drawing;
use proptest::prelude::*;
use vouchsafe_model::advice::{Finding, findings, review};
use vouchsafe_model::azure::Mode;
use vouchsafe_model::diagram::{
    CallId, ClientCredentialKind, Diagram, Edit, KeyForm, KeySlot, NewNodeKind, NodeId,
    PrincipalId, Rule, Scope, Subject,
};
use vouchsafe_model::flow::{Timestamp, Verdict, simulate};

const NOW: Timestamp = Timestamp::START;

/// Everything that is found, all of which can be told in other languages.
fn found(diagram: &Diagram) -> Vec<Finding> {
    let found = findings(diagram);
    foreign::can_be_told(diagram, |language| {
        let told = found.iter().map(|it| it.told(language));
        let texts = told.flat_map(|it| {
            let fix = it.fix.into_iter().flat_map(|fix| [fix.title, fix.why]);
            [it.message, it.reason].into_iter().chain(fix)
        });
        texts.collect()
    });
    found
}

fn of(diagram: &Diagram, rule: Rule) -> Vec<Finding> {
    found(diagram)
        .into_iter()
        .filter(|it| it.rule == rule)
        .collect()
}

#[track_caller]
fn only(drawing: &Drawing, rule: Rule) -> Finding {
    let found = of(&drawing.diagram, rule);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.into_iter().next().expect("there is one")
}

#[track_caller]
fn none(drawing: &Drawing, rule: Rule) {
    let found = of(&drawing.diagram, rule);
    assert!(found.is_empty(), "{found:#?}");
}

fn working(diagram: &Diagram) -> BTreeSet<CallId> {
    diagram
        .calls()
        .map(|call| call.id)
        .filter(|call| {
            simulate(diagram, *call, NOW)
                .is_ok_and(|trace| matches!(trace.verdict, Verdict::Allowed { .. }))
        })
        .collect()
}

/// Applies the fix: what was found is gone, and what worked still works.
#[track_caller]
fn mend(drawing: &mut Drawing, finding: &Finding) -> String {
    let fix = finding.fix.clone().expect("there is a fix");
    let before = working(&drawing.diagram);
    drawing.edit(fix.edit);
    let after = working(&drawing.diagram);
    assert!(
        before.is_subset(&after),
        "{}: {before:?} {after:?}",
        fix.title
    );
    let left = findings(&drawing.diagram);
    assert!(
        left.iter().all(|it| it.key() != finding.key()),
        "{}: {left:#?}",
        fix.title
    );
    fix.title.into_string()
}

struct Shop {
    drawing: Drawing,
    group: NodeId,
    web: NodeId,
    store: NodeId,
    invoices: Scope,
}

/// A host with an identity that reads blobs with a role that is just enough,
/// from an account that lets no keys in.
fn shop() -> Shop {
    let mut drawing = Drawing::new();
    let group = drawing.place(NewNodeKind::ResourceGroup, "rg", None);
    let web = drawing.resource("virtual-machine", "web", Some(group));
    let store = drawing.resource("storage-account", "contosostore", Some(group));
    let invoices = drawing.target(store, "read-blob");
    let identity = drawing.enable(web);
    drawing.assign(identity, "Storage Blob Data Reader", invoices);
    drawing.call_to(web, "read-blob", invoices);
    drawing.edit(Edit::DisallowKeyAccess(store));
    Shop {
        drawing,
        group,
        web,
        store,
        invoices,
    }
}

impl Shop {
    fn identity(&self) -> PrincipalId {
        let node = self.drawing.diagram.node(self.web);
        node.and_then(|node| node.resource()?.system_assigned)
            .expect("it has an identity")
    }

    /// Takes the role away, and gives another in its place.
    fn hold_instead(&mut self, role: &str, scope: Scope) {
        let held: Vec<Subject> = self
            .drawing
            .diagram
            .role_assignments()
            .map(|it| Subject::RoleAssignment(it.id))
            .collect();
        self.drawing.edit(Edit::Delete(held));
        let identity = self.identity();
        self.drawing.assign(identity, role, scope);
    }
}

#[test]
fn a_clean_design_raises_no_alarm() {
    let found = findings(&shop().drawing.diagram);
    assert!(found.is_empty(), "{found:#?}");
    assert!(findings(&Diagram::new()).is_empty());
}

#[test]
fn a_key_gives_way_to_an_identity_and_then_keys_can_be_disallowed() {
    let mut shop = shop();
    shop.drawing.edit(Edit::AllowKeyAccess(shop.store));
    let setting = shop.drawing.copy_key(
        shop.web,
        shop.store,
        KeySlot::First,
        KeyForm::ConnectionString,
    );
    shop.drawing
        .call_with_setting(shop.web, "write-blob", shop.invoices, setting);
    let shared = only(&shop.drawing, Rule::SharedKeyAllowed);
    assert!(shared.fix.is_none(), "a host still uses a key");
    let held = only(&shop.drawing, Rule::SecretInsteadOfIdentity);
    assert!(
        held.message
            .starts_with("web holds key1 of contosostore in"),
        "{}",
        held.message
    );
    mend(&mut shop.drawing, &held);
    let shared = only(&shop.drawing, Rule::SharedKeyAllowed);
    assert_eq!(
        mend(&mut shop.drawing, &shared),
        "Disallow Shared Key on contosostore"
    );
}

#[test]
fn a_secret_that_opens_nothing_any_more_is_a_leftover() {
    let mut shop = shop();
    let application = shop
        .drawing
        .place(NewNodeKind::ServicePrincipal, "sp", None);
    let credential = shop
        .drawing
        .client_credential(application, ClientCredentialKind::Secret, NOW);
    shop.drawing
        .copy_credential(shop.web, application, credential);
    shop.drawing
        .edit(Edit::Delete(vec![Subject::ClientCredential(
            application,
            credential,
        )]));
    let held = only(&shop.drawing, Rule::SecretInsteadOfIdentity);
    assert!(held.message.contains("opens nothing"), "{}", held.message);
    mend(&mut shop.drawing, &held);
}

#[test]
fn a_role_is_compared_with_what_the_calls_need() {
    let mut shop = shop();
    // More permissions.
    shop.hold_instead("Storage Blob Data Contributor", shop.invoices);
    let broad = only(&shop.drawing, Rule::BroaderThanNeeded);
    let title = mend(&mut shop.drawing, &broad);
    assert!(title.contains("Storage Blob Data Reader"), "{title}");
    // Further up, where there is more.
    shop.hold_instead("Storage Blob Data Reader", Scope::Node(shop.group));
    let broad = only(&shop.drawing, Rule::BroaderThanNeeded);
    mend(&mut shop.drawing, &broad);
    // Further up, where there is nothing else.
    shop.hold_instead("Storage Blob Data Reader", Scope::Node(shop.store));
    none(&shop.drawing, Rule::BroaderThanNeeded);
    shop.drawing
        .part(shop.store, "blob-container", Some("archive"));
    let broad = only(&shop.drawing, Rule::BroaderThanNeeded);
    mend(&mut shop.drawing, &broad);
    // What writes and reads needs no more than what writes.
    shop.hold_instead("Storage Blob Data Contributor", shop.invoices);
    shop.drawing.call_to(shop.web, "write-blob", shop.invoices);
    none(&shop.drawing, Rule::BroaderThanNeeded);
}

#[test]
fn a_group_is_judged_by_the_calls_of_its_members() {
    let mut shop = shop();
    let identity = shop.identity();
    let group = shop.drawing.group("readers", &[identity]);
    shop.drawing
        .assign(group, "Storage Blob Data Owner", shop.invoices);
    let broad = only(&shop.drawing, Rule::BroaderThanNeeded);
    assert!(
        broad.message.starts_with("readers holds"),
        "{}",
        broad.message
    );
    mend(&mut shop.drawing, &broad);
    // Whoever makes no drawn call is not judged.
    let people = shop.drawing.group("people", &[]);
    shop.drawing
        .assign(people, "Reader", Scope::Node(shop.group));
    none(&shop.drawing, Rule::BroaderThanNeeded);
    none(&shop.drawing, Rule::RoleNotNeeded);
}

#[test]
fn a_role_that_no_call_needs_is_found() {
    let mut shop = shop();
    let identity = shop.identity();
    shop.drawing
        .assign(identity, "Key Vault Reader", Scope::Node(shop.group));
    let idle = only(&shop.drawing, Rule::RoleNotNeeded);
    mend(&mut shop.drawing, &idle);
}

#[test]
fn a_role_of_the_wrong_plane_is_found_only_while_it_is_all_there_is() {
    let mut shop = shop();
    let identity = shop.identity();
    shop.hold_instead("Contributor", Scope::Node(shop.store));
    let wrong = only(&shop.drawing, Rule::WrongPlane);
    assert!(
        wrong
            .message
            .starts_with("web holds Contributor on contosostore, which is no use"),
        "{}",
        wrong.message
    );
    none(&shop.drawing, Rule::RoleNotNeeded);
    mend(&mut shop.drawing, &wrong);
    assert_eq!(working(&shop.drawing.diagram).len(), 1);
    // Then it is only one role too many.
    let idle = only(&shop.drawing, Rule::RoleNotNeeded);
    mend(&mut shop.drawing, &idle);
    assert!(
        shop.drawing
            .diagram
            .role_assignments()
            .all(|it| it.principal == identity)
    );
}

#[test]
fn an_assignment_of_somebody_who_is_gone_is_an_orphan() {
    let mut shop = shop();
    shop.drawing.edit(Edit::DisableSystemAssigned(shop.web));
    let orphan = only(&shop.drawing, Rule::OrphanedAssignment);
    mend(&mut shop.drawing, &orphan);
}

#[test]
fn a_contributor_can_take_keys_until_keys_open_nothing() {
    let mut shop = shop();
    let user = shop.drawing.place(NewNodeKind::User, "alice", None);
    let alice = PrincipalId::of_node(user);
    shop.drawing
        .assign(alice, "Contributor", Scope::Node(shop.group));
    none(&shop.drawing, Rule::CanListKeys);
    shop.drawing.edit(Edit::AllowKeyAccess(shop.store));
    let taker = only(&shop.drawing, Rule::CanListKeys);
    assert_eq!(
        taker.message,
        "alice holds Contributor on rg, and so can take the keys of contosostore"
    );
    mend(&mut shop.drawing, &taker);
    // A reader cannot.
    shop.drawing.edit(Edit::AllowKeyAccess(shop.store));
    let bob = shop.drawing.place(NewNodeKind::User, "bob", None);
    shop.drawing
        .assign(PrincipalId::of_node(bob), "Reader", Scope::Node(shop.group));
    only(&shop.drawing, Rule::CanListKeys);
}

#[test]
fn a_contributor_can_give_itself_an_access_policy_until_role_assignments_decide() {
    let mut drawing = Drawing::new();
    let vault = drawing.resource("key-vault", "contosovault", None);
    let user = drawing.place(NewNodeKind::User, "alice", None);
    let alice = PrincipalId::of_node(user);
    drawing.assign(alice, "Key Vault Contributor", Scope::Node(vault));
    none(&drawing, Rule::CanGiveItselfAccess);
    drawing.edit(Edit::SetMode {
        node: vault,
        mode: Mode::from_slug("vault-access-policies").expect("it is known"),
    });
    let found = only(&drawing, Rule::CanGiveItselfAccess);
    assert_eq!(
        found.message,
        "alice holds Key Vault Contributor on contosovault, and so can give itself an access \
         policy of contosovault"
    );
    // Who may only read it cannot.
    let bob = drawing.place(NewNodeKind::User, "bob", None);
    drawing.assign(PrincipalId::of_node(bob), "Reader", Scope::Node(vault));
    only(&drawing, Rule::CanGiveItselfAccess);
    mend(&mut drawing, &found);
}

#[test]
fn an_access_policy_is_not_taken_to_mend_who_can_write_one() {
    let mut drawing = Drawing::new();
    let vault = drawing.resource("key-vault", "contosovault", None);
    let user = drawing.place(NewNodeKind::User, "alice", None);
    let alice = PrincipalId::of_node(user);
    drawing.assign(alice, "Contributor", Scope::Node(vault));
    drawing.edit(Edit::SetMode {
        node: vault,
        mode: Mode::from_slug("vault-access-policies").expect("it is known"),
    });
    drawing.data_grant(Scope::Node(vault), alice, &["vault-secrets-get"]);
    assert_eq!(only(&drawing, Rule::CanGiveItselfAccess).fix, None);
}

#[test]
fn workloads_that_need_different_things_get_identities_of_their_own() {
    let mut drawing = Drawing::new();
    let store = drawing.resource("storage-account", "contosostore", None);
    let blobs = drawing.target(store, "read-blob");
    let web = drawing.resource("app-service", "web", None);
    let batch = drawing.resource("function-app", "batch", None);
    let shared = drawing.attach_new(web, "id-shared");
    let identity = NodeId::new(shared.number());
    drawing.edit(Edit::AttachIdentity {
        host: batch,
        identity,
    });
    drawing.assign(shared, "Storage Blob Data Contributor", blobs);
    let named = vouchsafe_model::diagram::IdentityChoice::UserAssigned(shared);
    drawing.call_as(web, "read-blob", blobs, named, None);
    // Replicas share rightly.
    drawing.call_as(batch, "read-blob", blobs, named, None);
    none(&drawing, Rule::SharedIdentity);
    drawing.call_as(batch, "delete-blob", blobs, named, None);
    assert_eq!(working(&drawing.diagram).len(), 3);
    let shared = only(&drawing, Rule::SharedIdentity);
    assert_eq!(
        shared.message,
        "web and batch share id-shared, and need different things"
    );
    mend(&mut drawing, &shared);
}

#[test]
fn replicas_are_counted_n_times_m_against_m() {
    let mut drawing = Drawing::new();
    let blobs = drawing.resource("storage-account", "contosostore", None);
    let target = drawing.target(blobs, "read-blob");
    let vault = drawing.resource("key-vault", "kv-shop", None);
    let secret = drawing.target(vault, "get-secret");
    for name in ["vm-1", "vm-2", "vm-3"] {
        none(&drawing, Rule::SameRolesManyIdentities);
        let host = drawing.resource("virtual-machine", name, None);
        let identity = drawing.enable(host);
        drawing.assign(identity, "Storage Blob Data Reader", target);
        drawing.assign(identity, "Key Vault Secrets User", Scope::Node(vault));
        drawing.call_to(host, "read-blob", target);
        drawing.call_to(host, "get-secret", secret);
    }
    let same = only(&drawing, Rule::SameRolesManyIdentities);
    assert_eq!(
        same.message,
        "3 virtual machines hold the same roles each: 3 × 2 = 6 assignments, where one shared \
         identity needs 2"
    );
    mend(&mut drawing, &same);
    assert_eq!(drawing.diagram.role_assignments().count(), 2);
}

#[test]
fn a_silenced_finding_is_set_apart_with_its_reason() {
    let mut shop = shop();
    shop.drawing.edit(Edit::AllowKeyAccess(shop.store));
    let finding = only(&shop.drawing, Rule::SharedKeyAllowed);
    let silence = |reason: &str| Edit::SilenceFinding {
        finding: finding.key(),
        reason: reason.to_owned(),
    };
    let mut refused = shop.drawing.diagram.clone();
    assert!(refused.apply(&silence("  ")).is_err());
    shop.drawing.edit(silence("a partner needs it"));
    let seen = review(&shop.drawing.diagram);
    assert!(seen.findings.is_empty());
    assert_eq!(seen.silenced.len(), 1);
    assert_eq!(seen.silenced[0].1.reason, "a partner needs it");
    assert!(seen.idle.is_empty());

    // It travels.
    let text = shop.drawing.diagram.to_json();
    let read = Diagram::from_json(&text).expect("it opens");
    assert_eq!(review(&read), seen);

    // It no longer occurs.
    shop.drawing.edit(Edit::DisallowKeyAccess(shop.store));
    let seen = review(&shop.drawing.diagram);
    assert!(seen.silenced.is_empty());
    assert_eq!(seen.idle.len(), 1);
    shop.drawing.edit(Edit::UnsilenceFinding(finding.key()));
    assert!(review(&shop.drawing.diagram).idle.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_fix_repairs_its_finding_and_breaks_no_call(mut diagram in random::diagrams(60..240)) {
        let _ = diagram.apply(&Edit::StopClock);
        let found = found(&diagram);
        let keys: BTreeSet<_> = found.iter().map(Finding::key).collect();
        prop_assert_eq!(keys.len(), found.len());
        for finding in found.iter().filter(|it| it.fix.is_some()).take(8) {
            let fix = finding.fix.clone().unwrap();
            let mut after = diagram.clone();
            prop_assert!(after.apply(&fix.edit).is_ok(), "{:?}", finding);
            prop_assert!(findings(&after).iter().all(|it| it.key() != finding.key()), "{:?}", finding);
            prop_assert!(working(&diagram).is_subset(&working(&after)), "{:?}", finding);
        }
    }
}
