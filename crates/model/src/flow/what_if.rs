//! What would happen if somebody did something, whether or not it is drawn?
//!
//! Whoever asks gets the answer of the very flows by which drawn calls are
//! traced: no second set of rules says who may do what.

use super::check::Cause;
use super::need::Need;
use super::recorder::{Bearer, Purpose, Recorder};
use super::token::{ApplicationProof, Token};
use super::trace::{CheckOutcome, Deciding, Fix, Verdict};
use super::values::Values;
use super::{fix, pick, simulate, target};
use crate::azure::Operation;
use crate::azure::operations::Permission;
use crate::diagram::{
    Call, CallId, Credential, Diagram, HeldSecret, IdentityChoice, NewCall, Node, NodeId, NodeKind,
    Principal, PrincipalId, Scope,
};
use crate::time::Timestamp;

/// What came of an attempt.
#[derive(Clone, Debug)]
pub(crate) struct Attempt {
    /// How it ended.
    pub(crate) verdict: Verdict,
    /// What of the drawing decided it, each once.
    pub(crate) decided_by: Vec<Deciding>,
    call: Call,
    cause: Option<Box<Cause>>,
}

impl Attempt {
    /// Whether it succeeded.
    pub(crate) const fn is_allowed(&self) -> bool {
        matches!(self.verdict, Verdict::Allowed { .. })
    }

    /// Edits that would let it succeed, or come nearer to it, the smallest first.
    pub(crate) fn fixes(&self, diagram: &Diagram, now: Timestamp) -> Vec<Fix> {
        match &self.cause {
            Some(cause) => fix::fixes(diagram, &self.call, cause, now),
            None => Vec::new(),
        }
    }

    fn of(call: Call, run: Recorder<'_>, verdict: Verdict, cause: Option<Box<Cause>>) -> Self {
        let trace = run.finish(None, verdict);
        Self::of_trace(call, trace, cause)
    }

    fn of_trace(call: Call, trace: super::Trace, cause: Option<Box<Cause>>) -> Self {
        let mut decided_by: Vec<Deciding> = Vec::new();
        for check in trace.steps.iter().flat_map(|step| &step.checks) {
            if check.outcome != CheckOutcome::NotReached {
                for deciding in &check.decided_by {
                    if !decided_by.contains(deciding) {
                        decided_by.push(*deciding);
                    }
                }
            }
        }
        Self {
            verdict: trace.verdict,
            decided_by,
            call,
            cause,
        }
    }
}

/// No call of a diagram has this id.
pub(super) const NOT_DRAWN: CallId = CallId::new(0);

/// What happens when this call is made. `None` if what it speaks of is not there.
pub(crate) fn attempt(diagram: &Diagram, what: &NewCall, now: Timestamp) -> Option<Attempt> {
    let call = Call {
        id: NOT_DRAWN,
        what: what.clone(),
    };
    let simulate::Outcome { trace, cause, .. } =
        simulate::run(diagram, &call, now, Purpose::Decide)?;
    Some(Attempt::of_trace(call, trace, cause))
}

/// What happens when a security principal comes to a target with a token of its
/// own, good for that target. `None` if what is spoken of is not there.
///
/// Nothing is said of how it got the token: a person signs in, a group cannot.
pub(crate) fn attempt_by(
    diagram: &Diagram,
    principal: &Principal,
    operation: Operation,
    aimed_at: Scope,
    now: Timestamp,
) -> Option<Attempt> {
    let caller = diagram.node(principal.node)?;
    diagram.node(aimed_at.node())?;
    let call = Call {
        id: NOT_DRAWN,
        what: NewCall {
            name: String::new(),
            caller: caller.id,
            target: aimed_at,
            operation,
            credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
            audience: None,
        },
    };
    let mut run = Recorder::new(diagram, &call, caller, now, Purpose::Decide);
    let mut values = Values::of_call(diagram, &call, target::scope_of_call(&run));
    values.set_identity(principal);
    let bearer = Bearer {
        principal: principal.clone(),
        // Of its claims, only those count that every token has.
        token: Token::for_service_principal(
            diagram,
            principal,
            ApplicationProof::Secret,
            operation.row().service.row().audience,
            now,
        ),
    };
    let ended = target::call(&mut run, &bearer, &mut values);
    Some(Attempt::of(call.clone(), run, *ended.verdict, ended.cause))
}

/// Every way in which code on a host can prove itself: with each of its
/// identities, as each application that may trust one of them, and with each secret
/// in its settings.
pub(crate) fn credentials_of(diagram: &Diagram, host: &Node) -> Vec<Credential> {
    let Some(resource) = host.resource() else {
        return Vec::new();
    };
    let system_assigned = resource
        .system_assigned
        .map(|_| Credential::ManagedIdentity(IdentityChoice::Unnamed));
    let user_assigned = resource.user_assigned.iter().map(|identity| {
        let principal = PrincipalId::of_node(*identity);
        Credential::ManagedIdentity(IdentityChoice::UserAssigned(principal))
    });
    let settings = resource
        .settings
        .iter()
        .map(|setting| Credential::Setting(setting.id));
    let workload = resource.workload.as_ref().map(|_| Credential::Workload);
    // Only user-assigned identities can be trusted so.
    let applications: Vec<NodeId> = diagram
        .nodes()
        .filter(|node| matches!(node.kind, NodeKind::ServicePrincipal { .. }))
        .map(|node| node.id)
        .filter(|application| {
            let mut trusted = diagram.federated_credentials_of(*application);
            trusted.next().is_some()
        })
        .collect();
    let trusted = resource.user_assigned.iter().flat_map(|identity| {
        let identity = IdentityChoice::UserAssigned(PrincipalId::of_node(*identity));
        applications
            .iter()
            .map(move |application| Credential::Trusted {
                identity,
                application: *application,
            })
    });
    system_assigned
        .into_iter()
        .chain(user_assigned)
        .chain(trusted)
        .chain(workload)
        .chain(settings)
        .collect()
}

/// Whether a credential can have anything to do with a target: an identity can
/// with each, and a secret that opens something only with that.
pub(crate) fn is_about(
    diagram: &Diagram,
    host: &Node,
    credential: Credential,
    aimed_at: Scope,
) -> bool {
    let Credential::Setting(setting) = credential else {
        return true;
    };
    let Some(setting) = diagram.setting(host.id, setting) else {
        return true;
    };
    match setting.secret {
        HeldSecret::ClientCredential { .. } => true,
        HeldSecret::AccountKey { account, .. } => account == aimed_at.node(),
        // It is good for one part.
        HeldSecret::Sas(sas) => match sas.reach.part() {
            Some(part) => Scope::Part(sas.account, part) == aimed_at,
            None => sas.account == aimed_at.node(),
        },
        HeldSecret::Local(local) => match local.part {
            Some(part) => Scope::Part(local.of, part) == aimed_at,
            None => local.of == aimed_at.node(),
        },
    }
}

/// As whom a call is made; `None` where a secret stands for nobody, or nobody
/// would vouch for the caller.
pub(crate) fn principal_of_call(diagram: &Diagram, what: &NewCall) -> Option<PrincipalId> {
    match what.credential {
        Credential::ManagedIdentity(_)
        | Credential::DefaultChain
        | Credential::SignedInUser(_)
        | Credential::Workload
        | Credential::Trusted { .. } => {
            let call = Call {
                id: NOT_DRAWN,
                what: what.clone(),
            };
            pick::identity_of_call(diagram, &call)
        }
        Credential::Nothing => None,
        Credential::Setting(setting) => match diagram.setting(what.caller, setting)?.secret {
            HeldSecret::ClientCredential { application, .. } => diagram
                .node(application)
                .map(|_| PrincipalId::of_node(application)),
            HeldSecret::AccountKey { .. } | HeldSecret::Sas(_) | HeldSecret::Local(_) => None,
        },
    }
}

/// What a role must give for the operation on the target. `None` where the
/// target has a system of its own.
pub(crate) fn role_need(diagram: &Diagram, operation: Operation, aimed_at: Scope) -> Option<Need> {
    role_needs(diagram, operation, aimed_at).into_iter().next()
}

/// All that a role must give for the operation on the target, what else is looked
/// for there included; none where the target has a system of its own.
pub(crate) fn role_needs(diagram: &Diagram, operation: Operation, aimed_at: Scope) -> Vec<Need> {
    let Permission::Rbac(permission) = diagram.permission(aimed_at, operation) else {
        return Vec::new();
    };
    let what = NewCall {
        name: String::new(),
        caller: diagram.tenant(),
        target: aimed_at,
        operation,
        credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
        audience: None,
    };
    std::iter::once(Need::of_call(diagram, &what, permission))
        .chain(Need::further_of_call(diagram, &what, permission))
        .collect()
}
