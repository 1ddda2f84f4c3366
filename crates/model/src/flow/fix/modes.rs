//! Repairs by a switch of the target: another way of working lets the caller in.

use super::{Workshop, may};
use crate::azure::Mode;
use crate::diagram::{Edit, PrincipalId};
use crate::flow::trace::Fix;

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
                let why = format!(
                    "What {name} holds already counts then. {} That is so for everybody.",
                    mode.row().description
                );
                self.switched(mode, why)
            })
            .collect()
    }

    /// The modes of the target in which it takes tokens.
    pub(super) fn take_tokens(&self) -> Vec<Fix> {
        self.other_modes()
            .into_iter()
            .filter(|mode| mode.row().takes_tokens)
            .map(|mode| self.switched(mode, mode.row().description.to_owned()))
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

    fn switched(&self, mode: Mode, why: String) -> Fix {
        let row = mode.row();
        let target = self.call.what.target.node();
        Fix {
            title: format!(
                "Set the {} of {} to {}",
                crate::flow::words::in_a_sentence(row.switch.row().name),
                self.diagram.node_name(target),
                row.name
            )
            .into(),
            why: format!("{why} In a template: {}.", row.arm).into(),
            edit: self.set(mode),
        }
    }
}
