//! A trace: what happens when a call is made, as data.

use super::http::{HttpRequest, HttpResponse};
use super::token::Token;
use super::words;
use crate::azure::Source;
use crate::azure::operations::Protocol;
use crate::diagram::{
    CallId, DataGrantId, DatabaseUserId, DenyAssignmentId, Diagram, Edit, NodeId, RoleAssignmentId,
    Scope, SettingId,
};
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// What happens when a call is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// Which call it is.
    pub call: CallId,
    /// When it is made.
    pub started_at: Timestamp,
    /// What happens, in order. Each step is one message on its way.
    pub steps: Vec<Step>,
    /// The requests and responses, complete, in the order of the requests.
    pub exchanges: Vec<Exchange>,
    /// The token that was issued for the call, if one was.
    pub token: Option<Token>,
    /// The token that was presented in place of a secret to get that one.
    pub presented: Option<Token>,
    /// What was signed with a secret in place of a token, if something was.
    pub signed: Option<Signed>,
    /// How it ended.
    pub verdict: Verdict,
    /// For a denial: edits that would repair it, the smallest first.
    pub fixes: Vec<Fix>,
}

/// A request that is signed with a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// With which secret: `key1 of contosostore`.
    pub with: Text,
    /// The text that is signed, line by line.
    pub string_to_sign: String,
    /// Its signature, in base64.
    pub signature: String,
}

/// One message on its way from one actor to another, and what the receiver
/// makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the message is.
    pub kind: StepKind,
    /// Who sends it.
    pub from: Actor,
    /// Who receives it.
    pub to: Actor,
    /// One plain sentence: what happens.
    pub caption: Text,
    /// What a curious reader would ask next. May be empty.
    pub detail: Text,
    /// The word on what travels: `Bearer token`, `403`.
    pub label: Text,
    /// The exchange it belongs to; `None` where nothing that a customer could
    /// see goes over the wire.
    pub exchange: Option<ExchangeId>,
    /// The checks that the receiver makes, in their true order.
    pub checks: Vec<Check>,
    /// When the message is sent.
    pub at: Timestamp,
}

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// Code reads a secret where a copy of it is held.
    Secret,
    /// A request without a credential, to learn what is asked for.
    Probe,
    /// A library looks for a credential in one place.
    Search,
    /// A vault is asked for a secret, for code to find.
    SecretRequest,
    /// Code asks for a token.
    TokenRequest,
    /// Something is wanted first, and the answer says what: half of the way.
    Challenge,
    /// A token is handed over.
    TokenResponse,
    /// The directory asks an issuer where its keys are, or for the keys.
    KeysRequest,
    /// The issuer answers.
    KeysResponse,
    /// The call itself, with its credential.
    Call,
    /// The answer to the call: it was allowed.
    Success,
    /// A refusal, of a token or of the call.
    Failure,
}

impl StepKind {
    /// Whether something is asked, and not answered.
    #[must_use]
    pub const fn is_request(self) -> bool {
        matches!(
            self,
            Self::SecretRequest | Self::TokenRequest | Self::KeysRequest | Self::Call | Self::Probe
        )
    }
}

/// Who sends or receives a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// A node of the drawing: the caller, or the target.
    Node(NodeId),
    /// The endpoint on the host from which its code gets tokens, such as the
    /// instance metadata service of a virtual machine.
    TokenEndpoint(NodeId),
    /// The settings of a host, in which its code finds secrets.
    Settings(NodeId),
    /// The cache in which code on a host keeps tokens.
    TokenCache(NodeId),
    /// Microsoft Entra ID: the tenant of the drawing.
    Entra(NodeId),
    /// Who issues the tokens of a cluster, at the pod or the cluster.
    Issuer(NodeId),
    /// Azure Resource Manager, which stands before the scope it is asked about.
    ResourceManager(NodeId),
    /// Azure Monitor, which takes what is measured of the resource before which it
    /// stands.
    Monitor(NodeId),
}

/// The number of an exchange in its trace, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExchangeId(pub usize);

/// A request and its response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exchange {
    /// Over HTTP.
    Http {
        /// When the request is sent.
        at: Timestamp,
        /// What is asked.
        request: HttpRequest,
        /// When the answer is sent; the same as `at` where there is none.
        answered_at: Timestamp,
        /// What is answered; `None` where the model does not cover the answer.
        response: Option<HttpResponse>,
    },
    /// A login and a statement over a protocol of its own, in words: such are
    /// binary on the wire.
    Session {
        /// What the two speak.
        protocol: Protocol,
        /// When the login is sent.
        at: Timestamp,
        /// The server and port.
        server: String,
        /// What is asked, line by line.
        request: Vec<String>,
        /// When the answer is sent; the same as `at` where there is none.
        answered_at: Timestamp,
        /// What is answered; `None` where the model does not cover the answer.
        response: Option<Reply>,
    },
}

/// The answer of a protocol that is not HTTP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The code of the error; `None` for a success.
    pub error_code: Option<String>,
    /// What is answered, line by line.
    pub lines: Vec<String>,
}

/// A question that a receiver asks before it lets a message through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What is asked.
    pub question: Question,
    /// The same in words.
    pub asks: Text,
    /// How it was answered.
    pub outcome: CheckOutcome,
    /// What would pass.
    pub expected: Text,
    /// What was found; empty if the question was not reached.
    pub found: Text,
    /// What in the drawing decided: lit up when the check is shown.
    pub decided_by: Vec<Deciding>,
    /// Where the rule can be read.
    pub source: Source,
}

/// What of the drawing decided a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deciding {
    /// A node: an identity, a host, a group.
    Node(NodeId),
    /// A role assignment.
    RoleAssignment(RoleAssignmentId),
    /// A deny assignment.
    DenyAssignment(DenyAssignmentId),
    /// A contained database user.
    DatabaseUser(DatabaseUserId),
    /// What somebody holds in a service's own system.
    DataGrant(DataGrantId),
    /// A setting of a host that holds a secret.
    Setting(NodeId, SettingId),
    /// A scope.
    Scope(Scope),
}

/// The questions, as a person would ask them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Does the code find a secret where it looks for one?
    HasSecret,
    /// Who is signed in?
    SignedIn,
    /// Can code on this host get a token at all?
    HasIdentity,
    /// Which of the host's identities is meant?
    WhichIdentity,
    /// Does the endpoint show the certificate that it should?
    EndpointCertificate,
    /// Is the file one that only the agent can have made?
    KeyFile,
    /// Can the code read the file?
    KeyFileRead,
    /// Does the directory know the identity?
    IdentityExists,
    /// Does the directory know the service the token is for?
    ResourceKnown,
    /// Was a token presented, and is it one of this directory?
    Authenticated,
    /// Is the token meant for this service?
    Audience,
    /// Is the token still valid?
    Lifetime,
    /// Does the directory know the application?
    ApplicationExists,
    /// Is the client secret, or the certificate, one of the application?
    ClientCredential,
    /// Was the pod given what its code needs to exchange a token?
    Environment,
    /// Does the code know which identity it asks for?
    ClientId,
    /// May such a token stand for the application at all?
    Assertion,
    /// Does the application trust anybody's tokens?
    Trust,
    /// Does it trust this issuer?
    TrustedIssuer,
    /// Does it trust tokens about this subject?
    TrustedSubject,
    /// Does it trust tokens for this audience?
    TrustedAudience,
    /// Can the directory fetch the keys of the issuer?
    IssuerReachable,
    /// Did the issuer sign the token?
    AssertionSignature,
    /// Does the account let requests in that are signed with a key?
    KeyAccess,
    /// Was the request signed with a key of the account?
    Signature,
    /// What may be done by whoever has the key?
    HolderOfKey,
    /// Does the resource let somebody in who knows a key or password of its own?
    LocalAuth,
    /// Is it a key or password of the resource?
    LocalSecret,
    /// Is the shared access signature for this service and resource type?
    SasReach,
    /// Is the stored access policy there that the shared access signature names?
    SasPolicy,
    /// Is the shared access signature good over this protocol?
    SasProtocol,
    /// Is the shared access signature good from where the call comes?
    SasAddress,
    /// Does the shared access signature let its holder do this?
    SasPermission,
    /// Does a deny assignment forbid it?
    DenyAssignment,
    /// Does a role assignment allow it?
    RoleAssignment,
    /// Does the database know the caller?
    DatabaseUser,
    /// Does a database role allow it?
    DatabaseRole,
    /// Is there no such role assignment yet?
    NotYetAssigned,
    /// Does the deployed model do this?
    ModelDoesThis,
    /// Does the resource take tokens at all?
    TokensTaken,
    /// Does the service know the caller?
    KnownThere,
    /// Does something that the caller holds in the service's own system allow it?
    DataRole,
}

impl Actor {
    /// The node of the drawing at which the actor stands.
    #[must_use]
    pub const fn node(self) -> NodeId {
        match self {
            Self::Node(node)
            | Self::TokenEndpoint(node)
            | Self::Settings(node)
            | Self::TokenCache(node)
            | Self::Issuer(node)
            | Self::Entra(node)
            | Self::ResourceManager(node)
            | Self::Monitor(node) => node,
        }
    }

    /// What people call the actor: `web-vm`, `IMDS of web-vm`, `Microsoft Entra ID`.
    #[must_use]
    pub fn name(self, diagram: &Diagram) -> Text {
        let name = diagram.node_name(self.node());
        match self {
            Self::Node(_) => name.into(),
            Self::TokenEndpoint(node) => {
                let endpoint = diagram
                    .node(node)
                    .and_then(|node| node.resource_kind())
                    .and_then(|kind| kind.row().host)
                    .map(|host| words::endpoint(host.row().endpoint));
                match endpoint {
                    Some(endpoint) => say!("{endpoint} of {name}", endpoint, name),
                    None => name.into(),
                }
            }
            Self::Settings(_) => say!("settings of {name}", name),
            Self::TokenCache(_) => say!("token cache of {name}", name),
            Self::Issuer(_) => say!("token issuer of {name}", name),
            Self::Entra(_) => "Microsoft Entra ID".into(),
            Self::ResourceManager(_) => "Azure Resource Manager".into(),
            Self::Monitor(_) => "Azure Monitor".into(),
        }
    }
}

impl Trace {
    /// The exchange with this number.
    #[must_use]
    pub fn exchange(&self, id: ExchangeId) -> Option<&Exchange> {
        self.exchanges.get(id.0)
    }

    /// Whether the token of [`Trace::presented`] is presented with the step at this
    /// place: the last request for a token of the directory that the code makes.
    #[must_use]
    pub fn presents_at(&self, place: usize) -> bool {
        self.asked_at() == Some(place)
    }

    /// The place of the step with which the token of the call is issued; `None`
    /// where none is. What is issued before that is only presented.
    #[must_use]
    pub fn issued_at(&self) -> Option<usize> {
        self.token.as_ref()?;
        let is_handed = |step: &Step| step.kind == StepKind::TokenResponse;
        // A token that is kept is asked for of nobody.
        let asked = self.asked_at().unwrap_or_default();
        let rest = self.steps.get(asked..).unwrap_or_default();
        rest.iter().position(is_handed).map(|at| asked + at)
    }

    /// Where the code asks for a token for the last time. A registry that
    /// exchanges the token for its own is asked too, but that is not the token here.
    fn asked_at(&self) -> Option<usize> {
        self.steps.iter().rposition(|step| {
            step.kind == StepKind::TokenRequest
                && matches!(step.from, Actor::Node(_))
                && !matches!(step.to, Actor::Node(_))
        })
    }
}

impl Question {
    /// The question in words, which can be told in other languages.
    #[must_use]
    pub const fn words(self) -> Text {
        Text::listed("question", self.text())
    }

    /// The question in words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::HasSecret => "Does the code hold a secret?",
            Self::ApplicationExists => "Does the directory know this application?",
            Self::ClientCredential => "Is the secret one of this application?",
            Self::Environment => "Did the cluster prepare the pod?",
            Self::ClientId => "Does the code know which identity it asks for?",
            Self::Assertion => "May such a token stand for the application?",
            Self::Trust => "Does the identity trust anybody’s tokens?",
            Self::TrustedIssuer => "Does it trust this issuer?",
            Self::TrustedSubject => "Does it trust this subject?",
            Self::TrustedAudience => "Does it trust this audience?",
            Self::IssuerReachable => "Can Microsoft Entra ID reach the issuer?",
            Self::AssertionSignature => "Did the issuer sign the token?",
            Self::KeyAccess => "Does the account let keys in?",
            Self::Signature => "Was it signed with a key of this account?",
            Self::LocalAuth => "Are keys and passwords let in?",
            Self::LocalSecret => "Is the key or password right?",
            Self::SasReach => "Is the signature for this service and level?",
            Self::SasPolicy => "Is the stored access policy there that the signature names?",
            Self::SasProtocol => "Is the signature good over this protocol?",
            Self::SasAddress => "Is the signature good from this address?",
            Self::SasPermission => "Does the signature let its holder do this?",
            Self::HolderOfKey => "May whoever has the key do this?",
            Self::SignedIn => "Who is signed in?",
            Self::HasIdentity => "Does this host have an identity?",
            Self::WhichIdentity => "Which identity is meant?",
            Self::EndpointCertificate => "Is this the endpoint that the platform named?",
            Self::KeyFile => "Is the file one that only the agent can have made?",
            Self::KeyFileRead => "Can the code read the file?",
            Self::IdentityExists => "Does the directory know this identity?",
            Self::ResourceKnown => "Does the directory know this service?",
            Self::Authenticated => "Who is calling?",
            Self::Audience => "Is the token meant for this service?",
            Self::Lifetime => "Is it still valid?",
            Self::DenyAssignment => "Does a deny assignment forbid it?",
            Self::RoleAssignment => "Does a role assignment allow it?",
            Self::DatabaseUser => "Does the database know the caller?",
            Self::NotYetAssigned => "Is there no such role assignment yet?",
            Self::ModelDoesThis => "Does the model do this?",
            Self::TokensTaken => "Are tokens taken?",
            Self::KnownThere => "Does the service know the caller?",
            Self::DataRole => "Does the service’s own list allow it?",
            Self::DatabaseRole => "Does a database role allow it?",
        }
    }
}

/// How a check was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckOutcome {
    /// It was passed.
    Passed,
    /// It was answered, but did not decide: the next one does.
    LeftOpen,
    /// It was failed: here it ended.
    Failed,
    /// It was not reached, because an earlier one ended the matter.
    NotReached,
    /// The model does not cover it, and does not guess: here it ended.
    NotModelled,
}

/// How a call ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was let through.
    Allowed {
        /// Where.
        at: Actor,
        /// The status, as the service writes it: `200 OK`.
        status: Text,
        /// One plain sentence: because of what.
        because: Text,
    },
    /// It was refused.
    Denied {
        /// By whom.
        at: Actor,
        /// The status, as the service writes it: `403 Forbidden`.
        status: Text,
        /// The service's own code for the error; empty where it has none.
        code: String,
        /// The first check that failed.
        question: Question,
        /// One plain sentence: because of what.
        because: Text,
    },
    /// The model does not cover what was drawn, and does not guess.
    NotModelled {
        /// What is not covered.
        what: Text,
    },
}

impl Verdict {
    /// Whether the call was let through.
    #[must_use]
    pub const fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed { .. })
    }
}

/// Edits that would repair a denial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an instruction: `Assign Storage Blob Data Reader to
    /// web-vm on container “invoices”`.
    pub title: Text,
    /// Why this is the smallest, and what it also grants.
    pub why: Text,
    /// What to apply, whole.
    pub edit: Edit,
}
