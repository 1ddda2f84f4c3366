//! How does the scene's tree of elements become the page's? One to one, with colors that follow the theme.

use vouchsafe_scene::draw::{Element, Paint, Value};
use yew::prelude::*;
use yew::virtual_dom::{Key, VTag};

/// An element of the scene as the page shows it.
pub(super) fn element(element: &Element) -> Html {
    let mut tag = VTag::new(element.tag);
    for (name, value) in &element.attributes {
        tag.add_attribute(name, attribute(value));
    }
    tag.key = element.key.as_deref().map(Key::from);
    if let Some(text) = &element.text {
        tag.add_child(Html::from(text.clone()));
    }
    tag.add_children(element.children.iter().map(self::element));
    tag.into()
}

fn attribute(value: &Value) -> AttrValue {
    match value {
        Value::Fixed(text) => AttrValue::Static(text),
        Value::Text(_) | Value::Color(_) => match value.resolve(Paint::Variables) {
            std::borrow::Cow::Borrowed(text) => AttrValue::Static(text),
            std::borrow::Cow::Owned(text) => AttrValue::from(text),
        },
    }
}
