//! Calls that are made with a secret, and how each of them fails.

use vouchsafe_model::diagram::{
    AccountReach, ClientCredentialId, ClientCredentialKind, Edit, KeyForm, KeySlot, NewNodeKind,
    NewSas, NewSasSigner, NewSecret, NodeId, PrincipalId, SasKind, SasLimits, SasPermissions,
    SasReach, Scope, SettingId, Subject,
};
use vouchsafe_model::flow::Timestamp;

use super::drawing::Drawing;
use super::stories::{World, vm_and_storage, world};

/// A web app that holds a copy of a key of the storage account.
pub(super) struct Copied {
    pub(super) world: World,
    pub(super) setting: SettingId,
}

pub(super) fn copied(slot: KeySlot, form: KeyForm) -> Copied {
    let mut world = world("app-service", "web", "storage-account", "contosoinvoices");
    let setting = world
        .drawing
        .copy_key(world.caller, world.target, slot, form);
    Copied { world, setting }
}

impl Copied {
    pub(super) fn then(mut self, edit: Edit) -> Self {
        self.world.drawing.edit(edit);
        self
    }

    pub(super) fn call(self, operation: &str) -> Drawing {
        let Self { mut world, setting } = self;
        let target = world.drawing.target(world.target, operation);
        world
            .drawing
            .call_with_setting(world.caller, operation, target, setting);
        world.drawing
    }

    /// The call, and then an edit that goes for it.
    fn call_before(self, operation: &str, edit: Edit) -> Drawing {
        let mut drawing = self.call(operation);
        drawing.edit(edit);
        drawing
    }

    pub(super) fn regenerated(self, slot: KeySlot) -> Self {
        let node = self.world.target;
        self.then(Edit::RegenerateKey { node, slot })
    }

    pub(super) fn disallowed(self) -> Self {
        let node = self.world.target;
        self.then(Edit::DisallowKeyAccess(node))
    }
}

pub(crate) fn connection_string_reads_blob() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString).call("read-blob")
}

pub(crate) fn account_key_sends_message() -> Drawing {
    copied(KeySlot::Second, KeyForm::KeyAlone).call("put-message")
}

pub(crate) fn account_key_deletes_message() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone).call("delete-message")
}

pub(crate) fn account_key_creates_container() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone).call("create-container")
}

pub(crate) fn key_was_made_anew_after_it_was_copied() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString)
        .regenerated(KeySlot::First)
        .call("read-blob")
}

pub(crate) fn other_key_was_made_anew() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString)
        .regenerated(KeySlot::Second)
        .call("read-blob")
}

pub(crate) fn account_lets_no_keys_in() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString)
        .disallowed()
        .call("write-blob")
}

pub(crate) fn account_lets_no_keys_in_and_the_key_is_old() -> Drawing {
    copied(KeySlot::First, KeyForm::ConnectionString)
        .disallowed()
        .regenerated(KeySlot::First)
        .call("list-blobs")
}

/// A machine that holds a key of one account and calls another with it.
fn of_another_account(form: KeyForm) -> Drawing {
    let mut world = vm_and_storage();
    let other = world
        .drawing
        .resource("storage-account", "contosologs", None);
    let setting = world
        .drawing
        .copy_key(world.caller, other, KeySlot::Second, form);
    let target = world.drawing.target(world.target, "read-blob");
    world
        .drawing
        .call_with_setting(world.caller, "read-blob", target, setting);
    world.drawing
}

pub(crate) fn key_of_another_account() -> Drawing {
    of_another_account(KeyForm::KeyAlone)
}

pub(crate) fn connection_string_of_another_account() -> Drawing {
    of_another_account(KeyForm::ConnectionString)
}

pub(crate) fn setting_was_deleted() -> Drawing {
    let copied = copied(KeySlot::First, KeyForm::ConnectionString);
    let setting = Subject::Setting(copied.world.caller, copied.setting);
    copied.call_before("read-blob", Edit::Delete(vec![setting]))
}

pub(crate) fn account_key_cannot_get_a_user_delegation_key() -> Drawing {
    copied(KeySlot::First, KeyForm::KeyAlone).call("get-user-delegation-key")
}

pub(crate) fn account_key_at_the_vault() -> Drawing {
    let Copied { mut world, setting } = copied(KeySlot::First, KeyForm::KeyAlone);
    let vault = world.drawing.resource("key-vault", "kv-shop", None);
    let target = world.drawing.target(vault, "get-secret");
    world
        .drawing
        .call_with_setting(world.caller, "get-secret", target, setting);
    world.drawing
}

// Applications, which prove themselves with a client secret or a certificate.

/// A container app that reads a blob, or a secret, as the application `ci-deploy`.
struct Application {
    world: World,
    application: NodeId,
    credential: ClientCredentialId,
    setting: SettingId,
}

fn application(kind: ClientCredentialKind) -> Application {
    application_calling(kind, "storage-account", "contosoinvoices")
}

fn application_calling(kind: ClientCredentialKind, target: &str, name: &str) -> Application {
    let mut world = world("container-app", "ca-orders", target, name);
    let drawing = &mut world.drawing;
    let application = drawing.place(NewNodeKind::ServicePrincipal, "ci-deploy", None);
    let in_half_a_year = Timestamp::START.plus_seconds(180 * 86_400);
    let credential = drawing.client_credential(application, kind, in_half_a_year);
    let setting = drawing.copy_credential(world.caller, application, credential);
    Application {
        world,
        application,
        credential,
        setting,
    }
}

impl Application {
    fn granted(mut self, role: &str) -> Self {
        let scope = Scope::Node(self.world.target);
        let principal = PrincipalId::of_node(self.application);
        self.world.drawing.assign(principal, role, scope);
        self
    }

    fn then(mut self, edit: Edit) -> Self {
        self.world.drawing.edit(edit);
        self
    }

    fn expired(self) -> Self {
        let (application, credential) = (self.application, self.credential);
        self.then(Edit::SetExpiry {
            application,
            credential,
            expires_at: Timestamp::START,
        })
    }

    fn without(self, subject: Subject) -> Self {
        self.then(Edit::Delete(vec![subject]))
    }

    fn call(self, operation: &str) -> Drawing {
        let Self {
            mut world, setting, ..
        } = self;
        let target = world.drawing.target(world.target, operation);
        world
            .drawing
            .call_with_setting(world.caller, operation, target, setting);
        world.drawing
    }
}

pub(crate) fn client_secret_reads_blob() -> Drawing {
    application(ClientCredentialKind::Secret)
        .granted("Storage Blob Data Reader")
        .call("read-blob")
}

pub(crate) fn certificate_gets_secret() -> Drawing {
    application_calling(ClientCredentialKind::Certificate, "key-vault", "kv-orders")
        .granted("Key Vault Secrets User")
        .call("get-secret")
}

pub(crate) fn client_secret_without_role() -> Drawing {
    application(ClientCredentialKind::Secret).call("write-blob")
}

pub(crate) fn client_secret_was_deleted() -> Drawing {
    let app = application(ClientCredentialKind::Secret).granted("Storage Blob Data Reader");
    let secret = Subject::ClientCredential(app.application, app.credential);
    app.without(secret).call("read-blob")
}

pub(crate) fn client_secret_has_expired() -> Drawing {
    application(ClientCredentialKind::Secret)
        .granted("Storage Blob Data Reader")
        .expired()
        .call("read-blob")
}

pub(crate) fn certificate_was_deleted() -> Drawing {
    let app = application(ClientCredentialKind::Certificate);
    let certificate = Subject::ClientCredential(app.application, app.credential);
    app.without(certificate).call("read-blob")
}

pub(crate) fn certificate_has_expired() -> Drawing {
    application(ClientCredentialKind::Certificate)
        .expired()
        .call("read-blob")
}

pub(crate) fn application_was_deleted() -> Drawing {
    let app = application(ClientCredentialKind::Secret);
    let node = Subject::Node(app.application);
    app.without(node).call("read-blob")
}

pub(crate) fn client_secret_for_a_service_nobody_knows() -> Drawing {
    let app = application(ClientCredentialKind::Secret);
    let mut drawing = app.call("read-blob");
    let call = drawing
        .diagram
        .calls()
        .next()
        .map(|it| (it.id, it.what.clone()));
    if let Some((call, mut what)) = call {
        what.audience = Some("https://nobody.example".to_owned());
        drawing.edit(Edit::ChangeCall { call, what });
    }
    drawing
}

// Shared access signatures of a container.

/// A web app that holds a SAS of the container `invoices`, good for an hour.
fn sas(letters: &str) -> Copied {
    let mut world = world("app-service", "web", "storage-account", "contosoinvoices");
    let new = new_sas(&mut world, letters);
    let setting = world.drawing.copy(world.caller, NewSecret::Sas(new));
    Copied { world, setting }
}

fn new_sas(world: &mut World, letters: &str) -> NewSas {
    let Scope::Part(account, container) = world.drawing.target(world.target, "read-blob") else {
        panic!("a blob is read from a container");
    };
    let reach = SasReach::Service(SasKind::Container, container);
    NewSas {
        limits: SasLimits::default(),
        account,
        reach,
        signer: NewSasSigner::Key(KeySlot::First),
        permissions: SasPermissions::from_letters(letters, reach).expect("letters of a SAS"),
        starts_at: Timestamp::START,
        expires_at: Timestamp::START.plus_seconds(3_600),
    }
}

impl Copied {
    /// The same SAS with another time or place, signed anew.
    fn signed_anew(mut self, letters: &str, change: impl Fn(&mut NewSas)) -> Self {
        let mut new = new_sas(&mut self.world, letters);
        change(&mut new);
        let (host, setting) = (self.world.caller, self.setting);
        self.then(Edit::ChangeSetting {
            host,
            setting,
            secret: NewSecret::Sas(new),
        })
    }
}

pub(crate) fn sas_reads_blob() -> Drawing {
    sas("rl").call("read-blob")
}

pub(crate) fn sas_lists_blobs() -> Drawing {
    sas("rl").call("list-blobs")
}

pub(crate) fn sas_lacks_a_permission() -> Drawing {
    sas("rl").call("write-blob")
}

pub(crate) fn sas_has_expired() -> Drawing {
    sas("r")
        .signed_anew("r", |new| {
            new.starts_at = Timestamp::START.plus_seconds(-7_200);
            new.expires_at = Timestamp::START.plus_seconds(-3_600);
        })
        .call("read-blob")
}

pub(crate) fn sas_was_signed_with_a_key_made_anew_since() -> Drawing {
    sas("r").regenerated(KeySlot::First).call("read-blob")
}

pub(crate) fn sas_of_another_container() -> Drawing {
    let mut copied = sas("r");
    let world = &mut copied.world;
    let other = world
        .drawing
        .part(world.target, "blob-container", Some("reports"));
    copied
        .signed_anew("r", |new| {
            new.reach = SasReach::Service(SasKind::Container, other)
        })
        .call("read-blob")
}

pub(crate) fn account_lets_no_sas_in() -> Drawing {
    sas("r").disallowed().call("read-blob")
}

pub(crate) fn sas_cannot_create_a_container() -> Drawing {
    sas("racwdl").call("create-container")
}

// User delegation SAS, which an identity signs.

/// A web app that holds a SAS of the container, signed by `id-signer`, which has
/// these roles on the account.
fn delegated(letters: &str, roles: &[&str]) -> (Copied, PrincipalId) {
    let mut copied = sas(letters);
    let drawing = &mut copied.world.drawing;
    let node = drawing.place(NewNodeKind::UserAssignedIdentity, "id-signer", None);
    let signer = PrincipalId::of_node(node);
    for role in roles {
        drawing.assign(signer, role, Scope::Node(copied.world.target));
    }
    let copied = copied.signed_anew(letters, |new| {
        new.signer = NewSasSigner::Principal(signer);
    });
    (copied, signer)
}

const SIGNER: &[&str] = &["Storage Blob Delegator", "Storage Blob Data Reader"];

pub(crate) fn user_delegation_sas_reads_blob() -> Drawing {
    delegated("r", SIGNER).0.call("read-blob")
}

pub(crate) fn user_delegation_sas_survives_without_shared_key() -> Drawing {
    delegated("r", SIGNER).0.disallowed().call("read-blob")
}

pub(crate) fn user_delegation_sas_allows_no_more_than_its_signer_may() -> Drawing {
    delegated("cw", SIGNER).0.call("write-blob")
}

pub(crate) fn user_delegation_sas_lacks_a_permission() -> Drawing {
    delegated("r", SIGNER).0.call("list-blobs")
}

pub(crate) fn user_delegation_keys_were_revoked() -> Drawing {
    let copied = delegated("r", SIGNER).0;
    let node = copied.world.target;
    copied
        .then(Edit::RevokeDelegationKeys(node))
        .call("read-blob")
}

pub(crate) fn user_delegation_sas_has_expired() -> Drawing {
    let (copied, signer) = delegated("r", SIGNER);
    copied
        .signed_anew("r", |new| {
            new.signer = NewSasSigner::Principal(signer);
            new.starts_at = Timestamp::START.plus_seconds(-7_200);
            new.expires_at = Timestamp::START.plus_seconds(-3_600);
        })
        .call("read-blob")
}

pub(crate) fn signer_of_the_user_delegation_sas_was_deleted() -> Drawing {
    let (copied, signer) = delegated("r", SIGNER);
    let node = NodeId::new(signer.number());
    copied.call_before("read-blob", Edit::Delete(vec![Subject::Node(node)]))
}

// SAS of the whole account.

/// A web app that holds an account SAS.
fn account_sas(services: &str, levels: &str, letters: &str) -> Copied {
    let reach = AccountReach::from_letters(services, levels).expect("letters of an account SAS");
    let reach = SasReach::Account(reach);
    sas("r").signed_anew("r", |new| {
        new.reach = reach;
        new.permissions =
            SasPermissions::from_letters(letters, reach).expect("letters of an account SAS");
    })
}

pub(crate) fn account_sas_lists_containers() -> Drawing {
    account_sas("bq", "sco", "rl").call("list-containers")
}

pub(crate) fn account_sas_adds_a_message() -> Drawing {
    account_sas("q", "o", "a").call("put-message")
}

pub(crate) fn account_sas_is_for_another_service() -> Drawing {
    account_sas("q", "sco", "rl").call("read-blob")
}

pub(crate) fn account_sas_is_for_another_resource_type() -> Drawing {
    account_sas("b", "o", "rl").call("list-blobs")
}

pub(crate) fn account_sas_lacks_a_permission() -> Drawing {
    account_sas("b", "sco", "rl").call("delete-blob")
}

pub(crate) fn account_sas_was_signed_with_a_key_made_anew_since() -> Drawing {
    account_sas("b", "sco", "rl")
        .regenerated(KeySlot::First)
        .call("read-blob")
}
