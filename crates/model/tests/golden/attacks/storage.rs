//! What leaked keys and signatures of a storage account reach besides its blobs.

use vouchsafe_model::diagram::{Edit, NewSas, SasKind, SasLimits};

use super::{Attack, copied_key, leaked};
use crate::golden::secrets::Copied;
use crate::golden::storage::{account_sas, holding, new_sas, with_policy};
use crate::golden::stories::World;

/// A queue, a table, a share and a container beside each other.
fn fill(world: &mut World) {
    for kind in [
        "blob-container",
        "storage-queue",
        "storage-table",
        "file-share",
    ] {
        let has_one = world.drawing.diagram.node(world.target).is_some_and(|it| {
            let resource = it.resource();
            resource.is_some_and(|it| it.parts.iter().any(|it| it.kind.slug() == kind))
        });
        if !has_one {
            world.drawing.part(world.target, kind, None);
        }
    }
}

fn leaked_beside_all(held: Copied) -> Attack {
    let Copied { mut world, setting } = held;
    fill(&mut world);
    leaked(world.drawing, world.caller, setting)
}

pub(crate) fn a_leaked_account_key_reaches_every_service() -> Attack {
    let (world, setting) = copied_key();
    leaked_beside_all(Copied { world, setting })
}

pub(crate) fn a_leaked_account_sas_reaches_the_services_it_names() -> Attack {
    leaked_beside_all(account_sas("qt", "sco", "rwdlacup"))
}

pub(crate) fn a_sas_of_a_queue_is_leaked() -> Attack {
    leaked_beside_all(holding(|world| new_sas(world, SasKind::Queue, "rp")))
}

pub(crate) fn a_sas_of_a_table_is_leaked() -> Attack {
    leaked_beside_all(holding(|world| new_sas(world, SasKind::Table, "raud")))
}

pub(crate) fn a_sas_that_names_a_policy_is_leaked() -> Attack {
    leaked_beside_all(with_policy(SasKind::Share, "rwl").0)
}

pub(crate) fn a_sas_was_leaked_whose_policy_was_deleted() -> Attack {
    let (held, policy) = with_policy(SasKind::Share, "rwl");
    let node = held.world.target;
    leaked_beside_all(held.then(Edit::DeleteStoredPolicy { node, policy }))
}

pub(crate) fn a_sas_for_some_addresses_is_leaked() -> Attack {
    leaked_beside_all(holding(|world| NewSas {
        limits: SasLimits {
            addresses: "168.1.5.65".parse().ok(),
            ..SasLimits::default()
        },
        ..new_sas(world, SasKind::Container, "r")
    }))
}
