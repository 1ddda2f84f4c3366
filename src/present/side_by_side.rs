//! Two designs side by side, by their counts.

use std::rc::Rc;

use vouchsafe_model::diagram::{Diagram, NodeId};
use vouchsafe_model::story::{Counts, Whereabouts, counts};
use yew::prelude::*;

use crate::language::use_words;
use crate::studio::hooks::ByPointer;

/// What [`SideBySide`] compares.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SideBySideProps {
    /// The two scopes.
    pub scopes: [NodeId; 2],
    /// On which drawing.
    pub diagram: Rc<Diagram>,
    /// The document with the story.
    pub book: Rc<Diagram>,
    /// At which beat of it, from 0: what is left of an identity that is gone counts where
    /// the story has shown it before.
    pub place: usize,
    /// Whether the audience is asked something: who reaches what would give the answer away.
    #[prop_or_default]
    pub is_asking: bool,
}

/// A table: what is counted, here and there.
#[component]
pub fn SideBySide(props: &SideBySideProps) -> Html {
    let words = use_words();
    let seen = use_memo(
        (ByPointer(props.book.clone()), props.place),
        |(book, place)| Whereabouts::told(&book.0, *place),
    );
    let counted = use_memo(
        (ByPointer(props.diagram.clone()), seen.clone(), props.scopes),
        |(diagram, seen, scopes)| scopes.map(|scope| counts(&diagram.0, scope, seen)),
    );
    let [left, right] = *counted;
    let name = |scope: NodeId| props.diagram.node_name(scope).to_owned();
    let [here, there] = props.scopes.map(name);
    let row = |words: String, of: fn(&Counts) -> usize| {
        html! { <tr><th scope="row">{ words }</th><td>{ of(&left) }</td><td>{ of(&right) }</td></tr> }
    };
    html! {
        <table class="compare">
            <thead><tr><td></td><th scope="col">{ here }</th><th scope="col">{ there }</th></tr></thead>
            <tbody>
                { row(words.compare_identities(), |it| it.identities) }
                { row(words.compare_role_assignments(), |it| it.role_assignments) }
                if left.orphaned + right.orphaned > 0 {
                    { row(words.compare_orphaned(), |it| it.orphaned) }
                }
                { row(words.compare_secrets(), |it| it.secrets) }
                if props.is_asking {
                    <tr><th scope="row">{ words.compare_reach() }</th><td>{ "?" }</td><td>{ "?" }</td></tr>
                } else {
                    { row(words.compare_reach(), |it| it.reach) }
                }
            </tbody>
        </table>
    }
}
