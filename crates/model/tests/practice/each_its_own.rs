//! What must be told apart.

use super::*;

const NAME: &str = "practice-11-each-its-own";
const PAYROLL: &str = "contoso-payroll-app";
const REPORTS: &str = "contoso-reports-app";
const ACCOUNT: &str = "contosopeople";
const READER: &str = "Storage Blob Data Reader";

const PAYROLL_ITSELF: &str = "contoso-payroll-app reads the salaries as itself";
const REPORTS_ITSELF: &str = "contoso-reports-app reads the headcount as itself";
const NO_SALARIES: &str = "contoso-reports-app cannot read the salaries";
const NO_HEADCOUNT: &str = "contoso-payroll-app cannot read the headcount";
const PAYROLL_HAS: &str = "contoso-payroll-app has a system-assigned identity";
const REPORTS_HAS: &str = "contoso-reports-app has a system-assigned identity";
const NO_WRITING: &str = "Nobody changes the salaries";

/// Each calls as itself, with this role there.
fn as_itself(it: &mut Exercise, role: &str, salaries: Scope, headcount: Scope) {
    for (host, scope) in [(PAYROLL, salaries), (REPORTS, headcount)] {
        let own = it.enable(host);
        it.assign(own, role, scope);
        it.prove(host, "read-blob", UNNAMED);
    }
}

#[test]
fn each_as_itself_is_right() {
    passes(NAME, |it| {
        it.unassign(it.principal("id-people"));
        let shared = it.node("id-people");
        it.edit(Edit::Delete(vec![Subject::Node(shared)]));
        let salaries = it.part(ACCOUNT, "salaries");
        let headcount = it.part(ACCOUNT, "headcount");
        as_itself(it, READER, salaries, headcount);
    });
}

#[test]
fn it_is_enough_to_detach_what_was_shared() {
    passes(NAME, |it| {
        it.detach(PAYROLL, "id-people");
        it.detach(REPORTS, "id-people");
        let salaries = it.part(ACCOUNT, "salaries");
        let headcount = it.part(ACCOUNT, "headcount");
        as_itself(it, READER, salaries, headcount);
    });
}

#[test]
fn what_stays_attached_still_opens_both() {
    misses(
        NAME,
        |it| {
            let salaries = it.part(ACCOUNT, "salaries");
            let headcount = it.part(ACCOUNT, "headcount");
            as_itself(it, READER, salaries, headcount);
        },
        &[NO_SALARIES, NO_HEADCOUNT],
    );
}

#[test]
fn the_account_is_both_containers() {
    misses(
        NAME,
        |it| {
            it.detach(PAYROLL, "id-people");
            it.detach(REPORTS, "id-people");
            let account = it.whole(ACCOUNT);
            as_itself(it, READER, account, account);
        },
        &[NO_SALARIES, NO_HEADCOUNT, NOT_BROADER],
    );
}

#[test]
fn a_user_assigned_identity_outlives_its_app() {
    misses(
        NAME,
        |it| {
            it.detach(PAYROLL, "id-people");
            it.detach(REPORTS, "id-people");
            for (host, name, container) in [
                (PAYROLL, "id-payroll", "salaries"),
                (REPORTS, "id-reports", "headcount"),
            ] {
                let identity = it.identity(name, &[host]);
                let container = it.part(ACCOUNT, container);
                it.assign(identity, READER, container);
                it.name(host, "read-blob", identity);
            }
        },
        &[PAYROLL_ITSELF, REPORTS_ITSELF, PAYROLL_HAS, REPORTS_HAS],
    );
}

#[test]
fn who_reads_salaries_does_not_raise_them() {
    misses(
        NAME,
        |it| {
            it.detach(PAYROLL, "id-people");
            it.detach(REPORTS, "id-people");
            let salaries = it.part(ACCOUNT, "salaries");
            let headcount = it.part(ACCOUNT, "headcount");
            let role = "Storage Blob Data Contributor";
            as_itself(it, role, salaries, headcount);
        },
        &[NO_WRITING, NOT_BROADER],
    );
}
