import { expect, test } from 'vitest';
import { merge } from './merge.ts';

test.each([
	['only this side changed', 'a', 'a', 'b', 'b'],
	['only the other side changed', 'a', 'b', 'a', 'b'],
	['both said the same', 'a', 'b', 'b', 'b'],
	[
		'each another field',
		{ x: '', y: '' },
		{ x: '1', y: '' },
		{ x: '', y: '2' },
		{ x: '1', y: '2' }
	],
	['a field each, where there was nothing', undefined, { x: '1' }, { y: '2' }, { x: '1', y: '2' }],
	['one ticked and one unticked', ['a', 'b'], ['a', 'b', 'c'], ['b'], ['b', 'c']],
	[
		'an entry each',
		[{ id: 'a', text: '1' }],
		[
			{ id: 'a', text: '2' },
			{ id: 'b', text: '3' }
		],
		[
			{ id: 'a', text: '1' },
			{ id: 'c', text: '4' }
		],
		[
			{ id: 'a', text: '2' },
			{ id: 'c', text: '4' },
			{ id: 'b', text: '3' }
		]
	]
])('%s: nothing of either side is lost', (_, base, theirs, yours, value) => {
	expect(merge(base, theirs, yours)).toEqual({ value, pairs: [] });
});

test.each([
	['the same text', 'a', 'b', 'c', { yours: 'c', theirs: 'b' }],
	[
		'the same field of an entry',
		[{ id: 'a', text: '' }],
		[{ id: 'a', text: 'b' }],
		[{ id: 'a', text: 'c' }],
		{ yours: 'c', theirs: 'b' }
	],
	[
		'an entry that the other side took away',
		[{ id: 'a', text: '' }],
		[],
		[{ id: 'a', text: 'c' }],
		{ yours: { id: 'a', text: 'c' }, theirs: undefined }
	],
	['one choice of several', [], ['b'], ['c'], { yours: 'c', theirs: 'b' }]
])('%s: both are named, and this side stands', (_, base, theirs, yours, pair) => {
	expect(merge(base, theirs, yours)).toEqual({ value: yours, pairs: [pair] });
});
