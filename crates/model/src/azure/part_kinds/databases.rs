//! Parts of database accounts and servers that have users or roles of their own.

use super::{PartKind, PartKindRow, RoleScope};
use crate::azure::name_rule::{Characters, DoubleHyphens, Edge, NameRule, UniqueIn};
use crate::azure::sources;

pub(super) const COSMOS_DATABASE: PartKind = PartKind::named("cosmos-database");
pub(super) const COSMOS_CONTAINER: PartKind = PartKind::named("cosmos-container");

pub(super) static ROWS: &[PartKindRow] = &[
    PartKindRow {
        slug: "cosmos-database",
        name: "Cosmos DB database",
        plural: "Cosmos DB databases",
        arm_path: "sqlDatabases",
        default_name: "shop",
        name_rule: COSMOS_NAME,
        role_scope: RoleScope::Resource,
        sources: &[sources::COSMOS_RBAC, sources::ARM_TYPES],
    },
    // A container stands in a database, and parts in no other: so the name of its
    // database stands before its own, as in `shop/orders`.
    PartKindRow {
        slug: "cosmos-container",
        name: "Cosmos DB container",
        plural: "Cosmos DB containers",
        arm_path: "sqlDatabases",
        default_name: "shop/orders",
        name_rule: NameRule {
            min_characters: 3,
            max_characters: 511,
            characters: Characters::Except("?#\\"),
            last: Edge::Not("/ "),
            ..COSMOS_NAME
        },
        role_scope: RoleScope::Resource,
        sources: &[sources::COSMOS_RBAC, sources::ARM_TYPES],
    },
    PartKindRow {
        slug: "postgresql-database",
        name: "PostgreSQL database",
        plural: "PostgreSQL databases",
        arm_path: "databases",
        default_name: "shop",
        name_rule: NameRule {
            min_characters: 1,
            max_characters: 63,
            characters: Characters::Alphanumeric("-_"),
            first: Edge::LetterOrDigit,
            last: Edge::Any,
            double_hyphens: DoubleHyphens::Allowed,
            unique_in: UniqueIn::Parent,
            source: sources::NAME_RULES,
            unverified: Some("which other names a database of PostgreSQL may have"),
        },
        role_scope: RoleScope::Resource,
        sources: &[sources::ARM_TYPES],
    },
];

const COSMOS_NAME: NameRule = NameRule {
    min_characters: 1,
    max_characters: 255,
    characters: Characters::Except("/?#\\"),
    first: Edge::Not("/ "),
    last: Edge::Not(" "),
    double_hyphens: DoubleHyphens::Allowed,
    unique_in: UniqueIn::Parent,
    source: sources::COSMOS_API,
    unverified: Some("which other names a database or container of Cosmos DB may have"),
};
