//! Operations on Azure OpenAI, Document Intelligence and AI Language.

use super::{CheckedAt, HttpCall, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, Header, HttpSuccess, JSON, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

const CHAT: PartKind = PartKind::named("openai-deployment");
const EMBEDDING: PartKind = PartKind::named("openai-embedding-deployment");

/// Either can be asked for what the other does; Azure OpenAI then says no.
const DEPLOYMENTS_CHAT_FIRST: &[PartKind] = &[CHAT, EMBEDDING];
const DEPLOYMENTS_EMBEDDINGS_FIRST: &[PartKind] = &[EMBEDDING, CHAT];

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "chat-completion",
        service: Service::named("azure-openai"),
        name: "Complete a chat",
        verb: "asks a model to answer a chat",
        targets: Targets::Offering,
        parts: DEPLOYMENTS_CHAT_FIRST,
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action",
                id::COGNITIVE_SERVICES_OPENAI_USER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/openai/deployments/{part}/chat/completions?api-version=2024-10-21",
            Body::new(
                JSON,
                r#"{"messages":[{"role":"user","content":"Say hello."}]}"#,
            ),
            HttpSuccess::with_body(
                200,
                JSON,
                r#"{"id":"chatcmpl-fake","object":"chat.completion","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Hello."}}]}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[(
            "operation",
            "POST /openai/deployments/{deployment-id}/chat/completions",
        )],
        notes: &[],
        sources: &[sources::OPENAI_API],
        unverified: None,
    },
    OperationRow {
        slug: "create-embeddings",
        service: Service::named("azure-openai"),
        name: "Create embeddings",
        verb: "asks a model for embeddings",
        targets: Targets::Offering,
        parts: DEPLOYMENTS_EMBEDDINGS_FIRST,
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action",
                id::COGNITIVE_SERVICES_OPENAI_USER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/openai/deployments/{part}/embeddings?api-version=2024-10-21",
            Body::new(JSON, r#"{"input":"Say hello."}"#),
            HttpSuccess::with_body(
                200,
                JSON,
                r#"{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.1,0.2,0.3]}]}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[(
            "operation",
            "POST /openai/deployments/{deployment-id}/embeddings",
        )],
        notes: &[],
        sources: &[sources::OPENAI_API],
        unverified: None,
    },
    OperationRow {
        slug: "analyze-document",
        service: Service::named("document-intelligence"),
        name: "Analyze a document",
        verb: "has a document analyzed",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            action_source: sources::FORM_RECOGNIZER_ACTION,
            ..RbacPermission::data(
                "Microsoft.CognitiveServices/accounts/FormRecognizer/documentmodels:analyze/action",
                id::COGNITIVE_SERVICES_USER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/documentintelligence/documentModels/prebuilt-invoice:analyze?api-version=2024-11-30",
            Body::new(JSON, r#"{"urlSource":"https://example.com/invoice.pdf"}"#),
            HttpSuccess {
                headers: &[Header {
                    name: "Operation-Location",
                    value: "https://{account}.cognitiveservices.azure.com/documentintelligence/documentModels/prebuilt-invoice/analyzeResults/{new_id}?api-version=2024-11-30",
                }],
                ..HttpSuccess::empty(202)
            },
        )),
        example_item: "",
        refusal_values: &[(
            "operation",
            "POST /documentintelligence/documentModels/{modelId}:analyze",
        )],
        notes: &["The result is fetched from the address in Operation-Location."],
        sources: &[sources::DOCUMENT_INTELLIGENCE_API],
        unverified: None,
    },
    OperationRow {
        slug: "analyze-text",
        service: Service::named("ai-language"),
        name: "Analyze text",
        verb: "has a text analyzed",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.CognitiveServices/accounts/Language/analyze-text/action",
                id::COGNITIVE_SERVICES_LANGUAGE_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/language/:analyze-text?api-version=2025-11-01",
            Body::new(
                JSON,
                r#"{"kind":"LanguageDetection","analysisInput":{"documents":[{"id":"1","text":"Hello."}]}}"#,
            ),
            HttpSuccess::with_body(
                200,
                JSON,
                r#"{"kind":"LanguageDetectionResults","results":{"documents":[{"id":"1","detectedLanguage":{"name":"English","iso6391Name":"en","confidenceScore":1.0}}],"errors":[],"modelVersion":"fake"}}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[("operation", "POST /language/:analyze-text")],
        notes: &[],
        sources: &[sources::LANGUAGE_API],
        unverified: None,
    },
];
