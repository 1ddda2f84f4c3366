//! A role lets somebody write the list by which a key vault decides.

use super::finding::Finding;
use super::least::{Survey, holder_name, role_at};
use super::{able, sources};
use crate::azure::Mode;
use crate::diagram::{Diagram, Edit, NodeId, Rule, Subject};
use crate::flow::{self, Fix, Need};
use crate::say;

const BY_ROLES: Mode = Mode::named("vault-azure-roles");

/// Assignments by which somebody may write to a vault that decides by access
/// policies, and so give itself one, whatever its data roles say.
pub(super) fn find(survey: &Survey<'_>) -> Vec<Finding> {
    let diagram = survey.diagram;
    let needs = diagram
        .vaults_with_policies()
        .map(|vault| (vault, Need::to_write_vault(vault)));
    able::assignments(diagram, needs)
        .into_iter()
        .filter_map(|(id, vaults)| {
            let it = diagram.role_assignment(id)?;
            let kind = diagram.principal(it.principal)?.kind;
            let who = holder_name(diagram, it.principal);
            let has = role_at(diagram, it.role, it.scope);
            Some(Finding {
                rule: Rule::CanGiveItselfAccess,
                level: able::level(kind),
                subject: Subject::RoleAssignment(id),
                message: say!(
                    "{who} holds {role}, and so can give itself an access policy of {names}",
                    who,
                    role = has,
                    names = flow::list(&names(diagram, &vaults))
                ),
                reason: say!(
                    "{role} lets it write to the vault, and its access policies are a property of the \
                     vault. With one, every secret, key and certificate can be read, though the \
                     role itself has no permission for data.",
                    role = diagram.role_name(it.role)
                ),
                source: sources::KEY_VAULT_ACCESS_POLICY,
                fix: decide_by_roles(diagram, &vaults),
            })
        })
        .collect()
}

/// Lets role assignments decide. `None` where a vault has access policies, which
/// would count no more.
fn decide_by_roles(diagram: &Diagram, vaults: &[NodeId]) -> Option<Fix> {
    if diagram
        .data_grants()
        .any(|it| vaults.contains(&it.scope.node()))
    {
        return None;
    }
    let names = names(diagram, vaults);
    let mut edits: Vec<Edit> = vaults
        .iter()
        .map(|vault| Edit::SetMode {
            node: *vault,
            mode: BY_ROLES,
        })
        .collect();
    Some(Fix {
        title: say!(
            "Let role assignments decide on {names}",
            names = flow::list(&names)
        ),
        why: say!(
            "No access policy is there that would be lost. Who may write role assignments is \
              told apart from who may write to the vault."
        ),
        edit: if edits.len() == 1 {
            edits.pop()?
        } else {
            Edit::Several(edits)
        },
    })
}

fn names(diagram: &Diagram, vaults: &[NodeId]) -> Vec<String> {
    vaults
        .iter()
        .map(|vault| diagram.node_name(*vault).to_owned())
        .collect()
}
