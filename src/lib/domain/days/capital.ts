/** A day in words as it stands alone, such as `Dydd Sul`: within a sentence Welsh has `dydd Sul`. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
