// The page for frames: reads its fragment, and speaks the protocol with the page around it.

const asked = new URLSearchParams(location.hash.slice(1));
const diagram = document.querySelector("vouchsafe-diagram");
for (const [name, attribute] of Object.entries({
  src: "src", d: "link", story: "story", theme: "theme", scene: "scene", beat: "scene", step: "step", studio: "studio",
})) {
  if (asked.has(name)) diagram.setAttribute(attribute, asked.get(name));
}

// Who may give orders: pages of the same site, and those that whoever hosts this page has named.
const own = new URL(location.href).origin;
const named = document.querySelector("meta[name='vouchsafe-allowed-origins']")?.content ?? "";
const allowed = new Set([own, ...named.split(/\s+/).filter(Boolean)]);
const parentOrigin = location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : "*");

const VERSION = 1;
const tell = (type, detail = {}) => {
  if (parent !== window) parent.postMessage({ vouchsafe: VERSION, type, ...detail }, parentOrigin === "null" ? "*" : parentOrigin);
};
for (const type of ["ready", "step", "verdict", "error"]) {
  diagram.addEventListener(`vouchsafe-${type}`, (event) => tell(type, event.detail));
}
new ResizeObserver(() => tell("height", { height: document.documentElement.scrollHeight })).observe(diagram);

const number = (value) => (Number.isFinite(value) ? value : undefined);
const ORDERS = {
  play: () => diagram.play(),
  pause: () => diagram.pause(),
  seek: ({ time }) => number(time) !== undefined && diagram.seek(Math.max(0, time)),
  step: ({ step, scene }) => {
    if (Number.isInteger(scene) && scene > 0) diagram.showScene(scene);
    if (Number.isInteger(step) && step > 0) diagram.showStep(step);
  },
  theme: ({ theme }) => ["light", "dark", "auto"].includes(theme) && diagram.setAttribute("theme", theme),
  load: ({ recording }) => typeof recording === "string" && recording.length <= 4 * 1024 * 1024 && diagram.load(recording),
};
addEventListener("message", (event) => {
  const order = event.data;
  if (event.source !== parent || !allowed.has(event.origin)) return;
  if (order?.vouchsafe !== VERSION || !Object.hasOwn(ORDERS, order.type)) return;
  ORDERS[order.type](order);
});
diagram.mount();
