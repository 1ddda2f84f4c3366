//! What stands in the place of a placeholder when a template goes over the wire.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::need::linked_resource;
use super::recorder::Recorder;
use super::token::Token;
use super::{attributes, ids};
use crate::azure::http::{Body, HttpRefusal};
use crate::azure::operations::{LinkedPermission, Permission};
use crate::azure::template::{self, Escape, UnknownPlaceholder};
use crate::diagram::{Call, Diagram, NewCall, Node, Principal, PrincipalId, Scope};
use crate::time::Timestamp;

/// Values for placeholders, by name.
#[derive(Clone, Debug)]
pub(super) struct Values(BTreeMap<&'static str, String>);

impl Values {
    /// What is known before anything is sent. `checked_at` is the scope at which
    /// Azure looks for a role assignment.
    pub(super) fn of_call(diagram: &Diagram, call: &Call, checked_at: Scope) -> Self {
        let target = call.what.target;
        let mut values = Self(BTreeMap::new());
        let arm_id = |scope| ids::arm_id(diagram, scope).unwrap_or_default();
        values.set(
            template::ACCOUNT,
            diagram.scope_name(Scope::Node(target.node())),
        );
        if target.part().is_some() {
            let name = diagram.scope_name(target);
            values.set(template::PART, name);
            let (database, container) = name.split_once('/').unwrap_or((name, ""));
            values.set(template::DATABASE, database);
            values.set(template::CONTAINER, container);
        }
        let data_scope = ids::data_scope(diagram, target);
        let data_resource = match data_scope.strip_prefix('/') {
            Some(part) if !part.is_empty() => part.to_owned(),
            Some(_) | None => data_scope.clone(),
        };
        values.set(template::DATA_RESOURCE, data_resource);
        values.set(template::DATA_SCOPE, data_scope);
        values.set(
            template::SUBSCRIPTION,
            ids::subscription_id(diagram, target.node()).to_string(),
        );
        values.set(
            template::RESOURCE_GROUP,
            ids::resource_group_name(diagram, target.node()),
        );
        let unique_id = ids::unique_id(target.node()).to_string();
        values.set(template::IMMUTABLE_ID, unique_id.replace('-', ""));
        values.set(template::UNIQUE_ID, unique_id);
        values.set_scope(arm_id(checked_at));
        values.set(template::LOCATION, ids::LOCATION);
        values.set(template::TENANT, ids::tenant_id(diagram).to_string());
        values.set(template::NEW_ID, ids::new_id(call.id).to_string());
        if let Permission::Rbac(permission) = &call.what.operation.row().permission
            && let Some(linked) = permission.linked.first()
        {
            values.set_linked(diagram, &call.what, linked);
        }
        values
    }

    /// Sets what the request names besides its target: it does so whoever sends it, and
    /// whether or not they say who they are.
    fn set_linked(&mut self, diagram: &Diagram, call: &NewCall, linked: &LinkedPermission) {
        let target = call.target.node();
        let id = linked_resource(diagram, call, linked)
            .and_then(|node| ids::arm_id(diagram, Scope::Node(node)))
            .unwrap_or_else(|| ids::undrawn_identity(diagram, target));
        self.set(template::LINKED_SCOPE, id);
        let has_system_assigned = diagram
            .node(target)
            .and_then(|node| node.resource())
            .is_some_and(|resource| resource.system_assigned.is_some());
        // Source: Azure/bicep-types-az:generated (Microsoft.Compute/virtualMachines).
        let identity_type = if has_system_assigned {
            "SystemAssigned, UserAssigned"
        } else {
            "UserAssigned"
        };
        self.set(template::IDENTITY_TYPE, identity_type);
    }

    /// Sets the principal that a request speaks of where nobody calls: that of the
    /// caller if it has an identity, else one that is not drawn.
    pub(super) fn set_principal_of_nobody(&mut self, caller: &Node) {
        let principal = caller.resource().and_then(|resource| {
            let attached = resource.user_assigned.first().copied();
            resource
                .system_assigned
                .or(attached.map(PrincipalId::of_node))
        });
        let principal = principal.unwrap_or(PrincipalId::of_node(caller.id));
        self.set(template::PRINCIPAL_TYPE, attributes::principal_type(None));
        self.set(
            template::PRINCIPAL_ID,
            ids::object_id(principal).to_string(),
        );
    }

    /// Sets the value of a placeholder.
    pub(super) fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.0.insert(name, value.into());
    }

    /// Sets what a token is asked for, and the tenant that is asked.
    pub(super) fn set_resource(&mut self, run: &Recorder<'_>, audience: &str) {
        self.set(template::RESOURCE, audience);
        self.set(
            template::TENANT_NAME,
            run.diagram.node_name(run.diagram.tenant()),
        );
    }

    /// Sets the ARM id of what the action is checked on.
    pub(super) fn set_scope(&mut self, arm_id: String) {
        self.set(
            template::SCOPE_IN_LOWER_CASE,
            ids::with_fixed_segments_in_lower_case(&arm_id),
        );
        self.set(template::SCOPE, arm_id);
    }

    /// Sets what the calling identity is known by.
    pub(super) fn set_identity(&mut self, principal: &Principal) {
        self.set(
            template::CLIENT_ID,
            ids::client_id(principal.id).to_string(),
        );
        self.set(
            template::PRINCIPAL_ID,
            ids::object_id(principal.id).to_string(),
        );
        self.set(template::PRINCIPAL_NAME, principal.name.as_str());
        let kind = attributes::principal_type(Some(principal.kind));
        self.set(template::PRINCIPAL_TYPE, kind);
    }

    /// Sets what is known of the token when it is answered at `now`.
    pub(super) fn set_token(&mut self, token: &Token, now: Timestamp) {
        let expires_on = token.number("exp").unwrap_or_default();
        self.set(template::TOKEN, token.encoded.as_str());
        self.set(template::EXPIRES_ON, expires_on.to_string());
        self.set(
            template::EXPIRES_IN,
            (expires_on - now.unix_seconds()).to_string(),
        );
        self.set(
            template::NOT_BEFORE,
            token.number("nbf").unwrap_or_default().to_string(),
        );
    }

    /// Sets the moment of an answer and the id that the answer is tracked by.
    pub(super) fn set_answer(&mut self, now: Timestamp, request_id: String) {
        self.set(template::TIME, now.with_ticks());
        self.set(template::TIME_IN_SECONDS, now.without_zone());
        self.set(template::TIME_WITH_BLANK, now.with_blank());
        self.set(template::HTTP_DATE, now.http_date());
        self.set(template::REQUEST_ID, request_id);
    }

    /// The value of a placeholder; empty for one that has none here, such as
    /// the part where a whole resource is called.
    fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        match self.0.get(name) {
            Some(value) => Some(Cow::Borrowed(value)),
            None => template::PLACEHOLDERS
                .contains(&name)
                .then_some(Cow::Borrowed("")),
        }
    }

    /// The template filled in.
    pub(super) fn fill(&self, template: &str) -> String {
        or_as_written(
            template::fill_escaped(template, Escape::Plain, |name| self.get(name)),
            template,
        )
    }

    /// The template filled in, each value written as a path of a URL takes it.
    pub(super) fn fill_path(&self, template: &str) -> String {
        let filled = template::fill(template, |name| {
            self.get(name).map(|value| Cow::Owned(in_path(&value)))
        });
        or_as_written(filled, template)
    }

    /// The body filled in, each value escaped for its media type.
    pub(super) fn fill_body(&self, body: &Body) -> String {
        or_as_written(body.fill(|name| self.get(name)), body.text)
    }

    /// The body of a refusal; `None` where it has none.
    pub(super) fn fill_refusal(&self, refusal: &HttpRefusal) -> Option<String> {
        match refusal.fill_body(|name| self.get(name)) {
            Ok(body) => body,
            Err(_) => refusal.body.map(|body| body.text.to_owned()),
        }
    }
}

/// A template with an unknown placeholder is shown as it is written, which is
/// better than not at all; a test holds that there is none.
fn or_as_written(filled: Result<String, UnknownPlaceholder>, template: &str) -> String {
    filled.unwrap_or_else(|_| template.to_owned())
}

/// The text as it stands in the path of a URL; slashes stay.
fn in_path(text: &str) -> String {
    percent_encoded(text, b"-._~/:@!$'()*,;=+&")
}

/// The text as it stands as a value in the query of a URL.
pub(super) fn in_query(text: &str) -> String {
    percent_encoded(text, b"-._~")
}

// Source: RFC 3986, Uniform Resource Identifier: Generic Syntax, sections 2.1 to 3.4.
fn percent_encoded(text: &str, as_they_are: &[u8]) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || as_they_are.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_take_any_name() {
        assert_eq!(
            in_query("https://storage.azure.com/"),
            "https%3A%2F%2Fstorage.azure.com%2F"
        );
        assert_eq!(in_path("rg daten/ü?#"), "rg%20daten/%C3%BC%3F%23");
    }
}
