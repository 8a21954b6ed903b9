import { refine, type ViewProps } from "../view.js";
import { text } from "../texts/index.js";

interface FilterProps extends ViewProps {
  /** The view's parameter that it sets. */
  readonly name: string;
  readonly label: string;
}

/** Narrows a view to one of several values, or to none in particular. */
export function ChoiceFilter({ place, go, name, label, options }: FilterProps & { readonly options: readonly (readonly [value: string, words: string])[] }) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select
        value={place.query[name] ?? ""}
        onChange={(event) => {
          go(refine(place, { [name]: event.target.value }), "replace");
        }}
      >
        <option value="">{text("filter.all")}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Narrows a view to rows that hold the words typed. */
export function WordsFilter({ place, go, name, label }: FilterProps) {
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        type="search"
        value={place.query[name] ?? ""}
        onChange={(event) => {
          go(refine(place, { [name]: event.target.value }), "replace");
        }}
      />
    </label>
  );
}

export function CheckFilter({ place, go, name, label }: FilterProps) {
  return (
    <label className="filter check">
      <input
        type="checkbox"
        checked={place.query[name] === "yes"}
        onChange={(event) => {
          go(refine(place, { [name]: event.target.checked ? "yes" : null }), "replace");
        }}
      />
      <span>{label}</span>
    </label>
  );
}
