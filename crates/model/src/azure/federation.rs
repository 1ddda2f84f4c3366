//! What does Azure take for a federated identity credential and for a Kubernetes
//! service account?

use super::name_rule::{Characters, DoubleHyphens, Edge, NameRule, UniqueIn};
use super::{limits, sources};

/// The names that Azure takes for a federated identity credential.
pub const NAME_RULE: NameRule = NameRule {
    min_characters: 3,
    max_characters: 120,
    characters: Characters::Alphanumeric("-_"),
    first: Edge::LetterOrDigit,
    last: Edge::Any,
    double_hyphens: DoubleHyphens::Allowed,
    unique_in: UniqueIn::Parent,
    source: sources::APP_TRUST,
    unverified: None,
};

/// Federated credentials of one identity or app registration.
pub const MAX_FEDERATED_CREDENTIALS: usize =
    limits::FEDERATED_CREDENTIALS_PER_IDENTITY.value as usize;

/// Characters in an issuer, a subject or an audience.
// Source: learn.microsoft.com/graph/api/resources/federatedidentitycredential (600 characters each).
pub const MAX_TEXT_CHARS: usize = 600;

/// The names that Kubernetes takes for a namespace: a label of DNS.
// Source: kubernetes/website:content/en/docs/concepts/overview/working-with-objects/names.md.
pub const NAMESPACE_RULE: NameRule = NameRule {
    min_characters: 1,
    max_characters: 63,
    characters: Characters::Lower("-"),
    first: Edge::LetterOrDigit,
    last: Edge::LetterOrDigit,
    double_hyphens: DoubleHyphens::Allowed,
    unique_in: UniqueIn::Parent,
    source: sources::KUBERNETES_NAMES,
    unverified: None,
};

/// The names that Kubernetes takes for a service account or a pod: a subdomain of
/// DNS, here no longer than other names.
pub const OBJECT_NAME_RULE: NameRule = NameRule {
    min_characters: 1,
    max_characters: 128,
    characters: Characters::Lower("-."),
    first: Edge::LetterOrDigit,
    last: Edge::LetterOrDigit,
    double_hyphens: DoubleHyphens::Allowed,
    unique_in: UniqueIn::Parent,
    source: sources::KUBERNETES_NAMES,
    unverified: None,
};
