//! What is signed when a SAS is made, and how the SAS is written?

use crate::azure::Service;
use crate::azure::services::SasRow;
use crate::diagram::{Diagram, NodeId, PartId, PrincipalId, Sas, SasReach, SasSigner};
use crate::flow::values::in_query;
use crate::flow::{ids, secrets, signature};

/// The text that is signed: one value a line, those that are not used empty.
/// `container` is the one that the signature shall be for.
pub(super) fn string_to_sign(
    diagram: &Diagram,
    sas: &Sas,
    account: &str,
    container: &str,
) -> String {
    let (letters, starts, expires) = (
        sas.letters(),
        sas.starts_at.to_string(),
        sas.expires_at.to_string(),
    );
    let version = row().map_or("", |row| row.version);
    // Source: learn.microsoft.com/rest/api/storageservices/create-account-sas, version
    // 2020-12-06 and later; Azure/Azurite:src/common/authentication/IAccountSASSignatureValues.ts.
    if let SasReach::Account(reach) = sas.reach {
        return [
            account,
            &letters,
            &reach.services(),
            &reach.levels(),
            &starts,
            &expires,
            // Addresses and protocol.
            "",
            "",
            version,
            // Encryption scope, and a line that ends all.
            "",
            "",
        ]
        .join("\n");
    }
    let place = format!("/blob/{account}/{container}");
    let mut lines = vec![letters, starts, expires, place];
    match sas.signer {
        // Source: learn.microsoft.com/rest/api/storageservices/create-service-sas, version
        // 2020-12-06 and later; Azure/Azurite:src/blob/authentication/IBlobSASSignatureValues.ts.
        SasSigner::Key { .. } => {
            // Identifier of a stored access policy.
            lines.push(String::new());
        }
        // Source: learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas, version
        // 2020-12-06 and later; Azure/Azurite:src/blob/authentication/IBlobSASSignatureValues.ts.
        SasSigner::Principal { principal, .. } => {
            let key = delegation_key(diagram, sas, principal);
            lines.extend(key.map(|(_, value)| value));
            // Whom the signer vouches for, unknown to the directory or known, and an id
            // for logs.
            lines.extend([(); 3].map(|()| String::new()));
        }
    }
    // Addresses and protocol.
    lines.extend([(); 2].map(|()| String::new()));
    lines.extend([version.to_owned(), CONTAINER.to_owned()]);
    // Snapshot, encryption scope, and five headers of the answer.
    lines.extend([(); 7].map(|()| String::new()));
    lines.join("\n")
}

/// What the signature is for: all blobs of a container.
const CONTAINER: &str = "c";

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

/// The rules by which a SAS is signed: the same for blobs and queues.
pub(super) fn row() -> Option<&'static SasRow> {
    Service::named("blob-storage").row().shared_key?.sas
}

/// The text that was signed when the SAS was made, and its signature.
pub(super) fn signed(diagram: &Diagram, sas: &Sas) -> (String, String) {
    let container = sas.reach.container();
    let text = string_to_sign(
        diagram,
        sas,
        diagram.node_name(sas.account),
        container.map_or("", |it| container_name(diagram, sas.account, it)),
    );
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

pub(super) fn container_name(diagram: &Diagram, account: NodeId, container: PartId) -> &str {
    diagram
        .part(account, container)
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
        SasReach::Container(_) => {
            fields.extend(times);
            fields.push(("sr", CONTAINER.to_owned()));
            fields.push(permissions);
        }
        SasReach::Account(reach) => {
            fields.push(("ss", reach.services()));
            fields.push(("srt", reach.levels()));
            fields.push(permissions);
            fields.extend(times);
        }
    }
    fields.push(("sig", signature));
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", in_query(value)))
        .collect();
    fields.join("&")
}
