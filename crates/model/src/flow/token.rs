//! Access tokens and the claims in them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};

use super::{ids, secrets};
use crate::diagram::{CallId, ClientCredentialId, Diagram, EXCHANGE_AUDIENCE, Principal};
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// How long a token of a managed identity is good, in seconds: about a day.
// Source: MicrosoftDocs/entra-docs:docs/identity/managed-identities-azure-resources/managed-identities-faq.md
// (tokens are cached for around 24 hours); the exact number is the model's own.
pub const LIFETIME_SECONDS: i64 = 86_400;

/// How long a token of an application is good, in seconds: about an hour.
// Source: MicrosoftDocs/entra-docs:docs/identity-platform/access-tokens.md (60 to 90 minutes).
pub(crate) const APPLICATION_LIFETIME_SECONDS: i64 = 3_600;

/// How long the token of a service account is good, in seconds: an hour.
// Source: Azure/azure-workload-identity:pkg/webhook/consts.go (the default; 3600 to 86400).
pub(super) const SERVICE_ACCOUNT_LIFETIME_SECONDS: i64 = 3_600;

/// What the audience of the token exchange is in a token of the second form: the
/// id of that application, the same in every tenant.
// Source: public quotations of decoded tokens, 2025 to 2026.
const EXCHANGE_CLIENT_ID: &str = "fb60f99c-7a34-4190-8149-302f77469936";

/// How an application proved itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ApplicationProof {
    /// With a client secret.
    Secret,
    /// With an assertion that it signed with the key of a certificate.
    Certificate,
    /// With a token that another issued.
    Assertion,
}

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
    pub meaning: Text,
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
        match self.value(name)? {
            ClaimValue::Text(text) => Some(text),
            ClaimValue::Number(_) | ClaimValue::List(_) => None,
        }
    }

    /// The number of a claim.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<i64> {
        match self.value(name)? {
            ClaimValue::Number(number) => Some(*number),
            ClaimValue::Text(_) | ClaimValue::List(_) => None,
        }
    }

    fn value(&self, name: &str) -> Option<&ClaimValue> {
        let claim = self.claims.iter().find(|claim| claim.name == name)?;
        Some(&claim.value)
    }

    /// The token that the directory issues to a managed identity.
    // Source: MicrosoftDocs/entra-docs:docs/identity-platform/access-token-claims-reference.md;
    // MicrosoftDocs/azure-security-docs:articles/key-vault/general/rest-error-codes.md
    // (a decoded example); `xms_mirid` as public code reads it.
    pub(super) fn for_managed_identity(
        diagram: &Diagram,
        principal: &Principal,
        arm_id: &str,
        audience: &str,
        issued_at: Timestamp,
    ) -> Self {
        let proof = (
            "2",
            say!("How the identity proved itself: 2 means with a certificate."),
        );
        Self::for_identity(diagram, principal, arm_id, proof, (audience, issued_at))
    }

    /// The token that the directory issues to a managed identity in exchange for a
    /// token that it trusts.
    pub(super) fn for_federated_identity(
        diagram: &Diagram,
        principal: &Principal,
        arm_id: &str,
        audience: &str,
        issued_at: Timestamp,
    ) -> Self {
        let proof = (
            "2",
            say!("How the identity proved itself: 2 means with a signed assertion."),
        );
        Self::for_identity(diagram, principal, arm_id, proof, (audience, issued_at))
    }

    fn for_identity(
        diagram: &Diagram,
        principal: &Principal,
        arm_id: &str,
        proof: (&str, Text),
        (audience, issued_at): (&str, Timestamp),
    ) -> Self {
        if audience == EXCHANGE_AUDIENCE {
            return Self::for_exchange(diagram, principal, arm_id, proof, issued_at);
        }
        let mut claims = app_claims(
            diagram,
            principal,
            proof,
            audience,
            issued_at,
            LIFETIME_SECONDS,
        );
        claims.push(text(
            "xms_mirid",
            // Written like this in the claim, unlike in ids elsewhere.
            &arm_id.replace("/resourceGroups/", "/resourcegroups/"),
            say!("The resource that carries the identity, or the user-assigned identity itself."),
        ));
        Self::of(claims)
    }

    /// The token that the directory issues to a user who is signed in. Which
    /// application asks for Cloud Shell was not read, so `appid` is left out.
    // Source: MicrosoftDocs/entra-docs:docs/identity-platform/access-token-claims-reference.md.
    pub(super) fn for_user(
        diagram: &Diagram,
        principal: &Principal,
        audience: &str,
        issued_at: Timestamp,
    ) -> Self {
        let proof = ("", Text::empty());
        let lifetime = APPLICATION_LIFETIME_SECONDS;
        let mut claims = app_claims(diagram, principal, proof, audience, issued_at, lifetime);
        claims.retain(|claim| !matches!(claim.name, "appid" | "appidacr"));
        for claim in &mut claims {
            match claim.name {
                "idtyp" => {
                    claim.value = ClaimValue::Text("user".to_owned());
                    claim.meaning = say!("A person asks, not an application.");
                }
                "oid" => {
                    claim.meaning =
                        say!("The object id of the user: this is what role assignments refer to.");
                }
                "sub" => {
                    claim.value =
                        ClaimValue::Text(format!("not-a-real-value-{}", principal.id.number()));
                    claim.meaning = say!("The user, as this application alone knows them.");
                }
                _ => {}
            }
        }
        claims.push(text(
            "name",
            &principal.name,
            say!("What people call the user."),
        ));
        claims.push(text(
            "scp",
            "user_impersonation",
            say!("What the application may do in the name of the user."),
        ));
        Self::of(claims)
    }

    /// The token that the directory issues to an application.
    // Source: MicrosoftDocs/entra-docs:docs/identity-platform/access-token-claims-reference.md.
    pub(super) fn for_service_principal(
        diagram: &Diagram,
        principal: &Principal,
        proof: ApplicationProof,
        audience: &str,
        issued_at: Timestamp,
    ) -> Self {
        let proof = match proof {
            ApplicationProof::Secret => (
                "1",
                say!("How the application proved itself: 1 means with a client secret."),
            ),
            ApplicationProof::Certificate => (
                "2",
                say!("How the application proved itself: 2 means with a certificate."),
            ),
            ApplicationProof::Assertion => (
                "2",
                say!("How the application proved itself: 2 means with a signed assertion."),
            ),
        };
        Self::of(app_claims(
            diagram,
            principal,
            proof,
            audience,
            issued_at,
            APPLICATION_LIFETIME_SECONDS,
        ))
    }

    /// The same as an SSH certificate, which the directory issues in place of a
    /// token where it is asked for one. Its text is a placeholder, and says so.
    // Source: MicrosoftDocs/entra-docs:docs/identity/devices/howto-vm-sign-in-azure-ad-linux.md.
    pub(super) fn into_ssh_certificate(self) -> Self {
        Self {
            encoded: SSH_CERTIFICATE.to_owned(),
            ..self
        }
    }

    /// The token of a managed identity for the token exchange, which has the second
    /// form.
    // Source: MicrosoftDocs/entra-docs:docs/workload-id/workload-identity-federation-config-app-trust-managed-identity.md
    // (issuer and subject); public quotations of decoded tokens, 2025 to 2026 (the rest).
    fn for_exchange(
        diagram: &Diagram,
        principal: &Principal,
        arm_id: &str,
        proof: (&str, Text),
        issued_at: Timestamp,
    ) -> Self {
        let claims = app_claims(
            diagram,
            principal,
            proof,
            EXCHANGE_CLIENT_ID,
            issued_at,
            LIFETIME_SECONDS,
        );
        let issuer = super::trusted::issuer(diagram);
        let claims =
            claims
                .into_iter()
                .filter(|claim| claim.name != "idp")
                .map(|claim| match claim.name {
                    "aud" => text(
                        "aud",
                        EXCHANGE_CLIENT_ID,
                        say!(
                            "The token exchange, by its client id: federated credentials write \
                     api://AzureADTokenExchange."
                        ),
                    ),
                    "iss" => text("iss", &issuer, claim.meaning),
                    "appid" => Claim {
                        name: "azp",
                        ..claim
                    },
                    "appidacr" => Claim {
                        name: "azpacr",
                        ..claim
                    },
                    "ver" => text("ver", "2.0", claim.meaning),
                    _ => claim,
                });
        let mirid = text(
            "xms_mirid",
            &arm_id.replace("/resourceGroups/", "/resourcegroups/"),
            say!("The resource that carries the identity, or the user-assigned identity itself."),
        );
        Self::of(claims.chain([mirid]).collect())
    }

    /// The token that a cluster issues to a service account. What Kubernetes adds
    /// for its own use is left out.
    // Source: MicrosoftDocs/azure-aks-docs:articles/aks/workload-identity-overview.md;
    // kubernetes/website:content/en/docs/reference/access-authn-authz/service-accounts-admin.md.
    pub(super) fn of_service_account(
        issuer: &str,
        subject: &str,
        audience: &str,
        call: CallId,
        issued_at: Timestamp,
    ) -> Self {
        Self::of(vec![
            Claim {
                name: "aud",
                value: ClaimValue::List(vec![audience.to_owned()]),
                meaning: say!("The exchange that the token is meant for."),
            },
            moment(
                "exp",
                issued_at.plus_seconds(SERVICE_ACCOUNT_LIFETIME_SECONDS),
                say!("Not good after this moment."),
            ),
            moment("iat", issued_at, say!("When it was issued.")),
            text(
                "iss",
                issuer,
                say!("Who issued it: the issuer of the cluster."),
            ),
            text(
                "jti",
                &ids::new_id(call).to_string(),
                say!("The id of this token."),
            ),
            moment("nbf", issued_at, say!("Not good before this moment.")),
            text(
                "sub",
                subject,
                say!("Whom the token is about: the service account in its namespace."),
            ),
        ])
    }

    /// What an application signs with the key of its certificate to prove that it
    /// has it. Where no certificate is given, the signature is left out.
    // Source: MicrosoftDocs/entra-docs:docs/identity-platform/certificate-credentials.md.
    pub(super) fn signed_by_application(
        client_id: &str,
        audience: &str,
        certificate: Option<ClientCredentialId>,
        call: CallId,
        (from, until): (Timestamp, Timestamp),
    ) -> Self {
        let claims = vec![
            text(
                "aud",
                audience,
                say!("For whom it is meant: the endpoint that issues tokens."),
            ),
            text(
                "iss",
                client_id,
                say!("Who issued it: the application itself."),
            ),
            text(
                "sub",
                client_id,
                say!("Whom it is about: the application, by its client id."),
            ),
            text(
                "jti",
                &ids::new_id(call).to_string(),
                say!("The id of this assertion, which is used once."),
            ),
            moment("nbf", from, say!("Not good before this moment.")),
            moment("iat", from, say!("When it was signed.")),
            moment("exp", until, say!("Not good after this moment.")),
        ];
        let thumbprint = certificate.map(secrets::thumbprint);
        let header = json!({ "alg": "PS256", "typ": "JWT", "x5t#S256": thumbprint });
        let mut token = Self::with_header(claims, &header);
        if let (Some(_), Some((signed, _))) = (certificate, token.encoded.rsplit_once('.')) {
            let signature = URL_SAFE_NO_PAD.encode(vouchsafe_certificate::sign(signed));
            token.encoded = format!("{signed}.{signature}");
        }
        token
    }

    fn of(claims: Vec<Claim>) -> Self {
        let header = json!({ "typ": "JWT", "alg": "RS256", "kid": "not-a-real-key" });
        Self::with_header(claims, &header)
    }

    fn with_header(claims: Vec<Claim>, header: &Value) -> Self {
        let payload: Map<String, Value> = claims
            .iter()
            .map(|claim| (claim.name.to_owned(), claim.value.to_json()))
            .collect();
        let encoded = encoded(header, &Value::Object(payload));
        Self { claims, encoded }
    }
}

/// How an OpenSSH certificate of an RSA key begins, and that this is none.
const SSH_CERTIFICATE: &str = "AAAAHHNzaC1yc2EtY2VydC12MDFAb3BlbnNzaC5jb20-not-a-real-certificate";

/// A JSON web token with this header and these claims, and a signature that says
/// that it is none.
fn encoded(header: &Value, payload: &Value) -> String {
    let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
    format!(
        "{}.{}.{}",
        part(&header.to_string()),
        part(&payload.to_string()),
        part("not-a-real-signature"),
    )
}

fn text(name: &'static str, value: &str, meaning: Text) -> Claim {
    Claim {
        name,
        value: ClaimValue::Text(value.to_owned()),
        meaning,
    }
}

fn moment(name: &'static str, moment: Timestamp, meaning: Text) -> Claim {
    Claim {
        name,
        value: ClaimValue::Number(moment.unix_seconds()),
        meaning,
    }
}

/// The claims of a token that no person asked for. `proof` is how the identity
/// proved itself, and what that means.
fn app_claims(
    diagram: &Diagram,
    principal: &Principal,
    proof: (&str, Text),
    audience: &str,
    issued_at: Timestamp,
    lifetime_seconds: i64,
) -> Vec<Claim> {
    let tenant = ids::tenant_id(diagram).to_string();
    let issuer = format!("https://sts.windows.net/{tenant}/");
    let object_id = ids::object_id(principal.id).to_string();
    let number = principal.id.number();
    vec![
        text(
            "aud",
            audience,
            say!("The service that the token is meant for."),
        ),
        text(
            "iss",
            &issuer,
            say!("Who issued it: the token service of this tenant."),
        ),
        moment("iat", issued_at, say!("When it was issued.")),
        moment("nbf", issued_at, say!("Not good before this moment.")),
        moment(
            "exp",
            issued_at.plus_seconds(lifetime_seconds),
            say!("Not good after this moment."),
        ),
        text(
            "aio",
            &format!("not-a-real-value-{number}"),
            say!("For the directory’s own use."),
        ),
        text(
            "appid",
            &ids::client_id(principal.id).to_string(),
            say!("The client id of the identity, which token requests name it by."),
        ),
        text("appidacr", proof.0, proof.1),
        text(
            "idp",
            &issuer,
            say!("The directory in which the identity lives."),
        ),
        text("idtyp", "app", say!("An application asks, not a person.")),
        text(
            "oid",
            &object_id,
            say!("The object id of the identity: this is what role assignments refer to."),
        ),
        text(
            "rh",
            &format!("not-a-real-value-{number}"),
            say!("For the directory’s own use."),
        ),
        text(
            "sub",
            &object_id,
            say!("Whom the token is about: the same as oid here."),
        ),
        text("tid", &tenant, say!("The tenant.")),
        text(
            "uti",
            &format!("not-a-real-value-{number}"),
            say!("The id of this token, for logs."),
        ),
        text("ver", "1.0", say!("The form of the token.")),
    ]
}

impl ClaimValue {
    /// The value as JSON writes it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => Value::from(text.as_str()),
            Self::Number(number) => Value::from(*number),
            Self::List(items) => Value::from(items.as_slice()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::{NodeId, PrincipalId, PrincipalKind};

    #[test]
    fn a_token_decodes_to_its_claims_and_has_no_real_signature() {
        let principal = Principal {
            id: PrincipalId::new(7),
            kind: PrincipalKind::SystemAssigned,
            node: NodeId::new(3),
            name: "web-vm".to_owned(),
        };
        let token = Token::for_managed_identity(
            &Diagram::new(),
            &principal,
            "/subscriptions/x",
            "https://storage.azure.com/",
            Timestamp::START,
        );
        let parts: Vec<String> = token
            .encoded
            .split('.')
            .map(|part| String::from_utf8(URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap())
            .collect();
        let [_, payload, signature] = parts.as_slice() else {
            panic!("a token has three parts");
        };
        assert_eq!(signature, "not-a-real-signature");
        let payload: Map<String, Value> = serde_json::from_str(payload).unwrap();
        let names: Vec<&str> = payload.keys().map(String::as_str).collect();
        let claims: Vec<&str> = token.claims.iter().map(|claim| claim.name).collect();
        assert_eq!(names, claims);
        assert_eq!(payload["oid"], "66666666-0000-4000-8000-000000000007");
        assert_eq!(
            token.number("exp").unwrap() - token.number("iat").unwrap(),
            86_400
        );
    }
}
