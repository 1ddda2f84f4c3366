//! The attacker's view: what is reached, and what stops it.

use vouchsafe_app::input::CommandId;
use vouchsafe_app::language::{Language, Words};
use vouchsafe_app::store::Action;
use vouchsafe_app::store::attack::{extent, offered};
use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::compromise::{Foothold, LeakPlace, Reach};
use vouchsafe_model::diagram::{Edit, KeyForm, KeySlot, NewSecret, WorldPoint};
use vouchsafe_scene::motion::Millis;

use crate::harness::Studio;

/// A machine that may read blobs with its own identity, and holds an account key.
fn studio() -> Studio {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    studio.place("storage", WorldPoint { x: 700, y: 300 });
    let (host, account) = (studio.node("vm"), studio.node("contosostore"));
    studio.edit(Edit::EnableSystemAssigned(host));
    let principal = studio.principal("vm");
    studio.edit(Edit::AssignRole {
        principal,
        role: BuiltInRole::by_name("Storage Blob Data Reader").unwrap().id,
        scope: studio.scope("contosostore"),
        condition: None,
    });
    studio.edit(Edit::AddSetting {
        host,
        name: None,
        secret: NewSecret::AccountKey {
            account,
            slot: KeySlot::First,
            form: KeyForm::KeyAlone,
        },
    });
    studio
}

fn begin(studio: &mut Studio, foothold: Foothold) {
    studio.act(Action::FootholdChosen(foothold));
}

fn reach(studio: &Studio) -> Reach {
    let attack = studio.state.attack.clone().expect("the view is on");
    attack.reach.clone().expect("a foothold is chosen")
}

fn operations(studio: &Studio) -> usize {
    let reach = reach(studio);
    reach.reached.iter().map(|it| it.operations.len()).sum()
}

/// Applies the remedy with these words.
fn apply(studio: &mut Studio, words: &str) {
    let reach = reach(studio);
    let found = reach
        .remedies
        .iter()
        .position(|remedy| remedy.title.contains(words));
    let Some(number) = found else {
        panic!("no remedy says {words}: {:#?}", reach.remedies);
    };
    studio.act(Action::RemedyApplied(number));
}

fn leaked_key(studio: &Studio) -> Foothold {
    let diagram = studio.diagram();
    let host = diagram.node(studio.node("vm")).unwrap().clone();
    let secret = host.resource().unwrap().settings.first().unwrap().secret;
    Foothold::LeakedSecret {
        secret,
        place: LeakPlace::Repository,
    }
}

#[test]
fn the_view_offers_what_is_selected_or_else_every_host() {
    let mut studio = studio();
    studio.run(CommandId::ToggleAttack);
    assert!(studio.said().contains("Choose where somebody breaks in"));
    let diagram = studio.diagram();
    let of_selection = |names: &[&str]| {
        let nodes: Vec<_> = names.iter().map(|name| studio.node(name)).collect();
        offered(&diagram, nodes.into_iter())
    };
    let all = of_selection(&[]);
    assert_eq!(all.len(), 1);
    assert_eq!(all, of_selection(&["vm"]));
    // Nobody breaks into what runs no code: the hosts are offered again.
    assert_eq!(all, of_selection(&["contosostore"]));
    // Code, two ways of forging requests, one leaked key.
    assert_eq!(all[0].1.len(), 4);
}

#[test]
fn a_remedy_is_an_edit_and_what_is_reached_shrinks() {
    let mut studio = studio();
    let host = studio.node("vm");
    begin(&mut studio, Foothold::CodeExecution(host));
    assert!(studio.heard("Somebody else’s code runs on vm"));
    let before = operations(&studio);
    assert!(
        before > 4,
        "{}",
        extent(&vouchsafe_app::language::Words::english(), &reach(&studio))
    );

    apply(&mut studio, "Disallow Shared Key");
    let without_key = operations(&studio);
    assert!(without_key < before);
    apply(&mut studio, "role assignment");
    assert_eq!(operations(&studio), 0);
    assert!(studio.heard("Nothing is reached now"));

    studio.undo();
    assert_eq!(operations(&studio), without_key);
    studio.undo();
    assert_eq!(operations(&studio), before);
}

#[test]
fn a_copy_that_was_seen_stays_what_it_was_when_the_key_is_made_anew() {
    let mut studio = studio();
    let foothold = leaked_key(&studio);
    begin(&mut studio, foothold.clone());
    assert!(operations(&studio) > 0);
    apply(&mut studio, "Regenerate key1");
    assert_eq!(operations(&studio), 0);
    // What leaks next is another key.
    let host = studio.node("vm");
    let setting = studio
        .diagram()
        .node(host)
        .unwrap()
        .resource()
        .unwrap()
        .settings[0]
        .clone();
    studio.edit(Edit::ChangeSetting {
        host,
        setting: setting.id,
        secret: setting.secret.again(),
    });
    assert_eq!(operations(&studio), 0);
    let next = leaked_key(&studio);
    assert_ne!(foothold, next);
    begin(&mut studio, next);
    assert!(operations(&studio) > 0);
}

#[test]
fn escape_lets_go_of_the_selection_first_and_then_leaves_the_view() {
    let mut studio = studio();
    studio.run(CommandId::ToggleAttack);
    studio.click("vm");
    studio.press("Escape");
    assert!(studio.selected().is_empty());
    assert!(studio.state.attack.is_some());
    studio.press("Escape");
    assert!(studio.state.attack.is_none());
    assert_eq!(studio.said(), "Left the attacker’s view");
}

#[test]
fn a_host_that_is_deleted_is_no_foothold_any_more() {
    let mut studio = studio();
    let host = studio.node("vm");
    begin(&mut studio, Foothold::CodeExecution(host));
    studio.click("vm");
    studio.run(CommandId::Delete);
    assert_eq!(operations(&studio), 0);
    assert!(reach(&studio).gains.is_empty());
    studio.undo();
    assert!(operations(&studio) > 0);
}

#[test]
fn what_is_played_does_not_lie_on_what_is_reached() {
    let mut studio = studio();
    studio.go_to("vm");
    studio.connect_by_keyboard("contosostore", "read blob");
    studio.play_to_end();
    assert!(studio.state.player.playback.time() > Millis::ZERO);
    studio.run(CommandId::ToggleAttack);
    assert_eq!(studio.state.player.playback.time(), Millis::ZERO);
    assert!(studio.state.attack.is_some());
}

#[test]
fn what_is_reached_is_told_in_a_language_once_it_is_chosen() {
    let mut studio = studio();
    let host = studio.node("vm");
    begin(&mut studio, Foothold::CodeExecution(host));
    let computed = "somebody-else-s-code-runs-on-name = En { $name } se ejecuta código ajeno\n\
                    happened = { $happened }.\n\
                    disallow-shared-key-on-name = No permitir la clave compartida en { $name }\n";
    studio.act(Action::LanguageChosen(Language::Spanish));
    studio.act(Action::LanguageCame {
        language: Language::Spanish,
        words: Ok(Words::read_with_computed(Language::Spanish, "", computed)),
    });
    let spanish = reach(&studio);
    assert_eq!(spanish.gains[0].how, "En vm se ejecuta código ajeno.");
    apply(
        &mut studio,
        "No permitir la clave compartida en contosostore",
    );
    assert!(studio.heard("No permitir la clave compartida en contosostore"));
    studio.act(Action::FootholdChosen(Foothold::CodeExecution(host)));
    assert!(studio.heard("En vm se ejecuta código ajeno"));

    studio.act(Action::LanguageChosen(Language::English));
    studio.act(Action::LanguageCame {
        language: Language::English,
        words: Ok(Words::english()),
    });
    assert_eq!(
        reach(&studio).gains[0].how,
        "Somebody else’s code runs on vm."
    );
}
