//! The rules for calls, the tokens they leave behind, and what is claimed of them.

use super::{check_length, check_moment, check_room};
use crate::azure::ResourceKind;
use crate::diagram::assertion::NewAssertion;
use crate::diagram::error::EditError;
use crate::diagram::id::SettingId;
use crate::diagram::naming::check_rule;
use crate::diagram::silence::Silence;
use crate::diagram::{Credential, Diagram, HeldToken, NewCall, Node, limits};
use crate::time::Timestamp;

impl Diagram {
    /// Checks that code on this host can prove itself like that. The application
    /// that trusts it may be gone.
    fn check_credential_fits(
        &self,
        caller: &Node,
        credential: Credential,
    ) -> Result<(), EditError> {
        let kind = caller.resource_kind();
        let is_pod = kind.is_some_and(ResourceKind::is_pod);
        let runs_code = kind.is_some_and(ResourceKind::runs_code);
        let refuse = |credential| {
            Err(EditError::NotItsCredential {
                what: caller.kind_name(),
                credential,
            })
        };
        match credential {
            Credential::ManagedIdentity(_) if is_pod => refuse("a managed identity of its host"),
            Credential::Workload if !is_pod => refuse("a token of a Kubernetes service account"),
            Credential::Trusted { .. } if is_pod || !runs_code => {
                refuse("a managed identity that an application trusts")
            }
            Credential::Trusted { application, .. } => match self.node(application) {
                Some(node) if !node.kind.can_trust() => {
                    Err(EditError::CannotTrust(node.kind_name()))
                }
                Some(_) | None => Ok(()),
            },
            Credential::ManagedIdentity(_)
            | Credential::Setting(_)
            | Credential::DefaultChain
            | Credential::SignedInUser(_)
            | Credential::Workload
            | Credential::Nothing => Ok(()),
        }
    }

    /// Checks a call that is drawn now, but not whether the identity it names or the
    /// setting it uses exists: it may be gone.
    pub(in crate::diagram) fn check_call(&self, what: &NewCall) -> Result<(), EditError> {
        self.check_call_stands(what)?;
        let caller = self.node(what.caller);
        let host = caller.and_then(|node| node.resource_kind()?.row().host);
        match (caller, host) {
            (Some(caller), Some(host)) if !host.calls(what.operation) => {
                Err(EditError::NotKnownToCall {
                    what: caller.kind_name(),
                    does: what.operation.row().verb,
                })
            }
            _ => Ok(()),
        }
    }

    /// Checks a call that may have been drawn long ago, when a service was thought to
    /// do more by itself than is known today: it stays, and the flow refuses it by name.
    pub(in crate::diagram) fn check_call_stands(&self, what: &NewCall) -> Result<(), EditError> {
        check_length("name", &what.name, limits::MAX_NAME_CHARS)?;
        if let Some(audience) = &what.audience {
            check_length("audience", audience, limits::MAX_NAME_CHARS)?;
            if audience.is_empty() || !audience.bytes().all(|b| b.is_ascii_graphic()) {
                return Err(EditError::BadName {
                    name: audience.clone(),
                    what: "audience",
                    rule: "a URI or an id, in ASCII without blanks".to_owned(),
                });
            }
        }
        let caller = self
            .node(what.caller)
            .ok_or(EditError::NoSuchNode(what.caller))?;
        if caller
            .resource_kind()
            .is_none_or(|kind| kind.row().host.is_none())
        {
            return Err(EditError::NotACaller(caller.kind_name()));
        }
        check_credential_of(caller, what.credential)?;
        self.check_credential_fits(caller, what.credential)?;
        if let Some(setting) = what.setting() {
            self.check_setting_of_call(caller, setting)?;
        }
        self.check_scope_is_there(what.target)?;
        if !self.offers(what.target, what.operation) {
            return Err(EditError::NotOffered {
                target: self.scope_name(what.target).to_owned(),
                operation: what.operation,
            });
        }
        Ok(())
    }

    /// Checks that the caller can have settings, and that no other host has this
    /// one: code reads its own settings only.
    fn check_setting_of_call(&self, caller: &Node, setting: SettingId) -> Result<(), EditError> {
        if !caller.resource_kind().is_some_and(ResourceKind::runs_code) {
            return Err(EditError::NoSettings(caller.kind_name()));
        }
        let is_of_another = self
            .nodes()
            .any(|node| node.id != caller.id && self.setting(node.id, setting).is_some());
        if is_of_another {
            return Err(EditError::NoSuchSetting(caller.id, setting));
        }
        Ok(())
    }

    /// Whether this token can be held at this moment.
    pub(in crate::diagram) fn check_token(
        &self,
        token: &HeldToken,
        now: Timestamp,
    ) -> Result<(), EditError> {
        let host = self.node(token.host).and_then(|node| node.resource_kind());
        if host.is_none_or(|kind| kind.row().host.is_none()) {
            return Err(EditError::NotAToken("no code runs there"));
        }
        check_moment(token.issued_at)?;
        check_moment(token.expires_at)?;
        if now < token.issued_at || token.expires_at <= now {
            return Err(EditError::NotAToken("it is not good at this moment"));
        }
        check_length("audience", &token.audience, limits::MAX_TEXT_CHARS)?;
        check_length("name", &token.name, limits::MAX_NAME_CHARS)?;
        check_length("ARM id", &token.arm_id, limits::MAX_TEXT_CHARS)?;
        check_room("groups in a token", token.groups.len(), limits::MAX_NODES)
    }

    /// Checks what is claimed: of whom, and about what.
    pub(in crate::diagram) fn check_assertion(&self, what: &NewAssertion) -> Result<(), EditError> {
        if !what.name.is_empty() {
            check_rule(&what.name, "assertion", None)?;
        }
        let nodes = what.claim.nodes();
        check_room("claimants", nodes.len(), limits::MAX_CLAIMANTS + 1)?;
        if !nodes.is_sorted_by(|one, next| one < next) {
            return Err(EditError::ClaimantsOutOfOrder);
        }
        for id in nodes {
            let node = self.node(*id).ok_or(EditError::NoSuchNode(*id))?;
            if !node.can_be_claimed_of() {
                return Err(EditError::NoClaimant(node.kind_name()));
            }
            let with = what.claim.claimant().and_then(|it| it.with);
            if with.is_some() && node.resource().is_none() {
                return Err(EditError::NoCredentialThere(node.kind_name()));
            }
            if let Some(Credential::Setting(setting)) = with {
                self.check_setting_of_call(node, setting)?;
            }
        }
        self.check_scope_is_there(what.target)?;
        if !self
            .claimable_operations(what.target)
            .contains(&what.operation)
        {
            return Err(EditError::NotOffered {
                target: self.scope_name(what.target).to_owned(),
                operation: what.operation,
            });
        }
        Ok(())
    }

    /// Checks that a finding is silenced for a reason that can be shown.
    pub(in crate::diagram) fn check_silence(&self, silence: &Silence) -> Result<(), EditError> {
        if silence.reason.trim().is_empty() {
            return Err(EditError::NoReason);
        }
        let number = silence.finding.about;
        if number == 0 || number >= self.next_id() {
            return Err(EditError::OutOfBounds);
        }
        check_length("reason", &silence.reason, limits::MAX_REASON_CHARS)
    }
}

/// Checks that what makes the call can prove itself like this.
fn check_credential_of(caller: &Node, credential: Credential) -> Result<(), EditError> {
    let Some(kind) = caller.resource_kind() else {
        return Ok(());
    };
    match credential {
        Credential::ManagedIdentity(_) | Credential::DefaultChain if kind.acts_as_its_user() => {
            Err(EditError::ActsAsItsUser(caller.kind_name()))
        }
        Credential::SignedInUser(_) if !kind.acts_as_its_user() => {
            Err(EditError::NobodySignedIn(caller.kind_name()))
        }
        Credential::DefaultChain if !kind.runs_code() => {
            Err(EditError::NoSettings(caller.kind_name()))
        }
        _ => Ok(()),
    }
}
