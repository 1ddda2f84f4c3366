//! Two apps and the keys of an account.

use super::*;

const NAME: &str = "practice-08-storage-keys";
const WEB: &str = "contoso-media-web";
const FUNCTION: &str = "contoso-thumbs-fn";
const ACCOUNT: &str = "contosomedia";
const READER: &str = "Storage Blob Data Reader";
const CONTRIBUTOR: &str = "Storage Blob Data Contributor";

const NO_KEYS_LET_IN: &str = "No storage account lets keys in";
const READS: &str = "contoso-media-web reads images";
const WRITES: &str = "contoso-thumbs-fn writes thumbnails";
const NO_WRITING: &str = "contoso-media-web cannot write images";
const NO_BACKUPS: &str = "Neither app reads the backups";
const NO_FETCHING: &str = "Neither app can fetch the account keys";

/// No copies of keys, and no use for any.
fn without_keys(it: &mut Exercise) {
    it.forget_secrets(WEB);
    it.forget_secrets(FUNCTION);
    let account = it.node(ACCOUNT);
    it.edit(Edit::DisallowKeyAccess(account));
}

/// Both call with identities of their own, and hold these roles there.
fn with_roles(it: &mut Exercise, web: (&str, Scope), function: (&str, Scope)) {
    for (host, operation, (role, scope)) in
        [(WEB, "read-blob", web), (FUNCTION, "write-blob", function)]
    {
        let own = it.enable(host);
        it.assign(own, role, scope);
        it.prove(host, operation, UNNAMED);
    }
}

#[test]
fn an_identity_for_each_is_right() {
    passes(NAME, |it| {
        without_keys(it);
        let images = it.part(ACCOUNT, "images");
        with_roles(it, (READER, images), (CONTRIBUTOR, images));
    });
}

#[test]
fn user_assigned_identities_are_right_too() {
    passes(NAME, |it| {
        without_keys(it);
        let images = it.part(ACCOUNT, "images");
        let web = it.identity("id-media-web", &[WEB]);
        let function = it.identity("id-thumbs", &[FUNCTION]);
        it.assign(web, READER, images);
        it.assign(function, CONTRIBUTOR, images);
        it.name(WEB, "read-blob", web);
        it.name(FUNCTION, "write-blob", function);
    });
}

#[test]
fn a_vault_only_moves_the_key() {
    misses(
        NAME,
        |it| it.put_into_vault(&[WEB, FUNCTION], "kv-contoso-media"),
        &[
            NO_SECRET,
            NO_KEYS_LET_IN,
            NO_WRITING,
            NO_BACKUPS,
            NO_FETCHING,
        ],
    );
}

#[test]
fn one_identity_for_both_lets_the_reader_write() {
    misses(
        NAME,
        |it| {
            without_keys(it);
            let images = it.part(ACCOUNT, "images");
            let shared = it.identity("id-media", &[WEB, FUNCTION]);
            it.assign(shared, CONTRIBUTOR, images);
            it.name(WEB, "read-blob", shared);
            it.name(FUNCTION, "write-blob", shared);
        },
        &[NO_WRITING],
    );
}

#[test]
fn contributor_fetches_keys_and_reads_nothing() {
    misses(
        NAME,
        |it| {
            without_keys(it);
            let group = it.whole("rg-media");
            with_roles(it, ("Contributor", group), ("Contributor", group));
        },
        &[READS, WRITES, NO_FETCHING, ALL_NEEDED],
    );
}

#[test]
fn the_account_has_another_container() {
    misses(
        NAME,
        |it| {
            without_keys(it);
            let account = it.whole(ACCOUNT);
            with_roles(it, (READER, account), (CONTRIBUTOR, account));
        },
        &[NO_BACKUPS, NOT_BROADER],
    );
}

#[test]
fn an_account_that_still_takes_keys_is_not_done() {
    misses(
        NAME,
        |it| {
            it.forget_secrets(WEB);
            it.forget_secrets(FUNCTION);
            let images = it.part(ACCOUNT, "images");
            with_roles(it, (READER, images), (CONTRIBUTOR, images));
        },
        &[NO_KEYS_LET_IN],
    );
}
