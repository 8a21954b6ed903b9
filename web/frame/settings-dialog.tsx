import { Dialog } from "../parts/dialog.js";
import { choose, useSettings, type Settings } from "../settings.js";
import { LANGUAGES, text } from "../texts/index.js";

interface ChoiceProps<K extends keyof Settings> {
  readonly name: K;
  readonly label: string;
  readonly options: readonly (readonly [value: Settings[K], label: string])[];
}

function Choice<K extends keyof Settings>({ name, label, options }: ChoiceProps<K>) {
  const chosen = useSettings()[name];
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={chosen}
        onChange={(event) => {
          choose({ [name]: event.target.value } as Partial<Settings>);
        }}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a reader chooses for himself; kept in this browser. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { author } = useSettings();
  return (
    <Dialog title={text("settings.title")} onClose={onClose}>
      <label className="field">
        <span>{text("settings.author")}</span>
        <input
          value={author}
          autoComplete="name"
          onChange={(event) => {
            choose({ author: event.target.value });
          }}
        />
        <small>{text("settings.author.note")}</small>
      </label>
      <Choice name="language" label={text("settings.language")} options={Object.entries(LANGUAGES).map(([code, { name }]) => [code, name])} />
      <Choice
        name="theme"
        label={text("settings.theme")}
        options={[
          ["system", text("settings.theme.system")],
          ["light", text("settings.theme.light")],
          ["dark", text("settings.theme.dark")],
        ]}
      />
      <Choice
        name="parties"
        label={text("settings.parties")}
        options={[
          ["name", text("settings.parties.name")],
          ["code", text("settings.parties.code")],
        ]}
      />
      <Choice
        name="places"
        label={text("settings.places")}
        options={[
          ["both", text("settings.places.both")],
          ["first", text("settings.places.first")],
          ["second", text("settings.places.second")],
        ]}
      />
    </Dialog>
  );
}
