import { lazy, type ComponentType } from "react";
import type { TextKey } from "./texts/index.js";
import type { ViewProps } from "./view.js";

/** A view: its name in the address, its name for people, and its code, loaded when it is first shown. */
export interface View {
  readonly name: string;
  readonly title: TextKey;
  readonly Component: ComponentType<ViewProps>;
  /** Is it in the row of views? */
  readonly isListed: boolean;
}

const view = (name: string, title: TextKey, load: () => Promise<{ readonly default: ComponentType<ViewProps> }>, isListed = true): View => ({ name, title, Component: lazy(load), isListed });

/** One line a view, in the order shown. */
export const VIEWS: readonly View[] = [
  view("inbox", "view.inbox", () => import("./inbox/index.js")),
  view("figures", "view.figures", () => import("./figures/index.js")),
  view("board", "view.board", () => import("./board/index.js")),
  view("map", "view.map", () => import("./map/index.js")),
  view("control", "view.control", () => import("./control/index.js")),
  view("incidents", "view.incidents", () => import("./incidents/index.js")),
  view("sources", "view.sources", () => import("./sources/index.js")),
  view("search", "view.search", () => import("./search/index.js")),
  view("why", "view.why", () => import("./why/index.js"), false),
];
