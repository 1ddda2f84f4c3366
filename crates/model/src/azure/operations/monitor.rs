//! Operations on Azure Monitor.

use super::{
    CheckedAt, FurtherPermission, HttpCall, ManagedTarget, OperationRow, Permission, Plane,
    RbacPermission, Targets, Wire,
};
use crate::azure::http::{Body, HttpSuccess, JSON, JSON_UTF_8, Method};
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "query-logs",
        service: Service::named("log-analytics"),
        name: "Query logs",
        verb: "queries the logs of a workspace",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            further: &[FurtherPermission {
                any_of: &[
                    (
                        Plane::Data,
                        "Microsoft.OperationalInsights/workspaces/tables/data/read",
                    ),
                    (
                        Plane::Control,
                        "Microsoft.OperationalInsights/workspaces/query/Heartbeat/read",
                    ),
                ],
                source: sources::LOG_ANALYTICS_ACCESS,
            }],
            ..RbacPermission::control(
                "Microsoft.OperationalInsights/workspaces/query/read",
                id::LOG_ANALYTICS_DATA_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/v1/workspaces/{unique_id}/query",
            Body::new(JSON, r#"{"query":"Heartbeat | take 1"}"#),
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"tables":[{"name":"PrimaryResult","columns":[{"name":"Computer","type":"string"}],"rows":[["web-vm"]]}]}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &["Reader and Log Analytics Reader grant both as well, by */read."],
        sources: &[sources::LOG_ANALYTICS_API, sources::LOG_ANALYTICS_ACCESS],
        unverified: None,
    },
    OperationRow {
        slug: "ingest-logs",
        service: Service::named("logs-ingestion"),
        name: "Send logs",
        verb: "sends logs through a data collection rule",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.Insights/Telemetry/Write",
                id::MONITORING_METRICS_PUBLISHER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/dataCollectionRules/dcr-{immutable_id}/streams/{item}?api-version=2023-01-01",
            Body::new(
                JSON,
                r#"[{"TimeGenerated":"2026-09-21T14:13:19Z","Message":"example"}]"#,
            ),
            HttpSuccess::empty(204),
        )),
        example_item: "Custom-Orders_CL",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::MONITOR_INGESTION],
        unverified: None,
    },
    OperationRow {
        slug: "publish-metric",
        service: Service::named("monitor-metrics"),
        name: "Publish custom metric",
        verb: "publishes a metric about a resource",
        targets: Targets::Managed(&[ManagedTarget::AnyResource]),
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Target,
            ..RbacPermission::data(
                "Microsoft.Insights/Metrics/Write",
                id::MONITORING_METRICS_PUBLISHER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "{scope}/metrics",
            Body::new(
                JSON,
                r#"{"time":"2026-09-21T14:13:19Z","data":{"baseData":{"metric":"QueueDepth","namespace":"Orders","series":[{"min":3,"max":10,"sum":13,"count":2}]}}}"#,
            ),
            HttpSuccess::empty(200),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::MONITOR_METRICS],
        unverified: None,
    },
];
