import type { Rgb } from "./pattern-image.js";

/** The map's colours, as the page's stylesheet gives them for the theme in force. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly division: string;
  readonly ink: string;
  readonly soft: string;
  readonly halo: string;
  readonly focus: string;
  /** One a party, all of the same lightness and strength. */
  readonly sides: readonly string[];
}

const SIDES = 4;

/** Reads the palette from the custom properties that hold at an element. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim() || "#888888";
  return {
    sea: colour("map-sea"),
    land: colour("map-land"),
    border: colour("map-border"),
    division: colour("map-division"),
    ink: colour("ink"),
    soft: colour("soft"),
    halo: colour("map-land"),
    focus: colour("focus"),
    sides: Array.from({ length: SIDES }, (_, i) => colour(`side-${String(i + 1)}`)),
  };
}

/** `#rrggbb` in numbers; a colour written otherwise is taken for grey. */
export function rgbOf(colour: string): Rgb {
  const [, red = "88", green = "88", blue = "88"] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Calls back whenever the page's theme changes; gives the way to stop. */
export function onTheme(changed: () => void): () => void {
  const watch = new MutationObserver(changed);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    watch.disconnect();
    system.removeEventListener("change", changed);
  };
}
