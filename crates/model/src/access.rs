//! May this principal do this action on this scope, and because of which assignment?
//!
//! An [`Estate`] is all that decides: scopes, principals, roles, role
//! assignments and deny assignments, as plain data that knows nothing of a
//! diagram. [`decide`] answers one [`Question`]; an [`Index`] answers many, and
//! all of them at once as a [`Matrix`]. Every [`Decision`] carries what decided
//! it; where no role grants, [`Index::near_misses`] explains what came near.
//!
//! The order is Azure's: deny assignments first, then role assignments, and
//! where none grants the answer is no. A role assignment with a [`condition`]
//! grants where it holds for what is known of the request, and does not where it
//! fails; where that cannot be told, it does not grant, and is reported.
//!
//! Reading order: `id`, `pattern`, `estate`, `role`, `condition`, `decide`,
//! `explain`, `index`, `matrix`; then `breadth` and [`case`].

// Source: Microsoft Learn, "What is Azure role-based access control (Azure RBAC)?",
// section "How Azure RBAC determines if a user has access to a resource".

mod breadth;
pub mod case;
pub mod condition;
mod decide;
mod estate;
mod explain;
mod id;
mod index;
mod matrix;
mod pattern;
mod role;
mod table;

pub use breadth::{Breadth, Need, roles_granting};
pub use decide::{
    ConditionalGrant, Decision, Denial, DeniedPrincipal, Grant, Membership, NotEvaluated, Question,
    UnmetGrant, decide,
};
pub use estate::{
    DenyAssignment, Estate, PermissionBlock, Plane, Principal, Role, RoleAssignment, Scope,
};
pub use explain::{NearMisses, RoleMiss, RoleMissReason, ScopeMiss, ScopeRelation};
pub use id::{DenyAssignmentId, PrincipalId, RoleAssignmentId, RoleId, ScopeId};
pub use index::Index;
pub use matrix::{Deed, Matrix, Standing};
pub use pattern::{Patterns, Wildcards, matches};
pub use role::{Permission, RoleAnswer};
