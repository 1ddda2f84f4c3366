//! `vouchsafe access`

use crate::vouchsafe;

#[test]
fn answers_that_are_as_expected_need_no_words() {
    let run = vouchsafe(&["access", "as_expected.json", "as_expected.json"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    assert_eq!(run.stdout, "6 checks in 2 files: 6 as expected\n");
}

#[test]
fn answers_are_explained_on_request() {
    let run = vouchsafe(&["access", "--explain", "as_expected.json"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    assert_eq!(
        run.stdout,
        "\
as_expected.json: checks[0]: may `ines` do `Contoso.Web/sites/delete` (control plane) at `/shop/web`?
  found: allow, decided by `a1`
    `a1`: role `Shop Maker` grants `*`, inherited from `/SHOP`, one level up, through the group `team`
as_expected.json: checks[1]: may `otto` do `Contoso.Web/sites/delete` (control plane) at `/shop/web`?
  found: deny, decided by `d1`
    `d1`: denies `*/delete`, at this very scope
as_expected.json: checks[2]: may `ines` do `Contoso.Web/sites/delete` (data plane) at `/shop/web`?
  found: deny, no assignment decides
    no role assignment in reach grants it
    `a1`: role `Shop Maker` has `*` on the other plane, where it does not help, through the group `team`
3 checks in 1 file: 3 as expected
"
    );
}

#[test]
fn questions_without_an_expected_answer_are_answered_with_reasons() {
    let run = vouchsafe(&["access", "without_expectations.json"]);
    assert_eq!(run.status, Some(0));
    assert_eq!(
        run.stdout,
        "\
without_expectations.json: checks[0]: may `ines` do `Contoso.Store/boxes/things/read` (data plane) at `/shop/store/box`?
  found: allow, decided by `company-reads`
    `company-reads`: role `Box Reader` grants `Contoso.Store/boxes/*/read`, inherited from `/shop`, 2 levels up, through the groups `team` in `company`
without_expectations.json: checks[1]: may `otto` do `Contoso.Store/boxes/things/read` (data plane) at `/shop/store/box`?
  found: deny, no assignment decides
    no role assignment in reach grants it
    `owner-otto`: role `Owner` has `*` on the other plane, where it does not help
    `maker-otto`: role `Maker` has `*` on the other plane, where it does not help
    2 assignments in reach grant it to others
without_expectations.json: checks[2]: may `otto` do `Contoso.Store/delete` (control plane) at `/shop/store`?
  found: deny, decided by `sealed`
    `sealed`: denies `*/delete`, at this very scope, for all principals
without_expectations.json: checks[3]: may `robot` do `Contoso.Store/boxes/things/read` (data plane) at `/shop/store`?
  found: deny, no assignment decides
    no role assignment in reach grants it
    `robot-maybe`: role `Box Reader` grants `Contoso.Store/boxes/*/read` only under a condition, which is not evaluated (`@Resource[color]` is not known here): @Resource[color] StringEquals 'red'
    `robot-reads`: role `Box Reader` grants `Contoso.Store/boxes/*/read`, but at `/shop/store/box`, below this scope
    one assignment in reach grants it to somebody else
without_expectations.json: checks[4]: may `robot` do `Contoso.Store/boxes/things/read` (data plane) at `/shop/store`?
  found: allow, decided by `robot-maybe`
    `robot-maybe`: role `Box Reader` grants `Contoso.Store/boxes/*/read`, inherited from `/shop`, one level up; its condition holds: `@Resource[color]` is `red`
without_expectations.json: checks[5]: may `robot` do `Contoso.Store/boxes/things/read` (data plane) at `/shop/store`?
  found: deny, no assignment decides
    no role assignment in reach grants it
    `robot-maybe`: role `Box Reader` grants `Contoso.Store/boxes/*/read`, but its condition wants that `@Resource[color]` is `red` (it is `blue`)
    `robot-reads`: role `Box Reader` grants `Contoso.Store/boxes/*/read`, but at `/shop/store/box`, below this scope
    one assignment in reach grants it to somebody else
6 checks in 1 file: 0 as expected, 6 without an expected answer
"
    );
    assert_eq!(run.stderr, "");
}

#[test]
fn every_disagreement_is_printed_with_what_was_expected_and_found() {
    let run = vouchsafe(&["access", "otherwise.json", "as_expected.json"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(1), ""));
    assert_eq!(
        run.stdout,
        "\
otherwise.json: checks[1]: may `ines` do `x/write` (control plane) at `/shop`?
  expected: allow, decided by `a1`
  found: deny, no assignment decides
    no role assignment in reach grants it
    `a1`: role `Reader` grants other actions
otherwise.json: checks[2]: may `ines` do `x/read` (control plane) at `/shop`?
  expected: allow, decided by `a1`, `a2`
  found: allow, decided by `a1`
    `a1`: role `Reader` grants `*/read`, at this very scope
otherwise.json: checks[3]: may `ines` do `x/read` (control plane) at `/shop`?
  expected: deny
  found: allow, decided by `a1`
    `a1`: role `Reader` grants `*/read`, at this very scope
7 checks in 2 files: 4 as expected, 3 otherwise
"
    );
}

#[test]
fn a_file_that_cannot_be_used_is_named_and_the_others_are_answered() {
    for (file, complaint) in [
        (
            "no_such_plane.json",
            "unknown variant `management`, expected `control` or `data` at line 3",
        ),
        ("not_utf8.json", "byte 13 is not UTF-8"),
        ("missing.json", ""),
        (".", ""),
    ] {
        let run = vouchsafe(&["access", file, "otherwise.json"]);
        assert_eq!(run.status, Some(2), "{file}");
        assert!(
            run.stderr.starts_with(&format!("error: {file}: ")),
            "{}",
            run.stderr
        );
        assert!(run.stderr.contains(complaint), "{}", run.stderr);
        let summary = "4 checks in 2 files: 1 as expected, 3 otherwise, 1 file unusable\n";
        assert!(run.stdout.ends_with(summary), "{}", run.stdout);
    }
}

#[test]
fn slips_are_warned_of_and_change_no_answer() {
    let run = vouchsafe(&["access", "slips.json"]);
    assert_eq!(run.status, Some(0));
    assert_eq!(run.stdout, "1 check in 1 file: 1 as expected\n");
    assert_eq!(
        run.stderr,
        "\
warning: slips.json: checks[0].principal names `Ines`, which is not among principals
warning: slips.json: checks[0].scope names `/shpo`, which is not among scopes
"
    );
}

#[test]
fn text_of_a_file_cannot_take_hold_of_the_terminal() {
    let run = vouchsafe(&["access", "takes_the_terminal.json"]);
    assert!(
        run.stdout.contains("may `\\u{1b}[2Jines` do"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains('\u{1b}') && !run.stderr.contains('\u{1b}'));
}
