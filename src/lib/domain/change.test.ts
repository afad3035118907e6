import { expect, test } from 'vitest';
import { setField } from './change.ts';

test('a field is said anew, and nothing else of the document changes', () => {
	const doc = { hope: 'Sleep', already: 'Walks' };
	const { part, read, write } = setField<typeof doc, 'hope'>('hope', 'Rest');
	expect([part, read?.(doc)]).toEqual(['hope', 'Sleep']);
	expect(write(doc)).toEqual({ hope: 'Rest', already: 'Walks' });
	expect(doc.hope).toBe('Sleep');
});

test('what two tabs agreed on is written in place of what was said here', () => {
	const doc = { hope: 'Sleep' };
	const { write } = setField<typeof doc, 'hope'>('hope', 'Rest');
	expect(write(doc, 'Rest well')).toEqual({ hope: 'Rest well' });
});
