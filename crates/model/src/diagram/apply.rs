//! How an edit changes a diagram: whole, or not at all.

mod calls;
mod clock;
mod data_grants;
mod delete;
mod federation;
mod grants;
mod holders;
mod paste;
mod place;
mod policies;
mod review;
mod roles;
mod secrets;
mod story;

use std::rc::Rc;

use super::change::{Applied, Change, Replaced};
use super::edit::{Edit, Subject};
use super::error::EditError;
use super::id::{NodeId, PartId, PrincipalId};
use super::limits;
use super::node::{Node, Part, Resource};
pub use story::Refused;
pub(super) use story::check_beat;

use super::{
    Call, DataGrant, DatabaseUser, DenyAssignment, Diagram, FederatedCredential, RoleAssignment,
    RoleDefinition,
};

impl Diagram {
    /// Applies an edit.
    ///
    /// # Errors
    ///
    /// The reason why the edit is refused. The diagram is as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<Applied, EditError> {
        let mut draft = Draft {
            diagram: self,
            applied: Applied::default(),
        };
        match draft.apply(edit, limits::MAX_EDIT_DEPTH) {
            Ok(()) => {
                draft.applied.settle();
                Ok(draft.applied)
            }
            Err(error) => {
                let half_done = draft.applied;
                self.revert(&half_done);
                Err(error)
            }
        }
    }
}

/// A diagram while an edit is being applied. All changes go through here, so
/// that they are remembered and can be taken back.
struct Draft<'a> {
    diagram: &'a mut Diagram,
    applied: Applied,
}

impl Draft<'_> {
    fn apply(&mut self, edit: &Edit, depth_left: usize) -> Result<(), EditError> {
        let depth_left = depth_left.checked_sub(1).ok_or(EditError::TooNested)?;
        let made_before = self.applied.changes.len();
        self.make_of(edit, depth_left)?;
        match edit {
            // Each of them was noticed, at its own moment.
            Edit::Several(_) => Ok(()),
            _ => self.notice(made_before),
        }
    }

    fn make_of(&mut self, edit: &Edit, depth_left: usize) -> Result<(), EditError> {
        match edit {
            Edit::Several(edits) => edits
                .iter()
                .try_for_each(|edit| self.apply(edit, depth_left)),
            Edit::SetTitle(title) => self.set_title(title),
            Edit::Place(new) => self.place(new),
            Edit::Rename { node, name } => self.rename(*node, name),
            Edit::MoveNodes(moves) => self.move_nodes(moves),
            Edit::Nest { nodes, parent } => self.nest(nodes, *parent),
            Edit::Resize { node, size } => self.resize(*node, *size),
            Edit::SetNoteText { node, text } => self.set_note_text(*node, text),
            Edit::AddPart { node, kind, name } => self.add_part(*node, *kind, name.as_deref()),
            Edit::RenamePart { node, part, name } => self.rename_part(*node, *part, name),
            Edit::EnableSystemAssigned(host) => self.enable_system_assigned(*host),
            Edit::DisableSystemAssigned(host) => self.disable_system_assigned(*host),
            Edit::AttachIdentity { host, identity } => self.attach_identity(*host, *identity),
            Edit::AddMember { group, member } => self.add_member(*group, *member),
            Edit::AssignRole {
                principal,
                role,
                scope,
                condition,
            } => self.assign_role(*principal, *role, *scope, condition.as_deref()),
            Edit::SetCondition {
                assignment,
                condition,
            } => self.set_condition(*assignment, condition.as_deref()),
            Edit::DefineRole { role, what } => self.define_role(*role, what),
            Edit::ChangeRole { definition, what } => self.change_role(*definition, what),
            Edit::AddDenyAssignment(rule) => self.add_deny_assignment(rule),
            Edit::GrantDatabaseRoles {
                server,
                database,
                principal,
                roles,
            } => self.grant_database_roles(*server, *database, *principal, roles),
            Edit::GrantDataRoles {
                scope,
                principal,
                roles,
            } => self.grant_data_roles(*scope, *principal, roles),
            Edit::SetDataRoles { grant, roles } => self.set_data_roles(*grant, roles),
            Edit::SetMode { node, mode } => self.set_mode(*node, *mode),
            Edit::RegenerateKey { node, slot } => self.regenerate_key(*node, *slot),
            Edit::AddKeyHolder {
                node,
                part,
                name,
                rights,
            } => self.add_key_holder(*node, *part, name.as_deref(), *rights),
            Edit::ChangeKeyHolder {
                node,
                holder,
                name,
                rights,
            } => self.change_key_holder(*node, *holder, name, *rights),
            Edit::RegenerateHolderKey { node, holder, slot } => {
                self.regenerate_holder_key(*node, *holder, *slot)
            }
            Edit::RemoveKeyHolder { node, holder } => self.remove_key_holder(*node, *holder),
            Edit::AddStoredPolicy { node, part, name } => {
                self.add_stored_policy(*node, *part, name.as_deref())
            }
            Edit::DeleteStoredPolicy { node, policy } => self.delete_stored_policy(*node, *policy),
            Edit::AllowKeyAccess(node) => self.allow_key_access(*node),
            Edit::DisallowKeyAccess(node) => self.disallow_key_access(*node),
            Edit::RevokeDelegationKeys(node) => self.revoke_delegation_keys(*node),
            Edit::SetClientIdVariable { host, principal } => {
                self.set_client_id_variable(*host, *principal)
            }
            Edit::SetReferenceIdentity { host, principal } => {
                self.set_reference_identity(*host, *principal)
            }
            Edit::SetKeyFileAccess { host, access } => self.set_key_file_access(*host, *access),
            Edit::AddClientCredential {
                application,
                kind,
                name,
                expires_at,
            } => self.add_client_credential(*application, *kind, name.as_deref(), *expires_at),
            Edit::SetExpiry {
                application,
                credential,
                expires_at,
            } => self.set_expiry(*application, *credential, *expires_at),
            Edit::AddSetting { host, name, secret } => {
                self.add_setting(*host, name.as_deref(), secret)
            }
            Edit::ChangeSetting {
                host,
                setting,
                secret,
            } => self.change_setting(*host, *setting, secret),
            Edit::ReferToVault {
                host,
                setting,
                reference,
            } => self.refer_to_vault(*host, *setting, *reference),
            Edit::RenameSetting {
                host,
                setting,
                name,
            } => self.rename_setting(*host, *setting, name),
            Edit::AddFederatedCredential { identity, what } => {
                self.add_federated_credential(*identity, what)
            }
            Edit::ChangeFederatedCredential { credential, what } => {
                self.change_federated_credential(*credential, what)
            }
            Edit::SetWorkload { pod, workload } => self.set_workload(*pod, workload),
            Edit::AddCall(what) => self.add_call(what),
            Edit::ChangeCall { call, what } => self.change_call(*call, what),
            Edit::AddAssertion(what) => self.add_assertion(what),
            Edit::ChangeAssertion { assertion, what } => self.change_assertion(*assertion, what),
            Edit::SilenceFinding { finding, reason } => self.silence(*finding, reason),
            Edit::UnsilenceFinding(finding) => self.unsilence(*finding),
            Edit::SetStoryAbout(about) => self.set_story_about(about),
            Edit::AddBeat { place, what } => self.add_beat(*place, what),
            Edit::ChangeBeat { beat, what } => self.change_beat(*beat, what),
            Edit::MoveBeat { beat, to } => self.move_beat(*beat, *to),
            Edit::RemoveBeat(beat) => self.remove_beat(*beat),
            Edit::Delete(subjects) => self.delete(subjects),
            Edit::StartClock { at } => self.start_clock(*at),
            Edit::AdvanceClock { to } => self.advance_clock(*to),
            Edit::HoldToken(token) => self.hold_token(token),
            Edit::ResolveReferences(host) => self.resolve_references(*host),
            Edit::StopClock => self.stop_clock(),
            Edit::Paste {
                fragment,
                by,
                parent,
            } => self.paste(fragment, *by, *parent),
        }
    }

    fn set_title(&mut self, title: &str) -> Result<(), EditError> {
        super::naming::check_rule(title, "diagram", None)?;
        if self.diagram.title != title {
            self.make(Change::Title {
                before: self.diagram.title.clone(),
                after: title.to_owned(),
            });
        }
        Ok(())
    }

    // The primitive changes, each remembered.

    fn make(&mut self, change: Change) {
        self.diagram.change(change.clone());
        self.applied.changes.push(change);
    }

    /// The next number of the document's counter.
    fn new_number(&mut self) -> Result<u32, EditError> {
        let number = self.diagram.next_id;
        let after = number.checked_add(1).ok_or(EditError::TooMany {
            what: "things were ever made here",
            limit: u32::MAX as usize,
        })?;
        self.make(Change::NextId {
            before: number,
            after,
        });
        Ok(number)
    }

    fn created(&mut self, subject: Subject) {
        self.applied.created.push(subject);
    }

    fn put_node(&mut self, node: Node) {
        let before = self.diagram.nodes.get(&node.id).cloned();
        if before.as_deref() != Some(&node) {
            self.make(Change::Node(Replaced {
                id: node.id,
                before,
                after: Some(Rc::new(node)),
            }));
        }
    }

    fn remove_node(&mut self, id: NodeId) {
        if let Some(before) = self.diagram.nodes.get(&id).cloned() {
            self.make(Change::Node(Replaced {
                id,
                before: Some(before),
                after: None,
            }));
        }
    }

    fn put_role_assignment(&mut self, record: RoleAssignment) {
        let before = self.diagram.role_assignments.get(&record.id).cloned();
        self.make(Change::RoleAssignment(Replaced {
            id: record.id,
            before,
            after: Some(Rc::new(record)),
        }));
    }

    fn put_deny_assignment(&mut self, record: DenyAssignment) {
        let before = self.diagram.deny_assignments.get(&record.id).cloned();
        self.make(Change::DenyAssignment(Replaced {
            id: record.id,
            before,
            after: Some(Rc::new(record)),
        }));
    }

    fn put_role_definition(&mut self, record: RoleDefinition) {
        let before = self.diagram.role_definitions.get(&record.id).cloned();
        self.make(Change::RoleDefinition(Replaced {
            id: record.id,
            before,
            after: Some(Rc::new(record)),
        }));
    }

    fn put_database_user(&mut self, record: DatabaseUser) {
        let before = self.diagram.database_users.get(&record.id).cloned();
        self.make(Change::DatabaseUser(Replaced {
            id: record.id,
            before,
            after: Some(Rc::new(record)),
        }));
    }

    fn put_data_grant(&mut self, record: DataGrant) {
        let before = self.diagram.data_grants.get(&record.id).cloned();
        self.make(Change::DataGrant(Replaced {
            id: record.id,
            before,
            after: Some(Rc::new(record)),
        }));
    }

    fn put_call(&mut self, record: Call) {
        let before = self.diagram.calls.get(&record.id).cloned();
        self.make(Change::Call(Replaced {
            id: record.id,
            before,
            after: Some(Rc::new(record)),
        }));
    }

    fn put_federated_credential(&mut self, record: FederatedCredential) {
        let before = self.diagram.federated_credentials.get(&record.id).cloned();
        self.make(Change::FederatedCredential(Replaced {
            id: record.id,
            before,
            after: Some(Rc::new(record)),
        }));
    }

    // What edits speak of, or the reason why they can't.

    fn node(&self, id: NodeId) -> Result<Rc<Node>, EditError> {
        self.diagram
            .node(id)
            .cloned()
            .ok_or(EditError::NoSuchNode(id))
    }

    /// A copy of the node and of its resource, to be changed and put back.
    fn resource(&self, id: NodeId) -> Result<(Rc<Node>, Resource), EditError> {
        let node = self.node(id)?;
        match node.resource().cloned() {
            Some(resource) => Ok((node, resource)),
            None => Err(EditError::NoIdentityThere {
                what: node.kind_name(),
                identity: "managed identity",
            }),
        }
    }

    fn part(&self, node: NodeId, part: PartId) -> Result<Part, EditError> {
        self.diagram
            .part(node, part)
            .cloned()
            .ok_or(EditError::NoSuchPart(node, part))
    }

    fn principal_name(&self, id: PrincipalId) -> Result<String, EditError> {
        self.diagram
            .principal(id)
            .map(|principal| principal.name)
            .ok_or(EditError::NoSuchPrincipal(id))
    }
}
