//! Monitoring and logs.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[
    BuiltInRole {
        id: Guid::from_u128(0x43d0d8ad_25c7_4714_9337_8ba259a9fe05),
        name: "Monitoring Reader",
        group: RoleGroup::Monitor,
        description: "Read all monitoring data.",
        permissions: &[PermissionBlock {
            actions: &[
                "*/read",
                "Microsoft.OperationalInsights/workspaces/search/action",
                "Microsoft.Support/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x3913510d_42f4_4e42_8a64_420c390055eb),
        name: "Monitoring Metrics Publisher",
        group: RoleGroup::Monitor,
        description: "Publish metrics and telemetry.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Insights/Register/Action",
                "Microsoft.Support/*",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
            ],
            data_actions: &[
                "Microsoft.Insights/Metrics/Write",
                "Microsoft.Insights/Telemetry/Write",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x73c42c96_874c_492b_b04d_ab87d138a893),
        name: "Log Analytics Reader",
        group: RoleGroup::Monitor,
        description: "See and query all monitoring data and settings.",
        permissions: &[PermissionBlock {
            actions: &[
                "*/read",
                "Microsoft.OperationalInsights/workspaces/analytics/query/action",
                "Microsoft.OperationalInsights/workspaces/search/action",
                "Microsoft.Support/*",
            ],
            not_actions: &["Microsoft.OperationalInsights/workspaces/sharedKeys/read"],
            data_actions: &["Microsoft.OperationalInsights/workspaces/jobs/export/action"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x3b03c2da_16b3_4a49_8834_0f8130efdd3b),
        name: "Log Analytics Data Reader",
        group: RoleGroup::Monitor,
        description: "Query the data of Log Analytics workspaces.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.OperationalInsights/workspaces/query/read",
                "Microsoft.OperationalInsights/workspaces/read",
            ],
            data_actions: &["Microsoft.OperationalInsights/workspaces/tables/data/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
];
