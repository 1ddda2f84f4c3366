//! What happens when a request carries a shared access signature?
//!
//! The signature was made once, over a text that says what may be done, where and
//! until when: with a key of the account, for a part of it, one thing in that, or services
//! of the whole account; or with a user delegation key, which somebody got with a token.
//! Whoever has it appends it to the address, and is asked for no token. One of a
//! key cannot be taken back but by making the key anew; one of a user delegation
//! key never lets its holder do more than its signer may do. One that names a stored
//! access policy is void once that is deleted.

mod text;

pub(super) use text::token;

use text::{part_name, place, policy_name, signed, string_to_sign};

use super::answer::Door;
use super::check::{Asked, Cause, in_order};
use super::http::Header;
use super::need::Need;
use super::recorder::{Ended, Message, Recorder, refused_or_end};
use super::trace::{Deciding, Question, Signed, StepKind};
use super::values::Values;
use super::{lag, rbac, secrets, shared_key, sources, words};
use crate::azure::http::HttpRefusal;
use crate::azure::operations::{Permission, Wire};
use crate::azure::services::{AccountSasOperation, SasRow, SharedKeyRow};
use crate::azure::{Operation, Source, template};
use crate::diagram::{
    AccountReach, Diagram, NodeId, PartId, PrincipalId, Sas, SasKind, SasReach, SasSigner, Scope,
    SettingId,
};
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// A SAS, as code finds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct HeldSas {
    pub(super) setting: SettingId,
    pub(super) sas: Sas,
}

/// What a SAS must let its holder do for a call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SasNeed {
    /// The letters each of which is enough.
    pub(crate) letters: &'static str,
    /// For which service and level an account SAS must be.
    pub(crate) of_account: Option<&'static AccountSasOperation>,
}

/// What a SAS of this reach must let its holder do; `None` where such a SAS
/// allows nobody that, or the model does not know.
pub(crate) fn need(row: &'static SasRow, operation: Operation, reach: SasReach) -> Option<SasNeed> {
    let slug = operation.slug();
    match reach {
        SasReach::Service(kind, _) => {
            // One thing is called, and it is the one that the SAS is for.
            let is_for_it = kind
                .item()
                .is_none_or(|item| item == operation.row().example_item);
            if kind.service() != row.service || !is_for_it {
                return None;
            }
            let (_, letters) = row.operations.iter().find(|(known, _)| *known == slug)?;
            Some(SasNeed {
                letters,
                of_account: None,
            })
        }
        SasReach::Account(_) => {
            let found = row.of_account.iter().find(|it| it.operation == slug)?;
            Some(SasNeed {
                letters: found.letters,
                of_account: Some(found),
            })
        }
    }
}

/// What a principal needs to get a user delegation key of an account.
pub(crate) fn delegation_need(account: NodeId) -> Option<Need> {
    let operation = Operation::named("get-user-delegation-key");
    match &operation.row().permission {
        Permission::Rbac(permission) => Some(Need {
            any_of: vec![(permission.plane, permission.action)],
            exception: None,
            scope: Scope::Node(account),
            least_role: permission.least_role,
            what: Some((operation, Scope::Node(account))),
            now: None,
        }),
        Permission::Database(_) | Permission::DataRole(_) => None,
    }
}

/// Whether the principal could sign a user delegation SAS of the account: it may
/// get a key for it.
#[must_use]
pub fn may_sign(diagram: &Diagram, principal: PrincipalId, account: NodeId) -> bool {
    delegation_need(account).is_some_and(|need| rbac::is_granted(diagram, principal, &need))
}

/// Makes the call with a SAS, and says how it ended.
pub(super) fn call(run: &mut Recorder<'_>, held: HeldSas, values: &mut Values) -> Ended {
    let door = Door::of(&run.call.what, values);
    let service = door.service.row();
    let sas = held.sas;
    let known = service.shared_key.and_then(|keys| Some((keys, keys.sas?)));
    let (Some((keys, row)), Wire::Http(http)) = (known, door.operation.row().wire) else {
        return Ended::not_modelled(say!(
            "how {service} answers to a request with a shared access signature",
            service = service.name
        ));
    };
    let Some(need) = need(row, door.operation, sas.reach) else {
        return Ended::not_modelled(say!(
            "what {service} answers to {value} that shall {to_do}",
            service = service.name,
            value = match sas.reach {
                SasReach::Service(kind, _) => say!("a SAS of a {kind}", kind = kind_words(kind)),
                SasReach::Account(_) => say!("an account SAS"),
            },
            to_do = words::to_do(door.operation)
        ));
    };
    let mut request = shared_key::without_token_headers(keys, door.request(values, http, None));
    let separator = if request.url.contains('?') { '&' } else { '?' };
    request.url.push(separator);
    request.url.push_str(&token(run.diagram, &sas));
    if let Some(length) = shared_key::content_length(&request) {
        let header = Header::new("Content-Length", length.to_string());
        request.headers.push(header);
    }
    let visit = Visit {
        door,
        held,
        keys,
        row,
        need,
        target: run.call.what.target.node(),
        part: run.call.what.target.part(),
    };
    let (string_to_sign, signature) = signed(run.diagram, &sas);
    // What the service signs anew is made of the address that was called.
    let here = visit.string_to_sign_here(run.diagram);
    values.set(template::STRING_TO_SIGN, here);
    values.set(template::SAS_START, sas.starts_at.http_date());
    values.set(template::SAS_EXPIRY, sas.expires_at.http_date());
    let (checks, end) = in_order(visit.ask(run, &signature));
    let exchange = run.request(request);
    run.sign(Signed {
        with: signed_with(run, &sas),
        string_to_sign,
        signature,
    });
    run.send(Message {
        kind: StepKind::Call,
        from: run.code(),
        to: door.at,
        caption: say!(
            "{service} checks the signature in the address",
            service = service.name
        ),
        detail: match sas.signer {
            SasSigner::Key { .. } => {
                say!("The address itself carries what may be done, where and until when, signed with \
                 an account key. It does not say who uses it, and no role is asked for.")
            }
            SasSigner::Principal { .. } => {
                say!("The address itself carries what may be done, where, until when, and who vouches \
                 for it. It does not say who uses it. What the signer may not do, at this moment, \
                 the holder may not do either.")
            }
        },
        label: say!("SAS token"),
        exchange: Some(exchange),
        checks,
    });
    values.set_answer(run.now(), run.request_id());
    let Some((question, stop)) = end else {
        let because = visit.allowed_because(run);
        let mut http = *http;
        http.success.unverified = http.success.unverified.or(visit.unverified());
        return door.let_through(run, values, exchange, &http, because);
    };
    let refused = match refused_or_end(stop) {
        Ok(refused) => refused,
        Err(ended) => return ended,
    };
    let refusal = visit.refusal(run, &refused.cause);
    door.turn_away(run, values, exchange, &refusal, question, refused)
}

/// What a service SAS is for, within a sentence.
fn kind_words(kind: SasKind) -> Text {
    match kind {
        SasKind::Container => say!("container"),
        SasKind::Blob => say!("blob"),
        SasKind::Queue => say!("queue"),
        SasKind::Table => say!("table"),
        SasKind::Share => say!("share"),
        SasKind::File => say!("file"),
    }
}

/// With what it was signed: `key1 of contosostore`.
fn signed_with(run: &Recorder<'_>, sas: &Sas) -> Text {
    match sas.signer {
        SasSigner::Key { slot, .. } => say!(
            "{slot} of {account}",
            slot = slot.name(),
            account = shared_key::words_of_account(run, sas.account)
        ),
        SasSigner::Principal { principal, .. } => say!(
            "a user delegation key of {who}",
            who = secrets::principal_name(run.diagram, principal)
        ),
    }
}

/// What stays the same while the account is called.
struct Visit {
    door: Door,
    held: HeldSas,
    keys: &'static SharedKeyRow,
    row: &'static SasRow,
    need: SasNeed,
    target: NodeId,
    part: Option<PartId>,
}

impl Visit {
    /// All checks of the account.
    fn ask(&self, run: &Recorder<'_>, signature: &str) -> Vec<Asked> {
        let sas = self.held.sas;
        let mut asked = Vec::new();
        if sas.signer.principal().is_none() {
            asked.push(shared_key::keys_are_let_in(run, self.target));
        }
        asked.push(self.signature(run, signature));
        asked.extend(self.policy(run));
        asked.push(self.time(run.now()));
        if let (SasReach::Account(reach), Some(operation)) = (sas.reach, self.need.of_account) {
            asked.extend(self.reach(reach, operation));
        }
        asked.push(self.permission(run));
        asked.extend(self.limits());
        if let Some(principal) = sas.signer.principal() {
            asked.extend(self.signer_may(run, principal));
        }
        asked
    }

    fn string_to_sign_here(&self, diagram: &Diagram) -> String {
        let place = match (self.held.sas.reach, self.part) {
            (SasReach::Service(kind, _), Some(part)) => {
                place(diagram, self.target, kind, part, kind.item())
            }
            (SasReach::Service(..) | SasReach::Account(_), _) => String::new(),
        };
        string_to_sign(
            diagram,
            &self.held.sas,
            diagram.node_name(self.target),
            &place,
        )
    }

    fn allowed_because(&self, run: &Recorder<'_>) -> Text {
        let sas = self.held.sas;
        match sas.signer {
            SasSigner::Key { slot, .. } => say!(
                "Allowed by a SAS that {slot} signed: whoever has it may do this until {time}. No role \
                 was asked for.",
                slot = slot.name(),
                time = sas.expires_at
            ),
            SasSigner::Principal { principal, .. } => {
                let name = secrets::principal_name(run.diagram, principal);
                say!(
                    "Allowed by a SAS that {name} signed: whoever has it may do this until {time}, \
                     for as long as {name} may.",
                    name,
                    time = sas.expires_at
                )
            }
        }
    }

    /// What was not read of what an account SAS must say for this.
    fn unverified(&self) -> Option<&'static str> {
        self.need.of_account.and_then(|it| it.unverified)
    }

    fn is_for_this(&self) -> bool {
        let part = self.held.sas.reach.part();
        self.held.sas.account == self.target && (part.is_none() || part == self.part)
    }

    fn is_current(&self, run: &Recorder<'_>) -> bool {
        run.diagram
            .access_keys(self.target)
            .is_some_and(|keys| match self.held.sas.signer {
                SasSigner::Key { slot, generation } => keys.generation(slot) == generation,
                SasSigner::Principal { generation, .. } => keys.revocations == generation,
            })
    }

    fn signature(&self, run: &Recorder<'_>, signature: &str) -> Asked {
        let sas = self.held.sas;
        let expected = match sas.signer {
            SasSigner::Key { .. } => {
                say!("the HMAC-SHA256 of what it says with key1 or key2 as they are now")
            }
            SasSigner::Principal { .. } => {
                say!("the HMAC-SHA256 of what it says with the user delegation key that it names")
            }
        };
        let asked = |found: Text| {
            Asked::passed(Question::Signature, expected, found, self.source())
                .decided_by([Deciding::Setting(run.caller.id, self.held.setting)])
        };
        if !self.is_for_this() {
            let because = match sas.reach {
                SasReach::Service(kind, part) => say!(
                    "The SAS was signed for another {kind}: {part}.",
                    kind = kind_words(kind),
                    part = part_name(run.diagram, sas.account, part)
                ),
                SasReach::Account(_) => say!(
                    "The SAS was signed for another account: {account}.",
                    account = shared_key::words_of_account(run, sas.account)
                ),
            };
            return asked(say!(
                "{signature}, which was made for something else",
                signature
            ))
            .refused(because, Cause::SasOfAnother(self.held.setting));
        }
        let name = run.diagram.node_name(self.target);
        match sas.signer {
            SasSigner::Key { slot, .. } if self.is_current(run) => asked(say!(
                "{signature}, made with {slot}",
                signature,
                slot = slot.name()
            )),
            SasSigner::Key { slot, .. } => asked(say!(
                "{signature}, which neither key makes",
                signature
            ))
            .refused(
                say!(
                    "{slot} of {name} was made anew after it signed this. Every SAS that the old \
                         key signed is void.",
                    slot = slot.name(),
                    name
                ),
                Cause::StaleKey(self.held.setting),
            ),
            SasSigner::Principal { principal, .. } if self.is_current(run) => {
                let signer = secrets::principal_name(run.diagram, principal);
                asked(say!(
                    "{signature}, made with a key of {signer}",
                    signature,
                    signer
                ))
            }
            SasSigner::Principal { .. } => asked(say!(
                "{signature}, made with a key that was revoked",
                signature
            ))
            .refused(
                say!(
                    "All user delegation keys of {name} were revoked after this was signed. \
                         Every SAS that they signed is void.",
                    name
                ),
                Cause::StaleKey(self.held.setting),
            ),
        }
    }

    fn source(&self) -> Source {
        match (self.held.sas.reach, self.held.sas.signer) {
            (SasReach::Account(_), _) => sources::STORAGE_ACCOUNT_SAS,
            (SasReach::Service(..), SasSigner::Key { .. }) => self.row.source,
            (SasReach::Service(..), SasSigner::Principal { .. }) => {
                sources::STORAGE_USER_DELEGATION_SAS
            }
        }
    }

    fn time(&self, now: Timestamp) -> Asked {
        let Sas {
            starts_at,
            expires_at,
            ..
        } = self.held.sas;
        let asked = Asked::passed(
            Question::Lifetime,
            say!("now, {now}, is between st and se", now),
            say!(
                "good from {start} to {end}",
                start = starts_at,
                end = expires_at,
            ),
            self.source(),
        );
        if (starts_at..expires_at).contains(&now) {
            return asked;
        }
        let because = if now < starts_at {
            say!("The SAS is not good before {time}.", time = starts_at)
        } else {
            say!("The SAS expired on {time}.", time = expires_at)
        };
        asked.refused(because, Cause::SasNotNow(self.held.setting))
    }

    /// Whether the stored access policy is there that it names.
    fn policy(&self, run: &Recorder<'_>) -> Option<Asked> {
        let sas = self.held.sas;
        let part = sas.reach.part()?;
        let name = policy_name(run.diagram, &sas, part)?;
        let place = part_name(run.diagram, sas.account, part);
        let asked = |found: Text| {
            Asked::passed(
                Question::SasPolicy,
                say!(
                    "{place} has the stored access policy “{name}”, which `si` names",
                    place,
                    name
                ),
                found,
                self.row.no_policy.source,
            )
            .decided_by_node(self.target)
        };
        let policy = sas.limits.policy?;
        if run.diagram.has_stored_policy(sas.account, policy) {
            return Some(asked(say!("it has")));
        }
        let because = say!(
            "The stored access policy “{name}” of {place} was deleted: every SAS that names it is void.",
            name,
            place
        );
        let cause = Cause::SasPolicyGone(self.held.setting);
        Some(asked(say!("it was deleted")).refused(because, cause))
    }

    /// Whether it is good over this protocol, and from where the call comes.
    fn limits(&self) -> Vec<Asked> {
        let limits = self.held.sas.limits;
        let mut asked = Vec::new();
        if limits.https_only {
            asked.push(Asked::passed(
                Question::SasProtocol,
                say!("spr is `https`: requests over HTTPS only"),
                say!("a request over HTTPS"),
                self.source(),
            ));
        }
        if let Some(addresses) = limits.addresses {
            let check = Asked::passed(
                Question::SasAddress,
                say!(
                    "the call comes from {addresses}, which `sip` says",
                    addresses = addresses.to_string()
                ),
                say!("addresses are not drawn"),
                self.source(),
            );
            asked.push(check.not_modelled(say!(
                "whether the call comes from {addresses}: all else that the SAS says allows it",
                addresses = addresses.to_string()
            )));
        }
        asked
    }

    /// Whether an account SAS is for the service and for the level of what is
    /// called.
    fn reach(&self, reach: AccountReach, operation: &AccountSasOperation) -> [Asked; 2] {
        let (service, level) = (operation.service, operation.level);
        let asked = |field: &str, letter: char, held: &str| {
            Asked::passed(
                Question::SasReach,
                say!("{field} has `{letter}`", field, letter),
                say!("{field} is `{held}`", field, held),
                self.source(),
            )
        };
        let services = reach.services();
        let first = asked("ss", service, &services);
        let first = if services.contains(service) {
            first
        } else {
            first.refused(
                say!(
                    "The SAS is for the services `{services}`, and not for {service}.",
                    services,
                    service = self.door.service.row().name
                ),
                Cause::SasWrongService(self.held.setting),
            )
        };
        let levels = reach.levels();
        let second = asked("srt", level, &levels);
        let second = if levels.contains(level) {
            second
        } else {
            second.refused(
                say!(
                    "The SAS is for the resource types `{levels}`; to {to_do} takes `{level}`.",
                    levels,
                    to_do = words::to_do(self.door.operation),
                    level
                ),
                Cause::SasWrongLevel(self.held.setting),
            )
        };
        [first, second]
    }

    fn permission(&self, run: &Recorder<'_>) -> Asked {
        let held = self.held.sas.letters();
        let letters = self.need.letters;
        let needed: Vec<String> = letters.chars().map(|it| format!("`{it}`")).collect();
        let asked = Asked::passed(
            Question::SasPermission,
            say!("sp has {needed}", needed = words::either(&needed)),
            say!("sp is `{held}`", held),
            self.source(),
        )
        .decided_by([Deciding::Setting(run.caller.id, self.held.setting)]);
        if letters.contains(|letter| held.contains(letter)) {
            return asked;
        }
        asked.refused(
            say!(
                "The SAS lets its holder do `{held}`, and not {needed}.",
                held,
                needed = words::either(&needed)
            ),
            Cause::SasLacksPermission(self.held.setting),
        )
    }

    /// Whether whoever signed it may do this now.
    // Source: learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas,
    // assign permissions with RBAC.
    fn signer_may(&self, run: &Recorder<'_>, principal: PrincipalId) -> Vec<Asked> {
        let what = &run.call.what;
        let Permission::Rbac(permission) = run
            .diagram
            .permission(run.call.what.target, self.door.operation)
        else {
            return Vec::new();
        };
        let need = Need::of_call(run.diagram, what, permission);
        let source = sources::STORAGE_USER_DELEGATION_SAS;
        match run.diagram.principal(principal) {
            Some(signer) => lag::ask(run, &signer, &need, self.door.operation, false).into(),
            None => {
                let asked = Asked::passed(
                    Question::RoleAssignment,
                    say!("{action} for whoever signed this", action = need.action()),
                    say!("the signer was deleted"),
                    source,
                );
                vec![asked.refused(
                    say!(
                        "The identity that signed this was deleted, and what nobody may do, the \
                     holder may not do either."
                    ),
                    Cause::SignerGone(self.held.setting),
                )]
            }
        }
    }

    fn refusal(&self, run: &Recorder<'_>, cause: &Cause) -> HttpRefusal {
        let refusal = match cause {
            Cause::KeysNotPermitted => self.keys.not_permitted,
            Cause::SasNotNow(_) => self.row.not_now,
            Cause::SasPolicyGone(_) => self.row.no_policy,
            Cause::SasWrongService(_) => self.row.wrong_service,
            Cause::SasWrongLevel(_) => self.row.wrong_level,
            Cause::SasLacksPermission(_) => self.row.lacks_permission,
            Cause::NoRole { .. } | Cause::NotYet { .. } => self.row.signer_may_not,
            Cause::Denied { .. } => HttpRefusal {
                unverified: Some(
                    "how a deny assignment for the signer is answered; shown is what a missing \
                     role gets",
                ),
                ..self.row.signer_may_not
            },
            Cause::SignerGone(_) => HttpRefusal {
                unverified: Some("how a SAS of a deleted signer is answered"),
                ..self.row.signer_may_not
            },
            Cause::StaleKey(_) if self.held.sas.signer.principal().is_some() => self.row.revoked,
            _ => self.row.authentication_failed,
        };
        let hangs_on_what_it_says = matches!(
            cause,
            Cause::SasWrongService(_) | Cause::SasWrongLevel(_) | Cause::SasLacksPermission(_)
        );
        let unverified = self.unverified().filter(|_| hangs_on_what_it_says);
        // Which of several reasons is told where more than one holds was not read
        // anywhere.
        let is_signed = self.is_for_this() && self.is_current(run);
        let is_now = self.time(run.now()).stop.is_none();
        let reasons = [
            matches!(cause, Cause::KeysNotPermitted),
            self.policy(run).is_some_and(|it| it.stop.is_some()),
            !is_signed,
            !is_now,
        ];
        HttpRefusal {
            unverified: if reasons.into_iter().filter(|it| *it).count() > 1 {
                Some("which of several reasons to refuse is told first")
            } else {
                unverified.or(refusal.unverified)
            },
            ..refusal
        }
    }
}
