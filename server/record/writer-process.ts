/** A process that adds made reports and tells each call that was acknowledged, until it is done, killed or refused: `ADDRESS NAME CALLS REPORTS_A_CALL`. */
import { BY, clash, deaths, madeReport } from "./made-reports.js";
import { openRecord, RecordError } from "./index.js";

const [address = "", name = "", calls = "0", size = "1"] = process.argv.slice(2);
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const record = await openRecord(address);
  tell({ opened: true });
  for (let call = 0; call < Number(calls); call++) {
    const reports = Array.from({ length: Number(size) }, (_, i) =>
      madeReport(`${name}-${call}-${i}`, "2020-12-01", [deaths(call, "AAA"), clash(`Place ${i}`, ["AAA", "BBB"])], `${name} told ${call} of ${i} `.repeat(20)),
    );
    const outcomes = await record.add(reports, BY);
    tell({ acknowledged: outcomes.map(({ report }) => report) });
  }
  await record.close();
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  tell({ refused: error.code, message: error.message });
}
