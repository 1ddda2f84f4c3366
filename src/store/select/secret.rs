//! Access keys, client secrets and certificates, and the copies that hosts hold of
//! them.

use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::azure::hosts::IdentitySelection;
use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    CallId, ClientCredential, ClientCredentialId, ClientCredentialKind, Credential, Diagram, Edit,
    HeldSecret, IdentityChoice, KeyForm, KeySlot, NewCall, NewSecret, Node, NodeId, NodeKind,
    PrincipalId, ReferenceForm, Resource, SasSigner, Setting, SettingId, VaultReference,
};
use vouchsafe_model::flow::secrets::{self, SecretOrigin};

use super::connection::CallRow;
use super::local;
use super::sas::{self, SasDetails};
use crate::store::connect::principal_name;

/// The access keys of a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessKeysDetails {
    /// What the portal calls the page with them.
    pub title: &'static str,
    /// What the switch is called that lets them in.
    pub switch: &'static str,
    /// What that means as it is.
    pub hint: &'static str,
    /// Whether they are let in.
    pub is_allowed: bool,
    /// The keys: two, or one password.
    pub keys: Vec<KeyRow>,
    /// What user delegation keys of the account have signed; old ones among it.
    pub delegated: Vec<SettingRow>,
}

/// One of the two keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// Which one.
    pub slot: KeySlot,
    /// What Azure calls it.
    pub name: &'static str,
    /// The key as it is now, and connection strings with it, each with what it is:
    /// made up, and look it.
    pub values: Vec<(String, String)>,
    /// The settings that hold a copy, old ones among them.
    pub copies: Vec<SettingRow>,
}

/// A client secret or certificate in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientCredentialRow {
    /// Which one.
    pub id: ClientCredentialId,
    /// What it is.
    pub kind: ClientCredentialKind,
    /// Its description.
    pub name: String,
    /// The day on which it expires.
    pub expires: String,
    /// Whether that day is past.
    pub is_expired: bool,
    /// The certificate, if it is one.
    pub certificate: Option<secrets::Certificate>,
    /// The settings that hold a copy.
    pub copies: Vec<SettingRow>,
}

/// A setting in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingRow {
    /// The host.
    pub host: NodeId,
    /// Its name.
    pub host_name: String,
    /// Which setting.
    pub id: SettingId,
    /// Its name.
    pub name: String,
    /// What it holds: `key1 of contosostore`.
    pub holds: String,
    /// Whether it still opens anything.
    pub is_current: bool,
}

/// The settings of a host that hold secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsDetails {
    /// Those that are there.
    pub settings: Vec<SettingRow>,
    /// What could be copied into one.
    pub copyable: Vec<CopyChoice>,
}

/// A secret that can be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyChoice {
    /// What.
    pub secret: NewSecret,
    /// In words.
    pub words: String,
}

/// What the inspector shows for a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingDetails {
    /// The setting in short.
    pub row: SettingRow,
    /// The resource that the secret was copied from; `None` if it is gone.
    pub from: Option<NodeId>,
    /// What stands in it: made up, and looks it.
    pub value: String,
    /// What it holds, to be copied again.
    pub again: NewSecret,
    /// What else could be copied into it from where it came.
    pub choices: Vec<CopyChoice>,
    /// What a SAS allows; `None` if it is none.
    pub sas: Option<SasDetails>,
    /// Where the secret can stand: in the setting itself, or in a vault; empty where
    /// the host resolves no references.
    pub places: Vec<PlaceChoice>,
    /// What it opens, and until when.
    pub opens: String,
    /// Whether it could be copied, or signed, again as it is.
    pub can_be_copied_again: bool,
    /// The calls that are made with it.
    pub calls: Vec<CallRow>,
}

/// Where the secret of a setting can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceChoice {
    /// The secret of a vault; `None` for the setting itself.
    pub reference: Option<VaultReference>,
    /// In words.
    pub words: String,
    /// Whether it stands there.
    pub is_chosen: bool,
}

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

impl SettingRow {
    fn of(diagram: &Diagram, host: &Node, setting: &Setting) -> Self {
        Self {
            host: host.id,
            host_name: host.name.clone(),
            id: setting.id,
            name: setting.name.clone(),
            holds: secrets::words(diagram, &setting.secret),
            is_current: diagram.is_current(&setting.secret),
        }
    }

    /// What it holds, and that it is old where it is.
    #[must_use]
    pub fn words(&self) -> String {
        if self.is_current {
            self.holds.clone()
        } else {
            format!("{}, old", self.holds)
        }
    }
}

impl AccessKeysDetails {
    pub(super) fn of(diagram: &Diagram, node: &Node) -> Option<Self> {
        let keys = diagram.access_keys(node.id)?;
        let kind = diagram.local_kind(node.id);
        let count = kind.map_or(KeySlot::ALL.len(), |it| it.row().keys.len());
        let slots = KeySlot::ALL.into_iter().take(count);
        let of_key = |slot: KeySlot| {
            copies(diagram, |secret| match *secret {
                HeldSecret::AccountKey {
                    account, slot: its, ..
                } => account == node.id && its == slot,
                HeldSecret::Sas(sas) => match sas.signer {
                    SasSigner::Key { slot: its, .. } => sas.account == node.id && its == slot,
                    SasSigner::Principal { .. } => false,
                },
                HeldSecret::Local(local) => local.of == node.id && local.slot == slot,
                HeldSecret::ClientCredential { .. } => false,
            })
        };
        let delegated = copies(diagram, |secret| match secret {
            HeldSecret::Sas(sas) => sas.account == node.id && sas.signer.principal().is_some(),
            HeldSecret::AccountKey { .. }
            | HeldSecret::Local(_)
            | HeldSecret::ClientCredential { .. } => false,
        });
        Some(Self {
            delegated,
            title: kind.map_or("Access keys", |it| it.row().title),
            switch: switch(kind),
            hint: hint(kind, !keys.is_disallowed),
            is_allowed: !keys.is_disallowed,
            keys: slots
                .map(|slot| KeyRow {
                    slot,
                    name: diagram.key_name(node.id, slot),
                    values: local::values(diagram, node, kind, slot, keys.generation(slot)),
                    copies: of_key(slot),
                })
                .collect(),
        })
    }
}

fn signs_with_keys(node: &Node) -> bool {
    node.resource_kind()
        .is_some_and(ResourceKind::signs_with_keys)
}

/// What the switch is called that lets keys and passwords in.
const fn switch(kind: Option<LocalKind>) -> &'static str {
    match kind {
        None => "Allow storage account key access",
        Some(LocalKind::ServiceBus | LocalKind::ApiKey) => "Allow local authentication",
        Some(LocalKind::Sql) => "Allow SQL authentication",
    }
}

const fn hint(kind: Option<LocalKind>, is_allowed: bool) -> &'static str {
    match (kind, is_allowed) {
        (None, true) => "On. Whoever has a key may do everything in the account, without any role.",
        (None, false) => "Off. Requests that are signed with a key are refused.",
        (Some(LocalKind::ServiceBus), true) => {
            "On. Whoever has a key of RootManageSharedAccessKey may do everything in the namespace, \
             without any role."
        }
        (Some(LocalKind::ApiKey), true) => {
            "On. Whoever has a key may use everything in the resource, without any role."
        }
        (Some(LocalKind::Sql), true) => {
            "On. The server administrator logs in with a password, and owns every database."
        }
        (Some(LocalKind::ServiceBus | LocalKind::ApiKey), false) => {
            "Off: disableLocalAuth is true. Keys are refused."
        }
        (Some(LocalKind::Sql), false) => {
            "Off: Microsoft Entra-only authentication is on. Passwords are refused."
        }
    }
}

/// The settings that hold such a secret.
fn copies(diagram: &Diagram, is_meant: impl Fn(&HeldSecret) -> bool) -> Vec<SettingRow> {
    diagram
        .nodes()
        .flat_map(|host| {
            let settings = host.resource().into_iter().flat_map(|it| &it.settings);
            settings.map(move |setting| (host, setting))
        })
        .filter(|(_, setting)| is_meant(&setting.secret))
        .map(|(host, setting)| SettingRow::of(diagram, host, setting))
        .collect()
}

/// The client secrets and certificates of an application; `None` for what is
/// none.
pub(super) fn client_credentials(
    diagram: &Diagram,
    node: &Node,
) -> Option<Vec<ClientCredentialRow>> {
    let NodeKind::ServicePrincipal { credentials } = &node.kind else {
        return None;
    };
    let row = |credential: &ClientCredential| ClientCredentialRow {
        id: credential.id,
        kind: credential.kind,
        name: credential.name.clone(),
        expires: credential.expires_at.date(),
        is_expired: credential.expires_at <= diagram.now(),
        certificate: (credential.kind == ClientCredentialKind::Certificate)
            .then(|| secrets::certificate(credential.id)),
        copies: copies(diagram, |secret| {
            secret.client_credential() == Some(credential.id)
        }),
    };
    Some(credentials.iter().map(row).collect())
}

impl SettingsDetails {
    pub(super) fn of(diagram: &Diagram, node: &Node, resource: &Resource) -> Option<Self> {
        resource.kind.runs_code().then(|| Self {
            settings: resource
                .settings
                .iter()
                .map(|setting| SettingRow::of(diagram, node, setting))
                .collect(),
            copyable: copyable(diagram),
        })
    }
}

/// Every secret of the drawing, each key written both ways.
fn copyable(diagram: &Diagram) -> Vec<CopyChoice> {
    diagram
        .nodes()
        .flat_map(|node| {
            let mut choices = client_credential_choices(diagram, node);
            choices.extend(local::choices(diagram, node));
            if signs_with_keys(node) {
                for slot in KeySlot::ALL {
                    let forms = KeyForm::ALL.into_iter();
                    choices.extend(forms.map(|form| copy_choice(&node.name, node.id, slot, form)));
                }
            }
            choices
        })
        .collect()
}

/// What somebody could copy who takes up a secret where it is made, the usual one first.
#[must_use]
pub fn copies_of(diagram: &Diagram, origin: SecretOrigin) -> Vec<CopyChoice> {
    let mut choices = copyable(diagram);
    choices.retain(|choice| SecretOrigin::of_new(&choice.secret) == Some(origin));
    choices
}

fn client_credential_choices(diagram: &Diagram, node: &Node) -> Vec<CopyChoice> {
    let credentials = diagram.client_credentials(node.id).iter();
    credentials
        .map(|it| {
            let kind = match it.kind {
                ClientCredentialKind::Secret => "Client secret",
                ClientCredentialKind::Certificate => "Certificate",
            };
            CopyChoice {
                secret: NewSecret::ClientCredential {
                    application: node.id,
                    credential: it.id,
                },
                words: format!("{kind} “{}” of {}", it.name, node.name),
            }
        })
        .collect()
}

fn copy_choice(name: &str, account: NodeId, slot: KeySlot, form: KeyForm) -> CopyChoice {
    let what = match form {
        KeyForm::ConnectionString => format!("Connection string of {name}, {}", slot.name()),
        KeyForm::KeyAlone => format!("Account key of {name}, {}", slot.name()),
    };
    CopyChoice {
        secret: NewSecret::AccountKey {
            account,
            slot,
            form,
        },
        words: what,
    }
}

impl SettingDetails {
    /// Whether the secret stands in a vault.
    #[must_use]
    pub fn is_reference(&self) -> bool {
        let mut chosen = self.places.iter().filter(|it| it.is_chosen);
        chosen.any(|it| it.reference.is_some())
    }

    pub(super) fn of(diagram: &Diagram, host: NodeId, id: SettingId) -> Option<Self> {
        let node = diagram.node(host)?;
        let setting = diagram.setting(host, id)?;
        let from = setting.secret.from();
        let mut choices = copyable(diagram);
        choices.retain(|choice| choice.secret.from() == from);
        let again = setting.secret.again();
        let mut can_be_copied_again = choices.iter().any(|it| it.secret == again);
        if let HeldSecret::Sas(sas) = &setting.secret {
            choices.splice(0..0, sas::signed_again(diagram, sas));
            // One that its signer may not sign any more is still what is held.
            can_be_copied_again = choices.iter().any(|it| it.secret == again);
            if !can_be_copied_again {
                let words = secrets::words(diagram, &setting.secret);
                let secret = again;
                choices.insert(0, CopyChoice { secret, words });
            }
        }
        Some(Self {
            row: SettingRow::of(diagram, node, setting),
            from: diagram.node(from).map(|node| node.id),
            value: match setting.through {
                Some(reference) => secrets::reference_text(diagram, reference),
                None => secrets::value(diagram, &setting.secret),
            },
            places: places(diagram, node, setting),
            again,
            can_be_copied_again,
            choices,
            sas: SasDetails::of(diagram, setting),
            opens: secrets::opens(diagram, &setting.secret),
            calls: diagram
                .calls()
                .filter(|call| call.what.caller == host && call.what.setting() == Some(id))
                .map(|call| CallRow::of(diagram, call))
                .collect(),
        })
    }
}

/// The setting itself, and every secret of a vault, by either way to write it for
/// the one that is chosen.
fn places(diagram: &Diagram, host: &Node, setting: &Setting) -> Vec<PlaceChoice> {
    let resolves = host
        .resource_kind()
        .is_some_and(ResourceKind::resolves_references);
    if !resolves {
        return Vec::new();
    }
    let choice = |reference: Option<VaultReference>, words: String| PlaceChoice {
        is_chosen: reference == setting.through,
        reference,
        words,
    };
    let mut places = vec![choice(None, "In the setting itself".to_owned())];
    for node in diagram.nodes() {
        let parts = node.resource().into_iter().flat_map(|it| &it.parts);
        for part in parts.filter(|part| part.kind.slug() == "key-vault-secret") {
            places.extend(ReferenceForm::ALL.into_iter().map(|form| {
                let reference = VaultReference {
                    vault: node.id,
                    secret: part.id,
                    form,
                };
                let by = match form {
                    ReferenceForm::SecretUri => "by its address",
                    ReferenceForm::VaultName => "by names",
                };
                let words = format!("In {} of {}, referred to {by}", part.name, node.name);
                choice(Some(reference), words)
            }));
        }
    }
    // The vault may be gone.
    if !places.iter().any(|it| it.is_chosen) {
        let gone = "In a vault or secret that is gone".to_owned();
        places.push(choice(setting.through, gone));
    }
    // Without a vault there is nothing to choose.
    if places.len() < 2 { Vec::new() } else { places }
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
    if kind.is_some_and(ResourceKind::runs_code) && !acts_as_its_user && !is_pod {
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
