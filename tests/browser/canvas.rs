//! The canvas in a real browser: it draws what the scene says, and hands pointers and the focus on.

use std::rc::Rc;

use vouchsafe_app::studio::canvas::capsules::{Capsules, CapsulesProps};
use vouchsafe_app::studio::canvas::extent::Extent;
use vouchsafe_app::studio::canvas::picture::{Picture, PictureProps};
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::{Timestamp, simulate};
use vouchsafe_scene::draw::{self, Paint};
use vouchsafe_scene::frame::{Frame, frame, still};
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::playback::Playback;
use vouchsafe_scene::svg;
use vouchsafe_scene::theme::FONT_FAMILY;
use vouchsafe_scene::timeline::Timeline;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{DomParser, Element, SupportedType};

use crate::stage::Stage;

const EXAMPLES: [&str; 3] = [
    include_str!("../../static/examples/first-run.vouchsafe.json"),
    include_str!("../../static/examples/sql-contained-user.vouchsafe.json"),
    include_str!("../../static/examples/two-identities-none-named.vouchsafe.json"),
];

/// Every example at rest, and at the moments of its calls at which something changes.
fn frames() -> Vec<(Rc<Layout>, Rc<Frame>)> {
    let mut frames = Vec::new();
    for example in EXAMPLES {
        let diagram = Diagram::from_json(example).unwrap();
        let layout = Rc::new(Layout::of(&diagram));
        frames.push((layout.clone(), Rc::new(still())));
        for call in diagram.calls() {
            let trace = simulate(&diagram, call.id, Timestamp::START).unwrap();
            let timeline = Timeline::of(&trace, &layout);
            for step in timeline.steps() {
                for time in [step.arrival, step.settled] {
                    let frame = frame(&layout, &trace, &timeline, time);
                    frames.push((layout.clone(), Rc::new(frame)));
                }
            }
        }
    }
    frames
}

/// SVG text as elements.
fn parsed(markup: &str) -> Element {
    let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{markup}</svg>");
    let document = DomParser::new()
        .unwrap()
        .parse_from_string(&text, SupportedType::ImageSvgXml)
        .unwrap();
    let root = document.document_element().unwrap();
    root.first_element_child().unwrap()
}

/// Asserts that two elements and all that is in them are the same.
fn same(page: &Element, file: &Element) {
    same_lines(&told(page), &told(file));
}

fn same_lines(page: &str, file: &str) {
    for (page, file) in page.lines().zip(file.lines()) {
        assert_eq!(page, file);
    }
    assert_eq!(page.lines().count(), file.lines().count());
}

/// An element and all that is in it, a line each: namespace, tag, attributes, own text.
fn told(element: &Element) -> String {
    let mut lines = String::new();
    tell(element, 0, &mut lines);
    lines
}

/// All that is in an element.
fn children_told(element: &Element) -> String {
    let mut lines = String::new();
    let mut child = element.first_element_child();
    while let Some(element) = child {
        tell(&element, 0, &mut lines);
        child = element.next_element_sibling();
    }
    lines
}

fn tell(element: &Element, depth: usize, lines: &mut String) {
    let attributes = element.attributes();
    let mut attributes: Vec<String> = (0..attributes.length())
        .map(|index| {
            let attribute = attributes.item(index).unwrap();
            format!("{}={:?}", attribute.name(), attribute.value())
        })
        .collect();
    // Their order means nothing.
    attributes.sort();
    let namespace = element.namespace_uri().unwrap_or_default();
    let (indent, tag) = ("  ".repeat(depth), element.tag_name());
    let text = if element.child_element_count() == 0 {
        element.text_content().unwrap_or_default()
    } else {
        String::new()
    };
    lines.push_str(&format!(
        "{indent}{namespace} {tag} {} {text:?}\n",
        attributes.join(" ")
    ));
    let mut child = element.first_element_child();
    while let Some(element) = child {
        tell(&element, depth + 1, lines);
        child = element.next_element_sibling();
    }
}

#[wasm_bindgen_test]
async fn the_page_and_the_picture_file_show_the_same_elements() {
    for (layout, frame) in frames() {
        let stage = Stage::with::<Picture>(PictureProps {
            layout: layout.clone(),
            frame: frame.clone(),
            extent: Extent::All,
            is_marked: false,
        })
        .await;
        // What travels moves by itself on the page; it is held by the next test.
        let without_capsules = Frame {
            capsules: Vec::new(),
            ..Frame::clone(&frame)
        };
        let file = svg::markup(&svg::drawing(&layout, &without_capsules), Paint::Variables);
        // On the page it lies on several sheets.
        let sheets = stage.all(".drawing");
        let page: String = sheets.iter().map(children_told).collect();
        same_lines(&page, &children_told(&parsed(&file)));
        for sheet in &sheets {
            assert_eq!(
                sheet.get_attribute("font-family").as_deref(),
                Some(FONT_FAMILY)
            );
        }
    }
}

#[wasm_bindgen_test]
async fn what_travels_looks_and_stands_as_in_the_picture_file() {
    let mut traveled = 0;
    for (_, frame) in frames() {
        let stage = Stage::with::<Capsules>(CapsulesProps {
            frame: frame.clone(),
            playback: Playback::default(),
            is_in_full: true,
            jumps: 0,
        })
        .await;
        for capsule in &frame.capsules {
            traveled += 1;
            let file = parsed(&svg::markup(&draw::capsule(capsule), Paint::Variables));
            let place = file.get_attribute("transform").unwrap();
            file.set_attribute("transform", "translate(0 0)").unwrap();
            same(&stage.find(".overlay__capsule"), &file);
            let style = stage.attribute(".capsules__one", "style").unwrap();
            let (x, y) = (capsule.at.x, capsule.at.y);
            let number = vouchsafe_scene::geometry::number;
            assert_eq!(place, format!("translate({} {})", number(x), number(y)));
            assert_eq!(
                style,
                format!("transform:translate({}px,{}px)", number(x), number(y))
            );
        }
    }
    assert!(traveled > 10);
}

/// A drawing of hundreds of cards, each called by the one before it.
fn crowd() -> Layout {
    let mut text = String::from(
        r#"{"vouchsafe":1,"title":"Many","nodes":[{"id":1,"kind":"tenant","name":"contoso","at":[0,-300]}"#,
    );
    for number in 0..400 {
        let (id, x, y) = (number + 2, number % 20 * 300, number / 20 * 200);
        text += &format!(
            r#",{{"id":{id},"kind":"virtual-machine","name":"vm{number}","at":[{x},{y}]}}"#
        );
    }
    text += "]}";
    Layout::of(&Diagram::from_json(&text).unwrap())
}

#[wasm_bindgen_test]
async fn of_hundreds_of_cards_the_page_holds_those_near_or_only_their_shapes() {
    let (layout, frame) = (Rc::new(crowd()), Rc::new(still()));
    let seen = |extent| {
        let (layout, frame) = (layout.clone(), frame.clone());
        Stage::with::<Picture>(PictureProps {
            layout,
            frame,
            extent,
            is_marked: false,
        })
    };
    assert_eq!(seen(Extent::All).await.count(".node--card"), 401);
    let near = seen(Extent::Near(Rect::new(0, 0, 900, 600))).await;
    assert_eq!(near.count(".node--card"), 4 * 4);
    let overview = seen(Extent::Overview).await;
    assert_eq!(overview.count(".node--card"), 0);
    let paths = overview.count(".cards path");
    assert!((3..60).contains(&paths), "{paths}");
}
