import { RecordError } from "../record-error.js";
import type { Store, StoreOptions } from "../store.js";

export const openPostgres = (address: string, _options: StoreOptions): Promise<Store> => Promise.reject(new RecordError("unreachable", address));
