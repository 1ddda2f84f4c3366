//! What does Azure take for a federated identity credential and for a Kubernetes
//! service account?

use super::name_rule::{Characters, Edge, NameRule, UniqueIn};
use super::{limits, sources};

/// The names that Azure takes for a federated identity credential.
pub const NAME_RULE: NameRule = NameRule::listed(3, 120, Characters::Alphanumeric("-_"))
    .unique_in(UniqueIn::Parent)
    .read_in(sources::APP_TRUST)
    .starting_with(Edge::LetterOrDigit);

/// Federated credentials of one identity or app registration.
pub const MAX_FEDERATED_CREDENTIALS: usize =
    limits::FEDERATED_CREDENTIALS_PER_IDENTITY.value as usize;

/// Characters in an issuer, a subject or an audience.
// Source: learn.microsoft.com/graph/api/resources/federatedidentitycredential (600 characters each).
pub const MAX_TEXT_CHARS: usize = 600;

/// The names that Kubernetes takes for a namespace: a label of DNS.
// Source: kubernetes/website:content/en/docs/concepts/overview/working-with-objects/names.md.
pub const NAMESPACE_RULE: NameRule = NameRule::listed(1, 63, Characters::Lower("-"))
    .unique_in(UniqueIn::Parent)
    .read_in(sources::KUBERNETES_NAMES)
    .starting_and_ending_with(Edge::LetterOrDigit);

/// The names that Kubernetes takes for a service account or a pod: a subdomain of
/// DNS, here no longer than other names.
pub const OBJECT_NAME_RULE: NameRule = NameRule::listed(1, 128, Characters::Lower("-."))
    .unique_in(UniqueIn::Parent)
    .read_in(sources::KUBERNETES_NAMES)
    .starting_and_ending_with(Edge::LetterOrDigit);
