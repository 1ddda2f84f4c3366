//! What the model shows is what the identity libraries of the Azure SDK really send.
//!
//! `sdk_requests.json` was captured once, with a listener in place of Azure, from
//! the libraries and versions that it names. What differs on purpose is
//! listed here, each with its reason.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

#[path = "golden/drawing.rs"]
#[expect(dead_code, reason = "the golden traces draw more than these tests do")]
mod drawing;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use drawing::Drawing;
use serde::Deserialize;
use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::diagram::{
    CallId, ClientCredentialKind, Credential, EXCHANGE_AUDIENCE, Edit, IdentityChoice, NewCall,
    NewFederatedCredential, NewNodeKind, PrincipalId,
};
use vouchsafe_model::flow::{Exchange, Timestamp, issuer_of_cluster, simulate};

const CAPTURED: &str = include_str!("sdk_requests.json");

#[derive(Deserialize)]
struct Captured {
    library: String,
    endpoint: String,
    /// By what the identity is named: `none`, `client_id`, `object_id`, `resource_id`.
    id: String,
    requests: Vec<Request>,
    /// What the library signs with the key of a certificate.
    assertion: Option<Assertion>,
    /// What the library says where it refuses to ask.
    refused: Option<String>,
}

/// A signed assertion: its header, without what is made up, and the names of its
/// claims.
#[derive(Deserialize)]
struct Assertion {
    header: BTreeMap<String, String>,
    claims: BTreeSet<String>,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
struct Request {
    method: String,
    path: String,
    query: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    form: Vec<(String, String)>,
}

/// The kind of resource that is drawn for an endpoint.
fn kind_of(endpoint: &str) -> Option<&'static str> {
    Some(match endpoint {
        "imds" | "default-imds-client-id" => "virtual-machine",
        "app-service" | "default-app-service-client-id" => "app-service",
        "azure-arc" => "arc-server",
        "service-fabric" => "service-fabric-application",
        "azure-ml" => "machine-learning-compute",
        "automation" => "automation-account",
        "cloud-shell" => "cloud-shell",
        _ => return None,
    })
}

/// The requests for a token that the model shows, in the form of the captured ones.
fn shown(kind: &str, is_named: bool, is_chain: bool) -> Vec<Request> {
    let mut drawing = Drawing::new();
    let host = drawing.resource(kind, "caller", None);
    let account = drawing.resource("storage-account", "contosoinvoices", None);
    let target = drawing.target(account, "read-blob");
    if kind == "cloud-shell" {
        let user = drawing.place(NewNodeKind::User, "ada", None);
        let signed_in = Credential::SignedInUser(PrincipalId::of_node(user));
        let call = drawing.call_by(host, "read-blob", target, signed_in, None);
        return asked(&drawing, call);
    }
    let named = if is_named {
        Some(drawing.attach_new(host, "id-named"))
    } else {
        drawing.enable(host);
        None
    };
    let choice = named.map_or(IdentityChoice::Unnamed, IdentityChoice::UserAssigned);
    let call = drawing.call_as(host, "read-blob", target, choice, None);
    if is_chain {
        use_chain(&mut drawing, call, named);
    }
    asked(&drawing, call)
}

/// The requests of a call, but for those to its target.
fn asked(drawing: &Drawing, call: CallId) -> Vec<Request> {
    let trace = simulate(&drawing.diagram, call, drawing.diagram.now()).expect("it is there");
    trace
        .exchanges
        .iter()
        .filter_map(|exchange| match exchange {
            Exchange::Http { request, .. } if !request.url.contains(".blob.") => Some(request),
            _ => None,
        })
        .map(|request| {
            let (address, query) = request.url.split_once('?').unwrap_or((&request.url, ""));
            let path = address.splitn(4, '/').nth(3).unwrap_or_default();
            let telling = ["metadata", "x-identity-header", "secret", "authorization"];
            Request {
                method: request.method.as_str().to_owned(),
                path: format!("/{path}"),
                query: pairs(query),
                headers: request
                    .headers
                    .iter()
                    .filter(|it| telling.contains(&it.name.to_lowercase().as_str()))
                    .map(|it| (it.name.clone(), it.value.clone()))
                    .collect(),
                form: pairs(request.body.as_ref().map_or("", |body| &body.text)),
            }
        })
        .collect()
}

fn use_chain(drawing: &mut Drawing, call: CallId, principal: Option<PrincipalId>) {
    let what = drawing
        .diagram
        .call(call)
        .expect("it is there")
        .what
        .clone();
    let host = what.caller;
    drawing.edit(Edit::SetClientIdVariable { host, principal });
    drawing.edit(Edit::ChangeCall {
        call,
        what: NewCall {
            credential: Credential::DefaultChain,
            ..what
        },
    });
}

fn pairs(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Whether the libraries know the path themselves.
fn is_path_fixed(endpoint: &str) -> bool {
    matches!(endpoint, "imds" | "default-imds-client-id")
}

/// The parameter that names an identity by this, as the tables spell it.
fn parameter_of(kind: &str, id: &str) -> Option<&'static str> {
    let host = ResourceKind::named(kind).row().host.expect("it is a host");
    let wire = host.row().endpoint.row().wire.as_ref();
    let wire = wire.expect("it is asked");
    match id {
        "client_id" => wire.id_parameters.client_id,
        "object_id" => wire.id_parameters.object_id,
        "resource_id" => wire.id_parameters.resource_id,
        _ => panic!("nothing is named by {id}"),
    }
}

/// The request without what differs on purpose.
fn comparable(request: &Request, endpoint: &str) -> Request {
    let mut request = request.clone();
    if is_path_fixed(endpoint) {
        // The library for JavaScript ends it with a slash.
        request.path = request.path.trim_end_matches('/').to_owned();
    } else {
        // The address stands in a variable of the host; a listener has another one.
        request.path.clear();
    }
    for (_, value) in &mut request.form {
        value.clear();
    }
    for (name, value) in &mut request.query {
        // Values are made up, here and there; and SDKs strip `/.default` from a scope,
        // where the documentation writes the slash at the end.
        if name != "api-version" {
            value.clear();
        }
    }
    for (name, value) in &mut request.headers {
        // HTTP takes header names in any case, and secrets are made up.
        name.make_ascii_lowercase();
        if name != "metadata" {
            value.clear();
        }
    }
    match endpoint {
        // Python sends `Metadata` everywhere; App Service does not ask for it.
        "app-service" | "default-app-service-client-id" | "azure-ml" => {
            request.headers.retain(|(name, _)| name != "metadata");
        }
        // SDKs take the sandbox for App Service; the documentation of Automation sends
        // `Metadata` and no version.
        "automation" => {
            request.headers.retain(|(name, _)| name != "metadata");
            request.query.retain(|(name, _)| name != "api-version");
        }
        _ => {}
    }
    request.headers.sort();
    request
}

#[test]
fn what_is_shown_is_what_the_libraries_send() {
    let captured: Vec<Captured> = serde_json::from_str(CAPTURED).expect("it is JSON");
    let mut compared = 0;
    for it in &captured {
        let Some(kind) = kind_of(&it.endpoint) else {
            continue;
        };
        // The model names identities by client id, as people mostly do; how they are named
        // otherwise stands in its tables.
        let is_chain = it.endpoint.starts_with("default-");
        let is_named = match it.id.as_str() {
            "none" => is_chain,
            _ => true,
        };
        // Where a library refuses to ask, there is nothing to compare.
        if it.refused.is_some() {
            continue;
        }
        // Python sends to Azure ML what the documentation does not know there.
        if it.endpoint == "azure-ml" && it.id == "object_id" {
            assert_eq!(parameter_of(kind, &it.id), None);
            continue;
        }
        let mut requests = shown(kind, is_named, is_chain);
        if is_named && !is_chain {
            let by_client_id = parameter_of(kind, "client_id");
            let wanted = parameter_of(kind, &it.id).expect("an identity can be named by it");
            for (name, _) in requests.iter_mut().flat_map(|request| &mut request.query) {
                if Some(name.as_str()) == by_client_id {
                    wanted.clone_into(name);
                }
            }
        }
        let shown: Vec<Request> = requests
            .iter()
            .map(|request| comparable(request, &it.endpoint))
            .collect();
        let sent: Vec<Request> = it
            .requests
            .iter()
            .map(|request| comparable(request, &it.endpoint))
            .collect();
        assert_eq!(shown, sent, "{} at {}, {}", it.library, it.endpoint, it.id);
        compared += 1;
    }
    assert_eq!(compared, 32);
}

#[test]
fn where_the_libraries_refuse_to_name_an_identity_the_model_does_not_name_one() {
    let captured: Vec<Captured> = serde_json::from_str(CAPTURED).expect("it is JSON");
    let refused = captured.iter().filter(|it| it.refused.is_some());
    let endpoints: BTreeSet<&str> = refused.map(|it| it.endpoint.as_str()).collect();
    for endpoint in ["azure-arc", "cloud-shell", "service-fabric"] {
        assert!(endpoints.contains(endpoint), "{endpoint}");
    }
    let named = shown("service-fabric-application", true, false);
    let first = named
        .first()
        .unwrap_or_else(|| panic!("a token is asked for"));
    assert!(
        first
            .query
            .iter()
            .all(|(name, _)| name == "api-version" || name == "resource")
    );
}

/// What code sends that proves itself with a secret or a certificate of an
/// application.
fn shown_of_application(kind: ClientCredentialKind) -> Vec<Request> {
    let mut drawing = Drawing::new();
    let host = drawing.resource("virtual-machine", "caller", None);
    let account = drawing.resource("storage-account", "contosoinvoices", None);
    let target = drawing.target(account, "read-blob");
    let application = drawing.place(NewNodeKind::ServicePrincipal, "orders", None);
    let expires_at = Timestamp::START.plus_seconds(86_400);
    let credential = drawing.client_credential(application, kind, expires_at);
    let setting = drawing.copy_credential(host, application, credential);
    let call = drawing.call_with_setting(host, "read-blob", target, setting);
    asked(&drawing, call)
}

/// What a pod sends that presents the token of its service account.
fn shown_of_pod() -> Vec<Request> {
    let mut drawing = Drawing::new();
    let pod = drawing.resource("aks-pod", "caller", None);
    let account = drawing.resource("storage-account", "contosoinvoices", None);
    let target = drawing.target(account, "read-blob");
    let identity = drawing.place(NewNodeKind::UserAssignedIdentity, "id-orders", None);
    let mut workload = drawing.diagram.workload(pod).expect("it is a pod").clone();
    workload.identity = Some(identity);
    let what = NewFederatedCredential {
        name: "aks-orders".to_owned(),
        issuer: issuer_of_cluster(&drawing.diagram, &workload),
        subject: workload.subject(),
        audience: EXCHANGE_AUDIENCE.to_owned(),
    };
    drawing.edit(Edit::SetWorkload { pod, workload });
    drawing.edit(Edit::AddFederatedCredential { identity, what });
    let call = drawing.call_by(pod, "read-blob", target, Credential::Workload, None);
    let mut requests = asked(&drawing, call);
    // Microsoft Entra ID fetches the keys of the cluster, not the library.
    requests.retain(|request| request.method == "POST");
    requests
}

/// The form of a token request, without what is made up.
fn form(request: &Request) -> BTreeMap<&str, String> {
    let decoded = |value: &str| value.replace("%3A", ":").replace("%2F", "/");
    let fields = request.form.iter();
    let mut form: BTreeMap<&str, String> = fields
        .map(|(name, value)| (name.as_str(), decoded(value)))
        .collect();
    // The Python library asks for details of the account, which applications have not.
    form.remove("client_info");
    for made_up in ["client_id", "client_secret", "client_assertion"] {
        if let Some(value) = form.get_mut(made_up) {
            value.clear();
        }
    }
    form
}

#[test]
fn forms_of_applications_and_pods_are_what_the_libraries_send() {
    let captured: Vec<Captured> = serde_json::from_str(CAPTURED).expect("it is JSON");
    let mut compared = 0;
    for it in &captured {
        let shown = match it.endpoint.as_str() {
            "client-secret" => shown_of_application(ClientCredentialKind::Secret),
            "client-certificate" => shown_of_application(ClientCredentialKind::Certificate),
            "workload-identity" => shown_of_pod(),
            _ => continue,
        };
        let ([shown], [sent]) = (shown.as_slice(), it.requests.as_slice()) else {
            panic!("{} asks once for a token", it.library);
        };
        assert_eq!(shown.method, sent.method);
        assert!(shown.path.ends_with("/oauth2/v2.0/token"), "{}", shown.path);
        assert!(sent.path.ends_with("/oauth2/v2.0/token"), "{}", sent.path);
        assert_eq!(form(shown), form(sent), "{} at {}", it.library, it.endpoint);
        compared += 1;
    }
    assert_eq!(compared, 6);
}

/// A pod as it was when the requests were captured, and what it asks for then.
fn shown_of_chain(id: &str) -> Vec<Request> {
    let mut drawing = Drawing::new();
    let host = drawing.resource("aks-pod", "caller", None);
    let nodes = drawing.resource("aks-node-pool", "nodepool1", None);
    drawing.attach_new(nodes, "aks-agentpool");
    let account = drawing.resource("storage-account", "contosoinvoices", None);
    let target = drawing.target(account, "read-blob");
    let identity = drawing.place(NewNodeKind::UserAssignedIdentity, "id-orders", None);
    let mut workload = drawing.diagram.workload(host).expect("a pod").clone();
    workload.is_labeled = id.starts_with("labelled") || id == "refused";
    workload.identity = (id != "labelled-no-client").then_some(identity);
    let what = NewFederatedCredential {
        name: "aks-orders".to_owned(),
        issuer: issuer_of_cluster(&drawing.diagram, &workload),
        subject: workload.subject(),
        audience: EXCHANGE_AUDIENCE.to_owned(),
    };
    let pod = host;
    drawing.edit(Edit::SetWorkload { pod, workload });
    if id != "refused" {
        drawing.edit(Edit::AddFederatedCredential { identity, what });
    }
    let set = |drawing: &mut Drawing, node| {
        let principal = Some(PrincipalId::of_node(node));
        drawing.edit(Edit::SetClientIdVariable { host, principal });
    };
    match id {
        "unlabelled-client" => set(&mut drawing, identity),
        "labelled-secret" => {
            let application = drawing.place(NewNodeKind::ServicePrincipal, "orders", None);
            let expires_at = Timestamp::START.plus_seconds(86_400);
            let kind = ClientCredentialKind::Secret;
            let secret = drawing.client_credential(application, kind, expires_at);
            drawing.copy_credential(host, application, secret);
            set(&mut drawing, application);
        }
        _ => {}
    }
    let call = drawing.call_by(host, "read-blob", target, Credential::DefaultChain, None);
    let mut requests = asked(&drawing, call);
    // Microsoft Entra ID fetches the keys of the cluster, not the library.
    requests.retain(|request| !request.path.contains("openid"));
    requests
}

#[test]
fn the_chain_in_a_pod_asks_as_the_libraries_do() {
    let captured: Vec<Captured> = serde_json::from_str(CAPTURED).expect("it is JSON");
    let of_pods = captured.iter().filter(|it| it.endpoint == "default-pod");
    let mut compared = 0;
    for it in of_pods {
        // The library for Python raises an error as it is made; the model says so.
        if it.refused.is_some() {
            assert_eq!(it.id, "labelled-no-client");
            continue;
        }
        let what = format!("{}, {}", it.library, it.id);
        let shown = shown_of_chain(&it.id);
        let mut sent = it.requests.clone();
        if it.id == "refused" {
            // The library for JavaScript presents the same token to the same identity again,
            // as its managed identity.
            sent.dedup();
        }
        let ([shown], [sent]) = (shown.as_slice(), sent.as_slice()) else {
            panic!("{what}: one request is shown and one is sent");
        };
        assert_eq!(shown.method, sent.method, "{what}");
        if sent.method == "POST" {
            assert!(shown.path.ends_with("/oauth2/v2.0/token"), "{what}");
            assert!(sent.path.ends_with("/oauth2/v2.0/token"), "{what}");
            assert_eq!(form(shown), form(sent), "{what}");
        } else {
            assert_eq!(
                comparable(shown, "imds"),
                comparable(sent, "imds"),
                "{what}"
            );
        }
        compared += 1;
    }
    assert_eq!(compared, 11);
}

#[test]
fn an_assertion_has_the_header_and_the_claims_of_the_newer_library() {
    let captured: Vec<Captured> = serde_json::from_str(CAPTURED).expect("it is JSON");
    let shown = shown_of_application(ClientCredentialKind::Certificate);
    let mut fields = shown.iter().flat_map(|request| &request.form);
    let assertion = fields.find(|(name, _)| name == "client_assertion");
    let (_, assertion) = assertion.expect("it is signed");
    let parts: Vec<Vec<u8>> = assertion
        .split('.')
        .map(|part| URL_SAFE_NO_PAD.decode(part).expect("it is base64url"))
        .collect();
    let [header, claims, signature] = parts.as_slice() else {
        panic!("a token has three parts");
    };
    assert_eq!(signature.len(), 256);
    let header: BTreeMap<String, String> = serde_json::from_slice(header).expect("it is JSON");
    let claims: BTreeMap<String, serde_json::Value> =
        serde_json::from_slice(claims).expect("it is JSON");
    let newer = captured
        .iter()
        .filter_map(|it| it.assertion.as_ref())
        // The library for Python signs with an older padding, and names the certificate by
        // its SHA-1 hash.
        .find(|it| it.header.contains_key("x5t#S256"))
        .expect("it was captured");
    assert_eq!(
        header.keys().collect::<Vec<_>>(),
        newer.header.keys().collect::<Vec<_>>()
    );
    assert_eq!(header.get("alg"), newer.header.get("alg"));
    assert_eq!(claims.into_keys().collect::<BTreeSet<_>>(), newer.claims);
}
