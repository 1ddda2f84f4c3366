//! What are the things called that resources stand in, and the identities beside them?

use super::name_rule::{Characters, Edge, NameRule, UniqueIn};

/// The ARM type of a user-assigned identity.
pub const USER_ASSIGNED_IDENTITY_TYPE: &str = "Microsoft.ManagedIdentity/userAssignedIdentities";

/// The newest stable api-version of user-assigned identities.
// Source: Azure/bicep-types-az, generated types, August 2026.
pub const USER_ASSIGNED_IDENTITY_API_VERSION: &str = "2024-11-30";

/// A name for the first user-assigned identity that is drawn.
pub const USER_ASSIGNED_IDENTITY_DEFAULT_NAME: &str = "id-app";

/// The names that Azure takes for a user-assigned identity.
pub const USER_ASSIGNED_IDENTITY_NAME: NameRule =
    NameRule::listed(3, 128, Characters::Alphanumeric("-_"))
        .unique_in(UniqueIn::ResourceGroup)
        .starting_with(Edge::LetterOrDigit);

/// The ARM type of a resource group.
pub const RESOURCE_GROUP_TYPE: &str = "Microsoft.Resources/subscriptions/resourceGroups";

/// The names that Azure takes for a resource group.
pub const RESOURCE_GROUP_NAME: NameRule = NameRule::listed(1, 90, Characters::AnyScript("_()-."))
    .unique_in(UniqueIn::Subscription)
    .ending_with(Edge::Not("."));
