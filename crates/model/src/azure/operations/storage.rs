//! Operations on blob and queue storage.

use super::{CheckedAt, HttpCall, OperationRow, Permission, Plane, RbacPermission, Targets, Wire};
use crate::azure::http::{Body, Header, HttpSuccess, Method};
use crate::azure::part_kinds::PartKind;
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[OperationRow {
    slug: "read-blob",
    service: Service::named("blob-storage"),
    name: "Read blob",
    verb: "reads a blob",
    targets: Targets::Offering,
    parts: &[PartKind::named("blob-container")],
    permission: Permission::Rbac(RbacPermission {
        plane: Plane::Data,
        action: "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
        alternate_actions: &[],
        checked_at: CheckedAt::Part,
        linked: &[],
        least_role: id::STORAGE_BLOB_DATA_READER,
        action_source: sources::ROLE_DATA,
    }),
    wire: Wire::Http(&HttpCall {
        method: Method::Get,
        path: "/{part}/{item}",
        headers: &[],
        body: None,
        success: HttpSuccess {
            status: 200,
            headers: &[Header {
                name: "x-ms-blob-type",
                value: "BlockBlob",
            }],
            body: Some(Body {
                content_type: "application/octet-stream",
                text: "(the content of {item})",
            }),
            unverified: None,
        },
    }),
    notes: &[],
    sources: &[sources::AZURITE_BLOB_API],
    unverified: None,
}];
