//! With what could a call prove itself?

use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::azure::hosts::IdentitySelection;
use vouchsafe_model::diagram::{
    CallId, Credential, Diagram, Edit, HeldSecret, IdentityChoice, KeyForm, KeySlot, NewCall,
    NewSecret, NodeKind, PrincipalId, SettingId,
};
use vouchsafe_model::flow::secrets;

use super::secret::{CopyChoice, client_credential_choices, copy_choice};
use super::{local, sas};
use crate::language::Words;
use crate::store::connect::principal_name;

/// A credential to choose for a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialChoice {
    /// What it is.
    pub source: CredentialSource,
    /// In words.
    pub words: String,
    /// Whether it is what the call uses.
    pub is_chosen: bool,
}

/// Where a credential comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialSource {
    /// It is there.
    Held(Credential),
    /// A secret that is copied into a setting of the caller first.
    Copied(NewSecret),
}

/// The credentials with which a call could be made: identities, the secrets that
/// its host holds of the target, and those that could be copied to it. What the
/// target takes no secret for is offered none.
pub(super) fn credentials(
    words: &Words,
    diagram: &Diagram,
    what: &NewCall,
) -> Vec<CredentialChoice> {
    let held = |credential: Credential, said: String| CredentialChoice {
        source: CredentialSource::Held(credential),
        words: said,
        is_chosen: credential == what.credential,
    };
    let kind = diagram
        .node(what.caller)
        .and_then(|node| node.resource_kind());
    let is_pod = kind.is_some_and(ResourceKind::is_pod);
    let acts_as_its_user = kind.is_some_and(ResourceKind::acts_as_its_user);
    let mut choices: Vec<CredentialChoice> = if is_pod {
        vec![held(Credential::Workload, words.credential_workload())]
    } else if acts_as_its_user {
        signed_in_users(words, diagram, what)
            .map(|(user, said)| held(Credential::SignedInUser(user), said))
            .collect()
    } else {
        let own = identities(diagram, what).into_iter().map(|choice| {
            let credential = Credential::ManagedIdentity(choice);
            held(credential, identity_words(words, diagram, what, choice))
        });
        let trusted = trusted(diagram, what).into_iter().map(|credential| {
            let said = trusted_words(words, diagram, what, credential);
            held(credential, said)
        });
        own.chain(trusted).collect()
    };
    if kind.is_some_and(ResourceKind::runs_code) && !acts_as_its_user {
        choices.push(held(Credential::DefaultChain, words.credential_default()));
    }
    let target = what.target.node();
    let takes_keys = takes_keys(what);
    let caller = diagram.node(what.caller);
    let resource = caller.and_then(|node| node.resource());
    for setting in resource.into_iter().flat_map(|it| &it.settings) {
        let credential = Credential::Setting(setting.id);
        let opens_target = match setting.secret {
            HeldSecret::AccountKey { account, .. } => takes_keys && account == target,
            HeldSecret::Sas(its) => sas::fits(&its, what),
            HeldSecret::Local(its) => local::fits(&its, what),
            HeldSecret::ClientCredential { .. } => true,
        };
        if opens_target || credential == what.credential {
            let secret = words.said(&secrets::words(diagram, &setting.secret));
            let said = words.credential_in(secret, setting.name.as_str());
            choices.push(held(credential, said));
        }
    }
    // The setting may be gone: a mistake people make.
    let uses_nothing = what.credential == Credential::Nothing;
    if !uses_nothing && !choices.iter().any(|choice| choice.is_chosen) {
        let said = match what.credential {
            Credential::Trusted { .. } => trusted_words(words, diagram, what, what.credential),
            _ => words.credential_setting_gone(),
        };
        choices.push(held(what.credential, said));
    }
    let can_hold = resource.is_some_and(|it| it.kind.runs_code());
    if can_hold {
        let copied = |copy: CopyChoice| CredentialChoice {
            source: CredentialSource::Copied(copy.secret),
            words: words.credential_copy(lower_first(&copy.words)),
            is_chosen: false,
        };
        choices.extend(local::for_call(words, diagram, what).map(copied));
        choices.extend(local::that_reads_for_call(words, diagram, what).map(copied));
        choices.extend(
            local::of_others_for_call(words, diagram, what)
                .into_iter()
                .map(copied),
        );
        if takes_keys && diagram.access_keys(target).is_some() {
            let name = diagram.node_name(target);
            let forms = KeyForm::ALL.into_iter();
            choices.extend(
                forms.map(|form| copied(copy_choice(words, name, target, KeySlot::First, form))),
            );
        }
        choices.extend(sas::for_call(words, diagram, what).into_iter().map(copied));
        let applications = diagram.nodes();
        let of_applications =
            applications.flat_map(|node| client_credential_choices(words, diagram, node));
        choices.extend(of_applications.map(copied));
    }
    choices.push(held(Credential::Nothing, words.credential_nothing()));
    choices
}

/// The edit that copies a secret into a new setting of the caller, and lets the
/// call use it.
#[must_use]
pub fn copy_and_use(diagram: &Diagram, call: CallId, what: &NewCall, secret: NewSecret) -> Edit {
    // The new setting gets the number that comes next.
    let setting = SettingId::new(diagram.next_id());
    Edit::Several(vec![
        Edit::AddSetting {
            host: what.caller,
            name: None,
            secret,
        },
        Edit::ChangeCall {
            call,
            what: NewCall {
                credential: Credential::Setting(setting),
                ..what.clone()
            },
        },
    ])
}

/// Whether the operation can be signed with a key of its target.
fn takes_keys(what: &NewCall) -> bool {
    let service = what.operation.row().service.row();
    service
        .shared_key
        .is_some_and(|row| !row.token_only_operations.contains(&what.operation.slug()))
}

/// So that it reads on, but for what is written in capitals: `SAS`.
fn lower_first(words: &str) -> String {
    let is_acronym = words.chars().take(2).all(char::is_uppercase);
    if is_acronym {
        return words.to_owned();
    }
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(words.chars().skip(1)).collect()
}

/// Who could be signed in, the user of the call too if that is gone.
fn signed_in_users(
    words: &Words,
    diagram: &Diagram,
    what: &NewCall,
) -> impl Iterator<Item = (PrincipalId, String)> {
    let users = diagram.nodes().filter(|node| node.kind == NodeKind::User);
    let gone = what
        .signed_in_user()
        .filter(|user| diagram.principal(*user).is_none())
        .map(|user| (user, words.credential_user_gone()));
    users
        .map(|node| {
            let user = PrincipalId::of_node(node.id);
            (user, words.credential_user(node.name.as_str()))
        })
        .chain(gone)
}

fn identities(diagram: &Diagram, what: &NewCall) -> Vec<IdentityChoice> {
    let mut choices = vec![IdentityChoice::Unnamed];
    choices.extend(
        diagram
            .node(what.caller)
            .and_then(|node| node.resource())
            .into_iter()
            .flat_map(|resource| resource.user_assigned.iter())
            .map(|identity| IdentityChoice::UserAssigned(PrincipalId::of_node(*identity))),
    );
    // A call may name an identity that is not attached: a mistake people make.
    if let Credential::ManagedIdentity(chosen)
    | Credential::Trusted {
        identity: chosen, ..
    } = what.credential
        && !choices.contains(&chosen)
    {
        choices.push(chosen);
    }
    choices
}

/// Applications that trust somebody’s tokens, each with an identity of the caller:
/// those that are attached, and that the call names.
fn trusted(diagram: &Diagram, what: &NewCall) -> Vec<Credential> {
    let caller = diagram.node(what.caller).and_then(|node| node.resource());
    if !caller.is_some_and(|resource| resource.kind.runs_code()) {
        return Vec::new();
    }
    let named = identities(diagram, what);
    let applications = diagram.nodes().filter(|node| {
        matches!(node.kind, NodeKind::ServicePrincipal { .. })
            && diagram.federated_credentials_of(node.id).next().is_some()
    });
    let mut found: Vec<Credential> = applications
        .flat_map(|node| {
            named.iter().map(|identity| Credential::Trusted {
                identity: *identity,
                application: node.id,
            })
        })
        .collect();
    // The host’s own pick is offered where no identity can be named.
    if named.len() > 1 {
        found.retain(|it| {
            !matches!(
                it,
                Credential::Trusted {
                    identity: IdentityChoice::Unnamed,
                    ..
                }
            ) || *it == what.credential
        });
    }
    found
}

fn trusted_words(
    words: &Words,
    diagram: &Diagram,
    what: &NewCall,
    credential: Credential,
) -> String {
    let Credential::Trusted {
        identity,
        application,
    } = credential
    else {
        return String::new();
    };
    let proof = match identity {
        IdentityChoice::Unnamed => words.proof_unnamed(),
        IdentityChoice::UserAssigned(principal) if is_attached(diagram, what, principal) => {
            let named = words.identity_named(principal_name(words, diagram, principal));
            lower_first(&match selection(diagram, what) {
                Some(IdentitySelection::BoundByManifest) => {
                    identity_words(words, diagram, what, identity)
                }
                _ => named,
            })
        }
        IdentityChoice::UserAssigned(_) => {
            lower_first(&identity_words(words, diagram, what, identity))
        }
    };
    match diagram.node(application) {
        Some(node) => words.credential_application(node.name.as_str(), proof),
        None => words.credential_application_gone(proof),
    }
}

fn selection(diagram: &Diagram, what: &NewCall) -> Option<IdentitySelection> {
    let kind = diagram.node(what.caller)?.resource_kind()?;
    Some(kind.row().host?.row().selection)
}

fn is_attached(diagram: &Diagram, what: &NewCall, principal: PrincipalId) -> bool {
    let caller = diagram.node(what.caller).and_then(|node| node.resource());
    caller.is_some_and(|it| {
        let mut attached = it.user_assigned.iter();
        attached.any(|node| PrincipalId::of_node(*node) == principal)
    })
}

fn identity_words(
    words: &Words,
    diagram: &Diagram,
    what: &NewCall,
    choice: IdentityChoice,
) -> String {
    let selection = selection(diagram, what);
    let IdentityChoice::UserAssigned(principal) = choice else {
        return match selection {
            Some(IdentitySelection::OnlySystemAssigned) => words.identity_own(),
            Some(IdentitySelection::BoundByManifest) => words.identity_own_bound(),
            _ => words.identity_unnamed(),
        };
    };
    let name = principal_name(words, diagram, principal);
    let said = match selection {
        // Where no identity can be named in a request.
        Some(IdentitySelection::BoundByManifest) => words.identity_bound(name),
        _ => words.identity_by_client_id(name),
    };
    if is_attached(diagram, what, principal) {
        said
    } else {
        words.identity_not_attached(said)
    }
}
