//! The smallest edits that repair a denial.
//!
//! Smallest means: what gives away least. To name an identity that is there
//! comes before making one; the role with the fewest permissions at the
//! narrowest sensible scope before any other.

mod conditions;
mod federation;
mod grants;
mod identities;
mod modes;
mod secrets;

use crate::azure::PartKind;
use crate::azure::operations::Permission;
use crate::diagram::{
    Call, CallId, Diagram, Edit, NewCall, Node, PartId, PrincipalId, RoleAssignmentId, Scope,
    Subject,
};
use crate::flow::check::Cause;
use crate::flow::need::needs_of_call;
use crate::flow::trace::Fix;
use crate::flow::{database, grants as data_grants, rbac};
use crate::say;
use crate::time::Timestamp;

/// Edits that would repair what is wrong, the smallest first. Each can be
/// applied to the diagram as it is.
pub(super) fn fixes(diagram: &Diagram, call: &Call, cause: &Cause, now: Timestamp) -> Vec<Fix> {
    let Some(caller) = diagram.node(call.what.caller) else {
        return Vec::new();
    };
    let workshop = Workshop {
        diagram,
        call,
        caller,
        now,
    };
    let mut fixes = match cause {
        Cause::NoIdentity
        | Cause::NoneByDefault
        | Cause::SeveralAndNoneNamed
        | Cause::NotAttached(_)
            if workshop.is_pod() =>
        {
            workshop.be_an_identity_of_its_own()
        }
        Cause::NoIdentity | Cause::OnlyUserAssigned => workshop.give_identity(),
        Cause::NoneByDefault | Cause::SeveralAndNoneNamed => workshop.name_identity(),
        Cause::OnlySystemAssigned => workshop.use_system_assigned(),
        Cause::NotAttached(id) => workshop.attach_or_name_another(*id),
        Cause::KeyFileNotReadable => vec![workshop.let_read_key_files()],
        Cause::NobodySignedIn => workshop.sign_in_somebody(),
        Cause::CannotBeNamed => vec![workshop.take_variable_away()],
        Cause::NoSetting => workshop.copy_key_into_new_setting(),
        Cause::StaleKey(setting) => workshop.copy_key_again(*setting),
        Cause::KeyReadsOnly(setting) => workshop.copy_key_that_writes(*setting),
        Cause::KeyOfAnother(setting) => workshop.copy_key_of_target(*setting),
        Cause::SasPolicyGone(setting) => workshop.make_policy_again(*setting),
        Cause::SasOfAnother(setting)
        | Cause::SasNotNow(setting)
        | Cause::SasWrongService(setting)
        | Cause::SasWrongLevel(setting)
        | Cause::SignerGone(setting)
        | Cause::SasLacksPermission(setting) => workshop.sign_sas_again(*setting),
        Cause::HolderLacksRight(holder) => workshop.give_holder_right(*holder),
        Cause::ReferenceUnread(setting) => workshop.let_platform_read_vault(*setting),
        Cause::ReferenceKept { until } => workshop.find_what_the_vault_holds(*until),
        Cause::ReferenceGone(setting) => workshop.hold_without_vault(*setting),
        Cause::KeysNotPermitted => workshop.let_keys_in_or_not(),
        Cause::WrongClientCredential(setting) | Cause::ExpiredClientCredential(setting) => {
            workshop.make_new_client_credential(*setting)
        }
        Cause::PodUnlabeled => workshop.label_pod(),
        Cause::NoClientId => workshop.annotate_service_account(),
        Cause::NoTrust(presented) => workshop.trust(presented),
        Cause::IssuerUnreachable => workshop.publish_issuer(),
        Cause::TokenOfTheDirectory => workshop.act_as_itself(),
        Cause::TokenOnly | Cause::NoApplication | Cause::NoCredential => {
            workshop.use_identity().into_iter().collect()
        }
        Cause::UnknownResource | Cause::WrongAudience => workshop.ask_for_the_right_audience(),
        Cause::Denied { principal, by, .. } => workshop.lift_deny(*principal, by),
        Cause::NoRole {
            principal,
            least_role,
            scope,
            is_linked,
            unmet,
            ..
        } => {
            let (mut fixes, without) = unmet
                .as_ref()
                .map(|unmet| workshop.meet(unmet, *principal))
                .unwrap_or_default();
            fixes.extend(workshop.assign_role(*principal, *least_role, *scope, *is_linked));
            fixes.extend(workshop.give_list_entry(*principal));
            fixes.extend(without);
            fixes.extend(workshop.turn_switch(*principal));
            fixes
        }
        Cause::NotYet {
            until,
            is_linked,
            instead,
        } => {
            let mut fixes = vec![workshop.wait(*until)];
            if let Some(it) = instead {
                fixes.extend(workshop.assign_role(it.principal, it.role, it.scope, *is_linked));
            }
            fixes
        }
        Cause::NoDatabaseUser(principal) | Cause::NoDatabaseRole(principal) => {
            workshop.grant_database_role(*principal)
        }
        Cause::NotKnownThere(principal) | Cause::NoDataRole(principal) => {
            let mut fixes = workshop.grant_data_role(*principal);
            fixes.extend(workshop.turn_switch(*principal));
            fixes
        }
        Cause::TokensNotTaken => workshop.take_tokens(),
        Cause::AlreadyAssigned(assignment) => workshop.take_assignment_away(*assignment),
        Cause::WrongModel(takes) => workshop.call_another_model(*takes),
    };
    if matches!(cause, Cause::NoRole { .. } | Cause::Denied { .. }) && workshop.uses_a_sas() {
        fixes.extend(workshop.use_identity());
    }
    fixes.retain(|fix| diagram.clone().apply(&fix.edit).is_ok());
    fixes
}

/// Lets the call use a managed identity of its host in place of a secret.
/// `None` if there is no such call, or its host cannot do without.
pub(crate) fn use_identity(diagram: &Diagram, call: CallId) -> Option<Fix> {
    let call = diagram.call(call)?;
    let caller = diagram.node(call.what.caller)?;
    let workshop = Workshop {
        diagram,
        call,
        caller,
        // What a fix takes from the clock is when a secret expires.
        now: Timestamp::START,
    };
    workshop
        .use_identity()
        .filter(|fix| diagram.clone().apply(&fix.edit).is_ok())
}

/// The scope at which a role is best assigned for something that is looked for
/// at `scope`.
pub(crate) fn sensible_scope(diagram: &Diagram, scope: Scope) -> Scope {
    let advised_on_the_whole = scope
        .part()
        .and_then(|part| diagram.part(scope.node(), part))
        .is_some_and(|part| ADVISED_ON_THE_WHOLE.contains(&part.kind));
    if advised_on_the_whole || !diagram.is_assignable_scope(scope) {
        Scope::Node(scope.node())
    } else {
        scope
    }
}

/// Parts for which Microsoft advises to assign roles on the whole resource: a
/// vault for each application, rather than a role for each secret.
// Source: MicrosoftDocs/azure-security-docs:articles/key-vault/general/rbac-guide.md,
// best practices for individual keys, secrets and certificates.
const ADVISED_ON_THE_WHOLE: [PartKind; 3] = [
    PartKind::named("key-vault-secret"),
    PartKind::named("key-vault-key"),
    PartKind::named("key-vault-certificate"),
];

/// Whether this principal has all that the call needs.
fn may(diagram: &Diagram, what: &NewCall, principal: PrincipalId) -> bool {
    match diagram.permission(what.target, what.operation) {
        // A linked resource that is not drawn can not be granted on.
        Permission::Rbac(permission) => {
            let needs = needs_of_call(diagram, what);
            needs.len() > permission.linked.len() + permission.further.len()
                && needs
                    .iter()
                    .all(|need| rbac::is_granted(diagram, principal, need))
                || !data_grants::listed(diagram, principal, what.target, permission).is_empty()
        }
        Permission::Database(permission) => {
            database::is_granted(diagram, principal, what.target, permission)
        }
        Permission::DataRole(permission) => {
            data_grants::is_granted(diagram, principal, what.target, permission)
        }
    }
}

struct Workshop<'w> {
    diagram: &'w Diagram,
    call: &'w Call,
    caller: &'w Node,
    now: Timestamp,
}

impl Workshop<'_> {
    fn ask_for_the_right_audience(&self) -> Vec<Fix> {
        let service = self.call.what.operation.row().service.row();
        vec![Fix {
            title: say!(
                "Ask for a token for {audience}",
                audience = service.audience
            ),
            why: say!(
                "This is the audience that {service} expects.",
                service = service.name
            ),
            edit: self.change(NewCall {
                audience: None,
                ..self.call.what.clone()
            }),
        }]
    }

    /// Aims the call at a deployment of a model that does this; one is added where
    /// none is drawn.
    fn call_another_model(&self, takes: PartKind) -> Vec<Fix> {
        let node = self.call.what.target.node();
        let resource = self.diagram.node(node).and_then(|node| node.resource());
        let aimed_at = |part| {
            self.change(NewCall {
                target: Scope::Part(node, part),
                ..self.call.what.clone()
            })
        };
        let name = self.diagram.node_name(node);
        let drawn = resource.into_iter().flat_map(|it| &it.parts);
        let mut fixes: Vec<Fix> = drawn
            .filter(|part| part.kind == takes)
            .map(|part| Fix {
                title: say!("Call {part} instead", part = part.name.as_str()),
                why: say!("It is a deployment of a model that does this."),
                edit: aimed_at(part.id),
            })
            .collect();
        if fixes.is_empty() {
            // What is added gets the number that comes next.
            let part = PartId::new(self.diagram.next_id());
            let default_name = takes.row().default_name;
            fixes.push(Fix {
                title: say!("Deploy {default_name} on {name}, and call it", default_name, name),
                why: say!(
                    "One deployment is of one model. The roles on the resource count for each of them."
                ),
                edit: Edit::Several(vec![
                    Edit::AddPart {
                        node,
                        kind: takes,
                        name: None,
                    },
                    aimed_at(part),
                ]),
            });
        }
        fixes
    }

    /// Takes the assignment away that the call makes.
    fn take_assignment_away(&self, assignment: RoleAssignmentId) -> Vec<Fix> {
        let Some(there) = self.diagram.role_assignment(assignment) else {
            return Vec::new();
        };
        let role = self.diagram.role_name(there.role);
        let scope = self.diagram.scope_name(there.scope);
        vec![Fix {
            title: say!(
                "Remove {role} on {scope} first",
                role = role.as_str(),
                scope
            ),
            why: say!("The call then makes it anew."),
            edit: Edit::Delete(vec![Subject::RoleAssignment(assignment)]),
        }]
    }

    const fn change(&self, what: NewCall) -> Edit {
        Edit::ChangeCall {
            call: self.call.id,
            what,
        }
    }
}

fn one_or_several(mut edits: Vec<Edit>) -> Edit {
    match (edits.len(), edits.pop()) {
        (1, Some(only)) => only,
        (_, Some(last)) => {
            edits.push(last);
            Edit::Several(edits)
        }
        (_, None) => Edit::Several(edits),
    }
}
