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
pub(super) fn credentials(diagram: &Diagram, what: &NewCall) -> Vec<CredentialChoice> {
    let held = |credential: Credential, words: String| CredentialChoice {
        source: CredentialSource::Held(credential),
        words,
        is_chosen: credential == what.credential,
    };
    let kind = diagram
        .node(what.caller)
        .and_then(|node| node.resource_kind());
    let is_pod = kind.is_some_and(ResourceKind::is_pod);
    let acts_as_its_user = kind.is_some_and(ResourceKind::acts_as_its_user);
    let mut choices: Vec<CredentialChoice> = if is_pod {
        let words = "Workload identity: the token of its service account";
        vec![held(Credential::Workload, words.to_owned())]
    } else if acts_as_its_user {
        signed_in_users(diagram, what)
            .map(|(user, words)| held(Credential::SignedInUser(user), words))
            .collect()
    } else {
        let own = identities(diagram, what).into_iter().map(|choice| {
            let credential = Credential::ManagedIdentity(choice);
            held(credential, identity_words(diagram, what, choice))
        });
        let trusted = trusted(diagram, what).into_iter().map(|credential| {
            let words = trusted_words(diagram, what, credential);
            held(credential, words)
        });
        own.chain(trusted).collect()
    };
    if kind.is_some_and(ResourceKind::runs_code) && !acts_as_its_user {
        let words = "DefaultAzureCredential: whatever the SDK finds first".to_owned();
        choices.push(held(Credential::DefaultChain, words));
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
            let words = secrets::words(diagram, &setting.secret);
            choices.push(held(credential, format!("{words}, in {}", setting.name)));
        }
    }
    // The setting may be gone: a mistake people make.
    let uses_nothing = what.credential == Credential::Nothing;
    if !uses_nothing && !choices.iter().any(|choice| choice.is_chosen) {
        let words = match what.credential {
            Credential::Trusted { .. } => trusted_words(diagram, what, what.credential),
            _ => "A setting that is not there".to_owned(),
        };
        choices.push(held(what.credential, words));
    }
    let can_hold = resource.is_some_and(|it| it.kind.runs_code());
    if can_hold {
        let copied = |copy: CopyChoice| CredentialChoice {
            source: CredentialSource::Copied(copy.secret),
            words: format!("Copy here: {}", lower_first(&copy.words)),
            is_chosen: false,
        };
        choices.extend(local::for_call(diagram, what).map(copied));
        choices.extend(local::that_reads_for_call(diagram, what).map(copied));
        choices.extend(
            local::of_others_for_call(diagram, what)
                .into_iter()
                .map(copied),
        );
        if takes_keys && diagram.access_keys(target).is_some() {
            let name = diagram.node_name(target);
            let forms = KeyForm::ALL.into_iter();
            choices
                .extend(forms.map(|form| copied(copy_choice(name, target, KeySlot::First, form))));
        }
        choices.extend(sas::for_call(diagram, what).into_iter().map(copied));
        let applications = diagram.nodes();
        let of_applications =
            applications.flat_map(|node| client_credential_choices(diagram, node));
        choices.extend(of_applications.map(copied));
    }
    choices.push(held(
        Credential::Nothing,
        "None: nothing says who asks".to_owned(),
    ));
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
    diagram: &Diagram,
    what: &NewCall,
) -> impl Iterator<Item = (PrincipalId, String)> {
    let users = diagram.nodes().filter(|node| node.kind == NodeKind::User);
    let gone = what
        .signed_in_user()
        .filter(|user| diagram.principal(*user).is_none())
        .map(|user| (user, "Signed in as a user who was deleted".to_owned()));
    users
        .map(|node| {
            let user = PrincipalId::of_node(node.id);
            (user, format!("Signed in as “{}”", node.name))
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

fn trusted_words(diagram: &Diagram, what: &NewCall, credential: Credential) -> String {
    let Credential::Trusted {
        identity,
        application,
    } = credential
    else {
        return String::new();
    };
    let name = diagram.node(application).map_or_else(
        || "an application that is gone".to_owned(),
        |node| format!("“{}”", node.name),
    );
    let proof = match identity {
        IdentityChoice::Unnamed => "the identity that the host picks".to_owned(),
        IdentityChoice::UserAssigned(_) => {
            let words = identity_words(diagram, what, identity);
            lower_first(words.trim_end_matches(", by its client id"))
        }
    };
    format!("Application {name}, with a token of {proof}")
}

fn identity_words(diagram: &Diagram, what: &NewCall, choice: IdentityChoice) -> String {
    let selection = diagram
        .node(what.caller)
        .and_then(|node| node.resource_kind())
        .and_then(|kind| kind.row().host)
        .map(|host| host.row().selection);
    let how = match selection {
        // Where no identity can be named in a request.
        Some(IdentitySelection::BoundByManifest) => "bound by the manifest",
        _ => "by its client id",
    };
    let IdentityChoice::UserAssigned(principal) = choice else {
        return match selection {
            Some(IdentitySelection::OnlySystemAssigned) => "Managed identity: its own",
            Some(IdentitySelection::BoundByManifest) => {
                "Managed identity: its own, bound by the manifest"
            }
            _ => "Managed identity, none named: the host picks",
        }
        .to_owned();
    };
    let name = principal_name(diagram, principal);
    let is_attached = diagram
        .node(what.caller)
        .and_then(|node| node.resource())
        .is_some_and(|it| {
            it.user_assigned
                .iter()
                .any(|node| PrincipalId::of_node(*node) == principal)
        });
    if is_attached {
        format!("Managed identity “{name}”, {how}")
    } else {
        format!("Managed identity “{name}”, {how} (not attached)")
    }
}
