//! Calls to all that is in a storage account with its keys and with signatures for parts
//! of it, and how each of them fails.

use vouchsafe_model::azure::Operation;
use vouchsafe_model::diagram::{
    AccountReach, Edit, KeyForm, KeySlot, NewNodeKind, NewSas, NewSasSigner, NewSecret,
    PrincipalId, SasKind, SasLimits, SasPermissions, SasReach, Scope, StoredPolicyId,
};
use vouchsafe_model::flow::Timestamp;

use super::drawing::Drawing;
use super::secrets::{Copied, copied};
use super::stories::{World, world};

pub(crate) fn account_key_queries_entities() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString).call("query-entities")
}

pub(crate) fn account_key_inserts_an_entity() -> Drawing {
    copied(KeySlot::Second, KeyForm::KeyAlone).call("insert-entity")
}

pub(crate) fn table_knows_a_key_no_longer() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone)
        .regenerated(KeySlot::First)
        .call("update-entity")
}

pub(crate) fn table_lets_no_keys_in() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone)
        .disallowed()
        .call("delete-entity")
}

pub(crate) fn account_key_reads_a_file() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString).call("read-file")
}

pub(crate) fn account_key_writes_into_a_file() -> Drawing {
    copied(KeySlot::Second, KeyForm::KeyAlone).call("write-file")
}

pub(crate) fn file_share_knows_a_key_no_longer() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone)
        .regenerated(KeySlot::First)
        .call("read-file")
}

pub(crate) fn file_share_lets_no_keys_in() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone)
        .disallowed()
        .call("read-file")
}

pub(crate) fn account_key_reads_a_path() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString).call("read-path")
}

pub(crate) fn account_key_sets_an_access_control_list() -> Drawing {
    copied(KeySlot::Second, KeyForm::KeyAlone).call("set-access-control")
}

pub(crate) fn file_system_knows_a_key_no_longer() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone)
        .regenerated(KeySlot::First)
        .call("create-path")
}

pub(crate) fn file_system_lets_no_keys_in() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone)
        .disallowed()
        .call("read-path")
}

// Signatures for one part, or for one thing in it.

/// A SAS of this kind with these letters, good for an hour.
pub(super) fn new_sas(world: &mut World, kind: SasKind, letters: &str) -> NewSas {
    let node = world.target;
    let operation = Operation::all().find(|it| it.row().parts.contains(&kind.part()));
    let operation = operation.expect("something is done with each kind of part");
    let Scope::Part(account, part) = world.drawing.target(node, operation.slug()) else {
        panic!("it is a part");
    };
    let reach = SasReach::Service(kind, part);
    NewSas {
        account,
        reach,
        signer: NewSasSigner::Key(KeySlot::First),
        permissions: SasPermissions::from_letters(letters, reach).expect("letters of the kind"),
        starts_at: Timestamp::START,
        expires_at: Timestamp::START.plus_seconds(3_600),
        limits: SasLimits::default(),
    }
}

/// A web app that holds a SAS.
pub(super) fn holding(new: impl FnOnce(&mut World) -> NewSas) -> Copied {
    let mut world = world("app-service", "web", "storage-account", "contosoinvoices");
    let sas = new(&mut world);
    let setting = world.drawing.copy(world.caller, NewSecret::Sas(sas));
    Copied { world, setting }
}

fn sas(kind: SasKind, letters: &str) -> Copied {
    holding(|world| new_sas(world, kind, letters))
}

pub(crate) fn blob_sas_reads_its_blob() -> Drawing {
    sas(SasKind::Blob, "r").call("read-blob")
}

pub(crate) fn blob_sas_lists_no_blobs() -> Drawing {
    sas(SasKind::Blob, "rw").call("list-blobs")
}

pub(crate) fn user_delegation_sas_of_a_blob_reads_it() -> Drawing {
    holding(|world| {
        let new = new_sas(world, SasKind::Blob, "r");
        let signer = world
            .drawing
            .place(NewNodeKind::UserAssignedIdentity, "id-signer", None);
        let signer = PrincipalId::of_node(signer);
        let account = Scope::Node(new.account);
        world
            .drawing
            .assign(signer, "Storage Blob Data Reader", account);
        NewSas {
            signer: NewSasSigner::Principal(signer),
            ..new
        }
    })
    .call("read-blob")
}

pub(crate) fn container_sas_reads_a_path() -> Drawing {
    sas(SasKind::Container, "rl").call("read-path")
}

pub(crate) fn queue_sas_adds_a_message() -> Drawing {
    sas(SasKind::Queue, "a").call("put-message")
}

pub(crate) fn queue_sas_lacks_a_permission() -> Drawing {
    sas(SasKind::Queue, "ra").call("get-messages")
}

pub(crate) fn queue_sas_opens_no_blobs() -> Drawing {
    sas(SasKind::Queue, "r").call("read-blob")
}

pub(crate) fn queue_sas_of_another_queue() -> Drawing {
    holding(|world| {
        let new = new_sas(world, SasKind::Queue, "a");
        let other = world
            .drawing
            .part(world.target, "storage-queue", Some("returns"));
        NewSas {
            reach: SasReach::Service(SasKind::Queue, other),
            ..new
        }
    })
    .call("put-message")
}

pub(crate) fn table_sas_queries_entities() -> Drawing {
    sas(SasKind::Table, "r").call("query-entities")
}

pub(crate) fn table_sas_has_expired() -> Drawing {
    holding(|world| NewSas {
        starts_at: Timestamp::START.plus_seconds(-7_200),
        expires_at: Timestamp::START.plus_seconds(-3_600),
        ..new_sas(world, SasKind::Table, "raud")
    })
    .call("insert-entity")
}

pub(crate) fn table_sas_was_signed_with_a_key_made_anew_since() -> Drawing {
    sas(SasKind::Table, "raud")
        .regenerated(KeySlot::First)
        .call("update-entity")
}

pub(crate) fn share_sas_reads_a_file() -> Drawing {
    sas(SasKind::Share, "rl").call("read-file")
}

pub(crate) fn file_sas_lacks_a_permission() -> Drawing {
    sas(SasKind::File, "r").call("write-file")
}

pub(crate) fn file_share_lets_no_sas_in() -> Drawing {
    sas(SasKind::Share, "rl").disallowed().call("read-file")
}

// What limits a signature besides.

/// A SAS of the container that names a stored access policy, and that policy.
pub(super) fn with_policy(kind: SasKind, letters: &str) -> (Copied, StoredPolicyId) {
    let mut policy = None;
    let held = holding(|world| {
        let new = new_sas(world, kind, letters);
        world.drawing.edit(Edit::AddStoredPolicy {
            node: new.account,
            part: new.reach.part().expect("it is for a part"),
            name: Some("partners".to_owned()),
        });
        let node = world.drawing.diagram.node(new.account);
        let resource = node.and_then(|it| it.resource());
        let made = resource.and_then(|it| it.policies.last());
        policy = made.map(|it| it.id);
        NewSas {
            limits: SasLimits {
                policy,
                ..SasLimits::default()
            },
            ..new
        }
    });
    (held, policy.expect("the policy was made"))
}

pub(crate) fn sas_that_names_a_policy_reads_blob() -> Drawing {
    with_policy(SasKind::Container, "rl").0.call("read-blob")
}

pub(crate) fn policy_of_the_sas_was_deleted() -> Drawing {
    let (held, policy) = with_policy(SasKind::Queue, "p");
    let node = held.world.target;
    held.then(Edit::DeleteStoredPolicy { node, policy })
        .call("get-messages")
}

pub(crate) fn policy_of_the_sas_was_made_again() -> Drawing {
    let (held, policy) = with_policy(SasKind::Table, "r");
    let node = held.world.target;
    let account = held.world.drawing.diagram.stored_policy(node, policy);
    let again = Edit::AddStoredPolicy {
        node,
        part: account.expect("it is there").part,
        name: Some("partners".to_owned()),
    };
    held.then(Edit::DeleteStoredPolicy { node, policy })
        .then(again)
        .call("query-entities")
}

fn limited(letters: &str) -> Copied {
    holding(|world| NewSas {
        limits: SasLimits {
            addresses: "168.1.5.60-168.1.5.70".parse().ok(),
            https_only: true,
            policy: None,
        },
        ..new_sas(world, SasKind::Blob, letters)
    })
}

pub(crate) fn sas_for_some_addresses_is_not_evaluated() -> Drawing {
    limited("r").call("read-blob")
}

pub(crate) fn sas_for_some_addresses_lacks_a_permission() -> Drawing {
    limited("r").call("delete-blob")
}

pub(crate) fn sas_over_https_only_reads_blob() -> Drawing {
    holding(|world| NewSas {
        limits: SasLimits {
            https_only: true,
            ..SasLimits::default()
        },
        ..new_sas(world, SasKind::Container, "r")
    })
    .call("read-blob")
}

// Signatures for the account.

pub(super) fn account_sas(services: &str, levels: &str, letters: &str) -> Copied {
    holding(|world| {
        let reach = AccountReach::from_letters(services, levels);
        let reach = SasReach::Account(reach.expect("letters of an account SAS"));
        let permissions = SasPermissions::from_letters(letters, reach);
        NewSas {
            reach,
            permissions: permissions.expect("letters of an account SAS"),
            ..new_sas(world, SasKind::Container, "r")
        }
    })
}

pub(crate) fn account_sas_inserts_an_entity() -> Drawing {
    account_sas("t", "o", "a").call("insert-entity")
}

pub(crate) fn account_sas_is_not_for_tables() -> Drawing {
    account_sas("bq", "sco", "rwdlacup").call("delete-entity")
}

pub(crate) fn account_sas_reads_a_file() -> Drawing {
    account_sas("f", "co", "r").call("read-file")
}

pub(crate) fn account_sas_creates_a_path() -> Drawing {
    account_sas("b", "o", "c").call("create-path")
}
