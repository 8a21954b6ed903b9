import { Thing } from "./commitments-things.js";
import type { ActionWords } from "./commitments-wording.js";

export const WITHDRAW: ActionWords = {
  name: "withdraw",
  action: "withdraw",
  wordings: [
    { verbs: "withdraw redeploy pull+out pull+back pull+off move+out fall+back disengage", moves: Thing.Troops, alone: true, doer: Thing.Troops, binds: "moved", not: Thing.Accord | Thing.Talks },
    { verbs: "leave vacate quit evacuate abandon", moves: Thing.Land, leaves: true, alone: true, doer: Thing.Troops, binds: "moved", not: Thing.Accord | Thing.Talks },
    { verbs: "depart go+home sail", alone: true, doer: Thing.Troops, binds: "moved" },
    { verbs: "move bring pull shift", moves: Thing.Troops | Thing.Arms, words: "away out back behind into home north south east west n s e w", doer: Thing.Troops },
    { verbs: "take", moves: Thing.Troops | Thing.Arms, words: "away out back", doer: Thing.Troops },
    { verbs: "return", alone: true, doer: Thing.Troops, behind: Thing.Camp },
    { verbs: "dismantle remove take+down", moves: Thing.Posts | Thing.Arms, doer: Thing.Troops, binds: "moved" },
    { verbs: "fly+out fly+home fly+away ship+out ship+home ship+away bring+out bring+home bring+away airlift+out airlift+home", moves: Thing.Troops, binds: "moved" },
    { verbs: "send call bring fetch", moves: Thing.Troops, words: "home" },
    { verbs: "recall", moves: Thing.Troops, doer: Thing.Troops },
    { verbs: "empty unman", moves: Thing.Land | Thing.Posts, names: "position positions post posts barracks camp camps base bases checkpoint checkpoints trench trenches", doer: Thing.Troops },
    { verbs: "clear+out get+out ship+out", alone: true, doer: Thing.Troops, binds: "moved", not: Thing.Accord | Thing.Talks },
    { verbs: "have get see", moves: Thing.Troops | Thing.Fighters, words: "out", isToCome: true, doer: Thing.Troops },
    { verbs: "keep confine hold", moves: Thing.Troops | Thing.Arms, behind: Thing.Camp | Thing.Storage, words: "in under inside within to", isToCome: true },
    { verbs: "be", alone: true, words: "behind out gone home", doer: Thing.Troops, isToCome: true },
    { verbs: "go+back return come+back fall+back", alone: true, doer: Thing.Troops, subject: Thing.Troops, isToCome: true, not: Thing.Truce | Thing.Accord | Thing.Talks },
    { verbs: "begin start", alone: true, subject: Thing.Pullout },
    { verbs: "reduce shrink cut bring+down", alone: true, moves: Thing.Troops, subject: Thing.Troops, isToCome: true },
    { verbs: "move", alone: true, doer: Thing.Troops, after: "withdraw", isToCome: true },
    { verbs: "clear", moves: Thing.Land, isToCome: true, doer: Thing.Troops },
  ],
  yes: [
    ["Kenya is committed to withdrawing its troops.", { action: "withdraw", status: "vowed", by: ["KEN"] }],
    ["The accord commits Kenya to withdrawing its troops.", { action: "withdraw", status: "agreed", by: ["KEN"] }],
    ["Kenya has no intention of withdrawing its troops.", { action: "withdraw", status: "refused", by: ["KEN"] }],
    ["Kenya ruled out withdrawing its troops.", { action: "withdraw", status: "refused", by: ["KEN"] }],
    ["Kenya reneged on its promise to withdraw its troops.", { action: "withdraw", status: "breached", by: ["KEN"] }],
    ["Kenya has not yet withdrawn its troops.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenyan troops are being withdrawn from Goma.", { action: "withdraw", status: "begun", by: ["KEN"] }],
    ["The accord requires that Kenya withdraw its troops.", { action: "withdraw", status: "agreed", by: ["KEN"] }],
    ["Kenya gave assurances that it would withdraw its troops.", { action: "withdraw", status: "vowed", by: ["KEN"] }],
    ["Colombia agreed to withdraw its soldiers by Dec. 31.", { action: "withdraw", status: "agreed", due: "2020-12-31" }],
    ["Kenya has pledged to call home its 300 instructors.", { action: "withdraw", status: "vowed", by: ["KEN"] }],
    ["The army of Kenya has undertaken to empty its two foremost positions.", { action: "withdraw", status: "vowed", by: ["KEN"] }],
    ["The mission has given the FARC until Friday to clear out of Goma.", { action: "withdraw", status: "demanded", by: ["farc-ep"] }],
    ["Under the accord the FARC must vacate Kidal within 14 days.", { action: "withdraw", status: "agreed", duration: "P14D" }],
    ["The deadline for the Kenyan army to leave the south passed on Monday.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya was to have pulled its soldiers out of the south by Monday, but thousands remain.", { action: "withdraw", status: "delayed", due: "2020-11-30" }],
  ],
  no: [
    "The minister left the room.",
    "She withdrew her bid.",
    "Kenyan paratroopers flown in to bring out foreigners are at the airport.",
    "Both armies will go back to the ceasefire.",
    "Kenya is considering withdrawing its troops.",
    "Kenya spoke against withdrawing its troops.",
  ],
};

export const HAND_OVER: ActionWords = {
  name: "hand-over",
  action: "hand-over",
  wordings: [
    { verbs: "hand+over hand+back cede give+up give+back transfer relinquish surrender turn+over return", moves: Thing.Land, leaves: true, doer: Thing.Troops },
    { verbs: "hand", moves: Thing.Land, words: "to back over", isToCome: true },
    { verbs: "revert return pass", alone: true, subject: Thing.Land, words: "to under", isToCome: true },
  ],
  yes: [
    ["The truce required Armenia to hand over the districts it held.", { action: "hand-over", status: "agreed" }],
    ["Goma is the last of three districts that Kenya agreed to cede under the deal.", { action: "hand-over", status: "agreed", by: ["KEN"] }],
  ],
  no: ["The minister handed over the file.", "They returned to the village."],
};

export const DEPLOY: ActionWords = {
  name: "deploy-peacekeepers",
  action: "deploy-peacekeepers",
  wordings: [
    { verbs: "deploy redeploy send station post dispatch contribute provide airlift assign", moves: Thing.Peacekeepers, binds: "moved" },
    { verbs: "fly ship bring rush", moves: Thing.Peacekeepers, names: "peacekeepers observers monitors battalion contingent troops", words: "in into to", binds: "moved" },
    { verbs: "rush+in fly+in", moves: Thing.Peacekeepers, names: "peacekeepers observers monitors battalion contingent troops soldiers", binds: "moved" },
    { verbs: "take+over", alone: true, subject: Thing.Peacekeepers, names: "force contingent battalion peacekeepers mission", isToCome: true, binds: "moved" },
    { verbs: "authorise authorize approve", told: "agreed", moves: Thing.Peacekeepers, names: "peacekeepers observers monitors troops force mission", binds: "moved" },
    { verbs: "pledge promise offer", told: "vowed", moves: Thing.Peacekeepers, names: "observers monitors peacekeepers troops soldiers engineers" },
    { verbs: "grow expand rise increase", alone: true, subject: Thing.Peacekeepers, names: "force mission peacekeepers contingent", isToCome: true },
    { verbs: "add", moves: Thing.Peacekeepers, names: "observers monitors peacekeepers verifiers" },
    { verbs: "put", moves: Thing.Peacekeepers, names: "observers monitors peacekeepers verifiers", words: "in on into along" },
    { verbs: "take+up", alone: true, subject: Thing.Peacekeepers, names: "positions posts", binds: "moved" },
    { verbs: "expect await", moves: Thing.Peacekeepers, names: "observers monitors peacekeepers verifiers troops battalion contingent", told: "agreed", binds: "giver" },
    { verbs: "stand stay remain", alone: true, subject: Thing.Peacekeepers, names: "peacekeepers observers monitors", binds: "moved" },
    { verbs: "be", alone: true, subject: Thing.Peacekeepers, names: "peacekeepers observers monitors helmets troops battalion contingent", words: "place ground deployed position", binds: "moved" },
    { verbs: "deploy arrive land", alone: true, subject: Thing.Peacekeepers, binds: "moved" },
    { verbs: "reach move", alone: true, subject: Thing.Peacekeepers, names: "peacekeepers observers monitors battalion contingent patrol", binds: "moved" },
  ],
  yes: [
    ["Russia deployed nearly 2,000 peacekeepers for at least five years.", { action: "deploy-peacekeepers", duration: "P5Y/..", status: "done" }],
    ["The African Union is preparing to send 2,000 peacekeepers to Goma.", { action: "deploy-peacekeepers", status: "agreed", stance: "expected", by: ["au"] }],
    ["Russia is to station 1,960 peacekeepers along the line.", { action: "deploy-peacekeepers", status: "agreed", by: ["RUS"] }],
    ["The first of 7,000 U.N. troops are expected in Goma on 9 December.", { action: "deploy-peacekeepers", status: "agreed", stance: "expected", due: "2020-12-09" }],
  ],
  no: ["Russia sent a letter to the United Nations."],
};

export const STAY: ActionWords = {
  name: "stay",
  action: "withdraw",
  wordings: [{ verbs: "stay remain", alone: true, subject: Thing.Troops, doer: Thing.Troops, turns: "refused", binds: "moved" }],
  yes: [["Russia's 7,600 soldiers in Abkhazia will remain there, the Russian ministry said.", { action: "withdraw", status: "refused", by: ["RUS"], stance: "expected" }]],
  no: ["Kenyan soldiers remain in Goma.", "The minister will stay in Goma.", "The soldiers will remain unpaid."],
};

export const MONITOR: ActionWords = {
  name: "monitor",
  action: "monitor",
  wordings: [
    { verbs: "monitor verify oversee supervise patrol inspect police", moves: Thing.Watch, doer: Thing.Watch | Thing.Peacekeepers },
    { verbs: "observe", moves: Thing.Watch, subject: Thing.Watch | Thing.Peacekeepers },
    { verbs: "watch+over watch", alone: true, behind: Thing.Watch | Thing.Accord | Thing.Way, doer: Thing.Watch | Thing.Peacekeepers },
    { verbs: "establish form create set+up open launch install", moves: Thing.Watch, names: "monitoring verification joint inspection monitor ceasefire observer" },
    { verbs: "open begin work start sit meet", alone: true, subject: Thing.Watch, names: "monitoring verification inspection monitors observers verifiers", told: "begun" },
    { verbs: "turn+away turn+back bar obstruct", moves: Thing.Peacekeepers, names: "monitors monitor observers verifiers inspectors patrol patrols", status: "refused" },
    { verbs: "join visit inspect", alone: true, subject: Thing.Peacekeepers, names: "observers monitors inspectors verifiers", isToCome: true },
    { verbs: "lead head chair", moves: Thing.Watch, names: "monitoring verification joint monitor observer", isToCome: true },
    { verbs: "let allow admit", moves: Thing.Peacekeepers, names: "monitors observers verifiers inspectors patrols", isToCome: true },
    { verbs: "be", alone: true, subject: Thing.Watch, names: "committee commission mechanism monitoring verification", words: "place", isToCome: true },
    { verbs: "be", alone: true, subject: Thing.Peacekeepers, names: "monitors observers inspectors verifiers helmets berets", words: "patrol watch duty station us", told: "begun" },
    { verbs: "inspect check visit", moves: Thing.Camp | Thing.Arms | Thing.Land | Thing.Posts, names: "monitors observers inspectors verifiers", doer: Thing.Watch | Thing.Peacekeepers },
    { verbs: "house", moves: Thing.Watch, names: "monitoring verification joint" },
  ],
  yes: [
    ["A joint centre of Russia and Turkey will monitor the ceasefire.", { action: "monitor", status: "agreed", stance: "expected" }],
    ["The EU's 210 observers have been on patrol in Gori since 1 October.", { action: "monitor", status: "begun" }],
    ["A Kenyan centre to monitor the truce is to be set up in Goma.", { action: "monitor", status: "agreed", by: ["KEN"] }],
  ],
  no: ["The police observed the holiday."],
};
