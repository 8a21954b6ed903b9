import { useEffect, useRef } from "react";
import { addressOf, changed } from "../address.js";
import { text } from "../texts/index.js";
import { refine, type ViewProps } from "../view.js";
import { Answer } from "./answer.js";

/** "Why?" beside the view it was asked in; Escape closes it and gives the focus back. */
export function WhyDrawer({ id, place, go }: ViewProps & { readonly id: string }) {
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    const asker = document.activeElement;
    drawer.current?.focus();
    return () => {
      if (asker instanceof HTMLElement && asker.isConnected) asker.focus();
    };
  }, []);
  const close = () => {
    go(refine(place, { why: null }));
  };
  return (
    <aside
      ref={drawer}
      className="drawer"
      tabIndex={-1}
      aria-label={text("view.why")}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <header className="drawer-head">
        <h2>{text("view.why")}</h2>
        <a href={addressOf(changed(place, { view: "why", id, query: {} }))} target="_blank" rel="noreferrer">
          {text("why.page")}
        </a>
        <button type="button" className="plain" onClick={close} aria-label={text("app.close")}>
          ✕
        </button>
      </header>
      <Answer id={id} place={place} go={go} />
    </aside>
  );
}
