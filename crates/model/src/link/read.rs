//! Numbers and texts as the records of a diagram.

mod clock;
mod federation;
mod first;
mod review;
mod roles;
mod sas;
mod secrets;
mod story;

use std::collections::BTreeSet;
use std::str::FromStr;

use super::codes::{
    DATA_ROLES, DATABASE_ROLES, MODES, OPERATIONS, PART_KINDS, RESOURCE_KINDS, ROLES, name_of,
};
use super::tags::{credential, deny, environment, section, tag};
use super::wire::{Field, Source, zigzag};
use super::write::code_of_part;
use crate::azure::Operation;
use crate::diagram::{
    Call, CallId, ClientCredentialId, Credential, DataGrant, DataGrantId, DatabaseRole,
    DatabaseUser, DatabaseUserId, DeniedPrincipals, DenyAssignment, DenyAssignmentId, Environment,
    IdentityChoice, KeyFileAccess, NewCall, NewDenyAssignment, Node, NodeId, NodeKind, Part,
    PartId, PrincipalId, Records, Resource, RoleAssignment, RoleAssignmentId, Scope, SettingId,
    Size, WorldPoint, limits,
};
use crate::guid::Guid;
use crate::link::LinkError;

type Result<T> = std::result::Result<T, LinkError>;

/// How many ids may be in use: more than any diagram that is within its limits.
const MAX_IDS: usize = limits::MAX_NODES * 4 + limits::MAX_RECORDS * 4;

/// How the numbers are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Values of one meaning together, as in version 1.
    First,
    /// What goes by something else comes after that, as in version 2.
    Second,
}

pub(super) fn read(numbers: &mut dyn Source, layout: Layout) -> Result<Records> {
    let mut reader = DiagramReader {
        numbers,
        layout,
        nodes: Vec::new(),
        kinds: Vec::new(),
        parts: Vec::new(),
        part_kinds: Vec::new(),
        principals: Vec::new(),
        settings: Vec::new(),
        credentials: Vec::new(),
        calls: Vec::new(),
        beat: 0,
        last_edit: 0,
    };
    reader.numbers.about(Field::Title, 0);
    let title = reader.numbers.text()?;
    reader.numbers.about(Field::Grid, 0);
    let grid = reader.numbers.number()?;
    let grid = i32::try_from(grid).map_err(|_| LinkError::Damaged)?;
    let ids = reader.ids()?;
    match layout {
        Layout::First => {
            reader.places_in_columns(grid)?;
            reader.inside_resources_in_columns(&ids)?;
        }
        Layout::Second => {
            reader.places(grid)?;
            reader.inside_resources(&ids)?;
        }
    }
    reader.list_principals();
    reader.numbers.about(Field::Sections, 0);
    let sections = reader.numbers.number()?;
    if sections & !section::ALL != 0 {
        return Err(LinkError::MadeByNewer);
    }
    if sections & section::ATTACHMENTS != 0 {
        reader.attachments()?;
    }
    if sections & section::MEMBERS != 0 {
        reader.members()?;
    }
    if sections & section::ACCESS_KEYS != 0 {
        reader.access_keys()?;
    }
    reader.client_credentials(&ids.credentials)?;
    reader.settings(&ids.settings)?;
    let mut records = Records {
        title,
        next_id: Some(ids.next),
        role_assignments: reader.role_assignments(&ids.role_assignments, sections)?,
        calls: reader.calls(&ids.calls, sections)?,
        database_users: each(&ids.database_users, |id| reader.database_user(id))?,
        deny_assignments: each(&ids.deny_assignments, |id| reader.deny_assignment(id))?,
        federated_credentials: reader.federation(&ids.federated_credentials, sections)?,
        role_definitions: if sections & section::ROLE_DEFINITIONS != 0 {
            each(&ids.role_definitions, |id| reader.role_definition(id))?
        } else {
            Vec::new()
        },
        assertions: reader.assertions(&ids.assertions, sections)?,
        silences: reader.silences(sections)?,
        data_grants: Vec::new(),
        clock: None,
        story: None,
        nodes: Vec::new(),
    };
    if sections & section::MORE_SECRETS != 0 {
        reader.more_secrets()?;
    }
    if sections & section::CLOCK != 0 {
        records.clock = Some(reader.clock(&ids)?);
    }
    if sections & section::STALE_IDENTITIES != 0 {
        reader.stale_identities()?;
    }
    if sections & section::ENVIRONMENTS != 0 {
        reader.environments()?;
    }
    if sections & section::STORY != 0 {
        records.story = Some(reader.story(&records.calls)?);
    }
    if sections & section::DATA_GRANTS != 0 {
        records.data_grants = each(&ids.data_grants, |id| reader.data_grant(id))?;
    }
    if sections & section::MODES != 0 {
        reader.modes()?;
    }
    records.nodes = reader.nodes;
    reader.numbers.finish()?;
    Ok(records)
}

fn each<T>(ids: &[u32], mut read: impl FnMut(u32) -> Result<T>) -> Result<Vec<T>> {
    ids.iter().map(|id| read(*id)).collect()
}

/// The ids of everything but nodes, each list in order.
#[derive(Default)]
struct Ids {
    parts: Vec<u32>,
    system_assigned: Vec<u32>,
    settings: Vec<u32>,
    credentials: Vec<u32>,
    role_assignments: Vec<u32>,
    deny_assignments: Vec<u32>,
    database_users: Vec<u32>,
    data_grants: Vec<u32>,
    calls: Vec<u32>,
    federated_credentials: Vec<u32>,
    role_definitions: Vec<u32>,
    assertions: Vec<u32>,
    next: u32,
}

struct DiagramReader<'a> {
    numbers: &'a mut dyn Source,
    layout: Layout,
    nodes: Vec<Node>,
    /// What they are, for what goes by that.
    kinds: Vec<u32>,
    /// The scopes of all parts, in the order of their ids.
    parts: Vec<Scope>,
    part_kinds: Vec<u32>,
    principals: Vec<PrincipalId>,
    settings: Vec<SettingId>,
    credentials: Vec<ClientCredentialId>,
    /// Calls, and from where to where they go.
    calls: Vec<(CallId, [NodeId; 2])>,
    /// The beat that is read, and the last edit of the story.
    beat: u32,
    last_edit: u32,
}

impl DiagramReader<'_> {
    fn ids(&mut self) -> Result<Ids> {
        let mut ids = Ids {
            next: 1,
            ..Ids::default()
        };
        let mut count = 0;
        self.numbers.about(Field::Id, 0);
        loop {
            let tag = self.numbers.number()?;
            if matches!(tag, tag::END | tag::GAP) {
                let gap = self.numbers.number()?;
                ids.next = ids.next.checked_add(gap).ok_or(LinkError::Damaged)?;
                if tag == tag::END {
                    return Ok(ids);
                }
                continue;
            }
            let id = ids.next;
            ids.next = id.checked_add(1).ok_or(LinkError::Damaged)?;
            count += 1;
            if count > MAX_IDS {
                return Err(LinkError::TooLarge);
            }
            match tag {
                tag::PART => ids.parts.push(id),
                tag::SETTING => ids.settings.push(id),
                tag::CLIENT_CREDENTIAL => ids.credentials.push(id),
                tag::SYSTEM_ASSIGNED => ids.system_assigned.push(id),
                tag::ROLE_ASSIGNMENT => ids.role_assignments.push(id),
                tag::DENY_ASSIGNMENT => ids.deny_assignments.push(id),
                tag::DATABASE_USER => ids.database_users.push(id),
                tag::DATA_GRANT => ids.data_grants.push(id),
                tag::CALL => ids.calls.push(id),
                tag::FEDERATED_CREDENTIAL => ids.federated_credentials.push(id),
                tag::ROLE_DEFINITION => ids.role_definitions.push(id),
                tag::ASSERTION => ids.assertions.push(id),
                _ => {
                    let kind = self.node_kind(tag)?;
                    self.kinds.push(tag);
                    self.nodes.push(Node {
                        id: NodeId::new(id),
                        name: String::new(),
                        kind,
                        parent: None,
                        at: WorldPoint { x: 0, y: 0 },
                    });
                }
            }
        }
    }

    fn node_kind(&mut self, tag: u32) -> Result<NodeKind> {
        let size = Size {
            width: 0,
            height: 0,
        };
        Ok(match tag {
            tag::TENANT => NodeKind::Tenant,
            tag::MANAGEMENT_GROUP => NodeKind::ManagementGroup { size },
            tag::SUBSCRIPTION => NodeKind::Subscription { size },
            tag::RESOURCE_GROUP => NodeKind::ResourceGroup { size },
            tag::USER_ASSIGNED_IDENTITY => NodeKind::UserAssignedIdentity,
            tag::SERVICE_PRINCIPAL => NodeKind::ServicePrincipal {
                credentials: Vec::new(),
            },
            tag::USER => NodeKind::User,
            tag::GROUP => NodeKind::Group {
                members: BTreeSet::new(),
            },
            tag::NOTE => NodeKind::Note {
                text: String::new(),
                size,
            },
            _ => {
                let code = tag
                    .checked_sub(tag::RESOURCE)
                    .ok_or(LinkError::MadeByNewer)?;
                NodeKind::Resource(Resource::new(self.named(RESOURCE_KINDS, code)?))
            }
        })
    }

    fn places(&mut self, grid: i32) -> Result<()> {
        let containers: Vec<NodeId> = self
            .nodes
            .iter()
            .filter(|node| node.is_container())
            .map(|node| node.id)
            .collect();
        for (node, kind) in self.nodes.iter_mut().zip(&self.kinds) {
            self.numbers.about(Field::Parent, *kind);
            if let Some(place) = self.numbers.number()?.checked_sub(1) {
                node.parent = Some(*at(&containers, place)?);
            }
        }
        let mut last = WorldPoint { x: 0, y: 0 };
        for (node, kind) in self.nodes.iter_mut().zip(&self.kinds) {
            self.numbers.about(Field::Across, *kind);
            let across = self.numbers.signed()?;
            self.numbers.about(Field::Down, zigzag(across));
            let down = self.numbers.signed()?;
            last = WorldPoint {
                x: step(last.x, across, grid)?,
                y: step(last.y, down, grid)?,
            };
            node.at = last;
        }
        for (node, kind) in self.nodes.iter_mut().zip(&self.kinds) {
            if let NodeKind::ManagementGroup { size }
            | NodeKind::Subscription { size }
            | NodeKind::ResourceGroup { size }
            | NodeKind::Note { size, .. } = &mut node.kind
            {
                let mut length = |field| {
                    self.numbers.about(field, *kind);
                    let length = i32::try_from(self.numbers.number()?);
                    step(0, length.map_err(|_| LinkError::Damaged)?, grid)
                };
                *size = Size {
                    width: length(Field::Width)?,
                    height: length(Field::Height)?,
                };
            }
        }
        for (node, kind) in self.nodes.iter_mut().zip(&self.kinds) {
            self.numbers.about(Field::NodeName, *kind);
            node.name = self.numbers.text()?;
            if let NodeKind::Note { text, .. } = &mut node.kind {
                self.numbers.about(Field::NoteText, 0);
                *text = self.numbers.text()?;
            }
        }
        Ok(())
    }

    fn inside_resources(&mut self, ids: &Ids) -> Result<()> {
        for id in &ids.parts {
            let owner = self.owner(*id)?;
            let id = PartId::new(*id);
            let node = self.nodes.get(owner).ok_or(LinkError::Damaged)?.id;
            self.numbers
                .about(Field::PartKind, self.kinds.get(owner).copied().unwrap_or(0));
            let code = self.numbers.number()?;
            let kind = self.named(PART_KINDS, code)?;
            self.numbers.about(Field::PartName, code);
            let name = self.numbers.text()?;
            self.parts.push(Scope::Part(node, id));
            self.part_kinds.push(code_of_part(code));
            self.resource(owner)?.parts.push(Part { id, kind, name });
        }
        for id in &ids.system_assigned {
            let owner = self.owner(*id)?;
            let identity = &mut self.resource(owner)?.system_assigned;
            if identity.replace(PrincipalId::new(*id)).is_some() {
                return Err(LinkError::Damaged);
            }
        }
        Ok(())
    }

    /// The place of the node that an id belongs to.
    fn owner(&mut self, id: u32) -> Result<usize> {
        let before = self.nodes.partition_point(|node| node.id.number() < id);
        self.numbers.about(Field::Owner, 0);
        let distance = self.numbers.signed()?;
        let place =
            i64::try_from(before).map_err(|_| LinkError::Damaged)? - 1 - i64::from(distance);
        usize::try_from(place).map_err(|_| LinkError::Damaged)
    }

    fn resource(&mut self, place: usize) -> Result<&mut Resource> {
        match self.nodes.get_mut(place).map(|node| &mut node.kind) {
            Some(NodeKind::Resource(resource)) => Ok(resource),
            _ => Err(LinkError::Damaged),
        }
    }

    /// As the diagram lists its principals.
    fn list_principals(&mut self) {
        self.principals = self
            .nodes
            .iter()
            .filter_map(|node| match &node.kind {
                NodeKind::Resource(resource) => resource.system_assigned,
                _ => node.principal(),
            })
            .collect();
    }

    fn environments(&mut self) -> Result<()> {
        self.numbers.about(Field::Environment, 0);
        for _ in 0..self.numbers.count()? {
            let place = self.numbers.number()? as usize;
            let flags = self.numbers.number()?;
            if flags & !environment::ALL != 0 {
                return Err(LinkError::MadeByNewer);
            }
            let key_files = if flags & environment::CANNOT_READ_KEY_FILES != 0 {
                KeyFileAccess::Outsider
            } else {
                KeyFileAccess::Member
            };
            let client_id = if flags & environment::CLIENT_ID != 0 {
                Some(self.principal()?)
            } else {
                None
            };
            let own = &mut self.resource(place)?.environment;
            *own = Environment {
                client_id,
                key_files,
                ..*own
            };
        }
        Ok(())
    }

    fn attachments(&mut self) -> Result<()> {
        let all: Vec<NodeId> = self
            .nodes
            .iter()
            .filter(|it| {
                self.layout == Layout::First || matches!(it.kind, NodeKind::UserAssignedIdentity)
            })
            .map(|it| it.id)
            .collect();
        for place in 0..self.nodes.len() {
            if self.resource(place).is_err() {
                continue;
            }
            let kind = self.kinds.get(place).copied();
            self.numbers.about(Field::Attachments, kind.unwrap_or(0));
            let count = self.numbers.count()?;
            self.numbers.about(Field::AttachedIdentity, 0);
            let mut identities = BTreeSet::new();
            for _ in 0..count {
                identities.insert(*at(&all, self.numbers.number()?)?);
            }
            self.resource(place)?.user_assigned = identities;
        }
        Ok(())
    }

    fn members(&mut self) -> Result<()> {
        for place in 0..self.nodes.len() {
            let is_group = |node: &Node| matches!(node.kind, NodeKind::Group { .. });
            if !self.nodes.get(place).is_some_and(is_group) {
                continue;
            }
            self.numbers.about(Field::Member, 0);
            let listed = self.some_principals()?.into_iter().collect();
            if let Some(NodeKind::Group { members }) =
                self.nodes.get_mut(place).map(|node| &mut node.kind)
            {
                *members = listed;
            }
        }
        Ok(())
    }

    fn role_assignments(&mut self, ids: &[u32], sections: u32) -> Result<Vec<RoleAssignment>> {
        let grants = match self.layout {
            Layout::First => self.grants_in_columns(ids)?,
            Layout::Second => each(ids, |_| self.grant())?,
        };
        let conditions = each(ids, |_| {
            if sections & section::CONDITIONS != 0 {
                self.numbers.about(Field::Condition, 0);
                self.some_text()
            } else {
                Ok(None)
            }
        })?;
        Ok(ids
            .iter()
            .zip(grants)
            .zip(conditions)
            .map(
                |((id, (scope, principal, role)), condition)| RoleAssignment {
                    id: RoleAssignmentId::new(*id),
                    principal,
                    role,
                    scope,
                    condition,
                },
            )
            .collect())
    }

    fn grant(&mut self) -> Result<(Scope, PrincipalId, Guid)> {
        self.numbers.about(Field::AssignedScope, 0);
        let scope = self.scope()?;
        self.numbers.about(Field::AssignedPrincipal, 0);
        let principal = self.principal()?;
        let kind = self.kind_of_scope(scope);
        self.numbers.about(Field::AssignedRole, kind);
        Ok((scope, principal, self.role()?))
    }

    fn calls(&mut self, ids: &[u32], sections: u32) -> Result<Vec<Call>> {
        let requests = match self.layout {
            Layout::First => self.requests_in_columns(ids)?,
            Layout::Second => each(ids, |_| self.request())?,
        };
        let has = |section: u32| sections & section != 0;
        self.numbers.about(Field::CallCredential, 0);
        let credentials = each(ids, |_| {
            if has(section::IDENTITIES_OF_CALLS) {
                self.credential()
            } else {
                Ok(Credential::ManagedIdentity(IdentityChoice::Unnamed))
            }
        })?;
        self.numbers.about(Field::CallName, 0);
        let names = each(ids, |_| {
            if has(section::CALL_NAMES) {
                self.numbers.text()
            } else {
                Ok(String::new())
            }
        })?;
        self.numbers.about(Field::Audience, 0);
        let audiences = each(ids, |_| {
            if has(section::AUDIENCES) {
                self.some_text()
            } else {
                Ok(None)
            }
        })?;
        let more = credentials.into_iter().zip(names).zip(audiences);
        Ok(ids
            .iter()
            .zip(requests.into_iter().zip(more))
            .map(
                |(id, ((target, operation, caller), ((credential, name), audience)))| Call {
                    id: CallId::new(*id),
                    what: NewCall {
                        name,
                        caller,
                        target,
                        operation,
                        credential,
                        audience,
                    },
                },
            )
            .collect())
    }

    fn request(&mut self) -> Result<(Scope, Operation, NodeId)> {
        self.numbers.about(Field::CallTarget, 0);
        let target = self.scope()?;
        let kind = self.kind_of_scope(target);
        self.numbers.about(Field::CallOperation, kind);
        let code = self.numbers.number()?;
        let operation = self.named(OPERATIONS, code)?;
        self.numbers.about(Field::Caller, code);
        Ok((target, operation, self.node()?))
    }

    fn credential(&mut self) -> Result<Credential> {
        let identity = match self.numbers.number()? {
            credential::UNNAMED => IdentityChoice::Unnamed,
            credential::USER_ASSIGNED => IdentityChoice::UserAssigned(self.principal()?),
            credential::SETTING => return self.setting().map(Credential::Setting),
            credential::WORKLOAD => return Ok(Credential::Workload),
            credential::TRUSTED => {
                return Ok(Credential::Trusted {
                    application: self.node_or_gone()?,
                    identity: match self.numbers.number()? {
                        0 => IdentityChoice::Unnamed,
                        1 => IdentityChoice::UserAssigned(self.principal()?),
                        _ => return Err(LinkError::Damaged),
                    },
                });
            }
            credential::NOTHING => return Ok(Credential::Nothing),
            credential::DEFAULT_CHAIN => return Ok(Credential::DefaultChain),
            credential::SIGNED_IN_USER => return self.principal().map(Credential::SignedInUser),
            _ => return Err(LinkError::MadeByNewer),
        };
        Ok(Credential::ManagedIdentity(identity))
    }

    fn database_user(&mut self, id: u32) -> Result<DatabaseUser> {
        self.numbers.about(Field::DatabaseUser, 0);
        let Scope::Part(server, database) = self.scope()? else {
            return Err(LinkError::Damaged);
        };
        let principal = self.principal()?;
        let mut roles = Vec::new();
        for _ in 0..self.numbers.count()? {
            let code = self.numbers.number()?;
            let name = self.name(DATABASE_ROLES, code)?;
            roles.push(DatabaseRole::from_name(&name).ok_or(LinkError::NotKnown(name))?);
        }
        Ok(DatabaseUser {
            id: DatabaseUserId::new(id),
            server,
            database,
            principal,
            roles,
        })
    }

    fn modes(&mut self) -> Result<()> {
        self.numbers.about(Field::Mode, 0);
        for _ in 0..self.numbers.count()? {
            let place = self.numbers.number()? as usize;
            let mut modes = BTreeSet::new();
            for _ in 0..self.numbers.count()? {
                let code = self.numbers.number()?;
                modes.insert(self.named(MODES, code)?);
            }
            self.resource(place)?.modes = modes;
        }
        Ok(())
    }

    pub(super) fn data_grant(&mut self, id: u32) -> Result<DataGrant> {
        self.numbers.about(Field::DataGrant, 0);
        let scope = self.scope()?;
        let principal = self.principal()?;
        let mut roles = Vec::new();
        for _ in 0..self.numbers.count()? {
            let code = self.numbers.number()?;
            roles.push(self.named(DATA_ROLES, code)?);
        }
        Ok(DataGrant {
            id: DataGrantId::new(id),
            scope,
            principal,
            roles,
        })
    }

    fn deny_assignment(&mut self, id: u32) -> Result<DenyAssignment> {
        self.numbers.about(Field::Deny, 0);
        let flags = self.numbers.number()?;
        if flags & !(deny::THIS_SCOPE_ONLY | deny::THESE_PRINCIPALS) != 0 {
            return Err(LinkError::MadeByNewer);
        }
        let name = self.numbers.text()?;
        let scope = self.scope()?;
        let principals = if flags & deny::THESE_PRINCIPALS != 0 {
            DeniedPrincipals::These(self.some_principals()?)
        } else {
            DeniedPrincipals::All
        };
        let exclude_principals = self.some_principals()?;
        self.numbers.about(Field::DenyPattern, 0);
        Ok(DenyAssignment {
            id: DenyAssignmentId::new(id),
            rule: NewDenyAssignment {
                name,
                scope,
                is_for_this_scope_only: flags & deny::THIS_SCOPE_ONLY != 0,
                principals,
                exclude_principals,
                actions: self.texts()?,
                not_actions: self.texts()?,
                data_actions: self.texts()?,
                not_data_actions: self.texts()?,
            },
        })
    }

    // The pieces.

    fn node(&mut self) -> Result<NodeId> {
        let place = self.numbers.number()?;
        Ok(at(&self.nodes, place)?.id)
    }

    fn scope(&mut self) -> Result<Scope> {
        let place = self.numbers.number()? as usize;
        self.scope_at(place).ok_or(LinkError::Damaged)
    }

    /// Nodes first, then parts.
    fn scope_at(&self, place: usize) -> Option<Scope> {
        match self.nodes.get(place) {
            Some(node) => Some(Scope::Node(node.id)),
            None => self.parts.get(place - self.nodes.len()).copied(),
        }
    }

    /// What a scope is, for what goes by that; 0 if it is not drawn.
    fn kind_of_scope(&self, scope: Scope) -> u32 {
        let kind = match scope {
            Scope::Node(id) => {
                let place = self.nodes.binary_search_by_key(&id, |it| it.id).ok();
                place.and_then(|place| self.kinds.get(place))
            }
            Scope::Part(_, id) => {
                let place = self.parts.binary_search_by_key(&Some(id), |it| it.part());
                let place = place
                    .ok()
                    .filter(|place| self.parts.get(*place) == Some(&scope));
                place.and_then(|place| self.part_kinds.get(place))
            }
        };
        kind.copied().unwrap_or(0)
    }

    pub(super) fn principal(&mut self) -> Result<PrincipalId> {
        match self.numbers.number()?.checked_sub(1) {
            None => self.numbers.number().map(PrincipalId::new),
            Some(place) => at(&self.principals, place).copied(),
        }
    }

    fn some_principals(&mut self) -> Result<Vec<PrincipalId>> {
        (0..self.numbers.count()?)
            .map(|_| self.principal())
            .collect()
    }

    fn role(&mut self) -> Result<Guid> {
        match self.numbers.number()? {
            0 => self.numbers.wide().map(Guid::from_u128),
            code => name_of(ROLES, code).ok_or(LinkError::MadeByNewer),
        }
    }

    fn name(&mut self, list: &[&str], code: u32) -> Result<String> {
        match code {
            0 => self.numbers.text(),
            code => name_of(list, code)
                .map(str::to_owned)
                .ok_or(LinkError::MadeByNewer),
        }
    }

    fn named<T: FromStr>(&mut self, list: &[&str], code: u32) -> Result<T> {
        let name = self.name(list, code)?;
        // The name may be of a hostile link, of any length.
        name.parse()
            .map_err(|_| LinkError::NotKnown(name.chars().take(40).collect()))
    }

    fn some_text(&mut self) -> Result<Option<String>> {
        match self.numbers.number()? {
            0 => Ok(None),
            1 => self.numbers.text().map(Some),
            _ => Err(LinkError::Damaged),
        }
    }

    fn texts(&mut self) -> Result<Vec<String>> {
        (0..self.numbers.count()?)
            .map(|_| self.numbers.text())
            .collect()
    }
}

fn at<T>(list: &[T], place: u32) -> Result<&T> {
    list.get(place as usize).ok_or(LinkError::Damaged)
}

fn step(from: i32, steps: i32, grid: i32) -> Result<i32> {
    let by = steps.checked_mul(grid);
    by.and_then(|by| from.checked_add(by))
        .ok_or(LinkError::Damaged)
}
