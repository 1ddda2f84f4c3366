//! What Azure Resource Manager does with namespaces of messages.

use super::{HttpCall, ManagedTarget, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{HttpSuccess, JSON_UTF_8, Method};
use crate::azure::resource_kinds::ResourceKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[OperationRow {
    slug: "list-service-bus-keys",
    service: Service::named("resource-manager"),
    name: "List Service Bus keys",
    verb: "lists the keys of an authorization rule of a Service Bus namespace",
    targets: Targets::Managed(&[ManagedTarget::Kind(ResourceKind::named(
        "service-bus-namespace",
    ))]),
    parts: &[],
    permission: Permission::Rbac(RbacPermission {
        action_source: sources::RESOURCE_PROVIDER_ACTIONS,
        ..RbacPermission::control(
            "Microsoft.ServiceBus/namespaces/authorizationRules/listkeys/action",
            id::AZURE_SERVICE_BUS_DATA_OWNER,
        )
    }),
    wire: Wire::Http(&HttpCall::without_body(
        Method::Post,
        "{scope}/authorizationRules/RootManageSharedAccessKey/listKeys?api-version=2024-01-01",
        HttpSuccess::with_body(
            200,
            JSON_UTF_8,
            r#"{"primaryConnectionString":"Endpoint=sb://{account}.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=RkFLRS1LRVkx","secondaryConnectionString":"Endpoint=sb://{account}.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=RkFLRS1LRVky","primaryKey":"RkFLRS1LRVkx","secondaryKey":"RkFLRS1LRVky","keyName":"RootManageSharedAccessKey"}"#,
        ),
    )),
    example_item: "",
    refusal_values: &[],
    notes: &[
        "The keys open the whole namespace whatever the data actions of a role say.",
        "Each other authorization rule of the namespace hands out its keys for the same action; one of a queue or a topic has an action of its own.",
    ],
    sources: &[
        sources::SERVICE_BUS_LIST_KEYS,
        sources::RESOURCE_PROVIDER_ACTIONS,
    ],
    unverified: Some(
        "whether a refusal names the namespace as its scope, or the rule in it: the namespace is shown",
    ),
}];
