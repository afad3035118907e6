import { beforeEach } from 'vitest';

// These start programs of their own, in which no mutant is switched on, or wait by the clock: every
// mutant would wait with them.
const NOT_FOR_MUTANTS = [
	'of 50 requests each is told within 60 seconds',
	'a key that the app has before the receiver is waited for',
	'a backup that is made while requests come',
	'the audit is exported, and an end that was cut off',
	'room that another receiver has filled or freed',
	'a full receiver takes nothing new',
	'while the database hangs, health says so'
];

beforeEach(({ task, skip }) => {
	if (NOT_FOR_MUTANTS.some((start) => task.name.startsWith(start))) skip();
});

// Those of a property take as many examples as come in this many milliseconds: each is read by a whole
// validator, and every mutant would wait for all of them.
if (process.env.MUTANTS_OF?.endsWith('/fhir')) {
	const { configureGlobal } = await import('fast-check');
	configureGlobal({ interruptAfterTimeLimit: 700 });
}
