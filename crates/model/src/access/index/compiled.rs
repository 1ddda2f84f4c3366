//! Permissions with their patterns as numbers of the catalog.

use super::catalog::Catalog;
use crate::access::estate::{PermissionBlock, Plane};
use crate::access::pattern::Patterns;

/// The permission blocks of a role or of a deny assignment.
#[derive(Debug)]
pub(in crate::access) struct Compiled {
    blocks: Vec<Block>,
}

#[derive(Debug)]
struct Block {
    control: Lists,
    data: Lists,
}

#[derive(Debug)]
pub(in crate::access) struct Lists {
    /// By number: the patterns and, of each, its first place as written.
    pub(in crate::access) included: Vec<(u32, usize)>,
    /// By number.
    pub(in crate::access) excluded: Vec<u32>,
}

impl Compiled {
    pub(super) fn of<'e>(blocks: &'e [PermissionBlock<'_>], catalog: &mut Catalog<'e>) -> Self {
        let blocks = blocks.iter().map(|block| Block {
            control: Lists::of(block.on(Plane::Control), catalog),
            data: Lists::of(block.on(Plane::Data), catalog),
        });
        Self {
            blocks: blocks.collect(),
        }
    }

    /// What each block says on a plane, in order.
    pub(in crate::access) fn on(&self, plane: Plane) -> impl Iterator<Item = &Lists> {
        self.blocks.iter().map(move |block| match plane {
            Plane::Control => &block.control,
            Plane::Data => &block.data,
        })
    }

    /// The blocks that cover an action on a plane, given the patterns that fit
    /// it; of each, its number and the place of the first pattern that does.
    pub(in crate::access) fn covering(
        &self,
        fitting: &[u32],
        plane: Plane,
    ) -> impl Iterator<Item = (usize, usize)> {
        self.on(plane)
            .enumerate()
            .filter_map(move |(block, lists)| Some((block, lists.covers(fitting)?)))
    }
}

impl Lists {
    fn of<'e>(
        (included, excluded): (&'e Patterns<'_>, &'e Patterns<'_>),
        catalog: &mut Catalog<'e>,
    ) -> Self {
        let included = included.iter().enumerate();
        let mut included: Vec<(u32, usize)> = included
            .map(|(place, pattern)| (catalog.number(pattern), place))
            .collect();
        included.sort_unstable();
        included.dedup_by_key(|(pattern, _)| *pattern);
        let mut excluded: Vec<u32> = excluded.iter().map(|it| catalog.number(it)).collect();
        excluded.sort_unstable();
        Self { included, excluded }
    }

    fn covers(&self, fitting: &[u32]) -> Option<usize> {
        let place = fitting.iter().filter_map(|pattern| {
            let at = self
                .included
                .binary_search_by_key(pattern, |(included, _)| *included);
            Some(self.included.get(at.ok()?)?.1)
        });
        let place = place.min()?;
        let is_excluded = fitting
            .iter()
            .any(|pattern| self.excluded.binary_search(pattern).is_ok());
        (!is_excluded).then_some(place)
    }
}
