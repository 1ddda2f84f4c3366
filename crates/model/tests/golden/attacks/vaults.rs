//! Secrets that stand in a vault.

use vouchsafe_model::azure::Mode;
use vouchsafe_model::compromise::Foothold;
use vouchsafe_model::diagram::{Edit, PrincipalId, ReferenceForm, Scope};

use super::{Attack, attack, token};
use crate::golden::references::{Referring, referring, replaced};

const HOUR: i64 = 3_600;

fn code_on_the_app(referring: Referring) -> Attack {
    let (now, host) = (
        referring.world.drawing.diagram.now(),
        referring.world.caller,
    );
    let attack = attack(referring.world.drawing, Foothold::CodeExecution(host));
    Attack { now, ..attack }
}

pub(crate) fn code_finds_what_a_reference_names() -> Attack {
    let referring = referring(ReferenceForm::SecretUri).with_identity();
    code_on_the_app(referring.that_may_read_the_vault())
}

/// The app has the text of the reference, and nothing else.
pub(crate) fn code_finds_no_more_than_a_reference() -> Attack {
    code_on_the_app(referring(ReferenceForm::SecretUri).with_identity())
}

/// The platform still has the old secret; the identity of the app reads the new one.
pub(crate) fn code_reads_a_secret_that_was_renewed() -> Attack {
    code_on_the_app(replaced(HOUR))
}

/// Somebody else may read the vault, too.
fn another_that_reads_the_vault(mut referring: Referring) -> (Referring, PrincipalId) {
    let drawing = &mut referring.world.drawing;
    let machine = drawing.resource("virtual-machine", "ops-vm", None);
    let identity = drawing.attach_new(machine, "id-ops");
    (referring, identity)
}

pub(crate) fn whoever_reads_a_vault_has_what_it_holds() -> Attack {
    let referring = referring(ReferenceForm::SecretUri).with_identity();
    let (mut referring, identity) =
        another_that_reads_the_vault(referring.that_may_read_the_vault());
    let vault = Scope::Node(referring.vault);
    let drawing = &mut referring.world.drawing;
    drawing.assign(identity, "Key Vault Secrets User", vault);
    token(referring.world.drawing, identity, "key-vault-secrets")
}

/// By an access policy, and after the secret was renewed.
pub(crate) fn whoever_reads_a_vault_reads_what_was_renewed() -> Attack {
    let (referring, identity) = another_that_reads_the_vault(replaced(24 * HOUR));
    let (vault, now) = (referring.vault, referring.world.drawing.diagram.now());
    let mode = Mode::named("vault-access-policies");
    let referring =
        referring
            .then(Edit::SetMode { node: vault, mode })
            .then(Edit::GrantDataRoles {
                scope: Scope::Node(vault),
                principal: identity,
                roles: vec![vouchsafe_model::azure::DataRole::named("vault-secrets-get")],
            });
    let attack = token(referring.world.drawing, identity, "key-vault-secrets");
    Attack { now, ..attack }
}
