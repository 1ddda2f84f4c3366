//! How does code on a host ask for a token, and what is it answered?

mod beyond;

use super::http::{Body, Header, HttpRefusal, Method};
use super::row::row_handle;
use super::source::Source;
use super::sources;

row_handle! {
    /// A way of getting a token for a managed identity, such as the instance
    /// metadata service of a virtual machine.
    TokenEndpoint, TokenEndpointRow, TABLES, "a token endpoint"
}

/// What the table says of a [`TokenEndpoint`].
#[derive(Debug)]
pub struct TokenEndpointRow {
    /// The stable name.
    pub slug: &'static str,
    /// Which protocol it speaks.
    pub kind: TokenEndpointKind,
    /// The name in words, such as "Instance Metadata Service (IMDS)".
    pub name: &'static str,
    /// A short name for captions, such as "IMDS".
    pub short_name: &'static str,
    /// What goes over the wire; `None` when the platform gets the token out of
    /// sight and the owner of the resource sees neither request nor token.
    pub wire: Option<TokenWire>,
    /// Where the row was read.
    pub sources: &'static [Source],
}

/// Which protocol a token endpoint speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenEndpointKind {
    /// The Instance Metadata Service on its link-local address.
    Imds,
    /// The local token service of App Service, Functions and Container Apps.
    AppService,
    /// The agent of an Arc-enabled server, which wants a file read first.
    AzureArc,
    /// The token service on each node of a Service Fabric cluster.
    ServiceFabric,
    /// The token service of Machine Learning compute.
    MachineLearning,
    /// The token service of the sandbox in which a runbook runs.
    Automation,
    /// The token service of Cloud Shell, which acts as its user.
    CloudShell,
    /// None that code can reach: the service itself gets the token.
    PlatformInternal,
    /// None on the host: code sends a token that its cluster issued to Microsoft
    /// Entra ID itself.
    Exchange,
}

/// The request for a token and its answers.
#[derive(Debug)]
pub struct TokenWire {
    /// The method of the request.
    pub method: Method,
    /// Headers of the request.
    pub headers: &'static [Header],
    /// The value of the `api-version` parameter; `None` where none is sent.
    pub api_version: Option<&'static str>,
    /// Where the parameters stand.
    pub resource_in: ResourceIn,
    /// How the parameter that names the identity is spelled.
    pub id_parameters: IdParameters,
    /// Environment variables that tell code where the endpoint is; empty when the
    /// address is the same everywhere.
    pub environment: &'static [EnvironmentVariable],
    /// Whether the environment variables, and with them the endpoint, are missing
    /// from a host that has no identity.
    pub without_identity: WithoutIdentity,
    /// The certificate that code has to check before it sends anything; `None` where
    /// the connection is plain HTTP.
    pub certificate: Option<ServerCertificate>,
    /// What the endpoint wants to have read before it hands out a token.
    pub challenge: Option<Challenge>,
    /// The fields of a successful answer, in order.
    pub answer: &'static [AnswerField],
    /// The refusals, each with the failure that leads to it.
    pub refusals: &'static [TokenRefusal],
}

/// Where the parameters of the request stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceIn {
    /// In the query of the address.
    Query,
    /// In the body, as a form.
    Form,
}

/// A certificate of the endpoint's own making, which code recognizes by its thumbprint.
#[derive(Clone, Copy, Debug)]
pub struct ServerCertificate {
    /// The environment variable that holds the thumbprint.
    pub variable: &'static str,
    /// Where that was read.
    pub source: Source,
}

/// A file that only some may read, and whose content has to be sent back.
#[derive(Clone, Copy, Debug)]
pub struct Challenge {
    /// The answer that names the file.
    pub answer: HttpRefusal,
    /// The folder in which clients take such a file for a true one.
    pub folder: &'static str,
    /// How its name ends.
    pub extension: &'static str,
    /// How long it is at most, in bytes.
    pub max_bytes: u32,
    /// Who can read it, as in the middle of a sentence.
    pub readers: &'static str,
    /// Where the client's checks were read.
    pub source: Source,
}

/// How the parameter is spelled that names an identity, by what it names it by;
/// `None` where it cannot be named so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdParameters {
    /// By client id.
    pub client_id: Option<&'static str>,
    /// By object id, which is the principal id.
    pub object_id: Option<&'static str>,
    /// By ARM id.
    pub resource_id: Option<&'static str>,
}

impl IdParameters {
    /// No identity can be named.
    const NONE: Self = Self {
        client_id: None,
        object_id: None,
        resource_id: None,
    };
}

/// An environment variable that the platform sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnvironmentVariable {
    /// The name.
    pub name: &'static str,
    /// What it holds, in words.
    pub meaning: &'static str,
}

/// What code finds on a host that has no identity at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithoutIdentity {
    /// The endpoint is there and refuses with [`TokenFailure::NoIdentity`].
    Refuses,
    /// The endpoint isn't there: its environment variables aren't set.
    NotThere {
        /// Where that was read.
        source: Source,
    },
}

/// A field of the JSON answer that carries a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerField {
    /// The name of the field.
    pub name: &'static str,
    /// The value, a template.
    pub value: &'static str,
    /// How the value is written in JSON.
    pub form: JsonForm,
}

/// How a value is written in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonForm {
    /// In quotes, numbers too.
    Text,
    /// As a number.
    Number,
}

/// An answer other than a token.
#[derive(Clone, Copy, Debug)]
pub struct TokenRefusal {
    /// What leads to it.
    pub failure: TokenFailure,
    /// What is answered.
    pub answer: HttpRefusal,
}

/// Why a token endpoint gives no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenFailure {
    /// The header is missing that keeps forged requests out.
    HeaderMissing,
    /// No identity is attached to the host.
    NoIdentity,
    /// No id was named, and no identity answers without one.
    NoneByDefault,
    /// No id was named, and several user-assigned identities are attached.
    SeveralAndNoneNamed,
    /// The identity that was named isn't attached to the host.
    NotAttached,
    /// The resource that was asked for isn't known in the tenant.
    UnknownResource,
}

impl TokenWire {
    /// The refusal that `failure` leads to; `None` when it cannot happen here.
    #[must_use]
    pub fn refusal(&self, failure: TokenFailure) -> Option<&'static HttpRefusal> {
        let refusals: &'static [TokenRefusal] = self.refusals;
        refusals
            .iter()
            .find(|refusal| refusal.failure == failure)
            .map(|refusal| &refusal.answer)
    }
}

static TABLES: &[&[TokenEndpointRow]] = &[ROWS, beyond::ROWS];

const JSON: &str = "application/json; charset=utf-8";

static ROWS: &[TokenEndpointRow] = &[
    TokenEndpointRow {
        slug: "imds",
        kind: TokenEndpointKind::Imds,
        name: "Instance Metadata Service (IMDS)",
        short_name: "IMDS",
        wire: Some(TokenWire {
            method: Method::Get,
            headers: &[Header {
                name: "Metadata",
                value: "true",
            }],
            api_version: Some("2018-02-01"),
            resource_in: ResourceIn::Query,
            id_parameters: IdParameters {
                client_id: Some("client_id"),
                object_id: Some("object_id"),
                resource_id: Some("msi_res_id"),
            },
            environment: &[],
            without_identity: WithoutIdentity::Refuses,
            certificate: None,
            challenge: None,
            answer: &[
                text("access_token", "{token}"),
                text("refresh_token", ""),
                text("expires_in", "{expires_in}"),
                text("expires_on", "{expires_on}"),
                text("not_before", "{not_before}"),
                text("resource", "{resource}"),
                text("token_type", "Bearer"),
            ],
            refusals: &[
                imds_refusal(
                    TokenFailure::HeaderMissing,
                    "bad_request_102",
                    "Required metadata header not specified",
                    sources::VM_TOKEN,
                ),
                imds_refusal(
                    TokenFailure::NoIdentity,
                    "invalid_request",
                    "Identity not found",
                    sources::IMDS_IDENTITY_NOT_FOUND,
                ),
                imds_refusal(
                    TokenFailure::SeveralAndNoneNamed,
                    "invalid_request",
                    "Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request",
                    sources::IMDS_SEVERAL,
                ),
                imds_refusal(
                    TokenFailure::NotAttached,
                    "invalid_request",
                    "Identity not found",
                    sources::IMDS_IDENTITY_NOT_FOUND,
                ),
                imds_refusal(
                    TokenFailure::UnknownResource,
                    "invalid_resource",
                    "AADSTS500011: The resource principal named {resource} was not found in the tenant named {tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.",
                    sources::IMDS_UNKNOWN_RESOURCE,
                ),
            ],
        }),
        sources: &[sources::VM_TOKEN, sources::MANAGED_IDENTITY_FAQ],
    },
    TokenEndpointRow {
        slug: "app-service",
        kind: TokenEndpointKind::AppService,
        name: "local token service of App Service",
        short_name: "token service",
        wire: Some(TokenWire {
            method: Method::Get,
            headers: &[Header {
                name: "X-IDENTITY-HEADER",
                value: "fake-identity-header-value",
            }],
            api_version: Some("2019-08-01"),
            resource_in: ResourceIn::Query,
            id_parameters: IdParameters {
                client_id: Some("client_id"),
                object_id: Some("object_id"),
                resource_id: Some("mi_res_id"),
            },
            environment: &[
                EnvironmentVariable {
                    name: "IDENTITY_ENDPOINT",
                    meaning: "the local address to ask for tokens",
                },
                EnvironmentVariable {
                    name: "IDENTITY_HEADER",
                    meaning: "a secret to send back in X-IDENTITY-HEADER; the platform rotates it",
                },
            ],
            without_identity: WithoutIdentity::NotThere {
                source: sources::APP_SERVICE_NO_VARIABLES,
            },
            certificate: None,
            challenge: None,
            answer: &[
                text("access_token", "{token}"),
                text("expires_on", "{expires_on}"),
                text("resource", "{resource}"),
                text("token_type", "Bearer"),
                text("client_id", "{client_id}"),
            ],
            refusals: &[
                TokenRefusal {
                    failure: TokenFailure::HeaderMissing,
                    answer: HttpRefusal {
                        status: 403,
                        reason: "",
                        code: "",
                        message: "",
                        headers: &[Header {
                            name: "Content-Length",
                            value: "0",
                        }],
                        body: None,
                        source: sources::CONTAINER_APPS_NO_HEADER,
                        unverified: Some("this answer was read for Container Apps only"),
                    },
                },
                app_service_refusal(
                    TokenFailure::NoneByDefault,
                    "Unable to load the proper Managed Identity.",
                    sources::APP_SERVICE_NONE_BY_DEFAULT,
                ),
                app_service_refusal(
                    TokenFailure::NotAttached,
                    "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.",
                    sources::APP_SERVICE_NOT_ATTACHED,
                ),
                TokenRefusal {
                    failure: TokenFailure::UnknownResource,
                    answer: HttpRefusal {
                        status: 500,
                        reason: "",
                        code: "",
                        message: "",
                        headers: &[],
                        body: None,
                        source: sources::MSAL_PYTHON,
                        unverified: Some("the text of the answer"),
                    },
                },
            ],
        }),
        sources: &[
            sources::APP_SERVICE_IDENTITY,
            sources::CONTAINER_APPS_IDENTITY,
        ],
    },
    TokenEndpointRow {
        slug: "platform",
        kind: TokenEndpointKind::PlatformInternal,
        name: "the platform, out of sight",
        short_name: "platform",
        wire: None,
        sources: &[sources::IDENTITY_STATUS],
    },
    TokenEndpointRow {
        slug: "token-exchange",
        kind: TokenEndpointKind::Exchange,
        name: "no endpoint: code exchanges the token of its service account",
        short_name: "environment",
        wire: None,
        sources: &[sources::AKS_WORKLOAD_IDENTITY],
    },
];

const fn text(name: &'static str, value: &'static str) -> AnswerField {
    AnswerField {
        name,
        value,
        form: JsonForm::Text,
    }
}

const fn number(name: &'static str, value: &'static str) -> AnswerField {
    AnswerField {
        name,
        value,
        form: JsonForm::Number,
    }
}

const fn imds_refusal(
    failure: TokenFailure,
    code: &'static str,
    message: &'static str,
    source: Source,
) -> TokenRefusal {
    TokenRefusal {
        failure,
        answer: HttpRefusal {
            status: 400,
            reason: "",
            code,
            message,
            headers: &[],
            body: Some(Body {
                content_type: JSON,
                text: r#"{"error":"{code}","error_description":"{message}"}"#,
            }),
            source,
            unverified: None,
        },
    }
}

const fn app_service_refusal(
    failure: TokenFailure,
    message: &'static str,
    source: Source,
) -> TokenRefusal {
    TokenRefusal {
        failure,
        answer: HttpRefusal {
            status: 400,
            reason: "",
            code: "",
            message,
            headers: &[],
            body: Some(Body {
                content_type: JSON,
                text: r#"{"statusCode":400,"message":"{message}","correlationId":"{request_id}"}"#,
            }),
            source,
            unverified: None,
        },
    }
}
