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
use crate::say;
use crate::text::Text;

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

    fn in_words(&self) -> Text {
        let system = self
            .system_assigned
            .as_ref()
            .map(|_| say!("its system-assigned identity"));
        let user = match self.user_assigned.as_slice() {
            [] => None,
            [one] => Some(words::identity(one)),
            several => Some(say!(
                "{count} user-assigned identities: {names}",
                count = several.len(),
                names = words::list(&self.names())
            )),
        };
        let stale = (!self.stale.is_empty()).then(|| {
            say!(
                "what is left of {stale}, which does not exist any more",
                stale = words::list(&self.stale)
            )
        });
        let all: Vec<Text> = system.into_iter().chain(user).chain(stale).collect();
        if all.is_empty() {
            say!("none")
        } else {
            words::list(&all)
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
    let has_identity =
        if identities.is_empty() && !identities.stale.is_empty() {
            has_identity.refused(
            say!("{name} still lists {stale}, but what was deleted gets no token, and there is no \
                 other identity.", name, stale = words::list(&identities.stale)),
            Cause::NoIdentity,
        )
        } else if identities.is_empty() {
            has_identity.refused(
                say!("{name} has no identity, so nobody can vouch for it.", name),
                Cause::NoIdentity,
            )
        } else {
            has_identity.decided_by_node(caller.id)
        };
    let which = |found: Text| {
        Asked::passed(
            Question::WhichIdentity,
            expected(choice, host),
            found,
            source,
        )
    };
    let (which, result) = if identities.is_empty() {
        (which(Text::empty()), Err(Some(TokenFailure::NoIdentity)))
    } else {
        match choose(&identities, host, choice) {
            // The document counts identities that exist.
            Choice::This(principal)
                if choice == IdentityChoice::Unnamed
                    && principal.kind == PrincipalKind::UserAssigned
                    && !identities.stale.is_empty() =>
            {
                let found = say!(
                    "{who}. Not confirmed by a source: that what is left of {stale} does not count",
                    who = words::identity(&principal),
                    stale = words::list(&identities.stale)
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
    NotModelled(Text),
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
                return Choice::NotModelled(say!(
                    "what the endpoint does with the client id of a system-assigned identity"
                ));
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
            (IdentitySelection::BoundByManifest, None, _) => Choice::NotModelled(say!(
                "to which of the identities the manifest binds the service: name it in the call"
            )),
            (IdentitySelection::SystemThenDefault, None, _) => {
                Choice::NotModelled(say!("which of several identities is the default one"))
            }
            (IdentitySelection::SystemUnlessNamed, None, _) => Choice::NotModelled(say!(
                "which identity answers when none is named and there is no system-assigned one"
            )),
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
    Choice::NotModelled(say!("a managed identity where a user is signed in"))
}

/// Asks the one question of an endpoint that acts as its user: who is that?
pub(super) fn signed_in(
    diagram: &Diagram,
    caller: &Node,
    user: PrincipalId,
    source: Source,
) -> Picked {
    let asked = |found: Text| {
        Asked::passed(
            Question::SignedIn,
            say!("a user of this tenant, signed in to the portal"),
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
            asked: vec![asked(say!("a user who was deleted")).refused(
                say!("The user who was signed in to {caller} was deleted, so there is nobody to act as.", caller = caller.name),
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
        Some(what) if what.contains("user-assigned") => Choice::NotModelled(words::note(what)),
        _ => Choice::Fails(TokenFailure::NoneByDefault),
    }
}

fn expected(choice: IdentityChoice, host: Host) -> Text {
    // Where no code of the owner runs, the sentence does not speak of any.
    let is_code = host.row().endpoint.row().wire.is_some();
    match (choice, host.row().selection) {
        (_, IdentitySelection::OnlySystemAssigned) => say!("its system-assigned identity"),
        (_, IdentitySelection::SignedInUser) => say!("the user who is signed in"),
        (IdentityChoice::UserAssigned(id), IdentitySelection::BoundByManifest) => say!(
            "the identity that the manifest binds the service to, client id {id}",
            id = ids::client_id(id),
        ),
        (IdentityChoice::UserAssigned(id), _) if is_code => say!(
            "the identity that the code names, client id {id}",
            id = ids::client_id(id),
        ),
        (IdentityChoice::UserAssigned(id), _) => say!(
            "the identity that is named, client id {id}",
            id = ids::client_id(id),
        ),
        (IdentityChoice::Unnamed, IdentitySelection::BoundByManifest) => {
            say!("the identity that the manifest binds the service to: its own, else the only one")
        }
        (IdentityChoice::Unnamed, selection) => {
            let identity = by_default(selection);
            if is_code {
                say!("the code names none, so {identity}", identity)
            } else {
                say!("none is named, so {identity}", identity)
            }
        }
    }
}

/// Which identity answers if none is named.
fn by_default(selection: IdentitySelection) -> Text {
    match selection {
        IdentitySelection::SystemThenDefault => {
            say!("the system-assigned identity, else the default one")
        }
        IdentitySelection::OnlyUserAssigned => say!("the only user-assigned identity"),
        IdentitySelection::SystemThenOnlyUserAssigned => {
            say!("the system-assigned identity, else the only user-assigned one")
        }
        IdentitySelection::AlwaysSystemAssigned
        | IdentitySelection::SystemUnlessNamed
        | IdentitySelection::OnlySystemAssigned
        | IdentitySelection::SignedInUser
        | IdentitySelection::BoundByManifest => say!("the system-assigned identity"),
    }
}

/// The identities that the host can have, in words.
fn what_counts(caller: &Node) -> Text {
    let support = caller
        .resource_kind()
        .map_or(IdentitySupport::None, |kind| kind.row().identity);
    match (
        support.allows_system_assigned(),
        support.allows_user_assigned(),
    ) {
        (true, false) => say!("a system-assigned identity"),
        (false, true) => say!("a user-assigned identity that is attached"),
        _ => say!("a system-assigned identity, or a user-assigned one that is attached"),
    }
}

/// What an identity was called that was deleted and is still listed.
fn listed_as(caller: &Node, identity: PrincipalId) -> Option<&str> {
    let stale = &caller.resource()?.stale_identities;
    let name = stale.get(&NodeId::new(identity.number()))?;
    Some(name.as_str())
}

/// Who says which identity is meant, and how.
fn who_names(host: Host, identity: Text) -> Text {
    match host.row().selection {
        IdentitySelection::BoundByManifest => {
            say!("The manifest binds the service to {identity}.", identity)
        }
        _ if host.row().endpoint.row().wire.is_none() => {
            say!("It is set to use {identity}.", identity)
        }
        _ => say!("The code asks for {identity}.", identity),
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
) -> (Text, Text, Cause) {
    let found = identities.in_words();
    let name = caller.name.as_str();
    if host.row().selection == IdentitySelection::OnlySystemAssigned {
        return (
            found,
            say!("{name} acts with its system-assigned identity only.", name),
            Cause::OnlySystemAssigned,
        );
    }
    if host.row().selection == IdentitySelection::OnlyUserAssigned
        && failure == TokenFailure::NoneByDefault
    {
        return (
            found,
            say!(
                "{name} does this with a user-assigned identity only, and has none.",
                name
            ),
            Cause::OnlyUserAssigned,
        );
    }
    match (failure, choice) {
        (TokenFailure::SeveralAndNoneNamed, _) => (
            found,
            {
                let (count, names) = (
                    identities.user_assigned.len(),
                    words::list(&identities.names()),
                );
                if host.row().endpoint.row().wire.is_some() {
                    say!(
                        "{name} has {count} user-assigned identities, {names}, and the code did \
                         not say which.",
                        name,
                        count,
                        names,
                    )
                } else {
                    say!(
                        "{name} has {count} user-assigned identities, {names}, and nothing says \
                         which.",
                        name,
                        count,
                        names,
                    )
                }
            },
            Cause::SeveralAndNoneNamed,
        ),
        (TokenFailure::NotAttached, IdentityChoice::UserAssigned(id)) => {
            let identity = match diagram.principal(id) {
                Some(principal) => say!(
                    "{identity}, which is not attached to {name}",
                    identity = principal.name,
                    name,
                ),
                None => match listed_as(caller, id) {
                    Some(stale) => say!(
                        "{identity}, which was deleted; {name} still lists it",
                        identity = stale,
                        name,
                    ),
                    None => say!("an identity that was deleted"),
                },
            };
            let because = who_names(host, identity);
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
            {
                let names = words::either(&identities.names());
                if host.row().endpoint.row().wire.is_some() {
                    say!(
                        "The code named no identity, and {name} has no system-assigned one: here \
                         {names} must be named.",
                        name,
                        names,
                    )
                } else {
                    say!(
                        "No identity is named, and {name} has no system-assigned one: here \
                         {names} must be named.",
                        name,
                        names,
                    )
                }
            },
            Cause::NoneByDefault,
        ),
    }
}
