//! What each edit does and refuses. That all of them can be undone and keep
//! the invariants is tested with random edits beside this crate.

mod calls;
mod copying;
mod deleting;
mod grants;
mod history;
mod placing;
mod roles;
mod secrets;

use super::*;
use crate::azure::{BuiltInRole, Operation, PartKind, ResourceKind};
use crate::guid::Guid;

const ORIGIN: WorldPoint = WorldPoint { x: 0, y: 0 };

/// A diagram with something of everything, to try edits on.
struct Board {
    diagram: Diagram,
    group: NodeId,
    vm: NodeId,
    vm_principal: PrincipalId,
    store: NodeId,
    container: PartId,
    identity: NodeId,
    sql: NodeId,
    database: PartId,
    user: NodeId,
    team: NodeId,
    note: NodeId,
}

impl Board {
    fn new() -> Self {
        let mut diagram = Diagram::new();
        let mut put = |kind, name: &str, parent| {
            let edit = Edit::Place(NewNode {
                kind,
                name: Some(name.to_owned()),
                parent,
                at: ORIGIN,
            });
            diagram.apply(&edit).unwrap().created_node().unwrap()
        };
        let resource = |slug| NewNodeKind::Resource(ResourceKind::named(slug));
        let group = put(NewNodeKind::ResourceGroup, "rg", None);
        let vm = put(resource("virtual-machine"), "vm", Some(group));
        let store = put(resource("storage-account"), "contosostore", Some(group));
        let identity = put(NewNodeKind::UserAssignedIdentity, "id-one", Some(group));
        let sql = put(resource("sql-server"), "sql", None);
        let user = put(NewNodeKind::User, "ada", None);
        let team = put(NewNodeKind::Group, "team", None);
        let note = put(NewNodeKind::Note, "Note", None);
        diagram.apply(&Edit::EnableSystemAssigned(vm)).unwrap();
        let resource = |node| diagram.node(node).unwrap().resource().unwrap();
        Self {
            group,
            vm,
            vm_principal: resource(vm).system_assigned.unwrap(),
            store,
            container: resource(store).parts[0].id,
            identity,
            sql,
            database: resource(sql).parts[0].id,
            user,
            team,
            note,
            diagram,
        }
    }

    /// Applies an edit that must be taken.
    #[track_caller]
    fn apply(&mut self, edit: &Edit) -> Applied {
        let applied = self.diagram.apply(edit);
        assert_eq!(invariant::violations(&self.diagram), [], "{edit:?}");
        applied.unwrap_or_else(|error| panic!("{edit:?}: {error}"))
    }

    /// Applies an edit that must be refused with this code, and change nothing.
    #[track_caller]
    fn refuse(&mut self, edit: &Edit, code: &str) {
        let before = self.diagram.clone();
        match self.diagram.apply(edit) {
            Ok(applied) => panic!("{edit:?}: {applied:?}"),
            Err(error) => {
                assert_eq!(error.code(), code, "{edit:?}: {error}");
                assert!(error.help().ends_with('.'), "{error:?}");
                assert!(!error.to_string().ends_with('.'), "{error}");
            }
        }
        assert_eq!(self.diagram, before, "{edit:?}");
    }

    fn place(&mut self, kind: NewNodeKind, parent: Option<NodeId>) -> NodeId {
        let edit = Edit::Place(NewNode {
            kind,
            name: None,
            parent,
            at: ORIGIN,
        });
        self.apply(&edit).created_node().unwrap()
    }

    fn resource(&mut self, slug: &'static str, parent: Option<NodeId>) -> NodeId {
        self.place(NewNodeKind::Resource(ResourceKind::named(slug)), parent)
    }

    fn node(&self, id: NodeId) -> &Node {
        self.diagram.node(id).unwrap()
    }

    fn assign(&self, principal: PrincipalId, scope: Scope) -> Edit {
        Edit::AssignRole {
            principal,
            role: role("Reader"),
            scope,
            condition: None,
        }
    }

    fn read_blob(&self) -> NewCall {
        NewCall {
            name: String::new(),
            caller: self.vm,
            target: Scope::Part(self.store, self.container),
            operation: Operation::named("read-blob"),
            credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
            audience: None,
        }
    }
}

fn role(name: &str) -> Guid {
    BuiltInRole::by_name(name).unwrap().id
}

fn nowhere() -> NodeId {
    NodeId::new(999)
}
