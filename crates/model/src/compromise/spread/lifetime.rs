//! How long is something good to whoever holds it?

use super::{Lifetime, Loot, Spread, sources};
use crate::azure::Source;
use crate::diagram::{HeldSecret, PrincipalKind};
use crate::flow;

impl Spread<'_> {
    pub(super) fn lifetime(&self, loot: &Loot) -> (Lifetime, Source) {
        match loot {
            Loot::Host(_) | Loot::Identity(_) => {
                (Lifetime::WhileHeld, sources::IDENTITY_BEST_PRACTICE)
            }
            Loot::RoleAdministration { .. } => (Lifetime::WhileHeld, sources::RBAC),
            Loot::PolicyAdministration { .. } => {
                (Lifetime::WhileHeld, sources::KEY_VAULT_ACCESS_POLICY)
            }
            Loot::Token { principal, .. } => {
                let kind = self.diagram.principal(*principal).map(|it| it.kind);
                let (seconds, source) = match kind {
                    Some(PrincipalKind::ServicePrincipal | PrincipalKind::User) => {
                        (flow::APPLICATION_LIFETIME_SECONDS, sources::ACCESS_TOKENS)
                    }
                    _ => (flow::LIFETIME_SECONDS, sources::IDENTITY_FAQ),
                };
                (Lifetime::Until(self.now.plus_seconds(seconds)), source)
            }
            Loot::Secret(secret) => self.lifetime_of_secret(secret),
            Loot::VaultSecret { .. } => (Lifetime::WhileHeld, sources::GET_SECRET),
        }
    }

    fn lifetime_of_secret(&self, secret: &HeldSecret) -> (Lifetime, Source) {
        let (lifetime, source) = match secret {
            HeldSecret::AccountKey { .. } => (Lifetime::UntilRotated, sources::STORAGE_KEYS),
            HeldSecret::Sas(sas) => (Lifetime::Until(sas.expires_at), sources::SERVICE_SAS),
            HeldSecret::Local(local) => (Lifetime::UntilRotated, local.kind.row().opens_source),
            HeldSecret::ClientCredential {
                application,
                credential,
                ..
            } => {
                let credential = self.diagram.client_credential(*application, *credential);
                let lifetime =
                    credential.map_or(Lifetime::Over, |it| Lifetime::Until(it.expires_at));
                (lifetime, sources::CLIENT_CREDENTIALS)
            }
        };
        let is_over = match lifetime {
            Lifetime::Until(end) => end <= self.now,
            Lifetime::UntilRotated | Lifetime::WhileHeld | Lifetime::Over => false,
        };
        if is_over || !self.diagram.is_current(secret) {
            (Lifetime::Over, source)
        } else {
            (lifetime, source)
        }
    }
}
