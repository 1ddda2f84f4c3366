//! Requests that the model signs are accepted by Azurite, the emulator of Azure
//! Storage, and refused when the key in them was made anew.
//!
//! Azurite is looked for as `azurite-blob`, `azurite-queue` and `azurite-table`, in the folder
//! that `AZURITE_BIN` names or else on the path: `npm install --global azurite`
//! brings all. Where they are absent the checks say that they were skipped.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that finds something else than it expects fails"
)]

#[cfg(test)]
#[path = "azurite/sas.rs"]
mod sas;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use vouchsafe_model::azure::part_kinds::PartKind;
use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{
    AccountReach, Applied, Credential, Diagram, Edit, KeyForm, KeySlot, NewCall, NewNode,
    NewNodeKind, NewSas, NewSasSigner, NewSecret, NodeId, PartId, PrincipalId, SasKind, SasLimits,
    SasPermissions, SasReach, Scope, SettingId, Subject, WorldPoint,
};
use vouchsafe_model::flow::{
    Exchange, HttpRequest, HttpResponse, Timestamp, Trace, secrets, simulate,
};

/// The emulator of one service, which ends with this.
struct Azurite {
    process: Child,
    port: u16,
    /// What it says. Kept open, or else it would fail to say it.
    _output: BufReader<ChildStdout>,
}

impl Drop for Azurite {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The program, if it is installed.
fn installed(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("AZURITE_BIN").or_else(|| std::env::var_os("PATH"))?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .map(|path| match cfg!(windows) {
            true => path.with_extension("cmd"),
            false => path,
        })
        .find(|path| path.is_file())
}

/// Starts the emulator with the keys that the drawing has; `None` where it is
/// not installed.
fn start(service: &str, account: NodeId) -> Option<Azurite> {
    let Some(program) = installed(&format!("azurite-{service}")) else {
        println!("skipped: azurite-{service} is not installed");
        return None;
    };
    let port = TcpListener::bind(("127.0.0.1", 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let key = |slot| secrets::account_key(account, slot, 0);
    let mut process = Command::new(program)
        .env(
            "AZURITE_ACCOUNTS",
            format!("{ACCOUNT}:{}:{}", key(KeySlot::First), key(KeySlot::Second)),
        )
        .args([
            "--inMemoryPersistence",
            "--disableTelemetry",
            "--skipApiVersionCheck",
        ])
        .arg(format!("--{service}Port"))
        .arg(port.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(process.stdout.take().unwrap());
    let mut line = String::new();
    // Some say that they listen, others that they started.
    while !line.contains("successfully") {
        line.clear();
        let length = output.read_line(&mut line).unwrap();
        assert!(length > 0, "azurite-{service} ended before it listened");
    }
    Some(Azurite {
        process,
        port,
        _output: output,
    })
}

/// A connection that gives up where nobody answers.
fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    stream
}

impl Azurite {
    /// Sends the request as the trace has it, and reads the whole answer.
    fn send(&self, request: &HttpRequest) -> (u16, String) {
        let mut stream = connect(self.port);
        let mut head = format!(
            "{} {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n",
            request.method.as_str(),
            request.request_target(),
            request.host()
        );
        for header in &request.headers {
            head.push_str(&format!("{}: {}\r\n", header.name, header.value));
        }
        let body = request.body.as_ref().map_or("", |body| body.text.as_str());
        stream
            .write_all(format!("{head}\r\n{body}").as_bytes())
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer)
    }
}

#[expect(clippy::disallowed_methods, reason = "the emulator looks at the clock")]
fn now() -> Timestamp {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Timestamp::from_unix_seconds(i64::try_from(now.as_secs()).unwrap())
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

const ACCOUNT: &str = "contosoinvoices";

/// A web app, and the storage account that it calls.
struct Drawing {
    diagram: Diagram,
    web: NodeId,
    account: NodeId,
}

impl Drawing {
    fn new() -> Self {
        let mut diagram = Diagram::new();
        let mut place = |slug: &'static str, name: &str| {
            diagram
                .apply(&Edit::Place(NewNode {
                    kind: NewNodeKind::Resource(ResourceKind::named(slug)),
                    name: Some(name.to_owned()),
                    parent: None,
                    at: WorldPoint { x: 0, y: 0 },
                }))
                .unwrap()
                .created_node()
                .unwrap()
        };
        let web = place("app-service", "web");
        let account = place("storage-account", ACCOUNT);
        Self {
            diagram,
            web,
            account,
        }
    }

    fn edit(&mut self, edit: &Edit) -> Applied {
        self.diagram.apply(edit).unwrap()
    }

    fn copy(&mut self, slot: KeySlot) -> SettingId {
        self.hold(NewSecret::AccountKey {
            account: self.account,
            slot,
            form: KeyForm::KeyAlone,
        })
    }

    fn hold(&mut self, secret: NewSecret) -> SettingId {
        let applied = self.edit(&Edit::AddSetting {
            host: self.web,
            name: None,
            secret,
        });
        match applied.created.as_slice() {
            [Subject::Setting(_, setting)] => *setting,
            other => panic!("{other:?}"),
        }
    }

    fn part(&mut self, kind: PartKind) -> PartId {
        let resource = self.diagram.node(self.account).unwrap().resource().unwrap();
        if let Some(part) = resource.parts.iter().find(|part| part.kind == kind) {
            return part.id;
        }
        let applied = self.edit(&Edit::AddPart {
            node: self.account,
            kind,
            name: None,
        });
        match applied.created.as_slice() {
            [Subject::Part(_, part)] => *part,
            other => panic!("{other:?}"),
        }
    }

    /// The request that the model signs, and what it says Azure answers.
    fn exchange(&mut self, operation: &str, setting: SettingId) -> (HttpRequest, HttpResponse) {
        let trace = self.trace(operation, setting);
        match trace.exchanges.as_slice() {
            [
                Exchange::Http {
                    request,
                    response: Some(response),
                    ..
                },
            ] => (request.clone(), response.clone()),
            other => panic!("{other:?}"),
        }
    }

    /// What happens when the call is made.
    fn trace(&mut self, operation: &str, setting: SettingId) -> Trace {
        let operation = Operation::from_slug(operation).unwrap();
        let target = match operation.row().parts.first() {
            None => Scope::Node(self.account),
            Some(kind) => Scope::Part(self.account, self.part(*kind)),
        };
        let applied = self.edit(&Edit::AddCall(NewCall {
            name: String::new(),
            caller: self.web,
            target,
            operation,
            credential: Credential::Setting(setting),
            audience: None,
        }));
        let [Subject::Call(call)] = applied.created.as_slice() else {
            panic!("{:?}", applied.created);
        };
        simulate(&self.diagram, *call, Timestamp::START).unwrap()
    }

    /// Makes the container and a blob in it.
    fn fill(&mut self, azurite: &Azurite) -> PartId {
        let key = self.copy(KeySlot::First);
        for operation in ["create-container", "write-blob"] {
            let (request, response) = self.exchange(operation, key);
            assert_eq!(azurite.send(&request).0, response.status);
        }
        self.part(PartKind::from_slug("blob-container").unwrap())
    }
}

#[test]
fn azurite_takes_what_is_signed_for_blobs() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("blob", drawing.account) else {
        return;
    };
    // In an order in which each finds what it needs.
    let operations = [
        "create-container",
        "write-blob",
        "read-blob",
        "list-blobs",
        "list-containers",
        "delete-blob",
        "get-user-delegation-key",
    ];
    for slot in KeySlot::PAIR {
        let setting = drawing.copy(slot);
        for operation in operations {
            let (request, response) = drawing.exchange(operation, setting);
            let (status, answer) = azurite.send(&request);
            // The second round finds the container there already.
            let is_there = operation == "create-container" && slot == KeySlot::Second;
            let expected = if is_there { 409 } else { response.status };
            assert_eq!(status, expected, "{operation}: {answer}");
        }
    }
}

#[test]
fn azurite_refuses_what_is_signed_with_a_key_that_was_made_anew() {
    let mut drawing = Drawing::new();
    let account = drawing.account;
    let Some(azurite) = start("blob", account) else {
        return;
    };
    // The emulator has the first keys; here the copy is of a later one.
    drawing.edit(&Edit::RegenerateKey {
        node: account,
        slot: KeySlot::First,
    });
    let setting = drawing.copy(KeySlot::First);
    drawing.edit(&Edit::RegenerateKey {
        node: account,
        slot: KeySlot::First,
    });
    for operation in ["list-containers", "read-blob", "write-blob"] {
        let (request, response) = drawing.exchange(operation, setting);
        let (status, answer) = azurite.send(&request);
        assert_eq!(status, response.status, "{operation}: {answer}");
        // The emulator's code is another one than Azure's; the words are the same.
        assert!(
            answer.contains("Server failed to authenticate the request."),
            "{answer}"
        );
    }
}

#[test]
fn azurite_takes_what_is_signed_for_queues() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("queue", drawing.account) else {
        return;
    };
    let setting = drawing.copy(KeySlot::Second);
    for operation in [
        "put-message",
        "get-messages",
        "peek-messages",
        "delete-message",
    ] {
        let (request, _) = drawing.exchange(operation, setting);
        let (status, answer) = azurite.send(&request);
        // The signature is checked before the queue is looked for.
        assert_eq!(status, 404, "{operation}: {answer}");
        assert!(answer.contains("QueueNotFound"), "{answer}");
    }
}

/// Makes the table that is drawn. The model has no operation for it, so that the test
/// signs the request itself.
fn make_table(drawing: &mut Drawing, azurite: &Azurite) {
    let table = drawing.part(PartKind::from_slug("storage-table").unwrap());
    let name = &drawing.diagram.part(drawing.account, table).unwrap().name;
    let (date, media_type) = ("Mon, 05 Oct 2026 10:00:00 GMT", "application/json");
    let text = format!("POST\n\n{media_type}\n{date}\n/{ACCOUNT}/Tables");
    let key = secrets::account_key(drawing.account, KeySlot::First, 0);
    let signature = STANDARD.encode(hmac(&STANDARD.decode(key).unwrap(), &text));
    let body = format!(r#"{{"TableName":"{name}"}}"#);
    let mut stream = connect(azurite.port);
    write!(
        stream,
        "POST /Tables HTTP/1.1\r\nHost: {ACCOUNT}.table.core.windows.net\r\n\
         Connection: close\r\nAuthorization: SharedKey {ACCOUNT}:{signature}\r\n\
         x-ms-date: {date}\r\nAccept: {media_type}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
}

const ON_ENTITIES: [&str; 4] = [
    "insert-entity",
    "query-entities",
    "update-entity",
    "delete-entity",
];

#[test]
fn azurite_takes_what_is_signed_for_tables_and_refuses_an_old_key() {
    let mut drawing = Drawing::new();
    let Some(azurite) = start("table", drawing.account) else {
        return;
    };
    make_table(&mut drawing, &azurite);
    for slot in KeySlot::PAIR {
        let setting = drawing.copy(slot);
        for operation in ON_ENTITIES {
            let (request, response) = drawing.exchange(operation, setting);
            let (status, answer) = azurite.send(&request);
            assert_eq!(status, response.status, "{operation}: {answer}");
        }
    }
    let node = drawing.account;
    for _ in 0..2 {
        drawing.edit(&Edit::RegenerateKey {
            node,
            slot: KeySlot::First,
        });
    }
    let another = drawing.copy(KeySlot::First);
    for operation in ON_ENTITIES {
        let (request, _) = drawing.exchange(operation, another);
        let (status, answer) = azurite.send(&request);
        assert_eq!(status, 403, "{operation}: {answer}");
    }
}

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}
