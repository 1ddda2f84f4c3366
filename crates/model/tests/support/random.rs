//! Random diagrams: made by random edits, many of which are refused.

use proptest::prelude::*;
use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::azure::{BuiltInRole, Operation, PartKind, ResourceKind};
use vouchsafe_model::diagram::{
    AccountReach, Claim, Claimant, ClientCredentialId, ClientCredentialKind, Credential,
    DatabaseRole, DeniedPrincipals, Diagram, Edit, FederatedCredentialId, FindingKey, HeldToken,
    IdentityChoice, KeyFileAccess, KeyForm, KeySlot, Move, NewAssertion, NewCall,
    NewDenyAssignment, NewFederatedCredential, NewLocalSecret, NewNode, NewNodeKind,
    NewRoleDefinition, NewSas, NewSasSigner, NewSecret, NodeId, NodeKind, PartId, PrincipalId,
    ReferenceForm, RoleKind, RolePermissions, Rule, SasLevel, SasPermissions, SasReach, SasService,
    Scope, SettingId, Size, Subject, VaultReference, Workload, WorldPoint,
};
use vouchsafe_model::flow::{Timestamp, token_kept};
use vouchsafe_model::guid::Guid;

/// Numbers from which one edit is made, given a diagram.
pub(crate) type Seed = [u16; 8];

/// Seeds for so many edits.
pub(crate) fn seeds(
    count: impl Into<prop::collection::SizeRange>,
) -> impl Strategy<Value = Vec<Seed>> {
    prop::collection::vec(any::<Seed>(), count)
}

/// A diagram that so many edits have made. Time does not run on it.
#[allow(
    dead_code,
    reason = "some tests want diagrams on which time may run, others not"
)]
pub(crate) fn diagrams(
    count: impl Into<prop::collection::SizeRange>,
) -> impl Strategy<Value = Diagram> {
    diagrams_in_time(count).prop_map(|mut diagram| {
        let _ = diagram.apply(&Edit::StopClock);
        diagram
    })
}

/// A diagram that so many edits have made. Time may run on it.
#[allow(
    dead_code,
    reason = "some tests want diagrams on which time may run, others not"
)]
pub(crate) fn diagrams_in_time(
    count: impl Into<prop::collection::SizeRange>,
) -> impl Strategy<Value = Diagram> {
    seeds(count).prop_map(|seeds| {
        let mut diagram = Diagram::new();
        for seed in seeds {
            let edit = edit(&diagram, seed);
            let _ = diagram.apply(&edit);
        }
        diagram
    })
}

/// An edit to the diagram: most often one that could be meant.
pub(crate) fn edit(diagram: &Diagram, seed: Seed) -> Edit {
    Choices {
        diagram,
        seed,
        next: 1,
    }
    .edit(seed[0])
}

struct Choices<'a> {
    diagram: &'a Diagram,
    seed: Seed,
    next: usize,
}

const NAMES: [&str; 10] = [
    "web",
    "rg-web",
    "contosostore",
    "Ünï-cödé",
    "a",
    "",
    " x",
    "web-2",
    "x\u{0}y",
    "payroll",
];

impl Choices<'_> {
    /// The next number of the seed, different each time it comes round.
    fn number(&mut self) -> usize {
        let round = (self.next / self.seed.len()) as u16;
        let number = self.seed[self.next % self.seed.len()].wrapping_mul(2 * round + 1);
        self.next += 1;
        usize::from(number)
    }

    fn is(&mut self, one_in: usize) -> bool {
        self.number().is_multiple_of(one_in)
    }

    fn one<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        let number = self.number();
        (!from.is_empty()).then(|| from[number % from.len()].clone())
    }

    fn id(&mut self) -> u32 {
        (self.number() % (self.diagram.next_id() as usize + 1)) as u32
    }

    fn name(&mut self) -> String {
        let name = self.one(&NAMES).unwrap().to_owned();
        let number = self.number();
        if self.is(3) {
            name
        } else {
            format!("{name}{number}")
        }
    }

    /// A node that fits, most of the time; any number at other times.
    fn node(&mut self, fits: impl Fn(&vouchsafe_model::diagram::Node) -> bool) -> NodeId {
        let ids: Vec<NodeId> = self
            .diagram
            .nodes()
            .filter(|it| fits(it))
            .map(|it| it.id)
            .collect();
        if !self.is(12)
            && let Some(id) = self.one(&ids)
        {
            return id;
        }
        NodeId::new(self.id())
    }

    fn principal(&mut self) -> PrincipalId {
        let ids: Vec<PrincipalId> = self.diagram.principals().map(|it| it.id).collect();
        if !self.is(12)
            && let Some(id) = self.one(&ids)
        {
            return id;
        }
        PrincipalId::new(self.id())
    }

    fn part_of(&mut self, node: NodeId) -> PartId {
        let resource = self.diagram.node(node).and_then(|it| it.resource());
        let ids: Vec<PartId> = resource
            .into_iter()
            .flat_map(|it| &it.parts)
            .map(|it| it.id)
            .collect();
        match self.one(&ids) {
            Some(id) if !self.is(20) => id,
            _ => PartId::new(self.id()),
        }
    }

    fn scope(&mut self) -> Scope {
        let node = self.node(|node| node.is_scope());
        let has_parts = self
            .diagram
            .node(node)
            .and_then(|it| it.resource())
            .is_some_and(|it| !it.parts.is_empty());
        if has_parts && !self.is(3) {
            return Scope::Part(node, self.part_of(node));
        }
        Scope::Node(node)
    }

    fn point(&mut self) -> WorldPoint {
        let scale = if self.is(40) { 100 } else { 1 };
        let mut length = || (self.number() % 40_000) as i32 * scale - 20_000;
        WorldPoint {
            x: length(),
            y: length(),
        }
    }

    fn size(&mut self) -> Size {
        let mut length = || (self.number() % 1000) as i32 + 20;
        Size {
            width: length(),
            height: length(),
        }
    }

    fn text(&mut self) -> Option<String> {
        if self.is(2) { Some(self.name()) } else { None }
    }

    fn place(&mut self) -> Edit {
        let resources: Vec<ResourceKind> = ResourceKind::all().collect();
        let kind = match self.number() % 18 {
            0 => NewNodeKind::ManagementGroup,
            1 => NewNodeKind::Subscription,
            2 | 3 => NewNodeKind::ResourceGroup,
            4 | 5 => NewNodeKind::UserAssignedIdentity,
            6 => NewNodeKind::ServicePrincipal,
            7 => NewNodeKind::User,
            8 => NewNodeKind::Group,
            9 => NewNodeKind::Note,
            // What has keys, and who holds copies of them, meet more often then.
            10 => NewNodeKind::Resource(ResourceKind::named("storage-account")),
            11 => NewNodeKind::Resource(ResourceKind::named("app-service")),
            13 => NewNodeKind::Resource(ResourceKind::named("aks-pod")),
            14 => NewNodeKind::Resource(ResourceKind::named("sql-server")),
            12 => NewNodeKind::ServicePrincipal,
            _ => NewNodeKind::Resource(self.one(&resources).unwrap()),
        };
        let parent = if self.is(3) {
            None
        } else {
            Some(self.node(|it| it.is_container()))
        };
        let parent = match kind {
            NewNodeKind::Note | NewNodeKind::User | NewNodeKind::Group if !self.is(10) => None,
            NewNodeKind::Resource(_) | NewNodeKind::UserAssignedIdentity if parent.is_some() => {
                Some(self.node(|it| it.kind_name() == "Resource group"))
            }
            _ => parent,
        };
        Edit::Place(NewNode {
            kind,
            name: self.text(),
            parent,
            at: self.point(),
        })
    }

    fn call(&mut self) -> NewCall {
        let target = self.scope();
        let offered = self.diagram.operations_on(target);
        let all: Vec<Operation> = Operation::all().collect();
        let operation = match self.one(&offered) {
            Some(operation) if !self.is(20) => operation,
            _ => self.one(&all).unwrap(),
        };
        let uses_secret = self.is(3);
        let exchanges = !uses_secret && self.is(4);
        let caller = if exchanges {
            self.pod()
        } else if uses_secret {
            self.host_with_settings()
        } else {
            self.node(|node| {
                node.resource_kind()
                    .is_some_and(|kind| kind.row().host.is_some())
            })
        };
        NewCall {
            name: self.text().unwrap_or_default(),
            caller,
            target,
            operation,
            credential: if exchanges {
                Credential::Workload
            } else if !uses_secret && self.is(5) {
                Credential::Trusted {
                    identity: if self.is(2) {
                        IdentityChoice::Unnamed
                    } else {
                        IdentityChoice::UserAssigned(self.principal())
                    },
                    application: self.trusting(),
                }
            } else if uses_secret {
                Credential::Setting(self.setting_of(caller))
            } else if self.is_cloud_shell(caller) || self.is(12) {
                let user = self.node(|node| node.kind == NodeKind::User);
                Credential::SignedInUser(PrincipalId::of_node(user))
            } else if self.is(4) {
                Credential::DefaultChain
            } else if self.is(8) {
                Credential::Nothing
            } else if self.is(2) {
                Credential::ManagedIdentity(IdentityChoice::UserAssigned(self.principal()))
            } else {
                Credential::ManagedIdentity(IdentityChoice::Unnamed)
            },
            audience: self.is(4).then(|| "https://vault.azure.net".to_owned()),
        }
    }

    fn is_cloud_shell(&self, caller: NodeId) -> bool {
        self.diagram
            .node(caller)
            .and_then(|node| node.resource_kind())
            .is_some_and(|kind| kind.acts_as_its_user())
    }

    /// What stands in the environment of a host.
    fn environment(&mut self) -> Edit {
        let host = self.node(|node| node.resource_kind().is_some_and(|it| it.runs_code()));
        if self.is(2) {
            let host = if self.is(6) {
                host
            } else {
                self.node(|node| {
                    node.resource_kind()
                        .is_some_and(|kind| kind.wants_key_files())
                })
            };
            let access = if self.is(2) {
                KeyFileAccess::Member
            } else {
                KeyFileAccess::Outsider
            };
            return Edit::SetKeyFileAccess { host, access };
        }
        let principal = (!self.is(3)).then(|| {
            let whose = self.node(|node| {
                matches!(
                    node.kind,
                    NodeKind::UserAssignedIdentity | NodeKind::ServicePrincipal { .. }
                )
            });
            PrincipalId::of_node(whose)
        });
        Edit::SetClientIdVariable { host, principal }
    }

    fn setting_of(&mut self, host: NodeId) -> SettingId {
        let resource = self.diagram.node(host).and_then(|it| it.resource());
        let ids: Vec<SettingId> = resource
            .into_iter()
            .flat_map(|it| &it.settings)
            .map(|it| it.id)
            .collect();
        match self.one(&ids) {
            Some(id) if !self.is(20) => id,
            _ => SettingId::new(self.id()),
        }
    }

    fn host_with_settings(&mut self) -> NodeId {
        self.node(|node| {
            node.resource()
                .is_some_and(|resource| !resource.settings.is_empty())
        })
    }

    fn account(&mut self) -> NodeId {
        self.node(|node| node.resource_kind().is_some_and(|it| it.has_access_keys()))
    }

    fn application(&mut self) -> NodeId {
        self.node(|node| node.kind_name() == "Service principal")
    }

    fn credential_of(&mut self, application: NodeId) -> ClientCredentialId {
        let ids: Vec<ClientCredentialId> = self
            .diagram
            .client_credentials(application)
            .iter()
            .map(|it| it.id)
            .collect();
        match self.one(&ids) {
            Some(id) if !self.is(20) => id,
            _ => ClientCredentialId::new(self.id()),
        }
    }

    fn moment(&mut self) -> Timestamp {
        let days = self.number() as i64;
        Timestamp::from_unix_seconds(days * 86_400 - 40 * 86_400)
    }

    fn secret(&mut self) -> NewSecret {
        if self.is(2) {
            let application = self.node(|node| match &node.kind {
                NodeKind::ServicePrincipal { credentials } => !credentials.is_empty(),
                _ => false,
            });
            return NewSecret::ClientCredential {
                application,
                credential: self.credential_of(application),
            };
        }
        if self.is(2) {
            let account = self.node(|node| {
                let resource = node.resource();
                resource.is_some_and(|it| it.kind.has_access_keys() && !it.parts.is_empty())
            });
            let reach = if self.is(3) {
                let (service, level) = (self.one(&SasService::ALL), self.one(&SasLevel::ALL));
                let reach = AccountReach::only(service.unwrap(), level.unwrap());
                SasReach::Account(reach.and(SasService::Blob, SasLevel::Object))
            } else {
                SasReach::Container(self.part_of(account))
            };
            let letters: &[&str] = match reach {
                SasReach::Container(_) => &["r", "rl", "cw", "racwdl"],
                SasReach::Account(_) => &["r", "rl", "wdl", "rwdlacup"],
            };
            let signer = if reach.container().is_some() && self.is(3) {
                NewSasSigner::Principal(self.principal())
            } else {
                NewSasSigner::Key(self.one(&KeySlot::ALL).unwrap())
            };
            let letters = self.one(letters).unwrap();
            return NewSecret::Sas(NewSas {
                account,
                reach,
                signer,
                permissions: SasPermissions::from_letters(letters, reach).unwrap(),
                starts_at: self.moment(),
                expires_at: self.moment(),
            });
        }
        if self.is(3) {
            let of = self.node(|node| {
                let kind = node.resource_kind();
                kind.is_some_and(|it| LocalKind::of_resource(it).is_some())
            });
            let resource = self.diagram.node(of).and_then(|it| it.resource());
            let kind = resource.and_then(|it| LocalKind::of_resource(it.kind));
            let kind = kind.unwrap_or(LocalKind::ServiceBus);
            return NewSecret::Local(NewLocalSecret {
                of,
                kind,
                part: (kind == LocalKind::Sql).then(|| self.part_of(of)),
                slot: self.one(&KeySlot::ALL).unwrap(),
            });
        }
        NewSecret::AccountKey {
            account: self.account(),
            slot: self.one(&KeySlot::ALL).unwrap(),
            form: self.one(&KeyForm::ALL).unwrap(),
        }
    }

    fn edit_of_secrets(&mut self) -> Edit {
        let host = self.host_with_settings();
        match self.number() % 17 {
            15 | 16 => {
                let host = self.node(|node| {
                    let resource = node.resource();
                    resource
                        .is_some_and(|it| it.kind.resolves_references() && !it.settings.is_empty())
                });
                let vault = self.node(|node| {
                    node.resource_kind()
                        .is_some_and(|it| it.slug() == "key-vault")
                });
                let reference = VaultReference {
                    vault,
                    secret: self.part_of(vault),
                    form: self.one(&ReferenceForm::ALL).unwrap(),
                };
                Edit::ReferToVault {
                    host,
                    setting: self.setting_of(host),
                    reference: (!self.is(4)).then_some(reference),
                }
            }
            14 => Edit::RevokeDelegationKeys(self.account()),
            0 | 1 => Edit::RegenerateKey {
                node: self.account(),
                slot: self.one(&KeySlot::ALL).unwrap(),
            },
            2 => Edit::AllowKeyAccess(self.account()),
            3 => Edit::DisallowKeyAccess(self.account()),
            4 => Edit::ChangeSetting {
                host,
                setting: self.setting_of(host),
                secret: self.secret(),
            },
            6 | 7 => Edit::AddClientCredential {
                application: self.application(),
                kind: self.one(&ClientCredentialKind::ALL).unwrap(),
                name: self.text(),
                expires_at: self.moment(),
            },
            8 => {
                let application = self.application();
                Edit::SetExpiry {
                    application,
                    credential: self.credential_of(application),
                    expires_at: self.moment(),
                }
            }
            5 => Edit::RenameSetting {
                host,
                setting: self.setting_of(host),
                name: self.name(),
            },
            _ => Edit::AddSetting {
                host: self.node(|node| node.resource_kind().is_some_and(|it| it.runs_code())),
                name: self.text(),
                secret: self.secret(),
            },
        }
    }

    fn claimant(&mut self) -> NodeId {
        self.node(|node| node.can_be_claimed_of())
    }

    fn assertion(&mut self) -> NewAssertion {
        let target = self.scope();
        let claimable = self.diagram.claimable_operations(target);
        let all: Vec<Operation> = Operation::all().collect();
        let operation = match self.one(&claimable) {
            Some(operation) if !self.is(20) => operation,
            _ => self.one(&all).unwrap(),
        };
        let node = self.claimant();
        let with = match self.number() % 8 {
            0 => Some(Credential::ManagedIdentity(IdentityChoice::Unnamed)),
            1 => Some(Credential::ManagedIdentity(IdentityChoice::UserAssigned(
                self.principal(),
            ))),
            2 => Some(Credential::Setting(self.setting_of(node))),
            3 => Some(Credential::Workload),
            4 => Some(Credential::Trusted {
                identity: IdentityChoice::Unnamed,
                application: self.trusting(),
            }),
            _ => None,
        };
        let claim = match self.number() % 3 {
            0 => Claim::May(Claimant { node, with }),
            1 => Claim::MayNot(Claimant { node, with }),
            _ => {
                let mut nodes: Vec<NodeId> =
                    (0..self.number() % 3).map(|_| self.claimant()).collect();
                nodes.sort();
                if !self.is(12) {
                    nodes.dedup();
                }
                Claim::NobodyBut(nodes)
            }
        };
        NewAssertion {
            name: self.text().unwrap_or_default(),
            claim,
            operation,
            target,
        }
    }

    fn finding(&mut self) -> FindingKey {
        let known: Vec<_> = self.diagram.silences().map(|it| it.finding).collect();
        match self.one(&known) {
            Some(finding) if self.is(2) => finding,
            _ => FindingKey {
                rule: self.one(Rule::ALL).unwrap(),
                about: self.id(),
            },
        }
    }

    fn pod(&mut self) -> NodeId {
        self.node(|node| node.resource_kind().is_some_and(ResourceKind::is_pod))
    }

    /// What can trust tokens of others.
    fn trusting(&mut self) -> NodeId {
        self.node(|node| node.kind.can_trust())
    }

    fn edit_of_trust(&mut self) -> Edit {
        let claims = [
            "https://token.actions.githubusercontent.com",
            "https://westeurope.oic.prod-aks.azure.com/t/c/",
            "system:serviceaccount:shop:orders",
            "api://AzureADTokenExchange",
            "",
            " x",
        ];
        let mut claim = || {
            let number = self.number();
            claims[if number.is_multiple_of(9) {
                4 + number % 2
            } else {
                number % 4
            }]
            .to_owned()
        };
        let (issuer, subject, audience) = (claim(), claim(), claim());
        let number = self.number();
        let what = NewFederatedCredential {
            name: format!("trust-{}", number % 40),
            issuer,
            subject,
            audience,
        };
        let ids: Vec<FederatedCredentialId> = self
            .diagram
            .federated_credentials()
            .map(|it| it.id)
            .collect();
        match (self.number() % 6, self.one(&ids)) {
            (0, Some(credential)) => Edit::ChangeFederatedCredential { credential, what },
            (1..=3, _) => Edit::SetWorkload {
                pod: self.pod(),
                workload: Workload {
                    namespace: self
                        .one(&["default", "shop", "Shop", ""])
                        .unwrap()
                        .to_owned(),
                    service_account: self.one(&["orders", "web.api", "-x"]).unwrap().to_owned(),
                    is_labeled: self.is(2),
                    identity: (!self.is(4)).then(|| self.trusting()),
                    cluster: self.is(6).then(|| self.node(|_| true)),
                    has_public_issuer: !self.is(3),
                },
            },
            _ => Edit::AddFederatedCredential {
                identity: self.trusting(),
                what,
            },
        }
    }

    fn edit_of_review(&mut self) -> Edit {
        match self.number() % 6 {
            0 => {
                let ids: Vec<_> = self.diagram.assertions().map(|it| it.id).collect();
                match self.one(&ids) {
                    Some(assertion) => Edit::ChangeAssertion {
                        assertion,
                        what: self.assertion(),
                    },
                    None => Edit::AddAssertion(self.assertion()),
                }
            }
            1 => Edit::UnsilenceFinding(self.finding()),
            2 | 3 => Edit::SilenceFinding {
                finding: self.finding(),
                reason: self.name(),
            },
            _ => Edit::AddAssertion(self.assertion()),
        }
    }

    fn defined_role(&mut self) -> Option<Guid> {
        let roles: Vec<Guid> = self.diagram.role_definitions().map(|it| it.role).collect();
        self.one(&roles)
    }

    fn edit_of_roles(&mut self) -> Edit {
        let ids: Vec<_> = self.diagram.role_definitions().map(|it| it.id).collect();
        let what = self.role();
        match (self.number() % 3, self.one(&ids)) {
            (0, Some(definition)) => Edit::ChangeRole { definition, what },
            (1, _) => Edit::DefineRole {
                role: Some(Guid::from_u128(self.number() as u128)),
                what,
            },
            _ => Edit::DefineRole { role: None, what },
        }
    }

    fn role(&mut self) -> NewRoleDefinition {
        NewRoleDefinition {
            kind: if self.is(4) {
                RoleKind::BuiltIn
            } else {
                RoleKind::Custom
            },
            name: self.name(),
            description: self.text().unwrap_or_default(),
            permissions: (0..=self.number() % 3)
                .map(|_| RolePermissions {
                    actions: vec![format!("Microsoft.Test/{}/*", self.number())],
                    not_actions: if self.is(3) {
                        vec!["*/delete".to_owned()]
                    } else {
                        Vec::new()
                    },
                    data_actions: if self.is(2) {
                        vec!["*".to_owned()]
                    } else {
                        Vec::new()
                    },
                    not_data_actions: Vec::new(),
                    condition: if self.is(5) { self.text() } else { None },
                })
                .collect(),
            assignable_scopes: (0..self.number() % 2)
                .map(|_| self.node(|it| it.is_container()))
                .collect(),
            assignable_elsewhere: if self.is(4) {
                vec!["/subscriptions/00000000-0000-0000-0000-000000000000".to_owned()]
            } else {
                Vec::new()
            },
        }
    }

    fn deny(&mut self) -> NewDenyAssignment {
        let patterns = |choices: &mut Self| -> Vec<String> {
            let count = choices.number() % 3;
            (0..count)
                .map(|_| format!("*/{}", choices.number()))
                .collect()
        };
        NewDenyAssignment {
            name: self.name(),
            scope: self.scope(),
            is_for_this_scope_only: self.is(2),
            principals: if self.is(2) {
                DeniedPrincipals::All
            } else {
                DeniedPrincipals::These((0..self.number() % 3).map(|_| self.principal()).collect())
            },
            exclude_principals: (0..self.number() % 2).map(|_| self.principal()).collect(),
            actions: patterns(self),
            not_actions: patterns(self),
            data_actions: patterns(self),
            not_data_actions: patterns(self),
        }
    }

    fn subject(&mut self) -> Subject {
        let diagram = self.diagram;
        let node = self.node(|_| true);
        let subject = match self.number() % 13 {
            9 => {
                let ids: Vec<_> = diagram.role_definitions().map(|it| it.id).collect();
                self.one(&ids).map(Subject::RoleDefinition)
            }
            10 => {
                let ids: Vec<_> = diagram.assertions().map(|it| it.id).collect();
                self.one(&ids).map(Subject::Assertion)
            }
            8 => {
                let application = self.application();
                let credential = self.credential_of(application);
                Some(Subject::ClientCredential(application, credential))
            }
            7 => {
                let host = self.host_with_settings();
                Some(Subject::Setting(host, self.setting_of(host)))
            }
            0 => Some(Subject::Part(node, self.part_of(node))),
            1 => {
                let identities: Vec<NodeId> = diagram
                    .node(node)
                    .and_then(|it| it.resource())
                    .into_iter()
                    .flat_map(|it| it.user_assigned.iter().copied())
                    .collect();
                self.one(&identities)
                    .map(|identity| Subject::Attachment(node, identity))
            }
            2 => Some(Subject::Membership(node, self.principal())),
            3 => {
                let ids: Vec<_> = diagram.role_assignments().map(|it| it.id).collect();
                self.one(&ids).map(Subject::RoleAssignment)
            }
            11 => {
                let ids: Vec<_> = diagram.federated_credentials().map(|it| it.id).collect();
                self.one(&ids).map(Subject::FederatedCredential)
            }
            4 => {
                let ids: Vec<_> = diagram.deny_assignments().map(|it| it.id).collect();
                self.one(&ids).map(Subject::DenyAssignment)
            }
            5 => {
                let ids: Vec<_> = diagram.database_users().map(|it| it.id).collect();
                self.one(&ids).map(Subject::DatabaseUser)
            }
            6 => {
                let ids: Vec<_> = diagram.calls().map(|it| it.id).collect();
                self.one(&ids).map(Subject::Call)
            }
            _ => None,
        };
        subject.unwrap_or(Subject::Node(node))
    }

    fn database(&mut self) -> (NodeId, PartId) {
        let databases: Vec<(NodeId, PartId)> = self
            .diagram
            .nodes()
            .flat_map(|node| {
                let parts = node.resource().into_iter().flat_map(|it| &it.parts);
                parts
                    .filter(|part| part.kind.slug() == "sql-database")
                    .map(|part| (node.id, part.id))
            })
            .collect();
        match self.one(&databases) {
            Some(database) => database,
            None => (self.node(|_| true), PartId::new(self.id())),
        }
    }

    /// A token that a call gets, most of the time; at other times changed.
    fn token(&mut self, now: Timestamp) -> Option<HeldToken> {
        let calls: Vec<_> = self.diagram.calls().map(|it| it.id).collect();
        let tokens = calls
            .iter()
            .filter_map(|call| token_kept(self.diagram, *call, now).unwrap());
        let tokens: Vec<HeldToken> = tokens.take(8).collect();
        let mut token = self.one(&tokens)?;
        if self.is(10) {
            token.principal = self.principal();
            token.groups.insert(self.principal());
            token.issued_at = now.plus_seconds(-self.one(&[0, 600, 90_000]).unwrap());
        }
        Some(token)
    }

    fn edit_of_time(&mut self) -> Edit {
        match self.diagram.clock().map(|clock| clock.now) {
            // Most drawings with a clock keep it.
            Some(_) if self.is(12) => Edit::StopClock,
            Some(now) if self.is(2) => self.token(now).map_or(Edit::StopClock, Edit::HoldToken),
            Some(now) => {
                let seconds = [0, 1, 60, 300, 600, 3_600, 90_000];
                Edit::AdvanceClock {
                    to: now.plus_seconds(self.one(&seconds).unwrap()),
                }
            }
            None if self.is(20) => Edit::StopClock,
            None => Edit::StartClock { at: self.moment() },
        }
    }

    fn edit(&mut self, choice: u16) -> Edit {
        let is_resource = |node: &vouchsafe_model::diagram::Node| node.resource().is_some();
        match choice % 89 {
            0 => Edit::SetTitle(self.name()),
            72..=74 => self.environment(),
            1 => Edit::Rename {
                node: self.node(|_| true),
                name: self.name(),
            },
            2 => {
                let moves = (0..self.number() % 4)
                    .map(|_| Move {
                        node: self.node(|_| true),
                        to: self.point(),
                    })
                    .collect();
                Edit::MoveNodes(moves)
            }
            3 | 4 => Edit::Nest {
                nodes: (0..=self.number() % 2)
                    .map(|_| self.node(|_| true))
                    .collect(),
                parent: if self.is(3) {
                    None
                } else {
                    Some(self.node(|it| it.is_container()))
                },
            },
            5 => Edit::Resize {
                node: self.node(|it| it.size().is_some()),
                size: self.size(),
            },
            6 => Edit::SetNoteText {
                node: self.node(|it| it.kind_name() == "Note"),
                text: self.name(),
            },
            7 | 8 => {
                let node = self.node(is_resource);
                let kinds: Vec<PartKind> = PartKind::all().collect();
                let offered = self.diagram.node(node).and_then(|it| it.resource_kind());
                let kind = offered.and_then(|it| self.one(it.row().parts));
                let kind = kind.unwrap_or_else(|| self.one(&kinds).unwrap());
                Edit::AddPart {
                    node,
                    kind,
                    name: self.text(),
                }
            }
            9 => {
                let node = self.node(is_resource);
                Edit::RenamePart {
                    node,
                    part: self.part_of(node),
                    name: self.name(),
                }
            }
            10 | 11 => Edit::EnableSystemAssigned(self.node(is_resource)),
            12 => Edit::DisableSystemAssigned(
                self.node(|it| it.resource().is_some_and(|it| it.system_assigned.is_some())),
            ),
            13 | 14 => Edit::AttachIdentity {
                host: self.node(is_resource),
                identity: self.node(|it| it.kind_name() == "User-assigned identity"),
            },
            15 | 16 => Edit::AddMember {
                group: self.node(|it| it.kind_name() == "Group"),
                member: self.principal(),
            },
            17..=20 => {
                let roles: Vec<Guid> = BuiltInRole::all().map(|role| role.id).collect();
                Edit::AssignRole {
                    principal: self.principal(),
                    role: if self.is(20) {
                        Guid::from_u128(7)
                    } else if self.is(3) {
                        self.defined_role().unwrap_or(Guid::from_u128(7))
                    } else {
                        self.one(&roles).unwrap()
                    },
                    scope: self.scope(),
                    condition: if self.is(6) { self.text() } else { None },
                }
            }
            21 if self.is(2) => {
                let ids: Vec<_> = self.diagram.role_assignments().map(|it| it.id).collect();
                Edit::SetCondition {
                    assignment: match self.one(&ids) {
                        Some(id) => id,
                        None => vouchsafe_model::diagram::RoleAssignmentId::new(self.id()),
                    },
                    condition: if self.is(3) { None } else { self.text() },
                }
            }
            21 | 31 => Edit::AddDenyAssignment(self.deny()),
            22 | 32 | 33 | 59 | 60 => {
                let (server, database) = self.database();
                Edit::GrantDatabaseRoles {
                    server,
                    database,
                    principal: self.principal(),
                    roles: (0..self.number() % 3)
                        .map(|_| self.one(&DatabaseRole::ALL).unwrap())
                        .collect(),
                }
            }
            23..=25 | 54 | 55 => Edit::AddCall(self.call()),
            26 => {
                let ids: Vec<_> = self.diagram.calls().map(|it| it.id).collect();
                match self.one(&ids) {
                    Some(call) => Edit::ChangeCall {
                        call,
                        what: self.call(),
                    },
                    None => Edit::AddCall(self.call()),
                }
            }
            27 | 28 => Edit::Delete((0..=self.number() % 3).map(|_| self.subject()).collect()),
            29 => Edit::Paste {
                fragment: {
                    let chosen: Vec<NodeId> = (0..=self.number() % 4)
                        .map(|_| self.node(|_| true))
                        .collect();
                    self.diagram.copy(&chosen)
                },
                by: WorldPoint { x: 20, y: 20 },
                parent: if self.is(2) {
                    None
                } else {
                    Some(self.node(|it| it.is_container()))
                },
            },
            30 => {
                let first = self.number() as u16;
                let second = self.number() as u16;
                Edit::Several(vec![self.edit(first % 30), self.edit(second % 30)])
            }
            34..=53 => self.edit_of_secrets(),
            56..=58 => self.edit_of_time(),
            66..=71 => self.edit_of_review(),
            75..=78 => self.edit_of_roles(),
            79..=88 => self.edit_of_trust(),
            _ => self.place(),
        }
    }
}
