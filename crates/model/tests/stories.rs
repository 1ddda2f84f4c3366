//! Stories: the drawing at a beat follows from the story alone, what the story
//! claims is held to the model, and goals are reached by any right drawing.

#[cfg(test)]
#[path = "support/foreign.rs"]
mod foreign;
#[cfg(test)]
#[path = "support/telling.rs"]
mod telling;

use std::num::NonZeroU16;

use telling::Telling;
use vouchsafe_model::choice::recommend;
use vouchsafe_model::diagram::{
    BeatId, CallId, Carriers, Case, Diagram, Edit, EditError, Expected, Goal, KeyForm, KeySlot,
    Move, Needs, NewBeat, NewNodeKind, NewSecret, NodeId, Rule, Run, Scope, ServicesFilter,
    Subject, WorldPoint,
};
use vouchsafe_model::inventory;
use vouchsafe_model::link;
use vouchsafe_model::story::{
    Unconfirmed, Whereabouts, confirm, counts, grade, record, stage, to_text,
};

/// A machine reads a blob: without an identity, with one, with a role.
struct Lesson {
    it: Telling,
    machine: NodeId,
    container: Scope,
    call: CallId,
    beats: Vec<BeatId>,
}

fn lesson() -> Lesson {
    let mut it = Telling::new("A machine reads invoices");
    let group = it.place(NewNodeKind::ResourceGroup, "rg-app", None, (0, 200));
    let machine = it.resource("virtual-machine", "web-vm", Some(group), (20, 260));
    let account = it.resource(
        "storage-account",
        "contosoinvoices",
        Some(group),
        (320, 260),
    );
    let container = it.part(account);
    let call = it.call(machine, "read-blob", container, None);
    let expect = |it: &mut Telling, expected| {
        it.change(|beat| {
            beat.runs = vec![Run {
                call,
                expected: Some(expected),
            }];
        });
    };
    let first = it.beat("No identity", "The machine has **no identity** yet.");
    expect(&mut it, Expected::Denied(String::new()));
    let second = it.beat("An identity", "Now it has one, but *no role*.");
    let identity = it.enable(machine);
    expect(
        &mut it,
        Expected::Denied("AuthorizationPermissionMismatch".to_owned()),
    );
    let third = it.beat("A role", "`Storage Blob Data Reader` lets it in.");
    it.assign(identity, "Storage Blob Data Reader", container);
    expect(&mut it, Expected::Allowed);
    Lesson {
        it,
        machine,
        container,
        call,
        beats: vec![first, second, third],
    }
}

fn stages(diagram: &Diagram) -> Vec<Diagram> {
    let count = diagram.story().map_or(0, |story| story.beats.len());
    (0..count)
        .map(|place| stage(diagram, place).diagram)
        .collect()
}

#[test]
fn what_a_story_claims_is_confirmed_beat_by_beat() {
    let lesson = lesson();
    assert_eq!(confirm(&lesson.it.diagram), []);
    let roles: Vec<usize> = stages(&lesson.it.diagram)
        .iter()
        .map(|it| it.role_assignments().count())
        .collect();
    assert_eq!(roles, [0, 0, 1]);
    // The document itself stays where the story begins.
    assert_eq!(lesson.it.diagram.role_assignments().count(), 0);
}

#[test]
fn a_story_told_once_is_at_each_beat_where_it_is_when_told_so_far() {
    let diagram = lesson().it.diagram;
    let once: Vec<Diagram> = story_stages(&diagram);
    assert_eq!(once, stages(&diagram));
}

fn story_stages(diagram: &Diagram) -> Vec<Diagram> {
    vouchsafe_model::story::stages(diagram)
        .map(|(_, stage)| stage.diagram)
        .collect()
}

#[test]
fn a_file_and_a_link_carry_the_whole_story() {
    let diagram = lesson().it.diagram;
    let file = diagram.to_json();
    assert_eq!(Diagram::from_json(&file).as_ref(), Ok(&diagram));
    let text = link::encode(&diagram).expect("it fits");
    assert_eq!(link::decode(&text).as_ref(), Ok(&diagram));
}

#[test]
fn what_beats_make_keeps_its_numbers_whatever_else_is_changed() {
    let mut lesson = lesson();
    let numbers = |diagram: &Diagram| {
        let end = stage(diagram, 9);
        assert_eq!(end.refused, []);
        let assignment = end.diagram.role_assignments().next().cloned();
        assignment.expect("the role")
    };
    let before = numbers(&lesson.it.diagram);
    // More is drawn from the beginning, and another beat comes first.
    let document = &mut lesson.it.diagram;
    for edit in [
        Edit::Place(vouchsafe_model::diagram::NewNode {
            kind: NewNodeKind::User,
            name: None,
            parent: None,
            at: WorldPoint { x: 0, y: -200 },
        }),
        Edit::AddBeat {
            place: 0,
            what: NewBeat {
                edits: vec![Edit::SetTitle("Other".to_owned())],
                ..NewBeat::default()
            },
        },
        Edit::MoveBeat {
            beat: lesson.beats[0],
            to: 3,
        },
    ] {
        document.apply(&edit).expect("it applies");
    }
    assert_eq!(numbers(document), before);
}

#[test]
fn a_beat_whose_ground_was_taken_away_says_so_and_the_rest_is_told() {
    let mut lesson = lesson();
    let document = &mut lesson.it.diagram;
    document
        .apply(&Edit::RemoveBeat(lesson.beats[1]))
        .expect("it applies");
    let found = confirm(document);
    let [
        Unconfirmed::Refused(refused),
        Unconfirmed::EndsOtherwise { call, .. },
    ] = &found[..]
    else {
        panic!("{found:?}");
    };
    assert_eq!((refused.beat, refused.edit), (lesson.beats[2], 0));
    assert_eq!(*call, lesson.call);
    // Undoing it is all it takes.
    assert!(found.iter().all(|it| it.place(document) == Some(1)));
}

#[test]
fn a_story_that_claims_what_is_not_so_is_found_out() {
    let Lesson {
        mut it,
        machine,
        call,
        ..
    } = lesson();
    it.beat("Wrong", "");
    it.change(|beat| {
        beat.runs = vec![
            Run {
                call,
                expected: Some(Expected::Denied(String::new())),
            },
            Run {
                call: CallId::new(99),
                expected: None,
            },
        ];
        beat.camera = vec![NodeId::new(98)];
        beat.goals = vec![Goal::NoSecrets];
    });
    it.beat("A question", "");
    it.change(|beat| beat.question = "What happens?".to_owned());
    it.edit(Edit::Delete(vec![Subject::Node(machine)]));
    let found: Vec<String> = confirm(&it.diagram)
        .iter()
        .map(|found| format!("{}: {found}", found.place(&it.diagram).unwrap_or(99)))
        .collect();
    foreign::can_be_told(&it.diagram, |language| {
        let found = confirm(&it.diagram);
        found
            .iter()
            .map(|it| it.sentence().told(language))
            .collect()
    });
    assert_eq!(
        found,
        [
            format!(
                "3: call {} is to be denied, and is allowed, 200 OK",
                call.number()
            ),
            "3: there is no call 99 to make".to_owned(),
            "3: there is no node 98 to show".to_owned(),
            "3: all its goals are reached before anything is done".to_owned(),
            "4: it asks what happens, and makes no call that would answer".to_owned(),
        ]
    );
}

#[test]
fn what_is_recorded_is_done_at_that_beat_and_moves_follow_as_one() {
    let Lesson {
        it,
        machine,
        beats,
        container,
        ..
    } = lesson();
    let to = |x| {
        Edit::MoveNodes(vec![Move {
            node: machine,
            to: WorldPoint { x, y: 280 },
        }])
    };
    let mut document = it.diagram;
    for x in [40, 60] {
        let recorded = record(&document, beats[0], &to(x)).expect("it applies");
        let edit = Edit::ChangeBeat {
            beat: beats[0],
            what: recorded.what,
        };
        document.apply(&edit).expect("it applies");
    }
    let story = document.story().expect("the story");
    assert_eq!(story.beats[0].what.edits, [to(60)]);
    // At the first beat there is no identity yet that could be given a role.
    let end = stage(&document, 9).diagram;
    let role = end.role_assignments().next().expect("the role");
    let early = record(
        &document,
        beats[0],
        &Edit::AssignRole {
            principal: role.principal,
            role: role.role,
            scope: container,
            condition: None,
        },
    );
    assert!(matches!(early, Err(EditError::NoSuchPrincipal(_))));
    let gone = record(&document, BeatId::new(77), &to(1));
    assert_eq!(gone, Err(EditError::NoSuchBeat(BeatId::new(77))));
}

#[test]
fn a_beat_does_not_change_the_story() {
    let mut it = lesson().it;
    let edits = vec![Edit::Several(vec![Edit::RemoveBeat(BeatId::new(0))])];
    let what = NewBeat {
        edits,
        ..NewBeat::default()
    };
    let refused = it.diagram.apply(&Edit::AddBeat { place: 0, what });
    assert_eq!(refused, Err(EditError::StoryInAStory));
}

#[test]
fn a_story_on_a_drawing_that_came_out_of_a_story_has_other_numbers() {
    let mut drawing = stage(&lesson().it.diagram, 9).diagram;
    let beats: Vec<BeatId> = drawing
        .story()
        .into_iter()
        .flat_map(|story| story.beats.iter().map(|beat| beat.id))
        .collect();
    let last = beats.len();
    for beat in beats {
        drawing.apply(&Edit::RemoveBeat(beat)).expect("it applies");
    }
    let add = Edit::AddBeat {
        place: 0,
        what: NewBeat::default(),
    };
    drawing.apply(&add).expect("it applies");
    let story = drawing.story().expect("a story");
    assert!(story.beats[0].id.number() as usize >= last);
}

#[test]
fn goals_are_reached_by_what_holds_and_not_by_how_it_was_drawn() {
    let Lesson {
        mut it,
        machine,
        container,
        call,
        ..
    } = lesson();
    it.beat("A key instead", "");
    let account = container.node();
    it.edit(Edit::AddSetting {
        host: machine,
        name: None,
        secret: NewSecret::AccountKey {
            account,
            slot: KeySlot::First,
            form: KeyForm::ConnectionString,
        },
    });
    let goals = [
        Goal::CallWorks(call),
        Goal::NoSecrets,
        Goal::Nothing(Rule::BroaderThanNeeded),
        Goal::SystemAssigned(machine),
        Goal::Shared(vec![machine]),
        Goal::ReachAtMost(machine, 0),
        Goal::ReachAtMost(machine, 1),
    ];
    let now = it.now();
    let graded = grade(&now, &goals);
    let met: Vec<bool> = graded.iter().map(|it| it.is_met).collect();
    assert_eq!(
        met,
        [true, false, true, true, false, false, true],
        "{graded:#?}"
    );
    assert!(
        graded
            .iter()
            .all(|it| !it.goal.is_empty() && !it.because.is_empty())
    );
    foreign::can_be_told(&now, |language| {
        let told = graded.iter().map(|it| it.told(language));
        told.flat_map(|it| [it.goal, it.because]).collect()
    });
}

/// Cases of all kinds: what is asked of them, and how many there are.
#[cfg(test)]
fn cases() -> impl Iterator<Item = Case> {
    let number = |number| NonZeroU16::new(number).expect("it is some");
    let needs = [
        Needs::Same,
        Needs::SomeMore(number(1)),
        Needs::SomeMore(number(2)),
        Needs::Different,
    ];
    let sizes = [(1, 1), (3, 2), (2_000, 4)];
    let sized = sizes
        .into_iter()
        .flat_map(move |size| needs.map(|it| (size, it)));
    sized.flat_map(move |((hosts, targets), needs)| {
        [false, true].map(|is_asked| Case {
            hosts: number(hosts),
            targets: number(targets),
            needs,
            come_and_go: is_asked,
            before_creation: is_asked,
            ends_with_host: is_asked,
            audit_each: is_asked,
            carriers: Carriers {
                without_system_assigned: u16::from(is_asked),
                without_user_assigned: u16::from(is_asked),
                not_freely: u16::from(is_asked),
            },
        })
    })
}

#[test]
fn which_identity_suits_a_case_can_be_told_in_other_languages() {
    foreign::can_be_told(&Diagram::new(), |language| {
        let mut texts = Vec::new();
        for case in cases() {
            let chosen = recommend(&case).told(language);
            texts.push(chosen.missed_in_words().told(language));
            for it in &chosen.weighed {
                let words = [it.design.name(), it.design.sentence(), it.misses_in_words()];
                texts.extend(words.map(|it| it.told(language)));
            }
            for it in chosen.arguments {
                texts.extend([it.speaks_for.name().told(language), it.words]);
            }
        }
        texts
    });
}

#[test]
fn which_services_there_are_can_be_told_in_other_languages() {
    foreign::can_be_told(&Diagram::new(), |language| {
        let mut texts = Vec::new();
        for entry in inventory::entries(ServicesFilter::default()) {
            let entry = entry.told(language);
            texts.push(entry.carries.words().told(language));
            for accepted in entry.accepts {
                texts.push(accepted.decided_by().told(language));
                let others = accepted.others.into_iter();
                texts.extend(others.flat_map(|it| [it.what, it.refused_by]));
            }
        }
        texts
    });
}

#[test]
fn two_designs_are_compared_by_what_is_drawn_in_them() {
    let lesson = lesson();
    let end = stage(&lesson.it.diagram, 9).diagram;
    let group = end
        .node(lesson.machine)
        .and_then(|it| it.parent)
        .expect("a group");
    let counts = counts(&end, group, &Whereabouts::of(&end));
    assert_eq!(
        (
            counts.identities,
            counts.role_assignments,
            counts.secrets,
            counts.reach
        ),
        (1, 1, 0, 1)
    );
}

#[test]
fn a_story_reads_as_text() {
    let text = to_text(&lesson().it.diagram);
    assert!(text.starts_with(
        "A machine reads invoices\n\n1. No identity\nThe machine has no identity yet.\n→ "
    ));
    assert!(
        text.contains(
            "3. A role\nStorage Blob Data Reader lets it in.\n→ Read blob: allowed, 200 OK. "
        ),
        "{text}"
    );
}

/// What is left of an identity that is gone counts on the side on which it stood.
#[test]
fn identities_that_are_not_found_are_counted_where_they_stood() {
    let mut diagram = lesson().it.diagram;
    let machine = lesson().machine;
    let end = stage(&diagram, 9).diagram;
    let group = end.node(machine).and_then(|it| it.parent).expect("a group");
    let place = diagram.story().map_or(0, |story| story.beats.len());
    let what = NewBeat {
        edits: vec![Edit::Delete(vec![Subject::Node(machine)])],
        ..NewBeat::default()
    };
    diagram
        .apply(&Edit::AddBeat { place, what })
        .expect("it applies");
    let end = stage(&diagram, place).diagram;
    let seen = Whereabouts::told(&diagram, place);
    let left = counts(&end, group, &seen);
    assert_eq!((left.identities, left.orphaned), (0, 1));
    assert_eq!(end.orphaned_assignments().count(), 1);
    let elsewhere = counts(&end, end.tenant(), &seen);
    assert_eq!(elsewhere.orphaned, 0);
    assert_eq!(counts(&end, group, &Whereabouts::of(&end)).orphaned, 0);
    assert!(to_text(&diagram).contains("an identity that is not found: 1"));
}
