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
    /// With whose token the platform resolves Key Vault references, the property
    /// `keyVaultReferenceIdentity`; `None` where that is not set, so that the
    /// system-assigned identity does. The identity may be gone.
    // Source: MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md.
    pub reference_identity: Option<PrincipalId>,
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
