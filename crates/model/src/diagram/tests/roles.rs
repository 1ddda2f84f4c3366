//! Role definitions that the diagram carries.

use super::*;

fn custom(name: &str) -> NewRoleDefinition {
    NewRoleDefinition {
        name: name.to_owned(),
        permissions: vec![RolePermissions {
            data_actions: vec![
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read".to_owned(),
            ],
            ..RolePermissions::default()
        }],
        ..NewRoleDefinition::default()
    }
}

fn define(what: NewRoleDefinition) -> Edit {
    Edit::DefineRole { role: None, what }
}

impl Board {
    /// Defines a role and answers under which ids.
    #[track_caller]
    fn define(&mut self, what: NewRoleDefinition) -> (RoleDefinitionId, Guid) {
        let created = self.apply(&define(what)).created;
        let [Subject::RoleDefinition(id)] = created[..] else {
            panic!("{created:?}");
        };
        (id, self.diagram.role_definition(id).unwrap().role)
    }

    fn assign_role(&self, role: Guid, scope: NodeId) -> Edit {
        Edit::AssignRole {
            principal: self.vm_principal,
            role,
            scope: Scope::Node(scope),
            condition: None,
        }
    }
}

#[test]
fn a_role_that_is_defined_can_be_assigned_and_only_then() {
    let mut board = Board::new();
    let (id, role) = board.define(custom("Blob peeker"));
    assert_eq!(role, id.usual_role());
    assert_eq!(board.diagram.role_name(role), "Blob peeker");
    board.refuse(
        &board.assign_role(Guid::from_u128(7), board.store),
        "no-such-role",
    );
    board.apply(&board.assign_role(role, board.store));
    assert_eq!(board.diagram.problems(), []);
}

#[test]
fn a_role_that_is_assigned_cannot_be_deleted() {
    let mut board = Board::new();
    let (id, role) = board.define(custom("Blob peeker"));
    let created = board.apply(&board.assign_role(role, board.store)).created;
    let definition = Subject::RoleDefinition(id);
    board.refuse(&Edit::Delete(vec![definition]), "role-is-assigned");
    // Both together, in whatever order.
    board.apply(&Edit::Delete(vec![definition, created[0]]));
    assert_eq!(board.diagram.role_definitions().count(), 0);
    board.refuse(&Edit::Delete(vec![definition]), "nothing-to-delete");
}

#[test]
fn a_change_of_a_role_holds_for_all_who_hold_it() {
    let mut board = Board::new();
    let (id, role) = board.define(custom("Blob peeker"));
    board.apply(&board.assign_role(role, board.store));
    let what = custom("Blob reader of our own");
    board.apply(&Edit::ChangeRole {
        definition: id,
        what,
    });
    assert_eq!(board.diagram.role_name(role), "Blob reader of our own");
    let missing = RoleDefinitionId::new(999);
    board.refuse(
        &Edit::ChangeRole {
            definition: missing,
            what: custom("x"),
        },
        "no-such-role-definition",
    );
}

#[test]
fn azure_does_not_take_every_custom_role() {
    let mut board = Board::new();
    let management_groups: Vec<NodeId> = (0..2)
        .map(|_| board.place(NewNodeKind::ManagementGroup, None))
        .collect();
    board.define(custom("Taken"));
    let mut check = |code: &str, change: &dyn Fn(&mut NewRoleDefinition)| {
        let mut what = custom("New");
        change(&mut what);
        board.refuse(&define(what), code);
    };
    check("name-taken", &|it| it.name = "TAKEN".to_owned());
    check("name-taken", &|it| it.name = "reader".to_owned());
    check("bad-name", &|it| it.name = " New".to_owned());
    check("too-long", &|it| it.name = "n".repeat(513));
    check("too-long", &|it| it.description = "d".repeat(2_049));
    check("bad-role", &|it| it.permissions.clear());
    let patterns = |it: &mut NewRoleDefinition, pattern: &str| {
        it.permissions[0].actions = vec![pattern.to_owned()];
    };
    check("bad-role", &|it| patterns(it, "Microsoft.Storage/*/*"));
    check("bad-name", &|it| patterns(it, "Microsoft.Storage/ read"));
    check("bad-name", &|it| patterns(it, ""));
    let elsewhere = |it: &mut NewRoleDefinition, scope: &str| {
        it.assignable_elsewhere.push(scope.to_owned());
    };
    check("bad-role", &|it| elsewhere(it, "/"));
    check("bad-role", &|it| elsewhere(it, "/subscriptions/*"));
    check("bad-role", &|it| elsewhere(it, "subscription"));
    let group = "/providers/Microsoft.Management/managementGroups/mg";
    check("bad-role", &|it| {
        it.assignable_scopes = management_groups.clone();
    });
    check("bad-role", &|it| {
        it.assignable_scopes.push(management_groups[0]);
        elsewhere(it, group);
    });
    check("no-such-node", &|it| it.assignable_scopes.push(nowhere()));
}

#[test]
fn a_custom_role_is_assigned_only_where_it_may_be() {
    let mut board = Board::new();
    let beside = board.place(NewNodeKind::ResourceGroup, None);
    let (id, role) = board.define(NewRoleDefinition {
        assignable_scopes: vec![beside],
        ..custom("Blob peeker")
    });
    board.refuse(
        &board.assign_role(role, board.store),
        "not-assignable-there",
    );
    board.apply(&board.assign_role(role, beside));
    board.apply(&Edit::ChangeRole {
        definition: id,
        what: NewRoleDefinition {
            assignable_scopes: vec![beside, board.group],
            ..custom("Blob peeker")
        },
    });
    board.apply(&board.assign_role(role, board.store));
    // Azure does not look at the assignments when scopes are taken away.
    board.apply(&Edit::ChangeRole {
        definition: id,
        what: NewRoleDefinition {
            assignable_scopes: vec![beside],
            ..custom("Blob peeker")
        },
    });
    let codes: Vec<_> = board.diagram.problems().iter().map(|it| it.code).collect();
    assert_eq!(codes, ["not-assignable-there"]);
}

#[test]
fn a_scope_that_is_gone_does_not_widen_a_role() {
    let mut board = Board::new();
    let beside = board.place(NewNodeKind::ResourceGroup, None);
    let (_, role) = board.define(NewRoleDefinition {
        assignable_scopes: vec![beside],
        ..custom("Blob peeker")
    });
    board.apply(&Edit::Delete(vec![Subject::Node(beside)]));
    board.refuse(
        &board.assign_role(role, board.store),
        "not-assignable-there",
    );
}

#[test]
fn data_actions_of_a_custom_role_are_not_for_management_groups() {
    let mut board = Board::new();
    let group = board.place(NewNodeKind::ManagementGroup, None);
    let (_, role) = board.define(custom("Blob peeker"));
    board.refuse(
        &board.assign_role(role, group),
        "data-actions-at-management-group",
    );
}

#[test]
fn a_built_in_role_comes_with_its_first_assignment_and_goes_with_the_last() {
    let mut board = Board::new();
    let role = Guid::from_u128(0x1234);
    let bring = Edit::DefineRole {
        role: Some(role),
        what: NewRoleDefinition {
            kind: RoleKind::BuiltIn,
            ..custom("Arcane Reader")
        },
    };
    let assign = board.assign_role(role, board.store);
    let created = board
        .apply(&Edit::Several(vec![bring.clone(), assign]))
        .created;
    let before = board.diagram.clone();
    // To bring it once more changes nothing.
    assert!(board.apply(&bring).is_empty());
    let definition = board.diagram.role_definitions().next().unwrap().id;
    board.refuse(
        &Edit::ChangeRole {
            definition,
            what: custom("Mine"),
        },
        "role-is-built-in",
    );
    let removed = board.apply(&Edit::Delete(vec![created[1]]));
    assert_eq!(board.diagram.role_definitions().count(), 0);
    board.diagram.revert(&removed);
    assert_eq!(board.diagram, before);
}

#[test]
fn no_definition_makes_another_role_of_a_built_in_one() {
    let mut board = Board::new();
    let owner = role("Owner");
    board.refuse(
        &Edit::DefineRole {
            role: Some(owner),
            what: custom("Harmless"),
        },
        "role-is-built-in",
    );
    let (_, own) = board.define(custom("Blob peeker"));
    board.refuse(
        &Edit::DefineRole {
            role: Some(own),
            what: custom("Another"),
        },
        "role-is-defined",
    );
    assert_eq!(board.diagram.role_name(owner), "Owner");
}

#[test]
fn a_copied_assignment_brings_its_role_along() {
    let mut board = Board::new();
    let (_, role) = board.define(NewRoleDefinition {
        assignable_scopes: vec![board.group],
        ..custom("Blob peeker")
    });
    board.apply(&board.assign_role(role, board.store));
    let fragment = board.diagram.copy(&[board.group]);
    let paste = Edit::Paste {
        fragment,
        by: ORIGIN,
        parent: None,
    };
    // Here it is known, and elsewhere not.
    board.apply(&paste);
    assert_eq!(board.diagram.role_definitions().count(), 1);
    let mut other = Diagram::new();
    other.apply(&paste).unwrap();
    assert_eq!(invariant::violations(&other), []);
    assert_eq!(other.role_name(role), "Blob peeker");
    assert_eq!(other.problems(), []);
}
