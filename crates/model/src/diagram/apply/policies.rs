//! Stored access policies.

use super::Draft;
use crate::diagram::error::EditError;
use crate::diagram::id::{NodeId, PartId, StoredPolicyId};
use crate::diagram::naming::free_name;
use crate::diagram::node::{Node, Resource};
use crate::diagram::sas::StoredPolicy;

impl Draft<'_> {
    pub(super) fn add_stored_policy(
        &mut self,
        id: NodeId,
        part: PartId,
        name: Option<&str>,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(id)?;
        let usual = format!("for-{}", self.part(id, part)?.name);
        let own = || resource.policies.iter().filter(|it| it.part == part);
        let name = match name {
            Some(name) => name.to_owned(),
            None => free_name(&usual, '-', own().count(), |name| {
                own().any(|it| it.name == name)
            }),
        };
        let known = own().find(|it| it.name == name).map(|it| it.id);
        let Some(known) = known else {
            resource.policies.push(StoredPolicy {
                id: StoredPolicyId::new(self.new_number()?),
                part,
                name,
                is_deleted: false,
            });
            return self.put_policies(&node, resource);
        };
        for policy in resource.policies.iter_mut().filter(|it| it.id == known) {
            if !policy.is_deleted {
                return Err(EditError::NameTaken {
                    name,
                    what: "stored access policy",
                });
            }
            policy.is_deleted = false;
        }
        self.put_policies(&node, resource)
    }

    pub(super) fn delete_stored_policy(
        &mut self,
        node: NodeId,
        policy: StoredPolicyId,
    ) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(node)?;
        let found = resource.policies.iter_mut().find(|it| it.id == policy);
        let found = found.filter(|it| !it.is_deleted);
        found
            .ok_or(EditError::NoSuchStoredPolicy(node.id, policy))?
            .is_deleted = true;
        self.put_policies(&node, resource)
    }

    fn put_policies(&mut self, node: &Node, resource: Resource) -> Result<(), EditError> {
        crate::diagram::rules::check_policies(node, &resource)?;
        self.put_resource(node, resource);
        Ok(())
    }
}
