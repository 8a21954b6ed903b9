import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { usePrinting } from "../parts/printing.js";
import { text } from "../texts/index.js";
import { MapCanvas, type Heard, type Outlook, type Picture } from "./canvas.js";
import type { Box } from "./geometry.js";
import { onTheme, paletteOf } from "./palette.js";

interface GroundProps {
  readonly picture: Picture;
  /** Where the address says to look; null = at everything. */
  readonly outlook: Outlook | null;
  /** Everything there is to see. */
  readonly whole: Box | null;
  /** What the reader asked to be shown last. */
  readonly target: Box | null;
  readonly heard: Heard;
}

/** Tells what is heard to whoever listens now, though the map was made for the listener of its first day. */
function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** Makes the map when it is first shown, and takes it away. A browser without WebGL gets none, and `isBlank`. */
function useCanvas({ outlook, heard }: Pick<GroundProps, "outlook" | "heard">) {
  const box = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<MapCanvas | null>(null);
  const [isBlank, setIsBlank] = useState(false);
  const latest = useLatest(heard);
  const first = useRef(outlook);
  useEffect(() => {
    if (!box.current) return;
    const container = box.current;
    const relay: Heard = {
      moved: (where) => {
        latest.current.moved(where);
      },
      pickedPlace: (id) => {
        latest.current.pickedPlace(id);
      },
      pickedIncidents: (ids) => {
        latest.current.pickedIncidents(ids);
      },
    };
    try {
      const made = new MapCanvas(container, paletteOf(container), first.current, text("map.title"), relay);
      setCanvas(made);
      const stop = onTheme(() => void made.restyle(paletteOf(container)));
      return () => {
        stop();
        made.remove();
      };
    } catch {
      setIsBlank(true);
      return;
    }
  }, [latest]);
  return { box, canvas, isBlank };
}

/** The map as it was on the screen when printing began. */
function Paper({ canvas }: { readonly canvas: MapCanvas }) {
  const paper = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    return paper.current ? canvas.keepCopied(paper.current) : undefined;
  }, [canvas]);
  return <canvas ref={paper} className="map-paper" role="img" aria-label={text("map.title")} />;
}

/** The map with its buttons. */
export function Ground({ picture, outlook, whole, target, heard }: GroundProps) {
  const { box, canvas, isBlank } = useCanvas({ outlook, heard });
  const isPrinted = usePrinting();
  const isFitted = useRef(outlook !== null);
  useEffect(() => {
    void canvas?.draw(picture);
  }, [canvas, picture]);
  useEffect(() => {
    if (!canvas || !whole || isFitted.current) return;
    isFitted.current = true;
    canvas.fit(whole, true);
  }, [canvas, whole]);
  useEffect(() => {
    if (canvas && target) canvas.fit(target, false);
  }, [canvas, target]);
  return (
    <div className="map-ground">
      <div ref={box} className="map-canvas" />
      {isPrinted && canvas ? <Paper canvas={canvas} /> : null}
      {isBlank && <p className="map-blank">{text("map.blank")}</p>}
      <div className="map-buttons">
        <button type="button" aria-label={text("map.zoom.in")} title={text("map.zoom.in")} onClick={() => canvas?.zoomBy(1)}>
          +
        </button>
        <button type="button" aria-label={text("map.zoom.out")} title={text("map.zoom.out")} onClick={() => canvas?.zoomBy(-1)}>
          −
        </button>
        <button
          type="button"
          aria-label={text("map.zoom.fit")}
          title={text("map.zoom.fit")}
          onClick={() => {
            if (whole) canvas?.fit(whole, false);
          }}
        >
          ⤢
        </button>
      </div>
      <p className="map-credit">{text("map.credit")}</p>
    </div>
  );
}
