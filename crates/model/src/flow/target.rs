//! What does the target make of a call, and what does it answer?

use super::audience;
use super::check::{Asked, Cause, Refused, in_order};
use super::http::{Header, HttpRequest};
use super::need::{Need, linked_resource};
use super::recorder::{Bearer, Ended, Message, Recorder, refused_or_end};
use super::time::Timestamp;
use super::trace::{Actor, ExchangeId, Question, Reply, StepKind, Verdict};
use super::values::Values;
use super::{database, ids, rbac, sources, wire, words};
use crate::azure::http::HttpRefusal;
use crate::azure::operations::{
    HttpCall, LinkedPermission, Permission, RbacPermission, Targets, TdsCall, Wire,
};
use crate::azure::services::{HttpRefusals, ServiceRefusals, SqlRefusal, TdsRefusals};
use crate::azure::{Operation, Service, Source, template};
use crate::diagram::Scope;

/// What stays the same while the target is called.
struct Visit<'v> {
    operation: Operation,
    service: Service,
    at: Actor,
    bearer: &'v Bearer,
    values: &'v mut Values,
}

/// Makes the call with the token, and says how it ended.
pub(super) fn call(run: &mut Recorder<'_>, bearer: &Bearer, values: &mut Values) -> Ended {
    let operation = run.call.what.operation;
    let row = operation.row();
    let target = run.call.what.target.node();
    let at = match row.targets {
        Targets::Offering => Actor::Node(target),
        Targets::Managed(_) => Actor::ResourceManager(target),
    };
    values.set(template::ITEM, row.example_item);
    for (name, value) in row.refusal_values {
        values.set(name, *value);
    }
    values.set_token(&bearer.token, run.now());
    let mut visit = Visit {
        operation,
        service: row.service,
        at,
        bearer,
        values,
    };
    match (row.wire, row.service.row().refusals) {
        (Wire::Http(call), ServiceRefusals::Http(refusals)) => visit.over_http(run, call, refusals),
        (Wire::Tds(call), ServiceRefusals::Tds(refusals)) => visit.over_tds(run, call, refusals),
        (Wire::Http(_), ServiceRefusals::Tds(_)) | (Wire::Tds(_), ServiceRefusals::Http(_)) => {
            Ended::not_modelled(format!("how {} answers", row.service.row().name))
        }
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
        let exchange = run.request(self.request(call));
        self.send_call(run, exchange, checks, "Bearer token");

        let now = run.now();
        self.values.set_answer(now, run.request_id());
        let Some((question, stop)) = end else {
            run.answer(exchange, wire::success(self.values, &call.success, now));
            let status = wire::status_line(call.success.status);
            let unverified = call.success.unverified;
            return self.allow(run, exchange, status, because, unverified);
        };
        let refused = match refused_or_end(stop) {
            Ok(refused) => refused,
            Err(ended) => return ended,
        };
        self.set_denial(run, &refused.cause);
        let (refusal, is_in_these_words) = http_refusal(refusals, &refused.cause);
        let answer = if is_in_these_words {
            wire::refusal(self.values, refusal, now)
        } else {
            wire::bare_refusal(refusal, now)
        };
        run.answer(exchange, answer);
        let (code, unverified) = if is_in_these_words {
            (refusal.code, refusal.unverified)
        } else {
            (
                "",
                Some(
                    "how a deny assignment is answered here; shown is the status that a missing \
                     role gets",
                ),
            )
        };
        let status = wire::status_line(refusal.status);
        self.refuse(run, exchange, status, code, question, refused, unverified)
    }

    fn over_tds(
        &mut self,
        run: &mut Recorder<'_>,
        call: &TdsCall,
        refusals: &TdsRefusals,
    ) -> Ended {
        let (asked, because) = match self.ask(run) {
            Ok(asked) => asked,
            Err(ended) => return ended,
        };
        let (checks, end) = in_order(asked);
        let server = format!(
            "{}:{TDS_PORT}",
            self.values.fill(self.service.row().host_name)
        );
        let request = vec![
            self.values
                .fill("Login to database {part} with an access token: {token}"),
            call.statement.to_owned(),
        ];
        let exchange = run.log_in(server, request);
        self.send_call(run, exchange, checks, "Login with token");

        self.values.set_answer(run.now(), run.request_id());
        let Some((question, stop)) = end else {
            let reply = Reply {
                error_number: None,
                lines: vec![call.success.to_owned()],
            };
            run.reply(exchange, reply);
            return self.allow(run, exchange, "Success".to_owned(), because, None);
        };
        let refused = match refused_or_end(stop) {
            Ok(refused) => refused,
            Err(ended) => return ended,
        };
        let refusal = sql_refusal(refusals, &refused.cause);
        run.reply(
            exchange,
            Reply {
                error_number: Some(refusal.number),
                lines: vec![self.values.fill(refusal.message)],
            },
        );
        let status = format!("Error {}", refusal.number);
        self.refuse(
            run,
            exchange,
            status,
            "",
            question,
            refused,
            refusal.unverified,
        )
    }

    /// All checks of the target, and because of what it lets the call through.
    fn ask(&mut self, run: &Recorder<'_>) -> Result<(Vec<Asked>, String), Ended> {
        let mut asked = vec![
            self.authenticated(),
            self.audience(),
            self.lifetime(run.now()),
        ];
        match &self.operation.row().permission {
            Permission::Rbac(permission) => {
                asked.extend(self.role_based(run, permission)?);
            }
            Permission::Database(permission) => {
                let (user_source, role_source) = match self.service.row().refusals {
                    ServiceRefusals::Tds(refusals) => (
                        refusals.login_failed.source,
                        refusals.permission_denied.source,
                    ),
                    ServiceRefusals::Http(_) => (self.source(), self.source()),
                };
                asked.extend(database::ask(
                    run.diagram,
                    &self.bearer.principal,
                    run.call.what.target,
                    permission,
                    user_source,
                    role_source,
                ));
            }
        }
        // Owner may allow both what is asked and what it refers to: it is named once.
        let mut because: Vec<_> = asked
            .iter()
            .filter(|asked| {
                matches!(
                    asked.check.question,
                    Question::RoleAssignment | Question::DatabaseRole
                )
            })
            .map(|asked| asked.check.found.clone())
            .collect();
        because.dedup();
        Ok((asked, format!("Allowed by {}.", words::list(&because))))
    }

    fn authenticated(&self) -> Asked {
        Asked::passed(
            Question::Authenticated,
            "a token that Microsoft Entra ID signed for this tenant",
            words::identity_with_object_id(&self.bearer.principal),
            sources::TOKEN_CLAIMS,
        )
        .decided_by_node(self.bearer.principal.node)
    }

    fn audience(&self) -> Asked {
        let row = self.service.row();
        let found = self.bearer.token.text("aud").unwrap_or_default();
        let account = self.values.fill("{account}");
        let is_accepted = audience::is_accepted_by(self.service, found, Some(&account));
        let expected = if is_accepted && found != row.audience {
            format!("{}, or another spelling that is accepted", row.audience)
        } else {
            row.audience.to_owned()
        };
        let asked = Asked::passed(Question::Audience, expected, found, self.source());
        if is_accepted {
            asked
        } else {
            let hint = if found.trim_end_matches('/') == row.audience.trim_end_matches('/') {
                " The slash at the end makes the difference: audiences are compared as text."
            } else {
                ""
            };
            asked.refused(
                format!(
                    "The token is meant for {found}, and {} accepts only tokens for {}.{hint}",
                    row.name, row.audience
                ),
                Cause::WrongAudience,
            )
        }
    }

    /// A token that was just issued has not expired; the check is made all the same.
    fn lifetime(&self, now: Timestamp) -> Asked {
        let expires_at = self.bearer.token.number("exp").unwrap_or_default();
        let left = expires_at - now.unix_seconds();
        Asked::passed(
            Question::Lifetime,
            format!("now, {}, is before exp", now.time_of_day()),
            format!("expires in {}", words::duration(left)),
            sources::TOKEN_CLAIMS,
        )
    }

    fn role_based(
        &mut self,
        run: &Recorder<'_>,
        permission: &RbacPermission,
    ) -> Result<Vec<Asked>, Ended> {
        let need = Need::of_call(run.diagram, &run.call.what, permission);
        self.values.set(template::ACTION, need.action());
        self.values
            .set_scope(ids::arm_id(run.diagram, need.scope).unwrap_or_default());
        let ask = |need: &Need, is_linked| {
            rbac::ask(
                run.diagram,
                &self.bearer.principal,
                need,
                self.operation,
                is_linked,
                sources::RBAC,
            )
        };
        let mut asked = Vec::from(ask(&need, false));
        let mut linked_needs = Vec::new();
        for linked in permission.linked {
            linked_needs.push(linked_need(run, linked)?);
        }
        for need in &linked_needs {
            asked.extend(ask(need, true));
        }
        if let Some(need) = linked_needs.first() {
            let id = ids::arm_id(run.diagram, need.scope).unwrap_or_default();
            self.values.set(template::LINKED_SCOPE, id);
            self.values.set(template::LINKED_ACTION, need.action());
            let has_system_assigned = run
                .diagram
                .node(run.call.what.target.node())
                .and_then(|node| node.resource())
                .is_some_and(|resource| resource.system_assigned.is_some());
            // Source: Azure/bicep-types-az:generated (Microsoft.Compute/virtualMachines).
            let identity_type = if has_system_assigned {
                "SystemAssigned, UserAssigned"
            } else {
                "UserAssigned"
            };
            self.values.set(template::IDENTITY_TYPE, identity_type);
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

    fn request(&self, call: &HttpCall) -> HttpRequest {
        let row = self.service.row();
        let mut headers = vec![Header::new(
            "Authorization",
            format!("Bearer {}", self.bearer.token.encoded),
        )];
        headers.extend(wire::headers(self.values, row.required_headers));
        headers.extend(wire::headers(self.values, call.headers));
        let body = call.body.as_ref().map(|body| wire::body(self.values, body));
        if let Some(body) = &body {
            headers.push(Header::new("Content-Type", body.media_type.as_str()));
        }
        HttpRequest {
            method: call.method,
            url: format!(
                "https://{}{}",
                self.values.fill(row.host_name),
                self.values.fill_path(call.path)
            ),
            headers,
            body,
        }
    }

    fn send_call(
        &self,
        run: &mut Recorder<'_>,
        exchange: ExchangeId,
        checks: Vec<super::trace::Check>,
        label: &str,
    ) {
        let name = self.service.row().name;
        run.send(Message {
            kind: StepKind::Call,
            from: run.code(),
            to: self.at,
            caption: format!("{name} checks who asks, and what they may do"),
            detail: match self.operation.row().permission {
                Permission::Rbac(_) => {
                    "The token proves who asks. What they may do is a separate question: role \
                     assignments answer it."
                }
                Permission::Database(_) => {
                    "The token proves who asks. What they may do is a separate question: the \
                     database has its own users and roles, and Azure roles do not count in it."
                }
            }
            .to_owned(),
            label: label.to_owned(),
            exchange: Some(exchange),
            checks,
        });
    }

    fn allow(
        &self,
        run: &mut Recorder<'_>,
        exchange: ExchangeId,
        status: String,
        because: String,
        unverified: Option<&str>,
    ) -> Ended {
        run.send(Message {
            kind: StepKind::Success,
            from: self.at,
            to: run.code(),
            caption: format!("Allowed: {} {}", run.caller.name, self.operation.row().verb),
            detail: wire::with_unverified(&because, unverified),
            label: status.clone(),
            exchange: Some(exchange),
            checks: Vec::new(),
        });
        Ended {
            verdict: Box::new(Verdict::Allowed {
                at: self.at,
                status,
                because,
            }),
            cause: None,
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "an answer has that many sides, and two protocols give them"
    )]
    fn refuse(
        &self,
        run: &mut Recorder<'_>,
        exchange: ExchangeId,
        status: String,
        code: &str,
        question: Question,
        refused: Refused,
        unverified: Option<&str>,
    ) -> Ended {
        run.send(Message {
            kind: StepKind::Failure,
            from: self.at,
            to: run.code(),
            caption: format!(
                "Denied: {} may not {}",
                run.caller.name,
                words::to_do(self.operation)
            ),
            detail: wire::with_unverified(&refused.because, unverified),
            label: status.clone(),
            exchange: Some(exchange),
            checks: Vec::new(),
        });
        Ended::refused(self.at, status, code.to_owned(), question, refused)
    }

    fn source(&self) -> Source {
        let row = self.service.row();
        let of_operation = self.operation.row().sources;
        row.sources
            .iter()
            .chain(of_operation)
            .next()
            .copied()
            .unwrap_or(sources::TOKEN_CLAIMS)
    }
}

// Source: Microsoft SQL documentation, "Azure SQL Database connectivity architecture".
const TDS_PORT: u16 = 1433;

fn linked_need(run: &Recorder<'_>, linked: &LinkedPermission) -> Result<Need, Ended> {
    linked_resource(run.diagram, &run.call.what, linked)
        .map(|node| Need::linked(linked, node))
        .ok_or_else(|| {
            Ended::not_modelled(
                "which identity the request attaches: no user-assigned identity is drawn"
                    .to_owned(),
            )
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
        } => match &refusals.unauthorized_on_linked {
            Some(linked) => (linked, true),
            None => (&refusals.unauthorized, false),
        },
        Cause::NoRole { .. }
        | Cause::NoDatabaseUser(_)
        | Cause::NoDatabaseRole(_)
        | Cause::NoIdentity
        | Cause::NoneByDefault
        | Cause::SeveralAndNoneNamed
        | Cause::OnlySystemAssigned
        | Cause::NotAttached(_)
        | Cause::UnknownResource => (&refusals.unauthorized, true),
    }
}

fn sql_refusal<'r>(refusals: &'r TdsRefusals, cause: &Cause) -> &'r SqlRefusal {
    match cause {
        Cause::NoDatabaseUser(_) => &refusals.login_failed,
        Cause::NoDatabaseRole(_) => &refusals.permission_denied,
        _ => &refusals.invalid_token,
    }
}

/// The scope at which the target looks for a role; where it looks for none, the
/// target itself.
pub(super) fn scope_of_call(run: &Recorder<'_>) -> Scope {
    let what = &run.call.what;
    match &what.operation.row().permission {
        Permission::Rbac(permission) => Need::of_call(run.diagram, what, permission).scope,
        Permission::Database(_) => what.target,
    }
}
