//! Drawings and traces to try things on.

use vouchsafe_model::azure::{Operation, PartKind, ResourceKind, Source};
use vouchsafe_model::diagram::{
    CallId, Credential, Diagram, Edit, IdentityChoice, Move, NewCall, NewNode, NewNodeKind, NodeId,
    PartId, PrincipalId, Scope, Size, Subject, WorldPoint,
};
use vouchsafe_model::flow::{
    Actor, Check, CheckOutcome, Deciding, Question, Step, StepKind, Timestamp, Trace, Verdict,
};
use vouchsafe_model::guid::Guid;

const BLOB_DATA_READER: Guid = Guid::from_u128(0x2a2b9908_6ea1_4ae2_8e65_a410df84e7d1);
const SECRETS_USER: Guid = Guid::from_u128(0x4633458b_17de_408a_b874_0445c86b69e6);

/// A diagram that is drawn by verbs.
#[derive(Clone, Debug)]
pub(crate) struct Drawing {
    pub(crate) diagram: Diagram,
}

impl Drawing {
    pub(crate) fn new() -> Self {
        Self {
            diagram: Diagram::new(),
        }
    }

    pub(crate) fn edit(&mut self, edit: &Edit) -> Vec<Subject> {
        match self.diagram.apply(edit) {
            Ok(applied) => applied.created,
            Err(error) => panic!("{edit:?}: {error}"),
        }
    }

    pub(crate) fn place(
        &mut self,
        kind: NewNodeKind,
        name: Option<&str>,
        parent: Option<NodeId>,
        (x, y): (i32, i32),
    ) -> NodeId {
        let created = self.edit(&Edit::Place(NewNode {
            kind,
            name: name.map(str::to_owned),
            parent,
            at: WorldPoint { x, y },
        }));
        match created.as_slice() {
            [Subject::Node(node)] => *node,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn resource(
        &mut self,
        slug: &str,
        name: &str,
        parent: Option<NodeId>,
        at: (i32, i32),
    ) -> NodeId {
        let kind = ResourceKind::from_slug(slug).unwrap();
        self.place(NewNodeKind::Resource(kind), Some(name), parent, at)
    }

    pub(crate) fn group(
        &mut self,
        name: &str,
        at: (i32, i32),
        (width, height): (i32, i32),
    ) -> NodeId {
        let node = self.place(NewNodeKind::ResourceGroup, Some(name), None, at);
        let size = Size { width, height };
        self.edit(&Edit::Resize { node, size });
        node
    }

    pub(crate) fn part(&mut self, node: NodeId, slug: &str, name: &str) -> PartId {
        let kind = PartKind::from_slug(slug).unwrap();
        let created = self.edit(&Edit::AddPart {
            node,
            kind,
            name: Some(name.to_owned()),
        });
        match created.as_slice() {
            [Subject::Part(_, part)] => *part,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn first_part(&self, node: NodeId) -> Scope {
        let resource = self.diagram.node(node).unwrap().resource().unwrap();
        Scope::Part(node, resource.parts[0].id)
    }

    pub(crate) fn enable(&mut self, node: NodeId) -> PrincipalId {
        self.edit(&Edit::EnableSystemAssigned(node));
        let resource = self.diagram.node(node).unwrap().resource().unwrap();
        resource.system_assigned.unwrap()
    }

    pub(crate) fn assign(&mut self, principal: PrincipalId, role: Guid, scope: Scope) {
        self.edit(&Edit::AssignRole {
            principal,
            role,
            scope,
            condition: None,
        });
    }

    pub(crate) fn call(&mut self, caller: NodeId, target: Scope, operation: &str) -> CallId {
        let created = self.edit(&Edit::AddCall(NewCall {
            name: String::new(),
            caller,
            target,
            operation: Operation::from_slug(operation).unwrap(),
            credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
            audience: None,
        }));
        match created.as_slice() {
            [Subject::Call(call)] => *call,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn move_to(&mut self, node: NodeId, (x, y): (i32, i32)) {
        let to = WorldPoint { x, y };
        self.edit(&Edit::MoveNodes(vec![Move { node, to }]));
    }
}

/// The drawing of the picture everybody begins with: a web server reads
/// invoices, a payroll app reads a password.
pub(crate) struct Shop {
    pub(crate) drawing: Drawing,
    pub(crate) web: NodeId,
    pub(crate) invoices: NodeId,
    pub(crate) read_blob: CallId,
}

pub(crate) fn shop() -> Shop {
    let mut drawing = Drawing::new();
    let tenant = drawing.diagram.tenant();
    drawing.move_to(tenant, (420, 60));
    let web_room = drawing.group("rg-web", (40, 220), (330, 420));
    let data_room = drawing.group("rg-data", (560, 220), (340, 420));
    let web = drawing.resource("virtual-machine", "web-vm", Some(web_room), (92, 300));
    let payroll = drawing.resource("app-service", "payroll", Some(web_room), (92, 500));
    let identity = drawing.place(
        NewNodeKind::UserAssignedIdentity,
        Some("id-payroll"),
        Some(web_room),
        (180, 424),
    );
    let invoices = drawing.resource(
        "storage-account",
        "contosoinvoices",
        Some(data_room),
        (612, 300),
    );
    let vault = drawing.resource("key-vault", "kv-payroll", Some(data_room), (612, 500));
    drawing.enable(web);
    drawing.edit(&Edit::AttachIdentity {
        host: payroll,
        identity,
    });
    let secret = drawing.first_part(vault);
    let container = drawing.first_part(invoices);
    drawing.assign(PrincipalId::of_node(identity), BLOB_DATA_READER, container);
    drawing.assign(PrincipalId::of_node(identity), SECRETS_USER, secret);
    let read_blob = drawing.call(web, container, "read-blob");
    drawing.call(payroll, secret, "get-secret");
    Shop {
        drawing,
        web,
        invoices,
        read_blob,
    }
}

/// A drawing with something of everything, at uncomfortable distances.
pub(crate) fn estate() -> Drawing {
    let mut drawing = Drawing::new();
    let tenant = drawing.diagram.tenant();
    drawing.move_to(tenant, (60, 40));
    let management = drawing.place(
        NewNodeKind::ManagementGroup,
        Some("Contoso"),
        None,
        (40, 160),
    );
    let subscription = drawing.place(
        NewNodeKind::Subscription,
        Some("Production"),
        Some(management),
        (70, 220),
    );
    let apps = drawing.place(
        NewNodeKind::ResourceGroup,
        Some("rg-apps"),
        Some(subscription),
        (100, 280),
    );
    let data = drawing.place(
        NewNodeKind::ResourceGroup,
        Some("rg-data"),
        Some(subscription),
        (560, 280),
    );
    let functions = drawing.resource("function-app", "fn-orders", Some(apps), (130, 340));
    let containers = drawing.resource("container-app", "ca-mail", Some(apps), (130, 470));
    let documents = drawing.resource("document-intelligence", "di-scans", Some(apps), (130, 600));
    let storage = drawing.resource("storage-account", "contosostore", Some(data), (600, 340));
    drawing.part(storage, "blob-container", "scans");
    drawing.part(storage, "storage-queue", "orders");
    let bus = drawing.resource(
        "service-bus-namespace",
        "sb-contoso",
        Some(data),
        (600, 540),
    );
    let sql = drawing.resource("sql-server", "sql-contoso", Some(data), (600, 660));
    let admin = drawing.place(NewNodeKind::User, Some("Ada Lovelace"), None, (400, 40));
    let team = drawing.place(NewNodeKind::Group, Some("Operators"), None, (700, 40));
    let deploy = drawing.place(
        NewNodeKind::ServicePrincipal,
        Some("deploy-pipeline"),
        None,
        (980, 40),
    );
    let note = drawing.place(NewNodeKind::Note, None, None, (1080, 340));
    drawing.edit(&Edit::SetNoteText {
        node: note,
        text: "Orders are kept for seven years.\nAsk <finance> & \"legal\" before changing that."
            .to_owned(),
    });
    drawing.edit(&Edit::AddMember {
        group: team,
        member: PrincipalId::of_node(admin),
    });
    let scans = {
        let resource = drawing.diagram.node(storage).unwrap().resource().unwrap();
        Scope::Part(storage, resource.parts[1].id)
    };
    let functions_identity = drawing.enable(functions);
    let containers_identity = drawing.enable(containers);
    let documents_identity = drawing.enable(documents);
    drawing.assign(functions_identity, BLOB_DATA_READER, Scope::Node(storage));
    drawing.assign(containers_identity, BLOB_DATA_READER, Scope::Node(data));
    drawing.assign(documents_identity, BLOB_DATA_READER, scans);
    drawing.assign(
        PrincipalId::of_node(team),
        SECRETS_USER,
        Scope::Node(management),
    );
    drawing.assign(
        PrincipalId::of_node(deploy),
        BLOB_DATA_READER,
        Scope::Node(subscription),
    );
    let first = drawing.first_part(storage);
    drawing.call(functions, first, "read-blob");
    drawing.call(functions, first, "write-blob");
    drawing.call(documents, scans, "read-blob");
    let queue = drawing.first_part(bus);
    drawing.call(containers, queue, "send-message");
    let database = drawing.first_part(sql);
    drawing.call(containers, database, "query-table");
    drawing.call(functions, Scope::Node(data), "get-resource-group");
    let Scope::Part(server, database) = database else {
        panic!("a database is a part");
    };
    drawing.edit(&Edit::GrantDatabaseRoles {
        server,
        database,
        principal: containers_identity,
        roles: vec![vouchsafe_model::diagram::DatabaseRole::DataReader],
    });
    drawing
}

/// What happens when the web server of the shop reads an invoice.
pub(crate) fn denied(shop: &Shop) -> Trace {
    let tenant = shop.drawing.diagram.tenant();
    let (host, target) = (Actor::Node(shop.web), Actor::Node(shop.invoices));
    let (endpoint, entra) = (Actor::TokenEndpoint(shop.web), Actor::Entra(tenant));
    let source = source();
    let check = |question, outcome, decided_by| Check {
        question,
        asks: Question::words(question),
        outcome,
        expected: String::new().into(),
        found: String::new().into(),
        decided_by,
        source,
    };
    let step = |kind, from, to, label: &str, caption: &str, checks| Step {
        kind,
        from,
        to,
        caption: caption.to_owned().into(),
        detail: String::new().into(),
        label: label.to_owned().into(),
        exchange: None,
        checks,
        at: Timestamp::START,
    };
    use CheckOutcome::{Failed, Passed};
    Trace {
        call: shop.read_blob,
        started_at: Timestamp::START,
        steps: vec![
            step(
                StepKind::TokenRequest,
                host,
                endpoint,
                "token?",
                "The code asks its own machine for a token for storage.",
                vec![check(
                    Question::HasIdentity,
                    Passed,
                    vec![Deciding::Node(shop.web)],
                )],
            ),
            step(
                StepKind::TokenRequest,
                endpoint,
                entra,
                "as web-vm",
                "The machine asks Microsoft Entra ID, and vouches for itself.",
                vec![check(Question::IdentityExists, Passed, Vec::new())],
            ),
            step(
                StepKind::TokenResponse,
                entra,
                endpoint,
                "token",
                "Microsoft Entra ID issues a token for storage.",
                Vec::new(),
            ),
            step(
                StepKind::TokenResponse,
                endpoint,
                host,
                "token",
                "The machine hands the token to the code.",
                Vec::new(),
            ),
            step(
                StepKind::Call,
                host,
                target,
                "Bearer token",
                "Storage checks who asks, and what they may do.",
                vec![
                    check(Question::Authenticated, Passed, Vec::new()),
                    check(Question::Audience, Passed, Vec::new()),
                    check(Question::Lifetime, Passed, Vec::new()),
                    check(Question::DenyAssignment, Passed, Vec::new()),
                    check(
                        Question::RoleAssignment,
                        Failed,
                        vec![Deciding::Scope(shop.drawing.first_part(shop.invoices))],
                    ),
                ],
            ),
            step(
                StepKind::Failure,
                target,
                host,
                "403",
                "Storage refuses: nothing lets web-vm read this container.",
                Vec::new(),
            ),
        ],
        exchanges: Vec::new(),
        token: None,
        presented: None,
        signed: None,
        verdict: Verdict::Denied {
            at: target,
            status: "403 Forbidden".to_owned().into(),
            code: "AuthorizationPermissionMismatch".to_owned(),
            question: Question::RoleAssignment,
            because: String::new().into(),
        },
        fixes: Vec::new(),
    }
}

/// The same once a role is assigned.
pub(crate) fn allowed(shop: &mut Shop) -> Trace {
    let container = shop.drawing.first_part(shop.invoices);
    let node = shop.drawing.diagram.node(shop.web).unwrap();
    let identity = node.resource().unwrap().system_assigned.unwrap();
    shop.drawing.assign(identity, BLOB_DATA_READER, container);
    let assignment = shop
        .drawing
        .diagram
        .role_assignments()
        .next_back()
        .unwrap()
        .id;
    let mut trace = denied(shop);
    let target = Actor::Node(shop.invoices);
    for step in &mut trace.steps {
        for check in &mut step.checks {
            if check.outcome == CheckOutcome::Failed {
                check.outcome = CheckOutcome::Passed;
                check.decided_by = vec![Deciding::RoleAssignment(assignment)];
            }
        }
        if step.kind == StepKind::Failure {
            step.kind = StepKind::Success;
            step.label = "200 OK".to_owned().into();
            step.caption = "Storage answers with the invoice.".to_owned().into();
        }
    }
    trace.verdict = Verdict::Allowed {
        at: target,
        status: "200 OK".to_owned().into(),
        because: String::new().into(),
    };
    trace
}

fn source() -> Source {
    ResourceKind::named("virtual-machine").row().sources[0]
}
