//! What is the sensible next step in this design?
//!
//! [`proposals`] says which roles to offer where somebody is about to assign
//! one. The smallest fix of a denied call comes with its trace, see
//! [`crate::flow::Trace::fixes`].

pub mod assertion;
mod least;
mod proposals;
mod secret_instead_of_identity;

pub use proposals::{Reason, RoleProposal, proposals};
