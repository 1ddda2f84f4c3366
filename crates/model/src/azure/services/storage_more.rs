//! Table Storage, Azure Files and Data Lake Storage.

use super::storage::{self, XML_BODY, of_account};
use super::{
    AccountSasOperation, AuthorizationSystem, HttpRefusals, SasRow, ServiceRefusals, ServiceRow,
    SharedKeyRow, SignedText,
};
use crate::azure::http::{Body, Header, HttpRefusal, JSON_UTF_8};
use crate::azure::source::Source;
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
        refusals: ServiceRefusals::Http(&refusals(
            TABLE_BODY,
            sources::TABLE_ERROR,
            Some(
                "that these words, which were read for Blob Storage, are those of Table Storage too",
            ),
            None,
        )),
        tells_first: None,
        exchanges_token: None,
        shared_key: Some(&TABLE_KEY),
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
        refusals: ServiceRefusals::Http(&refusals(
            XML_BODY,
            sources::STORAGE_ERROR_CODES,
            Some(
                "that these words, which were read for Blob Storage, are those of Azure Files too",
            ),
            None,
        )),
        tells_first: None,
        exchanges_token: None,
        shared_key: Some(&FILE_KEY),
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
        refusals: ServiceRefusals::Http(&refusals(
            LAKE_BODY,
            sources::LAKE_MISMATCH,
            Some("the form of the body"),
            None,
        )),
        tells_first: None,
        exchanges_token: None,
        shared_key: Some(&LAKE_KEY),
        notes: &[
            "Roles are asked first. Access control lists are asked only where no role allows it, and can not take away what a role gives.",
            "It takes an account with a hierarchical namespace.",
            "An entry that is drawn stands in the lists of the whole file system. Owners, masks and lists that differ from path to path are not drawn.",
        ],
        sources: &[sources::LAKE_ACCESS, sources::LAKE_LISTS, sources::LAKE_API],
        unverified: Some("whether a deny assignment outweighs an entry of a list, as it does here"),
    },
];

const TABLE_BODY: Body = Body::new(
    "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
    r#"{"odata.error":{"code":"{code}","message":{"lang":"en-US","value":"{message}\nRequestId:{request_id}\nTime:{time}"}}}"#,
);

const LAKE_BODY: Body = Body::new(
    JSON_UTF_8,
    r#"{"error":{"code":"{code}","message":"{message}\nRequestId:{request_id}\nTime:{time}"}}"#,
);

const LIKE_BLOBS: &str =
    "that these words, which were read for Blob Storage, are those of this service too";

/// Nothing of these services takes a token only.
const KEY: SharedKeyRow = SharedKeyRow {
    token_only_operations: &[],
    ..storage::SHARED_KEY
};

/// The words of Blob Storage for signatures, in another body.
// Source: learn.microsoft.com/rest/api/storageservices/sas-error-codes: codes and messages
// are those of all services.
const fn sas(body: Body, unverified: &'static str) -> SasRow {
    let like = storage::SAS;
    let unverified = Some(unverified);
    SasRow {
        authentication_failed: refusal(
            like.authentication_failed,
            body,
            like.authentication_failed.source,
            unverified,
        ),
        not_now: refusal(like.not_now, body, like.not_now.source, unverified),
        lacks_permission: refusal(
            like.lacks_permission,
            body,
            sources::STORAGE_SAS_CODES,
            unverified,
        ),
        wrong_service: refusal(
            like.wrong_service,
            body,
            sources::STORAGE_SAS_CODES,
            unverified,
        ),
        wrong_level: refusal(
            like.wrong_level,
            body,
            sources::STORAGE_SAS_CODES,
            unverified,
        ),
        revoked: refusal(like.revoked, body, like.revoked.source, unverified),
        no_policy: refusal(
            like.no_policy,
            body,
            like.no_policy.source,
            like.no_policy.unverified,
        ),
        signer_may_not: refusal(
            like.signer_may_not,
            body,
            like.signer_may_not.source,
            unverified,
        ),
        ..like
    }
}

static TABLE_KEY: SharedKeyRow = SharedKeyRow {
    sas: Some(&SasRow {
        service: "table",
        // Source: Azure/Azurite:src/table/authentication/OperationTableSASPermission.ts.
        operations: &[
            ("query-entities", "r"),
            ("insert-entity", "a"),
            ("update-entity", "u"),
            ("delete-entity", "d"),
        ],
        // Source: learn.microsoft.com/rest/api/storageservices/create-account-sas, Table
        // service. (Azurite asks for another resource type to query entities.)
        of_account: &[
            of_account("query-entities", 't', 'o', "r"),
            of_account("insert-entity", 't', 'o', "a"),
            of_account("update-entity", 't', 'o', "u"),
            of_account("delete-entity", 't', 'o', "d"),
        ],
        ..sas(TABLE_BODY, "the form of the body")
    }),
    signs: SignedText::Table,
    authentication_failed: refusal(
        KEY.authentication_failed,
        TABLE_BODY,
        sources::TABLE_BAD_SIGNATURE,
        Some("the form of the body"),
    ),
    not_permitted: refusal(
        KEY.not_permitted,
        TABLE_BODY,
        sources::STORAGE_KEY_NOT_PERMITTED,
        Some(LIKE_BLOBS),
    ),
    ..KEY
};

static FILE_KEY: SharedKeyRow = SharedKeyRow {
    sas: Some(&SasRow {
        service: "file",
        // Source: learn.microsoft.com/rest/api/storageservices/create-service-sas,
        // permissions for a file, and for a share.
        operations: &[("read-file", "r"), ("write-file", "w")],
        // Source: learn.microsoft.com/rest/api/storageservices/create-account-sas, File
        // service.
        of_account: &[
            of_account("read-file", 'f', 'o', "r"),
            of_account("write-file", 'f', 'o', "w"),
        ],
        ..sas(XML_BODY, LIKE_BLOBS)
    }),
    // Source: learn.microsoft.com/rest/api/storageservices/file-service-rest-api: it is
    // required of requests with OAuth only.
    token_headers: &["x-ms-file-request-intent"],
    authentication_failed: HttpRefusal {
        reason: "",
        source: sources::FILE_BAD_SIGNATURE,
        ..KEY.authentication_failed
    },
    not_permitted: refusal(
        KEY.not_permitted,
        XML_BODY,
        sources::STORAGE_KEY_NOT_PERMITTED,
        Some(LIKE_BLOBS),
    ),
    ..KEY
};

/// What an account SAS must say for an operation on a path: what it must for the same on
/// a blob, which a path is.
// Source: learn.microsoft.com/rest/api/storageservices/create-account-sas, Blob service: its
// table has no operations of Data Lake Storage.
const fn of_account_like_blobs(
    operation: &'static str,
    letters: &'static str,
) -> AccountSasOperation {
    AccountSasOperation {
        unverified: Some(
            "the letters that an account SAS needs for this: they were read for Blob Storage",
        ),
        ..of_account(operation, 'b', 'o', letters)
    }
}

static LAKE_KEY: SharedKeyRow = SharedKeyRow {
    sas: Some(&SasRow {
        // Setting an access control list takes a letter that is not modelled.
        // Source: learn.microsoft.com/rest/api/storageservices/create-service-sas,
        // permissions for a directory, container, or blob.
        operations: &[("read-path", "r"), ("create-path", "cw")],
        of_account: &[
            of_account_like_blobs("read-path", "r"),
            of_account_like_blobs("create-path", "cw"),
        ],
        ..sas(LAKE_BODY, "the form of the body")
    }),
    authentication_failed: refusal(
        KEY.authentication_failed,
        LAKE_BODY,
        sources::LAKE_BAD_SIGNATURE,
        Some("the form of the body"),
    ),
    not_permitted: refusal(
        KEY.not_permitted,
        LAKE_BODY,
        sources::LAKE_KEY_NOT_PERMITTED,
        None,
    ),
    ..KEY
};

/// The words of Blob Storage in another body. `token_unverified` is for the answers
/// that have to do with the token.
const fn refusals(
    body: Body,
    source: Source,
    token_unverified: Option<&'static str>,
    mismatch_unverified: Option<&'static str>,
) -> HttpRefusals {
    let like = storage::REFUSALS;
    HttpRefusals {
        unauthenticated: refusal(like.unauthenticated, body, source, token_unverified),
        invalid_token: refusal(like.invalid_token, body, source, token_unverified),
        unauthorized: refusal(like.unauthorized, body, source, mismatch_unverified),
        ..like
    }
}

const fn refusal(
    like: HttpRefusal,
    body: Body,
    source: Source,
    unverified: Option<&'static str>,
) -> HttpRefusal {
    HttpRefusal {
        // That the message stands in the status line was read for Blob Storage.
        reason: "",
        body: Some(body),
        source,
        unverified,
        ..like
    }
}
