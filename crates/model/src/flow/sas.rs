//! What happens when a request carries a shared access signature?
//!
//! The signature was made once, with a key of the account, over a text that says
//! what may be done, where and until when. Whoever has it appends it to the
//! address. Nobody is asked for a token, no role is asked for, and it cannot be
//! taken back but by making the key anew.

use super::answer::Door;
use super::check::{Asked, Cause, in_order};
use super::http::Header;
use super::recorder::{Ended, Message, Recorder, refused_or_end};
use super::trace::{Deciding, Question, Signed, StepKind};
use super::values::{Values, in_query};
use super::{secrets, shared_key, signature, words};
use crate::azure::http::HttpRefusal;
use crate::azure::operations::Wire;
use crate::azure::services::{SasRow, SharedKeyRow};
use crate::azure::{Service, template};
use crate::diagram::{Diagram, NodeId, PartId, Sas, SettingId};
use crate::time::Timestamp;

/// A SAS, as code finds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct HeldSas {
    pub(super) setting: SettingId,
    pub(super) sas: Sas,
}

/// The text that is signed: one value a line, those that are not used empty.
// Source: learn.microsoft.com/rest/api/storageservices/create-service-sas, version
// 2020-12-06 and later; Azure/Azurite:src/blob/authentication/IBlobSASSignatureValues.ts.
fn string_to_sign(sas: &Sas, account: &str, container: &str, version: &str) -> String {
    [
        sas.permissions.letters().as_str(),
        &sas.starts_at.to_string(),
        &sas.expires_at.to_string(),
        &format!("/blob/{account}/{container}"),
        // Identifier of a stored access policy, addresses, protocol.
        "",
        "",
        "",
        version,
        CONTAINER,
        // Snapshot, encryption scope, and five headers of the answer.
        "",
        "",
        "",
        "",
        "",
        "",
        "",
    ]
    .join("\n")
}

/// What the signature is for: all blobs of a container.
const CONTAINER: &str = "c";

/// The rules by which a SAS of blobs is signed.
fn row() -> Option<&'static SasRow> {
    Service::named("blob-storage").row().shared_key?.sas
}

/// The text that was signed when the SAS was made, and its signature.
fn signed(diagram: &Diagram, sas: &Sas) -> (String, String) {
    let version = row().map_or("", |row| row.version);
    let text = string_to_sign(
        sas,
        diagram.node_name(sas.account),
        container_name(diagram, sas.account, sas.container),
        version,
    );
    let key = secrets::account_key(sas.account, sas.slot, sas.generation);
    let signature = signature::sign(&key, &text).unwrap_or_default();
    (text, signature)
}

fn container_name(diagram: &Diagram, account: NodeId, container: PartId) -> &str {
    diagram
        .part(account, container)
        .map_or("gone", |part| part.name.as_str())
}

/// The SAS as it is appended to an address.
pub(super) fn token(diagram: &Diagram, sas: &Sas) -> String {
    let (_, signature) = signed(diagram, sas);
    let fields = [
        ("sv", row().map_or("", |row| row.version).to_owned()),
        ("st", sas.starts_at.to_string()),
        ("se", sas.expires_at.to_string()),
        ("sr", CONTAINER.to_owned()),
        ("sp", sas.permissions.letters()),
        ("sig", signature),
    ];
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", in_query(value)))
        .collect();
    fields.join("&")
}

/// Makes the call with a SAS, and says how it ended.
pub(super) fn call(run: &mut Recorder<'_>, held: HeldSas, values: &mut Values) -> Ended {
    let door = Door::of(&run.call.what, values);
    let service = door.service.row();
    let slug = door.operation.slug();
    let known = service.shared_key.and_then(|keys| Some((keys, keys.sas?)));
    let (Some((keys, row)), Wire::Http(http)) = (known, door.operation.row().wire) else {
        return Ended::not_modelled(format!(
            "how {} answers to a request with a shared access signature",
            service.name
        ));
    };
    let allows = row.operations.iter().find(|(known, _)| *known == slug);
    let (Some((_, letters)), Some(container)) = (allows, run.call.what.target.part()) else {
        return Ended::not_modelled(format!(
            "what {} answers to a SAS of a container that shall {}",
            service.name,
            words::to_do(door.operation)
        ));
    };
    let sas = held.sas;
    let mut request = door.request(values, http, None);
    let separator = if request.url.contains('?') { '&' } else { '?' };
    request.url.push(separator);
    request.url.push_str(&token(run.diagram, &sas));
    if let Some(length) = shared_key::content_length(&request) {
        let header = Header::new("Content-Length", length.to_string());
        request.headers.push(header);
    }
    let visit = Visit {
        held,
        keys,
        row,
        letters,
        target: run.call.what.target.node(),
        container,
    };
    let (string_to_sign, signature) = signed(run.diagram, &sas);
    // What the service signs anew is made of the address that was called.
    let here = string_to_sign_here(run.diagram, &visit);
    values.set(template::STRING_TO_SIGN, here);
    values.set(template::SAS_START, sas.starts_at.http_date());
    values.set(template::SAS_EXPIRY, sas.expires_at.http_date());
    let (checks, end) = in_order(visit.ask(run, &signature));
    let exchange = run.request(request);
    run.sign(Signed {
        with: format!(
            "{} of {}",
            sas.slot.name(),
            shared_key::words_of_account(run, sas.account)
        ),
        string_to_sign,
        signature,
    });
    run.send(Message {
        kind: StepKind::Call,
        from: run.code(),
        to: door.at,
        caption: format!("{} checks the signature in the address", service.name),
        detail: "The address itself carries what may be done, where and until when, signed with \
                 an account key. It does not say who uses it, and no role is asked for."
            .to_owned(),
        label: "SAS token".to_owned(),
        exchange: Some(exchange),
        checks,
    });
    values.set_answer(run.now(), run.request_id());
    let Some((question, stop)) = end else {
        let because = format!(
            "Allowed by a SAS that {} signed: whoever has it may do this until {}. No role was \
             asked for.",
            sas.slot.name(),
            sas.expires_at
        );
        return door.let_through(run, values, exchange, http, because);
    };
    let refused = match refused_or_end(stop) {
        Ok(refused) => refused,
        Err(ended) => return ended,
    };
    let refusal = visit.refusal(run, &refused.cause);
    door.turn_away(run, values, exchange, &refusal, question, refused)
}

fn string_to_sign_here(diagram: &Diagram, visit: &Visit) -> String {
    string_to_sign(
        &visit.held.sas,
        diagram.node_name(visit.target),
        container_name(diagram, visit.target, visit.container),
        visit.row.version,
    )
}

/// What stays the same while the account is called.
struct Visit {
    held: HeldSas,
    keys: &'static SharedKeyRow,
    row: &'static SasRow,
    /// The letters each of which is enough for the operation.
    letters: &'static str,
    target: NodeId,
    container: PartId,
}

impl Visit {
    /// All checks of the account.
    fn ask(&self, run: &Recorder<'_>, signature: &str) -> Vec<Asked> {
        vec![
            shared_key::keys_are_let_in(run, self.target),
            self.signature(run, signature),
            self.time(run.now()),
            self.permission(run),
        ]
    }

    fn is_for_this(&self) -> bool {
        self.held.sas.account == self.target && self.held.sas.container == self.container
    }

    fn is_current(&self, run: &Recorder<'_>) -> bool {
        let sas = self.held.sas;
        run.diagram
            .access_keys(self.target)
            .is_some_and(|keys| keys.generation(sas.slot) == sas.generation)
    }

    fn signature(&self, run: &Recorder<'_>, signature: &str) -> Asked {
        let sas = self.held.sas;
        let asked = |found: String| {
            Asked::passed(
                Question::Signature,
                "the HMAC-SHA256 of what it says with key1 or key2 as they are now",
                found,
                self.row.source,
            )
            .decided_by([Deciding::Setting(run.caller.id, self.held.setting)])
        };
        let slot = sas.slot.name();
        if !self.is_for_this() {
            return asked(format!("{signature}, which was made for something else")).refused(
                format!(
                    "The SAS was signed for another container: {}.",
                    container_name(run.diagram, sas.account, sas.container)
                ),
                Cause::SasOfAnother(self.held.setting),
            );
        }
        if self.is_current(run) {
            return asked(format!("{signature}, made with {slot}"));
        }
        asked(format!("{signature}, which neither key makes")).refused(
            format!(
                "{slot} of {} was made anew after it signed this. Every SAS that the old key \
                 signed is void.",
                run.diagram.node_name(self.target)
            ),
            Cause::StaleKey(self.held.setting),
        )
    }

    fn time(&self, now: Timestamp) -> Asked {
        let Sas {
            starts_at,
            expires_at,
            ..
        } = self.held.sas;
        let asked = Asked::passed(
            Question::Lifetime,
            format!("now, {now}, is between st and se"),
            format!("good from {starts_at} to {expires_at}"),
            self.row.source,
        );
        if (starts_at..expires_at).contains(&now) {
            return asked;
        }
        let when = if now < starts_at {
            format!("is not good before {starts_at}")
        } else {
            format!("expired on {expires_at}")
        };
        asked.refused(
            format!("The SAS {when}."),
            Cause::SasNotNow(self.held.setting),
        )
    }

    fn permission(&self, run: &Recorder<'_>) -> Asked {
        let held = self.held.sas.permissions.letters();
        let needed: Vec<String> = self.letters.chars().map(|it| format!("`{it}`")).collect();
        let asked = Asked::passed(
            Question::SasPermission,
            format!("sp has {}", words::either(&needed)),
            format!("sp is `{held}`"),
            self.row.source,
        )
        .decided_by([Deciding::Setting(run.caller.id, self.held.setting)]);
        if self.letters.contains(|letter| held.contains(letter)) {
            return asked;
        }
        asked.refused(
            format!(
                "The SAS lets its holder do `{held}`, and not {}.",
                words::either(&needed)
            ),
            Cause::SasLacksPermission(self.held.setting),
        )
    }

    fn refusal(&self, run: &Recorder<'_>, cause: &Cause) -> HttpRefusal {
        let refusal = match cause {
            Cause::KeysNotPermitted => self.keys.not_permitted,
            Cause::SasNotNow(_) => self.row.not_now,
            Cause::SasLacksPermission(_) => self.row.lacks_permission,
            _ => self.row.authentication_failed,
        };
        // Which of several reasons is told where more than one holds was not read
        // anywhere.
        let is_signed = self.is_for_this() && self.is_current(run);
        let is_now = self.time(run.now()).stop.is_none();
        let reasons = [
            matches!(cause, Cause::KeysNotPermitted),
            !is_signed,
            !is_now,
        ];
        HttpRefusal {
            unverified: if reasons.into_iter().filter(|it| *it).count() > 1 {
                Some("which of several reasons to refuse is told first")
            } else {
                refusal.unverified
            },
            ..refusal
        }
    }
}
