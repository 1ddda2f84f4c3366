//! Is what a request makes there already?

use super::check::{Asked, Cause};
use super::ids;
use super::trace::Question;
use crate::azure::conflicts::NewAssignment;
use crate::azure::http::HttpRefusal;
use crate::diagram::{Diagram, NewCall, Principal, RoleAssignment};
use crate::say;

/// The assignment that says what the request of this caller would.
fn existing<'d>(
    diagram: &'d Diagram,
    what: &NewCall,
    caller: &Principal,
) -> Option<&'d RoleAssignment> {
    let new = NewAssignment::of(what.operation)?;
    diagram
        .role_assignments()
        .find(|it| it.principal == caller.id && it.role == new.role && it.scope == what.target)
        .map(std::convert::AsRef::as_ref)
}

/// Asks whether there is none yet; nothing where no role assignment is made.
pub(super) fn ask(diagram: &Diagram, what: &NewCall, caller: &Principal) -> Option<Asked> {
    let new = NewAssignment::of(what.operation)?;
    let role = diagram.role_name(new.role);
    let found = existing(diagram, what, caller);
    let asked = Asked::passed(
        Question::NotYetAssigned,
        say!(
            "none of {role} to {name} at this scope",
            role = role.as_str(),
            name = caller.name.as_str()
        ),
        if found.is_some() {
            say!("one")
        } else {
            say!("none")
        },
        new.refusal.source,
    );
    Some(match found {
        None => asked,
        Some(there) => asked.refused(
            say!(
                "{name} holds {role} at this very scope already. Azure refuses a second \
                 assignment of the same role to the same principal at the same scope.",
                name = caller.name.as_str(),
                role = role.as_str()
            ),
            Cause::AlreadyAssigned(there.id),
        ),
    })
}

/// How it is refused then, and the id of what is there.
pub(super) fn refusal(what: &NewCall, cause: &Cause) -> Option<(&'static HttpRefusal, String)> {
    let Cause::AlreadyAssigned(id) = cause else {
        return None;
    };
    let new = NewAssignment::of(what.operation)?;
    Some((&new.refusal, ids::role_assignment_id(*id)))
}
