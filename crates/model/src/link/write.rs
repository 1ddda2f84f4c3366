//! A diagram as numbers and texts.

mod clock;
mod federation;
mod review;
mod roles;
mod sas;
mod secrets;
mod story;

use std::collections::BTreeMap;

use super::codes::{
    DATA_ROLES, DATABASE_ROLES, MODES, OPERATIONS, PART_KINDS, RESOURCE_KINDS, ROLES, code_of,
};
use super::tags::{credential, deny, environment, section, tag};
use super::wire::{Field, Sink, zigzag};
use crate::azure::ResourceKind;
use crate::diagram::{
    ClientCredentialId, Credential, DataGrant, DatabaseUser, DeniedPrincipals, DenyAssignment,
    Diagram, Environment, IdentityChoice, KeyFileAccess, NewNodeKind, Node, NodeId, NodeKind, Part,
    PartId, PrincipalId, Resource, Scope, SettingId, Size, WorldPoint,
};
use crate::guid::Guid;

/// Writes a diagram as version 2 lays it out.
pub(super) fn write(diagram: &Diagram, out: &mut dyn Sink) {
    let mut writer = DiagramWriter {
        nodes: (0..)
            .zip(diagram.nodes())
            .map(|(i, it)| (it.id, i))
            .collect(),
        parts: (0..)
            .zip(parts(diagram))
            .map(|(i, (_, it))| (it.id, i))
            .collect(),
        settings: (1..)
            .zip(secrets::settings(diagram))
            .map(|(place, (_, it))| (it.id, place))
            .collect(),
        credentials: (1..)
            .zip(secrets::client_credentials(diagram))
            .map(|(place, (_, it))| (it.id, place))
            .collect(),
        principals: (0..)
            .zip(diagram.principals())
            .map(|(i, it)| (it.id, i))
            .collect(),
        identities: (0..)
            .zip(diagram.nodes().filter(|it| is_identity(&it.kind)))
            .map(|(i, it)| (it.id, i))
            .collect(),
        diagram,
        out,
    };
    writer.out.about(Field::Title, 0);
    writer.out.text(diagram.title());
    let grid = writer.grid();
    writer.ids();
    writer.nodes(grid);
    writer.inside_resources();
    let sections = writer.sections();
    if sections & section::ATTACHMENTS != 0 {
        writer.attachments();
    }
    if sections & section::MEMBERS != 0 {
        writer.members();
    }
    if sections & section::ACCESS_KEYS != 0 {
        writer.access_keys();
    }
    writer.client_credentials();
    writer.settings();
    writer.role_assignments(sections);
    writer.calls(sections);
    diagram
        .database_users()
        .for_each(|it| writer.database_user(it));
    diagram
        .deny_assignments()
        .for_each(|it| writer.deny_assignment(it));
    if sections & section::FEDERATION != 0 {
        writer.federation();
    }
    if sections & section::ROLE_DEFINITIONS != 0 {
        diagram
            .role_definitions()
            .for_each(|it| writer.role_definition(it));
    }
    writer.assertions(sections);
    writer.silences(sections);
    if sections & section::MORE_SECRETS != 0 {
        writer.more_secrets();
    }
    writer.clock();
    if sections & section::STALE_IDENTITIES != 0 {
        writer.stale_identities();
    }
    if sections & section::ENVIRONMENTS != 0 {
        writer.environments();
    }
    if let Some(story) = diagram.story() {
        writer.story(story);
    }
    if sections & section::DATA_GRANTS != 0 {
        diagram.data_grants().for_each(|it| writer.data_grant(it));
    }
    if sections & section::MODES != 0 {
        writer.modes();
    }
}

struct DiagramWriter<'a> {
    diagram: &'a Diagram,
    /// Places in the order of nodes, parts and principals.
    nodes: BTreeMap<NodeId, u32>,
    parts: BTreeMap<PartId, u32>,
    principals: BTreeMap<PrincipalId, u32>,
    /// Places in the order of settings and of client credentials, from 1.
    settings: BTreeMap<SettingId, u32>,
    credentials: BTreeMap<ClientCredentialId, u32>,
    /// Places in the order of user-assigned identities.
    identities: BTreeMap<NodeId, u32>,
    out: &'a mut dyn Sink,
}

fn is_identity(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::UserAssignedIdentity)
}

/// Resources in the order of nodes.
fn resources(diagram: &Diagram) -> impl Iterator<Item = (&Node, &Resource)> {
    diagram
        .nodes()
        .filter_map(|node| Some((&**node, node.resource()?)))
}

/// Resources with something in their environment.
fn with_environment(diagram: &Diagram) -> impl Iterator<Item = (&Node, &Resource)> {
    resources(diagram).filter(|(_, resource)| {
        let told_elsewhere = Environment {
            reference_identity: resource.environment.reference_identity,
            ..Environment::default()
        };
        resource.environment != told_elsewhere
    })
}

/// Resources that do not work as they usually do.
fn with_modes(diagram: &Diagram) -> impl Iterator<Item = (&Node, &Resource)> {
    resources(diagram).filter(|(_, resource)| !resource.modes.is_empty())
}

/// Parts with their resources, in the order of their own ids.
fn parts(diagram: &Diagram) -> Vec<(&Node, &Part)> {
    let mut parts: Vec<(&Node, &Part)> = resources(diagram)
        .flat_map(|(node, resource)| resource.parts.iter().map(move |part| (node, part)))
        .collect();
    parts.sort_by_key(|(_, part)| part.id);
    parts
}

/// A place and size that is written in steps of the grid.
fn lengths(node: &Node) -> impl Iterator<Item = i32> {
    let size = node.size().map(|Size { width, height }| [width, height]);
    [node.at.x, node.at.y]
        .into_iter()
        .chain(size.into_iter().flatten())
}

fn greatest_common_divisor(mut a: u32, mut b: u32) -> u32 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl DiagramWriter<'_> {
    fn grid(&mut self) -> i32 {
        let divisor = self
            .diagram
            .nodes()
            .flat_map(|node| lengths(node))
            .fold(0, |divisor, length| {
                greatest_common_divisor(divisor, length.unsigned_abs())
            })
            .max(1);
        self.out.about(Field::Grid, 0);
        self.out.number(divisor);
        divisor.cast_signed()
    }

    fn ids(&mut self) {
        let diagram = self.diagram;
        let mut tags: BTreeMap<u32, (u32, Option<&str>)> = BTreeMap::new();
        for node in diagram.nodes() {
            tags.insert(node.id.number(), node_tag(&node.kind));
        }
        let mut put = |number: u32, tag: u32| tags.insert(number, (tag, None));
        for (_, credential) in secrets::client_credentials(diagram) {
            put(credential.id.number(), tag::CLIENT_CREDENTIAL);
        }
        for (_, resource) in resources(diagram) {
            for part in &resource.parts {
                put(part.id.number(), tag::PART);
            }
            if let Some(principal) = resource.system_assigned {
                put(principal.number(), tag::SYSTEM_ASSIGNED);
            }
            for setting in &resource.settings {
                put(setting.id.number(), tag::SETTING);
            }
        }
        for it in diagram.role_assignments() {
            put(it.id.number(), tag::ROLE_ASSIGNMENT);
        }
        for it in diagram.deny_assignments() {
            put(it.id.number(), tag::DENY_ASSIGNMENT);
        }
        for it in diagram.database_users() {
            put(it.id.number(), tag::DATABASE_USER);
        }
        for it in diagram.data_grants() {
            put(it.id.number(), tag::DATA_GRANT);
        }
        for it in diagram.calls() {
            put(it.id.number(), tag::CALL);
        }
        for it in diagram.federated_credentials() {
            put(it.id.number(), tag::FEDERATED_CREDENTIAL);
        }
        for it in diagram.role_definitions() {
            put(it.id.number(), tag::ROLE_DEFINITION);
        }
        for it in diagram.assertions() {
            put(it.id.number(), tag::ASSERTION);
        }
        self.out.about(Field::Id, 0);
        let mut next = 1;
        for (number, (tag, slug)) in tags {
            if number > next {
                self.out.number(tag::GAP);
                self.out.number(number - next);
            }
            next = number.saturating_add(1);
            self.out.number(tag);
            if let Some(slug) = slug {
                self.out.text(slug);
            }
        }
        self.out.number(tag::END);
        self.out.number(diagram.next_id().saturating_sub(next));
    }

    fn nodes(&mut self, grid: i32) {
        let containers: BTreeMap<NodeId, u32> = (1..)
            .zip(self.diagram.nodes().filter(|node| node.is_container()))
            .map(|(place, node)| (node.id, place))
            .collect();
        for node in self.diagram.nodes() {
            // Whatever may stand in what, a parent is a container.
            let parent = node.parent.and_then(|parent| containers.get(&parent));
            self.out.about(Field::Parent, kind_code(node));
            self.out.number(parent.copied().unwrap_or(0));
        }
        let mut last = WorldPoint { x: 0, y: 0 };
        for node in self.diagram.nodes() {
            let across = (node.at.x - last.x) / grid;
            self.out.about(Field::Across, kind_code(node));
            self.out.signed(across);
            self.out.about(Field::Down, zigzag(across));
            self.out.signed((node.at.y - last.y) / grid);
            last = node.at;
        }
        for node in self.diagram.nodes() {
            if let Some(size) = node.size() {
                self.out.about(Field::Width, kind_code(node));
                self.out.number((size.width / grid).unsigned_abs());
                self.out.about(Field::Height, kind_code(node));
                self.out.number((size.height / grid).unsigned_abs());
            }
        }
        for node in self.diagram.nodes() {
            self.out.about(Field::NodeName, kind_code(node));
            self.out.text(&node.name);
            if let NodeKind::Note { text, .. } = &node.kind {
                self.out.about(Field::NoteText, 0);
                self.out.text(text);
            }
        }
    }

    fn inside_resources(&mut self) {
        for (node, part) in parts(self.diagram) {
            self.owner(node.id, part.id.number());
            let code = code_of(PART_KINDS, &part.kind.slug());
            self.out.about(Field::PartKind, kind_code(node));
            self.slug(code, part.kind.slug());
            self.out.about(Field::PartName, code);
            self.out.text(&part.name);
        }
        let mut identities: Vec<(PrincipalId, NodeId)> = resources(self.diagram)
            .filter_map(|(node, resource)| Some((resource.system_assigned?, node.id)))
            .collect();
        identities.sort_unstable();
        for (principal, node) in identities {
            self.owner(node, principal.number());
        }
    }

    /// What an id belongs to, counted back from the last node before it: most
    /// often that very node.
    fn owner(&mut self, node: NodeId, number: u32) {
        let last = self.nodes.range(..NodeId::new(number)).next_back();
        let last = last.map_or(-1, |(_, place)| place.cast_signed());
        self.out.about(Field::Owner, 0);
        self.out
            .signed(last.saturating_sub(self.node(node).cast_signed()));
    }

    fn sections(&mut self) -> u32 {
        let diagram = self.diagram;
        let has_identity = |what: &crate::diagram::NewCall| {
            what.credential != Credential::ManagedIdentity(IdentityChoice::Unnamed)
        };
        let is_there = [
            (
                section::ATTACHMENTS,
                resources(diagram).any(|(_, it)| !it.user_assigned.is_empty()),
            ),
            (
                section::MEMBERS,
                diagram.nodes().any(
                    |it| matches!(&it.kind, NodeKind::Group { members } if !members.is_empty()),
                ),
            ),
            (
                section::CONDITIONS,
                diagram.role_assignments().any(|it| it.condition.is_some()),
            ),
            (
                section::CALL_NAMES,
                diagram.calls().any(|it| !it.what.name.is_empty()),
            ),
            (
                section::AUDIENCES,
                diagram.calls().any(|it| it.what.audience.is_some()),
            ),
            (
                section::IDENTITIES_OF_CALLS,
                diagram.calls().any(|it| has_identity(&it.what)),
            ),
            (
                section::ACCESS_KEYS,
                secrets::with_changed_keys(diagram).next().is_some(),
            ),
            (
                section::FEDERATION,
                federation::workloads(diagram).next().is_some()
                    || diagram.federated_credentials().next().is_some(),
            ),
            (
                section::ROLE_DEFINITIONS,
                diagram.role_definitions().next().is_some(),
            ),
            (section::ASSERTIONS, diagram.assertions().next().is_some()),
            (section::SILENCES, diagram.silences().next().is_some()),
            (section::DATA_GRANTS, diagram.data_grants().next().is_some()),
            (section::MODES, with_modes(diagram).next().is_some()),
            (
                section::MORE_SECRETS,
                secrets::more(diagram).next().is_some(),
            ),
            (section::CLOCK, diagram.clock().is_some()),
            (
                section::STALE_IDENTITIES,
                resources(diagram).any(|(_, it)| !it.stale_identities.is_empty()),
            ),
            (
                section::ENVIRONMENTS,
                with_environment(diagram).next().is_some(),
            ),
            (section::STORY, diagram.story().is_some()),
        ];
        let sections = is_there
            .into_iter()
            .filter(|(_, is_there)| *is_there)
            .fold(0, |sections, (section, _)| sections | section);
        self.out.about(Field::Sections, 0);
        self.out.number(sections);
        sections
    }

    fn environments(&mut self) {
        self.out.about(Field::Environment, 0);
        self.out.count(with_environment(self.diagram).count());
        for (node, resource) in with_environment(self.diagram) {
            let place = self.node(node.id);
            self.out.number(place);
            let Environment {
                client_id,
                key_files,
                reference_identity: _,
            } = resource.environment;
            let mut flags = 0;
            if key_files == KeyFileAccess::Outsider {
                flags |= environment::CANNOT_READ_KEY_FILES;
            }
            if client_id.is_some() {
                flags |= environment::CLIENT_ID;
            }
            self.out.number(flags);
            client_id.iter().for_each(|id| self.principal(*id));
        }
    }

    fn attachments(&mut self) {
        for (node, resource) in resources(self.diagram) {
            self.out.about(Field::Attachments, kind_code(node));
            self.out.count(resource.user_assigned.len());
            self.out.about(Field::AttachedIdentity, 0);
            for identity in &resource.user_assigned {
                let place = self.identities.get(identity).copied();
                self.out.number(place.unwrap_or(u32::MAX));
            }
        }
    }

    fn members(&mut self) {
        for node in self.diagram.nodes() {
            if let NodeKind::Group { members } = &node.kind {
                self.out.about(Field::Member, 0);
                self.out.count(members.len());
                members.iter().for_each(|member| self.principal(*member));
            }
        }
    }

    fn role_assignments(&mut self, sections: u32) {
        for it in self.diagram.role_assignments() {
            self.out.about(Field::AssignedScope, 0);
            self.scope(it.scope);
            self.out.about(Field::AssignedPrincipal, 0);
            self.principal(it.principal);
            self.out
                .about(Field::AssignedRole, self.kind_of_scope(it.scope));
            self.role(it.role);
        }
        if sections & section::CONDITIONS != 0 {
            for it in self.diagram.role_assignments() {
                self.out.about(Field::Condition, 0);
                self.some_text(it.condition.as_deref());
            }
        }
    }

    fn calls(&mut self, sections: u32) {
        for it in self.diagram.calls() {
            self.out.about(Field::CallTarget, 0);
            self.scope(it.what.target);
            let slug = it.what.operation.slug();
            let code = code_of(OPERATIONS, &slug);
            self.out
                .about(Field::CallOperation, self.kind_of_scope(it.what.target));
            self.slug(code, slug);
            let caller = self.node(it.what.caller);
            self.out.about(Field::Caller, code);
            self.out.number(caller);
        }
        if sections & section::IDENTITIES_OF_CALLS != 0 {
            self.out.about(Field::CallCredential, 0);
            for it in self.diagram.calls() {
                self.credential(it.what.credential);
            }
        }
        if sections & section::CALL_NAMES != 0 {
            self.out.about(Field::CallName, 0);
            for it in self.diagram.calls() {
                self.out.text(&it.what.name);
            }
        }
        if sections & section::AUDIENCES != 0 {
            self.out.about(Field::Audience, 0);
            for it in self.diagram.calls() {
                self.some_text(it.what.audience.as_deref());
            }
        }
    }

    fn credential(&mut self, credential: Credential) {
        match credential {
            Credential::ManagedIdentity(IdentityChoice::Unnamed) => {
                self.out.number(credential::UNNAMED);
            }
            Credential::ManagedIdentity(IdentityChoice::UserAssigned(principal)) => {
                self.out.number(credential::USER_ASSIGNED);
                self.principal(principal);
            }
            Credential::Nothing => self.out.number(credential::NOTHING),
            Credential::Setting(setting) => {
                self.out.number(credential::SETTING);
                self.setting(setting);
            }
            Credential::DefaultChain => self.out.number(credential::DEFAULT_CHAIN),
            Credential::SignedInUser(user) => {
                self.out.number(credential::SIGNED_IN_USER);
                self.principal(user);
            }
            Credential::Workload => self.out.number(credential::WORKLOAD),
            Credential::Trusted {
                identity,
                application,
            } => {
                self.out.number(credential::TRUSTED);
                self.node_or_gone(application);
                match identity {
                    IdentityChoice::Unnamed => self.out.number(0),
                    IdentityChoice::UserAssigned(principal) => {
                        self.out.number(1);
                        self.principal(principal);
                    }
                }
            }
        }
    }

    fn database_user(&mut self, it: &DatabaseUser) {
        self.out.about(Field::DatabaseUser, 0);
        self.scope(Scope::Part(it.server, it.database));
        self.principal(it.principal);
        self.out.count(it.roles.len());
        for role in &it.roles {
            self.slug(code_of(DATABASE_ROLES, &role.name()), role.name());
        }
    }

    fn modes(&mut self) {
        self.out.about(Field::Mode, 0);
        self.out.count(with_modes(self.diagram).count());
        for (node, resource) in with_modes(self.diagram) {
            let place = self.node(node.id);
            self.out.number(place);
            self.out.count(resource.modes.len());
            for mode in &resource.modes {
                self.slug(code_of(MODES, &mode.slug()), mode.slug());
            }
        }
    }

    pub(super) fn data_grant(&mut self, it: &DataGrant) {
        self.out.about(Field::DataGrant, 0);
        self.scope(it.scope);
        self.principal(it.principal);
        self.out.count(it.roles.len());
        for role in &it.roles {
            self.slug(code_of(DATA_ROLES, &role.slug()), role.slug());
        }
    }

    fn deny_assignment(&mut self, it: &DenyAssignment) {
        let rule = &it.rule;
        let mut flags = 0;
        if rule.is_for_this_scope_only {
            flags |= deny::THIS_SCOPE_ONLY;
        }
        if matches!(rule.principals, DeniedPrincipals::These(_)) {
            flags |= deny::THESE_PRINCIPALS;
        }
        self.out.about(Field::Deny, 0);
        self.out.number(flags);
        self.out.text(&rule.name);
        self.scope(rule.scope);
        if let DeniedPrincipals::These(principals) = &rule.principals {
            self.some_principals(principals);
        }
        self.some_principals(&rule.exclude_principals);
        self.out.about(Field::DenyPattern, 0);
        for patterns in [
            &rule.actions,
            &rule.not_actions,
            &rule.data_actions,
            &rule.not_data_actions,
        ] {
            self.out.count(patterns.len());
            patterns.iter().for_each(|pattern| self.out.text(pattern));
        }
    }

    // The pieces.

    fn node(&self, id: NodeId) -> u32 {
        self.nodes.get(&id).copied().unwrap_or(u32::MAX)
    }

    /// Nodes first, then parts. Of what is not drawn there is none.
    fn place_of_scope(&self, scope: Scope) -> Option<u32> {
        match scope {
            Scope::Node(node) => self.nodes.get(&node).copied(),
            Scope::Part(node, part) => {
                self.part_of(node, part)?;
                let nodes = u32::try_from(self.nodes.len()).ok()?;
                nodes.checked_add(self.parts.get(&part).copied()?)
            }
        }
    }

    fn part_of(&self, node: NodeId, part: PartId) -> Option<&Part> {
        let resource = self.diagram.node(node)?.resource()?;
        resource.parts.iter().find(|it| it.id == part)
    }

    fn scope(&mut self, scope: Scope) {
        let place = self.place_of_scope(scope);
        self.out.number(place.unwrap_or(u32::MAX));
    }

    /// What a scope is, for what goes by that; 0 if it is not drawn.
    fn kind_of_scope(&self, scope: Scope) -> u32 {
        let kind = match scope {
            Scope::Node(node) => self.diagram.node(node).map(|node| kind_code(node)),
            Scope::Part(node, part) => self
                .part_of(node, part)
                .map(|part| code_of_part(code_of(PART_KINDS, &part.kind.slug()))),
        };
        kind.unwrap_or(0)
    }

    /// Those that exist, from 1; one that is gone is 0 and its number.
    pub(super) fn principal(&mut self, id: PrincipalId) {
        match self.principals.get(&id) {
            Some(place) => self.out.number(place + 1),
            None => {
                self.out.number(0);
                self.out.number(id.number());
            }
        }
    }

    fn some_principals(&mut self, ids: &[PrincipalId]) {
        self.out.count(ids.len());
        ids.iter().for_each(|id| self.principal(*id));
    }

    fn role(&mut self, role: Guid) {
        let code = code_of(ROLES, &role);
        self.out.number(code);
        if code == 0 {
            self.out.wide(role.as_u128());
        }
    }

    /// A name of the catalogue: its code, or 0 and the name.
    fn slug(&mut self, code: u32, slug: &str) {
        self.out.number(code);
        if code == 0 {
            self.out.text(slug);
        }
    }

    /// 1 and the text, or 0.
    fn some_text(&mut self, text: Option<&str>) {
        self.out.number(u32::from(text.is_some()));
        if let Some(text) = text {
            self.out.text(text);
        }
    }
}

/// What a node is, for what goes by that.
fn kind_code(node: &Node) -> u32 {
    node_tag(&node.kind).0
}

/// The same for parts: no node has these numbers.
pub(super) const fn code_of_part(code: u32) -> u32 {
    code | 1 << 16
}

/// What a node's id is tagged with, and the name of a kind without a code.
fn node_tag(kind: &NodeKind) -> (u32, Option<&'static str>) {
    match kind {
        NodeKind::Tenant => (tag::TENANT, None),
        NodeKind::ManagementGroup { .. } => (tag::MANAGEMENT_GROUP, None),
        NodeKind::Subscription { .. } => (tag::SUBSCRIPTION, None),
        NodeKind::ResourceGroup { .. } => (tag::RESOURCE_GROUP, None),
        NodeKind::UserAssignedIdentity => (tag::USER_ASSIGNED_IDENTITY, None),
        NodeKind::ServicePrincipal { .. } => (tag::SERVICE_PRINCIPAL, None),
        NodeKind::User => (tag::USER, None),
        NodeKind::Group { .. } => (tag::GROUP, None),
        NodeKind::Note { .. } => (tag::NOTE, None),
        NodeKind::Resource(resource) => resource_tag(resource.kind),
    }
}

fn resource_tag(kind: ResourceKind) -> (u32, Option<&'static str>) {
    let slug = kind.slug();
    let code = code_of(RESOURCE_KINDS, &slug);
    (tag::RESOURCE + code, (code == 0).then_some(slug))
}

/// The same for something that is yet to be placed.
fn node_tag_of_new(kind: NewNodeKind) -> (u32, Option<&'static str>) {
    match kind {
        NewNodeKind::ManagementGroup => (tag::MANAGEMENT_GROUP, None),
        NewNodeKind::Subscription => (tag::SUBSCRIPTION, None),
        NewNodeKind::ResourceGroup => (tag::RESOURCE_GROUP, None),
        NewNodeKind::UserAssignedIdentity => (tag::USER_ASSIGNED_IDENTITY, None),
        NewNodeKind::ServicePrincipal => (tag::SERVICE_PRINCIPAL, None),
        NewNodeKind::User => (tag::USER, None),
        NewNodeKind::Group => (tag::GROUP, None),
        NewNodeKind::Note => (tag::NOTE, None),
        NewNodeKind::Resource(kind) => resource_tag(kind),
    }
}
