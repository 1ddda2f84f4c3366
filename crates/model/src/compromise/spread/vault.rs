//! Secrets that stand in a vault: whoever may read them there reads what they are now,
//! and what they are once they were renewed.

use super::{Loot, Spread, flow};
use crate::azure::Operation;
use crate::diagram::{Node, NodeId, PartId, ReferenceForm, Scope, Setting, VaultReference};
use crate::say;

const GET_SECRET: Operation = Operation::named("get-secret");

impl Spread<'_> {
    /// A secret of a vault that may be read, if it is drawn what it holds.
    pub(super) fn read_vault(&mut self, number: usize, target: Scope, operations: &[Operation]) {
        let Scope::Part(vault, secret) = target else {
            return;
        };
        if !operations.contains(&GET_SECRET)
            || self.diagram.held_in_vault(named(vault, secret)).is_none()
        {
            return;
        }
        let how = say!(
            "Whoever may read {place} of {vault} has what it holds, and what it holds once it is \
             renewed.",
            place = flow::words::scope_itself(self.diagram, target),
            vault = self.diagram.node_name(vault)
        );
        self.gain(Loot::VaultSecret { vault, secret }, Some(number), how);
    }

    /// What a secret of a vault holds.
    pub(super) fn open_vault_secret(&mut self, number: usize, vault: NodeId, secret: PartId) {
        let Some(held) = self.diagram.held_in_vault(named(vault, secret)) else {
            return;
        };
        let how = say!(
            "It stands in {vault}.",
            vault = self.diagram.node_name(vault)
        );
        self.gain(Loot::Secret(held), Some(number), how);
    }

    /// What code finds in a setting: of a Key Vault reference, what the platform has read.
    pub(super) fn read_setting(&mut self, number: usize, node: &Node, setting: &Setting) {
        let Some(reference) = setting.through else {
            let how = say!(
                "It stands in the setting {setting} of {name}.",
                setting = setting.name,
                name = node.name
            );
            self.gain(Loot::Secret(setting.secret), Some(number), how);
            return;
        };
        let found = flow::found_through_reference(self.diagram, node.id, setting, self.now);
        if let Some(found) = found {
            let how = say!(
                "The platform has read it from {vault} for the setting {setting} of {name}.",
                vault = self.diagram.node_name(reference.vault),
                setting = setting.name,
                name = node.name
            );
            self.gain(Loot::Secret(found), Some(number), how);
        }
    }
}

const fn named(vault: NodeId, secret: PartId) -> VaultReference {
    VaultReference {
        vault,
        secret,
        form: ReferenceForm::SecretUri,
    }
}
