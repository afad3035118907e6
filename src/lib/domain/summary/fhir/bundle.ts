import type { Part, SummaryPack } from '../part.ts';
import type { SheetSection } from '../sheet.ts';
import type { Speaker } from '../sheet-line.ts';
import { entriesOf } from './entries.ts';
import { narrative } from './narrative.ts';
import { patientOf, type Person } from './patient.ts';
import {
	HEADINGS,
	ownCode,
	ownConcept,
	type Fields,
	type Reference,
	type Resource
} from './resource.ts';

/** A summary to be written as a file. */
export interface Written {
	title: string;
	/** The first lines of the page, which say what it is. */
	head: readonly string[];
	parts: readonly Part[];
	/** The same parts as they stand on the page. */
	sections: readonly SheetSection[];
	packs: readonly SummaryPack[];
	language: string;
	/** The person's own ISO day, and an ISO instant. */
	made: { day: string; at: string };
	person: Person;
	/** Whether it is about the made-up person of the example. */
	example: boolean;
	speaker: Speaker;
	/** A new UUID each time. */
	newId: () => string;
}

/** Headings that UK Core has a code for; the others have their words alone. */
const CODED: Partial<Record<SheetSection['group'], [code: string, display: string]>> = {
	'check-ins': [
		'patient-and-carer-concerns-expectations-and-wishes',
		'Patient and carer concerns, expectations and wishes'
	],
	goals: ['plan-and-requested-actions', 'Plan and requested actions'],
	helped: ['services-and-care', 'Services and care'],
	needs: ['individual-requirements', 'Individual requirements']
};

/** Made-up data, said so in the code that systems know. */
const MADE_UP: Fields = {
	system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
	code: 'HTEST',
	display: 'test health data'
};

/**
 * A summary as a FHIR R4 document: one page has one author, one day and headings, and only a document
 * holds these together; a collection would be loose parts.
 */
export function bundleOf(written: Written): Resource {
	const { language, made, packs, parts, sections, speaker } = written;
	const entry: Fields[] = [];
	const add = (resource: Resource, uuid = written.newId()): Reference => {
		entry.push({ fullUrl: `urn:uuid:${uuid}`, resource: { id: uuid, ...resource } });
		return { reference: `urn:uuid:${uuid}` };
	};
	const cover = written.newId();
	const person = add(patientOf(written.person));
	const kinds = new Map(parts.map((part) => [part.id, part.kind]));
	const held = entriesOf({
		...{ add, language, packs, parts, person, speaker },
		newId: written.newId
	});
	const section = sections.map(({ group, title, notes, blocks }): Fields => {
		const coded = CODED[group];
		const published = coded && { system: HEADINGS, code: coded[0], display: coded[1] };
		const coding = [...(published ? [published] : []), ownCode(`group.${group}`, title)];
		return {
			...{ title, code: { coding, text: title } },
			text:
				notes.length > 0
					? narrative(
							language,
							notes.map((text) => ({ text }))
						)
					: undefined,
			section: blocks.map((block) => ({
				title: block.title,
				code: ownConcept(kinds.get(block.id) ?? group, title),
				text: narrative(language, block.lines),
				entry: held.get(block.id)
			}))
		};
	});
	const composition: Resource = {
		resourceType: 'Composition',
		...{ language, status: 'final', type: { text: written.title } },
		text: narrative(
			language,
			written.head.map((text) => ({ text }))
		),
		...{ subject: person, date: made.day, author: [person], title: written.title, section }
	};
	add(composition, cover);
	// The first entry of a document is what holds it together.
	entry.unshift(...entry.splice(-1));
	return {
		resourceType: 'Bundle',
		meta: {
			tag: [ownCode('self-reported', written.head[0] ?? written.title)],
			security: written.example ? [MADE_UP] : undefined
		},
		...{ language, type: 'document', timestamp: made.at },
		identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${written.newId()}` },
		entry
	};
}
