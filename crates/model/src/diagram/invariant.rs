//! What always holds between the parts of a diagram.
//!
//! Edits keep it; tests check it after every edit, and a file or link is
//! checked before anything of it is shown. In words:
//!
//! - There is exactly one tenant, and it stands on the open canvas.
//! - Every id is below the counter, and none is used twice.
//! - What a record refers to is there: parents, targets, scopes, attached
//!   identities. Some things may be gone, as in Azure: security principals,
//!   the setting in which code looks for a secret, and what a secret was copied
//!   from; then nothing else has their number.
//! - Nodes stand only where Azure lets them stand, without loops.
//! - Names can be shown, and are unique among nodes of a kind in one scope.
//!   Azure's own rules for names are held when a name is given, not here, so
//!   that what was named before a rule was known still opens.
//! - A role definition that the diagram carries has an id and a name of its own.
//! - Parts, settings and client secrets are in the order of their ids.
//! - What the clock remembers is not later than it shows, is told once, and
//!   still matters.
//! - Findings are silenced for a reason, and about what is or once was there.
//! - Everything is within [`limits`].

use std::collections::{BTreeMap, BTreeSet};

use super::error::EditError;
use super::federation::FederatedCredential;
use super::naming::check_rule;
use super::problem::Problem;
use super::records::used_twice;
use super::rules::{
    check_environment, check_federated, check_identities, check_length, check_moment, check_room,
    check_workload,
};
use super::{
    AccessKeys, ClientCredential, Clock, Credential, DeniedPrincipals, Diagram, HeldSecret,
    IdentityChoice, Node, NodeId, NodeKind, PrincipalId, Recent, Resource, RoleKind, Subject,
    limits,
};
use crate::azure::federation::MAX_FEDERATED_CREDENTIALS;
use crate::azure::{BuiltInRole, limits as azure};

/// Everything about the diagram that does not hold; empty for every diagram
/// that was made by edits, or opened from a file or link.
///
/// Takes time in proportion to the diagram's size, whatever is wrong with it.
#[must_use]
pub fn violations(diagram: &Diagram) -> Vec<Problem> {
    let mut found = Found(Vec::new());
    counts(diagram, &mut found);
    if !found.0.is_empty() {
        return found.0;
    }
    let principals = ids(diagram, &mut found);
    nodes(diagram, &principals, &mut found);
    relations(diagram, &principals, &mut found);
    role_definitions(diagram, &principals, &mut found);
    clock(diagram, &principals, &mut found);
    found.0
}

/// Numbers that are used, and those of them that are principals'.
struct Numbers {
    used: BTreeSet<u32>,
    principals: BTreeMap<PrincipalId, String>,
    next: u32,
}

impl Numbers {
    /// Whether nothing has this number now, but something may have had it.
    fn was_once_there(&self, number: u32) -> bool {
        number > 0 && number < self.next && !self.used.contains(&number)
    }

    /// A principal that is spoken of: it exists, or else was once there.
    fn check(&self, subject: Subject, principal: PrincipalId, found: &mut Found) {
        let number = principal.number();
        if !self.principals.contains_key(&principal) && !self.was_once_there(number) {
            found.0.push(Problem::error(
                "not-a-principal",
                Some(subject),
                format!("the id {number} is not that of a security principal"),
                "Refer to an identity, a service principal, a user or a group; for a resource, to \
                 the id of its system-assigned identity.",
            ));
        }
    }
}

struct Found(Vec<Problem>);

impl Found {
    fn hold(&mut self, subject: Subject, result: Result<(), EditError>) {
        if let Err(error) = result {
            self.0.push(Problem::of_edit(subject, &error));
        }
    }
}

fn counts(diagram: &Diagram, found: &mut Found) {
    let counts = [
        ("nodes", diagram.nodes.len(), limits::MAX_NODES),
        (
            "role assignments",
            diagram.role_assignments.len(),
            limits::MAX_RECORDS,
        ),
        (
            "deny assignments",
            diagram.deny_assignments.len(),
            limits::MAX_RECORDS,
        ),
        (
            "database users",
            diagram.database_users.len(),
            limits::MAX_RECORDS,
        ),
        ("calls", diagram.calls.len(), limits::MAX_RECORDS),
        (
            "role definitions",
            diagram.role_definitions.len(),
            azure::CUSTOM_ROLES_PER_TENANT.value as usize,
        ),
        (
            "recent changes",
            diagram.clock().map_or(0, |clock| clock.changes.len()),
            limits::MAX_RECORDS,
        ),
        (
            "assertions",
            diagram.assertions.len(),
            limits::MAX_ASSERTIONS,
        ),
        (
            "silenced findings",
            diagram.silences.len(),
            limits::MAX_SILENCES,
        ),
        (
            "federated credentials",
            diagram.federated_credentials.len(),
            limits::MAX_RECORDS,
        ),
    ];
    for (what, count, limit) in counts {
        if let Err(error) = check_room(what, count, limit + 1) {
            found.0.push(Problem::error(
                error.code(),
                None,
                format!("there are {count} {what}, and a diagram holds {limit} at most"),
                error.help(),
            ));
        }
    }
}

fn ids(diagram: &Diagram, found: &mut Found) -> Numbers {
    let next = diagram.next_id;
    let mut numbers = Numbers {
        used: BTreeSet::new(),
        principals: diagram.principals().map(|it| (it.id, it.name)).collect(),
        next,
    };
    let mut take = |subject: Subject, number: u32| {
        if number == 0 || number >= next {
            found.0.push(Problem::error(
                "id-out-of-range",
                Some(subject),
                format!("the id {number} is not from 1 to below the counter {next}"),
                "Give it a free id, and let the counter be left out: it is then the next after \
                 the greatest id.",
            ));
        }
        if !numbers.used.insert(number) {
            found.0.push(used_twice(subject));
        }
    };
    for node in diagram.nodes() {
        let subject = Subject::Node(node.id);
        take(subject, node.id.number());
        for credential in diagram.client_credentials(node.id) {
            let subject = Subject::ClientCredential(node.id, credential.id);
            take(subject, credential.id.number());
        }
        if let Some(resource) = node.resource() {
            for part in &resource.parts {
                take(Subject::Part(node.id, part.id), part.id.number());
            }
            if let Some(principal) = resource.system_assigned {
                take(subject, principal.number());
            }
            for setting in &resource.settings {
                let subject = Subject::Setting(node.id, setting.id);
                take(subject, setting.id.number());
            }
        }
    }
    for it in diagram.role_assignments() {
        take(Subject::RoleAssignment(it.id), it.id.number());
    }
    for it in diagram.deny_assignments() {
        take(Subject::DenyAssignment(it.id), it.id.number());
    }
    for it in diagram.database_users() {
        take(Subject::DatabaseUser(it.id), it.id.number());
    }
    for it in diagram.calls() {
        take(Subject::Call(it.id), it.id.number());
    }
    for it in diagram.assertions() {
        take(Subject::Assertion(it.id), it.id.number());
    }
    for it in diagram.role_definitions() {
        take(Subject::RoleDefinition(it.id), it.id.number());
    }
    for it in diagram.federated_credentials() {
        take(Subject::FederatedCredential(it.id), it.id.number());
    }
    numbers
}

fn nodes(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    if let Err(error) = check_rule(diagram.title(), "diagram", None) {
        found.0.push(Problem::error(
            error.code(),
            None,
            error.to_string(),
            error.help(),
        ));
    }
    let mut names: BTreeMap<(Option<NodeId>, &str, String), NodeId> = BTreeMap::new();
    for node in diagram.nodes() {
        let subject = Subject::Node(node.id);
        found.hold(subject, diagram.check_own_place(node));
        found.hold(subject, check_rule(&node.name, node.kind_name(), None));
        if !matches!(node.kind, NodeKind::Note { .. }) {
            let key = (
                node.parent,
                node.kind_name(),
                node.name.to_ascii_lowercase(),
            );
            if names.insert(key, node.id).is_some() {
                found.hold(
                    subject,
                    Err(EditError::NameTaken {
                        name: node.name.clone(),
                        what: node.kind_name(),
                    }),
                );
            }
        }
        match &node.kind {
            NodeKind::Tenant if node.id != diagram.tenant => {
                found.0.push(Problem::error(
                    "two-tenants",
                    Some(subject),
                    format!("`{}` is a second tenant", node.name),
                    "Keep one of them: every diagram has exactly one.",
                ));
            }
            NodeKind::Tenant => {}
            NodeKind::Resource(it) => {
                resource(diagram, node, it, found);
                stale_identities(node, it, numbers, found);
                secrets(diagram, numbers, node, it, found);
                workload(diagram, numbers, node, it, found);
            }
            NodeKind::ServicePrincipal { credentials } => {
                client_credentials(node.id, credentials, found);
            }
            NodeKind::Group { members } => {
                for member in members {
                    if !numbers.principals.contains_key(member) {
                        found.hold(subject, Err(EditError::NoSuchPrincipal(*member)));
                    }
                }
            }
            NodeKind::Note { text, .. } => {
                found.hold(subject, check_length("note", text, limits::MAX_NOTE_CHARS));
            }
            NodeKind::ManagementGroup { .. }
            | NodeKind::Subscription { .. }
            | NodeKind::ResourceGroup { .. }
            | NodeKind::UserAssignedIdentity
            | NodeKind::User => {}
        }
    }
}

fn resource(diagram: &Diagram, node: &Node, resource: &Resource, found: &mut Found) {
    let subject = Subject::Node(node.id);
    found.hold(subject, check_identities(node, resource));
    found.hold(subject, check_environment(node, resource));
    for identity in &resource.user_assigned {
        match diagram.node(*identity) {
            None => found.hold(subject, Err(EditError::NoSuchNode(*identity))),
            Some(other) if other.kind != NodeKind::UserAssignedIdentity => {
                found.hold(subject, Err(EditError::NotAnIdentity(other.kind_name())));
            }
            Some(_) => {}
        }
    }
    found.hold(
        subject,
        check_room("parts", resource.parts.len(), limits::MAX_PARTS + 1),
    );
    if !resource.parts.is_sorted_by_key(|part| part.id) {
        found.0.push(Problem::error(
            "parts-out-of-order",
            Some(subject),
            "the parts are not in the order of their ids",
            "List the part with the lowest id first.",
        ));
    }
    let mut names = BTreeSet::new();
    for part in &resource.parts {
        let subject = Subject::Part(node.id, part.id);
        if !resource.kind.row().parts.contains(&part.kind) {
            found.hold(
                subject,
                Err(EditError::NoSuchPartKind {
                    what: node.kind_name(),
                    part: part.kind,
                }),
            );
        }
        let what = part.kind.row().name;
        found.hold(subject, check_rule(&part.name, what, None));
        if !names.insert((part.kind, part.name.to_ascii_lowercase())) {
            let name = part.name.clone();
            found.hold(subject, Err(EditError::NameTaken { name, what }));
        }
    }
}

fn stale_identities(node: &Node, resource: &Resource, numbers: &Numbers, found: &mut Found) {
    let subject = Subject::Node(node.id);
    for (identity, name) in &resource.stale_identities {
        if !numbers.was_once_there(identity.number()) {
            found.0.push(Problem::error(
                "not-stale",
                Some(subject),
                format!(
                    "the id {} is not that of an identity that was deleted",
                    identity.number()
                ),
                "List an identity that exists as attached.",
            ));
        }
        found.hold(subject, check_rule(name, "user-assigned identity", None));
    }
    found.hold(
        subject,
        check_room(
            "identities that were deleted",
            resource.stale_identities.len(),
            limits::MAX_NODES,
        ),
    );
}

fn secrets(
    diagram: &Diagram,
    numbers: &Numbers,
    node: &Node,
    resource: &Resource,
    found: &mut Found,
) {
    let subject = Subject::Node(node.id);
    if resource.access_keys != AccessKeys::default() && !resource.kind.has_access_keys() {
        found.hold(subject, Err(EditError::NoAccessKeys(node.kind_name())));
    }
    if !resource.settings.is_empty() && !resource.kind.runs_code() {
        found.hold(subject, Err(EditError::NoSettings(node.kind_name())));
    }
    found.hold(
        subject,
        check_room(
            "settings",
            resource.settings.len(),
            limits::MAX_SETTINGS + 1,
        ),
    );
    if !resource.settings.is_sorted_by_key(|setting| setting.id) {
        found.0.push(Problem::error(
            "settings-out-of-order",
            Some(subject),
            "the settings are not in the order of their ids",
            "List the setting with the lowest id first.",
        ));
    }
    let mut names = BTreeSet::new();
    for setting in &resource.settings {
        let subject = Subject::Setting(node.id, setting.id);
        found.hold(subject, diagram.check_setting(setting));
        found.hold(subject, diagram.check_reference(node.id, setting));
        if let Some(reference) = setting.through {
            let is_there = diagram.node(reference.vault).is_some();
            if !is_there && !numbers.was_once_there(reference.vault.number()) {
                found.hold(subject, Err(EditError::NoSuchNode(reference.vault)));
            }
            let part = diagram.part(reference.vault, reference.secret);
            if part.is_none() && !numbers.was_once_there(reference.secret.number()) {
                let missing = EditError::NoSuchPart(reference.vault, reference.secret);
                found.hold(subject, Err(missing));
            }
            if diagram.held_in_vault(reference) != Some(setting.secret) {
                found.hold(
                    subject,
                    Err(EditError::BadCopy(
                        "settings that refer to one secret of a vault hold the same",
                    )),
                );
            }
        }
        let from = setting.secret.from();
        if diagram.node(from).is_none() && !numbers.was_once_there(from.number()) {
            found.hold(subject, Err(EditError::NoSuchNode(from)));
        }
        if let Some(part) = setting.secret.part()
            && diagram.part(from, part).is_none()
            && !numbers.was_once_there(part.number())
        {
            found.hold(subject, Err(EditError::NoSuchPart(from, part)));
        }
        if let HeldSecret::Sas(sas) = setting.secret
            && let Some(principal) = sas.signer.principal()
            && diagram.principal(principal).is_none()
            && !numbers.was_once_there(principal.number())
        {
            found.hold(subject, Err(EditError::NoSuchPrincipal(principal)));
        }
        if let HeldSecret::ClientCredential {
            application,
            credential,
            ..
        } = setting.secret
        {
            let is_there = diagram.client_credential(application, credential).is_some();
            if !is_there && !numbers.was_once_there(credential.number()) {
                let missing = EditError::NoSuchClientCredential(application, credential);
                found.hold(subject, Err(missing));
            }
        }
        if !names.insert(setting.name.to_ascii_lowercase()) {
            found.hold(
                subject,
                Err(EditError::NameTaken {
                    name: setting.name.clone(),
                    what: "setting",
                }),
            );
        }
    }
}

fn client_credentials(application: NodeId, credentials: &[ClientCredential], found: &mut Found) {
    let subject = Subject::Node(application);
    let room = check_room(
        "client secrets and certificates",
        credentials.len(),
        limits::MAX_CLIENT_CREDENTIALS + 1,
    );
    found.hold(subject, room);
    if !credentials.is_sorted_by_key(|credential| credential.id) {
        found.0.push(Problem::error(
            "credentials-out-of-order",
            Some(subject),
            "the client secrets and certificates are not in the order of their ids",
            "List the one with the lowest id first.",
        ));
    }
    for credential in credentials {
        let subject = Subject::ClientCredential(application, credential.id);
        found.hold(
            subject,
            check_rule(&credential.name, "client credential", None),
        );
        found.hold(subject, check_moment(credential.expires_at));
    }
}

fn role_definitions(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    let mut roles = BTreeSet::new();
    let mut names = BTreeSet::new();
    for it in diagram.role_definitions() {
        let subject = Subject::RoleDefinition(it.id);
        let what = &it.what;
        found.hold(subject, diagram.check_role_definition(what));
        for scope in &what.assignable_scopes {
            if diagram.node(*scope).is_none() && !numbers.was_once_there(scope.number()) {
                found.hold(subject, Err(EditError::NoSuchNode(*scope)));
            }
        }
        let built_in = BuiltInRole::find(it.role);
        if let Some(role) = built_in.filter(|_| what.kind == RoleKind::Custom) {
            let error = EditError::RoleIsBuiltIn(role.name.to_owned());
            found.hold(subject, Err(error));
        }
        if !roles.insert(it.role) {
            found.hold(subject, Err(EditError::RoleIsDefined(what.name.clone())));
        }
        if !names.insert(what.name.to_ascii_lowercase()) {
            found.hold(
                subject,
                Err(EditError::NameTaken {
                    name: what.name.clone(),
                    what: "role in this tenant",
                }),
            );
        }
    }
}

fn workload(
    diagram: &Diagram,
    numbers: &Numbers,
    node: &Node,
    resource: &Resource,
    found: &mut Found,
) {
    let subject = Subject::Node(node.id);
    match &resource.workload {
        None if resource.kind.is_pod() => found.0.push(Problem::error(
            "no-workload",
            Some(subject),
            format!("the pod `{}` has no service account", node.name),
            "Say the namespace and the name of its service account.",
        )),
        None => {}
        Some(_) if !resource.kind.is_pod() => {
            found.hold(subject, Err(EditError::NotAPod(node.kind_name())));
        }
        Some(workload) => {
            found.hold(subject, check_workload(workload));
            found.hold(subject, diagram.check_cluster(workload));
            if let Some(identity) = workload.identity {
                match diagram.node(identity) {
                    Some(other) if !other.kind.can_trust() => {
                        found.hold(subject, Err(EditError::CannotTrust(other.kind_name())));
                    }
                    None if !numbers.was_once_there(identity.number()) => {
                        found.hold(subject, Err(EditError::NoSuchNode(identity)));
                    }
                    Some(_) | None => {}
                }
            }
        }
    }
}

fn federated_credentials(diagram: &Diagram, found: &mut Found) {
    let mut counts: BTreeMap<NodeId, usize> = BTreeMap::new();
    for it in diagram.federated_credentials() {
        let FederatedCredential { id, identity, what } = &**it;
        let subject = Subject::FederatedCredential(*id);
        found.hold(subject, check_federated(what));
        match diagram.node(*identity) {
            None => found.hold(subject, Err(EditError::NoSuchNode(*identity))),
            Some(node) if !node.kind.can_trust() => {
                found.hold(subject, Err(EditError::CannotTrust(node.kind_name())));
            }
            Some(_) => {}
        }
        *counts.entry(*identity).or_default() += 1;
    }
    for (identity, count) in counts {
        let room = check_room(
            "federated credentials of one identity",
            count,
            MAX_FEDERATED_CREDENTIALS + 1,
        );
        found.hold(Subject::Node(identity), room);
    }
}

fn relations(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    federated_credentials(diagram, found);
    let mut assigned = BTreeSet::new();
    for it in diagram.role_assignments() {
        let subject = Subject::RoleAssignment(it.id);
        numbers.check(subject, it.principal, found);
        found.hold(subject, diagram.check_scope(it.scope));
        if let Some(condition) = &it.condition {
            found.hold(
                subject,
                check_length("condition", condition, limits::MAX_TEXT_CHARS),
            );
        }
        if !assigned.insert((it.principal, it.role, it.scope)) {
            found.hold(
                subject,
                Err(EditError::AlreadyAssigned {
                    principal: numbers
                        .principals
                        .get(&it.principal)
                        .cloned()
                        .unwrap_or_else(|| it.principal.number().to_string()),
                    scope: diagram.scope_name(it.scope).to_owned(),
                }),
            );
        }
    }
    for it in diagram.deny_assignments() {
        let subject = Subject::DenyAssignment(it.id);
        found.hold(subject, diagram.check_deny_assignment(&it.rule));
        if let DeniedPrincipals::These(principals) = &it.rule.principals {
            for principal in principals {
                numbers.check(subject, *principal, found);
            }
        }
        for principal in &it.rule.exclude_principals {
            numbers.check(subject, *principal, found);
        }
    }
    let mut users = BTreeSet::new();
    for it in diagram.database_users() {
        let subject = Subject::DatabaseUser(it.id);
        found.hold(subject, diagram.check_database(it.server, it.database));
        numbers.check(subject, it.principal, found);
        if !users.insert((it.server, it.database, it.principal)) {
            found.0.push(Problem::error(
                "user-twice",
                Some(subject),
                "the database has two users for the same security principal",
                "Keep one of them, with the roles of both.",
            ));
        }
        if !it.roles.is_sorted_by(|one, next| one < next) {
            found.0.push(Problem::error(
                "database-roles-out-of-order",
                Some(subject),
                "the database roles are not each there once, in order",
                "List each role once, from the least to the most powerful.",
            ));
        }
    }
    for node in diagram.nodes() {
        let environment = node.resource().map(|resource| resource.environment);
        if let Some(principal) = environment.and_then(|it| it.client_id) {
            numbers.check(Subject::Node(node.id), principal, found);
        }
    }
    for it in diagram.calls() {
        let subject = Subject::Call(it.id);
        found.hold(subject, diagram.check_call(&it.what));
        credential(
            diagram,
            numbers,
            subject,
            it.what.caller,
            it.what.credential,
            found,
        );
    }
    review(diagram, numbers, found);
}

/// A credential names what is there, or once was.
fn credential(
    diagram: &Diagram,
    numbers: &Numbers,
    subject: Subject,
    host: NodeId,
    credential: Credential,
    found: &mut Found,
) {
    match credential {
        Credential::ManagedIdentity(IdentityChoice::Unnamed)
        | Credential::DefaultChain
        | Credential::Workload
        | Credential::Nothing => {}
        Credential::SignedInUser(principal)
        | Credential::ManagedIdentity(IdentityChoice::UserAssigned(principal)) => {
            numbers.check(subject, principal, found);
        }
        Credential::Trusted {
            identity,
            application,
        } => {
            if let IdentityChoice::UserAssigned(principal) = identity {
                numbers.check(subject, principal, found);
            }
            let is_there = diagram.node(application).is_some();
            if !is_there && !numbers.was_once_there(application.number()) {
                found.hold(subject, Err(EditError::NoSuchNode(application)));
            }
        }
        Credential::Setting(setting) => {
            let is_there = diagram.setting(host, setting).is_some();
            if !is_there && !numbers.was_once_there(setting.number()) {
                found.hold(subject, Err(EditError::NoSuchSetting(host, setting)));
            }
        }
    }
}

fn clock(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    let Some(clock) = diagram.clock() else {
        return;
    };
    let mut wrong = |code, message: String, help: &str| {
        found.0.push(Problem::error(code, None, message, help));
    };
    for moment in std::iter::once(clock.now).chain(clock.changes.iter().map(|it| it.at)) {
        if check_moment(moment).is_err() {
            wrong(
                "moment-out-of-bounds",
                format!("the clock speaks of {moment}, which is not from 1970 to 2105"),
                "Let the clock show a moment of our time.",
            );
        }
    }
    if !clock.changes.is_sorted_by_key(|it| it.at)
        || clock.changes.iter().any(|it| it.at > clock.now)
    {
        wrong(
            "changes-out-of-order",
            "the recent changes are not in the order of their moments, or later than now"
                .to_owned(),
            "List the earliest first, and none that is still to come.",
        );
    }
    tokens(diagram, clock, numbers, found);
    let mut told = BTreeSet::new();
    for change in &clock.changes {
        let (kind, id) = match &change.what {
            Recent::RoleAssigned(id) => (0, u64::from(id.number())),
            Recent::RoleRemoved(was) => {
                let subject = Subject::RoleAssignment(was.id);
                numbers.check(subject, was.principal, found);
                found.hold(subject, diagram.check_scope(was.scope));
                let length = was.condition.as_deref().map_or(Ok(()), |condition| {
                    check_length("condition", condition, limits::MAX_TEXT_CHARS)
                });
                found.hold(subject, length);
                let is_there = diagram.role_assignment(was.id).is_some();
                if !is_there && !numbers.was_once_there(was.id.number()) {
                    found.hold(subject, Err(EditError::NothingToDelete(subject)));
                }
                (1, u64::from(was.id.number()))
            }
            Recent::MemberAdded(group, member) | Recent::MemberRemoved(group, member) => {
                let subject = Subject::Membership(*group, *member);
                numbers.check(subject, PrincipalId::of_node(*group), found);
                numbers.check(subject, *member, found);
                let pair = u64::from(group.number()) << 32 | u64::from(member.number());
                (2, pair)
            }
        };
        let is_over = diagram
            .matters_until(change, &clock.tokens)
            .is_none_or(|until| until <= clock.now);
        if is_over || !told.insert((kind, id)) {
            found.0.push(Problem::error(
                "change-does-not-matter",
                None,
                format!("a recent change of {id} counts everywhere by now, or is told twice"),
                "Take it out of the changes of the clock.",
            ));
        }
    }
}

fn review(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    for it in diagram.assertions() {
        let subject = Subject::Assertion(it.id);
        found.hold(subject, diagram.check_assertion(&it.what));
        if let Some(claimant) = it.what.claim.claimant()
            && let Some(with) = claimant.with
        {
            credential(diagram, numbers, subject, claimant.node, with, found);
        }
    }
    for it in diagram.silences() {
        if let Err(error) = diagram.check_silence(it) {
            found.0.push(Problem::error(
                error.code(),
                None,
                format!("the silenced finding `{}`: {error}", it.finding.rule.slug()),
                error.help(),
            ));
        }
    }
}

fn tokens(diagram: &Diagram, clock: &Clock, numbers: &Numbers, found: &mut Found) {
    let room = check_room("tokens", clock.tokens.len(), limits::MAX_TOKENS + 1);
    found.hold(Subject::Node(diagram.tenant()), room);
    if !clock.tokens.is_sorted_by_key(|token| token.issued_at) {
        found.0.push(Problem::error(
            "tokens-out-of-order",
            None,
            "the tokens are not in the order in which they were issued",
            "List the earliest first.",
        ));
    }
    let mut held = BTreeSet::new();
    for token in &clock.tokens {
        let subject = Subject::Node(token.host);
        found.hold(subject, diagram.check_token(token, clock.now));
        numbers.check(subject, token.principal, found);
        for group in &token.groups {
            numbers.check(subject, *group, found);
        }
        let named = match token.choice {
            IdentityChoice::Unnamed => None,
            IdentityChoice::UserAssigned(principal) => {
                numbers.check(subject, principal, found);
                Some(principal)
            }
        };
        if !held.insert((token.host, named, token.audience.as_str())) {
            found.0.push(Problem::error(
                "token-twice",
                Some(subject),
                "the host holds two tokens that were asked for in the same way",
                "Keep the later one.",
            ));
        }
    }
}
