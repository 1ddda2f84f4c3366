//! Where does code find a secret?

use super::check::{Asked, Cause, in_order};
use super::recorder::{Ended, Message, Recorder, refused_or_end};
use super::trace::{Actor, Deciding, Question, StepKind};
use super::{reference, secrets, sources, words};
use crate::azure::local_auth::LocalKind;
use crate::azure::{Source, delays};
use crate::diagram::{
    ClientCredentialKind, HeldSecret, KeptSecret, KeptWhy, KeyForm, SasSigner, Setting, SettingId,
};
use crate::say;
use crate::text::Text;

/// Characters of a key that are shown where it is read.
const SHOWN_CHARS: usize = 24;

/// A secret as the code finds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) secret: HeldSecret,
    /// What it is of, if the platform read it before it was replaced in its vault.
    pub(super) kept: Option<KeptSecret>,
}

/// The code reads a setting of its host.
///
/// # Errors
///
/// How the call ended, if there is no such setting.
pub(super) fn read(run: &mut Recorder<'_>, id: SettingId) -> Result<Found, Ended> {
    let settings = Actor::Settings(run.caller.id);
    let mut found = run.diagram.setting(run.caller.id, id).cloned();
    let mut kept = None;
    if let Some(setting) = &mut found
        && let Some(reference) = setting.through
    {
        kept = reference::resolve(run, setting, reference)?;
        setting.secret = kept.map_or(setting.secret, |it| it.was);
    }
    let (checks, end) = in_order(vec![has_secret(run, found.as_ref(), kept.as_ref())]);
    let code = words::actor(run.caller);
    run.send(Message {
        kind: StepKind::Secret,
        from: settings,
        to: run.code(),
        caption: match &found {
            Some(setting) => say!(
                "{code} reads {secret} from its setting {setting}",
                code,
                secret = secrets::words(run.diagram, &setting.secret),
                setting = setting.name
            ),
            None => say!(
                "{code} looks for its secret, and finds no such setting",
                code
            ),
        },
        detail: match &found {
            Some(setting) if setting.through.is_some() => {
                say!("It stands in an environment variable, as if it stood in the setting.")
            }
            Some(setting) => how_it_came_here(&setting.secret, &run.caller.name),
            None => say!("Nothing is sent: there is nothing to prove anything with."),
        },
        label: match &found {
            Some(setting) => copy_name(&setting.secret),
            None => say!("No secret"),
        },
        exchange: None,
        checks,
    });
    if let Some((question, stop)) = end {
        let refused = refused_or_end(stop)?;
        run.send(Message {
            kind: StepKind::Failure,
            from: settings,
            to: run.code(),
            caption: say!("{code} has nothing to prove itself with", code),
            detail: refused.because.clone(),
            label: say!("No secret"),
            exchange: None,
            checks: Vec::new(),
        });
        return Err(Ended::refused(
            settings,
            say!("No secret"),
            String::new(),
            question,
            refused,
        ));
    }
    let found = found.map(|setting| Found {
        secret: setting.secret,
        kept,
    });
    found.ok_or_else(|| Ended::not_modelled(say!("a call without a credential")))
}

fn how_it_came_here(secret: &HeldSecret, host: &str) -> Text {
    let copied = match secret {
        HeldSecret::AccountKey { .. } => say!("Somebody copied the key here from the account."),
        HeldSecret::Sas(sas) => match sas.signer {
            SasSigner::Key { .. } => {
                say!("Somebody who has the account key signed this once, and copied it here.")
            }
            SasSigner::Principal { .. } => {
                say!(
                    "Its signer asked the account for a user delegation key, with a token, and signed \
                 this with it: no account key took part."
                )
            }
        },
        HeldSecret::Local(local) => match local.kind {
            LocalKind::Sql => say!("Somebody wrote the login and its password here."),
            LocalKind::ServiceBus
            | LocalKind::ApiKey
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb
            | LocalKind::Redis => say!("Somebody copied the key here from the resource."),
        },
        HeldSecret::ClientCredential {
            kind: ClientCredentialKind::Secret,
            ..
        } => say!("Somebody copied the secret here when it was made: it is shown only then."),
        HeldSecret::ClientCredential {
            kind: ClientCredentialKind::Certificate,
            ..
        } => {
            say!(
                "Somebody put the certificate and its private key here; the application knows only \
             the certificate."
            )
        }
    };
    copied.then(say!(
        "Whoever sees the settings of {host}, or a log or backup of them, can do with it what the \
         code can.",
        host,
    ))
}

fn has_secret(run: &Recorder<'_>, found: Option<&Setting>, kept: Option<&KeptSecret>) -> Asked {
    let passed = |found: Text, source: Source| {
        Asked::passed(
            Question::HasSecret,
            say!("a secret in its settings"),
            found,
            source,
        )
    };
    match found {
        Some(setting) => {
            let shown = shortened(&secrets::value(run.diagram, &setting.secret), setting);
            let found = format!("{}={shown}", setting.name);
            let (found, source) = match kept {
                None => (found.into(), source(&setting.secret)),
                Some(kept) => {
                    let at = kept.since.time_of_day();
                    let found = match kept.why {
                        KeptWhy::Replaced => {
                            say!("{found}, read before it was replaced at {at}", found, at)
                        }
                        KeptWhy::RoleTaken => {
                            say!("{found}, read before the role was taken at {at}", found, at)
                        }
                        KeptWhy::PolicyTaken => say!(
                            "{found}, read before the access policy was taken at {at}",
                            found,
                            at,
                        ),
                        KeptWhy::Deleted => {
                            say!("{found}, read before it was deleted at {at}", found, at)
                        }
                    };
                    (found, delays::VAULT_REFERENCE.source)
                }
            };
            passed(found, source)
                .decided_by([Deciding::Setting(run.caller.id, setting.id)])
        }
        None => passed(
            say!("no such setting"),
            sources::STORAGE_CONNECTION_STRING,
        )
        .refused(
            say!("The code looks for its secret in a setting of {caller} that is not there any more.", caller = run.caller.name),
            Cause::NoSetting,
        ),
    }
}

const fn source(secret: &HeldSecret) -> Source {
    match secret {
        HeldSecret::AccountKey { .. } | HeldSecret::Sas(_) => sources::STORAGE_CONNECTION_STRING,
        HeldSecret::ClientCredential { .. } => sources::CLIENT_CREDENTIALS_FLOW,
        HeldSecret::Local(local) => local.kind.row().source,
    }
}

/// The value, in which a long key is cut short.
fn shortened(value: &str, setting: &Setting) -> String {
    match setting.secret {
        HeldSecret::AccountKey {
            account,
            slot,
            generation,
            ..
        } => {
            let key = secrets::account_key(account, slot, generation);
            let head: String = key.chars().take(SHOWN_CHARS).collect();
            value.replace(&key, &format!("{head}…"))
        }
        HeldSecret::ClientCredential { .. } | HeldSecret::Sas(_) | HeldSecret::Local(_) => {
            value.to_owned()
        }
    }
}

fn copy_name(secret: &HeldSecret) -> Text {
    match secret {
        HeldSecret::AccountKey {
            form: KeyForm::ConnectionString,
            ..
        } => say!("Connection string"),
        HeldSecret::AccountKey {
            form: KeyForm::KeyAlone,
            ..
        } => say!("Account key"),
        HeldSecret::Sas(_) => say!("SAS token"),
        HeldSecret::Local(local) => match local.kind {
            LocalKind::ServiceBus
            | LocalKind::Sql
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb
            | LocalKind::Redis => say!("Connection string"),
            LocalKind::ApiKey => say!("API key"),
        },
        HeldSecret::ClientCredential {
            kind: ClientCredentialKind::Secret,
            ..
        } => say!("Client secret"),
        HeldSecret::ClientCredential {
            kind: ClientCredentialKind::Certificate,
            ..
        } => say!("Certificate"),
    }
}
