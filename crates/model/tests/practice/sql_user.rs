//! A database has users of its own.

use super::*;

const NAME: &str = "practice-06-sql-user";
const WEB: &str = "contoso-orders-web";
const SERVER: &str = "sql-contoso-prod";

const READS: &str = "contoso-orders-web reads orders";
const NO_WRITING: &str = "contoso-orders-web cannot insert rows";
const NO_PEOPLE: &str = "contoso-orders-web cannot read the database people";
const NO_MANAGING: &str = "contoso-orders-web cannot manage the databases";
const NO_ROLES: &str = "contoso-orders-web cannot assign roles on the server";

#[test]
fn a_user_that_reads_is_right() {
    passes(NAME, |it| {
        let own = it.own(WEB);
        it.unassign(own);
        it.grant(own, SERVER, "orders", DatabaseRole::DataReader);
    });
}

#[test]
fn a_user_for_a_user_assigned_identity_is_right_too() {
    passes(NAME, |it| {
        it.unassign(it.own(WEB));
        let identity = it.identity("id-orders", &[WEB]);
        it.grant(identity, SERVER, "orders", DatabaseRole::DataReader);
        it.name(WEB, "query-table", identity);
    });
}

#[test]
fn a_user_for_a_group_is_right_too() {
    passes(NAME, |it| {
        let own = it.own(WEB);
        it.unassign(own);
        let readers = it.group("sg-order-readers");
        it.join("sg-order-readers", own);
        it.grant(readers, SERVER, "orders", DatabaseRole::DataReader);
    });
}

#[test]
fn owner_of_the_server_opens_no_data() {
    misses(
        NAME,
        |it| {
            let server = it.whole(SERVER);
            it.assign(it.own(WEB), "Owner", server);
        },
        &[READS, NO_MANAGING, NO_ROLES],
    );
}

#[test]
fn the_owner_of_the_database_writes() {
    misses(
        NAME,
        |it| {
            let own = it.own(WEB);
            it.unassign(own);
            it.grant(own, SERVER, "orders", DatabaseRole::Owner);
        },
        &[NO_WRITING],
    );
}

#[test]
fn the_azure_role_does_not_go_by_itself() {
    misses(
        NAME,
        |it| it.grant(it.own(WEB), SERVER, "orders", DatabaseRole::DataReader),
        &[NO_MANAGING],
    );
}

#[test]
fn a_user_in_the_other_database_is_none_in_this() {
    misses(
        NAME,
        |it| {
            let own = it.own(WEB);
            it.unassign(own);
            it.grant(own, SERVER, "people", DatabaseRole::DataReader);
        },
        &[READS, NO_PEOPLE],
    );
}

#[test]
fn a_password_is_a_secret() {
    misses(
        NAME,
        |it| {
            it.unassign(it.own(WEB));
            let Scope::Part(of, part) = it.part(SERVER, "orders") else {
                panic!("a database is a part");
            };
            let secret = NewSecret::Local(NewLocalSecret {
                holder: None,
                of,
                kind: LocalKind::Sql,
                part: Some(part),
                slot: KeySlot::First,
            });
            it.put_secret(WEB, secret);
        },
        &[NO_WRITING, NO_MANAGING, NO_SECRET],
    );
}
