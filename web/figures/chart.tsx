import { useEffect, useRef, useState } from "react";
import { usePrinting } from "../parts/printing.js";
import { useSettings } from "../settings.js";
import type { Comparison, Group } from "./groups.js";
import type * as plotFile from "./plot.js";

type Plot = typeof plotFile;

/** The library once it is there: printing does not wait. */
let loaded: Plot | null = null;

interface ChartProps {
  readonly comparison: Comparison;
  readonly group: Group;
  /** A figure's mark was clicked. */
  readonly onAsk: (id: string) => void;
}

/** Is the element in sight or near it, and how wide is it? */
function useNear() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: "600px" },
    );
    const size = new ResizeObserver(() => {
      setWidth(Math.floor(element.clientWidth));
    });
    sight.observe(element);
    size.observe(element);
    return () => {
      sight.disconnect();
      size.disconnect();
    };
  }, []);
  return { box, width, isNear };
}

/** A group's chart; the library that draws it is loaded when a chart first comes near. Everything in it is also in the table beneath. */
export function Chart({ comparison, group, onAsk }: ChartProps) {
  const { box, width, isNear } = useNear();
  const { language } = useSettings();
  const isPrinted = usePrinting();
  useEffect(() => {
    if (!(isNear || isPrinted) || width === 0) return;
    let isGone = false;
    const draw = ({ axesOf, drawFigures }: Plot) => {
      const axes = axesOf(comparison);
      if (axes && !isGone) box.current?.replaceChildren(drawFigures(group, axes, width, language));
    };
    if (loaded) draw(loaded);
    else
      void import("./plot.js").then((plot) => {
        loaded = plot;
        draw(plot);
      });
    return () => {
      isGone = true;
    };
  }, [isNear, isPrinted, width, comparison, group, language, box]);
  return (
    <div
      ref={box}
      className="chart"
      aria-hidden="true"
      onClick={(event) => {
        const id = (event.target as Element).closest<SVGElement>("[data-figure]")?.dataset["figure"];
        if (id) onAsk(id);
      }}
    />
  );
}
