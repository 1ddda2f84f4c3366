//! What happens when a request is signed with a key of a storage account?
//!
//! The code finds a copy of the key in a setting of its host and signs the
//! request with it. Nobody is asked for a token, and the account asks for no
//! role: whoever has the key may do everything in it.

use super::answer::Door;
use super::check::{Asked, Cause, in_order};
use super::http::{Header, HttpRequest};
use super::recorder::{Ended, Message, Recorder, refused_or_end};
use super::trace::{Deciding, Question, Signed, StepKind};
use super::values::Values;
use super::{secrets, signature, sources, words};
use crate::azure::http::{HttpRefusal, Method};
use crate::azure::operations::{HttpCall, Wire};
use crate::azure::services::SharedKeyRow;
use crate::azure::template;
use crate::diagram::{KeyForm, KeySlot, NodeId, SettingId};
use crate::say;
use crate::text::{Sayable, Text};

/// A copy of a key, as code finds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoundKey {
    pub(super) setting: SettingId,
    pub(super) account: NodeId,
    pub(super) slot: KeySlot,
    pub(super) generation: u32,
    pub(super) form: KeyForm,
}

/// Makes the call with a copy of a key, and says how it ended.
pub(super) fn call(run: &mut Recorder<'_>, key: FoundKey, values: &mut Values) -> Ended {
    let door = Door::of(&run.call.what, values);
    let service = door.service.row();
    let (Some(shared_key), Wire::Http(http)) =
        (service.shared_key, run.call.what.operation.row().wire)
    else {
        return Ended::not_modelled(say!(
            "how {service} answers to a request that is signed with an account key",
            service = service.name
        ));
    };
    let target = run.call.what.target.node();
    if key.form == KeyForm::ConnectionString && key.account != target {
        let named = words_of_account(run, key.account);
        return Ended::not_modelled(say!(
            "a call to {name} with a connection string of {named}: the code would call that account",
            name = run.diagram.node_name(target),
            named
        ));
    }
    let Some((request, signed)) = signed_request(run, values, door, (shared_key, http), &key)
    else {
        return Ended::not_modelled(say!("a key that cannot sign"));
    };
    values.set(template::SIGNATURE, signed.signature.as_str());
    values.set(template::STRING_TO_SIGN, signed.string_to_sign.as_str());
    let visit = Visit {
        door,
        shared_key,
        key: &key,
        target,
    };
    let asked = visit.ask(run, &signed);
    let (checks, end) = in_order(asked);
    let exchange = run.request(request);
    run.sign(signed);
    run.send(Message {
        kind: StepKind::Call,
        from: run.code(),
        to: door.at,
        caption: say!(
            "{service} checks the signature, and nothing else",
            service = service.name
        ),
        detail: say!(
            "The signature proves that whoever sent this has a key of the account. It does \
                 not say who that is, and no role is asked for."
        ),
        label: say!("Signed with key"),
        exchange: Some(exchange),
        checks,
    });
    values.set_answer(run.now(), run.request_id());
    let Some((question, stop)) = end else {
        let because = say!(
            "Allowed by {slot} of {name}: whoever has it may do everything in the account. No role was \
             asked for.",
            slot = key.slot.name(),
            name = run.diagram.node_name(target)
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

pub(super) fn words_of_account(run: &Recorder<'_>, account: NodeId) -> Text {
    match run.diagram.node(account) {
        Some(node) => node.name.text(),
        None => say!("an account that is gone"),
    }
}

/// The request with its signature, and what was signed; `None` if the key cannot
/// sign.
fn signed_request(
    run: &Recorder<'_>,
    values: &Values,
    door: Door,
    (shared_key, http): (&SharedKeyRow, &HttpCall),
    key: &FoundKey,
) -> Option<(HttpRequest, Signed)> {
    let mut request = without_token_headers(shared_key, door.request(values, http, None));
    request
        .headers
        .insert(0, Header::new("x-ms-date", run.now().http_date()));
    if let Some(length) = content_length(&request) {
        request
            .headers
            .push(Header::new("Content-Length", length.to_string()));
    }
    let account = run.diagram.node_name(run.call.what.target.node());
    let string_to_sign = signature::string_to_sign(shared_key.signs, &request, account);
    let secret = secrets::account_key(key.account, key.slot, key.generation);
    let signature = signature::sign(&secret, &string_to_sign)?;
    request.headers.insert(
        0,
        Header::new(
            "Authorization",
            format!(
                "SharedKey {account}:{signature}",
                account = account,
                signature = signature
            ),
        ),
    );
    let signed = Signed {
        with: say!(
            "{slot} of {account}",
            slot = key.slot.name(),
            account = words_of_account(run, key.account)
        ),
        string_to_sign,
        signature,
    };
    Some((request, signed))
}

/// The request without the headers that a service asks for beside a token only.
pub(super) fn without_token_headers(row: &SharedKeyRow, mut request: HttpRequest) -> HttpRequest {
    let headers = &mut request.headers;
    headers.retain(|header| !row.token_headers.contains(&header.name.as_str()));
    request
}

/// The length of the body; `None` where no length is sent.
// Source: RFC 9110, HTTP Semantics, section 8.6.
pub(super) fn content_length(request: &HttpRequest) -> Option<usize> {
    match (&request.body, request.method) {
        (Some(body), _) => Some(body.text.len()),
        (None, Method::Put | Method::Post | Method::Patch) => Some(0),
        (None, Method::Get | Method::Delete) => None,
    }
}

fn is_disallowed(run: &Recorder<'_>, account: NodeId) -> bool {
    run.diagram
        .access_keys(account)
        .is_some_and(|keys| keys.is_disallowed)
}

/// Whether the account lets in what is signed with a key.
pub(super) fn keys_are_let_in(run: &Recorder<'_>, account: NodeId) -> Asked {
    let name = run.diagram.node_name(account);
    let asked = |found: Text| {
        Asked::passed(
            Question::KeyAccess,
            say!("allowSharedKeyAccess is true, or is not set"),
            found,
            sources::SHARED_KEY_PREVENT,
        )
        .decided_by_node(account)
    };
    if is_disallowed(run, account) {
        asked(say!("allowSharedKeyAccess is false")).refused(
            say!(
                "{name} lets in only whoever has a token: Shared Key is disallowed, however right \
                 the signature.",
                name
            ),
            Cause::KeysNotPermitted,
        )
    } else {
        asked(say!("allowed"))
    }
}

/// What stays the same while the account is called.
struct Visit<'v> {
    door: Door,
    shared_key: &'static SharedKeyRow,
    key: &'v FoundKey,
    target: NodeId,
}

impl Visit<'_> {
    /// All checks of the account.
    fn ask(&self, run: &Recorder<'_>, signed: &Signed) -> Vec<Asked> {
        let mut asked = vec![keys_are_let_in(run, self.target)];
        if self.takes_tokens_only() {
            asked.push(
                Asked::passed(
                    Question::Authenticated,
                    say!("an access token of Microsoft Entra ID"),
                    say!("a signature, and no token"),
                    self.shared_key.token_only.source,
                )
                .refused(
                    say!(
                        "No key can {to_do}: only somebody that Microsoft Entra ID knows can.",
                        to_do = words::to_do(self.door.operation)
                    ),
                    Cause::TokenOnly,
                ),
            );
            return asked;
        }
        asked.push(self.signature(run, signed));
        asked.push(self.date());
        asked.push(self.opens_all(run));
        asked
    }

    fn takes_tokens_only(&self) -> bool {
        self.shared_key
            .token_only_operations
            .contains(&self.door.operation.slug())
    }

    fn is_current(&self, run: &Recorder<'_>) -> bool {
        self.key.account == self.target
            && run
                .diagram
                .access_keys(self.target)
                .is_some_and(|keys| keys.generation(self.key.slot) == self.key.generation)
    }

    fn signature(&self, run: &Recorder<'_>, signed: &Signed) -> Asked {
        let name = run.diagram.node_name(self.target);
        let asked = |found: Text| {
            Asked::passed(
                Question::Signature,
                say!("the HMAC-SHA256 of the request with key1 or key2 as they are now"),
                found,
                self.shared_key.source,
            )
            .decided_by([Deciding::Setting(run.caller.id, self.key.setting)])
        };
        let slot = self.key.slot.name();
        if self.is_current(run) {
            return asked(say!(
                "{signature}, made with {slot}",
                signature = signed.signature,
                slot
            ));
        }
        let found = say!(
            "{signature}, which neither key makes",
            signature = signed.signature
        );
        if self.key.account == self.target {
            asked(found).refused(
                say!(
                    "{slot} of {name} was made anew after it was copied. The copy that the code \
                     signs with opens nothing any more.",
                    slot,
                    name
                ),
                Cause::StaleKey(self.key.setting),
            )
        } else {
            asked(found).refused(
                say!(
                    "The code signs with a key of {account}, and this is {name}.",
                    account = words_of_account(run, self.key.account),
                    name
                ),
                Cause::KeyOfAnother(self.key.setting),
            )
        }
    }

    /// A request that was just sent is young; the check is made all the same.
    fn date(&self) -> Asked {
        Asked::passed(
            Question::Lifetime,
            say!(
                "x-ms-date is at most {time} old",
                time = words::duration(self.shared_key.most_seconds_old)
            ),
            say!("sent just now"),
            self.shared_key.date_source,
        )
    }

    fn opens_all(&self, run: &Recorder<'_>) -> Asked {
        Asked::passed(
            Question::HolderOfKey,
            say!("nothing further: no role is asked for"),
            say!(
                "everything in {name}, for whoever has the key",
                name = run.diagram.node_name(self.target)
            ),
            self.shared_key.opens_all_source,
        )
        .decided_by_node(self.target)
    }

    fn refusal(&self, run: &Recorder<'_>, cause: &Cause) -> HttpRefusal {
        let refusal = match cause {
            Cause::KeysNotPermitted => self.shared_key.not_permitted,
            Cause::TokenOnly => self.shared_key.token_only,
            _ => self.shared_key.authentication_failed,
        };
        // Which of two reasons is told where both hold was not read anywhere.
        let has_another_reason = self.takes_tokens_only() || !self.is_current(run);
        HttpRefusal {
            unverified: if is_disallowed(run, self.target) && has_another_reason {
                Some("which of two reasons to refuse is told first")
            } else {
                refusal.unverified
            },
            ..refusal
        }
    }
}
