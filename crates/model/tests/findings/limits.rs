//! What is told of limits that are near.

use vouchsafe_model::access::condition::MAX_BYTES;
use vouchsafe_model::advice::Level;
use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::azure::limits::CONDITION_BYTES;
use vouchsafe_model::diagram::{
    ClientCredentialKind, Edit, NewFederatedCredential, NewNodeKind, NewRoleDefinition, NodeId,
    PrincipalId, RolePermissions, Rule, Scope, Subject,
};

use super::drawing::Drawing;
use super::{NOW, Shop, mend, none, of, only, shop};

#[test]
fn a_subscription_that_is_nearly_full_is_told() {
    let mut drawing = Drawing::new();
    let group = drawing.place(NewNodeKind::ManagementGroup, "mg", None);
    let store = drawing.place(NewNodeKind::Subscription, "sub", Some(group));
    let roles: Vec<_> = BuiltInRole::all().take(10).collect();
    let mut users = Vec::new();
    for number in 0..39 {
        users.push(drawing.place(NewNodeKind::User, &format!("user-{number}"), None));
    }
    for user in &users {
        for role in &roles {
            drawing.assign(PrincipalId::of_node(*user), role.name, Scope::Node(group));
            drawing.assign(PrincipalId::of_node(*user), role.name, Scope::Node(store));
        }
    }
    none(&drawing, Rule::NearLimit);
    let user = drawing.place(NewNodeKind::User, "one-more", None);
    for role in &roles {
        drawing.assign(PrincipalId::of_node(user), role.name, Scope::Node(group));
    }
    let near = only(&drawing, Rule::NearLimit);
    assert_eq!(
        near.message,
        "mg has 400 role assignments, and Azure takes 500"
    );
    assert!(near.fix.is_none());
    drawing.edit(Edit::Delete(vec![Subject::Node(user)]));
    let near = only(&drawing, Rule::NearLimit);
    mend(&mut drawing, &near);
}

#[test]
fn an_identity_that_trusts_nearly_as_many_as_it_can_is_told() {
    let mut drawing = Drawing::new();
    let identity = drawing.place(NewNodeKind::UserAssignedIdentity, "id-orders", None);
    let trust = |drawing: &mut Drawing, number: usize| {
        drawing.edit(Edit::AddFederatedCredential {
            identity,
            what: NewFederatedCredential {
                name: format!("namespace-{number}"),
                issuer: "https://westeurope.oic.prod-aks.azure.com/t/c/".to_owned(),
                subject: format!("system:serviceaccount:namespace-{number}:orders"),
                audience: "api://AzureADTokenExchange".to_owned(),
            },
        });
    };
    (0..15).for_each(|number| trust(&mut drawing, number));
    none(&drawing, Rule::NearLimit);
    trust(&mut drawing, 15);
    let near = only(&drawing, Rule::NearLimit);
    assert_eq!(
        near.message,
        "id-orders has 16 federated credentials, and Azure takes 20"
    );
    assert_eq!(near.level, Level::Medium);
    (16..20).for_each(|number| trust(&mut drawing, number));
    assert_eq!(only(&drawing, Rule::NearLimit).level, Level::High);
}

#[test]
fn a_client_secret_that_lives_long_is_told_and_a_certificate_is_not() {
    const DAY: i64 = 86_400;
    let mut drawing = Drawing::new();
    let app = drawing.place(NewNodeKind::ServicePrincipal, "app", None);
    let add = |drawing: &mut Drawing, kind, days: i64| {
        drawing.edit(Edit::AddClientCredential {
            application: app,
            kind,
            name: Some(format!("{days} days")),
            expires_at: NOW.plus_seconds(days * DAY),
        });
    };
    add(&mut drawing, ClientCredentialKind::Certificate, 4_000);
    add(&mut drawing, ClientCredentialKind::Secret, 364);
    none(&drawing, Rule::NearLimit);
    add(&mut drawing, ClientCredentialKind::Secret, 365);
    let near = only(&drawing, Rule::NearLimit);
    assert_eq!(near.level, Level::Low);
    assert_eq!(mend(&mut drawing, &near), "Let 365 days expire in 180 days");
    add(&mut drawing, ClientCredentialKind::Secret, 732);
    let near = only(&drawing, Rule::NearLimit);
    assert_eq!(near.level, Level::Medium);
    assert!(near.message.contains("24 months"), "{}", near.message);
    mend(&mut drawing, &near);
}

#[test]
fn a_condition_that_is_long_or_has_many_expressions_is_told() {
    let mut shop = shop();
    let condition = |count: usize, filler: usize| {
        let one = format!(
            "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] \
             StringEquals 'c{}'",
            "x".repeat(filler)
        );
        vec![one; count].join(" OR ")
    };
    let assign = |shop: &mut Shop, condition: String| {
        let user = shop.drawing.place(
            NewNodeKind::User,
            &format!("user-{}", condition.len()),
            None,
        );
        shop.drawing.assign_if(
            PrincipalId::of_node(user),
            "Storage Blob Data Reader",
            Scope::Node(shop.group),
            Some(&condition),
        );
    };
    assign(&mut shop, condition(5, 0));
    none(&shop.drawing, Rule::NearLimit);
    assign(&mut shop, condition(6, 0));
    let near = only(&shop.drawing, Rule::NearLimit);
    assert!(near.message.contains("6 expressions"), "{}", near.message);
    assign(&mut shop, condition(1, 7_000));
    let all = of(&shop.drawing.diagram, Rule::NearLimit);
    assert_eq!(all.len(), 2);
    assert!(
        all.iter()
            .any(|it| it.message.ends_with("Azure takes 8192"))
    );
    assert_eq!(MAX_BYTES, CONDITION_BYTES.value as usize);
}

#[test]
fn a_subscription_counts_what_is_assigned_in_it_too() {
    let mut drawing = Drawing::new();
    let subscription = drawing.place(NewNodeKind::Subscription, "sub", None);
    let group = drawing.place(NewNodeKind::ResourceGroup, "rg", Some(subscription));
    let roles: Vec<_> = BuiltInRole::all().take(20).collect();
    let assign = |drawing: &mut Drawing, user: NodeId, scope: NodeId| {
        for role in &roles {
            drawing.assign(PrincipalId::of_node(user), role.name, Scope::Node(scope));
        }
    };
    for number in 0..80 {
        let user = drawing.place(NewNodeKind::User, &format!("user-{number}"), None);
        assign(&mut drawing, user, subscription);
        if number < 79 {
            assign(&mut drawing, user, group);
        }
    }
    none(&drawing, Rule::NearLimit);
    let user = drawing.place(NewNodeKind::User, "one-more", None);
    assign(&mut drawing, user, group);
    let near = only(&drawing, Rule::NearLimit);
    assert_eq!(
        near.message,
        "sub has 3200 role assignments, and Azure takes 4000"
    );
    assert_eq!(near.level, Level::Medium);
    assert_eq!(near.subject, Subject::Node(subscription));
}

#[test]
fn a_tenant_with_nearly_as_many_custom_roles_as_it_can_have_is_told() {
    let mut drawing = Drawing::new();
    let define = |drawing: &mut Drawing, number: usize| {
        drawing.edit(Edit::DefineRole {
            role: None,
            what: NewRoleDefinition {
                name: format!("Role {number}"),
                permissions: vec![RolePermissions {
                    actions: vec!["Microsoft.Compute/*/read".to_owned()],
                    ..RolePermissions::default()
                }],
                ..NewRoleDefinition::default()
            },
        });
    };
    (0..3_999).for_each(|number| define(&mut drawing, number));
    none(&drawing, Rule::NearLimit);
    define(&mut drawing, 3_999);
    let near = only(&drawing, Rule::NearLimit);
    assert!(
        near.message
            .ends_with("has 4000 custom roles, and Azure takes 5000"),
        "{}",
        near.message
    );
    assert_eq!(near.level, Level::Medium);
}

#[test]
fn a_role_with_nearly_as_many_assignable_scopes_as_it_can_have_is_told() {
    let with_scopes = |count: usize| {
        let mut drawing = Drawing::new();
        drawing.edit(Edit::DefineRole {
            role: None,
            what: NewRoleDefinition {
                name: "Everywhere".to_owned(),
                permissions: vec![RolePermissions {
                    actions: vec!["Microsoft.Compute/*/read".to_owned()],
                    ..RolePermissions::default()
                }],
                assignable_elsewhere: (0..count)
                    .map(|number| format!("/subscriptions/cccccccc-0000-4000-8000-{number:012}"))
                    .collect(),
                ..NewRoleDefinition::default()
            },
        });
        drawing
    };
    none(&with_scopes(1_599), Rule::NearLimit);
    for (count, level) in [(1_600, Level::Medium), (2_000, Level::High)] {
        let near = only(&with_scopes(count), Rule::NearLimit);
        assert_eq!(near.level, level);
        assert_eq!(
            near.message,
            format!("Everywhere can be assigned in {count} scopes, and Azure takes 2000")
        );
    }
}

#[test]
fn an_identity_in_nearly_as_many_groups_as_a_token_lists_is_told() {
    let mut drawing = Drawing::new();
    let user = drawing.place(NewNodeKind::User, "ann", None);
    let join = |drawing: &mut Drawing, number: usize| {
        let group = drawing.place(NewNodeKind::Group, &format!("group-{number}"), None);
        drawing.edit(Edit::AddMember {
            group,
            member: PrincipalId::of_node(user),
        });
    };
    (0..159).for_each(|number| join(&mut drawing, number));
    none(&drawing, Rule::NearLimit);
    join(&mut drawing, 159);
    let near = only(&drawing, Rule::NearLimit);
    assert_eq!(near.message, "ann is in 160 groups, and a token lists 200");
    assert_eq!(near.level, Level::Medium);
    (160..200).for_each(|number| join(&mut drawing, number));
    assert_eq!(only(&drawing, Rule::NearLimit).level, Level::High);
}
