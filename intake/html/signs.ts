/** What the signs of a page are, by their code units, as HTML has it: letters and white space of ASCII alone. */
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
