//! A diagram beside the diagram: for asking what would happen if.

use std::rc::Rc;

use super::call::{Call, Credential, NewCall};
use super::id::{CallId, NodeId, SettingId};
use super::node::{Node, NodeKind, Resource, WorldPoint};
use super::secret::{HeldSecret, Setting};
use super::{Diagram, Scope};
use crate::azure::{Operation, ResourceKind};

/// A machine in a copy of a diagram that stands outside of all that is drawn.
#[derive(Clone, Debug)]
pub(crate) struct Outsider {
    diagram: Diagram,
    host: NodeId,
    setting: SettingId,
    call: CallId,
}

impl Diagram {
    /// The same diagram, and beside it somebody else's machine that holds this
    /// copy of a secret. Nobody draws it: it is only asked what its calls come to.
    pub(crate) fn with_outsider(&self, secret: HeldSecret) -> Outsider {
        let host = NodeId::new(self.next_id);
        let setting = SettingId::new(self.next_id.saturating_add(1));
        let call = CallId::new(self.next_id.saturating_add(2));
        let mut diagram = self.clone();
        diagram.next_id = self.next_id.saturating_add(3);
        let mut machine = Resource::new(ResourceKind::named("virtual-machine"));
        machine.settings.push(Setting {
            id: setting,
            name: "SECRET".to_owned(),
            secret,
            through: None,
        });
        let node = Node {
            id: host,
            name: "outsider".to_owned(),
            kind: NodeKind::Resource(machine),
            parent: None,
            at: WorldPoint { x: 0, y: 0 },
        };
        diagram.nodes.insert(host, Rc::new(node));
        Outsider {
            diagram,
            host,
            setting,
            call,
        }
    }
}

impl Outsider {
    /// The diagram with a call that the machine makes with its secret.
    pub(crate) fn calling(&mut self, operation: Operation, target: Scope) -> (&Diagram, CallId) {
        let what = NewCall {
            name: String::new(),
            caller: self.host,
            target,
            operation,
            credential: Credential::Setting(self.setting),
            audience: None,
        };
        let call = Call {
            id: self.call,
            what,
        };
        self.diagram.calls.insert(self.call, Rc::new(call));
        (&self.diagram, self.call)
    }
}
