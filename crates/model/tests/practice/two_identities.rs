//! Code that names no identity, and may not be changed.

use super::*;

const NAME: &str = "practice-15-two-identities";
const MACHINE: &str = "legacy-vm";
const ACCOUNT: &str = "contosolegacy";
const READER: &str = "Storage Blob Data Reader";

const READS: &str = "Code on legacy-vm that names no identity reads reports";
const ARCHIVES: &str = "The archiver, as id-archive, writes to archive";
const KEEPS_OFF: &str = "Code that names no identity cannot write to archive";
const NO_WRITING: &str = "Nobody changes reports";
const NO_FETCHING: &str = "Nobody can fetch the account keys";
const REACH: &str = "Somebody else’s code on legacy-vm reaches at most 1 other resource";

#[test]
fn the_identity_of_the_machine_goes_first() {
    passes(NAME, |it| {
        let own = it.enable(MACHINE);
        let reports = it.part(ACCOUNT, "reports");
        it.assign(own, READER, reports);
        it.detach(MACHINE, "id-reports");
    });
}

#[test]
fn to_detach_the_other_identity_breaks_the_archiver() {
    misses(NAME, |it| it.detach(MACHINE, "id-archive"), &[ARCHIVES]);
}

#[test]
fn to_name_the_identity_is_to_change_the_code() {
    misses(
        NAME,
        |it| it.name(MACHINE, "read-blob", it.principal("id-reports")),
        &[READS],
    );
}

#[test]
fn an_identity_without_a_role_reads_nothing() {
    misses(
        NAME,
        |it| {
            it.enable(MACHINE);
        },
        &[READS],
    );
}

#[test]
fn the_only_identity_left_is_taken_with_all_it_may() {
    misses(
        NAME,
        |it| {
            let reports = it.part(ACCOUNT, "reports");
            it.assign(it.principal("id-archive"), READER, reports);
            it.detach(MACHINE, "id-reports");
        },
        &[KEEPS_OFF],
    );
}

#[test]
fn owner_fetches_keys_and_reads_nothing() {
    misses(
        NAME,
        |it| {
            let own = it.enable(MACHINE);
            let group = it.whole("rg-legacy");
            it.assign(own, "Owner", group);
        },
        &[READS, NO_FETCHING, REACH, ALL_NEEDED],
    );
}

#[test]
fn a_key_is_no_identity() {
    misses(
        NAME,
        |it| it.put_key(MACHINE, ACCOUNT),
        &[READS, NO_WRITING, NO_FETCHING, NO_SECRET],
    );
}
