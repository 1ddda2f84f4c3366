//! A diagram as the JSON of its file, version 1.

mod clock;
mod edit;
mod exhibit;
mod federation;
mod review;
mod roles;
mod secrets;
mod story;

use serde_json::{Map, Value};

use super::VERSION;
use super::read_v1::{KIND_OF_SCOPES, usual_size};
use crate::diagram::{
    Call, Credential, DataGrant, DatabaseUser, DeniedPrincipals, DenyAssignment, Diagram,
    Environment, KeyFileAccess, KnownRole, NewCall, NewDenyAssignment, Node, NodeKind, PartId,
    RoleAssignment, Scope, Size, Story,
};

/// An object whose keys stay in the order in which they are put.
struct Record(Map<String, Value>);

impl Record {
    fn new() -> Self {
        Self(Map::new())
    }

    fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// Leaves the key out where there is no value.
    fn with_some(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// All keys of another record after those of this one.
    fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    fn without(mut self, key: &str) -> Self {
        self.0.shift_remove(key);
        self
    }

    /// Leaves the key out where the list is empty.
    fn with_list(self, key: &str, values: impl IntoIterator<Item = impl Into<Value>>) -> Self {
        let values: Vec<Value> = values.into_iter().map(Into::into).collect();
        self.with_some(key, (!values.is_empty()).then_some(values))
    }
}

impl From<Record> for Value {
    fn from(record: Record) -> Self {
        Self::Object(record.0)
    }
}

pub(super) fn write(diagram: &Diagram) -> Value {
    let next_id = diagram.next_id();
    let is_usual = diagram.to_records().least_next_id() == next_id;
    Record::new()
        .with("vouchsafe", VERSION)
        .with("title", diagram.title())
        .with_some("nextId", (!is_usual).then_some(next_id))
        .with_list("nodes", diagram.nodes().map(|it| node(it)))
        .with_list(
            "roleAssignments",
            diagram
                .role_assignments()
                .map(|it| role_assignment(diagram, it)),
        )
        .with_list(
            "denyAssignments",
            diagram.deny_assignments().map(|it| deny_assignment(it)),
        )
        .with_list(
            "databaseUsers",
            diagram.database_users().map(|it| database_user(it)),
        )
        .with_list("dataGrants", diagram.data_grants().map(|it| data_grant(it)))
        .with_list("calls", diagram.calls().map(|it| call(it)))
        .with_list(
            "roleDefinitions",
            diagram.role_definitions().map(|it| roles::definition(it)),
        )
        .with_some("clock", diagram.clock().map(|it| clock::clock(diagram, it)))
        .with_list(
            "assertions",
            diagram.assertions().map(|it| review::assertion(it)),
        )
        .with_list("silenced", diagram.silences().map(|it| review::silence(it)))
        .with_list(
            "federatedCredentials",
            diagram
                .federated_credentials()
                .map(|it| federation::federated_credential(it)),
        )
        .with_some("story", diagram.story().map(|it| story::story(diagram, it)))
        .into()
}

pub(super) fn write_story(diagram: &Diagram, story: &Story) -> Value {
    story::story(diagram, story).into()
}

fn node(node: &Node) -> Record {
    let kind = match &node.kind {
        NodeKind::Resource(resource) => resource.kind.slug(),
        other => KIND_OF_SCOPES
            .iter()
            .find(|(_, example)| std::mem::discriminant(example) == std::mem::discriminant(other))
            .map_or("", |(slug, _)| *slug),
    };
    let record = Record::new()
        .with("id", node.id.number())
        .with("kind", kind)
        .with("name", node.name.as_str())
        .with_some("in", node.parent.map(|it| it.number()))
        .with("at", vec![node.at.x, node.at.y])
        .with_some(
            "size",
            node.size()
                .filter(|size| usual_size(&node.kind) != Some(*size))
                .map(|Size { width, height }| vec![width, height]),
        );
    match &node.kind {
        NodeKind::Note { text, .. } => {
            record.with_some("text", (!text.is_empty()).then_some(text.as_str()))
        }
        NodeKind::Group { members } => {
            record.with_list("members", members.iter().map(|it| it.number()))
        }
        NodeKind::Resource(resource) => record
            .with_some(
                "systemAssigned",
                resource.system_assigned.map(|it| it.number()),
            )
            .with_list(
                "userAssigned",
                resource.user_assigned.iter().map(|it| it.number()),
            )
            .with_list(
                "staleIdentities",
                resource.stale_identities.iter().map(|(id, name)| {
                    Record::new()
                        .with("id", id.number())
                        .with("name", name.as_str())
                }),
            )
            .with_list(
                "parts",
                resource.parts.iter().map(|part| {
                    Record::new()
                        .with("id", part.id.number())
                        .with("kind", part.kind.slug())
                        .with("name", part.name.as_str())
                }),
            )
            .with_some("accessKeys", secrets::access_keys(resource.access_keys))
            .with_list("holders", secrets::holders(resource))
            .with_list(
                "policies",
                resource.policies.iter().map(secrets::stored_policy),
            )
            .with_list("settings", resource.settings.iter().map(secrets::setting))
            .with_some("environment", environment(resource.environment))
            .with_list("modes", resource.modes.iter().map(|mode| mode.slug()))
            .with_some(
                "workload",
                resource.workload.as_ref().map(federation::workload),
            ),
        NodeKind::ServicePrincipal { credentials } => record.with_list(
            "credentials",
            credentials.iter().map(secrets::client_credential),
        ),
        NodeKind::Tenant
        | NodeKind::ManagementGroup { .. }
        | NodeKind::Subscription { .. }
        | NodeKind::ResourceGroup { .. }
        | NodeKind::UserAssignedIdentity
        | NodeKind::User => record,
    }
}

fn environment(it: Environment) -> Option<Record> {
    let cannot_read = it.key_files == KeyFileAccess::Outsider;
    (it != Environment::default()).then(|| {
        Record::new()
            .with_some("clientId", it.client_id.map(|it| it.number()))
            .with_some("cannotReadKeyFiles", cannot_read.then_some(true))
            .with_some(
                "keyVaultReferenceIdentity",
                it.reference_identity.map(|it| it.number()),
            )
    })
}

/// Ids are numbers of one set, so the part's own says which scope it is.
fn scope_number(scope: Scope) -> u32 {
    scope
        .part()
        .map_or_else(|| scope.node().number(), PartId::number)
}

fn role_assignment(diagram: &Diagram, it: &RoleAssignment) -> Record {
    Record::new()
        .with("id", it.id.number())
        .with("principal", it.principal.number())
        .with("role", it.role.to_string())
        .with_some("roleName", diagram.role(it.role).map(KnownRole::name))
        .with("scope", scope_number(it.scope))
        .with_some("condition", it.condition.as_deref())
}

fn deny_assignment(it: &DenyAssignment) -> Record {
    deny_rule(Record::new().with("id", it.id.number()), &it.rule)
}

fn deny_rule(record: Record, rule: &NewDenyAssignment) -> Record {
    let principals = match &rule.principals {
        DeniedPrincipals::All => None,
        DeniedPrincipals::These(principals) => {
            Some(principals.iter().map(|it| it.number()).collect::<Vec<_>>())
        }
    };
    let patterns = |patterns: &[String]| patterns.to_vec();
    record
        .with("name", rule.name.as_str())
        .with("scope", scope_number(rule.scope))
        .with_some("thisScopeOnly", rule.is_for_this_scope_only.then_some(true))
        .with_some("principals", principals)
        .with_list(
            "excludePrincipals",
            rule.exclude_principals.iter().map(|it| it.number()),
        )
        .with_list("actions", patterns(&rule.actions))
        .with_list("notActions", patterns(&rule.not_actions))
        .with_list("dataActions", patterns(&rule.data_actions))
        .with_list("notDataActions", patterns(&rule.not_data_actions))
}

fn database_user(it: &DatabaseUser) -> Record {
    Record::new()
        .with("id", it.id.number())
        .with("database", it.database.number())
        .with("principal", it.principal.number())
        .with_list("roles", it.roles.iter().map(|role| role.name()))
}

fn data_grant(it: &DataGrant) -> Record {
    Record::new()
        .with("id", it.id.number())
        .with("scope", scope_number(it.scope))
        .with("principal", it.principal.number())
        .with_list("roles", it.roles.iter().map(|role| role.slug()))
}

fn call(it: &Call) -> Record {
    call_of(Record::new().with("id", it.id.number()), &it.what)
}

fn call_of(record: Record, what: &NewCall) -> Record {
    record
        .with_some(
            "name",
            (!what.name.is_empty()).then_some(what.name.as_str()),
        )
        .with("caller", what.caller.number())
        .with("operation", what.operation.slug())
        .with("target", scope_number(what.target))
        .with_some("identity", what.named_identity().map(|it| it.number()))
        .with_some("setting", what.setting().map(|it| it.number()))
        .with_some(
            "withoutCredential",
            (what.credential == Credential::Nothing).then_some(true),
        )
        .with_some(
            "defaultChain",
            (what.credential == Credential::DefaultChain).then_some(true),
        )
        .with_some("user", what.signed_in_user().map(|it| it.number()))
        .with_some(
            "workload",
            (what.credential == Credential::Workload).then_some(true),
        )
        .with_some(
            "application",
            what.credential.trusting().map(|it| it.number()),
        )
        .with_some("audience", what.audience.as_deref())
}
