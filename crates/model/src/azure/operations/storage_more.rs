//! Operations on tables, files and file systems of a storage account.

use super::{
    FurtherPermission, HttpCall, ListedPermission, OperationRow, Permission, Plane, RbacPermission,
    Targets, Wire,
};
use crate::azure::data_roles::DataRole;
use crate::azure::http::{Body, Header, HttpSuccess, JSON, MS_REQUEST_ID, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "query-entities",
        service: Service::named("table-storage"),
        name: "Query entities",
        verb: "queries the entities of a table",
        targets: Targets::Offering,
        parts: &[PartKind::named("storage-table")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.Storage/storageAccounts/tableServices/tables/entities/read",
            id::STORAGE_TABLE_DATA_READER,
        )),
        wire: Wire::Http(&HttpCall {
            headers: &[Header {
                name: "Accept",
                value: "application/json;odata=minimalmetadata",
            }],
            ..HttpCall::without_body(
                Method::Get,
                "/{part}()",
                HttpSuccess {
                    headers: &[MS_REQUEST_ID],
                    ..HttpSuccess::with_body(
                        200,
                        "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
                        r#"{"odata.metadata":"https://{account}.table.core.windows.net/$metadata#{part}","value":[{"odata.etag":"W/\"datetime'2026-09-21T14%3A13%3A19.0000000Z'\"","PartitionKey":"2026","RowKey":"1","item":"example"}]}"#,
                    )
                },
            )
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::AZURITE_TABLE_API],
        unverified: None,
    },
    OperationRow {
        slug: "insert-entity",
        service: Service::named("table-storage"),
        name: "Insert entity",
        verb: "inserts an entity into a table",
        targets: Targets::Offering,
        parts: &[PartKind::named("storage-table")],
        permission: Permission::Rbac(RbacPermission {
            alternate_actions: &[
                "Microsoft.Storage/storageAccounts/tableServices/tables/entities/write",
            ],
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/tableServices/tables/entities/add/action",
                id::STORAGE_TABLE_DATA_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall {
            headers: &[Header {
                name: "Accept",
                value: "application/json;odata=minimalmetadata",
            }],
            ..HttpCall::with_body(
                Method::Post,
                "/{part}",
                Body::new(
                    JSON,
                    r#"{"PartitionKey":"2026","RowKey":"1","item":"example"}"#,
                ),
                HttpSuccess {
                    headers: &[MS_REQUEST_ID],
                    ..HttpSuccess::with_body(
                        201,
                        "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
                        r#"{"odata.etag":"W/\"datetime'2026-09-21T14%3A13%3A19.0000000Z'\"","PartitionKey":"2026","RowKey":"1","item":"example"}"#,
                    )
                },
            )
        }),
        example_item: "",
        refusal_values: &[],
        notes: &["204 with Prefer: return-no-content."],
        sources: &[sources::AZURITE_TABLE_API],
        unverified: None,
    },
    OperationRow {
        slug: "update-entity",
        service: Service::named("table-storage"),
        name: "Update entity",
        verb: "updates an entity of a table",
        targets: Targets::Offering,
        parts: &[PartKind::named("storage-table")],
        permission: Permission::Rbac(RbacPermission {
            alternate_actions: &[
                "Microsoft.Storage/storageAccounts/tableServices/tables/entities/write",
            ],
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/tableServices/tables/entities/update/action",
                id::STORAGE_TABLE_DATA_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall {
            headers: &[Header {
                name: "If-Match",
                value: "*",
            }],
            ..HttpCall::with_body(
                Method::Put,
                "/{part}(PartitionKey='2026',RowKey='1')",
                Body::new(
                    JSON,
                    r#"{"PartitionKey":"2026","RowKey":"1","item":"another example"}"#,
                ),
                HttpSuccess {
                    headers: &[MS_REQUEST_ID],
                    ..HttpSuccess::empty(204)
                },
            )
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::AZURITE_TABLE_API],
        unverified: None,
    },
    OperationRow {
        slug: "delete-entity",
        service: Service::named("table-storage"),
        name: "Delete entity",
        verb: "deletes an entity of a table",
        targets: Targets::Offering,
        parts: &[PartKind::named("storage-table")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.Storage/storageAccounts/tableServices/tables/entities/delete",
            id::STORAGE_TABLE_DATA_CONTRIBUTOR,
        )),
        wire: Wire::Http(&HttpCall {
            headers: &[Header {
                name: "If-Match",
                value: "*",
            }],
            ..HttpCall::without_body(
                Method::Delete,
                "/{part}(PartitionKey='2026',RowKey='1')",
                HttpSuccess {
                    headers: &[MS_REQUEST_ID],
                    ..HttpSuccess::empty(204)
                },
            )
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::AZURITE_TABLE_API],
        unverified: None,
    },
    OperationRow {
        slug: "read-file",
        service: Service::named("file-storage"),
        name: "Read file",
        verb: "reads a file of a share",
        targets: Targets::Offering,
        parts: &[PartKind::named("file-share")],
        permission: Permission::Rbac(RbacPermission {
            further: &[FurtherPermission {
                any_of: &[(
                    Plane::Data,
                    "Microsoft.Storage/storageAccounts/fileServices/readFileBackupSemantics/action",
                )],
                source: sources::ROLE_DATA,
            }],
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/fileServices/fileshares/files/read",
                id::STORAGE_FILE_DATA_PRIVILEGED_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/{part}/{item}",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::with_body(
                    200,
                    "application/octet-stream",
                    "(example content of {item})",
                )
            },
        )),
        example_item: "september.pdf",
        refusal_values: &[],
        notes: &[
            "The intent “backup” takes a second data action, that of reading past the access lists.",
        ],
        sources: &[sources::FILE_API, sources::FILE_OAUTH],
        unverified: None,
    },
    OperationRow {
        slug: "write-file",
        service: Service::named("file-storage"),
        name: "Write file range",
        verb: "writes into a file of a share",
        targets: Targets::Offering,
        parts: &[PartKind::named("file-share")],
        permission: Permission::Rbac(RbacPermission {
            further: &[FurtherPermission {
                any_of: &[(
                    Plane::Data,
                    "Microsoft.Storage/storageAccounts/fileServices/writeFileBackupSemantics/action",
                )],
                source: sources::ROLE_DATA,
            }],
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/fileServices/fileshares/files/write",
                id::STORAGE_FILE_DATA_PRIVILEGED_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall {
            headers: &[
                Header {
                    name: "x-ms-write",
                    value: "update",
                },
                Header {
                    name: "x-ms-range",
                    value: "bytes=0-6",
                },
            ],
            ..HttpCall::with_body(
                Method::Put,
                "/{part}/{item}?comp=range",
                Body::new("application/octet-stream", "example"),
                HttpSuccess {
                    headers: &[MS_REQUEST_ID],
                    ..HttpSuccess::empty(201)
                },
            )
        }),
        example_item: "september.pdf",
        refusal_values: &[],
        notes: &[
            "The intent “backup” takes a second data action, that of writing past the access lists.",
        ],
        sources: &[sources::FILE_API, sources::FILE_OAUTH],
        unverified: None,
    },
    OperationRow {
        slug: "read-path",
        service: Service::named("data-lake-storage"),
        name: "Read file (Data Lake)",
        verb: "reads a file of a file system",
        targets: Targets::Offering,
        parts: &[PartKind::named("blob-container")],
        permission: Permission::Rbac(RbacPermission {
            otherwise: Some(&TO_READ),
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
                id::STORAGE_BLOB_DATA_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/{part}/{item}",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::with_body(
                    200,
                    "application/octet-stream",
                    "(example content of {item})",
                )
            },
        )),
        example_item: "raw/september.csv",
        refusal_values: &[],
        notes: &[
            "A file system of Data Lake Storage is a blob container.",
            "In lists it takes Execute on the file system and on each directory on the way, and Read on the file.",
        ],
        sources: &[sources::LAKE_API, sources::LAKE_ACCESS],
        unverified: None,
    },
    OperationRow {
        slug: "create-path",
        service: Service::named("data-lake-storage"),
        name: "Create file (Data Lake)",
        verb: "creates a file in a file system",
        targets: Targets::Offering,
        parts: &[PartKind::named("blob-container")],
        permission: Permission::Rbac(RbacPermission {
            otherwise: Some(&TO_CREATE),
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
                id::STORAGE_BLOB_DATA_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Put,
            "/{part}/{item}?resource=file",
            HttpSuccess {
                headers: &[MS_REQUEST_ID],
                ..HttpSuccess::empty(201)
            },
        )),
        example_item: "raw/october.csv",
        refusal_values: &[],
        notes: &["In lists it takes Execute on the way, and Write and Execute on the directory."],
        sources: &[sources::LAKE_API, sources::LAKE_ACCESS],
        unverified: Some("whether the action for adding a blob is enough too, as in Blob Storage"),
    },
    OperationRow {
        slug: "set-access-control",
        service: Service::named("data-lake-storage"),
        name: "Set access control list (Data Lake)",
        verb: "sets the access control list of a file",
        targets: Targets::Offering,
        parts: &[PartKind::named("blob-container")],
        permission: Permission::Rbac(RbacPermission {
            alternate_actions: &[
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/runAsSuperUser/action",
            ],
            action_source: sources::STORAGE_BLOB_CONDITIONS,
            ..RbacPermission::data(
                "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/modifyPermissions/action",
                id::STORAGE_BLOB_DATA_OWNER,
            )
        }),
        wire: Wire::Http(&HttpCall {
            headers: &[Header {
                name: "x-ms-acl",
                value: "user::rwx,group::r-x,other::---",
            }],
            ..HttpCall::without_body(
                Method::Patch,
                "/{part}/{item}?action=setAccessControl",
                HttpSuccess {
                    headers: &[MS_REQUEST_ID],
                    ..HttpSuccess::empty(200)
                },
            )
        }),
        example_item: "raw/september.csv",
        refusal_values: &[],
        notes: &["Whoever owns the file may do it as well; owners can not be drawn."],
        sources: &[sources::LAKE_API, sources::LAKE_ACCESS],
        unverified: Some(
            "that either action alone is enough: one is described as modifying the permissions of a blob, the other as all operations on data",
        ),
    },
];

const TO_READ: ListedPermission = ListedPermission {
    all_of: &[
        DataRole::named("lake-read"),
        DataRole::named("lake-execute"),
    ],
    source: sources::LAKE_ACCESS,
};

const TO_CREATE: ListedPermission = ListedPermission {
    all_of: &[
        DataRole::named("lake-write"),
        DataRole::named("lake-execute"),
    ],
    source: sources::LAKE_ACCESS,
};
