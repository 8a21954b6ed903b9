import { statSync } from "node:fs";
import { mediumOf, type Source } from "../../intake/index.js";
import { expand, headOf, STDIN, type Input } from "../inputs.js";

/**
 * Files of a folder that are taken for reports, or hold them; a file of another name is taken when it is named by itself. Documents in forms that are not read
 * are among them, so that each is told with what to do, and none is passed over in silence. Of JSON files those are taken that a form knows.
 */
const REPORT_FILES = "**/*.{txt,text,md,markdown,html,htm,xhtml,pdf,docx,docm,eml,mbox,mbx,rss,atom,xml,warc,wacz,zip,gz,csv,tsv,jsonl,ndjson,json,doc,rtf,odt,xls,xlsx,ods,ppt,pptx,odp,msg}";

/** What stands at an address, to be fetched. */
export interface Address {
  readonly address: string;
}

export const isAddress = (source: Source | Address): source is Address => "address" in source;

/** A path that begins like an address is one, whatever its scheme; the fetcher says which it takes. */
const ADDRESS = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;

/** The sources that paths, addresses, patterns and folders name; a file's id is its name, in a folder its path there; where two would have one id, each has its whole path. */
export async function sourcesOf(named: readonly string[], isLines: boolean): Promise<readonly (Source | Address)[]> {
  const addresses = named.filter((path) => ADDRESS.test(path)).map((address): Address => ({ address }));
  const paths = named.filter((path) => !ADDRESS.test(path));
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(...(isFolder(path) ? await filesIn(path) : await expand([path])));
  const pathsOfName = new Map<string, Set<string | null>>();
  for (const { name, path } of inputs) pathsOfName.set(name, (pathsOfName.get(name) ?? new Set()).add(path));
  const told = inputs.length === 0 && named.length === 0 ? [STDIN] : inputs;
  return [...told.map((input) => sourceOf(input, (pathsOfName.get(input.name)?.size ?? 0) > 1, isLines)), ...addresses];
}

/** Standard input is read as it comes; JSON lines are known by their name. */
function sourceOf({ name, path }: Input, isAmbiguous: boolean, isLines: boolean): Source {
  const ending = isLines && !/\.(?:jsonl|ndjson)$/i.test(name) ? ".jsonl" : "";
  if (path === null) return { name: `${name}${ending}`, origin: "-", stream: process.stdin };
  return { name: `${isAmbiguous ? path : name}${ending}`, origin: path, path };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const holdsReports = (medium: ReturnType<typeof mediumOf>): boolean => medium !== null && medium.isNoReport !== true;

async function filesIn(folder: string): Promise<readonly Input[]> {
  const { default: glob } = await import("fast-glob");
  const found = await glob(REPORT_FILES, { cwd: folder, onlyFiles: true, caseSensitiveMatch: false });
  const inputs = found.sort().map((name) => ({ name, path: `${folder.replace(/\/+$/, "")}/${name}` }));
  return inputs.filter(({ name, path }) => !/\.json$/i.test(name) || holdsReports(mediumOf(headOf(path), { name })));
}
