//! Calls to tables, files and file systems of a storage account that are signed with
//! one of its keys, and how each of them fails.

use vouchsafe_model::diagram::{KeyForm, KeySlot};

use super::drawing::Drawing;
use super::secrets::copied;

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
