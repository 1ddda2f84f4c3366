//! What a host has in its environment besides secrets.

use vouchsafe_model::diagram::{Diagram, KeyFileAccess, Node, NodeKind, PrincipalId, Resource};

/// What code finds on a host and is no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvironmentDetails {
    /// Whose client id stands in `AZURE_CLIENT_ID`; `None` where it is not set.
    pub client_id: Option<PrincipalId>,
    /// Whose client id could stand there, each in words; the first is nobody's.
    pub choices: Vec<(Option<PrincipalId>, String)>,
    /// Whether the code may read the key files of the agent; `None` where there is
    /// no such agent.
    pub key_files: Option<KeyFileAccess>,
}

impl EnvironmentDetails {
    /// `None` where nothing can be set: no code runs there, or nothing is drawn
    /// that could be named.
    pub(super) fn of(diagram: &Diagram, resource: &Resource) -> Option<Self> {
        let kind = resource.kind;
        if !kind.runs_code() || kind.acts_as_its_user() {
            return None;
        }
        let environment = resource.environment;
        let mut choices = vec![(None, "Not set".to_owned())];
        choices.extend(diagram.nodes().filter_map(|node| client_id_of(node)));
        if let Some(gone) = environment.client_id
            && diagram.principal(gone).is_none()
        {
            choices.push((Some(gone), "An identity that was deleted".to_owned()));
        }
        let key_files = kind.wants_key_files().then_some(environment.key_files);
        (choices.len() > 1 || key_files.is_some()).then_some(Self {
            client_id: environment.client_id,
            choices,
            key_files,
        })
    }
}

fn client_id_of(node: &Node) -> Option<(Option<PrincipalId>, String)> {
    let words = match node.kind {
        NodeKind::UserAssignedIdentity => format!("Identity “{}”", node.name),
        NodeKind::ServicePrincipal { .. } => format!("Application “{}”", node.name),
        _ => return None,
    };
    Some((Some(PrincipalId::of_node(node.id)), words))
}
