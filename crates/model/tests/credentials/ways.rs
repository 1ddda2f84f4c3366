//! Drawings of a host that calls with a credential, which everything else allows.

use vouchsafe_model::azure::hosts::Calls;
use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::azure::resource_kinds::SystemAssigned;
use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{
    ClientCredentialKind, Credential, EXCHANGE_AUDIENCE, Edit, IdentityChoice, KeyForm, KeySlot,
    NewCall, NewFederatedCredential, NewLocalSecret, NewNodeKind, NewSas, NewSasSigner, NewSecret,
    NodeId, PrincipalId, ReferenceForm, SasKind, SasLimits, SasPermissions, SasReach, Scope,
    SettingId, Subject, VaultReference,
};
use vouchsafe_model::flow::{Timestamp, ids, issuer_of_cluster, issuer_of_tenant};

use crate::drawing::Drawing;
use crate::errands::{ERRANDS, Errand, READ_BLOB};

/// A kind of credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    SystemAssigned,
    UserAssigned,
    ClientCredential(ClientCredentialKind),
    AccountKey,
    Sas,
    Local(LocalKind),
    VaultReference,
    Trusted,
    DefaultChain,
    DefaultChainWithSecret,
    Workload,
    SignedInUser,
    Nothing,
}

/// A drawing with the host whose call it is.
pub(crate) struct Drawn {
    pub(crate) drawing: Drawing,
    pub(crate) host: NodeId,
}

/// Why a host cannot hold a credential.
pub(crate) struct Refused(pub(crate) String);

impl Way {
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let first = [Self::SystemAssigned, Self::UserAssigned].into_iter();
        let applications = ClientCredentialKind::ALL.into_iter();
        let of_applications = applications.map(Self::ClientCredential);
        let of_resources = LocalKind::ALL.into_iter().map(Self::Local);
        let others = [
            Self::AccountKey,
            Self::Sas,
            Self::VaultReference,
            Self::Trusted,
            Self::DefaultChain,
            Self::DefaultChainWithSecret,
            Self::Workload,
            Self::SignedInUser,
            Self::Nothing,
        ];
        first
            .chain(of_applications)
            .chain(of_resources)
            .chain(others)
    }

    /// The name of its file.
    pub(crate) const fn slug(self) -> &'static str {
        match self {
            Self::SystemAssigned => "system-assigned",
            Self::UserAssigned => "user-assigned",
            Self::ClientCredential(kind) => kind.copy_slug(),
            Self::AccountKey => "account-key",
            Self::Sas => "sas",
            Self::Local(LocalKind::ServiceBus) => "service-bus",
            Self::Local(LocalKind::Sql) => "sql",
            Self::Local(LocalKind::ApiKey) => "api-key",
            Self::Local(LocalKind::AppConfiguration) => "app-configuration",
            Self::Local(LocalKind::CosmosDb) => "cosmos-db",
            Self::Local(LocalKind::Redis) => "redis",
            Self::VaultReference => "vault-reference",
            Self::Trusted => "trusted",
            Self::DefaultChain => "default-chain",
            Self::DefaultChainWithSecret => "default-chain-with-secret",
            Self::Workload => "workload",
            Self::SignedInUser => "signed-in-user",
            Self::Nothing => "nothing",
        }
    }

    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::SystemAssigned => "With a system-assigned identity",
            Self::UserAssigned => "With a user-assigned identity that is named",
            Self::ClientCredential(ClientCredentialKind::Secret) => "With a client secret",
            Self::ClientCredential(ClientCredentialKind::Certificate) => "With a certificate",
            Self::AccountKey => "With a connection string of a storage account",
            Self::Sas => "With a shared access signature of a container",
            Self::Local(LocalKind::ServiceBus) => "With a connection string of Service Bus",
            Self::Local(LocalKind::Sql) => "With a connection string of a SQL database",
            Self::Local(LocalKind::ApiKey) => "With an API key of Azure OpenAI",
            Self::Local(LocalKind::AppConfiguration) => "With a key of App Configuration",
            Self::Local(LocalKind::CosmosDb) => "With a key of Cosmos DB",
            Self::Local(LocalKind::Redis) => "With an access key of Redis",
            Self::VaultReference => "With a Key Vault reference to a connection string",
            Self::Trusted => "As an application that trusts a managed identity of the host",
            Self::DefaultChain => "With DefaultAzureCredential, and an identity that it names",
            Self::DefaultChainWithSecret => {
                "With DefaultAzureCredential, and a client secret in the environment"
            }
            Self::Workload => "With the token of a Kubernetes service account",
            Self::SignedInUser => "As the user who is signed in",
            Self::Nothing => "With nothing that says who asks",
        }
    }

    /// A call with it by such a host, to what lets it in.
    pub(crate) fn draw(self, kind: ResourceKind) -> Result<Drawn, Refused> {
        let mut scene = Scene::of(kind, self);
        let credential = scene.credential(kind, self)?;
        scene.call(credential)
    }
}

/// A host, what it calls, and who may do that.
struct Scene {
    drawing: Drawing,
    host: NodeId,
    operation: &'static str,
    role: &'static str,
    target: NodeId,
    at: Scope,
}

const fn of_local(kind: LocalKind) -> Errand {
    let (operation, target, name) = match kind {
        LocalKind::ServiceBus => ("send-message", "service-bus-namespace", "sb-orders"),
        LocalKind::Sql => ("query-table", "sql-server", "sql-shop"),
        LocalKind::ApiKey => ("chat-completion", "azure-openai", "oai-shop"),
        LocalKind::AppConfiguration => ("get-key-value", "app-configuration-store", "appcs-shop"),
        LocalKind::CosmosDb => ("read-item", "cosmos-db", "cosmos-shop"),
        LocalKind::Redis => ("read-cache", "redis", "redis-shop"),
    };
    // Whoever has the key needs no role.
    let role = "";
    Errand {
        operation,
        role,
        target,
        name,
    }
}

impl Scene {
    fn of(kind: ResourceKind, way: Way) -> Self {
        let errand = match way {
            Way::Local(local) => of_local(local),
            Way::SystemAssigned | Way::UserAssigned | Way::Nothing => match kind.row().host {
                Some(host) => match host.row().calls {
                    Calls::These(known) => *ERRANDS
                        .iter()
                        .find(|it| known.contains(&it.operation))
                        .expect("the host does one of these"),
                    _ => READ_BLOB,
                },
                None => READ_BLOB,
            },
            _ => READ_BLOB,
        };
        let mut drawing = Drawing::new();
        let host = drawing.resource(kind.slug(), "caller", None);
        let target = drawing.resource(errand.target, errand.name, None);
        let at = drawing.target(target, errand.operation);
        Self {
            drawing,
            host,
            operation: errand.operation,
            role: errand.role,
            target,
            at,
        }
    }

    fn try_edit(&mut self, edit: &Edit) -> Result<Vec<Subject>, Refused> {
        let applied = self.drawing.diagram.apply(edit);
        let applied = applied.map_err(|error| Refused(error.to_string()))?;
        Ok(applied.created)
    }

    fn grant(&mut self, principal: PrincipalId) {
        self.drawing.assign(principal, self.role, self.at);
    }

    fn copy(&mut self, secret: NewSecret) -> Result<SettingId, Refused> {
        let host = self.host;
        let created = self.try_edit(&Edit::AddSetting {
            host,
            name: None,
            secret,
        })?;
        let setting = created.iter().find_map(|subject| match subject {
            Subject::Setting(_, setting) => Some(*setting),
            _ => None,
        });
        Ok(setting.expect("a setting was made"))
    }

    fn system_assigned(&mut self, kind: ResourceKind) -> Result<PrincipalId, Refused> {
        let support = kind.row().identity;
        if support.check(SystemAssigned::On, 0).is_err() {
            let why = if kind.is_pod() {
                "a pod has no identity of its own"
            } else if support.allows_system_assigned() {
                "a system-assigned identity comes with others only"
            } else {
                "it can have no system-assigned identity"
            };
            return Err(Refused(why.to_owned()));
        }
        let host = self.drawing.diagram.node(self.host);
        let is_on = host.and_then(|it| it.resource()?.system_assigned);
        Ok(is_on.unwrap_or_else(|| self.drawing.enable(self.host)))
    }

    fn user_assigned(&mut self) -> Result<PrincipalId, Refused> {
        let identity = NewNodeKind::UserAssignedIdentity;
        let identity = self.drawing.place(identity, "id-orders", None);
        let host = self.host;
        // Where one kind comes with the other only, that is there.
        let attach = Edit::AttachIdentity { host, identity };
        if self.drawing.diagram.apply(&attach).is_err() {
            let enable = Edit::EnableSystemAssigned(host);
            self.drawing.diagram.apply(&enable).ok();
            self.try_edit(&attach)?;
        }
        Ok(PrincipalId::of_node(identity))
    }

    fn application(&mut self, kind: ClientCredentialKind) -> Result<(NodeId, SettingId), Refused> {
        let application = NewNodeKind::ServicePrincipal;
        let application = self.drawing.place(application, "orders-app", None);
        self.grant(PrincipalId::of_node(application));
        let until = Timestamp::START.plus_seconds(86_400);
        let credential = self.drawing.client_credential(application, kind, until);
        let setting = self.copy(NewSecret::ClientCredential {
            application,
            credential,
        })?;
        Ok((application, setting))
    }

    fn account_key(&mut self) -> Result<SettingId, Refused> {
        self.copy(NewSecret::AccountKey {
            account: self.target,
            slot: KeySlot::First,
            form: KeyForm::ConnectionString,
        })
    }

    fn sas(&mut self) -> Result<SettingId, Refused> {
        let container = self.at.part().expect("a blob is read from a container");
        let reach = SasReach::Service(SasKind::Container, container);
        self.copy(NewSecret::Sas(NewSas {
            limits: SasLimits::default(),
            account: self.target,
            reach,
            signer: NewSasSigner::Key(KeySlot::First),
            permissions: SasPermissions::from_letters("r", reach).expect("letters of a SAS"),
            starts_at: Timestamp::START,
            expires_at: Timestamp::START.plus_seconds(3_600),
        }))
    }

    fn reference(&mut self, kind: ResourceKind) -> Result<SettingId, Refused> {
        let setting = self.account_key()?;
        let vault = self.drawing.resource("key-vault", "kv-shop", None);
        let secret = self
            .drawing
            .part(vault, "key-vault-secret", Some("storage"));
        self.try_edit(&Edit::ReferToVault {
            host: self.host,
            setting,
            reference: Some(VaultReference {
                vault,
                secret,
                form: ReferenceForm::SecretUri,
            }),
        })?;
        let identity = self.system_assigned(kind)?;
        let role = "Key Vault Secrets User";
        self.drawing.assign(identity, role, Scope::Node(vault));
        Ok(setting)
    }

    /// An application that trusts the only user-assigned identity of the host.
    fn trusted(&mut self, kind: ResourceKind) -> Result<Credential, Refused> {
        let application = NewNodeKind::ServicePrincipal;
        let application = self.drawing.place(application, "orders-app", None);
        self.grant(PrincipalId::of_node(application));
        let named = if kind.is_pod() {
            IdentityChoice::Unnamed
        } else {
            let identity = self.user_assigned()?;
            let what = NewFederatedCredential {
                name: "trust-caller".to_owned(),
                issuer: issuer_of_tenant(&self.drawing.diagram),
                subject: ids::object_id(identity).to_string(),
                audience: EXCHANGE_AUDIENCE.to_owned(),
            };
            let identity_of = application;
            self.drawing.edit(Edit::AddFederatedCredential {
                identity: identity_of,
                what,
            });
            IdentityChoice::UserAssigned(identity)
        };
        Ok(Credential::Trusted {
            identity: named,
            application,
        })
    }

    /// The service account of a pod, and an identity that trusts it.
    fn workload(&mut self) -> Result<(), Refused> {
        let pod = self.host;
        let Some(mut workload) = self.drawing.diagram.workload(pod).cloned() else {
            return Ok(());
        };
        let identity = NewNodeKind::UserAssignedIdentity;
        let identity = self.drawing.place(identity, "id-orders", None);
        self.grant(PrincipalId::of_node(identity));
        workload.identity = Some(identity);
        let what = NewFederatedCredential {
            name: "trust-caller".to_owned(),
            issuer: issuer_of_cluster(&self.drawing.diagram, &workload),
            subject: workload.subject(),
            audience: EXCHANGE_AUDIENCE.to_owned(),
        };
        self.try_edit(&Edit::SetWorkload { pod, workload })?;
        self.drawing
            .edit(Edit::AddFederatedCredential { identity, what });
        Ok(())
    }

    fn set_client_id(&mut self, principal: PrincipalId) -> Result<(), Refused> {
        let host = self.host;
        let principal = Some(principal);
        self.try_edit(&Edit::SetClientIdVariable { host, principal })?;
        Ok(())
    }

    /// An identity that the chain may find.
    fn for_chain(&mut self, kind: ResourceKind) -> Result<(), Refused> {
        if kind.is_pod() {
            return self.workload();
        }
        match self.user_assigned() {
            Ok(identity) => {
                self.grant(identity);
                self.set_client_id(identity)
            }
            Err(_) => {
                if let Ok(own) = self.system_assigned(kind) {
                    self.grant(own);
                }
                Ok(())
            }
        }
    }

    fn credential(&mut self, kind: ResourceKind, way: Way) -> Result<Credential, Refused> {
        Ok(match way {
            Way::SystemAssigned => {
                let own = self.system_assigned(kind)?;
                self.grant(own);
                Credential::ManagedIdentity(IdentityChoice::Unnamed)
            }
            Way::UserAssigned => {
                let identity = self.user_assigned()?;
                self.grant(identity);
                Credential::ManagedIdentity(IdentityChoice::UserAssigned(identity))
            }
            Way::ClientCredential(kind) => Credential::Setting(self.application(kind)?.1),
            Way::AccountKey => Credential::Setting(self.account_key()?),
            Way::Sas => Credential::Setting(self.sas()?),
            Way::Local(kind) => {
                let secret = NewSecret::Local(NewLocalSecret {
                    of: self.target,
                    kind,
                    part: self.at.part().filter(|_| kind == LocalKind::Sql),
                    holder: None,
                    slot: KeySlot::First,
                });
                Credential::Setting(self.copy(secret)?)
            }
            Way::VaultReference => Credential::Setting(self.reference(kind)?),
            Way::Trusted => self.trusted(kind)?,
            Way::DefaultChain => {
                self.for_chain(kind)?;
                Credential::DefaultChain
            }
            Way::DefaultChainWithSecret => {
                let (application, _) = self.application(ClientCredentialKind::Secret)?;
                self.set_client_id(PrincipalId::of_node(application))?;
                Credential::DefaultChain
            }
            Way::Workload => {
                self.workload()?;
                Credential::Workload
            }
            Way::SignedInUser => {
                let user = self.drawing.place(NewNodeKind::User, "Ada", None);
                self.grant(PrincipalId::of_node(user));
                Credential::SignedInUser(PrincipalId::of_node(user))
            }
            Way::Nothing => Credential::Nothing,
        })
    }

    fn call(mut self, credential: Credential) -> Result<Drawn, Refused> {
        let call = Edit::AddCall(NewCall {
            name: String::new(),
            caller: self.host,
            target: self.at,
            operation: Operation::named(self.operation),
            credential,
            audience: None,
        });
        self.try_edit(&call)?;
        Ok(Drawn {
            drawing: self.drawing,
            host: self.host,
        })
    }
}
