//! Role definitions as the JSON that Azure prints and takes.
//!
//! Read are all the shapes in which people meet it: what the Azure CLI and the
//! REST API list, what the portal shows and takes, what PowerShell and the CLI
//! take, and templates that hold definitions; keys in any case, one definition
//! or many. Written is the shape of the REST API, which the portal takes too.
//! What cannot be used is told, and the rest is read.

// Source: Azure custom roles, section "Input and output formats".

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::diagram::{
    Diagram, NewRoleDefinition, NodeId, RoleDefinition, RoleKind, RolePermissions, Scope, limits,
};
use crate::flow::ids;
use crate::guid::Guid;

/// How long a text may be, in bytes.
pub const MAX_TEXT_BYTES: usize = 2 * 1024 * 1024;
/// How many definitions are read of one text.
pub const MAX_ROLES: usize = 1_000;
/// How many problems are told of one text.
const MAX_PROBLEMS: usize = 20;

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadRoles {
    /// The definitions, in their order.
    pub roles: Vec<ReadRole>,
    /// What could not be used, a sentence each.
    pub problems: Vec<String>,
}

/// A role definition of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadRole {
    /// Its id, where the text says one.
    pub role: Option<Guid>,
    /// What it says. Assignable scopes that are drawn are told from others.
    pub what: NewRoleDefinition,
}

/// Reads role definitions. Scopes of the diagram are found again by the ids that
/// they would have in Azure.
#[must_use]
pub fn read(diagram: &Diagram, text: &str) -> ReadRoles {
    let mut reader = Reader {
        diagram,
        scopes: None,
        found: ReadRoles::default(),
    };
    if text.trim().is_empty() {
        reader.problem("There is nothing to read.".to_owned());
    } else if text.len() > MAX_TEXT_BYTES {
        reader.problem(format!(
            "The text has {} bytes, and {MAX_TEXT_BYTES} are read at most.",
            text.len()
        ));
    } else {
        match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
            Ok(value) => reader.top(&value),
            Err(error) => reader.problem(format!(
                "This is not JSON: line {}, column {}. Copy it again as a whole.",
                error.line(),
                error.column()
            )),
        }
    }
    reader.found
}

struct Reader<'a> {
    diagram: &'a Diagram,
    scopes: Option<BTreeMap<String, NodeId>>,
    found: ReadRoles,
}

impl Reader<'_> {
    fn problem(&mut self, text: String) {
        if self.found.problems.len() < MAX_PROBLEMS {
            self.found.problems.push(text);
        }
    }

    /// One definition, a list of them, a page of the REST API, or a template.
    fn top(&mut self, value: &Value) {
        let before = self.found.problems.len();
        match value {
            Value::Array(items) => self.all(items),
            Value::Object(object) => match (get(object, "value"), get(object, "resources")) {
                (Some(Value::Array(items)), _) => self.all(items),
                (_, Some(Value::Array(items))) => {
                    let is_role = |item: &&Value| {
                        let kind = item.as_object().and_then(|it| text(it, "type"));
                        kind.is_some_and(|kind| {
                            kind.eq_ignore_ascii_case("Microsoft.Authorization/roleDefinitions")
                        })
                    };
                    let roles: Vec<Value> = items.iter().filter(is_role).cloned().collect();
                    self.all(&roles);
                }
                _ => self.one(value),
            },
            _ => self.one(value),
        }
        if self.found.roles.is_empty() && self.found.problems.len() == before {
            self.problem("There is no role definition in it.".to_owned());
        }
    }

    fn all(&mut self, items: &[Value]) {
        for item in items.iter().take(MAX_ROLES) {
            self.one(item);
        }
        if items.len() > MAX_ROLES {
            self.problem(format!(
                "There are {} definitions, and {MAX_ROLES} are read at most.",
                items.len()
            ));
        }
    }

    fn one(&mut self, value: &Value) {
        let Value::Object(outer) = value else {
            self.problem("A role definition is an object, and this is none.".to_owned());
            return;
        };
        let object = match get(outer, "properties") {
            Some(Value::Object(properties)) => properties,
            _ => outer,
        };
        // The CLI calls the id `name` and the name `roleName`; PowerShell calls the
        // name `Name`.
        let called = text(outer, "name").filter(|name| name.parse::<Guid>().is_err());
        let name = text(object, "roleName").or(called).unwrap_or_default();
        let name = name.trim();
        if name.is_empty() {
            self.problem(
                "A definition has no name: `roleName` or `Name` says what the role is called."
                    .to_owned(),
            );
            return;
        }
        let last_of_id = text(outer, "id").and_then(|id| id.rsplit('/').next());
        let role = [text(outer, "name"), last_of_id]
            .into_iter()
            .flatten()
            .find_map(|text| text.parse().ok());
        let kind = self.kind(object);
        let permissions = self.permissions(name, object);
        let (assignable_scopes, assignable_elsewhere) = self.scopes(name, kind, object);
        self.found.roles.push(ReadRole {
            role,
            what: NewRoleDefinition {
                kind,
                name: name.to_owned(),
                description: text(object, "description").unwrap_or_default().to_owned(),
                permissions,
                assignable_scopes,
                assignable_elsewhere,
            },
        });
    }

    fn kind(&self, object: &Map<String, Value>) -> RoleKind {
        let said = text(object, "roleType").or(text(object, "type"));
        let is_built_in = said.is_some_and(|said| said.eq_ignore_ascii_case("BuiltInRole"))
            || get(object, "isCustom") == Some(&Value::Bool(false));
        if is_built_in {
            RoleKind::BuiltIn
        } else {
            RoleKind::Custom
        }
    }

    /// The blocks, or the lists that stand in the definition itself.
    fn permissions(&mut self, name: &str, object: &Map<String, Value>) -> Vec<RolePermissions> {
        let blocks: Vec<&Map<String, Value>> = match get(object, "permissions") {
            Some(Value::Array(blocks)) => blocks.iter().filter_map(Value::as_object).collect(),
            Some(Value::Object(block)) => vec![block],
            _ => vec![object],
        };
        if blocks.len() > limits::MAX_BLOCKS {
            self.problem(format!(
                "`{name}` has {} blocks of permissions, and {} are read at most.",
                blocks.len(),
                limits::MAX_BLOCKS
            ));
        }
        blocks
            .into_iter()
            .take(limits::MAX_BLOCKS)
            .map(|block| RolePermissions {
                actions: self.list(name, block, "actions"),
                not_actions: self.list(name, block, "notActions"),
                data_actions: self.list(name, block, "dataActions"),
                not_data_actions: self.list(name, block, "notDataActions"),
                condition: text(block, "condition")
                    .filter(|condition| !condition.trim().is_empty())
                    .map(str::to_owned),
            })
            .filter(|block| *block != RolePermissions::default())
            .collect()
    }

    /// The texts of a list, without those that are empty.
    fn list(&mut self, name: &str, object: &Map<String, Value>, key: &str) -> Vec<String> {
        let items = match get(object, key) {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(items)) => items.as_slice(),
            Some(one @ Value::String(_)) => std::slice::from_ref(one),
            Some(_) => {
                self.problem(format!("`{key}` of `{name}` is not a list of texts."));
                return Vec::new();
            }
        };
        if items.iter().any(|item| !item.is_string()) {
            self.problem(format!(
                "`{key}` of `{name}` holds something that is no text."
            ));
        }
        let texts = items.iter().filter_map(Value::as_str).map(str::trim);
        texts
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Those that are drawn, and those that are not.
    fn scopes(
        &mut self,
        name: &str,
        kind: RoleKind,
        object: &Map<String, Value>,
    ) -> (Vec<NodeId>, Vec<String>) {
        let mut drawn = Vec::new();
        let mut elsewhere = Vec::new();
        // A built-in role can be assigned everywhere: at the root and below.
        let said = self.list(name, object, "assignableScopes");
        for scope in said.into_iter().filter(|_| kind == RoleKind::Custom) {
            let id = scope.trim_end_matches('/').to_ascii_lowercase();
            let diagram = self.diagram;
            // Once, and only if somebody asks: a text may name thousands.
            let known = self.scopes.get_or_insert_with(|| drawn_scopes(diagram));
            match known.get(&id) {
                Some(node) => drawn.push(*node),
                None => elsewhere.push(scope),
            }
        }
        drawn.sort_unstable();
        drawn.dedup();
        (drawn, elsewhere)
    }
}

/// The drawn scopes by the ids that they would have in Azure, in small letters.
fn drawn_scopes(diagram: &Diagram) -> BTreeMap<String, NodeId> {
    let scopes = diagram.nodes().filter(|node| node.is_scope());
    // Of two with the same id the first counts.
    scopes
        .rev()
        .filter_map(|node| {
            let id = ids::arm_id(diagram, Scope::Node(node.id))?;
            Some((id.to_ascii_lowercase(), node.id))
        })
        .collect()
}

/// The value of a key, in whatever case it is written.
fn get<'v>(object: &'v Map<String, Value>, key: &str) -> Option<&'v Value> {
    object.get(key).or_else(|| {
        let mut entries = object.iter();
        entries
            .find(|(name, _)| name.eq_ignore_ascii_case(key))
            .map(|(_, value)| value)
    })
}

fn text<'v>(object: &'v Map<String, Value>, key: &str) -> Option<&'v str> {
    get(object, key)?.as_str()
}

/// The role definition as the REST API lists it, with a line feed at its end.
///
/// Where it can be assigned everywhere in the drawing, the subscriptions of the
/// drawing are named: Azure wants at least one scope.
#[must_use]
pub fn write(diagram: &Diagram, definition: &RoleDefinition) -> String {
    let what = &definition.what;
    let scopes = assignable_scopes(diagram, what);
    let at = scopes.first().map_or("", String::as_str);
    let at = if at == "/" { "" } else { at };
    let kind = match what.kind {
        RoleKind::Custom => "CustomRole",
        RoleKind::BuiltIn => "BuiltInRole",
    };
    let blocks: Vec<Value> = what.permissions.iter().map(block).collect();
    let value = json!({
        "properties": {
            "roleName": what.name,
            "type": kind,
            "description": what.description,
            "assignableScopes": scopes,
            "permissions": blocks,
        },
        "id": format!(
            "{at}/providers/Microsoft.Authorization/roleDefinitions/{}",
            definition.role
        ),
        "type": "Microsoft.Authorization/roleDefinitions",
        "name": definition.role.to_string(),
    });
    // A value without keys that are no texts can always be written.
    serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"
}

fn block(block: &RolePermissions) -> Value {
    let mut value = json!({
        "actions": block.actions,
        "notActions": block.not_actions,
        "dataActions": block.data_actions,
        "notDataActions": block.not_data_actions,
    });
    if let (Some(condition), Value::Object(object)) = (&block.condition, &mut value) {
        object.insert("condition".to_owned(), json!(condition));
        // Source: the built-in roles with conditions, all but one of which say so.
        object.insert("conditionVersion".to_owned(), json!("2.0"));
    }
    value
}

fn assignable_scopes(diagram: &Diagram, what: &NewRoleDefinition) -> Vec<String> {
    if what.kind == RoleKind::BuiltIn {
        return vec!["/".to_owned()];
    }
    if what.assignable_scopes.is_empty() && what.assignable_elsewhere.is_empty() {
        let all = ids::subscriptions(diagram).into_iter();
        return all.map(|id| format!("/subscriptions/{id}")).collect();
    }
    // What is gone has no id. Nothing takes its place: that would let the role be
    // assigned where it could not be.
    let id_of = |node: NodeId| ids::arm_id(diagram, Scope::Node(node));
    let drawn = what
        .assignable_scopes
        .iter()
        .filter_map(|node| id_of(*node));
    drawn
        .chain(what.assignable_elsewhere.iter().cloned())
        .collect()
}

#[cfg(test)]
mod tests;
