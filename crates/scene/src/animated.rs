//! How does a flow play in a picture file? As an SVG that moves by itself, in a page that shows it as an image.
//!
//! There is no script in it, because images run none: what appears and what travels is told to the browser once, as
//! key frames of CSS. Whoever prefers reduced motion sees the end, and so do programs that know no animation.

use std::fmt::Write as _;

use crate::draw::{Element, Value, edge_label, overlay, underlay};
use crate::film::Film;
use crate::geometry::{Point, number};
use crate::motion::{Millis, Motion};
use crate::svg::{Options, layers};

/// How often the way of a message is looked at, in milliseconds.
const SAMPLE: f64 = 1_000.0 / 60.0;
/// How far from its way a message may be between two key frames, in world pixels.
const TOLERANCE: f64 = 0.3;

/// A film as SVG text that plays by itself, over and over. The caption of the options is passed over: each step says its
/// own.
#[must_use]
pub fn document(film: &Film, options: &Options) -> String {
    let seen = film.seen();
    let mut style = Style::new(film.length());
    let mut below = Pieces::default();
    let mut above = Pieces::default();
    let changes = film.changes();
    let ends = changes.iter().copied().skip(1).chain([film.length()]);
    let mut unsaid = Vec::new();
    for (start, end) in changes.iter().copied().zip(ends) {
        let shown = Shown { start, end };
        let frame = film.frame(start);
        below.show(underlay(&frame).children, &[], shown);
        let motions: Vec<(String, Motion)> = frame
            .capsules
            .iter()
            .filter_map(|it| Some((format!("capsule-{}", it.key), it.motion.clone()?)))
            .collect();
        above.show(overlay(&frame).children, &motions, shown);
        unsaid.extend(frame.unsaid.iter().map(|edge| (*edge, shown)));
    }
    let labels = film.layout().edges().filter_map(|view| {
        let label = edge_label(view)?;
        let hidden = unsaid.iter().filter(|(edge, _)| *edge == view.id);
        let hidden: Vec<Shown> = hidden.map(|(_, shown)| *shown).collect();
        Some(style.shown(label, &complement(&hidden, film.length())))
    });
    let labels = labels.collect();
    let underlay = below.into_group(&mut style, "underlay");
    let overlay = above.into_group(&mut style, "overlay");
    let drawing = layers(film.layout(), underlay, labels, overlay);
    let words = film.captions();
    let ends = words.iter().skip(1).map(|(start, _)| *start);
    let ends: Vec<Millis> = ends.chain([film.length()]).collect();
    let words_below = words.iter().zip(ends).map(|((start, caption), end)| {
        let shown = Shown { start: *start, end };
        style.shown(caption.below(seen), &[shown])
    });
    let words_below = Element::group(words_below.collect());
    let mut options = options.clone();
    if options.description.is_empty() {
        let said = words
            .iter()
            .map(|(_, caption)| match caption.text.as_str() {
                "" => caption.heading.clone(),
                text => format!("{}: {text}", caption.heading),
            });
        options.description = said.collect::<Vec<_>>().join(" ");
    }
    let sheet = film.sheet_of(drawing, words_below, &options);
    sheet.to_svg_with(&options, &style.text())
}

/// From when to when something is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shown {
    start: Millis,
    end: Millis,
}

/// Something that is shown now and then, and perhaps moves.
#[derive(Clone, Debug)]
struct Piece {
    element: Element,
    motion: Option<Motion>,
    shown: Vec<Shown>,
}

/// What lies on a drawing at any time, in an order from back to front that is right at every time.
#[derive(Clone, Debug, Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    /// Shows elements, in this order.
    fn show(&mut self, elements: Vec<Element>, motions: &[(String, Motion)], shown: Shown) {
        let mut next = 0;
        for mut element in elements {
            let key = element.key.take();
            let motion = motions
                .iter()
                .find(|(name, _)| Some(name) == key.as_ref())
                .map(|(_, motion)| motion.clone());
            if motion.is_some() {
                // Where it is at this moment follows from its motion.
                element.attributes.retain(|(name, _)| *name != "transform");
            }
            let known = self
                .0
                .iter()
                .skip(next)
                .position(|it| it.element == element && it.motion == motion);
            let place = match known {
                Some(behind) => next + behind,
                None => {
                    let piece = Piece {
                        element,
                        motion,
                        shown: Vec::new(),
                    };
                    self.0.insert(next, piece);
                    next
                }
            };
            if let Some(piece) = self.0.get_mut(place) {
                match piece.shown.last_mut() {
                    Some(last) if last.end == shown.start => last.end = shown.end,
                    _ => piece.shown.push(shown),
                }
            }
            next = place + 1;
        }
    }

    fn into_group(self, style: &mut Style, class: &'static str) -> Element {
        let pieces = self.0.into_iter().map(|piece| {
            let element = match &piece.motion {
                Some(motion) => style.moved(piece.element, motion),
                None => piece.element,
            };
            style.shown(element, &piece.shown)
        });
        Element::group(pieces.collect()).with("class", class)
    }
}

/// When something is shown that is hidden at these times, which follow one another.
fn complement(hidden: &[Shown], length: Millis) -> Vec<Shown> {
    let mut shown = Vec::new();
    let mut now = Millis::ZERO;
    for it in hidden {
        if it.start > now {
            shown.push(Shown {
                start: now,
                end: it.start,
            });
        }
        now = it.end;
    }
    if now < length {
        shown.push(Shown {
            start: now,
            end: length,
        });
    }
    shown
}

/// The style sheet of a picture that moves. What moves alike shares its rules.
#[derive(Debug)]
struct Style {
    length: Millis,
    /// The key frames of each class, and how they follow one another.
    rules: Vec<(String, &'static str)>,
}

impl Style {
    const fn new(length: Millis) -> Self {
        Self {
            length,
            rules: Vec::new(),
        }
    }

    /// The class whose animation has these key frames.
    fn class_of(&mut self, frames: String, timing: &'static str) -> String {
        let rule = (frames, timing);
        let known = self.rules.iter().position(|it| *it == rule);
        let index = known.unwrap_or_else(|| {
            self.rules.push(rule);
            self.rules.len() - 1
        });
        format!("k{index}")
    }

    /// An element that is shown at these times, which follow one another.
    fn shown(&mut self, element: Element, times: &[Shown]) -> Element {
        let is_always =
            matches!(times, [only] if only.start <= Millis::ZERO && only.end >= self.length);
        if is_always {
            return element;
        }
        let mut frames = String::new();
        let mut state = |percent: &str, is_visible: bool| {
            let value = if is_visible { "visible" } else { "hidden" };
            // Writing to a text can't fail.
            let _ = write!(frames, "{percent}{{visibility:{value}}}");
        };
        if times.first().is_none_or(|first| first.start > Millis::ZERO) {
            state("0%", false);
        }
        for it in times {
            state(&self.percent(it.start), true);
            if it.end < self.length {
                state(&self.percent(it.end), false);
            }
        }
        let is_at_end = times.last().is_some_and(|last| last.end >= self.length);
        state("100%", is_at_end);
        let class = self.class_of(frames, "step-end");
        let group = Element::group(vec![element]).with("class", class);
        if is_at_end {
            group
        } else {
            group.with("visibility", "hidden")
        }
    }

    /// An element that is drawn around the origin and takes a way.
    fn moved(&mut self, element: Element, motion: &Motion) -> Element {
        let mut frames = String::new();
        let mut place = |percents: &str, at: Point| {
            let (x, y) = (number(at.x), number(at.y));
            let _ = write!(frames, "{percents}{{transform:translate({x}px,{y}px)}}");
        };
        let ways = simplified(motion);
        let start = ways.first().map_or(motion.at(motion.start), |(_, at)| *at);
        place("0%", start);
        for (time, at) in &ways {
            place(&self.percent(*time), *at);
        }
        let end = motion.at(motion.end);
        place("100%", end);
        let class = self.class_of(frames, "linear");
        let mut moved = element.with(
            "transform",
            format!("translate({} {})", number(end.x), number(end.y)),
        );
        let known = moved
            .attributes
            .iter_mut()
            .find(|(name, _)| *name == "class");
        match known {
            Some((_, value)) => {
                let before = value.resolve(crate::draw::Paint::Variables);
                *value = Value::Text(format!("{before} {class}"));
            }
            None => moved.attributes.push(("class", Value::Text(class))),
        }
        moved
    }

    /// A moment as a part of the whole, with what a screen can show of it.
    fn percent(&self, time: Millis) -> String {
        let text = format!("{:.3}", time.0 / self.length.0 * 100.0);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        format!("{text}%")
    }

    fn text(&self) -> String {
        let mut text = String::new();
        let seconds = format!("{:.3}", self.length.0 / 1_000.0);
        let seconds = seconds.trim_end_matches('0').trim_end_matches('.');
        for (index, (frames, _)) in self.rules.iter().enumerate() {
            let _ = write!(text, "@keyframes k{index}{{{frames}}}");
        }
        if !self.rules.is_empty() {
            text.push_str("@media (prefers-reduced-motion:no-preference){");
            for (index, (_, timing)) in self.rules.iter().enumerate() {
                let _ = write!(
                    text,
                    ".k{index}{{animation:k{index} {seconds}s {timing} infinite}}"
                );
            }
            text.push('}');
        }
        text
    }
}

/// Where a message is at which moment, with even speed between, as near to its way as nobody sees.
fn simplified(motion: &Motion) -> Vec<(Millis, Point)> {
    let mut samples = Vec::new();
    let mut time = motion.start;
    while time < motion.end {
        samples.push((time, motion.at(time)));
        time = time + Millis(SAMPLE);
    }
    samples.push((motion.end, motion.at(motion.end)));
    let mut kept: Vec<(Millis, Point)> = Vec::new();
    let mut waiting: Vec<(Millis, Point)> = Vec::new();
    for sample in samples {
        let is_on_the_way = kept.last().is_none_or(|from| {
            let between = |(time, at): &(Millis, Point)| {
                let part = (*time - from.0).0 / (sample.0 - from.0).0;
                from.1.towards(sample.1, part).distance(*at) <= TOLERANCE
            };
            waiting.iter().all(between)
        });
        if kept.is_empty() {
            kept.push(sample);
            continue;
        }
        if !is_on_the_way && let Some(last) = waiting.pop() {
            kept.push(last);
            waiting.clear();
        }
        waiting.push(sample);
    }
    kept.extend(waiting.pop());
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Paint;
    use crate::layout::Layout;
    use crate::samples::{denied, shop};
    use crate::svg::markup;

    fn shown(start: f64, end: f64) -> Shown {
        Shown {
            start: Millis(start),
            end: Millis(end),
        }
    }

    #[test]
    fn what_is_hidden_now_and_then_is_shown_otherwise() {
        let length = Millis(10.0);
        assert_eq!(complement(&[], length), [shown(0.0, 10.0)]);
        let hidden = [shown(0.0, 2.0), shown(2.0, 3.0), shown(5.0, 6.0)];
        assert_eq!(
            complement(&hidden, length),
            [shown(3.0, 5.0), shown(6.0, 10.0)]
        );
    }

    #[test]
    fn a_message_keeps_to_its_way() {
        let shop = shop();
        let trace = denied(&shop);
        let layout = Layout::of(&shop.drawing.diagram);
        let film = Film::of(&layout, &[&trace], "");
        let mut count = 0;
        for change in film.changes() {
            for it in film.frame(change).capsules {
                let motion = it.motion.unwrap();
                let kept = simplified(&motion);
                assert!(kept.len() < 40, "{}", kept.len());
                let mut time = motion.start;
                while time < motion.end {
                    let pair = kept.windows(2).find(|pair| pair[1].0 >= time).unwrap();
                    let part = (time - pair[0].0).0 / (pair[1].0 - pair[0].0).0;
                    let at = pair[0].1.towards(pair[1].1, part);
                    assert!(at.distance(motion.at(time)) < 1.0);
                    time = time + Millis(3.0);
                    count += 1;
                }
            }
        }
        assert!(count > 100);
    }

    #[test]
    fn at_every_moment_the_pieces_are_those_of_the_frame_in_its_order() {
        let shop = shop();
        let trace = denied(&shop);
        let layout = Layout::of(&shop.drawing.diagram);
        let film = Film::of(&layout, &[&trace], "");
        let mut pieces = Pieces::default();
        let changes = film.changes();
        let ends = changes.iter().copied().skip(1).chain([film.length()]);
        for (start, end) in changes.iter().copied().zip(ends) {
            let frame = film.frame(start);
            let motions: Vec<_> = frame
                .capsules
                .iter()
                .map(|it| (format!("capsule-{}", it.key), it.motion.clone().unwrap()))
                .collect();
            pieces.show(overlay(&frame).children, &motions, Shown { start, end });
        }
        for change in changes {
            let plain = |mut element: Element| {
                element.attributes.retain(|(name, _)| *name != "transform");
                markup(&element, Paint::Variables)
            };
            let is_shown = |it: &&Piece| {
                it.shown
                    .iter()
                    .any(|at| at.start <= change && change < at.end)
            };
            let found = pieces.0.iter().filter(is_shown);
            let found: Vec<String> = found.map(|it| plain(it.element.clone())).collect();
            let expected = overlay(&film.frame(change)).children.into_iter();
            assert_eq!(found, expected.map(plain).collect::<Vec<_>>());
        }
        // Each message travels once, in one piece.
        let capsules = pieces.0.iter().filter(|it| it.motion.is_some()).count();
        assert_eq!(capsules, trace.steps.len());
    }

    #[test]
    fn reduced_motion_leaves_the_end() {
        let shop = shop();
        let trace = denied(&shop);
        let layout = Layout::of(&shop.drawing.diagram);
        let film = Film::of(&layout, &[&trace], "");
        let text = document(&film, &Options::default());
        // Every animation is asked for only where motion is welcome.
        let (before, asked) = text
            .split_once("@media (prefers-reduced-motion:no-preference){")
            .unwrap();
        assert!(!before.contains("animation:"));
        assert!(asked.contains(".k0{animation:k0 "));
        assert!(!text.contains("<script") && !text.contains("<animate"));
        // What is left without: the verdict, and the last caption.
        let last = film.caption(film.total());
        assert!(text.contains("403 denied") && text.contains(&last.heading));
    }
}
