import { Suspense } from "react";
import { usePlace } from "./navigate.js";
import { text } from "./texts/index.js";
import { VIEWS } from "./views.js";

export function App() {
  const [place, go] = usePlace();
  const view = VIEWS.find(({ name }) => name === place.view);
  return <Suspense fallback={text("state.loading")}>{view ? <view.Component place={place} go={go} /> : text("view.missing")}</Suspense>;
}
