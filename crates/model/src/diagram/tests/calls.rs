//! Drawing and changing calls.

use super::*;

#[test]
fn a_call_goes_from_a_host_to_what_offers_the_operation() {
    let mut board = Board::new();
    let good = board.read_blob();
    let changed = |change: &dyn Fn(&mut NewCall)| {
        let mut call = good.clone();
        change(&mut call);
        Edit::AddCall(call)
    };
    let named = |id| Credential::ManagedIdentity(IdentityChoice::UserAssigned(id));
    board.apply(&changed(&|_| {}));
    let Board {
        store,
        user,
        sql,
        database,
        ..
    } = board;
    for (edit, code) in [
        (changed(&|it| it.caller = store), "not-known-to-call"),
        (changed(&|it| it.caller = user), "not-a-caller"),
        (changed(&|it| it.caller = nowhere()), "no-such-node"),
        (changed(&|it| it.target = Scope::Node(store)), "not-offered"),
        (
            changed(&|it| it.target = Scope::Part(sql, database)),
            "not-offered",
        ),
        (
            changed(&|it| it.target = Scope::Part(store, PartId::new(999))),
            "no-such-part",
        ),
        (
            changed(&|it| it.credential = named(PrincipalId::new(999))),
            "no-such-principal",
        ),
        (changed(&|it| it.audience = Some(String::new())), "bad-name"),
        (
            changed(&|it| it.audience = Some("a b".to_owned())),
            "bad-name",
        ),
        (changed(&|it| it.name = "x".repeat(129)), "too-long"),
    ] {
        board.refuse(&edit, code);
    }
}

#[test]
fn a_call_may_go_on_naming_an_identity_that_is_gone() {
    let mut board = Board::new();
    let identity = PrincipalId::of_node(board.identity);
    let mut what = NewCall {
        credential: Credential::ManagedIdentity(IdentityChoice::UserAssigned(identity)),
        ..board.read_blob()
    };
    let created = board.apply(&Edit::AddCall(what.clone())).created;
    let [Subject::Call(call)] = created[..] else {
        panic!("a call was made, not {created:?}");
    };
    board.apply(&Edit::Delete(vec![Subject::Node(board.identity)]));
    what.name = "still the same identity".to_owned();
    board.apply(&Edit::ChangeCall {
        call,
        what: what.clone(),
    });
    assert_eq!(
        board.diagram.call(call).map(|it| it.label()),
        Some(what.name.as_str())
    );
    assert!(
        board
            .apply(&Edit::ChangeCall {
                call,
                what: what.clone()
            })
            .is_empty()
    );
    let unnamed = board.read_blob();
    board.apply(&Edit::ChangeCall {
        call,
        what: unnamed.clone(),
    });
    assert_eq!(
        board.diagram.call(call).map(|it| it.label()),
        Some("Read blob")
    );
    board.refuse(&Edit::ChangeCall { call, what }, "no-such-principal");
    board.refuse(
        &Edit::ChangeCall {
            call: CallId::new(999),
            what: unnamed,
        },
        "no-such-call",
    );
}

/// Every operation of the catalogue can be drawn on something.
#[test]
fn every_operation_is_offered_somewhere() {
    let mut board = Board::new();
    let mut scopes = vec![Scope::Node(board.group)];
    for kind in ResourceKind::all() {
        let node = board.place(NewNodeKind::Resource(kind), None);
        for part in kind.row().parts.iter().skip(1) {
            board.apply(&Edit::AddPart {
                node,
                kind: *part,
                name: None,
            });
        }
        scopes.push(Scope::Node(node));
        let parts = &board.node(node).resource().unwrap().parts;
        scopes.extend(parts.iter().map(|part| Scope::Part(node, part.id)));
    }
    for operation in Operation::all() {
        let is_offered = scopes
            .iter()
            .any(|scope| board.diagram.offers(*scope, operation));
        assert!(is_offered, "{operation:?}");
    }
}
