//! From a diagram and a call to a trace.

use thiserror::Error;

use super::check::Cause;
use super::recorder::{Ended, Recorder};
use super::time::Timestamp;
use super::trace::Trace;
use super::values::Values;
use super::{fix, managed_identity, target};
use crate::diagram::{CallId, Credential, Diagram};

/// Why nothing can be simulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SimulateError {
    /// The diagram has no such call.
    #[error("there is no call `{0}` in this diagram")]
    NoSuchCall(CallId),
}

/// What happens when the call is made at this moment.
///
/// Every call has a trace: one that is refused, and one that the model does not
/// cover, too. The verdict says which it is.
///
/// # Errors
///
/// [`SimulateError::NoSuchCall`] if the diagram has no such call.
pub fn simulate(diagram: &Diagram, call: CallId, now: Timestamp) -> Result<Trace, SimulateError> {
    let (mut trace, cause) = run(diagram, call, now)?;
    if let Some(cause) = cause {
        trace.fixes = fix::fixes(diagram, call, &cause);
    }
    Ok(trace)
}

/// The trace without its fixes, and what is wrong if it was refused.
fn run(
    diagram: &Diagram,
    id: CallId,
    now: Timestamp,
) -> Result<(Trace, Option<Box<Cause>>), SimulateError> {
    let no_such_call = SimulateError::NoSuchCall(id);
    let call = diagram.call(id).ok_or(no_such_call)?;
    let caller = diagram.node(call.what.caller).ok_or(no_such_call)?;
    let mut run = Recorder::new(diagram, call, caller, now);

    let Some(host) = caller.resource_kind().and_then(|kind| kind.row().host) else {
        let what = format!("how {} would call another", caller.kind_name());
        let ended = Ended::not_modelled(what);
        return Ok((run.finish(None, *ended.verdict), None));
    };
    let Credential::ManagedIdentity(choice) = call.what.credential;
    let service = call.what.operation.row().service.row();
    let audience = call.what.audience.as_deref().unwrap_or(service.audience);
    let mut values = Values::of_call(diagram, call, target::scope_of_call(&run));

    let obtained = managed_identity::obtain(&mut run, host, choice, audience, &mut values);
    let (token, ended) = match obtained {
        Ok(bearer) => {
            let ended = target::call(&mut run, &bearer, &mut values);
            (Some(bearer.token), ended)
        }
        Err(ended) => (None, ended),
    };
    Ok((run.finish(token, *ended.verdict), ended.cause))
}
