import { expect, test } from 'vitest';
import { readContent, readNotesFile, type Bring } from './content.ts';
import {
	COPY_TABLES,
	contentText,
	digestOf,
	noRows,
	rowsOf,
	type AllRows,
	type CopyTable
} from './rows.ts';

const asItIs: Bring = (rows) => rows;
const said = (text: string, rev = 1) => ({ rev, value: { text } });
const content = {
	...{ schema: 3, app: 'abc', created: '2026-11-22', damaged: ['goals/x'] },
	rows: { ...noRows(), aboutMe: { needs: said('Tea', 4) } }
};
const codeOf = (read: () => unknown) => {
	try {
		read();
	} catch (error) {
		const { code, cause } = error as { code: string; cause: unknown };
		return [code, cause];
	}
	return ['opened'];
};
const outcome = (value: unknown, schema = 3) =>
	codeOf(() =>
		readContent(typeof value === 'string' ? value : JSON.stringify(value), schema, asItIs)
	);

test('what was sealed into a copy is read from its text as it was', () => {
	expect(readContent(contentText(content), 3, asItIs)).toEqual(content);
});

test('tables that a copy of before lacks are empty, and rows are brought to what is used here', () => {
	const asked: number[] = [];
	const bring: Bring = (rows, from) => {
		asked.push(from);
		expect(Object.keys(rows).sort()).toEqual([...COPY_TABLES].sort());
		return { ...rows, stayingWell: { early: said('New') } };
	};
	const old = { ...content, schema: 1, rows: { aboutMe: { needs: said('Tea') } } };
	const read = readContent(JSON.stringify(old), 3, bring);
	expect(asked).toEqual([1]);
	expect([read.schema, read.app, read.created, read.damaged]).toEqual([
		...[3, 'abc', '2026-11-22', ['goals/x']]
	]);
	expect(read.rows).toEqual({
		...noRows(),
		aboutMe: { needs: said('Tea') },
		stayingWell: { early: said('New') }
	});
});

test('a copy of newer code is newer, of the same it is read', () => {
	expect(outcome({ ...content, schema: 4 })).toEqual(['copy-newer', undefined]);
	expect(outcome({ ...content, schema: 3 })).toEqual(['opened']);
});

test.each<[string, object]>([
	['schema nought', { schema: 0 }],
	['half a schema', { schema: 1.5 }],
	['a build of 101 letters', { app: 'x'.repeat(101) }],
	['a day that is none', { created: '2026-02-30' }],
	['a field of its own', { more: 1 }],
	['no list of what was damaged', { damaged: undefined }],
	['something damaged without a name', { damaged: [1] }],
	['a table that there is not', { rows: { letters: {} } }],
	['a row without a number', { rows: { aboutMe: { needs: { value: { text: 'x' } } } } }],
	['a row that was never written', { rows: { aboutMe: { needs: said('x', 0) } } }],
	['a row with a field of its own', { rows: { aboutMe: { needs: { ...said('x'), more: 1 } } } }],
	['rows that are a list', { rows: [] }]
])('a copy with %s is odd as a whole', (_, over) => {
	expect(outcome({ ...content, ...over })).toEqual(['copy-odd', 'content']);
});

test('a build of a hundred letters is one', () => {
	expect(outcome({ ...content, app: 'x'.repeat(100) })).toEqual(['opened']);
});

test.each<[CopyTable, string, unknown]>([
	['aboutMe', 'needs', { text: 'x', more: 1 }],
	['stayingWell', 'early', 'x'],
	['plan', 'signs', { entries: [] }],
	['goals', 'a', { hope: 'x' }],
	['guides', 'a', {}],
	['checkIns', '2026', {}],
	['checkIns', '2026', [{}]],
	['answers', 'a', {}],
	['situation', 'mine', { age: 200 }],
	['saved', 'options', { one: { helped: 'much' } }],
	['saved', 'other', {}],
	['requests', 'draft', { whom: 'all' }],
	['requests', 'one', {}],
	['moments', 'a', { text: 1 }],
	['rightNow', 'a', {}]
])('what nobody writes is odd, and its table is named: %s/%s as %j', (table, id, value) => {
	const rows = { ...noRows(), [table]: { [id]: { rev: 1, value } } };
	expect(outcome({ ...content, rows })).toEqual(['copy-odd', table]);
});

test.each([
	['no JSON', '{', SyntaxError],
	['nothing', '', SyntaxError],
	['17 levels', '['.repeat(17) + ']'.repeat(17), undefined],
	['a name that reaches further', `{"__proto__":1,${contentText(content).slice(1)}`, undefined]
])('a text with %s is odd', (_, text, cause) => {
	const [code, why] = outcome(text);
	expect(code).toBe('copy-odd');
	if (cause) expect(why).toBeInstanceOf(cause);
});

const notes = {
	...{ format: 'waymark-notes', version: 1, about: 'x', made: '2026-11-22T10:00:00.000Z' },
	...{ schema: 2, notes: { aboutMe: { needs: { text: 'Tea' } } }, unreadable: ['goals/x'] }
};
const notesOutcome = (over: unknown, schema = 3) =>
	codeOf(() =>
		readNotesFile(
			typeof over === 'string' ? over : JSON.stringify({ ...notes, ...(over as object) }),
			schema,
			asItIs
		)
	);

test('a file to read of before there were copies opens as a copy of its day', () => {
	expect(readNotesFile(JSON.stringify(notes), 3, asItIs)).toEqual({
		...{ schema: 3, app: '', created: '2026-11-22', damaged: ['goals/x'] },
		rows: { ...noRows(), aboutMe: { needs: said('Tea') } }
	});
});

test.each<[unknown, unknown[]]>([
	['{', ['copy-not-one', undefined]],
	['null', ['copy-not-one', undefined]],
	['7', ['copy-not-one', undefined]],
	[{ format: 'notes' }, ['copy-not-one', undefined]],
	[{ version: 2 }, ['copy-odd', 'content']],
	[{ made: '2026-11-22' }, ['copy-odd', 'content']],
	[{ schema: 0 }, ['copy-odd', 'content']],
	[{ unreadable: null }, ['copy-odd', 'content']],
	[{ notes: { aboutMe: 1 } }, ['copy-odd', 'content']],
	[{ schema: 4 }, ['copy-newer', undefined]],
	[{ notes: { aboutMe: { needs: 'Tea' } } }, ['copy-odd', 'aboutMe']],
	[{ notes: { letters: {} } }, ['copy-odd', 'content']],
	['['.repeat(17) + ']'.repeat(17), ['copy-odd', undefined]],
	[{ notes: { aboutMe: { constructor: { text: 'x' } } } }, ['copy-odd', undefined]]
])('a file to read with %j is %j', (over, expected) => {
	expect(notesOutcome(over)).toEqual(expected);
});

test('two states with the same in them have one digest, whatever their order and how often it was written', async () => {
	const one = { ...noRows(), aboutMe: { a: said('x', 1), b: said('y', 2) } };
	const turned = { ...noRows(), aboutMe: { b: said('y', 7), a: said('x', 9) } };
	expect(await digestOf(turned)).toBe(await digestOf(one));
	expect(await digestOf(one)).toMatch(/^[0-9a-f]{64}$/);
	const others: AllRows[] = [
		{ ...noRows(), stayingWell: one.aboutMe },
		{ ...noRows(), aboutMe: { a: said('y'), b: said('x') } },
		{ ...noRows(), aboutMe: { a: said('x') } }
	];
	for (const other of others) expect(await digestOf(other)).not.toBe(await digestOf(one));
});

test('rows are read from their texts, each with how often it was written', () => {
	const texts = { ...noRows(), aboutMe: { a: { rev: 3, text: '{"text":"x"}' } } } as never;
	expect(rowsOf(texts)).toEqual({ ...noRows(), aboutMe: { a: said('x', 3) } });
	expect(Object.keys(noRows())).toEqual([...COPY_TABLES]);
	expect(Object.values(noRows()).every((rows) => Object.keys(rows).length === 0)).toBe(true);
});

test('every table that was ever in a copy is in it, in this order', () => {
	expect(COPY_TABLES.join(' ')).toBe(
		'answers checkIns situation saved guides goals plan aboutMe requests moments rightNow stayingWell'
	);
});
