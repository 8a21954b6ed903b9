const CHIEFS: ReadonlySet<string> = new Set("leaders elders chiefs leader forces".split(" "));
const LEADERS: ReadonlySet<string> = new Set("leaders leader politicians politician negotiators lawmakers deputies councillors party parties".split(" "));

/** "Unionist", "royalist": those of a creed, who are no state's for it. */
export const isCreed = (word: string): boolean => word.endsWith("ist");

/** "Unionist | leaders": who leads those of a creed. */
export const leadsCreed = (word: string, head: string): boolean => LEADERS.has(head) && isCreed(word);

/** "Kuma | forces", "Kuma | elders": who may be of a people or a leader by the name before. */
export const isOfName = (head: string): boolean => CHIEFS.has(head);
