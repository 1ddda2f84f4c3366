//! Edits as the JSON of a file: what is done is said by the key `edit`, and to
//! what by the keys that the thing itself has in a file.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    Record, call_of, clock, deny_rule, federation, node, review, roles, scope_number, secrets,
};
use crate::azure::DataRole;
use crate::diagram::file::subject::words_of_subject;
use crate::diagram::{
    Diagram, Edit, Fragment, Goal, KeyFileAccess, KnownRole, NewNode, NewNodeKind, NodeId, PartId,
    RoleDefinition, RoleDefinitionId, Scope, Story, Subject,
};

pub(super) fn edit(diagram: &Diagram, edit: &Edit) -> Record {
    let of = |kind: &str| Record::new().with("edit", kind);
    match edit {
        Edit::Several(edits) => of("several").with(
            "edits",
            edits
                .iter()
                .map(|it| Value::from(self::edit(diagram, it)))
                .collect::<Vec<_>>(),
        ),
        Edit::SetTitle(title) => of("set-title").with("title", title.as_str()),
        Edit::Place(new) => place(of("place"), new),
        Edit::Rename { node, name } => of("rename")
            .with("node", node.number())
            .with("name", name.as_str()),
        Edit::MoveNodes(moves) => of("move").with_list(
            "nodes",
            moves
                .iter()
                .map(|it| vec![i64::from(it.node.number()), it.to.x.into(), it.to.y.into()]),
        ),
        Edit::Nest { nodes, parent } => of("nest")
            .with_list("nodes", nodes.iter().map(|it| it.number()))
            .with_some("in", parent.map(NodeId::number)),
        Edit::Resize { node, size } => of("resize")
            .with("node", node.number())
            .with("size", vec![size.width, size.height]),
        Edit::SetNoteText { node, text } => of("set-text")
            .with("node", node.number())
            .with("text", text.as_str()),
        Edit::AddPart { node, kind, name } => of("add-part")
            .with("node", node.number())
            .with("kind", kind.slug())
            .with_some("name", name.as_deref()),
        Edit::RenamePart { node, part, name } => of("rename-part")
            .with("node", node.number())
            .with("part", part.number())
            .with("name", name.as_str()),
        Edit::EnableSystemAssigned(node) => {
            of("enable-system-assigned").with("node", node.number())
        }
        Edit::DisableSystemAssigned(node) => {
            of("disable-system-assigned").with("node", node.number())
        }
        Edit::AttachIdentity { host, identity } => of("attach-identity")
            .with("node", host.number())
            .with("identity", identity.number()),
        Edit::AddMember { group, member } => of("add-member")
            .with("group", group.number())
            .with("member", member.number()),
        Edit::AssignRole {
            principal,
            role,
            scope,
            condition,
        } => of("assign-role")
            .with("principal", principal.number())
            .with("role", role.to_string())
            .with_some("roleName", diagram.role(*role).map(KnownRole::name))
            .with("scope", scope_number(*scope))
            .with_some("condition", condition.as_deref()),
        Edit::SetCondition {
            assignment,
            condition,
        } => of("set-condition")
            .with("assignment", assignment.number())
            .with_some("condition", condition.as_deref()),
        Edit::DefineRole { role, what } => {
            let definition = RoleDefinition {
                id: RoleDefinitionId::new(0),
                role: role.unwrap_or_else(|| RoleDefinitionId::new(0).usual_role()),
                what: what.clone(),
            };
            of("define-role").and(roles::definition(&definition).without("id"))
        }
        Edit::ChangeRole { definition, what } => {
            let definition = RoleDefinition {
                id: *definition,
                role: definition.usual_role(),
                what: what.clone(),
            };
            of("change-role").and(roles::definition(&definition))
        }
        Edit::AddDenyAssignment(rule) => deny_rule(of("add-deny-assignment"), rule),
        Edit::GrantDatabaseRoles {
            server: _,
            database,
            principal,
            roles,
        } => of("grant-database-roles")
            .with("database", database.number())
            .with("principal", principal.number())
            .with_list("roles", roles.iter().map(|role| role.name())),
        Edit::GrantDataRoles {
            scope,
            principal,
            roles,
        } => of("grant-data-roles")
            .with("scope", scope_number(*scope))
            .with("principal", principal.number())
            .with("roles", data_roles(roles)),
        Edit::SetDataRoles { grant, roles } => of("set-data-roles")
            .with("grant", grant.number())
            .with("roles", data_roles(roles)),
        Edit::SetMode { node, mode } => of("set-mode")
            .with("node", node.number())
            .with("mode", mode.slug()),
        Edit::RegenerateKey { node, slot } => of("regenerate-key")
            .with("node", node.number())
            .with("key", slot.name()),
        Edit::AddKeyHolder {
            node,
            part,
            name,
            rights,
        } => of("add-key-holder")
            .with("node", node.number())
            .with_some("part", part.map(PartId::number))
            .with_some("name", name.as_deref())
            .with("rights", rights.bits()),
        Edit::ChangeKeyHolder {
            node,
            holder,
            name,
            rights,
        } => of("change-key-holder")
            .with("node", node.number())
            .with("holder", holder.number())
            .with("name", name.as_str())
            .with("rights", rights.bits()),
        Edit::RegenerateHolderKey { node, holder, slot } => of("regenerate-holder-key")
            .with("node", node.number())
            .with("holder", holder.number())
            .with("key", slot.name()),
        Edit::RemoveKeyHolder { node, holder } => of("remove-key-holder")
            .with("node", node.number())
            .with("holder", holder.number()),
        Edit::AddStoredPolicy { node, part, name } => of("add-stored-policy")
            .with("node", node.number())
            .with("part", part.number())
            .with_some("name", name.as_deref()),
        Edit::DeleteStoredPolicy { node, policy } => of("delete-stored-policy")
            .with("node", node.number())
            .with("policy", policy.number()),
        Edit::AllowKeyAccess(node) => of("allow-keys").with("node", node.number()),
        Edit::DisallowKeyAccess(node) => of("disallow-keys").with("node", node.number()),
        Edit::RevokeDelegationKeys(node) => {
            of("revoke-delegation-keys").with("node", node.number())
        }
        Edit::SetClientIdVariable { host, principal } => of("set-client-id")
            .with("node", host.number())
            .with_some("principal", principal.map(|it| it.number())),
        Edit::SetReferenceIdentity { host, principal } => of("set-reference-identity")
            .with("node", host.number())
            .with_some("principal", principal.map(|it| it.number())),
        Edit::SetKeyFileAccess { host, access } => of("set-key-file-access")
            .with("node", host.number())
            .with_some(
                "cannotReadKeyFiles",
                (*access == KeyFileAccess::Outsider).then_some(true),
            ),
        Edit::AddClientCredential {
            application,
            kind,
            name,
            expires_at,
        } => of("add-client-credential")
            .with("node", application.number())
            .with("kind", kind.slug())
            .with_some("name", name.as_deref())
            .with("expires", expires_at.to_string()),
        Edit::SetExpiry {
            application,
            credential,
            expires_at,
        } => of("set-expiry")
            .with("node", application.number())
            .with("credential", credential.number())
            .with("expires", expires_at.to_string()),
        Edit::AddSetting { host, name, secret } => of("add-setting")
            .with("node", host.number())
            .with_some("name", name.as_deref())
            .with("holds", secrets::holds(&secret.as_first_copy())),
        Edit::ChangeSetting {
            host,
            setting,
            secret,
        } => of("change-setting")
            .with("node", host.number())
            .with("setting", setting.number())
            .with("holds", secrets::holds(&secret.as_first_copy())),
        Edit::ReferToVault {
            host,
            setting,
            reference,
        } => of("refer-to-vault")
            .with("node", host.number())
            .with("setting", setting.number())
            .with_some("through", reference.map(secrets::reference)),
        Edit::RenameSetting {
            host,
            setting,
            name,
        } => of("rename-setting")
            .with("node", host.number())
            .with("setting", setting.number())
            .with("name", name.as_str()),
        Edit::AddFederatedCredential { identity, what } => of("add-federated-credential")
            .with("identity", identity.number())
            .and(federation::trust(Record::new(), what)),
        Edit::ChangeFederatedCredential { credential, what } => of("change-federated-credential")
            .with("id", credential.number())
            .and(federation::trust(Record::new(), what)),
        Edit::SetWorkload { pod, workload } => of("set-workload")
            .with("node", pod.number())
            .with("workload", federation::workload(workload)),
        Edit::AddCall(what) => call_of(of("add-call"), what),
        Edit::ChangeCall { call, what } => {
            call_of(of("change-call").with("id", call.number()), what)
        }
        Edit::AddAssertion(what) => review::claimed(of("add-assertion"), what),
        Edit::ChangeAssertion { assertion, what } => {
            review::claimed(of("change-assertion").with("id", assertion.number()), what)
        }
        Edit::SilenceFinding { finding, reason } => of("silence")
            .with("finding", finding.rule.slug())
            .with("about", finding.about)
            .with("reason", reason.as_str()),
        Edit::UnsilenceFinding(finding) => of("unsilence")
            .with("finding", finding.rule.slug())
            .with("about", finding.about),
        Edit::Delete(subjects) => of("delete").with(
            "what",
            subjects.iter().map(|it| subject(*it)).collect::<Vec<_>>(),
        ),
        Edit::StartClock { at } => of("start-clock").with("at", at.to_string()),
        Edit::AdvanceClock { to } => of("advance-clock").with("to", to.to_string()),
        Edit::HoldToken(token) => of("hold-token").and(clock::token(token)),
        Edit::ResolveReferences(host) => of("resolve-references").with("node", host.number()),
        Edit::StopClock => of("stop-clock"),
        Edit::Paste {
            fragment,
            by,
            parent,
        } => of("paste")
            .with("fragment", pasted(diagram, fragment))
            .with("by", vec![by.x, by.y])
            .with_some("in", parent.map(NodeId::number)),
        // A beat has none of these.
        Edit::SetStoryAbout(_)
        | Edit::AddBeat { .. }
        | Edit::ChangeBeat { .. }
        | Edit::MoveBeat { .. }
        | Edit::RemoveBeat(_) => of("nothing"),
    }
}

fn place(record: Record, new: &NewNode) -> Record {
    let kind = match new.kind {
        NewNodeKind::Resource(kind) => kind.slug(),
        scope => scope_slug(scope),
    };
    record
        .with("kind", kind)
        .with_some("name", new.name.as_deref())
        .with_some("in", new.parent.map(NodeId::number))
        .with("at", vec![new.at.x, new.at.y])
}

fn scope_slug(kind: NewNodeKind) -> &'static str {
    match kind {
        NewNodeKind::ManagementGroup => "management-group",
        NewNodeKind::Subscription => "subscription",
        NewNodeKind::ResourceGroup => "resource-group",
        NewNodeKind::UserAssignedIdentity => "user-assigned-identity",
        NewNodeKind::ServicePrincipal => "service-principal",
        NewNodeKind::User => "user",
        NewNodeKind::Group => "group",
        NewNodeKind::Note => "note",
        NewNodeKind::Resource(kind) => kind.slug(),
    }
}

/// What can be deleted: what it is, and its numbers.
fn subject(subject: Subject) -> Value {
    let (kind, numbers) = words_of_subject(subject);
    let mut value = vec![Value::from(kind)];
    value.extend(numbers.into_iter().map(Value::from));
    Value::Array(value)
}

/// The parts of which the edits and goals of a story speak, each once.
pub(super) fn parts_of(story: &Story) -> BTreeSet<(NodeId, PartId)> {
    fn of_edit(edit: &Edit, parts: &mut BTreeSet<(NodeId, PartId)>) {
        let mut see = |scope: Scope| parts.extend(scope.part().map(|part| (scope.node(), part)));
        match edit {
            Edit::Several(edits) => edits.iter().for_each(|it| of_edit(it, parts)),
            Edit::AssignRole { scope, .. } => see(*scope),
            Edit::AddDenyAssignment(rule) => see(rule.scope),
            Edit::AddCall(what) | Edit::ChangeCall { what, .. } => see(what.target),
            Edit::AddAssertion(what) | Edit::ChangeAssertion { what, .. } => see(what.target),
            Edit::GrantDatabaseRoles {
                server, database, ..
            } => see(Scope::Part(*server, *database)),
            Edit::GrantDataRoles { scope, .. } => see(*scope),
            _ => {}
        }
    }
    let mut parts = BTreeSet::new();
    for beat in &story.beats {
        beat.what
            .edits
            .iter()
            .for_each(|it| of_edit(it, &mut parts));
        for goal in &beat.what.goals {
            if let Goal::Claim(what) = goal {
                let scope = what.target;
                parts.extend(scope.part().map(|part| (scope.node(), part)));
            }
        }
    }
    parts
}

/// Copied things, as lists of what they are in a file.
fn pasted(diagram: &Diagram, it: &Fragment) -> Record {
    Record::new()
        .with_list("nodes", it.nodes.iter().map(|it| node(it)))
        .with_list("around", it.around.iter().map(|it| node(it)))
        .with_list(
            "roleAssignments",
            it.role_assignments
                .iter()
                .map(|it| super::role_assignment(diagram, it)),
        )
        .with_list(
            "roleDefinitions",
            it.role_definitions.iter().map(|it| roles::definition(it)),
        )
        .with_list(
            "databaseUsers",
            it.database_users.iter().map(|it| super::database_user(it)),
        )
        .with_list(
            "dataGrants",
            it.data_grants.iter().map(|it| super::data_grant(it)),
        )
        .with_list("calls", it.calls.iter().map(|it| super::call(it)))
        .with_list(
            "federatedCredentials",
            it.federated_credentials
                .iter()
                .map(|it| federation::federated_credential(it)),
        )
}

/// Also where it is empty: which data roles are meant is what such an edit says.
fn data_roles(roles: &[DataRole]) -> Vec<&'static str> {
    roles.iter().map(|role| role.slug()).collect()
}
