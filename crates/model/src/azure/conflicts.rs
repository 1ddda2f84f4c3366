//! What does Azure Resource Manager refuse because it is there already?

use super::http::{Body, HttpRefusal, JSON_UTF_8};
use super::operations::Operation;
use super::roles::id;
use super::sources;
use crate::guid::Guid;

/// A role assignment that a request makes, and how it is refused where there is one
/// that says the same.
#[derive(Debug)]
pub struct NewAssignment {
    /// The operation.
    pub operation: Operation,
    /// The role that its request assigns to the caller.
    pub role: Guid,
    /// How it is refused where the caller holds that role at that very scope.
    pub refusal: HttpRefusal,
}

impl NewAssignment {
    /// What the operation makes; `None` if it makes no role assignment.
    #[must_use]
    pub fn of(operation: Operation) -> Option<&'static Self> {
        (operation == ASSIGN_ROLE.operation).then_some(&ASSIGN_ROLE)
    }
}

// Changing an assignment under its own name is refused as well, with
// `RoleAssignmentUpdateNotPermitted`; the request that is drawn takes a new name each time.
static ASSIGN_ROLE: NewAssignment = NewAssignment {
    operation: Operation::named("assign-role"),
    role: id::READER,
    refusal: HttpRefusal {
        status: 409,
        reason: "",
        code: "RoleAssignmentExists",
        // The second sentence, with the id without dashes, is in newer public quotations.
        message: "The role assignment already exists. The ID of the existing role assignment is {existing_id}.",
        headers: &[],
        body: Some(Body {
            content_type: JSON_UTF_8,
            text: r#"{"error":{"code":"{code}","message":"{message}"}}"#,
        }),
        source: sources::ROLE_ASSIGNMENT_EXISTS,
        unverified: None,
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::azure::operations::Wire;

    #[test]
    fn the_role_is_that_of_the_request() {
        let Wire::Http(call) = ASSIGN_ROLE.operation.row().wire else {
            panic!("no request");
        };
        let body = call.body.unwrap().text;
        assert!(body.contains(&ASSIGN_ROLE.role.to_string()));
        assert!(body.contains("\"principalId\":\"{principal_id}\""));
    }
}
