/** How a call ended. */
export type Outcome = "allowed" | "denied" | "not-modelled";

export interface ReadyDetail {
  /** The title of the diagram. */
  title: string;
  /** How many scenes it has. */
  scenes: number;
}

export interface StepDetail {
  /** Which scene is shown, from 1. */
  scene: number;
  /** Which step is under way, from 1. */
  step: number;
  /** What happens in it, in a sentence. */
  caption: string;
}

export interface VerdictDetail {
  scene: number;
  /** Who does what. */
  call: string;
  outcome: Outcome;
  /** The status, and the error code if there is one: `403 Forbidden`. */
  status: string;
}

export interface ErrorDetail {
  /** What is wrong, and what to do. */
  message: string;
}

/**
 * `<vouchsafe-diagram>`: a living diagram. Attributes: `src` (the address of a recording), `link` (the text of a link,
 * or the whole of it), `story` (the name of a story that comes along), `recording` (a recording itself), `scene`, `step`
 * (from 1), `theme` (`light`, `dark`, `auto`), `height` (pixels), `loading` (`near`, `intent`), `studio` (the address of the
 * studio, or `none`). The words of the player are those of the nearest `lang`, its own or one around it: `en`, `es`, `pt`, `ja`, `ko`.
 */
export class VouchsafeDiagram extends HTMLElement {
  /** Loads the player and puts it in the place of the poster, once. */
  mount(): Promise<void>;
  play(): void;
  pause(): void;
  /** Goes to a moment of the scene, in milliseconds. */
  seek(millis: number): void;
  /** Goes to the end of a step, from 1. */
  showStep(step: number): void;
  /** Shows a scene, from 1. */
  showScene(scene: number): void;
  /** Plays another recording; what was shown stays if it can't be read. */
  load(recording: string): void;
}

/** What the page around a frame can say to it with `postMessage`. */
export type Order =
  | { vouchsafe: 1; type: "play" | "pause" }
  /** `time` is a moment of the scene, in milliseconds. */
  | { vouchsafe: 1; type: "seek"; time: number }
  | { vouchsafe: 1; type: "step"; step?: number; scene?: number }
  | { vouchsafe: 1; type: "theme"; theme: "light" | "dark" | "auto" }
  /** `recording` is the text of a recording. */
  | { vouchsafe: 1; type: "load"; recording: string };

/** What a frame says to the page around it. */
export type Report =
  | ({ vouchsafe: 1; type: "ready" } & ReadyDetail)
  | ({ vouchsafe: 1; type: "step" } & StepDetail)
  | ({ vouchsafe: 1; type: "verdict" } & VerdictDetail)
  | ({ vouchsafe: 1; type: "error" } & ErrorDetail)
  | { vouchsafe: 1; type: "height"; height: number };

declare global {
  interface HTMLElementTagNameMap {
    "vouchsafe-diagram": VouchsafeDiagram;
  }
  interface HTMLElementEventMap {
    "vouchsafe-ready": CustomEvent<ReadyDetail>;
    "vouchsafe-step": CustomEvent<StepDetail>;
    "vouchsafe-verdict": CustomEvent<VerdictDetail>;
    "vouchsafe-error": CustomEvent<ErrorDetail>;
  }
}
