//! Table Storage, Azure Files and Data Lake Storage.

use super::{AuthorizationSystem, HttpRefusals, ServiceRefusals, ServiceRow};
use crate::azure::http::{Body, Header, HttpRefusal};
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[
    ServiceRow {
        slug: "table-storage",
        name: "Table Storage",
        host_name: "{account}.table.core.windows.net",
        audience: "https://storage.azure.com/",
        accepted_audiences: &[
            "https://storage.azure.com/",
            "https://storage.azure.com",
            "https://{account}.table.core.windows.net",
            "https://{account}.table.core.windows.net/",
        ],
        required_headers: &[Header {
            name: "x-ms-version",
            value: "2020-12-06",
        }],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&HttpRefusals {
            unauthenticated: HttpRefusal {
                status: 401,
                reason: "",
                code: "NoAuthenticationInformation",
                message: "Server failed to authenticate the request. Please refer to the information in the www-authenticate header.",
                headers: &[
                    Header {
                        name: "WWW-Authenticate",
                        value: "Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=https://storage.azure.com",
                    },
                    Header {
                        name: "x-ms-request-id",
                        value: "{request_id}",
                    },
                    Header {
                        name: "x-ms-error-code",
                        value: "NoAuthenticationInformation",
                    },
                ],
                body: Some(Body {
                    content_type: "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
                    text: r#"{"odata.error":{"code":"{code}","message":{"lang":"en-US","value":"{message}\nRequestId:{request_id}\nTime:{time}"}}}"#,
                }),
                source: sources::TABLE_ERROR,
                unverified: Some(
                    "that these words, which were read for Blob Storage, are those of Table Storage too",
                ),
            },
            invalid_token: HttpRefusal {
                status: 401,
                reason: "",
                code: "InvalidAuthenticationInfo",
                message: "Server failed to authenticate the request. Please refer to the information in the www-authenticate header.",
                headers: &[
                    Header {
                        name: "WWW-Authenticate",
                        value: "Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=https://storage.azure.com",
                    },
                    Header {
                        name: "x-ms-request-id",
                        value: "{request_id}",
                    },
                    Header {
                        name: "x-ms-error-code",
                        value: "InvalidAuthenticationInfo",
                    },
                ],
                body: Some(Body {
                    content_type: "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
                    text: r#"{"odata.error":{"code":"{code}","message":{"lang":"en-US","value":"{message}\nRequestId:{request_id}\nTime:{time}"}}}"#,
                }),
                source: sources::TABLE_ERROR,
                unverified: Some(
                    "that these words, which were read for Blob Storage, are those of Table Storage too",
                ),
            },
            unauthorized: HttpRefusal {
                status: 403,
                reason: "",
                code: "AuthorizationPermissionMismatch",
                message: "This request is not authorized to perform this operation using this permission.",
                headers: &[
                    Header {
                        name: "x-ms-request-id",
                        value: "{request_id}",
                    },
                    Header {
                        name: "x-ms-error-code",
                        value: "AuthorizationPermissionMismatch",
                    },
                ],
                body: Some(Body {
                    content_type: "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
                    text: r#"{"odata.error":{"code":"{code}","message":{"lang":"en-US","value":"{message}\nRequestId:{request_id}\nTime:{time}"}}}"#,
                }),
                source: sources::TABLE_ERROR,
                unverified: None,
            },
            denied: None,
            unauthorized_on_linked: None,
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &["A bearer token needs x-ms-version 2020-12-06 or later."],
        sources: &[
            sources::STORAGE_OAUTH,
            sources::AZURITE_TABLE_API,
            sources::TABLE_MISMATCH,
        ],
        unverified: None,
    },
    ServiceRow {
        slug: "file-storage",
        name: "Azure Files",
        host_name: "{account}.file.core.windows.net",
        audience: "https://storage.azure.com/",
        accepted_audiences: &[
            "https://storage.azure.com/",
            "https://storage.azure.com",
            "https://{account}.file.core.windows.net",
            "https://{account}.file.core.windows.net/",
        ],
        required_headers: &[
            Header {
                name: "x-ms-version",
                value: "2026-04-06",
            },
            Header {
                name: "x-ms-file-request-intent",
                value: "backup",
            },
        ],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&HttpRefusals {
            unauthenticated: HttpRefusal {
                status: 401,
                reason: "",
                code: "NoAuthenticationInformation",
                message: "Server failed to authenticate the request. Please refer to the information in the www-authenticate header.",
                headers: &[
                    Header {
                        name: "WWW-Authenticate",
                        value: "Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=https://storage.azure.com",
                    },
                    Header {
                        name: "x-ms-request-id",
                        value: "{request_id}",
                    },
                    Header {
                        name: "x-ms-error-code",
                        value: "NoAuthenticationInformation",
                    },
                ],
                body: Some(Body {
                    content_type: "application/xml",
                    text: "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message></Error>",
                }),
                source: sources::STORAGE_ERROR_CODES,
                unverified: Some(
                    "that these words, which were read for Blob Storage, are those of Azure Files too",
                ),
            },
            invalid_token: HttpRefusal {
                status: 401,
                reason: "",
                code: "InvalidAuthenticationInfo",
                message: "Server failed to authenticate the request. Please refer to the information in the www-authenticate header.",
                headers: &[
                    Header {
                        name: "WWW-Authenticate",
                        value: "Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=https://storage.azure.com",
                    },
                    Header {
                        name: "x-ms-request-id",
                        value: "{request_id}",
                    },
                    Header {
                        name: "x-ms-error-code",
                        value: "InvalidAuthenticationInfo",
                    },
                ],
                body: Some(Body {
                    content_type: "application/xml",
                    text: "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message></Error>",
                }),
                source: sources::STORAGE_ERROR_CODES,
                unverified: Some(
                    "that these words, which were read for Blob Storage, are those of Azure Files too",
                ),
            },
            unauthorized: HttpRefusal {
                status: 403,
                reason: "",
                code: "AuthorizationPermissionMismatch",
                message: "This request is not authorized to perform this operation using this permission.",
                headers: &[
                    Header {
                        name: "x-ms-request-id",
                        value: "{request_id}",
                    },
                    Header {
                        name: "x-ms-error-code",
                        value: "AuthorizationPermissionMismatch",
                    },
                ],
                body: Some(Body {
                    content_type: "application/xml",
                    text: "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message></Error>",
                }),
                source: sources::STORAGE_ERROR_CODES,
                unverified: None,
            },
            denied: None,
            unauthorized_on_linked: None,
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &[
            "A bearer token needs x-ms-version 2022-11-02 or later, and x-ms-file-request-intent: backup, which passes by the access lists of files.",
        ],
        sources: &[sources::FILE_OAUTH, sources::STORAGE_OAUTH],
        unverified: None,
    },
    ServiceRow {
        slug: "data-lake-storage",
        name: "Data Lake Storage",
        host_name: "{account}.dfs.core.windows.net",
        audience: "https://storage.azure.com/",
        accepted_audiences: &[
            "https://storage.azure.com/",
            "https://storage.azure.com",
            "https://{account}.dfs.core.windows.net",
            "https://{account}.dfs.core.windows.net/",
        ],
        required_headers: &[Header {
            name: "x-ms-version",
            value: "2026-04-06",
        }],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&HttpRefusals {
            unauthenticated: HttpRefusal {
                status: 401,
                reason: "",
                code: "NoAuthenticationInformation",
                message: "Server failed to authenticate the request. Please refer to the information in the www-authenticate header.",
                headers: &[
                    Header {
                        name: "WWW-Authenticate",
                        value: "Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=https://storage.azure.com",
                    },
                    Header {
                        name: "x-ms-request-id",
                        value: "{request_id}",
                    },
                    Header {
                        name: "x-ms-error-code",
                        value: "NoAuthenticationInformation",
                    },
                ],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"error":{"code":"{code}","message":"{message}\nRequestId:{request_id}\nTime:{time}"}}"#,
                }),
                source: sources::LAKE_MISMATCH,
                unverified: Some("the form of the body"),
            },
            invalid_token: HttpRefusal {
                status: 401,
                reason: "",
                code: "InvalidAuthenticationInfo",
                message: "Server failed to authenticate the request. Please refer to the information in the www-authenticate header.",
                headers: &[
                    Header {
                        name: "WWW-Authenticate",
                        value: "Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=https://storage.azure.com",
                    },
                    Header {
                        name: "x-ms-request-id",
                        value: "{request_id}",
                    },
                    Header {
                        name: "x-ms-error-code",
                        value: "InvalidAuthenticationInfo",
                    },
                ],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"error":{"code":"{code}","message":"{message}\nRequestId:{request_id}\nTime:{time}"}}"#,
                }),
                source: sources::LAKE_MISMATCH,
                unverified: Some("the form of the body"),
            },
            unauthorized: HttpRefusal {
                status: 403,
                reason: "",
                code: "AuthorizationPermissionMismatch",
                message: "This request is not authorized to perform this operation using this permission.",
                headers: &[
                    Header {
                        name: "x-ms-request-id",
                        value: "{request_id}",
                    },
                    Header {
                        name: "x-ms-error-code",
                        value: "AuthorizationPermissionMismatch",
                    },
                ],
                body: Some(Body {
                    content_type: "application/json; charset=utf-8",
                    text: r#"{"error":{"code":"{code}","message":"{message}\nRequestId:{request_id}\nTime:{time}"}}"#,
                }),
                source: sources::LAKE_MISMATCH,
                unverified: Some("the form of the body"),
            },
            denied: None,
            unauthorized_on_linked: None,
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: None,
        notes: &[
            "Roles are asked first. Access lists of files and directories are asked only where no role allows it; they can not be drawn, so here none allows anything.",
            "It takes an account with a hierarchical namespace.",
        ],
        sources: &[sources::LAKE_ACCESS, sources::LAKE_API],
        unverified: None,
    },
];
