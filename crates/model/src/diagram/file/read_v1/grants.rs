//! What is held inside databases and in services' own systems, as it is read.

use std::collections::BTreeSet;

use super::{Reader, shown};
use crate::azure::DataRole;
use crate::diagram::file::v1::{DataGrantV1, DatabaseUserV1};
use crate::diagram::{
    DataGrant, DataGrantId, DatabaseRole, DatabaseUser, DatabaseUserId, PrincipalId, Problem,
    Scope, Subject,
};

impl Reader {
    pub(super) fn database_user(&mut self, wire: DatabaseUserV1) -> Option<DatabaseUser> {
        let id = DatabaseUserId::new(wire.id);
        let subject = Some(Subject::DatabaseUser(id));
        let mut roles = BTreeSet::new();
        for name in &wire.roles {
            match DatabaseRole::from_name(name) {
                Some(role) => {
                    roles.insert(role);
                }
                None => self.errors.push(Problem::error(
                    "not-known",
                    subject,
                    format!(
                        "`{}` is not a database role that is known here",
                        shown(name)
                    ),
                    "Use `db_datareader`, `db_datawriter` or `db_owner`.",
                )),
            }
        }
        let Scope::Part(server, database) = self.scope(wire.database) else {
            self.errors.push(Problem::error(
                "no-such-part",
                subject,
                format!("there is no database {} in this diagram", wire.database),
                "Refer to the id of a database, which is a part of its server.",
            ));
            return None;
        };
        Some(DatabaseUser {
            id,
            server,
            database,
            principal: PrincipalId::new(wire.principal),
            roles: roles.into_iter().collect(),
        })
    }

    pub(super) fn data_grant(&mut self, wire: DataGrantV1) -> Option<DataGrant> {
        let id = DataGrantId::new(wire.id);
        let subject = Subject::DataGrant(id);
        let mut roles: BTreeSet<DataRole> = BTreeSet::new();
        for slug in &wire.roles {
            roles.extend(self.known::<DataRole>(subject, slug));
        }
        Some(DataGrant {
            id,
            scope: self.scope(wire.scope),
            principal: PrincipalId::new(wire.principal),
            roles: roles.into_iter().collect(),
        })
    }
}
