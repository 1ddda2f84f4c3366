//! How do the tables write texts in which names and ids are still to be filled in?
//!
//! A template is plain text with placeholders such as `{account}`: a brace,
//! lower-case letters and underscores, a brace. Every other brace stands for
//! itself, so JSON can be written as it is. The placeholders are a closed set,
//! listed in [`PLACEHOLDERS`]; a test holds every template of the tables to it.
//!
//! Values are inserted as they are and never searched for placeholders again.
//! [`Escape`] says how they are written inside JSON or XML.

use std::borrow::Cow;

use thiserror::Error;

/// The name of the target resource: storage account, vault, server, namespace, store.
pub const ACCOUNT: &str = "account";
/// The name of the part of the target: container, queue, secret, database, deployment.
pub const PART: &str = "part";
/// The name of the thing inside the part, or of the key-value, such as a blob's name.
pub const ITEM: &str = "item";
/// The subscription id of the target.
pub const SUBSCRIPTION: &str = "subscription";
/// The name of the resource group of the target.
pub const RESOURCE_GROUP: &str = "resource_group";
/// The ARM id of what the action is checked on (part, resource or drawn scope),
/// with its leading slash.
pub const SCOPE: &str = "scope";
/// The ARM id of the other resource that the request refers to, with its leading slash.
pub const LINKED_SCOPE: &str = "linked_scope";
/// The ARM id of [`SCOPE`] as Key Vault writes it in its answers: the fixed segments
/// in lower case, names as they are.
pub const SCOPE_IN_LOWER_CASE: &str = "scope_in_lower_case";
/// What `identity.type` becomes when a user-assigned identity is attached to the target.
pub const IDENTITY_TYPE: &str = "identity_type";
/// The id of the role assignment that is there already, without dashes.
pub const EXISTING_ID: &str = "existing_id";
/// What kind of principal the caller is, as role assignments write it.
pub const PRINCIPAL_TYPE: &str = "principal_type";
/// The name of the deny assignment that stands in the way.
pub const DENY_NAME: &str = "deny_name";
/// The id of that deny assignment, without dashes.
pub const DENY_ID: &str = "deny_id";
/// The ARM id of the scope at which that deny assignment was made.
pub const DENY_SCOPE: &str = "deny_scope";
/// A GUID that Azure gave the target: the id of a workspace, the client id of a maps
/// account.
pub const UNIQUE_ID: &str = "unique_id";
/// The same without dashes, as the immutable id of a data collection rule has it.
pub const IMMUTABLE_ID: &str = "immutable_id";
/// The action that is checked on the other resource.
pub const LINKED_ACTION: &str = "linked_action";
/// The Azure region of the target, in lower case without spaces.
pub const LOCATION: &str = "location";
/// The tenant id.
pub const TENANT: &str = "tenant";
/// The client id of the calling identity.
pub const CLIENT_ID: &str = "client_id";
/// The object id, which is the principal id, of the calling identity.
pub const PRINCIPAL_ID: &str = "principal_id";
/// The display name of the calling identity in the directory.
pub const PRINCIPAL_NAME: &str = "principal_name";
/// The access token, shortened and visibly fake.
pub const TOKEN: &str = "token";
/// The audience of the token, which is the `resource` of the token request as it
/// was spelled there.
pub const RESOURCE: &str = "resource";
/// Seconds until the token expires.
pub const EXPIRES_IN: &str = "expires_in";
/// The moment the token expires, in seconds since 1970.
pub const EXPIRES_ON: &str = "expires_on";
/// The moment the token becomes valid, in seconds since 1970.
pub const NOT_BEFORE: &str = "not_before";
/// The action that was checked.
pub const ACTION: &str = "action";
/// The claim that Service Bus names in its answers: `Send`, `Listen` or `Manage`.
pub const CLAIM: &str = "claim";
/// The substatus with which Cosmos DB refuses: it tells reading metadata from the rest.
pub const SUBSTATUS: &str = "substatus";
/// Method and path template of the operation as the service names it in its answers.
pub const OPERATION: &str = "operation";
/// The error code of the answer, inside the answer's body.
pub const CODE: &str = "code";
/// The filled-in message of the answer, inside the answer's body.
pub const MESSAGE: &str = "message";
/// The id of the request or of the correlation, a visibly fake GUID.
pub const REQUEST_ID: &str = "request_id";
/// The file that a token endpoint wants to have read.
pub const CHALLENGE_FILE: &str = "challenge_file";
/// A GUID made for this call, such as the name of a new role assignment.
pub const NEW_ID: &str = "new_id";
/// The moment of the answer as `2026-09-21T14:13:19.0000000Z`.
pub const TIME: &str = "time";
/// The moment of the answer as `2026-09-21T14:13:19`.
pub const TIME_IN_SECONDS: &str = "time_in_seconds";
/// The moment of the answer as `Mon, 21 Sep 2026 14:13:19 GMT`.
pub const HTTP_DATE: &str = "http_date";

/// The signature of a request that is signed with a key.
pub const SIGNATURE: &str = "signature";
/// What was signed.
pub const STRING_TO_SIGN: &str = "string_to_sign";

/// The name of the tenant.
pub const TENANT_NAME: &str = "tenant_name";
/// The text of a request that is signed.
pub const SIGNED_TEXT: &str = "signed_text";
/// The thumbprint of a certificate, in hexadecimal digits.
pub const THUMBPRINT: &str = "thumbprint";
/// The moment of the answer as `2026-09-21 14:13:19Z`.
pub const TIME_WITH_BLANK: &str = "time_with_blank";

/// The name of a login of a database server, in the errors of local authentication.
pub const LOGIN: &str = "login";

/// A user delegation key of the caller.
pub const DELEGATION_KEY: &str = "delegation_key";
/// Who issued the token that proves an application.
pub const ASSERTION_ISSUER: &str = "assertion_issuer";
/// Whom the token that proves an application is about.
pub const ASSERTION_SUBJECT: &str = "assertion_subject";
/// For whom the token that proves an application is meant.
pub const ASSERTION_AUDIENCE: &str = "assertion_audience";

/// The moment from which a shared access signature is good, as HTTP writes it.
pub const SAS_START: &str = "sas_start";
/// The moment until which a shared access signature is good, as HTTP writes it.
pub const SAS_EXPIRY: &str = "sas_expiry";

/// The type in the scope that a call to a registry takes: `repository`.
pub const REGISTRY_TYPE: &str = "registry_type";
/// The name in that scope: that of the repository.
pub const REGISTRY_NAME: &str = "registry_name";
/// The action in that scope: `pull`.
pub const REGISTRY_ACTION: &str = "registry_action";

/// The database of the target, and the container in it, of Cosmos DB.
pub const DATABASE: &str = "database";
/// The container of the target within its database.
pub const CONTAINER: &str = "container";
/// What a data role is given for, as the service names it.
pub const DATA_SCOPE: &str = "data_scope";
/// What an action on data is checked on, as the answers of Cosmos DB name it: `/` or
/// `dbs/shop/colls/orders`.
pub const DATA_RESOURCE: &str = "data_resource";

/// All placeholders that templates of the tables use.
pub const PLACEHOLDERS: &[&str] = &[
    ASSERTION_ISSUER,
    ASSERTION_SUBJECT,
    ASSERTION_AUDIENCE,
    ACCOUNT,
    PART,
    ITEM,
    SUBSCRIPTION,
    RESOURCE_GROUP,
    SCOPE,
    LINKED_SCOPE,
    LINKED_ACTION,
    UNIQUE_ID,
    IMMUTABLE_ID,
    SCOPE_IN_LOWER_CASE,
    IDENTITY_TYPE,
    EXISTING_ID,
    PRINCIPAL_TYPE,
    DENY_NAME,
    DENY_ID,
    DENY_SCOPE,
    LOCATION,
    TENANT,
    CLIENT_ID,
    PRINCIPAL_ID,
    PRINCIPAL_NAME,
    TOKEN,
    RESOURCE,
    EXPIRES_IN,
    EXPIRES_ON,
    NOT_BEFORE,
    ACTION,
    CLAIM,
    SUBSTATUS,
    OPERATION,
    CODE,
    MESSAGE,
    REQUEST_ID,
    CHALLENGE_FILE,
    NEW_ID,
    TIME,
    TIME_IN_SECONDS,
    HTTP_DATE,
    SIGNATURE,
    STRING_TO_SIGN,
    TENANT_NAME,
    REGISTRY_TYPE,
    REGISTRY_NAME,
    REGISTRY_ACTION,
    THUMBPRINT,
    SIGNED_TEXT,
    TIME_WITH_BLANK,
    LOGIN,
    DELEGATION_KEY,
    SAS_START,
    SAS_EXPIRY,
    DATABASE,
    CONTAINER,
    DATA_SCOPE,
    DATA_RESOURCE,
];

/// A template names something that the one who fills it in has no value for.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("nothing is known to put in place of `{{{name}}}`")]
pub struct UnknownPlaceholder {
    /// The name between the braces.
    pub name: String,
}

/// How a value is written so that it cannot end the text it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// As it is.
    Plain,
    /// Inside a JSON string: quotes, backslashes and control characters escaped.
    Json,
    /// Inside XML text or a quoted attribute: markup characters escaped.
    Xml,
}

/// Replaces each placeholder of `template` by what `value` gives for its name.
///
/// ```
/// use vouchsafe_model::azure::template::fill;
/// let host = fill("{account}.blob.core.windows.net", |name| match name {
///     "account" => Some("contoso".into()),
///     _ => None,
/// });
/// assert_eq!(host.as_deref(), Ok("contoso.blob.core.windows.net"));
/// ```
///
/// # Errors
///
/// [`UnknownPlaceholder`] when `value` gives nothing for a name of the template.
pub fn fill<'a>(
    template: &str,
    value: impl Fn(&str) -> Option<Cow<'a, str>>,
) -> Result<String, UnknownPlaceholder> {
    fill_escaped(template, Escape::Plain, value)
}

/// As [`fill`], and each value is escaped for the text it stands in.
///
/// # Errors
///
/// [`UnknownPlaceholder`] when `value` gives nothing for a name of the template.
pub fn fill_escaped<'a>(
    template: &str,
    escape: Escape,
    value: impl Fn(&str) -> Option<Cow<'a, str>>,
) -> Result<String, UnknownPlaceholder> {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, name, after)) = next_placeholder(rest) {
        filled.push_str(before);
        let value = value(name).ok_or_else(|| UnknownPlaceholder {
            name: name.to_owned(),
        })?;
        push_escaped(&mut filled, &value, escape);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The names of the placeholders of `template`, in the order they stand there.
pub fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    let mut rest = template;
    std::iter::from_fn(move || {
        let (_, name, after) = next_placeholder(rest)?;
        rest = after;
        Some(name)
    })
}

/// What stands before the first placeholder, its name, and what comes after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + text.get(from..)?.find('{')?;
        let inside = text.get(open + 1..)?;
        let end = inside.find(|c: char| !(c.is_ascii_lowercase() || c == '_'))?;
        if end > 0 && inside.get(end..)?.starts_with('}') {
            return Some((
                text.get(..open)?,
                inside.get(..end)?,
                inside.get(end + 1..)?,
            ));
        }
        from = open + 1;
    }
}

fn push_escaped(filled: &mut String, value: &str, escape: Escape) {
    match escape {
        Escape::Plain => filled.push_str(value),
        Escape::Json => {
            for c in value.chars() {
                match c {
                    '"' => filled.push_str("\\\""),
                    '\\' => filled.push_str("\\\\"),
                    '\n' => filled.push_str("\\n"),
                    '\r' => filled.push_str("\\r"),
                    '\t' => filled.push_str("\\t"),
                    c if c < ' ' => filled.push_str(&format!("\\u{:04x}", u32::from(c))),
                    c => filled.push(c),
                }
            }
        }
        Escape::Xml => {
            for c in value.chars() {
                match c {
                    '&' => filled.push_str("&amp;"),
                    '<' => filled.push_str("&lt;"),
                    '>' => filled.push_str("&gt;"),
                    '"' => filled.push_str("&quot;"),
                    c => filled.push(c),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contoso(name: &str) -> Option<Cow<'static, str>> {
        match name {
            "account" => Some("contoso".into()),
            "item" => Some("a \"<b>\" & {account}\n".into()),
            _ => None,
        }
    }

    #[test]
    fn only_words_in_braces_are_replaced() {
        for (template, expected) in [
            ("", ""),
            ("no placeholder", "no placeholder"),
            ("{account}", "contoso"),
            (
                "https://{account}.example/{account}?x",
                "https://contoso.example/contoso?x",
            ),
            (r#"{"a":{"b":"{account}"}}"#, r#"{"a":{"b":"contoso"}}"#),
            (
                "{} {Account} {account {account}",
                "{} {Account} {account contoso",
            ),
            ("{é} {", "{é} {"),
        ] {
            assert_eq!(
                fill(template, contoso).as_deref(),
                Ok(expected),
                "{template}"
            );
        }
    }

    #[test]
    fn a_value_cannot_end_the_text_it_stands_in() {
        for (escape, expected) in [
            (Escape::Plain, "a \"<b>\" & {account}\n"),
            (Escape::Json, "a \\\"<b>\\\" & {account}\\n"),
            (Escape::Xml, "a &quot;&lt;b&gt;&quot; &amp; {account}\n"),
        ] {
            assert_eq!(
                fill_escaped("{item}", escape, contoso).as_deref(),
                Ok(expected)
            );
        }
    }

    #[test]
    fn a_name_without_a_value_is_refused() {
        let error = fill("{account}/{part}", contoso).unwrap_err();
        assert_eq!(
            error.to_string(),
            "nothing is known to put in place of `{part}`"
        );
    }

    #[test]
    fn placeholders_are_listed_in_order() {
        let names: Vec<_> = placeholders("{b}{}{a}{\"{c}").collect();
        assert_eq!(names, ["b", "a", "c"]);
    }
}
