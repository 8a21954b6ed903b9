interface Named {
  readonly report: string;
  /** The file's name. */
  readonly id: string;
}

async function rows<T>(address: string, path: string): Promise<readonly T[]> {
  const response = await fetch(`${address}/api/${path}`);
  return ((await response.json()) as { readonly rows: readonly T[] }).rows;
}

/** Each view, and its states worth a look. */
export const PLACES = ["inbox", "inbox-list", "inbox-html", "figures", "board", "map", "control", "incidents", "incidents-all", "sources", "search", "register", "why", "why-page"] as const;

/** The addresses that are looked at, by name. */
export async function shownPlaces(address: string): Promise<Readonly<Record<(typeof PLACES)[number], string>>> {
  const deal = "accord=karabakh-2020";
  const reports = await rows<Named>(address, "reports?limit=100");
  const figure = (await rows<{ readonly id: string }>(address, `figures?${deal}`))[0]?.id ?? "";
  const report = (word: string) => encodeURIComponent((reports.find(({ id }) => id.includes(word)) ?? reports[0])?.report ?? "");
  return {
    inbox: `/inbox?id=${report("still-counting")}`,
    "inbox-list": "/inbox",
    "inbox-html": `/inbox?id=${report("names-and-numbers")}`,
    figures: `/figures?${deal}`,
    board: `/board?${deal}&asOf=2020-12-04`,
    map: `/map?${deal}&asOf=2020-12-04&days=all`,
    control: `/control?${deal}`,
    incidents: `/incidents?${deal}`,
    "incidents-all": "/incidents",
    sources: "/sources",
    search: "/search?words=Kalbajar",
    register: "/search",
    why: `/figures?${deal}&why=${figure}`,
    "why-page": `/why?id=${figure}`,
  };
}
