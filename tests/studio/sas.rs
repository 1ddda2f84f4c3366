//! What a shared access signature is for, what limits it, and the policy that voids it.

use std::rc::Rc;

use vouchsafe_app::language::Words;
use vouchsafe_app::store::Selection;
use vouchsafe_app::store::connect::End;
use vouchsafe_app::store::select::{
    self, CredentialSource, Details, PoliciesDetails, PolicyRow, SasDetails,
};
use vouchsafe_model::azure::PartKind;
use vouchsafe_model::diagram::{
    CallId, Diagram, Edit, NewSas, NewSecret, NodeId, SasKind, SasLimits, SasPermission, SasReach,
    SettingId, Subject, WorldPoint,
};

use crate::harness::Studio;

const ALLOWED: [&str; 3] = [
    "Allowed 200 OK",
    "Allowed 201 Created",
    "Allowed 204 No Content",
];

/// A machine whose code does this in a part of this kind of a storage account, with the
/// SAS that is offered for this.
fn with_a_sas(kind: &str, operation: &str, offer: SasKind) -> Studio {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    studio.place("storage", WorldPoint { x: 700, y: 300 });
    let node = studio.node("contosostore");
    studio.edit(Edit::AddPart {
        node,
        kind: PartKind::from_slug(kind).unwrap(),
        name: Some("september".to_owned()),
    });
    let part = studio.part("contosostore", "september").id;
    let vm = studio.node("vm");
    studio.connect_ends(End::Node(vm), End::Part(node, part));
    studio.choose_offer(operation);
    let (diagram, call) = (studio.diagram(), call(&studio));
    let what = diagram.call(call).unwrap().what.clone();
    let (_, credentials) = select::call_choices(&Words::english(), &diagram, &what);
    let secret = credentials.iter().find_map(|it| match it.source {
        CredentialSource::Copied(secret @ NewSecret::Sas(sas))
            if sas.reach == SasReach::Service(offer, part) =>
        {
            Some(secret)
        }
        _ => None,
    });
    studio.edit(select::copy_and_use(&diagram, call, &what, secret.unwrap()));
    studio
}

fn call(studio: &Studio) -> CallId {
    studio.diagram().calls().next().unwrap().id
}

fn store(studio: &Studio) -> NodeId {
    studio.node("contosostore")
}

fn setting(studio: &Studio) -> (NodeId, SettingId) {
    let host = studio.node("vm");
    let diagram = studio.diagram();
    let held = &diagram.node(host).unwrap().resource().unwrap().settings;
    (host, held.first().unwrap().id)
}

/// What the inspector shows of the SAS.
fn details(studio: &Studio) -> SasDetails {
    let (host, setting) = setting(studio);
    let selection = Selection::only(Subject::Setting(host, setting));
    match select::details(&Words::english(), &studio.diagram(), &selection) {
        Details::Setting(details) => details.sas.unwrap(),
        other => panic!("{other:?} is no setting"),
    }
}

/// What the inspector shows of the policies of the account.
fn policies(studio: &Studio) -> PoliciesDetails {
    let selection = Selection::only(Subject::Node(store(studio)));
    match select::details(&Words::english(), &studio.diagram(), &selection) {
        Details::Resource(details) => details.access_keys.unwrap().policies.unwrap(),
        other => panic!("{other:?} is no resource"),
    }
}

fn only_policy(studio: &Studio) -> PolicyRow {
    let mut rows = policies(studio).policies;
    assert_eq!(rows.len(), 1, "{rows:?}");
    rows.remove(0)
}

/// Makes the edit, and finds that one step takes it back and another makes it again.
#[track_caller]
fn step(studio: &mut Studio, edit: Edit) {
    let before: Rc<Diagram> = studio.diagram();
    studio.edit(edit);
    let after = studio.diagram();
    assert_ne!(before.to_json(), after.to_json(), "nothing was changed");
    studio.undo();
    assert_eq!(before.to_json(), studio.diagram().to_json());
    studio.redo();
    assert_eq!(after.to_json(), studio.diagram().to_json());
}

/// Signs another SAS in the place of the first, as each of the controls does.
#[track_caller]
fn sign(studio: &mut Studio, sas: NewSas) {
    let (host, setting) = setting(studio);
    let secret = NewSecret::Sas(sas);
    step(
        studio,
        Edit::ChangeSetting {
            host,
            setting,
            secret,
        },
    );
    assert_eq!(details(studio).again, sas);
    studio.play_to_end();
}

#[track_caller]
fn is_allowed(studio: &Studio) {
    let verdict = studio.verdict();
    assert!(ALLOWED.contains(&verdict.as_str()), "{verdict}");
}

#[track_caller]
fn is_denied(studio: &Studio, code: &str) {
    assert_eq!(studio.verdict(), format!("Denied 403 Forbidden {code}"));
}

fn letters(studio: &Studio) -> String {
    let sas = details(studio).again;
    sas.permissions.letters(sas.reach)
}

#[test]
fn each_kind_of_sas_lets_its_holder_do_what_its_letters_say() {
    for (part, operation, kind, all, needed, other) in [
        (
            "blob-container",
            "Read blob",
            SasKind::Container,
            "racwdl",
            'r',
            SasPermission::List,
        ),
        (
            "blob-container",
            "Read blob",
            SasKind::Blob,
            "racwd",
            'r',
            SasPermission::Delete,
        ),
        (
            "storage-queue",
            "Take messages",
            SasKind::Queue,
            "raup",
            'p',
            SasPermission::Add,
        ),
        (
            "storage-table",
            "Insert entity",
            SasKind::Table,
            "raud",
            'a',
            SasPermission::Read,
        ),
        (
            "file-share",
            "Read file",
            SasKind::Share,
            "rcwdl",
            'r',
            SasPermission::List,
        ),
        (
            "file-share",
            "Read file",
            SasKind::File,
            "rcwd",
            'r',
            SasPermission::Write,
        ),
    ] {
        let mut studio = with_a_sas(part, operation, kind);
        studio.play_to_end();
        is_allowed(&studio);
        let first = details(&studio);
        let offered = first.again.reach.permissions();
        assert_eq!(
            offered.iter().map(|it| it.letter()).collect::<String>(),
            all
        );
        assert_eq!(letters(&studio), needed.to_string());

        // More is signed, then less; what is left is never nothing.
        let own = *offered.iter().find(|it| it.letter() == needed).unwrap();
        assert_eq!(first.with(own, false), None, "{kind:?}");
        sign(&mut studio, first.with(other, true).unwrap());
        is_allowed(&studio);
        let less = details(&studio).with(own, false).unwrap();
        sign(&mut studio, less);
        assert_eq!(letters(&studio), other.letter().to_string());
        is_denied(&studio, "AuthorizationPermissionMismatch");
    }
}

#[test]
fn a_sas_is_for_the_whole_or_for_one_thing_in_it() {
    for (part, operation, whole, one) in [
        (
            "blob-container",
            "Read blob",
            SasKind::Container,
            SasKind::Blob,
        ),
        ("file-share", "Read file", SasKind::Share, SasKind::File),
    ] {
        let mut studio = with_a_sas(part, operation, whole);
        assert_eq!(details(&studio).kinds, [whole, one]);
        let with_list = details(&studio).with(SasPermission::List, true).unwrap();
        sign(&mut studio, with_list);
        // One thing cannot be listed: the letter is left out.
        let narrow = details(&studio).of_kind(one);
        sign(&mut studio, narrow);
        assert_eq!(letters(&studio), "r");
        is_allowed(&studio);
        let wide = details(&studio).of_kind(whole);
        sign(&mut studio, wide);
        is_allowed(&studio);
    }
    // There is but one thing that these can be for.
    for (part, operation, kind) in [
        ("storage-queue", "Peek at messages", SasKind::Queue),
        ("storage-table", "Query entities", SasKind::Table),
    ] {
        assert_eq!(details(&with_a_sas(part, operation, kind)).kinds, [kind]);
    }
}

#[test]
fn a_sas_is_signed_for_an_hour_or_a_year_and_expires() {
    let mut studio = with_a_sas("storage-queue", "Add message", SasKind::Queue);
    let expired = details(&studio).expired();
    sign(&mut studio, expired);
    is_denied(&studio, "AuthenticationFailed");
    assert!(details(&studio).is_expired);
    for new in [SasDetails::for_an_hour, SasDetails::for_a_year] {
        let sas = new(&details(&studio));
        sign(&mut studio, sas);
        is_allowed(&studio);
        assert!(!details(&studio).is_expired);
    }
    let sas = details(&studio).again;
    let lasts = sas.expires_at.unix_seconds() - sas.starts_at.unix_seconds();
    assert_eq!(lasts, 365 * 86_400);
}

#[test]
fn a_sas_is_limited_to_https_and_to_addresses() {
    let mut studio = with_a_sas("storage-table", "Query entities", SasKind::Table);
    let limits = |studio: &Studio| details(studio).again.limits;
    let only_https = SasLimits {
        https_only: true,
        ..limits(&studio)
    };
    let sas = details(&studio).limited(only_https);
    sign(&mut studio, sas);
    is_allowed(&studio);

    // From where a call comes is not drawn, so that nobody can say.
    let typed = "168.1.5.60-168.1.5.70";
    let some = SasLimits {
        addresses: Some(typed.parse().unwrap()),
        ..only_https
    };
    let sas = details(&studio).limited(some);
    sign(&mut studio, sas);
    assert_eq!(details(&studio).addresses, typed);
    let verdict = studio.verdict();
    assert!(verdict.starts_with("Not modelled: "), "{verdict}");
    assert!(verdict.contains(typed), "{verdict}");
    let sas = details(&studio).limited(only_https);
    sign(&mut studio, sas);
    is_allowed(&studio);
}

#[test]
fn a_policy_is_made_named_deleted_and_made_again() {
    for (part, operation, kind, place) in [
        (
            "blob-container",
            "Read blob",
            SasKind::Blob,
            "blob container september",
        ),
        (
            "storage-queue",
            "Add message",
            SasKind::Queue,
            "storage queue september",
        ),
        (
            "storage-table",
            "Query entities",
            SasKind::Table,
            "storage table september",
        ),
        (
            "file-share",
            "Read file",
            SasKind::Share,
            "file share september",
        ),
    ] {
        let mut studio = with_a_sas(part, operation, kind);
        // Nothing can be named before there is a policy.
        assert!(details(&studio).policies.is_empty());
        assert!(policies(&studio).policies.is_empty());
        let node = store(&studio);
        let own = studio.part("contosostore", "september").id;
        assert!(policies(&studio).parts.iter().any(|(part, _)| *part == own));
        let make = Edit::AddStoredPolicy {
            node,
            part: own,
            name: None,
        };
        step(&mut studio, make);
        let made = "Made the stored access policy for-september of contosostore";
        assert!(studio.heard(made), "{:?}", studio.heard);
        let row = only_policy(&studio);
        assert_eq!(
            (row.name.as_str(), row.place.as_str()),
            ("for-september", place)
        );
        assert!(row.named_by.is_empty());

        let offered = details(&studio).policies;
        let ids: Vec<_> = offered.iter().map(|it| it.0).collect();
        assert_eq!(ids, [None, Some(row.id)]);
        let named = SasLimits {
            policy: Some(row.id),
            ..details(&studio).again.limits
        };
        let sas = details(&studio).limited(named);
        sign(&mut studio, sas);
        is_allowed(&studio);
        assert_eq!(only_policy(&studio).named_by.len(), 1);
        let stopped_by = details(&studio).stopped_by;
        assert!(
            stopped_by.starts_with("Deleting the stored access policy “for-september”"),
            "{stopped_by}"
        );

        let delete = Edit::DeleteStoredPolicy {
            node,
            policy: row.id,
        };
        step(&mut studio, delete);
        let deleted = "Deleted the stored access policy for-september of contosostore";
        assert!(studio.heard(deleted), "{:?}", studio.heard);
        studio.play_to_end();
        is_denied(&studio, "AuthenticationFailed");
        // It is shown for as long as it is named, so that it can be made again.
        let gone = only_policy(&studio);
        assert!(gone.is_deleted && gone.named_by.iter().all(|it| !it.is_current));
        assert!(details(&studio).policies.iter().any(|it| it.2));
        let again = Edit::AddStoredPolicy {
            node,
            part: gone.part,
            name: Some(gone.name),
        };
        step(&mut studio, again);
        studio.play_to_end();
        is_allowed(&studio);

        // Without a policy it is an ad hoc SAS again, which its deletion does not touch.
        let ad_hoc = details(&studio).limited(SasLimits::default());
        sign(&mut studio, ad_hoc);
        studio.edit(Edit::DeleteStoredPolicy {
            node,
            policy: row.id,
        });
        studio.play_to_end();
        is_allowed(&studio);
        assert!(policies(&studio).policies.is_empty());
    }
}
