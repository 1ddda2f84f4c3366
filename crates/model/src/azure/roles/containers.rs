//! Registries and Kubernetes.

use super::{BuiltInRole, PermissionBlock, RoleGroup};
use crate::azure::sources;
use crate::guid::Guid;

pub(super) static ROLES: &[BuiltInRole] = &[
    BuiltInRole {
        id: Guid::from_u128(0x7f951dda_4ed3_4680_a7ca_43fe172d538d),
        name: "AcrPull",
        group: RoleGroup::Containers,
        description: "Pull images from a registry.",
        permissions: &[PermissionBlock {
            actions: &["Microsoft.ContainerRegistry/registries/pull/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x8311e382_0749_4cb8_b61a_304f252e45ec),
        name: "AcrPush",
        group: RoleGroup::Containers,
        description: "Push images to a registry and pull them.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.ContainerRegistry/registries/pull/read",
                "Microsoft.ContainerRegistry/registries/push/write",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xb93aa761_3e63_49ed_ac28_beffa264f7ac),
        name: "Container Registry Repository Reader",
        group: RoleGroup::Containers,
        description: "Pull images of a registry that grants access repository by repository.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.ContainerRegistry/registries/repositories/metadata/read",
                "Microsoft.ContainerRegistry/registries/repositories/content/read",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x2a1e307c_b015_4ebd_883e_5b7698a07328),
        name: "Container Registry Repository Writer",
        group: RoleGroup::Containers,
        description: "Push and pull images of a registry that grants access repository by repository.",
        permissions: &[PermissionBlock {
            data_actions: &[
                "Microsoft.ContainerRegistry/registries/repositories/metadata/read",
                "Microsoft.ContainerRegistry/registries/repositories/content/read",
                "Microsoft.ContainerRegistry/registries/repositories/metadata/write",
                "Microsoft.ContainerRegistry/registries/repositories/content/write",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xbfdb9389_c9a5_478a_bb2f_ba9ca092c3c7),
        name: "Container Registry Repository Catalog Lister",
        group: RoleGroup::Containers,
        description: "List the repositories of a registry.",
        permissions: &[PermissionBlock {
            data_actions: &["Microsoft.ContainerRegistry/registries/catalog/read"],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0x4abbcc35_e782_43d8_92c5_2d3f1bd2253f),
        name: "Azure Kubernetes Service Cluster User Role",
        group: RoleGroup::Containers,
        description: "Get the user credentials of a Kubernetes cluster.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.ContainerService/managedClusters/listClusterUserCredential/action",
                "Microsoft.ContainerService/managedClusters/read",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
    BuiltInRole {
        id: Guid::from_u128(0xa7ffa36f_339b_4b5c_8bdf_e2c188b2c0eb),
        name: "Azure Kubernetes Service RBAC Writer",
        group: RoleGroup::Containers,
        description: "Read and change most objects in the namespaces of a Kubernetes cluster.",
        permissions: &[PermissionBlock {
            actions: &[
                "Microsoft.Authorization/*/read",
                "Microsoft.Resources/subscriptions/operationresults/read",
                "Microsoft.Resources/subscriptions/read",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
            ],
            data_actions: &[
                "Microsoft.ContainerService/managedClusters/apps/controllerrevisions/read",
                "Microsoft.ContainerService/managedClusters/apps/daemonsets/*",
                "Microsoft.ContainerService/managedClusters/apps/deployments/*",
                "Microsoft.ContainerService/managedClusters/apps/replicasets/*",
                "Microsoft.ContainerService/managedClusters/apps/statefulsets/*",
                "Microsoft.ContainerService/managedClusters/autoscaling/horizontalpodautoscalers/*",
                "Microsoft.ContainerService/managedClusters/batch/cronjobs/*",
                "Microsoft.ContainerService/managedClusters/coordination.k8s.io/leases/read",
                "Microsoft.ContainerService/managedClusters/coordination.k8s.io/leases/write",
                "Microsoft.ContainerService/managedClusters/coordination.k8s.io/leases/delete",
                "Microsoft.ContainerService/managedClusters/discovery.k8s.io/endpointslices/read",
                "Microsoft.ContainerService/managedClusters/batch/jobs/*",
                "Microsoft.ContainerService/managedClusters/configmaps/*",
                "Microsoft.ContainerService/managedClusters/endpoints/*",
                "Microsoft.ContainerService/managedClusters/events.k8s.io/events/read",
                "Microsoft.ContainerService/managedClusters/events/*",
                "Microsoft.ContainerService/managedClusters/extensions/daemonsets/*",
                "Microsoft.ContainerService/managedClusters/extensions/deployments/*",
                "Microsoft.ContainerService/managedClusters/extensions/ingresses/*",
                "Microsoft.ContainerService/managedClusters/extensions/networkpolicies/*",
                "Microsoft.ContainerService/managedClusters/extensions/replicasets/*",
                "Microsoft.ContainerService/managedClusters/limitranges/read",
                "Microsoft.ContainerService/managedClusters/metrics.k8s.io/pods/read",
                "Microsoft.ContainerService/managedClusters/metrics.k8s.io/nodes/read",
                "Microsoft.ContainerService/managedClusters/namespaces/read",
                "Microsoft.ContainerService/managedClusters/networking.k8s.io/ingresses/*",
                "Microsoft.ContainerService/managedClusters/networking.k8s.io/networkpolicies/*",
                "Microsoft.ContainerService/managedClusters/persistentvolumeclaims/*",
                "Microsoft.ContainerService/managedClusters/pods/*",
                "Microsoft.ContainerService/managedClusters/policy/poddisruptionbudgets/*",
                "Microsoft.ContainerService/managedClusters/replicationcontrollers/*",
                "Microsoft.ContainerService/managedClusters/resourcequotas/read",
                "Microsoft.ContainerService/managedClusters/secrets/*",
                "Microsoft.ContainerService/managedClusters/serviceaccounts/*",
                "Microsoft.ContainerService/managedClusters/services/*",
            ],
            ..PermissionBlock::EMPTY
        }],
        source: sources::ROLE_DATA,
    },
];
