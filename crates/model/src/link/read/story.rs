//! Numbers and texts as the story.

use std::rc::Rc;

use super::{DiagramReader, Layout, Result};
use crate::diagram::{
    Beat, BeatId, Call, CallId, Credential, Edit, Expected, Goal, IdentityChoice, Move, NewBeat,
    NewCall, NewNode, NewNodeKind, NodeId, NodeKind, PartId, PrincipalId, Run, Scope, Story,
    Subject, WorldPoint, file, limits,
};
use crate::link::LinkError;
use crate::link::codes::{OPERATIONS, name_of};
use crate::link::story::{beat, edit, run, subject};
use crate::link::wire::Field;

impl DiagramReader<'_> {
    pub(super) fn story(&mut self, calls: &[Call]) -> Result<Story> {
        self.calls = calls
            .iter()
            .map(|it| (it.id, [it.what.caller, it.what.target.node()]))
            .collect();
        self.numbers.about(Field::About, 0);
        let about = self.numbers.text()?;
        self.numbers.about(Field::Beats, 0);
        let next_beat = self.numbers.number()?;
        let count = self.numbers.count()?;
        if count > limits::MAX_BEATS {
            return Err(LinkError::TooLarge);
        }
        let mut usual = 0_u32;
        let mut beats = Vec::with_capacity(count);
        for _ in 0..count {
            self.numbers.about(Field::Beats, 1);
            let number = usual.wrapping_add(self.numbers.signed()?.cast_unsigned());
            usual = number.wrapping_add(1);
            self.beat = number;
            beats.push(Rc::new(Beat {
                id: BeatId::new(number),
                what: self.beat()?,
            }));
        }
        Ok(Story {
            about,
            beats,
            next_beat,
        })
    }

    fn beat(&mut self) -> Result<NewBeat> {
        self.numbers.about(Field::BeatParts, 0);
        let flags = self.numbers.number()?;
        if flags & !beat::ALL != 0 {
            return Err(LinkError::MadeByNewer);
        }
        let has = |flag| flags & flag != 0;
        let mut what = NewBeat::default();
        for (flag, field, text) in [
            (beat::TITLE, Field::BeatTitle, &mut what.title),
            (beat::SAY, Field::Say, &mut what.say),
            (beat::NOTES, Field::Notes, &mut what.notes),
            (beat::QUESTION, Field::Question, &mut what.question),
        ] {
            if has(flag) {
                self.numbers.about(field, 0);
                *text = self.numbers.text()?;
            }
        }
        if has(beat::EDITS) {
            self.numbers.about(Field::Edits, 0);
            what.edits = self.several(|reader| reader.edit(limits::MAX_EDIT_DEPTH))?;
        }
        if has(beat::RUNS) {
            self.numbers.about(Field::Runs, 0);
            what.runs = self.several(Self::run)?;
        }
        if has(beat::CAMERA) {
            what.camera = self.shown(Field::Camera, &what.runs)?;
        }
        if has(beat::EMPHASIS) {
            what.emphasis = self.shown(Field::Emphasis, &what.runs)?;
        }
        self.numbers.about(Field::Compare, 0);
        if has(beat::COMPARE) {
            what.compare = Some([self.told_node()?, self.told_node()?]);
        }
        if has(beat::GOALS) {
            self.numbers.about(Field::Goals, 0);
            what.goals = self.several(Self::goal)?;
        }
        if has(beat::SHOWS) {
            self.numbers.about(Field::Exhibit, 0);
            let text = self.numbers.text()?;
            let exhibit = file::exhibit_from_json(&text);
            what.shows = Some(exhibit.ok_or_else(|| not_known(&text))?);
        }
        Ok(what)
    }

    fn several<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        (0..self.numbers.count()?).map(|_| read(self)).collect()
    }

    fn shown(&mut self, field: Field, runs: &[Run]) -> Result<Vec<NodeId>> {
        let called = runs.first().and_then(|run| {
            let mut calls = self.calls.iter();
            calls.find(|(call, _)| *call == run.call)
        });
        let called = called.map(|(_, nodes)| *nodes);
        self.numbers.about(field, 0);
        let count = self.numbers.count()?;
        self.numbers.about(field, 1);
        (0..count)
            .map(|_| {
                if self.layout == Layout::First {
                    return self.told_node();
                }
                match self.numbers.number()? {
                    2 => self.told_node(),
                    place => {
                        let node = called.and_then(|nodes| nodes.get(place as usize).copied());
                        node.ok_or(LinkError::Damaged)
                    }
                }
            })
            .collect()
    }

    fn run(&mut self) -> Result<Run> {
        self.numbers.about(Field::Runs, 1);
        let call = self.told(|it, place| Some(it.calls.get(place)?.0.number()))?;
        self.numbers.about(Field::RunExpected, 0);
        Ok(Run {
            call: CallId::new(call),
            expected: match self.numbers.number()? {
                run::NOTHING_EXPECTED => None,
                run::ALLOWED => Some(Expected::Allowed),
                run::DENIED => {
                    self.numbers.about(Field::DenialCode, 0);
                    Some(Expected::Denied(self.numbers.text()?))
                }
                _ => return Err(LinkError::MadeByNewer),
            },
        })
    }

    fn goal(&mut self) -> Result<Goal> {
        let text = self.numbers.text()?;
        file::goal_from_json(&text).ok_or_else(|| not_known(&text))
    }

    fn edit(&mut self, depth: usize) -> Result<Edit> {
        let depth = depth.checked_sub(1).ok_or(LinkError::Damaged)?;
        self.numbers.about(Field::Edit, self.last_edit);
        let tag = self.numbers.number()?;
        self.last_edit = tag;
        self.numbers.about(Field::EditSubject, tag);
        Ok(match tag {
            edit::AS_IN_A_FILE => {
                self.numbers.about(Field::EditAsInAFile, 0);
                let text = self.numbers.text()?;
                file::edit_from_json(&text).ok_or_else(|| not_known(&text))?
            }
            edit::SEVERAL => Edit::Several(self.several(|reader| reader.edit(depth))?),
            edit::PLACE => Edit::Place(self.new_node()?),
            edit::RENAME => {
                let node = self.told_node()?;
                self.numbers.about(Field::EditName, 0);
                Edit::Rename {
                    node,
                    name: self.numbers.text()?,
                }
            }
            edit::MOVE => Edit::MoveNodes(self.several(|reader| {
                Ok(Move {
                    node: reader.told_node()?,
                    to: reader.told_point()?,
                })
            })?),
            edit::ENABLE => Edit::EnableSystemAssigned(self.told_node()?),
            edit::DISABLE => Edit::DisableSystemAssigned(self.told_node()?),
            edit::DISALLOW_KEYS => Edit::DisallowKeyAccess(self.told_node()?),
            edit::ATTACH => Edit::AttachIdentity {
                host: self.told_node()?,
                identity: self.told_node()?,
            },
            edit::ASSIGN_ROLE => self.told_grant()?,
            edit::REGENERATE_KEY => Edit::RegenerateKey {
                node: self.told_node()?,
                slot: self.slot()?,
            },
            edit::ADD_USUAL_CALL => self.told_request()?,
            edit::DELETE => Edit::Delete(self.several(Self::told_subject)?),
            _ => return Err(LinkError::MadeByNewer),
        })
    }

    fn told_grant(&mut self) -> Result<Edit> {
        let (principal, role, scope);
        if self.layout == Layout::First {
            principal = self.told_principal()?;
            role = self.role()?;
            scope = self.told_scope()?;
        } else {
            scope = self.told_scope()?;
            self.numbers.about(Field::AssignedPrincipal, 1);
            principal = self.told_principal()?;
            self.numbers
                .about(Field::AssignedRole, self.kind_of_scope(scope));
            role = self.role()?;
        }
        self.numbers.about(Field::Condition, 1);
        Ok(Edit::AssignRole {
            principal,
            role,
            scope,
            condition: self.some_text()?,
        })
    }

    fn told_request(&mut self) -> Result<Edit> {
        let caller = self.told_node()?;
        let (code, operation, target);
        if self.layout == Layout::First {
            code = self.numbers.number()?;
            operation = self.named(OPERATIONS, code)?;
            target = self.told_scope()?;
        } else {
            target = self.told_scope()?;
            self.numbers
                .about(Field::CallOperation, self.kind_of_scope(target));
            code = self.numbers.number()?;
            operation = self.named(OPERATIONS, code)?;
        }
        self.numbers.about(Field::CallName, 1);
        Ok(Edit::AddCall(NewCall {
            caller,
            operation,
            target,
            name: self.numbers.text()?,
            credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
            audience: None,
        }))
    }

    fn new_node(&mut self) -> Result<NewNode> {
        let tag = self.numbers.number()?;
        let kind = match self.node_kind(tag)? {
            NodeKind::Tenant => return Err(LinkError::Damaged),
            NodeKind::ManagementGroup { .. } => NewNodeKind::ManagementGroup,
            NodeKind::Subscription { .. } => NewNodeKind::Subscription,
            NodeKind::ResourceGroup { .. } => NewNodeKind::ResourceGroup,
            NodeKind::Resource(resource) => NewNodeKind::Resource(resource.kind),
            NodeKind::UserAssignedIdentity => NewNodeKind::UserAssignedIdentity,
            NodeKind::ServicePrincipal { .. } => NewNodeKind::ServicePrincipal,
            NodeKind::User => NewNodeKind::User,
            NodeKind::Group { .. } => NewNodeKind::Group,
            NodeKind::Note { .. } => NewNodeKind::Note,
        };
        self.numbers.about(Field::EditName, tag);
        let name = self.some_text()?;
        self.numbers.about(Field::EditPlace, tag);
        Ok(NewNode {
            kind,
            name,
            parent: match self.told_node()?.number() {
                0 => None,
                number => Some(NodeId::new(number)),
            },
            at: self.told_point()?,
        })
    }

    fn told_subject(&mut self) -> Result<Subject> {
        self.numbers.about(Field::EditSubject, edit::DELETE);
        let code = self.numbers.number()?;
        let kind = name_of(subject::KINDS, code).ok_or(LinkError::MadeByNewer)?;
        self.numbers.about(Field::EditSubject, 100 + code);
        let mut numbers = vec![self.told_number()?];
        if subject::OF_TWO.contains(&kind) {
            numbers.push(self.told_number()?);
        }
        file::subject_of_words(kind, &numbers).ok_or(LinkError::Damaged)
    }

    fn told_scope(&mut self) -> Result<Scope> {
        if self.layout == Layout::Second
            && let Some(place) = self.numbers.number()?.checked_sub(1)
        {
            return self.scope_at(place as usize).ok_or(LinkError::Damaged);
        }
        let node = self.told_node()?;
        Ok(match self.told_number()? {
            0 => Scope::Node(node),
            part => Scope::Part(node, PartId::new(part)),
        })
    }

    fn told_point(&mut self) -> Result<WorldPoint> {
        Ok(WorldPoint {
            x: self.numbers.signed()?,
            y: self.numbers.signed()?,
        })
    }

    fn told_node(&mut self) -> Result<NodeId> {
        self.told(|it, place| Some(it.nodes.get(place)?.id.number()))
            .map(NodeId::new)
    }

    fn told_principal(&mut self) -> Result<PrincipalId> {
        self.told(|it, place| Some(it.principals.get(place)?.number()))
            .map(PrincipalId::new)
    }

    fn told_number(&mut self) -> Result<u32> {
        self.told(|_, _| None)
    }

    /// A number that stands for something that is drawn from the beginning, whose
    /// place `drawn` knows, or for what a beat makes.
    fn told(&mut self, drawn: impl Fn(&Self, usize) -> Option<u32>) -> Result<u32> {
        let number = self.numbers.number()?;
        if number & 1 == 0 {
            return match (self.layout, (number / 2).checked_sub(1)) {
                (Layout::First, _) => Ok(number / 2),
                (Layout::Second, None) => self.numbers.number(),
                (Layout::Second, Some(place)) => {
                    drawn(self, place as usize).ok_or(LinkError::Damaged)
                }
            };
        }
        let beat = match self.layout {
            Layout::First => self.numbers.number()?,
            Layout::Second => {
                let distance = self.numbers.signed()?;
                self.beat.wrapping_add(distance.cast_unsigned())
            }
        };
        if beat > BeatId::MAX {
            return Err(LinkError::Damaged);
        }
        let numbers = BeatId::new(beat).numbers();
        let told = numbers.start.checked_add(number / 2);
        told.filter(|told| numbers.contains(told))
            .ok_or(LinkError::Damaged)
    }
}

/// What stands there as in a file was written by a version that knew more.
fn not_known(text: &str) -> LinkError {
    LinkError::NotKnown(text.chars().take(40).collect())
}
