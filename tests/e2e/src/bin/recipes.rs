//! Do diagrams live in sites of other makers? Walks through built sites, whose names and folders are the arguments.
//!
//! A site has a diagram on its first page and one on a second, none on a third, and a switch between light and dark.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};
use vouchsafe_e2e::{
    ColorScheme, JourneyError, JourneyResult, Motion, Page, journey_on, wait_until,
};

/// What is said of a kind of site.
struct Site {
    name: &'static str,
    /// Turns its light theme into its dark one.
    darken: &'static str,
    /// Whether it puts its next page in place, without leaving the first.
    stays: bool,
}

const SITES: &[Site] = &[
    Site {
        name: "mdbook",
        darken: "(document.getElementById('mdbook-theme-navy') ?? document.getElementById('navy')).click()",
        stays: false,
    },
    Site {
        name: "mkdocs",
        darken: "document.querySelector('label[title=Dark]').click()",
        stays: true,
    },
    Site {
        name: "docusaurus",
        darken: "document.querySelector('button[class*=toggleButton]').click()",
        stays: true,
    },
];

/// Where the configuration of a site says that it is.
const CONFIGURED: &str = "https://example.org/docs/";

/// How often a diagram has its player on the page.
const PLAYERS: &str = "[...document.querySelectorAll('vouchsafe-diagram')].filter((it) => it.shadowRoot?.querySelector('.player')).length";

const THEME: &str = "document.querySelector('vouchsafe-diagram').dataset.theme";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut has_failed = arguments.is_empty();
    for pair in arguments.chunks(2) {
        let [name, folder] = pair else {
            eprintln!("error: a site has a name and a folder");
            return ExitCode::FAILURE;
        };
        let site = SITES.iter().find(|site| site.name == name);
        let walked = match site {
            Some(site) => visit(site, Path::new(folder)),
            None => Err(JourneyError::Driver {
                reason: format!("nothing is known of a site `{name}`"),
            }),
        };
        match walked {
            Ok(()) => {
                println!("{name}: played, followed the theme, and lived on after a page was left")
            }
            Err(error) => {
                has_failed = true;
                eprintln!("{name}: {error}");
            }
        }
    }
    ExitCode::from(u8::from(has_failed))
}

fn visit(site: &Site, folder: &Path) -> JourneyResult {
    journey_on(folder, &format!("recipe-{}", site.name), |page| {
        page.prefer(ColorScheme::Light, Motion::Reduced)?;
        tell_where_it_is(folder, &page.address())?;
        page.go_to(&page.address())?;
        until(page, "the player", &format!("{PLAYERS} === 1"))?;
        run(
            page,
            "window.isSamePage = true; window.steps = [];
             document.addEventListener('vouchsafe-step', (event) => steps.push(event.detail.step), true)",
        )?;
        for step in 1..3 {
            press(page, "Step forward")?;
            until(page, "a step", &format!("steps.includes({step})"))?;
        }
        until(page, "the light theme", &format!("{THEME} === 'light'"))?;
        run(page, site.darken)?;
        until(page, "the dark theme", &format!("{THEME} === 'dark'"))?;
        page.screenshot(&format!("recipe-{}", site.name))?;

        follow(page, "orders|two-identities")?;
        until(page, "the second diagram", &format!("{PLAYERS} === 1"))?;
        until(page, "its dark theme", &format!("{THEME} === 'dark'"))?;
        press(page, "Play")?;
        until(
            page,
            "it to play",
            "document.querySelector('vouchsafe-diagram').shadowRoot.querySelector('[aria-label=Pause]')",
        )?;
        follow(page, "nothing")?;
        until(
            page,
            "a page without diagrams",
            "!document.querySelector('vouchsafe-diagram')",
        )?;
        run(page, "history.back()")?;
        until(page, "the second page again", &format!("{PLAYERS} === 1"))?;
        press(page, "Step forward")?;
        let is_same = run(page, "return window.isSamePage === true")?;
        if is_same != json!(site.stays) {
            return Err(JourneyError::Driver {
                reason: format!("{} loads its pages in another way than it did", site.name),
            });
        }
        Ok(())
    })
}

/// Sites that put pages in place ask their sitemap which addresses are theirs; it says that
/// of the configuration, and not where the site is served now.
fn tell_where_it_is(folder: &Path, address: &str) -> JourneyResult {
    let path = folder.join("sitemap.xml");
    let Ok(text) = fs::read_to_string(&path) else {
        return Ok(());
    };
    let text = text.replace(CONFIGURED, address);
    fs::write(&path, text).map_err(|source| JourneyError::File { path, source })
}

fn run(page: &Page, script: &str) -> JourneyResult<Value> {
    page.session().execute(script, json!([]))
}

/// Waits until an expression is true in the page.
fn until(page: &Page, what: &str, expression: &str) -> JourneyResult {
    wait_until(what, || {
        Ok(run(page, &format!("return Boolean({expression})"))? == json!(true))
    })
}

/// Presses a button of the player.
fn press(page: &Page, label: &str) -> JourneyResult {
    let button = format!(
        "document.querySelector('vouchsafe-diagram').shadowRoot.querySelector('[aria-label=\"{label}\"]')"
    );
    until(page, label, &format!("{button} && !{button}.disabled"))?;
    run(page, &format!("{button}.click()"))?;
    Ok(())
}

/// Follows the first link whose address matches, and waits until the page is another.
fn follow(page: &Page, address: &str) -> JourneyResult {
    let link =
        format!("[...document.links].find((it) => /{address}/.test(new URL(it.href).pathname))");
    until(page, address, &link)?;
    run(page, &format!("{link}.click()"))?;
    until(
        page,
        address,
        &format!("/{address}/.test(location.pathname)"),
    )
}
