//! Secrets as Azure would hand them out, but visibly fake.
//!
//! A key is made of what it opens, which of the keys it is and how often it was
//! made anew, so that it is the same in every run, differs from every other, and
//! tells whoever reads it that it is none.

mod opens;
mod seen;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

pub use opens::{opens, stopped_by};
pub use seen::{
    SecretOrigin, Worth, issued, key_name, key_name_of, origin_name, seen, worth, worth_of_origin,
};

use crate::azure::local_auth::LocalKind;
use crate::diagram::{
    ClientCredentialId, ClientCredentialKind, Diagram, HeldSecret, KeyForm, KeySlot, LocalSecret,
    NewSas, NewSasSigner, NodeId, PartId, PrincipalId, ReferenceForm, SasKind, SasReach,
    VaultReference,
};
use crate::flow::words;
use crate::say;
use crate::text::{Sayable, Text};

/// Characters of a key in base64: 64 bytes.
// Source: MicrosoftDocs/azure-docs:articles/storage/common/storage-account-keys-manage.md
// (two 512-bit keys).
const KEY_CHARS: usize = 88;

/// A key of a storage account, in base64.
#[must_use]
pub fn account_key(account: NodeId, slot: KeySlot, generation: u32) -> String {
    let head = format!(
        "FAKE/NotARealKey/{}/of/account{}/made{generation}/",
        slot.name(),
        account.number()
    );
    // 512 bits end within a character: the last one carries two of them.
    let mut key: String = head
        .chars()
        .chain("NotARealKey/".chars().cycle())
        .take(KEY_CHARS - 3)
        .collect();
    key.push_str("A==");
    key
}

/// Characters of a user delegation key in base64: 32 bytes.
// Source: Azure/Azurite:src/blob/utils/utils.ts (an HMAC-SHA256 in base64).
const DELEGATION_KEY_CHARS: usize = 44;

/// A user delegation key that a principal gets after such keys were revoked so
/// often, in base64.
#[must_use]
pub fn user_delegation_key(principal: PrincipalId, revocations: u32) -> String {
    let head = format!("FAKE/NotReal/by{}/r{revocations}/", principal.number());
    // 256 bits end within a character: the last one carries four of them.
    let mut key: String = head
        .chars()
        .chain("NotReal/".chars().cycle())
        .take(DELEGATION_KEY_CHARS - 2)
        .collect();
    key.push_str("A=");
    key
}

/// A connection string of a storage account.
// Source: MicrosoftDocs/azure-docs:articles/storage/common/storage-configure-connection-string.md.
#[must_use]
pub fn connection_string(account_name: &str, key: &str) -> String {
    format!(
        "DefaultEndpointsProtocol=https;AccountName={account_name};AccountKey={key};EndpointSuffix=core.windows.net"
    )
}

/// A client secret.
#[must_use]
pub fn client_secret(credential: ClientCredentialId) -> String {
    format!("FAKE~NotARealClientSecret.{:014}", credential.number())
}

/// The SHA-256 thumbprint of a certificate, in base64url.
#[must_use]
pub fn thumbprint(certificate: ClientCredentialId) -> String {
    URL_SAFE_NO_PAD.encode(vouchsafe_certificate::thumbprint(certificate.number()))
}

/// The SHA-256 thumbprint of a certificate in hexadecimal digits.
#[must_use]
pub fn thumbprint_in_hexadecimal(certificate: ClientCredentialId) -> String {
    vouchsafe_certificate::thumbprint(certificate.number())
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect()
}

/// A certificate as people meet it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Its SHA-256 thumbprint, in hexadecimal digits.
    pub thumbprint: String,
    /// The file with it, without the private key.
    pub file: String,
}

/// A certificate of an application.
#[must_use]
pub fn certificate(certificate: ClientCredentialId) -> Certificate {
    Certificate {
        thumbprint: thumbprint_in_hexadecimal(certificate),
        file: vouchsafe_certificate::in_a_file(certificate.number()),
    }
}

/// Where the file with a certificate and its private key lies.
#[must_use]
pub fn certificate_path(certificate: ClientCredentialId) -> String {
    format!("/etc/app/fake-certificate-{}.pem", certificate.number())
}

/// What stands in a setting that holds this secret.
#[must_use]
pub fn value(diagram: &Diagram, secret: &HeldSecret) -> String {
    match *secret {
        HeldSecret::AccountKey {
            account,
            slot,
            generation,
            form,
        } => {
            let key = account_key(account, slot, generation);
            match form {
                KeyForm::KeyAlone => key,
                KeyForm::ConnectionString => {
                    connection_string(&account_name(diagram, account), &key)
                }
            }
        }
        HeldSecret::Sas(sas) => super::sas::token(diagram, &sas),
        HeldSecret::Local(local) => local_value(diagram, &local),
        HeldSecret::ClientCredential {
            credential,
            kind: ClientCredentialKind::Secret,
            ..
        } => client_secret(credential),
        HeldSecret::ClientCredential {
            credential,
            kind: ClientCredentialKind::Certificate,
            ..
        } => certificate_path(credential),
    }
}

/// What a secret is, within a sentence: `key1 of contosostore`.
#[must_use]
pub fn words(diagram: &Diagram, secret: &HeldSecret) -> Text {
    match *secret {
        HeldSecret::AccountKey { account, slot, .. } => match diagram.node(account) {
            Some(account) => say!(
                "{slot} of {account}",
                slot = slot.name(),
                account = account.name
            ),
            None => say!(
                "{slot} of a storage account that is gone",
                slot = slot.name()
            ),
        },
        HeldSecret::Sas(sas) => sas_words(diagram, &sas.again()),
        HeldSecret::Local(local) => local_words(diagram, &local),
        HeldSecret::ClientCredential {
            application,
            credential,
            kind,
        } => {
            let kind = words::client_credential(kind);
            let found = diagram.client_credential(application, credential);
            match (diagram.node(application), found) {
                (Some(node), Some(found)) => say!(
                    "{kind} “{credential}” of {application}",
                    kind,
                    credential = found.name,
                    application = node.name
                ),
                (Some(node), None) => say!(
                    "{kind} of {application} that was deleted",
                    kind,
                    application = node.name
                ),
                (None, _) => say!("{kind} of an application that is gone", kind),
            }
        }
    }
}

/// What a key or password of a resource is: `primary key of sb-orders`.
fn local_words(diagram: &Diagram, local: &LocalSecret) -> Text {
    let name = match diagram.node(local.of) {
        Some(node) => node.name.text(),
        None => say!("a resource that is gone"),
    };
    let key = words::local_key(local.kind, local.slot);
    let holder = holder_name(diagram, local);
    match local.kind {
        LocalKind::Sql => {
            let database = local.part.and_then(|part| diagram.part(local.of, part));
            let database =
                database.map_or_else(|| say!("a database that is gone"), |it| it.name.text());
            say!(
                "{key} of {holder} for {database} of {name}",
                key,
                holder,
                database,
                name
            )
        }
        LocalKind::ServiceBus => {
            say!("{key} of {holder} of {name}", key, holder, name)
        }
        LocalKind::ApiKey
        | LocalKind::AppConfiguration
        | LocalKind::CosmosDb
        | LocalKind::Redis => {
            say!("{key} of {name}", key, name)
        }
    }
}

/// Who it is that a key or password lets in: a rule or a login.
#[must_use]
pub fn holder_name(diagram: &Diagram, local: &LocalSecret) -> String {
    let Some(holder) = local.holder else {
        return local.kind.row().holder.to_owned();
    };
    match diagram.key_holder(local.of, holder) {
        Some(holder) => holder.name.clone(),
        // It keeps a name in the copies, which the drawing no longer knows.
        None => format!("gone-{}", holder.number()),
    }
}

/// The id by which a request names the key that signed it.
#[must_use]
pub fn key_id(secret: &LocalSecret) -> String {
    format!(
        "FAKE-{}-of{}-made{}",
        secret.slot.place() + 1,
        secret.of.number(),
        secret.generation
    )
}

/// A key or password of a resource.
#[must_use]
pub fn local_key(secret: &LocalSecret) -> String {
    let (of, place, made) = (
        // Ids are numbers of one set, so whose it is says what it is of.
        secret
            .holder
            .map_or(secret.of.number(), |holder| holder.number()),
        secret.slot.place() + 1,
        secret.generation,
    );
    match secret.kind {
        // 256 bits in base64.
        // Source: MicrosoftDocs/azure-docs:articles/service-bus-messaging/service-bus-sas.md.
        LocalKind::ServiceBus | LocalKind::AppConfiguration => key_of_256_bits(of, place, made),
        LocalKind::Sql => format!("Fake-Not-Real-{of}-made{made}!"),
        // 512 bits in base64.
        LocalKind::CosmosDb => account_key(secret.of, secret.slot, made),
        LocalKind::ApiKey => format!("FAKEnotARealApiKey{place}of{of}made{made}"),
        // 256 bits in base64, as they are seen in public configurations.
        LocalKind::Redis => key_of_256_bits(of, place, made),
    }
}

/// A key of 256 bits in base64.
fn key_of_256_bits(of: u32, place: usize, made: u32) -> String {
    let head = format!("FAKE/NotAReal/n{of}/k{place}/m{made}/");
    let mut key: String = head
        .chars()
        .chain("NotAReal/".chars().cycle())
        .take(DELEGATION_KEY_CHARS - 2)
        .collect();
    key.push_str("A=");
    key
}

/// What stands in a setting with a key or password of a resource.
fn local_value(diagram: &Diagram, local: &LocalSecret) -> String {
    let key = local_key(local);
    let name = account_name(diagram, local.of);
    let holder = holder_name(diagram, local);
    match local.kind {
        // Source: Azure/azure-sdk-for-python:sdk/servicebus/azure-servicebus/README.md; EntityPath:
        // Azure/azure-sdk-for-net:sdk/servicebus/Azure.Messaging.ServiceBus/src/ServiceBusConnectionStringProperties.cs.
        LocalKind::ServiceBus => {
            let entity = local.part.map_or_else(String::new, |part| {
                let part = diagram.part(local.of, part);
                format!(";EntityPath={}", part.map_or("gone", |it| it.name.as_str()))
            });
            format!(
                "Endpoint=sb://{name}.servicebus.windows.net/;SharedAccessKeyName={holder};SharedAccessKey={key}{entity}"
            )
        }
        // Source: public quotations of the ADO.NET connection string of Azure SQL.
        LocalKind::Sql => {
            let database = local.part.and_then(|part| diagram.part(local.of, part));
            let database = database.map_or("gone", |it| it.name.as_str());
            format!(
                "Server=tcp:{name}.database.windows.net,1433;Initial Catalog={database};Persist Security Info=False;User ID={holder};Password={key};MultipleActiveResultSets=False;Encrypt=True;TrustServerCertificate=False;Connection Timeout=30;"
            )
        }
        LocalKind::ApiKey => key,
        // Source: Azure/azure-sdk-for-python:sdk/appconfiguration/azure-appconfiguration/README.md.
        LocalKind::AppConfiguration => {
            let id = key_id(local);
            format!("Endpoint=https://{name}.azconfig.io;Id={id};Secret={key}")
        }
        // Source: StackExchange/StackExchange.Redis:docs/Configuration.md.
        LocalKind::Redis => {
            format!("{name}.redis.cache.windows.net:6380,ssl=true,password={key}")
        }
        // Source: MicrosoftDocs/azure-docs:articles/cosmos-db/secure-access-to-data.md.
        LocalKind::CosmosDb => {
            format!("AccountEndpoint=https://{name}.documents.azure.com:443/;AccountKey={key};")
        }
    }
}

/// What stands in a setting that refers to a secret of a vault.
// Source: MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md,
// reference syntax.
#[must_use]
pub fn reference_text(diagram: &Diagram, reference: VaultReference) -> String {
    let vault = account_name(diagram, reference.vault);
    let secret = diagram.part(reference.vault, reference.secret);
    let secret = secret.map_or("gone", |it| it.name.as_str());
    match reference.form {
        ReferenceForm::SecretUri => format!(
            "@Microsoft.KeyVault(SecretUri=https://{vault}.vault.azure.net/secrets/{secret}/)"
        ),
        ReferenceForm::VaultName => {
            format!("@Microsoft.KeyVault(VaultName={vault};SecretName={secret})")
        }
    }
}

/// What a SAS is: `SAS for invoices (rl), signed with key1`.
#[must_use]
pub fn sas_words(diagram: &Diagram, sas: &NewSas) -> Text {
    let letters = sas.permissions.letters(sas.reach);
    match sas.reach {
        SasReach::Service(kind, part) => {
            let place = place_of_sas(diagram, sas.account, kind, part);
            match sas.signer {
                NewSasSigner::Key(slot) => say!(
                    "SAS for {place} ({letters}), signed with {slot}",
                    place,
                    letters,
                    slot = slot.name()
                ),
                NewSasSigner::Principal(principal) => say!(
                    "SAS for {place} ({letters}), signed by {signer}",
                    place,
                    letters,
                    signer = principal_name(diagram, principal)
                ),
            }
        }
        SasReach::Account(reach) => {
            let account = match diagram.node(sas.account) {
                Some(node) => node.name.text(),
                None => say!("an account that is gone"),
            };
            let (services, levels) = (reach.services(), reach.levels());
            match sas.signer {
                NewSasSigner::Key(slot) => say!(
                    "account SAS for {account} ({services}, {levels}, {letters}), signed with {slot}",
                    account,
                    services,
                    levels,
                    letters,
                    slot = slot.name()
                ),
                NewSasSigner::Principal(principal) => say!(
                    "account SAS for {account} ({services}, {levels}, {letters}), signed by {signer}",
                    account,
                    services,
                    levels,
                    letters,
                    signer = principal_name(diagram, principal)
                ),
            }
        }
    }
}

/// What a service SAS is for: `invoices`, `september.pdf in invoices`.
pub(super) fn place_of_sas(
    diagram: &Diagram,
    account: NodeId,
    kind: SasKind,
    part: PartId,
) -> Text {
    let part = match diagram.part(account, part) {
        Some(part) => part.name.text(),
        None => say!(
            "a {kind} that is gone",
            kind = words::part_kind(kind.part().row())
        ),
    };
    match kind.item() {
        Some(item) => say!("{item} in {part}", item, part),
        None => part,
    }
}

/// What a principal is called, also where it is gone.
pub(super) fn principal_name(diagram: &Diagram, principal: PrincipalId) -> Text {
    diagram
        .principal(principal)
        .map_or_else(|| say!("an identity that is gone"), |it| it.name.into())
}

/// The name of an account; one that is gone keeps a name in the copies of its
/// connection strings, which the drawing no longer knows.
fn account_name(diagram: &Diagram, account: NodeId) -> String {
    match diagram.node(account) {
        Some(node) => node.name.clone(),
        None => format!("account{}", account.number()),
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    #[test]
    fn client_secrets_and_thumbprints_are_as_long_as_real_ones() {
        for number in [1, u32::MAX] {
            let credential = ClientCredentialId::new(number);
            assert_eq!(client_secret(credential).len(), 40);
            let bytes = URL_SAFE_NO_PAD.decode(thumbprint(credential)).unwrap();
            assert_eq!(bytes.len(), 32);
            assert_eq!(thumbprint_in_hexadecimal(credential).len(), 64);
        }
    }

    #[test]
    fn user_delegation_keys_have_256_bits_and_differ() {
        let mut keys = Vec::new();
        for principal in [1, 2, u32::MAX] {
            for revocations in [0, 1, u32::MAX] {
                let key = user_delegation_key(PrincipalId::new(principal), revocations);
                assert_eq!(STANDARD.decode(&key).unwrap().len(), 32, "{key}");
                assert!(!keys.contains(&key));
                keys.push(key);
            }
        }
    }

    #[test]
    fn keys_have_512_bits_and_differ() {
        let mut keys = Vec::new();
        for number in [1, 2, u32::MAX] {
            for slot in KeySlot::PAIR {
                for generation in [0, 1, u32::MAX] {
                    let key = account_key(NodeId::new(number), slot, generation);
                    assert_eq!(STANDARD.decode(&key).unwrap().len(), 64, "{key}");
                    assert!(key.starts_with("FAKE/NotARealKey/"));
                    assert!(!keys.contains(&key));
                    keys.push(key);
                }
            }
        }
    }
}
