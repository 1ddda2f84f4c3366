//! What does Microsoft Entra ID answer to an application that asks for a token?

use super::http::{Body, Header, HttpRefusal};
use super::source::Source;
use super::sources;

/// The body of an error: `error` as OAuth 2.0 has it, and the directory's own
/// number. Until 2023 line breaks stood where blanks stand now.
macro_rules! body {
    ($error:literal, $number:literal) => {
        concat!(
            r#"{"error":""#,
            $error,
            r#"","error_description":"{message} Trace ID: {request_id} Correlation ID: {new_id} Timestamp: {time_with_blank}","error_codes":["#,
            $number,
            r#"],"timestamp":"{time_with_blank}","trace_id":"{request_id}","correlation_id":"{new_id}","error_uri":"https://login.microsoftonline.com/error?code="#,
            $number,
            r#""}"#
        )
    };
}

/// Where applications ask for tokens, a template.
// Source: MicrosoftDocs/entra-docs:docs/identity-platform/v2-oauth2-client-creds-grant-flow.md.
pub const TOKEN_ENDPOINT: &str = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token";

/// No application of the tenant has this client id.
pub static UNKNOWN_APPLICATION: HttpRefusal = refusal(
    400,
    "AADSTS700016",
    "AADSTS700016: Application with identifier '{client_id}' was not found in the directory '{tenant_name}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
    body!("unauthorized_client", "700016"),
    sources::ENTRA_UNKNOWN_APPLICATION,
);

/// The client secret is none that the application has.
pub static WRONG_SECRET: HttpRefusal = refusal(
    401,
    "AADSTS7000215",
    "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{client_id}'.",
    body!("invalid_client", "7000215"),
    sources::ENTRA_WRONG_SECRET,
);

/// The client secret has expired.
pub static EXPIRED_SECRET: HttpRefusal = refusal(
    401,
    "AADSTS7000222",
    "AADSTS7000222: The provided client secret keys for app '{client_id}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.",
    body!("invalid_client", "7000222"),
    sources::ENTRA_EXPIRED_SECRET,
);

/// The certificate is none that the application has.
pub static UNKNOWN_CERTIFICATE: HttpRefusal = HttpRefusal {
    unverified: Some("the status of this answer, and how it writes the thumbprint"),
    ..refusal(
        401,
        "AADSTS700027",
        "AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '{thumbprint}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '{client_id}'. Review the documentation at https://docs.microsoft.com/en-us/graph/deployments to determine the corresponding service endpoint and https://docs.microsoft.com/en-us/graph/api/application-get?view=graph-rest-1.0&tabs=http to build a query request URL, such as 'https://graph.microsoft.com/beta/applications/{client_id}'].",
        body!("invalid_client", "700027"),
        sources::ENTRA_UNKNOWN_CERTIFICATE,
    )
};

/// The certificate has expired.
pub static EXPIRED_CERTIFICATE: HttpRefusal = HttpRefusal {
    unverified: Some("the status of this answer; where … stands, it tells days and times"),
    ..refusal(
        401,
        "AADSTS700027",
        "AADSTS700027: The certificate with identifier used to sign the client assertion is expired on application. [Reason - The key used is expired., Thumbprint of key used by client: '{thumbprint}', Found key 'Start=…, End=…', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '{client_id}'. Review the documentation at https://docs.microsoft.com/en-us/graph/deployments to determine the corresponding service endpoint and https://docs.microsoft.com/en-us/graph/api/application-get?view=graph-rest-1.0&tabs=http to build a query request URL, such as 'https://graph.microsoft.com/beta/applications/{client_id}'].",
        body!("invalid_client", "700027"),
        sources::ENTRA_EXPIRED_CERTIFICATE,
    )
};

/// No service of the tenant has this name.
pub static UNKNOWN_RESOURCE: HttpRefusal = refusal(
    400,
    "AADSTS500011",
    "AADSTS500011: The resource principal named {resource} was not found in the tenant named {tenant_name}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.",
    body!("invalid_resource", "500011"),
    sources::ENTRA_UNKNOWN_RESOURCE,
);

/// The identity trusts nobody's tokens.
pub static NO_FEDERATED_CREDENTIAL: HttpRefusal = refusal(
    401,
    "AADSTS70025",
    "AADSTS70025: The client '{client_id}'({principal_name}) has no configured federated identity credentials.",
    body!("invalid_client", "70025"),
    sources::ENTRA_NO_FEDERATED_CREDENTIAL,
);

/// The federated credential that matches was configured too recently.
pub static CREDENTIAL_ON_ITS_WAY: HttpRefusal = HttpRefusal {
    unverified: Some(
        "whether it still has this code, which documents name, and not AADSTS700211 or AADSTS700213; its status and the rest of its message were read in answers of 2022 and 2023",
    ),
    ..refusal(
        400,
        "AADSTS70021",
        "AADSTS70021: No matching federated identity record found for presented assertion. Assertion Issuer: '{assertion_issuer}'. Assertion Subject: '{assertion_subject}'. Assertion Audience: '{assertion_audience}'. https://docs.microsoft.com/en-us/azure/active-directory/develop/workload-identity-federation",
        body!("invalid_request", "70021"),
        sources::ENTRA_NO_MATCHING_RECORD,
    )
};

/// The identity trusts no token of this issuer.
///
/// Documents still name AADSTS70021, with status 400, for this and for a subject.
pub static UNTRUSTED_ISSUER: HttpRefusal = refusal(
    401,
    "AADSTS700211",
    "AADSTS700211: No matching federated identity record found for presented assertion issuer '{assertion_issuer}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
    body!("invalid_client", "700211"),
    sources::ENTRA_UNTRUSTED_ISSUER,
);

/// The identity trusts no token about this subject.
pub static UNTRUSTED_SUBJECT: HttpRefusal = refusal(
    401,
    "AADSTS700213",
    "AADSTS700213: No matching federated identity record found for presented assertion subject '{assertion_subject}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
    body!("invalid_client", "700213"),
    sources::ENTRA_UNTRUSTED_SUBJECT,
);

/// The identity trusts a token about this subject, but in other capital letters.
pub static SUBJECT_IN_OTHER_CASE: HttpRefusal = HttpRefusal {
    unverified: Some("the status of this answer, and `error` in its body"),
    ..refusal(
        401,
        "AADSTS7002138",
        "AADSTS7002138: No matching federated identity record found for presented assertion subject '{assertion_subject}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. See documentation at: https://learn.microsoft.com/entra/workload-id/workload-identity-federation. See breaking change notification and remediation at: https://learn.microsoft.com/en-us/entra/identity-platform/reference-breaking-changes#august-2024.",
        body!("invalid_client", "7002138"),
        sources::ENTRA_SUBJECT_IN_OTHER_CASE,
    )
};

/// The identity trusts no token for this audience.
pub static UNTRUSTED_AUDIENCE: HttpRefusal = HttpRefusal {
    unverified: Some(
        "the status of this answer, its code (AADSTS7002121 was seen with the same text), and whether the subject or the audience is compared first",
    ),
    ..refusal(
        401,
        "AADSTS700212",
        "AADSTS700212: No matching federated identity record found for presented assertion audience '{assertion_audience}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://docs.microsoft.com/en-us/azure/active-directory/develop/workload-identity-federation",
        body!("invalid_client", "700212"),
        sources::ENTRA_UNTRUSTED_AUDIENCE,
    )
};

/// The keys of the issuer cannot be fetched.
pub static UNREACHABLE_ISSUER: HttpRefusal = HttpRefusal {
    unverified: Some(
        "its status and the form of its body, which were read in an answer of 2022 with the same text and the code AADSTS90061; AADSTS50166 was seen with that text, too",
    ),
    ..refusal(
        400,
        "AADSTS501661",
        "AADSTS501661: Request to External OIDC endpoint failed.",
        body!("invalid_request", "501661"),
        sources::ENTRA_UNREACHABLE_ISSUER,
    )
};

/// The token was issued by the directory itself, for something that takes none of those.
pub static TOKEN_OF_THE_DIRECTORY: HttpRefusal = HttpRefusal {
    unverified: Some("the status of this answer"),
    ..refusal(
        401,
        "AADSTS700222",
        "AADSTS700222: AAD-issued tokens may not be used for federated identity flows.",
        body!("invalid_client", "700222"),
        sources::ENTRA_TOKEN_OF_THE_DIRECTORY,
    )
};

/// All of them.
pub static REFUSALS: [&HttpRefusal; 14] = [
    &UNKNOWN_APPLICATION,
    &WRONG_SECRET,
    &EXPIRED_SECRET,
    &UNKNOWN_CERTIFICATE,
    &EXPIRED_CERTIFICATE,
    &UNKNOWN_RESOURCE,
    &NO_FEDERATED_CREDENTIAL,
    &CREDENTIAL_ON_ITS_WAY,
    &UNTRUSTED_ISSUER,
    &UNTRUSTED_SUBJECT,
    &SUBJECT_IN_OTHER_CASE,
    &UNTRUSTED_AUDIENCE,
    &UNREACHABLE_ISSUER,
    &TOKEN_OF_THE_DIRECTORY,
];

const REQUEST_ID: Header = Header {
    name: "x-ms-request-id",
    value: "{request_id}",
};

const fn refusal(
    status: u16,
    code: &'static str,
    message: &'static str,
    body: &'static str,
    source: Source,
) -> HttpRefusal {
    HttpRefusal {
        status,
        reason: "",
        code,
        message,
        headers: &[REQUEST_ID],
        body: Some(Body {
            content_type: "application/json; charset=utf-8",
            text: body,
        }),
        source,
        unverified: None,
    }
}
