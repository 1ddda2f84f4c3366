//! Operations on blob and queue storage.

use super::{CheckedAt, HttpCall, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, Header, HttpSuccess, MS_REQUEST_ID, Method, XML};
use crate::azure::part_kinds::PartKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "list-containers",
        service: Service::named("blob-storage"),
        name: "List containers",
        verb: "lists the containers",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::control(
                "Microsoft.Storage/storageAccounts/blobServices/containers/read",
                id::STORAGE_BLOB_DATA_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/?comp=list",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::with_body(
                    200,
                    XML,
                    r#"<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="https://{account}.blob.core.windows.net/"><Containers><Container><Name>invoices</Name></Container></Containers><NextMarker /></EnumerationResults>"#,
                )
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "A control action that is checked on a data endpoint: Reader grants it, although Reader cannot read blobs.",
        ],
        sources: &[sources::AZURITE_BLOB_API],
        unverified: None,
    },
    OperationRow {
        slug: "create-container",
        service: Service::named("blob-storage"),
        name: "Create container",
        verb: "creates a container",
        targets: Targets::Offering,
        parts: &[PartKind::named("blob-container")],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::control(
                "Microsoft.Storage/storageAccounts/blobServices/containers/write",
                id::STORAGE_BLOB_DATA_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Put,
            "/{part}?restype=container",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::empty(201)
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "Checked on the account: no role can be assigned on a container that does not exist yet.",
        ],
        sources: &[sources::AZURITE_BLOB_API],
        unverified: Some("that a role on the container is not looked for"),
    },
    OperationRow {
        slug: "list-blobs",
        service: Service::named("blob-storage"),
        name: "List blobs",
        verb: "lists the blobs of a container",
        targets: Targets::Offering,
        parts: &[PartKind::named("blob-container")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
            id::STORAGE_BLOB_DATA_READER,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/{part}?restype=container&comp=list",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::with_body(
                    200,
                    XML,
                    r#"<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="https://{account}.blob.core.windows.net/" ContainerName="{part}"><Blobs><Blob><Name>september.pdf</Name></Blob></Blobs><NextMarker /></EnumerationResults>"#,
                )
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "The same action as reading a blob; conditions tell the two apart by the suboperation Blob.List.",
        ],
        sources: &[sources::AZURITE_BLOB_API],
        unverified: None,
    },
    OperationRow {
        slug: "read-blob",
        service: Service::named("blob-storage"),
        name: "Read blob",
        verb: "reads a blob",
        targets: Targets::Offering,
        parts: &[PartKind::named("blob-container")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
            id::STORAGE_BLOB_DATA_READER,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/{part}/{item}",
            HttpSuccess {
                headers: &[
                    MS_REQUEST_ID,
                    Header {
                        name: "x-ms-blob-type",
                        value: "BlockBlob",
                    },
                ],
                ..HttpSuccess::with_body(
                    200,
                    "application/octet-stream",
                    "(example content of {item})",
                )
            },
        )),
        example_item: "september.pdf",
        refusal_values: &[],
        notes: &["206 when a range was asked for."],
        sources: &[sources::AZURITE_BLOB_API],
        unverified: None,
    },
    OperationRow {
        slug: "write-blob",
        service: Service::named("blob-storage"),
        name: "Write blob",
        verb: "writes a blob",
        targets: Targets::Offering,
        parts: &[PartKind::named("blob-container")],
        permission: Permission::Rbac(RbacPermission {
            alternate_actions: &[
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action",
            ],
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
                id::STORAGE_BLOB_DATA_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall {
            headers: &[Header {
                name: "x-ms-blob-type",
                value: "BlockBlob",
            }],
            ..HttpCall::with_body(
                Method::Put,
                "/{part}/{item}",
                Body::new("application/octet-stream", "(example content of {item})"),
                HttpSuccess {
                    headers: &[MS_REQUEST_ID],
                    ..HttpSuccess::empty(201)
                },
            )
        }),
        example_item: "september.pdf",
        refusal_values: &[],
        notes: &["The add action is enough only when the blob does not exist yet."],
        sources: &[sources::AZURITE_BLOB_API],
        unverified: None,
    },
    OperationRow {
        slug: "delete-blob",
        service: Service::named("blob-storage"),
        name: "Delete blob",
        verb: "deletes a blob",
        targets: Targets::Offering,
        parts: &[PartKind::named("blob-container")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete",
            id::STORAGE_BLOB_DATA_CONTRIBUTOR,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Delete,
            "/{part}/{item}",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::empty(202)
            },
        )),
        example_item: "september.pdf",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::AZURITE_BLOB_API],
        unverified: None,
    },
    OperationRow {
        slug: "get-user-delegation-key",
        service: Service::named("blob-storage"),
        name: "Get user delegation key",
        verb: "gets a user delegation key",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::control(
                "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action",
                id::STORAGE_BLOB_DELEGATOR,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/?restype=service&comp=userdelegationkey",
            Body::new(
                XML,
                r#"<?xml version="1.0" encoding="utf-8"?><KeyInfo><Start>2026-10-05T10:00:00Z</Start><Expiry>2026-10-05T11:00:00Z</Expiry></KeyInfo>"#,
            ),
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::with_body(
                    200,
                    XML,
                    r#"<?xml version="1.0" encoding="utf-8"?><UserDelegationKey><SignedOid>{principal_id}</SignedOid><SignedTid>{tenant}</SignedTid><SignedStart>2026-10-05T10:00:00Z</SignedStart><SignedExpiry>2026-10-05T11:00:00Z</SignedExpiry><SignedService>b</SignedService><SignedVersion>2026-04-06</SignedVersion><Value>{delegation_key}</Value></UserDelegationKey>"#,
                )
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &["The role must be assigned on the storage account or above."],
        sources: &[sources::AZURITE_BLOB_API],
        unverified: None,
    },
    OperationRow {
        slug: "put-message",
        service: Service::named("queue-storage"),
        name: "Add message",
        verb: "adds a message to a queue",
        targets: Targets::Offering,
        parts: &[PartKind::named("storage-queue")],
        permission: Permission::Rbac(RbacPermission {
            alternate_actions: &[
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/write",
            ],
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/add/action",
                id::STORAGE_QUEUE_DATA_MESSAGE_SENDER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/{part}/messages",
            Body::new(
                XML,
                r#"<?xml version="1.0" encoding="utf-8"?><QueueMessage><MessageText>ZXhhbXBsZQ==</MessageText></QueueMessage>"#,
            ),
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::with_body(
                    201,
                    XML,
                    r#"<?xml version="1.0" encoding="utf-8"?><QueueMessagesList><QueueMessage><MessageId>{new_id}</MessageId><InsertionTime>{http_date}</InsertionTime><PopReceipt>RkFLRQ==</PopReceipt></QueueMessage></QueueMessagesList>"#,
                )
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[
            sources::AZURITE_QUEUE_API,
            sources::STORAGE_QUEUE_CONDITIONS,
        ],
        unverified: None,
    },
    OperationRow {
        slug: "get-messages",
        service: Service::named("queue-storage"),
        name: "Take messages",
        verb: "takes messages from a queue",
        targets: Targets::Offering,
        parts: &[PartKind::named("storage-queue")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.Storage/storageAccounts/queueServices/queues/messages/process/action",
            id::STORAGE_QUEUE_DATA_MESSAGE_PROCESSOR,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/{part}/messages",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::with_body(
                    200,
                    XML,
                    r#"<?xml version="1.0" encoding="utf-8"?><QueueMessagesList><QueueMessage><MessageId>{new_id}</MessageId><InsertionTime>{http_date}</InsertionTime><PopReceipt>RkFLRQ==</PopReceipt><DequeueCount>1</DequeueCount><MessageText>ZXhhbXBsZQ==</MessageText></QueueMessage></QueueMessagesList>"#,
                )
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "The same action covers deleting the message afterwards.",
            "The actions for reading and for deleting messages are enough together, which is not modelled.",
        ],
        sources: &[sources::AZURITE_QUEUE_API, sources::STORAGE_OAUTH],
        unverified: None,
    },
    OperationRow {
        slug: "peek-messages",
        service: Service::named("queue-storage"),
        name: "Peek at messages",
        verb: "peeks at the messages of a queue",
        targets: Targets::Offering,
        parts: &[PartKind::named("storage-queue")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.Storage/storageAccounts/queueServices/queues/messages/read",
            id::STORAGE_QUEUE_DATA_READER,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/{part}/messages?peekonly=true",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::with_body(
                    200,
                    XML,
                    r#"<?xml version="1.0" encoding="utf-8"?><QueueMessagesList><QueueMessage><MessageId>{new_id}</MessageId><InsertionTime>{http_date}</InsertionTime><DequeueCount>0</DequeueCount><MessageText>ZXhhbXBsZQ==</MessageText></QueueMessage></QueueMessagesList>"#,
                )
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::AZURITE_QUEUE_API],
        unverified: None,
    },
    OperationRow {
        slug: "delete-message",
        service: Service::named("queue-storage"),
        name: "Delete message",
        verb: "deletes a message from a queue",
        targets: Targets::Offering,
        parts: &[PartKind::named("storage-queue")],
        permission: Permission::Rbac(RbacPermission {
            alternate_actions: &[
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/delete",
            ],
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/queueServices/queues/messages/process/action",
                id::STORAGE_QUEUE_DATA_MESSAGE_PROCESSOR,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Delete,
            "/{part}/messages/{new_id}?popreceipt=RkFLRQ%3D%3D",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::empty(204)
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::AZURITE_QUEUE_API],
        unverified: None,
    },
];
