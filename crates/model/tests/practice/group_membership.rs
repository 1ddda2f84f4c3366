//! In through a group, and out of it.

use super::*;

const NAME: &str = "practice-14-group-membership";
const FUNCTION: &str = "contoso-dunning-fn";
const READERS: &str = "sg-invoice-readers";
const CONTRACTORS: &str = "sg-contractors";
const ACCOUNT: &str = "contosofinance";

const READS: &str = "contoso-dunning-fn reads invoices";
const NOT_KIM: &str = "Kim cannot read invoices";
const STILL_ANA: &str = "Ana still reads invoices";
const ONLY_MEMBERS: &str = "Only members of sg-invoice-readers read invoices";
const NO_WRITING: &str = "Nobody changes invoices";

#[test]
fn one_in_and_one_out_is_right() {
    passes(NAME, |it| {
        it.join(READERS, it.own(FUNCTION));
        it.leave(CONTRACTORS, it.principal("Kim Berg"));
    });
}

#[test]
fn to_take_the_contractors_out_is_right_too() {
    passes(NAME, |it| {
        let identity = it.identity("id-dunning", &[FUNCTION]);
        it.join(READERS, identity);
        it.name(FUNCTION, "read-blob", identity);
        it.leave(READERS, it.principal(CONTRACTORS));
    });
}

#[test]
fn a_grant_beside_the_group_breaks_the_rule() {
    misses(
        NAME,
        |it| {
            let invoices = it.part(ACCOUNT, "invoices");
            it.assign(it.own(FUNCTION), "Storage Blob Data Reader", invoices);
            it.leave(CONTRACTORS, it.principal("Kim Berg"));
        },
        &[ONLY_MEMBERS],
    );
}

#[test]
fn the_function_alone_is_half_of_it() {
    misses(NAME, |it| it.join(READERS, it.own(FUNCTION)), &[NOT_KIM]);
}

#[test]
fn a_group_without_its_role_locks_all_out() {
    misses(
        NAME,
        |it| {
            it.join(READERS, it.own(FUNCTION));
            it.unassign(it.principal(READERS));
        },
        &[READS, STILL_ANA],
    );
}

#[test]
fn a_greater_role_for_the_group_is_greater_for_all() {
    misses(
        NAME,
        |it| {
            it.join(READERS, it.own(FUNCTION));
            it.leave(CONTRACTORS, it.principal("Kim Berg"));
            let invoices = it.part(ACCOUNT, "invoices");
            let readers = it.principal(READERS);
            it.assign(readers, "Storage Blob Data Contributor", invoices);
        },
        &[NO_WRITING, NOT_BROADER],
    );
}
