//! What belongs to whom, in two lists instead of one for each owner.

/// Numbers that belong to owners, who are numbers, too.
#[derive(Clone, Debug, Default)]
pub(in crate::access) struct Grouped {
    /// For each owner: where its items begin. One more says where the last ends.
    starts: Vec<usize>,
    items: Vec<usize>,
}

impl Grouped {
    /// Items with their owners. The items of one keep their order; an owner that
    /// is not below `owners` is left out.
    pub(in crate::access) fn of(
        owners: usize,
        belongings: impl Iterator<Item = (usize, usize)> + Clone,
    ) -> Self {
        let mut starts = vec![0; owners + 1];
        for (owner, _) in belongings.clone() {
            if let Some(next) = starts.get_mut(owner + 1) {
                *next += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut items = vec![0; sum];
        let mut free = starts.clone();
        for (owner, item) in belongings.filter(|(owner, _)| *owner < owners) {
            if let Some(at) = free.get_mut(owner) {
                if let Some(slot) = items.get_mut(*at) {
                    *slot = item;
                }
                *at += 1;
            }
        }
        Self { starts, items }
    }

    /// What belongs to this one.
    pub(in crate::access) fn of_owner(&self, owner: usize) -> &[usize] {
        let starts = (self.starts.get(owner), self.starts.get(owner + 1));
        match starts {
            (Some(start), Some(end)) => self.items.get(*start..*end).unwrap_or_default(),
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_owner_has_its_own_in_the_order_in_which_they_came() {
        let pairs = [(2, 20), (0, 1), (2, 21), (0, 2), (9, 90)];
        let grouped = Grouped::of(4, pairs.into_iter());
        let all: Vec<&[usize]> = (0..5).map(|owner| grouped.of_owner(owner)).collect();
        assert_eq!(all, [&[1, 2][..], &[], &[20, 21], &[], &[]]);
    }
}
