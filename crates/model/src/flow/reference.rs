//! What happens before code reads a setting that refers to a secret of a vault?
//!
//! The platform resolves the reference, with the system-assigned identity of the
//! app or with the user-assigned one that it is told to take, and the code finds
//! the secret in an environment variable as if it stood in the setting. Where the
//! platform cannot, the code finds the text of the reference.
// Source: MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md.

use super::answer::Door;
use super::check::{Asked, Cause, Refused, in_order};
use super::http::{Header, HttpResponse};
use super::need::Need;
use super::recorder::{Ended, Message, Purpose, Recorder, refused_or_end};
use super::token::Token;
use super::trace::{Actor, ExchangeId, Question, StepKind};
use super::values::Values;
use super::{grants, ids, lag, secrets, sources, wire};
use crate::azure::operations::{HttpCall, Permission, Wire};
use crate::azure::services::{HttpRefusals, ServiceRefusals};
use crate::azure::{Operation, template};
use crate::diagram::{
    Call, CallId, Credential, Diagram, HeldSecret, IdentityChoice, KeptSecret, KeptWhy, NewCall,
    NodeId, Principal, Scope, Setting, Shut, ShutAt, VaultReference,
};
use crate::flow::words;
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// What a secret's value is in the answer of the table, which the real one takes
/// the place of.
const PLACEHOLDER: &str = "fake-secret-value";

/// The operation by which the platform reads the vault.
const GET_SECRET: Operation = Operation::named("get-secret");

/// Resolves the reference of a setting, in steps. Answers what the platform goes on
/// with, if the secret was replaced since it read it.
///
/// # Errors
///
/// How the call ended, if the code finds the text of the reference instead.
pub(super) fn resolve(
    run: &mut Recorder<'_>,
    setting: &Setting,
    reference: VaultReference,
) -> Result<Option<KeptSecret>, Ended> {
    let row = GET_SECRET.row();
    let (Wire::Http(http), ServiceRefusals::Http(refusals)) =
        (row.wire, row.service.row().refusals)
    else {
        return Err(Ended::not_modelled(say!("how a vault answers")));
    };
    let vault = Scope::Node(reference.vault);
    let errand = Errand {
        setting,
        reference,
        text: secrets::reference_text(run.diagram, reference),
        http,
        refusals: run.diagram.http_refusals(vault, refusals),
        permission: run.diagram.permission(vault, GET_SECRET),
    };
    if let Some(kept) = errand.kept(run) {
        errand.take_what_is_kept(run, &kept);
        return Ok(Some(kept));
    }
    let principal = errand.get_token(run)?;
    errand.get_secret(run, &principal)?;
    Ok(None)
}

/// What the platform still has for a setting that refers to a vault, if it is not what
/// the vault would give it now.
#[must_use]
pub fn kept_secret(
    diagram: &Diagram,
    host: NodeId,
    setting: &Setting,
    now: Timestamp,
) -> Option<KeptSecret> {
    let mut kept = None;
    with_errand(diagram, host, setting, now, |run, reference| {
        kept = resolve(run, setting, reference).ok().flatten();
    })?;
    kept
}

/// What code finds in a setting that refers to a vault; `None` if it is the text of the
/// reference, or not known.
pub(crate) fn found_through_reference(
    diagram: &Diagram,
    host: NodeId,
    setting: &Setting,
    now: Timestamp,
) -> Option<HeldSecret> {
    let mut found = None;
    with_errand(diagram, host, setting, now, |run, reference| {
        let kept = resolve(run, setting, reference);
        found = kept
            .ok()
            .map(|kept| kept.map_or(setting.secret, |it| it.was));
    })?;
    found
}

/// Does something as the platform would for a setting of a host.
fn with_errand(
    diagram: &Diagram,
    host: NodeId,
    setting: &Setting,
    now: Timestamp,
    does: impl FnOnce(&mut Recorder<'_>, VaultReference),
) -> Option<()> {
    let reference = setting.through?;
    let caller = diagram.node(host)?;
    let call = Call {
        id: CallId::new(0),
        what: NewCall {
            name: String::new(),
            caller: host,
            target: Scope::Part(reference.vault, reference.secret),
            operation: GET_SECRET,
            credential: Credential::Setting(setting.id),
            audience: None,
        },
    };
    let mut run = Recorder::new(diagram, &call, caller, now, Purpose::Decide);
    does(&mut run, reference);
    Some(())
}

struct Errand<'e> {
    setting: &'e Setting,
    reference: VaultReference,
    text: String,
    http: &'static HttpCall,
    refusals: HttpRefusals,
    permission: &'static Permission,
}

/// The call by which the platform reads a vault.
struct Reading {
    call: Call,
    action: &'static str,
    scope: Scope,
    asked: Vec<Asked>,
}

impl Errand<'_> {
    /// What the platform still has, where the vault holds something else by now, or does
    /// not let it read any more.
    fn kept(&self, run: &Recorder<'_>) -> Option<KeptSecret> {
        // A drawing without a clock remembers nothing.
        run.diagram.clock()?;
        let (host, setting, now) = (run.caller.id, self.setting, run.now());
        let replaced = run.diagram.replaced_secret(host, setting.id, now);
        let is_there = run
            .diagram
            .part(self.reference.vault, self.reference.secret);
        if is_there.is_some() && self.could_be_read(run, run.diagram) {
            return replaced;
        }
        let shut = run.diagram.shut_recently(host, setting.id, now);
        let could_read = |shut: &[ShutAt<'_>]| {
            let has_secret = is_there.is_some() || shut.iter().any(|it| *it.what == Shut::Secret);
            has_secret && self.could_be_read(run, &run.diagram.before_shut(shut))
        };
        if !could_read(&shut) {
            return None;
        }
        // The first of them without which it could not be read.
        let mut left = shut.as_slice();
        let mut decisive = None;
        while let [first, rest @ ..] = left {
            decisive = Some(*first);
            if !could_read(rest) {
                break;
            }
            left = rest;
        }
        let decisive = decisive?;
        Some(KeptSecret {
            was: replaced.map_or(setting.secret, |it| it.was),
            why: match decisive.what {
                Shut::Role(_) => KeptWhy::RoleTaken,
                Shut::Policy(_) => KeptWhy::PolicyTaken,
                Shut::Secret => KeptWhy::Deleted,
            },
            since: decisive.at,
            until: decisive.until,
        })
    }

    /// Whether the platform may read the vault, as the drawing was. Where it never could,
    /// nothing is kept.
    fn could_be_read(&self, run: &Recorder<'_>, diagram: &Diagram) -> bool {
        let (identity, check) = self.identity(run);
        let Some(principal) = identity.filter(|_| check.stop.is_none()) else {
            return false;
        };
        let before = Recorder::new(diagram, run.call, run.caller, run.now(), Purpose::Decide);
        let reading = self.reading(&before, &principal);
        reading.is_ok_and(|it| it.asked.iter().all(|asked| asked.stop.is_none()))
    }

    /// The code finds what the vault held before.
    fn take_what_is_kept(&self, run: &mut Recorder<'_>, kept: &KeptSecret) {
        let settings = Actor::Settings(run.caller.id);
        let (at, until) = (
            kept.since.time_of_day(),
            kept.until.day_and_time_from(kept.since),
        );
        let vault = run.diagram.node_name(self.reference.vault);
        run.send(Message {
            kind: StepKind::Secret,
            from: settings,
            to: settings,
            caption: say!(
                "{kind} takes what it read from {vault} before",
                kind = words::kind(run.caller),
                vault
            ),
            detail: match kept.why {
                KeptWhy::Replaced => say!("The secret was replaced at {at}.", at),
                KeptWhy::RoleTaken => {
                    say!("The role by which it was read was taken at {at}.", at)
                }
                KeptWhy::PolicyTaken => {
                    say!(
                        "The access policy by which it was read was taken at {at}.",
                        at
                    )
                }
                KeptWhy::Deleted => say!("The secret was deleted at {at}.", at),
            }
            .then(say!(
                "The platform reads the vault anew within 24 hours, or when the configuration of \
                 the app changes: here, that is taken to be at {until}. Nobody asks the vault \
                 before.",
                until,
            ))
            .then(if kept.why == KeptWhy::Replaced {
                Text::empty()
            } else {
                say!("Then the code finds the text of the reference.")
            }),
            label: say!("Kept secret"),
            exchange: None,
            checks: Vec::new(),
        });
    }

    /// The platform gets a token of the app's own identity.
    fn get_token(&self, run: &mut Recorder<'_>) -> Result<Principal, Ended> {
        let name = run.caller.name.clone();
        let (identity, check) = self.identity(run);
        let (checks, end) = in_order(vec![check]);
        run.send(Message {
            kind: StepKind::TokenRequest,
            from: Actor::Settings(run.caller.id),
            to: run.entra(),
            caption: say!(
                "{kind} resolves the reference in {setting}, with the identity of {name}",
                kind = words::kind(run.caller),
                setting = self.setting.name,
                name
            ),
            detail: say!(
                "The platform does this before the code starts, out of sight, and gets a token \
                     for the vault. What it reads it keeps for 24 hours; any change of the \
                     configuration makes it read at once."
            ),
            label: say!("Ask for token"),
            exchange: None,
            checks,
        });
        match (identity, end) {
            (Some(principal), None) => Ok(principal),
            (_, Some((question, stop))) => {
                let refused = refused_or_end(stop)?;
                let is_named = run
                    .caller
                    .resource()
                    .is_some_and(|it| it.environment.reference_identity.is_some());
                let code = if is_named { UNREAD } else { "MSINotEnabled" };
                Err(self.unresolved(run, None, code, question, refused))
            }
            (None, None) => Err(Ended::not_modelled(say!("who reads the vault"))),
        }
    }

    /// With whose token the vault is read, and whether there is such an identity.
    fn identity(&self, run: &Recorder<'_>) -> (Option<Principal>, Asked) {
        let name = run.caller.name.as_str();
        let resource = run.caller.resource();
        let named = resource.and_then(|it| it.environment.reference_identity);
        let asked = |found: Text| {
            Asked::passed(
                Question::HasIdentity,
                match named {
                    None => {
                        say!(
                            "a system-assigned identity, which references are resolved with by default"
                        )
                    }
                    Some(_) => {
                        say!(
                            "the user-assigned identity that keyVaultReferenceIdentity names, attached"
                        )
                    }
                },
                found,
                sources::KEY_VAULT_REFERENCES,
            )
        };
        let cause = || Cause::ReferenceUnread(self.setting.id);
        let Some(named) = named else {
            let own = resource.and_then(|it| it.system_assigned);
            let own = own.and_then(|it| run.diagram.principal(it));
            let check = match &own {
                Some(principal) => {
                    asked(principal.name.clone().into()).decided_by_node(principal.node)
                }
                None => asked(say!("none")).refused(
                    say!(
                        "{name} has no system-assigned identity, so that nobody may read the vault \
                         for it.",
                        name
                    ),
                    cause(),
                ),
            };
            return (own, check);
        };
        let Some(found) = run.diagram.principal(named) else {
            let because = say!(
                "The identity with which the references of {name} are to be resolved was deleted.",
                name
            );
            return (
                None,
                asked(say!("one that is gone")).refused(because, cause()),
            );
        };
        let is_attached = resource.is_some_and(|it| it.user_assigned.contains(&found.node));
        if is_attached {
            let check = asked(found.name.clone().into()).decided_by_node(found.node);
            return (Some(found), check);
        }
        let because = say!(
            "The references of {name} are to be resolved with {found}, which is not attached to it.",
            name,
            found = found.name
        );
        let check =
            asked(say!("{found}, not attached", found = found.name)).refused(because, cause());
        (None, check)
    }

    /// How the platform reads the secret, and what is checked then.
    fn reading(&self, run: &Recorder<'_>, principal: &Principal) -> Result<Reading, Ended> {
        let (vault, secret) = (self.reference.vault, self.reference.secret);
        // What is given for a secret goes with it.
        let target = match run.diagram.part(vault, secret) {
            Some(_) => Scope::Part(vault, secret),
            None => Scope::Node(vault),
        };
        let what = NewCall {
            name: String::new(),
            caller: run.caller.id,
            target,
            operation: GET_SECRET,
            credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
            audience: None,
        };
        let (action, scope, asked) = match self.permission {
            Permission::Rbac(permission) => {
                let need = Need::of_call(run.diagram, &what, permission);
                let asked = lag::ask(run, principal, &need, GET_SECRET, false);
                (need.action(), need.scope, Vec::from(asked))
            }
            Permission::DataRole(permission) => {
                let asked = grants::ask(run.diagram, principal, target, permission, None);
                (permission.action, target, asked)
            }
            Permission::Database(_) => {
                return Err(Ended::not_modelled(say!("how a vault answers")));
            }
        };
        Ok(Reading {
            call: Call {
                id: run.call.id,
                what,
            },
            action,
            scope,
            asked,
        })
    }

    /// The platform reads the secret.
    fn get_secret(&self, run: &mut Recorder<'_>, principal: &Principal) -> Result<(), Ended> {
        let is_there = run
            .diagram
            .part(self.reference.vault, self.reference.secret)
            .is_some();
        if !is_there {
            let has_vault = run.diagram.node(self.reference.vault).is_some();
            let (what, code) = if has_vault {
                (words::referred("secret"), "SecretNotFound")
            } else {
                (words::referred("vault"), "VaultNotFound")
            };
            return Err(self.gone(run, what, code));
        }
        let Reading {
            call,
            action,
            scope,
            asked,
        } = self.reading(run, principal)?;
        let mut values = Values::of_call(run.diagram, &call, scope);
        let door = Door::of(&call.what, &mut values);
        let audience = GET_SECRET.row().service.row().audience;
        let arm_id = ids::arm_id(run.diagram, Scope::Node(run.caller.id)).unwrap_or_default();
        let token =
            Token::for_managed_identity(run.diagram, principal, &arm_id, audience, run.now());
        values.set_identity(principal);
        values.set_token(&token, run.now());
        values.set(template::ACTION, action);
        let bearer = Header::new(
            "Authorization",
            format!("Bearer {encoded}", encoded = token.encoded),
        );
        let request = door.request(&values, self.http, Some(bearer));
        let (checks, end) = in_order(asked);
        let exchange = run.request(request);
        let vault = run.diagram.node_name(self.reference.vault).to_owned();
        run.send(Message {
            kind: StepKind::SecretRequest,
            from: Actor::Settings(run.caller.id),
            to: Actor::Node(self.reference.vault),
            caption: say!(
                "{kind} reads the secret from {vault}",
                kind = words::kind(run.caller),
                vault
            ),
            detail: say!(
                "The setting holds {text} and nothing else: whoever sees it sees no secret.",
                text = self.text
            ),
            label: say!("Get secret"),
            exchange: Some(exchange),
            checks,
        });
        values.set_answer(run.now(), run.request_id());
        let Some((question, stop)) = end else {
            let answer = wire::success(&values, &self.http.success, run.now());
            let answer = self.with_value(run, answer);
            run.answer(exchange, answer);
            run.send(Message {
                kind: StepKind::Secret,
                from: Actor::Node(self.reference.vault),
                to: Actor::Settings(run.caller.id),
                caption: say!("{vault} hands the secret over", vault),
                detail: say!(
                    "From here on it is a shared secret again: the code finds it in an \
                         environment variable, and cannot tell where it came from."
                ),
                label: say!("Secret"),
                exchange: Some(exchange),
                checks: Vec::new(),
            });
            return Ok(());
        };
        let refused = refused_or_end(stop)?;
        let answer = wire::refusal(&values, &self.refusals.unauthorized, run.now());
        run.answer(exchange, answer);
        let refused = Refused {
            cause: match refused.cause {
                // What is on its way is worth waiting for.
                Cause::NotYet { .. } | Cause::Denied { .. } => refused.cause,
                _ => Cause::ReferenceUnread(self.setting.id),
            },
            ..refused
        };
        Err(self.unresolved(
            run,
            Some(exchange),
            "AccessToKeyVaultDenied",
            question,
            refused,
        ))
    }

    /// The answer, with what the vault holds.
    fn with_value(&self, run: &Recorder<'_>, mut answer: HttpResponse) -> HttpResponse {
        let value = secrets::value(run.diagram, &self.setting.secret);
        let value = value.replace('\\', "\\\\").replace('"', "\\\"");
        if let Some(body) = &mut answer.body {
            body.text = body.text.replace(PLACEHOLDER, &value);
        }
        answer
    }

    fn gone(&self, run: &mut Recorder<'_>, what: Text, code: &'static str) -> Ended {
        let because = say!(
            "The {what} that {setting} refers to was deleted.",
            what,
            setting = self.setting.name
        );
        let refused = Refused {
            because: because.clone(),
            cause: Cause::ReferenceGone(self.setting.id),
        };
        let check = Asked::passed(
            Question::HasSecret,
            say!("the {what} that the reference names", what),
            say!("none of that name"),
            sources::KEY_VAULT_REFERENCES,
        )
        .refused(because, Cause::ReferenceGone(self.setting.id));
        let (checks, _) = in_order(vec![check]);
        run.send(Message {
            kind: StepKind::Secret,
            from: Actor::Settings(run.caller.id),
            to: Actor::Settings(run.caller.id),
            caption: say!(
                "{kind} finds no such {what}",
                kind = words::kind(run.caller),
                what
            ),
            detail: Text::empty(),
            label: code.to_owned().into(),
            exchange: None,
            checks,
        });
        self.unresolved(run, None, code, Question::HasSecret, refused)
    }

    /// The code finds the text of the reference. `code` is what the portal says of
    /// the reference.
    // Source: azure.github.io/azure-libraries-for-java, ApiKVReference (ResolveStatus).
    fn unresolved(
        &self,
        run: &mut Recorder<'_>,
        exchange: Option<ExchangeId>,
        code: &'static str,
        question: Question,
        refused: Refused,
    ) -> Ended {
        let settings = Actor::Settings(run.caller.id);
        run.send(Message {
            kind: StepKind::Failure,
            from: settings,
            to: run.code(),
            caption: say!(
                "The code finds the text of the reference in {setting}",
                setting = self.setting.name
            ),
            detail: refused
                .because
                .clone()
                .then(say!(
                    "It reads {text} where it expects a secret, which opens nothing.",
                    text = self.text,
                ))
                .then(if code == UNREAD {
                    say!("Not confirmed by a source: what the portal says of it.")
                } else {
                    say!("The portal says {code}.", code)
                }),
            label: say!("Not resolved"),
            exchange,
            checks: Vec::new(),
        });
        Ended::refused(
            settings,
            say!("Not resolved"),
            code.to_owned(),
            question,
            refused,
        )
    }
}

/// Where no source says what the portal says.
const UNREAD: &str = "";
