//! Services with a system of their own, as people give access in them.

use vouchsafe_app::language::Words;
use vouchsafe_app::store::select::{self, Details, data_grants_of, held_by};
use vouchsafe_app::store::{Action, Dialog, End, Offer, connect};
use vouchsafe_model::azure::{DataRole, Mode, ResourceKind};
use vouchsafe_model::diagram::{
    Edit, NewNode, NewNodeKind, PrincipalId, Scope, Subject, WorldPoint,
};

use crate::harness::Studio;

const READER: &str = "cosmos-data-reader";
const CONTRIBUTOR: &str = "cosmos-data-contributor";

/// An identity and a Cosmos DB account with a container.
fn studio() -> Studio {
    let mut studio = Studio::blank();
    put(&mut studio, NewNodeKind::UserAssignedIdentity, "id-app", 0);
    let kind = NewNodeKind::Resource(ResourceKind::named("cosmos-db"));
    put(&mut studio, kind, "cosmos-shop", 400);
    studio
}

fn put(studio: &mut Studio, kind: NewNodeKind, name: &str, x: i32) {
    studio.edit(Edit::Place(NewNode {
        kind,
        name: Some(name.to_owned()),
        parent: None,
        at: WorldPoint { x, y: 200 },
    }));
}

fn ends(studio: &Studio) -> (End, End) {
    let end = |name| End::Node(studio.node(name));
    (end("id-app"), end("cosmos-shop"))
}

#[test]
fn a_new_line_is_moved_into_sight() {
    let mut studio = studio();
    let (from, to) = ends(&studio);
    let offers = connect::offers(&studio.diagram(), from, to);
    // Both ends are drawn, and far out of sight.
    studio.act(Action::OfferTaken(offers[0]));
    studio.state.view.viewport = studio.state.view.viewport.panned(-4_000.0, 0.0);
    studio.act(Action::DialogAccepted);
    let diagram = studio.diagram();
    let grant = diagram.data_grants().next().expect("a line is drawn");
    let place = studio.state.place_of(Subject::DataGrant(grant.id));
    let place = place.expect("the line has a place");
    let at = studio.state.view.viewport.to_screen(WorldPoint {
        x: place.x,
        y: place.y,
    });
    assert!((0.0..1200.0).contains(&at.x), "{at:?}");
}

#[test]
fn a_line_to_an_account_offers_its_data_roles_first() {
    let mut studio = studio();
    let (from, to) = ends(&studio);
    let offers = connect::offers(&studio.diagram(), from, to);
    assert!(matches!(offers.first(), Some(Offer::GiveDataRoles { .. })));
    assert_eq!(
        offers[0].words(
            &vouchsafe_app::language::Words::english(),
            &studio.diagram()
        ),
        "Give id-app data roles for “cosmos-shop”…"
    );
    studio.act(Action::OfferTaken(offers[0]));
    // The least is ticked already.
    let least = DataRole::named(READER);
    assert!(matches!(
        studio.dialog(),
        Some(Dialog::DataRoles { roles, .. }) if roles.iter().eq([&least])
    ));
    studio.act(Action::DialogAccepted);
    assert!(studio.dialog().is_none());
    assert_eq!(
        studio.said(),
        "Gave id-app Cosmos DB Built-in Data Reader for cosmos-shop"
    );
}

#[test]
fn what_is_held_is_told_of_the_account_and_of_what_it_reaches() {
    let mut studio = studio();
    let account = studio.node("cosmos-shop");
    let part = studio
        .diagram()
        .node(account)
        .unwrap()
        .resource()
        .unwrap()
        .parts[0]
        .id;
    let principal = studio.principal("id-app");
    let grant = |scope, role| Edit::GrantDataRoles {
        scope,
        principal,
        roles: vec![DataRole::named(role)],
    };
    let edits = [
        grant(Scope::Node(account), READER),
        grant(Scope::Part(account, part), CONTRIBUTOR),
    ];
    for edit in edits {
        studio.edit(edit);
    }
    let diagram = studio.diagram();
    assert_eq!(
        data_grants_of(&Words::english(), &diagram, Scope::Node(account)).len(),
        2
    );
    let reaching = data_grants_of(&Words::english(), &diagram, Scope::Part(account, part));
    assert_eq!(reaching.len(), 2);

    let grant = reaching[0].id;
    studio.act(Action::Selected {
        subject: Subject::DataGrant(grant),
        how: vouchsafe_app::store::SelectHow::Only,
    });
    let details = select::details(
        &Words::english(),
        &studio.diagram(),
        &studio.state.selection,
    );
    let Details::DataGrant(details) = details else {
        panic!("{details:?}");
    };
    assert_eq!(
        (details.who.as_str(), details.is_orphaned),
        ("id-app", false)
    );
    studio.edit(Edit::SetDataRoles {
        grant,
        roles: vec![DataRole::named(CONTRIBUTOR)],
    });
    assert_eq!(
        studio.said(),
        "Changed what id-app holds for cosmos-shop: Cosmos DB Built-in Data Contributor"
    );
    studio.edit(Edit::Delete(vec![Subject::DataGrant(grant)]));
    assert_eq!(
        studio.said(),
        "Took Cosmos DB Built-in Data Contributor from id-app"
    );
}

#[test]
fn a_vault_offers_access_policies_where_they_count() {
    let mut studio = Studio::blank();
    put(&mut studio, NewNodeKind::UserAssignedIdentity, "id-app", 0);
    let kind = NewNodeKind::Resource(ResourceKind::named("key-vault"));
    put(&mut studio, kind, "kv-shop", 400);
    let (from, to) = (
        End::Node(studio.node("id-app")),
        End::Node(studio.node("kv-shop")),
    );
    let offers = |studio: &Studio| connect::offers(&studio.diagram(), from, to);
    assert!(matches!(offers(&studio)[..], [Offer::AssignRole { .. }]));
    studio.edit(Edit::SetMode {
        node: studio.node("kv-shop"),
        mode: Mode::named("vault-access-policies"),
    });
    assert_eq!(
        studio.said(),
        "Set the permission model of kv-shop to Vault access policy"
    );
    assert!(matches!(
        offers(&studio)[..],
        [Offer::GiveDataRoles { .. }, Offer::AssignRole { .. }]
    ));
    studio.undo();
    assert!(matches!(offers(&studio)[..], [Offer::AssignRole { .. }]));
}

/// Roles come first where they are asked first, and an entry of a list after them.
#[test]
fn a_line_to_a_file_system_offers_a_role_and_then_an_entry_of_its_lists() {
    let mut studio = Studio::blank();
    put(&mut studio, NewNodeKind::UserAssignedIdentity, "id-app", 0);
    let kind = NewNodeKind::Resource(ResourceKind::named("storage-account"));
    put(&mut studio, kind, "contosolake", 400);
    let diagram = studio.diagram();
    let account = studio.node("contosolake");
    let parts = &diagram.node(account).unwrap().resource().unwrap().parts;
    let container = parts[0].id;
    let from = End::Node(studio.node("id-app"));

    let of_the_account = connect::offers(&diagram, from, End::Node(account));
    assert!(matches!(
        of_the_account.as_slice(),
        [Offer::AssignRole { .. }]
    ));
    let offers = connect::offers(&diagram, from, End::Part(account, container));
    let [Offer::AssignRole { .. }, entry] = offers.as_slice() else {
        panic!("{offers:?}");
    };
    studio.act(Action::OfferTaken(*entry));
    // To read takes both.
    let to_read = ["lake-execute", "lake-read"].map(DataRole::named);
    assert!(matches!(
        studio.dialog(),
        Some(Dialog::DataRoles { roles, .. }) if roles.iter().eq(&to_read)
    ));
    studio.act(Action::DialogAccepted);
    assert_eq!(studio.said(), "Gave id-app Read, Execute for invoices");
    let held = data_grants_of(
        &Words::english(),
        &studio.diagram(),
        Scope::Part(account, container),
    );
    assert_eq!(held.len(), 1);
}

/// What a principal holds is told where it is, too, and removed there.
#[test]
fn an_identity_lists_what_it_holds_in_services_own_systems() {
    let mut studio = studio();
    let identity = studio.node("id-app");
    let principal = PrincipalId::of_node(identity);
    assert_eq!(held_by(&Words::english(), &studio.diagram(), principal), []);
    let account = studio.node("cosmos-shop");
    studio.edit(Edit::GrantDataRoles {
        scope: Scope::Node(account),
        principal,
        roles: vec![DataRole::named(READER)],
    });
    let held = held_by(&Words::english(), &studio.diagram(), principal);
    let [row] = held.as_slice() else {
        panic!("one is held: {held:?}");
    };
    assert_eq!(row.title, "Cosmos DB Built-in Data Reader");
    assert!(
        row.subtitle.ends_with("for cosmos-shop"),
        "{}",
        row.subtitle
    );
    assert!(row.counts);
    studio.edit(Edit::Delete(vec![row.subject]));
    assert_eq!(held_by(&Words::english(), &studio.diagram(), principal), []);
}

/// An access policy of a vault that decides by roles is listed, and said not to count.
#[test]
fn what_does_not_count_as_a_vault_is_set_says_so() {
    let mut studio = studio();
    let kind = NewNodeKind::Resource(ResourceKind::named("key-vault"));
    put(&mut studio, kind, "kv-shop", 700);
    let vault = studio.node("kv-shop");
    let principal = PrincipalId::of_node(studio.node("id-app"));
    let mode = |slug| Edit::SetMode {
        node: vault,
        mode: Mode::named(slug),
    };
    studio.edit(mode("vault-access-policies"));
    studio.edit(Edit::GrantDataRoles {
        scope: Scope::Node(vault),
        principal,
        roles: vec![DataRole::named("vault-secrets-get")],
    });
    let counts = |studio: &Studio| {
        held_by(&Words::english(), &studio.diagram(), principal)
            .first()
            .map(|it| it.counts)
    };
    assert_eq!(counts(&studio), Some(true));
    studio.edit(mode("vault-azure-roles"));
    assert_eq!(counts(&studio), Some(false));
}
