// The page for frames: reads its fragment, and speaks the protocol with the page around it.

// Who may give orders, and learns what is shown: pages of the same origin, and those that whoever hosts this page has
// named.
const own = new URL(location.href).origin;
const named = document.querySelector("meta[name='vouchsafe-allowed-origins']")?.content ?? "";
const allowed = new Set([own, ...named.split(/\s+/).filter(Boolean)]);
const around = location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : "null");

// As in the studio's own links: a diagram may come first, and what to show of it after.
const fragment = location.hash.slice(1);
const first = fragment.split("&", 1)[0];
const asked = new URLSearchParams(first.includes("=") ? fragment : fragment.slice(first.length + 1));
const diagram = document.querySelector("vouchsafe-diagram");
if (first && !first.includes("=")) diagram.setAttribute("link", first);
for (const [name, attribute] of Object.entries({
  src: "src", story: "story", theme: "theme", scene: "scene", beat: "scene", step: "step", lang: "lang",
})) {
  if (asked.has(name)) diagram.setAttribute(attribute, asked.get(name));
}
// Nobody else says where the way into the studio leads.
const studio = asked.get("studio");
if (studio === "none" || (URL.canParse(studio, location.href) && allowed.has(new URL(studio, location.href).origin))) {
  diagram.setAttribute("studio", studio);
}

const VERSION = 1;
const tell = (type, detail) => {
  if (parent !== window && allowed.has(around)) parent.postMessage({ vouchsafe: VERSION, type, ...detail }, around);
};
diagram.addEventListener("vouchsafe-ready", ({ detail }) => {
  document.title = document.querySelector("h1").textContent = detail.title;
});
for (const type of ["ready", "step", "verdict", "error"]) {
  diagram.addEventListener(`vouchsafe-${type}`, (event) => tell(type, event.detail));
}
new ResizeObserver(() => tell("height", { height: diagram.naturalHeight })).observe(diagram);

const isCount = (value) => Number.isInteger(value) && value > 0;
const ORDERS = {
  play: () => diagram.play(),
  pause: () => diagram.pause(),
  seek: ({ time }) => Number.isFinite(time) && diagram.seek(Math.max(0, time)),
  step: ({ step, scene }) => {
    if (isCount(scene)) diagram.showScene(scene);
    if (isCount(step)) diagram.showStep(step);
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
