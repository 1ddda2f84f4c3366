//! A data role in the place of `Contributor`.

use super::*;

const NAME: &str = "practice-02-wrong-plane";
const WEB: &str = "contoso-shop-web";
const ACCOUNT: &str = "contosoproducts";

const READS: &str = "contoso-shop-web reads product images";
const NO_KEYS: &str = "contoso-shop-web cannot fetch the account keys";
const NO_ORDERS: &str = "contoso-shop-web cannot read orders";
const NO_WRITING: &str = "contoso-shop-web cannot change an image";
const REACH: &str = "Somebody else’s code on contoso-shop-web reaches at most 1 other resource";
const NO_ADMINISTRATION: &str =
    "No identity that code on contoso-shop-web can use may assign roles";

/// `Contributor` is gone, and this role is there in its place.
fn instead(it: &mut Exercise, role: &str, scope: Scope) {
    let own = it.own(WEB);
    it.unassign(own);
    it.assign(own, role, scope);
}

#[test]
fn the_reader_of_the_container_is_right() {
    passes(NAME, |it| {
        let images = it.part(ACCOUNT, "images");
        instead(it, "Storage Blob Data Reader", images);
    });
}

#[test]
fn a_user_assigned_identity_is_right_too() {
    passes(NAME, |it| {
        let own = it.own(WEB);
        it.unassign(own);
        let identity = it.identity("id-shop", &[WEB]);
        let images = it.part(ACCOUNT, "images");
        it.assign(identity, "Storage Blob Data Reader", images);
        it.name(WEB, "read-blob", identity);
    });
}

#[test]
fn a_group_that_holds_the_role_is_right_too() {
    passes(NAME, |it| {
        let own = it.own(WEB);
        it.unassign(own);
        let readers = it.group("sg-image-readers");
        it.join("sg-image-readers", own);
        let images = it.part(ACCOUNT, "images");
        it.assign(readers, "Storage Blob Data Reader", images);
    });
}

#[test]
fn a_condition_that_leaves_only_images_is_right_too() {
    passes(NAME, |it| {
        let own = it.own(WEB);
        it.unassign(own);
        let role = BuiltInRole::by_name("Storage Blob Data Reader");
        let condition = "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/\
                         containers/blobs/read'})) OR (@Resource[Microsoft.Storage/\
                         storageAccounts/blobServices/containers:name] StringEquals 'images'))";
        it.edit(Edit::AssignRole {
            principal: own,
            role: role.expect("a built-in role").id,
            scope: it.whole(ACCOUNT),
            condition: Some(condition.to_owned()),
        });
    });
}

#[test]
fn contributor_is_a_role_that_nothing_needs() {
    misses(NAME, |_| (), &[READS, NO_KEYS, ALL_NEEDED]);
}

#[test]
fn a_role_that_another_call_needs_may_stay() {
    let mut it = given(NAME);
    let call = it.call(WEB, "read-blob");
    let drawn = it.diagram.call(call).expect("the call").what.clone();
    let Scope::Node(account) = it.whole(ACCOUNT) else {
        panic!("an account is a node");
    };
    it.edit(Edit::AddCall(NewCall {
        operation: "list-storage-keys".parse().expect("an operation"),
        target: Scope::Node(account),
        ..drawn
    }));
    let missed = it.missed();
    assert!(!missed.iter().any(|it| it == ALL_NEEDED), "{missed:?}");
}

#[test]
fn owner_is_of_the_same_plane() {
    misses(
        NAME,
        |it| {
            let group = it.whole("rg-shop");
            instead(it, "Owner", group);
        },
        &[READS, NO_KEYS, REACH, ALL_NEEDED, NO_ADMINISTRATION],
    );
}

#[test]
fn what_is_left_beside_the_role_still_counts() {
    misses(
        NAME,
        |it| {
            let images = it.part(ACCOUNT, "images");
            it.assign(it.own(WEB), "Storage Blob Data Reader", images);
        },
        &[NO_KEYS, ALL_NEEDED],
    );
}

#[test]
fn the_account_is_more_than_the_container() {
    misses(
        NAME,
        |it| {
            let account = it.whole(ACCOUNT);
            instead(it, "Storage Blob Data Reader", account);
        },
        &[NO_ORDERS, NOT_BROADER],
    );
}

#[test]
fn who_reads_need_not_write() {
    misses(
        NAME,
        |it| {
            let images = it.part(ACCOUNT, "images");
            instead(it, "Storage Blob Data Contributor", images);
        },
        &[NO_WRITING, NOT_BROADER],
    );
}

#[test]
fn a_key_opens_everything() {
    misses(
        NAME,
        |it| {
            it.unassign(it.own(WEB));
            it.put_key(WEB, ACCOUNT);
        },
        &[NO_KEYS, NO_ORDERS, NO_WRITING, NO_SECRET],
    );
}

#[test]
fn an_identity_that_no_call_uses_may_not_assign_roles_either() {
    misses(
        NAME,
        |it| {
            let images = it.part(ACCOUNT, "images");
            instead(it, "Storage Blob Data Reader", images);
            let spare = it.identity("id-spare", &[WEB]);
            let account = it.whole(ACCOUNT);
            it.assign(spare, "User Access Administrator", account);
        },
        &[NO_ADMINISTRATION],
    );
}
