//! The file with all built-in roles: well formed, and one with the tables.

#![expect(clippy::expect_used, reason = "the file comes with the project")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::catalogue::{Catalogue, CatalogueError, MAX_CATALOGUE_BYTES, UNSORTED};
use vouchsafe_model::diagram::{Diagram, Edit, NewRoleDefinition, invariant};
use vouchsafe_model::link;

const TEXT: &str = include_str!("../../../static/data/built-in-roles.json");

fn catalogue() -> Catalogue {
    Catalogue::read(TEXT).expect("the file is a catalogue")
}

#[test]
fn every_role_has_an_id_and_a_name_of_its_own_and_grants_something() {
    let catalogue = catalogue();
    let roles = catalogue.roles();
    assert_eq!(roles.len(), 928);
    let ids: BTreeSet<_> = roles.iter().map(|role| role.id).collect();
    let names: BTreeSet<_> = roles
        .iter()
        .map(|role| role.what.name.to_lowercase())
        .collect();
    assert_eq!((ids.len(), names.len()), (928, 928));
    for role in roles {
        assert_eq!(catalogue.find(role.id), Some(role));
        assert_eq!(catalogue.by_name(&role.what.name), Some(role));
        assert!(!role.category.is_empty(), "{}", role.what.name);
    }
    // By name, so that the file changes where a role changes, and nowhere else.
    let by_name = |role: &vouchsafe_model::catalogue::CatalogueRole| role.what.name.to_lowercase();
    assert!(roles.is_sorted_by_key(by_name));
}

#[test]
fn the_tables_say_of_a_role_what_the_catalogue_says() {
    let catalogue = catalogue();
    for role in BuiltInRole::all() {
        let found = catalogue.find(role.id).expect(role.name);
        assert!(found.is_in_tables());
        let expected = NewRoleDefinition {
            description: String::new(),
            ..NewRoleDefinition::of(role)
        };
        assert_eq!(*found.what, expected, "{}", role.name);
    }
}

#[test]
fn a_diagram_can_carry_every_role_and_gives_it_back() {
    let catalogue = catalogue();
    let mut diagram = Diagram::new();
    for role in catalogue.roles() {
        let applied = diagram.apply(&role.define());
        let applied = applied.unwrap_or_else(|error| panic!("{}: {error}", role.what.name));
        assert_eq!(applied.is_empty(), role.is_in_tables());
    }
    assert_eq!(invariant::violations(&diagram), []);
    assert_eq!(catalogue.problems(&diagram), []);
    assert_eq!(Diagram::from_json(&diagram.to_json()), Ok(diagram.clone()));
    let link = link::encode(&diagram).expect("it fits");
    assert_eq!(link::decode(&link), Ok(diagram));
}

#[test]
fn what_a_diagram_assigns_and_does_not_know_is_looked_up() {
    let catalogue = catalogue();
    let role = catalogue
        .by_name("AcrQuarantineReader")
        .expect("it is there");
    let text = format!(
        r#"{{ "vouchsafe": 1, "title": "Small",
          "nodes": [
            {{ "id": 1, "kind": "tenant", "name": "contoso", "at": [0, 0] }},
            {{ "id": 2, "kind": "resource-group", "name": "rg", "at": [0, 100] }},
            {{ "id": 3, "kind": "user", "name": "ann", "at": [0, 400] }}
          ],
          "roleAssignments": [
            {{ "id": 4, "principal": 3, "scope": 2, "role": "{}" }},
            {{ "id": 5, "principal": 3, "scope": 2, "roleName": "Reader" }},
            {{ "id": 6, "principal": 3, "scope": 2, "role": "00000000-0000-0000-0000-000000000007" }}
          ] }}"#,
        role.id
    );
    let mut diagram = Diagram::from_json(&text).expect("it opens");
    let missing = catalogue.missing_in(&diagram);
    assert_eq!(missing, [role.define()]);
    diagram.apply(&Edit::Several(missing)).expect("it applies");
    assert_eq!(diagram.role_name(role.id), "AcrQuarantineReader");
    assert_eq!(catalogue.missing_in(&diagram), []);
}

#[test]
fn what_a_file_says_of_a_built_in_role_is_held_against_the_catalogue() {
    let catalogue = catalogue();
    let role = catalogue
        .by_name("AcrQuarantineReader")
        .expect("it is there");
    let mut what = (*role.what).clone();
    what.permissions.clear();
    let mut diagram = Diagram::new();
    let mut define = |role, what| {
        let role = Some(role);
        diagram
            .apply(&Edit::DefineRole { role, what })
            .expect("it applies");
    };
    define(role.id, what.clone());
    what.name = "Made up".to_owned();
    define(vouchsafe_model::guid::Guid::from_u128(7), what);
    let codes: Vec<_> = catalogue
        .problems(&diagram)
        .into_iter()
        .map(|it| it.code)
        .collect();
    assert_eq!(codes, ["built-in-role-differs", "built-in-role-not-known"]);
}

#[test]
fn a_text_that_is_no_catalogue_is_refused() {
    let check = |text: &str, expected: CatalogueError| {
        assert_eq!(Catalogue::read(text), Err(expected), "{text:.40}");
    };
    check("", CatalogueError::NotRead(1, 0));
    check("<!doctype html>", CatalogueError::NotRead(1, 1));
    check(
        &" ".repeat(MAX_CATALOGUE_BYTES + 1),
        CatalogueError::TooLarge,
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), cut in 0..TEXT.len()) {
        let _ = Catalogue::read(&text);
        if let Some(part) = TEXT.get(..cut) {
            prop_assert!(Catalogue::read(part).is_err());
        }
    }
}

/// The roles of the catalogue as `az role definition list` prints them.
fn printed(catalogue: &Catalogue) -> Value {
    let roles = catalogue.roles().iter().map(|role| {
        let blocks = role.what.permissions.iter().map(|block| {
            json!({
                "actions": block.actions, "condition": block.condition, "conditionVersion": null,
                "dataActions": block.data_actions, "notActions": block.not_actions,
                "notDataActions": block.not_data_actions,
            })
        });
        json!({
            "assignableScopes": ["/"], "createdBy": null, "description": "What it is for.",
            "id": format!("/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/{}", role.id),
            "name": role.id.to_string(), "permissions": blocks.collect::<Vec<_>>(),
            "roleName": role.what.name, "roleType": "BuiltInRole",
            "type": "Microsoft.Authorization/roleDefinitions", "updatedBy": "",
        })
    });
    Value::Array(roles.rev().collect())
}

#[test]
fn the_file_is_made_anew_from_what_azure_prints() {
    let catalogue = catalogue();
    let text = printed(&catalogue).to_string();
    let renewed = catalogue.renewed(&text).expect("it is what Azure prints");
    assert_eq!(
        renewed.added.len() + renewed.changed.len() + renewed.removed.len(),
        0
    );
    assert_eq!(renewed.catalogue, catalogue);
    let head: Value = serde_json::from_str(TEXT).expect("the file is JSON");
    let said = |key: &str| head[key].as_str().expect("a text").to_owned();
    // To the byte: a renewed file shows what changed, and nothing else.
    assert!(catalogue.to_text(&said("about"), &said("source")) == TEXT);
}

#[test]
fn what_changed_in_azure_is_told() {
    let catalogue = catalogue();
    let mut printed = printed(&catalogue);
    let roles = printed.as_array_mut().expect("a list");
    let gone = roles.pop().expect("there are roles");
    roles[0]["permissions"][0]["actions"] = json!([" Microsoft.Test/read", "Microsoft.Test/read"]);
    let mut added = roles[1].clone();
    added["name"] = json!("99999999-0000-4000-8000-000000000001");
    added["roleName"] = json!("Brand new");
    let mut custom = added.clone();
    custom["roleType"] = json!("CustomRole");
    let changed = roles[0]["roleName"].as_str().expect("a name").to_owned();
    roles.extend([added.clone(), custom]);
    let renewed = catalogue.renewed(&printed.to_string()).expect("it is read");
    assert_eq!(renewed.added, ["Brand new"]);
    assert_eq!(renewed.changed, [changed.as_str()]);
    assert_eq!(
        renewed.removed,
        [gone["roleName"].as_str().expect("a name")]
    );
    let role = renewed.catalogue.by_name("brand new").expect("it is there");
    assert_eq!(&*role.category, UNSORTED);
    let role = renewed.catalogue.by_name(&changed).expect("it is there");
    assert_eq!(role.what.permissions[0].actions, ["Microsoft.Test/read"]);

    let twice = json!([added, added]).to_string();
    for wrong in [
        "",
        "{}",
        "[]",
        "[1]",
        r#"[{"roleName":"A","roleType":"BuiltInRole"}]"#,
        &twice,
    ] {
        assert!(catalogue.renewed(wrong).is_err(), "{wrong}");
    }
}
