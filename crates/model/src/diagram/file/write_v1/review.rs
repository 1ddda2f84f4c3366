//! Assertions and silenced findings as the JSON of a file.

use super::{Record, scope_number};
use crate::diagram::file::read_v1::{MAY, MAY_NOT, NOBODY_BUT};
use crate::diagram::{
    Assertion, Claim, Claimant, Credential, IdentityChoice, NewAssertion, Silence,
};

pub(super) fn assertion(it: &Assertion) -> Record {
    claimed(Record::new().with("id", it.id.number()), &it.what)
}

pub(super) fn claimed(record: Record, what: &NewAssertion) -> Record {
    let record = record.with_some(
        "name",
        (!what.name.is_empty()).then_some(what.name.as_str()),
    );
    let record = match &what.claim {
        Claim::May(claimant) => of_one(record, MAY, claimant),
        Claim::MayNot(claimant) => of_one(record, MAY_NOT, claimant),
        Claim::NobodyBut(nodes) => record
            .with("claim", NOBODY_BUT)
            .with_list("but", nodes.iter().map(|it| it.number())),
    };
    record
        .with("operation", what.operation.slug())
        .with("target", scope_number(what.target))
}

fn of_one(record: Record, claim: &str, claimant: &Claimant) -> Record {
    record
        .with("claim", claim)
        .with("who", claimant.node.number())
        .with_some("with", claimant.with.map(with))
}

fn with(credential: Credential) -> Record {
    let record = Record::new();
    match credential {
        Credential::ManagedIdentity(IdentityChoice::Unnamed) => record,
        Credential::ManagedIdentity(IdentityChoice::UserAssigned(principal)) => {
            record.with("identity", principal.number())
        }
        Credential::Setting(setting) => record.with("setting", setting.number()),
        Credential::Nothing => record.with("withoutCredential", true),
        Credential::DefaultChain => record.with("defaultChain", true),
        Credential::SignedInUser(user) => record.with("user", user.number()),
        Credential::Workload => record.with("workload", true),
        Credential::Trusted {
            identity,
            application,
        } => match identity {
            IdentityChoice::Unnamed => record,
            IdentityChoice::UserAssigned(principal) => record.with("identity", principal.number()),
        }
        .with("application", application.number()),
    }
}

pub(super) fn silence(it: &Silence) -> Record {
    Record::new()
        .with("finding", it.finding.rule.slug())
        .with("about", it.finding.about)
        .with("reason", it.reason.as_str())
}
