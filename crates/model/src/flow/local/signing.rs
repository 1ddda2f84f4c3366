//! How does code sign with a key of what it calls?

use super::Visit;
use crate::flow::http::{Header, HttpRequest};
use crate::flow::recorder::Recorder;
use crate::flow::trace::Signed;
use crate::flow::values::{Values, in_query};
use crate::flow::{secrets, signature};
use crate::say;

/// How long a token is good that code signs with a key, in seconds: an hour.
// Source: Azure/azure-sdk-for-python:sdk/servicebus/azure-servicebus (the default of its library).
const TOKEN_SECONDS: i64 = 3_600;

impl Visit {
    fn signed(&self, run: &Recorder<'_>, string_to_sign: String, signature: String) -> Signed {
        Signed {
            with: say!(
                "the {key_name} of {value}",
                key_name = self.key_name(),
                value = match self.holder(run) {
                    Some(holder) => &holder.name,
                    None => run.diagram.node_name(self.found.secret.of),
                }
            ),
            string_to_sign,
            signature,
        }
    }

    /// The request to an App Configuration store with its signature.
    // Source: MicrosoftDocs/azure-docs:articles/azure-app-configuration/rest-api-authentication-hmac.md.
    pub(super) fn signed_for_store(
        &self,
        run: &Recorder<'_>,
        mut request: HttpRequest,
        key: &str,
    ) -> (HttpRequest, Signed) {
        let (host, path) = host_and_path(&request);
        let date = run.now().http_date();
        let body = request.body.as_ref().map_or("", |body| body.text.as_str());
        let hash = signature::hash(body);
        let string_to_sign = format!("{}\n{path}\n{date};{host};{hash}", request.method.as_str());
        let signature = signature::sign(key, &string_to_sign).unwrap_or_default();
        let authorization = format!(
            "HMAC-SHA256 Credential={}&SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}",
            secrets::key_id(&self.found.secret)
        );
        let headers = [
            Header::new("Authorization", authorization),
            Header::new("x-ms-date", date),
            Header::new("x-ms-content-sha256", hash),
        ];
        request.headers.splice(0..0, headers);
        let signed = self.signed(run, string_to_sign, signature);
        (request, signed)
    }

    /// The request to a Cosmos DB account with its signature.
    // Source: learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources.
    pub(super) fn signed_for_account(
        &self,
        run: &Recorder<'_>,
        mut request: HttpRequest,
        key: &str,
    ) -> (HttpRequest, Signed) {
        let (_, path) = host_and_path(&request);
        let path = path.trim_start_matches('/');
        // A thing has a name of its own; to all of a kind one comes through what they are in.
        let is_one = path.split('/').count() % 2 == 0;
        let (link, last) = path.rsplit_once('/').unwrap_or((path, ""));
        let (link, kind) = if is_one {
            let kind = link.rsplit('/').next().unwrap_or_default();
            (path, kind)
        } else {
            (link, last)
        };
        let string_to_sign = format!(
            "{}\n{kind}\n{link}\n{}\n\n",
            request.method.as_str().to_ascii_lowercase(),
            run.now().http_date().to_ascii_lowercase()
        );
        let signature = signature::sign(key, &string_to_sign).unwrap_or_default();
        let authorization = in_query(&format!("type=master&ver=1.0&sig={signature}"));
        let header = Header::new("Authorization", authorization);
        request.headers.insert(0, header);
        let signed = self.signed(run, string_to_sign, signature);
        (request, signed)
    }

    /// The token that the code signs for the address, and what it signs.
    // Source: MicrosoftDocs/azure-docs:articles/service-bus-messaging/service-bus-sas.md, generate a
    // signature from a policy (the key is used as it is written).
    pub(super) fn token(&self, run: &Recorder<'_>, values: &Values, key: &str) -> (String, Signed) {
        let host = values.fill(self.door.service.row().host_name);
        let address = in_query(&format!("https://{host}{}", values.fill_path("/{part}")));
        let expiry = run.now().plus_seconds(TOKEN_SECONDS).unix_seconds();
        let string_to_sign = format!("{address}\n{expiry}");
        let signature = signature::sign_with_text(key, &string_to_sign).unwrap_or_default();
        let token = format!(
            "SharedAccessSignature sr={address}&sig={}&se={expiry}&skn={}",
            in_query(&signature),
            in_query(&self.holder_name(run))
        );
        let signed = self.signed(run, string_to_sign, signature);
        (token, signed)
    }
}

/// Where a request goes, and for what there.
fn host_and_path(request: &HttpRequest) -> (String, String) {
    let address = request.url.trim_start_matches("https://");
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    (host.to_owned(), format!("/{path}"))
}
