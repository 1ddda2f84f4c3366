//! Placing, naming, moving, nesting, sizes, notes and parts.

use super::*;

fn place_named(kind: NewNodeKind, name: &str, parent: Option<NodeId>) -> Edit {
    Edit::Place(NewNode {
        kind,
        name: Some(name.to_owned()),
        parent,
        at: ORIGIN,
    })
}

#[test]
fn things_stand_only_where_azure_lets_them_stand() {
    use NewNodeKind::{
        Group, ManagementGroup, Note, Resource, ResourceGroup, ServicePrincipal, Subscription,
        User, UserAssignedIdentity,
    };
    let vm = Resource(ResourceKind::named("virtual-machine"));
    let all = [
        ManagementGroup,
        Subscription,
        ResourceGroup,
        vm,
        UserAssignedIdentity,
        ServicePrincipal,
        User,
        Group,
        Note,
    ];
    for (outer, allowed) in [
        (ManagementGroup, &[ManagementGroup, Subscription][..]),
        (Subscription, &[ResourceGroup]),
        (ResourceGroup, &[vm, UserAssignedIdentity]),
        (vm, &[]),
        (UserAssignedIdentity, &[]),
        (User, &[]),
        (Note, &[]),
    ] {
        for inner in all {
            let mut board = Board::new();
            let parent = board.place(outer, None);
            let edit = place_named(inner, "thing", Some(parent));
            if allowed.contains(&inner) {
                let node = board.apply(&edit).created_node().unwrap();
                assert_eq!(board.node(node).parent, Some(parent));
            } else {
                board.refuse(&edit, "cannot-stand-there");
            }
        }
    }
    let mut board = Board::new();
    let tenant = board.diagram.tenant();
    board.refuse(
        &place_named(User, "eve", Some(tenant)),
        "cannot-stand-there",
    );
    board.refuse(&place_named(User, "eve", Some(nowhere())), "no-such-node");
}

#[test]
fn management_groups_are_six_levels_deep_at_most() {
    let mut board = Board::new();
    let mut outer = board.place(NewNodeKind::ManagementGroup, None);
    let root = outer;
    for _ in 1..limits::MAX_MANAGEMENT_GROUP_LEVELS {
        outer = board.place(NewNodeKind::ManagementGroup, Some(outer));
    }
    let too_deep = place_named(NewNodeKind::ManagementGroup, "seven", Some(outer));
    board.refuse(&too_deep, "too-deep");
    // What stands in it counts when it is put into another.
    let new_root = board.place(NewNodeKind::ManagementGroup, None);
    let nest = |node, parent| Edit::Nest {
        nodes: vec![node],
        parent: Some(parent),
    };
    board.refuse(&nest(root, new_root), "too-deep");
    // The whole height of a diagram can be used.
    let subscription = board.place(NewNodeKind::Subscription, Some(outer));
    let group = board.place(NewNodeKind::ResourceGroup, Some(subscription));
    let vm = board.resource("virtual-machine", Some(group));
    assert_eq!(board.diagram.ancestors(vm).count(), 8);
    board.refuse(&nest(root, outer), "cannot-stand-there");
    board.refuse(&nest(root, root), "cannot-stand-there");
}

#[test]
fn a_new_thing_gets_a_free_name_and_something_to_call() {
    let mut board = Board::new();
    for expected in ["rg-2", "rg-3"] {
        let node = board.place(NewNodeKind::ResourceGroup, None);
        assert_eq!(board.node(node).name, expected);
    }
    for expected in ["contosostore", "contosostore2"] {
        let node = board.resource("storage-account", None);
        assert_eq!(board.node(node).name, expected);
        assert_eq!(board.node(node).resource().unwrap().parts.len(), 1);
    }
    // Every kind of resource can be drawn as it comes, and again.
    for kind in ResourceKind::all() {
        for _ in 0..3 {
            board.place(NewNodeKind::Resource(kind), None);
        }
    }
    assert_eq!(
        board
            .diagram
            .problems()
            .iter()
            .find(|it| it.code == "name-refused-by-azure"),
        None
    );
}

#[test]
fn names_are_held_to_azures_rules_and_are_unique_where_they_must_be() {
    let mut board = Board::new();
    let other = board.place(NewNodeKind::ResourceGroup, None);
    let vm = board.resource("virtual-machine", Some(other));
    for (node, name, refusal) in [
        (board.vm, "web-1", None),
        (board.vm, "VM", None),
        (vm, "vm", None),
        (board.group, "RG-2", Some("name-taken")),
        (board.vm, "", Some("bad-name")),
        (board.vm, " web", Some("bad-name")),
        (board.vm, "a\u{7}b", Some("bad-name")),
        (board.vm, "web.", Some("bad-name")),
        (board.store, "Store", Some("bad-name")),
        (board.user, "Ada L.", None),
        (board.diagram.tenant(), "fabrikam", None),
        (board.note, "anything / at ? all", None),
        (nowhere(), "x", Some("no-such-node")),
    ] {
        let edit = Edit::Rename {
            node,
            name: name.to_owned(),
        };
        match refusal {
            None => {
                board.apply(&edit);
                assert_eq!(board.diagram.node_name(node), name);
            }
            Some(code) => board.refuse(&edit, code),
        }
    }
    board.refuse(&Edit::SetTitle("x".repeat(129)), "bad-name");
    board.apply(&Edit::SetTitle("x".repeat(128)));
}

#[test]
fn what_stands_in_a_scope_moves_along_once() {
    let mut board = Board::new();
    let at = |x, y| WorldPoint { x, y };
    let moves = |moves: &[(NodeId, WorldPoint)]| {
        Edit::MoveNodes(
            moves
                .iter()
                .map(|(node, to)| Move {
                    node: *node,
                    to: *to,
                })
                .collect(),
        )
    };
    board.apply(&moves(&[(board.vm, at(40, 60))]));
    board.apply(&moves(&[(board.group, at(100, 100))]));
    assert_eq!(board.node(board.vm).at, at(140, 160));
    assert_eq!(board.node(board.store).at, at(100, 100));
    // Listed itself, it goes where the list says.
    board.apply(&moves(&[(board.group, at(0, 0)), (board.vm, at(7, 7))]));
    assert_eq!(
        (board.node(board.vm).at, board.node(board.store).at),
        (at(7, 7), at(0, 0))
    );
    let far = limits::MAX_COORDINATE;
    board.apply(&moves(&[(board.vm, at(far, -far))]));
    board.refuse(&moves(&[(board.user, at(far + 1, 0))]), "out-of-bounds");
    // What would be pushed off the edge keeps the whole move from happening.
    board.refuse(&moves(&[(board.group, at(1, 0))]), "out-of-bounds");
    board.refuse(
        &moves(&[(board.user, at(1, 1)), (nowhere(), at(0, 0))]),
        "no-such-node",
    );
    assert!(board.apply(&moves(&[(board.user, at(0, 0))])).is_empty());
}

#[test]
fn nesting_changes_the_scope_and_no_place() {
    let mut board = Board::new();
    let other = board.place(NewNodeKind::ResourceGroup, None);
    let before = board.node(board.vm).at;
    let nest = |nodes: &[NodeId], parent| Edit::Nest {
        nodes: nodes.to_vec(),
        parent,
    };
    board.apply(&nest(&[board.vm, board.identity], Some(other)));
    assert_eq!(board.node(board.vm).at, before);
    let scopes = board.diagram.scope_chain(Scope::Node(board.vm));
    assert_eq!(scopes, [Scope::Node(board.vm), Scope::Node(other)]);
    // The second name is taken there, so none is moved.
    let double = board.resource("virtual-machine", Some(board.group));
    assert_eq!(board.node(double).name, "vm");
    board.refuse(&nest(&[board.store, double], Some(other)), "name-taken");
    board.apply(&nest(&[board.vm], None));
    assert_eq!(board.node(board.vm).parent, None);
    board.refuse(&nest(&[board.user], Some(other)), "cannot-stand-there");
    board.refuse(
        &nest(&[board.diagram.tenant()], Some(other)),
        "cannot-stand-there",
    );
}

#[test]
fn only_scopes_and_notes_have_a_size() {
    let mut board = Board::new();
    let size = Size {
        width: 400,
        height: 40,
    };
    let resize = |node, size| Edit::Resize { node, size };
    for node in [board.group, board.note] {
        board.apply(&resize(node, size));
        assert_eq!(board.node(node).size(), Some(size));
    }
    board.refuse(&resize(board.vm, size), "no-size");
    board.refuse(
        &resize(board.group, Size { width: 39, ..size }),
        "out-of-bounds",
    );
    board.refuse(
        &resize(
            board.group,
            Size {
                width: i32::MAX,
                ..size
            },
        ),
        "out-of-bounds",
    );
}

#[test]
fn only_notes_have_text() {
    let mut board = Board::new();
    let write = |node, text: &str| Edit::SetNoteText {
        node,
        text: text.to_owned(),
    };
    board.apply(&write(board.note, "one\ntwo"));
    board.apply(&write(board.note, &"é".repeat(limits::MAX_NOTE_CHARS)));
    board.refuse(
        &write(board.note, &"é".repeat(limits::MAX_NOTE_CHARS + 1)),
        "too-long",
    );
    board.refuse(&write(board.vm, "x"), "not-a-note");
}

#[test]
fn parts_are_of_the_kinds_that_the_resource_has() {
    let mut board = Board::new();
    let add = |node, kind: &'static str, name: Option<&str>| Edit::AddPart {
        node,
        kind: PartKind::named(kind),
        name: name.map(str::to_owned),
    };
    board.apply(&add(board.store, "blob-container", None));
    board.apply(&add(board.store, "storage-queue", None));
    let names: Vec<String> = board
        .node(board.store)
        .resource()
        .unwrap()
        .parts
        .iter()
        .map(|it| it.name.clone())
        .collect();
    assert_eq!(names, ["invoices", "invoices-2", "orders"]);
    // Another kind of part may have the same name.
    board.apply(&add(board.store, "storage-queue", Some("invoices")));
    board.refuse(
        &add(board.store, "blob-container", Some("invoices")),
        "name-taken",
    );
    board.refuse(
        &add(board.store, "blob-container", Some("Not Allowed")),
        "bad-name",
    );
    board.refuse(
        &add(board.store, "key-vault-secret", None),
        "no-such-part-kind",
    );
    board.refuse(
        &add(board.user, "key-vault-secret", None),
        "no-such-part-kind",
    );
    let rename = |part, name: &str| Edit::RenamePart {
        node: board.store,
        part,
        name: name.to_owned(),
    };
    let (container, taken) = (board.container, "invoices-2");
    let edits = [
        rename(container, "reports"),
        rename(container, taken),
        rename(PartId::new(999), "x"),
    ];
    board.apply(&edits[0]);
    board.refuse(&edits[1], "name-taken");
    board.refuse(&edits[2], "no-such-part");
}

#[test]
fn several_edits_are_one_or_none() {
    let mut board = Board::new();
    let title = |text: &str| Edit::SetTitle(text.to_owned());
    let applied = board.apply(&Edit::Several(vec![
        title("one"),
        place_named(NewNodeKind::User, "eve", None),
    ]));
    assert_eq!((board.diagram.title(), applied.created.len()), ("one", 1));
    board.refuse(&Edit::Several(vec![title("two"), title("")]), "bad-name");
    let mut nested = title("deep");
    for _ in 0..limits::MAX_EDIT_DEPTH {
        nested = Edit::Several(vec![nested]);
    }
    board.refuse(&nested, "too-nested");
}
