//! Roles beyond the tables: all that Azure has, and those of one's own.

use std::rc::Rc;

use vouchsafe_app::input::CommandId;
use vouchsafe_app::language::Words;
use vouchsafe_app::store::custom_role::{RoleDraft, allowed_here, define_all, pasted};
use vouchsafe_app::store::select::{self, Details};
use vouchsafe_app::store::{Action, AllRoles, Dialog, OpenedFrom, RolePicker, roles};
use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::catalogue::Catalogue;
use vouchsafe_model::diagram::{Diagram, Edit, NewNode, NewNodeKind, Subject, WorldPoint};
use vouchsafe_model::link::view::LinkView;

use crate::harness::Studio;

const ALL: &str = include_str!("../../static/data/built-in-roles.json");

fn catalogue() -> Rc<Catalogue> {
    Rc::new(Catalogue::read(ALL).unwrap())
}

fn drawn() -> Studio {
    let mut studio = Studio::blank();
    for kind in [
        NewNodeKind::User,
        NewNodeKind::Resource(ResourceKind::named("storage-account")),
    ] {
        studio.edit(Edit::Place(NewNode {
            kind,
            name: None,
            parent: None,
            at: WorldPoint { x: 0, y: 0 },
        }));
    }
    studio
}

fn all_roles(studio: &Studio) -> AllRoles {
    studio.state.chrome.all_roles.clone()
}

#[test]
fn all_built_in_roles_are_loaded_only_when_wanted_and_once() {
    let mut studio = drawn();
    assert_eq!(all_roles(&studio), AllRoles::NotAsked);
    studio.act(Action::AllRolesWanted);
    assert_eq!(all_roles(&studio), AllRoles::Loading);
    // Offline: told, and no harm done.
    studio.act(Action::AllRolesCame(Err("offline".to_owned())));
    assert_eq!(all_roles(&studio), AllRoles::Failed("offline".to_owned()));
    studio.act(Action::AllRolesWanted);
    assert_eq!(all_roles(&studio), AllRoles::Loading);
    studio.act(Action::AllRolesCame(Ok(catalogue())));
    studio.act(Action::AllRolesWanted);
    assert!(all_roles(&studio).catalogue().is_some());
}

#[test]
fn a_role_of_the_catalogue_is_listed_and_comes_along_with_its_assignment() {
    let mut studio = drawn();
    let diagram = studio.diagram();
    let all = catalogue();
    let role = all.by_name("AcrQuarantineReader").unwrap().id;
    let principal = diagram.principals().next().unwrap().id;
    let scope = diagram
        .nodes()
        .map(|node| vouchsafe_model::diagram::Scope::Node(node.id))
        .find(|scope| diagram.is_assignable_scope(*scope));
    let listed = |catalogue| {
        let found = roles::choices(
            &Words::english(),
            &diagram,
            Some(principal),
            scope,
            catalogue,
        );
        found.proposed.len() + found.others.len()
    };
    assert!(listed(None) < 200);
    assert_eq!(listed(Some(&all)), 928);
    studio.act(Action::AllRolesWanted);
    studio.act(Action::AllRolesCame(Ok(all.clone())));
    let picker = RolePicker {
        principal: Some(principal),
        scope,
    };
    studio.act(Action::DialogOpened(Dialog::RolePicker(picker)));
    studio.act(Action::RoleChosen(role));
    assert!(studio.dialog().is_none());
    assert_eq!(studio.diagram().role_name(role), "AcrQuarantineReader");
    assert_eq!(studio.diagram().role_definitions().count(), 1);
    studio.undo();
    assert_eq!(studio.diagram().role_definitions().count(), 0);
}

#[test]
fn a_diagram_that_assigns_what_it_does_not_say_gets_it_looked_up() {
    let role = "cdda3590-29a3-44f6-95f2-9f980659eb04";
    let text = format!(
        r#"{{ "vouchsafe": 1, "title": "Small",
          "nodes": [
            {{ "id": 1, "kind": "tenant", "name": "contoso", "at": [0, 0] }},
            {{ "id": 2, "kind": "resource-group", "name": "rg", "at": [0, 100] }},
            {{ "id": 3, "kind": "user", "name": "ann", "at": [0, 600] }}
          ],
          "roleAssignments": [{{ "id": 4, "principal": 3, "scope": 2, "role": "{role}" }}] }}"#
    );
    let mut studio = Studio::blank();
    studio.act(Action::Opened {
        diagram: Rc::new(Diagram::from_json(&text).unwrap()),
        from: OpenedFrom::Link {
            view: LinkView::default(),
        },
    });
    assert_eq!(all_roles(&studio), AllRoles::Loading);
    studio.act(Action::AllRolesCame(Ok(catalogue())));
    let name = studio.diagram().role_name(role.parse().unwrap());
    assert_eq!(name, "AcrQuarantineReader");
    assert!(studio.last_notice().contains("1 built-in role"));
}

fn draft(studio: &Studio) -> RoleDraft {
    match studio.dialog() {
        Some(Dialog::CustomRole(draft)) => draft.clone(),
        other => panic!("no role is written: {other:?}"),
    }
}

#[test]
fn a_custom_role_is_written_changed_and_seen_in_the_tenant() {
    let mut studio = drawn();
    studio.run(CommandId::NewRole);
    let mut it = draft(&studio);
    // Of nothing yet: it is refused, and the dialog stays.
    assert!(it.refusal(&studio.diagram()).is_some());
    studio.act(Action::DialogAccepted);
    assert!(studio.dialog().is_some());
    it.what.name = "Blob peeker".to_owned();
    it.what.permissions[0].data_actions =
        vec!["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read".to_owned()];
    assert_eq!(it.refusal(&studio.diagram()), None);
    let allowed = allowed_here(&Words::english(), &studio.diagram(), &it.what);
    assert!(
        allowed.iter().any(|line| line.starts_with("Read blob on")),
        "{allowed:?}"
    );
    studio.act(Action::DialogChanged(Dialog::CustomRole(it)));
    studio.act(Action::DialogAccepted);
    assert!(studio.dialog().is_none());
    assert_eq!(studio.said(), "Defined the role “Blob peeker”");
    let diagram = studio.diagram();
    let definition = diagram.role_definitions().next().unwrap();
    let rows = select::role_definitions(&Words::english(), &diagram);
    assert_eq!(rows[0].words, "Custom role · not assigned");
    let subject = Subject::RoleDefinition(definition.id);
    let chosen = vouchsafe_app::store::Selection::all([subject]);
    match select::details(&Words::english(), &diagram, &chosen) {
        Details::RoleDefinition(details) => {
            let again = pasted(&diagram, &details.json);
            assert_eq!(again.problems, [""; 0]);
            assert_eq!(again.roles[0].what.permissions, definition.what.permissions);
        }
        other => panic!("{other:?}"),
    }
    let mut it = RoleDraft::of(&diagram, definition.id).unwrap();
    it.what.name = "Blob reader".to_owned();
    studio.act(Action::DialogOpened(Dialog::CustomRole(it)));
    studio.act(Action::DialogAccepted);
    assert_eq!(
        studio.said(),
        "Changed the role “Blob peeker”, now “Blob reader”"
    );
}

#[test]
fn several_roles_that_azure_prints_are_defined_at_once() {
    let mut studio = drawn();
    let text = r#"[
        { "roleName": "One", "roleType": "CustomRole", "permissions": [{ "actions": ["*/read"] }] },
        { "roleName": "Two", "roleType": "CustomRole", "permissions": [{ "actions": ["*/write"] }] }
    ]"#;
    let found = pasted(&studio.diagram(), text);
    assert_eq!(found.problems, [""; 0]);
    studio.act(Action::Edit(define_all(&found.roles)));
    assert_eq!(studio.diagram().role_definitions().count(), 2);
}
