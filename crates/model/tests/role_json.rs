//! Role definitions as JSON: whatever somebody pastes is read or refused without
//! harm, and what is written is read again.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Map, Value};
use vouchsafe_model::diagram::{Diagram, Edit, NewRoleDefinition, NodeId, RoleKind, Scope, limits};
use vouchsafe_model::flow::ids;
use vouchsafe_model::interop::role_json::{MAX_ROLES, MAX_TEXT_BYTES, ReadRole, read, write};

#[cfg(test)]
#[path = "support/random.rs"]
mod random;

use random::diagrams;

/// More problems than these are not told of one text.
const MANY_PROBLEMS: usize = 20;

/// Keys that mean something, in the spellings in which people meet them, and one
/// that means nothing.
const KEYS: [&str; 20] = [
    "roleName",
    "Name",
    "name",
    "id",
    "Id",
    "type",
    "roleType",
    "IsCustom",
    "properties",
    "permissions",
    "Permissions",
    "actions",
    "NotActions",
    "dataActions",
    "notDataActions",
    "condition",
    "assignableScopes",
    "value",
    "resources",
    "createdOn",
];

const TEXTS: [&str; 10] = [
    "",
    " ",
    "Virtual Machine Operator",
    "BuiltInRole",
    "CustomRole",
    "Microsoft.Authorization/roleDefinitions",
    "88888888-8888-8888-8888-888888888888",
    "/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/88888888-8888-8888-8888-888888888888",
    " */read ",
    "/",
];

/// Values that look like role definitions from afar.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<String>().prop_map(Value::from),
        6 => prop::sample::select(&TEXTS[..]).prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 80, 8, |inner| {
        let entry = (prop::sample::select(&KEYS[..]), inner.clone());
        prop_oneof![
            1 => prop::collection::vec(inner, 0..6).prop_map(Value::from),
            3 => prop::collection::vec(entry, 0..10).prop_map(|entries| {
                let entries = entries.into_iter().map(|(key, value)| (key.to_owned(), value));
                Value::Object(entries.collect::<Map<String, Value>>())
            }),
        ]
    })
}

fn check_bounds(text: &str) -> Vec<ReadRole> {
    let found = read(&Diagram::new(), text);
    assert!(found.roles.len() <= MAX_ROLES);
    assert!(found.problems.len() <= MANY_PROBLEMS);
    assert!(
        !found.roles.is_empty() || !found.problems.is_empty(),
        "nothing is said of {text}"
    );
    let mut bytes = 0;
    for ReadRole { what, .. } in &found.roles {
        assert!(!what.name.is_empty() && what.name.trim() == what.name);
        assert!(what.permissions.len() <= limits::MAX_BLOCKS);
        for block in &what.permissions {
            let lists = [
                &block.actions,
                &block.not_actions,
                &block.data_actions,
                &block.not_data_actions,
            ];
            for pattern in lists.into_iter().flatten() {
                assert!(!pattern.is_empty() && pattern.trim() == pattern);
                bytes += pattern.len();
            }
        }
    }
    assert!(bytes <= text.len(), "more came out than went in");
    found.roles
}

/// What is read again of what was written: a role that can be assigned
/// everywhere names the subscriptions that are drawn.
fn read_again(diagram: &Diagram, what: &NewRoleDefinition, again: &NewRoleDefinition) {
    let names_none = what.assignable_scopes.is_empty() && what.assignable_elsewhere.is_empty();
    let mut expected = what.clone();
    expected
        .assignable_scopes
        .clone_from(&again.assignable_scopes);
    if names_none || what.kind == RoleKind::BuiltIn {
        expected
            .assignable_elsewhere
            .clone_from(&again.assignable_elsewhere);
    } else {
        // What is gone is left out, and nothing is put in its place. Two things that
        // are drawn may have the same id, so ids are compared.
        let ids = |nodes: &[NodeId]| -> BTreeSet<String> {
            let id_of = |node: &NodeId| ids::arm_id(diagram, Scope::Node(*node));
            nodes.iter().filter_map(id_of).collect()
        };
        assert_eq!(ids(&again.assignable_scopes), ids(&what.assignable_scopes));
    }
    for block in &mut expected.permissions {
        // Azure prints an empty text where there is no condition.
        block.condition = block.condition.take().filter(|it| !it.trim().is_empty());
    }
    assert_eq!(again, &expected, "{}", diagram.to_json());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        check_bounds(&text);
    }

    #[test]
    fn anything_that_looks_like_a_role_is_read_or_refused(value in values()) {
        check_bounds(&value.to_string());
    }

    #[test]
    fn a_text_that_was_cut_is_refused(value in values(), at in any::<prop::sample::Index>()) {
        let whole = Value::Array(vec![value]).to_string();
        let mut end = at.index(whole.len());
        while !whole.is_char_boundary(end) {
            end -= 1;
        }
        prop_assert_eq!(check_bounds(&whole[..end]), []);
    }

    /// Whatever was read and can be drawn is written so that it is read again.
    #[test]
    fn what_was_read_is_written_and_read_again(value in values()) {
        for ReadRole { role, what } in check_bounds(&value.to_string()) {
            let mut diagram = Diagram::new();
            if diagram.apply(&Edit::DefineRole { role, what }).is_err() {
                continue;
            }
            for definition in diagram.role_definitions() {
                let again = read(&diagram, &write(&diagram, definition));
                prop_assert_eq!(again.problems, [""; 0]);
                prop_assert_eq!(again.roles.len(), 1);
                prop_assert_eq!(again.roles[0].role, Some(definition.role));
                read_again(&diagram, &definition.what, &again.roles[0].what);
            }
        }
    }

    #[test]
    fn what_is_drawn_is_written_and_read_again(diagram in diagrams(20..160)) {
        for definition in diagram.role_definitions() {
            let again = read(&diagram, &write(&diagram, definition));
            prop_assert_eq!(again.problems, [""; 0]);
            prop_assert_eq!(again.roles.len(), 1);
            prop_assert_eq!(again.roles[0].role, Some(definition.role));
            read_again(&diagram, &definition.what, &again.roles[0].what);
        }
    }
}

#[test]
fn a_text_without_end_is_refused() {
    assert_eq!(check_bounds(&"[".repeat(MAX_TEXT_BYTES)), []);
    assert_eq!(check_bounds(&"[".repeat(MAX_TEXT_BYTES + 1)), []);
    let role = r#"{"roleName":"A"},"#.repeat(MAX_ROLES + 1);
    let roles = check_bounds(&format!("[{}]", role.trim_end_matches(',')));
    assert_eq!(roles.len(), MAX_ROLES);
    let problems = read(&Diagram::new(), &format!("[{}1]", "1,".repeat(5_000))).problems;
    assert_eq!(problems.len(), MANY_PROBLEMS);
}
