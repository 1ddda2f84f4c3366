// <vouchsafe-diagram>: a living diagram in any page.
//
// What stands inside it (a picture, a link) is shown until the player is there, and stays where scripts are off. The
// player is loaded once for all diagrams of a page, and only when one comes near the viewport, or is meant.

// The names of files are put in when the page is released.
const FILES = { player: ["player.js", "player.wasm"], engine: ["engine.js", "engine.wasm"] };

const loaded = {};
const load = (what) =>
  (loaded[what] ??= (async () => {
    const [script, code] = FILES[what].map((name) => new URL(name, import.meta.url));
    const module = await import(script);
    await module.default({ module_or_path: code });
    return module;
  })());

const STYLE = `
:host { display: block; position: relative; box-sizing: border-box; min-block-size: 260px; overflow: hidden }
:host([hidden]) { display: none }
::slotted(svg), ::slotted(img) { display: block; inline-size: 100%; block-size: auto; max-block-size: 100% }
.error { margin: 0; padding: 12px 16px; font: 14px/1.5 system-ui, sans-serif }
`;

/** Dark is what looks dark: whatever switch a page has, it ends in its background. */
const isDark = (element) => {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const [r, g, b, a = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    if (a > 0.5) return 0.299 * r + 0.587 * g + 0.114 * b < 128;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches;
};

const ATTRIBUTES = ["src", "link", "story", "theme", "scene", "step"];

export class VouchsafeDiagram extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #guest;
  #mounting;
  /** Ends everything that was begun for one stay in a page. */
  #stay;
  #sheet;

  connectedCallback() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: "open" });
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [this.#sheet];
      root.append(document.createElement("slot"));
    }
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    this.#reserve();
    this.#dress();
    // A switch of the page changes a class or an attribute, and often fades.
    let timer;
    const dress = () => {
      this.#dress();
      clearTimeout(timer);
      timer = setTimeout(() => this.#dress(), 400);
    };
    const watch = new MutationObserver(dress);
    for (const at of [document.documentElement, document.body]) watch.observe(at, { attributes: true });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress, { signal });
    signal.addEventListener("abort", () => {
      watch.disconnect();
      clearTimeout(timer);
    });

    if (this.getAttribute("loading") === "intent") {
      for (const sign of ["pointerenter", "focusin", "click"]) {
        this.addEventListener(sign, () => this.mount(), { once: true, signal });
      }
    } else {
      const near = new IntersectionObserver(
        (seen) => seen.some((it) => it.isIntersecting) && this.mount().finally(() => near.disconnect()),
        { rootMargin: "300px" },
      );
      near.observe(this);
      signal.addEventListener("abort", () => near.disconnect());
    }
  }

  disconnectedCallback() {
    this.#stay.abort();
    this.#guest?.leave();
    this.#guest = this.#mounting = undefined;
    this.shadowRoot.replaceChildren(document.createElement("slot"));
    this.shadowRoot.adoptedStyleSheets = [this.#sheet];
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (name === "theme") this.#dress();
    else if (name === "scene") this.showScene(+after);
    else if (name === "step") this.showStep(+after);
    else if (this.#guest) this.#text().then((text) => this.load(text)).catch((error) => this.#fail(error));
  }

  /** Loads the player and puts it in the place of the poster, once. */
  async mount() {
    if (!this.isConnected) return;
    return (this.#mounting ??= this.#mount(this.#stay).catch((error) => this.#fail(error)));
  }

  async #mount(stay) {
    const [module, text] = await Promise.all([load("player"), this.#text()]);
    // Whoever left meanwhile, and came back, is mounted by another call.
    if (stay.signal.aborted) return;
    const number = (name) => Math.max(0, Number.parseInt(this.getAttribute(name) ?? "", 10) || 0);
    const asked = this.getAttribute("studio") ?? new URL("../", import.meta.url).href;
    const studio = asked !== "none" && /^https?:/.test(new URL(asked, document.baseURI).protocol) ? asked : "";
    const poster = this.shadowRoot.firstChild;
    this.#guest = module.mount(
      this, this.shadowRoot, text, number("scene"), number("step"), studio,
    );
    poster.remove();
  }

  /** The recording: in the element, in a file, or made from a link where nobody has recorded it. */
  async #text() {
    const inside = this.querySelector(":scope > script[type='application/json']");
    const link = this.getAttribute("link");
    const story = this.getAttribute("story");
    const src = story ? new URL(`stories/${encodeURIComponent(story)}.json`, import.meta.url) : this.getAttribute("src");
    if (link) return (await load("engine")).record(link.replace(/^.*#d=|&.*$/g, ""));
    if (src) {
      const answer = await fetch(src);
      if (!answer.ok) throw new Error(`${src}: ${answer.status} ${answer.statusText}`);
      return answer.text();
    }
    if (inside) return inside.textContent;
    throw new Error("vouchsafe-diagram has nothing to show: give it src, link or story");
  }

  #fail(error) {
    const message = String(error?.message ?? error);
    this.dispatchEvent(new CustomEvent("vouchsafe-error", { detail: { message } }));
    // What was shown stays; without anything, the reason is shown.
    if (!this.#guest && !this.firstElementChild) {
      const words = document.createElement("p");
      words.className = "error";
      words.textContent = message;
      this.shadowRoot.replaceChildren(words);
    }
  }

  /** As much room as the player will take, so that nothing jumps. */
  #reserve() {
    if (this.style.blockSize || this.style.height) return;
    const asked = this.getAttribute("height");
    const box = this.querySelector(":scope > svg, :scope > img");
    const [width, height] = box?.viewBox?.baseVal?.width
      ? [box.viewBox.baseVal.width, box.viewBox.baseVal.height]
      : [box?.naturalWidth || 1600, box?.naturalHeight || 900];
    const room = Math.min(Math.max(Math.min(this.clientWidth, width * 1.25) * (height / width), 220), 560);
    this.style.blockSize = `${Number.parseInt(asked, 10) || Math.round(room + (this.clientWidth < 480 ? 280 : 190))}px`;
  }

  #dress() {
    const theme = this.getAttribute("theme");
    this.dataset.theme = theme === "light" || theme === "dark" ? theme : isDark(this) ? "dark" : "light";
  }

  play() {
    this.mount().then(() => this.#guest?.play());
  }
  pause() {
    this.#guest?.pause();
  }
  seek(millis) {
    this.#guest?.seek(millis);
  }
  showStep(step) {
    this.#guest?.step(step);
  }
  showScene(scene) {
    this.#guest?.scene(scene);
  }
  /** Plays another recording; what was shown stays if it can't be read. */
  load(text) {
    try {
      this.#guest?.load(text);
    } catch (error) {
      this.#fail(error);
    }
  }
}

if (!customElements.get("vouchsafe-diagram")) customElements.define("vouchsafe-diagram", VouchsafeDiagram);
