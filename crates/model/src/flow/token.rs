//! Access tokens and the claims in them.

/// An access token as Microsoft Entra ID issues it, but visibly fake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The claims in the order in which they are written.
    pub claims: Vec<Claim>,
    /// The JSON web token: header, claims and a signature that says that it is
    /// none, each in base64url, joined by full stops.
    pub encoded: String,
}

/// One claim of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its name, such as `aud`.
    pub name: &'static str,
    /// Its value.
    pub value: ClaimValue,
    /// What it means, in a short sentence.
    pub meaning: &'static str,
}

/// The value of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimValue {
    /// A text.
    Text(String),
    /// A number, such as seconds since 1970.
    Number(i64),
    /// A list of texts.
    List(Vec<String>),
}

impl Token {
    /// The text of a claim.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.claims
            .iter()
            .find(|claim| claim.name == name)
            .and_then(|claim| match &claim.value {
                ClaimValue::Text(text) => Some(text.as_str()),
                _ => None,
            })
    }
}
