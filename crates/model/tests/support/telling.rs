//! A small builder of stories: what is done before the first beat is drawn from the
//! beginning, what is done after it is recorded, as the app records it.

use vouchsafe_model::azure::{BuiltInRole, Operation, ResourceKind};
use vouchsafe_model::diagram::{
    BeatId, CallId, Credential, Diagram, Edit, IdentityChoice, NewBeat, NewCall, NewNode,
    NewNodeKind, NodeId, PartId, PrincipalId, Scope, Subject, WorldPoint,
};
use vouchsafe_model::story::{record, stage};

/// A story that is being written.
pub(crate) struct Telling {
    /// The document.
    pub(crate) diagram: Diagram,
    beat: Option<BeatId>,
}

impl Telling {
    pub(crate) fn new(title: &str) -> Self {
        let mut telling = Self {
            diagram: Diagram::new(),
            beat: None,
        };
        telling.edit(Edit::SetTitle(title.to_owned()));
        telling
    }

    /// Begins a beat, after all others.
    #[track_caller]
    pub(crate) fn beat(&mut self, title: &str, say: &str) -> BeatId {
        let place = self.diagram.story().map_or(0, |story| story.beats.len());
        let what = NewBeat {
            title: title.to_owned(),
            say: say.to_owned(),
            ..NewBeat::default()
        };
        self.document(Edit::AddBeat { place, what });
        let beat = self.diagram.story().expect("a story").beats[place].id;
        self.beat = Some(beat);
        beat
    }

    /// Changes the beat under way.
    #[track_caller]
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut NewBeat)) {
        let beat = self.beat.expect("a beat was begun");
        let story = self.diagram.story().expect("a story");
        let mut what = story.beat(beat).expect("the beat").what.clone();
        change(&mut what);
        self.document(Edit::ChangeBeat { beat, what });
    }

    /// Does something to the drawing, at the beat under way or before all of them.
    #[track_caller]
    pub(crate) fn edit(&mut self, edit: Edit) -> Vec<Subject> {
        match self.beat {
            None => self.document(edit),
            Some(beat) => {
                let recorded = record(&self.diagram, beat, &edit)
                    .unwrap_or_else(|error| panic!("{error}: {edit:?}"));
                let what = recorded.what;
                self.document(Edit::ChangeBeat { beat, what });
                recorded.applied.created
            }
        }
    }

    #[track_caller]
    fn document(&mut self, edit: Edit) -> Vec<Subject> {
        match self.diagram.apply(&edit) {
            Ok(applied) => applied.created,
            Err(error) => panic!("{error}: {edit:?}"),
        }
    }

    /// The drawing at the beat under way.
    pub(crate) fn now(&self) -> Diagram {
        let place = self
            .beat
            .and_then(|beat| self.diagram.story()?.place_of(beat));
        match place {
            None => self.diagram.clone(),
            Some(place) => stage(&self.diagram, place).diagram,
        }
    }

    #[track_caller]
    pub(crate) fn place(
        &mut self,
        kind: NewNodeKind,
        name: &str,
        parent: Option<NodeId>,
        (x, y): (i32, i32),
    ) -> NodeId {
        let created = self.edit(Edit::Place(NewNode {
            kind,
            name: Some(name.to_owned()),
            parent,
            at: WorldPoint { x, y },
        }));
        created
            .iter()
            .find_map(|subject| match subject {
                Subject::Node(node) => Some(*node),
                _ => None,
            })
            .expect("a node was made")
    }

    #[track_caller]
    pub(crate) fn resource(
        &mut self,
        slug: &str,
        name: &str,
        parent: Option<NodeId>,
        at: (i32, i32),
    ) -> NodeId {
        let kind = NewNodeKind::Resource(ResourceKind::named(slug));
        self.place(kind, name, parent, at)
    }

    /// The first part of a resource, as it is made with it.
    #[track_caller]
    pub(crate) fn part(&self, node: NodeId) -> Scope {
        let now = self.now();
        let resource = now.node(node).and_then(|node| node.resource());
        let part: PartId = resource.expect("a resource").parts[0].id;
        Scope::Part(node, part)
    }

    #[track_caller]
    pub(crate) fn enable(&mut self, host: NodeId) -> PrincipalId {
        self.edit(Edit::EnableSystemAssigned(host));
        let now = self.now();
        let resource = now.node(host).and_then(|node| node.resource());
        let identity = resource.and_then(|resource| resource.system_assigned);
        identity.expect("the identity is enabled")
    }

    #[track_caller]
    pub(crate) fn assign(&mut self, principal: PrincipalId, role: &str, scope: Scope) {
        let role = BuiltInRole::by_name(role).expect("a built-in role").id;
        self.edit(Edit::AssignRole {
            principal,
            role,
            scope,
            condition: None,
        });
    }

    /// A call with the identity that the host picks, or with this credential.
    #[track_caller]
    pub(crate) fn call(
        &mut self,
        caller: NodeId,
        operation: &str,
        target: Scope,
        credential: Option<Credential>,
    ) -> CallId {
        let created = self.edit(Edit::AddCall(NewCall {
            name: String::new(),
            caller,
            target,
            operation: operation.parse::<Operation>().expect("an operation"),
            credential: credential.unwrap_or(Credential::ManagedIdentity(IdentityChoice::Unnamed)),
            audience: None,
        }));
        created
            .iter()
            .find_map(|subject| match subject {
                Subject::Call(call) => Some(*call),
                _ => None,
            })
            .expect("a call was made")
    }
}
