//! A place for one component, and the hands, eyes and ears of a person in front of it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot reach its page has failed"
)]

use gloo_timers::future::TimeoutFuture;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// A component drawn into an element of its own, which goes when the value is dropped.
pub(crate) struct Stage {
    root: Element,
    /// Takes the component down, so that nothing it listens to reaches a later test.
    end: Option<Box<dyn FnOnce()>>,
}

impl Stage {
    /// Draws a component.
    pub(crate) async fn with<C>(props: C::Properties) -> Self
    where
        C: BaseComponent,
    {
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let app = yew::Renderer::<C>::with_root_and_props(root.clone(), props).render();
        yew::scheduler::flush().await;
        Self {
            root,
            end: Some(Box::new(move || app.destroy())),
        }
    }

    /// The only element that answers a CSS selector.
    pub(crate) fn find(&self, selector: &str) -> Element {
        let found = self.root.query_selector_all(selector).unwrap();
        assert_eq!(
            found.length(),
            1,
            "`{selector}` in {}",
            self.root.inner_html()
        );
        found.get(0).unwrap().dyn_into().unwrap()
    }

    /// The elements that answer a CSS selector, in their order on the page.
    pub(crate) fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).unwrap();
        let elements = (0..found.length()).map(|index| found.get(index).unwrap());
        elements.map(|node| node.dyn_into().unwrap()).collect()
    }

    fn find_html(&self, selector: &str) -> HtmlElement {
        self.find(selector).dyn_into().unwrap()
    }

    /// How many elements answer a CSS selector.
    pub(crate) fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }

    /// The words of every element that answers a CSS selector.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length())
            .map(|index| found.get(index).unwrap().text_content().unwrap_or_default())
            .collect()
    }

    /// An attribute of the only element that answers a CSS selector.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.find(selector).get_attribute(name)
    }

    /// What the element says about itself through the ids in an attribute, such as `aria-describedby`.
    pub(crate) fn words_of(&self, selector: &str, attribute: &str) -> String {
        let ids = self.attribute(selector, attribute).unwrap_or_default();
        let words = ids.split_whitespace().map(|id| {
            let element = document()
                .get_element_by_id(id)
                .unwrap_or_else(|| panic!("no element has the id {id}"));
            element.text_content().unwrap_or_default()
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// The namespace of the only element that answers a CSS selector.
    pub(crate) fn namespace_of(&self, selector: &str) -> Option<String> {
        self.root
            .query_selector(selector)
            .unwrap()
            .unwrap()
            .namespace_uri()
    }

    /// The value that is chosen in a `select`.
    pub(crate) fn selected_value(&self, selector: &str) -> String {
        self.find(selector)
            .dyn_into::<HtmlSelectElement>()
            .unwrap()
            .value()
    }

    /// Chooses a value in a `select`.
    pub(crate) async fn choose(&self, selector: &str, value: &str) {
        self.find(selector)
            .dyn_into::<HtmlSelectElement>()
            .unwrap()
            .set_value(value);
        self.send(selector, &bubbling("change")).await;
    }

    /// Clicks an element.
    pub(crate) async fn click(&self, selector: &str) {
        self.find_html(selector).click();
        settled().await;
    }

    /// Presses one of the elements that answer a CSS selector, counted from 0: it gets the focus, as by a pointer.
    pub(crate) async fn click_nth(&self, selector: &str, position: usize) {
        let element: HtmlElement = self.find_nth(selector, position).dyn_into().unwrap();
        element.focus().unwrap();
        element.click();
        settled().await;
    }

    fn find_nth(&self, selector: &str, position: usize) -> Element {
        let found = self.root.query_selector_all(selector).unwrap();
        let position = u32::try_from(position).unwrap();
        found
            .get(position)
            .unwrap_or_else(|| panic!("there is no {position} of `{selector}`"))
            .dyn_into()
            .unwrap()
    }

    /// The text in a field.
    pub(crate) fn value(&self, selector: &str) -> String {
        let field: HtmlInputElement = self.find(selector).dyn_into().unwrap();
        field.value()
    }

    /// The value of the first option whose words contain these, of all `select`s that answer a CSS selector.
    pub(crate) fn option_called(&self, selector: &str, words: &str) -> String {
        let options = self
            .root
            .query_selector_all(&format!("{selector} option"))
            .unwrap();
        (0..options.length())
            .filter_map(|index| options.get(index)?.dyn_into::<Element>().ok())
            .find(|option| option.text_content().is_some_and(|it| it.contains(words)))
            .and_then(|option| option.get_attribute("value"))
            .unwrap_or_else(|| panic!("no option says `{words}`"))
    }

    /// Chooses a value in one of the `select`s that answer a CSS selector, counted from 0.
    pub(crate) async fn choose_nth(&self, selector: &str, position: usize, value: &str) {
        let field: HtmlSelectElement = self.find_nth(selector, position).dyn_into().unwrap();
        field.set_value(value);
        field.dispatch_event(&bubbling("change")).unwrap();
        settled().await;
    }

    /// Moves the focus to an element.
    pub(crate) async fn focus(&self, selector: &str) {
        self.find_html(selector).focus().unwrap();
        settled().await;
    }

    /// Replaces the text of a field, as by typing.
    pub(crate) async fn fill(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.find(selector).dyn_into().unwrap();
        field.set_value(text);
        self.send(selector, &bubbling("input")).await;
    }

    /// Sends an event to an element.
    pub(crate) async fn send(&self, selector: &str, event: &Event) {
        self.find(selector).dispatch_event(event).unwrap();
        settled().await;
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(end) = self.end.take() {
            end();
        }
        self.root.remove();
    }
}

/// Presses a key where the focus is; a capital letter is pressed with Shift.
pub(crate) async fn press(key: &str) {
    let init = web_sys::KeyboardEventInit::new();
    init.set_key(key);
    init.set_shift_key(key.len() == 1 && key.chars().all(char::is_uppercase));
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event =
        web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    focused().dispatch_event(&event).unwrap();
    settled().await;
}

/// The element that has the focus.
pub(crate) fn focused() -> Element {
    document().active_element().unwrap()
}

/// The words of the element that has the focus, or its accessible name.
pub(crate) fn focused_words() -> String {
    focused()
        .get_attribute("aria-label")
        .or_else(|| focused().text_content())
        .unwrap_or_default()
}

/// An event that bubbles and can be canceled.
pub(crate) fn bubbling(name: &str) -> Event {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    Event::new_with_event_init_dict(name, &init).unwrap()
}

/// Waits until the browser has told what it queued (it tells that a popover has opened in a turn of its own) and the
/// components have answered.
pub(crate) async fn settled() {
    for _ in 0..2 {
        TimeoutFuture::new(0).await;
        yew::scheduler::flush().await;
    }
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// What the callbacks of a widget were called with, in order.
#[derive(Clone, Default)]
pub(crate) struct Heard(Rc<RefCell<Vec<String>>>);

impl Heard {
    /// A callback that takes down the value it is called with.
    pub(crate) fn callback<T: ToString + 'static>(&self) -> Callback<T> {
        let heard = self.clone();
        Callback::from(move |value: T| heard.0.borrow_mut().push(value.to_string()))
    }

    /// A callback that takes down a word whenever it is called.
    pub(crate) fn note<T: 'static>(&self, word: &'static str) -> Callback<T> {
        let heard = self.clone();
        Callback::from(move |_| heard.0.borrow_mut().push(word.to_owned()))
    }

    /// Everything that was taken down.
    pub(crate) fn all(&self) -> Vec<String> {
        self.0.borrow().clone()
    }
}

impl PartialEq for Heard {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The props of a component that only tells what it hears.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HeardProps {
    pub(crate) heard: Heard,
}
