//! Pods, federated credentials, and applications that trust a managed identity.

use vouchsafe_app::language::Words;
use vouchsafe_app::store::Selection;
use vouchsafe_app::store::select::{self, CredentialSource, Details, TrustDetails};
use vouchsafe_model::diagram::{
    CallId, Credential, Edit, NewCall, NodeId, Subject, Workload, WorldPoint,
};

use crate::harness::Studio;

/// A pod whose code reads a blob.
fn studio() -> Studio {
    let mut studio = Studio::blank();
    studio.place("AKS pod", WorldPoint { x: 100, y: 300 });
    studio.place("storage", WorldPoint { x: 700, y: 300 });
    studio.connect("orders-pod", "contosostore");
    studio.choose_offer("Read blob");
    studio
}

fn call(studio: &Studio) -> (CallId, NewCall) {
    let diagram = studio.diagram();
    let call = diagram.calls().next().unwrap();
    (call.id, call.what.clone())
}

fn offered(studio: &Studio) -> Vec<String> {
    let (_, what) = call(studio);
    let (_, credentials) = select::call_choices(&Words::english(), &studio.diagram(), &what);
    credentials.into_iter().map(|it| it.words).collect()
}

fn trust_of(studio: &Studio, name: &str) -> TrustDetails {
    let subject = Subject::Node(studio.node(name));
    match select::details(
        &Words::english(),
        &studio.diagram(),
        &Selection::only(subject),
    ) {
        Details::UserAssigned(details) => details.trust.unwrap(),
        Details::Principal(details) => details.trust.unwrap(),
        other => panic!("{other:?}"),
    }
}

/// Takes the offer that begins with these words.
fn trust(studio: &mut Studio, name: &str, words: &str) {
    let details = trust_of(studio, name);
    let choice = details.choices.iter().find(|it| it.words == words);
    studio.edit(Edit::AddFederatedCredential {
        identity: details.identity,
        what: choice.unwrap().what.clone(),
    });
}

fn change_workload(studio: &mut Studio, change: impl FnOnce(&mut Workload)) {
    let pod: NodeId = studio.node("orders-pod");
    let mut workload = studio.diagram().workload(pod).unwrap().clone();
    change(&mut workload);
    studio.edit(Edit::SetWorkload { pod, workload });
}

#[test]
fn a_pod_is_trusted_by_an_identity_and_one_slash_is_said_exactly() {
    let mut studio = studio();
    assert_eq!(
        offered(&studio)[0],
        "Workload identity: the token of its service account"
    );
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Denied No token");
    // The fixes: an identity, its trust, its role.
    for _ in 0..3 {
        studio.apply_fix();
        studio.play_to_end();
    }
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    let details = trust_of(&studio, "id-app");
    let [row] = details.rows.as_slice() else {
        panic!("{details:?}")
    };
    assert_eq!(row.of.as_deref(), Some("orders-pod"));

    let mut what = row.what.clone();
    what.issuer = what.issuer.trim_end_matches('/').to_owned();
    studio.edit(Edit::ChangeFederatedCredential {
        credential: row.id,
        what,
    });
    assert!(
        studio.heard("Changed the issuer of the federated credential trust-orders-pod"),
        "{:?}",
        studio.heard
    );
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Denied 401 Unauthorized AADSTS700211");
    assert_eq!(trust_of(&studio, "id-app").rows[0].of, None);
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    change_workload(&mut studio, |workload| workload.is_labeled = false);
    assert!(studio.heard("Changed the service account of orders-pod"));
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Denied No token");
    studio.undo();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
}

#[test]
fn an_application_offers_to_trust_what_is_drawn_and_acts_for_it() {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    studio.place("storage", WorldPoint { x: 700, y: 300 });
    studio.place("user-assigned", WorldPoint { x: 100, y: 100 });
    studio.place("service principal", WorldPoint { x: 400, y: 100 });
    let (host, identity) = (studio.node("vm"), studio.node("id-app"));
    studio.edit(Edit::AttachIdentity { host, identity });
    studio.connect("vm", "contosostore");
    studio.choose_offer("Read blob");
    let of_application = |words: &String| words.starts_with("Application");
    assert!(!offered(&studio).iter().any(of_application));

    trust(&mut studio, "app", "Managed identity id-app");
    let words = offered(&studio);
    let offered: Vec<&String> = words.iter().filter(|it| of_application(it)).collect();
    assert_eq!(
        offered,
        ["Application “app”, with a token of managed identity “id-app”"]
    );
    let (id, what) = call(&studio);
    let (_, credentials) = select::call_choices(&Words::english(), &studio.diagram(), &what);
    let credential = credentials.iter().find_map(|it| match it.source {
        CredentialSource::Held(credential @ Credential::Trusted { .. }) => Some(credential),
        _ => None,
    });
    studio.edit(Edit::ChangeCall {
        call: id,
        what: NewCall {
            credential: credential.unwrap(),
            ..what
        },
    });
    studio.play_to_end();
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    let application = studio.node("app");
    let roles = studio.diagram();
    let holder = roles.role_assignments().next().unwrap().principal;
    assert_eq!(holder.number(), application.number());
}

#[test]
fn what_is_trusted_already_is_not_offered_again() {
    let mut studio = studio();
    studio.place("user-assigned", WorldPoint { x: 100, y: 100 });
    trust(&mut studio, "id-app", "AKS pod orders-pod");
    let words: Vec<String> = trust_of(&studio, "id-app")
        .choices
        .into_iter()
        .map(|it| it.words)
        .collect();
    assert!(
        !words.iter().any(|it| it.starts_with("AKS pod")),
        "{words:?}"
    );
    // A managed identity trusts no other one.
    assert!(!words.iter().any(|it| it.starts_with("Managed identity")));
}

#[test]
fn a_pod_lets_its_library_look_for_a_credential() {
    let mut studio = studio();
    let words = "DefaultAzureCredential: whatever the SDK finds first";
    assert!(offered(&studio).contains(&words.to_owned()));
    let (id, what) = call(&studio);
    let chain = NewCall {
        credential: Credential::DefaultChain,
        ..what
    };
    studio.edit(Edit::ChangeCall {
        call: id,
        what: chain,
    });
    change_workload(&mut studio, |it| it.is_labeled = false);
    // What the node may do is not known as long as it is not drawn.
    studio.play_to_end();
    assert!(
        studio.verdict().starts_with("Not modelled"),
        "{}",
        studio.verdict()
    );
    studio.place_by_keyboard("AKS node pool");
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Denied 400 Bad Request invalid_request");
    // The label, an identity, its trust, its role.
    for _ in 0..4 {
        studio.apply_fix();
        studio.play_to_end();
    }
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    let (_, what) = call(&studio);
    assert_eq!(what.credential, Credential::DefaultChain);
}
