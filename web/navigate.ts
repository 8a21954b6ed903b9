import { useCallback, useEffect, useState } from "react";
import { addressOf, changed, placeOf } from "./address.js";
import type { Go, Place } from "./view.js";

const here = (): Place => placeOf(location.pathname, location.search);

/** The place the address names, kept in step with the browser's back and forward. */
export function usePlace(): readonly [Place, Go] {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const follow = () => {
      setPlace(here());
    };
    addEventListener("popstate", follow);
    return () => {
      removeEventListener("popstate", follow);
    };
  }, []);
  const go = useCallback<Go>((change, how = "push") => {
    const next = changed(here(), change);
    history[how === "push" ? "pushState" : "replaceState"](null, "", addressOf(next));
    setPlace(next);
  }, []);
  return [place, go];
}
