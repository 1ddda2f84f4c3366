//! What is laid out otherwise in version 1: values of one meaning stand together.
//!
//! INVARIANT: nothing here changes, or links that were given out would not open.

use std::collections::BTreeMap;

use super::{DiagramReader, Ids, Result, at, each, step};
use crate::azure::Operation;
use crate::diagram::{NodeId, NodeKind, Part, PartId, PrincipalId, Scope, Size, WorldPoint};
use crate::guid::Guid;
use crate::link::LinkError;
use crate::link::codes::{OPERATIONS, PART_KINDS};

impl DiagramReader<'_> {
    pub(super) fn places_in_columns(&mut self, grid: i32) -> Result<()> {
        let containers: Vec<NodeId> = self
            .nodes
            .iter()
            .filter(|node| node.is_container())
            .map(|node| node.id)
            .collect();
        for node in &mut self.nodes {
            let place = self.numbers.number()?;
            if let Some(place) = place.checked_sub(1) {
                node.parent = Some(*at(&containers, place)?);
            }
        }
        let mut last = WorldPoint { x: 0, y: 0 };
        for node in &mut self.nodes {
            last.x = step(last.x, self.numbers.signed()?, grid)?;
            node.at.x = last.x;
        }
        for node in &mut self.nodes {
            last.y = step(last.y, self.numbers.signed()?, grid)?;
            node.at.y = last.y;
        }
        for node in &mut self.nodes {
            if let NodeKind::ManagementGroup { size }
            | NodeKind::Subscription { size }
            | NodeKind::ResourceGroup { size }
            | NodeKind::Note { size, .. } = &mut node.kind
            {
                let mut length = || {
                    let length = i32::try_from(self.numbers.number()?);
                    step(0, length.map_err(|_| LinkError::Damaged)?, grid)
                };
                *size = Size {
                    width: length()?,
                    height: length()?,
                };
            }
        }
        for node in &mut self.nodes {
            node.name = self.numbers.text()?;
            if let NodeKind::Note { text, .. } = &mut node.kind {
                *text = self.numbers.text()?;
            }
        }
        Ok(())
    }

    pub(super) fn inside_resources_in_columns(&mut self, ids: &Ids) -> Result<()> {
        let mut kinds = Vec::with_capacity(ids.parts.len());
        for _ in &ids.parts {
            let code = self.numbers.number()?;
            kinds.push(self.named(PART_KINDS, code)?);
        }
        let owners = each(&ids.parts, |id| self.owner(id))?;
        let mut parts_of: BTreeMap<usize, Vec<Part>> = BTreeMap::new();
        for ((id, kind), owner) in ids.parts.iter().zip(kinds).zip(owners) {
            let node = self.nodes.get(owner).ok_or(LinkError::Damaged)?.id;
            let id = PartId::new(*id);
            let name = self.numbers.text()?;
            self.parts.push(Scope::Part(node, id));
            parts_of
                .entry(owner)
                .or_default()
                .push(Part { id, kind, name });
        }
        for (owner, parts) in parts_of {
            self.resource(owner)?.parts = parts;
        }
        for id in &ids.system_assigned {
            let owner = self.owner(*id)?;
            let identity = &mut self.resource(owner)?.system_assigned;
            if identity.replace(PrincipalId::new(*id)).is_some() {
                return Err(LinkError::Damaged);
            }
        }
        Ok(())
    }

    pub(super) fn grants_in_columns(
        &mut self,
        ids: &[u32],
    ) -> Result<Vec<(Scope, PrincipalId, Guid)>> {
        let principals = each(ids, |_| self.principal())?;
        let roles = each(ids, |_| self.role())?;
        let scopes = each(ids, |_| self.scope())?;
        let columns = scopes.into_iter().zip(principals).zip(roles);
        Ok(columns
            .map(|((scope, principal), role)| (scope, principal, role))
            .collect())
    }

    pub(super) fn requests_in_columns(
        &mut self,
        ids: &[u32],
    ) -> Result<Vec<(Scope, Operation, NodeId)>> {
        let callers = each(ids, |_| self.node())?;
        let operations = each(ids, |_| {
            let code = self.numbers.number()?;
            self.named(OPERATIONS, code)
        })?;
        let targets = each(ids, |_| self.scope())?;
        let columns = targets.into_iter().zip(operations).zip(callers);
        Ok(columns
            .map(|((target, operation), caller)| (target, operation, caller))
            .collect())
    }
}
