import { expect, test } from 'vitest';
import { match } from '#lib/domain/matching/match.ts';
import { search } from '#lib/domain/matching/search.ts';
import { NOTHING_SAID, type Situation } from '#lib/domain/situation/situation.ts';
import { buildService } from '../../tests/fixtures/directory/service.ts';
import { directoryOf } from './directory-of.ts';
import { placeTables } from './place-tables.ts';
import { chosenSite } from '../hosting/site.ts';
import { siteBundle } from './site-bundle.ts';

const others = [
	buildService('debt', {
		name: 'Debt advice',
		summary: 'Advice on money for anyone who can’t go on.'
	}),
	buildService('work', { name: 'Job club', summary: 'End it all: find work. Help to find a job.' }),
	buildService('art', { name: 'Painting group', summary: 'Paint and kill time. Marw? Na.' })
];
const { services } = siteBundle(chosenSite({}).site);
const tables = placeTables();
const directory = directoryOf([...services, ...others], tables);
const listening = new Set(services.filter(({ listens }) => listens).map(({ id }) => id));
const someone: Situation = {
	...NOTHING_SAID,
	age: 40,
	area: 'bath-and-north-east-somerset',
	day: '2026-11-28'
};

const ENGLISH = [
	'I want to die',
	'i just wanna die tonight',
	'i cant go on like this',
	'I can’t go on any longer',
	'thinking of ending it all',
	'I am going to end it',
	'how do i kill myself',
	'I keep wanting to hurt myself',
	'feel like hurting myself again',
	'I have been cutting myself',
	'there is no point living any more',
	'everyone would be better off without me',
	'I don’t want to be here any more',
	'dont want to wake up tomorrow',
	'i feel suicidal',
	'I’ve got nothing to live for',
	'I want to take all my tablets',
	'cant take any more of this',
	'im tired of being alive',
	'money worries and I can’t see a way out',
	'they’d be better off without me',
	'I don’t want to wake up',
	'I can’t see the point of being here',
	'everyone would be happier if I was gone',
	'nobody would notice if I was gone',
	'I’ve written letters to my kids to say goodbye',
	'I’m a burden to my family',
	'I don’t want to exist anymore',
	'whats the point in living',
	'I want the pain to stop forever',
	'i’d rather be dead',
	'no one would miss me',
	'I took too many tablets',
	'I’ve been saving up my tablets',
	'there’s no future for me',
	'I don’t think I’ll make it through the night',
	'I want to go and be with my dead husband',
	'I don’t care if I live or die',
	'I don’t feel safe with myself tonight',
	'I can’t stop thinking about suicide',
	'I am tired of living with this in my head'
];
const WELSH = [
	'dw i eisiau marw',
	'dwi isio marw heno',
	'Rwy’n moyn marw',
	'alla i ddim mynd ymlaen fel hyn',
	'Dw i’n methu cario ymlaen',
	'dw i’n meddwl am roi diwedd ar y cyfan, rhoi diwedd ar y cyfan heno',
	'dwi am ladd fy hun, lladd fy hun',
	'dw i’n brifo fy hun eto',
	'Rydw i wedi bod yn torri fy hun',
	'dw i’n teimlo’n hunanladdol',
	'dwi ddim eisiau byw',
	'ddim isio bod yma rhagor',
	'Does dim pwynt byw bellach',
	'does gen i ddim rheswm i fyw, dim rheswm i fyw',
	'byddai pawb yn well hebddof i',
	'dwi ddim isio deffro fory',
	'dw i’n casáu bod yn fyw',
	'dw i wedi blino byw',
	'alla i ddim cymryd mwy',
	'poeni am arian ac yn methu gweld ffordd allan',
	'mae pawb yn well hebdda i',
	'byddai’n well pe bawn i ddim yma',
	'dw i’n faich ar fy nheulu',
	'dw i eisiau diflannu',
	'beth yw’r pwynt byw',
	'dw i wedi cael digon o fywyd',
	'dw i eisiau i’r boen stopio am byth',
	'does dim dyfodol i fi',
	'dw i’n meddwl am farw drwy’r amser',
	'hoffwn i fynd i gysgu a byth deffro',
	'dwi’n casáu fy mywyd',
	'wedi cymryd gormod o dabledi',
	'dw i ddim eisiau bodoli',
	'alla i ddim byw fel hyn',
	'mae’n well gen i fod yn farw',
	'mae bywyd yn ddiystyr',
	'weithiau dw i ddim eisiau bod yn fyw',
	'dw i ddim yn meddwl y bydda i’n para tan y bore',
	'dydw i ddim yn teimlo’n ddiogel gyda fi fy hun',
	'dw i’n methu stopio meddwl am hunanladdiad'
];

test.each([...ENGLISH, ...WELSH])(
	'%j is answered by lines that listen before anything else',
	(words) => {
		for (const answer of [
			match({ ...someone, words }, directory),
			search(words, someone, directory)
		]) {
			const ids = answer.options.map(({ id }) => id);
			const lines = ids.filter((id) => listening.has(id));
			expect(lines.length).toBeGreaterThanOrEqual(3);
			expect(ids.slice(0, lines.length)).toEqual(lines);
		}
	}
);

test('the lines say that somebody listens, and nothing about the person', () => {
	const [first] = search('I want to die', someone, directory).options;
	expect(first?.id).toBe('national:nhs-111-england');
	expect(first?.reasons.map(({ code }) => code)).toEqual(['listens', 'route']);
});

test('the listening line among help with anything is one that says it listens', () => {
	for (const area of ['bath-and-north-east-somerset', 'cardiff'])
		for (const { id, reasons } of match({ ...someone, area, lifeAreas: ['low-mood'] }, directory)
			.general)
			if (reasons.some((reason) => reason.code === 'general' && reason.kind === 'listening-line'))
				expect(['national:mind-support-line', 'national:call-wales']).toContain(id);
});

test.each([
	'my brother died by suicide',
	'my dog died',
	'bu farw fy mam',
	'the lease is about to end',
	'dying my hair',
	'sick of living here',
	'tired of living in a damp flat',
	'I want to end it with my boyfriend',
	'wedi blino byw mewn fflat damp'
])('%j is no search for a line that listens', (words) => {
	const [first] = match({ ...someone, words }, directory).options;
	expect(listening.has(first?.id ?? '')).toBe(false);
});
