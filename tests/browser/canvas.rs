//! The canvas in a real browser: it draws what the scene says, and hands pointers and the focus on.

use std::rc::Rc;

use vouchsafe_app::studio::canvas::capsules::{Capsules, CapsulesProps};
use vouchsafe_app::studio::canvas::picture::{Picture, PictureProps};
use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::{Timestamp, simulate};
use vouchsafe_scene::draw::{self, Paint};
use vouchsafe_scene::frame::{Frame, frame, still};
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::playback::Playback;
use vouchsafe_scene::svg;
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
    let (page, file) = (told(page), told(file));
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
            is_marked: false,
        })
        .await;
        // What travels moves by itself on the page; it is held by the next test.
        let without_capsules = Frame {
            capsules: Vec::new(),
            ..Frame::clone(&frame)
        };
        let file = svg::markup(&svg::drawing(&layout, &without_capsules), Paint::Variables);
        same(&stage.find(".drawing"), &parsed(&file));
    }
}

#[wasm_bindgen_test]
async fn what_travels_looks_and_stands_as_in_the_picture_file() {
    let mut traveled = 0;
    for (_, frame) in frames() {
        let stage = Stage::with::<Capsules>(CapsulesProps {
            frame: frame.clone(),
            playback: Playback::default(),
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
