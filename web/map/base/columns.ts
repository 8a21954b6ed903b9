/** City labels as the base files keep them, most people first. `names`: one or a pair, parted by a bar; `lons`, `lats`: thousandths of a degree; `ranks`: 0 the greatest. */
export interface CityColumns {
  readonly names: readonly string[];
  readonly lons: readonly number[];
  readonly lats: readonly number[];
  readonly ranks: readonly number[];
}
