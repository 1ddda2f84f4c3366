//! What is signed when a SAS is made, and how the SAS is written?

use crate::azure::Service;
use crate::azure::services::SasRow;
use crate::diagram::{
    Diagram, NodeId, PartId, PrincipalId, Sas, SasKind, SasLimits, SasReach, SasSigner,
};
use crate::flow::values::in_query;
use crate::flow::{ids, secrets, signature};

/// The text that is signed: one value a line, those that are not used empty.
/// `place` is what the signature shall be for, below the account.
pub(super) fn string_to_sign(diagram: &Diagram, sas: &Sas, account: &str, place: &str) -> String {
    let (letters, starts, expires) = (
        sas.letters(),
        sas.starts_at.to_string(),
        sas.expires_at.to_string(),
    );
    let version = row().map_or("", |row| row.version).to_owned();
    let limits = [addresses(sas.limits), protocol(sas.limits)];
    let (kind, part) = match sas.reach {
        // Source: learn.microsoft.com/rest/api/storageservices/create-account-sas, version
        // 2020-12-06 and later; Azure/Azurite:src/common/authentication/IAccountSASSignatureValues.ts.
        SasReach::Account(reach) => {
            let (services, levels) = (reach.services(), reach.levels());
            let mut lines = vec![account.to_owned(), letters, services, levels];
            lines.extend([starts, expires]);
            lines.extend(limits);
            lines.push(version);
            // Encryption scope, and a line that ends all.
            lines.extend(empty(2));
            return lines.join("\n");
        }
        SasReach::Service(kind, part) => (kind, part),
    };
    let place = format!("/{}/{account}/{place}", kind.service());
    let mut lines = vec![letters, starts, expires, place];
    match sas.signer {
        // Source: learn.microsoft.com/rest/api/storageservices/create-service-sas.
        SasSigner::Key { .. } => {
            lines.push(
                policy_name(diagram, sas, part)
                    .unwrap_or_default()
                    .to_owned(),
            );
        }
        // Source: learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas, version
        // 2020-12-06 and later; Azure/Azurite:src/blob/authentication/IBlobSASSignatureValues.ts.
        SasSigner::Principal { principal, .. } => {
            let key = delegation_key(diagram, sas, principal);
            lines.extend(key.map(|(_, value)| value));
            // Whom the signer vouches for, unknown to the directory or known, and an id
            // for logs.
            lines.extend(empty(3));
        }
    }
    lines.extend(limits);
    lines.push(version);
    match kind {
        // Source: learn.microsoft.com/rest/api/storageservices/create-service-sas, version
        // 2020-12-06 and later; Azure/Azurite:src/blob/authentication/IBlobSASSignatureValues.ts.
        SasKind::Container | SasKind::Blob => {
            lines.extend(kind.letter().map(str::to_owned));
            // Snapshot, encryption scope, and five headers of the answer.
            lines.extend(empty(7));
        }
        // Source: as above, version 2015-04-05 and later (Azure Files);
        // Azure/azure-sdk-for-python:sdk/storage/azure-storage-file-share/azure/storage/fileshare/_shared_access_signature.py.
        SasKind::Share | SasKind::File => lines.extend(empty(5)),
        // Source: as above (Table Storage): the first and the last partition and row;
        // Azure/Azurite:src/table/authentication/ITableSASSignatureValues.ts.
        SasKind::Table => lines.extend(empty(4)),
        // Source: as above (Queue Storage);
        // Azure/Azurite:src/queue/authentication/IQueueSASSignatureValues.ts.
        SasKind::Queue => {}
    }
    lines.join("\n")
}

fn empty(count: usize) -> impl Iterator<Item = String> {
    std::iter::repeat_n(String::new(), count)
}

fn addresses(limits: SasLimits) -> String {
    limits.addresses.map_or(String::new(), |it| it.to_string())
}

fn protocol(limits: SasLimits) -> String {
    if limits.https_only { "https" } else { "" }.to_owned()
}

/// What the policy is called that a SAS names, also if it was deleted.
pub(super) fn policy_name<'d>(diagram: &'d Diagram, sas: &Sas, part: PartId) -> Option<&'d str> {
    let policy = sas.limits.policy?;
    let found = diagram.stored_policy(sas.account, policy);
    let found = found.filter(|it| it.part == part);
    Some(found.map_or("gone", |it| it.name.as_str()))
}

/// What a user delegation SAS says of the key that signed it: whose it is, and
/// for how long it is good. It was asked for with the SAS, and ends with it.
pub(super) fn delegation_key(
    diagram: &Diagram,
    sas: &Sas,
    principal: PrincipalId,
) -> [(&'static str, String); 6] {
    [
        ("skoid", ids::object_id(principal).to_string()),
        ("sktid", ids::tenant_id(diagram).to_string()),
        ("skt", sas.starts_at.to_string()),
        ("ske", sas.expires_at.to_string()),
        ("sks", "b".to_owned()),
        (
            "skv",
            row().map_or("", |row| row.delegation_version).to_owned(),
        ),
    ]
}

/// The rules by which a SAS is signed: the same for all services.
pub(super) fn row() -> Option<&'static SasRow> {
    Service::named("blob-storage").row().shared_key?.sas
}

/// The text that was signed when the SAS was made, and its signature.
pub(super) fn signed(diagram: &Diagram, sas: &Sas) -> (String, String) {
    let place = match sas.reach {
        SasReach::Service(kind, part) => place(diagram, sas.account, kind, part, kind.item()),
        SasReach::Account(_) => String::new(),
    };
    let text = string_to_sign(diagram, sas, diagram.node_name(sas.account), &place);
    let key = match sas.signer {
        SasSigner::Key { slot, generation } => secrets::account_key(sas.account, slot, generation),
        SasSigner::Principal {
            principal,
            generation,
        } => secrets::user_delegation_key(principal, generation),
    };
    let signature = signature::sign(&key, &text).unwrap_or_default();
    (text, signature)
}

/// What a signature is for, below the account: a part, and what it is for in it.
pub(super) fn place(
    diagram: &Diagram,
    account: NodeId,
    kind: SasKind,
    part: PartId,
    item: Option<&str>,
) -> String {
    let name = part_name(diagram, account, part);
    match item {
        Some(item) => format!("{name}/{item}"),
        // Source: learn.microsoft.com/rest/api/storageservices/create-service-sas: the name
        // of a table is in lower case there.
        None if kind == SasKind::Table => name.to_lowercase(),
        None => name.to_owned(),
    }
}

pub(super) fn part_name(diagram: &Diagram, account: NodeId, part: PartId) -> &str {
    diagram
        .part(account, part)
        .map_or("gone", |part| part.name.as_str())
}

/// The SAS as it is appended to an address.
pub(in crate::flow) fn token(diagram: &Diagram, sas: &Sas) -> String {
    let (_, signature) = signed(diagram, sas);
    let version = ("sv", row().map_or("", |row| row.version).to_owned());
    let times = [
        ("st", sas.starts_at.to_string()),
        ("se", sas.expires_at.to_string()),
    ];
    let permissions = ("sp", sas.letters());
    let mut fields = Vec::new();
    if let SasSigner::Principal { principal, .. } = sas.signer {
        fields.extend(delegation_key(diagram, sas, principal));
    }
    fields.push(version);
    match sas.reach {
        SasReach::Service(kind, part) => {
            if kind == SasKind::Table {
                let name = part_name(diagram, sas.account, part);
                fields.push(("tn", name.to_owned()));
            }
            fields.extend(times);
            fields.extend(kind.letter().map(|letter| ("sr", letter.to_owned())));
            fields.push(permissions);
            let policy = policy_name(diagram, sas, part);
            fields.extend(policy.map(|name| ("si", name.to_owned())));
        }
        SasReach::Account(reach) => {
            fields.push(("ss", reach.services()));
            fields.push(("srt", reach.levels()));
            fields.push(permissions);
            fields.extend(times);
        }
    }
    let limits = [
        ("sip", addresses(sas.limits)),
        ("spr", protocol(sas.limits)),
    ];
    fields.extend(limits.into_iter().filter(|(_, value)| !value.is_empty()));
    fields.push(("sig", signature));
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", in_query(value)))
        .collect();
    fields.join("&")
}
