//! By which operations does Azure Resource Manager hand out keys, and what does a key
//! from such a list open?
//!
//! They are actions of the control plane: whoever has one comes by data that no data
//! action and no data role of its own opens to it.

use super::operations::{ManagedTarget, Operation, Targets};
use super::resource_kinds::ResourceKind;
use super::source::Source;
use super::sources;

/// An operation that hands out the keys of a resource.
#[derive(Clone, Copy, Debug)]
pub struct KeyList {
    /// The operation.
    pub operation: Operation,
    /// Whether it has only those keys that read.
    pub is_read_only: bool,
    /// What can be done with one of the keys, as the end of a sentence.
    pub opens: &'static str,
    /// Where that was read.
    pub source: Source,
}

impl KeyList {
    /// The list that an operation hands out; `None` if it hands out no keys.
    #[must_use]
    pub fn of_operation(operation: Operation) -> Option<&'static Self> {
        ALL.iter().find(|list| list.operation == operation)
    }

    /// The lists of a resource of this kind, in the order of the table.
    pub fn of_resource(kind: ResourceKind) -> impl Iterator<Item = &'static Self> {
        ALL.iter()
            .filter(move |list| match list.operation.row().targets {
                Targets::Managed(targets) => targets.contains(&ManagedTarget::Kind(kind)),
                Targets::Offering => false,
            })
    }
}

/// All of them.
pub static ALL: &[KeyList] = &[
    KeyList {
        operation: Operation::named("list-storage-keys"),
        is_read_only: false,
        opens: "everything in the account can be read, changed and deleted",
        source: sources::STORAGE_KEYS,
    },
    KeyList {
        operation: Operation::named("list-service-bus-keys"),
        is_read_only: false,
        opens: "messages can be sent and received in the whole namespace, and its queues and topics managed",
        source: sources::SERVICE_BUS_SAS,
    },
    KeyList {
        operation: Operation::named("list-app-configuration-keys"),
        is_read_only: false,
        opens: "all key-values of the store can be read, changed and deleted",
        source: sources::APP_CONFIGURATION_HMAC_AUTHORIZATION,
    },
    KeyList {
        operation: Operation::named("list-ai-keys"),
        is_read_only: false,
        opens: "everything that the service offers can be called",
        source: sources::OPENAI_API,
    },
    KeyList {
        operation: Operation::named("list-cosmos-keys"),
        is_read_only: false,
        opens: "all items of the account can be read, changed and deleted",
        source: sources::COSMOS_AUTHORIZATION,
    },
    KeyList {
        operation: Operation::named("list-cosmos-read-only-keys"),
        is_read_only: true,
        opens: "all items of the account can be read",
        source: sources::COSMOS_READ_ONLY_KEY,
    },
    KeyList {
        operation: Operation::named("list-redis-keys"),
        is_read_only: false,
        opens: "everything in the cache can be read, changed and deleted",
        source: sources::REDIS_KEYS,
    },
];
