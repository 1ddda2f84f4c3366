//! What else limits a SAS: addresses, the protocol, and a stored access policy.

use std::fmt;
use std::net::Ipv4Addr;
use std::str::FromStr;

use crate::diagram::Diagram;
use crate::diagram::id::{NodeId, PartId, StoredPolicyId};

/// What limits a SAS besides its permissions and its time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SasLimits {
    /// From which addresses it is good; `None` for all.
    pub addresses: Option<AddressRange>,
    /// Whether it is good over HTTPS only.
    pub https_only: bool,
    /// The stored access policy that it names: without it, it is void.
    pub policy: Option<StoredPolicyId>,
}

/// Addresses from one to another, both included; or one address.
// Source: learn.microsoft.com/rest/api/storageservices/create-service-sas, specify an IP
// address or IP range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressRange {
    first: Ipv4Addr,
    last: Ipv4Addr,
}

/// A stored access policy: a name at a container, queue, table or share by which
/// signatures can be voided. What they allow, and until when, they say themselves.
// Source: learn.microsoft.com/rest/api/storageservices/define-stored-access-policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPolicy {
    /// Which one it is.
    pub id: StoredPolicyId,
    /// Where it stands.
    pub part: PartId,
    /// What it is called: signatures name it.
    pub name: String,
    /// Whether it was deleted. Its name is kept, because one that is made anew with
    /// that name makes the old signatures good again.
    // Source: learn.microsoft.com/rest/api/storageservices/create-service-sas, revoke a SAS.
    pub is_deleted: bool,
}

impl AddressRange {
    /// From one to another; `None` if that is none.
    #[must_use]
    pub fn new(first: Ipv4Addr, last: Ipv4Addr) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The first and the last as numbers, as links carry them.
    pub(crate) fn numbers(self) -> [u32; 2] {
        [self.first.to_bits(), self.last.to_bits()]
    }

    /// The addresses with these numbers.
    pub(crate) fn from_numbers([first, last]: [u32; 2]) -> Option<Self> {
        Self::new(Ipv4Addr::from_bits(first), Ipv4Addr::from_bits(last))
    }
}

impl fmt::Display for AddressRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(formatter, "{}", self.first)
        } else {
            write!(formatter, "{}-{}", self.first, self.last)
        }
    }
}

/// A text that is neither an address nor a range of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write an address such as 168.1.5.65, or a range such as 168.1.5.60-168.1.5.70")]
pub struct BadAddresses;

impl FromStr for AddressRange {
    type Err = BadAddresses;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let address = |text: &str| text.trim().parse().map_err(|_| BadAddresses);
        Self::new(address(first)?, address(last)?).ok_or(BadAddresses)
    }
}

impl Diagram {
    /// The stored access policy with this id, deleted or not.
    #[must_use]
    pub fn stored_policy(&self, node: NodeId, id: StoredPolicyId) -> Option<&StoredPolicy> {
        let resource = self.node(node)?.resource()?;
        resource.policies.iter().find(|policy| policy.id == id)
    }

    /// Whether the stored access policy is there.
    #[must_use]
    pub fn has_stored_policy(&self, node: NodeId, id: StoredPolicyId) -> bool {
        self.stored_policy(node, id)
            .is_some_and(|policy| !policy.is_deleted)
    }
}
