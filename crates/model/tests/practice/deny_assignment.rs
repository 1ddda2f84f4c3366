//! No role outweighs a deny assignment.

use super::*;

const NAME: &str = "practice-07-deny-assignment";
const RUNBOOK: &str = "aa-nightly-patch";
const GROUP: &str = "sg-platform-ops";

const CHANGES: &str = "The runbook changes web-vm";
const NOT_DANA: &str = "Dana cannot change web-vm";
const STILL_ANA: &str = "Ana can still change web-vm";
const DANA_STARTS: &str = "Dana can still start web-vm";
const NO_DELETING: &str = "The runbook cannot delete the resource group";
const NO_ROLES: &str = "The runbook cannot assign roles";

/// Takes the deny assignment away, and says what it was.
fn undeny(it: &mut Exercise) -> NewDenyAssignment {
    let deny = it.diagram.deny_assignments().next().expect("there is one");
    let (id, rule) = (deny.id, deny.rule.clone());
    it.edit(Edit::Delete(vec![Subject::DenyAssignment(id)]));
    rule
}

#[test]
fn a_member_of_the_spared_group_gets_through() {
    passes(NAME, |it| it.join(GROUP, it.own(RUNBOOK)));
}

#[test]
fn to_be_spared_by_name_is_right_too() {
    passes(NAME, |it| {
        let mut rule = undeny(it);
        rule.exclude_principals.push(it.own(RUNBOOK));
        it.edit(Edit::AddDenyAssignment(rule));
    });
}

#[test]
fn owner_is_denied_as_well() {
    misses(
        NAME,
        |it| {
            let group = it.whole("rg-web");
            it.assign(it.own(RUNBOOK), "Owner", group);
        },
        &[CHANGES, NO_DELETING, NO_ROLES, NOT_BROADER],
    );
}

#[test]
fn without_the_deny_assignment_everyone_gets_through() {
    misses(NAME, |it| drop(undeny(it)), &[NOT_DANA]);
}

#[test]
fn to_take_the_role_of_another_is_no_way_around() {
    misses(
        NAME,
        |it| {
            undeny(it);
            it.unassign(it.principal("Dana Ruiz"));
        },
        &[DANA_STARTS],
    );
}

#[test]
fn to_spare_the_runbook_alone_locks_the_others_out() {
    misses(
        NAME,
        |it| {
            let mut rule = undeny(it);
            rule.exclude_principals = vec![it.own(RUNBOOK)];
            it.edit(Edit::AddDenyAssignment(rule));
        },
        &[STILL_ANA],
    );
}
