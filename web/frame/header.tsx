import { useEffect, useRef, useState } from "react";
import { addressOf, changed } from "../address.js";
import { text } from "../texts/index.js";
import type { ViewProps } from "../view.js";
import { VIEWS } from "../views.js";
import { SettingsDialog } from "./settings-dialog.js";

/** The mark, the row of views, and the reader's settings. */
export function Header({ place, go }: ViewProps) {
  const [isChoosing, setChoosing] = useState(false);
  const views = useRef<HTMLElement>(null);
  useEffect(() => {
    views.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [place.view]);
  return (
    <header className="top">
      <span className="brand">
        <img src="/icon.svg" alt="" width="22" height="22" />
        {text("app.title")}
      </span>
      <nav ref={views} className="views" aria-label={text("app.views")}>
        {VIEWS.filter(({ isListed }) => isListed).map(({ name, title }) => (
          <a
            key={name}
            href={addressOf(changed(place, { view: name, id: null, query: {} }))}
            aria-current={name === place.view ? "page" : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              go({ view: name, id: null, query: {} });
            }}
          >
            {text(title)}
          </a>
        ))}
      </nav>
      <button
        type="button"
        className="plain"
        onClick={() => {
          setChoosing(true);
        }}
      >
        {text("settings.title")}
      </button>
      {isChoosing ? (
        <SettingsDialog
          onClose={() => {
            setChoosing(false);
          }}
        />
      ) : null}
    </header>
  );
}
