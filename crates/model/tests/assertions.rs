//! What a diagram claims of itself: whether it holds, because of what, and what
//! makes it hold.

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
#[path = "support/random.rs"]
mod random;

use drawing::Drawing;
use proptest::prelude::*;
use vouchsafe_model::advice::assertion::{Answer, Outcome, check, repair, sentence};
use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{
    Claim, Claimant, ClientCredentialKind, Credential, Diagram, Edit, IdentityChoice, KeyForm,
    KeySlot, NewAssertion, NewNodeKind, NodeId, PrincipalId, Scope, SettingId, Subject,
};
use vouchsafe_model::flow::Timestamp;

const NOW: Timestamp = Timestamp::START;

fn claim(claim: Claim, operation: &str, target: Scope) -> NewAssertion {
    NewAssertion {
        name: String::new(),
        claim,
        operation: Operation::named(operation),
        target,
    }
}

fn may(node: NodeId, operation: &str, target: Scope) -> NewAssertion {
    claim(Claim::May(Claimant::of(node)), operation, target)
}

fn may_not(node: NodeId, operation: &str, target: Scope) -> NewAssertion {
    claim(Claim::MayNot(Claimant::of(node)), operation, target)
}

fn nobody_but(nodes: &[NodeId], operation: &str, target: Scope) -> NewAssertion {
    claim(Claim::NobodyBut(nodes.to_vec()), operation, target)
}

#[track_caller]
fn answer(drawing: &Drawing, what: &NewAssertion, expected: Answer) -> Outcome {
    let outcome = check(&drawing.diagram, what, NOW);
    let said = sentence(&drawing.diagram, what);
    assert_eq!(outcome.answer, expected, "{said}: {outcome:#?}");
    foreign::can_be_told(&drawing.diagram, |language| {
        let told = outcome.told(language);
        let ways = told.paths.into_iter().map(|path| path.words);
        ways.chain([told.because, said.told(language)]).collect()
    });
    outcome
}

/// Makes it hold, and returns what was done.
#[track_caller]
fn mend(drawing: &mut Drawing, what: &NewAssertion) -> String {
    let fix = repair(&drawing.diagram, what, NOW).expect("there is a repair");
    foreign::can_be_told(&drawing.diagram, |language| {
        let told = fix.told(language);
        vec![told.title, told.why]
    });
    drawing.edit(fix.edit);
    answer(drawing, what, Answer::Holds);
    format!("{}. {}", fix.title, fix.why)
}

struct Shop {
    drawing: Drawing,
    web: NodeId,
    store: NodeId,
    invoices: Scope,
}

/// A virtual machine with an identity, and an account with a container.
fn shop() -> Shop {
    let mut drawing = Drawing::new();
    let group = drawing.place(NewNodeKind::ResourceGroup, "rg", None);
    let web = drawing.resource("virtual-machine", "web", Some(group));
    let store = drawing.resource("storage-account", "contosostore", Some(group));
    let invoices = drawing.target(store, "read-blob");
    drawing.enable(web);
    Shop {
        drawing,
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

    fn hold_key(&mut self, host: NodeId) -> SettingId {
        let setting =
            self.drawing
                .copy_key(host, self.store, KeySlot::First, KeyForm::ConnectionString);
        self.drawing.edit(Edit::RenameSetting {
            host,
            setting,
            name: "STORAGE".to_owned(),
        });
        setting
    }
}

#[test]
fn a_claim_holds_because_of_a_role() {
    let mut shop = shop();
    let read = may(shop.web, "read-blob", shop.invoices);
    let delete = may_not(shop.web, "delete-blob", shop.invoices);
    answer(&shop.drawing, &read, Answer::Fails);
    answer(&shop.drawing, &delete, Answer::Holds);
    let identity = shop.identity();
    shop.drawing
        .assign(identity, "Storage Blob Data Reader", shop.invoices);
    let outcome = answer(&shop.drawing, &read, Answer::Holds);
    assert!(
        outcome.because.starts_with(
            "web with its system-assigned identity: Allowed by Storage Blob Data Reader"
        ),
        "{}",
        outcome.because
    );
    answer(&shop.drawing, &delete, Answer::Holds);
    assert_eq!(
        sentence(&shop.drawing.diagram, &delete),
        format!(
            "web may not delete a blob in blob container “{}”",
            shop.drawing.diagram.scope_name(shop.invoices)
        )
    );
}

#[test]
fn a_host_with_a_key_may_what_its_identity_may_not() {
    let mut shop = shop();
    let delete = may_not(shop.web, "delete-blob", shop.invoices);
    let with_identity = claim(
        Claim::MayNot(Claimant {
            node: shop.web,
            with: Some(Credential::ManagedIdentity(IdentityChoice::Unnamed)),
        }),
        "delete-blob",
        shop.invoices,
    );
    shop.hold_key(shop.web);
    let outcome = answer(&shop.drawing, &delete, Answer::Fails);
    assert!(
        outcome
            .because
            .starts_with("web with key1 of contosostore in STORAGE: Allowed by key1"),
        "{}",
        outcome.because
    );
    answer(&shop.drawing, &with_identity, Answer::Holds);

    // A key that was made anew since opens nothing.
    let mut stale = Shop {
        drawing: Drawing {
            diagram: shop.drawing.diagram.clone(),
        },
        ..shop
    };
    stale.drawing.edit(Edit::RegenerateKey {
        node: stale.store,
        slot: KeySlot::First,
    });
    answer(&stale.drawing, &delete, Answer::Holds);

    assert_eq!(
        mend(&mut shop.drawing, &delete),
        "Take STORAGE out of the settings of web. Every drawn call that works goes on working."
    );
}

#[test]
fn a_key_that_a_call_needs_gives_way_to_an_identity() {
    let mut shop = shop();
    let setting = shop.hold_key(shop.web);
    shop.drawing
        .call_with_setting(shop.web, "read-blob", shop.invoices, setting);
    let delete = may_not(shop.web, "delete-blob", shop.invoices);
    assert_eq!(
        mend(&mut shop.drawing, &delete),
        "Let web use its system-assigned identity, and delete STORAGE. Every drawn call that works \
         goes on working."
    );
    answer(
        &shop.drawing,
        &may(shop.web, "read-blob", shop.invoices),
        Answer::Holds,
    );
}

#[test]
fn nobody_means_everyone_who_is_drawn() {
    let mut drawing = Drawing::new();
    let group = drawing.place(NewNodeKind::ResourceGroup, "rg", None);
    let vault = drawing.resource("key-vault", "kv-payroll", Some(group));
    let secret = drawing.target(vault, "get-secret");
    let payroll = drawing.resource("function-app", "payroll", Some(group));
    let other = drawing.resource("app-service", "portal", Some(group));
    let identity = drawing.enable(payroll);
    drawing.assign(identity, "Key Vault Secrets User", secret);
    let only = nobody_but(&[payroll], "get-secret", Scope::Node(vault));
    assert_eq!(
        sentence(&drawing.diagram, &only),
        "nobody but payroll may read the value of a secret in kv-payroll"
    );
    answer(&drawing, &only, Answer::Holds);
    answer(
        &drawing,
        &nobody_but(&[], "get-secret", secret),
        Answer::Fails,
    );

    // Through a group in a group.
    let user = drawing.place(NewNodeKind::User, "alice", None);
    let inner = drawing.group("staff", &[PrincipalId::of_node(user)]);
    let outer = drawing.group("everyone", &[inner]);
    drawing.assign(outer, "Key Vault Administrator", Scope::Node(group));
    let outcome = answer(&drawing, &only, Answer::Fails);
    assert_eq!(outcome.paths.len(), 1);
    assert_eq!(outcome.paths[0].who, user);
    let with_group = nobody_but(
        &[payroll, NodeId::new(outer.number())],
        "get-secret",
        secret,
    );
    answer(&drawing, &with_group, Answer::Holds);

    // Through an identity that is shared, and through one that waits.
    let shared = drawing.attach_new(other, "id-shared");
    drawing.assign(shared, "Key Vault Secrets User", Scope::Node(vault));
    let outcome = answer(&drawing, &with_group, Answer::Fails);
    assert_eq!(outcome.paths[0].who, other);
    let as_identity = nobody_but(
        &[
            payroll,
            NodeId::new(outer.number()),
            NodeId::new(shared.number()),
        ],
        "get-secret",
        secret,
    );
    answer(&drawing, &as_identity, Answer::Holds);

    let done = mend(&mut drawing, &only);
    assert!(
        done.contains("everyone") && done.contains("id-shared"),
        "{done}"
    );
    answer(&drawing, &may(payroll, "get-secret", secret), Answer::Holds);
}

#[test]
fn nobody_means_those_too_who_hold_a_secret_of_an_application() {
    let mut drawing = Drawing::new();
    let vault = drawing.resource("key-vault", "kv-payroll", None);
    let secret = drawing.target(vault, "get-secret");
    let host = drawing.resource("virtual-machine", "batch", None);
    let application = drawing.place(NewNodeKind::ServicePrincipal, "sp-batch", None);
    let credential = drawing.client_credential(
        application,
        ClientCredentialKind::Secret,
        NOW.plus_seconds(86_400),
    );
    let setting = drawing.copy_credential(host, application, credential);
    let principal = PrincipalId::of_node(application);
    drawing.assign(principal, "Key Vault Secrets User", Scope::Node(vault));
    let nobody = nobody_but(&[], "get-secret", secret);
    let outcome = answer(&drawing, &nobody, Answer::Fails);
    let who: Vec<_> = outcome
        .paths
        .iter()
        .map(|path| (path.who, path.with))
        .collect();
    assert_eq!(
        who,
        [
            (host, Some(Credential::Setting(setting))),
            (application, None)
        ]
    );
}

#[test]
fn what_is_claimed_of_a_whole_is_claimed_of_each_part() {
    let mut shop = shop();
    shop.drawing
        .part(shop.store, "blob-container", Some("archive"));
    let identity = shop.identity();
    shop.drawing
        .assign(identity, "Storage Blob Data Reader", shop.invoices);
    let all = may(shop.web, "read-blob", Scope::Node(shop.store));
    answer(&shop.drawing, &all, Answer::Fails);
    let done = mend(&mut shop.drawing, &all);
    assert!(done.contains("Storage Blob Data Reader"), "{done}");

    let empty = shop.drawing.resource("key-vault", "kv-empty", None);
    for part in shop
        .drawing
        .diagram
        .node(empty)
        .and_then(|node| node.resource())
        .map(|resource| resource.parts.clone())
        .unwrap_or_default()
    {
        shop.drawing
            .edit(Edit::Delete(vec![Subject::Part(empty, part.id)]));
    }
    let nothing = nobody_but(&[], "get-secret", Scope::Node(empty));
    answer(&shop.drawing, &nothing, Answer::Undecided);
}

#[test]
fn a_role_that_gives_too_much_is_replaced_and_not_taken_away() {
    let mut shop = shop();
    let identity = shop.identity();
    shop.drawing.assign(
        identity,
        "Storage Blob Data Contributor",
        Scope::Node(shop.store),
    );
    shop.drawing.call_to(shop.web, "read-blob", shop.invoices);
    let delete = may_not(shop.web, "delete-blob", shop.invoices);
    let done = mend(&mut shop.drawing, &delete);
    assert!(
        done.starts_with("Give web Storage Blob Data Reader on blob container"),
        "{done}"
    );
    assert!(done.ends_with("goes on working."), "{done}");
    answer(
        &shop.drawing,
        &may(shop.web, "read-blob", shop.invoices),
        Answer::Holds,
    );
}

#[test]
fn a_host_that_has_nothing_gets_an_identity_and_a_role_in_one_step() {
    let mut drawing = Drawing::new();
    let web = drawing.resource("app-service", "web", None);
    let vault = drawing.resource("key-vault", "kv-web", None);
    let secret = drawing.target(vault, "get-secret");
    let read = may(web, "get-secret", secret);
    assert!(answer(&drawing, &read, Answer::Fails).paths.is_empty());
    let done = mend(&mut drawing, &read);
    assert!(done.contains("Enable"), "{done}");
    assert!(done.contains("Key Vault Secrets User"), "{done}");
}

#[test]
fn claims_go_with_what_they_are_about() {
    let mut shop = shop();
    let user = shop.drawing.place(NewNodeKind::User, "alice", None);
    for what in [
        may(shop.web, "read-blob", shop.invoices),
        may_not(user, "delete-blob", Scope::Node(shop.store)),
        nobody_but(&[shop.web, user], "read-blob", shop.invoices),
    ] {
        shop.drawing.edit(Edit::AddAssertion(what));
    }
    let names = |drawing: &Drawing| -> Vec<String> {
        let diagram = &drawing.diagram;
        diagram
            .assertions()
            .map(|it| sentence(diagram, &it.what).into_string())
            .collect()
    };
    let delete = |drawing: &mut Drawing, node: NodeId| {
        drawing.edit(Edit::Delete(vec![Subject::Node(node)]));
    };
    delete(&mut shop.drawing, user);
    let left = names(&shop.drawing);
    assert_eq!(left.len(), 2, "{left:?}");
    assert!(left[1].starts_with("nobody but web may"), "{left:?}");
    delete(&mut shop.drawing, shop.store);
    assert!(names(&shop.drawing).is_empty());
}

/// Everyone of whom something can be claimed and who acts by themselves.
fn actors(diagram: &Diagram) -> Vec<NodeId> {
    diagram
        .nodes()
        .filter(|node| node.can_be_claimed_of() && node.kind_name() != "Group")
        .map(|node| node.id)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_may_exactly_if_none_of_them_may(diagram in random::diagrams(20..140)) {
        let targets: Vec<(Scope, Operation)> = diagram
            .calls()
            .map(|call| (call.what.target, call.what.operation))
            .take(4)
            .collect();
        for (target, operation) in targets {
            let of = |claim| check(
                &diagram,
                &NewAssertion { name: String::new(), claim, operation, target },
                NOW,
            ).answer;
            let one = actors(&diagram)
                .into_iter()
                .any(|node| of(Claim::May(Claimant::of(node))) == Answer::Holds);
            let nobody = of(Claim::NobodyBut(Vec::new()));
            // The identity of a service that calls nobody, or that makes only the calls it
            // is known to make, has a way too; of the service that cannot be claimed.
            let is_whole = diagram.principals().all(|principal| {
                diagram.node(principal.node).is_none_or(|node| {
                    let acts_freely = node.resource_kind().is_none_or(ResourceKind::runs_code);
                    node.can_be_claimed_of() && acts_freely
                })
            });
            prop_assert!(nobody == Answer::Fails || !one);
            prop_assert!(nobody != Answer::Fails || one || !is_whole);
            for node in actors(&diagram).into_iter().take(6) {
                let may = of(Claim::May(Claimant::of(node)));
                let may_not = of(Claim::MayNot(Claimant::of(node)));
                prop_assert!(may != Answer::Holds || may_not == Answer::Fails);
                prop_assert!(may != Answer::Fails || may_not == Answer::Holds);
            }
        }
    }

    #[test]
    fn a_repair_makes_it_hold(diagram in random::diagrams(60..200)) {
        for assertion in diagram.assertions().take(4) {
            if let Some(fix) = repair(&diagram, &assertion.what, NOW) {
                let mut after = diagram.clone();
                prop_assert!(after.apply(&fix.edit).is_ok(), "{}", fix.title);
                prop_assert_eq!(check(&after, &assertion.what, NOW).answer, Answer::Holds, "{}", fix.title);
            }
        }
    }
}
