//! What is drawn, where somebody breaks in, and when.

mod hosts;
mod identities;
mod keys;
mod storage;
mod vaults;

use vouchsafe_model::azure::Service;
use vouchsafe_model::compromise::{Comparison, Effect, Foothold, LeakPlace, Loot, Reach, reach};
use vouchsafe_model::diagram::{
    ClientCredentialKind, Edit, HeldSecret, KeyForm, KeySlot, NewNodeKind, NewSas, NewSasSigner,
    NewSecret, NodeId, PrincipalId, SasKind, SasLimits, SasPermission, SasPermissions, SasReach,
    Scope, SettingId,
};
use vouchsafe_model::flow::Timestamp;

use super::drawing::Drawing;
use super::stories::{World, world};

pub(crate) use hosts::{
    a_client_certificate_is_leaked, a_database_password_is_leaked,
    a_pod_sends_forged_requests_with_headers, a_token_from_cloud_shell_is_stolen,
    an_administrator_of_roles_is_a_reader_too, cloud_shell_sends_forged_requests_with_headers,
    code_runs_in_a_pod, code_runs_in_cloud_shell, tokens_and_old_secrets,
};
pub(crate) use identities::{
    a_deny_assignment_stands_in_the_way, a_machine_sends_forged_requests,
    a_machine_sends_forged_requests_with_headers, a_role_comes_through_a_group,
    a_token_for_resource_manager_is_stolen, a_token_for_storage_is_stolen,
    a_web_app_sends_forged_requests_with_headers, an_application_trusts_the_identity,
    an_arc_server_sends_forged_requests_with_headers, an_operator_attaches_what_it_may,
    an_owner_of_a_group_grants_itself_what_it_lacks, code_leads_from_machine_to_machine,
};
pub(crate) use keys::{
    a_connection_string_of_a_rule_is_leaked, a_contributor_gives_itself_an_access_policy,
    whoever_lists_the_keys_of_a_cache_has_what_is_in_it,
    whoever_lists_the_keys_of_a_model_completes_chats,
    whoever_lists_the_keys_of_a_namespace_has_its_messages,
    whoever_lists_the_keys_of_a_store_has_its_key_values,
    whoever_lists_the_keys_of_an_account_has_its_items,
    whoever_lists_the_read_only_keys_of_an_account_reads_its_items,
    whoever_owns_a_queue_lists_the_keys_of_its_rules,
};
pub(crate) use storage::{
    a_leaked_account_key_reaches_every_service, a_leaked_account_sas_reaches_the_services_it_names,
    a_sas_for_some_addresses_is_leaked, a_sas_of_a_queue_is_leaked, a_sas_of_a_table_is_leaked,
    a_sas_that_names_a_policy_is_leaked, a_sas_was_leaked_whose_policy_was_deleted,
};
pub(crate) use vaults::{
    code_finds_no_more_than_a_reference, code_finds_what_a_reference_names,
    code_reads_a_secret_that_was_renewed, whoever_reads_a_vault_has_what_it_holds,
    whoever_reads_a_vault_reads_what_was_renewed,
};

/// A drawing, and where somebody breaks in.
pub(crate) struct Attack {
    pub(crate) drawing: Drawing,
    pub(crate) foothold: Foothold,
    pub(crate) now: Timestamp,
}

const HOUR: i64 = 3_600;
const YEAR: i64 = 31_536_000;

fn attack(drawing: Drawing, foothold: Foothold) -> Attack {
    Attack {
        drawing,
        foothold,
        now: Timestamp::START,
    }
}

/// `web-vm` beside the storage account `contosoinvoices`, from which it reads with
/// its own identity.
fn machine() -> World {
    let mut world = world(
        "virtual-machine",
        "web-vm",
        "storage-account",
        "contosoinvoices",
    );
    let identity = world.drawing.enable(world.caller);
    let container = world.drawing.target(world.target, "read-blob");
    world
        .drawing
        .assign(identity, "Storage Blob Data Reader", container);
    world
}

fn secret(drawing: &Drawing, host: NodeId, setting: SettingId) -> HeldSecret {
    drawing
        .diagram
        .setting(host, setting)
        .expect("the setting was made")
        .secret
}

fn leaked(drawing: Drawing, host: NodeId, setting: SettingId) -> Attack {
    let secret = secret(&drawing, host, setting);
    attack(
        drawing,
        Foothold::LeakedSecret {
            secret,
            place: LeakPlace::Repository,
        },
    )
}

fn copied_key() -> (World, SettingId) {
    let mut world = world("app-service", "web", "storage-account", "contosoinvoices");
    let setting = world.drawing.copy_key(
        world.caller,
        world.target,
        KeySlot::First,
        KeyForm::ConnectionString,
    );
    (world, setting)
}

fn copied_sas() -> (World, SettingId) {
    let mut world = world("app-service", "web", "storage-account", "contosoinvoices");
    let Scope::Part(account, container) = world.drawing.target(world.target, "read-blob") else {
        panic!("a blob is read from a container");
    };
    let sas = NewSecret::Sas(NewSas {
        limits: SasLimits::default(),
        account,
        reach: SasReach::Service(SasKind::Container, container),
        signer: NewSasSigner::Key(KeySlot::First),
        permissions: SasPermissions::only(SasPermission::Read),
        starts_at: Timestamp::START,
        expires_at: Timestamp::START.plus_seconds(8 * HOUR),
    });
    let setting = world.drawing.copy(world.caller, sas);
    (world, setting)
}

pub(crate) fn code_runs_on_a_machine() -> Attack {
    let mut world = machine();
    let second = world.drawing.attach_new(world.caller, "id-payroll");
    let vault = world.drawing.resource("key-vault", "kv-payroll", None);
    world
        .drawing
        .assign(second, "Key Vault Secrets User", Scope::Node(vault));
    let archive = world.drawing.resource("storage-account", "archive", None);
    world
        .drawing
        .copy_key(world.caller, archive, KeySlot::First, KeyForm::KeyAlone);
    attack(world.drawing, Foothold::CodeExecution(world.caller))
}

pub(crate) fn code_runs_on_a_machine_without_identity() -> Attack {
    let mut world = machine();
    world
        .drawing
        .edit(Edit::DisableSystemAssigned(world.caller));
    attack(world.drawing, Foothold::CodeExecution(world.caller))
}

pub(crate) fn an_account_key_is_leaked() -> Attack {
    let (world, setting) = copied_key();
    leaked(world.drawing, world.caller, setting)
}

pub(crate) fn an_account_key_was_leaked_before_it_was_made_anew() -> Attack {
    let (world, setting) = copied_key();
    let mut attack = leaked(world.drawing, world.caller, setting);
    attack.drawing.edit(Edit::RegenerateKey {
        node: world.target,
        slot: KeySlot::First,
    });
    attack
}

pub(crate) fn a_leaked_key_that_the_account_does_not_let_in() -> Attack {
    let (mut world, setting) = copied_key();
    world.drawing.edit(Edit::DisallowKeyAccess(world.target));
    leaked(world.drawing, world.caller, setting)
}

pub(crate) fn a_sas_is_leaked() -> Attack {
    let (world, setting) = copied_sas();
    leaked(world.drawing, world.caller, setting)
}

/// What stops it is to revoke the user delegation keys: the account key did not sign it.
pub(crate) fn a_user_delegation_sas_is_leaked() -> Attack {
    let (mut world, setting) = copied_sas();
    let drawing = &mut world.drawing;
    let node = drawing.place(NewNodeKind::UserAssignedIdentity, "id-signer", None);
    let signer = PrincipalId::of_node(node);
    for role in ["Storage Blob Delegator", "Storage Blob Data Reader"] {
        drawing.assign(signer, role, Scope::Node(world.target));
    }
    let HeldSecret::Sas(sas) = secret(&world.drawing, world.caller, setting) else {
        panic!("it is a SAS");
    };
    world.drawing.edit(Edit::ChangeSetting {
        host: world.caller,
        setting,
        secret: NewSecret::Sas(NewSas {
            signer: NewSasSigner::Principal(signer),
            ..sas.again()
        }),
    });
    leaked(world.drawing, world.caller, setting)
}

pub(crate) fn a_sas_was_leaked_that_has_expired() -> Attack {
    let (world, setting) = copied_sas();
    Attack {
        now: Timestamp::START.plus_seconds(9 * HOUR),
        ..leaked(world.drawing, world.caller, setting)
    }
}

pub(crate) fn a_client_secret_of_a_contributor_is_leaked() -> Attack {
    let mut world = world("app-service", "web", "storage-account", "contosoinvoices");
    let drawing = &mut world.drawing;
    let application = drawing.place(NewNodeKind::ServicePrincipal, "deployer", None);
    let credential = drawing.client_credential(
        application,
        ClientCredentialKind::Secret,
        Timestamp::START.plus_seconds(YEAR),
    );
    let setting = drawing.copy_credential(world.caller, application, credential);
    drawing.assign(
        PrincipalId::of_node(application),
        "Contributor",
        Scope::Node(world.target),
    );
    leaked(world.drawing, world.caller, setting)
}

fn token(drawing: Drawing, principal: PrincipalId, service: &str) -> Attack {
    attack(
        drawing,
        Foothold::StolenToken {
            principal,
            service: Service::named(service),
        },
    )
}

/// One app that reads with an account key, one with a client secret, one with a
/// SAS, one with an identity.
pub(crate) fn old_way_and_new_way() -> Drawing {
    let mut drawing = Drawing::new();
    let account = drawing.resource("storage-account", "contosoinvoices", None);
    let container = drawing.target(account, "read-blob");
    let Scope::Part(_, part) = container else {
        panic!("a blob is read from a container");
    };
    let with_key = drawing.resource("app-service", "with-key", None);
    drawing.copy_key(with_key, account, KeySlot::First, KeyForm::ConnectionString);
    let with_sas = drawing.resource("app-service", "with-sas", None);
    drawing.copy(
        with_sas,
        NewSecret::Sas(NewSas {
            limits: SasLimits::default(),
            account,
            reach: SasReach::Service(SasKind::Container, part),
            signer: NewSasSigner::Key(KeySlot::First),
            permissions: SasPermissions::only(SasPermission::Read),
            starts_at: Timestamp::START,
            expires_at: Timestamp::START.plus_seconds(8 * HOUR),
        }),
    );
    let with_secret = drawing.resource("app-service", "with-secret", None);
    let application = drawing.place(NewNodeKind::ServicePrincipal, "app-invoices", None);
    let credential = drawing.client_credential(
        application,
        ClientCredentialKind::Secret,
        Timestamp::START.plus_seconds(YEAR),
    );
    drawing.copy_credential(with_secret, application, credential);
    drawing.assign(
        PrincipalId::of_node(application),
        "Storage Blob Data Reader",
        container,
    );
    let with_identity = drawing.resource("app-service", "with-identity", None);
    let identity = drawing.enable(with_identity);
    drawing.assign(identity, "Storage Blob Data Reader", container);
    drawing.call_to(with_identity, "read-blob", container);
    drawing
}

pub(crate) fn row(comparison: &Comparison) -> String {
    let stop = match &comparison.stop {
        Some((title, effect)) => format!("{title}, {}", effect.words()),
        None => "nothing to stop".to_owned(),
    };
    format!(
        "{}\n  {} operations on {} things, {}\n  {stop}\n",
        comparison.what,
        comparison.operations,
        comparison.targets,
        comparison.lifetime.words(Timestamp::START)
    )
}

/// Applies each remedy by itself: less is reached then, or the gain that it is
/// against is there no more.
pub(crate) fn every_remedy_helps(attack: Attack) {
    let Attack {
        drawing,
        foothold,
        now,
    } = attack;
    let before = reach(&drawing.diagram, &foothold, now);
    for remedy in &before.remedies {
        let Some(edit) = &remedy.edit else {
            continue;
        };
        let mut diagram = drawing.diagram.clone();
        if let Err(error) = diagram.apply(edit) {
            panic!("{}: {error}", remedy.title);
        }
        // Where time runs, what was taken counts for a while.
        let now = match diagram.clock() {
            None => now,
            Some(clock) => {
                let now = clock.now.plus_seconds(600);
                diagram
                    .apply(&Edit::AdvanceClock { to: now })
                    .expect("it goes on");
                now
            }
        };
        let after = reach(&diagram, &foothold, now);
        // A token that was issued lives on.
        let is_token = matches!(
            before.gains.get(remedy.against).map(|gain| &gain.loot),
            Some(Loot::Token { .. })
        );
        let has_helped = size(&after) < size(&before)
            || after.gains.len() < before.gains.len()
            || (is_token && remedy.effect == Effect::WhenTokensExpire)
            || before.reached.is_empty();
        assert!(has_helped, "no help: {} in {foothold:?}", remedy.title);
    }
}

fn size(reach: &Reach) -> usize {
    reach.reached.iter().map(|it| it.operations.len()).sum()
}
