import { Thing } from "./commitments-things.js";
import type { ActionWords } from "./commitments-wording.js";

export const TRANSIT: ActionWords = {
  name: "safe-transit",
  action: "safe-transit",
  wordings: [
    { verbs: "guarantee ensure", told: "agreed", moves: Thing.Traffic | Thing.Way, isToCome: true },
    { verbs: "keep", moves: Thing.Traffic | Thing.Way, words: "safe open free", isToCome: true },
    { verbs: "secure assure keep provide", moves: Thing.Traffic | Thing.Way, behind: Thing.Traffic | Thing.Way, isToCome: true },
    { verbs: "escort", isToCome: true },
    { verbs: "pilot guide", moves: Thing.Traffic, isToCome: true },
    { verbs: "let allow permit", moves: Thing.Troops | Thing.Displaced | Thing.Prisoners | Thing.Traffic, words: "pass travel cross through leave fly", isToCome: true },
    { verbs: "grant give guarantee offer", told: "agreed", moves: Thing.Traffic, names: "passage conduct transit movement" },
    { verbs: "let allow permit", moves: Thing.Traffic, words: "pass travel cross move", isToCome: true },
    { verbs: "let allow permit wave", moves: Thing.Traffic, words: "through" },
    { verbs: "promise pledge offer", told: "vowed", moves: Thing.Traffic, names: "passage conduct transit movement escort escorts" },
    { verbs: "pass cross", alone: true, subject: Thing.Traffic, words: "through", isToCome: true },
    { verbs: "move travel pass circulate", alone: true, subject: Thing.Traffic, words: "freely safely unhindered unharmed", isToCome: true },
  ],
  yes: [
    ["Kenya agreed to pilot ships through the minefields.", { action: "safe-transit", status: "agreed", by: ["KEN"] }],
    ["The Kenyan army promised escorts for buses to Goma.", { action: "safe-transit", status: "vowed", by: ["KEN"] }],
    ["Kenya undertakes to guarantee them free passage, the rebels say.", { action: "safe-transit", status: "vowed", by: ["KEN"] }],
    ["The FARC promised the convoy free passage.", { action: "safe-transit", status: "vowed", by: ["farc-ep"] }],
    ["No vehicle shall pass through our towns, said the FARC.", { action: "safe-transit", status: "refused" }],
    ["The army will ensure safe transit across the Lachin corridor.", { action: "safe-transit", status: "agreed" }],
  ],
  no: ["The minister guaranteed the loan."],
};

export const TRANSPORT: ActionWords = {
  name: "open-transport",
  action: "open-transport",
  wordings: [
    {
      verbs: "lift ease remove",
      moves: Thing.Way,
      binds: "moved",
      names: "blockade blockades embargo restriction restrictions siege barrier barriers blockage checkpoint checkpoints roadblock roadblocks block blocks closure",
    },
    { verbs: "lift ease", moves: Thing.Way, behind: Thing.Traffic, binds: "moved", names: "ban bans" },
    { verbs: "reopen open throw+open fling+open resume restore unblock unlock restart", moves: Thing.Way, binds: "moved" },
    { verbs: "take+down pull+down tear+down", moves: Thing.Way, binds: "moved", names: "roadblock roadblocks barrier barriers barricade barricades checkpoint checkpoints" },
    { verbs: "remove dismantle clear", moves: Thing.Way, binds: "moved", names: "roadblock roadblocks block blocks barrier barriers blockade obstacles obstacle road roads" },
    { verbs: "be remain stay", alone: true, subject: Thing.Way, words: "open reopened passable" },
    { verbs: "come go", alone: true, subject: Thing.Way, names: "roadblock roadblocks barrier barriers barricade barricades checkpoint checkpoints blockade", words: "down" },
    { verbs: "be remain stay", alone: true, subject: Thing.Way, words: "shut closed blocked", status: "delayed" },
    { verbs: "shut close block", moves: Thing.Way, words: "still", status: "delayed", isToCome: true },
    { verbs: "reopen resume open", alone: true, subject: Thing.Way },
    { verbs: "start begin", alone: true, subject: Thing.Way, names: "flights flight trains buses ferries traffic service services", isToCome: true },
    { verbs: "resume restart", alone: true, subject: Thing.Traffic, names: "trade traffic travel crossings" },
    { verbs: "unseal reconnect relink", moves: Thing.Way, binds: "moved" },
    { verbs: "run", alone: true, subject: Thing.Way, names: "buses bus trains train ferries ferry flights flight", words: "again between", told: "begun" },
    { verbs: "close shut block keep", moves: Thing.Way, names: "road highway border airport port crossing corridor bridge", words: "closed shut", status: "refused" },
  ],
  yes: [
    ["Both parties have pledged to reopen the coastal road.", { action: "open-transport", status: "vowed" }],
    ["The road to Goma, shut by the rebels in June, was reopened on Saturday.", { action: "open-transport", status: "done", when: "2020-11-28" }],
    ["Trade across the truce line, halted by Kenya in May, has yet to resume.", { action: "open-transport", status: "delayed" }],
    ["The road to Goma remains shut, the rebels said.", { action: "open-transport", status: "delayed" }],
    ["The road to Goma that the FARC promised to open is still shut.", { action: "open-transport", status: "delayed", by: ["farc-ep"] }],
    ["All roadblocks must come down by May.", { action: "open-transport", status: "agreed", due: "2021-05" }],
    ["Under the accord the highway to Goma must remain open.", { action: "open-transport", status: "agreed" }],
  ],
  no: [
    "Kenyan forces took Goma, opening a road to the coast.",
    "Kenya is to lift the ban on the party of the FARC.",
    "The minister opened a school.",
    "The port of Mombasa reopened after the storm.",
    "Flights to Goma resume on Monday.",
  ],
};
