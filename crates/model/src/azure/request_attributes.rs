//! What does a request tell the conditions on role assignments?
//!
//! For each operation what is known of its requests. What a row does not name is
//! not known here, such as the index tags of a blob or custom security attributes
//! of the caller, and a condition that hangs on it is not evaluated. Names that
//! the documentation says a request does not have are known to be absent.

use super::operations::Operation;
use super::roles::id;
use super::source::Source;
use super::sources;
use crate::access::condition::AttributeSource::{self, Request, Resource};
use crate::guid::Guid;

/// What is known of the requests of an operation.
#[derive(Debug)]
pub struct RequestAttributes {
    /// The operation.
    pub operation: Operation,
    /// The suboperation; `None` if it is none that has a name.
    pub sub_operation: Option<&'static str>,
    /// What its attributes have, by their names.
    pub known: &'static [(AttributeSource, &'static str, Fact)],
    /// Where this was read.
    pub source: Source,
}

/// What an attribute has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The name of the resource.
    ResourceName,
    /// The name of the part.
    PartName,
    /// The name of the thing in the part.
    ItemName,
    /// The object id of the caller.
    CallerId,
    /// What kind of principal the caller is.
    CallerType,
    /// This id.
    Guid(Guid),
    /// It is so.
    True,
    /// The request does not have it.
    Absent,
}

impl RequestAttributes {
    /// What is known of the requests of this operation; `None` if nothing is.
    #[must_use]
    pub fn of(operation: Operation) -> Option<&'static Self> {
        ROWS.iter().find(|row| row.operation == operation)
    }
}

const ACCOUNT: &str = "Microsoft.Storage/storageAccounts:name";
const CONTAINER: &str = "Microsoft.Storage/storageAccounts/blobServices/containers:name";
const PATH: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path";
const PREFIX: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:prefix";
const VERSION: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:versionId";
const SNAPSHOT: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:snapshot";
const IS_CURRENT: &str =
    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:isCurrentVersion";
const QUEUE: &str = "Microsoft.Storage/storageAccounts/queueServices/queues:name";
const VAULT: &str = "Microsoft.KeyVault/vaults:name";
const SECRET: &str = "Microsoft.KeyVault/vaults/secrets:name";
const REPOSITORY: &str = "Microsoft.ContainerRegistry/registries/repositories:name";
const ROLE: &str = "Microsoft.Authorization/roleAssignments:RoleDefinitionId";
const PRINCIPAL: &str = "Microsoft.Authorization/roleAssignments:PrincipalId";
const PRINCIPAL_TYPE: &str = "Microsoft.Authorization/roleAssignments:PrincipalType";

/// A message of a queue: all that is known is where.
const fn message(operation: &str) -> RequestAttributes {
    RequestAttributes {
        operation: Operation::named(operation),
        sub_operation: None,
        known: &[
            (Resource, ACCOUNT, Fact::ResourceName),
            (Resource, QUEUE, Fact::PartName),
        ],
        source: sources::STORAGE_QUEUE_CONDITIONS,
    }
}

/// A file of a file system: a path in a container.
const fn path(operation: &str) -> RequestAttributes {
    RequestAttributes {
        operation: Operation::named(operation),
        sub_operation: None,
        known: &[
            (Resource, ACCOUNT, Fact::ResourceName),
            (Resource, CONTAINER, Fact::PartName),
            (Resource, PATH, Fact::ItemName),
            (Request, PREFIX, Fact::Absent),
            (Request, VERSION, Fact::Absent),
            (Request, SNAPSHOT, Fact::Absent),
        ],
        source: sources::STORAGE_BLOB_CONDITIONS,
    }
}

/// A secret that is there. Conditions about vaults are in preview.
const fn secret(operation: &str) -> RequestAttributes {
    RequestAttributes {
        operation: Operation::named(operation),
        sub_operation: None,
        known: &[
            (Resource, VAULT, Fact::ResourceName),
            (Resource, SECRET, Fact::PartName),
            (Request, SECRET, Fact::Absent),
        ],
        source: sources::KEY_VAULT_CONDITIONS,
    }
}

/// A repository, which the document names as an attribute of the request.
const fn repository(operation: &str) -> RequestAttributes {
    RequestAttributes {
        operation: Operation::named(operation),
        sub_operation: None,
        known: &[(Request, REPOSITORY, Fact::PartName)],
        source: sources::REGISTRY_ABAC,
    }
}

static ROWS: &[RequestAttributes] = &[
    RequestAttributes {
        operation: Operation::named("list-blobs"),
        sub_operation: Some("Blob.List"),
        known: &[
            (Resource, ACCOUNT, Fact::ResourceName),
            (Resource, CONTAINER, Fact::PartName),
            (Resource, PATH, Fact::Absent),
            // The request that is shown lists everything.
            (Request, PREFIX, Fact::Absent),
            (Request, VERSION, Fact::Absent),
            (Request, SNAPSHOT, Fact::Absent),
        ],
        source: sources::STORAGE_BLOB_CONDITIONS,
    },
    RequestAttributes {
        operation: Operation::named("read-blob"),
        sub_operation: None,
        known: &[
            (Resource, ACCOUNT, Fact::ResourceName),
            (Resource, CONTAINER, Fact::PartName),
            (Resource, PATH, Fact::ItemName),
            (Resource, IS_CURRENT, Fact::True),
            (Request, PREFIX, Fact::Absent),
            (Request, VERSION, Fact::Absent),
            (Request, SNAPSHOT, Fact::Absent),
        ],
        source: sources::STORAGE_BLOB_CONDITIONS,
    },
    RequestAttributes {
        operation: Operation::named("write-blob"),
        sub_operation: None,
        known: &[
            (Resource, ACCOUNT, Fact::ResourceName),
            (Resource, CONTAINER, Fact::PartName),
            (Resource, PATH, Fact::ItemName),
            (Request, PREFIX, Fact::Absent),
            (Request, VERSION, Fact::Absent),
            (Request, SNAPSHOT, Fact::Absent),
        ],
        source: sources::STORAGE_BLOB_CONDITIONS,
    },
    RequestAttributes {
        operation: Operation::named("delete-blob"),
        sub_operation: None,
        known: &[
            (Resource, ACCOUNT, Fact::ResourceName),
            (Resource, CONTAINER, Fact::PartName),
            (Resource, PATH, Fact::ItemName),
            (Resource, IS_CURRENT, Fact::True),
            (Request, PREFIX, Fact::Absent),
            (Request, VERSION, Fact::Absent),
            (Request, SNAPSHOT, Fact::Absent),
        ],
        source: sources::STORAGE_BLOB_CONDITIONS,
    },
    path("read-path"),
    path("create-path"),
    path("set-access-control"),
    secret("get-secret"),
    // A certificate with its private key is a secret of the same name.
    secret("get-certificate-with-private-key"),
    RequestAttributes {
        operation: Operation::named("set-secret"),
        sub_operation: None,
        // It need not be there yet.
        known: &[
            (Resource, VAULT, Fact::ResourceName),
            (Resource, SECRET, Fact::Absent),
            (Request, SECRET, Fact::PartName),
        ],
        source: sources::KEY_VAULT_CONDITIONS,
    },
    RequestAttributes {
        operation: Operation::named("list-secrets"),
        sub_operation: None,
        // The document gives the action the name of a secret, and does not say which it
        // is when all of them are listed.
        known: &[
            (Resource, VAULT, Fact::ResourceName),
            (Request, SECRET, Fact::Absent),
        ],
        source: sources::KEY_VAULT_CONDITIONS,
    },
    repository("pull-image"),
    repository("push-image"),
    message("put-message"),
    message("get-messages"),
    message("peek-messages"),
    message("delete-message"),
    RequestAttributes {
        operation: Operation::named("assign-role"),
        sub_operation: None,
        // What the body of the request says.
        known: &[
            (Request, ROLE, Fact::Guid(id::READER)),
            (Request, PRINCIPAL, Fact::CallerId),
            (Request, PRINCIPAL_TYPE, Fact::CallerType),
        ],
        source: sources::DELEGATION_CONDITIONS,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::azure::operations::Wire;

    #[test]
    fn what_is_said_of_assigning_a_role_is_what_the_request_says() {
        let row = RequestAttributes::of(Operation::named("assign-role")).unwrap();
        let Wire::Http(call) = row.operation.row().wire else {
            panic!("no request");
        };
        let body = call.body.unwrap().text;
        for (_, name, fact) in row.known {
            let said = match fact {
                Fact::Guid(guid) => guid.to_string(),
                Fact::CallerType => "\"{principal_type}\"".to_owned(),
                Fact::CallerId => "{principal_id}".to_owned(),
                other => panic!("{name}: {other:?}"),
            };
            assert!(body.contains(&said), "{name}: {said}");
        }
    }

    #[test]
    fn every_operation_has_one_row_at_most() {
        for row in ROWS {
            let same = ROWS.iter().filter(|other| other.operation == row.operation);
            assert_eq!(same.count(), 1, "{:?}", row.operation);
        }
    }
}
