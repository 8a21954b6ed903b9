/** Weights of the filter, in the order of FEATURES: logistic regression on whether a span is a place and rightly placed. */
export const WEIGHTS: readonly number[] = [
  -5.409, // bias
  -1.308, // word
  -1.127, // given
  -0.130, // manyWords
  1.055, // population
  5.211, // country
  3.856, // admin1
  3.278, // admin2
  0.611, // seat
  0.045, // suburb
  2.002, // nature
  2.832, // demonym
  1.438, // inPlace
  1.100, // afterOf
  -1.524, // afterTitle
  -1.075, // afterName
  0.430, // afterCompass
  0.713, // afterThe
  -1.211, // beforeOrganisation
  -2.329, // beforeStreet
  -1.919, // beforeNature
  -0.416, // beforeDivision
  0.241, // beforeInhabitant
  -1.420, // beforeRole
  -0.960, // beforeName
  0.020, // startsSentence
  0.972, // allCapitals
  0.443, // afterNumber
  -0.074, // afterOrganisationOf
  0.104, // hyphen
  0.035, // possessive
  0.733, // afterComma
  0.246, // beforeComma
  -0.444, // afterNature
  2.173, // lies
  1.473, // holds
  -0.904, // againstElsewhere
  0.870, // inPlaceElsewhere
  0.668, // statedElsewhere
  1.451, // lead
  1.404, // nearness
  0.165, // often
  -1.156, // short
  -0.670, // wordTown
  -0.203, // givenTown
  -0.420, // smallTown
  -0.599, // abbreviation
  1.646, // countryShare
  0.000, // dateline
  0.402, // againstSentence
];
/** Spans below this probability are no places. */
export const THRESHOLD = 0.4;
