//! Operations on registries and search services.

use super::{CheckedAt, HttpCall, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, Header, HttpSuccess, JSON, JSON_UTF_8, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

type Scope = [(&'static str, &'static str); 3];

/// The scope that pulling from a repository takes.
const PULL: Scope = [
    ("registry_type", "repository"),
    ("registry_name", "{part}"),
    ("registry_action", "pull"),
];

/// The scope that pushing to a repository takes.
const PUSH: Scope = [
    ("registry_type", "repository"),
    ("registry_name", "{part}"),
    ("registry_action", "pull,push"),
];

/// The scope that the list of repositories takes.
const CATALOG: Scope = [
    ("registry_type", "registry"),
    ("registry_name", "catalog"),
    ("registry_action", "*"),
];

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "pull-image",
        service: Service::named("container-registry"),
        name: "Pull image",
        verb: "pulls an image",
        targets: Targets::Offering,
        parts: &[PartKind::named("container-repository")],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::control(
                "Microsoft.ContainerRegistry/registries/pull/read",
                id::ACR_PULL,
            )
        }),
        wire: Wire::Http(&HttpCall {
            headers: &[Header {
                name: "Accept",
                value: "application/vnd.oci.image.manifest.v1+json",
            }],
            ..HttpCall::without_body(
                Method::Get,
                "/v2/{part}/manifests/{item}",
                HttpSuccess {
                    headers: &[Header {
                        name: "Docker-Content-Digest",
                        value: "sha256:fake",
                    }],
                    ..HttpSuccess::with_body(
                        200,
                        "application/vnd.oci.image.manifest.v1+json",
                        r#"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{},"layers":[]}"#,
                    )
                },
            )
        }),
        example_item: "latest",
        refusal_values: &PULL,
        notes: &[
            "With registry permissions pulling is a control action: Reader, Contributor and Owner grant it too.",
        ],
        sources: &[sources::REGISTRY_API, sources::REGISTRY_ROLES],
        unverified: None,
    },
    OperationRow {
        slug: "push-image",
        service: Service::named("container-registry"),
        name: "Push image",
        verb: "pushes an image",
        targets: Targets::Offering,
        parts: &[PartKind::named("container-repository")],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::control(
                "Microsoft.ContainerRegistry/registries/push/write",
                id::ACR_PUSH,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Put,
            "/v2/{part}/manifests/{item}",
            Body::new(
                "application/vnd.oci.image.manifest.v1+json",
                r#"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{},"layers":[]}"#,
            ),
            HttpSuccess::empty(201),
        )),
        example_item: "latest",
        refusal_values: &PUSH,
        notes: &[],
        sources: &[sources::REGISTRY_API, sources::REGISTRY_ROLES],
        unverified: Some("how a refusal names the two actions in `detail`"),
    },
    OperationRow {
        slug: "list-repositories",
        service: Service::named("container-registry"),
        name: "List repositories",
        verb: "lists the repositories",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::control(
                "Microsoft.ContainerRegistry/registries/pull/read",
                id::ACR_PULL,
            )
        }),
        wire: Wire::Http(&HttpCall {
            method: Method::Get,
            path: "/acr/v1/_catalog",
            headers: &[],
            body: None,
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"repositories":["shop/web"]}"#,
                }),
                unverified: None,
            },
        }),
        example_item: "",
        refusal_values: &CATALOG,
        notes: &[],
        sources: &[sources::REGISTRY_ROLES, sources::REGISTRY_ABAC],
        unverified: Some("that with registry permissions it is the action for pulling that lists"),
    },
    OperationRow {
        slug: "query-index",
        service: Service::named("ai-search"),
        name: "Query index",
        verb: "queries a search index",
        targets: Targets::Offering,
        parts: &[PartKind::named("search-index")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.Search/searchServices/indexes/documents/read",
            id::SEARCH_INDEX_DATA_READER,
        )),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/indexes/{part}/docs/search?api-version=2026-04-01",
            Body::new(JSON, r#"{"search":"example"}"#),
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"value":[{"@search.score":1.0,"id":"1","name":"example"}]}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::SEARCH_API, sources::SEARCH_ENABLE_ROLES],
        unverified: None,
    },
    OperationRow {
        slug: "upload-documents",
        service: Service::named("ai-search"),
        name: "Upload documents",
        verb: "uploads documents to a search index",
        targets: Targets::Offering,
        parts: &[PartKind::named("search-index")],
        permission: Permission::Rbac(RbacPermission {
            action_source: sources::RESOURCE_PROVIDER_ACTIONS,
            ..RbacPermission::data(
                "Microsoft.Search/searchServices/indexes/documents/write",
                id::SEARCH_INDEX_DATA_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/indexes/{part}/docs/index?api-version=2026-04-01",
            Body::new(
                JSON,
                r#"{"value":[{"@search.action":"upload","id":"1","name":"example"}]}"#,
            ),
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"value":[{"key":"1","status":true,"errorMessage":null,"statusCode":201}]}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::SEARCH_API, sources::SEARCH_ENABLE_ROLES],
        unverified: None,
    },
    OperationRow {
        slug: "delete-documents",
        service: Service::named("ai-search"),
        name: "Delete documents",
        verb: "deletes documents from a search index",
        targets: Targets::Offering,
        parts: &[PartKind::named("search-index")],
        permission: Permission::Rbac(RbacPermission {
            action_source: sources::RESOURCE_PROVIDER_ACTIONS,
            ..RbacPermission::data(
                "Microsoft.Search/searchServices/indexes/documents/delete",
                id::SEARCH_INDEX_DATA_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/indexes/{part}/docs/index?api-version=2026-04-01",
            Body::new(JSON, r#"{"value":[{"@search.action":"delete","id":"1"}]}"#),
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"value":[{"key":"1","status":true,"errorMessage":null,"statusCode":200}]}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::SEARCH_API, sources::SEARCH_ENABLE_ROLES],
        unverified: None,
    },
];
