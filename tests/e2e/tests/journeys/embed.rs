//! The guest: diagrams in pages that are not ours.

use serde_json::{Value, json};
use vouchsafe_e2e::{ColorScheme, JourneyResult, Motion, Page, Point, Size, journey, wait_until};

/// A story of nine scenes, two calls in each.
const STORY: &str = "01-shared-secrets-or-identity";

/// Goes to an empty page of somebody else on the same host, without any policy.
fn empty_page(page: &Page) -> JourneyResult {
    page.go_to(&format!("{}somebody-elses-page", page.address()))?;
    run(
        page,
        "document.body.replaceChildren(); document.body.style.margin = 0",
    )?;
    Ok(())
}

/// Puts HTML into the page, and the script of the element.
fn put(page: &Page, html: &str) -> JourneyResult {
    page.session().execute(
        "document.body.innerHTML = arguments[0];
         const script = document.createElement('script');
         script.type = 'module';
         script.src = arguments[1];
         document.head.append(script);
         window.told = [];
         for (const type of ['ready', 'step', 'verdict', 'error']) {
           document.addEventListener(`vouchsafe-${type}`, (event) => told.push([type, event.detail]), true);
         }",
        json!([html, format!("{}embed/vouchsafe-diagram.js", page.address())]),
    )?;
    Ok(())
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

/// Presses a button of the first player.
fn press(page: &Page, label: &str) -> JourneyResult {
    let button = format!(
        "document.querySelector('vouchsafe-diagram').shadowRoot.querySelector('[aria-label=\"{label}\"]')"
    );
    until(page, label, &format!("{button} && !{button}.disabled"))?;
    run(page, &format!("{button}.click()"))?;
    Ok(())
}

const SHOWN: &str =
    "document.querySelector('vouchsafe-diagram').shadowRoot.querySelector('.player')";

#[test]
fn the_player_speaks_the_language_around_it_and_loads_no_other() -> JourneyResult {
    journey("embed-language", |page| {
        for (lang, play) in [
            ("es-MX", "Reproducir"),
            ("ja", "再生"),
            ("en", "Play"),
            ("constructor", "Play"),
        ] {
            empty_page(page)?;
            put(
                page,
                &format!(
                    "<main lang='{lang}'><vouchsafe-diagram story='{STORY}'></vouchsafe-diagram></main>"
                ),
            )?;
            until(page, "the player", SHOWN)?;
            until(
                page,
                "its words",
                &format!(
                    "[...{SHOWN}.querySelectorAll('button')].some(it => (it.ariaLabel || it.textContent).includes('{play}'))"
                ),
            )?;
            let loaded = run(
                page,
                "return performance.getEntriesByType('resource').filter(it => it.name.endsWith('.txt')).length",
            )?;
            let expected = usize::from(play != "Play");
            assert_eq!(loaded, json!(expected), "{lang}");
        }
        Ok(())
    })
}

#[test]
fn a_story_is_played_in_somebody_elses_page() -> JourneyResult {
    journey("embed-story", |page| {
        empty_page(page)?;
        put(
            page,
            &format!("<h1>A page</h1><vouchsafe-diagram story='{STORY}'></vouchsafe-diagram>"),
        )?;
        until(page, "the player", SHOWN)?;
        page.screenshot("embed-1-open")?;
        for _ in 0..12 {
            press(page, "Step forward")?;
        }
        until(
            page,
            "a verdict",
            "told.some(([type]) => type === 'verdict')",
        )?;
        until(
            page,
            "a step",
            "told.some(([type, it]) => type === 'step' && it.scene === 1 && it.step === 2)",
        )?;
        until(
            page,
            "the second scene",
            "told.some(([type, it]) => type === 'step' && it.scene === 2)",
        )?;
        page.screenshot("embed-2-scene")?;
        run(
            page,
            &format!("{SHOWN}.querySelector('button[aria-expanded]').click()"),
        )?;
        until(
            page,
            "the checks",
            &format!("{SHOWN}.querySelector('.wire .check')"),
        )?;
        page.screenshot("embed-3-wire")?;
        let errors = run(page, "return told.filter(([type]) => type === 'error')")?;
        assert_eq!(errors, json!([]));
        let before = run(
            page,
            "return [history.length, localStorage.length, sessionStorage.length]",
        )?;
        press(page, "Next scene")?;
        let after = run(
            page,
            "return [history.length, localStorage.length, sessionStorage.length]",
        )?;
        assert_eq!(before, after, "a guest leaves no traces");
        Ok(())
    })
}

#[test]
fn a_link_is_played_by_the_model_in_the_page() -> JourneyResult {
    journey("embed-link", |page| {
        let stories = format!("{}embed/stories/{STORY}.json", page.address());
        empty_page(page)?;
        page.session().execute(
            "window.link = null; fetch(arguments[0]).then((it) => it.json()).then((it) => { window.recorded = it })",
            json!([stories]),
        )?;
        until(page, "the recording", "window.recorded")?;
        let link = run(page, "return recorded.link")?;
        let link = link.as_str().unwrap_or_default().to_owned();
        // The whole of it, as it is copied in the studio.
        put(
            page,
            &format!(
                "<vouchsafe-diagram link='https://example.org/#{link}&beat=2'></vouchsafe-diagram>"
            ),
        )?;
        until(page, "the player", SHOWN)?;
        // What the model computes here is what was recorded there.
        let asked = format!(
            "const {{ record }} = await import(performance.getEntriesByType('resource')
               .map((it) => it.name).find((it) => /engine-[0-9a-f]+\\.js/.test(it)));
             return record('{link}') === JSON.stringify(recorded);"
        );
        run(
            page,
            &format!(
                "(async () => {{ {asked} }})().then((same) => {{ window.same = same }}, (error) => {{ window.same = String(error) }})"
            ),
        )?;
        until(page, "the comparison", "window.same !== undefined")?;
        assert_eq!(run(page, "return same")?, json!(true));
        Ok(())
    })
}

#[test]
fn many_diagrams_load_the_player_once_and_late() -> JourneyResult {
    journey("embed-many", |page| {
        empty_page(page)?;
        let one =
            format!("<vouchsafe-diagram story='{STORY}'><p>A picture</p></vouchsafe-diagram>");
        let html = format!("<div style='height: 4000px'></div>{}", one.repeat(10));
        put(page, &html)?;
        until(
            page,
            "the elements",
            "customElements.get('vouchsafe-diagram')",
        )?;
        let loads = "performance.getEntriesByType('resource').filter((it) => it.name.endsWith('.wasm')).length";
        run(page, "return new Promise((done) => setTimeout(done, 500))")?;
        assert_eq!(run(page, &format!("return {loads}"))?, json!(0));
        run(
            page,
            "document.querySelectorAll('vouchsafe-diagram')[4].scrollIntoView()",
        )?;
        let players = "[...document.querySelectorAll('vouchsafe-diagram')].filter((it) => it.shadowRoot.querySelector('.player')).length";
        until(page, "some players", &format!("{players} >= 2"))?;
        assert_eq!(run(page, &format!("return {loads}"))?, json!(1));
        assert_eq!(run(page, &format!("return {players} < 10"))?, json!(true));
        Ok(())
    })
}

#[test]
fn a_guest_follows_the_page_and_keeps_to_itself() -> JourneyResult {
    journey("embed-manners", |page| {
        page.prefer(ColorScheme::Light, Motion::Reduced)?;
        empty_page(page)?;
        put(
            page,
            &format!("<vouchsafe-diagram story='{STORY}'></vouchsafe-diagram>"),
        )?;
        until(page, "the player", SHOWN)?;
        let ground = format!("getComputedStyle({SHOWN}.querySelector('.words')).backgroundColor");
        let light = run(page, &format!("return {ground}"))?;
        run(page, "document.body.style.background = '#101418'")?;
        let changed = format!("{ground} !== arguments[0]");
        wait_until("the dark theme", || {
            let is_dark = page
                .session()
                .execute(&format!("return {changed}"), json!([light]))?;
            Ok(is_dark == json!(true))
        })?;
        page.screenshot("embed-dark")?;
        // The wheel is the page's, unless somebody zooms.
        let wheel = |with_key: bool| {
            page.session().execute(
                &format!(
                    "const event = new WheelEvent('wheel', {{ deltaY: 100, ctrlKey: arguments[0], cancelable: true, bubbles: true }});
                     {SHOWN}.querySelector('.stage').dispatchEvent(event);
                     return event.defaultPrevented;"
                ),
                json!([with_key]),
            )
        };
        assert_eq!(wheel(false)?, json!(false));
        assert_eq!(wheel(true)?, json!(true));
        // With reduced motion nothing travels.
        press(page, "Play")?;
        until(page, "a step", "told.some(([type]) => type === 'step')")?;
        let moving = run(
            page,
            &format!("return {SHOWN}.querySelector('.capsule')?.getAnimations().length ?? 0"),
        )?;
        assert_eq!(moving, json!(0));
        Ok(())
    })
}

#[test]
fn a_guest_that_is_moved_about_is_there_once() -> JourneyResult {
    journey("embed-moved", |page| {
        empty_page(page)?;
        put(
            page,
            &format!("<main></main><vouchsafe-diagram story='{STORY}'></vouchsafe-diagram>"),
        )?;
        // Out and in again before the player is there, and once more after.
        let players = "document.querySelector('vouchsafe-diagram').shadowRoot.querySelectorAll('.player').length";
        let moved =
            "document.querySelector('main').append(document.querySelector('vouchsafe-diagram'))";
        until(
            page,
            "the element",
            "customElements.get('vouchsafe-diagram')",
        )?;
        run(page, &format!("{moved}; {moved}"))?;
        until(page, "the player", &format!("{players} === 1"))?;
        run(page, moved)?;
        until(page, "the player again", &format!("{players} === 1"))?;
        press(page, "Step forward")?;
        until(page, "a step", "told.some(([type]) => type === 'step')")?;
        assert_eq!(run(page, &format!("return {players}"))?, json!(1));
        assert_eq!(
            run(
                page,
                "return told.filter(([type]) => type === 'step').length"
            )?,
            json!(1)
        );
        Ok(())
    })
}

#[test]
fn on_a_narrow_page_nothing_is_cut_off() -> JourneyResult {
    journey("embed-narrow", |page| {
        page.resize(Size::PHONE)?;
        empty_page(page)?;
        put(
            page,
            &format!(
                "<div style='width: 320px' dir='rtl'><vouchsafe-diagram story='{STORY}'></vouchsafe-diagram></div>"
            ),
        )?;
        until(page, "the player", SHOWN)?;
        press(page, "Step forward")?;
        page.screenshot("embed-narrow")?;
        let cut = run(
            page,
            "const host = document.querySelector('vouchsafe-diagram').getBoundingClientRect();
             return [...document.querySelector('vouchsafe-diagram').shadowRoot.querySelectorAll('button, a, input')]
               .map((it) => [it.getAttribute('aria-label') ?? it.textContent, it.getBoundingClientRect()])
               .filter(([, it]) => it.left < host.left || it.right > host.right || it.bottom > host.bottom)
               .map(([name]) => name)",
        )?;
        assert_eq!(cut, json!([]));
        let small = run(
            page,
            "return [...document.querySelector('vouchsafe-diagram').shadowRoot.querySelectorAll('button, a')]
               .map((it) => it.getBoundingClientRect()).filter((it) => it.width < 24 || it.height < 24).length",
        )?;
        assert_eq!(small, json!(0));
        Ok(())
    })
}

#[test]
fn what_is_broken_is_said_and_what_was_shown_stays() -> JourneyResult {
    journey("embed-broken", |page| {
        empty_page(page)?;
        put(
            page,
            "<vouchsafe-diagram recording='{\"a\":1}'><p>A picture</p></vouchsafe-diagram>",
        )?;
        until(
            page,
            "the reason",
            "told.some(([type, it]) => type === 'error' && it.message.includes('not a recording'))",
        )?;
        let shown = "return document.querySelector('p').checkVisibility()";
        assert_eq!(run(page, shown)?, json!(true));

        put(
            page,
            &format!("<vouchsafe-diagram story='{STORY}'></vouchsafe-diagram>"),
        )?;
        until(page, "the player", SHOWN)?;
        run(
            page,
            "document.querySelector('vouchsafe-diagram').load('{\"vouchsafeRecording\":2}')",
        )?;
        until(
            page,
            "the reason",
            "told.some(([type, it]) => type === 'error' && it.message.includes('version 2'))",
        )?;
        until(page, "what was shown", SHOWN)?;
        Ok(())
    })
}

/// A page with the frame in it, which keeps what it is told.
const FRAMED: &str = "const frame = document.createElement('iframe');
    frame.src = arguments[0]; frame.width = 800; frame.height = 500;
    if (arguments[1]) frame.sandbox = arguments[1];
    window.told = [];
    addEventListener('message', (event) => told.push(event.data));
    document.body.append(frame); window.frame = frame;";

#[test]
fn a_frame_obeys_pages_of_its_site_and_reports() -> JourneyResult {
    journey("embed-frame", |page| {
        empty_page(page)?;
        let address = format!(
            "{}embed/index.html#story={STORY}&theme=dark",
            page.address()
        );
        page.session().execute(FRAMED, json!([address, null]))?;
        until(
            page,
            "that it is ready",
            "told.some((it) => it.vouchsafe === 1 && it.type === 'ready')",
        )?;
        run(
            page,
            "frame.contentWindow.postMessage({ vouchsafe: 1, type: 'step', scene: 2, step: 1 }, '*')",
        )?;
        until(
            page,
            "the step",
            "told.some((it) => it.type === 'step' && it.scene === 2)",
        )?;
        page.screenshot("embed-frame")?;
        // What is no order does nothing.
        run(
            page,
            "for (const it of [null, 1, 'play', {}, { vouchsafe: 2, type: 'play' }, { vouchsafe: 1, type: 'constructor' },
               { vouchsafe: 1, type: 'seek', time: NaN }, { vouchsafe: 1, type: 'step', step: -1, scene: 1e9 },
               { vouchsafe: 1, type: 'load', recording: 5 }]) frame.contentWindow.postMessage(it, '*')",
        )?;
        run(
            page,
            "frame.contentWindow.postMessage({ vouchsafe: 1, type: 'load', recording: 'no' }, '*')",
        )?;
        until(
            page,
            "the error",
            "told.some((it) => it.type === 'error' && it.message.includes('not a recording'))",
        )?;
        Ok(())
    })
}

#[test]
fn a_frame_plays_in_a_sandbox() -> JourneyResult {
    journey("embed-sandbox", |page| {
        empty_page(page)?;
        let address = format!("{}embed/index.html#story={STORY}", page.address());
        page.session()
            .execute(FRAMED, json!([address, "allow-scripts"]))?;
        until(
            page,
            "that it is ready",
            "told.some((it) => it.type === 'ready')",
        )?;
        run(
            page,
            "frame.contentWindow.postMessage({ vouchsafe: 1, type: 'step', scene: 2, step: 1 }, '*')",
        )?;
        until(
            page,
            "the step",
            "told.some((it) => it.type === 'step' && it.scene === 2)",
        )?;
        Ok(())
    })
}

#[test]
fn a_frame_neither_obeys_a_stranger_nor_tells_him_anything() -> JourneyResult {
    journey("embed-stranger", |page| {
        // The same machine under another name is another origin.
        let elsewhere = page.address().replace("127.0.0.1", "localhost");
        page.go_to(&format!("{elsewhere}somebody-elses-page"))?;
        let address = format!(
            "{}embed/index.html#story={STORY}&studio=https://example.org/",
            page.address()
        );
        page.session().execute(FRAMED, json!([address, null]))?;
        let order = "frame.contentWindow.postMessage({ vouchsafe: 1, type: 'step', scene: 2, step: 1 }, '*')";
        run(
            page,
            "return new Promise((done) => { frame.onload = done; setTimeout(done, 3000); })",
        )?;
        run(page, order)?;
        run(
            page,
            "window.orders = setInterval(() => frame.contentWindow.postMessage({ vouchsafe: 1, type: 'step', scene: 2, step: 1 }, '*'), 100)",
        )?;
        page.enter_frame()?;
        until(page, "the player", SHOWN)?;
        run(page, "return new Promise((done) => setTimeout(done, 500))")?;
        let scene = run(
            page,
            &format!("return {SHOWN}.querySelector('.count').textContent"),
        )?;
        assert_eq!(scene, json!("1/9"), "a stranger was obeyed");
        // Nor does he say where the way into the studio leads.
        let studio = run(
            page,
            &format!("return new URL({SHOWN}.querySelector('a.text').href).hostname"),
        )?;
        assert_eq!(studio, json!("127.0.0.1"));
        page.session()
            .execute("window.top.postMessage('done', '*')", json!([]))?;
        Ok(())
    })
}

#[test]
fn the_way_into_the_studio_opens_what_is_shown() -> JourneyResult {
    journey("embed-studio", |page| {
        empty_page(page)?;
        put(
            page,
            "<vouchsafe-diagram story='05-payroll-at-peoplesphere'></vouchsafe-diagram>",
        )?;
        until(page, "the player", SHOWN)?;
        let link = run(
            page,
            &format!("return {SHOWN}.querySelector('a.text').href"),
        )?;
        page.visit(link.as_str().unwrap_or_default())?;
        page.shows("The password in a setting")?;
        Ok(())
    })
}

#[test]
fn a_drawing_is_made_larger_and_smaller_by_pointer() -> JourneyResult {
    journey("embed-zoom", |page| {
        page.prefer(ColorScheme::Light, Motion::Reduced)?;
        empty_page(page)?;
        put(
            page,
            &format!("<vouchsafe-diagram story='{STORY}'></vouchsafe-diagram>"),
        )?;
        until(page, "the player", SHOWN)?;
        let scale = || {
            let scale = run(
                page,
                &format!(
                    "return Number({SHOWN}.querySelector('.world').style.transform.match(/scale\\(([\\d.]+)/)?.[1])"
                ),
            )?;
            Ok::<_, vouchsafe_e2e::JourneyError>(scale.as_f64().unwrap_or_default())
        };
        let press = |label: &str| {
            let place = run(
                page,
                &format!(
                    "const it = {SHOWN}.querySelector('[aria-label=\"{label}\"]').getBoundingClientRect();
                     return [it.x + it.width / 2, it.y + it.height / 2]"
                ),
            )?;
            let at = |index: usize| place[index].as_f64().unwrap_or_default();
            page.click_at(Point { x: at(0), y: at(1) })
        };
        until(
            page,
            "a drawing in its place",
            &format!("{SHOWN}.querySelector('.world').style.transform"),
        )?;
        let mut scales = vec![scale()?];
        for label in ["Larger", "Larger", "Smaller"] {
            press(label)?;
            wait_until("another size", || {
                Ok(scales
                    .last()
                    .is_none_or(|last| scale().is_ok_and(|now| (now - last).abs() > 0.01)))
            })?;
            scales.push(scale()?);
        }
        assert!(
            scales[0] < scales[1] && scales[1] < scales[2] && scales[2] > scales[3],
            "{scales:?}"
        );
        Ok(())
    })
}
