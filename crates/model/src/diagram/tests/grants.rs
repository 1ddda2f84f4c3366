//! Identities, groups, roles, deny assignments and database users.

use super::*;
use crate::azure::resource_kinds::{IdentityRefusal, SystemAssigned};

#[test]
fn an_identity_that_is_enabled_again_is_a_new_one() {
    let mut board = Board::new();
    board.refuse(&Edit::EnableSystemAssigned(board.vm), "already-enabled");
    let grant = board.assign(board.vm_principal, Scope::Node(board.group));
    board.apply(&grant);
    board.apply(&Edit::DisableSystemAssigned(board.vm));
    board.refuse(&Edit::DisableSystemAssigned(board.vm), "not-enabled");
    assert_eq!(board.diagram.principal(board.vm_principal), None);
    // As in Azure, the role assignment stays and names nobody.
    assert_eq!(board.diagram.role_assignments().count(), 1);
    let codes: Vec<_> = board.diagram.problems().iter().map(|it| it.code).collect();
    assert_eq!(codes, ["principal-not-found"]);
    board.apply(&Edit::EnableSystemAssigned(board.vm));
    let again = board.node(board.vm).resource().unwrap().system_assigned;
    assert_ne!(again, Some(board.vm_principal));
    board.refuse(&Edit::EnableSystemAssigned(board.user), "no-identity-there");
}

#[test]
fn identities_are_attached_to_what_can_have_them() {
    let mut board = Board::new();
    let attach = |host, identity| Edit::AttachIdentity { host, identity };
    let created = board.apply(&attach(board.vm, board.identity)).created;
    assert_eq!(created, [Subject::Attachment(board.vm, board.identity)]);
    board.refuse(&attach(board.vm, board.identity), "already-attached");
    board.refuse(&attach(board.vm, board.user), "not-an-identity");
    board.refuse(&attach(board.vm, nowhere()), "no-such-node");
    board.refuse(&attach(board.user, board.identity), "no-identity-there");
}

#[test]
fn what_the_catalogue_says_of_identities_holds_for_every_kind() {
    for kind in ResourceKind::all() {
        let mut board = Board::new();
        let host = board.place(NewNodeKind::Resource(kind), None);
        let attach = Edit::AttachIdentity {
            host,
            identity: board.identity,
        };
        let support = kind.row().identity;
        let refused = |result: Result<(), IdentityRefusal>| {
            result.err().map(|refusal| refusal.code_and_help().0)
        };
        let has_own = support.allows_system_assigned();
        let now = if has_own {
            SystemAssigned::On
        } else {
            SystemAssigned::Off
        };
        for (edit, refusal) in [
            (
                Edit::EnableSystemAssigned(host),
                refused(support.check(SystemAssigned::On, 0)),
            ),
            (attach, refused(support.check(now, 1))),
        ] {
            match refusal {
                None => {
                    board.apply(&edit);
                }
                Some(code) => board.refuse(&edit, code),
            }
        }
    }
}

#[test]
fn a_cluster_has_one_kind_of_identity_and_one_of_it() {
    let mut board = Board::new();
    let cluster = ResourceKind::named("aks-cluster");
    let host = board.place(NewNodeKind::Resource(cluster), None);
    let another = board.place(NewNodeKind::UserAssignedIdentity, None);
    let attach = |identity| Edit::AttachIdentity { host, identity };
    board.apply(&Edit::EnableSystemAssigned(host));
    board.refuse(&attach(board.identity), "never-both-identities");
    board.apply(&Edit::DisableSystemAssigned(host));
    board.apply(&attach(board.identity));
    board.refuse(&attach(another), "one-user-assigned-identity");
    board.refuse(&Edit::EnableSystemAssigned(host), "never-both-identities");
    board.apply(&Edit::Delete(vec![Subject::Attachment(
        host,
        board.identity,
    )]));
    board.apply(&Edit::EnableSystemAssigned(host));
}

#[test]
fn groups_have_principals_as_members_and_may_be_in_a_ring() {
    let mut board = Board::new();
    let add = |group, member| Edit::AddMember { group, member };
    let of = PrincipalId::of_node;
    let inner = board.place(NewNodeKind::Group, None);
    for member in [
        board.vm_principal,
        of(board.identity),
        of(board.user),
        of(inner),
    ] {
        board.apply(&add(board.team, member));
    }
    board.apply(&add(inner, of(board.team)));
    board.refuse(&add(board.team, of(board.user)), "already-a-member");
    board.refuse(&add(board.team, of(board.vm)), "no-such-principal");
    board.refuse(&add(board.user, of(board.team)), "not-a-group");
    // Who goes leaves its groups; the directory keeps no member that is gone.
    board.apply(&Edit::DisableSystemAssigned(board.vm));
    board.apply(&Edit::Delete(vec![Subject::Node(inner)]));
    let NodeKind::Group { members } = &board.node(board.team).kind else {
        panic!("a team is a group");
    };
    assert!(
        members
            .iter()
            .copied()
            .eq([of(board.identity), of(board.user)])
    );
}

#[test]
fn roles_are_assigned_to_who_is_there_where_azure_takes_them() {
    let mut board = Board::new();
    let user = PrincipalId::of_node(board.user);
    for scope in [
        Scope::Node(board.group),
        Scope::Node(board.vm),
        Scope::Node(board.identity),
        Scope::Part(board.store, board.container),
    ] {
        let edit = board.assign(user, scope);
        board.apply(&edit);
        board.refuse(&edit, "already-assigned");
    }
    for (principal, scope, code) in [
        (user, Scope::Node(board.diagram.tenant()), "not-a-scope"),
        (user, Scope::Node(board.user), "not-a-scope"),
        (user, Scope::Node(board.note), "not-a-scope"),
        (user, Scope::Node(nowhere()), "no-such-node"),
        (
            user,
            Scope::Part(board.store, PartId::new(999)),
            "no-such-part",
        ),
        (
            PrincipalId::new(999),
            Scope::Node(board.group),
            "no-such-principal",
        ),
        (
            PrincipalId::of_node(board.vm),
            Scope::Node(board.group),
            "no-such-principal",
        ),
    ] {
        let edit = board.assign(principal, scope);
        board.refuse(&edit, code);
    }
    let with = |role, condition: Option<String>| Edit::AssignRole {
        principal: user,
        role,
        scope: Scope::Node(board.sql),
        condition,
    };
    let unknown = with(Guid::from_u128(1), None);
    let long = with(role("Reader"), Some("x".repeat(limits::MAX_TEXT_CHARS + 1)));
    board.refuse(&unknown, "no-such-role");
    board.refuse(&long, "too-long");
}

#[test]
fn a_deny_assignment_says_whom_and_what() {
    let mut board = Board::new();
    let rule = NewDenyAssignment {
        name: "no deletes".to_owned(),
        scope: Scope::Node(board.group),
        is_for_this_scope_only: false,
        principals: DeniedPrincipals::All,
        exclude_principals: vec![PrincipalId::of_node(board.user)],
        actions: vec!["*/delete".to_owned()],
        not_actions: Vec::new(),
        data_actions: Vec::new(),
        not_data_actions: Vec::new(),
    };
    let changed = |change: fn(&mut NewDenyAssignment)| {
        let mut rule = rule.clone();
        change(&mut rule);
        Edit::AddDenyAssignment(rule)
    };
    board.apply(&changed(|_| {}));
    for (edit, code) in [
        (changed(|it| it.name.clear()), "bad-name"),
        (changed(|it| it.actions.clear()), "empty-deny"),
        (
            changed(|it| it.principals = DeniedPrincipals::These(Vec::new())),
            "empty-deny",
        ),
        (
            changed(|it| it.principals = DeniedPrincipals::These(vec![PrincipalId::new(999)])),
            "no-such-principal",
        ),
        (
            changed(|it| it.exclude_principals.push(PrincipalId::new(999))),
            "no-such-principal",
        ),
        (
            changed(|it| it.scope = Scope::Node(nowhere())),
            "no-such-node",
        ),
        (
            changed(|it| it.actions = vec!["*".to_owned(); limits::MAX_PATTERNS + 1]),
            "too-many",
        ),
    ] {
        board.refuse(&edit, code);
    }
}

#[test]
fn a_principal_is_one_user_of_a_database_with_all_its_roles() {
    use DatabaseRole::{DataReader, DataWriter};
    let mut board = Board::new();
    let grant = |roles: &[DatabaseRole]| Edit::GrantDatabaseRoles {
        server: board.sql,
        database: board.database,
        principal: board.vm_principal,
        roles: roles.to_vec(),
    };
    let edits = [grant(&[DataWriter]), grant(&[DataReader, DataWriter])];
    assert_eq!(board.apply(&edits[0]).created.len(), 1);
    assert_eq!(board.apply(&edits[1]).created, []);
    assert!(board.apply(&edits[1]).is_empty());
    let users: Vec<_> = board
        .diagram
        .database_users()
        .map(|it| it.roles.clone())
        .collect();
    assert_eq!(users, [vec![DataReader, DataWriter]]);
    let elsewhere = |server, database, principal| Edit::GrantDatabaseRoles {
        server,
        database,
        principal,
        roles: Vec::new(),
    };
    let edit = elsewhere(board.store, board.container, board.vm_principal);
    board.refuse(&edit, "not-a-database");
    let edit = elsewhere(board.sql, board.container, board.vm_principal);
    board.refuse(&edit, "no-such-part");
    let edit = elsewhere(board.sql, board.database, PrincipalId::new(999));
    board.refuse(&edit, "no-such-principal");
}
