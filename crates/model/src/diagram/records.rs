//! How a diagram is put together from records that came from outside.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Diagram;
use super::assertion::Assertion;
use super::call::{Call, IdentityChoice};
use super::clock::{Clock, Recent, Shut};
use super::data_grant::DataGrant;
use super::edit::Subject;
use super::federation::FederatedCredential;
use super::invariant::violations;
use super::node::{Node, NodeKind};
use super::problem::{Problem, Severity};
use super::relation::{DatabaseUser, DeniedPrincipals, DenyAssignment, RoleAssignment};
use super::role_definition::RoleDefinition;
use super::silence::{FindingKey, Silence};
use super::story::Story;

/// The records of a diagram, not yet known to fit together. Files and links are
/// read into this; [`Diagram::from_records`] is the only way on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Records {
    /// What the diagram is called.
    pub title: String,
    /// The counter; `None` stands for [`Records::least_next_id`].
    pub next_id: Option<u32>,
    pub nodes: Vec<Node>,
    pub role_assignments: Vec<RoleAssignment>,
    pub deny_assignments: Vec<DenyAssignment>,
    pub database_users: Vec<DatabaseUser>,
    pub data_grants: Vec<DataGrant>,
    pub calls: Vec<Call>,
    pub role_definitions: Vec<RoleDefinition>,
    pub clock: Option<Clock>,
    pub assertions: Vec<Assertion>,
    pub silences: Vec<Silence>,
    pub federated_credentials: Vec<FederatedCredential>,
    pub story: Option<Story>,
}

impl Records {
    /// The least number that the counter can have: above every id that is used,
    /// and every id of a principal that is spoken of.
    pub(crate) fn least_next_id(&self) -> u32 {
        let mut greatest = 0;
        let mut see = |number: u32| greatest = greatest.max(number);
        for node in &self.nodes {
            see(node.id.number());
            match &node.kind {
                NodeKind::Resource(resource) => {
                    resource.parts.iter().for_each(|it| see(it.id.number()));
                    resource
                        .system_assigned
                        .iter()
                        .for_each(|it| see(it.number()));
                    let client_id = resource.environment.client_id;
                    client_id.iter().for_each(|it| see(it.number()));
                    let of_references = resource.environment.reference_identity;
                    of_references.iter().for_each(|it| see(it.number()));
                    let stale = resource.stale_identities.keys();
                    stale.for_each(|it| see(it.number()));
                    let workload = resource.workload.iter();
                    workload
                        .filter_map(|it| it.identity)
                        .for_each(|it| see(it.number()));
                    for holder in &resource.holders {
                        see(holder.id.number());
                    }
                    for policy in &resource.policies {
                        see(policy.id.number());
                    }
                    for setting in &resource.settings {
                        see(setting.id.number());
                        setting.secret.numbers().for_each(&mut see);
                        if let Some(reference) = setting.through {
                            see(reference.vault.number());
                            see(reference.secret.number());
                        }
                    }
                }
                NodeKind::ServicePrincipal { credentials } => {
                    credentials.iter().for_each(|it| see(it.id.number()));
                }
                NodeKind::Group { members } => members.iter().for_each(|it| see(it.number())),
                _ => {}
            }
        }
        for it in &self.role_assignments {
            see(it.id.number());
            see(it.principal.number());
        }
        for it in &self.deny_assignments {
            see(it.id.number());
            if let DeniedPrincipals::These(principals) = &it.rule.principals {
                principals.iter().for_each(|it| see(it.number()));
            }
            it.rule
                .exclude_principals
                .iter()
                .for_each(|it| see(it.number()));
        }
        for it in &self.database_users {
            see(it.id.number());
            see(it.principal.number());
        }
        for it in &self.data_grants {
            see(it.id.number());
            see(it.principal.number());
        }
        for it in &self.calls {
            see(it.id.number());
            see(it.what.credential.number());
        }
        for it in &self.assertions {
            see(it.id.number());
            if let Some(with) = it.what.claim.claimant().and_then(|it| it.with) {
                see(with.number());
            }
        }
        for it in &self.role_definitions {
            see(it.id.number());
            let scopes = it.what.assignable_scopes.iter();
            scopes.for_each(|it| see(it.number()));
        }
        for change in self.clock.iter().flat_map(|clock| &clock.changes) {
            match &change.what {
                Recent::RoleAssigned(id) => see(id.number()),
                Recent::RoleRemoved(was) => {
                    see(was.id.number());
                    see(was.principal.number());
                }
                Recent::MemberAdded(group, member) | Recent::MemberRemoved(group, member) => {
                    see(group.number());
                    see(member.number());
                }
                Recent::TrustConfigured(id) => see(id.number()),
                Recent::PrincipalMade(id) => see(id.number()),
                Recent::IdentityAttached(host, identity) => {
                    see(host.number());
                    see(identity.number());
                }
                Recent::ClusterIdentityGone(cluster, was, _) => {
                    see(cluster.number());
                    see(was.number());
                }
                Recent::SecretReplaced(host, setting, was) => {
                    see(host.number());
                    see(setting.number());
                    was.numbers().for_each(&mut see);
                }
                Recent::ReferenceShut(host, setting, what) => {
                    see(host.number());
                    see(setting.number());
                    match what {
                        Shut::Role(was) => {
                            see(was.id.number());
                            see(was.principal.number());
                        }
                        Shut::Policy(was) => {
                            see(was.id.number());
                            see(was.principal.number());
                        }
                        Shut::Secret => {}
                    }
                }
            }
        }
        for it in &self.silences {
            see(it.finding.about);
        }
        for token in self.clock.iter().flat_map(|clock| &clock.tokens) {
            see(token.host.number());
            see(token.principal.number());
            if let IdentityChoice::UserAssigned(principal) = token.choice {
                see(principal.number());
            }
            token.groups.iter().for_each(|it| see(it.number()));
        }
        for it in &self.federated_credentials {
            see(it.id.number());
        }
        greatest.saturating_add(1)
    }
}

impl Diagram {
    /// Puts records together, if everything of [`super::invariant`] holds.
    ///
    /// # Errors
    ///
    /// All errors that were found; none is a warning.
    pub(crate) fn from_records(mut records: Records) -> Result<Self, Vec<Problem>> {
        let next_id = records.next_id.unwrap_or_else(|| records.least_next_id());
        // The order of parts, settings and secrets means nothing; kept in the order of
        // their ids, it needs no place in a link.
        for node in &mut records.nodes {
            if let NodeKind::Resource(resource) = &mut node.kind {
                resource.parts.sort_by_key(|part| part.id);
                resource.settings.sort_by_key(|setting| setting.id);
            }
            if let NodeKind::ServicePrincipal { credentials } = &mut node.kind {
                credentials.sort_by_key(|credential| credential.id);
            }
        }
        for it in &mut records.role_definitions {
            it.what.assignable_scopes.sort_unstable();
            it.what.assignable_scopes.dedup();
        }
        let tenants = |node: &&Node| node.kind == NodeKind::Tenant;
        let Some(tenant) = records.nodes.iter().find(tenants).map(|node| node.id) else {
            return Err(vec![Problem::error(
                "no-tenant",
                None,
                "there is no node of the kind `tenant`",
                "Add the tenant: every diagram has exactly one.",
            )]);
        };
        let mut twice = Vec::new();
        let diagram = Self {
            title: records.title,
            next_id,
            tenant,
            nodes: collect(records.nodes, |it| it.id, Subject::Node, &mut twice),
            role_assignments: collect(
                records.role_assignments,
                |it| it.id,
                Subject::RoleAssignment,
                &mut twice,
            ),
            deny_assignments: collect(
                records.deny_assignments,
                |it| it.id,
                Subject::DenyAssignment,
                &mut twice,
            ),
            database_users: collect(
                records.database_users,
                |it| it.id,
                Subject::DatabaseUser,
                &mut twice,
            ),
            data_grants: collect(
                records.data_grants,
                |it| it.id,
                Subject::DataGrant,
                &mut twice,
            ),
            calls: collect(records.calls, |it| it.id, Subject::Call, &mut twice),
            role_definitions: collect(
                records.role_definitions,
                |it| it.id,
                Subject::RoleDefinition,
                &mut twice,
            ),
            clock: records.clock.map(Rc::new),
            assertions: collect(
                records.assertions,
                |it| it.id,
                Subject::Assertion,
                &mut twice,
            ),
            silences: silences(records.silences, &mut twice),
            federated_credentials: collect(
                records.federated_credentials,
                |it| it.id,
                Subject::FederatedCredential,
                &mut twice,
            ),
            story: records.story.map(Rc::new),
        };
        let mut problems = twice;
        problems.extend(violations(&diagram));
        problems.retain(|problem| problem.severity == Severity::Error);
        if problems.is_empty() {
            Ok(diagram)
        } else {
            Err(problems)
        }
    }

    /// The records of the diagram, copied.
    pub(crate) fn to_records(&self) -> Records {
        Records {
            title: self.title.clone(),
            next_id: Some(self.next_id),
            nodes: copies(&self.nodes),
            role_assignments: copies(&self.role_assignments),
            deny_assignments: copies(&self.deny_assignments),
            database_users: copies(&self.database_users),
            data_grants: copies(&self.data_grants),
            calls: copies(&self.calls),
            role_definitions: copies(&self.role_definitions),
            clock: self.clock().cloned(),
            assertions: copies(&self.assertions),
            silences: copies(&self.silences),
            federated_credentials: copies(&self.federated_credentials),
            story: self.story().map(|story| (**story).clone()),
        }
    }
}

fn copies<Id, Record: Clone>(map: &BTreeMap<Id, Rc<Record>>) -> Vec<Record> {
    map.values().map(|record| (**record).clone()).collect()
}

fn collect<Id: Ord + Copy, Record>(
    records: Vec<Record>,
    id: impl Fn(&Record) -> Id,
    subject: impl Fn(Id) -> Subject,
    twice: &mut Vec<Problem>,
) -> BTreeMap<Id, Rc<Record>> {
    let mut map = BTreeMap::new();
    for record in records {
        let id = id(&record);
        if map.insert(id, Rc::new(record)).is_some() {
            twice.push(used_twice(subject(id)));
        }
    }
    map
}

fn silences(records: Vec<Silence>, twice: &mut Vec<Problem>) -> BTreeMap<FindingKey, Rc<Silence>> {
    let mut map = BTreeMap::new();
    for record in records {
        let FindingKey { rule, about } = record.finding;
        if map.insert(record.finding, Rc::new(record)).is_some() {
            twice.push(Problem::error(
                "silenced-twice",
                None,
                format!(
                    "the finding `{}` about {about} is silenced twice",
                    rule.slug()
                ),
                "Keep one of the two reasons.",
            ));
        }
    }
    map
}

pub(super) fn used_twice(subject: Subject) -> Problem {
    Problem::error(
        "id-used-twice",
        Some(subject),
        "this id is used twice",
        "Give one of the two another id: nodes, parts, identities, assignments and calls share \
         one set of numbers.",
    )
}
