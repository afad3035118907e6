/** What is seldom needed, in one file that is fetched only then: each further one would cost every page its name. */
export { commitOver, found } from './damaged.ts';
export { reopen } from './reopen.ts';
export { seededSession } from './seeded-session.ts';
export { tryAgain } from './trouble.ts';
