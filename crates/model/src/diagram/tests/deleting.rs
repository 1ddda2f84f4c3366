//! Deleting, and what goes along.

use super::*;

#[test]
fn what_cannot_be_without_a_thing_goes_with_it() {
    let mut board = Board::new();
    let container = Scope::Part(board.store, board.container);
    let identity = PrincipalId::of_node(board.identity);
    board.apply(&Edit::AttachIdentity {
        host: board.vm,
        identity: board.identity,
    });
    let grants = [
        board.assign(board.vm_principal, container),
        board.assign(identity, Scope::Node(board.group)),
        board.assign(identity, Scope::Node(board.sql)),
        Edit::AddCall(board.read_blob()),
        Edit::GrantDatabaseRoles {
            server: board.sql,
            database: board.database,
            principal: identity,
            roles: Vec::new(),
        },
    ];
    grants.iter().for_each(|edit| drop(board.apply(edit)));
    // The part takes what is aimed at it.
    let all = board.diagram.clone();
    board.apply(&Edit::Delete(vec![Subject::Part(
        board.store,
        board.container,
    )]));
    assert_eq!(board.diagram.role_assignments().count(), 2);
    assert_eq!(board.diagram.calls().count(), 0);
    // The caller takes its calls; the roles of its identity stay.
    board.diagram = all.clone();
    board.apply(&Edit::Delete(vec![Subject::Node(board.vm)]));
    assert_eq!(board.diagram.role_assignments().count(), 3);
    assert_eq!(board.diagram.calls().count(), 0);
    // The identity leaves its hosts; its roles and its database user stay.
    board.diagram = all.clone();
    board.apply(&Edit::Delete(vec![Subject::Node(board.identity)]));
    assert!(
        board
            .node(board.vm)
            .resource()
            .unwrap()
            .user_assigned
            .is_empty()
    );
    assert_eq!(board.diagram.role_assignments().count(), 3);
    assert_eq!(board.diagram.database_users().count(), 1);
    // The database takes its users.
    board.diagram = all.clone();
    board.apply(&Edit::Delete(vec![Subject::Part(
        board.sql,
        board.database,
    )]));
    assert_eq!(board.diagram.database_users().count(), 0);
    // The group takes everything in it.
    board.diagram = all;
    board.apply(&Edit::Delete(vec![Subject::Node(board.group)]));
    let left: Vec<NodeId> = board.diagram.nodes().map(|it| it.id).collect();
    assert_eq!(
        left,
        [
            board.diagram.tenant(),
            board.sql,
            board.user,
            board.team,
            board.note
        ]
    );
    assert_eq!(board.diagram.role_assignments().count(), 1);
}

#[test]
fn connections_are_deleted_alone() {
    let mut board = Board::new();
    let member = PrincipalId::of_node(board.user);
    board.apply(&Edit::AttachIdentity {
        host: board.vm,
        identity: board.identity,
    });
    board.apply(&Edit::AddMember {
        group: board.team,
        member,
    });
    let nodes = board.diagram.node_count();
    let gone = [
        Subject::Attachment(board.vm, board.identity),
        Subject::Membership(board.team, member),
    ];
    board.apply(&Edit::Delete(gone.to_vec()));
    assert_eq!(board.diagram.node_count(), nodes);
    for subject in gone {
        board.refuse(&Edit::Delete(vec![subject]), "nothing-to-delete");
    }
}

#[test]
fn deleting_a_thing_with_what_it_holds_is_no_mistake() {
    let mut board = Board::new();
    board.apply(&Edit::Delete(vec![
        Subject::Node(board.group),
        Subject::Node(board.vm),
        Subject::Part(board.store, board.container),
    ]));
    assert!(board.diagram.node(board.vm).is_none());
}

#[test]
fn the_tenant_stays_and_nothing_is_deleted_by_halves() {
    let mut board = Board::new();
    let tenant = Subject::Node(board.diagram.tenant());
    board.refuse(&Edit::Delete(vec![tenant]), "tenant-stays");
    board.refuse(
        &Edit::Delete(vec![Subject::Node(board.vm), tenant]),
        "tenant-stays",
    );
    let twice = vec![Subject::Node(board.vm), Subject::Node(nowhere())];
    board.refuse(&Edit::Delete(twice), "nothing-to-delete");
}
