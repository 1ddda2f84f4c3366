//! Pods and federated credentials, as bytes.

use super::{DiagramWriter, resources};
use crate::diagram::{Diagram, FederatedCredential, NodeId, Workload};
use crate::link::tags::workload;
use crate::link::wire::Field;

/// Pods in the order of nodes.
pub(super) fn workloads(diagram: &Diagram) -> impl Iterator<Item = &Workload> {
    resources(diagram).filter_map(|(_, resource)| resource.workload.as_ref())
}

impl DiagramWriter<'_> {
    pub(super) fn federation(&mut self) {
        let diagram = self.diagram;
        for it in workloads(diagram) {
            let mut flags = 0;
            if !it.is_labeled {
                flags |= workload::UNLABELED;
            }
            if !it.has_public_issuer {
                flags |= workload::PRIVATE_ISSUER;
            }
            self.out.about(Field::Federation, 0);
            self.out.number(flags);
            self.out.text(&it.namespace);
            self.out.text(&it.service_account);
            self.some_node(it.identity);
            self.some_node(it.cluster);
        }
        let all = || diagram.federated_credentials().map(|it| &**it);
        for FederatedCredential { identity, .. } in all() {
            let place = self.node(*identity);
            self.out.about(Field::Federation, 1);
            self.out.number(place);
        }
        self.out.about(Field::FederationText, 0);
        all().for_each(|it| self.out.text(&it.what.name));
        self.out.about(Field::FederationText, 1);
        all().for_each(|it| self.out.text(&it.what.issuer));
        self.out.about(Field::FederationText, 2);
        all().for_each(|it| self.out.text(&it.what.subject));
        self.out.about(Field::FederationText, 3);
        all().for_each(|it| self.out.text(&it.what.audience));
    }

    /// None is 0; one that is gone is 1 and its number; one that exists is its
    /// place, from 2.
    fn some_node(&mut self, id: Option<NodeId>) {
        match id.map(|id| (id, self.nodes.get(&id).copied())) {
            None => self.out.number(0),
            Some((id, None)) => {
                self.out.number(1);
                self.out.number(id.number());
            }
            Some((_, Some(place))) => self.out.number(place.saturating_add(2)),
        }
    }
}
