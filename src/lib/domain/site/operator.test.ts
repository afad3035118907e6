import { expect, test } from 'vitest';
import { byLanguage } from './language.ts';
import { Operator, shownIn, unsaidOf } from './operator.ts';

const whole: Operator = {
	names: byLanguage(() => 'Hill Council'),
	email: 'hill@council.example',
	phone: null,
	url: null,
	complaints: null,
	privacy: null,
	basis: 'public-task'
};

test('an organisation with a name, a place for complaints and a ground in law lacks nothing', () => {
	expect(unsaidOf(Operator.parse(whole))).toEqual([]);
	const form = { ...whole, email: null, complaints: 'https://council.example/complain' };
	expect(unsaidOf(Operator.parse(form))).toEqual([]);
});

test.each([
	['a name in one language', { names: { en: 'Hill Council', cy: null } }, ['names.cy']],
	['a name that is a space', { names: byLanguage(() => ' ') }, ['names.en', 'names.cy']],
	['a place for complaints', { email: null }, ['complaints']],
	['a ground in law', { basis: null }, ['basis']]
])('one without %s lacks it', (_, over, lacks) => {
	expect(unsaidOf(Operator.parse({ ...whole, ...over }))).toEqual(lacks);
});

test.each([
	['a ground of its own', { basis: 'legitimate' }],
	['a page for complaints in another program', { complaints: 'vbscript:alert(1)' }],
	['a website in another program', { url: 'data:text/html,x' }],
	['a place for complaints that is none', { complaints: 'ask us' }],
	['a number with letters', { phone: '0800 HELP' }]
])('one with %s is refused', (_, over) => {
	expect(Operator.safeParse({ ...whole, ...over }).success).toBe(false);
});

test('a page leads to the place for complaints, and to the email address where there is no other', () => {
	expect(shownIn({ ...whole, phone: '01632 960123' }, 'cy')).toMatchObject({
		name: 'Hill Council',
		phone: { href: 'tel:01632960123' },
		complaints: { href: 'mailto:hill@council.example', byEmail: true }
	});
	const form = 'https://council.example/complain';
	expect(shownIn({ ...whole, complaints: form }, 'en').complaints).toEqual({
		to: form,
		href: form,
		byEmail: false
	});
	const officer = { ...whole, privacy: 'officer@council.example' };
	expect(shownIn(officer, 'en').privacy?.href).toBe('mailto:officer@council.example');
	expect(shownIn(whole, 'en').privacy?.href).toBe('mailto:hill@council.example');
	const nobody = { ...whole, names: { ...byLanguage(() => null), cy: ' ' }, email: null };
	expect(shownIn(nobody, 'cy')).toMatchObject({ name: null, phone: null, complaints: null });
});
