// <vouchsafe-diagram>: a living diagram in any page.
//
// What stands inside it (a picture, a link) is shown until the player is there, and stays where scripts are off. The
// player is loaded once for all diagrams of a page, and only when one comes near the viewport, or is meant.

// The names of files are put in when the page is released.
const FILES = { player: ["player.js", "player.wasm"], engine: ["engine.js", "engine.wasm"] };
// What the player says in other languages than English.
const WORDS = { es: "es.txt", pt: "pt.txt", ja: "ja.txt", ko: "ko.txt" };

const loaded = {};
const load = (what) =>
  (loaded[what] ??= (async () => {
    const [script, code] = FILES[what].map((name) => new URL(name, import.meta.url));
    const module = await import(script);
    await module.default({ module_or_path: code });
    return module;
  })().catch((error) => {
    // The next one may have a better connection.
    delete loaded[what];
    throw error;
  }));

const STYLE = `
:host { display: block; position: relative; box-sizing: border-box; min-block-size: 260px; overflow: hidden }
:host([hidden]) { display: none }
::slotted(svg), ::slotted(img) { display: block; inline-size: 100%; block-size: auto; max-block-size: 100% }
.error { margin: 0; padding: 12px 16px; font: 14px/1.5 system-ui, sans-serif }
`;

/** Dark is what looks dark: whatever switch a page has, it ends in its background. */
let pixel;
const isDark = (element) => {
  pixel ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const around = (it) => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host;
  for (let at = around(element); at && pixel; at = around(at)) {
    // Drawn, because a color can be written in many ways.
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = getComputedStyle(at).backgroundColor;
    pixel.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
    if (a > 127) return 0.299 * r + 0.587 * g + 0.114 * b < 128;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches;
};

export class VouchsafeDiagram extends HTMLElement {
  static observedAttributes = ["src", "link", "story", "recording", "theme", "scene", "step"];

  #sheet = new CSSStyleSheet();
  #guest;
  #mounting;
  /** Whether the player is wanted: once it is, a better source is tried at once. */
  #isWanted = false;
  /** A recording that was handed over. */
  #given;
  /** What is to be done when the player is there. */
  #wishes = [];
  /** Counts what makes an answer that is still awaited stale. */
  #turn = 0;
  /** Ends everything that was begun for one stay in a page. */
  #stay;

  constructor() {
    super();
    this.#sheet.replaceSync(STYLE);
    this.attachShadow({ mode: "open" });
    this.#showPoster();
  }

  connectedCallback() {
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
    const near = new IntersectionObserver((seen) => seen.some((it) => it.isIntersecting) && this.mount(), {
      rootMargin: "300px",
    });
    if (this.getAttribute("loading") === "intent") {
      for (const sign of ["pointerenter", "focusin", "click"]) {
        this.addEventListener(sign, () => this.mount(), { once: true, signal });
      }
    } else {
      near.observe(this);
    }
    signal.addEventListener("abort", () => {
      watch.disconnect();
      near.disconnect();
      clearTimeout(timer);
    });
  }

  disconnectedCallback() {
    this.#turn++;
    this.#stay.abort();
    this.#guest?.leave();
    this.#guest = this.#mounting = undefined;
    this.#isWanted = false;
    this.#wishes = [];
    this.#showPoster();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (name === "theme") this.#dress();
    else if (name === "scene") this.showScene(+after);
    else if (name === "step") this.showStep(+after);
    else this.#show();
  }

  /** Loads the player and puts it in the place of the poster, once. */
  async mount() {
    if (!this.isConnected) return;
    this.#isWanted = true;
    await (this.#mounting ??= this.#mount(++this.#turn));
  }

  async #mount(turn) {
    try {
      const [module, text, words] = await Promise.all([load("player"), this.#recording(), this.#words()]);
      // Whoever left meanwhile, or shows something else, has another turn.
      if (turn !== this.#turn) return;
      const number = (name) => Math.max(0, Number.parseInt(this.getAttribute(name) ?? "", 10) || 0);
      const poster = this.shadowRoot.firstChild;
      this.#guest = module.mount(this, this.shadowRoot, text, number("scene"), number("step"), this.#studio(), words);
      poster.remove();
      for (const wish of this.#wishes.splice(0)) wish(this.#guest);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#mounting = undefined;
      this.#fail(error);
    }
  }

  /** The words of the player in the language of this element, or of the page around. Empty is English. */
  async #words() {
    const [lang] = (this.closest("[lang]")?.lang ?? "").toLowerCase().split("-", 1);
    const file = Object.hasOwn(WORDS, lang) && WORDS[lang];
    const answer = file && (await fetch(new URL(file, import.meta.url)).catch(() => {}));
    // A player that speaks English is better than none.
    return answer?.ok ? answer.text().catch(() => "") : "";
  }

  /** Shows what the attributes name now. */
  async #show() {
    this.#given = undefined;
    if (!this.#isWanted) return;
    if (!this.#guest) {
      this.#mounting = undefined;
      this.#showPoster();
      return this.mount();
    }
    const turn = ++this.#turn;
    try {
      const text = await this.#recording();
      if (turn === this.#turn) this.#guest.load(text);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #studio() {
    const asked = this.getAttribute("studio") ?? new URL("../", import.meta.url).href;
    const isAddress = asked !== "none" && URL.canParse(asked, document.baseURI);
    return isAddress && /^https?:$/.test(new URL(asked, document.baseURI).protocol) ? asked : "";
  }

  /** The recording: handed over, in the element, in a file, or made from a link where nobody has recorded it. */
  async #recording() {
    if (this.#given !== undefined) return this.#given;
    const link = this.getAttribute("link");
    const story = this.getAttribute("story");
    const src = story ? new URL(`stories/${encodeURIComponent(story)}.json`, import.meta.url) : this.getAttribute("src");
    if (link) return (await load("engine")).record(link);
    if (src) {
      const answer = await fetch(src);
      if (!answer.ok) throw new Error(`${src}: ${answer.status} ${answer.statusText}`);
      return answer.text();
    }
    const inside = this.getAttribute("recording");
    if (inside) return inside;
    throw new Error("vouchsafe-diagram has nothing to show: give it src, link or story");
  }

  #showPoster() {
    this.shadowRoot.adoptedStyleSheets = [this.#sheet];
    this.shadowRoot.replaceChildren(document.createElement("slot"));
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

  /** How high it wants to be at its width, in pixels. */
  get naturalHeight() {
    const box = this.querySelector(":scope > svg, :scope > img");
    const { width, height } = box?.viewBox?.baseVal ?? { width: box?.naturalWidth, height: box?.naturalHeight };
    const [wide, high] = width && height ? [width, height] : [1600, 900];
    const room = Math.min(Math.max(Math.min(this.clientWidth, wide * 1.25) * (high / wide), 220), 560);
    return Math.round(room + (this.clientWidth < 480 ? 280 : 190));
  }

  /** As much room as the player will take, so that nothing jumps. */
  #reserve() {
    if (this.style.blockSize || this.style.height) return;
    const asked = Number.parseInt(this.getAttribute("height") ?? "", 10);
    this.style.blockSize = `${asked > 0 ? asked : this.naturalHeight}px`;
  }

  #dress() {
    const theme = this.getAttribute("theme");
    this.dataset.theme = theme === "light" || theme === "dark" ? theme : isDark(this) ? "dark" : "light";
  }

  #do(wish) {
    if (this.#guest) wish(this.#guest);
    else if (this.#wishes.push(wish) > 20) this.#wishes.shift();
  }

  play() {
    this.#do((guest) => guest.play());
    this.mount();
  }
  pause() {
    this.#do((guest) => guest.pause());
  }
  seek(millis) {
    this.#do((guest) => guest.seek(millis));
  }
  showStep(step) {
    this.#do((guest) => guest.step(step));
  }
  showScene(scene) {
    this.#do((guest) => guest.scene(scene));
  }
  /** Plays another recording; what was shown stays if it can't be read. */
  load(text) {
    if (this.#guest) {
      try {
        this.#turn++;
        this.#guest.load(text);
      } catch (error) {
        this.#fail(error);
      }
    } else {
      this.#given = text;
      this.#mounting = undefined;
      this.#showPoster();
      this.mount();
    }
  }
}

if (!customElements.get("vouchsafe-diagram")) customElements.define("vouchsafe-diagram", VouchsafeDiagram);
