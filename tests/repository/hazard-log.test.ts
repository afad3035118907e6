import { expect, test } from 'vitest';
import { hasTest, pageOf, rowsOf, testsIn } from './assurance-pages.ts';

interface Hazard {
	id: string;
	parts: { name: string; text: string }[];
}

const PARTS = ['Cause', 'Effect', 'Initial', 'Control', 'Control, by reading', 'Residual'];
const MORE = ['Deployer', 'Open'];
const SEVERITIES = ['minor', 'significant', 'considerable', 'major', 'catastrophic'];

const hazards: Hazard[] = pageOf('hazard-log')
	.split(/^### /m)
	.slice(1)
	.map((section) => ({
		id: /^H\d+ · \S/.exec(section)?.[0].split(' ')[0] ?? section,
		parts: [...section.split(/^## /m)[0]!.matchAll(/^- ([^:]+): (.+)$/gm)].map(
			([, name = '', text = '']) => ({ name, text })
		)
	}));

/** Figures of the plan’s matrix, by likelihood and then severity. */
const matrix = new Map(
	rowsOf(pageOf('clinical-risk-plan'), /^(very high|high|medium|low|very low)$/).map(
		([likelihood = '', ...figures]) => [likelihood, figures.map(Number)]
	)
);

const all = ({ parts }: Hazard, name: string) =>
	parts.filter((part) => part.name === name).map(({ text }) => text);

/** What is wrong with a rating such as “major × low = 3”, or its figure. */
function ratingOf(text = ''): number | string {
	const [, severity = '', likelihood = '', figure] = /^(\w+) × ([\w ]+) = (\d)$/.exec(text) ?? [];
	const right = matrix.get(likelihood)?.[SEVERITIES.indexOf(severity)];
	return right !== undefined && right === Number(figure) ? right : `“${text}” is not of the matrix`;
}

/** What is wrong with a hazard, in words that name it. */
function faultsOf(hazard: Hazard): string[] {
	const { id, parts } = hazard;
	const found: string[] = [];
	for (const name of ['Cause', 'Effect', 'Initial', 'Residual'])
		if (all(hazard, name).length !== 1) found.push(`${id}: needs one ${name}`);
	for (const { name } of parts)
		if (![...PARTS, ...MORE].includes(name)) found.push(`${id}: has an unknown part ${name}`);
	const controls = all(hazard, 'Control');
	if (controls.length === 0) found.push(`${id}: has no control that a test proves`);
	for (const control of controls) {
		const named = testsIn(control);
		if (named.length === 0) found.push(`${id}: no test proves “${control}”`);
		for (const one of named)
			if (!hasTest(one)) found.push(`${id}: there is no test “${one.title}” in ${one.path}`);
	}
	const [initial] = all(hazard, 'Initial').map(ratingOf);
	const [residual] = all(hazard, 'Residual').map(ratingOf);
	for (const rating of [initial, residual])
		if (typeof rating === 'string') found.push(`${id}: ${rating}`);
	if (Number(residual) > Number(initial)) found.push(`${id}: the controls make it worse`);
	if (Number(residual) > 3) found.push(`${id}: what is left is not acceptable`);
	if (Number(residual) === 3 && ![...all(hazard, 'Open'), ...all(hazard, 'Deployer')].length)
		found.push(`${id}: does not say why more was not done`);
	return found;
}

test('every hazard is whole, rated by the matrix, and each control has its test', () => {
	expect(matrix.size).toBe(5);
	expect(hazards.flatMap(faultsOf)).toEqual([]);
});

test('hazards are numbered without a gap, so that none is dropped unseen', () => {
	expect(hazards.map(({ id }) => id)).toEqual(
		Array.from({ length: Math.max(48, hazards.length) }, (_, index) => `H${index + 1}`)
	);
});

test.each([
	['needs one Effect', (parts: Hazard['parts']) => parts.filter(({ name }) => name !== 'Effect')],
	['has no control', (parts: Hazard['parts']) => parts.filter(({ name }) => name !== 'Control')],
	[
		'there is no test “one that nobody wrote”',
		(parts: Hazard['parts']) => [
			...parts,
			{ name: 'Control', text: 'this → `tests/journeys/leave.spec.ts` “one that nobody wrote”' }
		]
	],
	['no test proves', (parts: Hazard['parts']) => [...parts, { name: 'Control', text: 'a wish' }]],
	[
		'is not of the matrix',
		(parts: Hazard['parts']) =>
			parts.map((part) => (part.name === 'Initial' ? { ...part, text: 'major × low = 1' } : part))
	],
	[
		'what is left is not acceptable',
		(parts: Hazard['parts']) =>
			parts.map((part) => ({
				...part,
				text: /Initial|Residual/.test(part.name) ? 'major × high = 4' : part.text
			}))
	]
])('a hazard that is not whole is seen: %s', (fault, spoil) => {
	const [first] = hazards as [Hazard];
	expect(faultsOf(first)).toEqual([]);
	expect(faultsOf({ ...first, parts: spoil(first.parts) }).join()).toContain(fault);
});

test('a title counts only where it is the title of a test', () => {
	const path = 'tests/repository/hazard-log.test.ts';
	expect(hasTest({ path, title: 'a title counts only where it is the title of a test' })).toBe(
		true
	);
	expect(hasTest({ path, title: 'one that nobody wrote' })).toBe(false);
	expect(hasTest({ path, title: 'major × high = 4' })).toBe(false);
	expect(hasTest({ path: 'tests/no-such.test.ts', title: 'any' })).toBe(false);
});
