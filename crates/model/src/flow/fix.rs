//! The smallest edits that repair a denial.
//!
//! Smallest means: what gives away least. To name an identity that is there
//! comes before making one; the role with the fewest permissions at the
//! narrowest sensible scope before any other.

mod conditions;
mod federation;
mod secrets;

use super::check::Cause;
use super::database;
use super::default_chain;
use super::need::needs_of_call;
use super::pick::Identities;
use super::trace::Fix;
use super::values::Values;
use super::{rbac, words};
use crate::azure::hosts::IdentitySelection;
use crate::azure::operations::{DatabasePermission, Permission};
use crate::azure::resource_kinds::{IdentityRefusal, SystemAssigned};
use crate::azure::{BuiltInRole, PartKind, template};
use crate::diagram::{
    Call, CallId, Credential, DatabaseRole, DenyAssignmentId, Diagram, Edit, IdentityChoice,
    KeyFileAccess, NewCall, NewNode, NewNodeKind, Node, NodeId, NodeKind, Principal, PrincipalId,
    PrincipalKind, Resource, Scope, Subject, WorldPoint,
};
use crate::guid::Guid;
use crate::time::Timestamp;

/// At most this many existing identities are offered.
const MOST_IDENTITIES: usize = 3;

/// How far above its host a new identity stands, in world pixels.
const ABOVE: i32 = 60;

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
        Cause::NoIdentity => workshop.give_identity(),
        Cause::NoneByDefault | Cause::SeveralAndNoneNamed => workshop.name_identity(),
        Cause::OnlySystemAssigned => workshop.use_system_assigned(),
        Cause::NotAttached(id) => workshop.attach_or_name_another(*id),
        Cause::KeyFileNotReadable => vec![workshop.let_read_key_files()],
        Cause::NobodySignedIn => workshop.sign_in_somebody(),
        Cause::CannotBeNamed => vec![workshop.take_variable_away()],
        Cause::NoSetting => workshop.copy_key_into_new_setting(),
        Cause::StaleKey(setting) => workshop.copy_key_again(*setting),
        Cause::KeyOfAnother(setting) => workshop.copy_key_of_target(*setting),
        Cause::SasOfAnother(setting)
        | Cause::SasNotNow(setting)
        | Cause::SasWrongService(setting)
        | Cause::SasWrongLevel(setting)
        | Cause::SignerGone(setting)
        | Cause::SasLacksPermission(setting) => workshop.sign_sas_again(*setting),
        Cause::ReferenceUnread(setting) => workshop.let_platform_read_vault(*setting),
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
        } => {
            let (mut fixes, without) = unmet
                .as_ref()
                .map(|unmet| workshop.meet(unmet, *principal))
                .unwrap_or_default();
            fixes.extend(workshop.assign_role(*principal, *least_role, *scope, *is_linked));
            fixes.extend(without);
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
    match &what.operation.row().permission {
        // A linked resource that is not drawn can not be granted on.
        Permission::Rbac(permission) => {
            let needs = needs_of_call(diagram, what);
            needs.len() > permission.linked.len() + permission.further.len()
                && needs
                    .iter()
                    .all(|need| rbac::is_granted(diagram, principal, need))
        }
        Permission::Database(permission) => {
            database::is_granted(diagram, principal, what.target, permission)
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
    fn give_identity(&self) -> Vec<Fix> {
        if self.call.what.credential.trusting().is_some() {
            return self.attach_for_application();
        }
        let mut fixes = vec![self.enable_system_assigned()];
        if !self.could_have_system_assigned() {
            fixes.push(self.make_and_attach());
        }
        let acts_with_no_other = self
            .caller
            .resource_kind()
            .and_then(|kind| kind.row().host)
            .is_some_and(|host| host.row().selection == IdentitySelection::OnlySystemAssigned);
        if acts_with_no_other {
            return fixes;
        }
        let drawn = self
            .diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
            .filter_map(|node| self.diagram.principal(PrincipalId::of_node(node.id)))
            .collect();
        fixes.extend(
            self.most_useful(drawn)
                .iter()
                .map(|identity| self.attach(identity)),
        );
        fixes
    }

    fn could_have_system_assigned(&self) -> bool {
        self.caller
            .resource_kind()
            .is_some_and(|kind| kind.row().identity.allows_system_assigned())
    }

    /// Makes a user-assigned identity for a host that can have no other.
    fn make_and_attach(&self) -> Fix {
        let mut edits = self.new_identity();
        if self.choice() != IdentityChoice::Unnamed {
            edits.push(self.choose(IdentityChoice::Unnamed));
        }
        Fix {
            title: format!("Make a user-assigned identity for {}", self.caller.name),
            why: "It can have no identity of another kind. By itself a new one may do nothing: \
                  what it may do is decided next."
                .to_owned(),
            edit: Edit::Several(edits),
        }
    }

    /// Places a user-assigned identity above the host, and attaches it.
    fn new_identity(&self) -> Vec<Edit> {
        let host = self.caller.id;
        // What is placed gets the number that comes next.
        let identity = NodeId::new(self.diagram.next_id());
        let mut edits = vec![Edit::Place(NewNode {
            kind: NewNodeKind::UserAssignedIdentity,
            name: None,
            parent: self.caller.parent,
            at: WorldPoint {
                x: self.caller.at.x,
                y: self.caller.at.y - ABOVE,
            },
        })];
        edits.extend(self.room_for_another());
        edits.push(Edit::AttachIdentity { host, identity });
        edits
    }

    /// What has to go, or to come, before another user-assigned identity can be
    /// attached.
    fn room_for_another(&self) -> Vec<Edit> {
        let host = self.caller.id;
        let Some(resource) = self.caller.resource() else {
            return Vec::new();
        };
        let is_on = match resource.system_assigned {
            Some(_) => SystemAssigned::On,
            None => SystemAssigned::Off,
        };
        let support = resource.kind.row().identity;
        match support.check(is_on, resource.user_assigned.len() + 1) {
            Ok(()) | Err(IdentityRefusal::NoSystemAssigned | IdentityRefusal::NoUserAssigned) => {
                Vec::new()
            }
            Err(IdentityRefusal::NeverBoth) => vec![Edit::DisableSystemAssigned(host)],
            Err(IdentityRefusal::UserAssignedAlone) => vec![Edit::EnableSystemAssigned(host)],
            Err(IdentityRefusal::OnlyOneUserAssigned) => vec![self.detach_all(resource)],
        }
    }

    fn detach_all(&self, resource: &Resource) -> Edit {
        let attachments = resource
            .user_assigned
            .iter()
            .map(|identity| Subject::Attachment(self.caller.id, *identity));
        Edit::Delete(attachments.collect())
    }

    fn enable_system_assigned(&self) -> Fix {
        let name = &self.caller.name;
        let enable = Edit::EnableSystemAssigned(self.caller.id);
        let in_the_way = self.caller.resource().filter(|resource| {
            !resource.user_assigned.is_empty() && !resource.may_enable_system_assigned()
        });
        if let Some(resource) = in_the_way {
            return Fix {
                title: format!("Give {name} a system-assigned identity instead"),
                why: format!(
                    "It belongs to {name} alone. The user-assigned one is detached: {} have one \
                     kind or the other, never both.",
                    resource.kind.row().plural
                ),
                edit: Edit::Several(vec![self.detach_all(resource), enable]),
            };
        }
        Fix {
            title: format!("Enable the system-assigned identity of {name}"),
            why: format!(
                "It belongs to {name} alone and ends with it. By itself it may do nothing: what \
                 it may do is decided next."
            ),
            edit: enable,
        }
    }

    /// Attaches an identity; where the host would not pick it by itself, the
    /// call names it.
    fn attach(&self, identity: &Principal) -> Fix {
        let host = self.caller.id;
        let attach = Edit::AttachIdentity {
            host,
            identity: identity.node,
        };
        let mut edits = self.room_for_another();
        edits.push(attach);
        let named = IdentityChoice::UserAssigned(identity.id);
        if self.choice() != named {
            edits.push(self.choose(named));
        }
        let granted = if may(self.diagram, &self.call.what, identity.id) {
            " and may already do this"
        } else {
            ""
        };
        Fix {
            title: format!("Attach {} to {}", identity.name, self.caller.name),
            why: format!(
                "It is there already{granted}. Code on {} can then do all that {} may do.",
                self.caller.name, identity.name
            ),
            edit: one_or_several(edits),
        }
    }

    fn name_identity(&self) -> Vec<Fix> {
        let attached = Identities::of(self.diagram, self.caller).user_assigned;
        let mut fixes = self.name_one_of(attached);
        if self.call.what.credential.trusting().is_none() {
            fixes.push(self.enable_system_assigned());
        }
        fixes
    }

    fn name_one_of(&self, attached: Vec<Principal>) -> Vec<Fix> {
        self.most_useful(attached)
            .iter()
            .map(|identity| {
                let why = if may(self.diagram, &self.call.what, identity.id) {
                    format!("{} is attached, and may already do this.", identity.name)
                } else {
                    format!(
                        "{} is attached. What it may do is decided next.",
                        identity.name
                    )
                };
                Fix {
                    title: format!("Name {} {}", identity.name, self.where_named()),
                    why,
                    edit: self.choose(IdentityChoice::UserAssigned(identity.id)),
                }
            })
            .collect()
    }

    // Source: MicrosoftDocs/azure-management-docs:articles/azure-arc/servers/managed-identity-authentication.md,
    // prerequisites.
    fn let_read_key_files(&self) -> Fix {
        let name = &self.caller.name;
        Fix {
            title: format!("Let the code on {name} run as a member of the group himds"),
            why: "Then it may read the file that the agent names. Everyone in the group can get \
                  tokens of the server, so the group should be small."
                .to_owned(),
            edit: Edit::SetKeyFileAccess {
                host: self.caller.id,
                access: KeyFileAccess::Member,
            },
        }
    }

    fn sign_in_somebody(&self) -> Vec<Fix> {
        let users = self
            .diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::User);
        let mut fixes: Vec<Fix> = users
            .take(MOST_IDENTITIES)
            .map(|user| Fix {
                title: format!("Sign in as {}", user.name),
                why: format!(
                    "{} then acts with all that {} may do.",
                    self.caller.name, user.name
                ),
                edit: self.change(NewCall {
                    credential: Credential::SignedInUser(PrincipalId::of_node(user.id)),
                    ..self.call.what.clone()
                }),
            })
            .collect();
        if fixes.is_empty() {
            // What is placed gets the number that comes next.
            let new = PrincipalId::new(self.diagram.next_id());
            fixes.push(Fix {
                title: "Draw a user who is signed in".to_owned(),
                why: "Cloud Shell acts as somebody. What the user may do is decided next."
                    .to_owned(),
                edit: Edit::Several(vec![
                    Edit::Place(NewNode {
                        kind: NewNodeKind::User,
                        name: None,
                        parent: None,
                        at: WorldPoint {
                            x: self.caller.at.x,
                            y: self.caller.at.y - ABOVE,
                        },
                    }),
                    self.change(NewCall {
                        credential: Credential::SignedInUser(new),
                        ..self.call.what.clone()
                    }),
                ]),
            });
        }
        fixes
    }

    fn take_variable_away(&self) -> Fix {
        Fix {
            title: format!("Take AZURE_CLIENT_ID away from {}", self.caller.name),
            why: "The library then names no identity, and the one that is bound answers."
                .to_owned(),
            edit: Edit::SetClientIdVariable {
                host: self.caller.id,
                principal: None,
            },
        }
    }

    fn use_system_assigned(&self) -> Vec<Fix> {
        let has_one = Identities::of(self.diagram, self.caller)
            .system_assigned
            .is_some();
        let mut edits = Vec::new();
        if !has_one {
            edits.push(Edit::EnableSystemAssigned(self.caller.id));
        }
        if self.choice() != IdentityChoice::Unnamed {
            edits.push(self.choose(IdentityChoice::Unnamed));
        }
        let name = &self.caller.name;
        vec![Fix {
            title: format!("Let {name} use its system-assigned identity"),
            why: format!("{name} can act with no other."),
            edit: one_or_several(edits),
        }]
    }

    fn attach_or_name_another(&self, named: PrincipalId) -> Vec<Fix> {
        let mut fixes = Vec::new();
        if let Some(principal) = self.diagram.principal(named)
            && principal.kind == PrincipalKind::UserAssigned
        {
            fixes.push(self.attach(&principal));
        }
        let identities = Identities::of(self.diagram, self.caller);
        let system_assigned = identities.system_assigned.map(|_| Fix {
            title: format!("Name no identity {}", self.where_named()),
            why: format!(
                "{} then answers with its system-assigned identity.",
                self.caller.name
            ),
            edit: self.choose(IdentityChoice::Unnamed),
        });
        fixes.extend(system_assigned);
        fixes.extend(self.name_one_of(identities.user_assigned));
        fixes
    }

    fn ask_for_the_right_audience(&self) -> Vec<Fix> {
        let service = self.call.what.operation.row().service.row();
        vec![Fix {
            title: format!("Ask for a token for {}", service.audience),
            why: format!("This is the audience that {} expects.", service.name),
            edit: self.change(NewCall {
                audience: None,
                ..self.call.what.clone()
            }),
        }]
    }

    // Source: MicrosoftDocs/azure-docs:articles/role-based-access-control/deny-assignments.md.
    fn lift_deny(&self, principal: PrincipalId, by: &[DenyAssignmentId]) -> Vec<Fix> {
        let rules: Vec<_> = by
            .iter()
            .filter_map(|id| self.diagram.deny_assignment(*id))
            .collect();
        let names: Vec<String> = rules
            .iter()
            .map(|rule| format!("“{}”", rule.rule.name))
            .collect();
        let which = match names.as_slice() {
            [one] => format!("the deny assignment {one}"),
            several => format!("the deny assignments {}", words::list(several)),
        };
        let delete = Edit::Delete(by.iter().copied().map(Subject::DenyAssignment).collect());
        let name = self
            .diagram
            .principal(principal)
            .map_or_else(String::new, |principal| principal.name);
        let excluding = rules.iter().map(|rule| {
            let mut rule = rule.rule.clone();
            if !rule.exclude_principals.contains(&principal) {
                rule.exclude_principals.push(principal);
            }
            Edit::AddDenyAssignment(rule)
        });
        vec![
            Fix {
                title: format!("Exclude {name} from {which}"),
                why: "No role outweighs a deny assignment. Everyone else stays barred. One that Azure \
                      made is changed where it comes from: in the deployment stack or the managed \
                      application.".to_owned(),
                edit: Edit::Several(std::iter::once(delete.clone()).chain(excluding).collect()),
            },
            Fix {
                title: format!("Delete {which}"),
                why: "No role outweighs a deny assignment. Nobody stays barred then. One that Azure made \
                      goes with what made it.".to_owned(),
                edit: delete,
            },
        ]
    }

    fn assign_role(
        &self,
        principal: PrincipalId,
        role: Guid,
        looked_for_at: Scope,
        is_linked: bool,
    ) -> Vec<Fix> {
        let (Some(role), Some(principal)) =
            (BuiltInRole::find(role), self.diagram.principal(principal))
        else {
            return Vec::new();
        };
        let scope = sensible_scope(self.diagram, looked_for_at);
        let place = words::scope(self.diagram, scope);
        let to_do = if is_linked {
            format!("attach {place} to a resource")
        } else {
            words::to_do(self.call.what.operation)
        };
        let narrowness = if scope == looked_for_at {
            "at the narrowest scope that counts"
        } else {
            "on the whole vault: Microsoft advises a vault for each application, not roles on single \
             secrets"
        };
        let assign = Fix {
            title: format!("Assign {} to {} on {place}", role.name, principal.name),
            why: format!(
                "The role with the fewest permissions that lets it {to_do}, {narrowness}. It \
                 grants: {}",
                role.description
            ),
            edit: Edit::AssignRole {
                principal: principal.id,
                role: role.id,
                scope,
                condition: None,
            },
        };
        let others = Identities::of(self.diagram, self.caller)
            .user_assigned
            .into_iter()
            .filter(|other| other.id != principal.id)
            .filter(|other| may(self.diagram, &self.call.what, other.id))
            .collect();
        let mut fixes = vec![assign];
        fixes.extend(self.name_one_of(others));
        fixes
    }

    fn wait(&self, until: Timestamp) -> Fix {
        Fix {
            title: format!("Wait until {}", until.day_and_time_from(self.now)),
            why: "What is needed has been granted. Nothing else is to be done.".to_owned(),
            edit: Edit::AdvanceClock { to: until },
        }
    }

    fn grant_database_role(&self, principal: PrincipalId) -> Vec<Fix> {
        let target = self.call.what.target;
        let (Permission::Database(permission), Some(database), Some(principal)) = (
            &self.call.what.operation.row().permission,
            target.part(),
            self.diagram.principal(principal),
        ) else {
            return Vec::new();
        };
        let Some(role) = DatabaseRole::from_name(permission.database_role) else {
            return Vec::new();
        };
        let place = words::scope(self.diagram, target);
        let is_user = self.diagram.database_users().any(|user| {
            user.principal == principal.id
                && user.server == target.node()
                && user.database == database
        });
        let title = if is_user {
            format!("Add {} to {} in {place}", principal.name, role.name())
        } else {
            format!(
                "Create a user for {} in {place}, with {}",
                principal.name,
                role.name()
            )
        };
        let why = format!(
            "Run this in the database: {}",
            self.statements(permission, &principal, is_user)
        );
        vec![Fix {
            title,
            why,
            edit: Edit::GrantDatabaseRoles {
                server: target.node(),
                database,
                principal: principal.id,
                roles: vec![role],
            },
        }]
    }

    fn statements(
        &self,
        permission: &DatabasePermission,
        principal: &Principal,
        is_user: bool,
    ) -> String {
        let mut values = Values::of_call(self.diagram, self.call, self.call.what.target);
        // A closing bracket within the brackets of a name is doubled.
        values.set(template::PRINCIPAL_NAME, principal.name.replace(']', "]]"));
        let grant = values.fill(permission.grant);
        if is_user {
            grant
        } else {
            format!("{} {grant}", values.fill(permission.create_user))
        }
    }

    /// Those who may already do it come first, and only some of them.
    fn most_useful(&self, mut identities: Vec<Principal>) -> Vec<Principal> {
        identities.sort_by_cached_key(|identity| {
            (
                !may(self.diagram, &self.call.what, identity.id),
                identity.id,
            )
        });
        identities.truncate(MOST_IDENTITIES);
        identities
    }

    fn choice(&self) -> IdentityChoice {
        match self.call.what.credential {
            Credential::ManagedIdentity(choice)
            | Credential::Trusted {
                identity: choice, ..
            } => choice,
            Credential::DefaultChain => default_chain::choice(self.caller),
            Credential::Setting(_)
            | Credential::SignedInUser(_)
            | Credential::Workload
            | Credential::Nothing => IdentityChoice::Unnamed,
        }
    }

    /// Where the code says which identity it means.
    const fn where_named(&self) -> &'static str {
        match self.call.what.credential {
            Credential::DefaultChain => "in AZURE_CLIENT_ID",
            _ => "in the call",
        }
    }

    /// Names the identity, or none: in the call, or in the environment where the
    /// library takes it from there.
    fn choose(&self, choice: IdentityChoice) -> Edit {
        if self.call.what.credential == Credential::DefaultChain {
            return Edit::SetClientIdVariable {
                host: self.caller.id,
                principal: match choice {
                    IdentityChoice::Unnamed => None,
                    IdentityChoice::UserAssigned(principal) => Some(principal),
                },
            };
        }
        let credential = match self.call.what.credential {
            Credential::Trusted { application, .. } => Credential::Trusted {
                identity: choice,
                application,
            },
            Credential::ManagedIdentity(_)
            | Credential::Setting(_)
            | Credential::Workload
            | Credential::Nothing
            | Credential::DefaultChain
            | Credential::SignedInUser(_) => Credential::ManagedIdentity(choice),
        };
        self.change(NewCall {
            credential,
            ..self.call.what.clone()
        })
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
