//! Settings that refer to a secret of a vault, and what becomes of that.

use vouchsafe_model::azure::{DataRole, Mode};
use vouchsafe_model::diagram::{
    Edit, KeyForm, KeySlot, NewSecret, NodeId, PartId, PrincipalId, ReferenceForm, Scope,
    SettingId, Subject, VaultReference,
};

use super::drawing::Drawing;
use super::stories::{World, world};

/// A web app whose setting refers to a vault that holds a key of the account.
pub(super) struct Referring {
    pub(super) world: World,
    pub(super) vault: NodeId,
    secret: PartId,
    setting: SettingId,
    identity: Option<PrincipalId>,
}

pub(super) fn referring(form: ReferenceForm) -> Referring {
    let mut world = world("app-service", "web", "storage-account", "contosoinvoices");
    let drawing = &mut world.drawing;
    let setting = drawing.copy_key(
        world.caller,
        world.target,
        KeySlot::First,
        KeyForm::ConnectionString,
    );
    let vault = drawing.resource("key-vault", "kv-web", None);
    let secret = drawing.part(vault, "key-vault-secret", Some("storage"));
    drawing.edit(Edit::ReferToVault {
        host: world.caller,
        setting,
        reference: Some(VaultReference {
            vault,
            secret,
            form,
        }),
    });
    Referring {
        world,
        vault,
        secret,
        setting,
        identity: None,
    }
}

impl Referring {
    pub(super) fn with_identity(mut self) -> Self {
        let host = self.world.caller;
        self.identity = Some(self.world.drawing.enable(host));
        self
    }

    pub(super) fn that_may_read_the_vault(mut self) -> Self {
        let identity = self.identity.expect("it has an identity");
        let vault = Scope::Node(self.vault);
        let drawing = &mut self.world.drawing;
        drawing.assign(identity, "Key Vault Secrets User", vault);
        self
    }

    pub(super) fn then(mut self, edit: Edit) -> Self {
        self.world.drawing.edit(edit);
        self
    }

    fn called(self) -> Drawing {
        let Self {
            mut world, setting, ..
        } = self;
        let target = world.drawing.target(world.target, "read-blob");
        world
            .drawing
            .call_with_setting(world.caller, "read-blob", target, setting);
        world.drawing
    }
}

pub(crate) fn reference_to_a_vault_reads_blob() -> Drawing {
    referring(ReferenceForm::SecretUri)
        .with_identity()
        .that_may_read_the_vault()
        .called()
}

pub(crate) fn reference_without_an_identity() -> Drawing {
    referring(ReferenceForm::VaultName).called()
}

pub(crate) fn reference_to_a_vault_that_may_not_be_read() -> Drawing {
    referring(ReferenceForm::SecretUri).with_identity().called()
}

pub(crate) fn reference_to_a_secret_that_was_deleted() -> Drawing {
    let referring = referring(ReferenceForm::SecretUri)
        .with_identity()
        .that_may_read_the_vault();
    let gone = Subject::Part(referring.vault, referring.secret);
    referring.then(Edit::Delete(vec![gone])).called()
}

/// The key was made anew; the vault still holds the old one.
pub(crate) fn reference_to_a_vault_that_holds_an_old_key() -> Drawing {
    let referring = referring(ReferenceForm::SecretUri)
        .with_identity()
        .that_may_read_the_vault();
    let node = referring.world.target;
    referring
        .then(Edit::RegenerateKey {
            node,
            slot: KeySlot::First,
        })
        .called()
}

/// A web app that resolves its references with a user-assigned identity.
fn referring_with_another() -> (Referring, NodeId) {
    let mut referring = referring(ReferenceForm::SecretUri);
    let host = referring.world.caller;
    let principal = referring.world.drawing.attach_new(host, "id-vaults");
    referring.identity = Some(principal);
    let principal = Some(principal);
    let chosen = referring.then(Edit::SetReferenceIdentity { host, principal });
    let identity = chosen.identity.expect("it has an identity").number();
    (chosen, NodeId::new(identity))
}

pub(crate) fn reference_with_a_user_assigned_identity() -> Drawing {
    let (referring, _) = referring_with_another();
    referring.that_may_read_the_vault().called()
}

pub(crate) fn reference_with_an_identity_that_is_not_attached() -> Drawing {
    let (referring, identity) = referring_with_another();
    let attachment = Subject::Attachment(referring.world.caller, identity);
    referring.then(Edit::Delete(vec![attachment])).called()
}

pub(crate) fn reference_with_an_identity_that_was_deleted() -> Drawing {
    let (referring, identity) = referring_with_another();
    let gone = Subject::Node(identity);
    referring.then(Edit::Delete(vec![gone])).called()
}

pub(crate) fn reference_to_a_vault_with_access_policies() -> Drawing {
    let referring = referring(ReferenceForm::SecretUri).with_identity();
    let vault = referring.vault;
    let mode = Mode::named("vault-access-policies");
    referring
        .that_may_read_the_vault()
        .then(Edit::SetMode { node: vault, mode })
        .called()
}

/// Both the key and what the vault holds are replaced while time runs.
pub(super) fn replaced(seconds_ago: i64) -> Referring {
    let mut referring = referring(ReferenceForm::SecretUri)
        .with_identity()
        .that_may_read_the_vault();
    referring.world.drawing.start_clock();
    let (host, setting) = (referring.world.caller, referring.setting);
    let node = referring.world.target;
    let slot = KeySlot::First;
    let mut referring =
        referring
            .then(Edit::RegenerateKey { node, slot })
            .then(Edit::ChangeSetting {
                host,
                setting,
                secret: NewSecret::AccountKey {
                    account: node,
                    slot,
                    form: KeyForm::ConnectionString,
                },
            });
    referring.world.drawing.wait(seconds_ago);
    referring
}

const HOUR: i64 = 3_600;

pub(crate) fn reference_whose_secret_was_replaced_an_hour_ago() -> Drawing {
    replaced(HOUR).called()
}

pub(crate) fn reference_whose_secret_was_replaced_the_day_before() -> Drawing {
    replaced(24 * HOUR).called()
}

pub(crate) fn reference_resolved_again_after_its_secret_was_replaced() -> Drawing {
    let referring = replaced(HOUR);
    let host = referring.world.caller;
    referring.then(Edit::ResolveReferences(host)).called()
}

/// What it takes to read the secret is lost while time runs.
fn shut(referring: Referring, seconds_ago: i64, lost: impl Fn(&Referring) -> Subject) -> Referring {
    let mut referring = referring;
    referring.world.drawing.start_clock();
    let lost = lost(&referring);
    let mut referring = referring.then(Edit::Delete(vec![lost]));
    referring.world.drawing.wait(seconds_ago);
    referring
}

fn its_role(referring: &Referring) -> Subject {
    let mut roles = referring.world.drawing.diagram.role_assignments();
    let role = roles.find(|it| Some(it.principal) == referring.identity);
    Subject::RoleAssignment(role.expect("it has one").id)
}

fn role_taken(seconds_ago: i64) -> Referring {
    let referring = referring(ReferenceForm::SecretUri)
        .with_identity()
        .that_may_read_the_vault();
    shut(referring, seconds_ago, its_role)
}

pub(crate) fn reference_whose_role_was_taken_just_now() -> Drawing {
    role_taken(60).called()
}

pub(crate) fn reference_whose_role_was_taken_an_hour_ago() -> Drawing {
    role_taken(HOUR).called()
}

pub(crate) fn reference_whose_role_was_taken_the_day_before() -> Drawing {
    // A role counts for ten minutes more.
    role_taken(24 * HOUR + 600).called()
}

/// The platform asks the vault, and is refused.
pub(crate) fn reference_resolved_again_after_its_role_was_taken() -> Drawing {
    let referring = role_taken(HOUR);
    let host = referring.world.caller;
    referring.then(Edit::ResolveReferences(host)).called()
}

/// Nobody could ever read it: there is nothing that is kept.
pub(crate) fn reference_whose_useless_role_was_taken() -> Drawing {
    let mut referring = referring(ReferenceForm::SecretUri).with_identity();
    let identity = referring.identity.expect("it has an identity");
    let vault = Scope::Node(referring.vault);
    let drawing = &mut referring.world.drawing;
    drawing.assign(identity, "Key Vault Reader", vault);
    shut(referring, HOUR, its_role).called()
}

pub(crate) fn reference_whose_access_policy_was_taken_an_hour_ago() -> Drawing {
    let referring = referring(ReferenceForm::SecretUri).with_identity();
    let identity = referring.identity.expect("it has an identity");
    let vault = referring.vault;
    let mode = Mode::named("vault-access-policies");
    let referring =
        referring
            .then(Edit::SetMode { node: vault, mode })
            .then(Edit::GrantDataRoles {
                scope: Scope::Node(vault),
                principal: identity,
                roles: vec![DataRole::named("vault-secrets-get")],
            });
    let its_policy = |referring: &Referring| {
        let mut policies = referring.world.drawing.diagram.data_grants();
        Subject::DataGrant(policies.next().expect("it has one").id)
    };
    shut(referring, HOUR, its_policy).called()
}

fn secret_deleted(seconds_ago: i64) -> Drawing {
    let referring = referring(ReferenceForm::SecretUri)
        .with_identity()
        .that_may_read_the_vault();
    let its_secret = |it: &Referring| Subject::Part(it.vault, it.secret);
    shut(referring, seconds_ago, its_secret).called()
}

pub(crate) fn reference_whose_secret_was_deleted_an_hour_ago() -> Drawing {
    secret_deleted(HOUR)
}

pub(crate) fn reference_whose_secret_was_deleted_the_day_before() -> Drawing {
    secret_deleted(24 * HOUR)
}

/// It is resolved anew while the role that was taken counts still.
pub(crate) fn reference_resolved_again_while_its_role_counts_still() -> Drawing {
    let referring = role_taken(300);
    let host = referring.world.caller;
    let mut referring = referring.then(Edit::ResolveReferences(host));
    referring.world.drawing.wait(HOUR);
    referring.called()
}
