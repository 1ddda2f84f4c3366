//! What is chosen from, whatever the edit.

use vouchsafe_model::diagram::{
    Diagram, Node, NodeId, PartId, PrincipalId, Scope, Size, WorldPoint,
};

use super::Seed;

/// Numbers, and the diagram that they choose from.
pub(super) struct Choices<'a> {
    pub(super) diagram: &'a Diagram,
    seed: Seed,
    next: usize,
}

const NAMES: [&str; 10] = [
    "web",
    "rg-web",
    "contosostore",
    "Ünï-cödé",
    "a",
    "",
    " x",
    "web-2",
    "x\u{0}y",
    "payroll",
];

impl<'a> Choices<'a> {
    pub(super) fn new(diagram: &'a Diagram, seed: Seed) -> Self {
        Self {
            diagram,
            seed,
            next: 1,
        }
    }

    /// The next number of the seed, different each time it comes round.
    pub(super) fn number(&mut self) -> usize {
        let round = (self.next / self.seed.len()) as u16;
        let number = self.seed[self.next % self.seed.len()].wrapping_mul(2 * round + 1);
        self.next += 1;
        usize::from(number)
    }

    pub(super) fn is(&mut self, one_in: usize) -> bool {
        self.number().is_multiple_of(one_in)
    }

    pub(super) fn one<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        let number = self.number();
        (!from.is_empty()).then(|| from[number % from.len()].clone())
    }

    pub(super) fn id(&mut self) -> u32 {
        (1 + self.number() % self.diagram.next_id() as usize) as u32
    }

    pub(super) fn name(&mut self) -> String {
        let name = self.one(&NAMES).unwrap().to_owned();
        let number = self.number();
        if self.is(3) {
            name
        } else {
            format!("{name}{number}")
        }
    }

    /// A node that fits, most of the time; any number at other times.
    pub(super) fn node(&mut self, fits: impl Fn(&Node) -> bool) -> NodeId {
        let ids: Vec<NodeId> = self
            .diagram
            .nodes()
            .filter(|it| fits(it))
            .map(|it| it.id)
            .collect();
        if !self.is(12)
            && let Some(id) = self.one(&ids)
        {
            return id;
        }
        NodeId::new(self.id())
    }

    pub(super) fn principal(&mut self) -> PrincipalId {
        let ids: Vec<PrincipalId> = self.diagram.principals().map(|it| it.id).collect();
        if !self.is(12)
            && let Some(id) = self.one(&ids)
        {
            return id;
        }
        PrincipalId::new(self.id())
    }

    pub(super) fn part_of(&mut self, node: NodeId) -> PartId {
        let resource = self.diagram.node(node).and_then(|it| it.resource());
        let ids: Vec<PartId> = resource
            .into_iter()
            .flat_map(|it| &it.parts)
            .map(|it| it.id)
            .collect();
        match self.one(&ids) {
            Some(id) if !self.is(20) => id,
            _ => PartId::new(self.id()),
        }
    }

    pub(super) fn scope(&mut self) -> Scope {
        let node = self.node(|node| node.is_scope());
        let has_parts = self
            .diagram
            .node(node)
            .and_then(|it| it.resource())
            .is_some_and(|it| !it.parts.is_empty());
        if has_parts && !self.is(3) {
            return Scope::Part(node, self.part_of(node));
        }
        Scope::Node(node)
    }

    pub(super) fn point(&mut self) -> WorldPoint {
        let scale = if self.is(40) { 100 } else { 1 };
        let mut length = || (self.number() % 40_000) as i32 * scale - 20_000;
        WorldPoint {
            x: length(),
            y: length(),
        }
    }

    pub(super) fn size(&mut self) -> Size {
        let mut length = || (self.number() % 1000) as i32 + 20;
        Size {
            width: length(),
            height: length(),
        }
    }

    pub(super) fn text(&mut self) -> Option<String> {
        if self.is(2) { Some(self.name()) } else { None }
    }
}
