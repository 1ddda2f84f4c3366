//! The JSON of a file, version 1, as a diagram.

mod clock;
mod edit;
mod exhibit;
mod federation;
mod fields;
mod grants;
mod review;
mod roles;
mod sas;
mod secrets;
mod story;

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

pub(super) use review::{MAY, MAY_NOT, NOBODY_BUT};

use super::v1::{
    CallV1, DenyAssignmentV1, FileV1, NamedCredential, NodeV1, PartV1, RoleAssignmentV1, StoryV1,
};
use super::{FileError, MAX_PROBLEMS, Opened};
use crate::azure::{BuiltInRole, ResourceKind};
use crate::diagram::{
    Call, CallId, Credential, DeniedPrincipals, DenyAssignment, DenyAssignmentId, Diagram,
    Environment, IdentityChoice, KeyFileAccess, NewCall, NewDenyAssignment, Node, NodeId, NodeKind,
    Part, PartId, PrincipalId, Problem, Records, Resource, RoleAssignment, RoleAssignmentId, Scope,
    SettingId, Size, Story, Subject, WorldPoint,
};
use crate::guid::Guid;

/// The words for nodes that are no resource of the catalogue, and what they are
/// when nothing further is said. The sizes are the format's own: a file means
/// the same for ever, whatever size new scopes get.
pub(super) static KIND_OF_SCOPES: [(&str, NodeKind); 9] = [
    ("tenant", NodeKind::Tenant),
    (
        "management-group",
        NodeKind::ManagementGroup {
            size: Size {
                width: 680,
                height: 460,
            },
        },
    ),
    (
        "subscription",
        NodeKind::Subscription {
            size: Size {
                width: 560,
                height: 380,
            },
        },
    ),
    (
        "resource-group",
        NodeKind::ResourceGroup {
            size: Size {
                width: 320,
                height: 240,
            },
        },
    ),
    ("user-assigned-identity", NodeKind::UserAssignedIdentity),
    (
        "service-principal",
        NodeKind::ServicePrincipal {
            credentials: Vec::new(),
        },
    ),
    ("user", NodeKind::User),
    (
        "group",
        NodeKind::Group {
            members: BTreeSet::new(),
        },
    ),
    (
        "note",
        NodeKind::Note {
            text: String::new(),
            size: Size {
                width: 220,
                height: 100,
            },
        },
    ),
];

/// The size that a scope or note has in a file that says none.
pub(super) fn usual_size(kind: &NodeKind) -> Option<Size> {
    KIND_OF_SCOPES
        .iter()
        .find_map(|(_, usual)| match (usual, kind) {
            (NodeKind::ManagementGroup { size }, NodeKind::ManagementGroup { .. })
            | (NodeKind::Subscription { size }, NodeKind::Subscription { .. })
            | (NodeKind::ResourceGroup { size }, NodeKind::ResourceGroup { .. })
            | (NodeKind::Note { size, .. }, NodeKind::Note { .. }) => Some(*size),
            _ => None,
        })
}

pub(super) fn read(file: FileV1) -> Result<Opened, FileError> {
    let mut reader = Reader {
        // Which node a part belongs to; what else has a number is looked up
        // when the records are put together.
        node_of_part: file
            .nodes
            .iter()
            .flat_map(|node| {
                let parts = node.parts.iter().flatten();
                parts.map(|part| (part.id, node.id))
            })
            .collect(),
        defined_roles: Vec::new(),
        errors: Vec::new(),
        warnings: Vec::new(),
    };
    // Assignments may name roles that the file itself defines.
    let role_definitions = all(file.role_definitions, |it| reader.role_definition(it));
    reader.defined_roles = role_definitions
        .iter()
        .map(|it| (it.what.name.clone(), it.role))
        .collect();
    let records = Records {
        role_definitions,
        title: file.title,
        next_id: file.next_id,
        nodes: all(file.nodes, |it| reader.node(it)),
        role_assignments: all(file.role_assignments, |it| reader.role_assignment(it)),
        deny_assignments: all(file.deny_assignments, |it| Some(reader.deny_assignment(it))),
        database_users: all(file.database_users, |it| reader.database_user(it)),
        data_grants: all(file.data_grants, |it| reader.data_grant(it)),
        calls: all(file.calls, |it| reader.call(it)),
        clock: file.clock.and_then(|it| reader.clock(it)),
        assertions: all(file.assertions, |it| reader.assertion(it)),
        silences: all(file.silenced, |it| reader.silence(it)),
        federated_credentials: all(file.federated_credentials, |it| {
            Some(federation::federated_credential(it))
        }),
        story: file.story.map(|it| reader.story(it)),
    };
    // Records that could not be read are missing from here on, so that whether
    // the rest fits together is not yet asked.
    let built = if reader.errors.is_empty() {
        Diagram::from_records(records)
    } else {
        Err(reader.errors)
    };
    match built {
        Ok(diagram) => {
            let mut warnings = reader.warnings;
            warnings.extend(diagram.problems());
            warnings.truncate(MAX_PROBLEMS);
            Ok(Opened { diagram, warnings })
        }
        Err(mut problems) => {
            problems.truncate(MAX_PROBLEMS);
            Err(FileError::Invalid(problems))
        }
    }
}

/// A story without a file around it; `None` where something is wrong with it.
pub(super) fn read_story(wire: StoryV1) -> Option<Story> {
    let mut reader = Reader {
        node_of_part: BTreeMap::new(),
        defined_roles: Vec::new(),
        errors: Vec::new(),
        warnings: Vec::new(),
    };
    let story = reader.story(wire);
    reader.errors.is_empty().then_some(story)
}

fn all<Wire, Record>(records: Vec<Wire>, read: impl FnMut(Wire) -> Option<Record>) -> Vec<Record> {
    records.into_iter().filter_map(read).collect()
}

struct Reader {
    node_of_part: BTreeMap<u32, u32>,
    /// The names and ids of the roles that the file defines.
    defined_roles: Vec<(String, Guid)>,
    errors: Vec<Problem>,
    warnings: Vec<Problem>,
}

impl Reader {
    /// A name of the catalogue, or an error that quotes it.
    fn known<T: FromStr<Err = crate::azure::UnknownSlug>>(
        &mut self,
        subject: Subject,
        slug: &str,
    ) -> Option<T> {
        match slug.parse() {
            Ok(known) => Some(known),
            Err(error) => {
                self.errors.push(Problem::error(
                    "not-known",
                    Some(subject),
                    error.to_string(),
                    "Correct the spelling, or open the file with a newer version of Vouchsafe.",
                ));
                None
            }
        }
    }

    fn scope(&self, number: u32) -> Scope {
        match self.node_of_part.get(&number) {
            Some(node) => Scope::Part(NodeId::new(*node), PartId::new(number)),
            None => Scope::Node(NodeId::new(number)),
        }
    }

    fn node(&mut self, wire: NodeV1) -> Option<Node> {
        let id = NodeId::new(wire.id);
        let subject = Subject::Node(id);
        let of_scope = KIND_OF_SCOPES.iter().find(|(slug, _)| *slug == wire.kind);
        let kind = match of_scope {
            Some((_, usual)) => usual.clone(),
            None => NodeKind::Resource(Resource::new(
                self.known::<ResourceKind>(subject, &wire.kind)?,
            )),
        };
        let kind = self.fill_in(kind, subject, &wire);
        Some(Node {
            id,
            name: wire.name,
            kind,
            parent: wire.parent.map(NodeId::new),
            at: point(wire.at),
        })
    }

    /// Gives the node what is particular to its kind, and tells what the file
    /// says of it that no node of that kind has.
    fn fill_in(&mut self, mut kind: NodeKind, subject: Subject, wire: &NodeV1) -> NodeKind {
        let mut meant = BTreeSet::new();
        match &mut kind {
            NodeKind::ManagementGroup { size }
            | NodeKind::Subscription { size }
            | NodeKind::ResourceGroup { size } => {
                meant.insert("size");
                *size = wire.size.map_or(*size, extent);
            }
            NodeKind::Note { text, size } => {
                meant.extend(["size", "text"]);
                *size = wire.size.map_or(*size, extent);
                *text = wire.text.clone().unwrap_or_default();
            }
            NodeKind::Group { members } => {
                meant.insert("members");
                *members = wire
                    .members
                    .iter()
                    .flatten()
                    .copied()
                    .map(PrincipalId::new)
                    .collect();
            }
            NodeKind::Resource(resource) => {
                meant.extend([
                    "systemAssigned",
                    "userAssigned",
                    "staleIdentities",
                    "parts",
                    "accessKeys",
                    "holders",
                    "policies",
                    "settings",
                    "environment",
                    "workload",
                    "modes",
                ]);
                if let Some(environment) = &wire.environment {
                    resource.environment = Environment {
                        client_id: environment.client_id.map(PrincipalId::new),
                        key_files: if environment.cannot_read_key_files {
                            KeyFileAccess::Outsider
                        } else {
                            KeyFileAccess::Member
                        },
                        reference_identity: environment
                            .key_vault_reference_identity
                            .map(PrincipalId::new),
                    };
                }
                resource.system_assigned = wire.system_assigned.map(PrincipalId::new);
                let identities = wire.user_assigned.iter().flatten();
                resource.user_assigned = identities.copied().map(NodeId::new).collect();
                let stale = wire.stale_identities.iter().flatten();
                resource.stale_identities = stale
                    .map(|it| (NodeId::new(it.id), it.name.clone()))
                    .collect();
                resource.parts = wire
                    .parts
                    .iter()
                    .flatten()
                    .filter_map(|part| self.part(NodeId::new(wire.id), part))
                    .collect();
                if let Some(keys) = &wire.access_keys {
                    resource.access_keys = secrets::access_keys(keys);
                }
                for holder in wire.holders.iter().flatten() {
                    let read = self.key_holder(subject, resource.kind, holder);
                    resource.holders.extend(read);
                }
                let policies = wire.policies.iter().flatten();
                resource.policies = policies.map(secrets::stored_policy).collect();
                if let Some(workload) = &wire.workload {
                    resource.workload = Some(federation::workload(workload));
                }
                let modes = wire.modes.iter().flatten();
                resource.modes = modes.filter_map(|it| self.known(subject, it)).collect();
                resource.settings = wire
                    .settings
                    .iter()
                    .flatten()
                    .filter_map(|setting| self.setting(NodeId::new(wire.id), setting))
                    .collect();
            }
            NodeKind::ServicePrincipal { credentials } => {
                meant.insert("credentials");
                *credentials = wire
                    .credentials
                    .iter()
                    .flatten()
                    .filter_map(|it| self.client_credential(NodeId::new(wire.id), it))
                    .collect();
            }
            NodeKind::Tenant | NodeKind::UserAssignedIdentity | NodeKind::User => {}
        }
        let said = [
            ("size", wire.size.is_some()),
            ("text", wire.text.is_some()),
            ("members", wire.members.is_some()),
            ("systemAssigned", wire.system_assigned.is_some()),
            ("userAssigned", wire.user_assigned.is_some()),
            ("staleIdentities", wire.stale_identities.is_some()),
            ("parts", wire.parts.is_some()),
            ("accessKeys", wire.access_keys.is_some()),
            ("holders", wire.holders.is_some()),
            ("policies", wire.policies.is_some()),
            ("settings", wire.settings.is_some()),
            ("credentials", wire.credentials.is_some()),
            ("environment", wire.environment.is_some()),
            ("workload", wire.workload.is_some()),
            ("modes", wire.modes.is_some()),
        ];
        for (key, is_said) in said {
            if is_said && !meant.contains(key) {
                self.errors.push(Problem::error(
                    "key-not-for-this-kind",
                    Some(subject),
                    format!("a node of the kind `{}` has no `{key}`", wire.kind),
                    "Take the key out, or correct the kind.",
                ));
            }
        }
        kind
    }

    fn part(&mut self, node: NodeId, wire: &PartV1) -> Option<Part> {
        let id = PartId::new(wire.id);
        Some(Part {
            id,
            kind: self.known(Subject::Part(node, id), &wire.kind)?,
            name: wire.name.clone(),
        })
    }

    fn role_assignment(&mut self, wire: RoleAssignmentV1) -> Option<RoleAssignment> {
        let id = RoleAssignmentId::new(wire.id);
        Some(RoleAssignment {
            id,
            principal: PrincipalId::new(wire.principal),
            role: self.role(Subject::RoleAssignment(id), &wire)?,
            scope: self.scope(wire.scope),
            condition: wire.condition,
        })
    }

    /// The id decides. The name is there for people, and stands alone only
    /// where a person wrote the file.
    fn role(&mut self, subject: Subject, wire: &RoleAssignmentV1) -> Option<Guid> {
        let name = wire.role_name.as_deref();
        let error =
            |message: String, help| Problem::error("not-known", Some(subject), message, help);
        match (&wire.role, name) {
            (Some(id), _) => match id.parse::<Guid>() {
                Ok(id) => {
                    self.compare_names(subject, id, name);
                    Some(id)
                }
                Err(wrong) => {
                    let help = "Write the id of the role definition, or take `role` out and let \
                                `roleName` say it.";
                    self.errors.push(error(wrong.to_string(), help));
                    None
                }
            },
            (None, Some(name)) => {
                let found = BuiltInRole::by_name(name)
                    .map(|role| role.id)
                    .or_else(|| self.defined_role(name));
                if found.is_none() {
                    self.errors.push(error(
                        format!(
                            "`{}` is neither a built-in role that is known here nor defined in the \
                             file",
                            shown(name)
                        ),
                        "Correct the name, write the id of the role definition as `role`, or \
                         define the role under `roleDefinitions`.",
                    ));
                }
                found
            }
            (None, None) => {
                self.errors.push(error(
                    "the assignment says no role".to_owned(),
                    "Add `roleName` with the name of a built-in role, or `role` with its id.",
                ));
                None
            }
        }
    }

    fn compare_names(&mut self, subject: Subject, id: Guid, said: Option<&str>) {
        let (Some(name), Some(said)) = (self.name_of_role(id), said) else {
            return;
        };
        if !name.eq_ignore_ascii_case(said) {
            self.warnings.push(Problem::warning(
                "role-name-differs",
                subject,
                format!(
                    "the id is that of the role `{}`, and the name says `{}`",
                    shown(&name),
                    shown(said)
                ),
                "Correct the one that is wrong; the id is what counts.",
            ));
        }
    }

    fn deny_assignment(&mut self, wire: DenyAssignmentV1) -> DenyAssignment {
        let ids = |numbers: Vec<u32>| numbers.into_iter().map(PrincipalId::new).collect();
        DenyAssignment {
            id: DenyAssignmentId::new(wire.id),
            rule: NewDenyAssignment {
                name: wire.name,
                scope: self.scope(wire.scope),
                is_for_this_scope_only: wire.this_scope_only,
                principals: wire.principals.map_or(DeniedPrincipals::All, |these| {
                    DeniedPrincipals::These(ids(these))
                }),
                exclude_principals: ids(wire.exclude_principals),
                actions: wire.actions,
                not_actions: wire.not_actions,
                data_actions: wire.data_actions,
                not_data_actions: wire.not_data_actions,
            },
        }
    }

    fn call(&mut self, wire: CallV1) -> Option<Call> {
        let id = CallId::new(wire.id);
        Some(Call {
            id,
            what: NewCall {
                caller: NodeId::new(wire.caller),
                target: self.scope(wire.target),
                operation: self.known(Subject::Call(id), &wire.operation)?,
                credential: self.credential(Subject::Call(id), wire.credential())?,
                name: wire.name,
                audience: wire.audience,
            },
        })
    }

    fn credential(&mut self, subject: Subject, wire: NamedCredential) -> Option<Credential> {
        let choice = wire
            .identity
            .map(|it| IdentityChoice::UserAssigned(PrincipalId::new(it)));
        // An application is named together with the identity it trusts.
        let of_identity = match wire.application {
            None => choice.map(Credential::ManagedIdentity),
            Some(application) => Some(Credential::Trusted {
                identity: choice.unwrap_or(IdentityChoice::Unnamed),
                application: NodeId::new(application),
            }),
        };
        let named = [
            of_identity,
            wire.setting
                .map(|it| Credential::Setting(SettingId::new(it))),
            wire.workload.then_some(Credential::Workload),
            wire.default_chain.then_some(Credential::DefaultChain),
            wire.without_credential.then_some(Credential::Nothing),
            wire.user
                .map(|it| Credential::SignedInUser(PrincipalId::new(it))),
        ];
        let mut named = named.into_iter().flatten();
        match (named.next(), named.next()) {
            (None, _) => Some(Credential::ManagedIdentity(IdentityChoice::Unnamed)),
            (Some(credential), None) => Some(credential),
            (Some(_), Some(_)) => {
                self.errors.push(Problem::error(
                    "two-credentials",
                    Some(subject),
                    "the call names two credentials: an identity, a setting, a user, its workload \
                     identity or the chain of the SDK",
                    "Keep one of the two.",
                ));
                None
            }
        }
    }
}

fn point([x, y]: [i32; 2]) -> WorldPoint {
    WorldPoint { x, y }
}

fn extent([width, height]: [i32; 2]) -> Size {
    Size { width, height }
}

/// Text of the file, short enough to be quoted.
fn shown(text: &str) -> String {
    text.chars().take(60).collect()
}
