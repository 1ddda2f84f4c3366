//! Repairs of conditions that do not hold.

use super::{Workshop, may};
use crate::access::condition::{
    Clause, Condition, Expression, Found, Operand, Operator, Quantifier, Value,
};
use crate::diagram::{Edit, PrincipalId};
use crate::flow::check::UnmetCondition;
use crate::flow::trace::Fix;
use crate::flow::{ids, words};
use crate::say;

impl Workshop<'_> {
    /// Lets the condition hold for this call, too; and does without it, which gives
    /// away most.
    pub(super) fn meet(
        &self,
        unmet: &UnmetCondition,
        principal: PrincipalId,
    ) -> (Vec<Fix>, Vec<Fix>) {
        let assignment = self.diagram.role_assignment(unmet.assignment);
        let text = assignment.and_then(|it| it.condition.as_deref());
        let (Some(assignment), Some(text)) = (assignment, text) else {
            return (Vec::new(), Vec::new());
        };
        let place = words::scope(self.diagram, assignment.scope);
        let set = |condition: Option<String>| Edit::SetCondition {
            assignment: assignment.id,
            condition,
        };
        let mut fixes = Vec::new();
        if let Ok(condition) = Condition::parse(text) {
            for clause in &unmet.failed {
                let Some(wider) = widened(&condition, clause) else {
                    continue;
                };
                let names = |guid| ids::name_of(self.diagram, guid);
                fixes.push(Fix {
                    title: say!("Let the condition on {place} hold for this, too", place),
                    why: say!(
                        "It then says: {join} Everything else stays as limited as it is.",
                        join = words::sentences(wider.told(&names))
                    ),
                    edit: set(Some(wider.to_string())),
                });
            }
        }
        let mut without = vec![Fix {
            title: say!(
                "Take the condition off the role assignment on {place}",
                place
            ),
            why: say!("The role then grants all that it allows, everywhere at this scope."),
            edit: set(None),
        }];
        let helps = |fix: &Fix| {
            let mut changed = self.diagram.clone();
            changed.apply(&fix.edit).is_ok() && may(&changed, &self.call.what, principal)
        };
        fixes.retain(helps);
        without.retain(helps);
        (fixes, without)
    }
}

/// The condition with what was found among what is wanted; `None` where the clause
/// is not one that wants one of several values.
fn widened(condition: &Condition, clause: &Clause) -> Option<Condition> {
    let Found::Values(found) = &clause.found else {
        return None;
    };
    let Expression::Compare {
        left,
        quantifier: None | Some(Quantifier::AnyOfAny),
        operator,
        right,
    } = &clause.expression
    else {
        return None;
    };
    let is_equality = matches!(
        operator,
        Operator::StringEquals | Operator::StringEqualsIgnoreCase | Operator::GuidEquals
    );
    let mut values: Vec<Value> = match right {
        Operand::Value(value) => vec![value.clone()],
        Operand::Values(values) => values.clone(),
        Operand::Attribute(_) => return None,
    };
    if !clause.is_wanted || !is_equality {
        return None;
    }
    values.extend(found.iter().cloned());
    let wider = Expression::Compare {
        left: left.clone(),
        quantifier: Some(Quantifier::AnyOfAny),
        operator: *operator,
        right: Operand::Values(values),
    };
    let root = condition.root().with_replaced(&clause.expression, &wider);
    Some(Condition::from(root))
}
