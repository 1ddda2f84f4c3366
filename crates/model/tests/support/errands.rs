//! What hosts do that act by themselves.

/// What could be done, by whom it may be done, and to what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Errand {
    /// The operation.
    pub(crate) operation: &'static str,
    /// The least role that allows it.
    pub(crate) role: &'static str,
    /// The kind of the target.
    pub(crate) target: &'static str,
    /// The name of the target.
    pub(crate) name: &'static str,
}

const fn errand(
    operation: &'static str,
    role: &'static str,
    target: &'static str,
    name: &'static str,
) -> Errand {
    Errand {
        operation,
        role,
        target,
        name,
    }
}

/// What code does that may do anything.
pub(crate) const READ_BLOB: Errand = errand(
    "read-blob",
    "Storage Blob Data Reader",
    "storage-account",
    "contosoinvoices",
);

/// What hosts do that act by themselves, the most usual first.
pub(crate) const ERRANDS: [Errand; 7] = [
    READ_BLOB,
    errand(
        "write-blob",
        "Storage Blob Data Contributor",
        "storage-account",
        "contosoinvoices",
    ),
    errand(
        "get-secret",
        "Key Vault Secrets User",
        "key-vault",
        "kv-invoices",
    ),
    errand(
        "wrap-key",
        "Key Vault Crypto Service Encryption User",
        "key-vault",
        "kv-invoices",
    ),
    errand(
        "encrypt-with-key",
        "Key Vault Crypto User",
        "key-vault",
        "kv-invoices",
    ),
    errand(
        "send-message",
        "Azure Service Bus Data Sender",
        "service-bus-namespace",
        "sb-invoices",
    ),
    errand(
        "send-event",
        "Azure Event Hubs Data Sender",
        "event-hubs-namespace",
        "evhns-invoices",
    ),
];
