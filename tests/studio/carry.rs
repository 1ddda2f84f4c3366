//! Secrets on the canvas: seen as chips, taken up, put down, made anew, leaked.

use vouchsafe_app::input::{CommandId, Grip, PointerKind};
use vouchsafe_app::language::Words;
use vouchsafe_app::store::preview::{CarryGoal, Preview};
use vouchsafe_app::store::{Action, secret};
use vouchsafe_model::compromise::Foothold;
use vouchsafe_model::diagram::{ClientCredentialKind, Edit, KeySlot, NewNodeKind, WorldPoint};
use vouchsafe_model::flow::secrets::{SecretOrigin, Worth};
use vouchsafe_scene::geometry::ScreenPoint;
use vouchsafe_scene::layout::{ChipId, ChipView};

use crate::harness::Studio;

/// An app, a machine and a storage account.
fn studio() -> Studio {
    let mut studio = Studio::blank();
    studio.place("app service", WorldPoint { x: 100, y: 100 });
    studio.place("virtual machine", WorldPoint { x: 100, y: 400 });
    studio.place("storage", WorldPoint { x: 700, y: 250 });
    let node = studio.node("app-contoso");
    studio.edit(Edit::Rename {
        node,
        name: "shop".to_owned(),
    });
    studio.act(Action::SelectionCleared);
    studio
}

fn chips(studio: &Studio, name: &str) -> Vec<ChipView> {
    studio.view(name).chips.clone()
}

fn texts(studio: &Studio, name: &str) -> Vec<String> {
    let chips = chips(studio, name).into_iter();
    chips.map(|chip| chip.text).collect()
}

fn chip(studio: &Studio, name: &str, text: &str) -> ChipView {
    let found = chips(studio, name).into_iter().find(|it| it.text == text);
    found.unwrap_or_else(|| panic!("{text} is not on {name}: {:?}", texts(studio, name)))
}

fn key(studio: &Studio, slot: KeySlot) -> ChipId {
    ChipId::Origin(SecretOrigin::Key {
        node: studio.node("contosostore"),
        holder: None,
        slot,
    })
}

/// Pulls a chip of one card onto another.
fn pull(studio: &mut Studio, from: &str, text: &str, to: &str) {
    let start = chip(studio, from, text).rect.center();
    studio.drag_between(start, studio.grip_of(to));
}

#[test]
fn what_makes_secrets_shows_them_until_it_lets_nobody_in_with_them() {
    let mut studio = studio();
    assert_eq!(texts(&studio, "contosostore"), ["key1", "key2"]);
    assert_eq!(texts(&studio, "shop"), [""; 0]);
    let node = studio.node("contosostore");
    studio.edit(Edit::DisallowKeyAccess(node));
    assert_eq!(texts(&studio, "contosostore"), [""; 0]);
}

#[test]
fn a_chip_is_pulled_onto_a_host_and_grows_old_when_the_key_is_made_anew() {
    let mut studio = studio();
    pull(&mut studio, "contosostore", "key1", "shop");
    assert!(
        studio.heard("Copied key1 of contosostore into STORAGE_CONNECTION_STRING of shop"),
        "{:?}",
        studio.heard
    );
    assert_eq!(texts(&studio, "shop"), ["key1"]);

    studio.act(Action::SecretChosen(key(&studio, KeySlot::First)));
    assert!(studio.press("Shift+R"));
    assert!(studio.heard("Rotated key1 of contosostore"));
    let copy = chip(&studio, "shop", "key1, old");
    assert_eq!(copy.worth, Worth::Old);

    // The old copy can't be carried on; pulling the key there again brings it up to date.
    pull(&mut studio, "shop", "key1, old", "vm");
    assert!(studio.last_notice().contains("That copy is old"));
    assert_eq!(texts(&studio, "vm"), [""; 0]);
    pull(&mut studio, "contosostore", "key1", "shop");
    assert_eq!(texts(&studio, "shop"), ["key1"]);
    pull(&mut studio, "contosostore", "key1", "shop");
    assert!(
        studio
            .last_notice()
            .contains("holds a copy of that already")
    );

    // From host to host, and back out again.
    pull(&mut studio, "shop", "key1", "vm");
    assert_eq!(texts(&studio, "vm"), ["key1"]);
    studio.undo();
    assert_eq!(texts(&studio, "vm"), [""; 0]);
}

#[test]
fn what_cannot_hold_a_copy_says_why() {
    let mut studio = studio();
    studio.with(
        NewNodeKind::Resource(
            vouchsafe_model::azure::ResourceKind::from_slug("key-vault").unwrap(),
        ),
        "kv-shop",
        None,
        700,
        500,
    );
    let start = chip(&studio, "contosostore", "key1").rect.center();
    studio.pull_between(start, studio.grip_of("kv-shop"));
    let Some(Preview::Carry { goal, .. }) = studio.state.preview.as_deref() else {
        panic!("nothing is carried");
    };
    let CarryGoal::Refused { why, .. } = goal else {
        panic!("{goal:?}");
    };
    assert!(why.contains("copy it to a host first"), "{why}");
    assert!(studio.press("Escape"));
    assert!(studio.state.preview.is_none());
    assert!(studio.heard("Cancelled"));
}

#[test]
fn one_press_takes_a_chip_up_and_the_next_puts_it_down() {
    for pointer in [PointerKind::Mouse, PointerKind::Touch] {
        let mut studio = studio();
        studio.pointer = pointer;
        let at = chip(&studio, "contosostore", "key2").rect.center();
        let screen = studio.state.view.viewport.to_screen(at);
        assert_eq!(
            studio.state.grip(screen, pointer),
            Grip::Chip(key(&studio, KeySlot::Second))
        );
        studio.click_at(at);
        assert!(studio.said().contains("Took up key2 of contosostore"));
        assert_eq!(
            studio.state.selection.secret(),
            Some(key(&studio, KeySlot::Second))
        );
        // What it goes over is told before it is put down.
        studio.move_to(ScreenPoint { x: 600.0, y: 700.0 });
        studio.click("vm");
        assert_eq!(texts(&studio, "vm"), ["key2"]);
        // A press beside lets go.
        studio.click_at(at);
        studio.click_at(WorldPoint { x: 420, y: 640 });
        assert!(studio.state.preview.is_none());
        assert_eq!(texts(&studio, "vm"), ["key2"]);
        studio.click_at(at);
        assert!(studio.press("Escape"));
        assert!(studio.state.preview.is_none());
    }
}

#[test]
fn a_chip_is_put_into_a_setting_that_is_there() {
    let mut studio = studio();
    pull(&mut studio, "contosostore", "key1", "shop");
    let from = chip(&studio, "contosostore", "key2").rect.center();
    let to = chip(&studio, "shop", "key1").rect.center();
    studio.drag_between(from, to);
    assert_eq!(texts(&studio, "shop"), ["key2"]);
    assert!(studio.heard("Copied key2 of contosostore into STORAGE_CONNECTION_STRING of shop"));
}

#[test]
fn by_keyboard_alone_a_secret_is_carried_made_anew_referred_and_leaked() {
    let mut studio = studio();
    studio.with(
        NewNodeKind::Resource(
            vouchsafe_model::azure::ResourceKind::from_slug("key-vault").unwrap(),
        ),
        "kv-shop",
        None,
        700,
        500,
    );
    studio.go_to("contosostore");
    assert!(studio.press("s"));
    assert!(
        studio.said().contains("Took up key1 of contosostore"),
        "{}",
        studio.said()
    );
    assert!(studio.press("s"));
    assert!(
        studio.said().contains("Took up key2 of contosostore"),
        "{}",
        studio.said()
    );
    assert!(studio.press("ArrowUp") || studio.press("ArrowDown"));
    // The arrow keys go from host to host.
    for _ in 0..3 {
        if studio.said().contains("Copy it to shop") {
            break;
        }
        studio.press("ArrowUp");
        studio.press("Tab");
    }
    assert_eq!(studio.said(), "Copy it to shop");
    assert!(studio.press("Enter"));
    assert_eq!(texts(&studio, "shop"), ["key2"]);

    // What was made is chosen: it can be referred to a vault, and then no one sees it.
    assert_eq!(
        studio.state.selection.secret(),
        Some(chip(&studio, "shop", "key2").id)
    );
    assert!(studio.press("v"));
    assert!(chip(&studio, "shop", "key2").is_in_vault);
    assert!(!studio.state.allows(CommandId::LeakSecret));
    studio.press("l");
    assert!(
        studio.said().contains("only says in which vault"),
        "{}",
        studio.said()
    );

    studio.go_to("contosostore");
    assert!(studio.press("s"));
    assert!(studio.press("l"));
    let attack = studio.state.attack.clone().unwrap();
    assert!(matches!(
        attack.foothold(),
        Some(Foothold::LeakedSecret { .. })
    ));
    assert!(studio.heard("Leaked in a source code repository: key1 of contosostore"));
    studio.press("Shift+X");

    // A key is never deleted with what has it.
    studio.go_to("contosostore");
    assert!(studio.press("s"));
    studio.press("Delete");
    assert!(
        studio.said().contains("A key can’t be deleted"),
        "{}",
        studio.said()
    );
    studio.node("contosostore");
    studio.press("Escape");

    assert!(studio.press("s"));
    assert!(studio.press("s"));
    assert!(studio.press("Shift+R"));
    assert_eq!(texts(&studio, "shop"), ["key2, old"]);
    studio.act(Action::SecretChosen(chip(&studio, "shop", "key2, old").id));
    assert!(studio.press("a"));
    assert_eq!(texts(&studio, "shop"), ["key2"]);
    assert!(studio.press("Delete"));
    assert_eq!(texts(&studio, "shop"), [""; 0]);
}

#[test]
fn a_client_secret_shows_when_it_has_expired() {
    let mut studio = studio();
    studio.with(NewNodeKind::ServicePrincipal, "ci", None, 700, 60);
    let (application, now) = (studio.node("ci"), studio.diagram().now());
    studio.edit(Edit::AddClientCredential {
        application,
        kind: ClientCredentialKind::Secret,
        name: None,
        expires_at: now.plus_seconds(3600),
    });
    assert_eq!(texts(&studio, "ci"), ["secret"]);
    pull(&mut studio, "ci", "secret", "shop");
    assert_eq!(texts(&studio, "shop"), ["client secret"]);

    // Time passes: nothing was edited, and yet the chips say it.
    studio.run(CommandId::StartClock);
    studio.run(CommandId::WaitHour);
    assert_eq!(texts(&studio, "ci"), ["secret, expired"]);
    assert_eq!(texts(&studio, "shop"), ["client secret, expired"]);

    // A new one stands beside it; to delete the old one leaves its copy behind.
    studio.act(Action::SecretChosen(
        chip(&studio, "ci", "secret, expired").id,
    ));
    assert!(studio.press("Shift+R"));
    assert_eq!(texts(&studio, "ci"), ["secret, expired", "secret-2"]);
    studio.act(Action::SecretChosen(
        chip(&studio, "ci", "secret, expired").id,
    ));
    assert!(studio.press("Delete"));
    assert_eq!(texts(&studio, "ci"), ["secret-2"]);
    assert_eq!(texts(&studio, "shop"), ["client secret, old"]);
    let copy = chip(&studio, "shop", "client secret, old").id;
    assert!(secret::copied_again(&Words::english(), &studio.diagram(), copy).is_err());
}

#[test]
fn two_presses_put_a_chip_into_a_setting_that_is_there() {
    let mut studio = studio();
    pull(&mut studio, "contosostore", "key1", "shop");
    studio.click_at(chip(&studio, "contosostore", "key2").rect.center());
    let to = chip(&studio, "shop", "key1").rect.center();
    studio.move_to(studio.state.view.viewport.to_screen(to));
    studio.click_at(to);
    assert_eq!(texts(&studio, "shop"), ["key2"]);
}

#[test]
fn keys_of_a_rule_are_chips_of_their_own() {
    use vouchsafe_model::diagram::Rights;
    let mut studio = studio();
    studio.with(
        NewNodeKind::Resource(
            vouchsafe_model::azure::ResourceKind::from_slug("service-bus-namespace").unwrap(),
        ),
        "sb-orders",
        None,
        700,
        500,
    );
    assert_eq!(texts(&studio, "sb-orders"), ["primary", "secondary"]);
    let node = studio.node("sb-orders");
    studio.edit(Edit::AddKeyHolder {
        node,
        part: None,
        name: Some("sender".to_owned()),
        rights: Rights::ALL,
    });
    assert_eq!(
        texts(&studio, "sb-orders"),
        ["primary", "secondary", "sender primary", "sender secondary"]
    );
    pull(&mut studio, "sb-orders", "sender primary", "shop");
    assert_eq!(texts(&studio, "shop"), ["primary"], "{:?}", studio.heard);
    studio.act(Action::SecretChosen(chip(&studio, "shop", "primary").id));
    assert!(studio.press("Shift+R"), "{}", studio.said());
    assert_eq!(texts(&studio, "shop"), ["primary, old"]);
    assert!(studio.press("a"));
    assert_eq!(texts(&studio, "shop"), ["primary"]);
}
