//! How do deny assignments come to be?

use super::source::Source;

/// Where it can be read who makes them: Azure itself most, to protect what a deployment stack
/// or a managed application manages. Making one directly is a preview, which can deny neither
/// reading nor access to data; articles older than the preview say that nobody can.
// Source: MicrosoftDocs/azure-docs:articles/role-based-access-control/deny-assignments.md, how deny assignments are
// created; for the preview: Az.Resources, help of `New-AzDenyAssignment`, and Azure/bicep-types-az:generated,
// `Microsoft.Authorization/denyAssignments` in 2024-07-01-preview. August 2026.
pub const ORIGIN_SOURCE: Source =
    Source::new("MicrosoftDocs/azure-docs:articles/role-based-access-control/deny-assignments.md");
