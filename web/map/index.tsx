import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Shown } from "../parts/shown.js";
import { choose, useSettings, type Settings } from "../settings.js";
import { text } from "../texts/index.js";
import { askWhy, refine, type Place, type ViewProps } from "../view.js";
import type { Heard, Outlook, Picture } from "./canvas.js";
import { DateSlider } from "./date-slider.js";
import { sliderSpan } from "./days.js";
import { controlAreas, controlPoints, incidentPoints, isLocated, type Drawn } from "./features.js";
import { boxAbout, boxOf, type Box } from "./geometry.js";
import { Ground } from "./ground.js";
import { HeldTable } from "./held-table.js";
import { ofPeriod, PERIODS, USUAL_PERIOD } from "./incident-days.js";
import { IncidentList } from "./incident-list.js";
import type { NamesShown } from "./layers.js";
import { Legend } from "./legend.js";
import { outlookOf, outlookText } from "./outlook.js";
import { onTheme } from "./palette.js";
import { useMapRows, type MapRows } from "./rows.js";
import { Tools } from "./tools.js";
import "./map.css";

/** The box of what is drawn of a row, a point with some ground about it. */
function boxOfDrawn({ shape }: Drawn): Box | null {
  if ("area" in shape) return boxOf(shape.area);
  if (shape.sort !== "point") return null;
  const { lon, lat } = shape.point;
  return [lon - 0.4, lat - 0.3, lon + 0.4, lat + 0.3];
}

const chooseNames = (places: NamesShown): void => {
  choose({ places });
};

/** Counts the theme's changes, for what is painted by hand. */
function useTheme(): number {
  const [theme, setTheme] = useState(0);
  useEffect(
    () =>
      onTheme(() => {
        setTheme((before) => before + 1);
      }),
    [],
  );
  return theme;
}

/** What a reader does on the map and in its tables, as steps of the page; the same functions for as long as the view is open, so that the tables need not be drawn anew. */
function useSteps({ place, go }: ViewProps) {
  const here = useRef({ place, go });
  useEffect(() => {
    here.current = { place, go };
  });
  return useMemo(() => {
    const set = (changes: Readonly<Record<string, string | null>>): void => {
      here.current.go(refine(here.current.place, changes), "replace");
    };
    return {
      set,
      ask: (id: string): void => {
        here.current.go(askWhy(here.current.place, id));
      },
      select: (id: string): void => {
        if (id !== here.current.place.query["row"]) set({ row: id });
      },
      moved: (outlook: Outlook): void => {
        set({ at: outlookText(outlook) });
      },
    };
  }, []);
}

/** The rows as the map draws them, and the box about them all. */
function usePicture({ drawn, isOutlined, incidents, lastDay }: MapRows, { asOf, query }: Place, { places: names, language }: Settings) {
  const { row: selected = null, days: period = USUAL_PERIOD, hide: hidden = "" } = query;
  const ofDays = useMemo(() => ofPeriod(incidents, asOf?.slice(0, 10) ?? lastDay, PERIODS[period] ?? null), [incidents, asOf, lastDay, period]);
  const located = useMemo(() => ofDays.filter(isLocated), [ofDays]);
  const areas = useMemo(() => controlAreas(drawn, selected), [drawn, selected]);
  const points = useMemo(() => controlPoints(drawn, selected), [drawn, selected]);
  const happened = useMemo(() => incidentPoints(located), [located]);
  const picture = useMemo<Picture>(
    () => ({ areas, points, incidents: happened, names, language, isControlShown: hidden !== "control", isIncidentsShown: hidden !== "incidents" }),
    [areas, points, happened, names, language, hidden],
  );
  const whole = useMemo(() => {
    if (!isOutlined) return null;
    const held = drawn.map(boxOfDrawn).filter((box) => box !== null);
    return boxAbout(held.length > 0 ? held : located.map(({ lon, lat }): Box => [lon, lat, lon, lat]));
  }, [drawn, isOutlined, located]);
  return { picture, whole, ofDays, selected, period, hidden };
}

/** The slider's days, bound to the page's date. */
function Days({ place, go, rows: { signed, changes, lastDay } }: ViewProps & { readonly rows: MapRows }) {
  const choose = useCallback(
    (asOf: string | null) => {
      go({ asOf }, "replace");
    },
    [go],
  );
  const span = useMemo(() => sliderSpan(signed, [...changes, lastDay], place.asOf), [signed, changes, lastDay, place.asOf]);
  return span && <DateSlider span={span} asOf={place.asOf} signed={signed} changes={changes} choose={choose} />;
}

/** Who holds what at a date, and the incidents before it, on a map and as tables. */
export default function MapView({ place, go }: ViewProps) {
  const rows = useMapRows(place);
  const settings = useSettings();
  const theme = useTheme();
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [target, setTarget] = useState<Box | null>(null);
  const { picture, whole, ofDays, selected, period, hidden } = usePicture(rows, place, settings);
  const { set, ask, select, moved } = useSteps({ place, go });
  const heard = useMemo<Heard>(() => ({ moved, pickedPlace: select, pickedIncidents: setPicked }), [moved, select]);
  const { drawn } = rows;
  const show = useCallback(
    (id: string) => {
      select(id);
      const found = drawn.find(({ row }) => row.id === id);
      setTarget(found ? boxOfDrawn(found) : null);
    },
    [select, drawn],
  );
  const forget = useCallback(() => {
    setPicked(null);
  }, []);
  return (
    <section className="map" aria-label={text("view.map")}>
      <h1 className="hidden">{text("view.map")}</h1>
      <div className="map-tools">
        <Days place={place} go={go} rows={rows} />
        <Tools names={settings.places} period={period} hidden={hidden} chooseNames={chooseNames} set={set} />
      </div>
      <Ground picture={picture} outlook={outlookOf(place.query["at"])} whole={whole} target={target} heard={heard} />
      <div className="map-side">
        <Legend marks={rows.marks} theme={theme} />
        <h2>{text("map.held.title")}</h2>
        {drawn.length === 0 && rows.asked.state !== "ready" ? (
          <Shown asked={rows.asked}>{() => null}</Shown>
        ) : (
          <HeldTable drawn={drawn} pairs={rows.pairs} selected={selected} theme={theme} show={show} ask={ask} />
        )}
        <h2>{text("map.incidents.title")}</h2>
        <IncidentList rows={ofDays} picked={picked} ask={ask} forget={forget} />
      </div>
    </section>
  );
}
