//! What is held in services' own systems.

use super::Draft;
use crate::azure::{DataRole, Mode};
use crate::diagram::change::{Change, Replaced};
use crate::diagram::data_grant::DataGrant;
use crate::diagram::edit::Subject;
use crate::diagram::error::EditError;
use crate::diagram::id::{DataGrantId, NodeId, PrincipalId};
use crate::diagram::limits;
use crate::diagram::rules::{check_mode, check_room};
use crate::diagram::scope::Scope;

impl Draft<'_> {
    pub(super) fn grant_data_roles(
        &mut self,
        scope: Scope,
        principal: PrincipalId,
        roles: &[DataRole],
    ) -> Result<(), EditError> {
        self.principal_name(principal)?;
        let existing = self
            .diagram
            .data_grants()
            .find(|it| it.scope == scope && it.principal == principal)
            .cloned();
        let mut held: Vec<DataRole> = roles.to_vec();
        held.extend(existing.iter().flat_map(|it| it.roles.iter().copied()));
        let held = in_order(held);
        self.diagram.check_data_grant(scope, &held)?;
        let id = match &existing {
            Some(it) if it.roles == held => return Ok(()),
            Some(it) => it.id,
            None => {
                check_room(
                    "data-plane grants",
                    self.diagram.data_grants.len(),
                    limits::MAX_RECORDS,
                )?;
                DataGrantId::new(self.new_number()?)
            }
        };
        self.put_data_grant(DataGrant {
            id,
            scope,
            principal,
            roles: held,
        });
        if existing.is_none() {
            self.created(Subject::DataGrant(id));
        }
        Ok(())
    }

    pub(super) fn set_data_roles(
        &mut self,
        grant: DataGrantId,
        roles: &[DataRole],
    ) -> Result<(), EditError> {
        let old = self.diagram.data_grant(grant).cloned();
        let old = old.ok_or(EditError::NoSuchDataGrant(grant))?;
        let held = in_order(roles.to_vec());
        self.diagram.check_data_grant(old.scope, &held)?;
        if held != old.roles {
            self.put_data_grant(DataGrant {
                roles: held,
                ..(*old).clone()
            });
        }
        Ok(())
    }

    pub(super) fn set_mode(&mut self, node: NodeId, mode: Mode) -> Result<(), EditError> {
        let (node, mut resource) = self.resource(node)?;
        let switch = mode.row().switch;
        resource.modes.retain(|other| other.row().switch != switch);
        if !mode.is_usual() {
            resource.modes.insert(mode);
        }
        check_mode(&node, &resource, mode)?;
        self.put_resource(&node, resource);
        Ok(())
    }

    pub(super) fn remove_data_grant(&mut self, id: DataGrantId) {
        if let Some(before) = self.diagram.data_grants.get(&id).cloned() {
            self.make(Change::DataGrant(Replaced {
                id,
                before: Some(before),
                after: None,
            }));
        }
    }
}

fn in_order(mut roles: Vec<DataRole>) -> Vec<DataRole> {
    roles.sort_unstable();
    roles.dedup();
    roles
}
