//! Conditions as people write them: read, told, asked.

use proptest::prelude::*;

use super::*;
use crate::guid::Guid;
use crate::text::Text;

const READ: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";
const WRITE: &str = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write";
const ASSIGN: &str = "Microsoft.Authorization/roleAssignments/write";

const ONE_CONTAINER: &str = "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/\
    containers/blobs/read'} AND NOT SubOperationMatches{'Blob.List'})) OR \
    (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'invoices'))";

const TWO_ROLES: &str = "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR \
    (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals \
    {2a2b9908-6ea1-4ae2-8e65-a410df84e7d1, 4633458b-17de-408a-b874-0445c86b69e6})) AND \
    ((!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})) OR \
    (@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals \
    {2a2b9908-6ea1-4ae2-8e65-a410df84e7d1, 4633458b-17de-408a-b874-0445c86b69e6}))";

fn nobody(_: Guid) -> Option<String> {
    None
}

fn reader(guid: Guid) -> Option<String> {
    let is_reader = guid.to_string().starts_with("2a2b9908");
    is_reader.then(|| "Storage Blob Data Reader".to_owned())
}

/// A reading or listing request in a container.
fn blob(container: &str, sub_operation: SubOperation<'static>) -> Attributes<'static> {
    let mut attributes = Attributes {
        sub_operation,
        known: Vec::new(),
    };
    let name = "Microsoft.Storage/storageAccounts/blobServices/containers:name";
    let value = Value::Text(container.to_owned());
    attributes.set(AttributeSource::Resource, name, value);
    attributes
}

/// The answer in a word, and why.
fn told(condition: &str, action: &str, attributes: &Attributes<'_>) -> String {
    let each = |clauses: &[Clause]| each_of(clauses.iter().map(|it| it.told(&nobody)));
    match Condition::parse(condition).unwrap().ask(action, attributes) {
        Answer::Holds(clauses) => format!("holds: {}", each(&clauses)),
        Answer::Fails(clauses) => format!("fails: {}", each(&clauses)),
        Answer::Unknown(unknown) => {
            let told = each_of(unknown.iter().map(|it| it.told(&nobody)));
            format!("unknown: {told}")
        }
    }
}

#[test]
fn a_guarded_container_is_told_and_asked() {
    let condition = Condition::parse(ONE_CONTAINER).unwrap();
    assert_eq!(
        condition.told(&nobody),
        ["Reading blobs (listing them is not limited): only if the container is `invoices`."]
    );
    let list = || SubOperation::Named("Blob.List".into());
    for (action, attributes, expected) in [
        (
            READ,
            blob("invoices", SubOperation::None),
            "holds: the container is `invoices` (it is `invoices`)",
        ),
        (
            READ,
            blob("payroll", SubOperation::None),
            "fails: the container is `invoices` (it is `payroll`)",
        ),
        (READ, blob("payroll", list()), "holds: it is listing"),
        (
            WRITE,
            blob("payroll", SubOperation::None),
            "holds: it is not reading and listing blobs",
        ),
        (
            READ,
            Attributes::NONE,
            "unknown: it is not known here which suboperation it is; the container is not known here",
        ),
        // What is unknown does not matter where the rest decides.
        (
            READ,
            blob("invoices", SubOperation::Unknown),
            "holds: the container is `invoices` (it is `invoices`)",
        ),
    ] {
        assert_eq!(told(ONE_CONTAINER, action, &attributes), expected);
    }
}

#[test]
fn limits_that_are_alike_are_told_once() {
    let condition = Condition::parse(TWO_ROLES).unwrap();
    assert_eq!(
        condition.told(&reader),
        [
            "Assigning roles and removing role assignments: only if the role is Storage Blob Data \
          Reader or `4633458b-17de-408a-b874-0445c86b69e6`."
        ]
    );
    let mut attributes = Attributes::NONE;
    let name = "microsoft.authorization/roleassignments:roledefinitionid";
    let role = |text: &str| Value::Guid(text.parse().unwrap());
    attributes.set(
        AttributeSource::Request,
        name,
        role("2A2B9908-6ea1-4ae2-8e65-a410df84e7d1"),
    );
    assert!(told(TWO_ROLES, ASSIGN, &attributes).starts_with("holds: the role is"));
    attributes.known.clear();
    attributes.set(
        AttributeSource::Request,
        name,
        role("8e3af657-a8ff-443c-a75c-2fe8c4bcb635"),
    );
    assert!(told(TWO_ROLES, ASSIGN, &attributes).starts_with("fails: the role is"));
}

#[test]
fn what_a_condition_says_besides_guards_is_told_too() {
    for (condition, expected) in [
        (
            "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:isCurrentVersion] \
             BoolEquals true OR NOT Exists @Request[Microsoft.Storage/storageAccounts/blobServices/\
             containers/blobs:snapshot]",
            "Anything that the role allows: only if it is the current version or the snapshot is not given.",
        ),
        (
            "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs/\
             tags:Project<$key_case_sensitive$>] StringEquals @Principal[Engineering_Project]",
            "Anything that the role allows: only if the index tag `Project` is the caller's custom \
             security attribute `Engineering_Project`.",
        ),
        (
            "!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete'})",
            "Deleting blobs: never.",
        ),
        (
            "@Request[x] ForAllOfAnyValues:NumericLessThan {1, 2} AND NOT @Request[x] \
             ForAnyOfAnyValues:StringEquals {'a', 'b'}",
            "Anything that the role allows: only if every value of `@Request[x]` is less than 1 or 2. \
             Anything that the role allows: only if it is not so that `@Request[x]` is `a` or `b`.",
        ),
    ] {
        let condition = Condition::parse(condition).unwrap();
        let told = condition.told(&nobody).into_iter();
        assert_eq!(told.fold(Text::empty(), Text::then), expected);
    }
}

#[test]
fn operators_compare_as_documented() {
    for (condition, holds) in [
        ("'abcd' StringLike 'a*c?'", true),
        ("'abcd' StringLike 'A*C?'", false),
        ("'abcd' StringLikeIgnoreCase 'A*C?'", true),
        ("'abcd' StringLike 'a*c'", false),
        (r"'a*' StringLike 'a\*'", true),
        (r"'ab' StringLike 'a\*'", false),
        ("'abab' StringLike '*ab'", true),
        ("'' StringLike '*'", true),
        ("'' StringLike '?'", false),
        ("'a' StringNotLike 'b*'", true),
        ("'readonly/x' StringStartsWith 'readonly/'", true),
        ("'Readonly/x' StringStartsWith 'readonly/'", false),
        ("'Readonly/x' StringStartsWithIgnoreCase 'readonly/'", true),
        ("'x' StringNotStartsWith 'y'", true),
        ("'a' StringEquals 'A'", false),
        ("'a' StringEqualsIgnoreCase 'A'", true),
        ("'a' StringNotEquals 'A'", true),
        ("'a' StringNotEqualsIgnoreCase 'A'", false),
        (
            "{'red', 'blue'} ForAnyOfAnyValues:StringEquals {'blue', 'green'}",
            true,
        ),
        (
            "{'red', 'blue'} ForAnyOfAnyValues:StringEquals {'orange', 'green'}",
            false,
        ),
        (
            "{'red', 'blue'} ForAllOfAnyValues:StringEquals {'orange', 'red', 'blue'}",
            true,
        ),
        (
            "{'red', 'blue'} ForAllOfAnyValues:StringEquals {'red', 'green'}",
            false,
        ),
        ("{10, 20} ForAnyOfAllValues:NumericLessThan {15, 18}", true),
        (
            "{10, 20} ForAllOfAllValues:NumericLessThan {5, 15, 18}",
            false,
        ),
        ("{10, 20} ForAllOfAllValues:NumericLessThan {25, 30}", true),
        (
            "{10, 20} ForAllOfAllValues:NumericLessThan {15, 25, 30}",
            false,
        ),
        ("3 NumericGreaterThanEquals 3", true),
        ("-3 NumericGreaterThan 3", false),
        ("3 NumericLessThanEquals 2", false),
        ("3 NumericNotEquals 2", true),
        ("true BoolNotEquals false", true),
        (
            "2A2B9908-6ea1-4ae2-8e65-a410df84e7d1 GuidEquals '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'",
            true,
        ),
        (
            "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1 GuidNotEquals 00000000-0000-0000-0000-000000000000",
            true,
        ),
        (
            "'2022-06-01T00:00:00.0Z' DateTimeEquals '2022-06-01T00:00:00.0000000Z'",
            true,
        ),
        (
            "'2022-06-01T23:38:32.8883645Z' DateTimeGreaterThan '2022-06-01T23:38:32.8883644Z'",
            true,
        ),
        (
            "'2022-12-31T23:59:59Z' DateTimeLessThan '2023-01-01T00:00:00Z'",
            true,
        ),
        (
            "'2022-06-01T00:00:00Z' DateTimeGreaterThanEquals '2022-06-01T00:00:00Z'",
            true,
        ),
    ] {
        let answer = Condition::parse(condition)
            .unwrap()
            .ask("a", &Attributes::NONE);
        let found = match answer {
            Answer::Holds(_) => Some(true),
            Answer::Fails(_) => Some(false),
            Answer::Unknown(_) => None,
        };
        assert_eq!(found, Some(holds), "{condition}");
        let opposite = Condition::parse(&format!("NOT {condition}")).unwrap();
        let opposite = opposite.ask("a", &Attributes::NONE);
        assert_eq!(
            matches!(opposite, Answer::Fails(_)),
            holds,
            "NOT {condition}"
        );
    }
}

#[test]
fn what_is_not_documented_is_not_evaluated() {
    for condition in [
        "'a' StringEquals {'a', 'b'}",
        "{'a', 'b'} StringEquals 'a'",
        "'a' NumericEquals 1",
        "1 StringEquals 'a'",
        "'2022-06-01' DateTimeLessThan '2022-06-01T00:00:00Z'",
        "'2022-13-01T00:00:00Z' DateTimeLessThan '2022-06-01T00:00:00Z'",
        "true GuidEquals '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'",
        "@Request[x] StringEquals 'a'",
        "Exists @Request[x]",
        "SubOperationMatches{'Blob.List'}",
        "@Request[x] StringEquals 'a' AND true BoolEquals true",
        "@Request[x] StringEquals 'a' OR true BoolEquals false",
        "NOT @Request[x] StringEquals 'a'",
    ] {
        let found = told(condition, "a", &Attributes::NONE);
        assert!(found.starts_with("unknown: "), "{condition}: {found}");
    }
}

#[test]
fn what_a_request_does_not_have_cannot_be_compared_and_fails() {
    let mut attributes = Attributes::NONE;
    attributes.set(AttributeSource::Request, "x", Known::Absent);
    for (condition, expected) in [
        ("@Request[x] StringEquals 'a'", "fails"),
        ("NOT @Request[x] StringEquals 'a'", "fails"),
        ("@Request[x] StringNotEquals 'a'", "fails"),
        (
            "@Request[x] StringEquals 'a' OR NOT Exists @Request[x]",
            "holds",
        ),
        ("Exists @Request[x]", "fails"),
        (
            "@Request[x] StringEquals 'a' OR @Request[y] StringEquals 'a'",
            "unknown",
        ),
    ] {
        let found = told(condition, "a", &attributes);
        assert!(found.starts_with(expected), "{condition}: {found}");
    }
}

#[test]
fn the_older_way_to_write_a_suboperation_is_read() {
    let condition = "!(ActionMatches{'a'} AND @Request[subOperation] \
                     ForAnyOfAnyValues:StringEqualsIgnoreCase {'Blob.List'}) OR false BoolEquals true";
    let list = blob("x", SubOperation::Named("blob.list".into()));
    assert!(told(condition, "a", &list).starts_with("fails"));
    let other = blob("x", SubOperation::None);
    assert!(told(condition, "a", &other).starts_with("holds"));
}

#[track_caller]
fn check_refused(text: &str, at: usize, message: &str) {
    let error = Condition::parse(text).unwrap_err();
    assert_eq!(
        (error.at, error.to_string().as_str()),
        (at, message),
        "{text}"
    );
}

#[test]
fn a_text_that_is_no_condition_is_refused_with_its_place() {
    check_refused("  ", 0, "there is no condition");
    check_refused(
        "'a' AND",
        4,
        "expected an operator, such as `StringEquals` here",
    );
    check_refused("'a' = 'b'", 4, "`=` means nothing here");
    check_refused(
        "'a' StringEquals",
        16,
        "expected a value or an attribute here",
    );
    check_refused("'a' StringEquals 'b", 17, "this text has no closing quote");
    check_refused(
        "(true BoolEquals true",
        21,
        "expected `AND`, `OR` or a closing parenthesis here",
    );
    check_refused(
        "true BoolEquals true)",
        20,
        "expected `AND`, `OR` or the end here",
    );
    check_refused(
        "true BoolEquals true AND true BoolEquals true OR true BoolEquals true",
        46,
        "`AND` and `OR` stand side by side here: parentheses must say which comes first",
    );
    check_refused(
        "'a' StringIs 'b'",
        4,
        "`StringIs` is not an operator that is known here, such as `StringEquals`",
    );
    check_refused(
        "'a' ForAnyOfAnyValues:StringStartsWith 'b'",
        4,
        "`StringStartsWith` compares with a single value only",
    );
    check_refused(
        "@Thing[a] StringEquals 'b'",
        0,
        "`@Thing` is not known; an attribute begins with `@Resource`, `@Request`, `@Principal` or \
         `@Environment`",
    );
    check_refused("ActionMatches{a}", 14, "expected a text in quotes here");
    check_refused(
        "'a' StringEquals b",
        17,
        "`b` is not a value: a text in quotes, a whole number, an id, `true` or `false`",
    );
    check_refused(
        &"(".repeat(100),
        64,
        "parentheses are more than 64 deep here",
    );
    check_refused(
        &"x".repeat(9_000),
        8_192,
        "a condition has at most 8192 bytes",
    );
    let error = Condition::parse("'a' StringEquals\n  ?").unwrap_err();
    assert_eq!(error.place_in("'a' StringEquals\n  ?"), (2, 3));
}

#[test]
fn the_usual_forms_limit_what_the_role_grants() {
    let grants = |granted: &'static [&'static str]| {
        move |action: &str, _| granted.iter().any(|it| action.ends_with(it))
    };
    let reader = Form::OnlyContainer("invoices".to_owned());
    let condition = reader.condition(grants(&["/blobs/read"])).unwrap();
    assert_eq!(condition, Condition::parse(ONE_CONTAINER).unwrap());
    let both = grants(&["/blobs/read", "/blobs/write"]);
    assert_eq!(
        Form::OnlyPath("2026/".to_owned())
            .condition(both)
            .unwrap()
            .told(&nobody),
        [
            "Reading blobs (listing them is not limited) and writing blobs: only if the path of the blob \
          begins with `2026/`."
        ]
    );
    let delegate = grants(&["/roleAssignments/write", "/roleAssignments/delete"]);
    assert_eq!(
        Form::OnlyServicePrincipals
            .condition(delegate)
            .unwrap()
            .told(&nobody),
        [
            "Assigning roles and removing role assignments: only if the type of whoever gets the role is \
          `ServicePrincipal`."
        ]
    );
    assert_eq!(Form::OnlyRoles(Vec::new()).condition(grants(&[])), None);
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        "[a-z/*]{0,6}".prop_map(Value::Text),
        any::<i64>().prop_map(Value::Integer),
        any::<bool>().prop_map(Value::Bool),
        any::<u128>().prop_map(|bits| Value::Guid(Guid::from_u128(bits))),
    ]
}

fn operand() -> impl Strategy<Value = Operand> {
    prop_oneof![
        ("[a-z]{1,3}", 0..4_usize).prop_map(|(name, source)| Operand::Attribute(Attribute {
            source: AttributeSource::ALL[source],
            name,
        })),
        value().prop_map(Operand::Value),
        prop::collection::vec(value(), 1..4).prop_map(Operand::Values),
    ]
}

fn expression() -> impl Strategy<Value = Expression> {
    let compare = (
        operand(),
        prop::option::of(prop::sample::select(Quantifier::ALL.as_slice())),
        prop::sample::select(Operator::ALL),
        operand(),
    )
        .prop_map(|(left, quantifier, operator, right)| Expression::Compare {
            left,
            quantifier: quantifier.filter(|_| operator.takes_several()),
            operator,
            right,
        });
    let leaf = prop_oneof![
        4 => compare,
        1 => Just(Expression::ActionMatches(vec!["a/*".to_owned()])),
        1 => Just(Expression::SubOperationMatches(vec!["A".to_owned(), "B".to_owned()])),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        // `a AND (b AND c)` is read as it is written, and parts of the same kind in
        // each other are what only parentheses tell apart.
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expression::All),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expression::Any),
            inner.prop_map(|inner| Expression::Not(Box::new(inner))),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_reads_back(root in expression()) {
        let condition = Condition::from(root);
        let written = condition.to_string();
        let read = Condition::parse(&written);
        prop_assert_eq!(read.as_ref(), Ok(&condition), "{}", written);
        prop_assert!(!condition.told(&nobody).is_empty());
    }

    #[test]
    fn any_text_is_read_or_refused_within_it(text in any::<String>()) {
        if let Err(error) = Condition::parse(&text) {
            prop_assert!(error.at <= text.len());
            prop_assert!(!error.to_string().is_empty());
            let (line, column) = error.place_in(&text);
            prop_assert!(line > 0 && column > 0);
        }
    }

    #[test]
    fn a_condition_with_a_slip_is_read_or_refused(at in 0..200_usize, put in "[ -~]{0,3}") {
        let mut text = ONE_CONTAINER.to_owned();
        text.replace_range(at..=at, &put);
        let _ = Condition::parse(&text);
    }

    #[test]
    fn to_know_more_never_turns_an_answer_round(root in expression(), name in "[a-z]{1,3}", value in value()) {
        let condition = Condition::from(root);
        let before = condition.ask("a/b", &Attributes::NONE);
        let mut more = Attributes::NONE;
        more.sub_operation = SubOperation::None;
        for source in AttributeSource::ALL {
            more.set(source, name.clone(), value.clone());
        }
        let after = condition.ask("a/b", &more);
        match before {
            Answer::Holds(_) => prop_assert!(matches!(after, Answer::Holds(_))),
            Answer::Fails(_) => prop_assert!(matches!(after, Answer::Fails(_))),
            Answer::Unknown(_) => {}
        }
    }
}
