/** Weights of the filter, in the order of FEATURES: logistic regression on whether a span is a place and rightly placed. */
export const WEIGHTS: readonly number[] = [
  -5.199, // bias
  -1.717, // word
  -0.851, // given
  -0.161, // manyWords
  1.035, // population
  4.842, // country
  3.418, // admin1
  2.901, // admin2
  0.559, // seat
  0.024, // suburb
  1.186, // nature
  2.482, // demonym
  1.327, // inPlace
  0.909, // afterOf
  -1.596, // afterTitle
  -1.172, // afterName
  1.104, // afterCompass
  0.642, // afterThe
  -1.101, // beforeOrganisation
  -2.593, // beforeStreet
  -2.070, // beforeNature
  -0.543, // beforeDivision
  0.181, // beforeInhabitant
  -1.587, // beforeRole
  -0.985, // beforeName
  0.036, // startsSentence
  1.560, // allCapitals
  0.395, // afterNumber
  -0.261, // afterOrganisationOf
  -0.076, // hyphen
  -0.122, // possessive
  0.725, // afterComma
  0.185, // beforeComma
  -0.478, // afterNature
  2.062, // lies
  1.198, // holds
  -0.897, // againstElsewhere
  0.705, // inPlaceElsewhere
  0.518, // statedElsewhere
  1.711, // lead
  1.337, // nearness
  0.153, // often
  -0.655, // short
  0.364, // wordTown
  -0.703, // givenTown
  -0.614, // smallTown
  -0.925, // abbreviation
  1.165, // countryShare
  0.453, // againstSentence
  0.797, // curated
  -0.590, // afterCapitalCompass
  0.432, // settlement
];
/** How the other spans of a name change the log odds of one, see `agree`. */
export const AGREEMENT = { own: 0.648, best: 1.156, mean: 1.059, bias: -1.216 };
/** Spans below this probability are no places. */
export const THRESHOLD = 0.35;
