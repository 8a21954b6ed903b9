import type { BinaryFormat } from "./form.js";
import { PARQUET } from "./parquet.js";
import { XLSX } from "./xlsx.js";

/** Every form that is bytes made by a package: a new one is its own file and a line here. */
export const BINARY_FORMATS: readonly BinaryFormat[] = [XLSX, PARQUET];
