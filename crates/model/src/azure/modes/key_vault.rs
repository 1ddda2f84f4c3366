//! The permission model of a key vault.

use super::{
    DataPermission, DataRole, HttpRefusal, Mode, ModeRefusals, ModeRow, Permission, ResourceKind,
    Switch, SwitchRow, sources,
};
use crate::azure::http::Body;

pub(super) static SWITCH: SwitchRow = SwitchRow {
    kinds: &[ResourceKind::named("key-vault")],
    name: "Permission model",
    usual: Mode::named("vault-azure-roles"),
};

const fn needs(action: &'static str, least_role: DataRole) -> Permission {
    Permission::DataRole(DataPermission {
        action,
        least_role,
        counts_from_any_part: false,
        action_source: sources::KEY_VAULT_ACCESS_POLICY,
    })
}

pub(super) static ROWS: &[ModeRow] = &[
    ModeRow {
        slug: "vault-azure-roles",
        switch: Switch::VaultPermissionModel,
        name: "Azure role-based access control",
        arm: "enableRbacAuthorization: true",
        description: "Role assignments decide. Access policies that are there do not count.",
        needs: &[],
        takes_tokens: true,
        refusals: ModeRefusals::AS_USUAL,
        source: sources::KEY_VAULT_RBAC_GUIDE,
    },
    ModeRow {
        slug: "vault-access-policies",
        switch: Switch::VaultPermissionModel,
        name: "Vault access policy",
        arm: "enableRbacAuthorization: false",
        description: "The vault’s own access policies decide; role assignments on its data do not count. Whoever may write to the vault, as Contributor may, can give itself an access policy.",
        needs: &[
            (
                "get-secret",
                needs("secrets get", DataRole::named("vault-secrets-get")),
            ),
            (
                "list-secrets",
                needs("secrets list", DataRole::named("vault-secrets-list")),
            ),
            (
                "set-secret",
                needs("secrets set", DataRole::named("vault-secrets-set")),
            ),
            (
                "get-key",
                needs("keys get", DataRole::named("vault-keys-get")),
            ),
            (
                "sign-with-key",
                needs("keys sign", DataRole::named("vault-keys-sign")),
            ),
            (
                "encrypt-with-key",
                needs("keys encrypt", DataRole::named("vault-keys-encrypt")),
            ),
            (
                "decrypt-with-key",
                needs("keys decrypt", DataRole::named("vault-keys-decrypt")),
            ),
            (
                "wrap-key",
                needs("keys wrapKey", DataRole::named("vault-keys-wrap")),
            ),
            (
                "unwrap-key",
                needs("keys unwrapKey", DataRole::named("vault-keys-unwrap")),
            ),
            (
                "get-certificate",
                needs(
                    "certificates get",
                    DataRole::named("vault-certificates-get"),
                ),
            ),
            (
                "get-certificate-with-private-key",
                needs("secrets get", DataRole::named("vault-secrets-get")),
            ),
        ],
        takes_tokens: true,
        refusals: ModeRefusals {
            unauthorized: Some(HttpRefusal {
                status: 403,
                reason: "",
                code: "Forbidden",
                message: "The user, group or application 'appid={client_id};oid={principal_id};iss=https://sts.windows.net/{tenant}/' does not have {action} permission on key vault '{account};location={location}'. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125287",
                headers: &[],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"error":{"code":"{code}","message":"{message}","innererror":{"code":"AccessDenied"}}}"#,
                }),
                source: sources::KEY_VAULT_ACCESS_DENIED,
                unverified: None,
            }),
            ..ModeRefusals::AS_USUAL
        },
        source: sources::KEY_VAULT_ACCESS_POLICY,
    },
];
