//! Numbers and texts as the story.

use std::rc::Rc;

use super::{DiagramReader, Result};
use crate::diagram::{
    Beat, BeatId, CallId, Credential, Edit, Expected, Goal, IdentityChoice, Move, NewBeat, NewCall,
    NewNode, NewNodeKind, NodeId, NodeKind, PartId, PrincipalId, Run, Scope, Story, Subject,
    WorldPoint, file, limits,
};
use crate::link::LinkError;
use crate::link::v1::codes::{OPERATIONS, name_of};
use crate::link::v1::story::{beat, edit, run, subject};

impl DiagramReader<'_> {
    pub(super) fn story(&mut self) -> Result<Story> {
        let about = self.numbers.text()?;
        let next_beat = self.numbers.number()?;
        let count = self.numbers.count()?;
        if count > limits::MAX_BEATS {
            return Err(LinkError::TooLarge);
        }
        let mut usual = 0_u32;
        let mut beats = Vec::with_capacity(count);
        for _ in 0..count {
            let number = usual.wrapping_add(self.numbers.signed()?.cast_unsigned());
            usual = number.wrapping_add(1);
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
        let flags = self.numbers.number()?;
        if flags & !beat::ALL != 0 {
            return Err(LinkError::MadeByNewer);
        }
        let has = |flag| flags & flag != 0;
        let mut what = NewBeat::default();
        for (flag, text) in [
            (beat::TITLE, &mut what.title),
            (beat::SAY, &mut what.say),
            (beat::NOTES, &mut what.notes),
            (beat::QUESTION, &mut what.question),
        ] {
            if has(flag) {
                *text = self.numbers.text()?;
            }
        }
        if has(beat::EDITS) {
            what.edits = self.several(|reader| reader.edit(limits::MAX_EDIT_DEPTH))?;
        }
        if has(beat::RUNS) {
            what.runs = self.several(Self::run)?;
        }
        if has(beat::CAMERA) {
            what.camera = self.several(Self::told_node)?;
        }
        if has(beat::EMPHASIS) {
            what.emphasis = self.several(Self::told_node)?;
        }
        if has(beat::COMPARE) {
            what.compare = Some([self.told_node()?, self.told_node()?]);
        }
        if has(beat::GOALS) {
            what.goals = self.several(Self::goal)?;
        }
        if has(beat::SHOWS) {
            let text = self.numbers.text()?;
            let exhibit = file::exhibit_from_json(&text);
            what.shows = Some(exhibit.ok_or_else(|| not_known(&text))?);
        }
        Ok(what)
    }

    fn several<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        (0..self.numbers.count()?).map(|_| read(self)).collect()
    }

    fn run(&mut self) -> Result<Run> {
        Ok(Run {
            call: CallId::new(self.told_number()?),
            expected: match self.numbers.number()? {
                run::NOTHING_EXPECTED => None,
                run::ALLOWED => Some(Expected::Allowed),
                run::DENIED => Some(Expected::Denied(self.numbers.text()?)),
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
        Ok(match self.numbers.number()? {
            edit::AS_IN_A_FILE => {
                let text = self.numbers.text()?;
                file::edit_from_json(&text).ok_or_else(|| not_known(&text))?
            }
            edit::SEVERAL => Edit::Several(self.several(|reader| reader.edit(depth))?),
            edit::PLACE => Edit::Place(self.new_node()?),
            edit::RENAME => Edit::Rename {
                node: self.told_node()?,
                name: self.numbers.text()?,
            },
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
            edit::ASSIGN_ROLE => Edit::AssignRole {
                principal: PrincipalId::new(self.told_number()?),
                role: self.role()?,
                scope: self.told_scope()?,
                condition: self.some_text()?,
            },
            edit::REGENERATE_KEY => Edit::RegenerateKey {
                node: self.told_node()?,
                slot: self.slot()?,
            },
            edit::ADD_USUAL_CALL => {
                let caller = self.told_node()?;
                let code = self.numbers.number()?;
                Edit::AddCall(NewCall {
                    caller,
                    operation: self.named(OPERATIONS, code)?,
                    target: self.told_scope()?,
                    name: self.numbers.text()?,
                    credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
                    audience: None,
                })
            }
            edit::DELETE => Edit::Delete(self.several(Self::told_subject)?),
            _ => return Err(LinkError::MadeByNewer),
        })
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
        Ok(NewNode {
            kind,
            name: self.some_text()?,
            parent: match self.told_number()? {
                0 => None,
                number => Some(NodeId::new(number)),
            },
            at: self.told_point()?,
        })
    }

    fn told_subject(&mut self) -> Result<Subject> {
        let code = self.numbers.number()?;
        let kind = name_of(subject::KINDS, code).ok_or(LinkError::MadeByNewer)?;
        let mut numbers = vec![self.told_number()?];
        if subject::OF_TWO.contains(&kind) {
            numbers.push(self.told_number()?);
        }
        file::subject_of_words(kind, &numbers).ok_or(LinkError::Damaged)
    }

    fn told_scope(&mut self) -> Result<Scope> {
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
        self.told_number().map(NodeId::new)
    }

    fn told_number(&mut self) -> Result<u32> {
        let number = self.numbers.number()?;
        if number & 1 == 0 {
            return Ok(number / 2);
        }
        let beat = self.numbers.number()?;
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
