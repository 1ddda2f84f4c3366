//! How is a request signed with a key of a storage account?
//!
//! What is signed is a text made of the request, and it is real: so is the
//! signature, although the key is none that Azure would hand out.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use super::http::HttpRequest;
use crate::azure::services::SignedText;

/// The headers whose values stand in the text, in its order. Neither `Date`,
/// which `x-ms-date` takes the place of, nor the rest need be there.
// Source: learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key,
// Blob, Queue, and File services (version 2009-09-19 and later);
// Azure/Azurite:src/blob/authentication/BlobSharedKeyAuthenticator.ts.
const SIGNED_HEADERS: [&str; 11] = [
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-MD5",
    "Content-Type",
    "Date",
    "If-Modified-Since",
    "If-Match",
    "If-None-Match",
    "If-Unmodified-Since",
    "Range",
];

/// The text that is signed of a request to this account.
pub(super) fn string_to_sign(signs: SignedText, request: &HttpRequest, account: &str) -> String {
    match signs {
        SignedText::Whole => whole_text(request, account),
        SignedText::Table => table_text(request, account),
    }
}

/// What Table Storage has signed: no header but three, and of the address the path
/// alone. A date stands there always.
// Source: learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key,
// Table service (Shared Key authorization), Shared Key Lite and Table service format;
// Azure/Azurite:src/table/authentication/TableSharedKeyAuthenticator.ts.
fn table_text(request: &HttpRequest, account: &str) -> String {
    let value = |name| header(request, name).unwrap_or_default();
    let target = request.request_target();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let component = query
        .split('&')
        .find(|parameter| parameter.starts_with("comp="));
    let component = component.map_or(String::new(), |it| format!("?{it}"));
    format!(
        "{}\n{}\n{}\n{}\n/{account}{path}{component}",
        request.method.as_str(),
        value("Content-MD5"),
        value("Content-Type"),
        value("x-ms-date"),
    )
}

fn whole_text(request: &HttpRequest, account: &str) -> String {
    let mut text = request.method.as_str().to_owned();
    text.push('\n');
    for name in SIGNED_HEADERS {
        let value = header(request, name).unwrap_or_default();
        // A length of nothing is left out, since version 2015-02-21.
        if name != "Content-Length" || value != "0" {
            text.push_str(value);
        }
        text.push('\n');
    }
    text + &canonicalized_headers(request) + &canonicalized_resource(request, account)
}

/// The signature of a text with a key, both the key and the signature in base64;
/// `None` if the key is none.
pub(super) fn sign(key: &str, text: &str) -> Option<String> {
    let key = STANDARD.decode(key).ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
    mac.update(text.as_bytes());
    Some(STANDARD.encode(mac.finalize().into_bytes()))
}

/// The SHA-256 hash of a text, in base64.
pub(super) fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}

/// The signature of a text with a key that is used as it is written, in base64.
pub(super) fn sign_with_text(key: &str, text: &str) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).ok()?;
    mac.update(text.as_bytes());
    Some(STANDARD.encode(mac.finalize().into_bytes()))
}

fn header<'r>(request: &'r HttpRequest, name: &str) -> Option<&'r str> {
    request
        .headers
        .iter()
        .find(|header| header.name.eq_ignore_ascii_case(name))
        .map(|header| header.value.as_str())
}

/// All headers that begin with `x-ms-`, by name, each on a line.
fn canonicalized_headers(request: &HttpRequest) -> String {
    let mut headers: Vec<(String, &str)> = request
        .headers
        .iter()
        .map(|header| (header.name.to_ascii_lowercase(), header.value.trim()))
        .filter(|(name, _)| name.starts_with("x-ms-"))
        .collect();
    headers.sort();
    headers
        .into_iter()
        .map(|(name, value)| format!("{name}:{value}\n"))
        .collect()
}

/// The account and the path as they are on the wire, then the parameters of the
/// query, by name and decoded, each on a line of its own.
fn canonicalized_resource(request: &HttpRequest, account: &str) -> String {
    let target = request.request_target();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut parameters: Vec<(String, String)> = query
        .split('&')
        .filter(|parameter| !parameter.is_empty())
        .map(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            (percent_decoded(name).to_lowercase(), percent_decoded(value))
        })
        .collect();
    parameters.sort();
    let mut text = format!("/{account}{path}");
    for (name, value) in parameters {
        text.push_str(&format!("\n{name}:{value}"));
    }
    text
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let mut byte = *first;
        if byte == b'%'
            && let [high, low, after_both @ ..] = after
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            byte = high << 4 | low;
            rest = after_both;
        }
        bytes.push(byte);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    let digit = char::from(byte).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::azure::http::Method;
    use crate::flow::http::Header;

    fn request(method: Method, url: &str, headers: &[(&str, &str)]) -> HttpRequest {
        HttpRequest {
            method,
            url: url.to_owned(),
            headers: headers
                .iter()
                .map(|(name, value)| Header::new(*name, *value))
                .collect(),
            body: None,
        }
    }

    #[test]
    fn a_signature_is_that_of_the_standard() {
        // Source: RFC 4231, test case 2.
        let key = STANDARD.encode("Jefe");
        let signature = sign(&key, "what do ya want for nothing?").unwrap();
        let hex: String = STANDARD
            .decode(signature)
            .unwrap()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            hex,
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    /// A token of the same key, address and expiry, as the library for Service Bus
    /// makes it.
    // Source: Azure/azure-sdk-for-python:sdk/servicebus/azure-servicebus, generate_sas_token of
    // version 7.15.0.
    #[test]
    fn a_token_of_service_bus_is_signed_as_its_library_does() {
        let key = "FAKE/NotAReal/n6/k2/m0/NotAReal/NotAReal/NA=";
        let text = "https%3A%2F%2Fsb-orders.servicebus.windows.net%2Forders\n1791198001";
        assert_eq!(
            sign_with_text(key, text).unwrap(),
            "zqsl7/2WkctumfFJjm9kJUU+9TOAfv1mT9uNiXTOb3k="
        );
    }

    /// The example of the documentation, line by line.
    // Source: learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key,
    // "Get Container Metadata" (version 2014-02-14 and later).
    #[test]
    fn what_is_signed_is_as_documented() {
        let request = request(
            Method::Get,
            "https://myaccount.blob.core.windows.net/mycontainer?restype=container&comp=metadata&timeout=20",
            &[
                ("x-ms-version", "2014-02-14"),
                ("x-ms-date", "Fri, 26 Jun 2015 23:39:12 GMT"),
            ],
        );
        assert_eq!(
            string_to_sign(SignedText::Whole, &request, "myaccount"),
            "GET\n\n\n\n\n\n\n\n\n\n\n\n\
             x-ms-date:Fri, 26 Jun 2015 23:39:12 GMT\nx-ms-version:2014-02-14\n\
             /myaccount/mycontainer\ncomp:metadata\nrestype:container\ntimeout:20"
        );
    }

    #[test]
    fn a_length_of_nothing_is_left_out_and_paths_stay_encoded() {
        let request = request(
            Method::Put,
            "https://a.blob.core.windows.net/c/my%20blob?popreceipt=RkFLRQ%3D%3D",
            &[("Content-Length", "0"), ("Content-Type", "text/plain")],
        );
        assert_eq!(
            string_to_sign(SignedText::Whole, &request, "a"),
            "PUT\n\n\n\n\ntext/plain\n\n\n\n\n\n\n/a/c/my%20blob\npopreceipt:RkFLRQ=="
        );
    }
    /// An example of the same documentation, with a query that counts and the account
    /// called "myaccount" throughout.
    // Source: learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key,
    // "Content-Length header in version 2015-02-21 and later".
    #[test]
    fn a_documented_request_without_a_body_is_signed_as_documented() {
        let request = request(
            Method::Put,
            "https://myaccount.blob.core.windows.net/mycontainer?restype=container&timeout=30",
            &[
                ("x-ms-version", "2015-02-21"),
                ("x-ms-date", "Fri, 26 Jun 2015 23:39:12 GMT"),
                ("Content-Length", "0"),
            ],
        );
        assert_eq!(
            string_to_sign(SignedText::Whole, &request, "myaccount"),
            "PUT\n\n\n\n\n\n\n\n\n\n\n\n\
             x-ms-date:Fri, 26 Jun 2015 23:39:12 GMT\nx-ms-version:2015-02-21\n\
             /myaccount/mycontainer\nrestype:container\ntimeout:30"
        );
    }

    /// The example of an older library.
    // Source: Azure/azure-sdk-for-go:storage/authorization_test.go, "Shared Key for Tables".
    #[test]
    fn a_request_to_a_table_is_signed_with_its_path_only() {
        let creates = request(
            Method::Put,
            "https://testaccount1.table.core.windows.net/Tables?timeout=20",
            &[
                ("Content-Type", "text/plain; charset=UTF-8"),
                ("x-ms-date", "Sun, 11 Oct 2009 19:52:39 GMT"),
                ("x-ms-version", "2020-12-06"),
            ],
        );
        assert_eq!(
            string_to_sign(SignedText::Table, &creates, "testaccount1"),
            "PUT\n\ntext/plain; charset=UTF-8\nSun, 11 Oct 2009 19:52:39 GMT\n\
             /testaccount1/Tables"
        );
        let asks = request(
            Method::Get,
            "https://testaccount1.table.core.windows.net/?restype=service&comp=properties",
            &[("x-ms-date", "Sun, 11 Oct 2009 19:52:39 GMT")],
        );
        assert_eq!(
            string_to_sign(SignedText::Table, &asks, "testaccount1"),
            "GET\n\n\nSun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/?comp=properties"
        );
    }
}
