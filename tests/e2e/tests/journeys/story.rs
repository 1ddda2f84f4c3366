//! Stories: told with a clicker from first to last and back, written by keyboard,
//! shared, and an exercise solved and not solved.

use serde_json::json;
use vouchsafe_e2e::{
    JourneyError, JourneyResult, Page, Role, Size, any_name, containing, journey, wait_until,
};

use crate::studio::{canvas, copied_link};

/// The place of an exercise among them: the right role in the wrong place.
const WRONG_SCOPE: usize = 15;

/// The links of all stories and exercises that the app brings along.
pub(crate) fn shipped() -> Vec<&'static str> {
    include_str!("../../../../static/data/stories.txt")
        .lines()
        .collect()
}

/// What somebody in the audience sees of where the story is: the title of the beat,
/// its number, and whether something is asked.
fn seen(page: &Page) -> Result<(String, String, bool), JourneyError> {
    let value = page.session().execute(
        "const text = it => (document.querySelector(it) || { textContent: '' }).textContent; \
         return [text('.present__title'), text('.present__count'), \
                 document.querySelector('.ask__choice:not(:disabled)') !== null];",
        json!([]),
    )?;
    let text = |at: usize| {
        let found = value.get(at).and_then(|it| it.as_str());
        found.unwrap_or_default().to_owned()
    };
    let is_asking = value.get(2).and_then(|it| it.as_bool());
    Ok((text(0), text(1), is_asking.unwrap_or_default()))
}

/// Presses a key of a clicker, and waits until something else is seen, or these words
/// are heard once more: what is seen then, or nothing.
fn turned(
    page: &Page,
    key: &str,
    end: &str,
) -> Result<Option<(String, String, bool)>, JourneyError> {
    let before = seen(page)?;
    let heard = |page: &Page| -> Result<usize, JourneyError> {
        Ok(page
            .said()?
            .iter()
            .filter(|said| said.contains(end))
            .count())
    };
    let ends = heard(page)?;
    page.press(key)?;
    wait_until("the story goes on or ends", || {
        Ok(seen(page)? != before || heard(page)? > ends)
    })?;
    let now = seen(page)?;
    Ok((now != before).then_some(now))
}

#[test]
fn every_story_is_told_to_its_end_and_back_with_a_clicker() -> JourneyResult {
    journey("story-told", |page| {
        page.resize(Size::DESKTOP)?;
        for (number, link) in shipped().iter().enumerate() {
            page.open_with(&format!("#{link}"))?;
            page.find(Role::Button, "Present")?;
            page.press("F5")?;
            wait_until("the stage is there", || Ok(!seen(page)?.0.is_empty()))?;
            let mut forwards = vec![seen(page)?];
            // No story has as many stops.
            for _ in 0..60 {
                match turned(page, "PageDown", "This is the end of the story")? {
                    Some(now) => forwards.push(now),
                    None => break,
                }
            }
            let (_, count, _) = forwards.last().cloned().unwrap_or_default();
            let (at, of) = count.split_once(" / ").unwrap_or(("", "-"));
            assert_eq!(at, of, "the last stop of story {number} is the last beat");
            for expected in forwards.iter().rev().skip(1) {
                let now = turned(page, "PageUp", "This is the beginning of the story")?;
                assert_eq!(now.as_ref(), Some(expected), "story {number}, backwards");
            }
            let now = turned(page, "PageUp", "This is the beginning of the story")?;
            assert_eq!(now, None, "story {number} has one beginning");
            page.press("Escape")?;
            page.find(Role::Button, "Present")?;
        }
        Ok(())
    })
}

#[test]
fn blank_and_back_and_out_are_the_clickers_whatever_has_the_focus() -> JourneyResult {
    journey("story-clicker", |page| {
        page.resize(Size::DESKTOP)?;
        let link = shipped().into_iter().next().unwrap_or_default();
        page.open_with(&format!("#{link}"))?;
        page.find(Role::Button, "Present")?;
        page.press("F5")?;
        wait_until("the stage is there", || Ok(!seen(page)?.0.is_empty()))?;
        let is_blank = || {
            let found = "return document.querySelector('.present__blank') !== null;";
            Ok(page.session().execute(found, json!([]))?.as_bool() == Some(true))
        };
        page.press(".")?;
        wait_until("it is blank", is_blank)?;
        page.press("b")?;
        wait_until("it is back", || Ok(!is_blank()?))?;
        page.press("End")?;
        page.press("Home")?;
        assert!(seen(page)?.1.starts_with("1 / "));
        page.tab_to(Role::Button, "On")?;
        page.press("PageDown")?;
        page.screenshot("story-clicker")?;
        page.press("F5")?;
        page.find(Role::Button, "Present")?;
        Ok(())
    })
}

/// By keyboard alone: three beats on the first drawing, shared and told elsewhere.
#[test]
fn a_lesson_of_three_beats_is_written_by_keyboard_and_told_elsewhere() -> JourneyResult {
    journey("story-written", |page| {
        page.resize(Size::DESKTOP)?;
        page.open()?;
        page.tab_to(Role::Button, containing("web-vm"))?;
        for (number, title) in ["Who is web-vm?", "The identity is gone", "And back"]
            .into_iter()
            .enumerate()
        {
            if number > 0 {
                page.tab_back_to(Role::Button, containing("web-vm"))?;
            }
            page.press("Shift+J")?;
            page.hears(&format!("Added beat {}", number + 1))?;
            if number > 0 {
                page.tab_to(Role::Button, containing("web-vm"))?;
                page.press("Enter")?;
                page.press(if number == 1 { "Shift+I" } else { "I" })?;
                page.hears("Written into the beat")?;
                page.press("J")?;
            }
            page.tab_to(Role::TextBox, "Title")?;
            page.type_text(title)?;
            page.press("Tab")?;
            page.tab_to(Role::Button, containing("Make the call"))?;
            page.press("Enter")?;
            page.hears("This beat makes the call")?;
        }
        page.screenshot("story-written")?;
        let link = copied_link(page)?;
        let other = page.somebody_else()?;
        other.visit(&link)?;
        other.find(Role::Button, "Present")?;
        other.press("F5")?;
        wait_until("the stage is there", || Ok(!seen(&other)?.0.is_empty()))?;
        assert_eq!(seen(&other)?.0, "Who is web-vm?");
        other.press("PageDown")?;
        wait_until("the second beat", || {
            Ok(seen(&other)?.0 == "The identity is gone")
        })?;
        other.press("PageDown")?;
        wait_until("the third beat", || Ok(seen(&other)?.0 == "And back"))?;
        other.find(Role::Heading, any_name())?;
        Ok(())
    })
}

/// By keyboard alone: an exercise is not passed by the smallest fix of its call, and is
/// passed when what gave too much is taken away as well.
#[test]
fn an_exercise_is_failed_and_then_solved_by_keyboard() -> JourneyResult {
    journey("story-exercise", |page| {
        page.resize(Size::DESKTOP)?;
        let link = shipped().into_iter().nth(WRONG_SCOPE).unwrap_or_default();
        page.open_with(&format!("#{link}"))?;
        page.find(Role::Region, "Goals")?
            .says("7 of 10 goals reached")?;
        page.press("X")?;
        page.hears("Fixed")?;
        // It works now, and what it was given before gives too much.
        let goals = page.find(Role::Region, "Goals")?;
        goals.says("7 of 10 goals reached")?;
        page.screenshot("story-exercise")?;
        page.tab_to(
            Role::Button,
            containing("Storage Blob Data Reader, on rg-invoices-dev"),
        )?;
        page.press("Enter")?;
        page.press("Delete")?;
        page.hears("Removed Storage Blob Data Reader")?;
        page.press("J")?;
        page.find(Role::Region, "Goals")?
            .says("All goals are reached")
    })
}

/// The window of the speaker shows the notes, leads the stage and follows it, finds it
/// again after a reload, and notices when it is gone.
#[test]
fn the_speakers_window_leads_the_stage_and_follows_it() -> JourneyResult {
    journey("story-speaker", |page| {
        page.resize(Size::DESKTOP)?;
        let link = shipped().into_iter().next().unwrap_or_default();
        page.open_with(&format!("#{link}"))?;
        page.find(Role::Button, "Present")?;
        page.press("F5")?;
        wait_until("the stage is there", || Ok(!seen(page)?.0.is_empty()))?;
        let run = |script: &str| page.session().execute(script, json!([]));
        page.find(Role::Button, "Speaker’s window")?.click()?;
        // The page that opened a window finds it by its name.
        let window = "window.open('', 'vouchsafe-' + performance.timeOrigin.toFixed(3))";
        let in_window = |words: &str| {
            let script = format!(
                "return {window}.document.body.textContent.includes({});",
                json!(words)
            );
            Ok(run(&script)?.as_bool() == Some(true))
        };
        let press = |label: &str| {
            let script = format!(
                "[...{window}.document.querySelectorAll('button')] \
                 .find(it => it.textContent.trim() === {}).click(); return true;",
                json!(label)
            );
            run(&script)
        };
        wait_until("the window knows the beat", || {
            in_window("On stage, 1 of 9")
        })?;
        let first = seen(page)?;
        press("On")?;
        wait_until("the stage follows", || Ok(seen(page)?.1 != first.1))?;
        wait_until("the window follows", || in_window("On stage, 2 of 9"))?;
        wait_until("the question is told", || {
            in_window("The audience is asked")
        })?;
        page.press("PageDown")?;
        wait_until("the answer is told", || in_window("The answer is shown"))?;
        run(&format!("{window}.location.reload(); return true;"))?;
        wait_until("the window finds the stage again", || {
            in_window("On stage, 2 of 9")
        })?;
        page.press("Escape")?;
        page.find(Role::Button, "Present")?;
        wait_until("the window notices", || {
            in_window("The stage does not answer")
        })
    })
}

/// The place of the story about services.
const WHICH_SERVICES: usize = 11;

/// A row of the list goes onto the canvas as from the palette: pulled, pressed, and by
/// keyboard; in the studio and on stage, where it is only tried.
#[test]
fn services_go_from_the_list_onto_the_canvas() -> JourneyResult {
    journey("story-services", |page| {
        page.resize(Size::DESKTOP)?;
        page.open()?;
        page.press("1")?;
        page.press("q")?;
        let panel = page.find(Role::Complementary, "Side panel")?;
        panel.says("Which services?")?;
        let search = panel.find(Role::SearchBox, containing("Search services"))?;
        search.type_text("redis.azure.com")?;
        panel.says("1 of ")?;
        page.screenshot("story-services-1-found")?;
        let row = panel.find(Role::Button, "Azure Cache for Redis")?;
        page.drag(row.center()?, canvas(page)?.place(0.5, 0.9)?)?;
        page.hears("Placed Azure Cache for Redis")?;
        search.replace_text("vault")?;
        panel.find(Role::Button, "Key vault")?.click()?;
        page.click_at(canvas(page)?.place(0.25, 0.9)?)?;
        page.hears("Placed key vault")?;
        search.replace_text("search.azure.com")?;
        page.press("Enter")?;
        page.hears("Placed AI Search")?;
        page.screenshot("story-services-2-placed")?;

        let link = shipped().get(WHICH_SERVICES).copied().unwrap_or_default();
        page.open_with(&format!("#{link}&beat=8"))?;
        page.find(Role::Button, "Present")?;
        page.press("Shift+F5")?;
        let list = page.find(Role::Region, "What is shown")?;
        let search = list.find(Role::SearchBox, containing("Search services"))?;
        search.type_text("redis")?;
        let row = list.find(Role::Button, "Azure Cache for Redis")?;
        page.drag(row.center()?, canvas(page)?.place(0.5, 0.9)?)?;
        page.hears("Placed Azure Cache for Redis")?;
        page.screenshot("story-services-3-stage")?;
        page.press("PageUp")?;
        page.hears("Beat 7 of 8")?;
        page.press("PageDown")?;
        page.hears("Beat 8 of 8")?;
        let left = canvas(page)?.find_all(Role::Button, containing("Azure Cache for Redis"))?;
        assert_eq!(left.len(), 0, "it was only tried");
        page.press("Escape")?;
        page.find(Role::Button, "Present")?;
        Ok(())
    })
}
