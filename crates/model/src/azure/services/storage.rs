//! Blob and queue storage.

use super::{AuthorizationSystem, HttpRefusals, ServiceRefusals, ServiceRow};
use crate::azure::http::{Body, Header, HttpRefusal};
use crate::azure::source::Source;
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[ServiceRow {
    slug: "blob-storage",
    name: "Blob Storage",
    host_name: "{account}.blob.core.windows.net",
    audience: "https://storage.azure.com/",
    accepted_audiences: &[
        "https://storage.azure.com/",
        "https://storage.azure.com",
        "https://{account}.blob.core.windows.net",
        "https://{account}.blob.core.windows.net/",
    ],
    required_headers: &[VERSION_HEADER],
    authorization: AuthorizationSystem::AzureRbac,
    refusals: REFUSALS,
    notes: &[],
    sources: &[sources::AZURITE_AUDIENCES],
    unverified: None,
}];

const VERSION_HEADER: Header = Header {
    name: "x-ms-version",
    value: "2026-04-06",
};

const REFUSALS: ServiceRefusals = ServiceRefusals::Http(&HttpRefusals {
    unauthenticated: refusal(
        401,
        "NoAuthenticationInformation",
        "Server failed to authenticate the request. Please refer to the information in the www-authenticate header.",
        &[CHALLENGE],
        sources::STORAGE_ERROR_CODES,
    ),
    invalid_token: refusal(
        401,
        "InvalidAuthenticationInfo",
        "Server failed to authenticate the request. Please refer to the information in the www-authenticate header.",
        &[CHALLENGE],
        sources::STORAGE_ERROR_CODES,
    ),
    unauthorized: refusal(
        403,
        "AuthorizationPermissionMismatch",
        "This request is not authorized to perform this operation using this permission.",
        &[],
        sources::AZURITE_ERRORS,
    ),
});

const CHALLENGE: Header = Header {
    name: "WWW-Authenticate",
    value: "Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=https://storage.azure.com",
};

const fn refusal(
    status: u16,
    code: &'static str,
    message: &'static str,
    headers: &'static [Header],
    source: Source,
) -> HttpRefusal {
    HttpRefusal {
        status,
        code,
        message,
        headers,
        body: Some(Body {
            content_type: "application/xml",
            text: "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message></Error>",
        }),
        source,
        unverified: None,
    }
}
