//! What does a copy of a secret open, until when, and what stops it?

use super::{place_of_sas, principal_name};
use crate::diagram::{Diagram, HeldSecret, NodeId, Sas, SasReach, SasSigner};

/// What whoever has this copy can do with it, and until when.
///
/// A copy that is no longer current opens nothing.
#[must_use]
pub fn opens(diagram: &Diagram, secret: &HeldSecret) -> String {
    if !diagram.is_current(secret) {
        return "Nothing any more: what it is a copy of was made anew, revoked or deleted."
            .to_owned();
    }
    match secret {
        HeldSecret::AccountKey { account, slot, .. } => {
            let name = diagram.node_name(*account);
            if keys_are_disallowed(diagram, *account) {
                format!("Nothing for now: {name} lets no keys in.")
            } else {
                format!(
                    "Everything in {name}, for everyone, until {} is rotated.",
                    slot.name()
                )
            }
        }
        HeldSecret::Sas(sas) => sas_opens(diagram, sas),
        HeldSecret::Local(local) => {
            let (name, row) = (diagram.node_name(local.of), local.kind.row());
            let key = local.kind.key_name(local.slot.place());
            if keys_are_disallowed(diagram, local.of) {
                format!("Nothing for now: {}.", row.refused_by)
            } else if let Some(holder) =
                local.holder.and_then(|it| diagram.key_holder(local.of, it))
            {
                let rights: Vec<&str> = holder.rights.names(local.kind).collect();
                let part = holder.part.and_then(|it| diagram.part(local.of, it));
                let place = part.map_or(name, |it| it.name.as_str());
                format!(
                    "What {} may do in {place} ({}), for everyone, until its {key} is made anew.",
                    holder.name,
                    rights.join(", ")
                )
            } else if local.slot.is_read_only() {
                format!("To read everything in {name}, for everyone, until its {key} is made anew.")
            } else {
                format!("Everything in {name}, for everyone, until its {key} is made anew.")
            }
        }
        HeldSecret::ClientCredential {
            application,
            credential,
            ..
        } => {
            let name = diagram.node_name(*application);
            let until = diagram
                .client_credential(*application, *credential)
                .map_or_else(String::new, |it| it.expires_at.to_string());
            format!(
                "Tokens of {name}, for everything that its roles allow, from anywhere, until {until}."
            )
        }
    }
}

fn sas_opens(diagram: &Diagram, sas: &Sas) -> String {
    let name = diagram.node_name(sas.account);
    let place = match sas.reach {
        SasReach::Service(kind, part) => {
            let place = place_of_sas(diagram, sas.account, kind, part);
            format!("in {place} of {name}")
        }
        SasReach::Account(reach) => {
            format!(
                "in the services `{}` of {name}, on `{}`",
                reach.services(),
                reach.levels()
            )
        }
    };
    let what = format!("`{}` {place}, for everyone", sas.letters());
    match sas.signer {
        SasSigner::Key { slot, .. } if keys_are_disallowed(diagram, sas.account) => format!(
            "Nothing for now: {name} lets in nothing that {} signed.",
            slot.name()
        ),
        SasSigner::Key { slot, .. } => {
            let policy = policy_name(diagram, sas).map_or_else(String::new, |policy| {
                format!("the stored access policy “{policy}” is deleted or ")
            });
            format!(
                "{what}, until {} or until {policy}{} is rotated.",
                sas.expires_at,
                slot.name()
            )
        }
        SasSigner::Principal { principal, .. } => {
            let signer = principal_name(diagram, principal);
            format!(
                "{what}, until {}, and no more than {signer} may at that moment.",
                sas.expires_at
            )
        }
    }
}

/// The stored access policy that a SAS names, if that is there.
fn policy_name<'a>(diagram: &'a Diagram, sas: &Sas) -> Option<&'a str> {
    let policy = diagram.stored_policy(sas.account, sas.limits.policy?)?;
    (!policy.is_deleted).then_some(policy.name.as_str())
}

fn keys_are_disallowed(diagram: &Diagram, node: NodeId) -> bool {
    diagram
        .access_keys(node)
        .is_some_and(|keys| keys.is_disallowed)
}

/// What takes the copy its power before its time is over.
// Source: learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas, revoke a user
// delegation SAS; MicrosoftDocs/azure-docs:articles/storage/common/storage-sas-overview.md.
#[must_use]
pub fn stopped_by(diagram: &Diagram, secret: &HeldSecret) -> String {
    match secret {
        HeldSecret::AccountKey { account, slot, .. } => format!(
            "Rotating {} of {}, or letting no keys in.",
            slot.name(),
            diagram.node_name(*account)
        ),
        HeldSecret::Sas(sas) => match sas.signer {
            SasSigner::Key { slot, .. } => {
                let key = slot.name();
                match policy_name(diagram, sas) {
                    None => format!(
                        "Rotating {key}, which voids all that it signed; or letting no keys in."
                    ),
                    Some(policy) => format!(
                        "Deleting the stored access policy “{policy}”, which voids only what names \
                         it; rotating {key}, which voids all that it signed; or letting no keys in."
                    ),
                }
            }
            SasSigner::Principal { principal, .. } => format!(
                "Revoking the user delegation keys of {}, or taking the role from {}. Letting no \
                 keys in does not stop it.",
                diagram.node_name(sas.account),
                principal_name(diagram, principal)
            ),
        },
        HeldSecret::Local(local) => format!(
            "Making the {} of {} anew, or letting in none.",
            local.kind.key_name(local.slot.place()),
            diagram.node_name(local.of)
        ),
        HeldSecret::ClientCredential { .. } => {
            "Deleting it at the application. Tokens that were issued stay good until they expire."
                .to_owned()
        }
    }
}
