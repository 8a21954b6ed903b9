import { opendir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Source } from "../arrival.js";
import type { Refused } from "../open.js";

/** Folders within folders that are gone into. */
const FOLDER_DEPTH = 32;

/** The files that paths name, folders gone through in the order of their names; links are not followed and hidden files are left out. */
export async function* filesOf(paths: readonly string[]): AsyncGenerator<(Source & { readonly path: string }) | Refused> {
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) yield* within(path, "", 0);
      else yield { name: basename(path), origin: path, path };
    } catch (error) {
      const isMissing = (error as { code?: unknown }).code === "ENOENT";
      yield {
        id: basename(path),
        problem: isMissing ? { code: "missing", message: `${path}: there is no such file; check the name` } : { code: "unreadable", message: `${path}: ${(error as Error).message}` },
      };
    }
  }
}

async function* within(root: string, folder: string, depth: number): AsyncGenerator<(Source & { readonly path: string }) | Refused> {
  const entries: { readonly name: string; readonly isFolder: boolean }[] = [];
  for await (const entry of await opendir(join(root, folder))) {
    if (!entry.name.startsWith(".") && (entry.isDirectory() || entry.isFile())) entries.push({ name: entry.name, isFolder: entry.isDirectory() });
  }
  for (const { name, isFolder } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = folder === "" ? name : `${folder}/${name}`;
    if (!isFolder) yield { name: inner, origin: join(root, inner), path: join(root, inner) };
    else if (depth < FOLDER_DEPTH) yield* within(root, inner, depth + 1);
    else yield { id: inner, problem: { code: "too-deep", message: `${join(root, inner)}: folders lie more than ${FOLDER_DEPTH} deep; name this one by itself` } };
  }
}
