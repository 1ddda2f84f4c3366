//! Which resources let somebody in who knows a key or a password of theirs, and how?
//!
//! Azure calls it local authentication: no token, and no identity that Microsoft
//! Entra ID knows. Storage accounts, whose keys sign requests and shared access
//! signatures, have their own rows beside their services.

use super::http::{Body, Header, HttpRefusal};
use super::resource_kinds::ResourceKind;
use super::services::{Service, SessionRefusal};
use super::source::Source;
use super::sources;

/// A kind of local authentication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LocalKind {
    /// A connection string of a Service Bus namespace.
    ServiceBus,
    /// A connection string of a database, with a login and its password.
    Sql,
    /// A key of an AI service, sent in a header.
    ApiKey,
    /// A connection string of an App Configuration store, whose key signs requests.
    AppConfiguration,
    /// A connection string of a Cosmos DB account, whose key signs requests.
    CosmosDb,
    /// A connection string of a Redis cache, whose key is a password.
    Redis,
}

/// What the table says of a [`LocalKind`].
#[derive(Debug)]
pub struct LocalRow {
    /// The name that files give a copy of it.
    pub slug: &'static str,
    /// What a copy is called within a sentence.
    pub name: &'static str,
    /// What a setting with a copy is called.
    pub usual_setting: &'static str,
    /// What Azure calls the keys; one where there is one password. What comes after the
    /// second only reads.
    pub keys: &'static [&'static str],
    /// What the keys may do that only read; `None` where there are none.
    pub read_only: Option<ReadOnlyRow>,
    /// Who it is that the key or password lets in: a rule or a login.
    pub holder: &'static str,
    /// What the portal calls the page with it.
    pub title: &'static str,
    /// The property that refuses all of it, as Azure writes it when it does.
    pub refused_by: &'static str,
    /// Where that property was read.
    pub refused_source: Source,
    /// Where it was read what a key or password opens.
    pub opens_source: Source,
    /// Where it was read how the key or password is used.
    pub source: Source,
    /// How it is refused.
    pub refusals: LocalRefusals,
}

/// What keys may do that only read.
#[derive(Clone, Copy, Debug)]
pub struct ReadOnlyRow {
    /// The operations that read, by slug. All others of the service write.
    pub operations: &'static [&'static str],
    /// How the others are refused.
    pub refusal: HttpRefusal,
    /// Where that was read.
    pub source: Source,
}

/// How local authentication is refused.
#[derive(Clone, Copy, Debug)]
pub enum LocalRefusals {
    /// Over HTTP.
    Http {
        /// The resource takes no keys.
        not_permitted: HttpRefusal,
        /// It is no key of the resource.
        wrong: HttpRefusal,
    },
    /// In the login of a protocol of its own.
    Session {
        /// The server takes no passwords.
        not_permitted: SessionRefusal,
        /// It is not the password.
        wrong: SessionRefusal,
    },
}

impl LocalKind {
    /// All kinds.
    pub const ALL: [Self; 6] = [
        Self::ServiceBus,
        Self::Sql,
        Self::ApiKey,
        Self::AppConfiguration,
        Self::CosmosDb,
        Self::Redis,
    ];

    /// What the table says.
    #[must_use]
    pub const fn row(self) -> &'static LocalRow {
        match self {
            Self::ServiceBus => &SERVICE_BUS,
            Self::Sql => &SQL,
            Self::ApiKey => &API_KEY,
            Self::AppConfiguration => &APP_CONFIGURATION,
            Self::CosmosDb => &COSMOS_DB,
            Self::Redis => &REDIS,
        }
    }

    /// The kind of which files call a copy so.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.row().slug == slug)
    }

    /// How this service lets in whoever knows a key or password; `None` where it
    /// does not, or the model does not cover it.
    #[must_use]
    pub fn of_service(service: Service) -> Option<Self> {
        match service.slug() {
            "service-bus" => Some(Self::ServiceBus),
            "sql-database" => Some(Self::Sql),
            "azure-openai" | "document-intelligence" | "ai-language" => Some(Self::ApiKey),
            "app-configuration" => Some(Self::AppConfiguration),
            "cosmos-db" => Some(Self::CosmosDb),
            "redis" => Some(Self::Redis),
            _ => None,
        }
    }

    /// How a resource of this kind does.
    #[must_use]
    pub fn of_resource(kind: ResourceKind) -> Option<Self> {
        let services = kind.row().services.iter();
        services.copied().find_map(Self::of_service)
    }

    /// What Azure calls the key with this place, from 0.
    #[must_use]
    pub fn key_name(self, place: usize) -> &'static str {
        self.row().keys.get(place).copied().unwrap_or("key")
    }
}

/// The header that carries a key to this service.
// Source: Azure OpenAI REST API reference, authentication; Document Intelligence and AI Language
// REST references, authentication with a key.
#[must_use]
pub fn key_header(service: Service) -> &'static str {
    match service.slug() {
        "azure-openai" => "api-key",
        _ => "Ocp-Apim-Subscription-Key",
    }
}

static SERVICE_BUS: LocalRow = LocalRow {
    slug: "service-bus-connection-string",
    name: "connection string",
    usual_setting: "SERVICE_BUS_CONNECTION_STRING",
    keys: &["primary key", "secondary key"],
    read_only: None,
    holder: "RootManageSharedAccessKey",
    title: "Shared access policies",
    refused_by: "disableLocalAuth is true",
    refused_source: sources::SERVICE_BUS_LOCAL_AUTH_DISABLED,
    opens_source: sources::SERVICE_BUS_SAS,
    source: sources::SERVICE_BUS_SAS,
    refusals: LocalRefusals::Http {
        not_permitted: HttpRefusal {
            message: "LocalAuthDisabled: Authorization failed because SAS authentication has been disabled for the namespace. TrackingId:{request_id}_G1, SystemTracker:NoSystemTracker, Timestamp:{time_in_seconds}",
            source: sources::SERVICE_BUS_LOCAL_AUTH_DISABLED,
            unverified: Some("that HTTP answers with the text that was read over AMQP"),
            ..SERVICE_BUS_401
        },
        wrong: HttpRefusal {
            message: "InvalidSignature: The token has an invalid signature. TrackingId:{request_id}_G1, SystemTracker:{account}.servicebus.windows.net:{part}, Timestamp:{time_in_seconds}",
            ..SERVICE_BUS_401
        },
    },
};

const SERVICE_BUS_401: HttpRefusal = HttpRefusal {
    status: 401,
    reason: "",
    code: "401",
    message: "",
    headers: &[],
    body: Some(Body {
        content_type: "application/xml; charset=utf-8",
        text: "<Error><Code>{code}</Code><Detail>{message}</Detail></Error>",
    }),
    source: sources::SERVICE_BUS_INVALID_SIGNATURE,
    unverified: None,
};

static SQL: LocalRow = LocalRow {
    slug: "sql-connection-string",
    name: "connection string",
    usual_setting: "SQL_CONNECTION_STRING",
    keys: &["password"],
    read_only: None,
    holder: "sqladmin",
    title: "SQL authentication",
    refused_by: "Microsoft Entra-only authentication is on (azureADOnlyAuthentication is true)",
    refused_source: sources::SQL_ENTRA_ONLY_DOCUMENT,
    opens_source: sources::SQL_SERVER_ADMIN,
    source: sources::SQL_CONNECTION_STRING,
    refusals: LocalRefusals::Session {
        not_permitted: SessionRefusal {
            code: "18456",
            message: "Login failed for user '{login}'. Reason: Azure Active Directory only authentication is enabled. Please contact your system administrator.",
            source: sources::SQL_ENTRA_ONLY,
            unverified: None,
        },
        wrong: SessionRefusal {
            code: "18456",
            message: "Login failed for user '{login}'.",
            source: sources::SQL_WRONG_PASSWORD,
            unverified: None,
        },
    },
};

static API_KEY: LocalRow = LocalRow {
    slug: "api-key",
    name: "API key",
    usual_setting: "AI_SERVICES_KEY",
    keys: &["KEY 1", "KEY 2"],
    read_only: None,
    holder: "whoever has it",
    title: "Keys and endpoint",
    refused_by: "disableLocalAuth is true",
    refused_source: sources::AI_KEYS_DISABLED,
    opens_source: sources::AI_WRONG_KEY,
    source: sources::OPENAI_API,
    refusals: LocalRefusals::Http {
        not_permitted: HttpRefusal {
            status: 403,
            reason: "",
            code: "AuthenticationTypeDisabled",
            message: "Key based authentication is disabled for this resource.",
            headers: &[],
            body: Some(ERROR),
            source: sources::AI_KEYS_DISABLED,
            unverified: None,
        },
        wrong: HttpRefusal {
            status: 401,
            reason: "PermissionDenied",
            code: "401",
            message: "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.",
            headers: &[],
            body: Some(ERROR),
            source: sources::AI_WRONG_KEY,
            unverified: None,
        },
    },
};

const ERROR: Body = Body {
    content_type: "application/json",
    text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
};

static APP_CONFIGURATION: LocalRow = LocalRow {
    slug: "app-configuration-connection-string",
    name: "connection string",
    usual_setting: "APP_CONFIGURATION_CONNECTION_STRING",
    keys: &[
        "primary key",
        "secondary key",
        "primary read-only key",
        "secondary read-only key",
    ],
    read_only: Some(ReadOnlyRow {
        operations: &["get-key-value"],
        refusal: HttpRefusal {
            status: 403,
            reason: "",
            code: "",
            message: "",
            headers: &[],
            body: None,
            source: sources::APP_CONFIGURATION_HMAC_AUTHORIZATION,
            unverified: Some("whether a body comes with it"),
        },
        source: sources::APP_CONFIGURATION_HMAC_AUTHORIZATION,
    }),
    holder: "whoever has it",
    title: "Access settings",
    refused_by: "disableLocalAuth is true, and all keys were deleted with that",
    refused_source: sources::APP_CONFIGURATION_KEYS_DISABLED,
    opens_source: sources::APP_CONFIGURATION_HMAC,
    source: sources::APP_CONFIGURATION_HMAC,
    refusals: LocalRefusals::Http {
        not_permitted: HttpRefusal {
            unverified: Some("that a key which was deleted is refused as one that never was"),
            ..INVALID_CREDENTIAL
        },
        wrong: HttpRefusal {
            unverified: Some("that a key gets another id when it is made anew"),
            ..INVALID_CREDENTIAL
        },
    },
};

const INVALID_CREDENTIAL: HttpRefusal = HttpRefusal {
    status: 401,
    reason: "",
    code: "invalid_token",
    message: "Invalid Credential",
    headers: &[Header {
        name: "WWW-Authenticate",
        value: r#"HMAC-SHA256 error="invalid_token" error_description="Invalid Credential", Bearer"#,
    }],
    body: None,
    source: sources::APP_CONFIGURATION_HMAC,
    unverified: None,
};

static COSMOS_DB: LocalRow = LocalRow {
    slug: "cosmos-db-connection-string",
    name: "connection string",
    usual_setting: "COSMOS_DB_CONNECTION_STRING",
    keys: &[
        "primary key",
        "secondary key",
        "primary read-only key",
        "secondary read-only key",
    ],
    read_only: Some(ReadOnlyRow {
        operations: &["read-account-metadata", "read-item", "query-items"],
        refusal: HttpRefusal {
            message: COSMOS_WRONG_KEY,
            source: sources::COSMOS_READ_ONLY_KEY,
            unverified: Some(
                "the words: the document says that the signature does not match, as with a wrong key, and so they are those of a wrong key",
            ),
            ..COSMOS_401
        },
        source: sources::COSMOS_READ_ONLY_KEY,
    }),
    holder: "whoever has it",
    title: "Keys",
    refused_by: "disableLocalAuth is true",
    refused_source: sources::COSMOS_KEYS_DISABLED,
    opens_source: sources::COSMOS_AUTHORIZATION,
    source: sources::COSMOS_AUTHORIZATION,
    refusals: LocalRefusals::Http {
        not_permitted: HttpRefusal {
            message: "Local Authorization is disabled. Use an AAD token to authorize all requests.\r\nActivityId: {request_id}, Microsoft.Azure.Documents.Common/2.14.0",
            headers: &[Header {
                name: "x-ms-substatus",
                value: "5202",
            }],
            source: sources::COSMOS_KEYS_DISABLED,
            ..COSMOS_401
        },
        wrong: HttpRefusal {
            message: COSMOS_WRONG_KEY,
            ..COSMOS_401
        },
    },
};

const COSMOS_WRONG_KEY: &str = "The input authorization token can't serve the request. The wrong key is being used or the expected payload is not built as per the protocol. For more info: https://aka.ms/cosmosdb-tsg-unauthorized. Server used the following payload to sign: '{signed_text}'\r\nActivityId: {request_id}, Microsoft.Azure.Documents.Common/2.14.0";

const COSMOS_401: HttpRefusal = HttpRefusal {
    status: 401,
    reason: "",
    code: "Unauthorized",
    message: "",
    headers: &[],
    body: Some(Body {
        content_type: "application/json",
        text: r#"{"code":"{code}","message":"{message}"}"#,
    }),
    source: sources::COSMOS_WRONG_KEY,
    unverified: None,
};

static REDIS: LocalRow = LocalRow {
    slug: "redis-connection-string",
    name: "connection string",
    usual_setting: "REDIS_CONNECTION_STRING",
    keys: &["primary key", "secondary key"],
    read_only: None,
    holder: "default",
    title: "Access keys",
    refused_by: "disableAccessKeyAuthentication is true",
    refused_source: sources::REDIS_KEYS_DISABLED,
    opens_source: sources::REDIS_KEYS,
    source: sources::REDIS_AUTH,
    refusals: LocalRefusals::Session {
        not_permitted: SessionRefusal {
            unverified: Some(
                "the words: shown is what Redis 6.0 says of a wrong password, and no document says what a cache without access keys answers",
            ),
            ..REDIS_WRONGPASS
        },
        wrong: REDIS_WRONGPASS,
    },
};

const REDIS_WRONGPASS: SessionRefusal = SessionRefusal {
    code: "WRONGPASS",
    message: "invalid username-password pair",
    source: sources::REDIS_6_SOURCE,
    unverified: Some(
        "that a cache, which runs Redis 6.0, answers in the words of the source code of that version",
    ),
};
