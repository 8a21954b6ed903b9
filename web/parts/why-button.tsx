import type { ReactNode } from "react";
import { text } from "../texts/index.js";
import { askWhy, type ViewProps } from "../view.js";

interface WhyButtonProps extends ViewProps {
  readonly id: string;
  readonly children?: ReactNode;
  readonly label?: string;
}

/** What it holds can be asked "why?": opens the drawer with claims, words, rule and decisions. */
export function WhyButton({ place, go, id, children, label }: WhyButtonProps) {
  return (
    <button
      type="button"
      className={children === undefined ? "why" : "why why-around"}
      aria-label={label}
      title={text("why.ask")}
      onClick={() => {
        go(askWhy(place, id));
      }}
    >
      {children ?? text("view.why")}
    </button>
  );
}
