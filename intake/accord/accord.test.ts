import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAccord } from "./index.js";

const folder = new URL("../../lexicons/accords/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const [first = ""] = files;
const text = readFileSync(new URL(first, folder), "utf8");

const [idOfFirst = "", second = ""] = [...text.slice(text.indexOf("provisions:")).matchAll(/- id: (\S+)/g)].map(([, id]) => id ?? "");

const messagesOf = (changed: string): string[] => {
  const parsed = parseAccord(changed, "deal.yaml");
  return "problems" in parsed ? parsed.problems.map(({ message }) => message) : [];
};
const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

describe("accord files", () => {
  test.each(files)("%s is read whole", (name) => {
    const parsed = parseAccord(readFileSync(new URL(name, folder), "utf8"), name);
    expect("problems" in parsed ? parsed.problems : []).toEqual([]);
  });

  test("a wrong day is told with its line", () => {
    const due = /due: (\d{4}-\d\d-\d\d)/.exec(text)?.[0] ?? "";
    const [message] = messagesOf(text.replace(due, "due: soon"));
    expect(message).toContain(`deal.yaml, line ${lineOf(due)},`);
    expect(message).toContain("YYYY-MM-DD");
  });

  test("an unknown action, an unknown key, a missing field and broken YAML are told", () => {
    expect(messagesOf(text.replace("action: cease-fire", "action: be-nice"))[0]).toContain(`line ${lineOf("action: cease-fire")},`);
    expect(messagesOf(`${text}colour: red\n`)[0]).toMatch(/colour/);
    expect(messagesOf(text.replace(/^title:.*\n/m, ""))[0]).toContain('"title"');
    expect(messagesOf(`${text}a: [1, 2\n`)[0]).toMatch(/^deal\.yaml, line \d+/);
    expect(messagesOf("")[0]).toMatch(/^deal\.yaml, line 1/);
  });

  test("ids told twice and instruments that are not there are told", () => {
    expect(messagesOf(text.replace(`id: ${second}`, `id: ${idOfFirst}`))[0]).toContain("twice");
    expect(messagesOf(text.replace(/^ {4}instrument: .*$/m, "    instrument: letter"))[0]).toContain('"letter"');
  });
});
