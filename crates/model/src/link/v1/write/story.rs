//! The story as numbers and texts.

use super::{DiagramWriter, node_tag_of_new};
use crate::diagram::{
    Beat, Credential, Edit, Expected, IdentityChoice, NewCall, NodeId, Scope, Story, Subject, file,
};
use crate::link::v1::bytes::Writer;
use crate::link::v1::codes::{OPERATIONS, ROLES, code_of};
use crate::link::v1::story::{beat, edit, made_by, run, subject};

impl DiagramWriter<'_> {
    pub(super) fn story(&mut self, story: &Story) {
        let mut writer = StoryWriter { out: &mut self.out };
        writer.story(story);
    }
}

/// Edits speak of what other beats make, which has no place among what is drawn
/// from the beginning: so they carry numbers.
struct StoryWriter<'a> {
    out: &'a mut Writer,
}

impl StoryWriter<'_> {
    fn story(&mut self, story: &Story) {
        self.out.text(&story.about);
        self.out.number(story.next_beat);
        self.out.count(story.beats.len());
        let mut usual = 0_u32;
        for it in &story.beats {
            let number = it.id.number();
            self.out.signed(number.wrapping_sub(usual).cast_signed());
            usual = number.wrapping_add(1);
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
        self.out.number(flags);
        for text in [&what.title, &what.say, &what.notes, &what.question] {
            if !text.is_empty() {
                self.out.text(text);
            }
        }
        if !what.edits.is_empty() {
            self.out.count(what.edits.len());
            what.edits.iter().for_each(|it| self.edit(it));
        }
        if !what.runs.is_empty() {
            self.out.count(what.runs.len());
            for it in &what.runs {
                self.number(it.call.number());
                match &it.expected {
                    None => self.out.number(run::NOTHING_EXPECTED),
                    Some(Expected::Allowed) => self.out.number(run::ALLOWED),
                    Some(Expected::Denied(code)) => {
                        self.out.number(run::DENIED);
                        self.out.text(code);
                    }
                }
            }
        }
        for nodes in [&what.camera, &what.emphasis] {
            if !nodes.is_empty() {
                self.nodes(nodes);
            }
        }
        for node in what.compare.iter().flatten() {
            self.number(node.number());
        }
        if !what.goals.is_empty() {
            self.out.count(what.goals.len());
            for goal in &what.goals {
                self.out.text(&file::goal_to_json(goal));
            }
        }
        if let Some(exhibit) = &what.shows {
            self.out.text(&file::exhibit_to_json(exhibit));
        }
    }

    fn edit(&mut self, it: &Edit) {
        match it {
            Edit::Several(edits) => {
                self.out.number(edit::SEVERAL);
                self.out.count(edits.len());
                edits.iter().for_each(|it| self.edit(it));
            }
            Edit::Place(new) => {
                self.out.number(edit::PLACE);
                let (tag, slug) = node_tag_of_new(new.kind);
                self.out.number(tag);
                slug.iter().for_each(|slug| self.out.text(slug));
                self.some_text(new.name.as_deref());
                self.node_if_any(new.parent);
                self.out.signed(new.at.x);
                self.out.signed(new.at.y);
            }
            Edit::Rename { node, name } => {
                self.out.number(edit::RENAME);
                self.number(node.number());
                self.out.text(name);
            }
            Edit::MoveNodes(moves) => {
                self.out.number(edit::MOVE);
                self.out.count(moves.len());
                for it in moves {
                    self.number(it.node.number());
                    self.out.signed(it.to.x);
                    self.out.signed(it.to.y);
                }
            }
            Edit::EnableSystemAssigned(node) => self.of_node(edit::ENABLE, *node),
            Edit::DisableSystemAssigned(node) => self.of_node(edit::DISABLE, *node),
            Edit::DisallowKeyAccess(node) => self.of_node(edit::DISALLOW_KEYS, *node),
            Edit::AttachIdentity { host, identity } => {
                self.of_node(edit::ATTACH, *host);
                self.number(identity.number());
            }
            Edit::AssignRole {
                principal,
                role,
                scope,
                condition,
            } => {
                self.out.number(edit::ASSIGN_ROLE);
                self.number(principal.number());
                let code = code_of(ROLES, role);
                self.out.number(code);
                if code == 0 {
                    self.out.wide(role.as_u128());
                }
                self.scope(*scope);
                self.some_text(condition.as_deref());
            }
            Edit::RegenerateKey { node, slot } => {
                self.of_node(edit::REGENERATE_KEY, *node);
                self.out.count(slot.place());
            }
            Edit::AddCall(what) if is_usual(what) => {
                self.of_node(edit::ADD_USUAL_CALL, what.caller);
                let slug = what.operation.slug();
                let code = code_of(OPERATIONS, &slug);
                self.out.number(code);
                if code == 0 {
                    self.out.text(slug);
                }
                self.scope(what.target);
                self.out.text(&what.name);
            }
            Edit::Delete(subjects) => {
                self.out.number(edit::DELETE);
                self.out.count(subjects.len());
                subjects.iter().for_each(|it| self.subject(*it));
            }
            // What is rarer stands there as in a file.
            other => {
                self.out.number(edit::AS_IN_A_FILE);
                self.out.text(&file::edit_to_json(other));
            }
        }
    }

    fn subject(&mut self, it: Subject) {
        let (kind, numbers) = file::words_of_subject(it);
        self.out.number(code_of(subject::KINDS, &kind));
        numbers.into_iter().for_each(|it| self.number(it));
    }

    fn of_node(&mut self, tag: u32, node: NodeId) {
        self.out.number(tag);
        self.number(node.number());
    }

    fn nodes(&mut self, nodes: &[NodeId]) {
        self.out.count(nodes.len());
        nodes.iter().for_each(|it| self.number(it.number()));
    }

    fn scope(&mut self, scope: Scope) {
        self.number(scope.node().number());
        self.number(scope.part().map_or(0, |part| part.number()));
    }

    fn node_if_any(&mut self, node: Option<NodeId>) {
        self.number(node.map_or(0, NodeId::number));
    }

    /// What is drawn from the beginning: twice its number. What a beat makes: its
    /// place among what that makes, doubled and one, and the beat.
    fn number(&mut self, number: u32) {
        match made_by(number) {
            None => self.out.number(number * 2),
            Some((beat, place)) => {
                self.out.number(place * 2 + 1);
                self.out.number(beat);
            }
        }
    }

    fn some_text(&mut self, text: Option<&str>) {
        self.out.number(u32::from(text.is_some()));
        if let Some(text) = text {
            self.out.text(text);
        }
    }
}

/// Whether a call goes out with the usual credential of a managed identity, to the
/// usual audience.
fn is_usual(what: &NewCall) -> bool {
    what.credential == Credential::ManagedIdentity(IdentityChoice::Unnamed)
        && what.audience.is_none()
}
