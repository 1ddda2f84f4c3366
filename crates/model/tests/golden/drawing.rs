//! A small builder: diagrams drawn by edits, as people draw them.

use vouchsafe_model::azure::models::ModelNeed;
use vouchsafe_model::azure::part_kinds::PartKind;
use vouchsafe_model::azure::{BuiltInRole, DataRole, Operation, ResourceKind};
use vouchsafe_model::diagram::{
    CallId, ClientCredentialId, ClientCredentialKind, Credential, DatabaseRole, DeniedPrincipals,
    Diagram, Edit, IdentityChoice, KeyForm, KeySlot, NewCall, NewDenyAssignment, NewNode,
    NewNodeKind, NewSecret, NodeId, PartId, PrincipalId, Scope, SettingId, Subject, WorldPoint,
};
use vouchsafe_model::flow::Timestamp;

/// A diagram under the pen.
pub(crate) struct Drawing {
    pub(crate) diagram: Diagram,
}

impl Drawing {
    /// A subscription with the resource groups `rg-web` and `rg-data`.
    pub(crate) fn new() -> Self {
        Self {
            diagram: Diagram::new(),
        }
    }

    /// Applies an edit that must be accepted.
    #[track_caller]
    pub(crate) fn edit(&mut self, edit: Edit) -> Vec<Subject> {
        match self.diagram.apply(&edit) {
            Ok(applied) => applied.created,
            Err(error) => panic!("{error}: {edit:?}"),
        }
    }

    #[track_caller]
    pub(crate) fn place(
        &mut self,
        kind: NewNodeKind,
        name: &str,
        parent: Option<NodeId>,
    ) -> NodeId {
        let created = self.edit(Edit::Place(NewNode {
            kind,
            name: Some(name.to_owned()),
            parent,
            at: WorldPoint { x: 0, y: 0 },
        }));
        created
            .iter()
            .find_map(|subject| match subject {
                Subject::Node(node) => Some(*node),
                _ => None,
            })
            .expect("a node was made")
    }

    #[track_caller]
    pub(crate) fn resource(&mut self, slug: &str, name: &str, group: Option<NodeId>) -> NodeId {
        self.place(
            NewNodeKind::Resource(ResourceKind::named(slug)),
            name,
            group,
        )
    }

    /// Enables the system-assigned identity.
    #[track_caller]
    pub(crate) fn enable(&mut self, host: NodeId) -> PrincipalId {
        self.edit(Edit::EnableSystemAssigned(host));
        self.diagram
            .node(host)
            .and_then(|node| node.resource()?.system_assigned)
            .expect("the identity is enabled")
    }

    /// An identity that the host can have: its own, or else a user-assigned one.
    #[track_caller]
    pub(crate) fn give_identity(&mut self, host: NodeId) -> PrincipalId {
        let has_switch = self
            .diagram
            .node(host)
            .and_then(|node| node.resource())
            .is_some_and(|resource| resource.may_enable_system_assigned());
        if has_switch {
            self.enable(host)
        } else {
            self.attach_new(host, "id-given")
        }
    }

    /// Draws a user-assigned identity and attaches it.
    #[track_caller]
    pub(crate) fn attach_new(&mut self, host: NodeId, name: &str) -> PrincipalId {
        let identity = self.place(NewNodeKind::UserAssignedIdentity, name, None);
        self.edit(Edit::AttachIdentity { host, identity });
        PrincipalId::of_node(identity)
    }

    /// The first part of the resource that the operation can be done on, made
    /// if there is none; the resource itself if it is done on that.
    #[track_caller]
    pub(crate) fn target(&mut self, node: NodeId, operation: &str) -> Scope {
        let operation = Operation::named(operation);
        let kinds = operation.row().parts;
        if kinds.is_empty() {
            return Scope::Node(node);
        }
        let existing = |diagram: &Diagram| {
            let resource = diagram.node(node)?.resource()?.clone();
            let part = resource.parts.iter().find(|part| {
                kinds.contains(&part.kind) && ModelNeed::is_met(operation, Some(part.kind))
            })?;
            Some(part.id)
        };
        if let Some(part) = existing(&self.diagram) {
            return Scope::Part(node, part);
        }
        let kind = *kinds.first().expect("there is a kind of part");
        Scope::Part(node, self.part(node, kind.slug(), None))
    }

    #[track_caller]
    pub(crate) fn part(&mut self, node: NodeId, kind: &str, name: Option<&str>) -> PartId {
        let created = self.edit(Edit::AddPart {
            node,
            kind: PartKind::named(kind),
            name: name.map(str::to_owned),
        });
        created
            .iter()
            .find_map(|subject| match subject {
                Subject::Part(_, part) => Some(*part),
                _ => None,
            })
            .expect("a part was made")
    }

    #[track_caller]
    pub(crate) fn assign(&mut self, principal: PrincipalId, role: &str, scope: Scope) {
        self.assign_if(principal, role, scope, None);
    }

    #[track_caller]
    pub(crate) fn assign_if(
        &mut self,
        principal: PrincipalId,
        role: &str,
        scope: Scope,
        condition: Option<&str>,
    ) {
        let role = BuiltInRole::by_name(role).expect("the role is built in").id;
        self.edit(Edit::AssignRole {
            principal,
            role,
            scope,
            condition: condition.map(str::to_owned),
        });
    }

    /// A group with these members.
    #[track_caller]
    pub(crate) fn group(&mut self, name: &str, members: &[PrincipalId]) -> PrincipalId {
        let group = self.place(NewNodeKind::Group, name, None);
        for member in members {
            self.edit(Edit::AddMember {
                group,
                member: *member,
            });
        }
        PrincipalId::of_node(group)
    }

    /// A deny assignment for everyone, on both planes.
    #[track_caller]
    pub(crate) fn deny_all(&mut self, name: &str, scope: Scope, patterns: &[&str]) {
        let patterns: Vec<String> = patterns.iter().map(|it| (*it).to_owned()).collect();
        self.edit(Edit::AddDenyAssignment(NewDenyAssignment {
            name: name.to_owned(),
            scope,
            is_for_this_scope_only: false,
            principals: DeniedPrincipals::All,
            exclude_principals: Vec::new(),
            actions: patterns.clone(),
            not_actions: Vec::new(),
            data_actions: patterns,
            not_data_actions: Vec::new(),
        }));
    }

    #[track_caller]
    pub(crate) fn database_user(
        &mut self,
        server: NodeId,
        database: PartId,
        principal: PrincipalId,
        roles: &[DatabaseRole],
    ) {
        self.edit(Edit::GrantDatabaseRoles {
            server,
            database,
            principal,
            roles: roles.to_vec(),
        });
    }

    /// Gives a principal data roles in a service's own system.
    #[track_caller]
    pub(crate) fn data_grant(&mut self, scope: Scope, principal: PrincipalId, roles: &[&str]) {
        self.edit(Edit::GrantDataRoles {
            scope,
            principal,
            roles: roles.iter().map(|slug| DataRole::named(slug)).collect(),
        });
    }

    /// Draws a call in which the code names no identity.
    #[track_caller]
    pub(crate) fn call_to(&mut self, caller: NodeId, operation: &str, target: Scope) -> CallId {
        let kind = self.diagram.node(caller).and_then(|it| it.resource_kind());
        let credential = Credential::usual(kind.expect("a host"));
        self.call_by(caller, operation, target, credential, None)
    }

    /// Draws a call that is made with this credential.
    #[track_caller]
    pub(crate) fn call_by(
        &mut self,
        caller: NodeId,
        operation: &str,
        target: Scope,
        credential: Credential,
        audience: Option<&str>,
    ) -> CallId {
        self.add_call(NewCall {
            name: String::new(),
            caller,
            target,
            operation: Operation::named(operation),
            credential,
            audience: audience.map(str::to_owned),
        })
    }

    #[track_caller]
    pub(crate) fn call_as(
        &mut self,
        caller: NodeId,
        operation: &str,
        target: Scope,
        identity: IdentityChoice,
        audience: Option<&str>,
    ) -> CallId {
        let credential = Credential::ManagedIdentity(identity);
        self.call_by(caller, operation, target, credential, audience)
    }

    /// Draws a call in which nothing says who asks.
    #[track_caller]
    pub(crate) fn call_without_credential(
        &mut self,
        caller: NodeId,
        operation: &str,
        target: Scope,
    ) -> CallId {
        self.add_call(NewCall {
            name: String::new(),
            caller,
            target,
            operation: Operation::named(operation),
            credential: Credential::Nothing,
            audience: None,
        })
    }

    #[track_caller]
    fn add_call(&mut self, what: NewCall) -> CallId {
        let created = self.edit(Edit::AddCall(what));
        created
            .iter()
            .find_map(|subject| match subject {
                Subject::Call(call) => Some(*call),
                _ => None,
            })
            .expect("a call was made")
    }

    /// Copies a key into a setting of the host.
    #[track_caller]
    pub(crate) fn copy_key(
        &mut self,
        host: NodeId,
        account: NodeId,
        slot: KeySlot,
        form: KeyForm,
    ) -> SettingId {
        self.copy(
            host,
            NewSecret::AccountKey {
                account,
                slot,
                form,
            },
        )
    }

    #[track_caller]
    pub(crate) fn copy(&mut self, host: NodeId, secret: NewSecret) -> SettingId {
        let created = self.edit(Edit::AddSetting {
            host,
            name: None,
            secret,
        });
        created
            .iter()
            .find_map(|subject| match subject {
                Subject::Setting(_, setting) => Some(*setting),
                _ => None,
            })
            .expect("a setting was made")
    }

    /// Gives an application a client secret or certificate.
    #[track_caller]
    pub(crate) fn client_credential(
        &mut self,
        application: NodeId,
        kind: ClientCredentialKind,
        expires_at: Timestamp,
    ) -> ClientCredentialId {
        let created = self.edit(Edit::AddClientCredential {
            application,
            kind,
            name: None,
            expires_at,
        });
        created
            .iter()
            .find_map(|subject| match subject {
                Subject::ClientCredential(_, credential) => Some(*credential),
                _ => None,
            })
            .expect("a client credential was made")
    }

    /// Copies a client secret or certificate into a setting of the host.
    #[track_caller]
    pub(crate) fn copy_credential(
        &mut self,
        host: NodeId,
        application: NodeId,
        credential: ClientCredentialId,
    ) -> SettingId {
        self.copy(
            host,
            NewSecret::ClientCredential {
                application,
                credential,
            },
        )
    }

    /// Draws a call in which the code uses the secret of a setting.
    #[track_caller]
    pub(crate) fn call_with_setting(
        &mut self,
        caller: NodeId,
        operation: &str,
        target: Scope,
        setting: SettingId,
    ) -> CallId {
        let credential = Credential::Setting(setting);
        self.call_by(caller, operation, target, credential, None)
    }

    /// The only call.
    pub(crate) fn call(&self) -> CallId {
        self.diagram.calls().next().expect("a call was drawn").id
    }
}
