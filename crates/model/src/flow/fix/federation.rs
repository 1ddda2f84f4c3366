//! Repairs of trust in the tokens of others: correct what differs by a letter,
//! else add what is missing.

use super::super::check::Presented;
use super::super::federation::is_slash_apart;
use super::{Workshop, one_or_several};
use crate::azure::federation::NAME_RULE;
use crate::diagram::{
    Credential, Edit, FederatedCredential, IdentityChoice, NewCall, NewFederatedCredential,
    NewNode, NewNodeKind, NodeId, NodeKind, Principal, PrincipalId, Workload, WorldPoint,
};
use crate::flow::trace::Fix;
use crate::flow::workload;
use crate::say;

/// Where an identity that is made is put beside what needs it, in world pixels.
const BESIDE: i32 = 200;

impl Workshop<'_> {
    pub(super) fn label_pod(&self) -> Vec<Fix> {
        self.workload(|workload| workload.is_labeled = true)
            .map(|edit| Fix {
                title: say!(
                    "Give {caller} the label azure.workload.identity/use: \"true\"",
                    caller = self.caller.name
                ),
                why: say!(
                    "The webhook of the cluster then puts the variables and the token file into \
                      the pod when it is created anew."
                ),
                edit,
            })
            .into_iter()
            .collect()
    }

    pub(super) fn is_pod(&self) -> bool {
        self.diagram.workload(self.caller.id).is_some()
    }

    /// Lets a pod act as an identity of its own, and not as that of its node.
    pub(super) fn be_an_identity_of_its_own(&self) -> Vec<Fix> {
        if workload::has_token_file(self.caller) {
            self.annotate_service_account()
        } else {
            self.label_pod()
        }
    }

    pub(super) fn publish_issuer(&self) -> Vec<Fix> {
        self.workload(|workload| workload.has_public_issuer = true)
            .map(|edit| Fix {
                title: say!("Let the internet reach the issuer of the cluster"),
                why: say!(
                    "Only its two documents with public keys: Microsoft Entra ID verifies the \
                      tokens of the cluster with them."
                ),
                edit,
            })
            .into_iter()
            .collect()
    }

    /// Names an identity in the service account: those that trust it, then those
    /// that may do what is asked, come first. One is made where none is drawn.
    pub(super) fn annotate_service_account(&self) -> Vec<Fix> {
        let drawn: Vec<Principal> = self
            .diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
            .filter_map(|node| self.diagram.principal(PrincipalId::of_node(node.id)))
            .collect();
        let account = self
            .diagram
            .workload(self.caller.id)
            .map_or_else(String::new, |it| {
                format!("{}/{}", it.namespace, it.service_account)
            });
        let sets_variable = self.sets_client_id();
        let mut fixes: Vec<Fix> = self
            .most_useful(drawn)
            .iter()
            .filter_map(|identity| {
                let edit = self.workload_naming(identity.node)?;
                let title = if sets_variable {
                    say!(
                        "Set AZURE_CLIENT_ID of {caller} to {identity}",
                        caller = self.caller.name,
                        identity = identity.name
                    )
                } else {
                    say!(
                        "Annotate {account} with the client id of {identity}",
                        account,
                        identity = identity.name
                    )
                };
                Some(Fix {
                    title,
                    why: say!(
                        "The code then knows which identity it asks for. Whether that one \
                              trusts the pod is decided next."
                    ),
                    edit,
                })
            })
            .collect();
        if fixes.is_empty() {
            // The number that the new identity will get.
            let identity = NodeId::new(self.diagram.next_id());
            let place = Edit::Place(NewNode {
                kind: NewNodeKind::UserAssignedIdentity,
                name: None,
                parent: self.caller.parent,
                at: WorldPoint {
                    x: self.caller.at.x.saturating_add(BESIDE),
                    y: self.caller.at.y,
                },
            });
            fixes.extend(self.workload_naming(identity).map(|annotate| Fix {
                title: if sets_variable {
                    say!(
                        "Create an identity and set AZURE_CLIENT_ID of {caller} to it",
                        caller = self.caller.name
                    )
                } else {
                    say!(
                        "Create an identity and annotate {account} with its client id",
                        account
                    )
                },
                why: say!(
                    "A user-assigned identity for this workload alone: what it may do, nobody \
                      else may."
                ),
                edit: Edit::Several(vec![place, annotate]),
            }));
        }
        fixes
    }

    /// Whether the pod itself sets `AZURE_CLIENT_ID`, so that an annotation is of no
    /// effect.
    fn sets_client_id(&self) -> bool {
        let resource = self.caller.resource();
        resource.is_some_and(|it| it.environment.client_id.is_some())
    }

    fn workload_naming(&self, identity: NodeId) -> Option<Edit> {
        if self.sets_client_id() {
            return Some(Edit::SetClientIdVariable {
                host: self.caller.id,
                principal: Some(PrincipalId::of_node(identity)),
            });
        }
        self.workload(|it| it.identity = Some(identity))
    }

    /// The pod's service account, changed.
    fn workload(&self, change: impl FnOnce(&mut Workload)) -> Option<Edit> {
        let mut workload = self.diagram.workload(self.caller.id)?.clone();
        change(&mut workload);
        Some(Edit::SetWorkload {
            pod: self.caller.id,
            workload,
        })
    }

    pub(super) fn trust(&self, presented: &Presented) -> Vec<Fix> {
        let name = self.diagram.node_name(presented.identity);
        let mut fixes: Vec<Fix> = self
            .nearest(presented)
            .map(|(nearest, wrong)| Fix {
                title: say!(
                    "Correct the {claim} of the federated credential “{credential}” of {name}",
                    claim = match wrong {
                        "issuer" => say!("issuer"),
                        "subject" => say!("subject"),
                        _ => say!("audience"),
                    },
                    credential = nearest.what.name,
                    name,
                ),
                why: say!(
                    "The other two are right already. It has to be `{value}`, letter by letter.",
                    value = match wrong {
                        "issuer" => &presented.issuer,
                        "subject" => &presented.subject,
                        _ => &presented.audience,
                    },
                ),
                edit: Edit::ChangeFederatedCredential {
                    credential: nearest.id,
                    what: trusting(presented, nearest.what.name.clone()),
                },
            })
            .into_iter()
            .collect();
        fixes.push(Fix {
            title: say!(
                "Let {name} trust {subject}",
                name,
                subject = presented.subject
            ),
            why: say!(
                "A federated credential with exactly this issuer, subject and audience: tokens of \
                 `{issuer}` about anybody else stay without trust. No secret is made.",
                issuer = presented.issuer
            ),
            edit: Edit::AddFederatedCredential {
                identity: presented.identity,
                what: trusting(presented, self.free_name(presented)),
            },
        });
        fixes
    }

    /// The federated credential that is right but for one of the three, and which
    /// one that is.
    fn nearest(&self, presented: &Presented) -> Option<(&FederatedCredential, &'static str)> {
        let own = || self.diagram.federated_credentials_of(presented.identity);
        let wrong = |it: &FederatedCredential| {
            let right = [
                it.what.issuer == presented.issuer,
                it.what.subject == presented.subject,
                it.what.audience == presented.audience,
            ];
            match right {
                [false, true, true] => Some("issuer"),
                [true, false, true] => Some("subject"),
                [true, true, false] => Some("audience"),
                _ => None,
            }
        };
        let slash = own().find(|it| {
            wrong(it) == Some("issuer") && is_slash_apart(&it.what.issuer, &presented.issuer)
        });
        let nearest = slash.or_else(|| own().find(|it| wrong(it).is_some()))?;
        wrong(nearest).map(|wrong| (nearest, wrong))
    }

    /// A name for a federated credential that the identity has not used yet.
    fn free_name(&self, presented: &Presented) -> String {
        let max = usize::from(NAME_RULE.max_characters);
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
        let usual: String = format!("trust-{}", self.caller.name)
            .chars()
            .filter(|it| fits(*it))
            .take(max - 4)
            .collect();
        let is_taken = |name: &str| {
            self.diagram
                .federated_credentials_of(presented.identity)
                .any(|it| it.what.name.eq_ignore_ascii_case(name))
        };
        let numbered = (2..100).map(|number| format!("{usual}-{number}"));
        std::iter::once(usual.clone())
            .chain(numbered)
            .find(|name| !is_taken(name))
            .unwrap_or(usual)
    }

    /// Makes the call as the identity whose token the other would not take.
    pub(super) fn act_as_itself(&self) -> Vec<Fix> {
        vec![Fix {
            title: say!("Make the call as the host’s own identity"),
            why: say!(
                "One managed identity cannot stand for another. What it may do is decided next."
            ),
            edit: self.change(NewCall {
                credential: Credential::ManagedIdentity(self.choice()),
                ..self.call.what.clone()
            }),
        }]
    }

    /// Attaches a user-assigned identity: no other can stand for an application.
    pub(super) fn attach_for_application(&self) -> Vec<Fix> {
        let drawn: Vec<Principal> = self
            .diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
            .filter_map(|node| self.diagram.principal(PrincipalId::of_node(node.id)))
            .collect();
        let mut fixes: Vec<Fix> = self
            .most_useful(drawn)
            .iter()
            .map(|identity| self.attach(identity))
            .collect();
        if fixes.is_empty() {
            // The number that the new identity will get.
            let identity = NodeId::new(self.diagram.next_id());
            let host = self.caller.id;
            fixes.push(Fix {
                title: say!(
                    "Create an identity and attach it to {caller}",
                    caller = self.caller.name
                ),
                why: say!("Only a user-assigned identity can stand for an application."),
                edit: one_or_several(vec![
                    Edit::Place(NewNode {
                        kind: NewNodeKind::UserAssignedIdentity,
                        name: None,
                        parent: self.caller.parent,
                        at: WorldPoint {
                            x: self.caller.at.x.saturating_add(BESIDE),
                            y: self.caller.at.y,
                        },
                    }),
                    Edit::AttachIdentity { host, identity },
                    self.choose(IdentityChoice::UserAssigned(PrincipalId::of_node(identity))),
                ]),
            });
        }
        fixes
    }
}

fn trusting(presented: &Presented, name: String) -> NewFederatedCredential {
    NewFederatedCredential {
        name,
        issuer: presented.issuer.clone(),
        subject: presented.subject.clone(),
        audience: presented.audience.clone(),
    }
}
