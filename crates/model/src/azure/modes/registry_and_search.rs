//! The role assignment mode of a container registry, and what a search service takes.

use super::{
    HttpRefusal, Mode, ModeRefusals, ModeRow, Permission, ResourceKind, Switch, SwitchRow, sources,
};
use crate::azure::http::{Body, Header};
use crate::azure::operations::{CheckedAt, RbacPermission};
use crate::guid::Guid;

pub(super) static REGISTRY: SwitchRow = SwitchRow {
    kinds: &[ResourceKind::named("container-registry")],
    name: "Role assignment permissions mode",
    usual: Mode::named("registry-permissions"),
};

pub(super) static SEARCH: SwitchRow = SwitchRow {
    kinds: &[ResourceKind::named("ai-search")],
    name: "API access control",
    usual: Mode::named("search-tokens-or-keys"),
};

/// Container Registry Repository Reader.
const READER: Guid = Guid::from_u128(0xb93aa761_3e63_49ed_ac28_beffa264f7ac);
/// Container Registry Repository Writer.
const WRITER: Guid = Guid::from_u128(0x2a1e307c_b015_4ebd_883e_5b7698a07328);
/// Container Registry Repository Catalog Lister.
const LISTER: Guid = Guid::from_u128(0xbfdb9389_c9a5_478a_bb2f_ba9ca092c3c7);

const fn on_the_registry(action: &'static str, least_role: Guid) -> Permission {
    Permission::Rbac(RbacPermission {
        checked_at: CheckedAt::Resource,
        ..RbacPermission::data(action, least_role)
    })
}

/// A 401 with a challenge, in place of the usual 403.
const CHALLENGE: Option<HttpRefusal> = Some(HttpRefusal {
    status: 401,
    reason: "",
    code: "",
    message: "Authorization failed.",
    headers: &[Header {
        name: "WWW-Authenticate",
        value: r#"Bearer authorization_uri="https://login.microsoftonline.com/{tenant}""#,
    }],
    body: Some(Body {
        content_type: "application/json; charset=utf-8",
        text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
    }),
    source: sources::SEARCH_FAILURE_MODE,
    unverified: Some(
        "what the challenge and the body say; read was the status, and that there is a challenge",
    ),
});

pub(super) static ROWS: &[ModeRow] = &[
    ModeRow {
        slug: "registry-permissions",
        switch: Switch::RegistryPermissions,
        name: "RBAC Registry Permissions",
        arm: "roleAssignmentMode: LegacyRegistryPermissions",
        description: "AcrPull, AcrPush and the like count, for the whole registry.",
        needs: &[],
        takes_tokens: true,
        refusals: ModeRefusals::AS_USUAL,
        source: sources::REGISTRY_ABAC,
    },
    ModeRow {
        slug: "repository-permissions",
        switch: Switch::RegistryPermissions,
        name: "RBAC Registry + ABAC Repository Permissions",
        arm: "roleAssignmentMode: AbacRepositoryPermissions",
        description: "Repository roles count, also under conditions on repositories. AcrPull, AcrPush, Owner, Contributor and Reader open no image.",
        needs: &[
            (
                "pull-image",
                on_the_registry(
                    "Microsoft.ContainerRegistry/registries/repositories/content/read",
                    READER,
                ),
            ),
            (
                "push-image",
                on_the_registry(
                    "Microsoft.ContainerRegistry/registries/repositories/content/write",
                    WRITER,
                ),
            ),
            (
                "list-repositories",
                on_the_registry(
                    "Microsoft.ContainerRegistry/registries/catalog/read",
                    LISTER,
                ),
            ),
        ],
        takes_tokens: true,
        refusals: ModeRefusals::AS_USUAL,
        source: sources::REGISTRY_ABAC,
    },
    ModeRow {
        slug: "search-tokens-or-keys",
        switch: Switch::SearchAccess,
        name: "Both",
        arm: r#"authOptions: { "aadOrApiKey": { "aadAuthFailureMode": "http403" } }"#,
        description: "Tokens and API keys are taken. What is neither is answered with 403.",
        needs: &[],
        takes_tokens: true,
        refusals: ModeRefusals::AS_USUAL,
        source: sources::SEARCH_ENABLE_ROLES,
    },
    ModeRow {
        slug: "search-tokens-or-keys-with-challenge",
        switch: Switch::SearchAccess,
        name: "Both, with a challenge",
        arm: r#"authOptions: { "aadOrApiKey": { "aadAuthFailureMode": "http401WithBearerChallenge" } }"#,
        description: "Tokens and API keys are taken. What is neither is answered with 401 and a challenge.",
        needs: &[],
        takes_tokens: true,
        refusals: ModeRefusals {
            unauthenticated: CHALLENGE,
            invalid_token: CHALLENGE,
            unauthorized: None,
        },
        source: sources::SEARCH_FAILURE_MODE,
    },
    ModeRow {
        slug: "search-tokens-only",
        switch: Switch::SearchAccess,
        name: "Role-based access control",
        arm: "disableLocalAuth: true",
        description: "Tokens are taken, and no API keys.",
        needs: &[],
        takes_tokens: true,
        refusals: ModeRefusals::AS_USUAL,
        source: sources::SEARCH_ENABLE_ROLES,
    },
    ModeRow {
        slug: "search-keys-only",
        switch: Switch::SearchAccess,
        name: "API keys",
        arm: r#"authOptions: { "apiKeyOnly": {} }"#,
        description: "API keys are taken, and no tokens, whatever roles somebody holds.",
        needs: &[],
        takes_tokens: false,
        refusals: ModeRefusals::AS_USUAL,
        source: sources::SEARCH_ENABLE_ROLES,
    },
];
