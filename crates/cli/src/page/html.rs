//! The page of a story as HTML, and the list of all pages.
//!
//! Everything can be read without scripts. The only script is that of the player, which takes the place of the drawing.

use std::fmt::Write as _;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::Verdict;
use vouchsafe_model::story::markdown::{self, Block, Span};
use vouchsafe_model::story::{self, Told};
use vouchsafe_picture::raster::card;

use super::words::Words;

/// The colors, sizes and fonts of the app.
const TOKENS: &str = include_str!("../../../../static/styles/tokens.css");
const SHEET: &str = include_str!("page.css");

/// What browsers let the page load: the player and what it plays, from where the page is.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
    img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

const SHIELD: &str = "<svg viewBox='0 0 24 24' aria-hidden='true' xmlns='http://www.w3.org/2000/svg'>\
    <path d='M12 1.5 21 5v6.4c0 5.3-3.7 9.3-9 11.1-5.3-1.8-9-5.8-9-11.1V5z' fill='#0b66c3'/>\
    <path d='m7.6 11.9 3.2 3.2 5.8-6.4' fill='none' stroke='#fff' stroke-width='2.3' stroke-linecap='round' \
    stroke-linejoin='round'/></svg>";

const PLAY: &str = "<svg viewBox='0 0 16 16' aria-hidden='true'><path d='M4 2.5v11l9-5.5z' fill='currentColor'/></svg>";

/// A story that has a page.
pub(crate) struct Page {
    /// What its folder is called.
    pub(crate) name: String,
    /// The story, without the notes for its speaker.
    pub(crate) diagram: Diagram,
    /// The text of its link.
    pub(crate) link: String,
    /// Its drawing as SVG, in the colors of the page.
    pub(crate) drawing: String,
    /// The language in which it is told.
    pub(crate) words: &'static Words,
}

impl Page {
    /// What it is about, in Markdown.
    fn about(&self) -> &str {
        self.diagram.story().map_or("", |story| &story.about)
    }

    /// The page, for a release that is served there.
    pub(crate) fn html(&self, site: Option<&str>, languages: &[&'static Words]) -> String {
        let mut page = String::new();
        self.head(&mut page, site, languages);
        let (words, up) = (self.words, self.words.up());
        let link = escaped(&self.link) + &words.of_link();
        let recording = escaped(&self.recording());
        let title = escaped(self.diagram.title());
        let about = blocks(self.about()).replacen("<p>", "<p class=\"about\">", 1);
        // Writing to a text does not fail.
        let _ = write!(
            page,
            "<body>\n<div class=\"page\">\n{top}\n<main>\n<header class=\"text\">\n<h1>{title}</h1>\n{about}\n\
             <p class=\"actions\">\
             <a class=\"first\" href=\"{up}../../#{link}&amp;mode=present\">{PLAY}{present}</a>\
             <a href=\"{up}../../#{link}\">{open}</a></p>\n</header>\n\
             <div class=\"drawing\"><vouchsafe-diagram story=\"{recording}\" studio=\"{up}../../\" aria-label=\"{title}\">\n\
             {drawing}</vouchsafe-diagram></div>\n<ol class=\"beats text\">\n",
            top = top(&format!("{up}../../"), Some("../"), words),
            present = words.present,
            open = words.open,
            drawing = self.drawing,
        );
        for beat in story::told(&self.diagram) {
            write_beat(&mut page, &beat, words);
        }
        page.push_str("</ol>\n</main>\n");
        footer(&mut page, words);
        let _ = write!(
            page,
            "</div>\n<script type=\"module\" src=\"{up}../../embed/vouchsafe-diagram.js\"></script>\n</body>\n</html>\n",
        );
        page
    }

    /// What its recording is called.
    pub(crate) fn recording(&self) -> String {
        match self.words.folder().strip_suffix('/') {
            None => self.name.clone(),
            Some(code) => format!("{}.{code}", self.name),
        }
    }

    fn head(&self, page: &mut String, site: Option<&str>, languages: &[&'static Words]) {
        let title = escaped(self.diagram.title());
        let about = escaped(&markdown::plain(self.about()).replace('\n', " "));
        let (words, name) = (self.words, &self.name);
        let own = site.map(|site| escaped(&format!("{site}stories/{}{name}/", words.folder())));
        // The fonts of cards know the letters of English alone.
        let picture = match site {
            Some(site) => escaped(&format!("{site}stories/{name}/card.png")),
            None if words.up().is_empty() => "card.png".to_owned(),
            None => format!("../../{}/card.png", escaped(name)),
        };
        open(page, &title, &about, own.as_deref(), words);
        let place = format!("{}/", escaped(name));
        alternates(page, site, &format!("../{}", words.up()), &place, languages);
        let (width, height) = (card::WIDTH, card::HEIGHT);
        for (property, content) in [
            ("og:type", "article"),
            ("og:image", picture.as_str()),
            ("og:image:type", "image/png"),
            ("og:image:width", width.to_string().as_str()),
            ("og:image:height", height.to_string().as_str()),
            ("og:image:alt", title.as_str()),
        ] {
            let _ = writeln!(page, "<meta property=\"{property}\" content=\"{content}\">");
        }
        page.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">\n");
        if let Some(own) = own {
            let _ = writeln!(
                page,
                "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{own}oembed.json\" title=\"{title}\">"
            );
        }
        close(page);
    }
}

fn footer(page: &mut String, words: &Words) {
    let _ = writeln!(page, "<footer class=\"text\">{}</footer>", words.footer);
}

/// Where the same page is in other languages. `up` leads to the folder of all stories.
fn alternates(
    page: &mut String,
    site: Option<&str>,
    up: &str,
    place: &str,
    languages: &[&'static Words],
) {
    if languages.len() < 2 {
        return;
    }
    let root = site.map_or_else(|| up.to_owned(), |site| escaped(&format!("{site}stories/")));
    for other in languages {
        let _ = writeln!(
            page,
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{root}{}{place}\">",
            other.tag,
            other.folder()
        );
    }
}

/// The list of all pages.
pub(crate) fn list(
    pages: &[Page],
    site: Option<&str>,
    words: &Words,
    languages: &[&'static Words],
) -> String {
    let mut page = String::new();
    let own = site.map(|site| escaped(&format!("{site}stories/{}", words.folder())));
    let (stories, about, up) = (words.stories, words.about, words.up());
    open(&mut page, stories, about, own.as_deref(), words);
    alternates(
        &mut page,
        site,
        if up.is_empty() { "./" } else { up },
        "",
        languages,
    );
    page.push_str("<meta property=\"og:type\" content=\"website\">\n");
    close(&mut page);
    let _ = write!(
        page,
        "<body>\n<div class=\"page\">\n{top}\n<main>\n<h1>{stories}</h1>\n<p class=\"about\">{about}</p>\n{others}<ul class=\"list\">\n",
        top = top(&format!("{up}../"), None, words),
        others = others(words, languages),
    );
    for it in pages {
        let _ = writeln!(
            page,
            "<li><a href=\"{name}/\"><img src=\"{up}{name}/card.png\" alt=\"\" width=\"{width}\" height=\"{height}\" \
             loading=\"lazy\"><h2>{title}</h2><p>{about}</p></a></li>",
            name = escaped(&it.name),
            width = card::WIDTH,
            height = card::HEIGHT,
            title = escaped(it.diagram.title()),
            about = escaped(&markdown::plain(it.about())),
        );
    }
    page.push_str("</ul>\n</main>\n");
    footer(&mut page, words);
    page.push_str("</div>\n</body>\n</html>\n");
    page
}

/// The ways to the same list in other languages.
fn others(words: &Words, languages: &[&'static Words]) -> String {
    let others = languages.iter().filter(|it| **it != words);
    let others: Vec<String> = others
        .map(|it| {
            let (to, tag, name) = (it.folder(), it.tag, it.own_name);
            let to = format!(
                "{}{to}",
                if words.up().is_empty() {
                    "./"
                } else {
                    words.up()
                }
            );
            format!("<a href=\"{to}\" hreflang=\"{tag}\" lang=\"{tag}\">{name}</a>")
        })
        .collect();
    if others.is_empty() {
        return String::new();
    }
    format!("<p class=\"languages\">{}</p>\n", others.join(" · "))
}

/// The beginning of a page, up to what only it says of itself.
fn open(page: &mut String, title: &str, about: &str, own: Option<&str>, words: &Words) {
    let tag = words.tag;
    let icon = SHIELD
        .replace('#', "%23")
        .replace('<', "%3C")
        .replace('>', "%3E");
    let _ = write!(
        page,
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title} · Vouchsafe</title>\n\
         <meta name=\"description\" content=\"{about}\">\n\
         <meta property=\"og:site_name\" content=\"Vouchsafe\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{about}\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml,{icon}\">\n"
    );
    if let Some(own) = own {
        let _ = write!(
            page,
            "<link rel=\"canonical\" href=\"{own}\">\n<meta property=\"og:url\" content=\"{own}\">\n"
        );
    }
}

fn close(page: &mut String) {
    let _ = write!(page, "<style>\n{TOKENS}\n{SHEET}</style>\n</head>\n");
}

/// Where one is, and the ways out.
fn top(studio: &str, stories: Option<&str>, words: &Words) -> String {
    let stories = stories.map(|at| format!("<a href=\"{at}\">{}</a>", words.stories));
    let stories = stories.unwrap_or_default();
    format!(
        "<nav class=\"top\" aria-label=\"Vouchsafe\"><a class=\"brand\" href=\"{studio}\">{SHIELD}Vouchsafe</a>{stories}</nav>"
    )
}

fn write_beat(page: &mut String, beat: &Told, words: &Words) {
    let title = escaped(&beat.title);
    let _ = writeln!(page, "<li class=\"beat\">\n<h2>{title}</h2>");
    page.push_str(&blocks(&beat.say));
    if !beat.question.is_empty() {
        let asked = blocks(&beat.question);
        let _ = writeln!(page, "{}", asked.replace("<p>", "<p class=\"question\">"));
    }
    if !beat.calls.is_empty() {
        page.push_str("<ul class=\"calls\">\n");
        for call in &beat.calls {
            let class = match call.verdict {
                Verdict::Allowed { .. } => "allowed",
                Verdict::Denied { .. } => "denied",
                Verdict::NotModelled { .. } => "not-modelled",
            };
            let _ = writeln!(
                page,
                "<li class=\"{class}\" lang=\"en\">{}: <strong>{}</strong>. {}</li>",
                escaped(&call.label),
                escaped(&call.outcome()),
                escaped(call.because())
            );
        }
        page.push_str("</ul>\n");
    }
    write_list(page, &beat.counted);
    if let Some(shown) = &beat.shown {
        let _ = writeln!(page, "<pre tabindex=\"0\">{}</pre>", escaped(shown));
    }
    if !beat.goals.is_empty() {
        let _ = writeln!(page, "<p>{}</p>", words.reached);
        write_list(page, &beat.goals);
    }
    page.push_str("</li>\n");
}

fn write_list(page: &mut String, items: &[String]) {
    if items.is_empty() {
        return;
    }
    page.push_str("<ul>\n");
    for item in items {
        let _ = writeln!(page, "<li>{}</li>", escaped(item));
    }
    page.push_str("</ul>\n");
}

/// Narration as HTML.
fn blocks(text: &str) -> String {
    let mut html = String::new();
    for block in markdown::read(text) {
        match block {
            Block::Paragraph(spans) => {
                let _ = writeln!(html, "<p>{}</p>", inline(&spans));
            }
            Block::List(items) => {
                html.push_str("<ul>\n");
                for item in items {
                    let _ = writeln!(html, "<li>{}</li>", inline(&item));
                }
                html.push_str("</ul>\n");
            }
        }
    }
    html
}

fn inline(spans: &[Span]) -> String {
    let spans = spans.iter().map(|span| {
        let text = escaped(span.text());
        match span {
            Span::Text(_) => text,
            Span::Strong(_) => format!("<strong>{text}</strong>"),
            Span::Emphasis(_) => format!("<em>{text}</em>"),
            Span::Code(_) => format!("<code>{text}</code>"),
            Span::Link { to, .. } => format!("<a href=\"{}\">{text}</a>", escaped(to)),
        }
    });
    spans.collect()
}

/// A text that is only text, in an attribute as well as between tags.
pub(crate) fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
