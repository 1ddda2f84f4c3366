//! Trust in the tokens of others, and the pods that have such tokens.

use crate::language::Words;
use vouchsafe_model::diagram::{
    Diagram, EXCHANGE_AUDIENCE, FederatedCredentialId, NewFederatedCredential, Node, NodeId,
    NodeKind, PrincipalId, Workload,
};
use vouchsafe_model::flow::{ids, issuer_of_cluster, issuer_of_tenant};

/// What an identity or application trusts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustDetails {
    /// The identity or application.
    pub identity: NodeId,
    /// Its federated credentials.
    pub rows: Vec<TrustRow>,
    /// What it could trust besides: the usual issuers, and what is drawn.
    pub choices: Vec<TrustChoice>,
}

/// A federated credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustRow {
    /// Which one.
    pub id: FederatedCredentialId,
    /// What it trusts.
    pub what: NewFederatedCredential,
    /// Whose tokens those are, if it is drawn: `orders-pod`.
    pub of: Option<String>,
}

/// Something that could be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustChoice {
    /// In words: `AKS pod orders-pod`.
    pub words: String,
    /// What would be trusted.
    pub what: NewFederatedCredential,
}

/// What the inspector shows of a pod's service account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkloadDetails {
    /// The pod.
    pub pod: NodeId,
    /// What it is.
    pub workload: Workload,
    /// Who issues the tokens of its cluster.
    pub issuer: String,
    /// Whom those tokens are about.
    pub subject: String,
    /// Identities and applications whose client id the service account can name.
    pub identities: Vec<(NodeId, String)>,
    /// Clusters that are drawn.
    pub clusters: Vec<(NodeId, String)>,
}

impl TrustDetails {
    /// What a node trusts; `None` for what can trust nobody.
    pub(super) fn of(words: &Words, diagram: &Diagram, node: &Node) -> Option<Self> {
        if !node.kind.can_trust() {
            return None;
        }
        let rows: Vec<TrustRow> = diagram
            .federated_credentials_of(node.id)
            .map(|it| TrustRow {
                id: it.id,
                what: it.what.clone(),
                of: whose(diagram, &it.what),
            })
            .collect();
        let is_new = |choice: &TrustChoice| {
            rows.iter().all(|row| {
                (&row.what.issuer, &row.what.subject) != (&choice.what.issuer, &choice.what.subject)
            })
        };
        let mut choices = choices(words, diagram, node);
        choices.retain(is_new);
        for choice in &mut choices {
            make_name_free(&mut choice.what.name, &rows);
        }
        Some(Self {
            identity: node.id,
            rows,
            choices,
        })
    }
}

impl WorkloadDetails {
    /// What is shown of a pod; `None` for what is none.
    pub(super) fn of(diagram: &Diagram, pod: NodeId) -> Option<Self> {
        let workload = diagram.workload(pod)?;
        let named = |fits: &dyn Fn(&Node) -> bool| {
            diagram
                .nodes()
                .filter(|node| fits(node))
                .map(|node| (node.id, node.name.clone()))
                .collect()
        };
        Some(Self {
            pod,
            workload: workload.clone(),
            issuer: issuer_of_cluster(diagram, workload),
            subject: workload.subject(),
            identities: named(&|node| node.kind.can_trust()),
            clusters: named(&|node| node.resource_kind().is_some_and(|kind| kind.runs_pods())),
        })
    }
}

/// What is drawn and could be trusted, and then the usual issuers as examples to
/// be filled in.
// Source: MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation-create-trust.md
// (the forms of issuer and subject).
fn choices(words: &Words, diagram: &Diagram, node: &Node) -> Vec<TrustChoice> {
    let mut choices: Vec<TrustChoice> = pods(diagram)
        .map(|(pod, workload)| TrustChoice {
            words: words.trust_pod(pod.name.as_str()),
            what: of_pod(diagram, pod, workload),
        })
        .collect();
    // An application can trust a managed identity of its tenant; nothing else can.
    if matches!(node.kind, NodeKind::ServicePrincipal { .. }) {
        let identities = diagram
            .nodes()
            .filter(|it| it.kind == NodeKind::UserAssignedIdentity);
        choices.extend(identities.map(|it| TrustChoice {
            words: words.trust_identity(it.name.as_str()),
            what: of_identity(diagram, it),
        }));
    }
    let example = |said: String, name: &str, issuer: String, subject: &str| TrustChoice {
        words: said,
        what: trusting(name, issuer, subject.to_owned()),
    };
    choices.push(example(
        words.trust_branch(),
        "github-main",
        "https://token.actions.githubusercontent.com".to_owned(),
        "repo:contoso/orders:ref:refs/heads/main",
    ));
    choices.push(example(
        words.trust_environment(),
        "github-production",
        "https://token.actions.githubusercontent.com".to_owned(),
        "repo:contoso/orders:environment:production",
    ));
    choices.push(example(
        words.trust_kubernetes(),
        "kubernetes",
        issuer_of_cluster(diagram, &Workload::default()),
        "system:serviceaccount:default:my-service-account",
    ));
    choices
}

fn pods(diagram: &Diagram) -> impl Iterator<Item = (&Node, &Workload)> {
    diagram
        .nodes()
        .filter_map(|node| Some((&**node, node.resource()?.workload.as_ref()?)))
}

fn of_pod(diagram: &Diagram, pod: &Node, workload: &Workload) -> NewFederatedCredential {
    trusting(
        &format!("trust-{}", pod.name),
        issuer_of_cluster(diagram, workload),
        workload.subject(),
    )
}

fn of_identity(diagram: &Diagram, identity: &Node) -> NewFederatedCredential {
    let principal = PrincipalId::of_node(identity.id);
    trusting(
        &format!("trust-{}", identity.name),
        issuer_of_tenant(diagram),
        ids::object_id(principal).to_string(),
    )
}

fn trusting(name: &str, issuer: String, subject: String) -> NewFederatedCredential {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    NewFederatedCredential {
        name: name.chars().filter(|it| fits(*it)).take(110).collect(),
        issuer,
        subject,
        audience: EXCHANGE_AUDIENCE.to_owned(),
    }
}

fn make_name_free(name: &mut String, rows: &[TrustRow]) {
    let is_taken = |name: &str| {
        rows.iter()
            .any(|row| row.what.name.eq_ignore_ascii_case(name))
    };
    let usual = name.clone();
    let mut number = 2;
    while is_taken(name) {
        *name = format!("{usual}-{number}");
        number += 1;
    }
}

/// Who of the drawing has tokens that are trusted.
fn whose(diagram: &Diagram, what: &NewFederatedCredential) -> Option<String> {
    let is_meant = |other: &NewFederatedCredential| {
        (&other.issuer, &other.subject, &other.audience)
            == (&what.issuer, &what.subject, &what.audience)
    };
    let pod = pods(diagram)
        .find(|(pod, workload)| is_meant(&of_pod(diagram, pod, workload)))
        .map(|(pod, _)| pod.name.clone());
    pod.or_else(|| {
        diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
            .find(|node| is_meant(&of_identity(diagram, node)))
            .map(|node| node.name.clone())
    })
}
