//! The story as numbers and texts.

use std::collections::BTreeMap;

use super::{DiagramWriter, node_tag_of_new};
use crate::diagram::{
    Beat, CallId, Credential, Edit, Expected, IdentityChoice, NewCall, NodeId, Scope, Story,
    Subject, file,
};
use crate::link::codes::{OPERATIONS, ROLES, code_of};
use crate::link::story::{beat, edit, made_by, run, subject};
use crate::link::wire::Field;

impl DiagramWriter<'_> {
    pub(super) fn story(&mut self, story: &Story) {
        let calls = self.diagram.calls().map(|it| it.id).zip(0..).collect();
        let mut writer = StoryWriter {
            drawn: self,
            calls,
            beat: 0,
            last_edit: 0,
        };
        writer.story(story);
    }
}

/// Edits speak of what is drawn from the beginning, by its place, and of what other
/// beats make, by the beat.
struct StoryWriter<'w, 'a> {
    drawn: &'w mut DiagramWriter<'a>,
    calls: BTreeMap<CallId, u32>,
    /// The number of the beat that is written.
    beat: u32,
    last_edit: u32,
}

impl StoryWriter<'_, '_> {
    fn about(&mut self, field: Field, by: u32) {
        self.drawn.out.about(field, by);
    }

    fn story(&mut self, story: &Story) {
        self.about(Field::About, 0);
        self.drawn.out.text(&story.about);
        self.about(Field::Beats, 0);
        self.drawn.out.number(story.next_beat);
        self.drawn.out.count(story.beats.len());
        let mut usual = 0_u32;
        for it in &story.beats {
            let number = it.id.number();
            self.about(Field::Beats, 1);
            self.drawn
                .out
                .signed(number.wrapping_sub(usual).cast_signed());
            usual = number.wrapping_add(1);
            self.beat = number;
            self.beat(it);
        }
    }

    fn beat(&mut self, it: &Beat) {
        let what = &it.what;
        let is_there = [
            (beat::TITLE, !what.title.is_empty()),
            (beat::SAY, !what.say.is_empty()),
            (beat::NOTES, !what.notes.is_empty()),
            (beat::EDITS, !what.edits.is_empty()),
            (beat::RUNS, !what.runs.is_empty()),
            (beat::QUESTION, !what.question.is_empty()),
            (beat::CAMERA, !what.camera.is_empty()),
            (beat::EMPHASIS, !what.emphasis.is_empty()),
            (beat::COMPARE, what.compare.is_some()),
            (beat::GOALS, !what.goals.is_empty()),
            (beat::SHOWS, what.shows.is_some()),
        ];
        let flags = is_there
            .into_iter()
            .filter(|(_, is_there)| *is_there)
            .fold(0, |flags, (flag, _)| flags | flag);
        self.about(Field::BeatParts, 0);
        self.drawn.out.number(flags);
        for (field, text) in [
            (Field::BeatTitle, &what.title),
            (Field::Say, &what.say),
            (Field::Notes, &what.notes),
            (Field::Question, &what.question),
        ] {
            if !text.is_empty() {
                self.about(field, 0);
                self.drawn.out.text(text);
            }
        }
        if !what.edits.is_empty() {
            self.about(Field::Edits, 0);
            self.drawn.out.count(what.edits.len());
            what.edits.iter().for_each(|it| self.edit(it));
        }
        if !what.runs.is_empty() {
            self.about(Field::Runs, 0);
            self.drawn.out.count(what.runs.len());
            for it in &what.runs {
                self.about(Field::Runs, 1);
                self.told(self.calls.get(&it.call).copied(), it.call.number());
                self.about(Field::RunExpected, 0);
                match &it.expected {
                    None => self.drawn.out.number(run::NOTHING_EXPECTED),
                    Some(Expected::Allowed) => self.drawn.out.number(run::ALLOWED),
                    Some(Expected::Denied(code)) => {
                        self.drawn.out.number(run::DENIED);
                        self.about(Field::DenialCode, 0);
                        self.drawn.out.text(code);
                    }
                }
            }
        }
        let called = what
            .runs
            .first()
            .and_then(|it| self.drawn.diagram.call(it.call));
        let called = called.map(|it| [it.what.caller, it.what.target.node()]);
        for (field, nodes) in [
            (Field::Camera, &what.camera),
            (Field::Emphasis, &what.emphasis),
        ] {
            if !nodes.is_empty() {
                self.about(field, 0);
                self.drawn.out.count(nodes.len());
                self.about(field, 1);
                nodes.iter().for_each(|it| self.shown(*it, called));
            }
        }
        self.about(Field::Compare, 0);
        for node in what.compare.iter().flatten() {
            self.node(*node);
        }
        if !what.goals.is_empty() {
            self.about(Field::Goals, 0);
            self.drawn.out.count(what.goals.len());
            for goal in &what.goals {
                self.drawn.out.text(&file::goal_to_json(goal));
            }
        }
        if let Some(exhibit) = &what.shows {
            self.about(Field::Exhibit, 0);
            self.drawn.out.text(&file::exhibit_to_json(exhibit));
        }
    }

    /// Which edit follows, and that numbers are of it.
    fn edit_tag(&mut self, tag: u32) {
        self.about(Field::Edit, self.last_edit);
        self.drawn.out.number(tag);
        self.last_edit = tag;
        self.about(Field::EditSubject, tag);
    }

    fn edit(&mut self, it: &Edit) {
        match it {
            Edit::Several(edits) => {
                self.edit_tag(edit::SEVERAL);
                self.drawn.out.count(edits.len());
                edits.iter().for_each(|it| self.edit(it));
            }
            Edit::Place(new) => {
                self.edit_tag(edit::PLACE);
                let (tag, slug) = node_tag_of_new(new.kind);
                self.drawn.out.number(tag);
                slug.iter().for_each(|slug| self.drawn.out.text(slug));
                self.about(Field::EditName, tag);
                self.drawn.some_text(new.name.as_deref());
                self.about(Field::EditPlace, tag);
                match new.parent {
                    Some(parent) => self.node(parent),
                    None => self.told(None, 0),
                }
                self.drawn.out.signed(new.at.x);
                self.drawn.out.signed(new.at.y);
            }
            Edit::Rename { node, name } => {
                self.of_node(edit::RENAME, *node);
                self.about(Field::EditName, 0);
                self.drawn.out.text(name);
            }
            Edit::MoveNodes(moves) => {
                self.edit_tag(edit::MOVE);
                self.drawn.out.count(moves.len());
                for it in moves {
                    self.node(it.node);
                    self.drawn.out.signed(it.to.x);
                    self.drawn.out.signed(it.to.y);
                }
            }
            Edit::EnableSystemAssigned(node) => self.of_node(edit::ENABLE, *node),
            Edit::DisableSystemAssigned(node) => self.of_node(edit::DISABLE, *node),
            Edit::DisallowKeyAccess(node) => self.of_node(edit::DISALLOW_KEYS, *node),
            Edit::AttachIdentity { host, identity } => {
                self.of_node(edit::ATTACH, *host);
                self.node(*identity);
            }
            Edit::AssignRole {
                principal,
                role,
                scope,
                condition,
            } => {
                self.edit_tag(edit::ASSIGN_ROLE);
                self.scope(*scope);
                let place = self.drawn.principals.get(principal).copied();
                self.about(Field::AssignedPrincipal, 1);
                self.told(place, principal.number());
                self.about(Field::AssignedRole, self.drawn.kind_of_scope(*scope));
                let code = code_of(ROLES, role);
                self.drawn.out.number(code);
                if code == 0 {
                    self.drawn.out.wide(role.as_u128());
                }
                self.about(Field::Condition, 1);
                self.drawn.some_text(condition.as_deref());
            }
            Edit::RegenerateKey { node, slot } => {
                self.of_node(edit::REGENERATE_KEY, *node);
                self.drawn.out.count(slot.place());
            }
            Edit::AddCall(what) if is_usual(what) => {
                self.of_node(edit::ADD_USUAL_CALL, what.caller);
                self.scope(what.target);
                let slug = what.operation.slug();
                let kind = self.drawn.kind_of_scope(what.target);
                self.about(Field::CallOperation, kind);
                self.drawn.slug(code_of(OPERATIONS, &slug), slug);
                self.about(Field::CallName, 1);
                self.drawn.out.text(&what.name);
            }
            Edit::Delete(subjects) => {
                self.edit_tag(edit::DELETE);
                self.drawn.out.count(subjects.len());
                subjects.iter().for_each(|it| self.subject(*it));
            }
            // What is rarer stands there as in a file.
            other => {
                self.edit_tag(edit::AS_IN_A_FILE);
                self.about(Field::EditAsInAFile, 0);
                self.drawn.out.text(&file::edit_to_json(other));
            }
        }
    }

    fn subject(&mut self, it: Subject) {
        let (kind, numbers) = file::words_of_subject(it);
        let code = code_of(subject::KINDS, &kind);
        self.about(Field::EditSubject, edit::DELETE);
        self.drawn.out.number(code);
        self.about(Field::EditSubject, 100 + code);
        numbers.into_iter().for_each(|it| self.told(None, it));
    }

    fn of_node(&mut self, tag: u32, node: NodeId) {
        self.edit_tag(tag);
        self.node(node);
    }

    fn node(&mut self, node: NodeId) {
        self.told(self.drawn.nodes.get(&node).copied(), node.number());
    }

    /// Who makes the first call of the beat is 0, what it goes to 1; of others the
    /// number follows.
    fn shown(&mut self, node: NodeId, called: Option<[NodeId; 2]>) {
        let place = called.and_then(|called| called.iter().position(|it| *it == node));
        self.drawn.out.count(place.unwrap_or(2));
        if place.is_none() {
            self.node(node);
        }
    }

    /// A scope that is drawn, or 0 and its numbers.
    fn scope(&mut self, scope: Scope) {
        match self.drawn.place_of_scope(scope) {
            Some(place) => self.drawn.out.number(place.saturating_add(1)),
            None => {
                self.drawn.out.number(0);
                self.node(scope.node());
                self.told(None, scope.part().map_or(0, |part| part.number()));
            }
        }
    }

    /// What is drawn from the beginning: its place from 1, doubled. What a beat makes:
    /// its place among what that makes, doubled and one, and how far away the beat is.
    /// Else 0 and the number.
    fn told(&mut self, place: Option<u32>, number: u32) {
        let out = &mut self.drawn.out;
        match (place, made_by(number)) {
            (Some(place), _) => out.number(place.saturating_add(1).saturating_mul(2)),
            (None, Some((beat, place))) => {
                out.number(place * 2 + 1);
                out.signed(beat.wrapping_sub(self.beat).cast_signed());
            }
            (None, None) => {
                out.number(0);
                out.number(number);
            }
        }
    }
}

/// Whether a call goes out with the usual credential of a managed identity, to the
/// usual audience.
fn is_usual(what: &NewCall) -> bool {
    what.credential == Credential::ManagedIdentity(IdentityChoice::Unnamed)
        && what.audience.is_none()
}
