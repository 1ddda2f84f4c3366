//! A diagram as bytes, version 1 of the link. Nothing here may change: links
//! that were given out must open. What has to be different is a version 2.
//!
//! The bytes are the length of the numbers, the numbers, and then the texts.
//! Numbers are written seven bits to a byte, the lowest first, the highest bit
//! saying that more follow; texts are UTF-8 and end with a byte that UTF-8 does
//! not have. Values of one meaning stand together, for all nodes, then for all
//! parts, and so on: that squeezes best. In order:
//!
//! 1. The grid: the greatest number that divides every place and size.
//! 2. For each id of the diagram, in order, what it is the id of. Ids that are
//!    not in use, and the counter, are told as gaps.
//! 3. Nodes: where they stand, their places as steps from one to the next,
//!    and sizes. Their names.
//! 4. Parts and system-assigned identities: what they belong to.
//! 5. Attached identities, members of groups.
//! 6. Access keys that are not as they were at first; client secrets and
//!    certificates; settings: what they belong to, their names, what they hold.
//! 7. Role assignments, calls, database users, deny assignments.
//! 8. Pods: who they are in their clusters. Federated credentials.
//! 9. Role definitions that the diagram carries.
//! 10. Assertions; findings that are silenced, and why.
//! 11. What else there is of secrets.
//! 12. The clock.
//! 13. What stands in the environment of hosts.
//! 14. The story, in which ids are numbers: what it speaks of need not be there.
//! 15. What is held in services' own systems.
//! 16. Modes of resources.
//!
//! References are places in the order of nodes, parts or principals, which are
//! smaller than ids.

mod bytes;
mod dictionary;
mod squeeze;

pub(super) use bytes::{Reader, Writer};
pub(super) use dictionary::DICTIONARY;
pub(super) use squeeze::{squeeze, unfold};
