import { useCallback, useState, type ReactNode } from "react";
import { choose, settings } from "../settings.js";
import { text } from "../texts/index.js";
import { Dialog } from "./dialog.js";

type Signed = (author: string) => void;

/** Runs what is recorded under the reader's name, asking for the name where it is not known yet; the second value is the window that asks. */
export function useAuthor(): readonly [(act: Signed) => void, ReactNode] {
  const [waiting, setWaiting] = useState<{ readonly act: Signed } | null>(null);
  const [name, setName] = useState("");
  const sign = useCallback((act: Signed) => {
    const { author } = settings();
    if (author.trim() === "") setWaiting({ act });
    else act(author.trim());
  }, []);
  const close = () => {
    setWaiting(null);
  };
  const asking = waiting && (
    <Dialog title={text("author.title")} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") return;
          choose({ author: name.trim() });
          close();
          waiting.act(name.trim());
        }}
      >
        <label className="field">
          <span>{text("settings.author")}</span>
          <input
            value={name}
            autoFocus
            autoComplete="name"
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
          <small>{text("settings.author.note")}</small>
        </label>
        <button type="submit" className="main">
          {text("app.go")}
        </button>
      </form>
    </Dialog>
  );
  return [sign, asking];
}
