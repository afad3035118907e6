import { describe, expect, test } from 'vitest';
import { match } from '#lib/domain/matching/match.ts';
import { NOTHING_SAID, type Situation } from '#lib/domain/situation/situation.ts';
import { buildService } from '../../tests/fixtures/directory/service.ts';
import { directoryOf } from './directory-of.ts';
import { placeTables } from './place-tables.ts';

const tables = placeTables();
const record = (name: string, summary: string) => buildService(name, { name, summary });
/** Names of made-up records, best first, by the words we ship. */
const listed = (said: Partial<Situation>, ...records: [string, string][]) =>
	match(
		{ ...NOTHING_SAID, day: '2026-11-30', ...said },
		directoryOf(
			records.map(([name, summary]) => record(name, summary)),
			tables
		)
	).options.map(({ id }) => id.slice(2));

describe('carers of somebody else', () => {
	const any: [string, string] = ['Carers hub', 'Support and company for unpaid carers in town.'];
	const autism: [string, string] = [
		'Family carers line',
		'Advice, company and support for family carers with an autistic relative or a relative with a learning disability, and a group for unpaid carers.'
	];
	const memory: [string, string] = [
		'Carers’ cuppa',
		'Company and support for unpaid carers of people with dementia, by other family carers.'
	];
	const caring = { lifeAreas: ['caring' as const], circumstances: ['carer' as const] };

	test('stand behind help for any carer, where they have not said of whom', () => {
		expect(listed(caring, autism, any).indexOf('Carers hub')).toBe(0);
	});
	test('stand behind help for those of their own kind', () => {
		const words = 'my husband has dementia';
		expect(listed({ ...caring, words }, autism, memory)[0]).toBe('Carers’ cuppa');
		expect(listed({ ...caring, words: 'my son is autistic' }, autism, memory)[0]).toBe(
			'Family carers line'
		);
	});
});

test('a father finds what is for fathers by what he ticked, and no other man does', () => {
	const dads: [string, string] = ['Saturday dads', 'Breakfast and play for dads and toddlers.'];
	const all: [string, string] = ['Stay and play', 'Play sessions for parents and toddlers.'];
	const said = (more: Partial<Situation>) =>
		listed({ lifeAreas: ['parenting', 'loneliness'], ...more }, all, dads)[0];
	expect(said({ circumstances: ['man', 'new-parent'] })).toBe('Saturday dads');
	expect(said({ circumstances: ['woman', 'new-parent'] })).toBe('Stay and play');
	expect(said({ words: 'just become a dad' })).toBe('Saturday dads');
});

test('what is for those who neither see nor hear is for whoever does neither', () => {
	const both: [string, string] = ['Touch', 'Company for deafblind people.'];
	const sight: [string, string] = ['Tea in the dark', 'A social group for people with sight loss.'];
	const said = (...circumstances: Situation['circumstances']) =>
		listed({ lifeAreas: ['loneliness'], circumstances }, both, sight)[0];
	expect(said('sight-loss')).toBe('Tea in the dark');
	expect(said('sight-loss', 'deaf')).toBe('Touch');
});

test('who brings up a grandchild is not sent to those who may not see theirs, nor the other way round', () => {
	const contact: [string, string] = [
		'Grandparents together',
		'For grandparents denied contact, with families who are estranged. Support for families.'
	];
	const kinship: [string, string] = [
		'Kinship circle',
		'Support for families: kinship carers and grandparents raising grandchildren.'
	];
	const said = (words: string) => listed({ lifeAreas: ['parenting'], words }, contact, kinship)[0];
	expect(said('we took on my grandson when my daughter fell ill')).toBe('Kinship circle');
	expect(said('my son won’t let me see my grandchildren')).toBe('Grandparents together');
	expect(said('mae’r wyrion wedi dod i fyw aton ni')).toBe('Kinship circle');
});

test('what is named for men stands behind a lesser fit when a woman asks, though it speaks of women too', () => {
	const men: [string, string] = [
		'Men’s aid',
		'Domestic abuse support, counselling for domestic abuse and advice on abusive relationships. Women, mothers and sisters of those abused ring us as well, and women write to us.'
	];
	const any: [string, string] = [
		'Town advice',
		'Money, housing and benefits advice for all who live here, in seven places. We also know of help after domestic abuse.'
	];
	const safety = { lifeAreas: ['safety' as const] };
	expect(listed({ ...safety, circumstances: ['woman'] }, men, any)[0]).toBe('Town advice');
	expect(listed({ ...safety, circumstances: ['man'] }, men, any)[0]).toBe('Men’s aid');
});

test('who wants to help is offered what few would choose behind the rest', () => {
	const few: [string, string] = [
		'Volunteer with a circle',
		'Volunteer with people who have sexually harmed, in circles of support and accountability.'
	];
	const many: [string, string] = ['Volunteer at the farm', 'Volunteer with animals and gardens.'];
	expect(listed({ lifeAreas: ['purpose'] }, few, many)).toEqual([
		'Volunteer at the farm',
		'Volunteer with a circle'
	]);
});

test('help for the abused is not what somebody asks for who speaks of a quarrel', () => {
	const abused: [string, string] = [
		'Brave',
		'Help for those in an abusive relationship: domestic abuse support and relationship advice.'
	];
	const couples: [string, string] = ['Two of us', 'Relationship advice and support for couples.'];
	const said = (words: string) =>
		listed({ lifeAreas: ['relationships'], words }, abused, couples)[0];
	expect(said('we keep arguing')).toBe('Two of us');
	expect(said('he hits me')).toBe('Brave');
});

test('learning disabilities are not what somebody has who is disabled', () => {
	const learning: [string, string] = [
		'Thursday club',
		'A social club for people with learning disabilities.'
	];
	const any: [string, string] = ['Teapot', 'A coffee morning for everyone.'];
	const said = (...circumstances: Situation['circumstances']) =>
		listed({ lifeAreas: ['loneliness'], circumstances }, learning, any)[0];
	expect(said('disabled')).toBe('Teapot');
	expect(said('learning-disability')).toBe('Thursday club');
});

test('who is disabled and wants to move is offered what is made for it', () => {
	const made: [string, string] = ['Wheels', 'Inclusive cycling on adapted bikes.'];
	const any: [string, string] = ['Pedal club', 'Cycling and fitness for all, a sport for life.'];
	const said = (...circumstances: Situation['circumstances']) =>
		listed({ lifeAreas: ['physical-health'], circumstances }, any, made)[0];
	expect(said('disabled')).toBe('Wheels');
	expect(said('woman')).toBe('Pedal club');
});

test('meals brought to the door are for whoever may need them, not for all who want daily life to be easier', () => {
	const meals: [string, string] = ['Hot lunch', 'Meals on wheels, meals delivered to your home.'];
	const hands: [string, string] = ['Helping hands', 'A few of us: practical support and odd jobs.'];
	const said = (more: Partial<Situation>) =>
		listed({ lifeAreas: ['everyday-living'], ...more }, meals, hands)[0];
	expect(said({ age: 20 })).toBe('Helping hands');
	expect(said({ age: 64 })).toBe('Helping hands');
	expect(said({ age: 65 })).toBe('Hot lunch');
	expect(said({ age: 40, circumstances: ['sight-loss'] })).toBe('Hot lunch');
});

test('a group of the bereaved comes first for who is lonely as well', () => {
	const talk: [string, string] = ['Loss line', 'Bereavement counselling by phone.'];
	const group: [string, string] = ['Friday table', 'A bereavement group over a cup of tea.'];
	expect(listed({ lifeAreas: ['loneliness', 'bereavement'] }, talk, group)[0]).toBe('Friday table');
});

test('a place for families with children is for parents, not for whoever shares a circumstance', () => {
	const families: [string, string] = [
		'Signing families',
		'Befriending and company for families with deaf children.'
	];
	const any: [string, string] = ['Corner', 'A social club, where deaf people come as well.'];
	const said = (...circumstances: Situation['circumstances']) =>
		listed({ lifeAreas: ['loneliness'], circumstances }, families, any)[0];
	expect(said('deaf')).toBe('Corner');
	expect(said('deaf', 'new-parent')).toBe('Signing families');
});

test('a surgery that does a little of everything stands behind help with the thing itself', () => {
	const surgery: [string, string] = [
		'Hill Surgery',
		'GP surgery. Clinics for asthma, exercise and keeping fit.'
	];
	const walks: [string, string] = ['Ramble', 'Company, talks and walks: exercise for beginners.'];
	expect(listed({ lifeAreas: ['physical-health'] }, surgery, walks)[0]).toBe('Ramble');
});

test('what else a service does puts off less whom it is for', () => {
	const refugees: [string, string] = [
		'Open house for refugees',
		'Friendship, English classes, a food bank, a warm space and legal advice on immigration.'
	];
	const any: [string, string] = ['Word club', 'Learn English, by yourself.'];
	expect(listed({ lifeAreas: ['learning'], circumstances: ['refugee'] }, any, refugees)[0]).toBe(
		'Open house for refugees'
	);
});

test('no reason says the same word twice, nor takes a number or a room for whom it is for', () => {
	const group = record('Friday table', 'A bereavement group for those with a bereavement.');
	const cafe = record(
		'Park café',
		'Coffee, company and baby changing. One in 500 babies likes it.'
	);
	const found = (service: typeof group, said: Partial<Situation>) =>
		match({ ...NOTHING_SAID, day: '2026-11-30', ...said }, directoryOf([service], tables))
			.options[0]?.reasons;
	expect(found(group, { lifeAreas: ['bereavement'] })).toContainEqual({
		code: 'life-area',
		area: 'bereavement',
		source: 'text',
		found: ['bereavement group']
	});
	const company = { lifeAreas: ['loneliness' as const], circumstances: ['new-parent' as const] };
	expect(found(cafe, company) ?? []).not.toContainEqual(
		expect.objectContaining({ code: 'circumstance' })
	);
});

test('a class for one illness is not for whoever has another', () => {
	const one: [string, string] = [
		'Tai chi for Parkinson’s',
		'Tai chi and gentle exercise for people with Parkinson’s.'
	];
	const any: [string, string] = [
		'Easy does it',
		'Gentle exercise and a chat, for people who are ill.'
	];
	const ill = {
		lifeAreas: ['physical-health' as const],
		circumstances: ['long-term-condition' as const]
	};
	expect(listed(ill, one, any)[0]).toBe('Easy does it');
	expect(listed({ ...ill, words: 'I have Parkinson’s' }, one, any)[0]).toBe(
		'Tai chi for Parkinson’s'
	);
});

test('who is 65 or over and wants to be safe finds help for older people who are hurt, without the words for it', () => {
	const older: [string, string] = ['Safer ageing line', 'Elder abuse: somebody to talk to.'];
	const other: [string, string] = ['Safe', 'Domestic abuse: somebody to talk to.'];
	const first = (age: number) => listed({ age, lifeAreas: ['safety'] }, other, older)[0];
	expect(first(65)).toBe('Safer ageing line');
	expect(first(64)).toBe('Safe');
});

test('who sleeps rough is not who cannot sleep', () => {
	const rough: [string, string] = ['Night shelter', 'For rough sleepers, with somewhere to sleep.'];
	expect(listed({ lifeAreas: ['sleep'] }, rough)).toEqual([]);
});

test('who takes it out on others is offered help with that', () => {
	const theirs: [string, string] = [
		'Turnaround',
		'A course for people who want to change their behaviour, on domestic abuse.'
	];
	const hurt: [string, string] = ['Safe', 'Help after domestic abuse.'];
	const words = 'I smash things and my kids are scared of me';
	expect(listed({ lifeAreas: ['safety'], words }, hurt, theirs)).toContain('Turnaround');
	expect(listed({ lifeAreas: ['safety'] }, hurt, theirs)).not.toContain('Turnaround');
});
