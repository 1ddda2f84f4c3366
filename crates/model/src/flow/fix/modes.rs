//! Repairs by a switch of the target: another way of working lets the caller in.

use super::{Workshop, may};
use crate::azure::Mode;
use crate::diagram::{Edit, PrincipalId};
use crate::flow::trace::Fix;
use crate::flow::words;
use crate::say;
use crate::text::Text;

impl Workshop<'_> {
    /// The modes of the target in which the caller may do it with what it holds
    /// already.
    pub(super) fn turn_switch(&self, principal: PrincipalId) -> Vec<Fix> {
        let name = self.diagram.principal(principal).map(|it| it.name);
        let name = name.unwrap_or_default();
        self.other_modes()
            .into_iter()
            .filter(|mode| mode.row().takes_tokens)
            .filter(|mode| {
                let mut changed = self.diagram.clone();
                changed.apply(&self.set(*mode)).is_ok() && may(&changed, &self.call.what, principal)
            })
            .map(|mode| {
                let why = say!("What {name} holds already counts then.", name)
                    .then(words::note(mode.row().description))
                    .then(say!("That is so for everybody."));
                self.switched(mode, why)
            })
            .collect()
    }

    /// The modes of the target in which it takes tokens.
    pub(super) fn take_tokens(&self) -> Vec<Fix> {
        self.other_modes()
            .into_iter()
            .filter(|mode| mode.row().takes_tokens)
            .map(|mode| self.switched(mode, words::note(mode.row().description)))
            .collect()
    }

    fn other_modes(&self) -> Vec<Mode> {
        let target = self.call.what.target.node();
        let resource = self.diagram.node(target).and_then(|node| node.resource());
        resource
            .into_iter()
            .flat_map(|it| it.all_modes())
            .flat_map(|mode| {
                let positions = mode.row().switch.modes();
                positions.filter(move |other| *other != mode)
            })
            .collect()
    }

    fn set(&self, mode: Mode) -> Edit {
        Edit::SetMode {
            node: self.call.what.target.node(),
            mode,
        }
    }

    fn switched(&self, mode: Mode, why: Text) -> Fix {
        let row = mode.row();
        let target = self.call.what.target.node();
        Fix {
            title: say!(
                "Set the {switch} of {name} to {mode}",
                switch = words::switch(row.switch.row()),
                name = self.diagram.node_name(target),
                mode = words::mode(row),
            ),
            why: why.then(say!("In a template: {code}.", code = row.arm)),
            edit: self.set(mode),
        }
    }
}
