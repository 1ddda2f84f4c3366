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
            Some(setting) => format!(
                "{code} reads {} from its setting {}",
                secrets::words(run.diagram, &setting.secret),
                setting.name
            )
            .into(),
            None => format!("{code} looks for its secret, and finds no such setting").into(),
        },
        detail: match &found {
            Some(setting) if setting.through.is_some() => {
                "It stands in an environment variable, as if it stood in the setting."
                    .to_owned()
                    .into()
            }
            Some(setting) => how_it_came_here(&setting.secret, &run.caller.name).into(),
            None => "Nothing is sent: there is nothing to prove anything with."
                .to_owned()
                .into(),
        },
        label: match &found {
            Some(setting) => copy_name(&setting.secret).to_owned().into(),
            None => NOTHING.to_owned().into(),
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
            caption: format!("{code} has nothing to prove itself with").into(),
            detail: refused.because.clone(),
            label: NOTHING.to_owned().into(),
            exchange: None,
            checks: Vec::new(),
        });
        return Err(Ended::refused(
            settings,
            NOTHING.to_owned(),
            String::new(),
            question,
            refused,
        ));
    }
    let found = found.map(|setting| Found {
        secret: setting.secret,
        kept,
    });
    found.ok_or_else(|| Ended::not_modelled("a call without a credential".to_owned()))
}

const NOTHING: &str = "No secret";

fn how_it_came_here(secret: &HeldSecret, host: &str) -> String {
    let copied = match secret {
        HeldSecret::AccountKey { .. } => "Somebody copied the key here from the account.",
        HeldSecret::Sas(sas) => match sas.signer {
            SasSigner::Key { .. } => {
                "Somebody who has the account key signed this once, and copied it here."
            }
            SasSigner::Principal { .. } => {
                "Its signer asked the account for a user delegation key, with a token, and signed \
                 this with it: no account key took part."
            }
        },
        HeldSecret::Local(local) => match local.kind {
            LocalKind::Sql => "Somebody wrote the login and its password here.",
            LocalKind::ServiceBus
            | LocalKind::ApiKey
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb
            | LocalKind::Redis => "Somebody copied the key here from the resource.",
        },
        HeldSecret::ClientCredential {
            kind: ClientCredentialKind::Secret,
            ..
        } => "Somebody copied the secret here when it was made: it is shown only then.",
        HeldSecret::ClientCredential {
            kind: ClientCredentialKind::Certificate,
            ..
        } => {
            "Somebody put the certificate and its private key here; the application knows only \
             the certificate."
        }
    };
    format!(
        "{copied} Whoever sees the settings of {host}, or a log or backup of them, can do with it \
         what the code can."
    )
}

fn has_secret(run: &Recorder<'_>, found: Option<&Setting>, kept: Option<&KeptSecret>) -> Asked {
    let passed = |found: String, source: Source| {
        Asked::passed(
            Question::HasSecret,
            "a secret in its settings",
            found,
            source,
        )
    };
    match found {
        Some(setting) => {
            let shown = shortened(&secrets::value(run.diagram, &setting.secret), setting);
            let (since, source) = match kept {
                None => (String::new(), source(&setting.secret)),
                Some(kept) => (
                    format!(
                        ", read before {} at {}",
                        match kept.why {
                            KeptWhy::Replaced => "it was replaced",
                            KeptWhy::RoleTaken => "the role was taken",
                            KeptWhy::PolicyTaken => "the access policy was taken",
                            KeptWhy::Deleted => "it was deleted",
                        },
                        kept.since.time_of_day()
                    ),
                    delays::VAULT_REFERENCE.source,
                ),
            };
            passed(format!("{}={shown}{since}", setting.name), source)
                .decided_by([Deciding::Setting(run.caller.id, setting.id)])
        }
        None => passed(
            "no such setting".to_owned(),
            sources::STORAGE_CONNECTION_STRING,
        )
        .refused(
            format!(
                "The code looks for its secret in a setting of {} that is not there any more.",
                run.caller.name
            ),
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

const fn copy_name(secret: &HeldSecret) -> &'static str {
    match secret {
        HeldSecret::AccountKey {
            form: KeyForm::ConnectionString,
            ..
        } => "Connection string",
        HeldSecret::AccountKey {
            form: KeyForm::KeyAlone,
            ..
        } => "Account key",
        HeldSecret::Sas(_) => "SAS token",
        HeldSecret::Local(local) => match local.kind {
            LocalKind::ServiceBus
            | LocalKind::Sql
            | LocalKind::AppConfiguration
            | LocalKind::CosmosDb
            | LocalKind::Redis => "Connection string",
            LocalKind::ApiKey => "API key",
        },
        HeldSecret::ClientCredential {
            kind: ClientCredentialKind::Secret,
            ..
        } => "Client secret",
        HeldSecret::ClientCredential {
            kind: ClientCredentialKind::Certificate,
            ..
        } => "Certificate",
    }
}
