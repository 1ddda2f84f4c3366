//! Token endpoints of hosts beyond virtual machines and web apps.

use super::{
    Challenge, EnvironmentVariable, IdParameters, ResourceIn, ServerCertificate, TokenEndpointKind,
    TokenEndpointRow, TokenFailure, TokenRefusal, TokenWire, WithoutIdentity, number, text,
};
use crate::azure::http::{Body, Header, HttpRefusal, Method};
use crate::azure::source::Source;
use crate::azure::sources;

const JSON: &str = "application/json";

pub(super) static ROWS: &[TokenEndpointRow] = &[
    TokenEndpointRow {
        slug: "azure-arc",
        kind: TokenEndpointKind::AzureArc,
        name: "Hybrid Instance Metadata Service (himds) of the Azure Arc agent",
        short_name: "agent",
        wire: Some(TokenWire {
            method: Method::Get,
            headers: &[Header {
                name: "Metadata",
                value: "true",
            }],
            api_version: Some("2020-06-01"),
            resource_in: ResourceIn::Query,
            // The newest SDKs send it, and refuse a token that is not confirmed to be
            // of that identity.
            id_parameters: IdParameters {
                client_id: Some("client_id"),
                object_id: Some("object_id"),
                resource_id: Some("msi_res_id"),
            },
            environment: &[
                EnvironmentVariable {
                    name: "IDENTITY_ENDPOINT",
                    meaning: "the local address to ask for tokens",
                },
                EnvironmentVariable {
                    name: "IMDS_ENDPOINT",
                    meaning: "the local address of the agent's metadata service",
                },
            ],
            without_identity: WithoutIdentity::Refuses,
            certificate: None,
            challenge: Some(Challenge {
                answer: HttpRefusal {
                    status: 401,
                    reason: "",
                    code: "",
                    message: "",
                    headers: &[Header {
                        name: "WWW-Authenticate",
                        value: "Basic realm={challenge_file}",
                    }],
                    body: None,
                    source: sources::ARC_IDENTITY,
                    unverified: None,
                },
                folder: "/var/opt/azcmagent/tokens/",
                extension: ".key",
                max_bytes: 4096,
                readers: "root and the members of the group himds",
                source: sources::MSAL_NET_ARC,
            }),
            answer: &[
                text("access_token", "{token}"),
                text("expires_in", "{expires_in}"),
                text("expires_on", "{expires_on}"),
                text("resource", "{resource}"),
                text("token_type", "Bearer"),
            ],
            refusals: &[TokenRefusal {
                failure: TokenFailure::NoIdentity,
                answer: HttpRefusal {
                    status: 400,
                    reason: "",
                    code: "",
                    message: "",
                    headers: &[],
                    body: None,
                    source: sources::MSAL_PYTHON,
                    unverified: Some(
                        "the body of the answer, and whether the challenge comes before it",
                    ),
                },
            }],
        }),
        sources: &[sources::ARC_IDENTITY, sources::MSAL_NET_ARC],
    },
    TokenEndpointRow {
        slug: "service-fabric",
        kind: TokenEndpointKind::ServiceFabric,
        name: "managed identity token service of Service Fabric",
        short_name: "token service",
        wire: Some(TokenWire {
            method: Method::Get,
            headers: &[Header {
                name: "Secret",
                value: "fake-authentication-code",
            }],
            api_version: Some("2019-07-01-preview"),
            resource_in: ResourceIn::Query,
            id_parameters: IdParameters::NONE,
            environment: &[
                EnvironmentVariable {
                    name: "IDENTITY_ENDPOINT",
                    meaning: "the local address to ask for tokens, over HTTPS",
                },
                EnvironmentVariable {
                    name: "IDENTITY_HEADER",
                    meaning: "an authentication code to send back as Secret, new for each activation of the code package",
                },
                EnvironmentVariable {
                    name: "IDENTITY_SERVER_THUMBPRINT",
                    meaning: "the thumbprint of the certificate that the service must show",
                },
            ],
            without_identity: WithoutIdentity::Refuses,
            certificate: Some(ServerCertificate {
                variable: "IDENTITY_SERVER_THUMBPRINT",
                source: sources::SERVICE_FABRIC_IDENTITY,
            }),
            challenge: None,
            answer: &[
                text("token_type", "Bearer"),
                text("access_token", "{token}"),
                number("expires_on", "{expires_on}"),
                text("resource", "{resource}"),
            ],
            refusals: &[
                service_fabric_refusal(
                    TokenFailure::HeaderMissing,
                    400,
                    "SecretHeaderNotFound",
                    "Secret is not found in the request headers.",
                    Some("the status: the documentation says only that it is one of 400 to 499"),
                ),
                service_fabric_refusal(
                    TokenFailure::NoIdentity,
                    404,
                    "ManagedIdentityNotFound",
                    "Managed identity not found for the specified application host.",
                    None,
                ),
                service_fabric_refusal(
                    TokenFailure::UnknownResource,
                    500,
                    "InternalServerError",
                    "An error occurred.",
                    None,
                ),
            ],
        }),
        sources: &[sources::SERVICE_FABRIC_IDENTITY],
    },
    TokenEndpointRow {
        slug: "machine-learning",
        kind: TokenEndpointKind::MachineLearning,
        name: "token service of Azure Machine Learning compute",
        short_name: "token service",
        wire: Some(TokenWire {
            method: Method::Get,
            headers: &[Header {
                name: "secret",
                value: "fake-msi-secret",
            }],
            api_version: Some("2017-09-01"),
            resource_in: ResourceIn::Query,
            id_parameters: IdParameters {
                client_id: Some("clientid"),
                object_id: None,
                resource_id: None,
            },
            environment: &[
                EnvironmentVariable {
                    name: "MSI_ENDPOINT",
                    meaning: "the local address to ask for tokens",
                },
                EnvironmentVariable {
                    name: "MSI_SECRET",
                    meaning: "a secret to send back in the header secret",
                },
                EnvironmentVariable {
                    name: "DEFAULT_IDENTITY_CLIENT_ID",
                    meaning: "the client id of the default identity of the compute",
                },
            ],
            without_identity: WithoutIdentity::Refuses,
            certificate: None,
            challenge: None,
            answer: &[
                text("access_token", "{token}"),
                text("expires_on", "{expires_on}"),
                text("resource", "{resource}"),
                text("token_type", "Bearer"),
            ],
            refusals: &[],
        }),
        sources: &[sources::MSAL_NET_MACHINE_LEARNING, sources::MSAL_PYTHON],
    },
    TokenEndpointRow {
        slug: "automation",
        kind: TokenEndpointKind::Automation,
        name: "token service of the runbook's sandbox",
        short_name: "token service",
        wire: Some(TokenWire {
            method: Method::Get,
            headers: &[
                Header {
                    name: "X-IDENTITY-HEADER",
                    value: "fake-identity-header-value",
                },
                Header {
                    name: "Metadata",
                    value: "true",
                },
            ],
            // The documentation sends none; SDKs take it for App Service, and send 2019-08-01.
            api_version: None,
            resource_in: ResourceIn::Query,
            id_parameters: IdParameters {
                client_id: Some("client_id"),
                object_id: None,
                resource_id: None,
            },
            environment: &[
                EnvironmentVariable {
                    name: "IDENTITY_ENDPOINT",
                    meaning: "the local address to ask for tokens",
                },
                EnvironmentVariable {
                    name: "IDENTITY_HEADER",
                    meaning: "a secret to send back in X-IDENTITY-HEADER",
                },
            ],
            without_identity: WithoutIdentity::Refuses,
            certificate: None,
            challenge: None,
            answer: &[
                text("access_token", "{token}"),
                text("expires_on", "{expires_on}"),
                text("resource", "{resource}"),
                text("token_type", "Bearer"),
            ],
            refusals: &[],
        }),
        sources: &[
            sources::AUTOMATION_USER_ASSIGNED,
            sources::AUTOMATION_IDENTITY,
        ],
    },
    TokenEndpointRow {
        slug: "cloud-shell",
        kind: TokenEndpointKind::CloudShell,
        name: "token service of Cloud Shell",
        short_name: "token service",
        wire: Some(TokenWire {
            method: Method::Post,
            headers: &[Header {
                name: "Metadata",
                value: "true",
            }],
            api_version: None,
            resource_in: ResourceIn::Form,
            id_parameters: IdParameters::NONE,
            environment: &[EnvironmentVariable {
                name: "MSI_ENDPOINT",
                meaning: "the local address to ask for tokens; that MSI_SECRET is not set tells it from others",
            }],
            without_identity: WithoutIdentity::Refuses,
            certificate: None,
            challenge: None,
            // What the SDKs read of it; the answer itself was not read.
            answer: &[
                text("access_token", "{token}"),
                text("expires_in", "{expires_in}"),
                text("resource", "{resource}"),
                text("token_type", "Bearer"),
            ],
            refusals: &[],
        }),
        sources: &[sources::MSAL_NET_CLOUD_SHELL, sources::MSAL_PYTHON],
    },
];

const fn service_fabric_refusal(
    failure: TokenFailure,
    status: u16,
    code: &'static str,
    message: &'static str,
    unverified: Option<&'static str>,
) -> TokenRefusal {
    const SOURCE: Source = sources::SERVICE_FABRIC_IDENTITY;
    TokenRefusal {
        failure,
        answer: HttpRefusal {
            status,
            reason: "",
            code,
            message,
            headers: &[],
            body: Some(Body {
                content_type: JSON,
                text: r#"{"error":{"correlationId":"{request_id}","code":"{code}","message":"{message}"}}"#,
            }),
            source: SOURCE,
            unverified,
        },
    }
}
