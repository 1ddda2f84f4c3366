//! Narration on the page: short Markdown as elements, never as markup.

use vouchsafe_model::story::markdown::{self, Block, Span};
use yew::prelude::*;

use crate::widget::literal;

/// What a [`Narration`] says.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NarrationProps {
    /// Short Markdown.
    pub text: AttrValue,
}

/// Narration, read and set.
#[component]
pub fn Narration(props: &NarrationProps) -> Html {
    let blocks = use_memo(props.text.clone(), |text| markdown::read(text));
    html! { <div class="narration">{ for blocks.iter().map(block) }</div> }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(spans) => html! { <p>{ for spans.iter().map(span) }</p> },
        Block::List(items) => html! {
            <ul>{ for items.iter().map(|spans| html! { <li>{ for spans.iter().map(span) }</li> }) }</ul>
        },
    }
}

fn span(span: &Span) -> Html {
    match span {
        Span::Text(text) => html! { { text } },
        Span::Strong(text) => html! { <strong>{ text }</strong> },
        Span::Emphasis(text) => html! { <em>{ text }</em> },
        Span::Code(text) => literal(text),
        Span::Link { text, to } => html! {
            <a href={to.clone()} target="_blank" rel="noopener noreferrer">{ text }</a>
        },
    }
}
