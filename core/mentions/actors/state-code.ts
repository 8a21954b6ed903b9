/** Is a party a state, that is, an ISO 3166-1 alpha-3 code and no slug? */
export function isStateCode(party: string): boolean {
  return party.length === 3 && isCapital(party.charCodeAt(0)) && isCapital(party.charCodeAt(1)) && isCapital(party.charCodeAt(2));
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}
