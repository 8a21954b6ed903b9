import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const PAPER = "print";
let isPrinted = false;

/** Tells both ends of printing before the page is laid out for paper, and again for the screen. */
function listen(changed: () => void): () => void {
  const media = matchMedia(PAPER);
  const turn = (now: boolean) => {
    isPrinted = now;
    flushSync(changed);
  };
  const before = () => {
    turn(true);
  };
  const after = () => {
    turn(false);
  };
  const either = () => {
    turn(media.matches);
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  media.addEventListener("change", either);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
    media.removeEventListener("change", either);
  };
}

/** Is the page on its way to paper? What a screen shows in part, such as a map or a long table, is then laid out for it. */
export const usePrinting = (): boolean => useSyncExternalStore(listen, () => isPrinted);
