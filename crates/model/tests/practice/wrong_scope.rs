//! The role is right and the scope is not.

use vouchsafe_model::flow::{Verdict, simulate};

use super::*;

const NAME: &str = "practice-03-wrong-scope";
const FUNCTION: &str = "contoso-invoice-fn";
const ACCOUNT: &str = "contosoinvprod";

const READS: &str = "contoso-invoice-fn reads the invoices of production";
const NO_DEVELOPMENT: &str = "contoso-invoice-fn cannot read development";
const NO_PAYROLL: &str = "contoso-invoice-fn cannot read payroll";
const NO_WRITING: &str = "contoso-invoice-fn cannot change invoices";
const NO_KEYS: &str = "contoso-invoice-fn cannot fetch the account keys";
const REACH: &str = "Somebody else’s code on contoso-invoice-fn reaches at most 1 other resource";
const NO_ADMINISTRATION: &str =
    "No identity that code on contoso-invoice-fn can use may assign roles";

fn instead(it: &mut Exercise, role: &str, scope: Scope) {
    let own = it.own(FUNCTION);
    it.unassign(own);
    it.assign(own, role, scope);
}

/// Development has a container of the same name, and there the role does count.
#[test]
fn the_refusal_says_whose_container_is_meant() {
    let it = given(NAME);
    let call = it.call(FUNCTION, "read-blob");
    let trace = simulate(&it.diagram, call, it.diagram.now()).expect("a drawn call");
    let Verdict::Denied { because, .. } = trace.verdict else {
        panic!("it is refused: {:?}", trace.verdict);
    };
    let because = because.into_string();
    let told = "but on rg-invoices-dev. A role counts where it is assigned and below, and blob \
                container “invoices” of contosoinvprod is not there.";
    assert!(because.contains(told), "{because}");
}

#[test]
fn the_container_of_production_is_right() {
    passes(NAME, |it| {
        let invoices = it.part(ACCOUNT, "invoices");
        instead(it, "Storage Blob Data Reader", invoices);
    });
}

#[test]
fn a_user_assigned_identity_is_right_too() {
    passes(NAME, |it| {
        it.unassign(it.own(FUNCTION));
        let identity = it.identity("id-invoices", &[FUNCTION]);
        let invoices = it.part(ACCOUNT, "invoices");
        it.assign(identity, "Storage Blob Data Reader", invoices);
        it.name(FUNCTION, "read-blob", identity);
    });
}

#[test]
fn the_old_grant_does_not_go_by_itself() {
    misses(
        NAME,
        |it| {
            let invoices = it.part(ACCOUNT, "invoices");
            it.assign(it.own(FUNCTION), "Storage Blob Data Reader", invoices);
        },
        &[NO_DEVELOPMENT, REACH, ALL_NEEDED],
    );
}

#[test]
fn the_resource_group_is_too_much() {
    misses(
        NAME,
        |it| {
            let group = it.whole("rg-invoices-prod");
            instead(it, "Storage Blob Data Reader", group);
        },
        &[NO_PAYROLL, NOT_BROADER],
    );
}

#[test]
fn another_role_in_the_old_place_is_no_help() {
    misses(
        NAME,
        |it| {
            let group = it.whole("rg-invoices-dev");
            instead(it, "Storage Blob Data Owner", group);
        },
        &[READS, NO_DEVELOPMENT, ALL_NEEDED],
    );
}

#[test]
fn a_key_is_no_grant() {
    misses(
        NAME,
        |it| {
            it.unassign(it.own(FUNCTION));
            it.put_key(FUNCTION, ACCOUNT);
        },
        &[NO_PAYROLL, NO_WRITING, NO_KEYS, NO_SECRET],
    );
}

#[test]
fn an_identity_that_no_call_uses_may_not_assign_roles_either() {
    misses(
        NAME,
        |it| {
            let invoices = it.part(ACCOUNT, "invoices");
            instead(it, "Storage Blob Data Reader", invoices);
            let spare = it.identity("id-spare", &[FUNCTION]);
            let account = it.whole(ACCOUNT);
            it.assign(spare, "Role Based Access Control Administrator", account);
        },
        &[NO_ADMINISTRATION],
    );
}
