//! A namesake is somebody else.

use super::*;

const NAME: &str = "practice-13-deleted-machine";
const MACHINE: &str = "batch-vm";
const ACCOUNT: &str = "contosobatch";
const READER: &str = "Storage Blob Data Reader";

const READS: &str = "The new batch-vm reads input";
const NO_RESULTS: &str = "batch-vm cannot read results";
const NO_WRITING: &str = "batch-vm cannot write input";
const NO_FETCHING: &str = "batch-vm cannot fetch the account keys";

#[test]
fn a_new_grant_and_no_orphan_is_right() {
    passes(NAME, |it| {
        it.sweep();
        let input = it.part(ACCOUNT, "input");
        it.assign(it.own(MACHINE), READER, input);
    });
}

#[test]
fn an_identity_that_survives_the_machine_is_right_too() {
    passes(NAME, |it| {
        it.sweep();
        let machine = it.node(MACHINE);
        it.edit(Edit::DisableSystemAssigned(machine));
        let identity = it.identity("id-batch", &[MACHINE]);
        let input = it.part(ACCOUNT, "input");
        it.assign(identity, READER, input);
    });
}

#[test]
fn the_orphan_does_not_go_by_itself() {
    misses(
        NAME,
        |it| {
            let input = it.part(ACCOUNT, "input");
            it.assign(it.own(MACHINE), READER, input);
        },
        &[NO_ORPHAN],
    );
}

#[test]
fn to_turn_the_identity_off_and_on_makes_another_one_again() {
    misses(
        NAME,
        |it| {
            let machine = it.node(MACHINE);
            it.edit(Edit::DisableSystemAssigned(machine));
            it.enable(MACHINE);
        },
        &[READS, NO_ORPHAN],
    );
}

#[test]
fn the_whole_account_is_too_much() {
    misses(
        NAME,
        |it| {
            it.sweep();
            let account = it.whole(ACCOUNT);
            it.assign(it.own(MACHINE), "Storage Blob Data Owner", account);
        },
        &[NO_RESULTS, NO_WRITING, NOT_BROADER],
    );
}

#[test]
fn contributor_of_the_group_reads_nothing() {
    misses(
        NAME,
        |it| {
            it.sweep();
            let group = it.whole("rg-batch");
            it.assign(it.own(MACHINE), "Contributor", group);
        },
        &[READS, NO_FETCHING, ALL_NEEDED],
    );
}
