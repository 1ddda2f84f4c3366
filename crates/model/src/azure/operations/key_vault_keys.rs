//! Operations on keys and certificates of Key Vault.

use super::{CheckedAt, HttpCall, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, HttpSuccess, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "get-key",
        service: Service::named("key-vault-secrets"),
        name: "Get public key",
        verb: "reads the public part of a key",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-key")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/read",
            id::KEY_VAULT_READER,
        )),
        wire: Wire::Http(&HttpCall {
            method: Method::Get,
            path: "/keys/{part}?api-version=7.6",
            headers: &[],
            body: None,
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"key":{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","kty":"RSA","key_ops":["encrypt","decrypt","sign","verify","wrapKey","unwrapKey"],"n":"fake-modulus","e":"AQAB"},"attributes":{"enabled":true}}"#,
                }),
                unverified: None,
            },
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_KEYS_API, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    },
    OperationRow {
        slug: "sign-with-key",
        service: Service::named("key-vault-secrets"),
        name: "Sign",
        verb: "signs with a key",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-key")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/sign/action",
            id::KEY_VAULT_CRYPTO_USER,
        )),
        wire: Wire::Http(&HttpCall {
            method: Method::Post,
            path: "/keys/{part}/sign?api-version=7.6",
            headers: &[],
            body: Some(Body {
                content_type: "application/json",
                text: r#"{"alg":"RS256","value":"RkFLRS1ESUdFU1Q"}"#,
            }),
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"RkFLRS1TSUdOQVRVUkU"}"#,
                }),
                unverified: None,
            },
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_KEYS_API, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    },
    OperationRow {
        slug: "encrypt-with-key",
        service: Service::named("key-vault-secrets"),
        name: "Encrypt",
        verb: "encrypts with a key",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-key")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/encrypt/action",
            id::KEY_VAULT_CRYPTO_USER,
        )),
        wire: Wire::Http(&HttpCall {
            method: Method::Post,
            path: "/keys/{part}/encrypt?api-version=7.6",
            headers: &[],
            body: Some(Body {
                content_type: "application/json",
                text: r#"{"alg":"RSA-OAEP-256","value":"ZXhhbXBsZQ"}"#,
            }),
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"RkFLRS1DSVBIRVI"}"#,
                }),
                unverified: None,
            },
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_KEYS_API, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    },
    OperationRow {
        slug: "decrypt-with-key",
        service: Service::named("key-vault-secrets"),
        name: "Decrypt",
        verb: "decrypts with a key",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-key")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/decrypt/action",
            id::KEY_VAULT_CRYPTO_USER,
        )),
        wire: Wire::Http(&HttpCall {
            method: Method::Post,
            path: "/keys/{part}/decrypt?api-version=7.6",
            headers: &[],
            body: Some(Body {
                content_type: "application/json",
                text: r#"{"alg":"RSA-OAEP-256","value":"RkFLRS1DSVBIRVI"}"#,
            }),
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"ZXhhbXBsZQ"}"#,
                }),
                unverified: None,
            },
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_KEYS_API, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    },
    OperationRow {
        slug: "wrap-key",
        service: Service::named("key-vault-secrets"),
        name: "Wrap key",
        verb: "wraps a key with a key",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-key")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/wrap/action",
            id::KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER,
        )),
        wire: Wire::Http(&HttpCall {
            method: Method::Post,
            path: "/keys/{part}/wrapkey?api-version=7.6",
            headers: &[],
            body: Some(Body {
                content_type: "application/json",
                text: r#"{"alg":"RSA-OAEP-256","value":"RkFLRS1LRVk"}"#,
            }),
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"RkFLRS1XUkFQUEVE"}"#,
                }),
                unverified: None,
            },
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_KEYS_API, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    },
    OperationRow {
        slug: "unwrap-key",
        service: Service::named("key-vault-secrets"),
        name: "Unwrap key",
        verb: "unwraps a key with a key",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-key")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/unwrap/action",
            id::KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER,
        )),
        wire: Wire::Http(&HttpCall {
            method: Method::Post,
            path: "/keys/{part}/unwrapkey?api-version=7.6",
            headers: &[],
            body: Some(Body {
                content_type: "application/json",
                text: r#"{"alg":"RSA-OAEP-256","value":"RkFLRS1XUkFQUEVE"}"#,
            }),
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"RkFLRS1LRVk"}"#,
                }),
                unverified: None,
            },
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_KEYS_API, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    },
    OperationRow {
        slug: "get-certificate",
        service: Service::named("key-vault-secrets"),
        name: "Get certificate",
        verb: "reads the public part of a certificate",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-certificate")],
        permission: Permission::Rbac(RbacPermission::data(
            "Microsoft.KeyVault/vaults/certificates/read",
            id::KEY_VAULT_READER,
        )),
        wire: Wire::Http(&HttpCall {
            method: Method::Get,
            path: "/certificates/{part}?api-version=7.6",
            headers: &[],
            body: None,
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"id":"https://{account}.vault.azure.net/certificates/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","x5t":"RkFLRS1USFVNQlBSSU5U","cer":"RkFLRS1DRVJUSUZJQ0FURQ==","attributes":{"enabled":true}}"#,
                }),
                unverified: None,
            },
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[
            sources::KEY_VAULT_CERTIFICATES_API,
            sources::KEY_VAULT_RBAC_GUIDE,
        ],
        unverified: None,
    },
    OperationRow {
        slug: "get-certificate-with-private-key",
        service: Service::named("key-vault-secrets"),
        name: "Get certificate with private key",
        verb: "reads a certificate with its private key",
        targets: Targets::Offering,
        parts: &[PartKind::named("key-vault-certificate")],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.KeyVault/vaults/secrets/getSecret/action",
                id::KEY_VAULT_CERTIFICATE_USER,
            )
        }),
        wire: Wire::Http(&HttpCall {
            method: Method::Get,
            path: "/secrets/{part}?api-version=7.6",
            headers: &[],
            body: None,
            success: HttpSuccess {
                status: 200,
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"value":"RkFLRS1QRlg=","contentType":"application/x-pkcs12","id":"https://{account}.vault.azure.net/secrets/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","attributes":{"enabled":true}}"#,
                }),
                unverified: None,
            },
        }),
        example_item: "",
        refusal_values: &[],
        notes: &["The private key is read as the secret of the same name."],
        sources: &[
            sources::KEY_VAULT_CERTIFICATES_API,
            sources::KEY_VAULT_RBAC_GUIDE,
        ],
        unverified: Some(
            "that a role on the certificate alone does not count here: the secret of the same name is what is read",
        ),
    },
];
