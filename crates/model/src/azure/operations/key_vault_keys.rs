//! Operations on keys and certificates of Key Vault.

use super::{CheckedAt, HttpCall, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, HttpSuccess, JSON, JSON_UTF_8, Method};
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
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/keys/{part}?api-version=2025-07-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"key":{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","kty":"RSA","key_ops":["encrypt","decrypt","sign","verify","wrapKey","unwrapKey"],"n":"fake-modulus","e":"AQAB"},"attributes":{"enabled":true}}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_KEYS_API, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    },
    with_key(
        "sign-with-key",
        "Sign",
        "signs with a key",
        RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/sign/action",
            id::KEY_VAULT_CRYPTO_USER,
        ),
        &post(
            "/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f/sign?api-version=2025-07-01",
            r#"{"alg":"RS256","value":"RkFLRS1ESUdFU1Q"}"#,
            r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"RkFLRS1TSUdOQVRVUkU"}"#,
        ),
    ),
    with_key(
        "encrypt-with-key",
        "Encrypt",
        "encrypts with a key",
        RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/encrypt/action",
            id::KEY_VAULT_CRYPTO_USER,
        ),
        &post(
            "/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f/encrypt?api-version=2025-07-01",
            r#"{"alg":"RSA-OAEP-256","value":"ZXhhbXBsZQ"}"#,
            r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"RkFLRS1DSVBIRVI"}"#,
        ),
    ),
    with_key(
        "decrypt-with-key",
        "Decrypt",
        "decrypts with a key",
        RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/decrypt/action",
            id::KEY_VAULT_CRYPTO_USER,
        ),
        &post(
            "/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f/decrypt?api-version=2025-07-01",
            r#"{"alg":"RSA-OAEP-256","value":"RkFLRS1DSVBIRVI"}"#,
            r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"ZXhhbXBsZQ"}"#,
        ),
    ),
    with_key(
        "wrap-key",
        "Wrap key",
        "wraps a key with a key",
        RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/wrap/action",
            id::KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER,
        ),
        &post(
            "/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f/wrapkey?api-version=2025-07-01",
            r#"{"alg":"RSA-OAEP-256","value":"RkFLRS1LRVk"}"#,
            r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"RkFLRS1XUkFQUEVE"}"#,
        ),
    ),
    with_key(
        "unwrap-key",
        "Unwrap key",
        "unwraps a key with a key",
        RbacPermission::data(
            "Microsoft.KeyVault/vaults/keys/unwrap/action",
            id::KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER,
        ),
        &post(
            "/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f/unwrapkey?api-version=2025-07-01",
            r#"{"alg":"RSA-OAEP-256","value":"RkFLRS1XUkFQUEVE"}"#,
            r#"{"kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","value":"RkFLRS1LRVk"}"#,
        ),
    ),
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
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/certificates/{part}?api-version=2025-07-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"id":"https://{account}.vault.azure.net/certificates/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","x5t":"RkFLRS1USFVNQlBSSU5U","cer":"RkFLRS1DRVJUSUZJQ0FURQ==","attributes":{"enabled":true}}"#,
            ),
        )),
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
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/secrets/{part}?api-version=2025-07-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"value":"RkFLRS1QRlg=","contentType":"application/x-pkcs12","id":"https://{account}.vault.azure.net/secrets/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","kid":"https://{account}.vault.azure.net/keys/{part}/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","attributes":{"enabled":true}}"#,
            ),
        )),
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

/// Something that Key Vault does with a key, which never leaves it.
const fn with_key(
    slug: &'static str,
    name: &'static str,
    verb: &'static str,
    permission: RbacPermission,
    call: &'static HttpCall,
) -> OperationRow {
    OperationRow {
        slug,
        service: Service::named("key-vault-secrets"),
        name,
        verb,
        targets: Targets::Offering,
        parts: const { &[PartKind::named("key-vault-key")] },
        permission: Permission::Rbac(permission),
        wire: Wire::Http(call),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::KEY_VAULT_KEYS_API, sources::KEY_VAULT_RBAC_GUIDE],
        unverified: None,
    }
}

const fn post(path: &'static str, body: &'static str, answer: &'static str) -> HttpCall {
    HttpCall::with_body(
        Method::Post,
        path,
        Body::new(JSON, body),
        HttpSuccess::with_body(200, JSON_UTF_8, answer),
    )
}
