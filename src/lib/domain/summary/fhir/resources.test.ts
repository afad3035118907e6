import { expect, test } from 'vitest';
import type { PartOf } from '../part.ts';
import type { Speaker } from '../sheet-line.ts';
import { goalOf, placeOf, stepsOf } from './goal.ts';
import { narrative } from './narrative.ts';
import { patientOf } from './patient.ts';
import { OWN_CODES } from './resource.ts';
import { guideOf, momentOf, triedOf } from './said.ts';

const speaker: Speaker = {
	say: (key, values) => [key.replace('summary:', ''), ...Object.values(values ?? {})].join(' '),
	date: (day) => `on ${day}`
};
const person = { reference: 'urn:uuid:person' };
const own = (code: string, text: string) => ({
	...{ coding: [{ system: OWN_CODES, code, display: text }], text }
});
const said = {
	...{ resourceType: 'Observation', status: 'final', subject: person, performer: [person] },
	category: [{ coding: [{ code: 'survey', display: 'Survey' }] }]
};

test('a text that could be markup stays a text, and its ends of lines stay', () => {
	const lines = [{ label: '<b>', text: 'a & "b"\n>' }, { text: 'bare' }];
	expect(narrative('cy', lines)).toEqual({
		status: 'generated',
		div:
			'<div xmlns="http://www.w3.org/1999/xhtml" lang="cy" xml:lang="cy">' +
			'<p><b>&lt;b&gt;</b> a &amp; &quot;b&quot;<br/>&gt;</p><p>bare</p></div>'
	});
});

test('a person is who they typed in, and an NHS number says that nobody has traced it', () => {
	expect(patientOf({ name: '', nhsNumber: null })).toEqual({ resourceType: 'Patient' });
	const { name, identifier } = patientOf({ name: 'Sam', nhsNumber: '9434765919' });
	expect(name).toEqual([{ text: 'Sam' }]);
	expect(identifier).toMatchObject([
		{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9434765919' }
	]);
	expect(JSON.stringify(identifier)).toContain('"code":"02"');
});

const goal: PartOf<'goal'> = {
	...{ kind: 'goal', id: 'goal:a', hope: 'Sleep', state: 'active', since: '2026-11-01' },
	...{ ten: '', enough: null, first: null, latest: null, steps: [] }
};

test.each([
	['active', 'active'],
	['paused', 'on-hold'],
	['met', 'completed'],
	['changed', 'cancelled'],
	['let-go', 'cancelled']
] as const)('a goal that is %s here is %s in the file', (state, lifecycleStatus) => {
	expect(goalOf(speaker, person, { ...goal, state }, [])).toEqual({
		...{ resourceType: 'Goal', lifecycleStatus, statusReason: state },
		...{ description: { text: 'Sleep' }, subject: person, expressedBy: person },
		startDate: '2026-11-01'
	});
});

test('a goal has what ten is, what is enough, also nought, and where it has been', () => {
	const place = { reference: 'urn:uuid:place' };
	expect(goalOf(speaker, person, { ...goal, ten: 'Rested', enough: 0 }, [place])).toMatchObject({
		note: [{ text: 'Rested' }],
		target: [{ measure: own('goal.place', 'goal-scale'), detailInteger: 0 }],
		outcomeReference: [place]
	});
	expect(placeOf(speaker, person, { day: '2026-11-02', value: 0 })).toMatchObject({
		...said,
		...{ code: own('goal.place', 'goal-scale'), effectiveDateTime: '2026-11-02' },
		valueQuantity: { value: 0, unit: 'score', code: '{score}' }
	});
});

test('steps stand as a plan for the goal, each done on its day or not started', () => {
	const steps = [
		{ text: 'Walk', done: '2026-11-05' },
		{ text: 'Bath', done: null }
	];
	const of = { reference: 'urn:uuid:goal' };
	expect(stepsOf(person, { ...goal, steps }, of)).toEqual({
		...{ resourceType: 'CarePlan', status: 'active', intent: 'plan', subject: person },
		...{ author: person, created: '2026-11-01', goal: [of] },
		activity: [
			{
				progress: [{ time: '2026-11-05', text: 'Walk' }],
				detail: { status: 'completed', description: 'Walk' }
			},
			{ detail: { status: 'not-started', description: 'Bath' } }
		]
	});
});

test('what was said of help, of a guide and of a good moment stands with what it is about', () => {
	const tried: PartOf<'option'> = {
		...{ kind: 'option', id: 'o', service: 's', name: 'A café', said: { time: 'no' } }
	};
	const about = (value: string, display: string) => [
		{ identifier: { system: OWN_CODES, value }, display }
	];
	expect(triedOf(speaker, person, tried)).toMatchObject({
		...{ ...said, code: own('tried', 'tried'), focus: about('s', 'A café') },
		component: [
			{ code: own('tried.time', 'tried-time'), valueCodeableConcept: own('no', 'tried-no') }
		]
	});
	const guide: PartOf<'guide'> = {
		...{ kind: 'guide', id: 'g', guide: 'x', title: 'Sleep', day: '2026-11-03', felt: 'worse' }
	};
	expect(guideOf(speaker, person, guide)).toMatchObject({
		...{ ...said, effectiveDateTime: '2026-11-03', focus: about('x', 'Sleep') },
		code: own('guide', 'guide-done on 2026-11-03'),
		valueCodeableConcept: own('worse', 'felt-worse')
	});
	const silent = guideOf(speaker, person, { ...guide, felt: null });
	expect(silent.valueCodeableConcept).toBeUndefined();
	const moment: PartOf<'moment'> = { kind: 'moment', id: 'm', day: '2026-11-04', text: 'An owl' };
	expect(momentOf(speaker, person, moment)).toMatchObject({
		...{ ...said, code: own('moment', 'group-moments'), valueString: 'An owl' },
		effectiveDateTime: '2026-11-04'
	});
});
