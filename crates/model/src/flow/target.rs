//! What does the target make of a call, and what does it answer?

use super::answer::{Answer, Door};
use super::audience;
use super::check::{Asked, Cause, in_order};
use super::http::Header;
use super::need::{Need, linked_resource};
use super::recorder::{Bearer, Ended, Message, Recorder, refused_or_end};
use super::registry::{self, Exchanged, Role};
use super::trace::{Check, CheckOutcome, ExchangeId, Question, Reply, StepKind};
use super::values::Values;
use super::{
    conflict, database, grants, ids, lag, model, modes, secrets, sources, what_if, wire, words,
};
use crate::azure::http::HttpRefusal;
use crate::azure::operations::{
    HttpCall, LinkedPermission, Permission, RbacPermission, SessionCall, Wire,
};
use crate::azure::services::{HttpRefusals, ServiceRefusals, SessionRefusal, SessionRefusals};
use crate::azure::template;
use crate::diagram::Scope;
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// How many of the checks are about the token itself; they come first.
const OF_TOKEN: usize = 3;

/// What stays the same while the target is called.
struct Visit<'v> {
    door: Door,
    bearer: &'v Bearer,
    values: &'v mut Values,
}

/// Makes the call with the token, and says how it ended.
pub(super) fn call(run: &mut Recorder<'_>, bearer: &Bearer, values: &mut Values) -> Ended {
    let row = run.call.what.operation.row();
    let door = Door::of(&run.call.what, values);
    values.set_token(&bearer.token, run.now());
    let mut visit = Visit {
        door,
        bearer,
        values,
    };
    match (row.wire, row.service.row().refusals) {
        (Wire::Http(call), ServiceRefusals::Http(refusals)) => {
            let refusals = run.diagram.http_refusals(run.call.what.target, refusals);
            visit.over_http(run, call, &refusals)
        }
        (Wire::Session(call), ServiceRefusals::Session(refusals)) => {
            visit.over_session(run, call, refusals)
        }
        (Wire::Http(_), ServiceRefusals::Session(_))
        | (Wire::Session(_), ServiceRefusals::Http(_)) => Ended::not_modelled(say!(
            "how {service} answers",
            service = row.service.row().name
        )),
    }
}

impl Visit<'_> {
    fn over_http(
        &mut self,
        run: &mut Recorder<'_>,
        call: &HttpCall,
        refusals: &HttpRefusals,
    ) -> Ended {
        let (asked, because) = match self.ask(run) {
            Ok(asked) => asked,
            Err(ended) => return ended,
        };
        let (checks, end) = in_order(asked);
        self.values.set(template::HTTP_DATE, run.now().http_date());
        let holds_nothing = matches!(&end, Some((_, stop)) if stop.is_for_want_of_any_role());
        let mut in_exchange = None;
        let exchange = match self.token_of_call(run, checks, holds_nothing) {
            Exchanged::Refused(exchange) => exchange,
            Exchanged::RefusedWithoutRole(exchange) => {
                in_exchange = self.door.service.row().exchanges_token;
                exchange
            }
            Exchanged::Token(token, checks) => {
                let credential = self.door.service.authorization(&token);
                let header = Header::new("Authorization", credential);
                let request = self.door.request(self.values, call, Some(header));
                let exchange = run.request(request);
                self.send_call(run, exchange, checks, say!("Bearer token"));
                exchange
            }
        };

        let now = run.now();
        self.values.set_answer(now, run.request_id());
        if let Some(keys) = run.diagram.access_keys(run.call.what.target.node()) {
            let key = secrets::user_delegation_key(self.bearer.principal.id, keys.revocations);
            self.values.set(template::DELEGATION_KEY, key);
        }
        let Some((question, stop)) = end else {
            let values = &*self.values;
            return self.door.let_through(run, values, exchange, call, because);
        };
        let refused = match refused_or_end(stop) {
            Ok(refused) => refused,
            Err(ended) => return ended,
        };
        self.set_denial(run, &refused.cause);
        let of_model = model::refusal(&run.call.what, &refused.cause);
        let of_conflict = conflict::refusal(&run.call.what, &refused.cause);
        let of_conflict = of_conflict.map(|(refusal, existing)| {
            self.values.set(template::EXISTING_ID, existing);
            refusal
        });
        let told = in_exchange
            .map(|row| &row.without_role)
            .or(of_model)
            .or(of_conflict);
        let (refusal, is_in_these_words) = match told {
            Some(refusal) => (refusal, true),
            None => http_refusal(refusals, &refused.cause),
        };
        if is_in_these_words {
            let values = &*self.values;
            return self
                .door
                .turn_away(run, values, exchange, refusal, question, refused);
        }
        run.answer(exchange, wire::bare_refusal(refusal, now));
        let answer = Answer {
            status: wire::status_line(refusal.status).into(),
            code: "",
            question,
            refused,
            unverified: Some(
                "how a deny assignment is answered here; shown is the status that a missing role \
                 gets",
            ),
        };
        self.door.refuse(run, exchange, answer)
    }

    /// The token that the call carries, with the checks that are left to it.
    fn token_of_call(
        &self,
        run: &mut Recorder<'_>,
        checks: Vec<Check>,
        holds_nothing: bool,
    ) -> Exchanged {
        let Some(row) = self.door.service.row().exchanges_token else {
            return Exchanged::Token(self.bearer.token.encoded.clone(), checks);
        };
        let role = if holds_nothing {
            Role::None
        } else {
            Role::Some {
                unverified: row.unverified,
            }
        };
        registry::exchange(run, self.door, self.values, checks, OF_TOKEN, role)
    }

    fn over_session(
        &mut self,
        run: &mut Recorder<'_>,
        call: &SessionCall,
        refusals: &SessionRefusals,
    ) -> Ended {
        let (asked, because) = match self.ask(run) {
            Ok(asked) => asked,
            Err(ended) => return ended,
        };
        let (checks, end) = in_order(asked);
        let server = format!(
            "{}:{}",
            self.values.fill(self.door.service.row().host_name),
            call.protocol.port()
        );
        let request = vec![
            self.values.fill(call.login),
            self.values.fill(call.statement),
        ];
        let exchange = run.log_in(call.protocol, server, request);
        self.send_call(run, exchange, checks, say!("Login with token"));

        self.values.set_answer(run.now(), run.request_id());
        let Some((question, stop)) = end else {
            let reply = Reply {
                error_code: None,
                lines: vec![call.success.to_owned()],
            };
            run.reply(exchange, reply);
            return self
                .door
                .allow(run, exchange, say!("Success"), because, None);
        };
        let refused = match refused_or_end(stop) {
            Ok(refused) => refused,
            Err(ended) => return ended,
        };
        let refusal = session_refusal(refusals, &refused.cause);
        run.reply(
            exchange,
            Reply {
                error_code: Some(refusal.code.to_owned()),
                lines: vec![self.values.fill(refusal.message)],
            },
        );
        let answer = Answer {
            status: say!("Error {code}", code = refusal.code),
            code: "",
            question,
            refused,
            unverified: refusal.unverified,
        };
        self.door.refuse(run, exchange, answer)
    }

    /// All checks of the target, and because of what it lets the call through.
    fn ask(&mut self, run: &Recorder<'_>) -> Result<(Vec<Asked>, Text), Ended> {
        let of_token: [Asked; OF_TOKEN] = [
            self.authenticated(),
            self.audience(),
            self.lifetime(run.now()),
        ];
        let mut asked = Vec::from(of_token);
        asked.extend(modes::takes_tokens(run.diagram, run.call.what.target));
        let target = run.call.what.target;
        match run.diagram.permission(target, self.door.operation) {
            Permission::Rbac(permission) => {
                asked.extend(self.role_based(run, permission)?);
            }
            // Other systems than Azure RBAC may look the identity up in the directory.
            // Source: MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identities-faq.md.
            Permission::Database(_)
                if run.diagram.principal(self.bearer.principal.id).is_none() =>
            {
                return Err(Ended::not_modelled(say!(
                    "what a database makes of a token whose identity is gone"
                )));
            }
            Permission::DataRole(_)
                if run.diagram.principal(self.bearer.principal.id).is_none() =>
            {
                return Err(Ended::not_modelled(say!(
                    "what {service} makes of a token whose identity is gone",
                    service = self.door.service.row().name
                )));
            }
            Permission::DataRole(permission) => {
                self.values.set(template::ACTION, permission.action);
                let login_source = match self.door.service.row().refusals {
                    ServiceRefusals::Session(refusals) => Some(refusals.login_failed.source),
                    ServiceRefusals::Http(_) => None,
                };
                asked.extend(grants::ask(
                    &lag::with_groups(run.diagram, run.held.as_ref()),
                    &self.bearer.principal,
                    target,
                    permission,
                    login_source,
                ));
            }
            Permission::Database(permission) => {
                let (user_source, role_source) = match self.door.service.row().refusals {
                    ServiceRefusals::Session(refusals) => (
                        refusals.login_failed.source,
                        refusals.permission_denied.source,
                    ),
                    ServiceRefusals::Http(_) => (self.door.source(), self.door.source()),
                };
                asked.extend(database::ask(
                    &lag::with_groups(run.diagram, run.held.as_ref()),
                    &self.bearer.principal,
                    run.call.what.target,
                    permission,
                    user_source,
                    role_source,
                ));
            }
        }
        asked.extend(model::ask(run.diagram, &run.call.what));
        // Whether one may assign roles does not hang on what the example would assign.
        if run.call.id != what_if::NOT_DRAWN {
            let caller = &self.bearer.principal;
            asked.extend(conflict::ask(run.diagram, &run.call.what, caller));
        }
        // Owner may allow both what is asked and what it refers to: it is named once.
        let mut because: Vec<_> = asked
            .iter()
            .filter(|asked| {
                matches!(
                    asked.check.question,
                    Question::RoleAssignment | Question::DatabaseRole | Question::DataRole
                ) && asked.check.outcome != CheckOutcome::LeftOpen
            })
            .map(|asked| asked.check.found.clone())
            .collect();
        because.dedup();
        Ok((
            asked,
            say!("Allowed by {because}.", because = words::list(&because)),
        ))
    }

    fn authenticated(&self) -> Asked {
        Asked::passed(
            Question::Authenticated,
            say!("a token that Microsoft Entra ID signed for this tenant"),
            words::identity_with_object_id(&self.bearer.principal),
            sources::TOKEN_CLAIMS,
        )
        .decided_by_node(self.bearer.principal.node)
    }

    fn audience(&self) -> Asked {
        let row = self.door.service.row();
        let found = self.bearer.token.text("aud").unwrap_or_default();
        let account = self.values.fill("{account}");
        let is_accepted = audience::is_accepted_by(self.door.service, found, Some(&account));
        let expected = if is_accepted && found != row.audience {
            say!(
                "{audience}, or another spelling that is accepted",
                audience = row.audience
            )
        } else {
            row.audience.into()
        };
        let asked = Asked::passed(Question::Audience, expected, found, self.door.source());
        if is_accepted {
            asked
        } else {
            let hint = if found.trim_end_matches('/') == row.audience.trim_end_matches('/') {
                say!("The slash at the end makes the difference: audiences are compared as text.")
            } else {
                Text::empty()
            };
            let audience = row.audience;
            let accepts = if row.accepted_audiences.len() == 1 {
                say!(
                    "The token is meant for {found}, and {service} accepts only tokens for \
                     {audience}.",
                    found,
                    service = row.name,
                    audience,
                )
            } else {
                say!(
                    "The token is meant for {found}, which is not among the audiences that \
                     {service} accepts, such as {audience}.",
                    found,
                    service = row.name,
                    audience,
                )
            };
            asked.refused(accepts.then(hint), Cause::WrongAudience)
        }
    }

    /// A token that was just issued has not expired; the check is made all the same.
    fn lifetime(&self, now: Timestamp) -> Asked {
        let expires_at = self.bearer.token.number("exp").unwrap_or_default();
        let left = expires_at - now.unix_seconds();
        Asked::passed(
            Question::Lifetime,
            say!("now, {now}, is before exp", now = now.time_of_day()),
            say!("expires in {time}", time = words::duration(left)),
            sources::TOKEN_CLAIMS,
        )
    }

    fn role_based(
        &mut self,
        run: &Recorder<'_>,
        permission: &RbacPermission,
    ) -> Result<Vec<Asked>, Ended> {
        let need = Need {
            now: Some(run.now()),
            ..Need::of_call(run.diagram, &run.call.what, permission)
        };
        self.values.set(template::ACTION, need.action());
        self.values
            .set_scope(ids::arm_id(run.diagram, need.scope).unwrap_or_default());
        let ask = |need: &Need, is_linked| {
            lag::ask(
                run,
                &self.bearer.principal,
                need,
                self.door.operation,
                is_linked,
            )
        };
        let [deny, role] = ask(&need, false);
        let mut asked = vec![deny];
        asked.extend(grants::ask_list(
            &lag::with_groups(run.diagram, run.held.as_ref()),
            &self.bearer.principal,
            run.call.what.target,
            permission,
            role,
        ));
        for further in Need::further_of_call(run.diagram, &run.call.what, permission) {
            asked.extend(ask(&further, false));
        }
        let mut linked_needs = Vec::new();
        for linked in permission.linked {
            linked_needs.push(linked_need(run, linked)?);
        }
        for need in &linked_needs {
            asked.extend(ask(need, true));
        }
        if let Some(need) = linked_needs.first() {
            self.values.set(template::LINKED_ACTION, need.action());
        }
        Ok(asked)
    }

    /// Sets what an answer may say of the deny assignment that stands in the way.
    fn set_denial(&mut self, run: &Recorder<'_>, cause: &Cause) {
        let Cause::Denied { by, .. } = cause else {
            return;
        };
        let Some(denial) = by.first().and_then(|id| run.diagram.deny_assignment(*id)) else {
            return;
        };
        self.values
            .set(template::DENY_NAME, denial.rule.name.as_str());
        self.values
            .set(template::DENY_ID, ids::deny_assignment_id(denial.id));
        self.values.set(
            template::DENY_SCOPE,
            ids::arm_id(run.diagram, denial.rule.scope).unwrap_or_default(),
        );
    }

    fn send_call(
        &self,
        run: &mut Recorder<'_>,
        exchange: ExchangeId,
        checks: Vec<Check>,
        label: Text,
    ) {
        let name = self.door.service.row().name;
        run.send(Message {
            kind: StepKind::Call,
            from: run.code(),
            to: self.door.at,
            caption: if checks.is_empty() {
                say!("{service} reads in its own token what the caller may do", service = name)
            } else {
                say!("{service} checks who asks, and what they may do", service = name)
            },
            detail: match run
                .diagram
                .permission(run.call.what.target, self.door.operation)
            {
                _ if checks.is_empty() => {
                    say!(
                    "The registry signed the token itself: neither Microsoft Entra ID nor a role \
                     assignment is asked again.")
                }
                Permission::Rbac(_) => {
                    say!(
                    "The token proves who asks. What they may do is a separate question: role \
                     assignments answer it.")
                }
                Permission::Database(_) => {
                    say!(
                    "The token proves who asks. What they may do is a separate question: the \
                     database has its own users and roles, and Azure roles do not count in it.")
                }
                Permission::DataRole(_) => {
                    say!(
                    "The token proves who asks. What they may do is a separate question: the \
                     service has a list of its own, and Azure roles do not count in it.")
                }
            },
            label,
            exchange: Some(exchange),
            checks,
        });
    }
}

fn linked_need(run: &Recorder<'_>, linked: &LinkedPermission) -> Result<Need, Ended> {
    linked_resource(run.diagram, &run.call.what, linked)
        .map(|node| Need::linked(linked, node))
        .ok_or_else(|| {
            Ended::not_modelled(say!(
                "which identity the request attaches: no user-assigned identity is drawn"
            ))
        })
}

/// The row that answers to a cause, and whether it does so in these very words.
fn http_refusal<'r>(refusals: &'r HttpRefusals, cause: &Cause) -> (&'r HttpRefusal, bool) {
    match cause {
        Cause::WrongAudience => (&refusals.invalid_token, true),
        Cause::Denied {
            is_all_that_bars, ..
        } => match &refusals.denied {
            Some(denied) if *is_all_that_bars => (denied, true),
            Some(_) | None => (&refusals.unauthorized, false),
        },
        Cause::NoRole {
            is_linked: true, ..
        }
        | Cause::NotYet {
            is_linked: true, ..
        } => match &refusals.unauthorized_on_linked {
            Some(linked) => (linked, true),
            None => (&refusals.unauthorized, false),
        },
        Cause::NoRole { .. }
        | Cause::NotYet { .. }
        | Cause::NoDatabaseUser(_)
        | Cause::NoDatabaseRole(_)
        | Cause::NotKnownThere(_)
        | Cause::NoDataRole(_)
        | Cause::TokensNotTaken
        | Cause::WrongModel(_)
        | Cause::AlreadyAssigned(_)
        | Cause::NoIdentity
        | Cause::NoneByDefault
        | Cause::SeveralAndNoneNamed
        | Cause::OnlySystemAssigned
        | Cause::OnlyUserAssigned
        | Cause::NotAttached(_)
        | Cause::KeyFileNotReadable
        | Cause::NobodySignedIn
        | Cause::CannotBeNamed
        | Cause::NoSetting
        | Cause::KeysNotPermitted
        | Cause::StaleKey(_)
        | Cause::KeyOfAnother(_)
        | Cause::TokenOnly
        | Cause::SasOfAnother(_)
        | Cause::SasNotNow(_)
        | Cause::SasPolicyGone(_)
        | Cause::SasLacksPermission(_)
        | Cause::SasWrongService(_)
        | Cause::SasWrongLevel(_)
        | Cause::SignerGone(_)
        | Cause::HolderLacksRight(_)
        | Cause::KeyReadsOnly(_)
        | Cause::ReferenceUnread(_)
        | Cause::ReferenceGone(_)
        | Cause::ReferenceKept { .. }
        | Cause::NoApplication
        | Cause::WrongClientCredential(_)
        | Cause::ExpiredClientCredential(_)
        | Cause::PodUnlabeled
        | Cause::NoClientId
        | Cause::NoTrust(_)
        | Cause::IssuerUnreachable
        | Cause::TokenOfTheDirectory
        | Cause::UnknownResource => (&refusals.unauthorized, true),
        Cause::NoCredential => (&refusals.unauthenticated, true),
    }
}

fn session_refusal<'r>(refusals: &'r SessionRefusals, cause: &Cause) -> &'r SessionRefusal {
    match cause {
        Cause::NoDatabaseUser(_) | Cause::NotKnownThere(_) => &refusals.login_failed,
        Cause::NoDatabaseRole(_)
        | Cause::NoDataRole(_)
        | Cause::NoRole { .. }
        | Cause::Denied { .. } => &refusals.permission_denied,
        _ => &refusals.invalid_token,
    }
}

/// The scope at which the target looks for a role; where it looks for none, the
/// target itself.
pub(super) fn scope_of_call(run: &Recorder<'_>) -> Scope {
    let what = &run.call.what;
    match run.diagram.permission(what.target, what.operation) {
        Permission::Rbac(permission) => Need::of_call(run.diagram, what, permission).scope,
        Permission::Database(_) | Permission::DataRole(_) => what.target,
    }
}
