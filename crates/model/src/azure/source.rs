//! Where does a fact come from, and where can a person read it?

/// Where a fact was read: `owner/repository:path`, a `learn.microsoft.com`
/// address without its scheme, or the title of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source(&'static str);

/// Repositories whose articles are published on learn.microsoft.com, the folder
/// that holds them, and the address they are published under.
const PUBLISHED: [(&str, &str); 5] = [
    (
        "MicrosoftDocs/entra-docs:docs/",
        "https://learn.microsoft.com/entra/",
    ),
    (
        "MicrosoftDocs/azure-docs:articles/",
        "https://learn.microsoft.com/azure/",
    ),
    (
        "MicrosoftDocs/azure-security-docs:articles/",
        "https://learn.microsoft.com/azure/",
    ),
    (
        "MicrosoftDocs/azure-management-docs:articles/",
        "https://learn.microsoft.com/azure/",
    ),
    (
        "MicrosoftDocs/azure-aks-docs:articles/",
        "https://learn.microsoft.com/azure/",
    ),
];

impl Source {
    pub(crate) const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// The source in words, never empty.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.0
    }

    /// An address to read it at; `None` if the source is only a title.
    #[must_use]
    pub fn url(self) -> Option<String> {
        if self.0.contains(' ') {
            return None;
        }
        if self.0.starts_with("learn.microsoft.com/") {
            return Some(format!("https://{}", self.0));
        }
        for (articles, address) in PUBLISHED {
            let article = self.0.strip_prefix(articles);
            if let Some(page) = article.and_then(|path| path.strip_suffix(".md")) {
                return Some(format!("{address}{page}"));
            }
        }
        let (repository, path) = self.0.split_once(':')?;
        if let Some(issue) = path.strip_prefix('#') {
            return Some(format!("https://github.com/{repository}/issues/{issue}"));
        }
        Some(format!("https://github.com/{repository}/blob/HEAD/{path}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_leads_to_the_page_that_people_read() {
        for (source, url) in [
            (
                "MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/how-to-use-vm-token.md",
                Some(
                    "https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token",
                ),
            ),
            (
                "learn.microsoft.com/rest/api/storageservices/get-blob",
                Some("https://learn.microsoft.com/rest/api/storageservices/get-blob"),
            ),
            (
                "Azure/Azurite:src/blob/errors/StorageErrorFactory.ts",
                Some(
                    "https://github.com/Azure/Azurite/blob/HEAD/src/blob/errors/StorageErrorFactory.ts",
                ),
            ),
            (
                "Azure/azure-sdk-for-net:#37278",
                Some("https://github.com/Azure/azure-sdk-for-net/issues/37278"),
            ),
            ("Service Bus REST reference", None),
        ] {
            assert_eq!(Source::new(source).url().as_deref(), url);
        }
    }
}
