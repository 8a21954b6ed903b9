import { Thing } from "./commitments-things.js";
import type { ActionWords } from "./commitments-wording.js";

export const RETURN_DISPLACED: ActionWords = {
  name: "return-displaced",
  action: "return-displaced",
  wordings: [
    { verbs: "return come+back come+home go+home cross+back go+back resettle", alone: true, subject: Thing.Displaced, isToCome: true },
    { verbs: "facilitate organise organize assist oversee", moves: Thing.Return },
    { verbs: "ensure guarantee allow permit", told: "agreed", moves: Thing.Return },
    { verbs: "let allow permit", moves: Thing.Displaced, words: "return home back cross north south go" },
    { verbs: "be", alone: true, subject: Thing.Displaced, words: "back home", isToCome: true },
    { verbs: "see get bring", moves: Thing.Displaced, words: "home back", isToCome: true },
    { verbs: "take+back readmit receive+back welcome+back", moves: Thing.Displaced },
    { verbs: "take", moves: Thing.Displaced, words: "home back", isToCome: true },
    { verbs: "bring fly", moves: Thing.Displaced, words: "home back", names: "refugees refugee displaced returnees returnee families exiles" },
    { verbs: "escort bus drive", moves: Thing.Displaced, words: "back home" },
    { verbs: "bar prevent stop block turn+back", moves: Thing.Displaced, words: "returning home return back", status: "refused" },
  ],
  yes: [
    ["The army agreed to facilitate the return of refugees.", { action: "return-displaced", status: "agreed" }],
    ["Kenya pledged that the refugees would be back in their homes within a year.", { action: "return-displaced", status: "vowed", by: ["KEN"] }],
    ["12,000 of the 50,000 refugees whom Kenya agreed to take back have returned.", { action: "return-displaced", status: "partly-done", by: ["KEN"] }],
    ["Kenya pledged that most of the Tamils in the camps will be back in their homes within a year of the war.", { action: "return-displaced", status: "vowed", by: ["KEN"] }],
    ["The FARC refused to let the many displaced families return to their homes.", { action: "return-displaced", status: "refused", by: ["farc-ep"] }],
    ["The FARC let displaced families go home on Friday after the war.", { action: "return-displaced", status: "done", by: ["farc-ep"] }],
    ["Under the deal the FARC must allow the displaced to return after the war.", { action: "return-displaced", status: "agreed", by: ["farc-ep"] }],
  ],
  no: ["The minister returned home.", "The army fought on while 12,000 of the 50,000 refugees returned."],
};

export const EXCHANGE: ActionWords = {
  name: "exchange-prisoners",
  action: "exchange-prisoners",
  wordings: [
    { verbs: "exchange swap trade barter", moves: Thing.Prisoners, binds: "sides" },
    { verbs: "keep hold", moves: Thing.Prisoners, turns: "refused" },
    { verbs: "free release let+go let+out hand+over hand+back set+free repatriate give+up send+home send+back", moves: Thing.Prisoners, binds: "holder" },
    {
      verbs: "hand deliver turn give pass",
      moves: Thing.Prisoners,
      words: "to over",
      names: "prisoners captives detainees hostages soldiers policemen gendarmes fighters rebels guerrillas servicemen",
      binds: "holder",
    },
    { verbs: "return turn+over", moves: Thing.Prisoners, names: "captured captive captives detained detainees prisoners hostages abducted kidnapped", binds: "holder" },
    { verbs: "hold keep", moves: Thing.Prisoners, words: "still on captive", status: "delayed" },
    { verbs: "free release hand+over hand+back let+go", persons: true, isToCome: true },
    { verbs: "free release", words: "detained jailed imprisoned captured held arrested seized abducted kidnapped", isToCome: true, binds: "holder" },
  ],
  yes: [
    ["The army of Kenya and the FARC traded captives on Saturday.", { action: "exchange-prisoners", status: "done" }],
    ["Under the treaty Kenya must let all prisoners of war go.", { action: "exchange-prisoners", status: "agreed", by: ["KEN"] }],
    ["The FARC freed nine captives on Monday. A further 30 are to be released by 30 June.", { action: "exchange-prisoners", status: "agreed", due: "2021-06-30" }],
    ["The government of Kenya agreed to free eight officials detained in June.", { action: "exchange-prisoners", status: "agreed", when: null }],
    ["Nine captured soldiers will be returned by the FARC under the deal.", { action: "exchange-prisoners", status: "agreed", by: ["farc-ep"] }],
    ["The FARC set nine hostages free on Monday.", { action: "exchange-prisoners", status: "done", by: ["farc-ep"] }],
    ["The sides exchanged prisoners at the bridge.", { action: "exchange-prisoners", status: "done" }],
    ["The parties agreed: to extend the ceasefire until 2021; to release all detainees.", { action: "exchange-prisoners", status: "agreed", due: null }],
    ["The FARC undertakes:\n- to let convoys pass;\n- to free all prisoners.", { action: "exchange-prisoners", status: "vowed", by: ["farc-ep"] }],
    ["Obligations of Kenya:\n(a) withdraw its forces;\n(b) release all prisoners.", { action: "exchange-prisoners", status: "agreed", by: ["KEN"] }],
    ["Under the accord the FARC shall: a) disband its units; b) free all prisoners of the war.", { action: "exchange-prisoners", status: "agreed", by: ["farc-ep"] }],
    ["Kenya shall: (a) withdraw its forces; (b) free all prisoners.", { action: "exchange-prisoners", status: "agreed", by: ["KEN"] }],
    ["The government has freed 5,000 FARC prisoners.", { action: "exchange-prisoners", status: "done" }],
    ["Of the 40 FARC prisoners that Kenya promised to free, 12 have been released.", { action: "exchange-prisoners", status: "partly-done", by: ["KEN"] }],
    ["The FARC must free the girls, the Kenyan minister said; the army freed nine captives.", { action: "exchange-prisoners", status: "done" }],
    ["She will be handed over next Saturday, the FARC says.", { action: "exchange-prisoners", status: "vowed" }],
  ],
  no: [
    "The ministry released a statement.",
    "How to help:\n- release the brake;\n- free the prisoners of war from the box.",
    "Rebels of the M23 let go 18 peacekeepers on Monday.",
    "Had the FARC promised to free its captives, the talks would have gone on.",
    "Nine soldiers returned from the front.",
    "Kenya has given the rebels until Friday.",
    "Observers will verify that the FARC has freed its captives.",
  ],
};

export const REMAINS: ActionWords = {
  name: "return-remains",
  action: "return-remains",
  wordings: [
    { verbs: "hand+over turn+over return give+back give+up exchange deliver hand+back transfer repatriate", moves: Thing.Remains, binds: "holder" },
    { verbs: "exchange swap trade", moves: Thing.Remains, binds: "sides" },
    { verbs: "give pass hand", moves: Thing.Remains, names: "bodies remains corpses coffins" },
    { verbs: "recover exhume", moves: Thing.Remains, names: "bodies remains corpses", isPledged: true, isToCome: true },
    { verbs: "receive get", moves: Thing.Remains, names: "bodies remains corpses", binds: "other", doer: Thing.Troops },
  ],
  yes: [
    ["The rebels returned the bodies of 12 servicemen.", { action: "return-remains", status: "done" }],
    ["The FARC must hand over the bodies of the soldiers, the Kenyan ministry said.", { action: "return-remains", status: "demanded", by: ["farc-ep"] }],
    ["Kenya and the FARC commit to recovering the remains of the missing.", { action: "return-remains", status: "vowed" }],
    ["The rebels turned over the remains of six soldiers on Tuesday.", { action: "return-remains", status: "done" }],
    ['The rebels vowed to "return the bodies of fallen soldiers".', { action: "return-remains", status: "vowed" }],
    ["The two sides swapped the bodies of 300 servicemen.", { action: "return-remains", status: "done" }],
  ],
  no: ["Two bodies were found in the river.", "The clinic received two patients.", "Doctors at the hospital in Goma said they had received 44 bodies since the war began."],
};
