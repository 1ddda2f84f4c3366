//! What a host has in its environment besides secrets.

use crate::language::Words;
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
    /// With whose token references to a vault are resolved: the chosen one, and
    /// all that could be; empty where the host resolves none.
    pub reference_identity: Option<PrincipalId>,
    /// With whose token they could be resolved, each in words; the first is the
    /// host’s own.
    pub reference_choices: Vec<(Option<PrincipalId>, String)>,
}

impl EnvironmentDetails {
    /// `None` where nothing can be set: no code runs there, or nothing is drawn
    /// that could be named.
    pub(super) fn of(words: &Words, diagram: &Diagram, resource: &Resource) -> Option<Self> {
        let kind = resource.kind;
        if !kind.runs_code() || kind.acts_as_its_user() {
            return None;
        }
        let environment = resource.environment;
        let mut choices = vec![(None, words.environment_not_set())];
        choices.extend(diagram.nodes().filter_map(|node| client_id_of(words, node)));
        if let Some(gone) = environment.client_id
            && diagram.principal(gone).is_none()
        {
            choices.push((Some(gone), words.environment_deleted()));
        }
        let key_files = kind.wants_key_files().then_some(environment.key_files);
        let reference_choices = reference_choices(words, diagram, resource);
        let is_any = choices.len() > 1 || key_files.is_some() || reference_choices.len() > 1;
        is_any.then_some(Self {
            client_id: environment.client_id,
            choices,
            key_files,
            reference_identity: environment.reference_identity,
            reference_choices,
        })
    }
}

/// The identities that are attached, and the chosen one wherever it is.
fn reference_choices(
    words: &Words,
    diagram: &Diagram,
    resource: &Resource,
) -> Vec<(Option<PrincipalId>, String)> {
    if !resource.kind.resolves_references() {
        return Vec::new();
    }
    let mut choices = vec![(None, words.environment_system_assigned())];
    let attached = resource.user_assigned.iter();
    choices.extend(attached.map(|identity| {
        let said = words.environment_identity(diagram.node_name(*identity));
        (Some(PrincipalId::of_node(*identity)), said)
    }));
    if let Some(chosen) = resource.environment.reference_identity
        && !choices.iter().any(|(it, _)| *it == Some(chosen))
    {
        let said = match diagram.principal(chosen) {
            Some(principal) => {
                words.identity_not_attached(words.environment_identity(principal.name))
            }
            None => words.environment_deleted(),
        };
        choices.push((Some(chosen), said));
    }
    choices
}

fn client_id_of(words: &Words, node: &Node) -> Option<(Option<PrincipalId>, String)> {
    let said = match node.kind {
        NodeKind::UserAssignedIdentity => words.environment_identity(node.name.as_str()),
        NodeKind::ServicePrincipal { .. } => words.environment_application(node.name.as_str()),
        _ => return None,
    };
    Some((Some(PrincipalId::of_node(node.id)), said))
}
