//! Operations on Event Grid, `SignalR` Service, Azure Maps and Azure Digital Twins.

use super::{CheckedAt, HttpCall, OperationRow, Permission, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, HttpSuccess, JSON, JSON_UTF_8, Method};
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "publish-event",
        service: Service::named("event-grid"),
        name: "Publish event",
        verb: "publishes an event",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.EventGrid/events/send/action",
                id::EVENTGRID_DATA_SENDER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/api/events?api-version=2018-01-01",
            Body::new(
                JSON,
                r#"[{"id":"1","eventType":"orderPlaced","subject":"orders/1","eventTime":"2026-09-21T14:13:19Z","data":{},"dataVersion":"1.0"}]"#,
            ),
            HttpSuccess {
                unverified: Some("that the answer is 200 and empty"),
                ..HttpSuccess::empty(200)
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::EVENT_GRID_PUBLISH, sources::EVENT_GRID_ENTRA],
        unverified: None,
    },
    OperationRow {
        slug: "get-signalr-access-key",
        service: Service::named("signalr"),
        name: "Get the key for client tokens",
        verb: "asks for the key that signs the tokens of clients",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.SignalRService/SignalR/auth/accessKey/action",
                id::SIGNALR_APP_SERVER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/api/v1/auth/accessKey",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"KeyId":"fake-key-id","AccessKey":"fake-access-key"}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &["What an app server does before it negotiates with clients."],
        sources: &[sources::SIGNALR_ACCESS_KEY, sources::SIGNALR_ENTRA],
        unverified: None,
    },
    OperationRow {
        slug: "broadcast-message",
        service: Service::named("signalr"),
        name: "Broadcast message",
        verb: "sends a message to all clients of a hub",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.SignalRService/SignalR/hub/send/action",
                id::SIGNALR_REST_API_OWNER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/api/hubs/{item}/:send?api-version=2022-06-01",
            Body::new(JSON, r#"{"target":"newMessage","arguments":["example"]}"#),
            HttpSuccess::empty(202),
        )),
        example_item: "chat",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::SIGNALR_REST],
        unverified: None,
    },
    OperationRow {
        slug: "search-address",
        service: Service::named("azure-maps"),
        name: "Search address",
        verb: "searches an address",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.Maps/accounts/services/search/read",
                id::AZURE_MAPS_SEARCH_AND_RENDER_DATA_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/geocode?api-version=2026-01-01&query=Marienplatz",
            HttpSuccess {
                unverified: Some("the content type"),
                ..HttpSuccess::with_body(
                    200,
                    JSON_UTF_8,
                    r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[11.57,48.13]},"properties":{"type":"RoadBlock","confidence":"High"}}]}"#,
                )
            },
        )),
        example_item: "",
        refusal_values: &[],
        notes: &["It supersedes Search 1.0, which is still answered at /search/address/json."],
        sources: &[sources::MAPS_API, sources::MAPS_SEARCH_1],
        unverified: None,
    },
    OperationRow {
        slug: "get-map-tile",
        service: Service::named("azure-maps"),
        name: "Get map tile",
        verb: "gets a tile of the map",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.Maps/accounts/services/render/read",
                id::AZURE_MAPS_SEARCH_AND_RENDER_DATA_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/map/tile?api-version=2024-04-01&tilesetId=microsoft.base.road&zoom=6&x=33&y=22",
            HttpSuccess::with_body(200, "image/png", "(example tile)"),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::MAPS_API],
        unverified: None,
    },
    OperationRow {
        slug: "read-twin",
        service: Service::named("digital-twins"),
        name: "Read twin",
        verb: "reads a digital twin",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.DigitalTwins/digitaltwins/read",
                id::AZURE_DIGITAL_TWINS_DATA_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::without_body(
            Method::Get,
            "/digitaltwins/{item}?api-version=2023-10-31",
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"$dtId":"{item}","$etag":"W/\"1\"","$metadata":{"$model":"dtmi:com:contoso:Room;1"},"temperature":21}"#,
            ),
        )),
        example_item: "room-1",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::DIGITAL_TWINS_API],
        unverified: None,
    },
    OperationRow {
        slug: "query-twins",
        service: Service::named("digital-twins"),
        name: "Query twins",
        verb: "queries digital twins",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.DigitalTwins/query/action",
                id::AZURE_DIGITAL_TWINS_DATA_READER,
            )
        }),
        wire: Wire::Http(&HttpCall::with_body(
            Method::Post,
            "/query?api-version=2023-10-31",
            Body::new(JSON, r#"{"query":"SELECT * FROM digitaltwins"}"#),
            HttpSuccess::with_body(
                200,
                JSON_UTF_8,
                r#"{"value":[{"$dtId":"room-1","temperature":21}],"continuationToken":null}"#,
            ),
        )),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::DIGITAL_TWINS_API],
        unverified: None,
    },
];
