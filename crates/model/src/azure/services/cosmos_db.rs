//! Cosmos DB for `NoSQL`.

use super::{AuthorizationSystem, HttpRefusals, Service, ServiceRefusals, ServiceRow};
use crate::azure::http::{Body, Header, HttpRefusal};
use crate::azure::source::Source;
use crate::azure::sources;

pub(super) const COSMOS_DB: Service = Service::named("cosmos-db");

pub(super) static ROWS: &[ServiceRow] = &[ServiceRow {
    slug: "cosmos-db",
    name: "Cosmos DB",
    host_name: "{account}.documents.azure.com",
    audience: "https://cosmos.azure.com",
    accepted_audiences: &[
        "https://cosmos.azure.com",
        "https://{account}.documents.azure.com",
        "https://{account}.sql.cosmos.azure.com",
        "https://{account}.sqlx.cosmos.azure.com",
    ],
    required_headers: &[
        Header {
            name: "x-ms-date",
            value: "{http_date}",
        },
        Header {
            name: "x-ms-version",
            value: "2018-12-31",
        },
    ],
    authorization: AuthorizationSystem::DataRoles,
    refusals: ServiceRefusals::Http(&HttpRefusals {
        unauthenticated: refusal(
            401,
            "Unauthorized",
            "Required Header authorization is missing. Ensure a valid Authorization token is passed.\r\nActivityId: {request_id}, Microsoft.Azure.Documents.Common/2.14.0",
            &[],
            sources::COSMOS_NO_CREDENTIAL,
            None,
        ),
        invalid_token: refusal(
            401,
            "Unauthorized",
            "Provided AAD token is intended for [{resource}]. This database account accepts tokens intended for [https://{account}.documents.azure.com, https://{account}.sql.cosmos.azure.com, https://{account}.sqlx.cosmos.azure.com, https://cosmos.azure.com].\r\nActivityId: {request_id}, Microsoft.Azure.Documents.Common/2.14.0",
            &[Header {
                name: "x-ms-substatus",
                value: "5008",
            }],
            sources::COSMOS_AUDIENCE,
            None,
        ),
        unauthorized: refusal(
            403,
            "Forbidden",
            "Request blocked by Auth {account} : Request is blocked because principal [{principal_id}] does not have required RBAC permissions to perform action [{action}] on resource [{data_resource}]. Learn more: https://aka.ms/cosmos-native-rbac.\r\nActivityId: {request_id}, Microsoft.Azure.Documents.Common/2.14.0",
            &[Header {
                name: "x-ms-substatus",
                value: "{substatus}",
            }],
            sources::COSMOS_FORBIDDEN,
            Some(
                "whether the answer for a container names OperationType and ResourceType besides, as one of 2021 did; newer ones were read for readMetadata, which software development kits ask for first",
            ),
        ),
        denied: None,
        unauthorized_on_linked: None,
    }),
    tells_first: None,
    exchanges_token: None,
    shared_key: None,
    notes: &[
        "The token goes into a header of Cosmos DB’s own form: type=aad&ver=1.0&sig= and the token, written as in a query.",
        "Azure roles open no data, Owner included: what counts is a data role of the account, given for the account, a database or a container.",
        "Only the API for NoSQL is covered.",
    ],
    sources: &[
        sources::COSMOS_RBAC,
        sources::COSMOS_AUTHORIZATION,
        sources::COSMOS_AUDIENCE,
        sources::COSMOS_SUBSTATUS,
    ],
    unverified: None,
}];

const fn refusal(
    status: u16,
    code: &'static str,
    message: &'static str,
    headers: &'static [Header],
    source: Source,
    unverified: Option<&'static str>,
) -> HttpRefusal {
    HttpRefusal {
        status,
        reason: "",
        code,
        message,
        headers,
        body: Some(Body {
            content_type: "application/json",
            text: r#"{"code":"{code}","message":"{message}"}"#,
        }),
        source,
        unverified,
    }
}
