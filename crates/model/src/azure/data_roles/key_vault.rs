//! The permissions that an access policy of a key vault gives.

use super::{DataRoleRow, GrantSystem, GrantSystemRow, ResourceKind, sources};

pub(super) static SYSTEM: GrantSystemRow = GrantSystemRow {
    kinds: &[ResourceKind::named("key-vault")],
    parts: &[],
    grant: "access policy",
    grants: "access policies",
    role: "permission",
    roles: "permissions",
    arm_path: "accessPolicies",
    counts_groups: true,
    of_azure_roles: "While a vault uses access policies, Azure roles open none of its secrets, keys and certificates.",
    source: sources::KEY_VAULT_ACCESS_POLICY,
    unverified: super::NO_DELAY_IS_NAMED,
};

const fn permission(
    slug: &'static str,
    name: &'static str,
    actions: &'static [&'static str],
    description: &'static str,
    command: &'static str,
) -> DataRoleRow {
    DataRoleRow {
        slug,
        name,
        system: GrantSystem::VaultPolicies,
        description,
        actions,
        command,
        source: sources::KEY_VAULT_ACCESS_POLICY,
    }
}

macro_rules! set_policy {
    ($option:literal) => {
        concat!(
            "az keyvault set-policy --name {account} --object-id {principal_id} ",
            $option
        )
    };
}

pub(super) static ROWS: &[DataRoleRow] = &[
    permission(
        "vault-secrets-list",
        "Secrets: list",
        &["secrets list"],
        "Lists the names of the secrets, without their values.",
        set_policy!("--secret-permissions list"),
    ),
    permission(
        "vault-secrets-get",
        "Secrets: get",
        &["secrets get"],
        "Reads the value of each secret.",
        set_policy!("--secret-permissions get"),
    ),
    permission(
        "vault-secrets-set",
        "Secrets: set",
        &["secrets set"],
        "Writes secrets.",
        set_policy!("--secret-permissions set"),
    ),
    permission(
        "vault-keys-get",
        "Keys: get",
        &["keys get"],
        "Reads the public part of each key.",
        set_policy!("--key-permissions get"),
    ),
    permission(
        "vault-keys-sign",
        "Keys: sign",
        &["keys sign"],
        "Signs with each key.",
        set_policy!("--key-permissions sign"),
    ),
    permission(
        "vault-keys-encrypt",
        "Keys: encrypt",
        &["keys encrypt"],
        "Encrypts with each key.",
        set_policy!("--key-permissions encrypt"),
    ),
    permission(
        "vault-keys-decrypt",
        "Keys: decrypt",
        &["keys decrypt"],
        "Decrypts with each key.",
        set_policy!("--key-permissions decrypt"),
    ),
    permission(
        "vault-keys-wrap",
        "Keys: wrapKey",
        &["keys wrapKey"],
        "Wraps other keys with each key.",
        set_policy!("--key-permissions wrapKey"),
    ),
    permission(
        "vault-keys-unwrap",
        "Keys: unwrapKey",
        &["keys unwrapKey"],
        "Unwraps other keys with each key.",
        set_policy!("--key-permissions unwrapKey"),
    ),
    permission(
        "vault-certificates-get",
        "Certificates: get",
        &["certificates get"],
        "Reads each certificate, without its private key.",
        set_policy!("--certificate-permissions get"),
    ),
];
