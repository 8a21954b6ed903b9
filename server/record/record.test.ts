import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openRecord } from "./open.js";
import { recordSuite, type Engine } from "./record-suite.js";

const TODAY = { today: () => "2020-12-10" };

const sqlite: Engine = {
  name: "SQLite",
  skipped: null,
  open: (address) => openRecord(address, TODAY),
  newAddress: () => Promise.resolve(join(mkdtempSync(join(tmpdir(), "trucewatch-")), "record.twr")),
  dispose: (address) => Promise.resolve(rmSync(dirname(address), { recursive: true })),
};

recordSuite(sqlite);
