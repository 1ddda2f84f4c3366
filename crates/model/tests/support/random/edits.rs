//! One edit: which kind of change, and what it changes in the drawing itself.

use vouchsafe_model::azure::{BuiltInRole, PartKind, ResourceKind};
use vouchsafe_model::diagram::{
    DatabaseRole, Edit, Move, NewNode, NewNodeKind, Node, NodeId, RoleAssignmentId, Subject,
    WorldPoint,
};
use vouchsafe_model::guid::Guid;

use super::choices::Choices;

impl Choices<'_> {
    pub(super) fn edit(&mut self, choice: u16) -> Edit {
        let is_resource = |node: &Node| node.resource().is_some();
        match choice % 94 {
            0 => Edit::SetTitle(self.name()),
            72..=74 => self.environment(),
            1 => Edit::Rename {
                node: self.node(|_| true),
                name: self.name(),
            },
            2 => {
                let moves = (0..self.number() % 4)
                    .map(|_| Move {
                        node: self.node(|_| true),
                        to: self.point(),
                    })
                    .collect();
                Edit::MoveNodes(moves)
            }
            3 | 4 => Edit::Nest {
                nodes: (0..=self.number() % 2)
                    .map(|_| self.node(|_| true))
                    .collect(),
                parent: if self.is(3) {
                    None
                } else {
                    Some(self.node(|it| it.is_container()))
                },
            },
            5 => Edit::Resize {
                node: self.node(|it| it.size().is_some()),
                size: self.size(),
            },
            6 => Edit::SetNoteText {
                node: self.node(|it| it.kind_name() == "Note"),
                text: self.name(),
            },
            7 | 8 => {
                let node = self.node(is_resource);
                let kinds: Vec<PartKind> = PartKind::all().collect();
                let offered = self.diagram.node(node).and_then(|it| it.resource_kind());
                let kind = offered.and_then(|it| self.one(it.row().parts));
                let kind = kind.unwrap_or_else(|| self.one(&kinds).unwrap());
                Edit::AddPart {
                    node,
                    kind,
                    name: self.text(),
                }
            }
            9 => {
                let node = self.node(is_resource);
                Edit::RenamePart {
                    node,
                    part: self.part_of(node),
                    name: self.name(),
                }
            }
            10 | 11 => Edit::EnableSystemAssigned(self.node(is_resource)),
            12 => Edit::DisableSystemAssigned(
                self.node(|it| it.resource().is_some_and(|it| it.system_assigned.is_some())),
            ),
            13 | 14 => Edit::AttachIdentity {
                host: self.node(is_resource),
                identity: self.node(|it| it.kind_name() == "User-assigned identity"),
            },
            15 | 16 => Edit::AddMember {
                group: self.node(|it| it.kind_name() == "Group"),
                member: self.principal(),
            },
            17..=20 => {
                let roles: Vec<Guid> = BuiltInRole::all().map(|role| role.id).collect();
                Edit::AssignRole {
                    principal: self.principal(),
                    role: if self.is(20) {
                        Guid::from_u128(7)
                    } else if self.is(3) {
                        self.defined_role().unwrap_or(Guid::from_u128(7))
                    } else {
                        self.one(&roles).unwrap()
                    },
                    scope: self.scope(),
                    condition: if self.is(6) { self.text() } else { None },
                }
            }
            21 if self.is(2) => {
                let ids: Vec<_> = self.diagram.role_assignments().map(|it| it.id).collect();
                Edit::SetCondition {
                    assignment: match self.one(&ids) {
                        Some(id) => id,
                        None => RoleAssignmentId::new(self.id()),
                    },
                    condition: if self.is(3) { None } else { self.text() },
                }
            }
            21 | 31 => Edit::AddDenyAssignment(self.deny()),
            60 if self.is(3) => self.edit_of_modes(),
            60 => self.edit_of_data_grants(),
            22 | 32 | 33 | 59 => {
                let (server, database) = self.database();
                Edit::GrantDatabaseRoles {
                    server,
                    database,
                    principal: self.principal(),
                    roles: (0..self.number() % 3)
                        .map(|_| self.one(&DatabaseRole::ALL).unwrap())
                        .collect(),
                }
            }
            23..=25 | 54 | 55 => Edit::AddCall(self.call()),
            26 => {
                let ids: Vec<_> = self.diagram.calls().map(|it| it.id).collect();
                match self.one(&ids) {
                    Some(call) => Edit::ChangeCall {
                        call,
                        what: self.call(),
                    },
                    None => Edit::AddCall(self.call()),
                }
            }
            27 | 28 => Edit::Delete((0..=self.number() % 3).map(|_| self.subject()).collect()),
            29 => Edit::Paste {
                fragment: {
                    let chosen: Vec<NodeId> = (0..=self.number() % 4)
                        .map(|_| self.node(|_| true))
                        .collect();
                    self.diagram.copy(&chosen)
                },
                by: WorldPoint { x: 20, y: 20 },
                parent: if self.is(2) {
                    None
                } else {
                    Some(self.node(|it| it.is_container()))
                },
            },
            30 => {
                let first = self.number() as u16;
                let second = self.number() as u16;
                Edit::Several(vec![self.edit(first % 30), self.edit(second % 30)])
            }
            34..=53 => self.edit_of_secrets(),
            56..=58 => self.edit_of_time(),
            66..=71 => self.edit_of_review(),
            75..=78 => self.edit_of_roles(),
            79..=88 => self.edit_of_trust(),
            89..=93 => self.edit_of_story(),
            _ => self.place(),
        }
    }

    pub(super) fn place(&mut self) -> Edit {
        let resources: Vec<ResourceKind> = ResourceKind::all().collect();
        let kind = match self.number() % 18 {
            0 => NewNodeKind::ManagementGroup,
            1 => NewNodeKind::Subscription,
            2 | 3 => NewNodeKind::ResourceGroup,
            4 | 5 => NewNodeKind::UserAssignedIdentity,
            6 => NewNodeKind::ServicePrincipal,
            7 => NewNodeKind::User,
            8 => NewNodeKind::Group,
            9 => NewNodeKind::Note,
            // What has keys, and who holds copies of them, meet more often then.
            10 => NewNodeKind::Resource(ResourceKind::named("storage-account")),
            11 => NewNodeKind::Resource(ResourceKind::named("app-service")),
            13 => NewNodeKind::Resource(ResourceKind::named("aks-pod")),
            14 => NewNodeKind::Resource(ResourceKind::named("sql-server")),
            12 => NewNodeKind::ServicePrincipal,
            _ => NewNodeKind::Resource(self.one(&resources).unwrap()),
        };
        let parent = if self.is(3) {
            None
        } else {
            Some(self.node(|it| it.is_container()))
        };
        let parent = match kind {
            NewNodeKind::Note | NewNodeKind::User | NewNodeKind::Group if !self.is(10) => None,
            NewNodeKind::Resource(_) | NewNodeKind::UserAssignedIdentity if parent.is_some() => {
                Some(self.node(|it| it.kind_name() == "Resource group"))
            }
            _ => parent,
        };
        Edit::Place(NewNode {
            kind,
            name: self.text(),
            parent,
            at: self.point(),
        })
    }

    pub(super) fn subject(&mut self) -> Subject {
        let diagram = self.diagram;
        let node = self.node(|_| true);
        let subject = match self.number() % 13 {
            9 => {
                let ids: Vec<_> = diagram.role_definitions().map(|it| it.id).collect();
                self.one(&ids).map(Subject::RoleDefinition)
            }
            10 => {
                let ids: Vec<_> = diagram.assertions().map(|it| it.id).collect();
                self.one(&ids).map(Subject::Assertion)
            }
            8 => {
                let application = self.application();
                let credential = self.credential_of(application);
                Some(Subject::ClientCredential(application, credential))
            }
            7 => {
                let host = self.host_with_settings();
                Some(Subject::Setting(host, self.setting_of(host)))
            }
            0 => Some(Subject::Part(node, self.part_of(node))),
            1 => {
                let identities: Vec<NodeId> = diagram
                    .node(node)
                    .and_then(|it| it.resource())
                    .into_iter()
                    .flat_map(|it| it.user_assigned.iter().copied())
                    .collect();
                self.one(&identities)
                    .map(|identity| Subject::Attachment(node, identity))
            }
            2 => Some(Subject::Membership(node, self.principal())),
            3 => {
                let ids: Vec<_> = diagram.role_assignments().map(|it| it.id).collect();
                self.one(&ids).map(Subject::RoleAssignment)
            }
            11 => {
                let ids: Vec<_> = diagram.federated_credentials().map(|it| it.id).collect();
                self.one(&ids).map(Subject::FederatedCredential)
            }
            4 => {
                let ids: Vec<_> = diagram.deny_assignments().map(|it| it.id).collect();
                self.one(&ids).map(Subject::DenyAssignment)
            }
            5 => {
                let ids: Vec<_> = diagram.database_users().map(|it| it.id).collect();
                self.one(&ids).map(Subject::DatabaseUser)
            }
            12 => {
                let ids: Vec<_> = diagram.data_grants().map(|it| it.id).collect();
                self.one(&ids).map(Subject::DataGrant)
            }
            6 => {
                let ids: Vec<_> = diagram.calls().map(|it| it.id).collect();
                self.one(&ids).map(Subject::Call)
            }
            _ => None,
        };
        subject.unwrap_or(Subject::Node(node))
    }
}
