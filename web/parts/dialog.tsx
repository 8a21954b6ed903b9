import { useEffect, useRef, type ReactNode } from "react";
import { text } from "../texts/index.js";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/** What a window is opened to fill in; its first has the focus, not the button that closes the window. */
const FIELDS = ".dialog-body :is(input:not([type=file], [type=checkbox]), select, textarea)";

/** A modal window; Escape and its button close it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, className = "" }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    const field = dialog.current?.querySelector<HTMLElement>(FIELDS) ?? dialog.current;
    field?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} tabIndex={-1} className={`dialog ${className}`} aria-label={title} onClose={onClose}>
      <div className="dialog-head">
        <h2>{title}</h2>
        <button type="button" className="plain" onClick={onClose} aria-label={text("app.close")}>
          ✕
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
