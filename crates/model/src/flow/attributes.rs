//! What does a call tell the conditions on role assignments?

use super::ids;
use crate::access::condition::{AttributeSource, Attributes, Known, SubOperation, Value};
use crate::azure::Operation;
use crate::azure::request_attributes::{Fact, RequestAttributes};
use crate::diagram::{Diagram, PrincipalId, PrincipalKind, Scope};
use crate::time::Timestamp;

/// What is known when `principal` does this to the target; the moment is known
/// only where something is really done.
pub(super) fn of_use(
    diagram: &Diagram,
    principal: PrincipalId,
    operation: Operation,
    target: Scope,
    now: Option<Timestamp>,
) -> Attributes<'static> {
    let mut attributes = Attributes::NONE;
    if let Some(now) = now {
        let now = Value::Text(now.with_ticks());
        attributes.set(AttributeSource::Environment, "UtcNow", now);
    }
    let Some(row) = RequestAttributes::of(operation) else {
        return attributes;
    };
    attributes.sub_operation = row
        .sub_operation
        .map_or(SubOperation::None, |name| SubOperation::Named(name.into()));
    for (source, name, fact) in row.known {
        let text = |text: &str| Known::from(Value::Text(text.to_owned()));
        let known = match fact {
            Fact::ResourceName => text(diagram.scope_name(Scope::Node(target.node()))),
            Fact::PartName => text(diagram.scope_name(target)),
            Fact::ItemName => text(operation.row().example_item),
            Fact::CallerId => Value::Guid(ids::object_id(principal)).into(),
            Fact::CallerType => text(principal_type(
                diagram.principal(principal).map(|it| it.kind),
            )),
            Fact::Guid(guid) => Value::Guid(*guid).into(),
            Fact::True => Value::Bool(true).into(),
            Fact::Absent => Known::Absent,
        };
        attributes.set(*source, *name, known);
    }
    attributes
}

/// What kind of principal it is, as role assignments write it.
// Source: MicrosoftDocs/azure-docs:articles/role-based-access-control/role-assignments.md,
// principal type.
pub(super) const fn principal_type(kind: Option<PrincipalKind>) -> &'static str {
    match kind {
        Some(PrincipalKind::User) => "User",
        Some(PrincipalKind::Group) => "Group",
        _ => "ServicePrincipal",
    }
}
