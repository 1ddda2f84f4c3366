//! What holds while a trace is played.

use vouchsafe_model::flow::{Actor, CheckOutcome};

use crate::frame::{Tone, frame, frame_of_all};
use crate::layout::Layout;
use crate::motion::Millis;
use crate::playback::{Command, Playback, Speed};
use crate::samples::{allowed, denied, shop};
use crate::stage::{self, rect_of};
use crate::timeline::{Pace, Phase, Timeline};

fn timeline() -> Timeline {
    let shop = shop();
    Timeline::of(&denied(&shop), &Layout::of(&shop.drawing.diagram))
}

#[test]
fn steps_follow_one_another_without_a_gap() {
    let timeline = timeline();
    let mut before = Millis::ZERO;
    for step in timeline.steps() {
        assert_eq!(step.start, before);
        let travel = (step.arrival - step.start).0;
        assert!((700.0..=1_200.0).contains(&travel), "{travel}");
        assert!(step.settled >= step.arrival && step.end > step.settled);
        assert!(step.checks.is_sorted());
        before = step.end;
    }
    assert_eq!(timeline.total(), before);
}

#[test]
fn a_moment_has_one_place() {
    let timeline = timeline();
    let check = |time: Millis, step: usize, phase: Phase| {
        let moment = timeline.position(time).unwrap();
        assert_eq!((moment.step, moment.phase), (step, phase), "{time:?}");
    };
    let steps = timeline.steps();
    check(Millis(-5.0), 0, Phase::Traveling);
    check(Millis::ZERO, 0, Phase::Traveling);
    check(steps[0].arrival, 0, Phase::Checking);
    check(steps[0].settled, 0, Phase::Reading);
    check(steps[0].end, 1, Phase::Traveling);
    check(steps[2].arrival, 2, Phase::Reading);
    check(timeline.total() + Millis(1e6), 5, Phase::Reading);
}

#[test]
fn a_capsule_leaves_its_sender_and_waits_before_its_receiver() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let timeline = Timeline::of(&trace, &layout);
    for (step, timing) in trace.steps.iter().zip(timeline.steps()) {
        let at = |time| frame(&layout, &trace, &timeline, time).capsules[0].at;
        let (start, end) = (at(timing.start), at(timing.arrival));
        let middle = |actor: Actor| {
            let center = rect_of(&layout, actor).unwrap().center();
            crate::geometry::Point::from(center)
        };
        assert!(start.distance(middle(step.from)) <= end.distance(middle(step.from)));
        assert!(end.distance(middle(step.to)) <= start.distance(middle(step.to)));
        assert_eq!(at(timing.settled), end);
    }
}

#[test]
fn checks_light_up_one_after_the_other_and_then_the_verdict_falls() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let timeline = Timeline::of(&trace, &layout);
    let timing = &timeline.steps()[4];
    let mut seen = Vec::new();
    let mut time = timing.start;
    while time <= timing.settled {
        let frame = frame(&layout, &trace, &timeline, time);
        assert_eq!(frame.verdicts.is_empty(), time < timing.settled);
        if seen.last() != Some(&frame.checks_answered) {
            seen.push(frame.checks_answered);
        }
        time = timeline.next_change(time).unwrap();
    }
    assert_eq!(seen, [0, 1, 2, 3, 4, 5]);
    let last = frame(&layout, &trace, &timeline, timing.settled);
    let badge = &last.verdicts[0];
    assert_eq!(
        (badge.text.as_str(), badge.tone),
        ("403 denied", Tone::Denied)
    );
    assert_eq!(trace.steps[4].checks[4].outcome, CheckOutcome::Failed);
}

#[test]
fn what_allows_is_highlighted_and_the_verdict_says_so() {
    let mut shop = shop();
    let trace = allowed(&mut shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let timeline = Timeline::of(&trace, &layout);
    let frame = frame(&layout, &trace, &timeline, timeline.steps()[4].settled);
    assert_eq!(frame.highlights.len(), 1);
    assert_eq!(frame.highlights[0].tone, Tone::Allowed);
    assert_eq!(frame.verdicts[0].text, "200 allowed");
}

#[test]
fn stations_are_there_only_while_a_flow_is_played() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    assert!(crate::frame::still().is_still());
    let timeline = Timeline::of(&trace, &layout);
    let frame = frame(&layout, &trace, &timeline, Millis::ZERO);
    let texts: Vec<&str> = frame
        .stations
        .iter()
        .map(|it| it.station.text.as_str())
        .collect();
    assert_eq!(texts, ["IMDS 169.254.169.254"]);
    let station = frame.stations[0].station.rect;
    assert!(layout.is_free(station), "it lies on a node");
    let way = stage::route(
        &layout,
        &trace,
        Actor::Node(shop.web),
        Actor::TokenEndpoint(shop.web),
    );
    assert_eq!(way.unwrap().points().len(), 2, "the way to it is straight");
}

#[test]
fn stills_show_the_same_order_without_movement() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let moving = Timeline::of(&trace, &layout);
    let stills = Timeline::at_pace(&trace, &layout, Pace::Stills);
    for (a, b) in moving.steps().iter().zip(stills.steps()) {
        assert_eq!(b.start, b.settled);
        let (one, other) = (
            frame(&layout, &trace, &moving, a.settled),
            frame(&layout, &trace, &stills, b.settled),
        );
        assert_eq!(one.checks_answered, other.checks_answered);
        assert_eq!(one.verdicts, other.verdicts);
        assert_eq!(one.capsules[0].at, other.capsules[0].at);
        assert!(other.capsules[0].motion.is_none());
    }
}

#[test]
fn many_traces_play_at_once() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let timeline = Timeline::of(&trace, &layout);
    let both = [(&trace, &timeline), (&trace, &timeline)];
    let all = frame_of_all(&layout, both, timeline.steps()[4].settled);
    assert_eq!(all.capsules.len(), 2);
    assert_eq!(all.stations.len(), 1, "one endpoint is one station");
    assert_eq!(all.verdicts.len(), 1, "what is the same is said once");
    let badge = &all.verdicts[0];
    assert!(badge.text.ends_with("denied ×2"), "{}", badge.text);
    let alone = &frame(&layout, &trace, &timeline, timeline.total()).verdicts[0];
    assert!(badge.rect.width > alone.rect.width);
}

#[test]
fn playing_reaches_the_end_and_begins_again() {
    let timeline = timeline();
    let mut player = Playback::default();
    let changes = player.apply(Command::Play, &timeline);
    assert!(changes.playing && !changes.jumped && player.is_playing());
    let mut steps = 0;
    let mut frames = 0;
    for _ in 0..100_000 {
        let changes = player.update(Millis(16.0), &timeline);
        steps += usize::from(changes.step);
        frames += usize::from(changes.frame);
        if changes.ended {
            break;
        }
    }
    assert!(player.is_over(&timeline) && !player.is_playing());
    assert_eq!(steps, timeline.steps().len() - 1);
    assert!(
        frames < 60,
        "drawn {frames} times: something is drawn that moves by itself"
    );
    let changes = player.apply(Command::Toggle, &timeline);
    assert!(changes.jumped && player.is_playing());
    assert_eq!(player.time(), Millis::ZERO);
}

#[test]
fn a_paused_player_stands_still_and_a_faster_one_gets_further() {
    let timeline = timeline();
    let mut player = Playback::default();
    assert!(!player.update(Millis(500.0), &timeline).is_any());
    assert!(
        player
            .apply(Command::SetSpeed(Speed::times(2.0)), &timeline)
            .speed
    );
    player.apply(Command::Play, &timeline);
    player.update(Millis(100.0), &timeline);
    assert_eq!(player.time(), Millis(200.0));
    player.update(Millis(-100.0), &timeline);
    assert_eq!(player.time(), Millis(200.0), "a clock that runs backwards");
    player.apply(Command::Pause, &timeline);
    player.update(Millis(100.0), &timeline);
    assert_eq!(player.time(), Millis(200.0));
}

#[test]
fn a_step_forward_plays_one_step_and_stops_when_it_has_happened() {
    let timeline = timeline();
    let mut player = Playback::default();
    for step in timeline.steps() {
        player.apply(Command::StepForward, &timeline);
        assert!(player.is_playing());
        while player.is_playing() {
            player.update(Millis(50.0), &timeline);
        }
        assert_eq!(player.time(), step.settled);
    }
    let changes = player.apply(Command::StepForward, &timeline);
    assert!(changes.jumped && player.is_over(&timeline));
    for step in timeline.steps().iter().rev() {
        player.apply(Command::StepBack, &timeline);
        assert_eq!(player.time(), step.settled);
    }
    player.apply(Command::StepBack, &timeline);
    assert_eq!(player.time(), Millis::ZERO);
}

#[test]
fn seeking_stays_within_the_trace() {
    let timeline = timeline();
    let mut player = Playback::default();
    let check = |player: &mut Playback, to: f64, expected: Millis| {
        player.apply(Command::Seek(Millis(to)), &timeline);
        assert_eq!(player.time(), expected);
    };
    check(&mut player, -3.0, Millis::ZERO);
    check(&mut player, f64::NAN, Millis::ZERO);
    check(&mut player, 1e12, timeline.total());
    player.apply(Command::ToStep(2), &timeline);
    assert_eq!(player.time(), timeline.steps()[2].settled);
    assert!(!player.apply(Command::ToStep(99), &timeline).is_any());
    assert!(!player.apply(Command::ToStart, &timeline).playing);
    assert_eq!(player.time(), Millis::ZERO);
}

#[test]
fn a_trace_without_steps_plays_nothing() {
    let shop = shop();
    let mut trace = denied(&shop);
    trace.steps.clear();
    let layout = Layout::of(&shop.drawing.diagram);
    let timeline = Timeline::of(&trace, &layout);
    let mut player = Playback::default();
    assert!(!player.apply(Command::Play, &timeline).playing);
    assert!(timeline.position(Millis::ZERO).is_none());
    assert!(
        frame(&layout, &trace, &timeline, Millis::ZERO)
            .capsules
            .is_empty()
    );
}

#[test]
fn a_verdict_covers_no_words_and_no_card() {
    let mut shop = shop();
    let traces = [denied(&shop), allowed(&mut shop)];
    let layout = Layout::of(&shop.drawing.diagram);
    for trace in traces {
        let timeline = Timeline::of(&trace, &layout);
        let frame = frame(&layout, &trace, &timeline, timeline.total());
        let badge = frame.verdicts[0].rect;
        assert!(layout.is_free(badge), "it lies on a card");
        for label in layout.edges().filter_map(|edge| edge.label.as_ref()) {
            assert!(!label.rect.overlaps(badge), "it covers `{}`", label.text);
        }
        for station in timeline.stations() {
            assert!(!station.rect.overlaps(badge), "it covers a station");
        }
        let ended = rect_of(&layout, Actor::Node(shop.invoices)).unwrap();
        assert!(ended.grown(60).overlaps(badge), "it is far from its target");
    }
}

#[test]
fn a_call_is_not_named_on_its_line_while_something_travels_there() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let timeline = Timeline::of(&trace, &layout);
    let unsaid: Vec<usize> = timeline
        .steps()
        .iter()
        .map(|step| frame(&layout, &trace, &timeline, step.settled).unsaid.len())
        .collect();
    // Only the request itself and its answer take the way of the line.
    assert_eq!(unsaid, [0, 0, 0, 0, 1, 1]);
    assert!(
        frame(&layout, &trace, &timeline, Millis::ZERO)
            .unsaid
            .is_empty()
    );
}
