import { enMap } from "./en-map.js";

/** Every text of the page in English; the type of the catalogue is taken from it. */
export const en = {
  "app.title": "Trucewatch",
  "app.skip": "Skip to the view",
  "app.views": "Views",
  "view.inbox": "Inbox",
  "view.figures": "Figures",
  "view.board": "Commitments",
  "view.map": "Map",
  "view.control": "Control",
  "view.incidents": "Incidents",
  "view.sources": "Sources",
  "view.search": "Search",
  "view.why": "Why?",
  "view.missing": "There is no view of that name.",
  "state.loading": "Loading …",
  "state.offline": "The server is out of reach. What you see was had before; trying again.",
  "state.offline.empty": "The server is out of reach and nothing was had before. Start it with: trucewatch serve",
  "state.error": "The server could not answer ({status}).",
  "state.again": "Try again",
  "count.claims": { one: "{count} claim", other: "{count} claims" },
  "count.reports": { one: "{count} report", other: "{count} reports" },
  "outcome.killed": "killed",
  ...enMap,
};
