//! Edits of a story: what is done is said by the key `edit`, and to what by the
//! keys that the thing itself has in a file.

use serde_json::Value;

use super::super::subject::subject_of_words;
use super::super::v1::{
    AssertionV1, CallV1, DataGrantV1, DatabaseUserV1, DenyAssignmentV1, FederatedCredentialV1,
    FragmentV1, HeldTokenV1, HoldsV1, ReferenceV1, RoleAssignmentV1, RoleDefinitionV1, WorkloadV1,
};
use super::fields::{Fields, lengths};
use super::{KIND_OF_SCOPES, Reader, all, extent, federation, point, shown};
use crate::diagram::{
    ClientCredentialId, ClientCredentialKind, DataGrantId, DatabaseRole, Edit, FindingKey,
    Fragment, KeyFileAccess, KeyHolderId, KeySlot, Move, NewNode, NewNodeKind, NewSecret, NodeId,
    NodeKind, PartId, PrincipalId, Rights, RoleAssignmentId, RoleDefinitionId, Rule, SettingId,
    StoredPolicyId, Subject,
};

/// How deep edits may stand in edits.
const MAX_DEPTH: usize = crate::diagram::limits::MAX_EDIT_DEPTH;

impl Reader {
    pub(super) fn edit(&mut self, fields: Fields) -> Option<Edit> {
        self.edit_at(fields, MAX_DEPTH)
    }

    fn edit_at(&mut self, mut fields: Fields, depth: usize) -> Option<Edit> {
        let before = self.errors.len();
        let edit = fields
            .text("edit")
            .and_then(|kind| self.of_kind(&kind, &mut fields, depth));
        fields.finish(edit, self, before)
    }

    /// The first group that knows the kind either reads the edit or says what is
    /// wrong.
    fn of_kind(&mut self, kind: &str, it: &mut Fields, depth: usize) -> Option<Edit> {
        let before = self.errors.len();
        type Group = fn(&mut Reader, &str, &mut Fields, usize) -> Option<Edit>;
        let groups: [Group; 4] = [
            Self::of_drawing,
            |reader, kind, it, _| reader.of_access(kind, it),
            |reader, kind, it, _| reader.of_secrets(kind, it),
            |reader, kind, it, _| reader.of_claims(kind, it),
        ];
        for group in groups {
            let edit = group(self, kind, it, depth);
            if edit.is_some() || it.is_wrong() || self.errors.len() > before {
                return edit;
            }
        }
        it.refuse(
            &format!("`{}` is no edit that is known here", shown(kind)),
            "Correct the spelling, or open the file with a newer version of Vouchsafe.",
        );
        None
    }

    fn of_drawing(&mut self, kind: &str, it: &mut Fields, depth: usize) -> Option<Edit> {
        Some(match kind {
            "several" => {
                let Some(depth) = depth.checked_sub(1) else {
                    it.refuse(
                        "edits stand in edits too often",
                        "Write the edits one after another.",
                    );
                    return None;
                };
                let mut edits = Vec::new();
                for (number, value) in (1..).zip(it.values("edits")?) {
                    let Value::Object(map) = value else {
                        it.refuse("an edit is an object", "Write each edit as an object.");
                        return None;
                    };
                    let place = format!("edit {number} in {}", it.place());
                    edits.push(self.edit_at(Fields::new(map, place), depth)?);
                }
                Edit::Several(edits)
            }
            "set-title" => Edit::SetTitle(it.text("title")?),
            "place" => Edit::Place(NewNode {
                kind: place_kind(it)?,
                name: it.text_if_any("name")?,
                parent: it.node_if_any("in")?,
                at: point(it.lengths("at")?),
            }),
            "rename" => Edit::Rename {
                node: it.node("node")?,
                name: it.text("name")?,
            },
            "move" => Edit::MoveNodes(moves(it)?),
            "nest" => Edit::Nest {
                nodes: it.nodes("nodes")?,
                parent: it.node_if_any("in")?,
            },
            "resize" => Edit::Resize {
                node: it.node("node")?,
                size: extent(it.lengths("size")?),
            },
            "set-text" => Edit::SetNoteText {
                node: it.node("node")?,
                text: it.text("text")?,
            },
            "add-part" => Edit::AddPart {
                node: it.node("node")?,
                kind: it.slug("kind")?,
                name: it.text_if_any("name")?,
            },
            "rename-part" => Edit::RenamePart {
                node: it.node("node")?,
                part: PartId::new(it.number("part")?),
                name: it.text("name")?,
            },
            "delete" => Edit::Delete(
                it.values("what")?
                    .iter()
                    .map(|value| {
                        subject(value).or_else(|| {
                            it.refuse(
                                "`what` is not a list of what is to be deleted",
                                "Write each as a list: what it is, such as `call`, and its \
                                 numbers.",
                            );
                            None
                        })
                    })
                    .collect::<Option<_>>()?,
            ),
            "paste" => Edit::Paste {
                fragment: self.fragment(it.object("fragment")?),
                by: point(it.lengths("by")?),
                parent: it.node_if_any("in")?,
            },
            "start-clock" => Edit::StartClock {
                at: it.moment("at")?,
            },
            "advance-clock" => Edit::AdvanceClock {
                to: it.moment("to")?,
            },
            "stop-clock" => Edit::StopClock,
            "resolve-references" => Edit::ResolveReferences(it.node("node")?),
            "hold-token" => Edit::HoldToken(self.token(it.rest::<HeldTokenV1>(&[])?)?),
            _ => return None,
        })
    }

    fn of_access(&mut self, kind: &str, it: &mut Fields) -> Option<Edit> {
        Some(match kind {
            "enable-system-assigned" => Edit::EnableSystemAssigned(it.node("node")?),
            "disable-system-assigned" => Edit::DisableSystemAssigned(it.node("node")?),
            "attach-identity" => Edit::AttachIdentity {
                host: it.node("node")?,
                identity: it.node("identity")?,
            },
            "add-member" => Edit::AddMember {
                group: it.node("group")?,
                member: it.principal("member")?,
            },
            "assign-role" => {
                let role = self.role_assignment(it.rest::<RoleAssignmentV1>(&[("id", 0)])?)?;
                Edit::AssignRole {
                    principal: role.principal,
                    role: role.role,
                    scope: role.scope,
                    condition: role.condition,
                }
            }
            "set-condition" => Edit::SetCondition {
                assignment: RoleAssignmentId::new(it.number("assignment")?),
                condition: it.text_if_any("condition")?,
            },
            "define-role" => {
                let read = self.role_definition(it.rest::<RoleDefinitionV1>(&[("id", 0)])?)?;
                let has_own = read.role != RoleDefinitionId::new(0).usual_role();
                Edit::DefineRole {
                    role: has_own.then_some(read.role),
                    what: read.what,
                }
            }
            "change-role" => {
                let read = self.role_definition(it.rest::<RoleDefinitionV1>(&[])?)?;
                Edit::ChangeRole {
                    definition: read.id,
                    what: read.what,
                }
            }
            "add-deny-assignment" => {
                let wire = it.rest::<DenyAssignmentV1>(&[("id", 0)])?;
                Edit::AddDenyAssignment(self.deny_assignment(wire).rule)
            }
            "grant-database-roles" => {
                let wire = it.rest::<DatabaseUserV1>(&[("id", 0)])?;
                // As they were given: a user has each role once, and in order.
                let roles = wire.roles.iter();
                let roles = roles.filter_map(|name| DatabaseRole::from_name(name));
                let roles = roles.collect();
                let user = self.database_user(wire)?;
                Edit::GrantDatabaseRoles {
                    server: user.server,
                    database: user.database,
                    principal: user.principal,
                    roles,
                }
            }
            "grant-data-roles" => {
                let wire = it.rest::<DataGrantV1>(&[("id", 0)])?;
                // As they were given: what is held has each role once, and in order.
                let roles = wire.roles.iter().filter_map(|it| it.parse().ok());
                let roles = roles.collect();
                let read = self.data_grant(wire)?;
                Edit::GrantDataRoles {
                    scope: read.scope,
                    principal: read.principal,
                    roles,
                }
            }
            "set-mode" => Edit::SetMode {
                node: it.node("node")?,
                mode: it.slug("mode")?,
            },
            "set-data-roles" => {
                let grant = DataGrantId::new(it.number("grant")?);
                let wire = it.rest::<DataGrantV1>(&[("id", 0), ("scope", 0), ("principal", 0)])?;
                let roles = wire.roles.iter().filter_map(|it| it.parse().ok());
                let roles = roles.collect();
                self.data_grant(wire)?;
                Edit::SetDataRoles { grant, roles }
            }
            "add-federated-credential" => {
                let wire = it.rest::<FederatedCredentialV1>(&[("id", 0)])?;
                let read = federation::federated_credential(wire);
                Edit::AddFederatedCredential {
                    identity: read.identity,
                    what: read.what,
                }
            }
            "change-federated-credential" => {
                let wire = it.rest::<FederatedCredentialV1>(&[("identity", 0)])?;
                let read = federation::federated_credential(wire);
                Edit::ChangeFederatedCredential {
                    credential: read.id,
                    what: read.what,
                }
            }
            "set-workload" => Edit::SetWorkload {
                pod: it.node("node")?,
                workload: federation::workload(&it.object::<WorkloadV1>("workload")?),
            },
            _ => return None,
        })
    }

    fn of_secrets(&mut self, kind: &str, it: &mut Fields) -> Option<Edit> {
        Some(match kind {
            "regenerate-key" => Edit::RegenerateKey {
                node: it.node("node")?,
                slot: it.one_of("key", KeySlot::from_name, "`key1` or `key2`")?,
            },
            "add-key-holder" => Edit::AddKeyHolder {
                node: it.node("node")?,
                part: it.number_if_any("part")?.map(PartId::new),
                name: it.text_if_any("name")?,
                rights: rights(it)?,
            },
            "change-key-holder" => Edit::ChangeKeyHolder {
                node: it.node("node")?,
                holder: KeyHolderId::new(it.number("holder")?),
                name: it.text("name")?,
                rights: rights(it)?,
            },
            "regenerate-holder-key" => Edit::RegenerateHolderKey {
                node: it.node("node")?,
                holder: KeyHolderId::new(it.number("holder")?),
                slot: it.one_of("key", KeySlot::from_name, "`key1` or `key2`")?,
            },
            "remove-key-holder" => Edit::RemoveKeyHolder {
                node: it.node("node")?,
                holder: KeyHolderId::new(it.number("holder")?),
            },
            "add-stored-policy" => Edit::AddStoredPolicy {
                node: it.node("node")?,
                part: PartId::new(it.number("part")?),
                name: it.text_if_any("name")?,
            },
            "delete-stored-policy" => Edit::DeleteStoredPolicy {
                node: it.node("node")?,
                policy: StoredPolicyId::new(it.number("policy")?),
            },
            "allow-keys" => Edit::AllowKeyAccess(it.node("node")?),
            "disallow-keys" => Edit::DisallowKeyAccess(it.node("node")?),
            "revoke-delegation-keys" => Edit::RevokeDelegationKeys(it.node("node")?),
            "set-client-id" => Edit::SetClientIdVariable {
                host: it.node("node")?,
                principal: it.number_if_any("principal")?.map(PrincipalId::new),
            },
            "set-reference-identity" => Edit::SetReferenceIdentity {
                host: it.node("node")?,
                principal: it.number_if_any("principal")?.map(PrincipalId::new),
            },
            "set-key-file-access" => Edit::SetKeyFileAccess {
                host: it.node("node")?,
                access: if it.flag("cannotReadKeyFiles")? {
                    KeyFileAccess::Outsider
                } else {
                    KeyFileAccess::Member
                },
            },
            "add-client-credential" => Edit::AddClientCredential {
                application: it.node("node")?,
                kind: it.one_of(
                    "kind",
                    ClientCredentialKind::from_slug,
                    "`secret` or `certificate`",
                )?,
                name: it.text_if_any("name")?,
                expires_at: it.moment("expires")?,
            },
            "set-expiry" => Edit::SetExpiry {
                application: it.node("node")?,
                credential: ClientCredentialId::new(it.number("credential")?),
                expires_at: it.moment("expires")?,
            },
            "add-setting" => Edit::AddSetting {
                host: it.node("node")?,
                name: it.text_if_any("name")?,
                secret: self.copied(it)?,
            },
            "change-setting" => Edit::ChangeSetting {
                host: it.node("node")?,
                setting: SettingId::new(it.number("setting")?),
                secret: self.copied(it)?,
            },
            "refer-to-vault" => {
                let host = it.node("node")?;
                let setting = SettingId::new(it.number("setting")?);
                let reference = if it.has("through") {
                    let wire: ReferenceV1 = it.object("through")?;
                    Some(self.reference(Subject::Setting(host, setting), &wire)?)
                } else {
                    None
                };
                Edit::ReferToVault {
                    host,
                    setting,
                    reference,
                }
            }
            "rename-setting" => Edit::RenameSetting {
                host: it.node("node")?,
                setting: SettingId::new(it.number("setting")?),
                name: it.text("name")?,
            },
            _ => return None,
        })
    }

    fn of_claims(&mut self, kind: &str, it: &mut Fields) -> Option<Edit> {
        Some(match kind {
            "add-call" => Edit::AddCall(self.call(it.rest::<CallV1>(&[("id", 0)])?)?.what),
            "change-call" => {
                let read = self.call(it.rest::<CallV1>(&[])?)?;
                Edit::ChangeCall {
                    call: read.id,
                    what: read.what,
                }
            }
            "add-assertion" => {
                Edit::AddAssertion(self.assertion(it.rest::<AssertionV1>(&[("id", 0)])?)?.what)
            }
            "change-assertion" => {
                let read = self.assertion(it.rest::<AssertionV1>(&[])?)?;
                Edit::ChangeAssertion {
                    assertion: read.id,
                    what: read.what,
                }
            }
            "silence" => Edit::SilenceFinding {
                finding: finding(it)?,
                reason: it.text("reason")?,
            },
            "unsilence" => Edit::UnsilenceFinding(finding(it)?),
            _ => return None,
        })
    }

    fn copied(&mut self, it: &mut Fields) -> Option<NewSecret> {
        let wire: HoldsV1 = it.object("holds")?;
        // What it is copied from is all that can be named: the setting is yet to be.
        let subject = Subject::Node(NodeId::new(wire.of));
        Some(self.secret(subject, &wire)?.again())
    }

    fn fragment(&mut self, wire: FragmentV1) -> Fragment {
        for node in wire.nodes.iter().chain(&wire.around) {
            for part in node.parts.iter().flatten() {
                self.node_of_part.entry(part.id).or_insert(node.id);
            }
        }
        fn shared<T>(records: Vec<T>) -> Vec<std::rc::Rc<T>> {
            records.into_iter().map(std::rc::Rc::new).collect()
        }
        Fragment {
            role_definitions: shared(all(wire.role_definitions, |it| self.role_definition(it))),
            nodes: shared(all(wire.nodes, |it| self.node(it))),
            around: shared(all(wire.around, |it| self.node(it))),
            role_assignments: shared(all(wire.role_assignments, |it| self.role_assignment(it))),
            database_users: shared(all(wire.database_users, |it| self.database_user(it))),
            data_grants: shared(all(wire.data_grants, |it| self.data_grant(it))),
            calls: shared(all(wire.calls, |it| self.call(it))),
            federated_credentials: shared(all(wire.federated_credentials, |it| {
                Some(federation::federated_credential(it))
            })),
        }
    }
}

fn finding(it: &mut Fields) -> Option<FindingKey> {
    Some(FindingKey {
        rule: it.one_of("finding", Rule::from_slug, "the name of a rule of advice")?,
        about: it.number("about")?,
    })
}

fn place_kind(it: &mut Fields) -> Option<NewNodeKind> {
    let slug = it.text("kind")?;
    let scope = KIND_OF_SCOPES.iter().find(|(known, _)| *known == slug);
    match scope.map(|(_, kind)| kind) {
        Some(NodeKind::ManagementGroup { .. }) => Some(NewNodeKind::ManagementGroup),
        Some(NodeKind::Subscription { .. }) => Some(NewNodeKind::Subscription),
        Some(NodeKind::ResourceGroup { .. }) => Some(NewNodeKind::ResourceGroup),
        Some(NodeKind::UserAssignedIdentity) => Some(NewNodeKind::UserAssignedIdentity),
        Some(NodeKind::ServicePrincipal { .. }) => Some(NewNodeKind::ServicePrincipal),
        Some(NodeKind::User) => Some(NewNodeKind::User),
        Some(NodeKind::Group { .. }) => Some(NewNodeKind::Group),
        Some(NodeKind::Note { .. }) => Some(NewNodeKind::Note),
        Some(NodeKind::Tenant | NodeKind::Resource(_)) | None => match slug.parse() {
            Ok(kind) => Some(NewNodeKind::Resource(kind)),
            Err(_) => {
                it.refuse(
                    &format!("`{}` is no kind that can be placed", shown(&slug)),
                    "Correct the spelling, or open the file with a newer version of Vouchsafe.",
                );
                None
            }
        },
    }
}

/// Rights by number: what they are called depends on a resource that may only come to
/// be in the same story.
fn rights(it: &mut Fields) -> Option<Rights> {
    let rights = Rights::from_bits(it.number("rights")?);
    if rights.is_none() {
        it.refuse(
            "`rights` is no sum of 1, 2 and 4",
            "Add 1 for Send or db_datareader, 2 for Listen or db_datawriter, and 4 for Manage or \
             db_owner.",
        );
    }
    rights
}

fn moves(it: &mut Fields) -> Option<Vec<Move>> {
    let values = it.values("nodes")?;
    let read = values.iter().map(|value| {
        let [node, rest @ ..] = value.as_array()?.as_slice() else {
            return None;
        };
        Some(Move {
            node: NodeId::new(u32::try_from(node.as_u64()?).ok()?),
            to: point(lengths(rest)?),
        })
    });
    let read: Option<Vec<Move>> = read.collect();
    if read.is_none() {
        it.refuse(
            "`nodes` is not a list of nodes with their places",
            "Write each as a list: the node, x and y.",
        );
    }
    read
}

/// What is to be deleted: what it is, and its numbers.
fn subject(value: &Value) -> Option<Subject> {
    let (kind, numbers) = value.as_array()?.split_first()?;
    let numbers: Option<Vec<u32>> = numbers
        .iter()
        .map(|it| u32::try_from(it.as_u64()?).ok())
        .collect();
    subject_of_words(kind.as_str()?, &numbers?)
}
