//! What a beat shows besides the drawing, as the JSON of a file.

use super::Record;
use crate::diagram::{Case, Exhibit, Needs};

pub(super) fn exhibit(exhibit: &Exhibit) -> Record {
    let of = |kind: &str| Record::new().with("exhibit", kind);
    match exhibit {
        Exhibit::Services(filter) => of("services")
            .with_some("carries", filter.carries.map(|it| it.slug()))
            .with_some("accepts", filter.accepts.map(|it| it.slug())),
        Exhibit::Choice(case) => of("choice").and(choice(case)),
    }
}

fn choice(case: &Case) -> Record {
    let flag = |is_asked: bool| is_asked.then_some(true);
    let count = |hosts: u16| (hosts > 0).then_some(hosts);
    let (needs, with_more) = match case.needs {
        Needs::Same => (None, None),
        Needs::SomeMore(hosts) => (Some("some-more"), Some(hosts.get())),
        Needs::Different => (Some("different"), None),
    };
    let carriers = case.carriers;
    Record::new()
        .with("hosts", case.hosts.get())
        .with("targets", case.targets.get())
        .with_some("needs", needs)
        .with_some("withMore", with_more)
        .with_some("comeAndGo", flag(case.come_and_go))
        .with_some("beforeCreation", flag(case.before_creation))
        .with_some("endsWithHost", flag(case.ends_with_host))
        .with_some("auditEach", flag(case.audit_each))
        .with_some(
            "withoutSystemAssigned",
            count(carriers.without_system_assigned),
        )
        .with_some("withoutUserAssigned", count(carriers.without_user_assigned))
        .with_some("notFreely", count(carriers.not_freely))
}
