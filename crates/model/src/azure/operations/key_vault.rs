//! Operations on Key Vault secrets.

use super::{CheckedAt, HttpCall, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, HttpSuccess, JSON, JSON_UTF_8, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "get-secret",
        service: Service::named("key-vault-secrets"),
        name: "Get secret",
        verb: "reads the value of a secret",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-secret")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.KeyVault/vaults/secrets/getSecret/action",
            id::KEY_VAULT_SECRETS_USER,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/secrets/{part}?api-version=2025-07-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"value":"fake-secret-value","id":"https://{account}.vault.azure.net/secrets/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","attributes":{"enabled":true,"created":1790000000,"updated":1790000000}}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_GET_SECRET, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    },
    OperationRow {
        slug: "list-secrets",
        service: Service::named("key-vault-secrets"),
        name: "List secrets",
        verb: "lists the names of the secrets",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.KeyVault/vaults/secrets/readMetadata/action",
                id::KEY_VAULT_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/secrets?api-version=2025-07-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"value":[{"id":"https://{account}.vault.azure.net/secrets/db-password","attributes":{"enabled":true,"created":1790000000,"updated":1790000000}}],"nextLink":null}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &["Names and attributes only, no values. Key Vault Secrets User grants it too."],
        sources: &[
            sources::KEY_VAULT_LIST_SECRETS,
            sources::KEY_VAULT_RBAC_GUIDE,
        ],
        unverified: None,
    },
    OperationRow {
        slug: "set-secret",
        service: Service::named("key-vault-secrets"),
        name: "Set secret",
        verb: "writes the value of a secret",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-secret")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.KeyVault/vaults/secrets/setSecret/action",
            id::KEY_VAULT_SECRETS_OFFICER,
        )),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Put,
            "/secrets/{part}?api-version=2025-07-01",
            Body::new(JSON, r#"{"value":"fake-secret-value"}"#),
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"value":"fake-secret-value","id":"https://{account}.vault.azure.net/secrets/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","attributes":{"enabled":true,"created":1790000000,"updated":1790000000}}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_SET_SECRET, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    },
];
