import { expect, test } from 'vitest';
import losingAHome from '#content/life-events/losing-a-home.json' with { type: 'json' };
import { LifeEvent, type LifeEventWords } from '#lib/domain/life-event/life-event.ts';
import type { Line } from './line.ts';
import { stepsOf } from './step.ts';

const event = LifeEvent.parse(losingAHome);
const words = { steps: { today: 'Call.', 'this-week': 'Ask.', later: 'Sort.' } } as LifeEventWords;
const way = {
	href: 'tel:08088004444',
	key: 'life-events:call',
	values: { number: '0808 800 4444' }
};
const linkWith = (where: Line['where']) => {
	const line: Line = { id: 'shelter', name: 'Shelter', hours: '', where, ways: [way] };
	return stepsOf(event, words, [line], 'en')[0]?.link;
};

test('a step dials a line that serves the whole of the UK', () => {
	expect(linkWith([])).toEqual({ ...way, name: 'Shelter' });
});

test('a step leads to the list, which says where each line is for, where a nation lacks it', () => {
	expect(linkWith(['england'])).toMatchObject({ path: 'life-events/losing-a-home/#lines' });
});
