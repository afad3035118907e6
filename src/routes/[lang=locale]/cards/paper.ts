/** The sizes a card is printed in: `four` is a sheet of A4 with four of A6 to cut out. */
export const PAPERS = ['a6', 'four', 'a5', 'half', 'poster'] as const;
export type Paper = (typeof PAPERS)[number];
