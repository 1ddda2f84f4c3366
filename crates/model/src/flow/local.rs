//! What happens when code knows a key or a password of the resource itself?
//!
//! It lets in whoever knows it, as the resource itself or, with fewer rights, as an
//! authorization rule or a user of a database. A Service Bus namespace is shown a token that the code signs with a key; a
//! database is sent the password; an AI service is sent the key. Nobody is asked
//! for a token of Microsoft Entra ID, and no role counts.

mod signing;

use super::answer::{Answer, Door};
use super::check::{Asked, Cause, in_order};
use super::http::Header;
use super::recorder::{Ended, Message, Recorder, refused_or_end};
use super::trace::{Deciding, Question, Reply, StepKind};
use super::values::Values;
use super::{model, secrets, words};
use crate::azure::http::HttpRefusal;
use crate::azure::local_auth::{LocalKind, LocalRefusals, ReadOnlyRow, key_header};
use crate::azure::operations::{HttpCall, Permission, SessionCall, Wire};
use crate::azure::services::{ServiceRefusals, SessionRefusal};
use crate::azure::template;
use crate::diagram::{KeyHolder, LocalSecret, NodeId, SettingId};
use crate::say;
use crate::text::{Sayable, Text};

/// A key or password, as code finds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoundLocal {
    pub(super) setting: SettingId,
    pub(super) secret: LocalSecret,
}

/// Makes the call with it, and says how it ended.
pub(super) fn call(run: &mut Recorder<'_>, found: FoundLocal, values: &mut Values) -> Ended {
    let door = Door::of(&run.call.what, values);
    let kind = found.secret.kind;
    if LocalKind::of_service(door.service) != Some(kind) {
        return Ended::not_modelled(say!(
            "how {service} answers to a {kind} of another service",
            service = door.service.row().name,
            kind = words::local_credential(kind.row())
        ));
    }
    let visit = Visit {
        door,
        found,
        kind,
        target: run.call.what.target.node(),
    };
    if let Some(elsewhere) = visit.elsewhere(run) {
        return Ended::not_modelled(elsewhere);
    }
    match (kind, door.operation.row().wire) {
        (LocalKind::Sql | LocalKind::Redis, Wire::Session(call)) => {
            visit.over_session(run, values, call)
        }
        (_, Wire::Http(call)) => visit.over_http(run, values, call),
        _ => Ended::not_modelled(say!(
            "how {service} answers",
            service = door.service.row().name
        )),
    }
}

/// What stays the same while the target is called.
struct Visit {
    door: Door,
    found: FoundLocal,
    kind: LocalKind,
    target: NodeId,
}

impl Visit {
    /// Where the code would go with a connection string that names another place.
    fn elsewhere(&self, run: &Recorder<'_>) -> Option<Text> {
        let secret = self.found.secret;
        let what = &run.call.what;
        let names_resource = self.kind != LocalKind::ApiKey;
        let is_another = secret.of != self.target;
        let is_another_part = secret.part.is_some() && secret.part != what.target.part();
        if !(names_resource && is_another || is_another_part) {
            return None;
        }
        let there = match run.diagram.node(secret.of) {
            Some(node) => node.name.text(),
            None => say!("a resource that is gone"),
        };
        Some(say!(
            "a call to {place} with a connection string of {other}: the code would go there",
            place = words::scope(run.diagram, what.target),
            other = if is_another {
                there
            } else if self.kind == LocalKind::Sql {
                say!("another database")
            } else {
                say!("another queue or topic")
            }
        ))
    }

    fn key_name(&self) -> Text {
        words::local_key(self.kind, self.found.secret.slot)
    }

    /// Whose key or password it is; `None` for what the resource was made with, and
    /// for one that is gone.
    fn holder<'d>(&self, run: &Recorder<'d>) -> Option<&'d KeyHolder> {
        let secret = self.found.secret;
        run.diagram.key_holder(secret.of, secret.holder?)
    }

    fn caption(&self, run: &Recorder<'_>) -> Text {
        let (service, key) = (self.door.service.row().name, self.key_name());
        match self.holder(run) {
            Some(holder) => say!(
                "{service} checks the {key}, and what {holder} may do",
                service,
                key,
                holder = holder.name,
            ),
            None => say!("{service} checks the {key}, and nothing else", service, key),
        }
    }

    /// By what name the code calls whose key or password it is.
    fn holder_name(&self, run: &Recorder<'_>) -> Text {
        secrets::holder_name(run.diagram, &self.found.secret).into()
    }

    /// What the operation takes of whose key or password it is.
    fn needed(&self) -> Option<&'static str> {
        let row = self.door.operation.row();
        match (&row.permission, self.kind) {
            (Permission::Database(permission), _) => Some(permission.database_role),
            (_, LocalKind::ServiceBus) => {
                let claim = row.refusal_values.iter().find(|(name, _)| *name == "claim");
                claim.map(|(_, value)| *value)
            }
            _ => None,
        }
    }

    fn over_http(&self, run: &mut Recorder<'_>, values: &mut Values, call: &HttpCall) -> Ended {
        let key = secrets::local_key(&self.found.secret);
        values.set(template::HTTP_DATE, run.now().http_date());
        let (request, signed) = match self.kind {
            LocalKind::ApiKey => {
                let header = Header::new(key_header(self.door.service), key);
                (self.door.request(values, call, Some(header)), None)
            }
            LocalKind::ServiceBus | LocalKind::Sql | LocalKind::Redis => {
                let (token, signed) = self.token(run, values, &key);
                let header = Header::new("Authorization", token);
                (self.door.request(values, call, Some(header)), Some(signed))
            }
            LocalKind::AppConfiguration => {
                let request = self.door.request(values, call, None);
                let (request, signed) = self.signed_for_store(run, request, &key);
                (request, Some(signed))
            }
            LocalKind::CosmosDb => {
                let request = self.door.request(values, call, None);
                let (request, signed) = self.signed_for_account(run, request, &key);
                values.set(template::SIGNED_TEXT, signed.string_to_sign.as_str());
                (request, Some(signed))
            }
        };
        let (label, detail) = match self.kind {
            LocalKind::ApiKey => (
                say!("API key"),
                say!(
                    "The key itself goes over the wire, in a header. It does not say who sends it, and \
                 no role is asked for."
                ),
            ),
            LocalKind::AppConfiguration | LocalKind::CosmosDb
                if self.found.secret.slot.is_read_only() =>
            {
                (
                    say!("Signed with key"),
                    say!(
                        "The code signs the request itself, with a key that reads all there is. It does \
                     not say who that is, and no role is asked for."
                    ),
                )
            }
            LocalKind::AppConfiguration | LocalKind::CosmosDb => (
                say!("Signed with key"),
                say!(
                    "The code signs the request itself, with a key that opens all there is. It does not \
                 say who that is, and no role is asked for."
                ),
            ),
            LocalKind::ServiceBus | LocalKind::Sql | LocalKind::Redis => (
                say!("Signed with key"),
                say!(
                    "The code signs a token itself, with a key of the namespace: for which address, and \
                 until when. It does not say who that is, and no role is asked for. Software \
                 development kits show it over AMQP, at the $cbs node."
                ),
            ),
        };
        let (checks, end) = in_order(self.ask(run));
        let exchange = run.request(request);
        if let Some(signed) = signed {
            run.sign(signed);
        }
        run.send(Message {
            kind: StepKind::Call,
            from: run.code(),
            to: self.door.at,
            caption: self.caption(run),
            detail,
            label,
            exchange: Some(exchange),
            checks,
        });
        values.set_answer(run.now(), run.request_id());
        let Some((question, stop)) = end else {
            let because = self.allowed_because(run);
            return self.door.let_through(run, values, exchange, call, because);
        };
        let refused = match refused_or_end(stop) {
            Ok(refused) => refused,
            Err(ended) => return ended,
        };
        let LocalRefusals::Http {
            not_permitted,
            wrong,
        } = &self.kind.row().refusals
        else {
            return Ended::not_modelled(refused.because);
        };
        let refusal = match (&refused.cause, self.door.service.row().refusals) {
            (Cause::KeysNotPermitted, _) => not_permitted,
            (Cause::HolderLacksRight(_), ServiceRefusals::Http(refusals)) => &refusals.unauthorized,
            (Cause::KeyReadsOnly(_), _) => match &self.kind.row().read_only {
                Some(read_only) => &read_only.refusal,
                None => wrong,
            },
            _ => wrong,
        };
        let refusal = model::refusal(&run.call.what, &refused.cause).unwrap_or(refusal);
        let refusal = HttpRefusal {
            unverified: self.which_first(run).or(refusal.unverified),
            ..*refusal
        };
        self.door
            .turn_away(run, values, exchange, &refusal, question, refused)
    }

    fn over_session(
        &self,
        run: &mut Recorder<'_>,
        values: &mut Values,
        call: &SessionCall,
    ) -> Ended {
        let login = self.holder_name(run);
        values.set(template::LOGIN, login.as_str());
        let (checks, end) = in_order(self.ask(run));
        let host = values.fill(self.door.service.row().host_name);
        let password = secrets::local_key(&self.found.secret);
        let (login_line, label, detail) = if self.kind == LocalKind::Redis {
            (
                format!("AUTH {password}"),
                say!("Access key"),
                say!(
                    "The key itself goes over the wire, within TLS. Without a user name, Redis takes \
                 it for that of the user “default”, and does not know who sends it. Microsoft \
                 Entra ID is not asked."
                ),
            )
        } else {
            (
                values.fill("Login to database {part} as {login}, with the password ") + &password,
                say!("Password"),
                say!(
                    "The password itself goes over the wire, within TLS. The server knows the \
                     login {login}, and not who uses it. Microsoft Entra ID is not asked.",
                    login
                ),
            )
        };
        let request = vec![login_line, values.fill(call.statement)];
        let server = format!("{host}:{}", call.protocol.port());
        let exchange = run.log_in(call.protocol, server, request);
        run.send(Message {
            kind: StepKind::Call,
            from: run.code(),
            to: self.door.at,
            caption: self.caption(run),
            detail,
            label,
            exchange: Some(exchange),
            checks,
        });
        values.set_answer(run.now(), run.request_id());
        let Some((question, stop)) = end else {
            let lines = vec![call.success.to_owned()];
            let reply = Reply {
                error_code: None,
                lines,
            };
            run.reply(exchange, reply);
            let because = self.allowed_because(run);
            let status = say!("Success");
            return self.door.allow(run, exchange, status, because, None);
        };
        let refused = match refused_or_end(stop) {
            Ok(refused) => refused,
            Err(ended) => return ended,
        };
        let LocalRefusals::Session {
            not_permitted,
            wrong,
        } = &self.kind.row().refusals
        else {
            return Ended::not_modelled(refused.because);
        };
        let refusal: &SessionRefusal = match (&refused.cause, self.door.service.row().refusals) {
            (Cause::KeysNotPermitted, _) => not_permitted,
            (Cause::HolderLacksRight(_), ServiceRefusals::Session(refusals)) => {
                &refusals.permission_denied
            }
            _ => wrong,
        };
        let reply = Reply {
            error_code: Some(refusal.code.to_owned()),
            lines: vec![values.fill(refusal.message)],
        };
        run.reply(exchange, reply);
        let answer = Answer {
            status: say!("Error {code}", code = refusal.code),
            code: "",
            question,
            refused,
            unverified: self.which_first(run).or(refusal.unverified),
        };
        self.door.refuse(run, exchange, answer)
    }

    /// All checks of the target.
    fn ask(&self, run: &Recorder<'_>) -> Vec<Asked> {
        let mut asked = vec![self.let_in(run), self.right(run), self.opens(run)];
        asked.extend(model::ask(run.diagram, &run.call.what));
        asked
    }

    /// What was not read anywhere where both reasons to refuse hold.
    fn which_first(&self, run: &Recorder<'_>) -> Option<&'static str> {
        // Its keys are gone where they are off: that is one reason.
        let both = self.kind != LocalKind::AppConfiguration
            && self.let_in(run).stop.is_some()
            && self.right(run).stop.is_some();
        let is_gone = self.found.secret.holder.is_some() && self.holder(run).is_none();
        if both {
            Some("which of two reasons to refuse is told first")
        } else {
            is_gone.then_some("how one is refused who is gone")
        }
    }

    fn let_in(&self, run: &Recorder<'_>) -> Asked {
        let name = run.diagram.node_name(self.target);
        let row = self.kind.row();
        let asked = |found: Text| {
            Asked::passed(
                Question::LocalAuth,
                match self.kind {
                    LocalKind::Sql => {
                        say!("SQL authentication beside Microsoft Entra authentication")
                    }
                    LocalKind::Redis => {
                        say!("disableAccessKeyAuthentication is false, or is not set")
                    }
                    LocalKind::ServiceBus
                    | LocalKind::ApiKey
                    | LocalKind::AppConfiguration
                    | LocalKind::CosmosDb => say!("disableLocalAuth is false, or is not set"),
                },
                found,
                row.refused_source,
            )
            .decided_by_node(self.target)
        };
        let is_disallowed = run
            .diagram
            .access_keys(self.target)
            .is_some_and(|keys| keys.is_disallowed);
        if !is_disallowed {
            return asked(say!("allowed"));
        }
        let refused_by = words::refused_by(row);
        asked(refused_by.clone()).refused(
            say!(
                "{name} lets in only whoever has a token: {refused_by}, however right the {key}.",
                name,
                refused_by,
                key = self.key_name()
            ),
            Cause::KeysNotPermitted,
        )
    }

    fn right(&self, run: &Recorder<'_>) -> Asked {
        let name = run.diagram.node_name(self.target);
        let (secret, key) = (self.found.secret, self.key_name());
        let row = self.kind.row();
        let expected = match self.kind {
            LocalKind::ServiceBus => say!(
                "a signature with a key of {holder} as they are now",
                holder = self.holder_name(run)
            ),
            LocalKind::Sql => say!(
                "the password of {holder} as it is now",
                holder = self.holder_name(run)
            ),
            LocalKind::ApiKey => say!("KEY 1 or KEY 2 of the resource as they are now"),
            LocalKind::AppConfiguration | LocalKind::CosmosDb => {
                say!("a signature with one of the keys as they are now")
            }
            LocalKind::Redis => say!("the primary or the secondary key as they are now"),
        };
        let asked = |found: Text| {
            Asked::passed(Question::LocalSecret, expected.clone(), found, row.source)
                .decided_by([Deciding::Setting(run.caller.id, self.found.setting)])
        };
        if secret.of != self.target {
            let of = match run.diagram.node(secret.of) {
                Some(node) => node.name.text(),
                None => say!("a resource that is gone"),
            };
            return asked(say!("a key of {name}", name = of)).refused(
                say!(
                    "The code sends a key of {other}, and this is {name}.",
                    other = of,
                    name
                ),
                Cause::KeyOfAnother(self.found.setting),
            );
        }
        if secret.holder.is_some() && self.holder(run).is_none() {
            let what = words::key_holder(self.kind);
            return asked(say!(
                "what let in {holder}, which is gone",
                holder = self.holder_name(run)
            ))
            .refused(
                say!(
                    "The {what} of which the code holds the {key} was deleted. {name} knows it no \
                     more.",
                    what,
                    key,
                    name
                ),
                Cause::KeyOfAnother(self.found.setting),
            );
        }
        let generation = run
            .diagram
            .local_generation(self.target, secret.holder, secret.slot);
        if generation == Some(secret.generation) {
            return asked(say!("the {key}", key));
        }
        asked(say!("the {key} as it was", key)).refused(
            say!(
                "The {key} of {name} was made anew after it was copied. The copy that the code \
                 has opens nothing any more.",
                key,
                name
            ),
            Cause::StaleKey(self.found.setting),
        )
    }

    /// What the key or password opens, and whether this is among it.
    fn opens(&self, run: &Recorder<'_>) -> Asked {
        match (self.holder(run), self.needed()) {
            (Some(holder), Some(needed)) => self.has_right(run, holder, needed),
            _ => match &self.kind.row().read_only {
                Some(read_only) if self.found.secret.slot.is_read_only() => {
                    self.only_reads(run, read_only)
                }
                _ => self.opens_all(run),
            },
        }
    }

    /// Whether a key that only reads is enough.
    fn only_reads(&self, run: &Recorder<'_>, read_only: &ReadOnlyRow) -> Asked {
        let key = self.key_name();
        let reads = read_only.operations.contains(&self.door.operation.slug());
        let asked = Asked::passed(
            Question::HolderOfKey,
            if reads {
                say!("a key that reads")
            } else {
                say!("a key that writes")
            },
            say!(
                "the {key}, which reads everything in {name} and writes nothing",
                key,
                name = run.diagram.node_name(self.target)
            ),
            read_only.source,
        )
        .decided_by([Deciding::Setting(run.caller.id, self.found.setting)]);
        if reads {
            return asked;
        }
        asked.refused(
            say!(
                "The {key} is right, but it only reads, and this writes.",
                key
            ),
            Cause::KeyReadsOnly(self.found.setting),
        )
    }

    fn has_right(&self, run: &Recorder<'_>, holder: &KeyHolder, needed: &str) -> Asked {
        let row = self.kind.row();
        let rights: Vec<String> = holder.rights.names(self.kind).map(str::to_owned).collect();
        let has = if rights.is_empty() {
            say!("no role")
        } else {
            words::list(&rights)
        };
        let place = words::scope(run.diagram, run.call.what.target);
        let where_it_counts = match holder.part {
            Some(_) => place.clone(),
            None => say!("all of {name}", name = run.diagram.node_name(self.target)),
        };
        let asked = Asked::passed(
            match self.kind {
                LocalKind::Sql => Question::DatabaseRole,
                LocalKind::ServiceBus
                | LocalKind::ApiKey
                | LocalKind::AppConfiguration
                | LocalKind::CosmosDb
                | LocalKind::Redis => Question::HolderOfKey,
            },
            match self.kind {
                LocalKind::Sql => say!("{needed} or more", needed),
                LocalKind::ServiceBus
                | LocalKind::ApiKey
                | LocalKind::AppConfiguration
                | LocalKind::CosmosDb
                | LocalKind::Redis => say!("the right {needed}", needed),
            },
            say!(
                "{holder} has {has} in {where_it_counts}",
                holder = holder.name,
                has,
                where_it_counts
            ),
            row.opens_source,
        )
        .decided_by_node(self.target);
        if holder.rights.allow(self.kind, needed) {
            return asked;
        }
        asked.refused(
            say!(
                "{holder} is right, but it has {has}, and this takes {needed} on {place}.",
                holder = holder.name,
                has,
                needed,
                place
            ),
            Cause::HolderLacksRight(holder.id),
        )
    }

    fn opens_all(&self, run: &Recorder<'_>) -> Asked {
        let name = run.diagram.node_name(self.target);
        let row = self.kind.row();
        Asked::passed(
            Question::HolderOfKey,
            say!("nothing further: no role is asked for"),
            match self.kind {
                LocalKind::ServiceBus => {
                    say!(
                        "{holder} may Manage, Send and Listen in all of {name}",
                        holder = row.holder,
                        name
                    )
                }
                LocalKind::Sql => say!(
                    "{holder} is the server administrator, and owns every database of {name}",
                    holder = row.holder,
                    name
                ),
                LocalKind::ApiKey
                | LocalKind::AppConfiguration
                | LocalKind::CosmosDb
                | LocalKind::Redis => {
                    say!("everything in {name}, for whoever has the key", name)
                }
            },
            row.opens_source,
        )
        .decided_by_node(self.target)
    }

    fn allowed_because(&self, run: &Recorder<'_>) -> Text {
        let name = run.diagram.node_name(self.target);
        if let Some(holder) = self.holder(run) {
            let rights: Vec<String> = holder.rights.names(self.kind).map(str::to_owned).collect();
            return say!(
                "Allowed by the {key} of {holder}, which has {rights}: whoever has it may do the same. No role was \
                 asked for.",
                key = self.key_name(),
                holder = holder.name,
                rights = words::list(&rights)
            );
        }
        let key = self.key_name();
        if self.found.secret.slot.is_read_only() {
            say!(
                "Allowed by the {key} of {name}: whoever has it may read everything in it. No \
                 role was asked for.",
                key,
                name,
            )
        } else {
            say!(
                "Allowed by the {key} of {name}: whoever has it may do everything in it. No role \
                 was asked for.",
                key,
                name,
            )
        }
    }
}
