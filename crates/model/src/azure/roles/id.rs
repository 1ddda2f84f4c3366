//! Ids of the built-in roles that operations name as their least-privileged role.

use crate::guid::Guid;

/// Storage Blob Data Reader.
pub const STORAGE_BLOB_DATA_READER: Guid = Guid::from_u128(0x2a2b9908_6ea1_4ae2_8e65_a410df84e7d1);
