//! Bytes as pods and federated credentials.

use super::{DiagramReader, Result, at, each};
use crate::diagram::{
    FederatedCredential, FederatedCredentialId, NewFederatedCredential, NodeId, Workload,
};
use crate::link::LinkError;
use crate::link::tags::{section, workload};
use crate::link::wire::Field;

impl DiagramReader<'_> {
    pub(super) fn federation(
        &mut self,
        ids: &[u32],
        sections: u32,
    ) -> Result<Vec<FederatedCredential>> {
        if sections & section::FEDERATION == 0 {
            return if ids.is_empty() {
                Ok(Vec::new())
            } else {
                Err(LinkError::Damaged)
            };
        }
        for place in 0..self.nodes.len() {
            let is_pod = self.resource(place).is_ok_and(|it| it.kind.is_pod());
            if is_pod {
                let workload = self.workload()?;
                self.resource(place)?.workload = Some(workload);
            }
        }
        self.numbers.about(Field::Federation, 1);
        let identities = each(ids, |_| self.node())?;
        self.numbers.about(Field::FederationText, 0);
        let names = each(ids, |_| self.numbers.text())?;
        self.numbers.about(Field::FederationText, 1);
        let issuers = each(ids, |_| self.numbers.text())?;
        self.numbers.about(Field::FederationText, 2);
        let subjects = each(ids, |_| self.numbers.text())?;
        self.numbers.about(Field::FederationText, 3);
        let audiences = each(ids, |_| self.numbers.text())?;
        let whose = ids.iter().zip(identities).zip(names);
        let what = issuers.into_iter().zip(subjects).zip(audiences);
        Ok(whose
            .zip(what)
            .map(
                |(((id, identity), name), ((issuer, subject), audience))| FederatedCredential {
                    id: FederatedCredentialId::new(*id),
                    identity,
                    what: NewFederatedCredential {
                        name,
                        issuer,
                        subject,
                        audience,
                    },
                },
            )
            .collect())
    }

    fn workload(&mut self) -> Result<Workload> {
        self.numbers.about(Field::Federation, 0);
        let flags = self.numbers.number()?;
        if flags & !(workload::UNLABELED | workload::PRIVATE_ISSUER) != 0 {
            return Err(LinkError::MadeByNewer);
        }
        Ok(Workload {
            namespace: self.numbers.text()?,
            service_account: self.numbers.text()?,
            is_labeled: flags & workload::UNLABELED == 0,
            has_public_issuer: flags & workload::PRIVATE_ISSUER == 0,
            identity: self.some_node()?,
            cluster: self.some_node()?,
        })
    }

    fn some_node(&mut self) -> Result<Option<NodeId>> {
        Ok(match self.numbers.number()? {
            0 => None,
            1 => Some(NodeId::new(self.numbers.number()?)),
            place => Some(at(&self.nodes, place - 2)?.id),
        })
    }
}
