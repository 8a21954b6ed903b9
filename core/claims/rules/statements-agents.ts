import type { Statement } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { ACCUSED, REJECTED } from "./statements-charges.js";
import { contentOf, isTaken, lemmaOf, partiesBut, positionDraft, spanOf } from "./statements-read.js";
import { ADMITTED, URGED, WELCOMED } from "./statements-verbs.js";
import { PROCLAIMED, PROCLAIMING } from "./statements-declared.js";
import { WordMap, WordSet } from "../word-set.js";

type Act = Statement["act"];

/** What the verbs of the active rules come to in the passive, where who takes the position stands behind "by". */
const ACTS = new Map<string, Act>();
const enlist = (act: Act, verbs: readonly string[]): void => {
  for (const verb of verbs) ACTS.set(verb.split(" ")[0]!, act);
};
enlist("REQUEST", [...URGED.verbs!, "demand"]);
enlist("SUPPORT", WELCOMED.verbs!);
enlist("CONCEDE", [...ADMITTED.verbs!, "claim"]);
enlist("AGREE", ["accept", "approve"]);
enlist("DECLARE", PROCLAIMING.words.split(" "));
enlist("REJECT", [...REJECTED.verbs!, "oppose", "veto", "rebuff", "refuse", "contest", "dispute", "shrug", "wave"]);
enlist("ACCUSE", ACCUSED.verbs!);
const ACT_OF = new WordMap<Act>(Object.fromEntries(ACTS));

const CLAIMED = new WordSet("responsibility attack attacks bombing bombings raid ambush blast killing killings kidnapping abduction strike assassination murder");
/** What is put before a side and taken or left by it. */
const OFFERED = new WordSet(
  "plan proposal offer deal accord agreement truce ceasefire terms condition conditions compromise demand demands request mediation invitation roadmap initiative timetable extension text draft charge claim report",
);

/** "was accused by the army of …", "was turned down by Baku", "were urged by the UN to …": the agent speaks. */
export const BY_AGENT: Rule = {
  name: "statement/by-agent",
  kind: "statement",
  verbs: [...ACTS.keys()],
  needs: ["by"],
  read: (sentence, clause) => {
    if (!clause?.isPassive || clause.isNegated || clause.modal !== 0 || clause.isDue || isTaken(sentence, clause)) return null;
    const act = ACT_OF.of(sentence, clause.lemma);
    const agent = sentence.phraseBehind(clause, sentence.words.by);
    const speaker = agent && agent.first >= clause.last ? sentence.actor(agent) : null;
    if (!act || (speaker?.party ?? null) === null || !isApt(sentence, clause, act)) return null;
    const [first, last] = spanOf(sentence, clause);
    const to = act === "ACCUSE" || act === "REQUEST" ? partiesBut(sentence, clause.subject, speaker) : [];
    const end = Math.max(last, agent!.of?.last ?? 0, agent!.last);
    return positionDraft(clause, { act, span: [first, end], claimant: speaker, about: sentence.text(clause.last, end), to });
  },
  yes: [
    ["The rebels of the FARC were accused by Kenya of breaking the truce.", { act: "ACCUSE", claimant: "KEN", to: ["farc-ep"] }],
    ["Norway's offer was turned down by the FARC.", { act: "REJECT", claimant: "farc-ep" }],
    ["The FARC was urged by Kenya to free the girls.", { act: "REQUEST", claimant: "KEN", to: ["farc-ep"] }],
    ["The release was welcomed by the Kenyan government.", { act: "SUPPORT", claimant: "KEN" }],
    ["The bombing was claimed by the FARC.", { act: "CONCEDE", claimant: "farc-ep" }],
    ["Three days of mourning were declared by the Kenyan government.", { act: "DECLARE", claimant: "KEN" }],
  ],
  no: [
    "The plan must be accepted by the FARC.",
    "The villages were claimed by Kenya.",
    "Heavy rain was blamed.",
    "The monitors were denied passage to Goma by Kenya.",
    "The refugees were accepted by Kenya.",
    "The waters have been ruled so by Kenya.",
  ],
};

/** "were denied | passage |": what is kept from somebody is no word of theirs. */
const GIVEN = new WordSet("access passage entry permission leave landing clearance visas visa bail water food treatment");

/** Does the verb say what its act means of this subject? */
function isApt(sentence: Sentence, clause: Clause, act: Act): boolean {
  const { subject, isReduced } = clause;
  const isHeadline = sentence.syntax.clauses.every((other) => other.isReduced || other === clause || other.relation === Relation.Infinitive);
  if (isReduced && act !== "ACCUSE" && !isHeadline) return false;
  switch (lemmaOf(sentence, clause)) {
    case "deny":
    case "refuse":
      return !GIVEN.hasIn(sentence, clause.last, clause.end);
    case "claim":
      return subject !== null && CLAIMED.has(sentence, subject.head);
    case "accept":
    case "approve":
    case "back":
    case "support":
    case "dismiss":
    case "brush":
    case "wave":
    case "shrug":
      return subject !== null && OFFERED.has(sentence, subject.head);
    case "declare":
    case "proclaim":
    case "announce":
      return PROCLAIMED.hasIn(sentence, Math.max(sentence.first, clause.first - PROCLAIMED_REACH), clause.first);
    case "tell":
    case "order":
    case "press":
    case "push":
    case "ask":
    case "invite":
      return contentOf(sentence, clause, Relation.Infinitive) !== null;
    case "call":
      return clause.particle === sentence.words.on;
    case "rule":
      return clause.particle !== 0 || sentence.form(clause.last) === "out";
    case "turn":
      return sentence.form(clause.last - 1) === "down" || sentence.form(clause.last) === "down";
    case "admit":
      return subject !== null && !sentence.countIn(subject);
    default:
      return true;
  }
}

/** How far before its verb what is proclaimed stands: "three days of national mourning were declared". */
const PROCLAIMED_REACH = 4;

export const STATEMENT_AGENT_RULES: readonly Rule[] = [BY_AGENT];
