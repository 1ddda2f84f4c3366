//! What leaked keys and signatures of a storage account reach besides its blobs.

use super::{Attack, copied_key, leaked};
use crate::golden::stories::World;

/// A queue, a table, a share and a container beside each other.
fn fill(world: &mut World) {
    for kind in [
        "blob-container",
        "storage-queue",
        "storage-table",
        "file-share",
    ] {
        world.drawing.part(world.target, kind, None);
    }
}

pub(crate) fn a_leaked_account_key_reaches_every_service() -> Attack {
    let (mut world, setting) = copied_key();
    fill(&mut world);
    leaked(world.drawing, world.caller, setting)
}
