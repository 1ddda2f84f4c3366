//! What Azure Resource Manager does with databases and caches.

use super::{HttpCall, ManagedTarget, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{HttpSuccess, JSON_UTF_8, Method};
use crate::azure::resource_kinds::ResourceKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "list-cosmos-keys",
        service: Service::named("resource-manager"),
        name: "List Cosmos DB keys",
        verb: "lists the keys of a Cosmos DB account",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("cosmos-db"))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.DocumentDB/databaseAccounts/listKeys/action",
            id::DOCUMENTDB_ACCOUNT_CONTRIBUTOR,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Post,
            "{scope}/listKeys?api-version=2026-03-15",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"primaryMasterKey":"RkFLRS1LRVkx","secondaryMasterKey":"RkFLRS1LRVky","primaryReadonlyMasterKey":"RkFLRS1LRVkz","secondaryReadonlyMasterKey":"RkFLRS1LRVk0"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "The keys open all data whatever the data-plane roles say.",
            "The read-only keys can also be had alone, for an action of their own.",
        ],
        sources: &[sources::ARM_TYPES],
        unverified: None,
    },
    OperationRow {
        slug: "list-cosmos-read-only-keys",
        service: Service::named("resource-manager"),
        name: "List Cosmos DB read-only keys",
        verb: "lists the read-only keys of a Cosmos DB account",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("cosmos-db"))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.DocumentDB/databaseAccounts/readonlykeys/action",
            id::COSMOS_DB_ACCOUNT_READER_ROLE,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Post,
            "{scope}/readonlykeys?api-version=2026-03-15",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"primaryReadonlyMasterKey":"RkFLRS1LRVkz","secondaryReadonlyMasterKey":"RkFLRS1LRVk0"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &["The keys read all data whatever the data-plane roles say, and write none."],
        sources: &[
            sources::COSMOS_LIST_READ_ONLY_KEYS,
            sources::COSMOS_READ_ONLY_KEY,
        ],
        unverified: Some(
            "whether Reader opens them too: the reference knows a GET besides, for which an older list of actions has readonlykeys/read; that is not modelled",
        ),
    },
    OperationRow {
        slug: "list-redis-keys",
        service: Service::named("resource-manager"),
        name: "List Redis keys",
        verb: "lists the access keys of a cache",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("redis"))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.Cache/redis/listKeys/action",
            id::REDIS_CACHE_CONTRIBUTOR,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Post,
            "{scope}/listKeys?api-version=2024-11-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"primaryKey":"fake-key-1","secondaryKey":"fake-key-2"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &["The keys open all data whatever the access policies say."],
        sources: &[sources::ARM_TYPES],
        unverified: None,
    },
    OperationRow {
        slug: "get-postgresql-server",
        service: Service::named("resource-manager"),
        name: "Get PostgreSQL server",
        verb: "reads the properties of a PostgreSQL server",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named(
            "postgresql-server",
        ))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.DBforPostgreSQL/flexibleServers/read",
            id::READER,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "{scope}?api-version=2025-08-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"id":"{scope}","name":"{account}","type":"Microsoft.DBforPostgreSQL/flexibleServers","location":"{location}"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::ARM_TYPES],
        unverified: None,
    },
];
