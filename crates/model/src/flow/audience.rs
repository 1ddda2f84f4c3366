//! For which services does the directory issue tokens?

use crate::azure::Service;
use crate::diagram::EXCHANGE_AUDIENCE;
use crate::say;
use crate::text::Text;

/// What the directory says to a token request for an audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Knowledge {
    /// It is one of these: a token is issued.
    Known {
        /// The service in words.
        service: Text,
    },
    /// There is no such service in the tenant of the drawing.
    Unknown,
    /// The tables do not say.
    Unsure(Text),
}

/// Audiences of services that can not be drawn yet.
// Source: MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identities-status.md
// and the token scopes of the Azure SDKs; api://AzureADTokenExchange from
// MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation-config-app-trust-managed-identity.md.
const OTHERS: [(&str, &str); 3] = [
    ("https://graph.microsoft.com", "Microsoft Graph"),
    ("https://graph.microsoft.com/", "Microsoft Graph"),
    // Issued, but refused by the vault.
    // Source: Azure/go-autorest:#525.
    ("https://vault.azure.net/", "Key Vault"),
];

/// Domains under which Microsoft has more services than the tables know.
const MICROSOFT_DOMAINS: [&str; 6] = [
    "azure.com",
    "azure.net",
    "windows.net",
    "microsoft.com",
    "microsoftonline.com",
    "azconfig.io",
];

/// What the directory says to a token request for this audience.
pub(super) fn knowledge(audience: &str) -> Knowledge {
    if let Some(service) = Service::all().find(|service| is_accepted_by(*service, audience, None)) {
        return Knowledge::Known {
            service: service.row().name.into(),
        };
    }
    if let Some((_, service)) = OTHERS.iter().find(|(known, _)| *known == audience) {
        let service = Text::from(*service);
        return Knowledge::Known { service };
    }
    if audience == EXCHANGE_AUDIENCE {
        let service = say!("token exchange");
        return Knowledge::Known { service };
    }
    // The suffix belongs to a scope, which is another way of asking.
    // Source: Azure/azure-sdk-for-rust:sdk/identity/azure_identity/src/imds_managed_identity_credential.rs
    if audience.ends_with("/.default") {
        return Knowledge::Unknown;
    }
    let is_guid = audience.parse::<crate::guid::Guid>().is_ok();
    let host = audience
        .split_once("://")
        .map_or("", |(_, rest)| rest.split('/').next().unwrap_or_default());
    let is_microsoft = MICROSOFT_DOMAINS.iter().any(|domain| {
        host.strip_suffix(domain)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    if is_guid || is_microsoft {
        return Knowledge::Unsure(say!(
            "whether Microsoft Entra ID issues tokens for `{audience}`",
            audience
        ));
    }
    Knowledge::Unknown
}

/// Whether the service accepts the audience, compared as text. `account` is the
/// name of the resource; `None` stands for any.
pub(super) fn is_accepted_by(service: Service, audience: &str, account: Option<&str>) -> bool {
    service
        .row()
        .accepted_audiences
        .iter()
        .any(|accepted| match accepted.split_once("{account}") {
            None => *accepted == audience,
            Some((before, after)) => audience
                .strip_prefix(before)
                .and_then(|rest| rest.strip_suffix(after))
                .is_some_and(|found| match account {
                    Some(account) => found == account,
                    None => {
                        !found.is_empty()
                            && found
                                .bytes()
                                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
                    }
                }),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audience_is_known_unknown_or_not_covered() {
        let known = |service: &str| Knowledge::Known {
            service: service.into(),
        };
        for (audience, expected) in [
            ("https://storage.azure.com/", known("Blob Storage")),
            (
                "https://contoso.blob.core.windows.net",
                known("Blob Storage"),
            ),
            ("https://graph.microsoft.com", known("Microsoft Graph")),
            ("https://storage.azure.com/.default", Knowledge::Unknown),
            ("https://storage.azur.com/", Knowledge::Unknown),
            ("api://our-own-app", Knowledge::Unknown),
        ] {
            assert_eq!(knowledge(audience), expected, "{audience}");
        }
        for audience in [
            "https://batch.core.windows.net/",
            "00000003-0000-0000-c000-000000000000",
        ] {
            assert!(
                matches!(knowledge(audience), Knowledge::Unsure(_)),
                "{audience}"
            );
        }
    }

    #[test]
    fn an_account_accepts_its_own_name_only() {
        let blob = Service::named("blob-storage");
        let own = "https://contoso.blob.core.windows.net";
        assert!(is_accepted_by(blob, own, Some("contoso")));
        assert!(!is_accepted_by(blob, own, Some("fabrikam")));
    }
}
