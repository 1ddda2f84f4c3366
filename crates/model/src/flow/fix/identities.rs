//! Repairs of calls whose caller has no identity, or uses another: give it one, or name one.

use super::{Workshop, may, one_or_several};
use crate::azure::hosts::IdentitySelection;
use crate::azure::resource_kinds::{IdentityRefusal, SystemAssigned};
use crate::diagram::{
    Credential, Edit, IdentityChoice, KeyFileAccess, NewCall, NewNode, NewNodeKind, NodeId,
    NodeKind, Principal, PrincipalId, PrincipalKind, Resource, Subject, WorldPoint,
};
use crate::flow::default_chain;
use crate::flow::pick::Identities;
use crate::flow::trace::Fix;
use crate::flow::words;
use crate::say;
use crate::text::Text;

/// At most this many existing identities are offered.
const MOST_IDENTITIES: usize = 3;

/// How far above its host a new identity stands, in world pixels.
const ABOVE: i32 = 60;

impl Workshop<'_> {
    pub(super) fn give_identity(&self) -> Vec<Fix> {
        if self.call.what.credential.trusting().is_some() {
            return self.attach_for_application();
        }
        let mut fixes = if self.could_act_as_itself() {
            vec![self.enable_system_assigned()]
        } else {
            vec![self.make_and_attach()]
        };
        if self.selection() == Some(IdentitySelection::OnlySystemAssigned) {
            return fixes;
        }
        let drawn = self
            .diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
            .filter_map(|node| self.diagram.principal(PrincipalId::of_node(node.id)))
            .collect();
        fixes.extend(
            self.most_useful(drawn)
                .iter()
                .map(|identity| self.attach(identity)),
        );
        fixes
    }

    /// Whether it can have a system-assigned identity, and does this with it.
    fn could_act_as_itself(&self) -> bool {
        let kind = self.caller.resource_kind();
        kind.is_some_and(|kind| kind.row().identity.allows_system_assigned())
            && self.selection() != Some(IdentitySelection::OnlyUserAssigned)
    }

    fn selection(&self) -> Option<IdentitySelection> {
        let host = self.caller.resource_kind()?.row().host?;
        Some(host.row().selection)
    }

    /// Makes a user-assigned identity for a host that acts with no other.
    fn make_and_attach(&self) -> Fix {
        let mut edits = self.new_identity();
        if self.choice() != IdentityChoice::Unnamed {
            edits.push(self.choose(IdentityChoice::Unnamed));
        }
        let name = &self.caller.name;
        let instead = match self.room_for_another().first() {
            Some(Edit::DisableSystemAssigned(_)) => {
                say!(
                    "Its system-assigned identity is switched off: it can have one kind or the \
                     other, never both."
                )
            }
            _ => Text::empty(),
        };
        Fix {
            title: say!("Make a user-assigned identity for {name}", name),
            why: say!(
                "{who} acts with no identity of another kind. By itself a new one may do nothing: \
                 what it may do is decided next.",
                who = words::actor(self.caller),
            )
            .then(instead),
            edit: Edit::Several(edits),
        }
    }

    /// Places a user-assigned identity above the host, and attaches it.
    pub(super) fn new_identity(&self) -> Vec<Edit> {
        let host = self.caller.id;
        // What is placed gets the number that comes next.
        let identity = NodeId::new(self.diagram.next_id());
        let mut edits = vec![Edit::Place(NewNode {
            kind: NewNodeKind::UserAssignedIdentity,
            name: None,
            parent: self.caller.parent,
            at: WorldPoint {
                x: self.caller.at.x,
                y: self.caller.at.y - ABOVE,
            },
        })];
        edits.extend(self.room_for_another());
        edits.push(Edit::AttachIdentity { host, identity });
        edits
    }

    /// What has to go, or to come, before another user-assigned identity can be
    /// attached.
    fn room_for_another(&self) -> Vec<Edit> {
        let host = self.caller.id;
        let Some(resource) = self.caller.resource() else {
            return Vec::new();
        };
        let is_on = match resource.system_assigned {
            Some(_) => SystemAssigned::On,
            None => SystemAssigned::Off,
        };
        let support = resource.kind.row().identity;
        match support.check(is_on, resource.user_assigned.len() + 1) {
            Ok(()) | Err(IdentityRefusal::NoSystemAssigned | IdentityRefusal::NoUserAssigned) => {
                Vec::new()
            }
            Err(IdentityRefusal::NeverBoth) => vec![Edit::DisableSystemAssigned(host)],
            Err(IdentityRefusal::UserAssignedAlone) => vec![Edit::EnableSystemAssigned(host)],
            Err(IdentityRefusal::OnlyOneUserAssigned) => vec![self.detach_all(resource)],
        }
    }

    fn detach_all(&self, resource: &Resource) -> Edit {
        let attachments = resource
            .user_assigned
            .iter()
            .map(|identity| Subject::Attachment(self.caller.id, *identity));
        Edit::Delete(attachments.collect())
    }

    fn enable_system_assigned(&self) -> Fix {
        let name = &self.caller.name;
        let enable = Edit::EnableSystemAssigned(self.caller.id);
        let in_the_way = self.caller.resource().filter(|resource| {
            !resource.user_assigned.is_empty() && !resource.may_enable_system_assigned()
        });
        if let Some(resource) = in_the_way {
            return Fix {
                title: say!("Give {name} a system-assigned identity instead", name),
                why: say!(
                    "It belongs to {name} alone. The user-assigned one is detached: {plural} have one \
                     kind or the other, never both.",
                    name,
                    plural = words::kinds(resource.kind)
                ),
                edit: Edit::Several(vec![self.detach_all(resource), enable]),
            };
        }
        Fix {
            title: say!("Enable the system-assigned identity of {name}", name),
            why: say!(
                "It belongs to {name} alone and ends with it. By itself it may do nothing: what \
                 it may do is decided next.",
                name
            ),
            edit: enable,
        }
    }

    /// Attaches an identity; where the host would not pick it by itself, the
    /// call names it.
    pub(super) fn attach(&self, identity: &Principal) -> Fix {
        let host = self.caller.id;
        let attach = Edit::AttachIdentity {
            host,
            identity: identity.node,
        };
        let mut edits = self.room_for_another();
        edits.push(attach);
        let named = IdentityChoice::UserAssigned(identity.id);
        if self.choice() != named {
            edits.push(self.choose(named));
        }
        let granted = if may(self.diagram, &self.call.what, identity.id) {
            say!("It is there already and may already do this.")
        } else {
            say!("It is there already.")
        };
        Fix {
            title: say!(
                "Attach {identity} to {caller}",
                identity = identity.name,
                caller = self.caller.name
            ),
            why: granted.then(say!(
                "{who} can then do all that {identity} may do.",
                who = words::actor(self.caller),
                identity = identity.name,
            )),
            edit: one_or_several(edits),
        }
    }

    pub(super) fn name_identity(&self) -> Vec<Fix> {
        let attached = Identities::of(self.diagram, self.caller).user_assigned;
        let mut fixes = self.name_one_of(attached);
        if self.call.what.credential.trusting().is_none() && self.could_act_as_itself() {
            fixes.push(self.enable_system_assigned());
        }
        fixes
    }

    pub(super) fn name_one_of(&self, attached: Vec<Principal>) -> Vec<Fix> {
        self.most_useful(attached)
            .iter()
            .map(|identity| {
                let why = if may(self.diagram, &self.call.what, identity.id) {
                    say!(
                        "{identity} is attached, and may already do this.",
                        identity = identity.name
                    )
                } else {
                    say!(
                        "{identity} is attached. What it may do is decided next.",
                        identity = identity.name
                    )
                };
                Fix {
                    title: say!(
                        "Name {identity} {where_named}",
                        identity = identity.name,
                        where_named = self.where_named()
                    ),
                    why,
                    edit: self.choose(IdentityChoice::UserAssigned(identity.id)),
                }
            })
            .collect()
    }

    // Source: MicrosoftDocs/azure-management-docs:articles/azure-arc/servers/managed-identity-authentication.md,
    // prerequisites.
    pub(super) fn let_read_key_files(&self) -> Fix {
        let name = &self.caller.name;
        Fix {
            title: say!(
                "Let the code on {name} run as a member of the group himds",
                name
            ),
            why: say!(
                "Then it may read the file that the agent names. Everyone in the group can get \
                  tokens of the server, so the group should be small."
            ),
            edit: Edit::SetKeyFileAccess {
                host: self.caller.id,
                access: KeyFileAccess::Member,
            },
        }
    }

    pub(super) fn sign_in_somebody(&self) -> Vec<Fix> {
        let users = self
            .diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::User);
        let mut fixes: Vec<Fix> = users
            .take(MOST_IDENTITIES)
            .map(|user| Fix {
                title: say!("Sign in as {user}", user = user.name),
                why: say!(
                    "{caller} then acts with all that {user} may do.",
                    caller = self.caller.name,
                    user = user.name
                ),
                edit: self.change(NewCall {
                    credential: Credential::SignedInUser(PrincipalId::of_node(user.id)),
                    ..self.call.what.clone()
                }),
            })
            .collect();
        if fixes.is_empty() {
            // What is placed gets the number that comes next.
            let new = PrincipalId::new(self.diagram.next_id());
            fixes.push(Fix {
                title: say!("Draw a user who is signed in"),
                why: say!("Cloud Shell acts as somebody. What the user may do is decided next."),
                edit: Edit::Several(vec![
                    Edit::Place(NewNode {
                        kind: NewNodeKind::User,
                        name: None,
                        parent: None,
                        at: WorldPoint {
                            x: self.caller.at.x,
                            y: self.caller.at.y - ABOVE,
                        },
                    }),
                    self.change(NewCall {
                        credential: Credential::SignedInUser(new),
                        ..self.call.what.clone()
                    }),
                ]),
            });
        }
        fixes
    }

    pub(super) fn take_variable_away(&self) -> Fix {
        Fix {
            title: say!(
                "Take AZURE_CLIENT_ID away from {caller}",
                caller = self.caller.name
            ),
            why: say!("The library then names no identity, and the one that is bound answers."),
            edit: Edit::SetClientIdVariable {
                host: self.caller.id,
                principal: None,
            },
        }
    }

    pub(super) fn use_system_assigned(&self) -> Vec<Fix> {
        let has_one = Identities::of(self.diagram, self.caller)
            .system_assigned
            .is_some();
        let mut edits = Vec::new();
        if !has_one {
            edits.push(Edit::EnableSystemAssigned(self.caller.id));
        }
        if self.choice() != IdentityChoice::Unnamed {
            edits.push(self.choose(IdentityChoice::Unnamed));
        }
        let name = &self.caller.name;
        vec![Fix {
            title: say!("Let {name} use its system-assigned identity", name),
            why: say!("{name} can act with no other.", name),
            edit: one_or_several(edits),
        }]
    }

    pub(super) fn attach_or_name_another(&self, named: PrincipalId) -> Vec<Fix> {
        let mut fixes = Vec::new();
        if let Some(principal) = self.diagram.principal(named)
            && principal.kind == PrincipalKind::UserAssigned
        {
            fixes.push(self.attach(&principal));
        }
        let identities = Identities::of(self.diagram, self.caller);
        let system_assigned = identities.system_assigned.map(|_| Fix {
            title: say!(
                "Name no identity {where_named}",
                where_named = self.where_named()
            ),
            why: say!(
                "{caller} then answers with its system-assigned identity.",
                caller = self.caller.name
            ),
            edit: self.choose(IdentityChoice::Unnamed),
        });
        fixes.extend(system_assigned);
        fixes.extend(self.name_one_of(identities.user_assigned));
        fixes
    }

    /// Those who may already do it come first, and only some of them.
    pub(super) fn most_useful(&self, mut identities: Vec<Principal>) -> Vec<Principal> {
        identities.sort_by_cached_key(|identity| {
            (
                !may(self.diagram, &self.call.what, identity.id),
                identity.id,
            )
        });
        identities.truncate(MOST_IDENTITIES);
        identities
    }

    pub(super) fn choice(&self) -> IdentityChoice {
        match self.call.what.credential {
            Credential::ManagedIdentity(choice)
            | Credential::Trusted {
                identity: choice, ..
            } => choice,
            Credential::DefaultChain => default_chain::choice(self.caller),
            Credential::Setting(_)
            | Credential::SignedInUser(_)
            | Credential::Workload
            | Credential::Nothing => IdentityChoice::Unnamed,
        }
    }

    /// Where the code says which identity it means.
    fn where_named(&self) -> Text {
        match self.call.what.credential {
            Credential::DefaultChain => say!("in AZURE_CLIENT_ID"),
            _ => say!("in the call"),
        }
    }

    /// Names the identity, or none: in the call, or in the environment where the
    /// library takes it from there.
    pub(super) fn choose(&self, choice: IdentityChoice) -> Edit {
        if self.call.what.credential == Credential::DefaultChain {
            return Edit::SetClientIdVariable {
                host: self.caller.id,
                principal: match choice {
                    IdentityChoice::Unnamed => None,
                    IdentityChoice::UserAssigned(principal) => Some(principal),
                },
            };
        }
        let credential = match self.call.what.credential {
            Credential::Trusted { application, .. } => Credential::Trusted {
                identity: choice,
                application,
            },
            Credential::ManagedIdentity(_)
            | Credential::Setting(_)
            | Credential::Workload
            | Credential::Nothing
            | Credential::DefaultChain
            | Credential::SignedInUser(_) => Credential::ManagedIdentity(choice),
        };
        self.change(NewCall {
            credential,
            ..self.call.what.clone()
        })
    }
}
