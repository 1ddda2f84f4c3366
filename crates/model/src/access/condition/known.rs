//! What do people call the actions and attributes that conditions are about?

/// The action of reading blobs.
pub(super) const READ_BLOBS: &str =
    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";

/// Actions that conditions are about, and what one does by them.
// Source: Microsoft Learn, "Actions and attributes for Azure role assignment conditions
// for Azure Blob Storage", the same for Azure Queue Storage, and "Authorization actions
// and attributes".
const ACTIONS: [(&str, &str); 18] = [
    (READ_BLOBS, "reading and listing blobs"),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
        "writing blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action",
        "creating blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete",
        "deleting blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/deleteBlobVersion/action",
        "deleting versions of blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/permanentDelete/action",
        "deleting blobs permanently",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/move/action",
        "renaming blobs",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read",
        "reading index tags",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/write",
        "writing index tags",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/filter/action",
        "finding blobs by tags",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/runAsSuperUser/action",
        "all that a hierarchical namespace offers",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/read",
        "peeking at messages",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/write",
        "writing messages",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/add/action",
        "adding messages",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/delete",
        "deleting messages",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/process/action",
        "receiving and deleting messages",
    ),
    (
        "Microsoft.Authorization/roleAssignments/write",
        "assigning roles",
    ),
    (
        "Microsoft.Authorization/roleAssignments/delete",
        "removing role assignments",
    ),
];

/// Attributes that conditions are about, and what they are.
// Source: as above.
const ATTRIBUTES: [(&str, &str); 21] = [
    (
        "Microsoft.Storage/storageAccounts:name",
        "the storage account",
    ),
    (
        "Microsoft.Storage/storageAccounts:isHnsEnabled",
        "whether the hierarchical namespace is on",
    ),
    (
        "Microsoft.Storage/storageAccounts/encryptionScopes:name",
        "the encryption scope",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers:name",
        "the container",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path",
        "the path of the blob",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:prefix",
        "the prefix that is listed",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:snapshot",
        "the snapshot",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:versionId",
        "the version of the blob",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs:isCurrentVersion",
        "whether it is the current version",
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags&$keys$&",
        "the keys of the index tags",
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues:name",
        "the queue",
    ),
    ("Microsoft.KeyVault/vaults:name", "the vault"),
    (
        "Microsoft.KeyVault/vaults/secrets:name",
        "the name of the secret",
    ),
    (
        "Microsoft.ContainerRegistry/registries/repositories:name",
        "the repository",
    ),
    (
        "Microsoft.Authorization/roleAssignments:RoleDefinitionId",
        "the role",
    ),
    (
        "Microsoft.Authorization/roleAssignments:PrincipalId",
        "whoever gets the role",
    ),
    (
        "Microsoft.Authorization/roleAssignments:PrincipalType",
        "the type of whoever gets the role",
    ),
    ("isPrivateLink", "whether it comes over a private link"),
    (
        "Microsoft.Network/privateEndpoints",
        "the private endpoint it comes through",
    ),
    (
        "Microsoft.Network/virtualNetworks/subnets",
        "the subnet it comes from",
    ),
    ("UtcNow", "the time (UTC)"),
];

/// How attributes begin that are index tags.
pub(super) const TAGS: &str =
    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags:";

/// How attributes begin that are either so or not.
pub(super) const WHETHER: &str = "whether ";

/// What one does by an action, if that is known: `writing blobs`.
pub(super) fn action_words(action: &str) -> Option<&'static str> {
    in_table(&ACTIONS, action)
}

/// What an attribute is, if that is known: `the container`.
pub(super) fn attribute_words(name: &str) -> Option<&'static str> {
    in_table(&ATTRIBUTES, name)
}

fn in_table(table: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    let mut known = table.iter();
    let found = known.find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, words)| *words)
}

/// All words of tables that conditions are told in, with their groups.
#[cfg(test)]
pub(crate) fn listed() -> impl Iterator<Item = (&'static str, &'static str)> {
    let doing = ACTIONS.iter().map(|(_, words)| ("doing", *words));
    let attributes = ATTRIBUTES.iter().map(|(_, words)| ("attribute", *words));
    let statements = ATTRIBUTES.iter().filter_map(|(_, words)| {
        let statement = words.strip_prefix(WHETHER)?;
        Some(("statement", statement))
    });
    doing.chain(attributes).chain(statements)
}
