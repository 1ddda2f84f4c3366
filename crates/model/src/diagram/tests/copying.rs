//! Copying and pasting.

use super::*;

const BESIDE: WorldPoint = WorldPoint { x: 20, y: 20 };

fn paste(fragment: Fragment, parent: Option<NodeId>) -> Edit {
    Edit::Paste {
        fragment,
        by: BESIDE,
        parent,
    }
}

/// A board on which the machine reads blobs as the identity.
fn board() -> Board {
    let mut board = Board::new();
    let identity = PrincipalId::of_node(board.identity);
    let container = Scope::Part(board.store, board.container);
    let call = NewCall {
        credential: Credential::ManagedIdentity(IdentityChoice::UserAssigned(identity)),
        ..board.read_blob()
    };
    board.apply(&Edit::AttachIdentity {
        host: board.vm,
        identity: board.identity,
    });
    board.apply(&Edit::AddCall(call));
    for principal in [identity, board.vm_principal] {
        let edit = board.assign(principal, container);
        board.apply(&edit);
    }
    board
}

#[test]
fn a_copy_of_a_group_is_whole_and_its_own() {
    let mut board = board();
    let fragment = board.diagram.copy(&[board.group]);
    let pasted = board.apply(&paste(fragment, None)).created_node().unwrap();
    assert_eq!(board.node(pasted).name, "rg-2");
    assert_eq!(board.node(pasted).at, BESIDE);
    let names: Vec<_> = board
        .diagram
        .children(pasted)
        .map(|it| it.name.clone())
        .collect();
    assert_eq!(names, ["vm", "contosostore", "id-one"]);
    let vm = board
        .diagram
        .children(pasted)
        .next()
        .unwrap()
        .resource()
        .unwrap();
    assert!(
        vm.system_assigned
            .is_some_and(|id| id != board.vm_principal)
    );
    assert!(vm.user_assigned.iter().all(|id| *id != board.identity));
    assert_eq!(board.diagram.role_assignments().count(), 4);
    let call = board.diagram.calls().last().unwrap();
    assert_eq!(
        call.what.named_identity(),
        vm.user_assigned.first().map(|id| PrincipalId::of_node(*id))
    );
}

#[test]
fn a_copy_of_a_host_keeps_the_identity_that_stands_beside_it() {
    let mut board = board();
    let fragment = board.diagram.copy(&[board.vm]);
    let pasted = board
        .apply(&paste(fragment, Some(board.group)))
        .created_node()
        .unwrap();
    assert_eq!(board.node(pasted).name, "vm-2");
    assert_eq!(board.node(pasted).parent, Some(board.group));
    let attached = &board.node(pasted).resource().unwrap().user_assigned;
    assert!(attached.iter().copied().eq([board.identity]));
}

#[test]
fn another_diagram_has_other_identities_under_the_same_numbers() {
    let board = board();
    let fragment = board.diagram.copy(&[board.vm, board.store]);
    let mut other = Diagram::new();
    for name in ["a", "b", "c", "d", "e", "f"] {
        let identity = NewNode {
            kind: NewNodeKind::UserAssignedIdentity,
            name: Some(format!("id-{name}")),
            parent: None,
            at: ORIGIN,
        };
        other.apply(&Edit::Place(identity)).unwrap();
    }
    let pasted = other
        .apply(&paste(fragment, None))
        .unwrap()
        .created_node()
        .unwrap();
    let vm = other.node(pasted).unwrap();
    assert!(vm.resource().unwrap().user_assigned.is_empty());
    // The call still names an identity that is not there, and not another.
    let named = other.calls().next().unwrap().what.named_identity().unwrap();
    assert_eq!(other.principal(named), None);
    assert_eq!(invariant::violations(&other), []);
}

#[test]
fn what_was_copied_can_be_pasted_after_it_is_gone() {
    let mut board = board();
    let fragment = board.diagram.copy(&[board.group, board.vm]);
    board.apply(&Edit::Delete(vec![Subject::Node(board.group)]));
    let count = board.diagram.node_count();
    board.apply(&paste(fragment, None));
    assert_eq!(board.diagram.node_count(), count + 4);
}

#[test]
fn a_role_that_the_catalogue_does_not_know_is_copied_along() {
    let mut board = board();
    let unknown = role("Reader").to_string().replace('a', "b");
    let text = board
        .diagram
        .to_json()
        .replace(&role("Reader").to_string(), &unknown);
    board.diagram = Diagram::from_json(&text).unwrap();
    let fragment = board.diagram.copy(&[board.group]);
    board.apply(&paste(fragment, None));
    assert_eq!(board.diagram.role_assignments().count(), 4);
}

#[test]
fn the_tenant_is_not_copied() {
    let board = board();
    assert!(board.diagram.copy(&[board.diagram.tenant()]).is_empty());
}

#[test]
fn a_fragment_that_does_not_hold_together_is_refused() {
    let mut board = board();
    let fragment = board.diagram.copy(&[board.store]);
    let changed = |change: fn(&mut Resource)| {
        let mut fragment = fragment.clone();
        let mut node = (*fragment.nodes[0]).clone();
        if let NodeKind::Resource(resource) = &mut node.kind {
            change(resource);
        }
        fragment.nodes = vec![Rc::new(node)];
        paste(fragment, None)
    };
    for edit in [
        changed(|it| it.parts[0].kind = PartKind::named("key-vault-secret")),
        changed(|it| it.parts[0].name.clear()),
        changed(|it| it.parts.push(it.parts[0].clone())),
    ] {
        board.refuse(&edit, "broken-fragment");
    }
}

#[test]
fn hundreds_of_copies_find_free_names_in_time() {
    let mut board = Board::new();
    let group = board.group;
    for _ in 0..8 {
        let inside: Vec<NodeId> = board.diagram.children(group).map(|it| it.id).collect();
        let fragment = board.diagram.copy(&inside);
        let edit = Edit::Paste {
            fragment,
            by: BESIDE,
            parent: Some(group),
        };
        board.diagram.apply(&edit).unwrap();
    }
    assert_eq!(board.diagram.children(group).count(), 3 * 256);
    assert_eq!(invariant::violations(&board.diagram), []);
}
