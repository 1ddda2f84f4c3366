use super::*;
use crate::diagram::{Edit, NewNode, NewNodeKind, WorldPoint};

const ID: &str = "88888888-8888-8888-8888-888888888888";

fn operator(scopes: &[&str]) -> ReadRole {
    ReadRole {
        role: ID.parse().ok(),
        what: NewRoleDefinition {
            name: "Virtual Machine Operator".to_owned(),
            description: "Can monitor and restart virtual machines.".to_owned(),
            permissions: vec![RolePermissions {
                actions: vec![
                    "Microsoft.Compute/*/read".to_owned(),
                    "Microsoft.Compute/virtualMachines/restart/action".to_owned(),
                ],
                ..RolePermissions::default()
            }],
            assignable_elsewhere: scopes.iter().map(|it| (*it).to_owned()).collect(),
            ..NewRoleDefinition::default()
        },
    }
}

#[track_caller]
fn check(text: &str, expected: &[ReadRole]) {
    let found = read(&Diagram::new(), text);
    assert_eq!(found.problems, [""; 0], "{text}");
    assert_eq!(found.roles, expected, "{text}");
}

#[test]
fn every_shape_in_which_azure_prints_a_role_is_read() {
    let expected = [operator(&["/subscriptions/s1"])];
    let permissions = r#"[{
        "actions": ["Microsoft.Compute/*/read", "Microsoft.Compute/virtualMachines/restart/action"],
        "dataActions": [], "notActions": [], "notDataActions": []
    }]"#;
    // az role definition list
    let cli = format!(
        r#"{{ "assignableScopes": ["/subscriptions/s1"],
            "description": "Can monitor and restart virtual machines.",
            "id": "/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/{ID}",
            "name": "{ID}", "permissions": {permissions},
            "roleName": "Virtual Machine Operator", "roleType": "CustomRole",
            "type": "Microsoft.Authorization/roleDefinitions" }}"#
    );
    check(&format!("[{cli}]"), &expected);
    check(&cli, &expected);
    // The REST API
    let rest = format!(
        r#"{{ "properties": {{ "roleName": "Virtual Machine Operator", "type": "CustomRole",
              "description": "Can monitor and restart virtual machines.",
              "assignableScopes": ["/subscriptions/s1"], "permissions": {permissions},
              "createdOn": "2026-01-01", "updatedBy": "ann" }},
            "id": "/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/{ID}",
            "type": "Microsoft.Authorization/roleDefinitions", "name": "{ID}" }}"#
    );
    check(&rest, &expected);
    check(&format!(r#"{{ "value": [{rest}] }}"#), &expected);
    check(
        &format!(r#"{{ "$schema": "x", "resources": [{{ "type": "Other/things" }}, {rest}] }}"#),
        &expected,
    );
    // PowerShell
    check(
        &format!(
            r#"{{ "Name": "Virtual Machine Operator", "Id": "{ID}", "IsCustom": true,
                "Description": "Can monitor and restart virtual machines.",
                "Actions": ["Microsoft.Compute/*/read",
                    "Microsoft.Compute/virtualMachines/restart/action"],
                "NotActions": [], "DataActions": null, "NotDataActions": [],
                "AssignableScopes": ["/subscriptions/s1"] }}"#
        ),
        &expected,
    );
    // The portal, before there is an id; with the mark that some editors begin with.
    let portal = format!(
        "\u{feff}{{ \"properties\": {{ \"roleName\": \"Virtual Machine Operator\",
            \"description\": \"Can monitor and restart virtual machines.\",
            \"assignableScopes\": [], \"permissions\": {permissions} }} }}"
    );
    let without_id = ReadRole {
        role: None,
        ..operator(&[])
    };
    check(&portal, &[without_id]);
}

#[test]
fn blocks_and_their_conditions_are_kept_apart() {
    let text = r#"{ "roleName": "R", "permissions": [
        { "actions": ["a/read"] },
        {},
        { "dataActions": ["b/read"], "condition": "@Resource[x] StringEquals 'y'", "conditionVersion": "2.0" }
    ] }"#;
    let found = read(&Diagram::new(), text);
    let blocks = &found.roles[0].what.permissions;
    assert_eq!(blocks.len(), 2);
    assert_eq!(blocks[0].condition, None);
    assert_eq!(
        blocks[1].condition.as_deref(),
        Some("@Resource[x] StringEquals 'y'")
    );
}

#[test]
fn a_built_in_role_is_told_from_a_custom_one() {
    let text = |kind: &str| format!(r#"{{ "roleName": "R", {kind}, "assignableScopes": ["/"] }}"#);
    for (kind, expected) in [
        (r#""roleType": "BuiltInRole""#, RoleKind::BuiltIn),
        (r#""type": "builtinrole""#, RoleKind::BuiltIn),
        (r#""IsCustom": false"#, RoleKind::BuiltIn),
        (r#""roleType": "CustomRole""#, RoleKind::Custom),
    ] {
        let found = read(&Diagram::new(), &text(kind));
        assert_eq!(found.roles[0].what.kind, expected, "{kind}");
    }
}

#[test]
fn what_cannot_be_used_is_told() {
    let check = |text: &str, expected: &str| {
        let found = read(&Diagram::new(), text);
        assert!(
            found.problems.iter().any(|it| it.contains(expected)),
            "{text}: {found:?}"
        );
    };
    check("", "nothing to read");
    check("az role definition list", "not JSON: line 1");
    check("[]", "no role definition");
    check("{}", "no name");
    check("[1]", "is an object");
    check(r#"{ "resources": [] }"#, "no role definition");
    check(
        r#"{ "name": "88888888-8888-8888-8888-888888888888" }"#,
        "no name",
    );
    check(r#"{ "roleName": "R", "actions": 1 }"#, "is not a list");
    check(r#"{ "roleName": "R", "actions": [1] }"#, "no text");
    check(&" ".repeat(MAX_TEXT_BYTES + 1), "nothing to read");
    check(&"x".repeat(MAX_TEXT_BYTES + 1), "are read at most");
}

#[test]
fn what_is_written_reads_back_and_scopes_find_their_nodes() {
    let mut diagram = Diagram::new();
    let mut place = |kind, parent| {
        let edit = Edit::Place(NewNode {
            kind,
            name: None,
            parent,
            at: WorldPoint { x: 0, y: 0 },
        });
        diagram.apply(&edit).unwrap().created_node().unwrap()
    };
    let subscription = place(NewNodeKind::Subscription, None);
    let group = place(NewNodeKind::ResourceGroup, Some(subscription));
    let what = NewRoleDefinition {
        assignable_scopes: vec![group],
        assignable_elsewhere: vec!["/subscriptions/elsewhere".to_owned()],
        ..operator(&[]).what
    };
    let define = |what: &NewRoleDefinition| Edit::DefineRole {
        role: None,
        what: what.clone(),
    };
    diagram.apply(&define(&what)).unwrap();
    let everywhere = NewRoleDefinition {
        name: "Everywhere".to_owned(),
        ..operator(&[]).what
    };
    diagram.apply(&define(&everywhere)).unwrap();
    let written: Vec<ReadRole> = diagram
        .role_definitions()
        .map(|it| {
            let found = read(&diagram, &write(&diagram, it));
            assert_eq!(found.problems, [""; 0]);
            assert_eq!(found.roles[0].role, Some(it.role));
            found.roles[0].clone()
        })
        .collect();
    assert_eq!(written[0].what, what);
    assert_eq!(written[1].what.assignable_scopes, [subscription]);
}
