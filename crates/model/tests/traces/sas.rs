//! Calls that are made with shared access signatures of all kinds.

use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{
    AccountReach, CallId, Credential, Edit, KeySlot, NewCall, NewNodeKind, NewSas, NewSasSigner,
    NewSecret, NodeId, PartId, PrincipalId, SasKind, SasLimits, SasPermission, SasPermissions,
    SasReach, Scope, SettingId, Subject,
};
use vouchsafe_model::flow::Timestamp;

use super::repairs::{repair_in_every_way, trace};
use super::scene::scene;

#[test]
fn the_first_and_every_other_fix_of_a_call_with_a_sas_leads_to_allowed() {
    for operation in ["list-blobs", "read-blob", "write-blob", "delete-blob"] {
        let operation = Operation::named(operation);
        for permission in SasPermission::OF_CONTAINER {
            for (starts, expires) in [(0, 60), (-60, 0), (30, 60)] {
                let mut scene = scene(ResourceKind::named("function-app"), operation);
                let Scope::Part(account, container) = scene.target else {
                    panic!("a blob is in a container");
                };
                let secret = NewSecret::Sas(NewSas {
                    limits: SasLimits::default(),
                    account,
                    reach: SasReach::Service(SasKind::Container, container),
                    signer: NewSasSigner::Key(KeySlot::Second),
                    permissions: SasPermissions::only(*permission),
                    starts_at: Timestamp::START.plus_seconds(starts),
                    expires_at: Timestamp::START.plus_seconds(expires),
                });
                let setting = scene.drawing.copy(scene.host, secret);
                let call = scene.drawing.call_with_setting(
                    scene.host,
                    operation.slug(),
                    scene.target,
                    setting,
                );
                let regenerate = Edit::RegenerateKey {
                    node: account,
                    slot: KeySlot::Second,
                };
                for before in [
                    Edit::Several(Vec::new()),
                    regenerate,
                    Edit::DisallowKeyAccess(account),
                ] {
                    let what = format!("{} with {permission:?}, {before:?}", operation.slug());
                    let mut diagram = scene.drawing.diagram.clone();
                    diagram.apply(&before).expect("it applies");
                    repair_in_every_way(diagram, call, &what);
                }
            }
        }
    }
}

/// What a SAS may be for and who may have signed it, other than a key that signs
/// for a container.
fn other_sas(account: NodeId, container: PartId, signer: PrincipalId) -> Vec<NewSas> {
    let new = |reach, signer, letters| NewSas {
        limits: SasLimits::default(),
        account,
        reach,
        signer,
        permissions: SasPermissions::from_letters(letters, reach).expect("letters of a SAS"),
        starts_at: Timestamp::START,
        expires_at: Timestamp::START.plus_seconds(60),
    };
    let container = SasReach::Service(SasKind::Container, container);
    let account = |services, levels| {
        let reach = AccountReach::from_letters(services, levels);
        SasReach::Account(reach.expect("letters of an account SAS"))
    };
    let key = NewSasSigner::Key(KeySlot::First);
    let principal = NewSasSigner::Principal(signer);
    vec![
        new(container, principal, "r"),
        new(container, principal, "cwdl"),
        new(account("b", "o"), key, "r"),
        new(account("b", "sco"), key, "rwdl"),
        new(account("q", "s"), key, "acup"),
    ]
}

#[test]
fn the_first_and_every_other_fix_of_a_call_with_another_kind_of_sas_leads_to_allowed() {
    let operations = ["list-blobs", "read-blob", "write-blob", "delete-blob"];
    for operation in operations.map(Operation::named) {
        let mut scene = scene(ResourceKind::named("app-service"), operation);
        let Scope::Part(account, container) = scene.target else {
            panic!("a blob is in a container");
        };
        let node = scene
            .drawing
            .place(NewNodeKind::UserAssignedIdentity, "id-signer", None);
        let all = other_sas(account, container, PrincipalId::of_node(node));
        for sas in all {
            let mut drawn = scene.drawing.diagram.clone();
            let setting = SettingId::new(drawn.next_id());
            let hold = Edit::AddSetting {
                host: scene.host,
                name: None,
                secret: NewSecret::Sas(sas),
            };
            drawn.apply(&hold).expect("it applies");
            let call = CallId::new(drawn.next_id());
            let add = Edit::AddCall(NewCall {
                name: String::new(),
                caller: scene.host,
                target: scene.target,
                operation,
                credential: Credential::Setting(setting),
                audience: None,
            });
            drawn.apply(&add).expect("it applies");
            let regenerate = Edit::RegenerateKey {
                node: account,
                slot: KeySlot::First,
            };
            for before in [
                Edit::Several(Vec::new()),
                regenerate,
                Edit::RevokeDelegationKeys(account),
                Edit::DisallowKeyAccess(account),
                Edit::Delete(vec![Subject::Node(node)]),
            ] {
                let what = format!("{} with {sas:?}, {before:?}", operation.slug());
                let mut diagram = drawn.clone();
                diagram.apply(&before).expect("it applies");
                repair_in_every_way(diagram, call, &what);
            }
        }
    }
}

#[test]
fn a_user_delegation_sas_goes_with_the_role_of_its_signer_and_not_with_shared_key() {
    let operation = Operation::named("read-blob");
    let mut scene = scene(ResourceKind::named("app-service"), operation);
    let Scope::Part(account, container) = scene.target else {
        panic!("a blob is in a container");
    };
    let drawing = &mut scene.drawing;
    let node = drawing.place(NewNodeKind::UserAssignedIdentity, "id-signer", None);
    let signer = PrincipalId::of_node(node);
    drawing.assign(signer, "Storage Blob Data Reader", scene.target);
    let reader = drawing
        .diagram
        .role_assignments()
        .next()
        .expect("it is there");
    let reader = Subject::RoleAssignment(reader.id);
    let sas = other_sas(account, container, signer);
    let sas = sas.first().copied().expect("it is the first");
    let setting = drawing.copy(scene.host, NewSecret::Sas(sas));
    let call = drawing.call_with_setting(scene.host, "read-blob", scene.target, setting);
    let mut is_allowed = |edit: Edit| {
        drawing.edit(edit);
        trace(&drawing.diagram, call).verdict.is_allowed()
    };
    assert!(is_allowed(Edit::DisallowKeyAccess(account)));
    for slot in KeySlot::PAIR {
        let node = account;
        assert!(is_allowed(Edit::RegenerateKey { node, slot }));
    }
    assert!(!is_allowed(Edit::Delete(vec![reader])));
}

/// A SAS of each kind with each of its letters, for what is done with such a part.
#[test]
fn the_first_and_every_other_fix_of_a_call_with_a_sas_of_any_part_leads_to_allowed() {
    for (kind, operation) in [
        (SasKind::Blob, "write-blob"),
        (SasKind::Queue, "put-message"),
        (SasKind::Queue, "delete-message"),
        (SasKind::Table, "query-entities"),
        (SasKind::Share, "read-file"),
        (SasKind::File, "write-file"),
        (SasKind::Container, "create-path"),
    ] {
        let operation = Operation::named(operation);
        for permission in kind.permissions() {
            let mut scene = scene(ResourceKind::named("app-service"), operation);
            let Scope::Part(account, part) = scene.target else {
                panic!("it is a part");
            };
            scene.drawing.edit(Edit::AddStoredPolicy {
                node: account,
                part,
                name: None,
            });
            let node = scene.drawing.diagram.node(account).expect("it is there");
            let policies = node.resource().map(|it| it.policies.clone());
            let policy = policies.and_then(|it| it.first().map(|it| it.id));
            let secret = NewSecret::Sas(NewSas {
                account,
                reach: SasReach::Service(kind, part),
                signer: NewSasSigner::Key(KeySlot::First),
                permissions: SasPermissions::only(*permission),
                starts_at: Timestamp::START,
                expires_at: Timestamp::START.plus_seconds(60),
                limits: SasLimits {
                    policy,
                    ..SasLimits::default()
                },
            });
            let drawing = &mut scene.drawing;
            let setting = drawing.copy(scene.host, secret);
            let slug = operation.slug();
            let call = drawing.call_with_setting(scene.host, slug, scene.target, setting);
            let delete = Edit::DeleteStoredPolicy {
                node: account,
                policy: policy.expect("it was made"),
            };
            let regenerate = Edit::RegenerateKey {
                node: account,
                slot: KeySlot::First,
            };
            for before in [
                Edit::Several(Vec::new()),
                Edit::Several(vec![delete.clone(), regenerate]),
                delete,
                Edit::DisallowKeyAccess(account),
            ] {
                let what = format!("{slug} with {permission:?} of {kind:?}, {before:?}");
                let mut diagram = drawing.diagram.clone();
                diagram.apply(&before).expect("it applies");
                repair_in_every_way(diagram, call, &what);
            }
        }
    }
}
