//! What hosts of each kind can have, and what is offered there.

use vouchsafe_app::store::select::{self, Details, IdentityTab};
use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::diagram::{Edit, NewNodeKind, Subject};

use crate::harness::Studio;

fn identities(studio: &Studio) -> IdentityTab {
    match select::details(&studio.diagram(), &studio.state.selection) {
        Details::Resource(details) => details.identity.unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_cluster_is_offered_one_kind_of_identity_at_a_time() {
    let mut studio = Studio::blank();
    let cluster = NewNodeKind::Resource(ResourceKind::named("aks-cluster"));
    studio.with(cluster, "aks", None, 0, 0);
    studio.with(NewNodeKind::UserAssignedIdentity, "id-aks", None, 0, 300);
    let (host, identity) = (studio.node("aks"), studio.node("id-aks"));
    studio.click("aks");
    let free = identities(&studio);
    assert!(free.system_assigned.is_some() && free.can_attach);
    assert_eq!(free.attachable.len(), 1);
    assert!(free.rule.unwrap().contains("never both"));

    studio.edit(Edit::EnableSystemAssigned(host));
    let own = identities(&studio);
    assert!(own.system_assigned.unwrap().is_on());
    assert!(!own.can_attach && own.attachable.is_empty());

    studio.edit(Edit::DisableSystemAssigned(host));
    studio.edit(Edit::AttachIdentity { host, identity });
    let attached = identities(&studio);
    assert_eq!(attached.system_assigned, None);
    assert_eq!(attached.user_assigned.len(), 1);
    assert!(!attached.can_attach);

    studio.edit(Edit::Delete(vec![Subject::Attachment(host, identity)]));
    assert_eq!(identities(&studio), free);
}
