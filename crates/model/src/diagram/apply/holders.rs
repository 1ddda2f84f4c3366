//! Authorization rules, and users with passwords.

use super::Draft;
use crate::diagram::error::EditError;
use crate::diagram::holder::{KeyHolder, Rights};
use crate::diagram::id::{KeyHolderId, NodeId, PartId};
use crate::diagram::naming::free_name;
use crate::diagram::node::{Node, Resource};
use crate::diagram::secret::KeySlot;

impl Draft<'_> {
    pub(super) fn add_key_holder(
        &mut self,
        id: NodeId,
        part: Option<PartId>,
        name: Option<&str>,
        rights: Rights,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(id)?;
        if let Some(part) = part {
            self.part(id, part)?;
        }
        let name = match name {
            Some(name) => name.to_owned(),
            None => {
                let is_taken = |name: &str| resource.holders.iter().any(|it| it.name == name);
                let usual = match part {
                    Some(part) => format!("app-{}", self.part(id, part)?.name),
                    None => "app".to_owned(),
                };
                free_name(&usual, '-', resource.holders.len(), is_taken)
            }
        };
        resource.holders.push(KeyHolder {
            id: KeyHolderId::new(self.new_number()?),
            part,
            name,
            rights,
            generations: [0, 0],
        });
        self.put_holders(&node, resource)
    }

    pub(super) fn change_key_holder(
        &mut self,
        node: NodeId,
        holder: KeyHolderId,
        name: &str,
        rights: Rights,
    ) -> Result<(), EditError> {
        self.update_holder(node, holder, |it| {
            name.clone_into(&mut it.name);
            it.rights = rights;
            Ok(())
        })
    }

    pub(super) fn regenerate_holder_key(
        &mut self,
        node: NodeId,
        holder: KeyHolderId,
        slot: KeySlot,
    ) -> Result<(), EditError> {
        let kind = self.diagram.local_kind(node);
        let has_it = kind.is_none_or(|kind| slot.place() < kind.row().keys.len());
        if !has_it || slot.is_read_only() {
            return Err(EditError::NoAccessKeys(self.node(node)?.kind_name()));
        }
        self.update_holder(node, holder, |it| {
            let [first, second] = &mut it.generations;
            let generation = match slot {
                KeySlot::First | KeySlot::FirstReadOnly => first,
                KeySlot::Second | KeySlot::SecondReadOnly => second,
            };
            *generation = generation.checked_add(1).ok_or(EditError::TooMany {
                what: "keys were ever made here",
                limit: u32::MAX as usize,
            })?;
            Ok(())
        })
    }

    pub(super) fn remove_key_holder(
        &mut self,
        node: NodeId,
        holder: KeyHolderId,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(node)?;
        if !resource.holders.iter().any(|it| it.id == holder) {
            return Err(EditError::NoSuchKeyHolder(node.id, holder));
        }
        resource.holders.retain(|it| it.id != holder);
        self.put_holders(&node, resource)
    }

    fn update_holder(
        &mut self,
        node: NodeId,
        holder: KeyHolderId,
        update: impl FnOnce(&mut KeyHolder) -> Result<(), EditError>,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(node)?;
        let found = resource.holders.iter_mut().find(|it| it.id == holder);
        update(found.ok_or(EditError::NoSuchKeyHolder(node.id, holder))?)?;
        self.put_holders(&node, resource)
    }

    fn put_holders(&mut self, node: &Node, resource: Resource) -> Result<(), EditError> {
        crate::diagram::rules::check_holders(node, &resource)?;
        self.put_resource(node, resource);
        Ok(())
    }
}
