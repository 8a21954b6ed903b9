import { Relation, type Clause } from "../../syntax/index.js";

/** "claimed | to have captured the town": what somebody says was done. */
const isPast = ({ relation, isPerfect }: Clause): boolean => relation === Relation.Infinitive && isPerfect;

/** Does a clause tell what its governor says? */
export const isTold = (clause: Clause): boolean => clause.relation === Relation.Content || clause.relation === Relation.Participle || isPast(clause);

/** Does what is said begin with a clause? */
export const opensContent = (clause: Clause): boolean => (clause.relation !== Relation.Infinitive || isPast(clause)) && !(clause.isReduced && clause.relation === Relation.Relative);
