//! Access keys, and the copies that hosts hold of them.

use super::*;

fn key(account: NodeId, slot: KeySlot) -> NewSecret {
    NewSecret::AccountKey {
        account,
        slot,
        form: KeyForm::ConnectionString,
    }
}

/// Copies key1 of the store into a new setting of the machine.
fn copy(board: &mut Board) -> SettingId {
    let created = board
        .apply(&Edit::AddSetting {
            host: board.vm,
            name: None,
            secret: key(board.store, KeySlot::First),
        })
        .created;
    match created.as_slice() {
        [Subject::Setting(host, setting)] if *host == board.vm => *setting,
        other => panic!("{other:?}"),
    }
}

fn is_current(board: &Board, setting: SettingId) -> bool {
    let setting = board.diagram.setting(board.vm, setting).unwrap();
    board.diagram.is_current(&setting.secret)
}

fn codes(board: &Board) -> Vec<&'static str> {
    board.diagram.problems().iter().map(|it| it.code).collect()
}

#[test]
fn a_copy_stays_what_it_was_when_the_key_is_made_anew() {
    let mut board = Board::new();
    let setting = copy(&mut board);
    let node = board.store;
    board.apply(&Edit::RegenerateKey {
        node,
        slot: KeySlot::Second,
    });
    assert!(is_current(&board, setting));
    board.apply(&Edit::RegenerateKey {
        node,
        slot: KeySlot::First,
    });
    assert!(!is_current(&board, setting));
    assert_eq!(codes(&board), ["secret-is-stale"]);
    board.apply(&Edit::ChangeSetting {
        host: board.vm,
        setting,
        secret: key(node, KeySlot::First),
    });
    assert!(is_current(&board, setting));
    assert_eq!(codes(&board), [""; 0]);
}

#[test]
fn only_what_has_keys_can_lose_them_and_only_hosts_hold_copies() {
    let mut board = Board::new();
    let vm = board.vm;
    board.refuse(
        &Edit::RegenerateKey {
            node: vm,
            slot: KeySlot::First,
        },
        "no-access-keys",
    );
    board.apply(&Edit::DisallowKeyAccess(board.sql));
    board.refuse(&Edit::RevokeDelegationKeys(board.sql), "no-access-keys");
    board.refuse(
        &Edit::RegenerateKey {
            node: board.sql,
            slot: KeySlot::Second,
        },
        "no-access-keys",
    );
    board.refuse(&Edit::AllowKeyAccess(nowhere()), "no-such-node");
    let add = |host, account| Edit::AddSetting {
        host,
        name: None,
        secret: key(account, KeySlot::First),
    };
    board.refuse(&add(board.store, board.store), "no-settings");
    board.refuse(&add(board.user, board.store), "no-settings");
    board.refuse(&add(vm, board.sql), "no-access-keys");
    board.refuse(&add(vm, nowhere()), "no-such-node");
    // A service acts by itself: its owner gives it no settings.
    let service = board.resource("document-intelligence", None);
    board.refuse(&add(service, board.store), "no-settings");
}

#[test]
fn settings_of_a_host_have_names_of_their_own() {
    let mut board = Board::new();
    let (first, second) = (copy(&mut board), copy(&mut board));
    let name = |board: &Board, id| board.diagram.setting(board.vm, id).unwrap().name.clone();
    assert_eq!(name(&board, first), "STORAGE_CONNECTION_STRING");
    assert_eq!(name(&board, second), "STORAGE_CONNECTION_STRING_2");
    let rename = |host, setting, name: &str| Edit::RenameSetting {
        host,
        setting,
        name: name.to_owned(),
    };
    let vm = board.vm;
    board.refuse(
        &rename(vm, second, "storage_connection_string"),
        "name-taken",
    );
    board.refuse(&rename(vm, second, ""), "bad-name");
    board.refuse(&rename(board.sql, second, "KEY"), "no-settings");
    board.apply(&rename(vm, second, "KEY"));
    assert_eq!(name(&board, second), "KEY");
}

#[test]
fn a_call_keeps_a_setting_that_is_gone_but_none_begins_with_one() {
    let mut board = Board::new();
    let setting = copy(&mut board);
    let call = NewCall {
        credential: Credential::Setting(setting),
        ..board.read_blob()
    };
    board.apply(&Edit::AddCall(call.clone()));
    board.apply(&Edit::Delete(vec![Subject::Setting(board.vm, setting)]));
    assert_eq!(board.diagram.calls().next().unwrap().what, call);
    assert_eq!(codes(&board), ["setting-not-found"]);
    board.refuse(&Edit::AddCall(call), "no-such-setting");
}

#[test]
fn code_reads_the_settings_of_its_own_host_only() {
    let mut board = Board::new();
    let setting = copy(&mut board);
    let other = board.resource("app-service", None);
    let call = NewCall {
        caller: other,
        credential: Credential::Setting(setting),
        ..board.read_blob()
    };
    board.refuse(&Edit::AddCall(call), "no-such-setting");
}

#[test]
fn a_copy_outlives_the_account() {
    let mut board = Board::new();
    let setting = copy(&mut board);
    board.apply(&Edit::Delete(vec![Subject::Node(board.store)]));
    assert!(!is_current(&board, setting));
    assert_eq!(codes(&board), ["secret-is-stale"]);
}

#[test]
fn a_host_that_is_pasted_holds_the_same_secret_or_that_of_the_copied_account() {
    let mut board = Board::new();
    let setting = copy(&mut board);
    board.apply(&Edit::AddCall(NewCall {
        credential: Credential::Setting(setting),
        ..board.read_blob()
    }));
    let paste = |fragment| Edit::Paste {
        fragment,
        by: WorldPoint { x: 20, y: 20 },
        parent: None,
    };
    let held = |board: &Board, host: NodeId| {
        board.node(host).resource().unwrap().settings[0]
            .secret
            .from()
    };
    let fragment = board.diagram.copy(&[board.vm]);
    let pasted = board.apply(&paste(fragment)).created_node().unwrap();
    assert_eq!(held(&board, pasted), board.store);
    // With the account, the copy of the host belongs to the copy of the account.
    let fragment = board.diagram.copy(&[board.vm, board.store]);
    let created = board.apply(&paste(fragment)).created;
    let [Subject::Node(host), Subject::Node(store), ..] = created.as_slice() else {
        panic!("{created:?}");
    };
    assert_eq!(held(&board, *host), *store);
    let call = board.diagram.calls().last().unwrap();
    assert_eq!(
        call.what.setting(),
        Some(board.node(*host).resource().unwrap().settings[0].id)
    );
    // Elsewhere, it is the key of an account that is not there.
    let fragment = board.diagram.copy(&[board.vm]);
    let mut elsewhere = Diagram::new();
    elsewhere.apply(&paste(fragment)).unwrap();
    assert_eq!(invariant::violations(&elsewhere), []);
    let codes: Vec<_> = elsewhere.problems().iter().map(|it| it.code).collect();
    assert_eq!(codes, ["secret-is-stale"]);
}
