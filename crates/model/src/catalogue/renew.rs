//! The file with all built-in roles, made anew from what Azure prints.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::{Map, Value, json};

use super::{Catalogue, CatalogueRole};
use crate::diagram::{Diagram, NewRoleDefinition, RoleKind, RolePermissions};
use crate::interop::role_json;

/// Where a role stands that the catalogue did not have before: what the Azure CLI
/// prints says of no role what it is about.
pub const UNSORTED: &str = "Other";

/// What came of making the catalogue anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renewed {
    /// All built-in roles that were printed.
    pub catalogue: Catalogue,
    /// Names of roles that were not there before; they stand in [`UNSORTED`].
    pub added: Vec<String>,
    /// Names of roles that grant something else than before, or have another name.
    pub changed: Vec<String>,
    /// Names of roles that were not printed any more.
    pub removed: Vec<String>,
}

impl Catalogue {
    /// The catalogue from role definitions as Azure prints them, in any of the
    /// shapes that [`role_json::read`] reads. Custom roles are left out; a role
    /// that was there keeps its category.
    ///
    /// # Errors
    ///
    /// What of the text could not be used, a sentence each: a catalogue that lacks
    /// something is none.
    pub fn renewed(&self, printed: &str) -> Result<Renewed, Vec<String>> {
        let read = role_json::read(&Diagram::new(), printed);
        let mut problems = read.problems;
        let mut roles: Vec<CatalogueRole> = Vec::new();
        let mut ids = BTreeSet::new();
        for role in read.roles {
            if role.what.kind != RoleKind::BuiltIn {
                continue;
            }
            let name = role.what.name;
            let Some(id) = role.role else {
                problems.push(format!("`{name}` has no id."));
                continue;
            };
            if !ids.insert(id) {
                problems.push(format!("`{name}` has the id of another role: {id}."));
                continue;
            }
            let permissions = role.what.permissions.into_iter().map(once_each).collect();
            let what = NewRoleDefinition {
                kind: RoleKind::BuiltIn,
                name,
                permissions,
                ..NewRoleDefinition::default()
            };
            roles.push(match self.find(id) {
                Some(known) if grants_the_same(&known.what, &what) => known.clone(),
                known => CatalogueRole {
                    id,
                    category: known.map_or_else(|| UNSORTED.into(), |it| it.category.clone()),
                    what: Rc::new(what),
                },
            });
        }
        if roles.is_empty() {
            problems.push("There is no built-in role in it.".to_owned());
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        roles.sort_by_cached_key(|role| (role.what.name.to_lowercase(), role.id));
        let names = |roles: &mut dyn Iterator<Item = &CatalogueRole>| -> Vec<String> {
            roles.map(|role| role.what.name.clone()).collect()
        };
        let is_new = |role: &&CatalogueRole| self.find(role.id).is_none();
        let differs =
            |role: &&CatalogueRole| self.find(role.id).is_some_and(|it| it.what != role.what);
        Ok(Renewed {
            added: names(&mut roles.iter().filter(is_new)),
            changed: names(&mut roles.iter().filter(differs)),
            removed: names(&mut self.roles.iter().filter(|role| !ids.contains(&role.id))),
            catalogue: Self { roles },
        })
    }

    /// The text of the file: one role a line, so that a comparison shows which
    /// role changed. `source` says where the roles were read, and when.
    #[must_use]
    pub fn to_text(&self, about: &str, source: &str) -> String {
        let rows: Vec<String> = self.roles.iter().map(|it| row(it).to_string()).collect();
        format!(
            "{{\"about\":{},\n\"source\":{},\n\"roles\":[\n{}\n]}}\n",
            json!(about),
            json!(source),
            rows.join(",\n")
        )
    }
}

/// Whether one says what the other says. A block that grants nothing says nothing:
/// Azure prints some, and the reader leaves them out.
fn grants_the_same(known: &NewRoleDefinition, printed: &NewRoleDefinition) -> bool {
    let empty = RolePermissions::default();
    let blocks = known.permissions.iter().filter(|block| **block != empty);
    known.name == printed.name && blocks.eq(&printed.permissions)
}

/// The block, in which each pattern stands once.
fn once_each(block: RolePermissions) -> RolePermissions {
    let once = |patterns: Vec<String>| {
        let mut seen = BTreeSet::new();
        let mut kept = patterns;
        kept.retain(|pattern| seen.insert(pattern.clone()));
        kept
    };
    RolePermissions {
        actions: once(block.actions),
        not_actions: once(block.not_actions),
        data_actions: once(block.data_actions),
        not_data_actions: once(block.not_data_actions),
        condition: block.condition,
    }
}

fn row(role: &CatalogueRole) -> Value {
    let blocks: Vec<Value> = role
        .what
        .permissions
        .iter()
        .map(|block| {
            let lists = [
                ("actions", &block.actions),
                ("notActions", &block.not_actions),
                ("dataActions", &block.data_actions),
                ("notDataActions", &block.not_data_actions),
            ];
            let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
            let mut object: Map<String, Value> = lists
                .map(|(key, list)| (key.to_owned(), json!(list)))
                .collect();
            if let Some(condition) = &block.condition {
                object.insert("condition".to_owned(), json!(condition));
            }
            Value::Object(object)
        })
        .collect();
    json!({
        "id": role.id.to_string(),
        "name": role.what.name,
        "category": &*role.category,
        "permissions": blocks,
    })
}
