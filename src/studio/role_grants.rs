//! What does a role grant? Its actions on both planes, as patterns, and what
//! one should know before handing it out.

use vouchsafe_model::access::{Plane, Wildcards, matches};
use vouchsafe_model::azure::operations::Permission;
use vouchsafe_model::described;
use vouchsafe_model::diagram::{Diagram, NewRoleDefinition, Node, RolePermissions, Scope};
use yew::prelude::*;

use crate::language::{Words, use_words};
use crate::store::select::RoleView;
use crate::widget::{Badge, Callout, Disclosure, Tone};

/// Lists of patterns up to this length are open at first.
const OPEN_UP_TO: usize = 6;

/// Something to know before a role is handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caution {
    /// Whoever has it can give roles, to themselves too.
    ManagesAccess,
    /// It manages resources, but reads no data.
    NoDataAccess,
    /// It grants everything on a plane.
    Everything,
}

impl Caution {
    /// What it comes to, in a few words.
    #[must_use]
    pub(super) fn title(self, words: &Words) -> String {
        match self {
            Self::ManagesAccess => words.grants_manages_access(),
            Self::NoDataAccess => words.grants_no_data(),
            Self::Everything => words.grants_everything(),
        }
    }

    /// The same in a sentence.
    #[must_use]
    pub(super) fn text(self, words: &Words) -> String {
        match self {
            Self::ManagesAccess => words.grants_manages_access_text(),
            Self::NoDataAccess => words.grants_no_data_text(),
            Self::Everything => words.grants_everything_text(),
        }
    }
}

/// What one should know before this role is handed out where there is data, or
/// where there is none.
#[must_use]
pub(super) fn cautions(role: &NewRoleDefinition, has_data: bool) -> Vec<Caution> {
    let mut found = Vec::new();
    let grants = |action: &str| {
        role.permissions.iter().any(|block| {
            matches_any(&block.actions, action) && !matches_any(&block.not_actions, action)
        })
    };
    if grants("Microsoft.Authorization/roleAssignments/write") {
        found.push(Caution::ManagesAccess);
    }
    if role
        .permissions
        .iter()
        .any(|block| block.actions.iter().any(|it| it == "*"))
    {
        found.push(Caution::Everything);
    }
    if has_data && !planes(role).contains(&Plane::Data) {
        found.push(Caution::NoDataAccess);
    }
    found
}

/// Whether one of the patterns covers an action.
fn matches_any(patterns: &[String], action: &str) -> bool {
    let mut patterns = patterns.iter();
    patterns.any(|pattern| matches(pattern, action, Wildcards::default()))
}

/// Whether something is drawn at a scope, or in it, whose data is reached with
/// data actions.
#[must_use]
pub(super) fn has_data(diagram: &Diagram, scope: Scope) -> bool {
    let holds_data = |scope: Scope| {
        diagram.operations_on(scope).iter().any(|operation| {
            match diagram.permission(scope, *operation) {
                Permission::Rbac(needed) => needed.plane == Plane::Data,
                Permission::Database(_) | Permission::DataRole(_) => false,
            }
        })
    };
    let resource_holds_data = |node: &Node| {
        let parts = node.resource().map_or(&[][..], |it| it.parts.as_slice());
        holds_data(Scope::Node(node.id))
            || parts
                .iter()
                .any(|part| holds_data(Scope::Part(node.id, part.id)))
    };
    match scope {
        Scope::Part(..) => holds_data(scope),
        Scope::Node(outer) => diagram
            .nodes()
            .filter(|node| node.id == outer || diagram.stands_in(node.id, outer))
            .any(|node| resource_holds_data(node)),
    }
}

/// On which planes a role grants anything.
#[must_use]
pub(super) fn planes(role: &NewRoleDefinition) -> Vec<Plane> {
    [Plane::Control, Plane::Data]
        .into_iter()
        .filter(|plane| role.is_on(*plane))
        .collect()
}

/// The word for a plane on a tag.
#[must_use]
pub(super) fn plane_word(words: &Words, plane: Plane) -> String {
    match plane {
        Plane::Control => words.grants_control_plane(),
        Plane::Data => words.grants_data_plane(),
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct RoleGrantsProps {
    pub(super) role: RoleView,
    /// Whether there is data where it applies.
    pub(super) has_data: bool,
}

/// What a role is for, what it grants, and what to know about it.
#[component]
pub(super) fn RoleGrants(props: &RoleGrantsProps) -> Html {
    let words = use_words();
    let role = &*props.role.what;
    let description = words.told_text(&described::role(props.role.id, role));
    let lang = words.lang_of(&description);
    html! {
        <div class="grants">
            if !description.is_empty() {
                <p class="grants__description" {lang}>{ description.into_string() }</p>
            }
            <p class="grants__tags">
                <Badge label={words.group_of_roles(&props.role.tag)} />
                { for planes(role).into_iter().map(|plane| html! {
                    <Badge label={plane_word(&words, plane)}
                        tone={if plane == Plane::Data { Tone::Identity } else { Tone::Neutral }} />
                }) }
            </p>
            { for cautions(role, props.has_data).into_iter().map(|caution| html! {
                <Callout tone={Tone::Warning} title={caution.title(&words)}>{ caution.text(&words) }</Callout>
            }) }
            { for role.permissions.iter().map(|block| permissions(&words, block)) }
        </div>
    }
}

/// What a block of a role grants.
fn permissions(words: &Words, block: &RolePermissions) -> Html {
    html! {
        <>
            { patterns(words, words.grants_data_actions(), &block.data_actions, &block.not_data_actions) }
            { patterns(words, words.grants_actions(), &block.actions, &block.not_actions) }
            if let Some(condition) = &block.condition {
                <Disclosure label={words.grants_condition()}>
                    <code class="grants__condition">{ condition.clone() }</code>
                </Disclosure>
            }
        </>
    }
}

fn patterns(words: &Words, label: String, granted: &[String], excluded: &[String]) -> Html {
    if granted.is_empty() {
        return Html::default();
    }
    let item = |pattern: &String| html! { <li><code>{ pattern.clone() }</code></li> };
    html! {
        <Disclosure {label} badge={granted.len().to_string()} open={granted.len() <= OPEN_UP_TO}>
            <ul class="grants__patterns">{ for granted.iter().map(item) }</ul>
            if !excluded.is_empty() {
                <p class="grants__except">{ words.grants_except() }</p>
                <ul class="grants__patterns">{ for excluded.iter().map(item) }</ul>
            }
        </Disclosure>
    }
}

#[cfg(test)]
mod tests {
    use vouchsafe_model::azure::BuiltInRole;

    use super::*;

    fn check(role: &str, expected: &[Caution]) {
        let found = NewRoleDefinition::of(BuiltInRole::by_name(role).unwrap());
        assert_eq!(cautions(&found, true), expected, "{role}");
    }

    #[test]
    fn broad_roles_come_with_their_cautions() {
        check(
            "Owner",
            &[
                Caution::ManagesAccess,
                Caution::Everything,
                Caution::NoDataAccess,
            ],
        );
        check("Contributor", &[Caution::Everything, Caution::NoDataAccess]);
        check("Storage Blob Data Reader", &[]);
        check("Storage Blob Data Contributor", &[]);
    }

    #[test]
    fn a_role_for_managing_needs_no_caution_where_there_is_no_data() {
        let role = BuiltInRole::by_name("Virtual Machine Contributor").unwrap();
        let role = NewRoleDefinition::of(role);
        assert_eq!(cautions(&role, false), []);
        assert_eq!(cautions(&role, true), [Caution::NoDataAccess]);
    }
}
