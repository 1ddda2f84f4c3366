//! The diagrams that the app brings along: well written, without anything
//! doubtful, and telling what they are there to tell.

#![expect(clippy::unwrap_used, reason = "what the app brings along must open")]

use vouchsafe_model::diagram::{Diagram, file};
use vouchsafe_model::flow::{Timestamp, simulate};
use vouchsafe_model::link::{decode, encode};

/// The file of an example.
fn path(name: &str) -> String {
    format!(
        "{}/../../static/examples/{name}.vouchsafe.json",
        env!("CARGO_MANIFEST_DIR")
    )
}

/// Checks an example whose calls end so, in order: allowed or not.
fn check(name: &str, text: &str, expected: &[bool]) {
    let opened = file::read(text).unwrap();
    let diagram = opened.diagram;
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path(name), diagram.to_json()).unwrap();
    } else {
        assert_eq!(diagram.to_json(), text, "write it with UPDATE_GOLDEN=1");
    }
    // A copy that went stale is what an example is about, and no oversight.
    let warnings = opened.warnings.iter();
    let doubtful: Vec<_> = warnings.filter(|it| it.code != "secret-is-stale").collect();
    assert_eq!(doubtful, [] as [&vouchsafe_model::diagram::Problem; 0]);
    assert_eq!(decode(&encode(&diagram).unwrap()), Ok(diagram.clone()));
    let found: Vec<bool> = diagram
        .calls()
        .map(|call| {
            simulate(&diagram, call.id, Timestamp::START)
                .unwrap()
                .verdict
        })
        .map(|verdict| verdict.is_allowed())
        .collect();
    assert_eq!(found, expected);
}

macro_rules! examples {
    ($($test:ident: $name:literal, $expected:expr;)*) => {
        $(
            #[test]
            fn $test() {
                let text = include_str!(concat!("../../../static/examples/", $name, ".vouchsafe.json"));
                check($name, text, &$expected);
            }
        )*

        #[test]
        fn every_example_is_checked() {
            let checked = [$($name),*];
            let mut found: Vec<String> = std::fs::read_dir(path("first-run").rsplit_once('/').unwrap().0)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .map(|name| name.replace(file::FILE_EXTENSION, ""))
                .collect();
            found.sort();
            assert_eq!(found, checked);
        }
    };
}

examples! {
    a_copy_of_a_key_goes_stale_and_an_identity_does_not: "copied-account-key", [false, true, true];
    the_first_run_is_denied_where_nothing_was_granted: "first-run", [false, true];
    an_owner_cannot_read_a_blob: "owner-cannot-read-blob", [false];
    a_database_lets_in_its_own_users_only: "sql-contained-user", [true, false];
    of_two_identities_one_has_to_be_named: "two-identities-none-named", [false, true];
    a_role_next_door_does_not_count: "wrong-resource-group", [false, true];
}

#[test]
fn a_new_diagram_has_nothing_doubtful() {
    assert_eq!(Diagram::new().problems(), []);
}
