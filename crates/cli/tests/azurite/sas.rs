//! Shared access signatures of all kinds.

use super::*;

#[test]
fn azurite_takes_a_sas_that_is_good_and_refuses_one_that_is_not() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("blob", drawing.account) else {
        return;
    };
    let container = drawing.fill(&azurite);
    let sas = NewSas {
        limits: SasLimits::default(),
        account: drawing.account,
        reach: SasReach::Service(SasKind::Container, container),
        signer: NewSasSigner::Key(KeySlot::Second),
        permissions: SasPermissions::from_letters(
            "rl",
            SasReach::Service(SasKind::Container, container),
        )
        .unwrap(),
        starts_at: moment("2020-01-01T00:00:00Z"),
        expires_at: moment("2105-01-01T00:00:00Z"),
    };
    let good = drawing.hold(NewSecret::Sas(sas));
    for operation in ["read-blob", "list-blobs", "write-blob", "delete-blob"] {
        let (request, response) = drawing.exchange(operation, good);
        let (status, answer) = azurite.send(&request);
        assert_eq!(status, response.status, "{operation}: {answer}");
    }
    let expired = drawing.hold(NewSecret::Sas(NewSas {
        expires_at: moment("2020-01-02T00:00:00Z"),
        ..sas
    }));
    let (request, response) = drawing.exchange("read-blob", expired);
    assert_eq!(azurite.send(&request).0, response.status);
    let node = drawing.account;
    drawing.edit(&Edit::RegenerateKey {
        node,
        slot: KeySlot::Second,
    });
    // The emulator still has the key that signed the first one; not this one's.
    let another = drawing.hold(NewSecret::Sas(sas));
    let (request, _) = drawing.exchange("read-blob", another);
    assert_eq!(azurite.send(&request).0, 403);
}

#[test]
fn azurite_takes_an_account_sas_for_what_it_is_and_refuses_the_rest() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("blob", drawing.account) else {
        return;
    };
    drawing.fill(&azurite);
    let account = drawing.account;
    let mut sas = |services: &str, levels: &str, letters: &str| {
        let reach = SasReach::Account(AccountReach::from_letters(services, levels).unwrap());
        let new = NewSas {
            limits: SasLimits::default(),
            account,
            reach,
            signer: NewSasSigner::Key(KeySlot::First),
            permissions: SasPermissions::from_letters(letters, reach).unwrap(),
            starts_at: moment("2020-01-01T00:00:00Z"),
            expires_at: moment("2105-01-01T00:00:00Z"),
        };
        drawing.hold(NewSecret::Sas(new))
    };
    let held = [
        sas("b", "sco", "rl"),
        sas("bq", "o", "rwdlacup"),
        sas("q", "sco", "rl"),
        sas("btf", "sc", "wdc"),
    ];
    for setting in held {
        for operation in ["list-containers", "list-blobs", "read-blob", "write-blob"] {
            let (request, response) = drawing.exchange(operation, setting);
            let (status, answer) = azurite.send(&request);
            assert_eq!(status, response.status, "{operation}: {answer}");
            let code = response
                .headers
                .iter()
                .find(|it| it.name == "x-ms-error-code");
            if let Some(code) = code {
                assert!(answer.contains(&code.value), "{operation}: {answer}");
            }
        }
    }
}

/// The key with which Azurite makes user delegation keys, as its source has it.
// Source: Azure/Azurite:src/blob/utils/constants.ts.
const AZURITE_DELEGATION_SECRET: &str =
    "I17GKLvcJUossaebtsEDZZ2RJ8GNLwLH4m7hRMxbVbkx6wNIRAABj4Rtw0FBhFuEAgmbL4gFMzUw+AStz9Sqdg==";

/// The same request, signed with the user delegation key that Azurite would have
/// given. That one is made of what the SAS says of it.
fn with_key_of_azurite(request: &HttpRequest, string_to_sign: &str) -> HttpRequest {
    let said: Vec<&str> = string_to_sign.split('\n').collect();
    let key = hmac(
        AZURITE_DELEGATION_SECRET.as_bytes(),
        &said.get(4..10).unwrap().join("\n"),
    );
    let signature = STANDARD.encode(hmac(&key, string_to_sign));
    let signature: String = signature
        .replace('+', "%2B")
        .replace('/', "%2F")
        .replace('=', "%3D");
    let (before, _) = request.url.split_once("&sig=").unwrap();
    HttpRequest {
        url: format!("{before}&sig={signature}"),
        ..request.clone()
    }
}

#[test]
fn azurite_signs_a_user_delegation_sas_over_the_same_text() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("blob", drawing.account) else {
        return;
    };
    let container = drawing.fill(&azurite);
    let applied = drawing.edit(&Edit::Place(NewNode {
        kind: NewNodeKind::UserAssignedIdentity,
        name: Some("id-signer".to_owned()),
        parent: None,
        at: WorldPoint { x: 0, y: 0 },
    }));
    let signer = PrincipalId::of_node(applied.created_node().unwrap());
    let reach = SasReach::Service(SasKind::Container, container);
    // The emulator looks at the clock, and the key is good for seven days at most.
    let now = now();
    let setting = drawing.hold(NewSecret::Sas(NewSas {
        limits: SasLimits::default(),
        account: drawing.account,
        reach,
        signer: NewSasSigner::Principal(signer),
        permissions: SasPermissions::from_letters("rl", reach).unwrap(),
        starts_at: now.plus_seconds(-3_600),
        expires_at: now.plus_seconds(86_400),
    }));
    for (operation, expected) in [("read-blob", 200), ("list-blobs", 200), ("write-blob", 403)] {
        let trace = drawing.trace(operation, setting);
        let Some(Exchange::Http { request, .. }) = trace.exchanges.first() else {
            panic!("{:?}", trace.verdict);
        };
        let text = trace.signed.unwrap().string_to_sign;
        let good = with_key_of_azurite(request, &text);
        let (status, answer) = azurite.send(&good);
        assert_eq!(status, expected, "{operation}: {answer}");
        // Another text makes another signature.
        let other = with_key_of_azurite(request, &text.replacen("\nb\n", "\nq\n", 1));
        assert_eq!(azurite.send(&other).0, 403, "{operation}");
        // The model's own key is none of the emulator's.
        assert_eq!(azurite.send(request).0, 403, "{operation}");
    }
}

/// A SAS of this kind, signed with the first key and good for long.
fn service_sas(drawing: &mut Drawing, kind: SasKind, letters: &str) -> NewSas {
    let reach = SasReach::Service(kind, drawing.part(kind.part()));
    NewSas {
        account: drawing.account,
        reach,
        signer: NewSasSigner::Key(KeySlot::First),
        permissions: SasPermissions::from_letters(letters, reach).unwrap(),
        starts_at: moment("2020-01-01T00:00:00Z"),
        expires_at: moment("2105-01-01T00:00:00Z"),
        limits: SasLimits::default(),
    }
}

/// The request of a call, whether the model says how it ends or not.
fn request(drawing: &mut Drawing, operation: &str, setting: SettingId) -> HttpRequest {
    let trace = drawing.trace(operation, setting);
    match trace.exchanges.first() {
        Some(Exchange::Http { request, .. }) => request.clone(),
        other => panic!("{operation}: {other:?}"),
    }
}

/// Calls with a SAS whose key the emulator does not have any more.
fn refuses_another_key(drawing: &mut Drawing, azurite: &Azurite, (operation, sas): (&str, NewSas)) {
    let node = drawing.account;
    let slot = KeySlot::First;
    drawing.edit(&Edit::RegenerateKey { node, slot });
    let another = drawing.hold(NewSecret::Sas(sas));
    let (status, answer) = azurite.send(&request(drawing, operation, another));
    assert_eq!(status, 403, "{operation}: {answer}");
}

#[test]
fn azurite_takes_a_sas_of_a_blob_and_what_limits_it() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("blob", drawing.account) else {
        return;
    };
    drawing.fill(&azurite);
    let sas = service_sas(&mut drawing, SasKind::Blob, "r");
    let good = drawing.hold(NewSecret::Sas(sas));
    for operation in ["read-blob", "write-blob", "delete-blob"] {
        let (request, response) = drawing.exchange(operation, good);
        let (status, answer) = azurite.send(&request);
        assert_eq!(status, response.status, "{operation}: {answer}");
    }
    // The emulator takes calls from any address, and none over HTTP for such a SAS.
    for (https_only, expected) in [(false, 200), (true, 403)] {
        let limited = drawing.hold(NewSecret::Sas(NewSas {
            limits: SasLimits {
                addresses: "168.1.5.60-168.1.5.70".parse().ok(),
                https_only,
                policy: None,
            },
            ..sas
        }));
        let (status, answer) = azurite.send(&request(&mut drawing, "read-blob", limited));
        assert_eq!(status, expected, "{answer}");
        let is_protocol = answer.contains("AuthorizationProtocolMismatch");
        assert_eq!(is_protocol, https_only, "{answer}");
    }
    refuses_another_key(&mut drawing, &azurite, ("read-blob", sas));
}

#[test]
fn azurite_takes_a_sas_of_a_queue_and_refuses_what_it_lacks() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("queue", drawing.account) else {
        return;
    };
    let sas = service_sas(&mut drawing, SasKind::Queue, "ra");
    let good = drawing.hold(NewSecret::Sas(sas));
    for (operation, expected) in [
        // The signature is checked before the queue is looked for.
        ("put-message", 404),
        ("peek-messages", 404),
        ("get-messages", 403),
        ("delete-message", 403),
    ] {
        let (status, answer) = azurite.send(&request(&mut drawing, operation, good));
        assert_eq!(status, expected, "{operation}: {answer}");
    }
    refuses_another_key(&mut drawing, &azurite, ("put-message", sas));
}

#[test]
fn azurite_takes_a_sas_of_a_table_and_refuses_what_it_lacks() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("table", drawing.account) else {
        return;
    };
    make_table(&mut drawing, &azurite);
    let sas = service_sas(&mut drawing, SasKind::Table, "raud");
    let good = drawing.hold(NewSecret::Sas(sas));
    let reads = service_sas(&mut drawing, SasKind::Table, "r");
    let reads = drawing.hold(NewSecret::Sas(reads));
    for (setting, operations) in [(good, &ON_ENTITIES[..]), (reads, &["insert-entity"])] {
        for operation in operations {
            let (request, response) = drawing.exchange(operation, setting);
            let (status, answer) = azurite.send(&request);
            assert_eq!(status, response.status, "{operation}: {answer}");
        }
    }
    refuses_another_key(&mut drawing, &azurite, ("query-entities", sas));
}

#[test]
fn azurite_takes_an_account_sas_for_tables_and_for_queues() {
    for (service, operation, expected) in [
        ("table", "query-entities", 200),
        ("queue", "put-message", 404),
    ] {
        let mut drawing = Drawing::new();
        let Some(azurite) = start(service, drawing.account) else {
            return;
        };
        if service == "table" {
            make_table(&mut drawing, &azurite);
        }
        for (services, expected) in [("bqt", expected), ("bf", 403)] {
            let reach = AccountReach::from_letters(services, "sco").unwrap();
            let reach = SasReach::Account(reach);
            let sas = NewSas {
                reach,
                permissions: SasPermissions::from_letters("rwdlacup", reach).unwrap(),
                ..service_sas(&mut drawing, SasKind::Container, "r")
            };
            let setting = drawing.hold(NewSecret::Sas(sas));
            let (status, answer) = azurite.send(&request(&mut drawing, operation, setting));
            assert_eq!(status, expected, "{service}, {services}: {answer}");
        }
    }
}

/// Gives the container a stored access policy. The emulator takes time and permissions
/// from it, and not from the SAS.
fn make_policy(drawing: &mut Drawing, azurite: &Azurite, name: &str) {
    let container = drawing.part(PartKind::from_slug("blob-container").unwrap());
    let container = drawing.diagram.part(drawing.account, container).unwrap();
    let container = &container.name;
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><SignedIdentifiers><SignedIdentifier>\
         <Id>{name}</Id><AccessPolicy><Start>2020-01-01T00:00:00Z</Start>\
         <Expiry>2105-01-01T00:00:00Z</Expiry><Permission>r</Permission></AccessPolicy>\
         </SignedIdentifier></SignedIdentifiers>"
    );
    let length = body.len();
    let (date, media_type) = ("Mon, 05 Oct 2026 10:00:00 GMT", "application/xml");
    let text = format!(
        "PUT\n\n\n{length}\n\n{media_type}\n\n\n\n\n\n\nx-ms-date:{date}\nx-ms-version:2020-12-06\n\
         /{ACCOUNT}/{container}\ncomp:acl\nrestype:container"
    );
    let key = secrets::account_key(drawing.account, KeySlot::First, 0);
    let signature = STANDARD.encode(hmac(&STANDARD.decode(key).unwrap(), &text));
    let mut stream = connect(azurite.port);
    write!(
        stream,
        "PUT /{container}?restype=container&comp=acl HTTP/1.1\r\n\
         Host: {ACCOUNT}.blob.core.windows.net\r\nConnection: close\r\n\
         Authorization: SharedKey {ACCOUNT}:{signature}\r\nx-ms-date: {date}\r\n\
         x-ms-version: 2020-12-06\r\nContent-Type: {media_type}\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[test]
fn azurite_takes_a_sas_whose_stored_access_policy_is_there_and_no_other() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("blob", drawing.account) else {
        return;
    };
    let part = drawing.fill(&azurite);
    make_policy(&mut drawing, &azurite, "partners");
    for (name, expected) in [("partners", 200), ("others", 403)] {
        drawing.edit(&Edit::AddStoredPolicy {
            node: drawing.account,
            part,
            name: Some(name.to_owned()),
        });
        let node = drawing.diagram.node(drawing.account).unwrap();
        let policy = node.resource().unwrap().policies.last().unwrap().id;
        let sas = NewSas {
            limits: SasLimits {
                policy: Some(policy),
                ..SasLimits::default()
            },
            ..service_sas(&mut drawing, SasKind::Container, "r")
        };
        let setting = drawing.hold(NewSecret::Sas(sas));
        let (status, answer) = azurite.send(&request(&mut drawing, "read-blob", setting));
        assert_eq!(status, expected, "{name}: {answer}");
    }
}
