//! What does a role say to an action, and which of several roles gives away least?

use super::estate::{PermissionBlock, Plane, Role};
use super::pattern::{Patterns, Wildcards};

/// The pattern that grants, and the block of the role that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permission<'r> {
    /// Counted from zero.
    pub block: usize,
    /// As it stands in the role.
    pub pattern: &'r str,
}

/// What a role says to an action on a plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleAnswer<'r> {
    /// It grants the action.
    Grants(Permission<'r>),
    /// It grants the action if a condition holds, which is not evaluated.
    GrantsUnderCondition {
        /// What would grant.
        permission: Permission<'r>,
        /// The condition of that block, as written.
        condition: &'r str,
    },
    /// It includes the action and leaves it out again.
    LeavesOut {
        /// What includes the action.
        permission: Permission<'r>,
        /// The excluded pattern of the same block that takes it away.
        excluded_by: &'r str,
    },
    /// It grants the same words on the other plane, where they do not help.
    OtherPlane(Permission<'r>),
    /// It speaks of other actions.
    OtherActions,
}

impl<'r> PermissionBlock<'r> {
    /// The included and the excluded patterns of a plane.
    #[must_use]
    pub fn on(&self, plane: Plane) -> (&Patterns<'r>, &Patterns<'r>) {
        match plane {
            Plane::Control => (&self.actions, &self.not_actions),
            Plane::Data => (&self.data_actions, &self.not_data_actions),
        }
    }

    /// The included pattern that fits the action, unless an excluded one does.
    #[must_use]
    pub fn covers(&self, action: &str, plane: Plane, wildcards: Wildcards) -> Option<&str> {
        let (included, excluded) = self.on(plane);
        let pattern = included.first_match(action, wildcards)?;
        match excluded.first_match(action, wildcards) {
            Some(_) => None,
            None => Some(pattern),
        }
    }
}

impl Role<'_> {
    /// What the role says to the action, the most favorable of its blocks first.
    #[must_use]
    pub fn answer(&self, action: &str, plane: Plane, wildcards: Wildcards) -> RoleAnswer<'_> {
        let mut under_condition = None;
        let mut left_out = None;
        let mut other_plane = None;
        for (block, permissions) in self.permissions.iter().enumerate() {
            let (included, excluded) = permissions.on(plane);
            if let Some(pattern) = included.first_match(action, wildcards) {
                let permission = Permission { block, pattern };
                match (
                    excluded.first_match(action, wildcards),
                    &permissions.condition,
                ) {
                    (Some(excluded_by), _) => {
                        left_out.get_or_insert(RoleAnswer::LeavesOut {
                            permission,
                            excluded_by,
                        });
                    }
                    (None, Some(condition)) => {
                        under_condition.get_or_insert(RoleAnswer::GrantsUnderCondition {
                            permission,
                            condition,
                        });
                    }
                    (None, None) => return RoleAnswer::Grants(permission),
                }
            }
            if let Some(pattern) = permissions.covers(action, plane.other(), wildcards) {
                other_plane.get_or_insert(RoleAnswer::OtherPlane(Permission { block, pattern }));
            }
        }
        under_condition
            .or(left_out)
            .or(other_plane)
            .unwrap_or(RoleAnswer::OtherActions)
    }
}
