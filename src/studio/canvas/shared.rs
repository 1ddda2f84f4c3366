//! What has changed? Views behind pointers, compared by pointer: what the layout did not touch is not drawn again.

use std::ops::Deref;
use std::rc::Rc;

/// A view of a node or line that equals another only if it is the same object.
#[derive(Debug)]
pub(super) struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// The object itself.
    pub(super) fn rc(&self) -> Rc<T> {
        self.0.clone()
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> From<&Rc<T>> for Shared<T> {
    fn from(view: &Rc<T>) -> Self {
        Self(view.clone())
    }
}

/// Some views that are drawn together: one comparison of their pointers says that none of them changed.
#[derive(Debug)]
pub(super) struct Group<T>(Rc<[Shared<T>]>);

impl<T> Clone for Group<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Group<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl<T> Deref for Group<T> {
    type Target = [Shared<T>];

    fn deref(&self) -> &[Shared<T>] {
        &self.0
    }
}

/// Sorts views into groups by a number that each keeps for its whole life, so that what comes and goes changes no other
/// group. The order of first appearance is kept.
pub(super) fn groups<'a, T: 'a, K: PartialEq>(
    views: impl IntoIterator<Item = &'a Rc<T>>,
    key: impl Fn(&T) -> K,
) -> Vec<(K, Group<T>)> {
    let mut groups: Vec<(K, Vec<Shared<T>>)> = Vec::new();
    for view in views {
        let key = key(view);
        match groups.last_mut() {
            Some((last, group)) if *last == key => group.push(view.into()),
            _ => groups.push((key, vec![view.into()])),
        }
    }
    groups
        .into_iter()
        .map(|(key, views)| (key, Group(views.into())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_changes_only_when_one_of_its_views_does() {
        let views: Vec<Rc<u32>> = (0..6).map(Rc::new).collect();
        let before = groups(&views, |view| *view / 3);
        assert_eq!(before.len(), 2);
        let mut changed = views.clone();
        changed[4] = Rc::new(4);
        let after = groups(&changed, |view| *view / 3);
        assert!(before[0] == after[0]);
        assert!(before[1] != after[1]);
    }

    #[test]
    fn what_goes_changes_no_other_group() {
        let views: Vec<Rc<u32>> = (0..6).map(Rc::new).collect();
        let before = groups(&views, |view| *view / 3);
        let after = groups(&views[1..], |view| *view / 3);
        assert!(before[0] != after[0]);
        assert!(before[1] == after[1]);
    }
}
