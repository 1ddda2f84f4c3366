//! The case of a drawing: who calls what in it.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU16;

use super::build::is_of_the_case;
use crate::azure::Operation;
use crate::azure::resource_kinds::{IdentitySupport, ResourceKind};
use crate::diagram::{Carriers, Case, Diagram, Needs, NodeId, Scope};

/// What a host needs: each thing that it does, and to what.
type Needed = BTreeSet<(Scope, Operation)>;

/// The case of what is drawn: the hosts that make calls, what they call, and whether
/// they need the same. What a drawing does not say (whether hosts come and go, what
/// logs must tell) is left as it was before. `None` where no host makes a call that a
/// managed identity could make.
#[must_use]
pub fn case_of(diagram: &Diagram, before: &Case) -> Option<Case> {
    let mut needed: BTreeMap<NodeId, Needed> = BTreeMap::new();
    for call in diagram.calls().filter(|it| is_of_the_case(diagram, it)) {
        let of_host = needed.entry(call.what.caller).or_default();
        of_host.insert((call.what.target, call.what.operation));
    }
    let hosts = NonZeroU16::new(u16::try_from(needed.len()).ok()?)?;
    let mut all = needed.values();
    let first = all.next()?.clone();
    let common = all.fold(first, |common, it| {
        common.intersection(it).copied().collect()
    });
    let with_more = needed.values().filter(|it| **it != common).count();
    let with_more = u16::try_from(with_more).ok().and_then(NonZeroU16::new);
    let needs = match with_more {
        None => Needs::Same,
        Some(_) if common.is_empty() => Needs::Different,
        Some(hosts) => Needs::SomeMore(hosts),
    };
    let targets = |needed: &Needed| needed.iter().map(|(at, _)| *at).collect::<BTreeSet<_>>();
    let most = match needs {
        Needs::Different => needed.values().map(|it| targets(it).len()).max(),
        Needs::Same | Needs::SomeMore(_) => Some(targets(&common).len()),
    };
    let targets = u16::try_from(most.unwrap_or(1))
        .ok()
        .and_then(NonZeroU16::new)?;
    Some(Case {
        hosts,
        targets,
        needs,
        carriers: carriers(diagram, needed.keys()),
        ..*before
    })
}

fn carriers<'a>(diagram: &Diagram, hosts: impl Iterator<Item = &'a NodeId>) -> Carriers {
    let kinds = hosts.filter_map(|host| diagram.node(*host)?.resource_kind());
    let mut carriers = Carriers::default();
    for support in kinds.map(|kind: ResourceKind| kind.row().identity) {
        carriers.without_system_assigned += u16::from(!support.allows_system_assigned());
        carriers.without_user_assigned += u16::from(!support.allows_user_assigned());
        carriers.not_freely += u16::from(matches!(
            support,
            IdentitySupport::Either(_) | IdentitySupport::UserBesideSystem { .. }
        ));
    }
    carriers
}
