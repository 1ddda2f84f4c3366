//! Conditions on role assignments: offered, written, read.

use vouchsafe_app::language::Words;
use vouchsafe_app::store::Selection;
use vouchsafe_app::store::select::{self, ConditionDetails, Details, Reading, read_condition};
use vouchsafe_model::azure::{BuiltInRole, ResourceKind};
use vouchsafe_model::diagram::{Edit, NewNodeKind, Subject};

use crate::harness::Studio;

/// A storage account, and a role on it for a user.
fn studio(role: &str) -> Studio {
    let mut studio = Studio::blank();
    let storage = NewNodeKind::Resource(ResourceKind::from_slug("storage-account").unwrap());
    studio.with(storage, "contosodata", None, 0, 200);
    studio.with(NewNodeKind::User, "alice", None, 300, 600);
    studio.edit(Edit::AssignRole {
        principal: studio.principal("alice"),
        role: BuiltInRole::by_name(role).unwrap().id,
        scope: studio.scope("contosodata"),
        condition: None,
    });
    studio
}

fn details(studio: &Studio) -> ConditionDetails {
    let diagram = studio.diagram();
    let assignment = diagram.role_assignments().next().unwrap();
    let selection = Selection::only(Subject::RoleAssignment(assignment.id));
    match select::details(&Words::english(), &diagram, &selection) {
        Details::RoleAssignment(details) => details.condition,
        other => panic!("{other:?}"),
    }
}

fn words(studio: &Studio) -> Vec<String> {
    let details = details(studio);
    details.forms.iter().map(|it| it.words.clone()).collect()
}

fn set(studio: &mut Studio, condition: Option<&str>) {
    let assignment = details(studio).assignment;
    studio.edit(Edit::SetCondition {
        assignment,
        condition: condition.map(str::to_owned),
    });
}

#[test]
fn forms_are_offered_where_the_role_grants_what_they_limit() {
    assert_eq!(
        words(&studio("Storage Blob Data Reader")),
        [
            "Blobs of the container invoices only",
            "Blobs whose path begins with reports/ only",
        ]
    );
    assert_eq!(
        words(&studio("Role Based Access Control Administrator")),
        [
            "These roles only: Reader",
            "To service principals and managed identities only",
        ]
    );
    let queue = studio("Storage Queue Data Reader");
    assert_eq!(words(&queue), Vec::<String>::new());
    assert!(details(&queue).can_have);
    assert!(!details(&studio("Key Vault Secrets User")).can_have);
}

#[test]
fn every_form_can_be_taken_and_says_what_it_does() {
    for role in ["Storage Blob Data Owner", "Owner"] {
        let mut studio = studio(role);
        let diagram = studio.diagram();
        for form in details(&studio).forms.iter() {
            let Reading::Says(sentences) = read_condition(&Words::english(), &diagram, &form.text)
            else {
                panic!("{}", form.text);
            };
            assert!(
                sentences.iter().all(|it| it.contains(": only if ")),
                "{sentences:?}"
            );
            set(&mut studio, Some(&form.text));
            assert_eq!(details(&studio).text.as_ref(), Some(&form.text));
        }
    }
}

#[test]
fn a_condition_is_set_changed_and_taken_off_and_one_hears_of_it() {
    let mut studio = studio("Storage Blob Data Reader");
    let form = details(&studio).forms.first().unwrap().text.clone();
    set(&mut studio, Some(&form));
    assert_eq!(studio.said(), "Put a role assignment under a condition");
    set(&mut studio, Some(&form.replace("invoices", "payroll")));
    assert_eq!(studio.said(), "Changed the condition of a role assignment");
    set(&mut studio, None);
    assert_eq!(studio.said(), "Took the condition off a role assignment");
    assert_eq!(details(&studio).text, None);
    studio.undo();
    assert!(details(&studio).text.unwrap().contains("payroll"));
}

#[test]
fn a_text_that_cannot_be_read_says_where_and_why() {
    let studio = studio("Storage Blob Data Reader");
    let diagram = studio.diagram();
    assert_eq!(
        read_condition(&Words::english(), &diagram, "true BoolEquals maybe"),
        Reading::Wrong(
            "Character 17: `maybe` is not a value: a text in quotes, a whole number, an id, `true` \
             or `false`."
                .to_owned()
        )
    );
    assert_eq!(
        read_condition(&Words::english(), &diagram, "true BoolEquals\n  true)"),
        Reading::Wrong("Line 2, character 7: expected `AND`, `OR` or the end here.".to_owned())
    );
}
