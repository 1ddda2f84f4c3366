//! What a change of a record means to somebody who looks at the clock.
//!
//! This is the only place that stamps changes: edits know nothing of time.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{Clock, Recent, RecentChange, identities};
use crate::diagram::Diagram;
use crate::diagram::change::{Change, Replaced};
use crate::diagram::federation::FederatedCredential;
use crate::diagram::id::{FederatedCredentialId, NodeId, PrincipalId, RoleAssignmentId};
use crate::diagram::node::{Node, NodeKind, Resource};
use crate::diagram::principal::PrincipalKind;
use crate::diagram::relation::RoleAssignment;

impl Clock {
    /// Stamps changes that were just made.
    pub(in crate::diagram) fn notice(&mut self, changes: &[Change], diagram: &Diagram) {
        // What was assigned on a resource that is elsewhere now counts no more.
        let moved: BTreeSet<NodeId> = changes
            .iter()
            .filter_map(|change| match change {
                Change::Node(it) => {
                    let (was, is) = (it.before.as_ref()?, it.after.as_ref()?);
                    (was.parent != is.parent).then_some(it.id)
                }
                _ => None,
            })
            .collect();
        for change in changes {
            self.notice_one(change, &moved, diagram);
        }
    }

    fn notice_one(&mut self, change: &Change, moved: &BTreeSet<NodeId>, diagram: &Diagram) {
        match change {
            Change::RoleAssignment(it) => self.notice_role(it, moved, diagram),
            Change::Node(it) => {
                self.notice_principals(it);
                self.notice_attachments(it);
                self.notice_members(it);
                self.notice_cluster(it);
                self.notice_references(it, diagram);
                self.notice_secrets(it, diagram);
            }
            Change::DataGrant(it) => self.notice_policy(it, diagram),
            Change::FederatedCredential(it) => self.notice_trust(it),
            Change::Title { .. }
            | Change::NextId { .. }
            | Change::DenyAssignment(_)
            | Change::DatabaseUser(_)
            | Change::Call(_)
            | Change::Assertion(_)
            | Change::Silence(_)
            | Change::RoleDefinition(_)
            | Change::Story { .. }
            | Change::Clock { .. } => {}
        }
    }

    fn notice_role(
        &mut self,
        change: &Replaced<RoleAssignmentId, RoleAssignment>,
        moved: &BTreeSet<NodeId>,
        diagram: &Diagram,
    ) {
        let id = change.id;
        let is_on_its_way = self.forget(|what| *what == Recent::RoleAssigned(id));
        let is_leaving =
            self.forget(|what| matches!(what, Recent::RoleRemoved(was) if was.id == id));
        // What counts until the change has arrived: what was there before the
        // first of several changes in short order.
        let counts_still = match (is_leaving, &change.before) {
            (Some(earlier), _) => Some(earlier),
            // It is taken back before anybody heard of it.
            (None, _) if is_on_its_way.is_some() => None,
            (None, before) => before
                .as_deref()
                .map(|before| Recent::RoleRemoved(before.clone())),
        };
        let scope = change.before.as_ref().map(|before| before.scope.node());
        let is_left_behind =
            change.after.is_none() && scope.is_some_and(|scope| moved.contains(&scope));
        if is_left_behind {
            return;
        }
        if let Some(was) = counts_still {
            self.stamp(was);
            self.notice_role_taken(change, diagram);
        }
        if change.after.is_some() {
            self.stamp(Recent::RoleAssigned(id));
        }
    }

    /// What was trusted before a change is not remembered: no document says how
    /// long that goes on.
    fn notice_trust(&mut self, change: &Replaced<FederatedCredentialId, FederatedCredential>) {
        let what = Recent::TrustConfigured(change.id);
        self.forget(|it| *it == what);
        // Another name is not another trust.
        let trusts = |it: Option<&FederatedCredential>| {
            it.map(|it| {
                let what = &it.what;
                [&what.issuer, &what.subject, &what.audience].map(Clone::clone)
            })
        };
        if change.after.is_some()
            && trusts(change.before.as_deref()) != trusts(change.after.as_deref())
        {
            self.stamp(what);
        }
    }

    fn notice_principals(&mut self, change: &Replaced<NodeId, Node>) {
        let own = |node: Option<&Node>| match node.map(|node| &node.kind) {
            Some(
                NodeKind::UserAssignedIdentity
                | NodeKind::ServicePrincipal { .. }
                | NodeKind::User
                | NodeKind::Group { .. },
            ) => Some(PrincipalId::of_node(change.id)),
            Some(NodeKind::Resource(resource)) => resource.system_assigned,
            _ => None,
        };
        let (before, after) = (own(change.before.as_deref()), own(change.after.as_deref()));
        if let Some(made) = after.filter(|_| before != after) {
            self.stamp(Recent::PrincipalMade(made));
        }
    }

    fn notice_attachments(&mut self, change: &Replaced<NodeId, Node>) {
        let of = |node: Option<&Node>| {
            let resource = node.and_then(Node::resource);
            resource.map(identities).unwrap_or_default()
        };
        let before = of(change.before.as_deref());
        for identity in of(change.after.as_deref()).difference(&before) {
            let what = Recent::IdentityAttached(change.id, *identity);
            self.forget(|it| *it == what);
            self.stamp(what);
        }
    }

    fn notice_cluster(&mut self, change: &Replaced<NodeId, Node>) {
        let own = |node: Option<&Node>| {
            let resource = node?.resource().filter(|it| it.kind.runs_pods())?;
            let of_its_own = resource
                .system_assigned
                .map(|it| (it, PrincipalKind::SystemAssigned));
            let attached = resource.user_assigned.first();
            let attached =
                attached.map(|it| (PrincipalId::of_node(*it), PrincipalKind::UserAssigned));
            of_its_own.or(attached)
        };
        let (before, after) = (own(change.before.as_deref()), own(change.after.as_deref()));
        if before == after {
            return;
        }
        let cluster = change.id;
        let earlier =
            |what: &Recent| matches!(what, Recent::ClusterIdentityGone(of, ..) if *of == cluster);
        // An identity of the same kind again is another matter, of which no document
        // speaks.
        let is_same_kind = |kind| after.is_some_and(|(_, after)| after == kind);
        let known = self.changes.iter().find_map(|it| match it.what {
            Recent::ClusterIdentityGone(of, _, kind) if of == cluster => Some(kind),
            _ => None,
        });
        if known.is_some_and(is_same_kind) {
            self.forget(earlier);
        }
        if let Some((was, kind)) = before.filter(|(_, kind)| !is_same_kind(*kind)) {
            self.forget(earlier);
            self.stamp(Recent::ClusterIdentityGone(cluster, was, kind));
        }
    }

    /// What the platform read for an app it keeps, until the configuration of the app
    /// changes: then it reads all references anew.
    // Source: MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md,
    // "Understand rotation".
    fn notice_references(&mut self, change: &Replaced<NodeId, Node>, diagram: &Diagram) {
        let resource = |node: Option<&Rc<Node>>| node.and_then(|it| it.resource()).cloned();
        let before = resource(change.before.as_ref());
        let (Some(before), Some(after)) = (before, resource(change.after.as_ref())) else {
            return;
        };
        let host = change.id;
        // What a reference finds is no configuration of the app.
        let configured = |resource: &Resource| {
            let settings = resource.settings.iter().map(|it| {
                let written = it.through.is_none().then_some(it.secret);
                (it.id, it.name.clone(), it.through, written)
            });
            (settings.collect::<Vec<_>>(), resource.environment)
        };
        if configured(&before) != configured(&after) {
            self.read_references_anew(host, diagram);
            return;
        }
        for (was, is) in before.settings.iter().zip(&after.settings) {
            if was.secret == is.secret {
                continue;
            }
            let known = self.changes.iter().find_map(|it| match it.what {
                Recent::SecretReplaced(of, setting, was) if (of, setting) == (host, is.id) => {
                    Some(was)
                }
                _ => None,
            });
            match known {
                None => self.stamp(Recent::SecretReplaced(host, is.id, was.secret)),
                // What is kept is what the vault holds again.
                Some(kept) if kept == is.secret => {
                    self.forget(|it| matches!(it, Recent::SecretReplaced(of, setting, _) if (*of, *setting) == (host, is.id)));
                }
                Some(_) => {}
            }
        }
    }

    fn notice_members(&mut self, change: &Replaced<NodeId, Node>) {
        let members = |node: Option<&Node>| match node.map(|node| &node.kind) {
            Some(NodeKind::Group { members }) => members.clone(),
            _ => BTreeSet::new(),
        };
        let before = members(change.before.as_deref());
        let after = members(change.after.as_deref());
        let group = change.id;
        for member in after.difference(&before) {
            self.forget_membership(group, *member);
            self.stamp(Recent::MemberAdded(group, *member));
        }
        for member in before.difference(&after) {
            self.forget_membership(group, *member);
            self.stamp(Recent::MemberRemoved(group, *member));
        }
    }

    fn forget_membership(&mut self, group: NodeId, member: PrincipalId) {
        self.forget(|what| {
            *what == Recent::MemberAdded(group, member)
                || *what == Recent::MemberRemoved(group, member)
        });
    }

    fn stamp(&mut self, what: Recent) {
        self.changes.push(RecentChange { at: self.now, what });
    }

    fn forget(&mut self, is_it: impl Fn(&Recent) -> bool) -> Option<Recent> {
        let place = self.changes.iter().position(|it| is_it(&it.what))?;
        Some(self.changes.remove(place).what)
    }

    /// Forgets what counts everywhere by now, and what speaks of things that are
    /// gone.
    pub(in crate::diagram) fn tidy(&mut self, diagram: &Diagram) {
        let now = self.now;
        self.tokens
            .retain(|token| now < token.expires_at && diagram.node(token.host).is_some());
        let (all, tokens) = (self.changes.clone(), &self.tokens);
        self.changes.retain(|change| {
            diagram
                .matters_until(change, &all, tokens)
                .is_some_and(|until| now < until)
        });
    }
}
