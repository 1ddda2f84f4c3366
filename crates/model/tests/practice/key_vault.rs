//! Names of secrets are not their values.

use super::*;

const NAME: &str = "practice-04-key-vault";
const APP: &str = "contoso-payroll-app";
const VAULT: &str = "kv-payroll-prod";

const READS: &str = "contoso-payroll-app reads its API key";
const NO_WRITING: &str = "contoso-payroll-app cannot change the secret";
const NO_OTHER: &str = "contoso-payroll-app cannot read the other vault";
const NO_ROLES: &str = "contoso-payroll-app cannot assign roles on the vault";
const REACH: &str = "Somebody else’s code on contoso-payroll-app reaches at most 1 other resource";

fn instead(it: &mut Exercise, role: &str, scope: Scope) {
    let own = it.own(APP);
    it.unassign(own);
    it.assign(own, role, scope);
}

#[test]
fn the_user_of_secrets_is_right_on_the_vault() {
    passes(NAME, |it| {
        let vault = it.whole(VAULT);
        instead(it, "Key Vault Secrets User", vault);
    });
}

#[test]
fn it_is_right_on_the_secret_too() {
    passes(NAME, |it| {
        let secret = it.part(VAULT, "tax-api-key");
        instead(it, "Key Vault Secrets User", secret);
    });
}

#[test]
fn a_user_assigned_identity_is_right_too() {
    passes(NAME, |it| {
        it.unassign(it.own(APP));
        let identity = it.identity("id-payroll", &[APP]);
        let vault = it.whole(VAULT);
        it.assign(identity, "Key Vault Secrets User", vault);
        it.name(APP, "get-secret", identity);
    });
}

#[test]
fn what_nothing_needs_goes() {
    misses(
        NAME,
        |it| {
            let vault = it.whole(VAULT);
            it.assign(it.own(APP), "Key Vault Secrets User", vault);
        },
        &[ALL_NEEDED],
    );
}

#[test]
fn a_contributor_manages_the_vault_and_reads_no_value() {
    misses(
        NAME,
        |it| {
            let vault = it.whole(VAULT);
            instead(it, "Key Vault Contributor", vault);
        },
        &[READS, ALL_NEEDED],
    );
}

#[test]
fn an_administrator_changes_secrets_too() {
    misses(
        NAME,
        |it| {
            let vault = it.whole(VAULT);
            instead(it, "Key Vault Administrator", vault);
        },
        &[NO_WRITING, NOT_BROADER],
    );
}

#[test]
fn the_resource_group_opens_the_other_vault() {
    misses(
        NAME,
        |it| {
            let group = it.whole("rg-payroll");
            instead(it, "Key Vault Secrets User", group);
        },
        &[NO_OTHER, REACH, NOT_BROADER],
    );
}

#[test]
fn an_owner_assigns_roles() {
    misses(
        NAME,
        |it| {
            let group = it.whole("rg-payroll");
            instead(it, "Owner", group);
        },
        &[READS, NO_ROLES, REACH, ALL_NEEDED],
    );
}
