//! Signing in to virtual machines.

use super::{
    CheckedAt, OperationRow, Permission, Protocol, RbacPermission, SessionCall, Targets, Wire,
};
use crate::azure::roles::id;
use crate::azure::services::Service;
use crate::azure::sources;

pub(super) static ROWS: &[OperationRow] = &[
    OperationRow {
        slug: "log-in-to-machine",
        service: Service::named("virtual-machine-login"),
        name: "Sign in to the machine",
        verb: "signs in to a virtual machine",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.Compute/virtualMachines/login/action",
                id::VIRTUAL_MACHINE_USER_LOGIN,
            )
        }),
        wire: Wire::Session(&SessionCall {
            protocol: Protocol::Ssh,
            login: "Sign in as {principal_name} with the SSH certificate that Microsoft Entra ID issued: {token}",
            statement: "id",
            success: "A shell opens.",
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::VM_LOGIN],
        unverified: None,
    },
    OperationRow {
        slug: "log-in-to-machine-as-administrator",
        service: Service::named("virtual-machine-login"),
        name: "Sign in as administrator",
        verb: "signs in to a virtual machine as administrator",
        targets: Targets::Offering,
        parts: &[],
        permission: Permission::Rbac(RbacPermission {
            checked_at: CheckedAt::Resource,
            ..RbacPermission::data(
                "Microsoft.Compute/virtualMachines/loginAsAdmin/action",
                id::VIRTUAL_MACHINE_ADMINISTRATOR_LOGIN,
            )
        }),
        wire: Wire::Session(&SessionCall {
            protocol: Protocol::Ssh,
            login: "Sign in as {principal_name} with the SSH certificate that Microsoft Entra ID issued: {token}",
            statement: "id",
            success: "A shell opens.",
        }),
        example_item: "",
        refusal_values: &[],
        notes: &[],
        sources: &[sources::VM_LOGIN],
        unverified: None,
    },
];
