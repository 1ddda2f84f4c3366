//! Blob and queue storage.

use super::{
    AccountSasOperation, AuthorizationSystem, HttpRefusals, SasRow, ServiceRefusals, ServiceRow,
    SharedKeyRow, SignedText,
};
use crate::azure::http::{Body, Header, HttpRefusal, MS_REQUEST_ID, XML};
use crate::azure::source::Source;
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[
    ServiceRow {
        slug: "blob-storage",
        name: "Blob Storage",
        host_name: "{account}.blob.core.windows.net",
        audience: "https://storage.azure.com/",
        accepted_audiences: &[
            "https://storage.azure.com/",
            "https://storage.azure.com",
            "https://{account}.blob.core.windows.net",
            "https://{account}.blob.core.windows.net/",
            STORAGE_APPLICATION,
        ],
        required_headers: &[VERSION_HEADER],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&REFUSALS),
        tells_first: None,
        exchanges_token: None,
        shared_key: Some(&BLOB_KEY),
        notes: &[
            "A bearer token needs x-ms-version 2017-11-09 or later.",
            "Without a credential, versions before 2019-12-12 answer 409 where the account allows no anonymous access, or 404.",
        ],
        sources: &[
            sources::AZURITE_AUDIENCES,
            sources::STORAGE_ERROR_CODES,
            sources::STORAGE_OAUTH,
        ],
        unverified: None,
    },
    ServiceRow {
        slug: "queue-storage",
        name: "Queue Storage",
        host_name: "{account}.queue.core.windows.net",
        audience: "https://storage.azure.com/",
        accepted_audiences: &[
            "https://storage.azure.com/",
            "https://storage.azure.com",
            "https://{account}.queue.core.windows.net",
            "https://{account}.queue.core.windows.net/",
            STORAGE_APPLICATION,
        ],
        required_headers: &[VERSION_HEADER],
        authorization: AuthorizationSystem::AzureRbac,
        refusals: ServiceRefusals::Http(&HttpRefusals {
            invalid_token: HttpRefusal {
                unverified: Some("this answer was read for Blob Storage"),
                ..WRONG_AUDIENCE
            },
            ..REFUSALS
        }),
        tells_first: None,
        exchanges_token: None,
        shared_key: Some(&QUEUE_KEY),
        notes: &["A bearer token needs x-ms-version 2017-11-09 or later."],
        sources: &[
            sources::AZURITE_QUEUE_AUDIENCES,
            sources::STORAGE_ERROR_CODES,
        ],
        unverified: None,
    },
];

/// The application id of Azure Storage, the same in every tenant.
// Source: Azure/Azurite:src/blob/utils/constants.ts
const STORAGE_APPLICATION: &str = "e406a681-f3d4-42a8-90b6-c2b029497af1";

const VERSION_HEADER: Header = Header {
    name: "x-ms-version",
    value: "2026-04-06",
};

pub(super) const REFUSALS: HttpRefusals = HttpRefusals {
    unauthenticated: refusal(
        401,
        "NoAuthenticationInformation",
        NOT_AUTHENTICATED,
        &[CHALLENGE, MS_REQUEST_ID, NO_AUTHENTICATION],
        sources::STORAGE_ERROR_CODES,
    ),
    invalid_token: WRONG_AUDIENCE,
    unauthorized: PERMISSION_MISMATCH,
    denied: None,
    unauthorized_on_linked: None,
};

const PERMISSION_MISMATCH: HttpRefusal = refusal(
    403,
    "AuthorizationPermissionMismatch",
    "This request is not authorized to perform this operation using this permission.",
    &[
        MS_REQUEST_ID,
        Header {
            name: "x-ms-error-code",
            value: "AuthorizationPermissionMismatch",
        },
    ],
    sources::AZURITE_ERRORS,
);

const WRONG_AUDIENCE: HttpRefusal = HttpRefusal {
    body: Some(Body {
        content_type: XML,
        text: "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message><AuthenticationErrorDetail>Audience validation failed. Audience did not match.</AuthenticationErrorDetail></Error>",
    }),
    ..refusal(
        401,
        "InvalidAuthenticationInfo",
        NOT_AUTHENTICATED,
        &[CHALLENGE, MS_REQUEST_ID, INVALID_AUTHENTICATION],
        sources::STORAGE_WRONG_AUDIENCE,
    )
};

static BLOB_KEY: SharedKeyRow = SharedKeyRow {
    sas: Some(&SasRow {
        operations: &[
            ("list-blobs", "l"),
            ("read-blob", "r"),
            ("write-blob", "cw"),
            ("delete-blob", "d"),
        ],
        // Source: Azure/Azurite:src/blob/authentication/OperationAccountSASPermission.ts.
        of_account: &[
            of_account("list-containers", 'b', 's', "l"),
            of_account("create-container", 'b', 'c', "cw"),
            of_account("list-blobs", 'b', 'c', "l"),
            of_account("read-blob", 'b', 'o', "r"),
            of_account("write-blob", 'b', 'o', "cw"),
            of_account("delete-blob", 'b', 'o', "d"),
        ],
        ..SAS
    }),
    ..SHARED_KEY
};

static QUEUE_KEY: SharedKeyRow = SharedKeyRow {
    sas: Some(&SasRow {
        service: "queue",
        // Source: Azure/Azurite:src/queue/authentication/OperationQueueSASPermission.ts.
        operations: &[
            ("put-message", "a"),
            ("get-messages", "p"),
            ("peek-messages", "r"),
            ("delete-message", "p"),
        ],
        // Source: learn.microsoft.com/rest/api/storageservices/create-account-sas, Queue
        // service. (Azurite asks for another resource type to delete a message.)
        of_account: &[
            of_account("delete-message", 'q', 'o', "p"),
            of_account("put-message", 'q', 'o', "a"),
            of_account("get-messages", 'q', 'o', "p"),
            of_account("peek-messages", 'q', 'o', "r"),
        ],
        ..SAS
    }),
    ..SHARED_KEY
};

pub(super) const fn of_account(
    operation: &'static str,
    service: char,
    level: char,
    letters: &'static str,
) -> AccountSasOperation {
    AccountSasOperation {
        operation,
        service,
        level,
        letters,
        unverified: None,
    }
}

pub(super) const SAS: SasRow = SasRow {
    version: "2020-12-06",
    delegation_version: VERSION_HEADER.value,
    service: "blob",
    operations: &[],
    of_account: &[],
    authentication_failed: HttpRefusal {
        body: Some(Body {
            content_type: XML,
            text: "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message><AuthenticationErrorDetail>Signature did not match. String to sign used was {string_to_sign}</AuthenticationErrorDetail></Error>",
        }),
        source: sources::STORAGE_SAS_ANSWERS,
        ..BAD_SIGNATURE
    },
    not_now: HttpRefusal {
        body: Some(Body {
            content_type: XML,
            text: "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message><AuthenticationErrorDetail>Signature not valid in the specified time frame: Start [{sas_start}] - Expiry [{sas_expiry}] - Current [{http_date}]</AuthenticationErrorDetail></Error>",
        }),
        source: sources::STORAGE_SAS_ANSWERS,
        ..BAD_SIGNATURE
    },
    lacks_permission: PERMISSION_MISMATCH,
    wrong_service: refusal(
        403,
        "AuthorizationServiceMismatch",
        "This request is not authorized to perform this operation using this service.",
        &[
            MS_REQUEST_ID,
            Header {
                name: "x-ms-error-code",
                value: "AuthorizationServiceMismatch",
            },
        ],
        sources::AZURITE_ERRORS,
    ),
    wrong_level: refusal(
        403,
        "AuthorizationResourceTypeMismatch",
        "This request is not authorized to perform this operation using this resource type.",
        &[
            MS_REQUEST_ID,
            Header {
                name: "x-ms-error-code",
                value: "AuthorizationResourceTypeMismatch",
            },
        ],
        sources::AZURITE_ERRORS,
    ),
    revoked: HttpRefusal {
        unverified: Some("the detail that a revoked user delegation key is answered with"),
        ..BAD_SIGNATURE
    },
    no_policy: HttpRefusal {
        unverified: Some(
            "the answer to a SAS whose stored access policy is not there, beyond that it is a 403",
        ),
        source: sources::STORAGE_STORED_POLICY,
        ..BAD_SIGNATURE
    },
    signer_may_not: HttpRefusal {
        source: sources::STORAGE_SIGNER_MAY_NOT,
        ..PERMISSION_MISMATCH
    },
    source: sources::STORAGE_SERVICE_SAS,
};

pub(super) const SHARED_KEY: SharedKeyRow = SharedKeyRow {
    authentication_failed: HttpRefusal {
        body: Some(Body {
            content_type: XML,
            text: "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message><AuthenticationErrorDetail>The MAC signature found in the HTTP request '{signature}' is not the same as any computed signature. Server used following string to sign: '{string_to_sign}'.</AuthenticationErrorDetail></Error>",
        }),
        ..BAD_SIGNATURE
    },
    not_permitted: refusal(
        403,
        "KeyBasedAuthenticationNotPermitted",
        "Key based authentication is not permitted on this storage account.",
        &[
            MS_REQUEST_ID,
            Header {
                name: "x-ms-error-code",
                value: "KeyBasedAuthenticationNotPermitted",
            },
        ],
        sources::STORAGE_KEY_NOT_PERMITTED,
    ),
    token_only: HttpRefusal {
        body: Some(Body {
            content_type: XML,
            text: "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message><AuthenticationErrorDetail>Only authentication scheme Bearer is supported</AuthenticationErrorDetail></Error>",
        }),
        source: sources::STORAGE_BEARER_ONLY,
        ..BAD_SIGNATURE
    },
    token_only_operations: &["get-user-delegation-key"],
    signs: SignedText::Whole,
    token_headers: &[],
    sas: None,
    most_seconds_old: 15 * 60,
    source: sources::STORAGE_SHARED_KEY,
    opens_all_source: sources::STORAGE_KEYS,
    date_source: sources::STORAGE_SHARED_KEY,
};

const BAD_SIGNATURE: HttpRefusal = refusal(
    403,
    "AuthenticationFailed",
    "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.",
    &[
        MS_REQUEST_ID,
        Header {
            name: "x-ms-error-code",
            value: "AuthenticationFailed",
        },
    ],
    sources::STORAGE_BAD_SIGNATURE,
);

const NOT_AUTHENTICATED: &str = "Server failed to authenticate the request. Please refer to the information in the www-authenticate header.";

const CHALLENGE: Header = Header {
    name: "WWW-Authenticate",
    value: "Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=https://storage.azure.com",
};

const NO_AUTHENTICATION: Header = Header {
    name: "x-ms-error-code",
    value: "NoAuthenticationInformation",
};

const INVALID_AUTHENTICATION: Header = Header {
    name: "x-ms-error-code",
    value: "InvalidAuthenticationInfo",
};

pub(super) const XML_BODY: Body = Body::new(
    XML,
    "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{message}\nRequestId:{request_id}\nTime:{time}</Message></Error>",
);

const fn refusal(
    status: u16,
    code: &'static str,
    message: &'static str,
    headers: &'static [Header],
    source: Source,
) -> HttpRefusal {
    HttpRefusal {
        status,
        // Storage writes the message into the status line.
        // Source: Azure/kusto-copy:#79 (the status of the answer, as the .NET library prints it).
        reason: message,
        code,
        message,
        headers,
        body: Some(XML_BODY),
        source,
        unverified: None,
    }
}
