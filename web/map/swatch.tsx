import { useEffect, useRef } from "react";
import type { PartyMark } from "./party-mark.js";
import { paletteOf, rgbOf } from "./palette.js";
import { patternImage } from "./pattern-image.js";

interface SwatchProps {
  readonly mark: PartyMark;
  /** Changes with the theme, so that the pattern is drawn anew. */
  readonly theme: number;
}

const WIDTH = 44;
const HEIGHT = 28;

/** A holder's pattern and colour as the map draws them; the letters beside it say the same. */
export function Swatch({ mark, theme }: SwatchProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const { sides, soft } = paletteOf(canvas.current);
    const colour = mark.hue < 0 ? soft : (sides[mark.hue % sides.length] ?? soft);
    const { width, height, data } = patternImage(mark.pattern, rgbOf(colour));
    const tile = new ImageData(width, height);
    tile.data.set(data);
    context.clearRect(0, 0, WIDTH, HEIGHT);
    for (let x = 0; x < WIDTH; x += width) for (let y = 0; y < HEIGHT; y += height) context.putImageData(tile, x, y);
    context.strokeStyle = colour;
    context.lineWidth = 4;
    context.strokeRect(0, 0, WIDTH, HEIGHT);
  }, [mark, theme]);
  return <canvas ref={canvas} className="map-swatch" width={WIDTH} height={HEIGHT} aria-hidden="true" />;
}
