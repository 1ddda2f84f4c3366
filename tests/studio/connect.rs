//! What a line from here to there can mean.

use vouchsafe_app::language::Words;
use vouchsafe_app::store::select::{self, Details};
use vouchsafe_app::store::{Action, Dialog, End, Offer, roles};
use vouchsafe_model::access::Plane;
use vouchsafe_model::azure::{BuiltInRole, ResourceKind};
use vouchsafe_model::diagram::{DatabaseRole, Edit, NewNodeKind, Subject};

use crate::harness::Studio;

fn kind(slug: &str) -> NewNodeKind {
    NewNodeKind::Resource(ResourceKind::from_slug(slug).unwrap())
}

/// Everything that takes part in authentication, well apart.
fn estate() -> Studio {
    let mut studio = Studio::blank();
    studio.with(NewNodeKind::ResourceGroup, "rg-web", None, 0, 200);
    studio.with(kind("virtual-machine"), "web-vm", Some("rg-web"), 40, 280);
    studio.with(kind("storage-account"), "contosodata", None, 600, 200);
    studio.with(kind("sql-server"), "sql-shop", None, 600, 400);
    studio.with(NewNodeKind::UserAssignedIdentity, "id-app", None, 0, 600);
    studio.with(NewNodeKind::User, "alice", None, 300, 600);
    studio.with(NewNodeKind::Group, "readers", None, 600, 600);
    studio.with(NewNodeKind::Group, "all", None, 900, 600);
    studio.with(NewNodeKind::Note, "memo", None, 900, 200);
    studio.act(Action::Command(vouchsafe_app::input::CommandId::ZoomFit));
    studio
}

fn words(studio: &Studio, from: End, to: End) -> Vec<String> {
    let diagram = studio.diagram();
    let offers = vouchsafe_app::store::connect::offers(&diagram, from, to);
    offers
        .iter()
        .map(|offer| offer.words(&vouchsafe_app::language::Words::english(), &diagram))
        .collect()
}

fn node(studio: &Studio, name: &str) -> End {
    End::Node(studio.node(name))
}

#[test]
fn a_host_calls_what_its_target_offers() {
    let studio = estate();
    let offered = words(
        &studio,
        node(&studio, "web-vm"),
        node(&studio, "contosodata"),
    );
    assert!(
        offered.contains(&"Read blob in “invoices”".to_owned()),
        "{offered:?}"
    );
    let part = studio.part("contosodata", "invoices");
    let on_part = words(
        &studio,
        node(&studio, "web-vm"),
        End::Part(studio.node("contosodata"), part.id),
    );
    assert!(on_part.len() < offered.len());
    assert!(
        on_part.iter().all(|it| it.ends_with("“invoices”")),
        "{on_part:?}"
    );
}

#[test]
fn a_user_assigned_identity_is_attached_to_a_host_or_gets_a_role_there() {
    let studio = estate();
    assert_eq!(
        words(&studio, node(&studio, "id-app"), node(&studio, "web-vm")),
        [
            "Attach “id-app” to web-vm",
            "Assign id-app a role on “web-vm”…"
        ]
    );
    assert_eq!(
        words(&studio, node(&studio, "web-vm"), node(&studio, "id-app")),
        ["Attach “id-app” to web-vm"]
    );
    assert_eq!(
        words(
            &studio,
            node(&studio, "id-app"),
            node(&studio, "contosodata")
        ),
        ["Assign id-app a role on “contosodata”…"]
    );
}

#[test]
fn principals_join_groups_from_either_end() {
    let studio = estate();
    for (from, to, expected) in [
        ("alice", "readers", vec!["Add alice to readers"]),
        ("readers", "alice", vec!["Add alice to readers"]),
        ("readers", "all", vec!["Add readers to all"]),
        ("alice", "memo", vec![]),
    ] {
        assert_eq!(
            words(&studio, node(&studio, from), node(&studio, to)),
            expected
        );
    }
}

#[test]
fn a_badge_stands_for_the_identity_and_not_for_the_host() {
    let mut studio = estate();
    let vm = studio.node("web-vm");
    let badge = End::SystemAssigned(vm);
    assert!(words(&studio, badge, node(&studio, "contosodata")).is_empty());
    studio.edit(Edit::EnableSystemAssigned(vm));
    assert_eq!(
        words(&studio, badge, node(&studio, "contosodata")),
        ["Assign web-vm a role on “contosodata”…"]
    );
    assert_eq!(
        words(&studio, badge, node(&studio, "readers")),
        ["Add web-vm to readers"]
    );
}

#[test]
fn an_only_offer_is_taken_at_once() {
    let mut studio = estate();
    studio.connect_ends(node(&studio, "alice"), node(&studio, "readers"));
    assert!(studio.dialog().is_none());
    assert_eq!(studio.said(), "Added alice to readers");
    studio.connect_ends(node(&studio, "web-vm"), node(&studio, "contosodata"));
    assert!(matches!(studio.dialog(), Some(Dialog::Offers { .. })));
}

#[test]
fn what_cannot_be_connected_says_why() {
    let mut studio = estate();
    studio.with(kind("key-vault"), "kv-shop", None, 900, 400);
    let mut check = |from: &str, to: &str, expected: &str| {
        let (from, to) = (node(&studio, from), node(&studio, to));
        studio.connect_ends(from, to);
        assert!(
            studio.last_notice().contains(expected),
            "{}",
            studio.last_notice()
        );
        assert!(studio.dialog().is_none());
    };
    check(
        "kv-shop",
        "web-vm",
        "neither calls anything nor holds roles",
    );
    check("contosodata", "web-vm", "offers nothing that");
    check("web-vm", "memo", "A note means nothing to Azure");
    check("web-vm", "contoso", "The tenant");
    check("web-vm", "alice", "offers nothing that");
}

#[test]
fn a_line_drawn_from_a_port_connects() {
    let mut studio = estate();
    studio.connect("alice", "readers");
    assert_eq!(studio.said(), "Added alice to readers");
    studio.undo();
    assert_eq!(studio.said(), "Undone: Added alice to readers");
}

#[test]
fn a_click_on_a_port_and_a_click_on_the_goal_connect_without_dragging() {
    let mut studio = estate();
    let view = studio.view("alice");
    studio.click_at(vouchsafe_app::store::under::ports(&view)[1]);
    assert!(studio.state.preview.is_some());
    studio.click("readers");
    assert_eq!(studio.said(), "Added alice to readers");
    assert!(studio.state.preview.is_none());
    // And Escape leaves it.
    studio.click_at(vouchsafe_app::store::under::ports(&view)[1]);
    assert!(studio.press("Escape"));
    assert!(studio.state.preview.is_none());
}

#[test]
fn an_identity_dropped_onto_a_host_is_attached_and_stays_where_it_was() {
    let mut studio = estate();
    let before = studio.at("id-app");
    studio.drop_onto("id-app", "web-vm");
    assert_eq!(studio.said(), "Attached id-app to web-vm");
    assert_eq!(studio.at("id-app"), before);
    // Once attached, it is merely moved.
    studio.drag("id-app", 40, 0);
    assert_eq!(studio.said(), "Moved id-app");
}

#[test]
fn a_new_identity_dropped_onto_a_host_stands_beside_it_attached() {
    let mut studio = estate();
    let onto = studio.grip_of("web-vm");
    studio.edit(Edit::Delete(vec![Subject::Node(studio.node("id-app"))]));
    studio.drag_from_palette("managed identity", onto);
    assert_eq!(studio.parent("id-app").as_deref(), Some("rg-web"));
    let vm = studio
        .diagram()
        .node(studio.node("web-vm"))
        .unwrap()
        .clone();
    assert!(
        vm.resource()
            .unwrap()
            .user_assigned
            .contains(&studio.node("id-app"))
    );
    studio.undo();
    assert!(studio.diagram().nodes().all(|node| node.name != "id-app"));
}

#[test]
fn the_role_picker_proposes_the_least_for_what_the_drawing_calls_for() {
    let mut studio = estate();
    studio.edit(Edit::AttachIdentity {
        host: studio.node("web-vm"),
        identity: studio.node("id-app"),
    });
    studio.connect_ends(node(&studio, "web-vm"), node(&studio, "contosodata"));
    studio.choose_offer("read blob");
    studio.connect_ends(node(&studio, "id-app"), node(&studio, "contosodata"));
    let Some(Dialog::RolePicker(picker)) = studio.dialog().cloned() else {
        panic!("no role is asked for: {:?}", studio.dialog());
    };
    let choices = roles::choices(
        &Words::english(),
        &studio.diagram(),
        picker.principal,
        picker.scope,
        None,
    );
    let proposed = choices.proposed;
    assert_eq!(proposed.len(), 1, "{proposed:?}");
    assert_eq!(proposed[0].role.what.name, "Storage Blob Data Reader");
    assert_eq!(
        proposed[0].because.as_deref(),
        Some("web-vm: Read blob in “invoices”")
    );
    assert!(proposed[0].role.what.is_on(Plane::Data));
    assert_eq!(choices.others.len() + 1, BuiltInRole::all().count());
    let role = proposed[0].role.id;
    studio.act(Action::RoleChosen(role));
    assert!(studio.dialog().is_none());
    assert_eq!(
        studio.said(),
        "Assigned Storage Blob Data Reader to id-app on “contosodata”"
    );
    let again = roles::choices(
        &Words::english(),
        &studio.diagram(),
        picker.principal,
        picker.scope,
        None,
    );
    assert!(again.proposed[0].is_assigned);
}

#[test]
fn a_role_can_be_begun_at_the_scope_or_at_the_principal() {
    let mut studio = estate();
    studio.click("alice");
    assert!(studio.press("r"));
    let alice = studio.principal("alice");
    assert!(matches!(
        studio.dialog(),
        Some(Dialog::RolePicker(picker)) if picker.principal == Some(alice) && picker.scope.is_none()
    ));
    studio.act(Action::DialogClosed);
    studio.click("contosodata");
    assert!(studio.press("r"));
    let scope = studio.scope("contosodata");
    assert!(matches!(
        studio.dialog(),
        Some(Dialog::RolePicker(picker)) if picker.scope == Some(scope) && picker.principal.is_none()
    ));
}

#[test]
fn a_database_gets_users_rather_than_roles() {
    let mut studio = estate();
    let offers = vouchsafe_app::store::connect::offers(
        &studio.diagram(),
        node(&studio, "id-app"),
        node(&studio, "sql-shop"),
    );
    assert!(matches!(
        offers.first(),
        Some(Offer::AddDatabaseUser { .. })
    ));
    studio.act(Action::OfferTaken(offers[0]));
    assert!(matches!(
        studio.dialog(),
        Some(Dialog::DatabaseRoles { .. })
    ));
    studio.act(Action::DatabaseRolesChosen(
        [DatabaseRole::DataWriter].into(),
    ));
    assert!(studio.dialog().is_none());
    let diagram = studio.diagram();
    let user = diagram.database_users().next().unwrap();
    assert_eq!(user.roles, [DatabaseRole::DataWriter]);
}

#[test]
fn the_inspector_tells_a_deleted_identity_from_one_that_is_there() {
    let mut studio = estate();
    let vm = studio.node("web-vm");
    studio.edit(Edit::EnableSystemAssigned(vm));
    studio.edit(Edit::AssignRole {
        principal: studio.principal("web-vm"),
        role: BuiltInRole::by_name("Reader").unwrap().id,
        scope: studio.scope("rg-web"),
        condition: None,
    });
    studio.click("web-vm");
    let read = |studio: &Studio| match select::details(
        &Words::english(),
        &studio.diagram(),
        &studio.state.selection,
    ) {
        Details::Resource(details) => details,
        other => panic!("{other:?}"),
    };
    let details = read(&studio);
    let identity = details.identity.unwrap();
    assert!(identity.system_assigned.unwrap().is_on());
    let row = &details.access.assignments[0];
    assert_eq!(
        (row.who.as_str(), row.role_name.as_str()),
        ("web-vm", "Reader")
    );
    assert_eq!(
        row.inherited,
        select::Inherited::From("resource group rg-web".to_owned())
    );
    studio.edit(Edit::DisableSystemAssigned(vm));
    let row = &read(&studio).access.assignments[0];
    assert_eq!(row.who, "Identity not found");
    assert!(row.is_orphaned);
}

#[test]
fn a_call_can_be_made_by_another_host() {
    let mut studio = estate();
    studio.with(kind("app-service"), "payroll", None, 0, 800);
    studio.connect_ends(node(&studio, "web-vm"), node(&studio, "contosodata"));
    studio.choose_offer("read blob");
    let diagram = studio.diagram();
    let call = diagram.calls().next().unwrap();
    let callers = select::caller_choices(&Words::english(), &diagram, &call.what);
    let names: Vec<&str> = callers.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(names, ["payroll · App Service", "web-vm · Virtual machine"]);
    studio.edit(Edit::ChangeCall {
        call: call.id,
        what: vouchsafe_model::diagram::NewCall {
            caller: callers[0].0,
            ..call.what.clone()
        },
    });
    assert_eq!(studio.said(), "Changed the call Read blob");
    let diagram = studio.diagram();
    assert_eq!(
        diagram.calls().next().unwrap().what.caller,
        studio.node("payroll")
    );
    // It is the call that is played, by its new caller.
    let trace = studio.state.player.trace.clone().unwrap();
    assert!(
        trace.steps[0].caption.contains("payroll"),
        "{}",
        trace.steps[0].caption
    );
}

/// What a line that is drawn would connect with.
fn aimed_at(studio: &Studio) -> Option<String> {
    use vouchsafe_app::store::Preview;
    use vouchsafe_app::store::preview::Goal;
    match studio.state.preview.as_deref() {
        Some(Preview::Connect {
            goal: Goal::Offered(end),
            ..
        }) => Some(studio.diagram().node_name(end.node()).to_owned()),
        _ => None,
    }
}

#[test]
fn arrow_keys_choose_on_the_canvas_what_a_line_goes_to() {
    let mut studio = estate();
    studio.go_to("web-vm");
    assert!(studio.press("Shift+c"));
    // The nearest of what it can call or be given.
    assert_eq!(
        aimed_at(&studio).as_deref(),
        Some("rg-web"),
        "{}",
        studio.said()
    );
    assert!(
        studio.said().contains("Enter connects"),
        "{}",
        studio.said()
    );
    assert!(studio.press("ArrowRight"));
    assert_eq!(aimed_at(&studio).as_deref(), Some("contosodata"));
    assert!(studio.press("ArrowDown"));
    assert_eq!(aimed_at(&studio).as_deref(), Some("sql-shop"));
    assert!(studio.press("ArrowRight"), "there is nothing on the right");
    assert_eq!(aimed_at(&studio).as_deref(), Some("sql-shop"));
    assert!(studio.press("ArrowUp"));
    assert_eq!(aimed_at(&studio).as_deref(), Some("contosodata"));
    assert!(studio.press("Enter"));
    assert!(matches!(studio.dialog(), Some(Dialog::Offers { .. })));
    studio.choose_offer("read blob");
    assert_eq!(studio.diagram().calls().count(), 1);
}

#[test]
fn tab_goes_through_all_that_a_line_can_go_to() {
    let mut studio = estate();
    studio.go_to("alice");
    assert!(studio.press("Shift+c"));
    let first = aimed_at(&studio);
    let mut seen = vec![first.clone()];
    loop {
        assert!(studio.press("Tab"));
        let next = aimed_at(&studio);
        if next == first {
            break;
        }
        seen.push(next);
    }
    for name in [
        "rg-web",
        "web-vm",
        "contosodata",
        "sql-shop",
        "readers",
        "all",
    ] {
        assert!(seen.contains(&Some(name.to_owned())), "{name}: {seen:?}");
    }
    assert!(studio.press("Shift+Tab"));
    assert_eq!(aimed_at(&studio), *seen.last().unwrap());
    assert!(studio.press("Escape"));
    assert_eq!(aimed_at(&studio), None);
    assert!(studio.said().contains("Cancelled"));
    // Afterwards the arrows move again.
    let before = studio.at("alice");
    assert!(studio.press("ArrowRight"));
    assert_ne!(studio.at("alice"), before);
}

#[test]
fn the_list_can_still_be_had_while_a_line_is_drawn() {
    let mut studio = estate();
    studio.go_to("web-vm");
    assert!(studio.press("Shift+c"));
    assert!(studio.press("c"));
    assert!(matches!(studio.dialog(), Some(Dialog::Goal { .. })));
    assert_eq!(aimed_at(&studio), None);
}
