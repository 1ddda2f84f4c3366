//! Sign-in to virtual machines.

use super::{AuthorizationSystem, ServiceRefusals, ServiceRow, SessionRefusal, SessionRefusals};
use crate::azure::sources;

pub(super) static ROWS: &[ServiceRow] = &[ServiceRow {
    slug: "virtual-machine-login",
    name: "Azure Linux VM Sign-In",
    host_name: "{account}",
    audience: "https://pas.windows.net/CheckMyAccess/Linux",
    accepted_audiences: &["https://pas.windows.net/CheckMyAccess/Linux"],
    required_headers: &[],
    authorization: AuthorizationSystem::AzureRbac,
    refusals: ServiceRefusals::Session(&SessionRefusals {
        unauthenticated: SessionRefusal {
            code: "255",
            message: "{principal_name}@{account}: Permission denied (publickey).",
            source: sources::VM_LOGIN,
            unverified: Some("the text of the answer"),
        },
        invalid_token: SessionRefusal {
            code: "255",
            message: "{principal_name}@{account}: Permission denied (publickey).",
            source: sources::VM_LOGIN,
            unverified: Some("the text of the answer"),
        },
        login_failed: SessionRefusal {
            code: "255",
            message: "{principal_name}@{account}: Permission denied (publickey).",
            source: sources::VM_LOGIN,
            unverified: Some("the text of the answer"),
        },
        permission_denied: SessionRefusal {
            code: "255",
            message: "{principal_name}@{account}: Permission denied (publickey).",
            source: sources::VM_LOGIN,
            unverified: Some("the text of the answer"),
        },
    }),
    tells_first: None,
    exchanges_token: None,
    shared_key: None,
    notes: &[
        "Owner and Contributor let nobody sign in: it takes one of the two login roles.",
        "Microsoft Entra ID issues a short-lived SSH certificate; the machine asks Azure whether its holder may sign in.",
        "The Azure CLI asks for such a certificate as a user or as a service principal, never with a managed identity.",
    ],
    sources: &[sources::VM_LOGIN, sources::VM_LOGIN_CLI],
    unverified: None,
}];
