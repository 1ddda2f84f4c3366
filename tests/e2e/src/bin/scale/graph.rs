//! The graph that everybody draws: 1,000 nodes with 1,500 lines, of which 300
//! are travelled, or few of the same kind.
//!
//! Resource groups, in each of which as many hosts call as many storage accounts;
//! the hosts' identities hold roles at accounts, vaults and
//! groups, near and far, as in estates that grew.

use serde_json::{Value, json};

const GROUPS_ACROSS: u32 = 5;
const ROLES_OF_HOST: u32 = 4;

/// How many resource groups, and how many of each kind in each of them.
#[derive(Clone, Copy)]
pub(crate) struct Counts {
    pub(crate) groups: u32,
    pub(crate) hosts: u32,
    pub(crate) accounts: u32,
    pub(crate) vaults: u32,
}

const COLUMNS: u32 = 6;
const COLUMN_WIDTH: u32 = 260;
const ROW_HEIGHT: u32 = 140;
const GROUP_WIDTH: u32 = 1620;
const GROUP_HEIGHT: u32 = 1080;
const GROUP_GAP: u32 = 160;
const CARD: (u32, u32) = (184, 64);

/// Storage Blob Data Reader, Key Vault Secrets User, Reader.
const BLOB_READER: (&str, &str) = (
    "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
    "Storage Blob Data Reader",
);
const SECRETS_USER: (&str, &str) = (
    "4633458b-17de-408a-b874-0445c86b69e6",
    "Key Vault Secrets User",
);

/// The graph in the two languages in which it is read.
pub(crate) struct Graph {
    /// For the peers: plain nodes with places, plain lines between them.
    pub(crate) plain: Value,
    /// For Vouchsafe: a diagram file.
    pub(crate) diagram: Value,
}

#[derive(Default)]
struct Drawing {
    last_id: u32,
    nodes: Vec<Value>,
    calls: Vec<Value>,
    roles: Vec<Value>,
    plain_nodes: Vec<Value>,
    plain_edges: Vec<Value>,
}

/// A resource in a group, by its numbers.
#[derive(Clone, Copy)]
struct Placed {
    node: u32,
    /// Its identity, or the part of it that is called.
    inner: u32,
}

impl Drawing {
    fn id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }

    fn group(&mut self, number: u32) -> (u32, u32, u32) {
        let (across, down) = (number % GROUPS_ACROSS, number / GROUPS_ACROSS);
        let x = across * (GROUP_WIDTH + GROUP_GAP);
        let y = 240 + down * (GROUP_HEIGHT + GROUP_GAP);
        let id = self.id();
        let name = format!("rg-{number:02}");
        self.nodes.push(
            json!({ "id": id, "kind": "resource-group", "name": name, "at": [x, y],
            "size": [GROUP_WIDTH, GROUP_HEIGHT] }),
        );
        self.plain_nodes.push(
            json!({ "id": id.to_string(), "name": name, "kind": "resource-group", "x": x, "y": y,
            "width": GROUP_WIDTH, "height": GROUP_HEIGHT, "parent": null }),
        );
        (id, x, y)
    }

    fn resource(
        &mut self,
        group: (u32, u32, u32),
        number: u32,
        kind: &str,
        name: &str,
        words: &str,
    ) -> Placed {
        let (group_id, group_x, group_y) = group;
        let x = group_x + 40 + (number % COLUMNS) * COLUMN_WIDTH;
        let y = group_y + 80 + (number / COLUMNS) * ROW_HEIGHT;
        let (node, inner) = (self.id(), self.id());
        let mut resource =
            json!({ "id": node, "kind": kind, "name": name, "in": group_id, "at": [x, y] });
        if let Some(fields) = resource.as_object_mut() {
            match kind {
                "virtual-machine" => {
                    fields.insert("systemAssigned".to_owned(), json!(inner));
                }
                "storage-account" => {
                    let part = json!([{ "id": inner, "kind": "blob-container", "name": "data" }]);
                    fields.insert("parts".to_owned(), part);
                }
                _ => {}
            }
        }
        self.nodes.push(resource);
        self.plain_nodes.push(
            json!({ "id": node.to_string(), "name": name, "kind": words, "x": x, "y": y,
            "width": CARD.0, "height": CARD.1, "parent": group_id.to_string() }),
        );
        Placed { node, inner }
    }

    fn edge(&mut self, from: u32, to: u32, travels: bool) -> u32 {
        let id = self.id();
        self.plain_edges.push(
            json!({ "id": id.to_string(), "from": from.to_string(), "to": to.to_string(),
            "travels": travels }),
        );
        id
    }

    fn role(&mut self, host: Placed, to: u32, (role, name): (&str, &str)) {
        let id = self.edge(host.node, to, false);
        self.roles.push(json!({ "id": id, "principal": host.inner, "role": role, "roleName": name, "scope": to }));
    }
}

/// Draws it.
pub(crate) fn graph(counts: Counts) -> Graph {
    let Counts {
        groups,
        hosts: hosts_in_group,
        accounts: accounts_in_group,
        vaults: vaults_in_group,
    } = counts;
    let mut drawing = Drawing::default();
    let tenant = drawing.id();
    let mut hosts = Vec::new();
    let mut accounts = Vec::new();
    let mut vaults = Vec::new();
    for number in 0..groups {
        let group = drawing.group(number);
        for index in 0..hosts_in_group {
            let name = format!("vm-{number:02}-{index:02}");
            hosts.push(drawing.resource(group, index, "virtual-machine", &name, "Virtual machine"));
        }
        for index in 0..accounts_in_group {
            let name = format!("st{number:02}{index:02}");
            let place = hosts_in_group + index;
            accounts.push(drawing.resource(
                group,
                place,
                "storage-account",
                &name,
                "Storage account",
            ));
        }
        for index in 0..vaults_in_group {
            let name = format!("kv-{number:02}-{index:02}");
            let place = hosts_in_group + accounts_in_group + index;
            vaults.push(drawing.resource(group, place, "key-vault", &name, "Key Vault"));
        }
    }
    for (index, host) in hosts.iter().enumerate() {
        if let Some(account) = accounts.get(index) {
            let id = drawing.edge(host.node, account.node, true);
            drawing.calls.push(
                json!({ "id": id, "caller": host.node, "operation": "read-blob",
                "target": account.inner }),
            );
        }
        // Its own account, so that most calls are allowed, and three others.
        for role in 0..ROLES_OF_HOST {
            let stride = index + role as usize * 7;
            if role % 2 == 0 {
                if let Some(account) = accounts.get(stride % accounts.len()) {
                    drawing.role(*host, account.node, BLOB_READER);
                }
            } else if let Some(vault) = vaults.get(stride % vaults.len()) {
                drawing.role(*host, vault.node, SECRETS_USER);
            }
        }
    }
    let mut nodes =
        vec![json!({ "id": tenant, "kind": "tenant", "name": "contoso", "at": [0, 60] })];
    nodes.append(&mut drawing.nodes);
    Graph {
        plain: json!({ "nodes": drawing.plain_nodes, "edges": drawing.plain_edges }),
        diagram: json!({ "vouchsafe": 1, "title": "Hosts, accounts and vaults", "nodes": nodes,
            "roleAssignments": drawing.roles, "calls": drawing.calls }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_as_many_nodes_and_lines_as_it_says() {
        for (counts, nodes, lines) in [([25, 12, 12, 15], 1000, 1500), ([1, 5, 5, 9], 20, 25)] {
            let [groups, hosts, accounts, vaults] = counts;
            let counts = Counts {
                groups,
                hosts,
                accounts,
                vaults,
            };
            let Graph { plain, diagram } = graph(counts);
            let count = |value: &Value, key: &str| value[key].as_array().unwrap().len();
            assert_eq!(count(&plain, "nodes"), nodes);
            assert_eq!(count(&plain, "edges"), lines);
            // Vouchsafe draws the tenant besides.
            assert_eq!(count(&diagram, "nodes"), nodes + 1);
            assert_eq!(
                count(&diagram, "calls") + count(&diagram, "roleAssignments"),
                lines
            );
        }
    }
}
