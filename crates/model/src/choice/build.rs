//! Making a design: beside what is drawn, or of what is drawn.

use std::collections::{BTreeMap, BTreeSet};

use super::Design;
use crate::advice::findings;
use crate::azure::{Operation, PartKind, ResourceKind};
use crate::diagram::{
    Applied, Call, CallId, Case, Credential, Diagram, Edit, EditError, IdentityChoice, Needs,
    NewCall, NewNode, NewNodeKind, NodeId, PartId, PrincipalId, Rule, Scope, SettingId, Size,
    Subject, WorldPoint,
};
use crate::flow::{self, Verdict};

/// Of so many hosts a design is drawn at most; more look no different.
pub const MOST_DRAWN_HOSTS: u16 = 6;
/// With so many targets.
pub const MOST_DRAWN_TARGETS: u16 = 4;

/// How far apart things stand, in world pixels.
const STEP: i32 = 180;
/// How far from one column to the next, in world pixels.
const COLUMN: i32 = 420;
/// What a room has around what stands in it, in world pixels.
const MARGIN: i32 = 40;
/// What a room has above, for its name, in world pixels.
const HEAD: i32 = 80;

/// A design, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// All of it as one edit.
    pub edit: Edit,
    /// How many hosts it has: no more than [`MOST_DRAWN_HOSTS`].
    pub hosts: u16,
    /// How many targets: no more than [`MOST_DRAWN_TARGETS`].
    pub targets: u16,
}

/// Draws a case in this design: virtual machines that read from storage accounts, with
/// their identities, role assignments and calls, in resource groups of their own.
///
/// # Errors
///
/// The diagram's refusal, as where it holds no more.
pub fn build(
    diagram: &Diagram,
    case: &Case,
    design: Design,
    at: WorldPoint,
) -> Result<Built, EditError> {
    let hosts = case.hosts.get().min(MOST_DRAWN_HOSTS);
    let targets = case.targets.get().min(MOST_DRAWN_TARGETS);
    let mut pad = Pad::on(diagram);
    let (hosts_room, data_room) = pad.rooms(at, hosts, targets)?;
    let machines = pad.machines(hosts_room, at, hosts)?;
    let containers = pad.accounts(data_room, at, targets)?;
    let shared = match design {
        Design::Shared | Design::Both => Some(pad.identity(hosts_room, "id-shared", at, 0)?),
        Design::SystemAssigned | Design::OneEach => None,
    };
    let with_more = case.with_more().min(hosts);
    for (place, machine) in (0_u16..).zip(&machines) {
        let needs_more = place < with_more;
        let is_different = case.needs == Needs::Different;
        let needs_own = match design {
            Design::SystemAssigned | Design::OneEach => true,
            Design::Both => needs_more || is_different,
            Design::Shared => false,
        };
        let own = match design {
            Design::OneEach => {
                let name = format!("id-{}", place + 1);
                let identity = pad.identity(hosts_room, &name, at, place)?;
                pad.attach(*machine, identity)?;
                Some((PrincipalId::of_node(identity), true))
            }
            _ if needs_own => Some((pad.enable(*machine)?, false)),
            _ => None,
        };
        if let Some(identity) = shared {
            pad.attach(*machine, identity)?;
        }
        let shared = shared.map(|it| (PrincipalId::of_node(it), true));
        // With both kinds, what all need is done with what all share.
        let usual = if is_different {
            own.or(shared)
        } else {
            shared.or(own)
        };
        for container in &containers {
            if let Some(who) = usual {
                pad.calls(*machine, "read-blob", *container, who)?;
            }
        }
        if needs_more && let (Some(who), Some(container)) = (own.or(shared), containers.first()) {
            pad.calls(*machine, "write-blob", *container, who)?;
        }
    }
    Ok(Built {
        edit: Edit::Several(pad.edits),
        hosts,
        targets,
    })
}

/// Gives the hosts that are drawn the identities of this design: their calls use them,
/// the roles that those need are assigned, and what no call needs any more goes.
/// `None` where no call could use a managed identity, where nothing would change, or
/// where a call that works would not work after it.
#[must_use]
pub fn adopt(diagram: &Diagram, design: Design) -> Option<Edit> {
    let calls: Vec<CallId> = diagram
        .calls()
        .filter(|it| is_of_the_case(diagram, it))
        .map(|it| it.id)
        .collect();
    if calls.is_empty() {
        return None;
    }
    let mut worked = calls.iter().filter(|call| is_allowed(diagram, **call));
    let mut pad = Pad::on(diagram);
    pad.adopt(&calls, design).ok()?;
    let is_as_good = worked.all(|call| is_allowed(&pad.diagram, *call));
    (!pad.edits.is_empty() && is_as_good).then_some(Edit::Several(pad.edits))
}

/// Whether a call is made by a host that could make it with a managed identity: with one,
/// or with a secret in its place.
pub(super) fn is_of_the_case(diagram: &Diagram, call: &Call) -> bool {
    let kind = diagram
        .node(call.what.caller)
        .and_then(|node| node.resource_kind());
    let carries = kind.is_some_and(|kind| {
        let support = kind.row().identity;
        kind.row().host.is_some()
            && (support.allows_system_assigned() || support.allows_user_assigned())
    });
    let is_replaceable = matches!(
        call.what.credential,
        Credential::ManagedIdentity(_)
            | Credential::Setting(_)
            | Credential::DefaultChain
            | Credential::Nothing
    );
    carries && is_replaceable
}

fn is_allowed(diagram: &Diagram, call: CallId) -> bool {
    let verdict = flow::verdict(diagram, call, diagram.now());
    matches!(verdict, Ok(Verdict::Allowed { .. }))
}

/// What calls used before they used something else.
struct Before {
    principals: BTreeSet<PrincipalId>,
    settings: BTreeSet<SettingId>,
}

/// A copy of the diagram on which edits are tried one by one, and kept.
struct Pad {
    diagram: Diagram,
    edits: Vec<Edit>,
}

impl Pad {
    fn on(diagram: &Diagram) -> Self {
        Self {
            diagram: diagram.clone(),
            edits: Vec::new(),
        }
    }

    fn make(&mut self, edit: Edit) -> Result<Applied, EditError> {
        let applied = self.diagram.apply(&edit)?;
        if !applied.is_empty() {
            self.edits.push(edit);
        }
        Ok(applied)
    }

    fn place(
        &mut self,
        kind: NewNodeKind,
        name: Option<&str>,
        parent: Option<NodeId>,
        at: WorldPoint,
    ) -> Result<NodeId, EditError> {
        let number = self.diagram.next_id();
        let applied = self.make(Edit::Place(NewNode {
            kind,
            name: name.map(str::to_owned),
            parent,
            at,
        }))?;
        // What is placed gets the number that comes next.
        Ok(applied.created_node().unwrap_or(NodeId::new(number)))
    }

    /// Two resource groups, for the hosts and for what they call.
    fn rooms(
        &mut self,
        at: WorldPoint,
        hosts: u16,
        targets: u16,
    ) -> Result<(NodeId, NodeId), EditError> {
        let height = |count: u16| HEAD + i32::from(count) * STEP + MARGIN;
        let room = |pad: &mut Self, x: i32, width: i32, count: u16| {
            let at = WorldPoint {
                x: at.x + x,
                y: at.y,
            };
            let room = pad.place(NewNodeKind::ResourceGroup, None, None, at)?;
            pad.make(Edit::Resize {
                node: room,
                size: Size {
                    width,
                    height: height(count),
                },
            })?;
            Ok::<NodeId, EditError>(room)
        };
        let first = room(self, 0, COLUMN + 280, hosts)?;
        let second = room(self, COLUMN * 2 + 60, 320, targets)?;
        Ok((first, second))
    }

    fn machines(
        &mut self,
        room: NodeId,
        at: WorldPoint,
        count: u16,
    ) -> Result<Vec<NodeId>, EditError> {
        let kind = NewNodeKind::Resource(ResourceKind::named("virtual-machine"));
        (0..i32::from(count))
            .map(|place| {
                let at = WorldPoint {
                    x: at.x + MARGIN,
                    y: at.y + HEAD + place * STEP,
                };
                self.place(kind, None, Some(room), at)
            })
            .collect()
    }

    /// Storage accounts with a container each.
    fn accounts(
        &mut self,
        room: NodeId,
        at: WorldPoint,
        count: u16,
    ) -> Result<Vec<Scope>, EditError> {
        let kind = NewNodeKind::Resource(ResourceKind::named("storage-account"));
        (0..i32::from(count))
            .map(|place| {
                let at = WorldPoint {
                    x: at.x + COLUMN * 2 + 60 + MARGIN,
                    y: at.y + HEAD + place * STEP,
                };
                let account = self.place(kind, None, Some(room), at)?;
                Ok(Scope::Part(account, self.container_of(account)?))
            })
            .collect()
    }

    fn container_of(&mut self, account: NodeId) -> Result<PartId, EditError> {
        let kind = PartKind::named("blob-container");
        let found = |diagram: &Diagram| {
            let resource = diagram.node(account)?.resource()?;
            let part = resource.parts.iter().find(|part| part.kind == kind)?;
            Some(part.id)
        };
        if let Some(part) = found(&self.diagram) {
            return Ok(part);
        }
        let number = self.diagram.next_id();
        self.make(Edit::AddPart {
            node: account,
            kind,
            name: None,
        })?;
        Ok(found(&self.diagram).unwrap_or(PartId::new(number)))
    }

    fn identity(
        &mut self,
        room: NodeId,
        name: &str,
        at: WorldPoint,
        place: u16,
    ) -> Result<NodeId, EditError> {
        let at = WorldPoint {
            x: at.x + COLUMN,
            y: at.y + HEAD + i32::from(place) * STEP,
        };
        let name = self.free_name(name);
        self.place(
            NewNodeKind::UserAssignedIdentity,
            Some(&name),
            Some(room),
            at,
        )
    }

    /// The name, numbered if it is taken.
    fn free_name(&self, name: &str) -> String {
        let is_taken = |name: &str| self.diagram.nodes().any(|node| node.name == name);
        if !is_taken(name) {
            return name.to_owned();
        }
        (2..=self.diagram.node_count() + 2)
            .map(|number| format!("{name}-{number}"))
            .find(|name| !is_taken(name))
            .unwrap_or_else(|| name.to_owned())
    }

    fn attach(&mut self, host: NodeId, identity: NodeId) -> Result<(), EditError> {
        self.make(Edit::AttachIdentity { host, identity })
            .map(|_| ())
    }

    /// The system-assigned identity of a host, which is switched on where it is off.
    fn enable(&mut self, host: NodeId) -> Result<PrincipalId, EditError> {
        let of = |diagram: &Diagram| diagram.node(host)?.resource()?.system_assigned;
        if let Some(own) = of(&self.diagram) {
            return Ok(own);
        }
        self.make(Edit::EnableSystemAssigned(host))?;
        Ok(of(&self.diagram).unwrap_or(PrincipalId::new(0)))
    }

    /// Draws a call with an identity, which the code names if it is user-assigned, and
    /// assigns the role that it needs where nobody did so yet.
    fn calls(
        &mut self,
        caller: NodeId,
        operation: &str,
        target: Scope,
        (principal, is_named): (PrincipalId, bool),
    ) -> Result<(), EditError> {
        let Some(operation) = Operation::from_slug(operation) else {
            return Ok(());
        };
        let number = self.diagram.next_id();
        self.make(Edit::AddCall(NewCall {
            name: String::new(),
            caller,
            target,
            operation,
            credential: credential(principal, is_named),
            audience: None,
        }))?;
        self.grant(CallId::new(number));
        Ok(())
    }

    /// Assigns the role, or gives the data role, that a call lacks.
    fn grant(&mut self, call: CallId) {
        // A call may need several things, one after the other.
        for _ in 0..4 {
            let Ok(trace) = flow::simulate(&self.diagram, call, self.diagram.now()) else {
                return;
            };
            let gives = |edit: &Edit| {
                matches!(
                    edit,
                    Edit::AssignRole { .. }
                        | Edit::GrantDataRoles { .. }
                        | Edit::GrantDatabaseRoles { .. }
                )
            };
            let fix = trace.fixes.into_iter().find(|fix| gives(&fix.edit));
            let Some(fix) = fix else {
                return;
            };
            if self.make(fix.edit).is_err() {
                return;
            }
        }
    }

    fn adopt(&mut self, calls: &[CallId], design: Design) -> Result<(), EditError> {
        let before = Before {
            principals: self.used_by(calls),
            settings: self.settings_of(calls),
        };
        let mut by_host: BTreeMap<NodeId, Vec<CallId>> = BTreeMap::new();
        for id in calls {
            if let Some(call) = self.diagram.call(*id) {
                by_host.entry(call.what.caller).or_default().push(*id);
            }
        }
        let common = self.common(&by_host);
        let shared = match design {
            Design::Shared | Design::Both => {
                let first = by_host.keys().next().copied();
                Some(self.identity_beside(first, "id-shared")?)
            }
            Design::SystemAssigned | Design::OneEach => None,
        };
        for (host, of_host) in &by_host {
            let one_each = match design {
                Design::OneEach => {
                    let name = format!("id-{}", self.diagram.node_name(*host));
                    Some(self.identity_beside(Some(*host), &name)?)
                }
                _ => None,
            };
            let attached = shared.or(one_each);
            if let Some(identity) = attached {
                self.attach(*host, identity)?;
            }
            for id in of_host {
                let is_own = match design {
                    Design::SystemAssigned => true,
                    Design::Both => !self.is_among(*id, &common),
                    Design::Shared | Design::OneEach => false,
                };
                let credential = match attached.filter(|_| !is_own) {
                    Some(identity) => credential(PrincipalId::of_node(identity), true),
                    None => credential(self.enable(*host)?, false),
                };
                self.call_with(*id, credential)?;
                self.grant(*id);
            }
        }
        self.clear(&before, &by_host)
    }

    /// What all hosts do.
    fn common(&self, by_host: &BTreeMap<NodeId, Vec<CallId>>) -> BTreeSet<(Scope, Operation)> {
        let mut of_hosts = by_host.values().map(|calls| {
            calls
                .iter()
                .filter_map(|id| self.diagram.call(*id))
                .map(|call| (call.what.target, call.what.operation))
                .collect::<BTreeSet<_>>()
        });
        let first = of_hosts.next().unwrap_or_default();
        of_hosts.fold(first, |common, it| {
            common.intersection(&it).copied().collect()
        })
    }

    fn is_among(&self, call: CallId, common: &BTreeSet<(Scope, Operation)>) -> bool {
        let call = self.diagram.call(call);
        call.is_some_and(|it| common.contains(&(it.what.target, it.what.operation)))
    }

    fn identity_beside(&mut self, host: Option<NodeId>, name: &str) -> Result<NodeId, EditError> {
        let host = host.and_then(|host| self.diagram.node(host)).cloned();
        let name = self.free_name(name);
        let (parent, at) = host.map_or((None, WorldPoint { x: 0, y: 0 }), |host| {
            let at = WorldPoint {
                x: host.at.x,
                y: host.at.y.saturating_sub(STEP),
            };
            (host.parent, at)
        });
        self.place(NewNodeKind::UserAssignedIdentity, Some(&name), parent, at)
    }

    fn call_with(&mut self, id: CallId, credential: Credential) -> Result<(), EditError> {
        let Some(call) = self.diagram.call(id).cloned() else {
            return Ok(());
        };
        self.make(Edit::ChangeCall {
            call: id,
            what: NewCall {
                credential,
                ..call.what.clone()
            },
        })
        .map(|_| ())
    }

    fn used_by(&self, calls: &[CallId]) -> BTreeSet<PrincipalId> {
        calls
            .iter()
            .filter_map(|id| self.diagram.call(*id))
            .filter_map(|call| flow::principal_of_call(&self.diagram, &call.what))
            .collect()
    }

    fn settings_of(&self, calls: &[CallId]) -> BTreeSet<SettingId> {
        calls
            .iter()
            .filter_map(|id| self.diagram.call(*id)?.what.setting())
            .collect()
    }

    /// Takes away what the calls used before and nothing uses now: role assignments,
    /// attachments, system-assigned identities, copies of secrets.
    fn clear(
        &mut self,
        before: &Before,
        by_host: &BTreeMap<NodeId, Vec<CallId>>,
    ) -> Result<(), EditError> {
        let all: Vec<CallId> = self.diagram.calls().map(|it| it.id).collect();
        let (used, settings) = (self.used_by(&all), self.settings_of(&all));
        let is_left = |id: &PrincipalId| before.principals.contains(id) && !used.contains(id);
        let mut gone: Vec<Subject> = self
            .diagram
            .role_assignments()
            .filter(|it| is_left(&it.principal))
            .map(|it| Subject::RoleAssignment(it.id))
            .collect();
        let mut off = Vec::new();
        for host in by_host.keys() {
            let Some(resource) = self.diagram.node(*host).and_then(|node| node.resource()) else {
                continue;
            };
            if resource.system_assigned.as_ref().is_some_and(is_left)
                && resource.may_disable_system_assigned()
            {
                off.push(*host);
            }
            let attached = resource.user_assigned.iter();
            gone.extend(
                attached
                    .filter(|it| is_left(&PrincipalId::of_node(**it)))
                    .map(|it| Subject::Attachment(*host, *it)),
            );
            let held = resource.settings.iter();
            gone.extend(
                held.filter(|it| before.settings.contains(&it.id) && !settings.contains(&it.id))
                    .map(|it| Subject::Setting(*host, it.id)),
            );
        }
        if !gone.is_empty() {
            self.make(Edit::Delete(gone))?;
        }
        for host in off {
            self.make(Edit::DisableSystemAssigned(host))?;
        }
        self.clear_roles(before)
    }

    /// Takes away the roles that no call of an identity needs any more.
    fn clear_roles(&mut self, before: &Before) -> Result<(), EditError> {
        let is_theirs = |subject: &Subject| match subject {
            Subject::RoleAssignment(id) => self
                .diagram
                .role_assignment(*id)
                .is_some_and(|it| before.principals.contains(&it.principal)),
            _ => false,
        };
        let gone: Vec<Subject> = findings(&self.diagram)
            .into_iter()
            .filter(|it| it.rule == Rule::RoleNotNeeded)
            .map(|it| it.subject)
            .filter(is_theirs)
            .collect();
        if !gone.is_empty() {
            self.make(Edit::Delete(gone))?;
        }
        Ok(())
    }
}

fn credential(principal: PrincipalId, is_named: bool) -> Credential {
    Credential::ManagedIdentity(if is_named {
        IdentityChoice::UserAssigned(principal)
    } else {
        IdentityChoice::Unnamed
    })
}
