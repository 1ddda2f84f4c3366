//! What replicas share.

use super::*;

const NAME: &str = "practice-10-replicas";
const HOSTS: [&str; 3] = ["web-vm-1", "web-vm-2", "web-vm-3"];
const ACCOUNT: &str = "contosocatalog";
const READER: &str = "Storage Blob Data Reader";

const SHARED: &str = "web-vm-1, web-vm-2, web-vm-3 have one and the same user-assigned identity";
const READS: [&str; 3] = [
    "web-vm-1 reads the catalog",
    "web-vm-2 reads the catalog",
    "web-vm-3 reads the catalog",
];
const NO_WRITING: &str = "Nobody changes the catalog";
const NO_FETCHING: &str = "Nobody can fetch the account keys";
const NO_ADMINISTRATION: &str =
    "No identity that code on web-vm-1, web-vm-2, web-vm-3 can use may assign roles";

/// The identities of the machines themselves are turned off.
fn turn_off(it: &mut Exercise) {
    for host in HOSTS {
        let host = it.node(host);
        it.edit(Edit::DisableSystemAssigned(host));
    }
}

#[test]
fn one_identity_with_one_grant_is_right() {
    passes(NAME, |it| {
        turn_off(it);
        it.sweep();
        let shared = it.identity("id-catalog", &HOSTS);
        let catalog = it.part(ACCOUNT, "catalog");
        it.assign(shared, READER, catalog);
    });
}

#[test]
fn the_identities_of_the_machines_may_stay_without_a_role() {
    passes(NAME, |it| {
        let shared = it.identity("id-catalog", &HOSTS);
        let catalog = it.part(ACCOUNT, "catalog");
        it.assign(shared, READER, catalog);
        for host in HOSTS {
            it.unassign(it.own(host));
            it.name(host, "read-blob", shared);
        }
    });
}

#[test]
fn orphans_are_left_behind() {
    misses(
        NAME,
        |it| {
            turn_off(it);
            let shared = it.identity("id-catalog", &HOSTS);
            let catalog = it.part(ACCOUNT, "catalog");
            it.assign(shared, READER, catalog);
        },
        &[NO_ORPHAN],
    );
}

#[test]
fn a_user_assigned_identity_for_each_is_not_shared() {
    misses(
        NAME,
        |it| {
            turn_off(it);
            it.sweep();
            let catalog = it.part(ACCOUNT, "catalog");
            for host in HOSTS {
                let own = it.identity(&format!("id-{host}"), &[host]);
                it.assign(own, READER, catalog);
            }
        },
        &[SHARED],
    );
}

#[test]
fn contributor_of_the_group_fetches_keys_and_reads_nothing() {
    misses(
        NAME,
        |it| {
            turn_off(it);
            it.sweep();
            let shared = it.identity("id-catalog", &HOSTS);
            let group = it.whole("rg-catalog");
            it.assign(shared, "Contributor", group);
        },
        &[READS[0], READS[1], READS[2], NO_FETCHING, ALL_NEEDED],
    );
}

#[test]
fn the_shared_identity_need_not_write() {
    misses(
        NAME,
        |it| {
            turn_off(it);
            it.sweep();
            let shared = it.identity("id-catalog", &HOSTS);
            let catalog = it.part(ACCOUNT, "catalog");
            it.assign(shared, "Storage Blob Data Contributor", catalog);
        },
        &[NO_WRITING, NOT_BROADER],
    );
}

#[test]
fn an_identity_that_no_call_uses_may_not_assign_roles_either() {
    misses(
        NAME,
        |it| {
            turn_off(it);
            it.sweep();
            let shared = it.identity("id-catalog", &HOSTS);
            let catalog = it.part(ACCOUNT, "catalog");
            it.assign(shared, READER, catalog);
            for host in HOSTS {
                it.name(host, "read-blob", shared);
            }
            let spare = it.identity("id-spare", &["web-vm-3"]);
            let account = it.whole(ACCOUNT);
            it.assign(spare, "User Access Administrator", account);
        },
        &[NO_ADMINISTRATION],
    );
}
