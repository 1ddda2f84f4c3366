//! What code finds on a host besides secrets.

use super::id::PrincipalId;

/// What is set on a host, and is no secret.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Environment {
    /// Whose client id stands in the variable `AZURE_CLIENT_ID`; `None` where it is
    /// not set. The identity may be gone.
    pub client_id: Option<PrincipalId>,
    /// Whether the code may read the file that the agent of an Arc-enabled server
    /// names.
    pub key_files: KeyFileAccess,
}

/// Whether code may read the key files of an agent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyFileAccess {
    /// It runs as root or as a member of the group that may.
    #[default]
    Member,
    /// It runs as somebody else.
    Outsider,
}
