//! Calls that are made with a secret, and how each of them fails.

use vouchsafe_model::diagram::{Edit, KeyForm, KeySlot, SettingId, Subject};

use super::drawing::Drawing;
use super::stories::{World, vm_and_storage, world};

/// A web app that holds a copy of a key of the storage account.
struct Copied {
    world: World,
    setting: SettingId,
}

fn copied(slot: KeySlot, form: KeyForm) -> Copied {
    let mut world = world("app-service", "web", "storage-account", "contosoinvoices");
    let setting = world
        .drawing
        .copy_key(world.caller, world.target, slot, form);
    Copied { world, setting }
}

impl Copied {
    fn then(mut self, edit: Edit) -> Self {
        self.world.drawing.edit(edit);
        self
    }

    fn call(self, operation: &str) -> Drawing {
        let Self { mut world, setting } = self;
        let target = world.drawing.target(world.target, operation);
        world
            .drawing
            .call_with_setting(world.caller, operation, target, setting);
        world.drawing
    }

    /// The call, and then an edit that goes for it.
    fn call_before(self, operation: &str, edit: Edit) -> Drawing {
        let mut drawing = self.call(operation);
        drawing.edit(edit);
        drawing
    }

    fn regenerated(self, slot: KeySlot) -> Self {
        let node = self.world.target;
        self.then(Edit::RegenerateKey { node, slot })
    }

    fn disallowed(self) -> Self {
        let node = self.world.target;
        self.then(Edit::DisallowKeyAccess(node))
    }
}

pub(crate) fn connection_string_reads_blob() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString).call("read-blob")
}

pub(crate) fn account_key_sends_message() -> Drawing {
    copied(KeySlot::Second, KeyForm::KeyAlone).call("put-message")
}

pub(crate) fn account_key_deletes_message() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone).call("delete-message")
}

pub(crate) fn account_key_creates_container() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone).call("create-container")
}

pub(crate) fn key_was_made_anew_after_it_was_copied() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString)
        .regenerated(KeySlot::First)
        .call("read-blob")
}

pub(crate) fn other_key_was_made_anew() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString)
        .regenerated(KeySlot::Second)
        .call("read-blob")
}

pub(crate) fn account_lets_no_keys_in() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString)
        .disallowed()
        .call("write-blob")
}

pub(crate) fn account_lets_no_keys_in_and_the_key_is_old() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString)
        .disallowed()
        .regenerated(KeySlot::First)
        .call("list-blobs")
}

/// A machine that holds a key of one account and calls another with it.
fn of_another_account(form: KeyForm) -> Drawing {
    let mut world = vm_and_storage();
    let other = world
        .drawing
        .resource("storage-account", "contosologs", None);
    let setting = world
        .drawing
        .copy_key(world.caller, other, KeySlot::Second, form);
    let target = world.drawing.target(world.target, "read-blob");
    world
        .drawing
        .call_with_setting(world.caller, "read-blob", target, setting);
    world.drawing
}

pub(crate) fn key_of_another_account() -> Drawing {
    of_another_account(KeyForm::KeyAlone)
}

pub(crate) fn connection_string_of_another_account() -> Drawing {
    of_another_account(KeyForm::ConnectionString)
}

pub(crate) fn setting_was_deleted() -> Drawing {
    let copied = copied(KeySlot::First, KeyForm::ConnectionString);
    let setting = Subject::Setting(copied.world.caller, copied.setting);
    copied.call_before("read-blob", Edit::Delete(vec![setting]))
}

pub(crate) fn account_key_cannot_get_a_user_delegation_key() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone).call("get-user-delegation-key")
}

pub(crate) fn account_key_at_the_vault() -> Drawing {
    let Copied { mut world, setting } = copied(KeySlot::First, KeyForm::KeyAlone);
    let vault = world.drawing.resource("key-vault", "kv-shop", None);
    let target = world.drawing.target(vault, "get-secret");
    world
        .drawing
        .call_with_setting(world.caller, "get-secret", target, setting);
    world.drawing
}
