import { Suspense, useEffect } from "react";
import { useView } from "./client.js";
import { Fence } from "./frame/fence.js";
import { Bands } from "./frame/bands.js";
import { ContextBar } from "./frame/context-bar.js";
import { Header } from "./frame/header.js";
import { usePlace } from "./navigate.js";
import { Accords } from "./parts/party.js";
import { Notice, Waiting } from "./parts/shown.js";
import { useSettings } from "./settings.js";
import { text } from "./texts/index.js";
import { VIEWS } from "./views.js";
import { WhyDrawer } from "./why/drawer.js";
import type { AccordRow } from "./wire.js";

const NO_ACCORDS: readonly AccordRow[] = [];

/** Sets the page's language and theme as the reader chose them. */
function useReader(title: string): void {
  const { language, theme } = useSettings();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
      document.documentElement.dataset["theme"] = theme === "system" ? (system.matches ? "dark" : "light") : theme;
    };
    apply();
    system.addEventListener("change", apply);
    return () => {
      system.removeEventListener("change", apply);
    };
  }, [theme]);
  useEffect(() => {
    document.title = `${title} · ${text("app.title")}`;
  }, [title]);
}

export function App() {
  const [place, go] = usePlace();
  const view = VIEWS.find(({ name }) => name === place.view);
  useReader(text(view?.title ?? "view.missing"));
  const accords = useView<readonly AccordRow[]>("accords").rows ?? NO_ACCORDS;
  const why = place.view === "why" ? null : (place.query["why"] ?? null);
  return (
    <Accords value={accords}>
      <a className="skip" href="#view">
        {text("app.skip")}
      </a>
      <Header place={place} go={go} />
      <ContextBar place={place} go={go} />
      <Bands />
      <main id="view" tabIndex={-1} className={`view view-${place.view}`}>
        <Fence key={place.view}>
          <Suspense fallback={<Waiting />}>{view ? <view.Component place={place} go={go} /> : <Notice tone="plain" title={text("view.missing")} />}</Suspense>
        </Fence>
      </main>
      {why === null ? null : <WhyDrawer id={why} place={place} go={go} />}
    </Accords>
  );
}
