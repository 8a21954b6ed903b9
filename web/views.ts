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
export const VIEWS: readonly View[] = [view("inbox", "view.inbox", () => import("./inbox/index.js")), view("map", "view.map", () => import("./map/index.js"))];
