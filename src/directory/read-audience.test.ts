import { expect, test } from 'vitest';
import { readAudience } from './read-audience.ts';

const labelled = (...labels: string[]) => ({
	pc_targetAudience: labels.map((audienceType) => ({ audienceType }))
});
const ids = (tags: readonly { id: string }[]) => tags.map(({ id }) => id);

test('a label of a trouble says what a record is about, alone or where its words speak of it too', () => {
	const about = (text: string, ...labels: string[]) =>
		ids(readAudience(labelled(...labels), 'Oak Walks', text).lifeAreas);
	expect(about('A walk.', 'Mental Health')).toEqual(['low-mood', 'worry']);
	const many = ['Mental Health', 'Dementia', 'Carers', 'Cancer'];
	expect(about('Alarms to buy.', ...many)).toEqual([]);
	expect(about('A talk about anxiety.', ...many)).toEqual(['worry']);
	expect(about('Fear of the dentist.', 'Mental Health', 'Survivors Of Abuse')).toEqual([]);
	expect(about('For mental wellbeing.', ...many)).toEqual(['low-mood', 'worry']);
	expect(about('A shop.', ...many, 'Drug and Alcohol Misuse')).toEqual([]);
	expect(about('Help with drinking.', ...many, 'Drug and Alcohol Misuse')).toEqual([
		'alcohol-drugs'
	]);
});

test('whom a record lets in is kept, however many the labels', () => {
	const { audience } = readAudience(labelled('Dementia', 'Carers', 'Low Income'), 'Oak Bus', '');
	expect(ids(audience)).toEqual(expect.arrayContaining(['dementia', 'carer', 'low-income']));
});

test('for women and men alike is for neither above the other', () => {
	expect(ids(readAudience(labelled('Women', 'Men'), 'Yoga', '').audience)).toEqual([]);
	expect(ids(readAudience(labelled('Women'), 'Yoga', '').audience)).toEqual(['woman']);
});

test.each([
	['Oak Deaf Club', ['deaf']],
	['Help with sight loss', ['sight-loss']],
	['Oak Garden', ['deaf', 'sight-loss']],
	['Deafblind Oak', ['deaf', 'sight-loss']]
])('%s, for the sensory impaired, is for %j', (name, audience) =>
	expect(ids(readAudience(labelled('Sensory Impaired'), name, '').audience)).toEqual(audience)
);
