//! Operations on Azure Resource Manager.

use super::{
    CheckedAt, GrantException, HttpCall, LinkedPermission, ManagedTarget, OperationRow, Permission,
    RbacPermission, ScopeLevel, Targets, Wire,
};
use crate::azure::http::{Body, HttpSuccess, JSON, JSON_UTF_8, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::resource_kinds::ResourceKind;
use crate::azure::roles::id;
use crate::azure::scopes;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "get-virtual-machine",
        service: Service::named("resource-manager"),
        name: "Get virtual machine",
        verb: "reads the properties of a virtual machine",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("virtual-machine"))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.Compute/virtualMachines/read",
            id::READER,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "{scope}?api-version=2026-04-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"id":"{scope}","name":"{account}","type":"Microsoft.Compute/virtualMachines","location":"{location}"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::ARM_TYPES],
        unverified: None,
    },
    OperationRow {
        slug: "start-virtual-machine",
        service: Service::named("resource-manager"),
        name: "Start virtual machine",
        verb: "starts a virtual machine",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("virtual-machine"))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.Compute/virtualMachines/start/action",
            id::VIRTUAL_MACHINE_CONTRIBUTOR,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Post,
            "{scope}/start?api-version=2026-04-01",
            HttpSuccess::empty(202),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "Desktop Virtualization Power On Off Contributor would grant it too, with less power over machines and more over desktops.",
        ],
        sources: &[sources::ARM_COMPUTE],
        unverified: None,
    },
    OperationRow {
        slug: "update-virtual-machine",
        service: Service::named("resource-manager"),
        name: "Update virtual machine",
        verb: "changes a virtual machine",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("virtual-machine"))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.Compute/virtualMachines/write",
            id::VIRTUAL_MACHINE_CONTRIBUTOR,
        )),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Patch,
            "{scope}?api-version=2026-04-01",
            Body::new(JSON, r#"{"tags":{"team":"orders"}}"#),
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"id":"{scope}","name":"{account}","type":"Microsoft.Compute/virtualMachines","location":"{location}"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "Creating a machine takes the same action, with PUT.",
            "Whoever may do this can also enable its system-assigned identity.",
        ],
        sources: &[sources::ARM_COMPUTE],
        unverified: None,
    },
    OperationRow {
        slug: "run-command",
        service: Service::named("resource-manager"),
        name: "Run a command on the machine",
        verb: "runs a command on a virtual machine",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("virtual-machine"))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.Compute/virtualMachines/runCommand/action",
            id::VIRTUAL_MACHINE_CONTRIBUTOR,
        )),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "{scope}/runCommand?api-version=2026-04-01",
            Body::new(
                JSON,
                r#"{"commandId":"RunShellScript","script":["echo example"]}"#,
            ),
            HttpSuccess::empty(202),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "Whoever may do this can get a token for every identity that is attached to the machine.",
        ],
        sources: &[sources::ARM_COMPUTE],
        unverified: None,
    },
    OperationRow {
        slug: "attach-identity",
        service: Service::named("resource-manager"),
        name: "Attach a user-assigned identity",
        verb: "attaches a user-assigned identity to a virtual machine",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("virtual-machine"))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            linked: &[LinkedPermission {
                arm_type: scopes::USER_ASSIGNED_IDENTITY_TYPE,
                action: "Microsoft.ManagedIdentity/userAssignedIdentities/assign/action",
                least_role: id::MANAGED_IDENTITY_OPERATOR,
                exception: Some(GrantException {
                    role: id::MANAGED_IDENTITY_OPERATOR,
                    pattern: "Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action",
                    source: sources::MANAGED_IDENTITY_FAQ,
                }),
            }],
            ..RbacPermission::control(
                "Microsoft.Compute/virtualMachines/write",
                id::VIRTUAL_MACHINE_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Patch,
            "{scope}?api-version=2026-04-01",
            Body::new(
                JSON,
                r#"{"identity":{"type":"{identity_type}","userAssignedIdentities":{"{linked_scope}":{}}}}"#,
            ),
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"id":"{scope}","name":"{account}","type":"Microsoft.Compute/virtualMachines","location":"{location}"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "Two permissions are checked: write on the machine, and assign on the identity.",
            "The type names both kinds where the machine has a system-assigned identity: to name one kind alone would take the other away.",
        ],
        sources: &[sources::MANAGED_IDENTITY_FAQ, sources::ARM_LINKED],
        unverified: None,
    },
    OperationRow {
        slug: "get-resource-group",
        service: Service::named("resource-manager"),
        name: "Get resource group",
        verb: "reads the properties of a resource group",
        targets: Targets::Managed(&[ManagedTarget::Scope(ScopeLevel::ResourceGroup)]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.Resources/subscriptions/resourceGroups/read",
            id::READER,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "{scope}?api-version=2021-04-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"id":"{scope}","name":"{resource_group}","type":"Microsoft.Resources/resourceGroups","location":"{location}","properties":{"provisioningState":"Succeeded"}}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::ARM_RESOURCES],
        unverified: None,
    },
    OperationRow {
        slug: "delete-resource-group",
        service: Service::named("resource-manager"),
        name: "Delete resource group",
        verb: "deletes a resource group and everything in it",
        targets: Targets::Managed(&[ManagedTarget::Scope(ScopeLevel::ResourceGroup)]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.Resources/subscriptions/resourceGroups/delete",
            id::CONTRIBUTOR,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Delete,
            "{scope}?api-version=2021-04-01",
            HttpSuccess::empty(202),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::ARM_RESOURCES],
        unverified: None,
    },
    OperationRow {
        slug: "assign-role",
        service: Service::named("resource-manager"),
        name: "Assign a role",
        verb: "assigns a role",
        targets: Targets::Managed(&[
            ManagedTarget::AnyResource,
            ManagedTarget::Scope(ScopeLevel::ResourceGroup),
            ManagedTarget::Scope(ScopeLevel::Subscription),
        ]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.Authorization/roleAssignments/write",
            id::ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
        )),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Put,
            "{scope}/providers/Microsoft.Authorization/roleAssignments/{new_id}?api-version=2022-04-01",
            Body::new(
                JSON,
                r#"{"properties":{"roleDefinitionId":"/subscriptions/{subscription}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7","principalId":"{principal_id}","principalType":"{principal_type}"}}"#,
            ),
            HttpSuccess::with_body(
                201,
                JSON_UTF_8,
                r#"{"id":"{scope}/providers/Microsoft.Authorization/roleAssignments/{new_id}","name":"{new_id}","type":"Microsoft.Authorization/roleAssignments"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "Whoever may do this can give any role to anyone, itself included; the example assigns Reader to the caller.",
        ],
        sources: &[sources::RBAC_TROUBLESHOOTING, sources::ARM_TYPES],
        unverified: None,
    },
    OperationRow {
        slug: "list-storage-keys",
        service: Service::named("resource-manager"),
        name: "List storage account keys",
        verb: "lists the keys of a storage account",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("storage-account"))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.Storage/storageAccounts/listKeys/action",
            id::STORAGE_ACCOUNT_KEY_OPERATOR_SERVICE_ROLE,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Post,
            "{scope}/listKeys?api-version=2026-04-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"keys":[{"keyName":"key1","value":"RkFLRS1LRVkx","permissions":"FULL"},{"keyName":"key2","value":"RkFLRS1LRVky","permissions":"FULL"}]}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "The keys open all data whatever the roles say: this turns a control action into full data access.",
        ],
        sources: &[sources::STORAGE_KEYS],
        unverified: None,
    },
    OperationRow {
        slug: "list-app-configuration-keys",
        service: Service::named("resource-manager"),
        name: "List App Configuration keys",
        verb: "lists the access keys of a configuration store",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named(
            "app-configuration-store",
        ))]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.AppConfiguration/configurationStores/listKeys/action",
            id::APP_CONFIGURATION_CONTRIBUTOR,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Post,
            "{scope}/listKeys?api-version=2024-06-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"value":[{"id":"FAKE-1","name":"Primary","value":"RkFLRS1LRVkx","connectionString":"Endpoint=https://{account}.azconfig.io;Id=FAKE-1;Secret=RkFLRS1LRVkx","lastModified":"2026-09-21T14:00:00+00:00","readOnly":false},{"id":"FAKE-3","name":"Primary Read Only","value":"RkFLRS1LRVkz","connectionString":"Endpoint=https://{account}.azconfig.io;Id=FAKE-3;Secret=RkFLRS1LRVkz","lastModified":"2026-09-21T14:00:00+00:00","readOnly":true}]}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "The keys open all key-values whatever the data roles say, the read-only ones for reading.",
            "Of the four keys, two are shown. Where keys are turned off, the list is empty.",
        ],
        sources: &[
            sources::APP_CONFIGURATION_LIST_KEYS,
            sources::APP_CONFIGURATION_AUTHORIZATION,
        ],
        unverified: None,
    },
    OperationRow {
        slug: "list-ai-keys",
        service: Service::named("resource-manager"),
        name: "List AI service keys",
        verb: "lists the keys of an AI service",
        targets: Targets::Managed(&[
            ManagedTarget::Kind(ResourceKind::named("azure-openai")),
            ManagedTarget::Kind(ResourceKind::named("document-intelligence")),
            ManagedTarget::Kind(ResourceKind::named("ai-services")),
        ]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission::control(
            "Microsoft.CognitiveServices/accounts/listkeys/action",
            id::COGNITIVE_SERVICES_USER,
        )),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Post,
            "{scope}/listKeys?api-version=2026-07-01",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"key1":"fake-key-1","key2":"fake-key-2"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[
            "The keys open the service whatever the data roles say. Cognitive Services OpenAI User does not grant this.",
        ],
        sources: &[sources::ARM_COGNITIVE],
        unverified: None,
    },
    OperationRow {
        slug: "update-sql-database",
        service: Service::named("resource-manager"),
        name: "Scale SQL database",
        verb: "scales a SQL database",
        targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named("sql-server"))]),
        parts: &[PartKind::named("sql-database")],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Part,
            ..RbacPermission::control(
                "Microsoft.Sql/servers/databases/write",
                id::SQL_DB_CONTRIBUTOR,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Put,
            "{scope}?api-version=2025-01-01",
            Body::new(JSON, r#"{"location":"{location}","sku":{"name":"S1"}}"#),
            HttpSuccess::empty(202),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &["200 when it is done at once. Creating a database takes the same action."],
        sources: &[sources::ARM_SQL],
        unverified: None,
    },
];
