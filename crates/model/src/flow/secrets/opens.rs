//! What does a copy of a secret open, until when, and what stops it?

use super::{place_of_sas, principal_name};
use crate::diagram::{Diagram, HeldSecret, LocalSecret, NodeId, Sas, SasReach, SasSigner};
use crate::flow::words;
use crate::say;
use crate::text::{Sayable, Text};

/// What whoever has this copy can do with it, and until when.
///
/// A copy that is no longer current opens nothing.
#[must_use]
pub fn opens(diagram: &Diagram, secret: &HeldSecret) -> Text {
    if !diagram.is_current(secret) {
        return say!("Nothing any more: what it is a copy of was made anew, revoked or deleted.");
    }
    match secret {
        HeldSecret::AccountKey { account, slot, .. } => {
            let name = diagram.node_name(*account);
            if keys_are_disallowed(diagram, *account) {
                say!("Nothing for now: {name} lets no keys in.", name)
            } else {
                say!(
                    "Everything in {name}, for everyone, until {slot} is rotated.",
                    name,
                    slot = slot.name()
                )
            }
        }
        HeldSecret::Sas(sas) => sas_opens(diagram, sas),
        HeldSecret::Local(local) => local_opens(diagram, local),
        HeldSecret::ClientCredential {
            application,
            credential,
            ..
        } => {
            let name = diagram.node_name(*application);
            let until = diagram
                .client_credential(*application, *credential)
                .map_or_else(Text::empty, |it| it.expires_at.text());
            say!(
                "Tokens of {name}, for everything that its roles allow, from anywhere, until {until}.",
                name,
                until
            )
        }
    }
}

fn local_opens(diagram: &Diagram, local: &LocalSecret) -> Text {
    let name = diagram.node_name(local.of);
    let key = words::local_key(local.kind, local.slot);
    if keys_are_disallowed(diagram, local.of) {
        return say!(
            "Nothing for now: {refused_by}.",
            refused_by = words::refused_by(local.kind.row())
        );
    }
    if let Some(holder) = local.holder.and_then(|it| diagram.key_holder(local.of, it)) {
        let rights: Vec<&str> = holder.rights.names(local.kind).collect();
        let part = holder.part.and_then(|it| diagram.part(local.of, it));
        return say!(
            "What {holder} may do in {place} ({rights}), for everyone, until its {key} is made anew.",
            holder = holder.name,
            place = part.map_or(name, |it| it.name.as_str()),
            rights = rights.join(", "),
            key
        );
    }
    if local.slot.is_read_only() {
        say!(
            "To read everything in {name}, for everyone, until its {key} is made anew.",
            name,
            key
        )
    } else {
        say!(
            "Everything in {name}, for everyone, until its {key} is made anew.",
            name,
            key
        )
    }
}

fn sas_opens(diagram: &Diagram, sas: &Sas) -> Text {
    let name = diagram.node_name(sas.account);
    let (letters, until) = (sas.letters(), sas.expires_at);
    match (sas.reach, sas.signer) {
        (_, SasSigner::Key { slot, .. }) if keys_are_disallowed(diagram, sas.account) => say!(
            "Nothing for now: {name} lets in nothing that {slot} signed.",
            name,
            slot = slot.name()
        ),
        (SasReach::Service(kind, part), SasSigner::Key { slot, .. }) => {
            let place = place_of_sas(diagram, sas.account, kind, part);
            let slot = slot.name();
            match policy_name(diagram, sas) {
                None => say!(
                    "`{letters}` in {place} of {name}, for everyone, until {until} or until {slot} \
                     is rotated.",
                    letters,
                    place,
                    name,
                    until,
                    slot
                ),
                Some(policy) => say!(
                    "`{letters}` in {place} of {name}, for everyone, until {until} or until the \
                     stored access policy “{policy}” is deleted or {slot} is rotated.",
                    letters,
                    place,
                    name,
                    until,
                    policy,
                    slot
                ),
            }
        }
        // No stored access policy limits an account SAS.
        (SasReach::Account(reach), SasSigner::Key { slot, .. }) => say!(
            "`{letters}` in the services `{services}` of {name}, on `{levels}`, for everyone, until \
             {until} or until {slot} is rotated.",
            letters,
            services = reach.services(),
            name,
            levels = reach.levels(),
            until,
            slot = slot.name()
        ),
        (SasReach::Service(kind, part), SasSigner::Principal { principal, .. }) => say!(
            "`{letters}` in {place} of {name}, for everyone, until {until}, and no more than \
             {signer} may at that moment.",
            letters,
            place = place_of_sas(diagram, sas.account, kind, part),
            name,
            until,
            signer = principal_name(diagram, principal)
        ),
        // Nobody but a key signs for an account.
        (SasReach::Account(reach), SasSigner::Principal { principal, .. }) => say!(
            "`{letters}` in the services `{services}` of {name}, on `{levels}`, for everyone, until \
             {until}, and no more than {signer} may at that moment.",
            letters,
            services = reach.services(),
            name,
            levels = reach.levels(),
            until,
            signer = principal_name(diagram, principal)
        ),
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
pub fn stopped_by(diagram: &Diagram, secret: &HeldSecret) -> Text {
    match secret {
        HeldSecret::AccountKey { account, slot, .. } => say!(
            "Rotating {slot} of {name}, or letting no keys in.",
            slot = slot.name(),
            name = diagram.node_name(*account)
        ),
        HeldSecret::Sas(sas) => match sas.signer {
            SasSigner::Key { slot, .. } => {
                let key = slot.name();
                match policy_name(diagram, sas) {
                    None => say!(
                        "Rotating {key}, which voids all that it signed; or letting no keys in.",
                        key
                    ),
                    Some(policy) => say!(
                        "Deleting the stored access policy “{policy}”, which voids only what names \
                         it; rotating {key}, which voids all that it signed; or letting no keys in.",
                        policy,
                        key
                    ),
                }
            }
            SasSigner::Principal { principal, .. } => say!(
                "Revoking the user delegation keys of {name}, or taking the role from {signer}. \
                 Letting no keys in does not stop it.",
                name = diagram.node_name(sas.account),
                signer = principal_name(diagram, principal)
            ),
        },
        HeldSecret::Local(local) => say!(
            "Making the {key} of {name} anew, or letting in none.",
            key = words::local_key(local.kind, local.slot),
            name = diagram.node_name(local.of)
        ),
        HeldSecret::ClientCredential { .. } => say!(
            "Deleting it at the application. Tokens that were issued stay good until they expire."
        ),
    }
}
