//! Repairs of calls whose caller may not: grant it, lift what bars it, or wait.

use super::{Workshop, may, sensible_scope};
use crate::azure::operations::{DatabasePermission, Permission};
use crate::azure::{BuiltInRole, template};
use crate::diagram::{
    DatabaseRole, DenyAssignmentId, Edit, Principal, PrincipalId, Scope, Subject,
};
use crate::flow::pick::Identities;
use crate::flow::recorder::Purpose;
use crate::flow::simulate;
use crate::flow::trace::{Fix, Verdict};
use crate::flow::values::Values;
use crate::flow::{grants as data_grants, words};
use crate::guid::Guid;
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

impl Workshop<'_> {
    // Source: MicrosoftDocs/azure-docs:articles/role-based-access-control/deny-assignments.md.
    pub(super) fn lift_deny(&self, principal: PrincipalId, by: &[DenyAssignmentId]) -> Vec<Fix> {
        let rules: Vec<_> = by
            .iter()
            .filter_map(|id| self.diagram.deny_assignment(*id))
            .collect();
        let names: Vec<Text> = rules
            .iter()
            .map(|rule| words::quoted(&rule.rule.name))
            .collect();
        let which = match names.as_slice() {
            [one] => say!("the deny assignment {name}", name = one),
            several => say!("the deny assignments {names}", names = words::list(several)),
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
                title: say!("Exclude {name} from {which}", name, which),
                why: say!(
                    "No role outweighs a deny assignment. Everyone else stays barred. One that Azure \
                      made is changed where it comes from: in the deployment stack or the managed \
                      application."
                ),
                edit: Edit::Several(std::iter::once(delete.clone()).chain(excluding).collect()),
            },
            Fix {
                title: say!("Delete {which}", which),
                why: say!(
                    "No role outweighs a deny assignment. Nobody stays barred then. One that Azure made \
                      goes with what made it."
                ),
                edit: delete,
            },
        ]
    }

    pub(super) fn assign_role(
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
            say!("attach {place} to a resource", place)
        } else {
            words::to_do(self.call.what.operation)
        };
        let narrowness = if scope == looked_for_at {
            say!(
                "The role with the fewest permissions that lets it {to_do}, at the narrowest scope \
                 that counts.",
                to_do,
            )
        } else {
            say!(
                "The role with the fewest permissions that lets it {to_do}, on the whole vault: \
                 Microsoft advises a vault for each application, not roles on single keys, secrets \
                 or certificates.",
                to_do,
            )
        };
        let assign = Fix {
            title: say!(
                "Assign {role} to {who} on {place}",
                role = role.name,
                who = principal.name,
                place
            ),
            why: narrowness.then(say!(
                "It grants: {description}",
                description = words::role(role),
            )),
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

    pub(super) fn wait(&self, until: Timestamp) -> Fix {
        let then = simulate::run(self.diagram, self.call, until, Purpose::Decide);
        let is_enough =
            then.is_some_and(|then| matches!(then.trace.verdict, Verdict::Allowed { .. }));
        let why = if is_enough {
            say!("What is needed has been granted. Nothing else is to be done.")
        } else {
            say!("Then it gets further. What is missing after that is told next.")
        };
        Fix {
            title: say!(
                "Wait until {until}",
                until = until.day_and_time_from(self.now)
            ),
            why,
            edit: Edit::AdvanceClock { to: until },
        }
    }

    pub(super) fn grant_database_role(&self, principal: PrincipalId) -> Vec<Fix> {
        let target = self.call.what.target;
        let (Permission::Database(permission), Some(database), Some(principal)) = (
            self.diagram.permission(target, self.call.what.operation),
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
            say!(
                "Add {principal} to {role} in {place}",
                principal = principal.name,
                role = role.name(),
                place
            )
        } else {
            say!(
                "Create a user for {principal} in {place}, with {role}",
                principal = principal.name,
                place,
                role = role.name()
            )
        };
        let why = say!(
            "Run this in the database: {statements}",
            statements = self.statements(permission, &principal, is_user)
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

    /// Puts an entry into the list that is asked where no role allows it.
    pub(super) fn give_list_entry(&self, principal: PrincipalId) -> Option<Fix> {
        let what = &self.call.what;
        let principal = self.diagram.principal(principal)?;
        let Permission::Rbac(permission) = self.diagram.permission(what.target, what.operation)
        else {
            return None;
        };
        let list = permission.otherwise?;
        let names: Vec<String> = list
            .all_of
            .iter()
            .map(|it| it.row().name.to_owned())
            .collect();
        Some(Fix {
            title: say!(
                "Give {principal} {names} in the access control lists of {place}",
                principal = principal.name,
                names = words::list(&names),
                place = words::scope(self.diagram, what.target)
            ),
            why: say!(
                "Lists are asked where no role allows it. Unlike a role, an entry can be kept to single \
                  directories; each directory on the way has to give Execute then."
            ),
            edit: Edit::GrantDataRoles {
                scope: what.target,
                principal: principal.id,
                roles: list.all_of.to_vec(),
            },
        })
    }

    /// Gives the data role with the fewest permissions, for as little as possible.
    pub(super) fn grant_data_role(&self, principal: PrincipalId) -> Vec<Fix> {
        let target = self.call.what.target;
        let (Permission::DataRole(permission), Some(principal)) = (
            self.diagram.permission(target, self.call.what.operation),
            self.diagram.principal(principal),
        ) else {
            return Vec::new();
        };
        let role = permission.least_role.row();
        let scope = data_grants::sensible_scope(self.diagram, target);
        let mut values = Values::of_call(self.diagram, self.call, target);
        values.set_identity(&principal);
        // A quote within the quotes of a statement is doubled.
        let quoted = principal.name.replace('\'', "''").replace('"', "\"\"");
        values.set(template::PRINCIPAL_NAME, quoted);
        vec![Fix {
            title: say!(
                "Give {principal} {role} for {place}",
                principal = principal.name,
                role = role.name,
                place = words::scope(self.diagram, scope)
            ),
            why: say!(
                "Nothing less lets it {to_do}. {description} Run this: {fill}",
                to_do = words::to_do(self.call.what.operation),
                description = words::data_role(role),
                fill = values.fill(role.command)
            ),
            edit: Edit::GrantDataRoles {
                scope,
                principal: principal.id,
                roles: vec![permission.least_role],
            },
        }]
    }
}
