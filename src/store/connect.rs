//! What can a line from here to there mean?
//!
//! [`offers`] lists everything that connecting two ends could mean, the most
//! likely first: calls, role assignments, attached identities, members,
//! database users, data roles. One offer is taken at once; of several a person chooses;
//! where there is none, [`why_not`] says why.

use crate::language::Words;
use vouchsafe_model::azure::data_roles::GrantSystem;
use vouchsafe_model::azure::operations::{Permission, Plane};
use vouchsafe_model::azure::{Operation, PartKind};
use vouchsafe_model::diagram::{
    Credential, Diagram, Edit, NewCall, NewNode, NewNodeKind, Node, NodeId, NodeKind, PartId,
    PrincipalId, Scope, Subject, WorldPoint,
};

/// One end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// A node as a whole.
    Node(NodeId),
    /// A part of a resource.
    Part(NodeId, PartId),
    /// The badge of a resource's system-assigned identity.
    SystemAssigned(NodeId),
}

impl End {
    /// The node that the end is, or is part of.
    #[must_use]
    pub const fn node(self) -> NodeId {
        match self {
            Self::Node(node) | Self::Part(node, _) | Self::SystemAssigned(node) => node,
        }
    }

    /// The end that this subject is, if lines can end there.
    #[must_use]
    pub const fn of_subject(subject: Subject) -> Option<Self> {
        match subject {
            Subject::Node(node) => Some(Self::Node(node)),
            Subject::Part(node, part) => Some(Self::Part(node, part)),
            _ => None,
        }
    }

    /// The subject that is selected when the end is.
    #[must_use]
    pub const fn subject(self) -> Subject {
        match self {
            Self::Node(node) | Self::SystemAssigned(node) => Subject::Node(node),
            Self::Part(node, part) => Subject::Part(node, part),
        }
    }

    /// The end as a scope.
    #[must_use]
    pub const fn scope(self) -> Option<Scope> {
        match self {
            Self::Node(node) => Some(Scope::Node(node)),
            Self::Part(node, part) => Some(Scope::Part(node, part)),
            Self::SystemAssigned(_) => None,
        }
    }
}

/// One meaning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Offer {
    /// Code on the caller performs an operation on the target.
    Call {
        /// The host whose code calls.
        caller: NodeId,
        /// What is called.
        target: Scope,
        /// What is done.
        operation: Operation,
    },
    /// The identity is attached to the host.
    AttachIdentity {
        /// The host.
        host: NodeId,
        /// The user-assigned identity.
        identity: NodeId,
    },
    /// The principal becomes a member of the group.
    AddMember {
        /// The group.
        group: NodeId,
        /// The new member.
        member: PrincipalId,
    },
    /// The principal gets a role; which one is chosen next.
    AssignRole {
        /// Who gets it.
        principal: PrincipalId,
        /// Where.
        scope: Scope,
    },
    /// The principal becomes a user of the database; its roles are chosen next.
    AddDatabaseUser {
        /// Who becomes one.
        principal: PrincipalId,
        /// The database server.
        server: NodeId,
        /// The database.
        database: PartId,
    },
    /// The principal is given something in the service's own system; what, is
    /// chosen next.
    GiveDataRoles {
        /// Who is given it.
        principal: PrincipalId,
        /// For what.
        scope: Scope,
        /// In which system.
        system: GrantSystem,
    },
}

impl Offer {
    /// The edit that takes the offer; `None` if something has to be chosen
    /// before.
    #[must_use]
    pub fn edit(self, diagram: &Diagram) -> Option<Edit> {
        match self {
            Self::Call {
                caller,
                target,
                operation,
            } => {
                let call = |credential| {
                    Edit::AddCall(NewCall {
                        name: String::new(),
                        caller,
                        target,
                        operation,
                        credential,
                        audience: None,
                    })
                };
                Some(match diagram.usual_credential(caller) {
                    Some(credential) => call(credential),
                    // Somebody has to be signed in: what is placed gets the number
                    // that comes next.
                    None => Edit::Several(vec![
                        user_above(diagram, caller),
                        call(Credential::SignedInUser(PrincipalId::new(
                            diagram.next_id(),
                        ))),
                    ]),
                })
            }
            Self::AttachIdentity { host, identity } => {
                Some(Edit::AttachIdentity { host, identity })
            }
            Self::AddMember { group, member } => Some(Edit::AddMember { group, member }),
            Self::AssignRole { .. } | Self::AddDatabaseUser { .. } | Self::GiveDataRoles { .. } => {
                None
            }
        }
    }

    /// What it does, as an instruction: `Read blob in “invoices”`.
    #[must_use]
    pub fn words(self, words: &Words, diagram: &Diagram) -> String {
        match self {
            Self::Call {
                target, operation, ..
            } => match target {
                Scope::Part(..) => {
                    words.offer_call_in(words.operation(operation), diagram.scope_name(target))
                }
                Scope::Node(_) => words.operation(operation),
            },
            Self::AttachIdentity { host, identity } => {
                words.offer_attach(diagram.node_name(identity), diagram.node_name(host))
            }
            Self::AddMember { group, member } => words.offer_add_member(
                principal_name(words, diagram, member),
                diagram.node_name(group),
            ),
            Self::AssignRole { principal, scope } => words.offer_assign_role(
                principal_name(words, diagram, principal),
                diagram.scope_name(scope),
            ),
            Self::AddDatabaseUser {
                principal,
                server,
                database,
            } => words.offer_database_user(
                principal_name(words, diagram, principal),
                diagram.scope_name(Scope::Part(server, database)),
            ),
            Self::GiveDataRoles {
                principal,
                scope,
                system,
            } => words.offer_data_roles(
                principal_name(words, diagram, principal),
                system.row().roles,
                diagram.scope_name(scope),
            ),
        }
    }

    /// What kind of line it makes, as a heading over several offers.
    #[must_use]
    pub fn heading(self, words: &Words) -> String {
        match self {
            Self::Call { .. } => words.offer_calls(),
            Self::AttachIdentity { .. } => words.offer_identity(),
            Self::AddMember { .. } => words.offer_members(),
            Self::AssignRole { .. } | Self::AddDatabaseUser { .. } | Self::GiveDataRoles { .. } => {
                words.offer_access()
            }
        }
    }
}

/// Everything that a line from one end to the other could mean, the most likely
/// first.
#[must_use]
pub fn offers(diagram: &Diagram, from: End, to: End) -> Vec<Offer> {
    let mut found = Vec::new();
    let (Some(start), Some(goal)) = (diagram.node(from.node()), diagram.node(to.node())) else {
        return found;
    };
    if from == to {
        return found;
    }
    let is_itself = from.node() == to.node();
    if let End::Node(caller) = from
        && is_host(start)
        && !is_itself
    {
        calls(diagram, caller, to, &mut found);
    }
    if let (End::Node(from), End::Node(to)) = (from, to)
        && !is_itself
    {
        attachments(start, from, goal, to, &mut found);
    }
    if let Some(principal) = principal_of(diagram, from) {
        memberships(diagram, principal, to, goal, &mut found);
        if !(is_itself && matches!(from, End::Node(_))) {
            access(diagram, principal, to, &mut found);
        }
    }
    // A group can also be pulled to who shall be in it.
    if let (End::Node(group), NodeKind::Group { members }) = (from, &start.kind)
        && let Some(member) = principal_of(diagram, to)
        && !matches!(goal.kind, NodeKind::Group { .. } | NodeKind::Resource(_))
        && !members.contains(&member)
    {
        found.push(Offer::AddMember { group, member });
    }
    found
}

/// Whether a line can begin there at all.
#[must_use]
pub fn can_begin(diagram: &Diagram, end: End) -> bool {
    let is_calling =
        matches!(end, End::Node(_)) && diagram.node(end.node()).is_some_and(|node| is_host(node));
    is_calling || principal_of(diagram, end).is_some()
}

/// The ends to which something can be connected from there, in the order of the
/// nodes, parts after their resource.
#[must_use]
pub fn goals(diagram: &Diagram, from: End) -> Vec<End> {
    let mut goals = Vec::new();
    for node in diagram.nodes() {
        let end = End::Node(node.id);
        if !offers(diagram, from, end).is_empty() {
            goals.push(end);
        }
        let parts = node.resource().map_or(&[][..], |it| it.parts.as_slice());
        for part in parts {
            let end = End::Part(node.id, part.id);
            if !offers(diagram, from, end).is_empty() {
                goals.push(end);
            }
        }
    }
    goals
}

/// Why nothing can be connected from one end to the other, and what to do
/// instead.
#[must_use]
pub fn why_not(words: &Words, diagram: &Diagram, from: End, to: End) -> String {
    let (Some(start), Some(goal)) = (diagram.node(from.node()), diagram.node(to.node())) else {
        return words.no_longer_there();
    };
    if !can_begin(diagram, from) {
        return words.connect_cannot_begin(words.kind_of(start), diagram.node_name(start.id));
    }
    if from.node() == to.node() {
        return words.connect_same_end();
    }
    if goal.kind == NodeKind::Tenant {
        return words.connect_tenant();
    }
    if let NodeKind::Note { .. } = goal.kind {
        return words.connect_note();
    }
    if is_host(start) && principal_of(diagram, from).is_none() {
        return words.connect_offers_nothing(
            words.kind_of(goal),
            goal.name.as_str(),
            start.name.as_str(),
        );
    }
    let named =
        |node: &Node| words.secret_quoted(in_sentence(&words.kind_of(node)), node.name.as_str());
    words.connect_nothing_between(named(start), named(goal))
}

/// The principal that acts from this end: a node that is one, the badge of a
/// system-assigned identity, or the host that has such a badge.
#[must_use]
pub fn principal_of(diagram: &Diagram, end: End) -> Option<PrincipalId> {
    let node = diagram.node(end.node())?;
    match end {
        End::Node(_) => node
            .principal()
            .or_else(|| node.resource().and_then(|it| it.system_assigned)),
        End::SystemAssigned(_) => node.resource()?.system_assigned,
        End::Part(..) => None,
    }
}

/// Whether users are made inside such a part.
#[must_use]
pub fn is_database(kind: PartKind) -> bool {
    Operation::all().any(|operation| {
        let row = operation.row();
        row.parts.contains(&kind) && matches!(row.permission, Permission::Database(_))
    })
}

/// Whether code runs there that could call.
#[must_use]
pub fn is_host(node: &Node) -> bool {
    node.resource_kind()
        .is_some_and(|kind| kind.row().host.is_some())
}

/// The principal's name, or the words for one that is gone.
#[must_use]
pub fn principal_name(words: &Words, diagram: &Diagram, principal: PrincipalId) -> String {
    diagram
        .principal(principal)
        .map_or_else(|| words.compare_orphaned(), |principal| principal.name)
}

/// A kind's name in the middle of a sentence: `virtual machine`, but `SQL
/// server`. A name of which a later word has a capital is a product's, and
/// keeps its own: `App Service`.
#[must_use]
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let is_name_of_product = name
        .split_whitespace()
        .skip(1)
        .any(|word| word.starts_with(char::is_uppercase));
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() && !is_name_of_product => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

fn calls(diagram: &Diagram, caller: NodeId, to: End, found: &mut Vec<Offer>) {
    let host = diagram
        .node(caller)
        .and_then(|node| node.resource_kind())
        .and_then(|kind| kind.row().host);
    let mut add = |target: Scope| {
        let mut operations = diagram.operations_on(target);
        // Of a service only what it is known to do by itself.
        operations.retain(|operation| host.is_none_or(|host| host.calls(*operation)));
        // What code does with data is meant more often than managing the resource.
        operations.sort_by_key(|operation| is_managing(*operation));
        found.extend(operations.into_iter().map(|operation| Offer::Call {
            caller,
            target,
            operation,
        }));
    };
    match to {
        End::Part(node, part) => add(Scope::Part(node, part)),
        End::Node(node) => {
            // What is in it comes first: that is what people mean by a line to
            // a storage account.
            let parts: Vec<PartId> = diagram
                .node(node)
                .and_then(|node| node.resource())
                .map(|resource| resource.parts.iter().map(|part| part.id).collect())
                .unwrap_or_default();
            for part in parts {
                add(Scope::Part(node, part));
            }
            add(Scope::Node(node));
        }
        End::SystemAssigned(_) => {}
    }
}

/// Places a user above the node.
fn user_above(diagram: &Diagram, node: NodeId) -> Edit {
    let at = diagram
        .node(node)
        .map_or(WorldPoint { x: 0, y: 0 }, |node| node.at);
    Edit::Place(NewNode {
        kind: NewNodeKind::User,
        name: None,
        parent: None,
        at: WorldPoint {
            x: at.x,
            y: at.y - ABOVE,
        },
    })
}

/// How far above its Cloud Shell a new user stands, in world pixels.
const ABOVE: i32 = 120;

/// Whether the operation needs an action of the control plane.
fn is_managing(operation: Operation) -> bool {
    match &operation.row().permission {
        Permission::Rbac(needed) => needed.plane == Plane::Control,
        Permission::Database(_) | Permission::DataRole(_) => false,
    }
}

fn attachments(start: &Node, from: NodeId, goal: &Node, to: NodeId, found: &mut Vec<Offer>) {
    let (host, identity, resource) = match (&start.kind, &goal.kind) {
        (NodeKind::UserAssignedIdentity, NodeKind::Resource(resource)) => (to, from, resource),
        (NodeKind::Resource(resource), NodeKind::UserAssignedIdentity) => (from, to, resource),
        _ => return,
    };
    let row = resource.kind.row();
    // Other resources can have identities, too, but a line to what is called rather
    // means a role; the inspector attaches there.
    let is_called = !row.services.is_empty() && !resource.kind.runs_code();
    if row.host.is_some()
        && !is_called
        && resource.may_attach_another()
        && !resource.user_assigned.contains(&identity)
    {
        found.push(Offer::AttachIdentity { host, identity });
    }
}

fn memberships(
    diagram: &Diagram,
    member: PrincipalId,
    to: End,
    goal: &Node,
    found: &mut Vec<Offer>,
) {
    if let (End::Node(group), NodeKind::Group { members }) = (to, &goal.kind)
        && !members.contains(&member)
        && diagram.principal(member).is_some_and(|it| it.node != group)
    {
        found.push(Offer::AddMember { group, member });
    }
}

fn access(diagram: &Diagram, principal: PrincipalId, to: End, found: &mut Vec<Offer>) {
    let Some(scope) = to.scope() else {
        return;
    };
    let databases: Vec<PartId> = diagram
        .node(scope.node())
        .and_then(|node| node.resource())
        .map(|resource| {
            resource
                .parts
                .iter()
                .filter(|part| is_database(part.kind))
                .filter(|part| scope.part().is_none_or(|chosen| chosen == part.id))
                .map(|part| part.id)
                .collect()
        })
        .unwrap_or_default();
    found.extend(
        databases
            .into_iter()
            .map(|database| Offer::AddDatabaseUser {
                principal,
                server: scope.node(),
                database,
            }),
    );
    // What lets somebody at the data comes before what lets them manage the resource,
    // unless roles are asked first.
    let own = diagram.asks_data_roles(scope.node()).then(|| {
        // Where nothing can be given for a part alone, it is given for the whole.
        let given_for = [scope, Scope::Node(scope.node())];
        let given_for = given_for
            .into_iter()
            .find_map(|it| Some((it, diagram.grant_system(it)?)));
        given_for.map(|(scope, system)| Offer::GiveDataRoles {
            principal,
            scope,
            system,
        })
    });
    let own = own.flatten();
    let role = diagram
        .is_assignable_scope(scope)
        .then_some(Offer::AssignRole { principal, scope });
    match own {
        Some(Offer::GiveDataRoles { system, .. }) if system.comes_after_roles() => {
            found.extend(role.into_iter().chain(own));
        }
        _ => found.extend(own.into_iter().chain(role)),
    }
}
