import { describe, expect, test } from "vitest";
import { publicationDate } from "./index.js";

const dated = (text: string): string | null => publicationDate(undefined, [], { text }).date;
const BODY = "\n\nThe truce signed on 3 March 2011 held, the mission said. It saw no shelling.\n";

/** First lines that tell when a report was published. */
const TOLD: readonly (readonly [header: string, date: string])[] = [
  ["date 2020-12-04 A soldier guards a bridge.", "2020-12-04"],
  ["date\u200b 2020-12-04 A soldier guards a bridge.", "2020-12-04"],
  [" date 2020-12-04 A soldier guards a bridge.", "2020-12-04"],
  ["Date: 27 February 2015", "2015-02-27"],
  ["DATE: 29 JULY 1992", "1992-07-29"],
  ["Daily report\nDate: February 27th, 2015", "2015-02-27"],
  ["Published: Dec 30, 2022 08:15 EAT | Updated: Jan 2, 2023 14:02 EAT", "2022-12-30"],
  ["Updated: Jan 2, 2023", "2023-01-02"],
  ["Desk | Report no. 7 | Published: 9 April 2019", "2019-04-09"],
  ["---\ntitle: A bulletin\ndate: 2021-05-06\n---", "2021-05-06"],
  ["Jaffna / Colombo. Date: 3 September 2002\nA count, 23 February - 31 August 2002", "2002-09-03"],
  ["Baku, date 2020-12-03", "2020-12-03"],
  ["Date: 27/02/2015", "2015-02-27"],
  ["SARAJEVO, Bosnia-Herzegovina, March 19, 1996 (Danube News) -- Police took over.", "1996-03-19"],
  ["BELFAST, Tuesday 27 June 2000 (Lagan Press) – Two inspectors came.", "2000-06-27"],
  ["A headline without a date\n\nGOMA, Congo, Jan 9, 2023 (Kivu Newswire) - Rebels left.", "2023-01-09"],
  ["SAN SALVADOR, 3 JAN 90 -- [TEXT] Troops came.", "1990-01-03"],
  ["Press communiqué of the Party, Kathmandu, Friday 24 November 2006", "2006-11-24"],
  ["LIVE, Tuesday 27 June 2017 – Mesetas (times local)", "2017-06-27"],
  ["2014-04-11 | Cotabato City | field desk", "2014-04-11"],
  ["06 Nov 2020 -- BULLETIN No. 2 (covers 30 Oct.-5 Nov.)", "2020-11-06"],
  ["DEPARTMENT -- Press Release CAM/214 -- 1 July 1992", "1992-07-01"],
  ["VIOLATION REPORT 2018/99 - Juba, 21 December 2018", "2018-12-21"],
  ["MOVEMENT OF THE COAST\nPeace Secretariat\nCommuniqué of 20 April 2006", "2006-04-20"],
  ["Statement issued for Friday 3 May 2019", "2019-05-03"],
  ["Lake Desk\nMonthly brief 9 | published 30 November 2011 | covers October", "2011-11-30"],
  ["Border watch, issue 4 (issued on 5 May 2013), covering April", "2013-05-05"],
  ["Coast Live 🔴 Wednesday 13 July 2011 — the harbour: the raid", "2011-07-13"],
  ["Harbour live blog Friday 4 May 2012 | all times local", "2012-05-04"],
  ["SITUATION AS OF 9 June 2010 - Northern sector", "2010-06-09"],
  ["MOVEMENT\nSecretariat, communiqué No. 014/06\nDar es Salaam, 15 October 2006", "2006-10-15"],
];

/** First lines that look as if they told it. */
const UNTOLD: readonly string[] = [
  "",
  "Weekly report, 14 to 20 October 1994",
  "CIVILIAN HARM, 18 December 2018 to 31 March 2019",
  "On 5 January 2017 armed men killed three people in the village.",
  "The agreement of 24 November 2016 holds.",
  "The accord was signed on 24 November 2016.",
  "A ceasefire, in force since 1 February 1992, has held",
  "Published: soon",
  "Weekly brief 4 May 2010 to 11 May 2010",
  "The book, published 3 May 2010 in Paris by exiles, tells of the war.",
];

describe("the publication date", () => {
  test.each(TOLD)("%j tells %s", (header, date) => {
    expect(dated(header + BODY)).toBe(date);
  });

  test.each(UNTOLD)("%j tells none", (header) => {
    expect(dated(header + BODY)).toBeNull();
  });

  test("a dateline without its year takes it from the full dates below", () => {
    const caption = "\n\nTroops leave on Tuesday, Dec. 20, 2005. (Wire/Photo)\n";
    expect(dated(`BANDA ACEH, Indonesia, Dec. 27 (Straits Wire) -- The movement disbanded.${caption}`)).toBe("2005-12-27");
    expect(dated(`BANDA ACEH, Indonesia, Jan. 3 (Straits Wire) -- The movement disbanded.${caption}`)).toBe("2006-01-03");
    expect(dated("BANDA ACEH, Indonesia, Dec. 27 (Straits Wire) -- The movement disbanded.\n\nBorn on 1 May 1976.")).toBeNull();
  });

  test("what is given goes before what the report says", () => {
    expect(publicationDate("2020-01-02", [{ text: "2020-05-05", source: "<meta date>" }], { text: "Date: 1 May 2021" }).date).toBe("2020-01-02");
  });

  test.each(["date 2020-02-30 Words.", "Date: 31 June 2004", "Date: 30 February 2004\nPublished: 32 May 2004"])("%j is a problem, not a date", (header) => {
    const { date, problems } = publicationDate(undefined, [], { text: header + BODY });
    expect(date).toBeNull();
    expect(problems[0]?.code).toBe("bad-date");
    expect(header.slice(problems[0]?.start, problems[0]?.end)).toMatch(/\d/);
  });
});
