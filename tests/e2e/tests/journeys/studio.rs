//! What people do again and again in the studio, in one verb each.

use vouchsafe_e2e::{
    Element, JourneyError, JourneyResult, Page, Point, Role, any_name, containing, wait_until,
};

/// The drawing.
pub(crate) fn canvas(page: &Page) -> JourneyResult<Element> {
    page.find(Role::Application, "Canvas")
}

/// Something drawn, by the beginning of what it is called: `vm, Virtual machine`.
pub(crate) fn drawn(page: &Page, words: &str) -> JourneyResult<Element> {
    canvas(page)?.find(Role::Button, containing(words))
}

/// The things to place.
pub(crate) fn palette(page: &Page) -> JourneyResult<Element> {
    page.find(Role::Complementary, "Palette")
}

/// Begins with an empty canvas, through the menu.
pub(crate) fn start_blank(page: &Page) -> JourneyResult {
    page.find(Role::Button, "File")?.click()?;
    page.find(Role::MenuItem, containing("New diagram"))?
        .click()?;
    page.shows("Draw who calls whom")
}

/// A point of the canvas, from its upper left corner.
pub(crate) fn on_canvas(page: &Page, right: f64, down: f64) -> JourneyResult<Point> {
    Ok(canvas(page)?.place(0.0, 0.0)?.offset(right, down))
}

/// Drags something from the palette to a place on the canvas.
pub(crate) fn drag_from_palette(page: &Page, what: &str, to: Point) -> JourneyResult {
    let entry = palette(page)?.find(Role::Button, what)?;
    entry.reveal()?;
    page.drag(entry.center()?, to)
}

/// Plays from the start until the verdict is told in the panel.
pub(crate) fn play_to(page: &Page, verdict: &str) -> JourneyResult {
    let player = page.find(Role::Region, "Player")?;
    // Somebody who has seen it before plays it faster.
    if let Some(speed) = player.find_all(Role::Button, "1× speed")?.pop() {
        speed.click()?;
    }
    button_to_play(&player)?.click()?;
    page.hears("Step 2 of")?;
    page.find(Role::Heading, containing(verdict)).map(|_| ())
}

/// The button that plays, as soon as nothing is playing any more: it says
/// whether it would be for the first time.
fn button_to_play(player: &Element) -> JourneyResult<Element> {
    let mut found = None;
    wait_until("something in the player plays", || {
        for name in ["Play", "Play again"] {
            if let Some(button) = player.find_all(Role::Button, name)?.pop() {
                found = Some(button);
            }
        }
        Ok(found.is_some())
    })?;
    found.ok_or_else(|| JourneyError::NotAsExpected("nothing in the player plays".to_owned()))
}

/// Opens a link as somebody else would, who has nothing of it yet: the same
/// drawing is there, and playing it comes to the same verdict.
pub(crate) fn verdict_of_link(page: &Page, link: &str, verdict: &str) -> JourneyResult {
    let colleague = page.somebody_else()?;
    colleague.visit(link)?;
    drawn(&colleague, "vm,")?;
    // The link holds the whole drawing, so the same link is the same drawing.
    let again = copied_link(&colleague)?;
    if again != link {
        return Err(JourneyError::NotAsExpected(format!(
            "`{link}` opens as another drawing: `{again}`"
        )));
    }
    play_to(&colleague, verdict)
}

/// Copies a link by the keys for it.
pub(crate) fn copied_link(page: &Page) -> JourneyResult<String> {
    page.press("Control+Shift+L")?;
    page.hears("ink copied")?;
    page.clipboard()
}

/// Opens one of the examples that come with the page, by its title.
pub(crate) fn open_example(page: &Page, title: &str) -> JourneyResult {
    page.find(Role::Button, "File")?.click()?;
    page.find(Role::MenuItem, containing("Open a story or an example"))?
        .click()?;
    page.find(Role::Dialog, "Open")?
        .find(Role::Button, containing(title))?
        .click()?;
    page.hears("Opened").map(|_| ())
}

/// Runs a command by its words, through the command palette.
pub(crate) fn run_command(page: &Page, words: &str) -> JourneyResult {
    page.press("Control+K")?;
    let field = page
        .find(Role::Dialog, any_name())?
        .find(Role::ComboBox, any_name())?;
    // What is typed before the field has the focus goes elsewhere.
    wait_until("the search has the focus", || field.has_focus())?;
    page.type_text(words)?;
    wait_until("what was typed is there", || Ok(field.value()? == words))?;
    page.press("Enter")
}

/// Goes from thing to thing on the canvas until the focus is on this one.
pub(crate) fn walk_to_drawn(page: &Page, words: &str) -> JourneyResult {
    page.press("g")?;
    for _ in 0..12 {
        if page.focused()?.name()?.contains(words) {
            return Ok(());
        }
        page.press("Tab")?;
    }
    page.press("g")?;
    page.tab_back_to(Role::Button, containing(words))
        .map(|_| ())
}

/// Walks to something drawn, and selects it.
pub(crate) fn choose_drawn(page: &Page, words: &str) -> JourneyResult {
    walk_to_drawn(page, words)?;
    page.press("Enter")
}

/// Applies the first fix that is offered.
pub(crate) fn apply_fix(page: &Page) -> JourneyResult {
    let mut offered = None;
    wait_until("a fix is offered", || {
        offered = page.find_all(Role::Button, "Apply")?.into_iter().next();
        Ok(offered.is_some())
    })?;
    match offered {
        Some(button) => button.click(),
        None => Ok(()),
    }
}

/// Goes to the end of the chosen call, without waiting for what is on its way.
pub(crate) fn skip_to(page: &Page, verdict: &str) -> JourneyResult {
    page.click_at(on_canvas(page, 24.0, 24.0)?)?;
    page.press("End")?;
    page.find(Role::Radio, "On the wire")?.click()?;
    page.find(Role::Heading, containing(verdict)).map(|_| ())
}
