//! What somebody else's code reaches.

use super::*;

const NAME: &str = "practice-12-blast-radius";
const FRONT: &str = "contoso-shop-front";
const JOB: &str = "contoso-shop-job";
const SHARED: &str = "id-shop";

const REACH: &str = "Somebody else’s code on contoso-shop-front reaches at most 1 other resource";
const WRITES: &str = "contoso-shop-job writes backups";
const SECRET: &str = "contoso-shop-job reads its secret";
const FRONT_READS_ONLY: &str = "contoso-shop-front cannot change pictures";
const JOB_KEEPS_OFF: &str = "contoso-shop-job cannot change pictures";
const NO_FETCHING: &str = "Nobody can fetch the account keys of contosoassets";
const NO_DELETING: &str = "Nobody can delete the resource group";

/// The job holds what it needs, as this principal.
fn least_for_the_job(it: &mut Exercise, principal: PrincipalId) {
    let nightly = it.part("contosobackups", "nightly");
    let vault = it.whole("kv-contoso-shop");
    it.assign(principal, "Storage Blob Data Contributor", nightly);
    it.assign(principal, "Key Vault Secrets User", vault);
}

#[test]
fn an_identity_of_its_own_for_the_front_is_right() {
    passes(NAME, |it| {
        let shared = it.principal(SHARED);
        it.unassign(shared);
        least_for_the_job(it, shared);
        it.detach(FRONT, SHARED);
        let own = it.enable(FRONT);
        let pictures = it.part("contosoassets", "pictures");
        it.assign(own, "Storage Blob Data Reader", pictures);
        it.prove(FRONT, "read-blob", UNNAMED);
    });
}

#[test]
fn new_identities_for_both_are_right_too() {
    passes(NAME, |it| {
        it.unassign(it.principal(SHARED));
        let shared = it.node(SHARED);
        it.edit(Edit::Delete(vec![Subject::Node(shared)]));
        let front = it.identity("id-front", &[FRONT]);
        let pictures = it.part("contosoassets", "pictures");
        it.assign(front, "Storage Blob Data Reader", pictures);
        it.name(FRONT, "read-blob", front);
        let job = it.enable(JOB);
        least_for_the_job(it, job);
        it.prove(JOB, "write-blob", UNNAMED);
        it.prove(JOB, "get-secret", UNNAMED);
    });
}

#[test]
fn what_stays_attached_is_still_reached() {
    misses(
        NAME,
        |it| {
            let shared = it.principal(SHARED);
            it.unassign(shared);
            least_for_the_job(it, shared);
            let own = it.enable(FRONT);
            let pictures = it.part("contosoassets", "pictures");
            it.assign(own, "Storage Blob Data Reader", pictures);
            it.prove(FRONT, "read-blob", UNNAMED);
        },
        &[REACH],
    );
}

#[test]
fn the_job_keeps_too_much() {
    misses(
        NAME,
        |it| {
            it.detach(FRONT, SHARED);
            let own = it.enable(FRONT);
            let pictures = it.part("contosoassets", "pictures");
            it.assign(own, "Storage Blob Data Reader", pictures);
            it.prove(FRONT, "read-blob", UNNAMED);
        },
        &[
            JOB_KEEPS_OFF,
            NO_FETCHING,
            NO_DELETING,
            NOT_BROADER,
            ALL_NEEDED,
        ],
    );
}

#[test]
fn the_front_on_the_resource_group_is_as_bad_as_before() {
    misses(
        NAME,
        |it| {
            let shared = it.principal(SHARED);
            it.unassign(shared);
            least_for_the_job(it, shared);
            it.detach(FRONT, SHARED);
            let own = it.enable(FRONT);
            let group = it.whole("rg-shop");
            it.assign(own, "Storage Blob Data Contributor", group);
            it.prove(FRONT, "read-blob", UNNAMED);
        },
        &[REACH, FRONT_READS_ONLY, NOT_BROADER],
    );
}

#[test]
fn a_job_that_stands_still_is_no_solution() {
    misses(
        NAME,
        |it| {
            let shared = it.principal(SHARED);
            it.unassign(shared);
            let pictures = it.part("contosoassets", "pictures");
            it.assign(shared, "Storage Blob Data Reader", pictures);
        },
        &[WRITES, SECRET],
    );
}
