//! What is wrong or risky in this design, and what is the sensible next step?
//!
//! [`review`] looks a diagram over by rules, each a file of its own, and sets apart
//! what is silenced. [`assertion`] checks what a diagram claims of itself.
//! [`proposals`] says which roles to offer where somebody is about to assign
//! one. The smallest fix of a denied call comes with its trace, see
//! [`crate::flow::Trace::fixes`].

mod able;
pub mod assertion;
mod broader_than_needed;
mod can_give_itself_access;
mod can_list_keys;
mod finding;
mod least;
mod long_lived_sas;
mod near_limit;
mod orphaned_assignment;
mod proposals;
mod role_not_needed;
mod same_roles_many_identities;
mod secret_instead_of_identity;
mod shared_identity;
mod shared_key_allowed;
mod sources;
mod wrong_plane;

pub(crate) use finding::first_against;
pub use finding::{Finding, Level, Review, findings, review, subject_of};
pub use proposals::{Reason, RoleProposal, proposals};
