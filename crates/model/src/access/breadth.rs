//! Which roles grant all that is needed, and which of them gives away least?
//!
//! How much a role gives away is judged from its patterns alone, without a list
//! of all actions there are: reading counts little, changing and using count
//! more, wildcards the more the earlier they stand, and handing out roles
//! counts most. It orders suggestions; it decides nothing.

use super::estate::{Estate, PermissionBlock, Plane, Role};
use super::pattern::{Patterns, Wildcards};
use super::role::RoleAnswer;

/// One action that a role is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need<'n> {
    /// Such as `Microsoft.KeyVault/vaults/secrets/getSecret/action`.
    pub action: &'n str,
    /// On which plane the action is asked for.
    pub plane: Plane,
}

/// How much a role gives away; less is narrower. The number means nothing by
/// itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Breadth(u64);

impl Breadth {
    /// How much two roles give away together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// What Azure adds to most of its roles for the portal's sake. It would drown
/// what tells roles apart.
// Source: iann0036/iam-dataset:azure/built-in-roles-raw.json, counted: each stands in
// dozens to hundreds of roles.
const IN_MOST_ROLES: [&str; 6] = [
    "Microsoft.Authorization/*/read",
    "Microsoft.Insights/alertRules/*",
    "Microsoft.ResourceHealth/availabilityStatuses/read",
    "Microsoft.Resources/deployments/*",
    "Microsoft.Resources/subscriptions/resourceGroups/read",
    "Microsoft.Support/*",
];

/// The roles that grant everything needed without a condition, the narrowest
/// first; equally narrow ones by name, then by id.
#[must_use]
pub fn roles_granting<'r, 'a: 'r>(
    roles: impl IntoIterator<Item = &'r Role<'a>>,
    needs: &[Need<'_>],
    wildcards: Wildcards,
) -> Vec<&'r Role<'a>> {
    let asked = if needs.iter().any(|need| need.plane == Plane::Data) {
        Plane::Data
    } else {
        Plane::Control
    };
    let mut granting: Vec<(Breadth, &Role<'a>)> = roles
        .into_iter()
        .filter(|role| {
            needs.iter().all(|need| {
                let answer = role.answer(need.action, need.plane, wildcards);
                matches!(answer, RoleAnswer::Grants(_))
            })
        })
        .map(|role| (role.breadth(asked), role))
        .collect();
    granting.sort_by(|(a_breadth, a), (b_breadth, b)| {
        (a_breadth, &a.name, &a.id).cmp(&(b_breadth, &b.name, &b.id))
    });
    granting.into_iter().map(|(_, role)| role).collect()
}

impl<'a> Estate<'a> {
    /// The roles of the estate that grant everything needed, the narrowest first.
    #[must_use]
    pub fn roles_granting(&self, needs: &[Need<'_>]) -> Vec<&Role<'a>> {
        roles_granting(&self.roles, needs, self.wildcards)
    }
}

impl Role<'_> {
    /// How much the role gives away to somebody who needs something on the
    /// plane `asked`. A control-plane need makes data permissions weigh more:
    /// nobody asked for them. The reverse does not hold, since roles for data
    /// bring along what it takes to find it.
    #[must_use]
    pub fn breadth(&self, asked: Plane) -> Breadth {
        let data_factor = match asked {
            Plane::Control => 4,
            Plane::Data => 1,
        };
        let weights = self.permissions.iter().map(|block| {
            weight_on(block, Plane::Control)
                .saturating_add(weight_on(block, Plane::Data).saturating_mul(data_factor))
        });
        Breadth(weights.fold(0, u64::saturating_add))
    }
}

/// What is included, less one for each exclusion: Contributor is narrower than Owner.
fn weight_on(block: &PermissionBlock<'_>, plane: Plane) -> u64 {
    let (included, excluded): (&Patterns<'_>, &Patterns<'_>) = block.on(plane);
    let included = included.iter().map(|pattern| weight(pattern, plane));
    let excluded = u64::try_from(excluded.iter().count()).unwrap_or(u64::MAX);
    included
        .fold(0, u64::saturating_add)
        .saturating_sub(excluded)
}

fn weight(pattern: &str, plane: Plane) -> u64 {
    let mut common = IN_MOST_ROLES.iter();
    if plane == Plane::Control && common.any(|common| pattern.eq_ignore_ascii_case(common)) {
        return 0;
    }
    let lower = pattern.to_ascii_lowercase();
    let reads = lower.ends_with("/read");
    if !reads && plane == Plane::Control && lower.starts_with("microsoft.authorization/") {
        return 1_000;
    }
    let Some((before_star, _)) = lower.split_once('*') else {
        return match (plane, reads) {
            (Plane::Control, true) => 1,
            (Plane::Data, true) => 3,
            (Plane::Control, false) => 10,
            (Plane::Data, false) => 20,
        };
    };
    let depth = before_star.matches('/').count();
    match (plane, reads, depth) {
        (Plane::Control, true, 0) => 25,
        (Plane::Control, true, _) => 3,
        (Plane::Data, true, 0) => 100,
        (Plane::Data, true, _) => 10,
        (_, false, 0) => 10_000,
        (Plane::Control, false, 1) => 1_000,
        (Plane::Control, false, 2) => 300,
        (Plane::Control, false, _) => 100,
        (Plane::Data, false, 1) => 3_000,
        (Plane::Data, false, 2) => 1_000,
        (Plane::Data, false, _) => 400,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role<'a>(name: &'a str, actions: &'a [&'a str], data_actions: &'a [&'a str]) -> Role<'a> {
        Role {
            id: name.into(),
            name: name.into(),
            permissions: vec![PermissionBlock {
                actions: actions.into(),
                data_actions: data_actions.into(),
                ..PermissionBlock::default()
            }],
        }
    }

    #[track_caller]
    fn check(roles: &[Role<'_>], needs: &[Need<'_>], expected: &[&str]) {
        let found = roles_granting(roles, needs, Wildcards::AsWritten);
        let found: Vec<&str> = found.iter().map(|role| role.name.as_ref()).collect();
        assert_eq!(found, expected);
    }

    const READ_BLOB: Need<'_> = Need {
        action: "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
        plane: Plane::Data,
    };
    const LIST_CONTAINERS: Need<'_> = Need {
        action: "Microsoft.Storage/storageAccounts/blobServices/containers/read",
        plane: Plane::Control,
    };

    fn blob_roles() -> Vec<Role<'static>> {
        vec![
            role(
                "Everything in storage",
                &["Microsoft.Storage/*"],
                &["Microsoft.Storage/*"],
            ),
            role("Owner", &["*"], &[]),
            role(
                "Blob Owner",
                &["Microsoft.Storage/storageAccounts/blobServices/containers/*"],
                &["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/*"],
            ),
            role(
                "Blob Contributor",
                &["Microsoft.Storage/storageAccounts/blobServices/containers/read"],
                &[
                    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
                    "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
                ],
            ),
            role(
                "Blob Reader",
                &[
                    "Microsoft.Storage/storageAccounts/blobServices/containers/read",
                    "Microsoft.Support/*",
                ],
                &["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"],
            ),
            role("Reader", &["*/read"], &[]),
        ]
    }

    #[test]
    fn the_narrowest_role_that_grants_comes_first() {
        check(
            &blob_roles(),
            &[READ_BLOB],
            &[
                "Blob Reader",
                "Blob Contributor",
                "Blob Owner",
                "Everything in storage",
            ],
        );
    }

    #[test]
    fn a_role_must_grant_every_need() {
        check(
            &blob_roles(),
            &[READ_BLOB, LIST_CONTAINERS],
            &[
                "Blob Reader",
                "Blob Contributor",
                "Blob Owner",
                "Everything in storage",
            ],
        );
    }

    #[test]
    fn data_permissions_weigh_more_where_nobody_asked_for_them() {
        check(
            &blob_roles(),
            &[LIST_CONTAINERS],
            &[
                "Blob Reader",
                "Reader",
                "Blob Contributor",
                "Blob Owner",
                "Owner",
                "Everything in storage",
            ],
        );
    }

    #[test]
    fn handing_out_roles_weighs_more_than_reading_everything() {
        check(
            &[
                role(
                    "Access Administrator",
                    &["Microsoft.Authorization/roleAssignments/write", "a/b/read"],
                    &[],
                ),
                role("Reader", &["*/read"], &[]),
            ],
            &[Need {
                action: "a/b/read",
                plane: Plane::Control,
            }],
            &["Reader", "Access Administrator"],
        );
    }

    #[test]
    fn exclusions_make_a_role_narrower() {
        let owner = role("Owner", &["*"], &[]);
        let mut contributor = role("Contributor", &["*"], &[]);
        for block in &mut contributor.permissions {
            block.not_actions = Patterns::Borrowed(&["Microsoft.Authorization/*/Write"]);
        }
        assert!(contributor.breadth(Plane::Control) < owner.breadth(Plane::Control));
    }

    #[test]
    fn equally_narrow_roles_are_ordered_by_name_whatever_their_order() {
        let need = [Need {
            action: "a/read",
            plane: Plane::Control,
        }];
        let (one, two) = (role("one", &["a/read"], &[]), role("two", &["a/read"], &[]));
        check(&[one.clone(), two.clone()], &need, &["one", "two"]);
        check(&[two, one], &need, &["one", "two"]);
    }

    #[test]
    fn a_role_that_grants_only_under_a_condition_is_not_offered() {
        let mut conditional = role("Conditional", &["a/read"], &[]);
        for block in &mut conditional.permissions {
            block.condition = Some("@Resource[x] StringEquals 'y'".into());
        }
        let need = [Need {
            action: "a/read",
            plane: Plane::Control,
        }];
        check(&[conditional], &need, &[]);
    }
}
