import { DEPLOY, HAND_OVER, MONITOR, STAY, WITHDRAW } from "./commitments-forces.js";
import { Thing } from "./commitments-things.js";
import type { ActionWords } from "./commitments-wording.js";

const RETURN_DISPLACED: ActionWords = {
  name: "return-displaced",
  action: "return-displaced",
  wordings: [
    { verbs: "return come+back come+home go+home resettle", alone: true, subject: Thing.Displaced, isToCome: true },
    { verbs: "facilitate organise organize assist oversee", moves: Thing.Return },
    { verbs: "ensure guarantee allow permit", told: "agreed", moves: Thing.Return },
    { verbs: "let allow permit", moves: Thing.Displaced, words: "return home back cross north south go" },
    { verbs: "see get bring", moves: Thing.Displaced, words: "home back", isToCome: true },
    { verbs: "take+back readmit receive+back welcome+back", moves: Thing.Displaced },
    { verbs: "take", moves: Thing.Displaced, words: "home back", isToCome: true },
    { verbs: "bar prevent stop block turn+back", moves: Thing.Displaced, words: "returning home return back", status: "refused" },
  ],
  yes: [["The army agreed to facilitate the return of refugees.", { action: "return-displaced", status: "agreed" }]],
  no: ["The minister returned home."],
};

const EXCHANGE: ActionWords = {
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
    { verbs: "hold keep", moves: Thing.Prisoners, words: "still on captive", status: "delayed" },
    { verbs: "free release hand+over hand+back let+go", persons: true, isToCome: true },
  ],
  yes: [
    ["The army of Kenya and the FARC traded captives on Saturday.", { action: "exchange-prisoners", status: "done" }],
    ["Under the treaty Kenya must let all prisoners of war go.", { action: "exchange-prisoners", status: "agreed", by: ["KEN"] }],
    ["The sides exchanged prisoners at the bridge.", { action: "exchange-prisoners", status: "done" }],
    ["The parties agreed: to extend the ceasefire until 2021; to release all detainees.", { action: "exchange-prisoners", status: "agreed", due: null }],
    ["The FARC undertakes:\n- to let convoys pass;\n- to free all prisoners.", { action: "exchange-prisoners", status: "vowed", by: ["farc-ep"] }],
    ["Obligations of Kenya:\n(a) withdraw its forces;\n(b) release all prisoners.", { action: "exchange-prisoners", status: "agreed", by: ["KEN"] }],
    ["Kenya shall: (a) withdraw its forces; (b) free all prisoners.", { action: "exchange-prisoners", status: "agreed", by: ["KEN"] }],
    ["The government has freed 5,000 FARC prisoners.", { action: "exchange-prisoners", status: "done" }],
    ["She will be handed over next Saturday, the FARC says.", { action: "exchange-prisoners", status: "vowed" }],
  ],
  no: ["The ministry released a statement.", "How to help:\n- release the brake;\n- free the prisoners of war from the box.", "Rebels of the M23 let go 18 peacekeepers on Monday."],
};

const REMAINS: ActionWords = {
  name: "return-remains",
  action: "return-remains",
  wordings: [
    { verbs: "hand+over return give+back give+up exchange deliver hand+back transfer repatriate", moves: Thing.Remains, binds: "holder" },
    { verbs: "exchange swap trade", moves: Thing.Remains, binds: "sides" },
    { verbs: "give pass hand", moves: Thing.Remains, names: "bodies remains corpses coffins" },
    { verbs: "receive get", moves: Thing.Remains, names: "bodies remains corpses", binds: "other" },
  ],
  yes: [
    ["The rebels returned the bodies of 12 servicemen.", { action: "return-remains", status: "done" }],
    ["The two sides swapped the bodies of 300 servicemen.", { action: "return-remains", status: "done" }],
  ],
  no: ["Two bodies were found in the river.", "The clinic received two patients."],
};

const TRANSIT: ActionWords = {
  name: "safe-transit",
  action: "safe-transit",
  wordings: [
    { verbs: "guarantee ensure", told: "agreed", moves: Thing.Traffic | Thing.Way, isToCome: true },
    { verbs: "keep", moves: Thing.Traffic | Thing.Way, words: "safe open free", isToCome: true },
    { verbs: "secure assure keep provide", moves: Thing.Traffic | Thing.Way, behind: Thing.Traffic | Thing.Way, isToCome: true },
    { verbs: "escort", isToCome: true },
    { verbs: "let allow permit", moves: Thing.Troops | Thing.Displaced | Thing.Prisoners | Thing.Traffic, words: "pass travel cross through leave fly", isToCome: true },
    { verbs: "grant give guarantee offer", told: "agreed", moves: Thing.Traffic, names: "passage conduct transit movement" },
    { verbs: "let allow permit", moves: Thing.Traffic, words: "pass travel cross move", isToCome: true },
    { verbs: "let", moves: Thing.Traffic, words: "through" },
    { verbs: "promise", told: "vowed", moves: Thing.Traffic, names: "passage conduct transit movement" },
    { verbs: "pass cross", alone: true, subject: Thing.Traffic, words: "through", isToCome: true },
    { verbs: "move travel pass circulate", alone: true, subject: Thing.Traffic, words: "freely safely unhindered unharmed", isToCome: true },
  ],
  yes: [
    ["The FARC promised the convoy free passage.", { action: "safe-transit", status: "vowed", by: ["farc-ep"] }],
    ["No vehicle shall pass through our towns, said the FARC.", { action: "safe-transit", status: "refused" }],
    ["The army will ensure safe transit across the Lachin corridor.", { action: "safe-transit", status: "agreed" }],
  ],
  no: ["The minister guaranteed the loan."],
};

const TRANSPORT: ActionWords = {
  name: "open-transport",
  action: "open-transport",
  wordings: [
    { verbs: "reopen open resume restore unblock lift restart", moves: Thing.Way, binds: "moved" },
    { verbs: "remove dismantle clear", moves: Thing.Way, binds: "moved", names: "roadblock roadblocks block blocks barrier barriers blockade obstacles obstacle road roads" },
    { verbs: "be remain stay", alone: true, subject: Thing.Way, words: "open reopened passable" },
    { verbs: "come go", alone: true, subject: Thing.Way, names: "roadblock roadblocks barrier barriers barricade barricades checkpoint checkpoints blockade", words: "down" },
    { verbs: "reopen resume open", alone: true, subject: Thing.Way },
    { verbs: "start begin", alone: true, subject: Thing.Way, names: "flights flight trains buses ferries traffic service services", isToCome: true },
    { verbs: "resume restart", alone: true, subject: Thing.Traffic, names: "trade traffic travel crossings" },
    { verbs: "unseal", moves: Thing.Way, binds: "moved" },
    { verbs: "run", alone: true, subject: Thing.Way, words: "again", told: "begun" },
    { verbs: "close shut block keep", moves: Thing.Way, names: "road highway border airport port crossing corridor bridge", words: "closed shut", status: "refused" },
  ],
  yes: [
    ["Both parties have pledged to reopen the coastal road.", { action: "open-transport", status: "vowed" }],
    ["The road to Goma, shut by the rebels in June, was reopened on Saturday.", { action: "open-transport", status: "done", when: "2020-11-28" }],
    ["Trade across the truce line, halted by Kenya in May, has yet to resume.", { action: "open-transport", status: "delayed" }],
    ["All roadblocks must come down by May.", { action: "open-transport", status: "agreed", due: "2021-05" }],
    ["Under the accord the highway to Goma must remain open.", { action: "open-transport", status: "agreed" }],
  ],
  no: ["The minister opened a school.", "The port of Mombasa reopened after the storm.", "Flights to Goma resume on Monday."],
};

const DEMOBILISE: ActionWords = {
  name: "demobilise",
  action: "demobilise",
  wordings: [
    { verbs: "demobilise demobilize disband dissolve canton abolish reintegrate dismantle quarter encamp regroup", moves: Thing.Fighters, alone: true, binds: "group" },
    { verbs: "assemble gather regroup concentrate", moves: Thing.Fighters, alone: true, doer: Thing.Fighters, behind: Thing.Camp, binds: "group" },
    { verbs: "decommission stand+down", moves: Thing.Fighters, binds: "group" },
    { verbs: "bring send move lead march", moves: Thing.Fighters, behind: Thing.Camp, doer: Thing.Fighters },
    { verbs: "pass go stream file flock arrive", alone: true, subject: Thing.Fighters, behind: Thing.Camp, told: "partly-done", binds: "group" },
    {
      verbs: "report+in come+in turn+up gather assemble camp",
      alone: true,
      subject: Thing.Fighters,
      names: "fighters rebels guerrillas combatants ex-combatants",
      told: "partly-done",
      binds: "group",
    },
    { verbs: "receive take+in", moves: Thing.Fighters, subject: Thing.Camp, isToCome: true, binds: "group" },
    { verbs: "reduce cut shrink trim", moves: Thing.Fighters, names: "army police guard military", words: "by to half third", isToCome: true },
    { verbs: "strike+off", moves: Thing.Fighters, binds: "group" },
    { verbs: "integrate absorb incorporate merge", moves: Thing.Fighters, words: "into in with", binds: "group" },
    { verbs: "take bring enlist recruit fold", moves: Thing.Fighters, names: "fighters rebels guerrillas combatants", words: "army police military", isToCome: true, binds: "group" },
    { verbs: "come go move report", alone: true, doer: Thing.Fighters, behind: Thing.Camp, isToCome: true },
    { verbs: "send report reach register", moves: Thing.Fighters | Thing.Camp, behind: Thing.Camp, alone: true, doer: Thing.Fighters },
  ],
  yes: [
    ["The FARC disbanded its armed wing on Tuesday.", { action: "demobilise", status: "done", when: "2020-12-01" }],
    ["Kenya is obliged to reduce the army by one third this year.", { action: "demobilise", status: "agreed", by: ["KEN"] }],
    ["The FARC is given eighty days to bring its men to 35 assembly areas.", { action: "demobilise", status: "agreed", by: ["farc-ep"], duration: "P80D" }],
    ["21,350 ex-combatants have passed through the four cantonment sites.", { action: "demobilise", status: "partly-done" }],
    ["Kenya was to take 7,500 rebels into its army.", { action: "demobilise", status: "agreed", by: ["KEN"] }],
    ["The FARC undertakes to quarter all its troops within 60 days.", { action: "demobilise", status: "vowed", duration: "P60D" }],
  ],
  no: ["A crowd gathered in the square."],
};

const DISARM: ActionWords = {
  name: "disarm",
  action: "disarm",
  wordings: [
    { verbs: "disarm", moves: Thing.Fighters, alone: true, binds: "group" },
    { verbs: "surrender hand+in hand+over give+up lay+down lie+down turn+in turn+over decommission destroy place put lock deposit store", moves: Thing.Arms, binds: "group" },
    { verbs: "dispose hand part", alone: true, behind: Thing.Arms, doer: Thing.Fighters, isToCome: true },
    { verbs: "count register store seal verify", moves: Thing.Arms, binds: "group", names: "weapons arms rifles guns" },
    { verbs: "receive collect", moves: Thing.Arms | Thing.Mines, binds: "giver" },
    { verbs: "come+in go+in", alone: true, subject: Thing.Arms, names: "weapons arms rifles guns", told: "partly-done", binds: "group" },
    { verbs: "go", alone: true, subject: Thing.Arms, words: "into", behind: Thing.Storage | Thing.Camp, isToCome: true, binds: "group" },
    { verbs: "strip relieve rid deprive", moves: Thing.Fighters, behind: Thing.Arms },
    { verbs: "offer promise pledge", told: "vowed", moves: Thing.Arms, names: "weapons arms rifles guns", doer: Thing.Fighters, binds: "group" },
    { verbs: "cut+up scrap melt+down burn smash crush", moves: Thing.Arms, names: "weapons arms rifles guns", told: "partly-done", binds: "group" },
  ],
  yes: [
    ["The accord gave Kenya thirty days to strip the militias of their weapons.", { action: "disarm", status: "agreed", by: ["KEN"], duration: "P30D" }],
    ["The FARC has offered 3,300 weapons.", { action: "disarm", status: "vowed", by: ["farc-ep"] }],
    ["The rebels surrendered 1,022 weapons.", { action: "disarm", status: "done" }],
    ["The fighters of the FARC are to hand in their weapons by June.", { action: "disarm", status: "agreed", due: "2021-06", by: ["farc-ep"] }],
  ],
  no: ["Police seized 40 rifles."],
};

const AMNESTY: ActionWords = {
  name: "amnesty",
  action: "amnesty",
  wordings: [
    { verbs: "grant declare proclaim enact pass give apply adopt vote decree extend", moves: Thing.Amnesty },
    { verbs: "free exempt spare shield absolve", alone: true, behind: Thing.Charges, names: "law decree amnesty parliament act bill", told: "agreed" },
    { verbs: "count", alone: true, behind: Thing.Amnesty, told: "vowed", isToCome: true },
    { verbs: "go", alone: true, words: "unpunished", isToCome: true },
    { verbs: "offer promise", told: "vowed", moves: Thing.Amnesty },
    { verbs: "pardon amnesty", moves: Thing.Prisoners },
  ],
  yes: [
    ["The government must grant an amnesty to the rebels.", { action: "amnesty", status: "agreed" }],
    ["Parliament in Kenya has voted an amnesty for all who took up arms.", { action: "amnesty", status: "done" }],
    ["Kenya and the FARC have agreed as follows:\n1. Kenya grants the fighters an amnesty.", { action: "amnesty", status: "agreed", by: ["KEN"] }],
    ["For torture the law of Kenya gives no pardon.", { action: "amnesty", status: "refused" }],
    ["The law frees from prosecution those who took up arms.", { action: "amnesty", status: "agreed" }],
  ],
  no: ["The court granted bail."],
};

const ELECTIONS: ActionWords = {
  name: "elections",
  action: "elections",
  wordings: [
    { verbs: "hold organise organize conduct schedule", moves: Thing.Election, isToCome: true },
    { verbs: "go", alone: true, words: "to", behind: Thing.Election, isToCome: true },
    { verbs: "elect choose", moves: Thing.Chamber, isToCome: true },
  ],
  yes: [
    ["The accord says that elections must be held by Sept. 14.", { action: "elections", status: "agreed" }],
    ["Kenya promised the rebels to go to the polls by February.", { action: "elections", status: "vowed", by: ["KEN"] }],
    ["Under the accord Kenya is to choose a parliament by June.", { action: "elections", status: "agreed", by: ["KEN"] }],
  ],
  no: ["Elections were held in May.", "Kenya is to elect a president in April."],
};

const NEGOTIATE: ActionWords = {
  name: "negotiate",
  action: "negotiate",
  wordings: [
    { verbs: "negotiate talk", moves: Thing.Talks | Thing.Accord, alone: true, isToCome: true },
    { verbs: "sit", alone: true, words: "down table", isToCome: true },
    { verbs: "meet", alone: true, words: "again", isToCome: true },
    {
      verbs: "meet receive",
      alone: true,
      names: "government envoy envoys negotiators delegation representatives rebels commanders mediators mediator opposition guerrillas",
      isToCome: true,
      isPledged: true,
    },
    { verbs: "go travel come", alone: true, behind: Thing.Talks, isToCome: true },
    { verbs: "suspend end", alone: true, behind: Thing.Talks, names: "participation", status: "refused" },
    { verbs: "suspend", moves: Thing.Talks, names: "talks negotiations dialogue", status: "refused" },
    { verbs: "hold resume attend join start begin open", moves: Thing.Talks, isToCome: true },
    { verbs: "host convene", moves: Thing.Talks, isToCome: true },
    { verbs: "take", alone: true, words: "part", behind: Thing.Talks, isToCome: true },
    { verbs: "participate", alone: true, behind: Thing.Talks, isToCome: true },
    { verbs: "attend join come meet", alone: true, after: "negotiate", isToCome: true },
    { verbs: "return come", alone: true, behind: Thing.Talks, isToCome: true },
    { verbs: "agree", alone: true, words: "on", isToCome: true },
    { verbs: "rule+out spurn boycott break+off cut+off", moves: Thing.Talks, status: "refused" },
    { verbs: "walk+out pull+out withdraw quit leave", alone: true, moves: Thing.Talks, behind: Thing.Talks, status: "refused" },
    { verbs: "open begin resume start", alone: true, subject: Thing.Talks, names: "talks negotiations dialogue conference", binds: "sides" },
    { verbs: "meet hear talk", alone: true, subject: Thing.Talks, isToCome: true },
    { verbs: "meet hear receive", moves: Thing.Grievances, alone: true, isToCome: true },
    { verbs: "refuse", alone: true, words: "meet talk negotiate", status: "refused" },
  ],
  yes: [
    ["The FARC walked out of the talks.", { action: "negotiate", status: "refused" }],
    ["The FARC agreed to meet government envoys in Havana.", { action: "negotiate", status: "agreed", by: ["farc-ep"] }],
    ["Kenya broke off negotiations with the FARC.", { action: "negotiate", status: "refused", by: ["KEN"] }],
    ["The dialogue between Kenya and the FARC resumes in Geneva on 16 December.", { action: "negotiate", status: "agreed", stance: "expected", by: ["KEN", "farc-ep"] }],
    ["Peace talks are to open in Geneva on 16 December.", { action: "negotiate", status: "agreed", stance: "expected", due: "2020-12-16" }],
  ],
  no: ["The exhibition opened in Geneva.", "The president will meet opposition leaders.", "The boy walked out of the shop."],
};

const AID: ActionWords = {
  name: "aid",
  action: "aid",
  wordings: [
    { verbs: "deliver send provide allow admit", moves: Thing.Aid, isToCome: true },
    { verbs: "hand+out distribute airlift truck ship fly drop", moves: Thing.Aid, names: "aid relief food rations supplies blankets tents grain medicine parcels rice flour" },
    { verbs: "give donate", moves: Thing.Aid, names: "million euros dollars pounds francs aid food medicine relief" },
    { verbs: "follow come", alone: true, subject: Thing.Aid, names: "supplies aid relief food medicine convoy", isToCome: true },
    { verbs: "bring carry haul", moves: Thing.Aid, names: "flour food medicine medicines rice supplies aid blankets grain relief" },
    { verbs: "be lie sit stay", alone: true, subject: Thing.Aid, words: "stuck stranded", status: "delayed" },
    { verbs: "reach arrive", alone: true, subject: Thing.Aid, names: "convoy aid relief food shipment" },
    { verbs: "let allow permit admit", moves: Thing.Aid | Thing.Traffic | Thing.Way, names: "aid relief humanitarian food medicine supplies grain wheat fuel" },
    { verbs: "promise pledge offer", told: "vowed", alone: true, behind: Thing.Aid, names: "million billion euros dollars pounds francs aid food medicine relief assistance" },
    { verbs: "provide contribute allocate", moves: Thing.Aid, names: "million billion euros dollars pounds francs", isToCome: true },
    { verbs: "extend resume expand", moves: Thing.Aid, isToCome: true },
    { verbs: "rise increase grow double triple resume", alone: true, subject: Thing.Aid, names: "aid deliveries convoys relief shipments", told: "partly-done" },
    { verbs: "block bar obstruct hinder impede hold+up turn+back", moves: Thing.Aid, names: "aid relief humanitarian food convoy convoys deliveries", status: "refused" },
    { verbs: "pledge promise", told: "vowed", moves: Thing.Aid, isToCome: true },
    { verbs: "pledge", told: "vowed", alone: true, behind: Thing.Aid, isToCome: true },
  ],
  yes: [
    ["The government promised to allow aid into the rebel region.", { action: "aid", status: "vowed" }],
    ["The World Food Programme has begun to hand out rations to refugees in Goma.", { action: "aid", status: "begun" }],
    ["Kenya promised $55 million in aid for the displaced.", { action: "aid", status: "vowed", by: ["KEN"] }],
  ],
  no: ["The team provided a report."],
};

const DEMINE: ActionWords = {
  name: "de-mine",
  action: "de-mine",
  wordings: [
    { verbs: "demine", alone: true, moves: Thing.Land },
    { verbs: "let allow", moves: Thing.Mines, isToCome: true },
    { verbs: "hand+over share give exchange provide submit deliver supply turn+over return", behind: Thing.Mines, names: "maps map records record charts plans" },
    { verbs: "provide supply furnish", behind: Thing.Mines, words: "with maps records charts" },
    { verbs: "clear sweep", moves: Thing.Land | Thing.Way, names: "demining mining mine deminers sappers" },
    { verbs: "clear remove defuse lift destroy dispose", moves: Thing.Mines },
    { verbs: "clear sweep", moves: Thing.Land | Thing.Way, names: "field fields path paths minefield minefields farmland", isToCome: true },
    { verbs: "promise pledge grant offer give", told: "vowed", moves: Thing.Traffic, names: "access entry", behind: Thing.Mines },
    { verbs: "train", moves: Thing.Mines, names: "deminers sappers demining" },
    { verbs: "clear sweep rid", moves: Thing.Land, behind: Thing.Mines, isToCome: true },
  ],
  yes: [
    ["Both sides must clear the mines.", { action: "de-mine", status: "agreed" }],
    ["The FARC has promised access for surveyors by March.", { action: "de-mine", status: "vowed", by: ["farc-ep"] }],
    ["Neither side accepts the offer to clear the field of mines.", { action: "de-mine", status: "refused" }],
    ["An engineer unit of the army destroyed 63 mortar shells near the village.", { action: "de-mine", status: "done" }],
  ],
  no: ["The mine killed two.", "The fire destroyed 63 houses."],
};

const UPHOLD: ActionWords = {
  name: "uphold",
  action: "uphold",
  wordings: [
    { verbs: "uphold respect honour honor implement fulfil fulfill observe keep carry+out", moves: Thing.Accord, isToCome: true },
    { verbs: "abide adhere comply keep stick hold", alone: true, behind: Thing.Accord | Thing.Truce, isToCome: true },
    { verbs: "reaffirm reiterate restate renew confirm", told: "vowed", behind: Thing.Accord | Thing.Truce, names: "commitment commitments adherence support", alone: true },
    { verbs: "renege backtrack", alone: true, behind: Thing.Accord | Thing.Word, status: "breached" },
    { verbs: "violate breach break infringe", moves: Thing.Accord, status: "breached" },
    { verbs: "keep honour honor fulfil fulfill", moves: Thing.Word },
    { verbs: "meet fulfil fulfill honour honor discharge", moves: Thing.Duty },
    { verbs: "break", moves: Thing.Word, status: "breached" },
    { verbs: "stand", alone: true, words: "by", behind: Thing.Accord | Thing.Truce, told: "vowed" },
    { verbs: "keep", moves: Thing.Word, names: "side part end share" },
    { verbs: "commit recommit", alone: true, behind: Thing.Accord | Thing.Truce, told: "vowed" },
    { verbs: "bind", alone: true, words: "by to", behind: Thing.Accord, told: "vowed", not: Thing.Truce },
    { verbs: "be remain stay", alone: true, words: "faithful true loyal bound", behind: Thing.Accord | Thing.Truce | Thing.Word, told: "vowed" },
    { verbs: "ratify", moves: Thing.Accord, told: "agreed" },
    { verbs: "declare pronounce call", moves: Thing.Accord, words: "dead void null over", status: "refused" },
    { verbs: "renounce repudiate abandon scrap disown tear+up", moves: Thing.Accord, status: "refused" },
    { verbs: "pull+out withdraw back+out walk+away", alone: true, behind: Thing.Accord, doer: Thing.Fighters, status: "refused" },
  ],
  yes: [
    ["The opposition vows to uphold the peace deal.", { action: "uphold", status: "vowed" }],
    ["The FARC remains committed to the accord.", { action: "uphold", status: "vowed" }],
    ["The Security Council calls upon the FARC to fulfil its obligations.", { action: "uphold", status: "demanded", by: ["farc-ep"] }],
    ["The FARC declared the accord dead.", { action: "uphold", status: "refused", by: ["farc-ep"] }],
    ["The FARC will honour its signature.", { action: "uphold", by: ["farc-ep"] }],
    ["Both sides will stand by the ceasefire.", { action: "uphold", status: "vowed" }],
    ["Kenya has kept its side of the bargain, the rebels said.", { action: "uphold", status: "done", by: ["KEN"] }],
    ["The FARC is determined to honour the accord.", { action: "uphold", status: "vowed", by: ["farc-ep"] }],
    ["Kenya stands by the peace understanding.", { action: "uphold", status: "vowed", by: ["KEN"] }],
    ["Kenya pulled out of the accord.", { action: "uphold", status: "refused" }],
    ["Kenya will remain faithful to the accord.", { action: "uphold", status: "vowed" }],
    ["Kenya will honour the accord.", { action: "uphold", status: "vowed" }],
    ["The FARC kept its word.", { action: "uphold", status: "done" }],
    ["The FARC said it had met all its obligations.", { action: "uphold", status: "done", by: ["farc-ep"] }],
  ],
  no: ["The court upheld the ruling.", "Kenyan troops pulled out of the town of Gori under the deal."],
};

export const ACTIONS: readonly ActionWords[] = [
  HAND_OVER,
  REMAINS,
  EXCHANGE,
  TRANSPORT,
  DEMINE,
  WITHDRAW,
  DEPLOY,
  STAY,
  TRANSIT,
  MONITOR,
  RETURN_DISPLACED,
  DEMOBILISE,
  DISARM,
  AMNESTY,
  ELECTIONS,
  NEGOTIATE,
  AID,
  UPHOLD,
];
