//! All built-in roles: loaded only when somebody wants one that the tables do
//! not have, and then kept for as long as the page is open.

use std::rc::Rc;

use vouchsafe_model::catalogue::Catalogue;
use vouchsafe_model::diagram::{Diagram, Edit};
use vouchsafe_model::guid::Guid;

use super::State;

/// How far the list of all built-in roles has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum AllRoles {
    /// Nobody wanted it yet.
    #[default]
    NotAsked,
    /// It is on its way.
    Loading,
    /// Here it is.
    Loaded(Rc<Catalogue>),
    /// It did not come, and why.
    Failed(String),
}

impl AllRoles {
    /// The catalogue, once it is there.
    #[must_use]
    pub fn catalogue(&self) -> Option<&Rc<Catalogue>> {
        match self {
            Self::Loaded(catalogue) => Some(catalogue),
            Self::NotAsked | Self::Loading | Self::Failed(_) => None,
        }
    }
}

impl State {
    /// Somebody wants a role that the tables do not have. What is on its way or
    /// there is not asked for again.
    pub(super) fn want_all_roles(&mut self) {
        match &self.chrome.all_roles {
            AllRoles::NotAsked | AllRoles::Failed(_) => {
                self.change_chrome(|chrome| chrome.all_roles = AllRoles::Loading);
            }
            AllRoles::Loading | AllRoles::Loaded(_) => {}
        }
    }

    pub(super) fn all_roles_came(&mut self, outcome: &Result<Rc<Catalogue>, String>) {
        let all_roles = match outcome {
            Ok(catalogue) => AllRoles::Loaded(catalogue.clone()),
            Err(reason) => AllRoles::Failed(reason.clone()),
        };
        self.change_chrome(|chrome| chrome.all_roles = all_roles);
        if let Err(reason) = outcome {
            self.announce(self.words.said_roles_failed(reason.as_str()));
        }
        self.look_up_roles();
    }

    /// A drawing that assigns roles which it does not carry gets their
    /// definitions, as soon as the catalogue is there to say them.
    pub(super) fn look_up_roles(&mut self) {
        if !assigns_unknown_roles(self.diagram()) {
            return;
        }
        let Some(catalogue) = self.chrome.all_roles.catalogue().cloned() else {
            self.want_all_roles();
            return;
        };
        let missing = catalogue.missing_in(self.diagram());
        let found = missing.len();
        if found > 0 && self.edit(&Edit::Several(missing)) {
            self.succeed(self.words.roles_looked_up(found));
        }
    }

    /// The edit that assigns a role, and before it brings along what the role
    /// says where the diagram does not know.
    pub(super) fn with_definition(&self, role: Guid, assign: Edit) -> Edit {
        let catalogue = self.chrome.all_roles.catalogue();
        match catalogue.and_then(|it| it.find(role)) {
            Some(found) if self.diagram().role(role).is_none() => {
                Edit::Several(vec![found.define(), assign])
            }
            _ => assign,
        }
    }
}

fn assigns_unknown_roles(diagram: &Diagram) -> bool {
    let mut assignments = diagram.role_assignments();
    assignments.any(|it| diagram.role(it.role).is_none())
}
