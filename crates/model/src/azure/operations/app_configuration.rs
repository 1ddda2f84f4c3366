//! Operations on App Configuration stores.

use super::{CheckedAt, HttpCall, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, HttpSuccess, Method};
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "get-key-value",
        service: Service::named("app-configuration"),
        name: "Read key-value",
        verb: "reads a key-value",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            action_source: sources::APP_CONFIGURATION_AUTHORIZATION,
            ..RbacPermission::data(
                "Microsoft.AppConfiguration/configurationStores/keyValues/read",
                id::APP_CONFIGURATION_DATA_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/kv/{item}?api-version=1.0",
            HttpSuccess::with_body(
                200,
                "application/vnd.microsoft.appconfig.kv+json; charset=utf-8",
                r#"{"etag":"fake-etag","key":"{item}","label":null,"content_type":null,"value":"example value","last_modified":"2026-09-21T14:00:00+00:00","locked":false,"tags":{}}"#,
            ),
        )),
        example_item: "Orders:PageSize",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::APP_CONFIGURATION_KEY_VALUES],
        unverified: None,
    },
    OperationRow {
        slug: "set-key-value",
        service: Service::named("app-configuration"),
        name: "Write key-value",
        verb: "writes a key-value",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            action_source: sources::APP_CONFIGURATION_AUTHORIZATION,
            ..RbacPermission::data(
                "Microsoft.AppConfiguration/configurationStores/keyValues/write",
                id::APP_CONFIGURATION_DATA_OWNER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Put,
            "/kv/{item}?api-version=1.0",
            Body::new(
                "application/vnd.microsoft.appconfig.kv+json",
                r#"{"value":"example value"}"#,
            ),
            HttpSuccess::with_body(
                200,
                "application/vnd.microsoft.appconfig.kv+json; charset=utf-8",
                r#"{"etag":"fake-etag","key":"{item}","label":null,"content_type":null,"value":"example value","last_modified":"2026-09-21T14:00:00+00:00","locked":false,"tags":{}}"#,
            ),
        )),
        example_item: "Orders:PageSize",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::APP_CONFIGURATION_KEY_VALUES],
        unverified: None,
    },
    OperationRow {
        slug: "delete-key-value",
        service: Service::named("app-configuration"),
        name: "Delete key-value",
        verb: "deletes a key-value",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            action_source: sources::APP_CONFIGURATION_AUTHORIZATION,
            ..RbacPermission::data(
                "Microsoft.AppConfiguration/configurationStores/keyValues/delete",
                id::APP_CONFIGURATION_DATA_OWNER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Delete,
            "/kv/{item}?api-version=1.0",
            HttpSuccess::with_body(
                200,
                "application/vnd.microsoft.appconfig.kv+json; charset=utf-8",
                r#"{"etag":"fake-etag","key":"{item}","label":null,"content_type":null,"value":"example value","last_modified":"2026-09-21T14:00:00+00:00","locked":false,"tags":{}}"#,
            ),
        )),
        example_item: "Orders:PageSize",
        refusal_values: &[],
        notes: &["The answer is the deleted key-value; 204 when there was none."],
        sources: &[sources::APP_CONFIGURATION_KEY_VALUES],
        unverified: None,
    },
];
