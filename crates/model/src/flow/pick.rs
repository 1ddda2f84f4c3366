//! Which of a host's identities gets the token?

use super::check::{Asked, Cause};
use super::default_chain::Leads;
use super::trace::{Deciding, Question};
use super::{default_chain, ids, words};
use crate::azure::hosts::IdentitySelection;
use crate::azure::resource_kinds::IdentitySupport;
use crate::azure::token_endpoints::TokenFailure;
use crate::azure::{Host, Source};
use crate::diagram::{
    Call, Credential, Diagram, IdentityChoice, Node, NodeId, Principal, PrincipalId, PrincipalKind,
    Resource,
};

/// The checks that the endpoint makes, and whom it picks.
#[derive(Clone, Debug)]
pub(super) struct Picked {
    pub(super) asked: Vec<Asked>,
    /// The identity; or the failure, `None` where the model does not cover it.
    pub(super) result: Result<Principal, Option<TokenFailure>>,
}

impl Picked {
    pub(super) fn failure(&self) -> Option<TokenFailure> {
        self.result.as_ref().err().copied().flatten()
    }
}

/// What identities a host has.
#[derive(Clone, Debug)]
pub(super) struct Identities {
    pub(super) system_assigned: Option<Principal>,
    /// In the order in which they were made.
    pub(super) user_assigned: Vec<Principal>,
    /// The names of those that are still listed though they were deleted.
    stale: Vec<String>,
}

impl Identities {
    pub(super) fn of(diagram: &Diagram, host: &Node) -> Self {
        let resource: Option<&Resource> = host.resource();
        Self {
            system_assigned: resource
                .and_then(|resource| resource.system_assigned)
                .map(|id| Principal {
                    id,
                    kind: PrincipalKind::SystemAssigned,
                    node: host.id,
                    name: host.name.clone(),
                }),
            user_assigned: resource
                .into_iter()
                .flat_map(|resource| &resource.user_assigned)
                .filter_map(|node| diagram.principal(PrincipalId::of_node(*node)))
                .collect(),
            stale: resource
                .into_iter()
                .flat_map(|resource| resource.stale_identities.values().cloned())
                .collect(),
        }
    }

    fn is_empty(&self) -> bool {
        self.system_assigned.is_none() && self.user_assigned.is_empty()
    }

    fn names(&self) -> Vec<String> {
        self.user_assigned
            .iter()
            .map(|identity| identity.name.clone())
            .collect()
    }

    fn in_words(&self) -> String {
        let system = self
            .system_assigned
            .as_ref()
            .map(|_| "its system-assigned identity".to_owned());
        let user = match self.user_assigned.as_slice() {
            [] => None,
            [one] => Some(format!("the user-assigned identity {}", one.name)),
            several => Some(format!(
                "{} user-assigned identities: {}",
                several.len(),
                words::list(&self.names()).into_string()
            )),
        };
        let stale = (!self.stale.is_empty()).then(|| {
            format!(
                "what is left of {}, which does not exist any more",
                words::list(&self.stale).into_string()
            )
        });
        let all: Vec<String> = system.into_iter().chain(user).chain(stale).collect();
        if all.is_empty() {
            "none".to_owned()
        } else {
            words::list(&all).into_string()
        }
    }
}

/// The identity that a call would be made with; `None` if it gets none.
pub(crate) fn identity_of_call(diagram: &Diagram, call: &Call) -> Option<PrincipalId> {
    let caller = diagram.node(call.what.caller)?;
    let host = caller.resource_kind()?.row().host?;
    let choice = match call.what.credential {
        Credential::ManagedIdentity(choice) => choice,
        Credential::DefaultChain => return identity_of_chain(diagram, caller),
        Credential::SignedInUser(user) => return diagram.principal(user).map(|it| it.id),
        Credential::Workload => return super::workload::identity_of(diagram, caller),
        Credential::Trusted { application, .. } => {
            let application = PrincipalId::of_node(application);
            return diagram.principal(application).map(|it| it.id);
        }
        Credential::Setting(_) | Credential::Nothing => return None,
    };
    chosen(diagram, caller, host, choice)
}

/// The identity that the endpoint of a host picks.
fn chosen(
    diagram: &Diagram,
    host: &Node,
    row: Host,
    choice: IdentityChoice,
) -> Option<PrincipalId> {
    match choose(&Identities::of(diagram, host), row, choice) {
        Choice::This(principal) => Some(principal.id),
        Choice::Fails(_) | Choice::NotModelled(_) => None,
    }
}

/// As whom code acts that lets its library look for a credential.
fn identity_of_chain(diagram: &Diagram, caller: &Node) -> Option<PrincipalId> {
    match default_chain::leads(diagram, caller) {
        Leads::Application(application) => diagram
            .principal(PrincipalId::of_node(application))
            .map(|it| it.id),
        Leads::Workload => super::workload::identity_of(diagram, caller),
        Leads::Host(lender, host, choice) => chosen(diagram, lender, host, choice),
        Leads::Nobody => None,
    }
}

/// Asks the two questions of a token endpoint: is there an identity, and which
/// one is meant?
pub(super) fn pick(
    diagram: &Diagram,
    caller: &Node,
    host: Host,
    choice: IdentityChoice,
    source: Source,
) -> Picked {
    let identities = Identities::of(diagram, caller);
    let name = caller.name.as_str();
    let has_identity = Asked::passed(
        Question::HasIdentity,
        what_counts(caller),
        identities.in_words(),
        source,
    );
    let has_identity = if identities.is_empty() && !identities.stale.is_empty() {
        has_identity.refused(
            format!(
                "{name} still lists {}, but what was deleted gets no token, and there is no \
                 other identity.",
                words::list(&identities.stale).into_string()
            ),
            Cause::NoIdentity,
        )
    } else if identities.is_empty() {
        has_identity.refused(
            format!("{name} has no identity, so nobody can vouch for it."),
            Cause::NoIdentity,
        )
    } else {
        has_identity.decided_by_node(caller.id)
    };
    let selection = host.row().selection;
    let which = |found: String| {
        Asked::passed(
            Question::WhichIdentity,
            in_words_of(host, expected(choice, selection)),
            found,
            source,
        )
    };
    let (which, result) = if identities.is_empty() {
        (which(String::new()), Err(Some(TokenFailure::NoIdentity)))
    } else {
        match choose(&identities, host, choice) {
            // The document counts identities that exist.
            Choice::This(principal)
                if choice == IdentityChoice::Unnamed
                    && principal.kind == PrincipalKind::UserAssigned
                    && !identities.stale.is_empty() =>
            {
                let found = format!(
                    "{}. Not confirmed by a source: that what is left of {} does not count",
                    words::identity(&principal),
                    words::list(&identities.stale).into_string()
                );
                let asked = which(found).decided_by([Deciding::Node(principal.node)]);
                (asked, Ok(principal))
            }
            Choice::This(principal) => (
                which(words::identity(&principal)).decided_by([Deciding::Node(principal.node)]),
                Ok(principal),
            ),
            Choice::Fails(failure) => {
                let (found, because, cause) =
                    why(diagram, &identities, caller, host, choice, failure);
                (which(found).refused(because, cause), Err(Some(failure)))
            }
            Choice::NotModelled(what) => {
                (which(identities.in_words()).not_modelled(what), Err(None))
            }
        }
    };
    Picked {
        asked: vec![has_identity, which],
        result,
    }
}

enum Choice {
    This(Principal),
    Fails(TokenFailure),
    NotModelled(String),
}

fn choose(identities: &Identities, host: Host, choice: IdentityChoice) -> Choice {
    let system = identities.system_assigned.as_ref();
    let this = |principal: &Principal| Choice::This(principal.clone());
    match choice {
        IdentityChoice::UserAssigned(id) => {
            match host.row().selection {
                IdentitySelection::OnlySystemAssigned => return only_system_assigned(host),
                IdentitySelection::SignedInUser => return no_identity_there(),
                _ => {}
            }
            if system.is_some_and(|system| system.id == id) {
                return Choice::NotModelled(
                    "what the endpoint does with the client id of a system-assigned identity"
                        .to_owned(),
                );
            }
            // A user, or an identity that is gone, is not attached either.
            identities
                .user_assigned
                .iter()
                .find(|identity| identity.id == id)
                .map_or(Choice::Fails(TokenFailure::NotAttached), this)
        }
        IdentityChoice::Unnamed => match (
            host.row().selection,
            system,
            identities.user_assigned.as_slice(),
        ) {
            (IdentitySelection::SignedInUser, _, _) => no_identity_there(),
            (IdentitySelection::OnlyUserAssigned, _, [only]) => this(only),
            (IdentitySelection::OnlyUserAssigned, _, []) => {
                Choice::Fails(TokenFailure::NoneByDefault)
            }
            (IdentitySelection::OnlyUserAssigned, _, _) => {
                Choice::Fails(TokenFailure::SeveralAndNoneNamed)
            }
            (_, Some(system), _) => this(system),
            (
                IdentitySelection::SystemThenOnlyUserAssigned
                | IdentitySelection::BoundByManifest
                | IdentitySelection::SystemThenDefault,
                None,
                [only],
            ) => this(only),
            (IdentitySelection::BoundByManifest, None, _) => Choice::NotModelled(
                "to which of the identities the manifest binds the service: name it in the call"
                    .to_owned(),
            ),
            (IdentitySelection::SystemThenDefault, None, _) => {
                Choice::NotModelled("which of several identities is the default one".to_owned())
            }
            (IdentitySelection::SystemUnlessNamed, None, _) => Choice::NotModelled(
                "which identity answers when none is named and there is no system-assigned one"
                    .to_owned(),
            ),
            (IdentitySelection::SystemThenOnlyUserAssigned, None, _) => {
                Choice::Fails(TokenFailure::SeveralAndNoneNamed)
            }
            (IdentitySelection::AlwaysSystemAssigned, None, _) => {
                Choice::Fails(TokenFailure::NoneByDefault)
            }
            (IdentitySelection::OnlySystemAssigned, None, _) => only_system_assigned(host),
        },
    }
}

/// Where a user is signed in there is no managed identity.
fn no_identity_there() -> Choice {
    Choice::NotModelled("a managed identity where a user is signed in".to_owned())
}

/// Asks the one question of an endpoint that acts as its user: who is that?
pub(super) fn signed_in(
    diagram: &Diagram,
    caller: &Node,
    user: PrincipalId,
    source: Source,
) -> Picked {
    let asked = |found: String| {
        Asked::passed(
            Question::SignedIn,
            "a user of this tenant, signed in to the portal",
            found,
            source,
        )
    };
    match diagram.principal(user) {
        Some(principal) => Picked {
            asked: vec![
                asked(words::identity(&principal)).decided_by([Deciding::Node(principal.node)]),
            ],
            result: Ok(principal),
        },
        None => Picked {
            asked: vec![asked("a user who was deleted".to_owned()).refused(
                format!(
                    "The user who was signed in to {} was deleted, so there is nobody to act as.",
                    caller.name
                ),
                Cause::NobodySignedIn,
            )],
            result: Err(Some(TokenFailure::NoIdentity)),
        },
    }
}

/// What becomes of a user-assigned identity on a host that is said to act with
/// its system-assigned identity only.
fn only_system_assigned(host: Host) -> Choice {
    // Where the table says that this could not be confirmed, neither is assumed.
    match host.row().unverified {
        Some(what) if what.contains("user-assigned") => Choice::NotModelled(what.to_owned()),
        _ => Choice::Fails(TokenFailure::NoneByDefault),
    }
}

fn expected(choice: IdentityChoice, selection: IdentitySelection) -> String {
    match (choice, selection) {
        (_, IdentitySelection::OnlySystemAssigned) => "its system-assigned identity".to_owned(),
        (_, IdentitySelection::SignedInUser) => "the user who is signed in".to_owned(),
        (IdentityChoice::UserAssigned(id), IdentitySelection::BoundByManifest) => format!(
            "the identity that the manifest binds the service to, client id {}",
            ids::client_id(id)
        ),
        (IdentityChoice::Unnamed, IdentitySelection::BoundByManifest) => {
            "the identity that the manifest binds the service to: its own, else the only one"
                .to_owned()
        }
        (IdentityChoice::Unnamed, IdentitySelection::SystemThenDefault) => {
            "the code names none, so the system-assigned identity, else the default one".to_owned()
        }
        (IdentityChoice::UserAssigned(id), _) => format!(
            "the identity that the code names, client id {}",
            ids::client_id(id)
        ),
        (IdentityChoice::Unnamed, IdentitySelection::OnlyUserAssigned) => {
            "the code names none, so the only user-assigned identity".to_owned()
        }
        (IdentityChoice::Unnamed, IdentitySelection::SystemThenOnlyUserAssigned) => {
            "the code names none, so the system-assigned identity, else the only user-assigned one"
                .to_owned()
        }
        (
            IdentityChoice::Unnamed,
            IdentitySelection::AlwaysSystemAssigned | IdentitySelection::SystemUnlessNamed,
        ) => "the code names none, so the system-assigned identity".to_owned(),
    }
}

/// Where no code of the owner runs, the sentence does not speak of any.
fn in_words_of(host: Host, sentence: String) -> String {
    if host.row().endpoint.row().wire.is_some() {
        return sentence;
    }
    sentence
        .replace("the code names none", "none is named")
        .replace(
            "the identity that the code names",
            "the identity that is named",
        )
        .replace("The code named no identity", "No identity is named")
}

/// The identities that the host can have, in words.
fn what_counts(caller: &Node) -> &'static str {
    let support = caller
        .resource_kind()
        .map_or(IdentitySupport::None, |kind| kind.row().identity);
    match (
        support.allows_system_assigned(),
        support.allows_user_assigned(),
    ) {
        (true, false) => "a system-assigned identity",
        (false, true) => "a user-assigned identity that is attached",
        _ => "a system-assigned identity, or a user-assigned one that is attached",
    }
}

/// What an identity was called that was deleted and is still listed.
fn listed_as(caller: &Node, identity: PrincipalId) -> Option<&str> {
    let stale = &caller.resource()?.stale_identities;
    let name = stale.get(&NodeId::new(identity.number()))?;
    Some(name.as_str())
}

/// Who says which identity is meant, and how.
const fn who_names(host: Host) -> &'static str {
    match host.row().selection {
        IdentitySelection::BoundByManifest => "The manifest binds the service to",
        _ if host.row().endpoint.row().wire.is_none() => "It is set to use",
        _ => "The code asks for",
    }
}

/// What was found, because of what it fails, and what is wrong.
fn why(
    diagram: &Diagram,
    identities: &Identities,
    caller: &Node,
    host: Host,
    choice: IdentityChoice,
    failure: TokenFailure,
) -> (String, String, Cause) {
    let found = identities.in_words();
    let name = caller.name.as_str();
    if host.row().selection == IdentitySelection::OnlySystemAssigned {
        return (
            found,
            format!("{name} acts with its system-assigned identity only."),
            Cause::OnlySystemAssigned,
        );
    }
    if host.row().selection == IdentitySelection::OnlyUserAssigned
        && failure == TokenFailure::NoneByDefault
    {
        return (
            found,
            format!("{name} does this with a user-assigned identity only, and has none."),
            Cause::OnlyUserAssigned,
        );
    }
    match (failure, choice) {
        (TokenFailure::SeveralAndNoneNamed, _) => (
            found,
            format!(
                "{name} has {} user-assigned identities, {}, and {} which.",
                identities.user_assigned.len(),
                words::list(&identities.names()).into_string(),
                if host.row().endpoint.row().wire.is_some() {
                    "the code did not say"
                } else {
                    "nothing says"
                }
            ),
            Cause::SeveralAndNoneNamed,
        ),
        (TokenFailure::NotAttached, IdentityChoice::UserAssigned(id)) => {
            let because = match diagram.principal(id) {
                Some(principal) => format!(
                    "{} {}, which is not attached to {name}.",
                    who_names(host),
                    principal.name
                ),
                None => match listed_as(caller, id) {
                    Some(stale) => format!(
                        "{} {stale}, which was deleted; {name} still lists it.",
                        who_names(host)
                    ),
                    None => format!("{} an identity that was deleted.", who_names(host)),
                },
            };
            (found, because, Cause::NotAttached(id))
        }
        (
            TokenFailure::NoneByDefault
            | TokenFailure::NotAttached
            | TokenFailure::NoIdentity
            | TokenFailure::HeaderMissing
            | TokenFailure::UnknownResource,
            _,
        ) => (
            found,
            in_words_of(
                host,
                format!(
                    "The code named no identity, and {name} has no system-assigned one: here {} \
                     must be named.",
                    words::either(&identities.names()).into_string()
                ),
            ),
            Cause::NoneByDefault,
        ),
    }
}
