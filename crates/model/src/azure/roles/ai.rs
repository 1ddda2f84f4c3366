//! AI services and search.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[
    BuiltInRole {
        id: Guid::from_u128(0xa97b65f3_24c7_4388_baec_2e87135dc908),
        name: "Cognitive Services User",
        group: RoleGroup::Ai,
        description: "See AI services with their keys and use all their data actions but a few.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.CognitiveServices/*/read",
                "Microsoft.CognitiveServices/accounts/listkeys/action",
                "Microsoft.CognitiveServices/accounts/projects/connections/listsecrets/action",
                "Microsoft.Insights/alertRules/read",
                "Microsoft.Insights/diagnosticSettings/read",
                "Microsoft.Insights/logDefinitions/read",
                "Microsoft.Insights/metricdefinitions/read",
                "Microsoft.Insights/metrics/read",
                "Microsoft.ResourceHealth/availabilityStatuses/read",
                "Microsoft.Resources/deployments/operations/read",
                "Microsoft.Resources/subscriptions/operationresults/read",
                "Microsoft.Resources/subscriptions/read",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Support/*",
            ],
            data_actions: &["Microsoft.CognitiveServices/*"],
            not_data_actions: &[
                "Microsoft.CognitiveServices/accounts/AIServices/agents/endpoints/UserIdentityImpersonation/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/fine-tunes-deployments/write",
                "Microsoft.CognitiveServices/accounts/AIServices/fine_tuning_deployments/write",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_ARCHIVE,
    },
    BuiltInRole {
        id: Guid::from_u128(0x25fbc0a9_bd7c_42a3_aa1a_3b75d497ee68),
        name: "Cognitive Services Contributor",
        group: RoleGroup::Ai,
        description: "Manage AI services and their keys.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Authorization/*/read",
                "Microsoft.CognitiveServices/*",
                "Microsoft.Features/features/read",
                "Microsoft.Features/providers/features/read",
                "Microsoft.Features/providers/features/register/action",
                "Microsoft.Insights/alertRules/*",
                "Microsoft.Insights/diagnosticSettings/*",
                "Microsoft.Insights/logDefinitions/read",
                "Microsoft.Insights/metricdefinitions/read",
                "Microsoft.Insights/metrics/read",
                "Microsoft.ResourceHealth/availabilityStatuses/read",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/deployments/operations/read",
                "Microsoft.Resources/subscriptions/operationresults/read",
                "Microsoft.Resources/subscriptions/read",
                "Microsoft.Resources/subscriptions/resourcegroups/deployments/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Support/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x5e0bd9bd_7b93_4f28_af87_19fc36ad61bd),
        name: "Cognitive Services OpenAI User",
        group: RoleGroup::Ai,
        description: "Use the models of an Azure OpenAI resource.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.CognitiveServices/*/read",
                "Microsoft.Authorization/roleAssignments/read",
                "Microsoft.Authorization/roleDefinitions/read",
            ],
            data_actions: &[
                "Microsoft.CognitiveServices/accounts/OpenAI/*/read",
                "Microsoft.CognitiveServices/accounts/OpenAI/engines/completions/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/engines/search/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/engines/generate/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/audio/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/search/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/completions/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/realtime/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/extensions/chat/completions/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/images/generations/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/video/generations/*/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/video/generations/*/delete",
                "Microsoft.CognitiveServices/accounts/OpenAI/assistants/*",
                "Microsoft.CognitiveServices/accounts/OpenAI/responses/*",
            ],
            not_data_actions: &[
                "Microsoft.CognitiveServices/accounts/OpenAI/stored-completions/read",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xa001fd3d_188f_4b5d_821b_7da978bf7442),
        name: "Cognitive Services OpenAI Contributor",
        group: RoleGroup::Ai,
        description: "Use and deploy the models of an Azure OpenAI resource.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.CognitiveServices/*/read",
                "Microsoft.CognitiveServices/accounts/deployments/write",
                "Microsoft.CognitiveServices/accounts/deployments/delete",
                "Microsoft.CognitiveServices/accounts/raiPolicies/read",
                "Microsoft.CognitiveServices/accounts/raiPolicies/write",
                "Microsoft.CognitiveServices/accounts/raiPolicies/delete",
                "Microsoft.CognitiveServices/accounts/commitmentplans/read",
                "Microsoft.CognitiveServices/accounts/commitmentplans/write",
                "Microsoft.CognitiveServices/accounts/commitmentplans/delete",
                "Microsoft.Authorization/roleAssignments/read",
                "Microsoft.Authorization/roleDefinitions/read",
            ],
            data_actions: &["Microsoft.CognitiveServices/accounts/OpenAI/*"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x7628b7b8_a8b2_4cdc_b46f_e9b35248918e),
        name: "Cognitive Services Language Reader",
        group: RoleGroup::Ai,
        description: "Read language projects and analyze text with them.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.CognitiveServices/*/read",
                "Microsoft.Authorization/roleAssignments/read",
                "Microsoft.Authorization/roleDefinitions/read",
            ],
            data_actions: &[
                "Microsoft.CognitiveServices/accounts/LanguageAuthoring/*/read",
                "Microsoft.CognitiveServices/accounts/ConversationalLanguageUnderstanding/*/read",
                "Microsoft.CognitiveServices/accounts/ConversationalLanguageUnderstanding/projects/export/action",
                "Microsoft.CognitiveServices/accounts/Language/*/read",
                "Microsoft.CognitiveServices/accounts/Language/*/projects/export/action",
                "Microsoft.CognitiveServices/accounts/Language/query-text/action",
                "Microsoft.CognitiveServices/accounts/Language/query-dataverse/action",
                "Microsoft.CognitiveServices/accounts/Language/analyze-text/jobs/action",
                "Microsoft.CognitiveServices/accounts/Language/analyze-text/action",
                "Microsoft.CognitiveServices/accounts/Language/analyze-text/jobscancel/action",
                "Microsoft.CognitiveServices/accounts/Language/analyze-conversations/action",
                "Microsoft.CognitiveServices/accounts/Language/analyze-conversations/jobscancel/action",
                "Microsoft.CognitiveServices/accounts/Language/analyze-conversations/jobs/action",
                "Microsoft.CognitiveServices/accounts/Language/query-knowledgebases/action",
                "Microsoft.CognitiveServices/accounts/Language/generate/action",
                "Microsoft.CognitiveServices/accounts/TextAnalytics/*",
            ],
            not_data_actions: &["Microsoft.CognitiveServices/accounts/TextAnalytics/QnaMaker/*"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x53ca6127_db72_4b80_b1b0_d745d6d5456d),
        name: "Foundry User",
        group: RoleGroup::Ai,
        description: "See Foundry resources and use all their data actions but a few.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Authorization/*/read",
                "Microsoft.CognitiveServices/*/read",
                "Microsoft.CognitiveServices/accounts/listkeys/action",
                "Microsoft.CognitiveServices/accounts/projects/connections/listsecrets/action",
                "Microsoft.Insights/alertRules/read",
                "Microsoft.Insights/diagnosticSettings/read",
                "Microsoft.Insights/logDefinitions/read",
                "Microsoft.Insights/metricdefinitions/read",
                "Microsoft.Insights/metrics/read",
                "Microsoft.ResourceHealth/availabilityStatuses/read",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/subscriptions/operationresults/read",
                "Microsoft.Resources/subscriptions/read",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Support/*",
            ],
            data_actions: &["Microsoft.CognitiveServices/*"],
            not_data_actions: &[
                "Microsoft.CognitiveServices/accounts/AIServices/agents/endpoints/UserIdentityImpersonation/action",
                "Microsoft.CognitiveServices/accounts/OpenAI/fine-tunes-deployments/write",
                "Microsoft.CognitiveServices/accounts/AIServices/fine_tuning_deployments/write",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_ARCHIVE,
    },
    BuiltInRole {
        id: Guid::from_u128(0x1407120a_92aa_4202_b7e9_c0e197c71c8f),
        name: "Search Index Data Reader",
        group: RoleGroup::Ai,
        description: "Query search indexes.",
        permissions: &[PermissionBlock {
            data_actions: &["Microsoft.Search/searchServices/indexes/documents/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x8ebe5a00_799e_43f5_93ac_243d3dce84a7),
        name: "Search Index Data Contributor",
        group: RoleGroup::Ai,
        description: "Query and fill search indexes.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.Search/searchServices/indexes/documents/*",
                "Microsoft.Search/searchServices/indexes/contentSecurity/elevatedOperations/read",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x7ca78c08_252a_4471_8644_bb5ff32d4ba0),
        name: "Search Service Contributor",
        group: RoleGroup::Ai,
        description: "Manage search services, indexes and indexers.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Authorization/*/read",
                "Microsoft.Insights/alertRules/*",
                "Microsoft.ResourceHealth/availabilityStatuses/read",
                "Microsoft.Resources/deployments/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Search/searchServices/*",
                "Microsoft.Support/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
];
