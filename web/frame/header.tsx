import { useEffect, useRef, useState, type RefObject } from "react";
import { addressOf, changed } from "../address.js";
import { useKeys } from "../keys.js";
import { text } from "../texts/index.js";
import type { Go, ViewProps } from "../view.js";
import { VIEWS } from "../views.js";
import { HelpWindow } from "./help-window.js";
import { SettingsDialog } from "./settings-dialog.js";

const LISTED = VIEWS.filter(({ isListed }) => isListed);

/** Searches reports and claims from any view; on a narrow screen the view of that name is the way. */
function SearchBox({ input, go }: Pick<ViewProps, "go"> & { readonly input: RefObject<HTMLInputElement | null> }) {
  return (
    <form
      role="search"
      className="top-search"
      onSubmit={(event) => {
        event.preventDefault();
        const words = input.current?.value.trim() ?? "";
        if (words !== "") go({ view: "search", id: null, query: { words } });
      }}
    >
      <input ref={input} type="search" aria-label={text("search.words")} aria-keyshortcuts="/" placeholder={text("search.short")} />
    </form>
  );
}

/** The keys of every view: search, help, and the views by their number. */
function useFrameKeys(go: Go, search: RefObject<HTMLInputElement | null>, help: () => void): void {
  useKeys({
    ...Object.fromEntries(
      LISTED.map(({ name }, at) => [
        String(at + 1),
        () => {
          go({ view: name, id: null, query: {} });
        },
      ]),
    ),
    "?": help,
    "/": () => {
      if (search.current?.offsetParent) search.current.focus();
      else go({ view: "search" });
    },
  });
}

interface LinksProps extends ViewProps {
  readonly views: RefObject<HTMLElement | null>;
}

function ViewLinks({ views, place, go }: LinksProps) {
  return (
    <nav ref={views} className="views" aria-label={text("app.views")}>
      {LISTED.map(({ name, title }, at) => (
        <a
          key={name}
          href={addressOf(changed(place, { view: name, id: null, query: {} }))}
          aria-current={name === place.view ? "page" : undefined}
          aria-keyshortcuts={String(at + 1)}
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
  );
}

/** The mark, the row of views, and the reader's settings. */
export function Header({ place, go }: ViewProps) {
  const [open, setOpen] = useState<"settings" | "help" | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const views = useRef<HTMLElement>(null);
  useEffect(() => {
    views.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [place.view]);
  useFrameKeys(go, search, () => {
    setOpen("help");
  });
  const close = () => {
    setOpen(null);
  };
  return (
    <header className="top">
      <span className="brand">
        <img src="/icon.svg" alt="" width="22" height="22" />
        {text("app.title")}
      </span>
      <ViewLinks views={views} place={place} go={go} />
      {place.view === "search" ? null : <SearchBox input={search} go={go} />}
      <button
        type="button"
        className="plain"
        title={text("key.help")}
        onClick={() => {
          setOpen("help");
        }}
      >
        <span aria-hidden="true">?</span>
        <span className="hidden">{text("key.help")}</span>
      </button>
      <button
        type="button"
        className="plain"
        onClick={() => {
          setOpen("settings");
        }}
      >
        {text("settings.title")}
      </button>
      {open === "settings" ? <SettingsDialog onClose={close} /> : null}
      {open === "help" ? <HelpWindow onClose={close} /> : null}
    </header>
  );
}
