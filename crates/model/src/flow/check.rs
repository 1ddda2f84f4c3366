//! Checks under way: what a receiver asks, and where the matter ends.

use super::trace::{Check, CheckOutcome, Deciding, Question};
use crate::access::condition::Clause;
use crate::azure::{PartKind, Source};
use crate::diagram::{
    DenyAssignmentId, KeyHolderId, NodeId, PrincipalId, RoleAssignmentId, Scope, SettingId,
};
use crate::guid::Guid;
use crate::text::Text;
use crate::time::Timestamp;

/// A check, and how the matter ends if it ends here.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) check: Check,
    pub(super) stop: Option<Stop>,
}

/// Why it goes no further.
#[derive(Clone, Debug)]
pub(super) enum Stop {
    /// It is refused.
    Refused(Refused),
    /// The model does not cover it.
    NotModelled(Text),
}

impl Stop {
    /// Whether it is refused because the caller holds no role at all at the target.
    pub(super) const fn is_for_want_of_any_role(&self) -> bool {
        matches!(
            self,
            Self::Refused(Refused {
                cause: Cause::NoRole {
                    holds_nothing: true,
                    is_linked: false,
                    ..
                },
                ..
            })
        )
    }
}

/// A refusal.
#[derive(Clone, Debug)]
pub(super) struct Refused {
    /// Because of what, in one plain sentence.
    pub(super) because: Text,
    /// What is wrong, for whoever looks for a remedy.
    pub(super) cause: Cause,
}

/// A token that is presented in place of a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Presented {
    /// Who shall trust it.
    pub(super) identity: NodeId,
    /// Its claim `iss`.
    pub(super) issuer: String,
    /// Its claim `sub`.
    pub(super) subject: String,
    /// Its claim `aud`, as federated credentials write it.
    pub(super) audience: String,
}

/// What is wrong.
#[derive(Clone, Debug)]
pub(super) enum Cause {
    /// The host has no identity at all.
    NoIdentity,
    /// The deployment that is called is of another model; this kind is called for that.
    WrongModel(PartKind),
    /// The role assignment that the request makes is there already: this one.
    AlreadyAssigned(RoleAssignmentId),
    /// The code names no identity, and none answers by default.
    NoneByDefault,
    /// The code names no identity, and several could be meant.
    SeveralAndNoneNamed,
    /// The code names an identity that the host does not have.
    NotAttached(PrincipalId),
    /// The service acts with its system-assigned identity only: either that is
    /// missing, or the call names another.
    OnlySystemAssigned,
    /// The service does this with a user-assigned identity only, and has none.
    OnlyUserAssigned,
    /// The code may not read the file that the agent of the host names.
    KeyFileNotReadable,
    /// The user who was signed in is gone.
    NobodySignedIn,
    /// The library refuses to name an identity on this host.
    CannotBeNamed,
    /// The setting in which the code looks for its secret is gone.
    NoSetting,
    /// The account lets no requests in that are signed with a key.
    KeysNotPermitted,
    /// The key was made anew after it was copied into the setting.
    StaleKey(SettingId),
    /// The authorization rule or user whose key or password it is may not do this.
    HolderLacksRight(KeyHolderId),
    /// The key in the setting only reads, and the call writes.
    KeyReadsOnly(SettingId),
    /// The key in the setting is that of another account.
    KeyOfAnother(SettingId),
    /// The SAS in the setting is for another container.
    SasOfAnother(SettingId),
    /// The SAS in the setting is not good now.
    SasNotNow(SettingId),
    /// The stored access policy that the SAS in the setting names was deleted.
    SasPolicyGone(SettingId),
    /// The SAS in the setting lacks a permission.
    SasLacksPermission(SettingId),
    /// The account SAS in the setting is for other services.
    SasWrongService(SettingId),
    /// The account SAS in the setting is for other resource types.
    SasWrongLevel(SettingId),
    /// The identity that signed the SAS in the setting is gone.
    SignerGone(SettingId),
    /// The platform may not read the vault that the setting refers to.
    ReferenceUnread(SettingId),
    /// The vault, or its secret, that the setting refers to is gone.
    ReferenceGone(SettingId),
    /// The platform goes on with what it read from a vault before the secret there was
    /// replaced.
    ReferenceKept {
        /// Until when at the latest.
        until: Timestamp,
    },
    /// The operation takes a token, and no signature.
    TokenOnly,
    /// The application whose secret the code holds is gone.
    NoApplication,
    /// The client secret or certificate in the setting is none of the
    /// application's.
    WrongClientCredential(SettingId),
    /// The client secret or certificate in the setting has expired.
    ExpiredClientCredential(SettingId),
    /// The pod lacks the label without which nothing is put into it.
    PodUnlabeled,
    /// The service account of the pod names no identity, or one that is gone.
    NoClientId,
    /// The identity does not trust the token that is presented.
    NoTrust(Presented),
    /// Microsoft Entra ID cannot reach who issued the token.
    IssuerUnreachable,
    /// The token is one of the directory itself, and what it is presented for takes
    /// none of those.
    TokenOfTheDirectory,
    /// The directory does not know what the token is asked for.
    UnknownResource,
    /// The token is meant for another service.
    WrongAudience,
    /// Deny assignments stand in the way.
    Denied {
        /// Of whom.
        principal: PrincipalId,
        /// Which ones.
        by: Vec<DenyAssignmentId>,
        /// Whether role assignments would allow it but for them.
        is_all_that_bars: bool,
    },
    /// Nothing says who asks.
    NoCredential,
    /// No role assignment grants.
    NoRole {
        /// To whom.
        principal: PrincipalId,
        /// The role with the fewest permissions that grants.
        least_role: Guid,
        /// Where it is looked for.
        scope: Scope,
        /// Whether it is wanted on another resource that the request refers to.
        is_linked: bool,
        /// A role assignment that would grant, but its condition does not hold.
        unmet: Option<UnmetCondition>,
        /// Whether no role at all is held there or above.
        holds_nothing: bool,
    },
    /// What grants is on its way.
    NotYet {
        /// When it has arrived at the latest.
        until: Timestamp,
        /// Whether it is wanted on another resource that the request refers to.
        is_linked: bool,
        /// What would arrive sooner.
        instead: Option<Assignable>,
    },
    /// No user of the database stands for the caller.
    NoDatabaseUser(PrincipalId),
    /// The user of the database lacks the role.
    NoDatabaseRole(PrincipalId),
    /// The service, which has a system of its own, does not know the caller.
    NotKnownThere(PrincipalId),
    /// The resource takes no tokens.
    TokensNotTaken,
    /// Nothing that the caller holds in the service's own system allows it.
    NoDataRole(PrincipalId),
}

/// A role that could be assigned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Assignable {
    /// To whom.
    pub(super) principal: PrincipalId,
    /// The role with the fewest permissions that grants.
    pub(super) role: Guid,
    /// Where it is looked for.
    pub(super) scope: Scope,
}

/// A condition that does not hold.
#[derive(Clone, Debug)]
pub(super) struct UnmetCondition {
    /// On which role assignment.
    pub(super) assignment: RoleAssignmentId,
    /// What of it does not hold.
    pub(super) failed: Vec<Clause>,
}

impl Asked {
    /// A check that was passed.
    pub(super) fn passed(
        question: Question,
        expected: impl Into<Text>,
        found: impl Into<Text>,
        source: Source,
    ) -> Self {
        Self {
            check: Check {
                question,
                asks: question.words(),
                outcome: CheckOutcome::Passed,
                expected: expected.into(),
                found: found.into(),
                decided_by: Vec::new(),
                source,
            },
            stop: None,
        }
    }

    /// The same check, which did not decide.
    pub(super) fn left_open(mut self) -> Self {
        self.check.outcome = CheckOutcome::LeftOpen;
        self.stop = None;
        self
    }

    /// The same check, failed.
    pub(super) fn refused(mut self, because: impl Into<Text>, cause: Cause) -> Self {
        self.check.outcome = CheckOutcome::Failed;
        self.stop = Some(Stop::Refused(Refused {
            because: because.into(),
            cause,
        }));
        self
    }

    /// The same check, which the model does not cover.
    pub(super) fn not_modelled(mut self, what: impl Into<Text>) -> Self {
        self.check.outcome = CheckOutcome::NotModelled;
        self.stop = Some(Stop::NotModelled(what.into()));
        self
    }

    /// The same check, with what of the drawing decided it.
    pub(super) fn decided_by(mut self, deciding: impl IntoIterator<Item = Deciding>) -> Self {
        self.check.decided_by.extend(deciding);
        self
    }

    /// The same check, decided by a node.
    pub(super) fn decided_by_node(self, node: NodeId) -> Self {
        self.decided_by([Deciding::Node(node)])
    }
}

/// Puts checks into the order in which they are made: after the one that ends
/// the matter, none is reached. Returns that end with the question it ended at.
pub(super) fn in_order(asked: Vec<Asked>) -> (Vec<Check>, Option<(Question, Stop)>) {
    let mut end = None;
    let checks = asked
        .into_iter()
        .map(|Asked { mut check, stop }| {
            if end.is_some() {
                check.outcome = CheckOutcome::NotReached;
                check.found = Text::empty();
                check.decided_by.clear();
            } else if let Some(stop) = stop {
                end = Some((check.question, stop));
            }
            check
        })
        .collect();
    (checks, end)
}
