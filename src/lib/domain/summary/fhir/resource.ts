/** What a field of a resource can hold; undefined is left out of the file. */
export type Value = string | number | boolean | Value[] | { [field: string]: Value | undefined };
export type Fields = { [field: string]: Value | undefined };
/** One resource of FHIR R4 (4.0.1). */
export type Resource = Fields & { resourceType: string };

/** Who and what a resource points at, by its place in the same file. */
export type Reference = { reference: string };

/** Nobody's domain name stands behind the app, so its own codes go by a number that is kept for ever. */
export const OWN_CODES = 'urn:uuid:7c7a1f0e-2f0b-4f6d-9d0a-5b6f3c1e8a42';
/** Headings of the records standards, as UK Core publishes them. */
export const HEADINGS = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings';
export const SNOMED = 'http://snomed.info/sct';

export const ownCode = (code: string, display: string): Fields => ({
	system: OWN_CODES,
	code,
	display
});
/** A concept of our own, with what it is called. */
export const ownConcept = (code: string, text: string): Fields => ({
	coding: [ownCode(code, text)],
	text
});

const extension = (name: string, value: Fields): Fields => ({
	url: `http://hl7.org/fhir/StructureDefinition/${name}`,
	...value
});
/** The value of a named choice. */
export const ordinal = (value: number): Fields =>
	extension('ordinalValue', { valueDecimal: value });
/** An end of a scale of whole numbers. */
export const end = (name: 'minValue' | 'maxValue', value: number): Fields =>
	extension(name, { valueInteger: value });
