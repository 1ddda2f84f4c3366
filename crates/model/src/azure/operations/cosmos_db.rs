//! Operations on items of Cosmos DB for `NoSQL`.

use super::{DataPermission, HttpCall, OperationRow, Permission, Targets, Wire};
use crate::azure::data_roles::DataRole;
use crate::azure::http::{Body, Header, HttpSuccess, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::services::Service;
use crate::azure::sources;

const READER: DataRole = DataRole::named("cosmos-data-reader");
const CONTRIBUTOR: DataRole = DataRole::named("cosmos-data-contributor");

const CONTAINER: &[PartKind] = &[PartKind::named("cosmos-container")];

const fn needs(action: &'static str, least_role: DataRole) -> Permission {
    Permission::DataRole(DataPermission {
        action,
        least_role,
        counts_from_any_part: false,
        action_source: sources::COSMOS_RBAC,
    })
}

const ITEM: &str = r#"{"id":"1","customer":"contoso"}"#;

const PARTITION: Header = Header {
    name: "x-ms-documentdb-partitionkey",
    value: r#"["contoso"]"#,
};

const fn row(
    slug: &'static str,
    name: &'static str,
    verb: &'static str,
    permission: Permission,
    call: &'static HttpCall,
) -> OperationRow {
    OperationRow {
        slug,
        service: Service::named("cosmos-db"),
        name,
        verb,
        targets: Targets::Offering,
        parts: CONTAINER,
        permission,
        wire: Wire::Http(call),
        example_item: "1",
        // A container named in the path: RbacUnauthorizedNameBasedDataRequest.
        refusal_values: &[("substatus", "5302")],
        notes: &[
            "A software development kit first asks for the metadata of the account, for which it needs readMetadata. Both built-in data roles have it.",
        ],
        sources: &[
            sources::COSMOS_API,
            sources::COSMOS_RBAC,
            sources::COSMOS_SUBSTATUS,
        ],
        unverified: None,
    }
}

/// What a software development kit asks for before anything else.
const READ_METADATA: OperationRow = OperationRow {
    parts: &[],
    example_item: "",
    // RbacUnauthorizedMetadataRequest.
    refusal_values: &[("substatus", "5301")],
    notes: &["Software development kits ask for metadata while they start."],
    unverified: Some(
        "that a role for one database or container is enough to read the account itself: the document says that it can be given at any level, and lists what it opens there",
    ),
    ..row(
        "read-account-metadata",
        "Read account metadata",
        "reads the metadata of the account",
        // It can be given at any level, and reads of the account what that level needs.
        Permission::DataRole(DataPermission {
            action: "Microsoft.DocumentDB/databaseAccounts/readMetadata",
            least_role: READER,
            counts_from_any_part: true,
            action_source: sources::COSMOS_RBAC,
        }),
        &HttpCall {
            method: Method::Get,
            path: "/",
            headers: &[],
            body: None,
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json",
                    text: r#"{"id":"{account}","_dbs":"//dbs/"}"#,
                }),
                unverified: Some("which fields the answer has; two are shown"),
            },
        },
    )
};

pub(super) static ROWS: &[OperationRow] = &[
    READ_METADATA,
    row(
        "read-item",
        "Read item",
        "reads an item",
        needs(
            "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read",
            READER,
        ),
        &HttpCall {
            method: Method::Get,
            path: "/dbs/{database}/colls/{container}/docs/{item}",
            headers: &[PARTITION],
            body: None,
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json",
                    text: ITEM,
                }),
                unverified: None,
            },
        },
    ),
    row(
        "query-items",
        "Query items",
        "queries items",
        needs(
            "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery",
            READER,
        ),
        &HttpCall {
            method: Method::Post,
            path: "/dbs/{database}/colls/{container}/docs",
            headers: &[
                Header {
                    name: "x-ms-documentdb-isquery",
                    value: "True",
                },
                Header {
                    name: "x-ms-documentdb-query-enablecrosspartition",
                    value: "True",
                },
            ],
            body: Some(Body {
                content_type: "application/query+json",
                text: r#"{"query":"SELECT * FROM c","parameters":[]}"#,
            }),
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json",
                    text: r#"{"Documents":[{"id":"1","customer":"contoso"}],"_count":1}"#,
                }),
                unverified: None,
            },
        },
    ),
    row(
        "create-item",
        "Create item",
        "creates an item",
        needs(
            "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/create",
            CONTRIBUTOR,
        ),
        &HttpCall {
            method: Method::Post,
            path: "/dbs/{database}/colls/{container}/docs",
            headers: &[PARTITION],
            body: Some(Body {
                content_type: "application/json",
                text: ITEM,
            }),
            success: HttpSuccess {
                status: 201,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json",
                    text: ITEM,
                }),
                unverified: None,
            },
        },
    ),
    row(
        "delete-item",
        "Delete item",
        "deletes an item",
        needs(
            "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/delete",
            CONTRIBUTOR,
        ),
        &HttpCall {
            method: Method::Delete,
            path: "/dbs/{database}/colls/{container}/docs/{item}",
            headers: &[PARTITION],
            body: None,
            success: HttpSuccess {
                status: 204,
                headers: &[],
                body: None,
                unverified: None,
            },
        },
    ),
];
